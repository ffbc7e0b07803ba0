//! The controller of an element's article: it decides when the text is read, follows the progress, and shows what was found.

import { dispatch } from "../base/events.js";
import { TimeSlice } from "../base/time-slice.js";
import { describe } from "../strings/faults.js";
import { TextOrigin } from "../text/text-origin.js";
import { annotatorAt } from "../worker/annotator.js";

/** @typedef {import('./choice.js').Choice} Choice */
/** @typedef {import('./display.js').Display} Display */
/** @typedef {import('./correction-set.js').CorrectionSet} CorrectionSet */
/** @typedef {import('../pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('../pkg/sayso.js').Dated} Dated */
/** @typedef {import('../pkg/sayso.js').ExportFormat} ExportFormat */
/** @typedef {import('../pkg/sayso.js').ExportOptions} ExportOptions */
/** @typedef {import('../say-so.js').SaySo} SaySo */

/** Reads the text of one element, and reads it again when it has changed. */
export class ArticleController {
    #element;
    #display;
    #choice;
    #corrections;
    #origin;
    #runs = 0;
    /** True while an article is being read. */
    #isReading = false;
    /** True where the text that the element has now is read only if somebody asks for it. */
    #isCancelled = false;
    /** The change that has not been acted on yet. @type {"text" | "date" | null} */
    #due = null;
    /** True where the page has changed while an article was being read. */
    #isStale = false;

    /**
     * @param {SaySo} element
     * @param {Display} display
     * @param {Choice} choice
     * @param {CorrectionSet} corrections
     */
    constructor(element, display, choice, corrections) {
        this.#element = element;
        this.#display = display;
        this.#choice = choice;
        this.#corrections = corrections;
        this.#origin = new TextOrigin(element, () => this.#catchUpWithPage());
    }

    /** The text that is shown, or is to be shown next. */
    get text() {
        const shown = this.#display.shown?.article.text ?? "";
        return this.#isCancelled ? shown : (this.#origin.given ?? shown);
    }

    /** @param {string | null} text in place of all other origins; null for these */
    give(text) {
        this.#origin.given = text;
        this.#isCancelled = false;
        this.schedule("text");
    }

    /** True where another text will be shown than the one that is shown now, if any is. */
    get isUnderWay() {
        return this.#due === "text" || this.#isReading || !this.#display.shown;
    }

