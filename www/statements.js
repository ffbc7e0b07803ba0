//! The list of statements, by speaker. The arrow keys go from one to the next; Enter, Space or a click chooses.

import { appendInStretches, h, scrollWithin } from "./dom.js";
import { counted } from "./strings.js";
import { wordsOf } from "./words.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').Statement} Statement */
/** @typedef {import('./strings.js').Words} Words */
/** @typedef {{ name: string, titles: string[], statements: number[] }} Speaker their statements are indices */

/** The longest excerpt that is put into the list; styles cut it shorter. */
const EXCERPT = 300;

/**
 * Who says something, in the order in which they are first heard.
 *
 * @param {Annotation} annotation
 * @param {string} text
 * @param {Words} words
 * @returns {Speaker[]}
 */
export function speakers({ statements, entities }, text, words) {
    /** @type {Map<string, Speaker>} */
    const speakers = new Map();
    statements.forEach((statement, index) => {
        const name = nameOfSpeaker(statement, entities, text, words);
        const entity = statement.speaker === null ? null : entities[statement.speaker];
        const key = `${statement.speaker ?? ""} ${name}`;
        const speaker = speakers.get(key);
        if (speaker) speaker.statements.push(index);
        else speakers.set(key, { name, titles: entity?.titles ?? [], statements: [index] });
    });
    return [...speakers.values()];
}

/**
 * The speaker's name, or the words that name the source, or that nobody is named.
 *
 * @param {Statement} statement
 * @param {Annotation['entities']} entities
 * @param {string} text
 * @param {Words} words
 */
export function nameOfSpeaker({ speaker, source }, entities, text, words) {
    return (speaker === null ? wordsOf(text, source) : entities[speaker].name) || words.unknownSpeaker;
}

/** The list. */
export class StatementList {
    #count = h("span", { class: "count" });
    #list = h("div", { role: "listbox", part: "statements" });
    /** By index of the statement. @type {HTMLElement[]} */
    #options = [];
    /** As they stand in the list. @type {HTMLElement[]} */
    #order = [];
    /** Where each stands in it. @type {Map<HTMLElement, number>} */
    #places = new Map();
    /** The one that is chosen. @type {HTMLElement | undefined} */
    #chosen;
    /** The one that the tab key stops at. @type {HTMLElement | undefined} */
    #stop;
    #onChoose;

    #words;

    /**
     * @param {Words} words
     * @param {(index: number) => void} onChoose told the statement
     */
    constructor(words, onChoose) {
        this.#words = words;
        this.#list.ariaLabel = words.statements;
        this.#onChoose = onChoose;
        this.element = h(
            "section",
            { class: "statements" },
            h("h2", { class: "heading" }, words.statements, this.#count),
            this.#list,
        );
        this.#list.addEventListener("click", ({ target }) => this.#choose(target));
        this.#list.addEventListener("keydown", (event) => this.#onKey(event));
    }

    /**
     * @param {Annotation} annotation
     * @param {string} text
     * @param {import("./pace.js").Pace} pace
     */
    async show(annotation, text, pace) {
        [this.#options, this.#order, this.#places, this.#chosen] = [[], [], new Map(), undefined];
        this.#count.textContent = counted(this.#words, this.#words.statementCount, annotation.statements.length);
        this.#list.replaceChildren();
        this.#list.hidden = annotation.statements.length === 0;
        for (const [index, speaker] of speakers(annotation, text, this.#words).entries()) {
            const group = groupOf(speaker, index);
            this.#list.append(group);
            await appendInStretches(group, this.#optionsOf(speaker, annotation, text), pace);
        }
        this.#stopAt(this.#order[0]);
    }

    /** @param {number | null} index the statement to show as chosen */
    choose(index) {
        this.#chosen?.setAttribute("aria-selected", "false");
        this.#chosen = index === null ? undefined : this.#options[index];
        if (!this.#chosen) return;
        this.#chosen.setAttribute("aria-selected", "true");
        this.#stopAt(this.#chosen);
        const box = this.element.parentElement;
        if (box) scrollWithin(box, this.#chosen);
    }

    /** @param {number} index the statement to give the focus to */
    focus(index) {
        this.#options[index]?.focus();
    }

    /**
     * The statement that stands a number of places after another in the list, or null at its ends.
     *
     * @param {number} index
     * @param {number} step
     */
    neighbour(index, step) {
        const option = this.#order[this.#placeOf(this.#options[index]) + step];
        return option ? Number(option.dataset.index) : null;
    }

    /**
     * @param {Speaker} speaker
     * @param {Annotation} annotation
     * @param {string} text
     */
    *#optionsOf({ statements }, annotation, text) {
        for (const index of statements) {
            const element = option(this.#words, annotation.statements[index], index, text);
            this.#options[index] = element;
            this.#places.set(element, this.#order.push(element) - 1);
            yield element;
        }
    }

    /** @param {HTMLElement} option */
    #placeOf(option) {
        return this.#places.get(option) ?? NaN;
    }

    /** @param {HTMLElement | undefined} option the one that the tab key is to stop at */
    #stopAt(option) {
        if (this.#stop) this.#stop.tabIndex = -1;
        if (option) option.tabIndex = 0;
        this.#stop = option;
    }

    /** @param {EventTarget | null} target */
    #choose(target) {
        const option = target instanceof Element ? target.closest("[role=option]") : null;
        if (option instanceof HTMLElement) this.#onChoose(Number(option.dataset.index));
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
        const at = this.#placeOf(event.target);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.#order.length - 1 }[event.key];
        if (event.key === "Enter" || event.key === " ") this.#choose(event.target);
        else if (to === undefined) return;
        else if (this.#order[to]) {
            this.#stopAt(this.#order[to]);
            this.#order[to].focus();
        }
        event.preventDefault();
    }
}

/**
 * @param {Speaker} speaker
 * @param {number} index
 */
function groupOf({ name, titles }, index) {
    const heading = h("div", { class: "speaker", part: "speaker", id: `speaker-${index}` }, name);
    const roles = titles.length > 0 ? h("div", { class: "titles" }, titles.join(" · ")) : null;
    return h("div", { class: "group", role: "group", "aria-labelledby": heading.id }, heading, roles);
}

/**
 * @param {Words} words
 * @param {Statement} statement
 * @param {number} index
 * @param {string} text
 */
function option(words, statement, index, text) {
    const content = wordsOf(text, statement.content);
    const excerpt = content.length > EXCERPT ? `${content.slice(0, EXCERPT)}…` : content;
    const kind = [wordsOf(text, statement.cue), words.kinds[statement.kind]].filter(Boolean).join(" · ");
    return h(
        "div",
        {
            class: "option",
            part: "statement",
            role: "option",
            tabindex: -1,
            "aria-selected": "false",
            "data-index": index,
        },
        h("span", { class: "excerpt", lang: "en", dir: "auto" }, excerpt),
        h("span", { class: "kind" }, kind),
    );
}
