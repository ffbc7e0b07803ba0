//! The groups that statements are listed in.

import { wordsOf } from "../text/spans.js";

/** @typedef {import('../text/corrections.js').CorrectedStatement} CorrectedStatement */
/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../strings/en.js').Words} Words */
/** @typedef {keyof Words['groupings']} Grouping */

/**
 * A group of statements, which are indices; its name is null where all are in one group.
 *
 * @typedef {{ name: string | null, titles: string[], statements: number[] }} Group
 */

/** The groupings that there are. @type {Grouping[]} */
export const GROUPINGS = ["speaker", "order", "kind"];

/** The functions that group, by the name of the grouping. @type {Record<Grouping, (annotation: CorrectedAnnotation, text: string, words: Words, indices: number[]) => Group[]>} */
const GROUPS = { speaker: bySpeaker, order: byOrder, kind: byKind };

/**
 * Some statements in groups.
 *
 * @param {Grouping} grouping
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {Words} words
 * @param {number[]} indices
 */
export function grouped(grouping, annotation, text, words, indices) {
    return GROUPS[grouping](annotation, text, words, indices);
}

/**
 * A group for each speaker, in the order of their first statements.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {Words} words
 * @param {number[]} [indices] of the statements to group; all if left out
 * @returns {Group[]}
 */
export function bySpeaker({ statements, entities }, text, words, indices = [...statements.keys()]) {
    /** @type {Map<string, Group>} */
    const speakers = new Map();
    for (const index of indices) {
        const statement = statements[index];
        const name = nameOfSpeaker(statement, entities, text, words);
        const entity = statement.speaker === null ? null : entities[statement.speaker];
        const key = `${statement.speaker ?? ""} ${name}`;
        const speaker = speakers.get(key);
        if (speaker) speaker.statements.push(index);
        else speakers.set(key, { name, titles: entity?.titles ?? [], statements: [index] });
    }
    return [...speakers.values()];
}

/**
 * One group, in the order of the text.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {string} _text
 * @param {Words} _words
 * @param {number[]} indices
 * @returns {Group[]}
 */
function byOrder({ statements }, _text, _words, indices) {
    const place = (/** @type {number} */ index) => statements[index].content[0]?.start ?? 0;
    const ordered = [...indices].sort((one, other) => place(one) - place(other));
    return ordered.length > 0 ? [{ name: null, titles: [], statements: ordered }] : [];
}

/**
 * @param {CorrectedAnnotation} annotation
 * @param {string} _text
 * @param {Words} words
 * @param {number[]} indices
 * @returns {Group[]}
 */
function byKind({ statements }, _text, words, indices) {
    return /** @type {const} */ (["direct", "mixed", "indirect"]).flatMap((kind) => {
        const fitting = indices.filter((index) => statements[index].kind === kind);
        return fitting.length > 0 ? [{ name: words.kindGroups[kind], titles: [], statements: fitting }] : [];
    });
}

/**
 * The name of a statement's speaker, or else the words of its source, or else the words for a speaker who is not named.
 *
 * @param {CorrectedStatement} statement
 * @param {CorrectedAnnotation['entities']} entities
 * @param {string} text
 * @param {Words} words
 */
export function nameOfSpeaker({ speaker, source }, entities, text, words) {
    return (speaker === null ? wordsOf(text, source) : entities[speaker].name) || words.unknownSpeaker;
}
