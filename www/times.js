//! The list of times, with what the calendar makes of them.

import { h } from "./dom.js";
import { readable, wordsOf } from "./words.js";

/** @typedef {import('./corrections.js').Reading} Reading */
/** @typedef {import('./pkg/sayso.js').Time} Time */
/** @typedef {import('./strings.js').Words} Words */

/** A view, as `views.js` has it. */
export class TimeList {
    #list = h("ul", { class: "times", part: "times" });
    #hint;
    #words;

    /** @param {Words} words */
    constructor(words) {
        this.#words = words;
        this.#hint = h("p", { class: "hint" });
        this.element = h("section", {}, this.#hint, this.#list);
    }

    get label() {
        return this.#words.times;
    }

    /** @param {Reading} reading */
    count({ times }) {
        return times.length;
    }

    /**
     * @param {Reading} reading
     * @param {string} text
     * @param {import("./pace.js").Pace} pace
     */
    async show({ times }, text, pace) {
        this.clear();
        this.#hint.textContent = times.length > 0 ? this.#words.timesHint : this.#words.noTimes;
        for (const time of times) {
            this.#list.append(entry(this.#words, time, text));
            await pace.rest();
        }
    }

    clear() {
        this.#list.replaceChildren();
    }

    /** Times are not chosen. */
    choose() {}
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
