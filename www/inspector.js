//! All that is known of the chosen statement.

import { h } from "./dom.js";
import { nameOfSpeaker } from "./statements.js";
import { strings } from "./strings.js";
import { readable, timeIn, wordsOf } from "./words.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').Span} Span */
/** @typedef {keyof typeof strings.fields} Field */
/** @typedef {{ onStep: (step: -1 | 1) => void, onClose: () => void }} Listeners */

/** The details, with ways to the statements before and after. */
export class Inspector {
    #speaker = h("h2", {});
    #details = h("dl", {});
    #previous = button("‹", strings.previous);
    #next = button("›", strings.next);
    #close = button("×", strings.close);
    #header = h("header", {}, this.#speaker, h("div", { class: "buttons" }, this.#previous, this.#next, this.#close));
    #hint = h("p", { class: "hint" }, strings.choose);

    /** @param {Listeners} listeners */
    constructor({ onStep, onClose }) {
        const attributes = { class: "inspector", part: "details", "aria-label": strings.details };
        this.element = h("section", attributes, this.#hint, this.#header, this.#details);
        this.showNone();
        this.#previous.addEventListener("click", () => onStep(-1));
        this.#next.addEventListener("click", () => onStep(1));
        this.#close.addEventListener("click", onClose);
    }

    /** Shows that nothing is chosen. */
    showNone() {
        this.#speaker.textContent = "";
        this.#details.replaceChildren();
        this.#reveal(false);
    }

    /**
     * @param {Annotation} annotation
     * @param {string} text
     * @param {number} index
     * @param {{ first: boolean, last: boolean }} place where the statement stands in the list
     */
    show(annotation, text, index, { first, last }) {
        this.#speaker.textContent = nameOfSpeaker(annotation.statements[index], annotation.entities, text);
        this.#details.replaceChildren(
            ...fields(annotation, text, index).flatMap(([field, value]) => [
                h("dt", {}, strings.fields[field]),
                h("dd", {}, value),
            ]),
        );
        // Not `disabled`, which would take the focus away from whoever steps to the end.
        this.#previous.ariaDisabled = String(first);
        this.#next.ariaDisabled = String(last);
        this.#reveal(true);
        this.element.scrollTop = 0;
    }

    /** @param {boolean} chosen whether there is a statement to show */
    #reveal(chosen) {
        this.element.classList.toggle("none", !chosen);
        this.#hint.hidden = chosen;
        this.#header.hidden = !chosen;
        this.#details.hidden = !chosen;
        // What scrolls must be reachable by the keyboard.
        this.element.tabIndex = chosen ? 0 : -1;
    }
}

/**
 * The fields that have something to say.
 *
 * @param {Annotation} annotation
 * @param {string} text
 * @param {number} index
 * @returns {[Field, Node | string][]}
 */
function fields({ statements, entities, times }, text, index) {
    const statement = statements[index];
    const { occasion } = statement;
    const within = statement.within === null ? undefined : statements[statement.within];
    const act = [strings.acts[statement.act], strings.kinds[statement.kind], statement.negated && strings.negated];
    /** @type {[Field, Node | string | null][]} */
    const fields = [
        ["content", words(text, statement.content, "say-so-chosen")],
        ["source", words(text, statement.source, "say-so-chosen-source")],
        ["cue", words(text, statement.cue, "say-so-chosen-cue")],
        ["act", act.filter(Boolean).join(", ")],
        ["addressee", words(text, statement.addressee)],
        ["time", occasion.time && when(text, occasion.time, times)],
        ["place", occasion.place && words(text, [occasion.place])],
        ["event", occasion.event && words(text, [occasion.event])],
        ["via", words(text, statement.via)],
        ["conditions", words(text, statement.conditions)],
        ["within", within ? words(text, within.content) : null],
    ];
    return fields.flatMap(([field, value]) => (value === null ? [] : [[field, value]]));
}

/**
 * @param {string} text
 * @param {Span[]} spans
 * @param {string} [mark] the class of a sample of the mark that they have in the text
 */
function words(text, spans, mark = "") {
    return spans.length > 0 ? h("span", { class: `words ${mark}`, dir: "auto" }, wordsOf(text, spans)) : null;
}

/**
 * @param {string} text
 * @param {Span} span
 * @param {Annotation['times']} times
 */
function when(text, span, times) {
    const value = timeIn(times, span)?.value;
    return h("span", {}, words(text, [span]), value ? ` (${readable(value)})` : null);
}

/**
 * @param {string} sign
 * @param {string} name
 */
function button(sign, name) {
    return h("button", { type: "button", "aria-label": name, title: name }, sign);
}
