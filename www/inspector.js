//! All that is known of the chosen statement or entity.

import { h } from "./dom.js";
import { entityFields } from "./entity-details.js";
import { nameOfSpeaker } from "./statements.js";
import { fill } from "./strings.js";
import { readable, timeIn, wordsOf } from "./words.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').Span} Span */
/** @typedef {import('./words.js').Words} Words */
/** @typedef {keyof Words['fields']} Field */
/**
 * @typedef {object} Listeners
 * @property {(step: -1 | 1) => void} onStep
 * @property {() => void} onClose
 * @property {(entity: number) => void} onEntity
 * @property {(mention: number) => void} onMention
 * @property {(statement: number) => void} onStatement
 */

/** The details, with ways to the statements or mentions before and after. */
export class Inspector {
    #speaker = h("h2", { dir: "auto" });
    #details = h("dl", {});
    #words;
    /** @type {HTMLButtonElement} */
    #previous;
    /** @type {HTMLButtonElement} */
    #next;
    #header;
    #hint;

    /**
     * @param {Words} words
     * @param {Listeners} listeners
     */
    constructor(words, { onStep, onClose, onEntity, onMention, onStatement }) {
        this.#words = words;
        [this.#previous, this.#next] = [button("‹", words.previous), button("›", words.next)];
        const close = button("×", words.close);
        const buttons = h("div", { class: "buttons" }, this.#previous, this.#next, close);
        this.#header = h("header", {}, this.#speaker, buttons);
        this.#hint = h("p", { class: "hint" }, words.choose);
        const attributes = { class: "inspector", part: "details", "aria-label": words.details };
        this.element = h("section", attributes, this.#hint, this.#header, this.#details);
        this.showNone();
        this.#previous.addEventListener("click", () => onStep(-1));
        this.#next.addEventListener("click", () => onStep(1));
        close.addEventListener("click", onClose);
        this.element.addEventListener("click", ({ target }) => {
            const data = target instanceof Element ? target.closest("button")?.dataset : undefined;
            if (data?.entity) onEntity(Number(data.entity));
            else if (data?.mention) onMention(Number(data.mention));
            else if (data?.statement) onStatement(Number(data.statement));
        });
    }

    /** Shows that nothing is chosen. */
    showNone() {
        this.#speaker.replaceChildren();
        delete this.#speaker.dataset.entity;
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
        const words = this.#words;
        const { speaker } = annotation.statements[index];
        delete this.#speaker.dataset.entity;
        const name = nameOfSpeaker(annotation.statements[index], annotation.entities, text, words);
        const about = { type: "button", "data-entity": speaker, title: fill(words.about, { name }) };
        this.#speaker.replaceChildren(speaker === null ? name : h("button", about, name));
        const rows = fields(words, annotation, text, index).flatMap(([field, value]) => row(words.fields[field], value));
        this.#fill(words.details, rows, { first, last }, [words.previous, words.next]);
        this.element.scrollTop = 0;
    }

    /**
     * @param {Annotation} annotation
     * @param {string} text
     * @param {number} index of the entity
     * @param {number} mention the one of its mentions that is chosen
     */
    showEntity(annotation, text, index, mention) {
        const words = this.#words;
        const { name, mentions } = annotation.entities[index];
        const isShown = this.#speaker.dataset.entity === String(index);
        const held = isShown ? this.#focusedMention() : false;
        this.#speaker.dataset.entity = String(index);
        this.#speaker.replaceChildren(name);
        const rows = entityFields(words, annotation, text, index, mention).flatMap(([field, value]) =>
            row(words.entityFields[field], value),
        );
        const place = { first: mentions[0] === mention, last: mentions.at(-1) === mention };
        this.#fill(words.entityDetails, rows, place, [words.previousMention, words.nextMention]);
        // The rows are new; whoever went along the mentions by the keyboard goes on from the one that is chosen.
        if (held) this.#mentionButton(mention)?.focus();
        if (!isShown) this.element.scrollTop = 0;
    }

    /** Whether a mention in the details has the focus. */
    #focusedMention() {
        const root = /** @type {Document | ShadowRoot} */ (this.element.getRootNode());
        return root.activeElement instanceof HTMLElement && Boolean(root.activeElement.dataset.mention);
    }

    /** @param {number} mention */
    #mentionButton(mention) {
        return /** @type {HTMLElement | null} */ (this.#details.querySelector(`[data-mention="${mention}"]`));
    }

    /**
     * @param {string} label
     * @param {HTMLElement[]} rows
     * @param {{ first: boolean, last: boolean }} place
     * @param {[previous: string, next: string]} names of the buttons that step
     */
    #fill(label, rows, { first, last }, [previous, next]) {
        this.element.setAttribute("aria-label", label);
        this.#details.replaceChildren(...rows);
        for (const [step, name] of /** @type {const} */ ([[this.#previous, previous], [this.#next, next]])) {
            step.setAttribute("aria-label", name);
            step.title = name;
        }
        // Not `disabled`, which would take the focus away from whoever steps to the end.
        this.#previous.ariaDisabled = String(first);
        this.#next.ariaDisabled = String(last);
        this.#reveal(true);
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
 * @param {Words} words
 * @param {Annotation} annotation
 * @param {string} text
 * @param {number} index
 * @returns {[Field, Node | string][]}
 */
function fields(words, { statements, entities, times }, text, index) {
    const statement = statements[index];
    const { occasion } = statement;
    const within = statement.within === null ? undefined : statements[statement.within];
    const act = [words.acts[statement.act], words.kinds[statement.kind], statement.negated && words.negated];
    /** @type {[Field, Node | string | null][]} */
    const fields = [
        ["content", passage(text, statement.content, "say-so-chosen")],
        ["source", passage(text, statement.source, "say-so-chosen-source")],
        ["cue", passage(text, statement.cue, "say-so-chosen-cue")],
        ["act", act.filter(Boolean).join(", ")],
        ["addressee", passage(text, statement.addressee)],
        ["time", occasion.time && when(words, text, occasion.time, times)],
        ["place", occasion.place && passage(text, [occasion.place])],
        ["event", occasion.event && passage(text, [occasion.event])],
        ["via", passage(text, statement.via)],
        ["conditions", passage(text, statement.conditions)],
        ["within", within ? passage(text, within.content) : null],
        ["confidence", percent(words, statement.confidence)],
    ];
    return fields.flatMap(([field, value]) => (value === null ? [] : [[field, value]]));
}

/**
 * @param {string} text
 * @param {Span[]} spans
 * @param {string} [mark] the class of a sample of the mark that they have in the text
 */
function passage(text, spans, mark = "") {
    return spans.length > 0 ? h("span", { class: `words ${mark}`, lang: "en", dir: "auto" }, wordsOf(text, spans)) : null;
}

/**
 * @param {Words} words
 * @param {string} text
 * @param {Span} span
 * @param {Annotation['times']} times
 */
function when(words, text, span, times) {
    const value = timeIn(times, span)?.value;
    return h("span", {}, passage(text, [span]), value ? ` (${readable(words, value)})` : null);
}

/**
 * @param {Words} words
 * @param {number} share from 0 to 1
 */
function percent({ language }, share) {
    return new Intl.NumberFormat(language, { style: "percent" }).format(share);
}

/**
 * @param {string} name
 * @param {Node | string} value
 */
function row(name, value) {
    return [h("dt", {}, name), h("dd", {}, value)];
}

/**
 * @param {string} sign
 * @param {string} name
 */
function button(sign, name) {
    return h("button", { type: "button", "aria-label": name, title: name }, sign);
}
