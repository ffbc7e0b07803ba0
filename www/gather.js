//! The text of an element as a reader sees it, and where each character of it stands.

import { TextMap } from "./text-map.js";

/** @typedef {import('./text-map.js').Piece} Piece */

/** What holds no text of the article. */
const SKIPPED =
    "script, style, noscript, noframes, template, textarea, select, option, button, svg, math, iframe, object, audio, video, canvas, say-so, [hidden]";

const BLOCKS = new Set(
    (
        "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 " +
        "H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
    ).split(" "),
);

/** @typedef {{ block: boolean, skipped: boolean, verbatim: boolean }} Nature how an element takes part in the text */

/**
 * By how the page shows it: for elements in a document that is shown.
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
 * By its name alone: for elements that nothing shows.
 *
 * @param {Element} element
 * @returns {Nature}
 */
export function byName(element) {
    return {
        block: BLOCKS.has(element.tagName),
        skipped: element.matches(SKIPPED),
        verbatim: element.closest("pre") !== null,
    };
}

/**
 * The text of an element: a blank line between blocks, a line for each `<br>`, other white space as one space.
 *
 * @param {Element} root
 * @param {(element: Element) => Nature} natureOf
 * @returns {TextMap}
 */
export function gather(root, natureOf) {
    const gathering = new Gathering();
    /** @type {(element: Element, nature: Nature) => void} */
    const visit = (element, nature) => {
        if (nature.block) gathering.breakWith("\n\n");
        for (const child of element.childNodes) {
            if (child instanceof Text) gathering.add(child, nature.verbatim);
            else if (child.nodeName === "BR") gathering.breakWith("\n");
            else if (child instanceof Element) {
                const childNature = natureOf(child);
                if (!childNature.skipped) visit(child, childNature);
            }
        }
        if (nature.block) gathering.breakWith("\n\n");
    };
    visit(root, { ...natureOf(root), block: true, skipped: false });
    return gathering.map();
}

/** Text as it is put together. */
class Gathering {
    /** @type {string[]} */
    #parts = [];
    /** @type {Piece[]} */
    #pieces = [];
    #length = 0;
    /** White space that is put in once more text follows. */
    #gap = "";

    /** @param {'\n' | '\n\n'} lines */
    breakWith(lines) {
        if (lines.length > this.#gap.length || this.#gap === " ") this.#gap = lines;
    }

    /**
     * @param {Text} node
     * @param {boolean} verbatim whether its white space is shown as it is
     */
    add(node, verbatim) {
        for (const { 0: run, index } of node.data.matchAll(verbatim ? /[^]+/g : /[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
            if (!verbatim && /^[ \t\n\r\f]/.test(run)) this.#gap ||= " ";
            else this.#put(run, node, index);
        }
    }

    map() {
        return new TextMap(this.#parts.join(""), this.#pieces);
    }

    /**
     * @param {string} run
     * @param {Text} node
     * @param {number} offset where in the node it stands
     */
    #put(run, node, offset) {
        if (this.#gap && this.#length > 0) this.#write(this.#gap);
        this.#gap = "";
        const start = this.#length;
        this.#write(run);
        const last = this.#pieces.at(-1);
        // A single space between two words is one in the node and one in the text: the piece goes on over it.
        if (last?.node === node && offset - last.offset === start - last.start) last.end = this.#length;
        else this.#pieces.push({ node, offset, start, end: this.#length });
    }

    /** @param {string} part */
    #write(part) {
        this.#parts.push(part);
        this.#length += part.length;
    }
}
