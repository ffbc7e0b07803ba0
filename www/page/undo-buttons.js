//! The buttons and keys that undo and do again.

import { fill } from "../strings/wording.js";
import { byId } from "./by-id.js";
import { words } from "./language.js";

/** @typedef {import("./undo-history.js").UndoHistory} UndoHistory */
/** @typedef {import("./undo-history.js").Step} Step */

/** The longest name of an article that is put on a button. */
const LONGEST = 40;

/** The two buttons. */
export class UndoButtons {
    #undo = byId("undo", HTMLButtonElement);
    #redo = byId("redo", HTMLButtonElement);

    /**
     * @param {() => void} onUndo
     * @param {() => void} onRedo
     */
    constructor(onUndo, onRedo) {
        this.#undo.addEventListener("click", onUndo);
        this.#redo.addEventListener("click", onRedo);
        addEventListener("keydown", (event) => {
            const wanted = wantedBy(event);
            // In a field the keys undo what was typed.
            if (!wanted || isField(event.composedPath()[0])) return;
            event.preventDefault();
            if (wanted === "undo") onUndo();
            else onRedo();
        });
    }

    /** @param {UndoHistory} history */
    show({ last, next }) {
        const focused = document.activeElement;
        this.#undo.hidden = last === null;
        this.#redo.hidden = next === null;
        this.#undo.textContent = last && fill(words.undo, { step: stepIn(last) });
        this.#redo.textContent = next && fill(words.redo, { step: stepIn(next) });
        // The focus must not fall out of the page with a button that goes.
        if (focused === this.#undo && this.#undo.hidden) this.#redo.focus();
        if (focused === this.#redo && this.#redo.hidden) this.#undo.focus();
    }
}

/**
 * The words for a step that was done.
 *
 * @param {Step} step
 */
export function stepIn({ what, name }) {
    const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
    return fill(words.steps[/** @type {keyof typeof words.steps} */ (what)], { name: short });
}

/**
 * @param {KeyboardEvent} event
 * @returns {"undo" | "redo" | null}
 */
function wantedBy({ key, ctrlKey, metaKey, shiftKey, altKey }) {
    if (altKey || ctrlKey === metaKey) return null;
    if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
    return key.toLowerCase() === "y" && ctrlKey && !shiftKey ? "redo" : null;
}

/** @param {EventTarget | undefined} target */
function isField(target) {
    return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, [contenteditable]");
}
