//! The questions that a reader is asked to correct a statement, and the corrections that follow.

import { wordsOf } from "../text/spans.js";

/** @typedef {import('../text/corrections.js').CorrectedStatement} CorrectedStatement */
/** @typedef {import('../text/corrections.js').Correction} Correction */
/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('./correction-dialog.js').CorrectionDialog} CorrectionDialog */
/** @typedef {import('./inspector.js').Action} Action */
/** @typedef {import('../pkg/sayso.js').EntityType} EntityType */
/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../strings/en.js').Words} Words */

/** The types of entities that may say something. @type {Set<EntityType>} */
const SPEAKERS = new Set(["person", "organization", "gpe", "group"]);

/** The greatest number of names that the reader is given to choose from. */
const MOST = 500;

/**
 * The actions that a reader can take on a statement.
 *
 * @param {CorrectedStatement} statement
 * @param {boolean} isCorrectable whether a reader may correct statements
 * @returns {Action[]}
 */
export function actionsOn({ correction }, isCorrectable) {
    if (!isCorrectable) return ["copy"];
    if (!correction) return ["copy", "wrongSpeaker", "reject"];
    return correction.kind === "speaker" ? ["copy", "wrongSpeaker", "reject", "undo"] : ["copy", "undo"];
}

/**
 * Asks who said what is chosen.
 *
 * @param {CorrectionDialog} dialog
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index of the statement
 * @returns {Promise<Correction | null>} null where the reader thinks better of it
 */
export async function askSpeaker(dialog, words, annotation, text, index) {
    const { content, speaker } = annotation.statements[index];
    const answer = await dialog.ask({
        title: words.dialog.wrongSpeaker,
        quotation: wordsOf(text, content),
        speaker: speaker === null ? "" : annotation.entities[speaker].name,
        names: speakerNames(annotation),
    });
    return answer && { ...correctionOf(annotation, index, "speaker"), ...named(annotation, answer.speaker), note: answer.note };
}

/**
 * Asks who said the words that are selected.
 *
 * @param {CorrectionDialog} dialog
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {Span} span
 * @returns {Promise<Correction | null>} as above
 */
export async function askMissing(dialog, words, annotation, text, span) {
    const answer = await dialog.ask({
        title: words.dialog.missing,
        quotation: wordsOf(text, [span]),
        speaker: "",
        names: speakerNames(annotation),
    });
    if (!answer) return null;
    const { speaker, note } = answer;
    return { kind: "missing-statement", statement: null, content: [span], source: [], ...named(annotation, speaker), note };
}

/**
 * The correction that a statement is none.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {number} index
 * @returns {Correction}
 */
export function rejection(annotation, index) {
    return { ...correctionOf(annotation, index, "not-a-statement"), speaker: null, entity: null, note: null };
}

/**
 * @param {CorrectedAnnotation} annotation
 * @param {number} index
 * @param {Correction['kind']} kind
 */
function correctionOf({ statements }, index, kind) {
    return { kind, statement: index, content: statements[index].content, source: statements[index].source };
}

/**
 * The speaker with a name: an entity of the article, if one has the name.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {string} name
 */
function named({ entities }, name) {
    const known = entities.findIndex((entity) => entity.name === name && entity.mentions.length > 0);
    return { speaker: name || null, entity: known < 0 ? null : known };
}

/**
 * The names of those who may say something, those that are mentioned most first.
 *
 * @param {CorrectedAnnotation} annotation
 */
function speakerNames({ entities }) {
    const speakers = entities.filter(({ type }) => SPEAKERS.has(type));
    speakers.sort((one, other) => other.mentions.length - one.mentions.length);
    return [...new Set(speakers.map(({ name }) => name))].slice(0, MOST);
}
