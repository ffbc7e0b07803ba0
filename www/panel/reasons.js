//! The reasons for a statement, in plain sentences that are made of its annotation alone.

import { fill } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";
import { nameOfSpeaker } from "./grouping.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../strings/en.js').Words} Words */

/** The greatest length of the words that a sentence quotes, in characters. */
const SHORT = 60;

/**
 * The reasons why a statement is taken for one, and why it is this speaker's.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index
 * @returns {string[]}
 */
export function reasons(words, annotation, text, index) {
    const { why } = words;
    const statement = annotation.statements[index];
    const { cue, source, content, kind, confidence } = statement;
    const said = (/** @type {Span[]} */ spans) => shortened(wordsOf(text, spans));
    const reasons = [
        cue.length > 0 ? fill(why.cue, { cue: said(cue) }) : why.noCue,
        why[kind],
        source.length > 0 ? fill(placeOf(source, cue, content, why), { source: said(source) }) : why.noSource,
    ];
    const speaker = statement.automatic === undefined ? statement.speaker : statement.automatic;
    if (speaker !== null && source.length > 0 && annotation.entities[speaker].name !== wordsOf(text, source)) {
        const name = nameOfSpeaker({ ...statement, speaker }, annotation.entities, text, words);
        reasons.push(fill(standsFor(annotation, source, speaker) ? why.pronoun : why.name, { source: said(source), name }));
    }
    reasons.push(fill(why.share, { count: Math.round(confidence * 100) }));
    const all = [...source, ...cue, ...content];
    for (const { message, start, end } of annotation.warnings) {
        if (start === undefined || end === undefined) continue;
        if (all.some((span) => span.start < end && start < span.end)) reasons.push(message);
    }
    return reasons;
}

/**
 * The sentence for the place of the source: before or after the cue or the content.
 *
 * @param {Span[]} source
 * @param {Span[]} cue
 * @param {Span[]} content
 * @param {Words['why']} why
 */
function placeOf(source, cue, content, why) {
    const [at, other] = [source[0].start, cue[0] ?? content[0]];
    if (!other) return why.source;
    if (cue.length === 0) return at < other.start ? why.sourceBefore : why.sourceAfter;
    return at < other.start ? why.sourceBeforeCue : why.sourceAfterCue;
}

/**
 * Returns whether the source names its speaker by a pronoun or a noun phrase only, and not by a name.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {Span[]} source
 * @param {number} speaker
 */
function standsFor({ entities, mentions }, source, speaker) {
    const inside = entities[speaker].mentions
        .map((mention) => mentions[mention])
        .filter((mention) => source.some(({ start, end }) => start <= mention.start && mention.end <= end));
    return inside.length > 0 && inside.every(({ form }) => form !== "name");
}

/** @param {string} words */
function shortened(words) {
    return words.length > SHORT ? `${words.slice(0, SHORT)}…` : words;
}
