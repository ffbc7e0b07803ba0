//! The list of events. Each is a button that shows its details.

import { h, scrollWithin } from "../base/dom.js";
import { eventButton } from "./event-line.js";
import { LongList } from "./long-list.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../strings/en.js').Words} Words */

/** A list, as `lists.js` describes it. */
export class EventList {
    #items;
    #hint;
    /** The buttons by the index of their event. @type {HTMLElement[]} */
    #buttons = [];
    /** @type {HTMLElement | undefined} */
    #chosen;
    #words;

    /**
     * @param {Words} words
     * @param {import('./lists.js').ListListeners} listeners
     */
    constructor(words, { onEvent }) {
        this.#words = words;
        this.#hint = h("p", { class: "hint" });
        const list = h("ul", { class: "events", part: "events" });
        this.#items = new LongList(words, list);
        this.element = h("section", {}, this.#hint, list);
        list.addEventListener("click", ({ target }) => {
            const button = target instanceof Element ? target.closest("button") : null;
            if (button) onEvent(Number(button.dataset.event));
        });
    }

    get label() {
        return this.#words.layers.events;
    }

    /** @param {CorrectedAnnotation} annotation */
    count({ events }) {
        return events.length;
    }

    /**
     * Lists the events in the order of the text.
     *
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {import("../base/time-slice.js").TimeSlice} timeSlice
     */
    async show(annotation, text, timeSlice) {
        [this.#buttons, this.#chosen] = [[], undefined];
        const { length } = annotation.events;
        this.#hint.textContent = length > 0 ? this.#words.eventsHint : this.#words.noEvents;
        await this.#items.show(this.#itemsOf(annotation, text), length, timeSlice);
    }

    /**
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     */
    *#itemsOf(annotation, text) {
        for (const event of annotation.events.keys()) {
            const button = eventButton(this.#words, annotation, text, event);
            button.ariaPressed = "false";
            this.#buttons[event] = button;
            yield h("li", {}, button);
        }
    }

    clear() {
        [this.#buttons, this.#chosen] = [[], undefined];
        this.#items.clear();
    }

    /** @param {import('./lists.js').Chosen} chosen */
    choose({ event }) {
        this.#chosen?.setAttribute("aria-pressed", "false");
        this.#chosen = event === null ? undefined : this.#buttons[event];
        this.#chosen?.setAttribute("aria-pressed", "true");
        const box = this.element.parentElement;
        if (box && this.#chosen && !this.element.hidden) scrollWithin(box, this.#chosen);
    }

    /** @param {number} event the one to give the focus to, if the list is shown */
    focus(event) {
        this.#buttons[event]?.focus();
    }
}
