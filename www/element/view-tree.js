//! The parts of the shadow tree of an element.

import { h } from "../base/dom.js";
import { CorrectionDialog } from "../panel/correction-dialog.js";
import { EntityList } from "../panel/entity-list.js";
import { EventList } from "../panel/event-list.js";
import { Inspector } from "../panel/inspector.js";
import { Legend } from "../panel/legend.js";
import { LISTS } from "../panel/lists.js";
import { ProgressBar } from "../panel/progress-bar.js";
import { SelectionButton } from "../panel/selection-button.js";
import { StatementList } from "../panel/statement-list.js";
import { Tabs } from "../panel/tabs.js";
import { Warnings } from "../panel/warnings.js";
import { sampleStyle } from "../text/mark-style.js";
import { viewStyle } from "./view-style.js";

/** @typedef {import('../panel/inspector.js').Action} Action */
/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../strings/en.js').Words} Words */
/** @typedef {import('../panel/lists.js').PanelList} PanelList */

/**
 * @typedef {object} OwnListeners
 * @property {(mention: number) => void} onMention
 * @property {(names: string[]) => void} onLayers
 * @property {(event: MouseEvent) => void} onClick a click in the element's own text
 * @property {() => void} onCancel
 * @property {() => void} onAgain
 * @property {(action: Action) => void} onAction something is to be done with the chosen statement
 * @property {() => void} onMissing the selected words are a statement that was not found
 * @property {(span: Span) => void} onPlace a place of the text is to be shown
 *
 * @typedef {import('../panel/lists.js').ListListeners & OwnListeners} Listeners
 */

/**
 * @typedef {object} Ways for the reader to leave the chosen statement, mention or event
 * @property {(step: -1 | 1) => void} onStep to the one before or after
 * @property {() => void} onClose to nothing
 */

/** The parts of one shadow tree, in one language. */
export class ViewTree {
    fault = h("p", { class: "fault", part: "fault", role: "alert", hidden: true });
    status = h("p", { class: "status", role: "status" });
    /** The article, in the language that sayso reads. */
    text = h("article", { class: "text", part: "text", lang: "en", hidden: true });
    about = h("p", { class: "about", part: "about" });
    body = h("div", { class: "view", hidden: true });
    missingHint = h("p", { class: "hint", "aria-live": "polite" });

    /**
     * @param {Words} words
     * @param {Listeners} listeners
     * @param {Ways} ways
     */
    constructor(words, listeners, { onStep, onClose }) {
        const { onChoose, onEntity, onEvent, onMention, onLayers, onClick, onAction, onMissing, onPlace, onCancel, onAgain } = listeners;
        this.progress = new ProgressBar(words, { onCancel, onAgain });
        this.empty = h("p", { class: "hint", hidden: true }, words.nothingFound);
        this.legend = new Legend(words, onLayers);
        this.warnings = new Warnings(words, onPlace);
        /** @type {PanelList[]} */
        this.lists = LISTS.map((List) => new List(words, listeners));
        this.statements = /** @type {StatementList} */ (this.lists.find((list) => list instanceof StatementList));
        this.entities = /** @type {EntityList} */ (this.lists.find((list) => list instanceof EntityList));
        this.events = /** @type {EventList} */ (this.lists.find((list) => list instanceof EventList));
        this.tabs = new Tabs(words.lists, this.lists.map(({ label, element }) => ({ label, panel: element })));
        const onStatement = onChoose;
        this.inspector = new Inspector(words, { onStep, onClose, onEntity, onEvent, onMention, onStatement, onAction });
        this.missing = h("button", { type: "button", class: "plain missing", hidden: true }, words.actions.missing);
        this.selection = new SelectionButton(words, onMissing);
        this.dialog = new CorrectionDialog(words);
        // The selection in the text must stay.
        this.missing.addEventListener("mousedown", (event) => event.preventDefault());
        this.missing.addEventListener("click", onMissing);
        this.body.addEventListener("keydown", ({ key }) => key === "Escape" && onClose());
        this.text.addEventListener("click", onClick);
        this.#arrange(words);
    }

    /** @param {ShadowRoot} root to be filled with the tree, and styled */
    plant(root) {
        root.adoptedStyleSheets = [viewStyle, sampleStyle, ...root.adoptedStyleSheets.slice(2)];
        root.replaceChildren(...this.#parts);
    }

    /** @param {Words} words */
    #arrange(words) {
        this.statements.element.prepend(this.empty);
        this.statements.element.append(this.missing, this.missingHint);
        const lists = h("div", { class: "lists" }, ...this.lists.map(({ element }) => element));
        const side = h(
            "aside",
            { class: "side", part: "panel", "aria-label": words.statements },
            this.inspector.element,
            this.tabs.element,
            lists,
        );
        const column = h("div", { class: "column" }, this.about, this.text);
        this.body.append(this.warnings.element, this.legend.element, column, side);
        for (const part of this.#parts) part.lang = words.language;
    }

    get #parts() {
        return [this.fault, this.progress.element, this.body, this.status, this.selection.element, this.dialog.element];
    }
}
