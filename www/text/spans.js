//! Spans of a text.

/**
 * The words of some spans in one line.
 *
 * @param {string} text
 * @param {import('../pkg/sayso.js').Span[]} spans
 */
export function wordsOf(text, spans) {
    return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")).join(" … ");
}
