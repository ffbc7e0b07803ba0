//! The details of one entity: its names, roles and country, where it is mentioned, what it says, is told and does.

import { h } from "../base/dom.js";
import { firstFitting } from "../base/search.js";
import { counted } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";
import { eventButton } from "./event-line.js";
import { statementButton } from "./statement-button.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../strings/en.js').Words} Words */
/** @typedef {keyof Words['entityFields']} Field */

/** The length of the text that is shown on either side of a mention, in characters. */
const CONTEXT = 28;

/** The most mentions that are shown on either side of the chosen one. */
const AROUND = 50;

/** The most statements, and the most events, that are shown of one entity. */
const MOST = 100;

/**
 * The fields of an entity that are not empty.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
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
        ["aliases", aliases.length > 0 ? h("span", { class: "words", lang: "en", dir: "auto" }, aliases.join(" · ")) : null],
        ["titles", entity.titles.length > 0 ? h("span", { lang: "en", dir: "auto" }, entity.titles.join(" · ")) : null],
        ["country", entity.country],
        ["says", statementsOf(words, annotation, text, says)],
        ["told", statementsOf(words, annotation, text, told)],
        ["did", eventsOf(words, annotation, text, index, "actor")],
        ["suffered", eventsOf(words, annotation, text, index, "recipient")],
        ["mentions", mentionsOf(words, annotation, text, entity.mentions, mention)],
    ];
    return fields.flatMap(([field, value]) => (value === null ? [] : [[field, value]]));
}

/**
 * The different names that the text has for an entity.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index
 */
function aliasesOf({ entities, mentions }, text, index) {
    const names = entities[index].mentions.map((mention) => mentions[mention]).filter(({ form }) => form === "name");
    const written = new Set(names.map(({ start, end }) => text.slice(start, end)));
    return [...new Set([...written].map((name) => wordsOf(name, [{ start: 0, end: name.length }])))];
}

/**
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => boolean} fits
 */
function indicesOf(items, fits) {
    /** @type {number[]} */
    const indices = [];
    items.forEach((item, index) => fits(item) && indices.push(index));
    return indices;
}

/**
 * Returns whether an entity is mentioned in some spans.
 *
 * @param {CorrectedAnnotation} annotation
 * @param {number} index
 * @param {Span[]} spans
 */
function holdMention({ entities, mentions }, index, spans) {
    const own = entities[index].mentions;
    return spans.some(({ start, end }) => {
        const first = firstFitting(own.length, (place) => mentions[own[place]].start >= start);
        // Of those that begin together the longer come first.
        for (let place = first; place < own.length && mentions[own[place]].start < end; place++) {
            if (mentions[own[place]].end <= end) return true;
        }
        return false;
    });
}

/**
 * The mentions around the chosen one; further ones are left to the buttons that step, and said to be there.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number[]} indices
 * @param {number | null} chosen
 */
function mentionsOf(words, { mentions }, text, indices, chosen) {
    const at = chosen === null ? 0 : indices.indexOf(chosen);
    const from = Math.max(at - AROUND, 0);
    const items = indices.slice(from, at + AROUND + 1).map((index) => {
        const { start, end } = mentions[index];
        const before = text.slice(Math.max(start - CONTEXT, 0), start).replace(/\s+/g, " ");
        const after = text.slice(end, end + CONTEXT).replace(/\s+/g, " ");
        const attributes = {
            type: "button",
            lang: "en",
            dir: "auto",
            "data-mention": index,
            "aria-current": index === chosen ? "true" : null,
        };
        const named = h("strong", {}, wordsOf(text, [mentions[index]]));
        const [opens, closes] = [start > CONTEXT ? "…" : "", end + CONTEXT < text.length ? "…" : ""];
        return h("li", {}, h("button", attributes, `${opens}${before}`, named, `${after}${closes}`));
    });
    const list = h("ol", { class: "passages" }, ...items);
    const rest = indices.length - items.length;
    return rest > 0 ? h("div", {}, list, counted(words, words.moreMentions, rest)) : list;
}

/**
 * Buttons that lead to the first events in which an entity takes part.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number} index
 * @param {"actor" | "recipient"} part that it takes
 */
function eventsOf(words, annotation, text, index, part) {
    const own = indicesOf(annotation.events, (event) => event[part].some(({ entity }) => entity === index));
    if (own.length === 0) return null;
    const items = own.slice(0, MOST).map((event) => h("li", {}, eventButton(words, annotation, text, event)));
    const list = h("ul", { class: "passages" }, ...items);
    const rest = own.length - items.length;
    return rest > 0 ? h("div", {}, list, counted(words, words.moreEvents, rest)) : list;
}

/**
 * The first statements; further ones are said to be in the list of statements.
 *
 * @param {Words} words
 * @param {CorrectedAnnotation} annotation
 * @param {string} text
 * @param {number[]} indices
 */
function statementsOf(words, annotation, text, indices) {
    if (indices.length === 0) return null;
    const items = indices.slice(0, MOST).map((index) => h("li", {}, statementButton(annotation, text, index)));
    const list = h("ol", { class: "passages" }, ...items);
    const rest = indices.length - items.length;
    return rest > 0 ? h("div", {}, list, counted(words, words.moreStatements, rest)) : list;
}
