//! The announcements of the element for screen readers.

import { counted, fill } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";
import { eventLine } from "./event-line.js";
import { bySpeaker, nameOfSpeaker } from "./grouping.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../strings/en.js').Words} Words */

/** The longest quotation that is read out whole when it is chosen. */
const SPOKEN = 200;

/**
 * The announcement of how much was found.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 */
export function found(words, annotation, text) {
    return fill(words.found, {
        statements: counted(words, words.statementCount, annotation.statements.length),
        speakers: counted(words, words.speakerCount, bySpeaker(annotation, text, words).length),
    });
}

/**
 * The announcement of how many times are known by the date.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 */
export function dated(words, { times }) {
    const known = times.filter(({ value }) => value !== null).length;
    return fill(words.dated, { known, times: counted(words, words.timeCount, times.length) });
}

/**
 * The announcement of the chosen statement.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index of the statement
 */
export function chosen(words, { statements, entities }, text, index) {
    const statement = statements[index];
    return fill(words.chosen, {
        speaker: nameOfSpeaker(statement, entities, text, words),
        kind: words.kinds[statement.kind],
        content: wordsOf(text, statement.content).slice(0, SPOKEN),
    });
}

/**
 * The announcement of the chosen event.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index of the event
 */
export function eventChosen(words, annotation, text, index) {
    const event = annotation.events[index];
    return fill(words.eventChosen, {
        event: eventLine(words, annotation, text, event).textContent ?? "",
        reality: words.realities[event.reality],
        words: wordsOf(text, event.trigger),
    });
}

/**
 * The announcement of the chosen entity, or of the chosen mention where the entity was chosen before.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {number} mention
 * @param {boolean} isSame whether the entity was chosen before
 */
export function mentionChosen(words, annotation, mention, isSame) {
    const { name, mentions } = annotation.entities[annotation.mentions[mention].entity];
    return isSame
        ? fill(words.mentionChosen, { name, at: mentions.indexOf(mention) + 1, count: mentions.length })
        : fill(words.entityChosen, { name, mentions: counted(words, words.mentionCount, mentions.length) });
}
