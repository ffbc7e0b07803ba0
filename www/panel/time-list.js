//! The list of times, with their values by the calendar.

import { h } from "../base/dom.js";
import { dateText } from "../strings/dates.js";
import { fill } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";
import { LongList } from "./long-list.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').Time} Time */
/** @typedef {import('../strings/en.js').Words} Words */

/** A list, as `lists.js` describes it. */
export class TimeList {
    #items;
    #hint;
    #words;

    /** @param {Words} words */
    constructor(words) {
        this.#words = words;
        this.#hint = h("p", { class: "hint" });
        const list = h("ul", { class: "times", part: "times" });
        this.#items = new LongList(words, list);
        this.element = h("section", {}, this.#hint, list);
    }

    get label() {
        return this.#words.times;
    }

    /** @param {CorrectedAnnotation} annotation */
    count({ times }) {
        return times.length;
    }

    /**
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {import("../base/time-slice.js").TimeSlice} timeSlice
     */
    async show({ times }, text, timeSlice) {
        this.#hint.textContent = times.length > 0 ? this.#words.timesHint : this.#words.noTimes;
        await this.#items.show(this.#itemsOf(times, text), times.length, timeSlice);
    }

    /**
     * @param {Time[]} times
     * @param {string} text
     */
    *#itemsOf(times, text) {
        for (const time of times) yield entry(this.#words, time, times, text);
    }

    clear() {
        this.#items.clear();
    }

    /** Times are not chosen. */
    choose() {}
}

/**
 * @param {Words} words
 * @param {Time} time
 * @param {Time[]} times all of the article
 * @param {string} text
 */
function entry(words, time, times, text) {
    const named = h("span", { class: "words", lang: "en", dir: "auto" }, wordsOf(text, [time]));
    const { value } = time;
    if (value === null) return h("li", {}, named, h("span", { class: "open" }, words.needsDate));
    return h("li", {}, named, h("span", { class: "value", title: value }, dateText(words, value), ...base(words, time, times, text)));
}

/**
 * The time of the text that another is counted from, if it is: nothing is shown of what is counted from the publication date.
 *
 * @param {Words} words
 * @param {Time} time
 * @param {Time[]} times
 * @param {string} text
 */
function base(words, time, times, text) {
    const told = typeof time.base === "number" ? times[time.base] : undefined;
    if (told === undefined) return [];
    return [" ", h("span", { class: "open" }, fill(words.countedFrom, { time: wordsOf(text, [told]) }))];
}
