//! A button that leads to a statement.

import { h } from "../base/dom.js";
import { wordsOf } from "../text/spans.js";

/** The greatest length of the excerpt on the button, in characters. */
const EXCERPT = 120;

/**
 * The button, with the first words of the statement.
 *
 * @param {import('../text/corrections.js').CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index of the statement
 */
export function statementButton({ statements }, text, index) {
    const content = wordsOf(text, statements[index].content);
    const excerpt = content.length > EXCERPT ? `${content.slice(0, EXCERPT)}…` : content;
    return h("button", { type: "button", lang: "en", dir: "auto", "data-statement": index }, excerpt);
}
