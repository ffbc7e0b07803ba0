//! A text laid out for reading: a block for each paragraph, in the form that its zone asks for.

import { appendInStretches, h } from "./dom.js";
import { TextMap } from "./text-map.js";

/** @typedef {import('./pkg/sayso.js').Zone} Zone */
/** @typedef {import('./text-map.js').Piece} Piece */
/** @typedef {import('./strings.js').Words} Words */

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
 * @param {Words} words for what the zones are called
 * @param {import("./pace.js").Pace} pace
 * @returns {Promise<TextMap>}
 */
export async function layOut(container, text, zones, words, pace) {
    /** @type {Piece[]} */
    const pieces = [];
    container.replaceChildren();
    await appendInStretches(container, elements(text, zones, pieces, words), pace);
    return new TextMap(text, pieces);
}

/**
 * Names the zones of a text that is laid out in other words.
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
 * @param {string} text
 * @param {Zone[]} zones
 * @param {Piece[]} pieces grows by the text nodes of what is taken
 * @param {Words} words
 */
function* elements(text, zones, pieces, words) {
    for (const blocks of paragraphs(text, zones)) yield paragraph(text, blocks, pieces, words);
}

/**
 * @param {string} text
 * @param {Zone[]} blocks in one paragraph
 * @param {Piece[]} pieces grows by the new text nodes
 * @param {Words} words
 */
function paragraph(text, blocks, pieces, words) {
    const { kind } = blocks[blocks.length - 1];
    const label = LABELLED.has(kind) ? words.zones[kind] : null;
    const element = h(HEADINGS[kind] ?? "p", { class: kind, dir: "auto", "data-label": label });
    for (const block of blocks) {
        const node = document.createTextNode(text.slice(block.start, block.end));
        pieces.push({ node, offset: 0, start: block.start, end: block.end });
        if (pieces.length > 1 && block !== blocks[0]) element.append(" ");
        element.append(block.kind === kind ? node : h("span", { class: block.kind }, node));
    }
    return element;
}

/**
 * The zones by paragraph: each is one, but for a dateline that opens a paragraph.
 *
 * @param {string} text
 * @param {Zone[]} zones
 * @returns {Zone[][]}
 */
function paragraphs(text, zones) {
    /** @type {Zone[][]} */
    const paragraphs = [];
    for (const zone of zones) {
        const before = paragraphs.at(-1)?.at(-1);
        const runsOn =
            before?.kind === "dateline" && zone.kind === "body" && !text.slice(before.end, zone.start).includes("\n");
        if (runsOn) paragraphs.at(-1)?.push(zone);
        else paragraphs.push([zone]);
    }
    return paragraphs;
}
