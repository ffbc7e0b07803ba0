//! The origin of an element's text: the property `text`, an element of the page, an address, or the content of the element.

import { Fault } from "../strings/faults.js";
import { byName, byStyle, textOfElement } from "./element-text.js";
import { TextObserver } from "./text-observer.js";

/** @typedef {import('./text-map.js').TextMap} TextMap */
/** @typedef {{ text: string, map: TextMap | null, host: Element | null }} ArticleText if `map` is null, the element lays the text out */

/** The origin that an element has by its attributes and children; observes whether the text may have changed there. */
export class TextOrigin {
    /** The text given by the property `text`, before all other origins. @type {string | null} */
    given = null;
    #element;
    /** The element that `for` was last found to mean. @type {Element | null} */
    #host = null;
    #observer;

    /**
     * @param {HTMLElement} element
     * @param {() => void} onChange called, while it is followed, when the text may be another or stand elsewhere
     */
    constructor(element, onChange) {
        this.#element = element;
        this.#observer = new TextObserver((records) => this.#concerns(records), onChange);
    }

    /** True where there is nothing that a text could come from. */
    get isNone() {
        const element = this.#element;
        if (this.given !== null || this.#selector || element.getAttribute("src")) return false;
        return element.childElementCount === 0 && (element.textContent ?? "").trim() === "";
    }

    /** The text as it is now. @returns {Promise<ArticleText>} */
    async take() {
        if (this.given !== null) return { text: this.given, map: null, host: null };
        const selector = this.#selector;
        if (selector) return this.#takeHost(selector);
        const element = this.#element;
        const src = element.getAttribute("src");
        if (src) return { text: await fetched(new URL(src, document.baseURI)), map: null, host: null };
        const text = element.childElementCount > 0 ? (await textOfElement(element, byName)).text : (element.textContent ?? "");
        return { text, map: null, host: null };
    }

    /** Observes the origin, if it may change by itself. */
    follow() {
        const selector = this.#selector;
        if (this.given !== null || (!selector && this.#element.getAttribute("src"))) this.stop();
        else this.#observer.observe(selector ? [...this.#roots()] : [this.#element]);
    }

    /** Observes nothing any more. */
    stop() {
        this.#observer.disconnect();
    }

    get #selector() {
        return this.#element.getAttribute("for");
    }

    /**
     * @param {string} selector
     * @returns {Promise<ArticleText>}
     */
    async #takeHost(selector) {
        const host = (this.#host = this.#find(selector));
        if (!host) throw new Fault("host-missing", { selector });
        const map = await textOfElement(host, byStyle);
        return { text: map.text, map, host };
    }

    /** The trees that the element of `for` is looked for in: the one around this element, and the document. */
    #roots() {
        return new Set(/** @type {(Document | ShadowRoot)[]} */ ([this.#element.getRootNode(), document]));
    }

    /** @param {string} selector */
    #find(selector) {
        try {
            for (const root of this.#roots()) {
                const found = root.querySelector(selector);
                if (found) return found;
            }
        } catch {
            // An invalid selector means no element.
        }
        return null;
    }

    /** Returns whether the text may be another after changes in the page. @param {MutationRecord[]} records */
    #concerns(records) {
        const selector = this.#selector;
        if (!selector) return true;
        const host = this.#host;
        return this.#find(selector) !== host || records.some(({ target }) => host?.contains(target));
    }
}

/** @param {URL} address */
async function fetched(address) {
    try {
        const response = await fetch(address);
        if (!response.ok) throw new Error(String(response.status));
        return await response.text();
    } catch (error) {
        throw new Fault("source-missing", {
            address: address.href,
            reason: error instanceof Error ? error.message : "",
        });
    }
}
