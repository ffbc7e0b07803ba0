//! The display of an element: an article with its marks and lists, or an error, in the language of the element.

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
 * @property {ArticleText} article
 * @property {TextMap} map
 * @property {Marks} marks
 * @property {Annotation} annotation
 * @property {CorrectedAnnotation} corrected the annotation with the corrections
 * @property {number | null} chosen the statement
 * @property {Set<number> | null} listed the statements that are listed and marked; null for all
 */

/** The display of one element. */
export class Display {
    /** @type {Shown | null} */
    shown = null;
    /** True once an article is shown to its end, and is not only being laid out. */
    isWhole = false;
    words = en;
    #element;
    #root;
    #listeners;
    #isWaiting = false;
    /** The error, if one is shown. @type {unknown} */
    #fault = null;
    /** Resolved once everything is in the language that is asked for. @type {Promise<void>} */
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

    /** Resolves once everything is in the language that is asked for. */
    get speaking() {
        return this.#speaking;
    }

    /** @param {boolean} busy whether an article is being read */
    wait(busy) {
        this.#isWaiting = busy;
        this.view.wait(busy);
    }

    /**
     * @param {ArticleText} article
     * @param {Annotation} annotation
     * @param {Correction[]} corrections
     * @param {TimeSlice} timeSlice
     */
    async show(article, annotation, corrections, timeSlice) {
        this.isWhole = false;
        this.clear();
        if (article.map) this.view.hideText();
        const map = article.map ?? (await this.view.showText(article.text, annotation.zones, timeSlice));
        const corrected = applyCorrections(annotation, corrections, article.text);
        this.shown = { article, map, marks: new Marks(map), annotation, corrected, chosen: null, listed: null };
        article.host?.addEventListener("click", this.#onHostClick);
        this.showFault(null);
        this.view.showGrouping(this.#element.grouping);
        this.showCorrectable();
        await this.view.showAnnotation(corrected, article.text, timeSlice);
        await this.showLayers();
        this.isWhole = true;
    }

    /**
     * Shows the article under another publication date.
     *
     * @param {Annotation} annotation
     * @param {Correction[]} corrections
     * @param {TimeSlice} timeSlice
     */
    async showDated(annotation, corrections, timeSlice) {
        if (!this.shown) return;
        const { text } = this.shown.article;
        this.shown.annotation = annotation;
        this.shown.corrected = applyCorrections(annotation, corrections, text);
        this.showFault(null);
        await this.view.showDated(this.shown.corrected, text, timeSlice);
    }

    /**
     * Marks the text shown where it stands now.
     *
     * @param {ArticleText} article
     * @param {TextMap} map
     */
    async moveTo(article, map) {
        const { shown } = this;
        if (!shown) return;
        shown.marks.clear();
        shown.article.host?.removeEventListener("click", this.#onHostClick);
        Object.assign(shown, { article, map, marks: new Marks(map) });
        article.host?.addEventListener("click", this.#onHostClick);
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

    /** Shows the statements in the grouping that the element asks for. */
    showGrouping() {
        this.view.showGrouping(this.#element.grouping);
    }

    /** Shows whether a reader may put statements right. */
    showCorrectable() {
        const { correctable } = this.#element;
        this.view.showCorrectable(correctable);
        if (!this.shown) return;
        const { map, corrected, article, chosen } = this.shown;
        const root = map.pieces[0]?.node.getRootNode();
        if (correctable && root) this.view.selection.watch(map, root);
        if (chosen !== null) this.view.choose(corrected, article.text, chosen);
    }

    /** Takes away the article, its marks and its lists. */
    clear() {
        this.shown?.marks.clear();
        this.shown?.article.host?.removeEventListener("click", this.#onHostClick);
        this.view.clear();
        this.view.selection.forget();
        this.shown = null;
    }

    /** Shows nothing. */
    hide() {
        this.clear();
        this.view.hide();
    }

    /** @param {unknown} error to be shown; null for none */
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
        await this.listAnew(before.chosen);
    }

    /**
     * Lists the article that is shown anew, without reading it again.
     *
     * @param {Pick<import('../panel/lists.js').Chosen, 'statement' | 'mention' | 'event'>} chosen the one to show as chosen
     */
    async listAnew({ statement, mention, event }) {
        if (!this.shown) return;
        const [view, { corrected, article }] = [this.view, this.shown];
        const timeSlice = new TimeSlice(() => corrected === this.shown?.corrected && view === this.view);
        try {
            await view.showAnnotation(corrected, article.text, timeSlice);
        } catch {
            // The article has changed meanwhile, and the code that has changed it lists it.
            return;
        }
        if (statement !== null && corrected.statements[statement]) view.choose(corrected, article.text, statement);
        if (mention !== null) view.chooseMention(corrected, article.text, mention);
        if (event !== null) view.chooseEvent(corrected, article.text, event);
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
 * The annotation that the layers mark: its statements are those that are listed.
 *
 * @param {Shown} shown
 * @returns {CorrectedAnnotation}
 */
function marked({ corrected, listed }) {
    return listed ? { ...corrected, statements: corrected.statements.filter((_, index) => listed.has(index)) } : corrected;
}
