//! The style of marks: in a text, and in the samples of the legend.
//!
//! The layer `say-so` lets any rule of the page win over these; the custom properties change colours alone. No meaning is
//! by colour alone: every layer has a line of its own kind and distance, statements have a ground.

import { styleSheet } from "../base/dom.js";

/** The look of each mark, by the name of its CSS highlight. @type {Record<string, string>} */
const LOOKS = {
    "say-so-statement": ground("statement", "#fbf0cb", "#3b3313"),
    "say-so-nested":
        ground("nested", "#f8e6a9", "#4d4216") + "text-decoration: overline dotted 1px light-dark(#8a6d00, #d9bc55);",
    "say-so-quoted": ground("quoted", "#f5dc8c", "#5c4d15"),
    "say-so-added": "text-decoration: underline dotted 3px currentColor; text-underline-offset: 6px;",
    "say-so-rejected": "text-decoration: line-through solid 1px currentColor;",
    "say-so-person": line("person", "solid 2px", "3px", "#1d5ca6", "#7fb3f2"),
    "say-so-organization": line("organization", "double 1px", "3px", "#7a3a9c", "#cfa3ee"),
    "say-so-place": line("place", "dotted 2px", "5px", "#1f7245", "#7dd3a0"),
    "say-so-name": line("name", "dashed 1px", "5px", "#8a5200", "#e0b066"),
    // The form of the line tells a fact from what may be and from what is denied.
    "say-so-event": line("event", "solid 4px", "4px", "#6bb5bb", "#2f7d86"),
    "say-so-open-event": line("event", "dashed 4px", "4px", "#3f949c", "#4fa3ad"),
    "say-so-denied-event": line("event", "double 2px", "4px", "#0b6b75", "#6fd0da"),
    "say-so-time": line("time", "wavy 1px", "4px", "#b03a24", "#f59a82"),
    "say-so-number": line("number", "dashed 2px", "4px", "#566070", "#a8b3c2"),
    "say-so-aside": `color: var(--say-so-aside, light-dark(#656059, #a09a90));`,
    "say-so-mention":
        ground("mention", "#dcebd3", "#2c4a22") + "text-decoration: underline solid 2px currentColor; text-underline-offset: 3px;",
    "say-so-chosen": ground("chosen", "#ffd447", "#806400") + "color: light-dark(#1c1a16, #fffaf0);",
    "say-so-chosen-source":
        ground("chosen-source", "#c9e0fb", "#1d4674") +
        "color: light-dark(#1c1a16, #fffaf0); text-decoration: underline solid 1px currentColor; text-underline-offset: 3px;",
    "say-so-chosen-cue":
        ground("chosen-cue", "#f7cdbf", "#7b2f1d") +
        "color: light-dark(#1c1a16, #fffaf0); text-decoration: underline double 1px currentColor; text-underline-offset: 3px;",
};

/** Their looks where the reader's own colours are forced. @type {[names: string[], look: string][]} */
const FORCED = [
    [["say-so-statement", "say-so-nested", "say-so-quoted"], "background-color: Mark; color: MarkText;"],
    [["say-so-aside"], "color: GrayText;"],
    [["say-so-mention"], "background-color: Mark; color: MarkText;"],
    [
        ["say-so-chosen", "say-so-chosen-source", "say-so-chosen-cue"],
        "background-color: Highlight; color: HighlightText;",
    ],
];

/** The style sheet for the document or shadow tree that holds a text. */
export const markStyle = sheet((name) => `::highlight(${name})`);

/** The style sheet for samples of marks: elements whose class is the name of the mark. */
export const sampleStyle = sheet((name) => `.${name}`);

/**
 * @param {string} name
 * @param {string} light
 * @param {string} dark
 */
function ground(name, light, dark) {
    return `background-color: var(--say-so-${name}, light-dark(${light}, ${dark}));`;
}

/**
 * @param {string} name
 * @param {string} form
 * @param {string} distance from the words
 * @param {string} light
 * @param {string} dark
 */
function line(name, form, distance, light, dark) {
    return `text-decoration: underline ${form} var(--say-so-${name}, light-dark(${light}, ${dark})); text-underline-offset: ${distance};`;
}

/** @param {(name: string) => string} selector */
function sheet(selector) {
    const rules = Object.entries(LOOKS).map(([name, look]) => `${selector(name)} { ${look} }`);
    const forced = FORCED.flatMap(([names, look]) => names.map((name) => `${selector(name)} { ${look} }`));
    return styleSheet(`@layer say-so { ${rules.join("\n")} @media (forced-colors: active) { ${forced.join("\n")} } }`);
}
