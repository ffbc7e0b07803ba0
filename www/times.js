//! The list of times, with what the calendar makes of them.

import { h } from "./dom.js";
import { numbered } from "./strings.js";
import { readable, wordsOf } from "./words.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').Time} Time */
/** @typedef {import('./strings.js').Words} Words */

/** A list that unfolds. */
export class TimeList {
    #list = h("ul", { class: "times", part: "times" });
    #count = h("span", { class: "count" });

    #words;

    /** @param {Words} words */
    constructor(words) {
        this.#words = words;
        const hint = h("p", { class: "hint" }, words.timesHint);
        this.element = h("details", {}, h("summary", {}, words.times, " ", this.#count), hint, this.#list);
    }

    /**
     * @param {Annotation} annotation
     * @param {string} text
     * @param {import("./pace.js").Pace} pace
     */
    async show({ times }, text, pace) {
        this.#count.textContent = numbered(this.#words, times.length);
        this.#list.replaceChildren();
        for (const time of times) {
            this.#list.append(entry(this.#words, time, text));
            await pace.rest();
        }
    }
}

/**
 * @param {Words} words
 * @param {Time} time
 * @param {string} text
 */
function entry(words, time, text) {
    const named = h("span", { class: "words", lang: "en", dir: "auto" }, wordsOf(text, [time]));
    const { value } = time;
    if (value === null) return h("li", {}, named, h("span", { class: "open" }, words.needsDate));
    return h("li", {}, named, h("span", { class: "value", title: value }, readable(words, value)));
}
