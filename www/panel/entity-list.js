//! The list of entities that have a name. Each is a button that shows its details.

import { h, scrollWithin } from "../base/dom.js";
import { numbered } from "../strings/wording.js";
import { LongList } from "./long-list.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../strings/en.js').Words} Words */

/** A list, as `lists.js` describes it. */
export class EntityList {
    #items;
    #none;
    /** The buttons by the index of their entity. @type {HTMLElement[]} */
    #buttons = [];
    /** @type {HTMLElement | undefined} */
    #chosen;
    #words;

    /**
     * @param {Words} words
     * @param {import('./lists.js').ListListeners} listeners
     */
    constructor(words, { onEntity }) {
        this.#words = words;
        this.#none = h("p", { class: "hint", hidden: true }, words.noEntities);
        const list = h("ul", { class: "entities", part: "entities" });
        this.#items = new LongList(words, list);
        this.element = h("section", {}, this.#none, list);
        list.addEventListener("click", ({ target }) => {
            const button = target instanceof Element ? target.closest("button") : null;
            if (button) onEntity(Number(button.dataset.entity));
        });
    }

    get label() {
        return this.#words.entities;
    }

    /** @param {CorrectedAnnotation} annotation */
    count(annotation) {
        return named(annotation).length;
    }

    /**
     * Lists the entities that have a name in the text, those that are mentioned most first.
     *
     * @param {CorrectedAnnotation} annotation
     * @param {string} _text
     * @param {import("../base/time-slice.js").TimeSlice} timeSlice
     */
    async show(annotation, _text, timeSlice) {
        const { entities } = annotation;
        [this.#buttons, this.#chosen] = [[], undefined];
        const listed = named(annotation);
        listed.sort((one, other) => entities[other].mentions.length - entities[one].mentions.length);
        this.#none.hidden = listed.length > 0;
        await this.#items.show(this.#itemsOf(annotation, listed), listed.length, timeSlice);
    }

    /**
     * @param {CorrectedAnnotation} annotation
     * @param {number[]} listed the entities
     */
    *#itemsOf({ entities }, listed) {
        for (const entity of listed) {
            const { name, type, mentions } = entities[entity];
            const attributes = { type: "button", "data-entity": entity, "aria-pressed": "false", lang: "en", dir: "auto" };
            const button = h("button", attributes, name);
            this.#buttons[entity] = button;
            const kind = `${this.#words.types[type]} · ${numbered(this.#words, mentions.length)}`;
            yield h("li", {}, button, h("span", { class: "kind" }, kind));
        }
    }

    clear() {
        [this.#buttons, this.#chosen] = [[], undefined];
        this.#items.clear();
    }

    /** @param {import('./lists.js').Chosen} chosen */
    choose({ entity }) {
        this.#chosen?.setAttribute("aria-pressed", "false");
        this.#chosen = entity === null ? undefined : this.#buttons[entity];
        this.#chosen?.setAttribute("aria-pressed", "true");
        const box = this.element.parentElement;
        if (box && this.#chosen && !this.element.hidden) scrollWithin(box, this.#chosen);
    }

    /** @param {number} entity the one to give the focus to, if the list is shown */
    focus(entity) {
        this.#buttons[entity]?.focus();
    }
}

/**
 * The entities that have a name in the text.
 *
 * @param {CorrectedAnnotation} annotation
 */
function named({ entities, mentions }) {
    const isNamed = (/** @type {number} */ mention) => mentions[mention].form === "name";
    return [...entities.keys()].filter((entity) => entities[entity].mentions.some(isNamed));
}
