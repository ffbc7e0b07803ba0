//! What the element shows in its shadow tree: legend, text, lists and details.

import { aboutLine } from "./about.js";
import { h } from "./dom.js";
import { EntityList } from "./entities.js";
import { Inspector } from "./inspector.js";
import { Legend } from "./legend.js";
import { sampleStyle } from "./mark-style.js";
import { layOut, nameZones } from "./reading.js";
import { StatementList, nameOfSpeaker, speakers } from "./statements.js";
import { counted, fill } from "./strings.js";
import { TimeList } from "./times.js";
import { viewStyle } from "./view-style.js";
import { Waiting } from "./waiting.js";
import { wordsOf } from "./words.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pace.js').Pace} Pace */
/** @typedef {import('./strings.js').Words} Words */

/**
 * @typedef {object} Listeners
 * @property {(index: number | null) => void} onChoose
 * @property {(entity: number) => void} onEntity
 * @property {(mention: number) => void} onMention
 * @property {(names: string[]) => void} onLayers
 * @property {(event: MouseEvent) => void} onClick a click in the element's own text
 * @property {() => void} onCancel
 * @property {() => void} onAgain
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
    #times;
    /** @type {number | null} */
    #chosen = null;
    /** The mentions of the chosen entity and the one of them that is chosen. @type {{ entity: number, mentions: number[], mention: number } | null} */
    #mentioned = null;
    #entities;
    #body = h("div", { class: "view" });
    #legend;
    #list;
    #inspector;
    #words;

    /**
     * @param {ShadowRoot} root
     * @param {Words} words
     * @param {Listeners} listeners
     */
    constructor(root, words, { onChoose, onEntity, onMention, onLayers, onClick, onCancel, onAgain }) {
        this.#words = words;
        this.#waiting = new Waiting(words, { onCancel, onAgain });
        this.#empty = h("p", { class: "hint", hidden: true }, words.nothingFound);
        this.#times = new TimeList(words);
        this.#legend = new Legend(words, onLayers);
        this.#list = new StatementList(words, onChoose);
        const close = () => {
            const [index, mentioned] = [this.#chosen, this.#mentioned];
            onChoose(null);
            if (index !== null) this.#list.focus(index);
            if (mentioned) this.#entities.focus(mentioned.entity);
        };
        this.#entities = new EntityList(words, onEntity);
        this.#inspector = new Inspector(words, {
            onStep: (step) => this.#step(step, onChoose, onMention),
            onClose: close,
            onEntity,
            onMention,
            onStatement: onChoose,
        });
        this.#body.addEventListener("keydown", ({ key }) => key === "Escape" && close());
        this.#text.addEventListener("click", onClick);
        const lists = h("div", { class: "lists" }, this.#list.element, this.#empty, this.#entities.element, this.#times.element);
        const side = h(
            "aside",
            { class: "side", part: "panel", "aria-label": words.statements },
            this.#inspector.element,
            lists,
        );
        this.#body.append(this.#legend.element, h("div", { class: "column" }, this.#about, this.#text), side);
        root.adoptedStyleSheets = [viewStyle, sampleStyle];
        const parts = [this.#fault, this.#waiting.element, this.#body, this.#status];
        for (const part of parts) part.lang = words.language;
        root.replaceChildren(...parts);
        this.#body.hidden = true;
    }

    /** The statement or mention that is shown as chosen, by its index. */
    get choice() {
        return { statement: this.#chosen, mention: this.#mentioned?.mention ?? null };
    }

    /**
     * Takes over the text as another view has laid it out.
     *
     * @param {View} before
     */
    takeText(before) {
        this.#text.hidden = before.#text.hidden;
        this.#text.className = before.#text.className;
        this.#body.classList.toggle("own", before.#body.classList.contains("own"));
        this.#text.append(...before.#text.childNodes);
        nameZones(this.#text, this.#words);
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
        this.chooseNone();
        this.#body.hidden = true;
        this.#status.textContent = "";
    }

    /** Shows no text: it is elsewhere in the page. */
    hideText() {
        this.#text.hidden = true;
        this.#text.replaceChildren();
        this.#body.classList.remove("own");
    }

    /**
     * @param {Annotation} annotation
     * @param {string} text
     * @param {Pace} pace
     */
    async showAnnotation(annotation, text, pace) {
        const count = annotation.statements.length;
        this.#legend.showCounts(annotation);
        this.#about.textContent = aboutLine(this.#words, annotation.meta);
        this.#empty.hidden = count > 0;
        this.#body.hidden = false;
        await this.#list.show(annotation, text, pace);
        await this.#entities.show(annotation, pace);
        await this.#times.show(annotation, text, pace);
        this.#status.textContent = fill(this.#words.found, {
            statements: counted(this.#words, this.#words.statementCount, count),
            speakers: counted(this.#words, this.#words.speakerCount, speakers(annotation, text, this.#words).length),
        });
    }

    /**
     * Shows the times of an annotation that is shown, where they have changed.
     *
     * @param {Annotation} annotation
     * @param {string} text
     * @param {Pace} pace
     */
    async showDated(annotation, text, pace) {
        this.#about.textContent = aboutLine(this.#words, annotation.meta);
        if (this.#chosen !== null) this.#inspect(annotation, text, this.#chosen);
        await this.#times.show(annotation, text, pace);
        const known = annotation.times.filter(({ value }) => value !== null).length;
        this.#status.textContent = fill(this.#words.dated, { known, times: counted(this.#words, this.#words.timeCount, annotation.times.length) });
    }

    /** @param {string[]} names the layers shown */
    showLayers(names) {
        this.#legend.showLayers(names);
        this.#text.classList.toggle("labelled", names.includes("zones"));
    }

    /** Shows that nothing is chosen. */
    chooseNone() {
        [this.#chosen, this.#mentioned] = [null, null];
        this.#entities.choose(null);
        this.#inspector.showNone();
        this.#list.choose(null);
    }

    /**
     * @param {Annotation} annotation
     * @param {string} text
     * @param {number} index
     */
    choose(annotation, text, index) {
        [this.#chosen, this.#mentioned] = [index, null];
        this.#entities.choose(null);
        this.#inspect(annotation, text, index);
        this.#list.choose(index);
        const statement = annotation.statements[index];
        this.#status.textContent = fill(this.#words.chosen, {
            speaker: nameOfSpeaker(statement, annotation.entities, text, this.#words),
            kind: this.#words.kinds[statement.kind],
            content: wordsOf(text, statement.content).slice(0, SPOKEN),
        });
    }

    /**
     * Shows an entity by one of its mentions.
     *
     * @param {Annotation} annotation
     * @param {string} text
     * @param {number} mention
     */
    chooseMention(annotation, text, mention) {
        const { entity } = annotation.mentions[mention];
        const { name, mentions } = annotation.entities[entity];
        const isSame = this.#mentioned?.entity === entity;
        [this.#chosen, this.#mentioned] = [null, { entity, mentions, mention }];
        this.#list.choose(null);
        this.#entities.choose(entity);
        this.#inspector.showEntity(annotation, text, entity, mention);
        this.#status.textContent = isSame
            ? fill(this.#words.mentionChosen, { name, at: mentions.indexOf(mention) + 1, count: mentions.length })
            : fill(this.#words.entityChosen, { name, mentions: counted(this.#words, this.#words.mentionCount, mentions.length) });
    }

    /**
     * Shows the details of a statement.
     *
     * @param {Annotation} annotation
     * @param {string} text
     * @param {number} index
     */
    #inspect(annotation, text, index) {
        const place = {
            first: this.#list.neighbour(index, -1) === null,
            last: this.#list.neighbour(index, 1) === null,
        };
        this.#inspector.show(annotation, text, index, place);
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
        const index = this.#chosen === null ? null : this.#list.neighbour(this.#chosen, step);
        if (index !== null) onChoose(index);
    }
}
