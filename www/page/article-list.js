//! The list of articles. The arrow keys go from one to the next; Enter, Space or a click chooses.

import { h } from "../base/dom.js";
import { nameOf, outletOf } from "./article.js";
import { dayOf, words } from "./language.js";

/** @typedef {import("./article.js").Article} Article */

/** The listbox of articles. */
export class ArticleList {
    #list;
    #onChoose;

    /**
     * @param {HTMLElement} list a listbox
     * @param {(id: string) => void} onChoose
     */
    constructor(list, onChoose) {
        this.#list = list;
        this.#onChoose = onChoose;
        list.addEventListener("click", ({ target }) => this.#choose(target));
        list.addEventListener("keydown", (event) => this.#onKey(event));
    }

    /**
     * @param {Article[]} articles
     * @param {string | null} current the identifier of the one that is shown
     */
    show(articles, current) {
        const focused = this.#list.contains(document.activeElement);
        const stop = articles.some(({ id }) => id === current) ? current : articles[0]?.id;
        this.#list.replaceChildren(...articles.map((article) => option(article, article.id === current, article.id === stop)));
        this.#list.hidden = articles.length === 0;
        const chosen = /** @type {HTMLElement | null} */ (this.#list.querySelector("[aria-selected=true]"));
        if (chosen) bringSideways(this.#list, chosen);
        if (focused) chosen?.focus({ preventScroll: true });
    }

    /** @param {EventTarget | null} target */
    #choose(target) {
        const option = target instanceof Element ? target.closest("[role=option]") : null;
        if (option instanceof HTMLElement && option.dataset.article) this.#onChoose(option.dataset.article);
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
        const options = /** @type {HTMLElement[]} */ ([...this.#list.children]);
        const at = options.indexOf(event.target);
        const forward = getComputedStyle(this.#list).direction === "rtl" ? -1 : 1;
        const steps = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: 1, ArrowUp: -1 };
        const to = { ...stepped(steps, at), Home: 0, End: options.length - 1 }[event.key];
        if (event.key === "Enter" || event.key === " ") this.#choose(event.target);
        else if (to === undefined) return;
        else if (options[to]) {
            options[at].tabIndex = -1;
            options[to].tabIndex = 0;
            options[to].focus();
        }
        event.preventDefault();
    }
}

/**
 * @param {Record<string, number>} steps
 * @param {number} at
 * @returns {Record<string, number>}
 */
function stepped(steps, at) {
    return Object.fromEntries(Object.entries(steps).map(([key, step]) => [key, at + step]));
}

/**
 * Scrolls a list that runs sideways, and nothing else, until one of its items can be seen.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement} item
 */
function bringSideways(list, item) {
    const [frame, { left, right }] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
    list.scrollBy({ left: left < frame.left ? left - frame.left : Math.max(right - frame.right, 0) });
}

/**
 * @param {Article} article
 * @param {boolean} isCurrent
 * @param {boolean} isStop whether the tab key stops at it
 */
function option(article, isCurrent, isStop) {
    const origin = [outletOf(article) || (article.bundled ? words.bundled : words.own), dayOf(article.date, "short")];
    return h(
        "div",
        {
            class: "card",
            role: "option",
            tabindex: isStop ? 0 : -1,
            "aria-selected": String(isCurrent),
            "data-article": article.id,
        },
        h("span", { class: "name", dir: "auto" }, nameOf(article)),
        h("span", { class: "origin", dir: "auto" }, origin.filter(Boolean).join(" · ")),
    );
}
