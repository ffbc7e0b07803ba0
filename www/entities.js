//! The list of who and what is named. Each is a button that shows all that is known of it.

import { h } from "./dom.js";
import { numbered } from "./strings.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./strings.js').Words} Words */

/** A list that unfolds. */
export class EntityList {
    #list = h("ul", { class: "entities", part: "entities" });
    #count = h("span", { class: "count" });
    /** By index of the entity. @type {HTMLElement[]} */
    #buttons = [];
    /** @type {HTMLElement | undefined} */
    #chosen;

    #words;

    /**
     * @param {Words} words
     * @param {(entity: number) => void} onChoose told the entity
     */
    constructor(words, onChoose) {
        this.#words = words;
        this.element = h("details", {}, h("summary", {}, words.entities, " ", this.#count), this.#list);
        this.#list.addEventListener("click", ({ target }) => {
            const button = target instanceof Element ? target.closest("button") : null;
            if (button) onChoose(Number(button.dataset.entity));
        });
    }

    /**
     * Lists the entities that have a name in the text, those that are mentioned most first.
     *
     * @param {Annotation} annotation
     * @param {import("./pace.js").Pace} pace
     */
    async show({ entities, mentions }, pace) {
        const isNamed = (/** @type {number} */ mention) => mentions[mention].form === "name";
        const named = [...entities.keys()].filter((entity) => entities[entity].mentions.some(isNamed));
        named.sort((one, other) => entities[other].mentions.length - entities[one].mentions.length);
        this.#count.textContent = numbered(this.#words, named.length);
        [this.#buttons, this.#chosen] = [[], undefined];
        this.#list.replaceChildren();
        for (const entity of named) {
            const { name, type, mentions } = entities[entity];
            const attributes = { type: "button", "data-entity": entity, "aria-pressed": "false", lang: "en", dir: "auto" };
            const button = h("button", attributes, name);
            this.#buttons[entity] = button;
            const kind = `${this.#words.types[type]} · ${numbered(this.#words, mentions.length)}`;
            this.#list.append(h("li", {}, button, h("span", { class: "kind" }, kind)));
            await pace.rest();
        }
    }

    /** @param {number | null} entity the one to show as chosen */
    choose(entity) {
        this.#chosen?.setAttribute("aria-pressed", "false");
        this.#chosen = entity === null ? undefined : this.#buttons[entity];
        this.#chosen?.setAttribute("aria-pressed", "true");
    }

    /** @param {number} entity the one to give the focus to, if the list is unfolded */
    focus(entity) {
        if (this.element.open) this.#buttons[entity]?.focus();
    }
}
