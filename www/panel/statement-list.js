//! The list of statements, in groups. The arrow keys go from one to the next; Enter, Space or a click chooses.

import { Stretches, appendInStretches, empty, h, scrollWithin } from "../base/dom.js";
import { TimeSlice } from "../base/time-slice.js";
import { counted, fill, numbered } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";
import { FilterControls } from "./filter-controls.js";
import { grouped, nameOfSpeaker } from "./grouping.js";
import { NO_FILTER, folded, isOpen, passes } from "./statement-filter.js";
import { statementOption } from "./statement-option.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('./grouping.js').Group} Group */
/** @typedef {import('./grouping.js').Grouping} Grouping */
/** @typedef {import('../strings/en.js').Words} Words */

/** A list, as `lists.js` describes it. */
export class StatementList {
    #told = h("p", { class: "told", "aria-live": "polite" });
    #none;
    #list = h("div", { role: "listbox", part: "statements" });
    /** The options by the index of their statement, of those listed. @type {HTMLElement[]} */
    #options = [];
    /** The options in the order of the list. @type {HTMLElement[]} */
    #order = [];
    /** The place of each option in the list. @type {Map<HTMLElement, number>} */
    #places = new Map();
    /** The option that is chosen. @type {HTMLElement | undefined} */
    #chosen;
    /** @type {number | null} */
    #chosenIndex = null;
    /** The option that the tab key stops at. @type {HTMLElement | undefined} */
    #stop;
    /** @type {{ annotation: CorrectedAnnotation, text: string } | null} */
    #shown = null;
    /** The text that was shown last. */
    #text = "";
    /** The searchable text of each statement, made once something is searched for. @type {string[]} */
    #searched = [];
    /** The number of times that the list was made; an older making is given up. */
    #runs = 0;
    /** @type {Grouping} */
    #grouping = "speaker";
    #controls;
    #words;
    #listeners;

