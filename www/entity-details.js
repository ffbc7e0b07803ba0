//! All that is known of one entity: its names, roles and country, where it is mentioned, what it says and is told.

import { h } from "./dom.js";
import { wordsOf } from "./words.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').Span} Span */
/** @typedef {import('./strings.js').Words} Words */
/** @typedef {keyof Words['entityFields']} Field */

/** How much of the text is shown on either side of a mention. */
const CONTEXT = 28;

/** The longest excerpt of a statement. */
const EXCERPT = 120;

/**
 * The fields that have something to say.
 *
 * @param {Words} words
 * @param {Annotation} annotation
 * @param {string} text
 * @param {number} index of the entity
 * @param {number | null} mention the one that is chosen, an index into the annotation's mentions
 * @returns {[Field, Node | string][]}
 */
export function entityFields(words, annotation, text, index, mention) {
    const entity = annotation.entities[index];
    const aliases = aliasesOf(annotation, text, index).filter((alias) => alias !== entity.name);
    const says = indicesOf(annotation.statements, ({ speaker }) => speaker === index);
    const told = indicesOf(annotation.statements, ({ addressee }) => holdMention(annotation, index, addressee));
    /** @type {[Field, Node | string | null][]} */
    const fields = [
        ["type", words.types[entity.type]],
        ["aliases", aliases.length > 0 ? h("span", { class: "words", dir: "auto" }, aliases.join(" · ")) : null],
        ["titles", entity.titles.length > 0 ? entity.titles.join(" · ") : null],
        ["country", entity.country],
        ["says", statementsOf(annotation, text, says)],
        ["told", statementsOf(annotation, text, told)],
        ["mentions", mentionsOf(annotation, text, entity.mentions, mention)],
    ];
    return fields.flatMap(([field, value]) => (value === null ? [] : [[field, value]]));
}

/**
 * The different names that the text has for an entity.
 *
 * @param {Annotation} annotation
 * @param {string} text
 * @param {number} index
 */
function aliasesOf({ entities, mentions }, text, index) {
    const names = entities[index].mentions.map((mention) => mentions[mention]).filter(({ form }) => form === "name");
    return [...new Set(names.map((name) => wordsOf(text, [name])))];
}

/**
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => boolean} fits
 */
function indicesOf(items, fits) {
    return items.flatMap((item, index) => (fits(item) ? [index] : []));
}

/**
 * Whether an entity is mentioned in some spans.
 *
 * @param {Annotation} annotation
 * @param {number} index
 * @param {Span[]} spans
 */
function holdMention({ entities, mentions }, index, spans) {
    const inside = (/** @type {number} */ mention) =>
        spans.some(({ start, end }) => start <= mentions[mention].start && mentions[mention].end <= end);
    return spans.length > 0 && entities[index].mentions.some(inside);
}

/**
 * @param {Annotation} annotation
 * @param {string} text
 * @param {number[]} indices
 * @param {number | null} chosen
 */
function mentionsOf({ mentions }, text, indices, chosen) {
    const items = indices.map((index) => {
        const { start, end } = mentions[index];
        const before = text.slice(Math.max(start - CONTEXT, 0), start).replace(/\s+/g, " ");
        const after = text.slice(end, end + CONTEXT).replace(/\s+/g, " ");
        const attributes = {
            type: "button",
            dir: "auto",
            "data-mention": index,
            "aria-current": index === chosen ? "true" : null,
        };
        const words = h("strong", {}, wordsOf(text, [mentions[index]]));
        const [opens, closes] = [start > CONTEXT ? "…" : "", end + CONTEXT < text.length ? "…" : ""];
        return h("li", {}, h("button", attributes, `${opens}${before}`, words, `${after}${closes}`));
    });
    return h("ol", { class: "passages" }, ...items);
}

/**
 * @param {Annotation} annotation
 * @param {string} text
 * @param {number[]} indices
 */
function statementsOf({ statements }, text, indices) {
    if (indices.length === 0) return null;
    const items = indices.map((index) => {
        const content = wordsOf(text, statements[index].content);
        const excerpt = content.length > EXCERPT ? `${content.slice(0, EXCERPT)}…` : content;
        return h("li", {}, h("button", { type: "button", dir: "auto", "data-statement": index }, excerpt));
    });
    return h("ol", { class: "passages" }, ...items);
}
