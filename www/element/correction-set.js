//! The corrections of an element: of the article that is shown, and of the one that is yet to come.

import { dispatch } from "../base/events.js";
import { applyCorrections, isForSame, withCorrection } from "../text/corrections.js";

/** @typedef {import('./choice.js').Choice} Choice */
/** @typedef {import('../text/corrections.js').Correction} Correction */
/** @typedef {import('./display.js').Display} Display */

/** The corrections of one element. */
export class CorrectionSet {
    #element;
    #display;
    #choice;
    /** The corrections of the article that is shown. @type {Correction[]} */
    #kept = [];
    /** The corrections of a text that is not shown yet, if any are known. @type {Correction[] | null} */
    #coming = null;
    /** The corrections of a text whose reading was broken off. @type {Correction[] | null} */
    #aside = null;

    /**
     * @param {Element} element that dispatches the events
     * @param {Display} display
     * @param {Choice} choice
     */
    constructor(element, display, choice) {
        this.#element = element;
        this.#display = display;
        this.#choice = choice;
    }

    /** The corrections that were set last. */
    get all() {
        return [...(this.#coming ?? this.#kept)];
    }

    /**
     * Takes other corrections in place of all.
     *
     * @param {Correction[]} corrections
     * @param {boolean} areComing whether they are of a text that is not shown yet
     */
    set(corrections, areComing) {
        if (areComing) return void (this.#coming = corrections);
        const isSame = JSON.stringify(this.#kept) === JSON.stringify(corrections);
        this.#kept = corrections;
        if (!isSame) this.#show();
    }

    /** Puts aside the corrections of a text whose reading is broken off. */
    putAside() {
        if (this.#coming) [this.#aside, this.#coming] = [this.#coming, null];
    }

    /** Takes up again the corrections of a text that is read after all. */
    takeUp() {
        this.#coming ??= this.#aside;
        this.#aside = null;
    }

    /**
     * Makes the corrections of a text that is shown from now on the current ones, and returns them.
     *
     * @param {boolean} isSame whether it was shown before too
     */
    arrive(isSame) {
        this.#kept = this.#coming ?? (isSame ? this.#kept : []);
        this.#coming = null;
        return this.#kept;
    }

    /** The corrections of the article that is shown. */
    get shown() {
        return this.#kept;
    }

    /**
     * Keeps a correction, or takes one back, and tells of it.
     *
     * @param {{ correction: Correction } | { removed: Correction }} change
     */
    async change(change) {
        this.#kept =
            "correction" in change
                ? withCorrection(this.#kept, change.correction)
                : this.#kept.filter((other) => !isForSame(other, change.removed));
        const shown = this.#show();
        dispatch(this.#element, "say-so:correct", change);
        await shown;
        const { kept, undone } = this.#display.words.corrections;
        this.#display.view.say("correction" in change ? kept : undone);
    }

    /** Shows the article with them as they are now. */
    async #show() {
        const { shown, view } = this.#display;
        if (!shown) return;
        const corrected = (shown.corrected = applyCorrections(shown.annotation, this.#kept, shown.article.text));
        const { mention, event } = view.chosen;
        const chosen = shown.chosen !== null && corrected.statements[shown.chosen] ? shown.chosen : null;
        if (shown.chosen !== chosen) this.#choice.select(null);
        else if (chosen !== null) shown.marks.choose(corrected.statements[chosen]);
        this.#display.showLayers();
        await this.#display.listAnew({ statement: chosen, mention, event });
    }
}
