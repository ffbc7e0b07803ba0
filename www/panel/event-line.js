//! Events in a line: who did what to whom, and as what it is told.

import { h } from "../base/dom.js";
import { dateText } from "../strings/dates.js";
import { fill } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";
import { nameOfSpeaker } from "./grouping.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').Event} Event */
/** @typedef {import('../pkg/sayso.js').Participant} Participant */
/** @typedef {import('../strings/en.js').Words} Words */

/**
 * What an event is, with its parties: "Threat by … against …".
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {Event} event
 */
export function eventLine(words, annotation, text, { plover, actor, recipient }) {
    const { kind, whom } = words.deeds[plover];
    const [doers, others] = [actor, recipient].map((parties) => namesOf(annotation, text, parties));
    const by = doers ? [" ", ...withName(words.doneBy, doers)] : [];
    const to = others ? [" ", ...withName(whom, others)] : [];
    return h("span", { class: "deed" }, kind, ...by, ...to);
}

/**
 * The names of parties in one line; empty where none has words.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {Participant[]} parties
 */
function namesOf({ entities }, text, parties) {
    const names = parties.map((party) => {
        const { entity, start, end } = party;
        if (entity !== null) return entities[entity].name;
        return start === null || end === null ? "" : wordsOf(text, [{ start, end }]);
    });
    return [...new Set(names.filter(Boolean))].join(", ");
}

/**
 * A sentence whose one blank is filled in with a name in the language of the article.
 *
 * @param {string} sentence
 * @param {string} name
 */
function withName(sentence, name) {
    const [before, after] = sentence.split(/\{\w+\}/);
    return [before, h("bdi", { class: "party", lang: "en" }, name), after ?? ""];
}

/**
 * As what an event is told, and its time, place and teller where they are known.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {Event} event
 */
export function circumstances(words, { entities, statements, times }, text, { reality, time, place, statement }) {
    const when = time === null ? null : times[time];
    const teller = statement === null ? null : nameOfSpeaker(statements[statement], entities, text, words);
    const parts = [
        when && (when.value === null ? wordsOf(text, [when]) : dateText(words, when.value)),
        place && wordsOf(text, [place]),
        teller && fill(words.toldBy, { name: teller }),
    ];
    const known = parts.filter((part) => typeof part === "string").flatMap((part) => [" · ", h("bdi", {}, part)]);
    return h("span", { class: "kind" }, h("span", { class: "reality" }, words.realities[reality]), ...known);
}

/**
 * A button that leads to an event.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index of the event
 */
export function eventButton(words, annotation, text, index) {
    const event = annotation.events[index];
    const { reality } = event;
    return h(
        "button",
        { type: "button", class: "event", part: "event", "data-event": index, "data-reality": reality },
        eventLine(words, annotation, text, event),
        h("bdi", { class: "excerpt", lang: "en" }, wordsOf(text, event.trigger)),
        circumstances(words, annotation, text, event),
    );
}
