//! Corrections as the page keeps them: anchored in the words of the text, so that they survive its changes.

import { isForSame } from "../text/corrections.js";
import { anchorOf, found, isInPlace } from "./anchor.js";

/** @typedef {import("../text/corrections.js").Correction} Correction */
/** @typedef {import("../pkg/sayso.js").Annotation} Annotation */
/** @typedef {import("../pkg/sayso.js").Span} Span */
/** @typedef {import("./anchor.js").Anchor} Anchor */

/**
 * @typedef {object} AnchoredCorrection
 * @property {Correction["kind"]} kind
 * @property {Anchor[]} content
 * @property {Anchor[]} source
 * @property {string | null} speaker
 * @property {string | null} entity the name of the article's entity that the right speaker is
 * @property {string | null} note
 * @property {boolean} isLost whether the words are not in the text any more
 */

/**
 * A correction anchored in the words of a text.
 *
 * @param {Correction} correction
 * @param {string} text
 * @param {Annotation} annotation
 * @returns {AnchoredCorrection}
 */
export function anchored({ kind, content, source, speaker, entity, note }, text, { entities }) {
    const anchors = (/** @type {Span[]} */ spans) => spans.map((span) => anchorOf(text, span));
    return {
        kind,
        content: anchors(content),
        source: anchors(source),
        speaker,
        entity: entity === null ? null : (entities[entity]?.name ?? null),
        note,
        isLost: false,
    };
}

/**
 * The corrections with one more, or with one less, in place of those for the same statement.
 *
 * @param {AnchoredCorrection[]} corrections
 * @param {{ correction?: Correction, removed?: Correction }} change
 * @param {string} text
 * @param {Annotation} annotation
 */
export function changed(corrections, { correction, removed }, text, annotation) {
    const subject = correction ?? removed;
    const others = corrections.filter((one) => {
        const placed = inPlace(one, annotation);
        return !placed || !subject || !isForSame(placed, subject);
    });
    return correction ? [...others, anchored(correction, text, annotation)] : others;
}

/**
 * An anchored correction as the element takes it; null where its words are lost or no statement is read there.
 *
 * @param {AnchoredCorrection} correction
 * @param {Annotation} annotation of the text that it is anchored in
 * @returns {Correction | null}
 */
export function inPlace({ kind, content, source, speaker, entity, note, isLost }, { statements, entities }) {
    if (isLost) return null;
    const spans = content.map(spanOf);
    const statement = kind === "missing-statement" ? null : statementAt(statements, spans);
    if (kind !== "missing-statement" && statement === null) return null;
    const named = entity === null ? -1 : entities.findIndex(({ name }) => name === entity);
    return { kind, statement, content: spans, source: source.map(spanOf), speaker, entity: named < 0 ? null : named, note };
}

/**
 * The corrections after a change of the text: each where its words stand now, or marked as lost.
 *
 * @param {AnchoredCorrection[]} corrections
 * @param {string} before the text that they are anchored in; empty if it is not known any more
 * @param {string} after
 * @returns {Promise<AnchoredCorrection[]>}
 */
export function replaced(corrections, before, after) {
    return Promise.all(
        corrections.map(async (correction) => {
            const content = await replacedAnchors(correction.content, before, after);
            const isLost = lengthOf(content) * 2 < lengthOf(correction.content) || content.length === 0;
            // A lost correction keeps its anchors: the words may come back.
            if (isLost) return { ...correction, isLost };
            return { ...correction, isLost, content, source: await replacedAnchors(correction.source, before, after) };
        }),
    );
}

/**
 * Returns whether all corrections stand where they did. They do not if a newer page brings another text of a bundled article.
 *
 * @param {AnchoredCorrection[]} corrections
 * @param {string} text
 */
export function areInPlace(corrections, text) {
    return corrections.every(({ isLost, content }) => isLost || content.every((anchor) => isInPlace(text, anchor)));
}

/**
 * The statement whose content has most in common with some spans; null if none has anything.
 *
 * @param {Annotation["statements"]} statements
 * @param {Span[]} spans
 */
function statementAt(statements, spans) {
    let [best, most] = [/** @type {number | null} */ (null), 0];
    statements.forEach(({ content }, index) => {
        const shared = overlapOf(content, spans);
        const share = shared / (lengthOf(content) + lengthOf(spans) - shared);
        if (share > most) [best, most] = [index, share];
    });
    return best;
}

/**
 * @param {Span[]} some
 * @param {Span[]} others
 */
function overlapOf(some, others) {
    let shared = 0;
    for (const one of some) {
        for (const other of others) {
            shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
        }
    }
    return shared;
}

/**
 * @param {Anchor[]} anchors
 * @param {string} before
 * @param {string} after
 */
async function replacedAnchors(anchors, before, after) {
    const spans = await Promise.all(anchors.map((anchor) => found(before, after, anchor)));
    return spans.filter((span) => span !== null).map((span) => anchorOf(after, span));
}

/** @param {Span[]} spans */
function lengthOf(spans) {
    return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/**
 * @param {Anchor} anchor
 * @returns {Span}
 */
function spanOf({ start, end }) {
    return { start, end };
}
