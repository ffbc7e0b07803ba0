//! A search box and, folded away, the controls by which statements are grouped and filtered.

import { h } from "../base/dom.js";
import { GROUPINGS } from "./grouping.js";
import { NO_FILTER } from "./statement-filter.js";

/** @typedef {import('./grouping.js').Grouping} Grouping */
/** @typedef {import('./statement-filter.js').Filter} Filter */
/** @typedef {import('../strings/en.js').Words} Words */

/** The least confidences to choose from. */
const SURE = [0.6, 0.75, 0.9];

/** The time after a letter is typed before the list is filtered, in milliseconds. */
const PAUSE = 150;

/** The controls over a list of statements. */
export class FilterControls {
    #search = h("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    /** @type {HTMLSelectElement} */
    #kind;
    /** @type {HTMLSelectElement} */
    #act;
    /** @type {HTMLSelectElement} */
    #sure;
    /** @type {HTMLSelectElement} */
    #grouping;
    #timer = 0;
    #onFilter;

    /**
     * @param {Words} words
     * @param {(filter: Filter) => void} onFilter called with each new filter
     * @param {(grouping: Grouping) => void} onGrouping
     */
    constructor(words, onFilter, onGrouping) {
        this.#onFilter = onFilter;
        this.#search.placeholder = words.filter.search;
        this.#search.ariaLabel = words.filter.search;
        const percent = new Intl.NumberFormat(words.language, { style: "percent" });
        const sure = Object.fromEntries(SURE.map((share) => [String(share), percent.format(share)]));
        this.#grouping = select(Object.fromEntries(GROUPINGS.map((name) => [name, words.groupings[name]])));
        this.#kind = select({ "": words.filter.any, ...words.kinds });
        this.#act = select({ "": words.filter.any, ...words.acts });
        this.#sure = select({ "": words.filter.any, ...sure });
        const choices = h(
            "details",
            { class: "filter", part: "filter" },
            h("summary", {}, words.filter.more),
            labelled(words.filter.group, this.#grouping),
            labelled(words.filter.kind, this.#kind),
            labelled(words.filter.act, this.#act),
            labelled(words.filter.sure, this.#sure),
        );
        this.element = h("div", { class: "filters", role: "group", "aria-label": words.filter.label }, this.#search, choices);
        this.#search.addEventListener("input", () => this.#onType());
        this.#search.addEventListener("keydown", (event) => this.#onKey(event));
        choices.addEventListener("change", ({ target }) => {
            if (target === this.#grouping) onGrouping(/** @type {Grouping} */ (this.#grouping.value));
            else this.#tell();
        });
    }

    /** The filter that the controls show. @returns {Filter} */
    get filter() {
        const [kind, act, sure] = [this.#kind.value, this.#act.value, Number(this.#sure.value)];
        return { kind, act, sure, search: this.#search.value };
    }

    set filter({ kind, act, sure, search }) {
        [this.#kind.value, this.#act.value, this.#sure.value] = [kind, act, sure ? String(sure) : ""];
        this.#search.value = search;
    }

    /** @param {Grouping} grouping */
    showGrouping(grouping) {
        this.#grouping.value = grouping;
    }

    /** Lets every statement pass, and gives the focus to the search box. */
    reset() {
        this.filter = { ...NO_FILTER };
        this.#search.focus();
        this.#tell();
    }

    #onType() {
        clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => this.#tell(), PAUSE);
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        if (event.key !== "Escape" || this.#search.value === "") return;
        // The same key would close the details as well.
        event.stopPropagation();
        event.preventDefault();
        this.#search.value = "";
        this.#tell();
    }

    #tell() {
        clearTimeout(this.#timer);
        this.#onFilter(this.filter);
    }
}

/**
 * @param {Record<string, string>} options the name of each value
 */
function select(options) {
    return h("select", {}, ...Object.entries(options).map(([value, name]) => h("option", { value }, name)));
}

/**
 * @param {string} name
 * @param {HTMLElement} control
 */
function labelled(name, control) {
    return h("label", {}, h("span", {}, name), control);
}
