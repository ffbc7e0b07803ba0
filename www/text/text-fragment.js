//! Links to words of a page: text fragments, `#:~:text=[prefix-,]start[,end][,-suffix]`
//! (https://wicg.github.io/scroll-to-text-fragment/).
//!
//! A browser shows the first place that fits, compares without case, and looks for whole words only; no term may run over the
//! end of a block.

/** @typedef {import('../pkg/sayso.js').Span} Span */

/** A quotation up to this length is linked by all of its words. */
const WHOLE = 80;

/** The most words that a term is made of. */
const MOST = 12;

/** The fewest words at the beginning and end of a long passage: the page around the article has words too. */
const LEAST = 3;

/** The distance around the quotation within which words are looked at, in characters. */
const AROUND = 600;

const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’.][\p{L}\p{M}\p{N}_]+)*/gu;

/**
 * The fragment for some words of a text, from `:~:` on; empty where they hold no letter or digit.
 *
 * @param {string} text with line breaks between blocks, as a page shows them
 * @param {Span} span
 */
export function textFragment(text, span) {
    const passage = new Passage(text, span);
    return passage.isEmpty ? "" : `:~:text=${passage.directive()}`;
}

/** The words to link to, and those around them. */
class Passage {
    #text;
    /** The text as a browser compares it: as long as the text itself. */
    #folded;
    /** The spans of the words, from some before the passage to some after it. @type {Span[]} */
    #words;
    /** The first and the last of them that are linked to. */
    #first;
    #last;

    /**
     * @param {string} text
     * @param {Span} span
     */
    constructor(text, { start, end }) {
        this.#text = text;
        this.#folded = lowered(text);
        const from = Math.max(start - AROUND, 0);
        const near = text.slice(from, end + AROUND);
        this.#words = [...near.matchAll(WORD)].map(({ 0: word, index }) => {
            return { start: from + index, end: from + index + word.length };
        });
        this.#first = this.#words.findIndex((word) => word.start >= start);
        this.#last = this.#words.findLastIndex((word) => word.end <= end);
    }

    get isEmpty() {
        return this.#first < 0 || this.#last < this.#first;
    }

    /** The text directive: the part after `text=`. */
    directive() {
        const [start, end] = [this.#words[this.#first].start, this.#words[this.#last].end];
        if (end - start <= WHOLE && this.#isOneBlock(start, end)) return this.#told(this.#last);
        const opening = this.#opening();
        const closing = this.#closing(opening);
        return closing === null ? this.#told(opening) : `${this.#told(opening)},${this.#term(closing, end)}`;
    }

    /** The last of as few words from the first on as tell where the passage begins. */
    #opening() {
        const { start } = this.#words[this.#first];
        let last = this.#first;
        while (last + 1 < this.#last && last - this.#first < MOST && this.#isOneBlock(start, this.#words[last + 1].end)) {
            const isEnough = last - this.#first + 1 >= LEAST;
            if (isEnough && this.#find(start, this.#words[last].end, 0) === start) break;
            last++;
        }
        return last;
    }

    /**
     * The offset of the fewest last words that tell where the passage ends; null if none do.
     *
     * @param {number} opening the last word that is linked to already
     */
    #closing(opening) {
        const { end } = this.#words[this.#last];
        for (let first = this.#last; first > opening && first > this.#last - MOST; first--) {
            const { start } = this.#words[first];
            if (!this.#isOneBlock(start, end)) break;
            const isEnough = this.#last - first + 1 >= LEAST;
            if (isEnough && this.#find(start, end, this.#words[opening].end) === start) return start;
        }
        return null;
    }

    /**
     * The words from the first to another, with as few before them as tell which place is meant.
     *
     * @param {number} last
     */
    #told(last) {
        const [{ start: first }, { end }] = [this.#words[this.#first], this.#words[last]];
        if (this.#find(first, end, 0) === first) return this.#term(first, end);
        const start = this.#beginning();
        const term = this.#term(start, end);
        let prefix = "";
        for (let at = this.#first - 1; at >= 0 && at >= this.#first - MOST; at--) {
            const from = this.#words[at].start;
            // Words before may end the block before: only the term itself must be in one.
            if (this.#text.slice(from, start).trim().includes("\n")) break;
            prefix = `${this.#term(from, start)}-,`;
            if (this.#find(from, end, 0) === from) return prefix + term;
        }
        // Nothing before the words tells: what follows them may.
        for (let next = last + 1; next < this.#words.length && next <= last + MOST; next++) {
            const to = this.#words[next].end;
            if (this.#text.slice(end, to).trim().includes("\n")) break;
            if (this.#find(start, to, 0) === start) return `${term},-${this.#term(end, to)}`;
        }
        return prefix + term;
    }

    /** The offset of the first word; at the start of a block that of the signs before it, for a prefix has to end with a block. */
    #beginning() {
        const { start } = this.#words[this.#first];
        const before = this.#first > 0 ? this.#words[this.#first - 1].end : start;
        const line = this.#text.lastIndexOf("\n", start - 1) + 1;
        return line > before ? line + (/^\s*/.exec(this.#text.slice(line, start))?.[0].length ?? 0) : start;
    }

    /**
     * @param {number} start
     * @param {number} end
     */
    #term(start, end) {
        return encoded(this.#text.slice(start, end).replace(/\s+/g, " ").trim());
    }

    /**
     * @param {number} start
     * @param {number} end
     */
    #isOneBlock(start, end) {
        return !this.#text.slice(start, end).includes("\n");
    }

    /**
     * The offset at which the words between two offsets are first found as whole words, from a third on; -1 if nowhere.
     *
     * @param {number} start
     * @param {number} end
     * @param {number} from
     */
    #find(start, end, from) {
        const sought = this.#folded.slice(start, end);
        for (let at = this.#folded.indexOf(sought, from); at >= 0; at = this.#folded.indexOf(sought, at + 1)) {
            if (!this.#isInWord(at) && !this.#isInWord(at + sought.length)) return at;
        }
        return -1;
    }

    /** Returns whether letters stand on both sides of an offset. @param {number} offset */
    #isInWord(offset) {
        return /^[\p{L}\p{N}_]{2}$/u.test(this.#folded.slice(Math.max(offset - 1, 0), offset + 1));
    }
}

/** @param {string} text in lower case, each character as long as it was */
function lowered(text) {
    const lower = text.toLowerCase();
    if (lower.length === text.length) return lower;
    return text.replace(/[^]/gu, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign));
}

/** @param {string} term with `-`, `,` and `&`, which part the terms, as their codes */
function encoded(term) {
    return encodeURIComponent(term.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("-", "%2D").replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
}
