//! All that is known of the chosen statement or entity.

import { h } from "./dom.js";
import { entityFields } from "./entity-details.js";
import { nameOfSpeaker } from "./statements.js";
import { fill, strings } from "./strings.js";
import { readable, timeIn, wordsOf } from "./words.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').Span} Span */
/** @typedef {keyof typeof strings.fields} Field */
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
    #speaker = h("h2", {});
    #details = h("dl", {});
    #previous = button("‹", strings.previous);
    #next = button("›", strings.next);
    #close = button("×", strings.close);
    #header = h("header", {}, this.#speaker, h("div", { class: "buttons" }, this.#previous, this.#next, this.#close));
    #hint = h("p", { class: "hint" }, strings.choose);

    /** @param {Listeners} listeners */
    constructor({ onStep, onClose, onEntity, onMention, onStatement }) {
        const attributes = { class: "inspector", part: "details", "aria-label": strings.details };
        this.element = h("section", attributes, this.#hint, this.#header, this.#details);
        this.showNone();
        this.#previous.addEventListener("click", () => onStep(-1));
        this.#next.addEventListener("click", () => onStep(1));
        this.#close.addEventListener("click", onClose);
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
        const { speaker } = annotation.statements[index];
        delete this.#speaker.dataset.entity;
        const name = nameOfSpeaker(annotation.statements[index], annotation.entities, text);
        const about = { type: "button", "data-entity": speaker, title: fill(strings.about, { name }) };
        this.#speaker.replaceChildren(speaker === null ? name : h("button", about, name));
        const rows = fields(annotation, text, index).flatMap(([field, value]) => row(strings.fields[field], value));
        this.#fill(strings.details, rows, { first, last }, [strings.previous, strings.next]);
        this.element.scrollTop = 0;
    }

    /**
     * @param {Annotation} annotation
     * @param {string} text
     * @param {number} index of the entity
     * @param {number} mention the one of its mentions that is chosen
     */
    showEntity(annotation, text, index, mention) {
        const { name, mentions } = annotation.entities[index];
        const isShown = this.#speaker.dataset.entity === String(index);
        const held = isShown ? this.#focusedMention() : false;
        this.#speaker.dataset.entity = String(index);
        this.#speaker.replaceChildren(name);
        const rows = entityFields(annotation, text, index, mention).flatMap(([field, value]) =>
            row(strings.entityFields[field], value),
        );
        const place = { first: mentions[0] === mention, last: mentions.at(-1) === mention };
        this.#fill(strings.entityDetails, rows, place, [strings.previousMention, strings.nextMention]);
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
        ["confidence", percent(statement.confidence)],
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

/** @param {number} share from 0 to 1 */
function percent(share) {
    return new Intl.NumberFormat("en", { style: "percent" }).format(share);
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
