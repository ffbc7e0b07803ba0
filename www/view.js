//! What the element shows in its shadow tree: legend, text, lists and details.

import { aboutLine } from "./about.js";
import { CorrectionDialog } from "./correction-dialog.js";
import { h } from "./dom.js";
import { bySpeaker, nameOfSpeaker } from "./grouping.js";
import { Inspector } from "./inspector.js";
import { Legend } from "./legend.js";
import { sampleStyle } from "./mark-style.js";
import { layOut, nameZones } from "./reading.js";
import { SelectionButton } from "./selection-button.js";
import { EntityList } from "./entities.js";
import { StatementList } from "./statements.js";
import { counted, fill, numbered } from "./strings.js";
import { Tabs } from "./tabs.js";
import { viewStyle } from "./view-style.js";
import { VIEWS } from "./views.js";
import { Waiting } from "./waiting.js";
import { Warnings } from "./warnings.js";
import { wordsOf } from "./words.js";

/** @typedef {import('./corrections.js').Reading} Reading */
/** @typedef {import('./inspector.js').Action} Action */
/** @typedef {import('./pace.js').Pace} Pace */
/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').Span} Span */
/** @typedef {import('./strings.js').Words} Words */
/** @typedef {import('./views.js').SideView} SideView */

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
 * @typedef {import('./views.js').ViewListeners & OwnListeners} Listeners
 */

/** The longest quotation that is read out whole when it is chosen. */
const SPOKEN = 200;

/** The shadow tree of one element, in one language. */
export class View {
    #fault = h("p", { class: "fault", part: "fault", role: "alert", hidden: true });
    #waiting;
    #status = h("p", { class: "status", role: "status" });
    #empty;
    /** The article, in the language that sayso reads. */
    #text = h("article", { class: "text", part: "text", lang: "en", hidden: true });
    #about = h("p", { class: "about", part: "about" });
    #warnings;
    /** @type {number | null} */
    #chosen = null;
    /** The mentions of the chosen entity and the one of them that is chosen. @type {{ entity: number, mentions: number[], mention: number } | null} */
    #mentioned = null;
    #body = h("div", { class: "view" });
    #legend;
    /** @type {SideView[]} */
    #views;
    #statements;
    #entities;
    #tabs;
    #inspector;
    #missing;
    #missingHint;
    #isCorrectable = false;
    #words;

