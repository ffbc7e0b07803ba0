//! What an element shows: an article with its marks and lists, or what went wrong, in the language that it is in.

import { TimeSlice } from "../base/time-slice.js";
import { en } from "../strings/en.js";
import { describe } from "../strings/faults.js";
import { languageOf, wordsIn } from "../strings/language.js";
import { applyCorrections } from "../text/corrections.js";
import { Marks } from "../text/marks.js";
import { View } from "./view.js";

/** @typedef {import('../text/corrections.js').Correction} Correction */
/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('../say-so.js').SaySo} SaySo */
/** @typedef {import('../text/text-origin.js').ArticleText} ArticleText */
/** @typedef {import('../text/text-map.js').TextMap} TextMap */

/**
 * @typedef {object} Shown an article that is shown
 * @property {ArticleText} source
 * @property {TextMap} map
 * @property {Marks} marks
 * @property {Annotation} annotation
 * @property {CorrectedAnnotation} corrected the annotation with the corrections
 * @property {number | null} chosen the statement
 * @property {Set<number> | null} listed the statements that are listed and marked; null for all
 */

/** What one element shows. */
export class Display {
    /** @type {Shown | null} */
    shown = null;
    /** Whether an article is shown to its end, and not only being laid out. */
    isWhole = false;
    words = en;
    #element;
    #root;
    #listeners;
    #isWaiting = false;
    /** What went wrong, if that is what is shown. @type {unknown} */
    #fault = null;
    /** Settled once all is in the language that is asked for. @type {Promise<void>} */
    #speaking = Promise.resolve();

