//! The inspector: the details of the chosen statement, entity or event, and the actions on it.

import { h } from "../base/dom.js";
import { fill } from "../strings/wording.js";
import { entityFields } from "./entity-details.js";
import { eventFields } from "./event-details.js";
import { eventLine } from "./event-line.js";
import { nameOfSpeaker } from "./grouping.js";
import { statementFields } from "./statement-details.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../strings/en.js').Words} Words */
/** @typedef {keyof Words['actions']} Action */
/**
 * @typedef {object} Listeners
 * @property {(step: -1 | 1) => void} onStep
 * @property {() => void} onClose
 * @property {(entity: number) => void} onEntity
 * @property {(event: number) => void} onEvent
 * @property {(mention: number) => void} onMention
 * @property {(statement: number) => void} onStatement
 * @property {(action: Action) => void} onAction called with an action on the statement that is shown
 */

/** The details, with ways to the statements, mentions or events before and after. */
export class Inspector {
    #speaker = h("h2", { dir: "auto", lang: "en" });
    #details = h("dl", {});
    #actions = h("div", { class: "actions", part: "actions" });
    #note = h("p", { class: "hint", "aria-live": "polite" });
    #copied = h("textarea", { class: "copied", rows: 4, readonly: true, hidden: true });
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
    constructor(words, { onStep, onClose, onEntity, onEvent, onMention, onStatement, onAction }) {
        this.#words = words;
        [this.#previous, this.#next] = [button("‹", words.previous), button("›", words.next)];
        const close = button("×", words.close);
        const buttons = h("div", { class: "buttons" }, this.#previous, this.#next, close);
        this.#header = h("header", {}, this.#speaker, buttons);
        this.#hint = h("p", { class: "hint" }, words.choose);
        this.#copied.ariaLabel = words.citation.label;
        const attributes = { class: "inspector", part: "details", "aria-label": words.details };
        this.element = h("section", attributes, this.#hint, this.#header, this.#actions, this.#note, this.#copied, this.#details);
        this.showNone();
        this.#previous.addEventListener("click", () => onStep(-1));
        this.#next.addEventListener("click", () => onStep(1));
        close.addEventListener("click", onClose);
        this.element.addEventListener("click", ({ target }) => {
            const data = target instanceof Element ? target.closest("button")?.dataset : undefined;
            if (data?.entity) onEntity(Number(data.entity));
            else if (data?.event) onEvent(Number(data.event));
            else if (data?.mention) onMention(Number(data.mention));
            else if (data?.statement) onStatement(Number(data.statement));
            else if (data?.action) onAction(/** @type {Action} */ (data.action));
        });
    }

    /** Shows that nothing is chosen. */
    showNone() {
        this.#speaker.replaceChildren();
        delete this.#speaker.dataset.entity;
        this.#details.replaceChildren();
        this.#actions.replaceChildren();
        this.#reveal(false);
    }

    /**
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {number} index
     * @param {{ first: boolean, last: boolean }} place whether the statement is the first or the last of the list
     * @param {Action[]} actions on it
     */
    show(annotation, text, index, place, actions) {
        const words = this.#words;
        const statement = annotation.statements[index];
        delete this.#speaker.dataset.entity;
        const name = nameOfSpeaker(statement, annotation.entities, text, words);
        const isNamed = statement.speaker !== null && annotation.entities[statement.speaker].mentions.length > 0;
        const about = { type: "button", "data-entity": statement.speaker, title: fill(words.about, { name }) };
        this.#speaker.replaceChildren(isNamed ? h("button", about, name) : name);
        const fields = statementFields(words, annotation, text, index);
        const rows = fields.flatMap(([field, value]) => row(words.fields[field], value));
        this.#fill(words.details, rows, place, [words.previous, words.next]);
        this.#showActions(actions);
        this.element.scrollTop = 0;
    }

    /**
     * @param {CorrectedAnnotation} annotation
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
        const fields = entityFields(words, annotation, text, index, mention);
        const rows = fields.flatMap(([field, value]) => row(words.entityFields[field], value));
        const place = { first: mentions[0] === mention, last: mentions.at(-1) === mention };
        this.#fill(words.entityDetails, rows, place, [words.previousMention, words.nextMention]);
        this.#showActions([]);
        // The rows are new; a reader who goes along the mentions by the keyboard goes on from the chosen one.
        if (held) this.#mentionButton(mention)?.focus();
        if (!isShown) this.element.scrollTop = 0;
    }

    /**
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {number} index of the event
     */
    showEvent(annotation, text, index) {
        const words = this.#words;
        delete this.#speaker.dataset.entity;
        this.#speaker.replaceChildren(eventLine(words, annotation, text, annotation.events[index]));
        const fields = eventFields(words, annotation, text, index);
        const rows = fields.flatMap(([field, value]) => row(words.eventFields[field], value));
        const place = { first: index === 0, last: index === annotation.events.length - 1 };
        this.#fill(words.eventDetails, rows, place, [words.previousEvent, words.nextEvent]);
        this.#showActions([]);
        this.element.scrollTop = 0;
    }

    /**
     * Gives the focus to the button for an action, if there is one, else to the details.
     *
     * @param {Action} action
     */
    focusAction(action) {
        const button = /** @type {HTMLElement | null} */ (this.#actions.querySelector(`[data-action="${action}"]`));
        (button ?? this.element).focus();
    }

    /** @param {string} message the action that has been done */
    tell(message) {
        this.#note.textContent = message;
    }

    /** @param {string} words that the browser would not copy, to be copied by hand */
    showToCopy(words) {
        this.#copied.hidden = false;
        this.#copied.value = words;
        this.#copied.focus();
        this.#copied.select();
    }

    /** @param {Action[]} actions */
    #showActions(actions) {
        const buttons = actions.map((action) => {
            return h("button", { type: "button", class: "plain", part: "action", "data-action": action }, this.#words.actions[action]);
        });
        this.#actions.replaceChildren(...buttons);
        this.#actions.hidden = actions.length === 0;
        this.#note.textContent = "";
        this.#copied.hidden = true;
    }

    /** Returns whether a mention in the details has the focus. */
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
        // Not `disabled`, which would take the focus away from a reader who steps to the end.
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
        if (!chosen) [this.#actions.hidden, this.#copied.hidden, this.#note.textContent] = [true, true, ""];
        // A box that scrolls must be reachable by the keyboard.
        this.element.tabIndex = chosen ? 0 : -1;
    }
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
