//! The list of statements, by speaker. The arrow keys go from one to the next; Enter, Space or a click chooses.

import { h, scrollWithin } from "./dom.js";
import { counted, strings } from "./strings.js";
import { wordsOf } from "./words.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').Statement} Statement */
/** @typedef {{ name: string, titles: string[], statements: number[] }} Speaker their statements are indices */

/** The longest excerpt that is put into the list; styles cut it shorter. */
const EXCERPT = 300;

/**
 * Who says something, in the order in which they are first heard.
 *
 * @param {Annotation} annotation
 * @param {string} text
 * @returns {Speaker[]}
 */
export function speakers({ statements, entities }, text) {
    /** @type {Map<string, Speaker>} */
    const speakers = new Map();
    statements.forEach((statement, index) => {
        const name = nameOfSpeaker(statement, entities, text);
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
 */
export function nameOfSpeaker({ speaker, source }, entities, text) {
    return (speaker === null ? wordsOf(text, source) : entities[speaker].name) || strings.unknownSpeaker;
}

/** The list. */
export class StatementList {
    #count = h("span", { class: "count" });
    #list = h("div", { role: "listbox", part: "statements", "aria-label": strings.statements });
    /** By index of the statement. @type {HTMLElement[]} */
    #options = [];
    #onChoose;

    /** @param {(index: number) => void} onChoose told the statement */
    constructor(onChoose) {
        this.#onChoose = onChoose;
        this.element = h(
            "section",
            { class: "statements" },
            h("h2", { class: "heading" }, strings.statements, this.#count),
            this.#list,
        );
        this.#list.addEventListener("click", ({ target }) => this.#choose(target));
        this.#list.addEventListener("keydown", (event) => this.#onKey(event));
    }

    /**
     * @param {Annotation} annotation
     * @param {string} text
     */
    show(annotation, text) {
        this.#options = annotation.statements.map((statement, index) => option(statement, index, text));
        const groups = speakers(annotation, text).map((speaker, index) => this.#group(speaker, index));
        this.#count.textContent = counted(strings.statementCount, annotation.statements.length);
        this.#list.replaceChildren(...groups);
        this.#list.hidden = groups.length === 0;
        this.#reachable(this.#inOrder()[0]);
    }

    /** @param {number | null} index the statement to show as chosen */
    choose(index) {
        for (const option of this.#options) option.setAttribute("aria-selected", "false");
        const option = index === null ? undefined : this.#options[index];
        if (!option) return;
        option.setAttribute("aria-selected", "true");
        this.#reachable(option);
        const box = this.element.parentElement;
        if (box) scrollWithin(box, option);
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
        const options = this.#inOrder();
        const option = options[options.indexOf(this.#options[index]) + step];
        return option ? Number(option.dataset.index) : null;
    }

    /**
     * @param {Speaker} speaker
     * @param {number} index
     */
    #group({ name, titles, statements }, index) {
        const heading = h("div", { class: "speaker", part: "speaker", id: `speaker-${index}` }, name);
        const roles = titles.length > 0 ? h("div", { class: "titles" }, titles.join(" · ")) : null;
        const options = statements.map((statement) => this.#options[statement]);
        return h("div", { class: "group", role: "group", "aria-labelledby": heading.id }, heading, roles, ...options);
    }

    #inOrder() {
        return /** @type {HTMLElement[]} */ ([...this.#list.querySelectorAll("[role=option]")]);
    }

    /** @param {HTMLElement | undefined} reachable the one option that the tab key stops at */
    #reachable(reachable) {
        for (const option of this.#options) option.tabIndex = option === reachable ? 0 : -1;
    }

    /** @param {EventTarget | null} target */
    #choose(target) {
        const option = target instanceof Element ? target.closest("[role=option]") : null;
        if (option instanceof HTMLElement) this.#onChoose(Number(option.dataset.index));
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
        const options = this.#inOrder();
        const at = options.indexOf(event.target);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
        if (event.key === "Enter" || event.key === " ") this.#choose(event.target);
        else if (to === undefined) return;
        else if (options[to]) {
            this.#reachable(options[to]);
            options[to].focus();
        }
        event.preventDefault();
    }
}

/**
 * @param {Statement} statement
 * @param {number} index
 * @param {string} text
 */
function option(statement, index, text) {
    const content = wordsOf(text, statement.content);
    const excerpt = content.length > EXCERPT ? `${content.slice(0, EXCERPT)}…` : content;
    const kind = [wordsOf(text, statement.cue), strings.kinds[statement.kind]].filter(Boolean).join(" · ");
    return h(
        "div",
        { class: "option", part: "statement", role: "option", "aria-selected": "false", "data-index": index },
        h("span", { class: "excerpt", dir: "auto" }, excerpt),
        h("span", { class: "kind" }, kind),
    );
}