    /**
     * @param {Words} words
     * @param {import('./lists.js').ListListeners} listeners
     */
    constructor(words, listeners) {
        this.#words = words;
        this.#listeners = listeners;
        this.#list.ariaLabel = words.statements;
        this.#controls = new FilterControls(words, () => this.#refresh(), listeners.onGrouping);
        const all = h("button", { type: "button", class: "plain" }, words.filter.all);
        all.addEventListener("click", () => this.#controls.reset());
        this.#none = h("p", { class: "hint", hidden: true }, words.filter.none, " ", all);
        this.element = h("section", { class: "statements" }, this.#controls.element, this.#told, this.#none, this.#list);
        this.#list.addEventListener("click", ({ target }) => this.#choose(target));
        this.#list.addEventListener("keydown", (event) => this.#onKey(event));
    }

    get label() {
        return this.#words.layers.statements;
    }

    /**
     * Takes over the filter and the text of another list.
     *
     * @param {StatementList} before
     */
    takeOver(before) {
        this.#controls.filter = before.#controls.filter;
        this.#text = before.#text;
    }

    /** @param {CorrectedAnnotation} annotation */
    count({ statements }) {
        return statements.length;
    }

    /** @param {Grouping} grouping */
    showGrouping(grouping) {
        this.#controls.showGrouping(grouping);
        if (grouping === this.#grouping) return;
        this.#grouping = grouping;
        this.#refresh();
    }

    /**
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {TimeSlice} timeSlice
     */
    async show(annotation, text, timeSlice) {
        // A filter for one article is not one for the next.
        if (text !== this.#text) this.#controls.filter = { ...NO_FILTER };
        [this.#text, this.#shown, this.#searched] = [text, { annotation, text }, []];
        this.#controls.element.hidden = annotation.statements.length === 0;
        await this.#fill();
        await timeSlice.pause();
    }

    clear() {
        this.#runs++;
        this.#shown = null;
        this.#empty();
    }

    /** @param {import('./lists.js').Chosen} chosen */
    choose({ statement }) {
        this.#chosen?.setAttribute("aria-selected", "false");
        this.#chosenIndex = statement;
        this.#chosen = statement === null ? undefined : this.#options[statement];
        if (!this.#chosen) return;
        this.#chosen.setAttribute("aria-selected", "true");
        this.#stopAt(this.#chosen);
        const box = this.element.parentElement;
        if (box && !this.element.hidden) scrollWithin(box, this.#chosen);
    }

    /** @param {number} index the statement to give the focus to */
    focus(index) {
        this.#options[index]?.focus();
    }

    /**
     * The index of the statement that stands a number of places after another in the list; null beyond its ends, and where that
     * one is not listed.
     *
     * @param {number} index
     * @param {number} step
     */
    neighbour(index, step) {
        const option = this.#order[this.#placeOf(this.#options[index]) + step];
        return option ? Number(option.dataset.index) : null;
    }

    /** Lists the statements again. */
    #refresh() {
        this.#fill().catch(() => {});
    }

    /** Lists the statements that pass the filter. */
    async #fill() {
        if (!this.#shown) return;
        const { annotation, text } = this.#shown;
        const run = ++this.#runs;
        const timeSlice = new TimeSlice(() => run === this.#runs);
        try {
            const { filter } = this.#controls;
            const indices = await this.#fitting(filter, timeSlice);
            await empty(this.#list, timeSlice);
            this.#empty();
            this.#tell(filter, indices.length, annotation.statements.length);
            this.#listeners.onFilter(isOpen(filter) ? null : new Set(indices));
            const groups = grouped(this.#grouping, annotation, text, this.#words, indices);
            // A long article has a thousand speakers: what the browser is to skip are many groups at once, and parts of a long one.
            const stretches = new Stretches(this.#list);
            for (const [index, group] of groups.entries()) {
                const element = groupOf(group, index);
                stretches.append(element, 1 + group.statements.length);
                await appendInStretches(element, this.#optionsOf(group, filter.search), timeSlice);
            }
        } catch (error) {
            // A newer making of the list has taken over.
            if (run === this.#runs) throw error;
        }
    }

    /**
     * The indices of the statements that pass a filter.
     *
     * @param {import("./statement-filter.js").Filter} filter
     * @param {TimeSlice} timeSlice
     */
    async #fitting(filter, timeSlice) {
        const { annotation, text } = /** @type {{ annotation: CorrectedAnnotation, text: string }} */ (this.#shown);
        const sought = folded(filter.search).trim();
        const fitting = [];
        for (const [index, statement] of annotation.statements.entries()) {
            if (index % 64 === 0) await timeSlice.pause();
            if (!passes(statement, filter)) continue;
            if (sought !== "") {
                const name = nameOfSpeaker(statement, annotation.entities, text, this.#words);
                const parts = [wordsOf(text, statement.content), wordsOf(text, statement.cue), name];
                this.#searched[index] ??= folded(parts.join("\n"));
                if (!this.#searched[index].includes(sought)) continue;
            }
            fitting.push(index);
        }
        return fitting;
    }

    /**
     * Says how many statements are listed, where they are not all.
     *
     * @param {import("./statement-filter.js").Filter} filter
     * @param {number} listed
     * @param {number} all
     */
    #tell(filter, listed, all) {
        const words = this.#words;
        const values = { shown: numbered(words, listed), statements: counted(words, words.statementCount, all) };
        this.#told.textContent = isOpen(filter) ? "" : fill(words.filter.told, values);
        this.#none.hidden = listed > 0 || all === 0;
        this.#list.hidden = listed === 0;
    }

    #empty() {
        [this.#options, this.#order, this.#places] = [[], [], new Map()];
        [this.#chosen, this.#stop] = [undefined, undefined];
        this.#list.replaceChildren();
    }

    /**
     * @param {Group} group
     * @param {string} search words to mark
     */
    *#optionsOf({ name, statements }, search) {
        const { annotation, text } = /** @type {{ annotation: CorrectedAnnotation, text: string }} */ (this.#shown);
        for (const index of statements) {
            const withSpeaker = name === null || this.#grouping !== "speaker";
            const element = statementOption(this.#words, annotation, text, index, { search, withSpeaker });
            this.#options[index] = element;
            this.#places.set(element, this.#order.push(element) - 1);
            if (!this.#stop) this.#stopAt(element);
            if (index === this.#chosenIndex) {
                this.#chosen = element;
                element.ariaSelected = "true";
                this.#stopAt(element);
            }
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
        if (option instanceof HTMLElement) this.#listeners.onChoose(Number(option.dataset.index));
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
 * @param {Group} group
 * @param {number} index
 */
function groupOf({ name, titles }, index) {
    if (name === null) return h("div", { class: "group", role: "presentation" });
    const heading = h("div", { class: "speaker", part: "speaker", id: `speaker-${index}`, dir: "auto" }, name);
    const roles = titles.length > 0 ? h("div", { class: "titles", lang: "en", dir: "auto" }, titles.join(" · ")) : null;
    return h("div", { class: "group", role: "group", "aria-labelledby": heading.id }, heading, roles);
}
