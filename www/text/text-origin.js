//! Where the text of an element comes from: it is given, or that of an element of the page, at an address, or inside.

import { Fault } from "../strings/faults.js";
import { byName, byStyle, textOfElement } from "./element-text.js";
import { TextObserver } from "./text-observer.js";

/** @typedef {import('./text-map.js').TextMap} TextMap */
/** @typedef {{ text: string, map: TextMap | null, host: Element | null }} ArticleText where `map` is null, the element lays the text out */

/** The source that an element has by its attributes and children, and whether that may have changed. */
export class TextOrigin {
    /** The text given by the property `text`, before all other sources. @type {string | null} */
    given = null;
    #element;
    /** The element that `for` was last found to mean. @type {Element | null} */
    #host = null;
    #observer;

    /**
     * @param {HTMLElement} element
     * @param {() => void} onChange told, while it is followed, where the text may be another now or stand elsewhere
     */
    constructor(element, onChange) {
        this.#element = element;
        this.#observer = new TextObserver((records) => this.#concerns(records), onChange);
    }

    /** Whether there is nothing that a text could come from. */
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

    /** Watches where the text comes from, if that may change by itself. */
    follow() {
        const selector = this.#selector;
        if (this.given !== null || (!selector && this.#element.getAttribute("src"))) this.stop();
        else this.#observer.follow(selector ? [...this.#roots()] : [this.#element]);
    }

    /** Watches nothing any more. */
    stop() {
        this.#observer.stop();
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

    /** The trees in which `for` is looked for: the element's own and the document. */
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
            // What is no selector means no element.
        }
        return null;
    }

    /** @param {MutationRecord[]} records changes in the page: whether the text may be another now */
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
