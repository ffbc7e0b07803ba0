//! The words of an article in details: passages, those that name somebody, and how sure what is said of them is.

import { h } from "../base/dom.js";
import { fill } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../strings/en.js').Words} Words */

/** The degrees of certainty from the surest, each with the least confidence for it. @type {[least: number, name: keyof Words['sure']][]} */
const SURE = [[0.9, "very"], [0.75, "rather"], [0.6, "hardly"], [0, "not"]];

/**
 * Words of the article; null where there are none.
 *
 * @param {string} text
 * @param {Span[]} spans
 * @param {string} [mark] the class of a sample of the mark that they have in the text
 */
export function passage(text, spans, mark = "") {
    return spans.length > 0 ? h("bdi", { class: `words ${mark}`, lang: "en", dir: "auto" }, wordsOf(text, spans)) : null;
}

/**
 * Words that name somebody or some place, each as a button for the details of the entity.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {Span[]} spans
 */
export function named(annotation, text, spans) {
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
 * How sure something is, in words.
 *
 * @param {Words} words
 * @param {number} share from 0 to 1
 */
export function sureness(words, share) {
    const [, name] = SURE.find(([least]) => share >= least) ?? SURE[SURE.length - 1];
    const percent = new Intl.NumberFormat(words.language, { style: "percent" }).format(share);
    return fill(words.sure[name], { percent });
}
