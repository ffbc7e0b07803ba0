//! The map from the characters of a text to their places in a document.

import { firstFitting } from "../base/search.js";

/** @typedef {import('../pkg/sayso.js').Span} Span */

/**
 * A stretch of the text that lies in one text node without a gap: `text.slice(start, end)` is
 * `node.data.slice(offset, offset + end - start)`, but for white space that reads as one space.
 *
 * @typedef {{ node: Text, offset: number, start: number, end: number }} Piece
 */

/** A text, in UTF-16 code units, and the text nodes that show it. */
export class TextMap {
    /** @type {Map<Text, Piece[]>} */
    #byNode = new Map();
    /** The pieces in text order, none empty, none overlapping another. @type {Piece[]} */
    pieces = [];

    /** @param {string} [text] if it is known before its pieces are */
    constructor(text = "") {
        this.text = text;
    }

    /** @param {Piece} piece the next in the text; it may grow at its end while no other has come */
    add(piece) {
        this.pieces.push(piece);
        const sharing = this.#byNode.get(piece.node);
        if (sharing) sharing.push(piece);
        else this.#byNode.set(piece.node, [piece]);
    }

    /**
     * The ranges of a span: one for each run of characters within one text node. Characters of the document between two
     * nodes that are not in the text are in no range.
     *
     * @param {Span} span
     * @returns {StaticRange[]}
     */
    ranges({ start, end }) {
        const ranges = [];
        for (let at = firstFitting(this.pieces.length, (index) => this.pieces[index].end > start); at < this.pieces.length;) {
            const first = this.pieces[at];
            if (first.start >= end) break;
            let last = first;
            while (++at < this.pieces.length && this.pieces[at].node === first.node && this.pieces[at].start < end) {
                last = this.pieces[at];
            }
            ranges.push(
                new StaticRange({
                    startContainer: first.node,
                    startOffset: first.offset + Math.max(start - first.start, 0),
                    endContainer: last.node,
                    endOffset: last.offset + Math.min(end, last.end) - last.start,
                }),
            );
        }
        return ranges;
    }

    /**
     * Returns whether another map has every character at the same place in the same node.
     *
     * @param {TextMap} other
     */
    isSame(other) {
        return (
            this.pieces.length === other.pieces.length &&
            this.pieces.every(({ node, offset, start, end }, index) => {
                const piece = other.pieces[index];
                return piece.node === node && piece.offset === offset && piece.start === start && piece.end === end;
            })
        );
    }

    /**
     * The offset in the text of a place in a document, or null if the text is not there.
     *
     * @param {Node} node
     * @param {number} offset
     */
    offsetAt(node, offset) {
        const pieces = node instanceof Text ? this.#byNode.get(node) : undefined;
        const piece = pieces?.findLast((piece) => piece.offset <= offset);
        return piece ? Math.min(piece.start + offset - piece.offset, piece.end) : null;
    }
}