    /** @param {"text" | "date"} what the part that has changed; a new text takes its date along */
    schedule(what) {
        if (!this.#element.isConnected) return;
        const waits = this.#due !== null;
        this.#due = this.#due === "text" ? "text" : what;
        // After the parser has put the children in, and once for several changes.
        if (!waits) setTimeout(() => this.#element.isConnected && this.#readDue());
    }

    /**
     * Reads the text anew, as where it has changed.
     *
     * @returns {Promise<Annotation>} rejected with an `Error` that has a `code`, or an `AbortError` if a newer call
     *   replaced this one
     */
    async annotate() {
        const run = ++this.#runs;
        this.#due = null;
        this.#isReading = true;
        this.#isCancelled = false;
        this.#isStale = false;
        this.#corrections.takeUp();
        this.#display.wait(true);
        this.#origin.follow();
        try {
            const article = await this.#origin.take();
            const onProgress = (/** @type {number} */ share) => {
                this.#display.view.progress(share);
                dispatch(this.#element, "say-so:progress", share);
            };
            const annotation = await this.#annotator.annotate(this.#element, article.text, this.#options, onProgress);
            await this.#display.speaking;
            if (run !== this.#runs) throw new DOMException("replaced", "AbortError");
            await this.#show(article, annotation, run);
            // A listener may set corrections, which are those of the article that is shown by now.
            this.#rest();
            dispatch(this.#element, "say-so:annotated", annotation);
            return annotation;
        } catch (error) {
            if (run === this.#runs) await this.#fail(error);
            throw error;
        } finally {
            if (run === this.#runs) this.#rest();
        }
    }

    /** Breaks off the reading, if there is one; what was shown before stays shown. */
    cancel() {
        if (!this.#isReading) return;
        this.#runs++;
        this.#isReading = false;
        this.#isCancelled = true;
        this.#display.wait(false);
        // The article that the worker has now may be the one that is not shown.
        this.#annotator.forget(this.#element);
        if (this.#display.isWhole) this.#corrections.putAside();
        else this.#display.hide();
        this.#display.view.cancelled();
        dispatch(this.#element, "say-so:cancelled", null);
    }

    /**
     * The article that is shown as the text of a file.
     *
     * @param {ExportFormat} format
     * @param {() => ExportOptions} optionsNow asked once the article is shown
     * @returns {Promise<string>}
     */
    async export(format, optionsNow) {
        if (!this.#display.shown || this.#isReading) await this.annotate();
        const options = optionsNow();
        const text = this.#display.shown?.article.text ?? "";
        const file = await this.#annotator.export(this.#element, format, options);
        if (file !== null) return file;
        // The worker has lost it, as where a reading was broken off.
        await this.#annotator.annotate(this.#element, text, this.#options);
        return (await this.#annotator.export(this.#element, format, options)) ?? "";
    }

    /** Reads nothing any more, and shows nothing. */
    stop() {
        this.#showNothing();
        this.#origin.stop();
    }

    /** Ends the reading, and acts on what has changed meanwhile. */
    #rest() {
        if (!this.#isReading) return;
        this.#isReading = false;
        this.#display.wait(false);
        if (this.#isStale) this.#catchUpWithPage();
    }

    get #annotator() {
        return annotatorAt(this.#element.assets);
    }

    get #options() {
        return { date: this.#element.date || null };
    }

    #readDue() {
        if (this.#due === "date") this.#redate();
        else if (this.#due) this.#readAnew();
    }

    /** Reads the text that there is now, if there is any. */
    async #readAnew() {
        if (!this.#origin.isNone) return void (await this.annotate().catch(() => {}));
        this.#showNothing();
        this.#origin.follow();
    }

    /** Drops the article, and a reading that is going on. */
    #showNothing() {
        this.#runs++;
        this.#due = null;
        this.#isReading = false;
        this.#isCancelled = false;
        this.#isStale = false;
        this.#display.wait(false);
        this.#annotator.forget(this.#element);
        this.#display.hide();
        this.#display.showFault(null);
    }

    /** Resolves the times against the date that the element has now; the text is not read anew. */
    async #redate() {
        const { shown } = this.#display;
        // A reading that was broken off is not taken up again.
        if (this.#isCancelled && !shown) return void (this.#due = null);
        if (this.#isReading || !shown) return void (await this.#readAnew());
        const run = ++this.#runs;
        this.#due = null;
        try {
            const dated = await this.#dated(shown.article.text);
            if (run !== this.#runs) return;
            if (!dated) return void (await this.annotate());
            const annotation = withDate(shown.annotation, dated);
            await this.#display.showDated(annotation, this.#corrections.shown, this.#timeSliceOf(run));
            dispatch(this.#element, "say-so:dated", annotation);
        } catch (error) {
            if (run === this.#runs) await this.#fail(error);
        }
    }

    /**
     * The parts of the annotation that change under the date; null where the worker does not have the article any more.
     *
     * @param {string} text
     * @returns {Promise<Dated | null>}
     */
    async #dated(text) {
        const dated = await this.#annotator.redate(this.#element, this.#options.date);
        if (dated || !this.#isCancelled) return dated;
        // This is not the text that the element has now, which is not to be read.
        const { meta, times, warnings } = await this.#annotator.annotate(this.#element, text, this.#options);
        return { published: meta.published, times, warnings };
    }

    /** Catches up with a page that may have changed: reads a new text, and follows an old one to new nodes. */
    async #catchUpWithPage() {
        if (this.#isReading) return void (this.#isStale = true);
        const run = this.#runs;
        const { shown } = this.#display;
        const article = shown && (await this.#origin.take().catch(() => null));
        if (run !== this.#runs || !this.#element.isConnected) return;
        if (!shown || article?.text !== shown.article.text) await this.#readAnew();
        else if (article.map && !article.map.isSame(shown.map)) await this.#display.moveTo(article, article.map);
    }

    /**
     * @param {import('../text/text-origin.js').ArticleText} article
     * @param {Annotation} annotation
     * @param {number} run
     */
    async #show(article, annotation, run) {
        const before = this.#display.shown;
        const isSame = before?.article.text === article.text;
        const chosen = isSame ? before.chosen : null;
        await this.#display.show(article, annotation, this.#corrections.arrive(isSame), this.#timeSliceOf(run));
        if (chosen !== null) this.#choice.select(chosen);
    }

    /** @param {unknown} error */
    async #fail(error) {
        await this.#display.speaking;
        const { code, message } = describe(error, this.#display.words);
        if (code === "host-missing") this.#display.hide();
        this.#display.showFault(error);
        dispatch(this.#element, "say-so:error", { code, message });
    }

    /** @param {number} run the reading that the work is done for */
    #timeSliceOf(run) {
        return new TimeSlice(() => run === this.#runs);
    }
}

/**
 * An annotation under another publication date.
 *
 * @param {Annotation} annotation
 * @param {Dated} dated
 * @returns {Annotation}
 */
function withDate(annotation, { published, times, warnings }) {
    return { ...annotation, meta: { ...annotation.meta, published }, times, warnings };
}
