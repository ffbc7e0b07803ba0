//! The details of one statement.

import { h } from "../base/dom.js";
import { dateText } from "../strings/dates.js";
import { fill } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";
import { reasons } from "./reasons.js";
import { statementButton } from "./statement-button.js";
import { correctionLine } from "./statement-option.js";

/** @typedef {import('../text/corrections.js').CorrectedStatement} CorrectedStatement */
/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../strings/en.js').Words} Words */
/** @typedef {keyof Words['fields']} Field */

/** The degrees of certainty from the surest, each with the least confidence for it. @type {[least: number, name: keyof Words['sure']][]} */
const SURE = [[0.9, "very"], [0.75, "rather"], [0.6, "hardly"], [0, "not"]];

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
 * @param {string} text
 * @param {Span[]} spans
 * @param {string} [mark] the class of a sample of the mark that they have in the text
 */
function passage(text, spans, mark = "") {
    return spans.length > 0 ? h("bdi", { class: `words ${mark}`, lang: "en", dir: "auto" }, wordsOf(text, spans)) : null;
}

/**
 * Words that name somebody or some place, each as a button for the details of the entity.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {Span[]} spans
 */
function named(annotation, text, spans) {
    if (spans.length === 0) return null;
    const parts = spans.flatMap((span, at) => {
        const entity = entityIn(annotation, span);
        const words = /** @type {Node} */ (passage(text, [span]));
        const link = { type: "button", class: "plain", "data-entity": entity };
        return [...(at > 0 ? [" · "] : []), entity === null ? words : h("button", link, words)];
    });
    return h("span", {}, ...parts);
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
 * The entity that some words are a mention of: the one with the longest mention among them.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {Span} span
 */
function entityIn({ mentions }, { start, end }) {
    let longest = null;
    for (const mention of mentions) {
        if (mention.start < start || mention.end > end) continue;
        if (longest === null || mention.end - mention.start > longest.end - longest.start) longest = mention;
    }
    return longest?.entity ?? null;
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
 * Buttons that lead to other statements.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number[]} indices
 */
function links(annotation, text, indices) {
    return h("ul", { class: "passages" }, ...indices.map((index) => h("li", {}, statementButton(annotation, text, index))));
}

/**
 * @param {Words} words
 * @param {number} share from 0 to 1
 */
function sureness(words, share) {
    const [, name] = SURE.find(([least]) => share >= least) ?? SURE[SURE.length - 1];
    const percent = new Intl.NumberFormat(words.language, { style: "percent" }).format(share);
    return fill(words.sure[name], { percent });
}