    /**
     * @param {ShadowRoot} root
     * @param {Words} words
     * @param {Listeners} listeners
     */
    constructor(root, words, listeners) {
        const { onChoose, onEntity, onMention, onLayers, onClick, onAction, onMissing, onPlace, onCancel, onAgain } = listeners;
        this.#words = words;
        this.#waiting = new Waiting(words, { onCancel, onAgain });
        this.#empty = h("p", { class: "hint", hidden: true }, words.nothingFound);
        this.#legend = new Legend(words, onLayers);
        this.#warnings = new Warnings(words, onPlace);
        this.#views = VIEWS.map((SideView) => new SideView(words, listeners));
        this.#statements = /** @type {StatementList} */ (this.#views.find((view) => view instanceof StatementList));
        this.#entities = /** @type {EntityList} */ (this.#views.find((view) => view instanceof EntityList));
        this.#statements.element.prepend(this.#empty);
        this.#tabs = new Tabs(words.lists, this.#views.map(({ label, element }) => ({ label, panel: element })));
        this.#inspector = new Inspector(words, {
            onStep: (step) => this.#step(step, onChoose, onMention),
            onClose: () => this.#close(onChoose),
            onEntity,
            onMention,
            onStatement: onChoose,
            onAction,
        });
        this.#missing = h("button", { type: "button", class: "plain missing", hidden: true }, words.actions.missing);
        // What is selected in the text must stay selected.
        this.#missing.addEventListener("mousedown", (event) => event.preventDefault());
        this.#missing.addEventListener("click", onMissing);
        this.#missingHint = h("p", { class: "hint", "aria-live": "polite" });
        this.#statements.element.append(this.#missing, this.#missingHint);
        this.selection = new SelectionButton(words, onMissing);
        this.dialog = new CorrectionDialog(words);
        this.#body.addEventListener("keydown", ({ key }) => key === "Escape" && this.#close(onChoose));
        this.#text.addEventListener("click", onClick);
        const lists = h("div", { class: "lists" }, ...this.#views.map(({ element }) => element));
        const side = h(
            "aside",
            { class: "side", part: "panel", "aria-label": words.statements },
            this.#inspector.element,
            this.#tabs.element,
            lists,
        );
        const column = h("div", { class: "column" }, this.#about, this.#text);
        this.#body.append(this.#warnings.element, this.#legend.element, column, side);
        root.adoptedStyleSheets = [viewStyle, sampleStyle, ...root.adoptedStyleSheets.slice(2)];
        const parts = [this.#fault, this.#waiting.element, this.#body, this.#status, this.selection.element, this.dialog.element];
        for (const part of parts) part.lang = words.language;
        root.replaceChildren(...parts);
        this.#body.hidden = true;
    }

    /** The statement or mention that is shown as chosen, by its index. */
    get choice() {
        return { statement: this.#chosen, mention: this.#mentioned?.mention ?? null };
    }

    /**
     * Takes over the text as another view has laid it out, and what the visitor has made of that view.
     *
     * @param {View} before
     */
    takeOver(before) {
        this.#text.hidden = before.#text.hidden;
        this.#text.className = before.#text.className;
        this.#body.classList.toggle("own", before.#body.classList.contains("own"));
        this.#text.append(...before.#text.childNodes);
        nameZones(this.#text, this.#words);
        this.#statements.takeOver(before.#statements);
        this.#tabs.choose(before.#tabs.chosen);
        this.#legend.element.open = before.#legend.element.open;
        this.showCorrectable(before.#isCorrectable);
        before.selection.forget();
    }

    /** @param {boolean} busy whether an article is being read */
    wait(busy) {
        if (busy) this.#waiting.show(null);
        else this.#waiting.hide();
        this.#body.setAttribute("aria-busy", String(busy));
    }

    /** @param {number} share how much of the article has been read, from 0 to 1 */
    progress(share) {
        this.#waiting.show(share);
        // Told once: whoever listens would hear nothing else.
        if (this.#status.textContent !== this.#words.reading) this.#status.textContent = this.#words.reading;
    }

    /** Shows that the reading was broken off. */
    cancelled() {
        this.wait(false);
        this.#waiting.showCancelled();
        this.#status.textContent = this.#words.cancelled;
    }

    /** @param {string | null} message what went wrong, in words */
    fault(message) {
        this.#fault.hidden = message === null;
        this.#fault.textContent = message;
    }

    /** @param {string} message what has been done, for those who do not see it */
    say(message) {
        this.#status.textContent = message;
    }

    /**
     * Lays out a text of the element's own.
     *
     * @param {string} text
     * @param {Annotation['zones']} zones
     * @param {Pace} pace
     */
    showText(text, zones, pace) {
        this.#text.hidden = false;
        this.#body.classList.add("own");
        return layOut(this.#text, text, zones, this.#words, pace);
    }

    /** Shows no article at all. */
    hide() {
        this.clear();
        this.#body.hidden = true;
        this.#status.textContent = "";
    }

    /** Shows no text: it is elsewhere in the page. */
    hideText() {
        this.#text.hidden = true;
        this.#text.replaceChildren();
        this.#body.classList.remove("own");
    }

    /** Lists nothing and shows that nothing is chosen. */
    clear() {
        this.chooseNone();
        for (const view of this.#views) view.clear();
    }

    /**
     * @param {Reading} reading
     * @param {string} text
     * @param {Pace} pace
     */
    async showAnnotation(reading, text, pace) {
        const words = this.#words;
        const count = reading.statements.length;
        this.#legend.showCounts(reading);
        this.#warnings.show(reading, text);
        this.#about.textContent = aboutLine(words, reading.meta);
        this.#empty.hidden = count > 0;
        this.#body.hidden = false;
        this.#views.forEach((view, index) => this.#tabs.showCount(index, numbered(words, view.count(reading))));
        for (const view of this.#views) await view.show(reading, text, pace);
        this.#status.textContent = fill(words.found, {
            statements: counted(words, words.statementCount, count),
            speakers: counted(words, words.speakerCount, bySpeaker(reading, text, words).length),
        });
    }

    /**
     * Shows the times of an annotation that is shown, where they have changed.
     *
     * @param {Reading} reading
     * @param {string} text
     * @param {Pace} pace
     */
    async showDated(reading, text, pace) {
        const words = this.#words;
        this.#about.textContent = aboutLine(words, reading.meta);
        this.#warnings.show(reading, text);
        if (this.#chosen !== null) this.#inspect(reading, text, this.#chosen);
        // The statements are what they were.
        for (const view of this.#views) if (view !== this.#statements) await view.show(reading, text, pace);
        for (const view of this.#views) view.choose(this.#choice());
        const known = reading.times.filter(({ value }) => value !== null).length;
        this.#status.textContent = fill(words.dated, { known, times: counted(words, words.timeCount, reading.times.length) });
    }

    /** @param {string[]} names the layers shown */
    showLayers(names) {
        this.#legend.showLayers(names);
        this.#text.classList.toggle("labelled", names.includes("zones"));
    }

    /** @param {import('./grouping.js').Grouping} grouping of the statements */
    showGrouping(grouping) {
        this.#statements.showGrouping(grouping);
    }

    /** @param {boolean} isCorrectable whether a reader may put statements right */
    showCorrectable(isCorrectable) {
        this.#isCorrectable = isCorrectable;
        this.#missing.hidden = !isCorrectable;
        if (!isCorrectable) this.selection.forget();
    }

    /** Shows that nothing is chosen. */
    chooseNone() {
        [this.#chosen, this.#mentioned] = [null, null];
        this.#inspector.showNone();
        for (const view of this.#views) view.choose(this.#choice());
    }

    /**
     * @param {Reading} reading
     * @param {string} text
     * @param {number} index
     */
    choose(reading, text, index) {
        [this.#chosen, this.#mentioned] = [index, null];
        this.#inspect(reading, text, index);
        for (const view of this.#views) view.choose(this.#choice());
        const statement = reading.statements[index];
        this.#status.textContent = fill(this.#words.chosen, {
            speaker: nameOfSpeaker(statement, reading.entities, text, this.#words),
            kind: this.#words.kinds[statement.kind],
            content: wordsOf(text, statement.content).slice(0, SPOKEN),
        });
    }

    /**
     * Shows an entity by one of its mentions.
     *
     * @param {Reading} reading
     * @param {string} text
     * @param {number} mention
     */
    chooseMention(reading, text, mention) {
        const words = this.#words;
        const { entity } = reading.mentions[mention];
        const { name, mentions } = reading.entities[entity];
        const isSame = this.#mentioned?.entity === entity;
        [this.#chosen, this.#mentioned] = [null, { entity, mentions, mention }];
        for (const view of this.#views) view.choose(this.#choice());
        this.#inspector.showEntity(reading, text, entity, mention);
        this.#status.textContent = isSame
            ? fill(words.mentionChosen, { name, at: mentions.indexOf(mention) + 1, count: mentions.length })
            : fill(words.entityChosen, { name, mentions: counted(words, words.mentionCount, mentions.length) });
    }

    /** @param {Action} action whose button is to have the focus */
    focusAction(action) {
        // With a statement of the reader's own that is taken back its details are gone.
        if (this.#chosen === null) this.#missing.focus();
        else this.#inspector.focusAction(action);
    }

    /** @param {string} message what has been done with the chosen statement */
    tell(message) {
        this.#inspector.tell(message);
    }

    /** @param {string} message what is to be done before a missing statement can be marked; empty where all is */
    tellMissing(message) {
        this.#missingHint.textContent = message;
    }

    /** @param {string} words that the browser would not copy */
    showToCopy(words) {
        this.#inspector.showToCopy(words);
    }

    /** @returns {import('./views.js').Choice} */
    #choice() {
        const { entity = null, mention = null } = this.#mentioned ?? {};
        return { statement: this.#chosen, entity, mention };
    }

    /**
     * Shows the details of a statement.
     *
     * @param {Reading} reading
     * @param {string} text
     * @param {number} index
     */
    #inspect(reading, text, index) {
        const place = {
            first: this.#statements.neighbour(index, -1) === null,
            last: this.#statements.neighbour(index, 1) === null,
        };
        this.#inspector.show(reading, text, index, place, this.#actions(reading.statements[index].correction));
    }

    /**
     * What can be done with a statement.
     *
     * @param {import('./corrections.js').Correction | undefined} correction that it has
     * @returns {Action[]}
     */
    #actions(correction) {
        if (!this.#isCorrectable) return ["copy"];
        if (!correction) return ["copy", "wrongSpeaker", "reject"];
        return correction.kind === "speaker" ? ["copy", "wrongSpeaker", "reject", "undo"] : ["copy", "undo"];
    }

    /** @param {Listeners['onChoose']} onChoose */
    #close(onChoose) {
        const [index, mentioned] = [this.#chosen, this.#mentioned];
        onChoose(null);
        if (index !== null) this.#statements.focus(index);
        if (mentioned) this.#entities.focus(mentioned.entity);
    }

    /**
     * @param {-1 | 1} step
     * @param {Listeners['onChoose']} onChoose
     * @param {Listeners['onMention']} onMention
     */
    #step(step, onChoose, onMention) {
        if (this.#mentioned) {
            const { mentions, mention } = this.#mentioned;
            const to = mentions[mentions.indexOf(mention) + step];
            if (to !== undefined) onMention(to);
            return;
        }
        const index = this.#chosen === null ? null : this.#statements.neighbour(this.#chosen, step);
        if (index !== null) onChoose(index);
    }
}
