//! The steps that can be undone and done again.

/** @typedef {import("./article.js").Article} Article */

/**
 * @typedef {object} Step
 * @property {string} what a key of `words.steps`
 * @property {string} name of the article that it concerns, or how many
 * @property {{ id: string, before: Article | null, after: Article | null }[]} changes
 * @property {string | null} key steps in a row with the same key are one
 */

/** The number of steps that can be undone. */
const DEPTH = 100;

/** Two rows of steps: those done and those undone. */
export class UndoHistory {
    /** @type {Step[]} */
    #done = [];
    /** @type {Step[]} */
    #undone = [];

    /** The step that `undo` would undo. */
    get last() {
        return this.#done.at(-1) ?? null;
    }

    /** The step that `redo` would do again. */
    get next() {
        return this.#undone.at(-1) ?? null;
    }

    /** @param {Step} step that was done just now */
    add(step) {
        this.#undone = [];
        const last = this.last;
        if (last && step.key !== null && last.key === step.key) {
            const changes = last.changes.map((change, index) => ({ ...change, after: step.changes[index].after }));
            this.#done[this.#done.length - 1] = { ...last, changes };
        } else {
            this.#done.push(step);
            if (this.#done.length > DEPTH) this.#done.shift();
        }
    }

    /** @returns {Step | null} the step to undo, from now on to be done again */
    undo() {
        const step = this.#done.pop() ?? null;
        if (step) this.#undone.push(step);
        return step;
    }

    /** @returns {Step | null} the step to do again */
    redo() {
        const step = this.#undone.pop() ?? null;
        if (step) this.#done.push(step);
        return step;
    }
}
