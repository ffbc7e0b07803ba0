//! The list of times, with what the calendar makes of them.

import { h } from "./dom.js";
import { strings } from "./strings.js";
import { readable, wordsOf } from "./words.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').Time} Time */

/** A list that unfolds. */
export class TimeList {
    #list = h("ul", { class: "times", part: "times" });
    #count = h("span", { class: "count" });

    constructor() {
        const hint = h("p", { class: "hint" }, strings.timesHint);
        this.element = h("details", {}, h("summary", {}, strings.times, " ", this.#count), hint, this.#list);
    }

    /**
     * @param {Annotation} annotation
     * @param {string} text
     * @param {import("./pace.js").Pace} pace
     */
    async show({ times }, text, pace) {
        this.#count.textContent = times.length.toLocaleString("en");
        this.#list.replaceChildren();
        for (const time of times) {
            this.#list.append(entry(time, text));
            await pace.rest();
        }
    }
}

/**
 * @param {Time} time
 * @param {string} text
 */
function entry(time, text) {
    const words = h("span", { class: "words" }, wordsOf(text, [time]));
    const { value } = time;
    if (value === null) return h("li", {}, words, h("span", { class: "open" }, strings.needsDate));
    return h("li", {}, words, h("span", { class: "value", title: value }, readable(value)));
}
