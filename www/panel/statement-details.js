//! The details of one statement.

import { h } from "../base/dom.js";
import { dateText } from "../strings/dates.js";
import { eventButton } from "./event-line.js";
import { named, passage, sureness } from "./passages.js";
import { reasons } from "./reasons.js";
import { statementButton } from "./statement-button.js";
import { correctionLine } from "./statement-option.js";

/** @typedef {import('../text/corrections.js').CorrectedStatement} CorrectedStatement */
/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../strings/en.js').Words} Words */
/** @typedef {keyof Words['fields']} Field */

/**
 * The fields of a statement that are not empty.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index
 * @returns {[Field, Node | string][]}
 */
export function statementFields(words, annotation, text, index) {
    const statement = annotation.statements[index];
    const { occasion, correction } = statement;
    const inner = annotation.statements.flatMap(({ within }, other) => (within === index ? [other] : []));
    const act = [words.acts[statement.act], words.kinds[statement.kind], statement.negated && words.negated];
    const isAdded = correction?.kind === "missing-statement";
    /** @type {[Field, Node | string | null][]} */
    const fields = [
        ["correction", correctionLine(words, annotation, text, index) || null],
        ["content", passage(text, statement.content, "say-so-chosen")],
        ["source", passage(text, statement.source, "say-so-chosen-source")],
        ["members", members(annotation, statement)],
        ["basis", statement.basis === null ? null : words.bases[statement.basis]],
        ["cue", passage(text, statement.cue, "say-so-chosen-cue")],
        ["act", isAdded ? null : act.filter(Boolean).join(", ")],
        ["addressee", named(annotation, text, statement.addressee)],
        ["time", occasion.time && when(words, text, occasion.time, annotation.times)],
        ["place", occasion.place && named(annotation, text, [occasion.place])],
        ["event", occasion.event && passage(text, [occasion.event])],
        ["via", named(annotation, text, statement.via)],
        ["medium", passage(text, statement.medium)],
        ["conditions", passage(text, statement.conditions)],
        ["stance", stances(words, annotation, text, statement)],
        ["within", statement.within === null ? null : links(annotation, text, [statement.within])],
        ["inner", inner.length > 0 ? links(annotation, text, inner) : null],
        ["events", events(words, annotation, text, index)],
        ["confidence", isAdded ? null : sureness(words, statement.confidence)],
        ["why", isAdded ? null : h("ul", { class: "why" }, ...reasons(words, annotation, text, index).map(item))],
    ];
    return fields.flatMap(([field, value]) => (value === null ? [] : [[field, value]]));
}

/** @param {string} sentence */
function item(sentence) {
    return h("li", {}, sentence);
}

/**
 * The entities that the speaker stands for together, each as a button for its details.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {CorrectedStatement} statement
 */
function members({ entities }, { speaker }) {
    const together = speaker === null ? [] : entities[speaker].members;
    if (together.length === 0) return null;
    const button = (/** @type {number} */ entity) =>
        h("button", { type: "button", class: "plain", "data-entity": entity }, h("bdi", { lang: "en" }, entities[entity].name));
    return h("span", {}, ...together.flatMap((entity, at) => [...(at > 0 ? [" · "] : []), button(entity)]));
}

/**
 * @param {Words} words
 * @param {string} text
 * @param {Span} span
 * @param {CorrectedAnnotation['times']} times
 */
function when(words, text, span, times) {
    const value = times.find((time) => time.start < span.end && time.end > span.start)?.value;
    return h("span", {}, passage(text, [span]), value ? ` (${dateText(words, value)})` : null);
}

/**
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {CorrectedStatement} statement
 */
function stances(words, { entities }, text, { stance }) {
    if (stance.length === 0) return null;
    const items = stance.map(({ target, topic, polarity }) => {
        const whom = target === null ? null : h("bdi", { lang: "en" }, ` (${entities[target].name})`);
        return h("li", {}, `${words.polarities[polarity]}: `, passage(text, [topic]), whom);
    });
    return h("ul", { class: "why" }, ...items);
}

/**
 * Buttons that lead to the events that a statement tells of.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index of the statement
 */
function events(words, annotation, text, index) {
    const told = [...annotation.events.keys()].filter((event) => annotation.events[event].statement === index);
    if (told.length === 0) return null;
    return h("ul", { class: "passages" }, ...told.map((event) => h("li", {}, eventButton(words, annotation, text, event))));
}

/**
 * Buttons that lead to other statements.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number[]} indices
 */
function links(annotation, text, indices) {
    return h("ul", { class: "passages" }, ...indices.map((index) => h("li", {}, statementButton(annotation, text, index))));
}
