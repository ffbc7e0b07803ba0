//! The dialog in which a reader names the speaker of a statement: of one that was found, or of words that were missed.

import { h } from "../base/dom.js";

/** @typedef {import('../strings/en.js').Words} Words */
/** @typedef {{ title: string, quotation: string, speaker: string, names: string[] }} Question */

let made = 0;

/** The form, a dialog: Escape closes it, and the focus goes back to where it was. */
export class CorrectionDialog {
    #title = h("h2", { id: `correction-${++made}` });
    #quotation = h("blockquote", { lang: "en", dir: "auto" });
    #names = h("datalist", { id: `speakers-${made}` });
    #speaker = h("input", { type: "text", list: this.#names.id, autocomplete: "off", spellcheck: "false", lang: "en" });
    #note = h("input", { type: "text", autocomplete: "off" });
    /** @type {(answer: { speaker: string, note: string | null } | null) => void} */
    #answer = () => {};

    /** @param {Words} words */
    constructor(words) {
        const { dialog } = words;
        const cancel = h("button", { type: "button" }, dialog.cancel);
        const form = h(
            "form",
            { method: "dialog" },
            this.#title,
            this.#quotation,
            h("label", {}, h("span", {}, dialog.speaker), this.#speaker),
            this.#names,
            h("label", {}, h("span", {}, dialog.note), this.#note),
            h("p", { class: "buttons" }, h("button", { type: "submit", class: "main" }, dialog.keep), cancel),
        );
        const attributes = { class: "correction-dialog", part: "dialog", "aria-labelledby": this.#title.id };
        this.element = h("dialog", attributes, form);
        cancel.addEventListener("click", () => this.element.close());
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#settle({ speaker: this.#speaker.value.trim(), note: this.#note.value.trim() || null });
            this.element.close();
        });
        this.element.addEventListener("close", () => this.#settle(null));
    }

    /**
     * Asks for a speaker.
     *
     * @param {Question} question
     * @returns {Promise<{ speaker: string, note: string | null } | null>} null where the reader thinks better of it
     */
    ask({ title, quotation, speaker, names }) {
        this.#title.textContent = title;
        this.#quotation.textContent = quotation;
        this.#names.replaceChildren(...names.map((value) => h("option", { value })));
        [this.#speaker.value, this.#note.value] = [speaker, ""];
        this.element.showModal();
        this.#speaker.focus();
        this.#speaker.select();
        return new Promise((resolve) => (this.#answer = resolve));
    }

    /** @param {{ speaker: string, note: string | null } | null} answer */
    #settle(answer) {
        this.#answer(answer);
        this.#answer = () => {};
    }
}
