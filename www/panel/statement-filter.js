//! The filter that listed statements pass: by kind, act, certainty and words.

/** @typedef {import('../text/corrections.js').CorrectedStatement} CorrectedStatement */

/**
 * @typedef {object} Filter
 * @property {string} kind of the statement; empty for any
 * @property {string} act likewise
 * @property {number} sure the least confidence, from 0 to 1
 * @property {string} search words that its content, speaker or cue hold; empty for any
 */

/** The filter that every statement passes. @type {Readonly<Filter>} */
export const NO_FILTER = { kind: "", act: "", sure: 0, search: "" };

/** Returns whether every statement passes a filter. @param {Filter} filter */
export function isOpen({ kind, act, sure, search }) {
    return !kind && !act && !sure && folded(search).trim() === "";
}

/**
 * Returns whether a statement passes a filter, its words left aside.
 *
 * @param {CorrectedStatement} statement
 * @param {Filter} filter
 */
export function passes(statement, { kind, act, sure }) {
    return (!kind || statement.kind === kind) && (!act || statement.act === act) && statement.confidence >= sure;
}

/**
 * Words without case and accents, in single spaces: the form in which words are searched.
 *
 * @param {string} words
 */
export function folded(words) {
    return words.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replace(/\s+/g, " ");
}

/**
 * The spans of words in which they hold the words that are searched for.
 *
 * @param {string} words
 * @param {string} search
 * @returns {{ start: number, end: number }[]}
 */
export function matches(words, search) {
    const sought = folded(search).trim();
    if (sought === "") return [];
    /** Of every character of the folded words, where the one that it comes from begins and ends. @type {[number, number][]} */
    const origins = [];
    let text = "";
    let at = 0;
    for (const character of words) {
        const end = at + character.length;
        const plain = folded(character);
        const last = origins.at(-1);
        // A mark belongs to the character before it, and white space runs on.
        if (last && (plain === "" || (plain === " " && text.endsWith(" ")))) last[1] = end;
        else {
            text += plain;
            for (let unit = 0; unit < plain.length; unit++) origins.push([at, end]);
        }
        at = end;
    }
    const found = [];
    for (let from = text.indexOf(sought); from >= 0; from = text.indexOf(sought, from + sought.length)) {
        found.push({ start: origins[from][0], end: origins[from + sought.length - 1][1] });
    }
    return found;
}
