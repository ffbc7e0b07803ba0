//! What a reader puts right. The automatic result is never overwritten: corrections stand beside it.

/** @typedef {import('./pkg/sayso.js').Span} Span */

/**
 * One correction of one statement. Offsets are in the current text, in the annotation's unit.
 *
 * @typedef {object} Correction
 * @property {"speaker" | "not-a-statement" | "missing-statement"} kind what is wrong
 * @property {number | null} statement the index of the corrected statement; null for a missing one
 * @property {Span[]} content of that statement, or the words of the missing one
 * @property {Span[]} source the words that name the speaker, where the reader gave them
 * @property {string | null} speaker the right name; null where it stays as it is or is not known
 * @property {number | null} entity who that is, if it is one of the article's
 * @property {string | null} note a remark of the reader
 */

/**
 * The corrections with one more, which takes the place of an earlier one for the same statement.
 *
 * @param {Correction[]} corrections
 * @param {Correction} correction
 */
export function corrected(corrections, correction) {
    return [...corrections.filter((other) => !isForSame(other, correction)), correction];
}

/**
 * Whether two corrections are for the same statement, or for the same words where the statement was missing.
 *
 * @param {Correction} one
 * @param {Correction} other
 */
export function isForSame(one, other) {
    if (one.statement !== null || other.statement !== null) return one.statement === other.statement;
    return JSON.stringify(one.content) === JSON.stringify(other.content);
}
