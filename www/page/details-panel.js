//! The panel in which the reader gives an article its title, day, outlet and address, and edits its text where it is their own.

import { byId } from "./by-id.js";
import { words } from "./language.js";

/** @typedef {import("./article.js").Article} Article */

const FIELDS = /** @type {const} */ (["title", "date", "outlet", "address"]);

/** The panel with the fields of the article shown. */
export class DetailsPanel {
    #inputs = FIELDS.map((name) => ({ name, input: byId(name, HTMLInputElement) }));
    #edit = byId("edit", HTMLButtonElement);
    #editor = byId("editor", HTMLElement);
    #text = byId("edit-text", HTMLTextAreaElement);
    #erase = byId("erase", HTMLButtonElement);

    /**
     * @param {object} listeners
     * @param {(name: typeof FIELDS[number], value: string) => void} listeners.onField
     * @param {() => string} listeners.textNow
     * @param {(text: string) => void} listeners.onText
     * @param {() => void} listeners.onErase
     */
    constructor({ onField, textNow, onText, onErase }) {
        for (const { name, input } of this.#inputs) {
            // A year of five digits, which a browser may let pass as it is typed, is kept from the article.
            input.addEventListener("input", () => input.validity.valid && onField(name, input.value.trim()));
        }
        this.#edit.addEventListener("click", () => {
            this.#text.value = textNow();
            this.#open(true);
            this.#text.focus();
            this.#text.setSelectionRange(0, 0);
        });
        byId("save", HTMLButtonElement).addEventListener("click", () => {
            onText(this.#text.value);
            this.#open(false);
            this.#edit.focus();
        });
        byId("cancel", HTMLButtonElement).addEventListener("click", () => {
            this.#open(false);
            this.#edit.focus();
        });
        // Escape would close the panel, and an edit with it.
        this.#text.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());
        this.#erase.addEventListener("click", onErase);
    }

    /**
     * @param {Article} article
     * @param {boolean} isTouched whether there is anything to erase
     * @param {boolean} isOther whether another one was shown before
     */
    show(article, isTouched, isOther) {
        for (const { name, input } of this.#inputs) {
            // A field that the reader is typing in is left as it is, and so is half a date.
            if (isOther || (input.value.trim() !== article[name] && document.activeElement !== input)) {
                input.value = article[name];
            }
        }
        const { foundTitle, foundOutlet } = article;
        byId("title", HTMLInputElement).placeholder = foundTitle;
        byId("outlet", HTMLInputElement).placeholder = foundOutlet;
        if (isOther) this.#open(false);
        this.#edit.hidden = article.bundled || !this.#editor.hidden;
        this.#erase.textContent = article.bundled ? words.eraseChanges : words.eraseOwn;
        this.#erase.disabled = !isTouched;
    }

    /** @param {boolean} open whether the text can be edited */
    #open(open) {
        this.#editor.hidden = !open;
        this.#edit.hidden = open;
        if (!open) this.#text.value = "";
    }
}
