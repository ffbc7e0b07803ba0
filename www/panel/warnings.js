//! The warnings about parts of an article that were cut, skipped or not understood.

import { h } from "../base/dom.js";
import { counted } from "../strings/wording.js";
import { wordsOf } from "../text/spans.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').Warning} Warning */
/** @typedef {import('../strings/en.js').Words} Words */

/** The codes of warnings about the whole article, which are shown unfolded. @type {Set<string>} */
const NOTICES = new Set(["other-language"]);

/** The most places that are listed; a text of many quotation marks may have thousands. */
const MOST = 50;

/** Notices, and a list that unfolds. */
export class Warnings {
    #notices = h("div", {});
    #count = h("span", {});
    #list = h("ul", {});
    #folded = h("details", { hidden: true }, h("summary", {}, this.#count), this.#list);
    #words;

    /**
     * @param {Words} words
     * @param {(span: import('../pkg/sayso.js').Span) => void} onPlace called with the span that the reader wants to see
     */
    constructor(words, onPlace) {
        this.#words = words;
        this.element = h("div", { class: "warnings", part: "warnings" }, this.#notices, this.#folded);
        this.#list.addEventListener("click", ({ target }) => {
            const data = target instanceof Element ? target.closest("button")?.dataset : undefined;
            if (data) onPlace({ start: Number(data.start), end: Number(data.end) });
        });
    }

    /**
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     */
    show({ warnings }, text) {
        const [notices, others] = [[], []].map((_, at) => warnings.filter(({ code }) => NOTICES.has(code) === (at === 0)));
        this.#notices.replaceChildren(...notices.map((warning) => h("p", { class: "notice" }, this.#worded(warning))));
        this.#folded.hidden = others.length === 0;
        this.#count.textContent = counted(this.#words, this.#words.warningCount, others.length);
        const items = others.slice(0, MOST).map((warning) => h("li", {}, this.#worded(warning), place(warning, text)));
        this.#list.replaceChildren(...items, ...(others.length > MOST ? [h("li", {}, "…")] : []));
        this.element.hidden = warnings.length === 0;
    }

    /** @param {Warning} warning */
    #worded({ code, message }) {
        const known = /** @type {Record<string, string>} */ (this.#words.warnings);
        return known[code] ?? message;
    }
}

/**
 * A button for the place of a warning.
 *
 * @param {Warning} warning
 * @param {string} text
 */
function place({ start, end }, text) {
    if (start === undefined || end === undefined) return null;
    const words = wordsOf(text, [{ start, end: Math.min(end, start + 60) }]);
    const attributes = { type: "button", class: "plain", lang: "en", dir: "auto", "data-start": start, "data-end": end };
    return h("button", attributes, words);
}
