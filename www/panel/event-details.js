//! The details of one event.

import { h } from "../base/dom.js";
import { dateText } from "../strings/dates.js";
import { named, passage, sureness } from "./passages.js";
import { statementButton } from "./statement-button.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').Participant} Participant */
/** @typedef {import('../strings/en.js').Words} Words */
/** @typedef {keyof Words['eventFields']} Field */

/**
 * The fields of an event that are not empty.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index
 * @returns {[Field, Node | string][]}
 */
export function eventFields(words, annotation, text, index) {
    const event = annotation.events[index];
    const { time, place, statement } = event;
    /** @type {[Field, Node | string | null][]} */
    const fields = [
        ["reality", realityOf(words, event.reality)],
        ["words", passage(text, event.trigger, "say-so-chosen")],
        ["actor", parties(annotation, text, event.actor, "say-so-chosen-source")],
        ["recipient", parties(annotation, text, event.recipient, "say-so-chosen-cue")],
        ["time", time === null ? null : when(words, annotation, text, time)],
        ["place", place && named(annotation, text, [place])],
        ["statement", statement === null ? null : told(annotation, text, statement)],
        ["code", [event.cameo, `PLOVER ${event.plover}`, event.mode].filter(Boolean).join(" · ")],
        ["confidence", sureness(words, event.confidence)],
    ];
    return fields.flatMap(([field, value]) => (value === null ? [] : [[field, value]]));
}

/**
 * @param {Words} words
 * @param {import('../pkg/sayso.js').Event['reality']} reality
 */
function realityOf(words, reality) {
    return h("span", { class: "reality", "data-reality": reality }, words.realities[reality]);
}

/**
 * The parties by their words in the text or else their names, each with its code, as a button where more is known of them.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {Participant[]} participants
 * @param {string} mark the class of a sample of the mark that their words have in the text
 */
function parties({ entities }, text, participants, mark) {
    if (participants.length === 0) return null;
    const items = participants.map(({ entity, start, end, code }) => {
        const inText = start === null || end === null ? null : passage(text, [{ start, end }], mark);
        const name = inText ?? h("bdi", { lang: "en" }, entity === null ? "" : entities[entity].name);
        const link = { type: "button", class: "plain", "data-entity": entity };
        return h("li", {}, entity === null ? name : h("button", link, name), code === null ? null : ` (${code})`);
    });
    return h("ul", { class: "why" }, ...items);
}

/**
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index of the statement that tells of the event
 */
function told(annotation, text, index) {
    return h("ul", { class: "passages" }, h("li", {}, statementButton(annotation, text, index)));
}

/**
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index of the time
 */
function when(words, { times }, text, index) {
    const { value } = times[index];
    return h("span", {}, passage(text, [times[index]]), value ? ` (${dateText(words, value)})` : null);
}
