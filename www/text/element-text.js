//! The text of an element as a reader sees it, and where each character of it stands.

import { TimeSlice } from "../base/time-slice.js";
import { TextMap } from "./text-map.js";

/** The elements that hold no text of the article. */
const SKIPPED =
    "script, style, noscript, noframes, template, textarea, select, option, button, svg, math, iframe, object, audio, video, canvas, say-so, [hidden]";

const BLOCKS = new Set(
    (
        "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 " +
        "H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
    ).split(" "),
);

/** @typedef {{ block: boolean, skipped: boolean, verbatim: boolean }} Nature the part that an element has in the text */

/**
 * The part of an element in the text by its style: for elements in a document that is shown.
 *
 * @param {Element} element
 * @returns {Nature}
 */
export function byStyle(element) {
    const { display, visibility, whiteSpaceCollapse } = getComputedStyle(element);
    return {
        block: !/^(inline|contents|ruby)/.test(display),
        skipped: display === "none" || visibility === "hidden" || element.matches(SKIPPED),
        verbatim: /^(preserve|break)/.test(whiteSpaceCollapse),
    };
}

/**
 * The part of an element in the text by its name alone: for elements that nothing shows.
 *
 * @param {Element} element
 * @param {Nature} [around] that of its parent
 * @returns {Nature}
 */
export function byName(element, around) {
    return {
        block: BLOCKS.has(element.tagName),
        skipped: element.matches(SKIPPED),
        verbatim: element.tagName === "PRE" || (around?.verbatim ?? false),
    };
}

/**
 * The text of an element: a blank line between blocks, a line for each `<br>`, other white space as one space.
 *
 * @param {Element} root
 * @param {(element: Element, around?: Nature) => Nature} natureOf
 * @param {TimeSlice} [timeSlice]
 * @returns {Promise<TextMap>}
 */
export async function textOfElement(root, natureOf, timeSlice = new TimeSlice()) {
    const builder = new TextMapBuilder();
    // Not by recursion: elements may be nested deeper than a stack is.
    const open = [{ nature: { ...natureOf(root), block: true }, next: root.firstChild }];
    builder.breakWith("\n\n");
    for (let around = open.at(-1); around; around = open.at(-1)) {
        if (timeSlice.isOver) await timeSlice.pause();
        const node = around.next;
        if (!node) {
            if (around.nature.block) builder.breakWith("\n\n");
            open.pop();
            continue;
        }
        around.next = node.nextSibling;
        if (node instanceof Text) await builder.add(node, around.nature.verbatim, timeSlice);
        else if (node.nodeName === "BR") builder.breakWith("\n");
        else if (node instanceof Element) {
            const nature = natureOf(node, around.nature);
            if (nature.skipped) continue;
            if (nature.block) builder.breakWith("\n\n");
            open.push({ nature, next: node.firstChild });
        }
    }
    return builder.map();
}

/** White space that is not shown as it is: a single space is. */
const COLLAPSING = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;

/** Puts a text and its map together. */
class TextMapBuilder {
    /** @type {string[]} */
    #parts = [];
    #map = new TextMap();
    #length = 0;
    /** The white space that is put in once more text follows. */
    #gap = "";

    /** @param {'\n' | '\n\n'} lines */
    breakWith(lines) {
        if (lines.length > this.#gap.length || this.#gap === " ") this.#gap = lines;
    }

    /**
     * @param {Text} node
     * @param {boolean} verbatim whether its white space is shown as it is
     * @param {TimeSlice} timeSlice
     */
    async add(node, verbatim, timeSlice) {
        const { data } = node;
        if (verbatim) return this.#put(data, node, 0);
        let at = 0;
        for (const { 0: white, index } of data.matchAll(COLLAPSING)) {
            this.#addWords(data.slice(at, index), node, at);
            this.#gap ||= " ";
            at = index + white.length;
            if (timeSlice.isOver) await timeSlice.pause();
        }
        this.#addWords(data.slice(at), node, at);
    }

    map() {
        this.#map.text = this.#parts.join("");
        return this.#map;
    }

    /**
     * @param {string} words with single spaces between them, and perhaps around them
     * @param {Text} node
     * @param {number} offset of the words in the node
     */
    #addWords(words, node, offset) {
        const [start, end] = [words.startsWith(" ") ? 1 : 0, words.length - (words.endsWith(" ") ? 1 : 0)];
        if (start === 1) this.#gap ||= " ";
        if (start < end) this.#put(words.slice(start, end), node, offset + start);
        if (end < words.length) this.#gap ||= " ";
    }

    /**
     * @param {string} run
     * @param {Text} node
     * @param {number} offset of the run in the node
     */
    #put(run, node, offset) {
        if (run === "") return;
        if (this.#gap && this.#length > 0) this.#write(this.#gap);
        this.#gap = "";
        const start = this.#length;
        this.#write(run);
        const last = this.#map.pieces.at(-1);
        // A single space between two words is one in the node and one in the text: the piece goes on over it.
        if (last?.node === node && offset - last.offset === start - last.start) last.end = this.#length;
        else this.#map.add({ node, offset, start, end: this.#length });
    }

    /** @param {string} part */
    #write(part) {
        this.#parts.push(part);
        this.#length += part.length;
    }
}
