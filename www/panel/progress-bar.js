//! The progress bar that is shown while an article is read, with a button to cancel the reading, and then one to begin again.

import { h } from "../base/dom.js";

/**
 * @typedef {object} Listeners
 * @property {() => void} onCancel
 * @property {() => void} onAgain
 */

/** The number of bars in the page, for their identifiers. */
let count = 0;

/** A line with a bar and a button. */
export class ProgressBar {
    #label = h("span", { id: `say-so-waiting-${++count}` });
    #bar = h("progress", { "aria-labelledby": this.#label.id });
    #cancel = h("button", { type: "button", part: "cancel" });
    #again = h("button", { type: "button", hidden: true });
    #words;

    /**
     * @param {import('../strings/en.js').Words} words
     * @param {Listeners} listeners
     */
    constructor(words, { onCancel, onAgain }) {
        this.#words = words;
        this.#cancel.textContent = words.cancel;
        this.#again.textContent = words.readAgain;
        this.element = h("div", { class: "wait", part: "wait", hidden: true }, this.#label, this.#bar, this.#cancel, this.#again);
        this.#cancel.addEventListener("click", onCancel);
        this.#again.addEventListener("click", onAgain);
    }

    /** @param {number | null} share how much is done, from 0 to 1; null where it is not known yet */
    show(share) {
        this.#say(this.#words.reading, true);
        if (share === null) this.#bar.removeAttribute("value");
        else this.#bar.value = share;
    }

    hide() {
        this.element.hidden = true;
    }

    /** Shows that the reading was broken off. */
    showCancelled() {
        const root = /** @type {Document | ShadowRoot} */ (this.element.getRootNode());
        const hasFocus = root.activeElement === this.#cancel;
        this.#say(this.#words.cancelled, false);
        if (hasFocus) this.#again.focus();
    }

    /**
     * @param {string} sentence
     * @param {boolean} isReading
     */
    #say(sentence, isReading) {
        if (this.#label.textContent !== sentence) this.#label.textContent = sentence;
        this.element.classList.toggle("over", !isReading);
        this.#bar.hidden = this.#cancel.hidden = !isReading;
        this.#again.hidden = isReading;
        this.element.hidden = false;
    }
}
