//! The layout of a text: a block for each paragraph, in the form that its zone asks for.

import { appendInStretches, empty, h } from "../base/dom.js";
import { TextMap } from "./text-map.js";

/** @typedef {import('../pkg/sayso.js').Zone} Zone */
/** @typedef {import('../strings/en.js').Words} Words */

/** @type {Partial<Record<Zone['kind'], 'h2' | 'h3'>>} */
const HEADINGS = { headline: "h2", heading: "h3" };

/** Zones whose form does not tell what they are. @type {Set<Zone['kind']>} */
const LABELLED = new Set(["caption", "byline", "section", "tags", "related", "boilerplate"]);

/**
 * Fills an element with a text.
 *
 * @param {HTMLElement} container
 * @param {string} text
 * @param {Zone[]} zones
 * @param {Words} words for the names of the zones
 * @param {import("../base/time-slice.js").TimeSlice} timeSlice
 * @returns {Promise<TextMap>}
 */
export async function layOut(container, text, zones, words, timeSlice) {
    const map = new TextMap(text);
    await empty(container, timeSlice);
    await appendInStretches(container, elements(zones, map, words), timeSlice);
    return map;
}

/**
 * Renames the zones of a text that is laid out, in another language.
 *
 * @param {HTMLElement} container
 * @param {Words} words
 */
export function nameZones(container, words) {
    for (const kind of LABELLED) {
        for (const element of container.querySelectorAll(`.${kind}[data-label]`)) {
            element.setAttribute("data-label", words.zones[kind]);
        }
    }
}

/**
 * @param {Zone[]} zones
 * @param {TextMap} map grows by the text nodes of the elements that are taken
 * @param {Words} words
 */
function* elements(zones, map, words) {
    for (const blocks of paragraphs(map.text, zones)) {
        for (const [part, isLast] of inParts(map.text, blocks)) {
            const element = paragraph(part, map, words);
            element.classList.toggle("broken", !isLast);
            yield element;
        }
    }
}

/**
 * @param {Zone[]} blocks in one paragraph
 * @param {TextMap} map grows by the new text nodes
 * @param {Words} words
 */
function paragraph(blocks, map, words) {
    const { kind } = blocks[blocks.length - 1];
    const label = LABELLED.has(kind) ? words.zones[kind] : null;
    const element = h(HEADINGS[kind] ?? "p", { class: kind, dir: "auto", "data-label": label });
    for (const block of blocks) {
        const node = document.createTextNode(map.text.slice(block.start, block.end));
        map.add({ node, offset: 0, start: block.start, end: block.end });
        if (block !== blocks[0]) element.append(" ");
        element.append(block.kind === kind ? node : h("span", { class: block.kind }, node));
    }
    return element;
}

/** The longest paragraph that is laid out as one, in characters: a browser lays out all of a paragraph at once. */
const LONGEST = 8_000;

/**
 * A paragraph in parts that a browser can lay out one by one, with whether each is the last.
 *
 * @param {string} text
 * @param {Zone[]} blocks
 * @returns {Generator<[Zone[], boolean]>}
 */
function* inParts(text, blocks) {
    const last = blocks[blocks.length - 1];
    let [before, { start }] = [blocks.slice(0, -1), last];
    while (last.end - start > LONGEST) {
        const end = breakBefore(text, start + LONGEST);
        yield [[...before, { ...last, start, end }], false];
        [before, start] = [[], end];
    }
    yield [[...before, { ...last, start }], true];
}

/**
 * The best place to break a paragraph shortly before an offset: after a line, or else a sentence, or else a word.
 *
 * @param {string} text
 * @param {number} offset
 */
function breakBefore(text, offset) {
    const begin = offset - LONGEST / 2;
    const near = text.slice(begin, offset);
    const line = near.lastIndexOf("\n") + 1;
    const sentence = [...near.matchAll(/[.!?][”"’')]* /g)].at(-1);
    const found = line || (sentence ? sentence.index + sentence[0].length : near.lastIndexOf(" ") + 1);
    if (found > 0) return begin + found;
    // Not between the halves of one character.
    return /[\udc00-\udfff]/.test(text[offset]) ? offset - 1 : offset;
}

/**
 * The zones by paragraph: each is one, but for a dateline that opens a paragraph.
 *
 * @param {string} text
 * @param {Zone[]} zones
 */
function* paragraphs(text, zones) {
    /** @type {Zone[]} */
    let paragraph = [];
    for (const zone of zones) {
        const before = paragraph.at(-1);
        const runsOn =
            before?.kind === "dateline" && zone.kind === "body" && !text.slice(before.end, zone.start).includes("\n");
        if (before && !runsOn) {
            yield paragraph;
            paragraph = [];
        }
        paragraph.push(zone);
    }
    if (paragraph.length > 0) yield paragraph;
}
