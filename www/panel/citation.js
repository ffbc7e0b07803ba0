//! A citation of a statement: its words, its speaker, its outlet and day, and a link to the words.

import { dateText } from "../strings/dates.js";
import { fill } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";
import { textFragment } from "../text/text-fragment.js";
import { nameOfSpeaker } from "./grouping.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../strings/en.js').Words} Words */

/** @typedef {{ address: string, outlet: string }} Publication the address and the outlet of an article; empty where not known */

/**
 * The citation of a statement. What the article tells in its own words is not put into the speaker's mouth: it stands without
 * quotation marks of ours, behind the words that report it, which may deny it.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index
 * @param {Publication} publication
 */
export function citation(words, annotation, text, index, { address, outlet }) {
    const statement = annotation.statements[index];
    const { content, cue, kind } = statement;
    const { published, outlet: found } = annotation.meta;
    const [first, last] = [content[0], content[content.length - 1]];
    const said = wordsOf(text, content);
    const name = nameOfSpeaker(statement, annotation.entities, text, words);
    const isDirect = kind === "direct";
    const frame = [name, wordsOf(text, cue)].filter(Boolean).join(": ");
    const quotation = isDirect ? said : fill(words.citation.reported, { frame, said });
    const speaker = isDirect ? name : words.kinds[kind];
    const attribution = [speaker, outlet || found?.name, published ? dateText(words, published.value, {}) : null];
    const line = fill(words.citation.line, { quotation, attribution: attribution.filter(Boolean).join(", ") });
    const link = address && first ? linkTo(address, text, { start: first.start, end: last.end }) : null;
    return link ? `${line}\n${link}` : line;
}

/**
 * The address of some words on a page.
 *
 * @param {string} address of the page
 * @param {string} text
 * @param {import('../pkg/sayso.js').Span} span
 */
export function linkTo(address, text, span) {
    const fragment = textFragment(text, span);
    const plain = address.replace(/#.*$/s, "");
    return fragment ? `${plain}#${fragment}` : plain;
}
