//! The view of an element in its shadow tree: legend, text, lists and details.

import { aboutLine } from "../panel/about-line.js";
import { chosen, dated, eventChosen, found, mentionChosen } from "../panel/announcements.js";
import { actionsOn } from "../panel/correction-questions.js";
import { numbered } from "../strings/wording.js";
import { layOut, nameZones } from "../text/layout.js";
import { ViewTree } from "./view-tree.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../panel/inspector.js').Action} Action */
/** @typedef {import('../base/time-slice.js').TimeSlice} TimeSlice */
/** @typedef {import('../pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('../strings/en.js').Words} Words */
/** @typedef {import('./view-tree.js').Listeners} Listeners */

/** The shadow tree of one element, in one language. */
export class View {
    /** @type {number | null} */
    #chosen = null;
    /** The mentions of the chosen entity and the one of them that is chosen. @type {{ entity: number, mentions: number[], mention: number } | null} */
    #mentioned = null;
    /** The chosen event. @type {number | null} */
    #happened = null;
    #isCorrectable = false;
    #words;
    #listeners;
    #tree;

    /**
     * @param {ShadowRoot} root
     * @param {Words} words
     * @param {Listeners} listeners
     */
    constructor(root, words, listeners) {
        this.#words = words;
        this.#listeners = listeners;
        this.#tree = new ViewTree(words, listeners, {
            onStep: (step) => this.#step(step),
            onClose: () => this.#close(),
        });
        this.#tree.plant(root);
    }

    /** The selection of the reader in the text. */
    get selection() {
        return this.#tree.selection;
    }

    /** The dialog that asks the reader for a correction. */
    get dialog() {
        return this.#tree.dialog;
    }

    /** The statement, mention or event that is shown as chosen. @returns {import('../panel/lists.js').Chosen} */
    get chosen() {
        const { entity = null, mention = null } = this.#mentioned ?? {};
        return { statement: this.#chosen, entity, mention, event: this.#happened };
    }

    /**
     * Takes over the text as another view has laid it out, with the tab, legend and filter that the reader has chosen there.
     *
     * @param {View} before
     */
    takeOver(before) {
        this.#tree.text.hidden = before.#tree.text.hidden;
        this.#tree.text.className = before.#tree.text.className;
        this.#tree.body.classList.toggle("own", before.#tree.body.classList.contains("own"));
        this.#tree.text.append(...before.#tree.text.childNodes);
        nameZones(this.#tree.text, this.#words);
        this.#tree.statements.takeOver(before.#tree.statements);
        this.#tree.tabs.choose(before.#tree.tabs.chosen);
        this.#tree.legend.element.open = before.#tree.legend.element.open;
        this.showCorrectable(before.#isCorrectable);
        before.selection.forget();
    }

    /** @param {boolean} busy whether an article is being read */
    wait(busy) {
        if (busy) this.#tree.progress.show(null);
        else this.#tree.progress.hide();
        this.#tree.body.setAttribute("aria-busy", String(busy));
    }

    /** @param {number} share how much of the article has been read, from 0 to 1 */
    progress(share) {
        this.#tree.progress.show(share);
        // Told once: whoever listens would hear nothing else.
        if (this.#tree.status.textContent !== this.#words.reading) this.#tree.status.textContent = this.#words.reading;
    }

    /** Shows that the reading was broken off. */
    cancelled() {
        this.wait(false);
        this.#tree.progress.showCancelled();
        this.#tree.status.textContent = this.#words.cancelled;
    }

    /** @param {string | null} message the error in words; null for none */
    fault(message) {
        this.#tree.fault.hidden = message === null;
        this.#tree.fault.textContent = message;
    }

    /** @param {string} message the action that has been done, for screen readers */
    say(message) {
        this.#tree.status.textContent = message;
    }

    /**
     * Lays out a text of the element's own.
     *
     * @param {string} text
     * @param {Annotation['zones']} zones
     * @param {TimeSlice} timeSlice
     */
    showText(text, zones, timeSlice) {
        this.#tree.text.hidden = false;
        this.#tree.body.classList.add("own");
        return layOut(this.#tree.text, text, zones, this.#words, timeSlice);
    }

    /** Shows no article at all. */
    hide() {
        this.clear();
        this.#tree.body.hidden = true;
        this.#tree.status.textContent = "";
    }

    /** Shows no text: it is elsewhere in the page. */
    hideText() {
        this.#tree.text.hidden = true;
        this.#tree.text.replaceChildren();
        this.#tree.body.classList.remove("own");
    }

    /** Lists nothing and shows that nothing is chosen. */
    clear() {
        this.chooseNone();
        for (const list of this.#tree.lists) list.clear();
    }

    /**
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {TimeSlice} timeSlice
     */
    async showAnnotation(annotation, text, timeSlice) {
        const words = this.#words;
        this.#tree.legend.showCounts(annotation);
        this.#tree.warnings.show(annotation, text);
        this.#tree.about.textContent = aboutLine(words, annotation.meta);
        this.#tree.empty.hidden = annotation.statements.length > 0;
        this.#tree.body.hidden = false;
        this.#tree.lists.forEach((list, index) => this.#tree.tabs.showCount(index, numbered(words, list.count(annotation))));
        for (const list of this.#tree.lists) await list.show(annotation, text, timeSlice);
        this.#tree.status.textContent = found(words, annotation, text);
    }

    /**
     * Shows the times of an annotation that is shown, where they have changed.
     *
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {TimeSlice} timeSlice
     */
    async showDated(annotation, text, timeSlice) {
        const words = this.#words;
        this.#tree.about.textContent = aboutLine(words, annotation.meta);
        this.#tree.warnings.show(annotation, text);
        if (this.#chosen !== null) this.#inspect(annotation, text, this.#chosen);
        if (this.#happened !== null) this.#tree.inspector.showEvent(annotation, text, this.#happened);
        // The statements are what they were.
        for (const list of this.#tree.lists) if (list !== this.#tree.statements) await list.show(annotation, text, timeSlice);
        for (const list of this.#tree.lists) list.choose(this.chosen);
        this.#tree.status.textContent = dated(words, annotation);
    }

    /** @param {string[]} names the layers shown */
    showLayers(names) {
        this.#tree.legend.showLayers(names);
        this.#tree.text.classList.toggle("labelled", names.includes("zones"));
    }

    /** @param {import('../panel/grouping.js').Grouping} grouping of the statements */
    showGrouping(grouping) {
        this.#tree.statements.showGrouping(grouping);
    }

    /** @param {boolean} isCorrectable whether a reader may put statements right */
    showCorrectable(isCorrectable) {
        this.#isCorrectable = isCorrectable;
        this.#tree.missing.hidden = !isCorrectable;
        if (!isCorrectable) this.selection.forget();
    }

    /** Shows that nothing is chosen. */
    chooseNone() {
        [this.#chosen, this.#mentioned, this.#happened] = [null, null, null];
        this.#tree.inspector.showNone();
        for (const list of this.#tree.lists) list.choose(this.chosen);
    }

    /**
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {number} index
     */
    choose(annotation, text, index) {
        [this.#chosen, this.#mentioned, this.#happened] = [index, null, null];
        this.#inspect(annotation, text, index);
        for (const list of this.#tree.lists) list.choose(this.chosen);
        this.#tree.status.textContent = chosen(this.#words, annotation, text, index);
    }

    /**
     * Shows an entity by one of its mentions.
     *
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {number} mention
     */
    chooseMention(annotation, text, mention) {
        const { entity } = annotation.mentions[mention];
        const { mentions } = annotation.entities[entity];
        const isSame = this.#mentioned?.entity === entity;
        [this.#chosen, this.#mentioned, this.#happened] = [null, { entity, mentions, mention }, null];
        for (const list of this.#tree.lists) list.choose(this.chosen);
        this.#tree.inspector.showEntity(annotation, text, entity, mention);
        this.#tree.status.textContent = mentionChosen(this.#words, annotation, mention, isSame);
    }

    /**
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {number} index of the event
     */
    chooseEvent(annotation, text, index) {
        [this.#chosen, this.#mentioned, this.#happened] = [null, null, index];
        for (const list of this.#tree.lists) list.choose(this.chosen);
        this.#tree.inspector.showEvent(annotation, text, index);
        this.#tree.status.textContent = eventChosen(this.#words, annotation, text, index);
    }

    /** @param {Action} action whose button is to have the focus */
    focusAction(action) {
        // With a statement of the reader's own that is taken back its details are gone.
        if (this.#chosen === null) this.#tree.missing.focus();
        else this.#tree.inspector.focusAction(action);
    }

    /** @param {string} message the action that has been done with the chosen statement */
    tell(message) {
        this.#tree.inspector.tell(message);
    }

    /** @param {string} message the step to take before a missing statement can be marked; empty where there is none */
    tellMissing(message) {
        this.#tree.missingHint.textContent = message;
    }

    /** @param {string} words that the browser would not copy */
    showToCopy(words) {
        this.#tree.inspector.showToCopy(words);
    }

    /**
     * Shows the details of a statement.
     *
     * @param {CorrectedAnnotation} annotation
     * @param {string} text
     * @param {number} index
     */
    #inspect(annotation, text, index) {
        const place = {
            first: this.#tree.statements.neighbour(index, -1) === null,
            last: this.#tree.statements.neighbour(index, 1) === null,
        };
        this.#tree.inspector.show(annotation, text, index, place, actionsOn(annotation.statements[index], this.#isCorrectable));
    }

    /** Chooses nothing, and gives the focus back to the entry of the list that was chosen. */
    #close() {
        const { statement, entity, event } = this.chosen;
        this.#listeners.onChoose(null);
        if (statement !== null) this.#tree.statements.focus(statement);
        if (entity !== null) this.#tree.entities.focus(entity);
        if (event !== null) this.#tree.events.focus(event);
    }

    /** @param {-1 | 1} step */
    #step(step) {
        if (this.#mentioned) {
            const { mentions, mention } = this.#mentioned;
            const to = mentions[mentions.indexOf(mention) + step];
            if (to !== undefined) this.#listeners.onMention(to);
            return;
        }
        // The last event has no way on.
        if (this.#happened !== null) return this.#listeners.onEvent(this.#happened + step);
        const index = this.#chosen === null ? null : this.#tree.statements.neighbour(this.#chosen, step);
        if (index !== null) this.#listeners.onChoose(index);
    }
}
