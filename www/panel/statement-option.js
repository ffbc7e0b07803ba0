//! The option of one statement in the list.

import { h } from "../base/dom.js";
import { fill } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";
import { nameOfSpeaker } from "./grouping.js";
import { matches } from "./statement-filter.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../strings/en.js').Words} Words */

/** The longest excerpt that is put into the list; styles cut it shorter. */
const EXCERPT = 600;

/** The length of the content before the first words that are searched for, if they would be cut off, in characters. */
const LEAD = 40;

/** Below this confidence a statement is said to be doubtful. */
const DOUBTFUL = 0.6;

/**
 * The option for a statement.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index
 * @param {{ search: string, withSpeaker: boolean }} look words to mark, and whether the speaker is named
 */
export function statementOption(words, annotation, text, index, { search, withSpeaker }) {
    const statement = annotation.statements[index];
    const { correction } = statement;
    const name = nameOfSpeaker(statement, annotation.entities, text, words);
    const kind = [words.kinds[statement.kind], statement.confidence < DOUBTFUL ? words.doubtful : null];
    const cue = wordsOf(text, statement.cue);
    const isRejected = correction?.kind === "not-a-statement";
    return h(
        "div",
        {
            class: "option",
            part: "statement",
            role: "option",
            tabindex: -1,
            "aria-selected": "false",
            "data-index": index,
        },
        withSpeaker ? h("bdi", { class: "who", lang: "en" }, ...marked(name, search)) : null,
        h(
            isRejected ? "s" : "span",
            { class: "excerpt", lang: "en", dir: "auto" },
            ...marked(excerpt(wordsOf(text, statement.content), search), search),
        ),
        h(
            "span",
            { class: "kind" },
            cue ? h("bdi", { lang: "en" }, ...marked(cue, search)) : null,
            cue ? " · " : null,
            kind.filter(Boolean).join(" · "),
        ),
        correction ? h("span", { class: "correction" }, correctionLine(words, annotation, text, index)) : null,
    );
}

/**
 * The words for the change that a correction makes; empty where there is none.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index of the statement
 */
export function correctionLine(words, annotation, text, index) {
    const { correction, ...statement } = annotation.statements[index];
    if (!correction) return "";
    if (correction.kind !== "speaker") return words.corrections[correction.kind];
    const name = nameOfSpeaker(statement, annotation.entities, text, words);
    const before = nameOfSpeaker({ ...statement, speaker: statement.automatic ?? null }, annotation.entities, text, words);
    return fill(words.corrections.speaker, { name, automatic: before });
}

/**
 * As much of some words as the list shows, about what is searched for.
 *
 * @param {string} content
 * @param {string} search
 */
function excerpt(content, search) {
    const at = search ? (matches(content, search)[0]?.start ?? 0) : 0;
    const from = at > LEAD * 2 ? content.indexOf(" ", at - LEAD) + 1 : 0;
    const words = content.slice(from, from + EXCERPT);
    return `${from > 0 ? "…" : ""}${words}${from + EXCERPT < content.length ? "…" : ""}`;
}

/**
 * Words with what is searched for in them marked.
 *
 * @param {string} words
 * @param {string} search
 * @returns {(Node | string)[]}
 */
function marked(words, search) {
    if (!search) return [words];
    const parts = [];
    let at = 0;
    for (const { start, end } of matches(words, search)) {
        parts.push(words.slice(at, start), h("mark", {}, words.slice(start, end)));
        at = end;
    }
    return [...parts, words.slice(at)];
}