    /**
     * @param {SaySo} element whose settings say how all is shown
     * @param {Omit<import('./view.js').Listeners, 'onFilter'>} listeners
     */
    constructor(element, listeners) {
        this.#element = element;
        this.#root = element.attachShadow({ mode: "open" });
        this.#listeners = { ...listeners, onFilter: (/** @type {Set<number> | null} */ indices) => this.#filter(indices) };
        this.view = new View(this.#root, en, this.#listeners);
    }

    /** Settled once all is in the language that is asked for. */
    get speaking() {
        return this.#speaking;
    }

    /** @param {boolean} busy whether an article is being read */
    wait(busy) {
        this.#isWaiting = busy;
        this.view.wait(busy);
    }

    /**
     * @param {ArticleText} source
     * @param {Annotation} annotation
     * @param {Correction[]} corrections
     * @param {TimeSlice} timeSlice
     */
    async show(source, annotation, corrections, timeSlice) {
        this.isWhole = false;
        this.clear();
        if (source.map) this.view.hideText();
        const map = source.map ?? (await this.view.showText(source.text, annotation.zones, timeSlice));
        const corrected = applyCorrections(annotation, corrections, source.text);
        this.shown = { source, map, marks: new Marks(map), annotation, corrected, chosen: null, listed: null };
        source.host?.addEventListener("click", this.#onHostClick);
        this.showFault(null);
        this.view.showGrouping(this.#element.grouping);
        this.showCorrectable();
        await this.view.showAnnotation(corrected, source.text, timeSlice);
        await this.showLayers();
        this.isWhole = true;
    }

    /**
     * Shows what another date makes of the article.
     *
     * @param {Annotation} annotation
     * @param {Correction[]} corrections
     * @param {TimeSlice} timeSlice
     */
    async showDated(annotation, corrections, timeSlice) {
        if (!this.shown) return;
        const { text } = this.shown.source;
        this.shown.annotation = annotation;
        this.shown.corrected = applyCorrections(annotation, corrections, text);
        this.showFault(null);
        await this.view.showDated(this.shown.corrected, text, timeSlice);
    }

    /**
     * Marks the text shown where it stands now.
     *
     * @param {ArticleText} source
     * @param {TextMap} map
     */
    async moveTo(source, map) {
        const { shown } = this;
        if (!shown) return;
        shown.marks.clear();
        shown.source.host?.removeEventListener("click", this.#onHostClick);
        Object.assign(shown, { source, map, marks: new Marks(map) });
        source.host?.addEventListener("click", this.#onHostClick);
        this.showCorrectable();
        await this.showLayers();
        if (shown.chosen !== null) shown.marks.choose(shown.corrected.statements[shown.chosen]);
    }

    /** Shows the layers that are asked for, unless others are asked for meanwhile. */
    async showLayers() {
        const { shown } = this;
        const names = this.#element.layers;
        this.view.showLayers(names.split(/\s+/));
        if (!shown) return;
        const { corrected, listed } = shown;
        const isWanted = () =>
            corrected === this.shown?.corrected && names === this.#element.layers && listed === this.shown.listed;
        await shown.marks.showLayers(marked(shown), names.split(/\s+/), new TimeSlice(isWanted)).catch(() => {});
    }

    /** Shows how the statements are to be listed. */
    showGrouping() {
        this.view.showGrouping(this.#element.grouping);
    }

    /** Shows whether a reader may put statements right. */
    showCorrectable() {
        const { correctable } = this.#element;
        this.view.showCorrectable(correctable);
        if (!this.shown) return;
        const { map, corrected, source, chosen } = this.shown;
        const root = map.pieces[0]?.node.getRootNode();
        if (correctable && root) this.view.selection.watch(map, root);
        if (chosen !== null) this.view.choose(corrected, source.text, chosen);
    }

    /** Takes away the article, its marks and its lists. */
    clear() {
        this.shown?.marks.clear();
        this.shown?.source.host?.removeEventListener("click", this.#onHostClick);
        this.view.clear();
        this.view.selection.forget();
        this.shown = null;
    }

    /** Shows nothing. */
    hide() {
        this.clear();
        this.view.hide();
    }

    /** @param {unknown} error what went wrong; null for nothing */
    showFault(error) {
        this.#fault = error;
        this.view.fault(error === null ? null : describe(error, this.words).message);
    }

    /** Shows everything in the language that the element is in now; the article is not read again. */
    speak() {
        const language = languageOf(this.#element);
        this.#speaking = wordsIn(language).then(async (words) => {
            if (language === languageOf(this.#element)) await this.#speakIn(words);
        });
    }

    /** @param {import('../strings/en.js').Words} words */
    async #speakIn(words) {
        if (words.language === this.words.language) return;
        const before = this.view;
        this.words = words;
        this.view = new View(this.#root, words, this.#listeners);
        this.view.takeOver(before);
        this.view.wait(this.#isWaiting);
        this.view.showLayers(this.#element.layers.split(/\s+/));
        this.showFault(this.#fault);
        this.showGrouping();
        this.showCorrectable();
        await this.listAnew(before.choice);
    }

    /**
     * Lists anew what is shown, without reading the article again.
     *
     * @param {{ statement: number | null, mention: number | null }} choice what is to be shown as chosen
     */
    async listAnew({ statement, mention }) {
        if (!this.shown) return;
        const [view, { corrected, source }] = [this.view, this.shown];
        const timeSlice = new TimeSlice(() => corrected === this.shown?.corrected && view === this.view);
        try {
            await view.showAnnotation(corrected, source.text, timeSlice);
        } catch {
            // What is shown has changed meanwhile, and whoever has changed it lists it.
            return;
        }
        if (statement !== null && corrected.statements[statement]) view.choose(corrected, source.text, statement);
        if (mention !== null) view.chooseMention(corrected, source.text, mention);
    }

    /** @param {Set<number> | null} indices of the statements that are listed; null for all */
    #filter(indices) {
        if (!this.shown || indices === this.shown.listed) return;
        this.shown.listed = indices;
        this.showLayers();
    }

    /** @param {Event} event */
    #onHostClick = (event) => this.#listeners.onClick(/** @type {MouseEvent} */ (event));
}

/**
 * What the layers mark: what is listed.
 *
 * @param {Shown} shown
 * @returns {CorrectedAnnotation}
 */
function marked({ corrected, listed }) {
    return listed ? { ...corrected, statements: corrected.statements.filter((_, index) => listed.has(index)) } : corrected;
}
