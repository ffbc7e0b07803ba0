//! Words of a text that are found again after the text has changed, by their position and by what they are.
//!
//! An anchor joins the two selectors of the W3C's Web Annotation Data Model that are made for this: TextPositionSelector and
//! TextQuoteSelector (https://www.w3.org/TR/annotation-model/#selectors).

/** @typedef {import("../pkg/sayso.js").Span} Span */

/**
 * @typedef {object} Anchor
 * @property {string} exact the words
 * @property {string} prefix the characters before them
 * @property {string} suffix the characters after them
 * @property {number} start the offset of their beginning, in UTF-16 units
 * @property {number} end the offset of their end
 */

/** The length of the context that is kept before and after the words, in characters. */
const CONTEXT = 32;

/** The number of places with the same words that are compared on each side of the old place. */
const PLACES = 200;

/** The distance from the old place within which changed words are looked for, in characters: the cost does not grow with the text. */
const WINDOW = 20_000;

/** The shortest and the longest words that are looked for where they have changed. */
const [SHORTEST, LONGEST] = [8, 4_000];

/** The share of their characters that may have changed. */
const TOLERANCE = 0.25;

/**
 * The anchor of a span.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {Anchor}
 */
export function anchorOf(text, { start, end }) {
    return {
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(start - CONTEXT, 0), start),
        suffix: text.slice(end, end + CONTEXT),
        start,
        end,
    };
}

/**
 * Returns whether an anchor still stands where it did.
 *
 * @param {string} text
 * @param {Anchor} anchor
 */
export function isInPlace(text, { exact, start, end }) {
    return text.slice(start, end) === exact;
}

/**
 * The span of an anchor's words after a change of the text: the one that the change has left them at or shifted them to; else
 * that of the same words with the most of their context around them, the nearest of several; else that of similar words near
 * the old place.
 *
 * @param {string} before the text that the anchor was made in; empty if it is not known any more
 * @param {string} after
 * @param {Anchor} anchor
 * @returns {Promise<Span | null>} null if they are not there any more
 */
export async function found(before, after, anchor) {
    const place = moved(before, after, anchor);
    if (place.isSure) return place.span;
    return same(after, anchor, place.span.start) ?? (await alike(after, anchor, place.span.start));
}

/**
 * The span that an anchor has after a change of the text, if the change lies wholly before or after it.
 *
 * @param {string} before
 * @param {string} after
 * @param {Anchor} anchor
 * @returns {{ span: Span, isSure: boolean }} sure if the span is wholly on one side of the change
 */
function moved(before, after, { exact, start, end }) {
    if (before === "" || before.slice(start, end) !== exact) return { span: { start, end }, isSure: false };
    const shift = after.length - before.length;
    if (before.slice(0, end) === after.slice(0, end)) return { span: { start, end }, isSure: true };
    if (start + shift >= 0 && before.slice(start) === after.slice(start + shift)) {
        return { span: { start: start + shift, end: end + shift }, isSure: true };
    }
    // Somewhere between the first and the last difference.
    return { span: { start, end }, isSure: false };
}

/**
 * The place of the same words that fits best.
 *
 * @param {string} text
 * @param {Anchor} anchor
 * @param {number} expected where they are expected
 * @returns {Span | null}
 */
function same(text, anchor, expected) {
    const { exact } = anchor;
    if (exact === "") return null;
    const starts = [];
    for (let at = text.indexOf(exact, expected); at >= 0 && starts.length < PLACES; at = text.indexOf(exact, at + 1)) {
        starts.push(at);
    }
    let left = PLACES;
    for (let at = before(text, exact, expected); at >= 0 && left-- > 0; at = before(text, exact, at)) starts.push(at);
    return best(text, anchor, expected, starts.map((start) => ({ start, end: start + exact.length })));
}

/**
 * The last place of some words that begins before another place; -1 if there is none.
 *
 * @param {string} text
 * @param {string} words
 * @param {number} place
 */
function before(text, words, place) {
    return place > 0 ? text.lastIndexOf(words, place - 1) : -1;
}

/**
 * The place of words that are much the same, near where they are expected.
 *
 * @param {string} text
 * @param {Anchor} anchor
 * @param {number} expected
 * @returns {Promise<Span | null>}
 */
async function alike(text, anchor, expected) {
    const { exact } = anchor;
    if (exact.length < SHORTEST || exact.length > LONGEST) return null;
    const { default: search } = await import("../vendor/approx-string-match.js");
    const from = Math.max(0, Math.min(expected, text.length) - WINDOW);
    const window = text.slice(from, from + 2 * WINDOW + exact.length);
    /** @type {Span[]} */
    const matches = search(window, exact, Math.floor(exact.length * TOLERANCE));
    const spans = matches.map(({ start, end }) => ({ start: start + from, end: end + from }));
    return best(text, anchor, expected, spans);
}

/**
 * The span with the most of an anchor's context around it, the nearest of several.
 *
 * @param {string} text
 * @param {Anchor} anchor
 * @param {number} expected
 * @param {Span[]} spans
 * @returns {Span | null}
 */
function best(text, anchor, expected, spans) {
    const ranked = spans.map((span) => ({ span, context: contextOf(text, anchor, span), distance: Math.abs(span.start - expected) }));
    ranked.sort((a, b) => b.context - a.context || a.distance - b.distance);
    return ranked[0]?.span ?? null;
}

/**
 * The number of characters around a span that are those around an anchor, counted outwards from its ends.
 *
 * @param {string} text
 * @param {Anchor} anchor
 * @param {Span} span
 */
function contextOf(text, { prefix, suffix }, { start, end }) {
    let [back, forth] = [0, 0];
    while (back < prefix.length && prefix[prefix.length - 1 - back] === text[start - 1 - back]) back++;
    while (forth < suffix.length && suffix[forth] === text[end + forth]) forth++;
    return back + forth;
}
