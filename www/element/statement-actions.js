//! The actions of the reader on a statement: copying it, correcting it, undoing that, adding one that was not found.

import { citation } from "../panel/citation.js";
import { askMissing, askSpeaker, rejection } from "../panel/correction-questions.js";

/** @typedef {import('./choice.js').Choice} Choice */
/** @typedef {import('./display.js').Display} Display */
/** @typedef {import('../panel/inspector.js').Action} Action */
/** @typedef {import('./correction-set.js').CorrectionSet} CorrectionSet */

/** The actions of one element. */
export class StatementActions {
    #publication;
    #display;
    #choice;
    #corrections;

    /**
     * @param {{ address: string, outlet: string }} publication its address and its outlet, as they are at the time
     * @param {Display} display
     * @param {Choice} choice
     * @param {CorrectionSet} corrections
     */
    constructor(publication, display, choice, corrections) {
        this.#publication = publication;
        this.#display = display;
        this.#choice = choice;
        this.#corrections = corrections;
    }

    /** @param {Action} action to be done with the chosen statement */
    async act(action) {
        const { shown } = this.#display;
        if (!shown || shown.chosen === null) return;
        const { corrected, article, chosen } = shown;
        const { correction } = corrected.statements[chosen];
        if (action === "copy") return this.#copy();
        if (action === "undo" && correction) {
            await this.#corrections.change({ removed: correction });
            this.#display.view.focusAction("wrongSpeaker");
        }
        if (action === "reject") {
            await this.#corrections.change({ correction: rejection(corrected, chosen) });
            this.#display.view.focusAction("undo");
        }
        if (action === "wrongSpeaker") {
            const { view, words } = this.#display;
            const answer = await askSpeaker(view.dialog, words, corrected, article.text, chosen);
            if (answer && corrected === this.#display.shown?.corrected) await this.#corrections.change({ correction: answer });
            this.#display.view.focusAction("wrongSpeaker");
        }
    }

    /** Asks who said the words that are selected, and keeps them as a statement. */
    async addMissing() {
        const { shown, view, words } = this.#display;
        const { span } = view.selection;
        if (!shown) return;
        view.tellMissing(span ? "" : words.corrections.select);
        if (!span) return;
        const { corrected, article } = shown;
        const correction = await askMissing(view.dialog, words, corrected, article.text, span);
        if (!correction || corrected !== this.#display.shown?.corrected) return;
        await this.#corrections.change({ correction });
        const statements = this.#display.shown?.corrected.statements ?? [];
        const index = statements.findIndex((statement) => statement.correction === correction);
        if (index < 0) return;
        this.#choice.select(index);
        this.#display.view.say(this.#display.words.corrections.kept);
        this.#display.view.focusAction("undo");
    }

    /** Copies the chosen statement with who said it and where, or shows it where the browser forbids that. */
    async #copy() {
        const { shown, words } = this.#display;
        if (!shown || shown.chosen === null) return;
        const quotation = citation(words, shown.corrected, shown.article.text, shown.chosen, this.#publication);
        try {
            await navigator.clipboard.writeText(quotation);
            this.#display.view.tell(this.#display.words.citation.copied);
        } catch {
            this.#display.view.showToCopy(quotation);
            this.#display.view.tell(this.#display.words.citation.notCopied);
        }
    }
}
