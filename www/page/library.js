//! The articles that the page has: the bundled ones and one's own, and every change to them.

import { nameOf, ownArticle } from "./article.js";
import { UndoHistory } from "./undo-history.js";

/** @typedef {import("./article.js").Article} Article */
/** @typedef {import("./article.js").NewArticle} NewArticle */
/** @typedef {import("./undo-history.js").Step} Step */

/** The articles. The event `change` tells of every change; its detail is the identifiers of the changed articles. */
export class Library extends EventTarget {
    /** @type {Map<string, Article>} */
    #articles = new Map();
    /** The bundled ones as they came. @type {Map<string, Article>} */
    #bundled = new Map();
    #store;
    history = new UndoHistory();

    /** @param {import("./store.js").Store} store */
    constructor(store) {
        super();
        this.#store = store;
    }

    /**
     * Takes in the bundled articles and those that are kept on the device.
     *
     * @param {Article[]} bundled
     * @param {Partial<Article>[]} kept
     */
    fill(bundled, kept) {
        for (const article of bundled) {
            this.#bundled.set(article.id, article);
            this.#articles.set(article.id, article);
        }
        for (const record of kept) {
            const original = this.#bundled.get(String(record.id));
            // Changes to a bundled article that is gone, or could not be loaded, wait in the store.
            if (record.bundled && !original) continue;
            const article = /** @type {Article} */ ({ ...original, ...record });
            this.#articles.set(article.id, article);
        }
        this.#tell([...this.#articles.keys()]);
    }

    /** One's own, the newest first, then the bundled ones. */
    get all() {
        const all = [...this.#articles.values()];
        return [...this.own, ...all.filter(({ bundled }) => bundled).sort((a, b) => a.order - b.order)];
    }

    /** One's own, the newest first. */
    get own() {
        return [...this.#articles.values()].filter(({ bundled }) => !bundled).sort((a, b) => b.order - a.order);
    }

    /** @param {string} id */
    get(id) {
        return this.#articles.get(id) ?? null;
    }

    /**
     * Returns whether there is anything of the reader's to erase: an article of their own, or changes to a bundled one.
     *
     * @param {Article} article
     */
    isTouched(article) {
        const original = this.#bundled.get(article.id);
        if (!original) return true;
        const changed = FIELDS.some((field) => article[field] !== original[field]);
        return changed || article.corrections.length > 0;
    }

    /**
     * Adds articles of the reader's own.
     *
     * @param {NewArticle[]} added the first one is listed first
     * @returns {Article[]}
     */
    add(added) {
        const highest = Math.max(0, ...this.own.map(({ order }) => order));
        const articles = added.map((one, index) => ownArticle(one, highest + added.length - index));
        const [what, name] = added.length === 1 ? ["added", nameOf(articles[0])] : ["addedMany", String(added.length)];
        this.#do(what, name, articles.map((article) => ({ id: article.id, before: null, after: article })));
        return articles;
    }

    /**
     * Changes an article.
     *
     * @param {string} what the kind of the change, a key of `words.steps`
     * @param {string} id
     * @param {Partial<Article>} changed
     * @param {string | null} [key] such changes in a row are one
     */
    change(what, id, changed, key = null) {
        const before = this.get(id);
        if (!before) return;
        this.#do(what, nameOf(before), [{ id, before, after: { ...before, ...changed } }], key && `${key} ${id}`);
    }

    /**
     * Takes note of the title and outlet that were found in a text, which is no change of the reader's.
     *
     * @param {string} id
     * @param {Partial<Pick<Article, "foundTitle" | "foundOutlet" | "corrections">>} found
     */
    note(id, found) {
        const before = this.get(id);
        if (!before) return;
        const after = { ...before, ...found };
        if (before.foundTitle === after.foundTitle && before.foundOutlet === after.foundOutlet && !found.corrections) return;
        this.#articles.set(id, after);
        if (this.isTouched(after)) this.#store.put(after);
        this.#tell([id]);
    }

    /**
     * Erases an article of the reader's own, or the reader's changes to a bundled one.
     *
     * @param {string} id
     */
    erase(id) {
        const before = this.get(id);
        if (before) this.#do("removed", nameOf(before), [{ id, before, after: this.#bundled.get(id) ?? null }]);
    }

    /** Erases everything that is the reader's. */
    eraseAll() {
        const touched = this.all.filter((article) => this.isTouched(article));
        const changes = touched.map((before) => ({
            id: before.id,
            before,
            after: this.#bundled.get(before.id) ?? null,
        }));
        this.#do("erasedAll", String(changes.length), changes);
        this.#store.clear();
    }

    /** @returns {Step | null} the step that was undone */
    undo() {
        const step = this.history.undo();
        if (step) this.#put(step.changes.map(({ id, before }) => ({ id, article: before })));
        return step;
    }

    /** @returns {Step | null} the step that was done again */
    redo() {
        const step = this.history.redo();
        if (step) this.#put(step.changes.map(({ id, after }) => ({ id, article: after })));
        return step;
    }

    /**
     * @param {string} what
     * @param {string} name
     * @param {Step["changes"]} changes
     * @param {string | null} [key]
     */
    #do(what, name, changes, key = null) {
        this.history.add({ what, name, changes, key });
        this.#put(changes.map(({ id, after }) => ({ id, article: after })));
    }

    /** @param {{ id: string, article: Article | null }[]} changes */
    #put(changes) {
        for (const { id, article } of changes) {
            if (article) this.#articles.set(id, withFound(article, this.get(id)));
            else this.#articles.delete(id);
            if (article && this.isTouched(article)) this.#store.put(article);
            else this.#store.remove(id);
        }
        this.#tell(changes.map(({ id }) => id));
    }

    /** @param {string[]} ids */
    #tell(ids) {
        this.dispatchEvent(new CustomEvent("change", { detail: ids }));
    }
}

/** The properties of an article that a reader can change, besides its corrections. */
const FIELDS = /** @type {const} */ (["text", "title", "date", "outlet", "address"]);

/**
 * An article with the title and the outlet that were found in its text, if the text is the same as before.
 *
 * @param {Article} article
 * @param {Article | null} before
 * @returns {Article}
 */
function withFound(article, before) {
    if (before?.text !== article.text) return article;
    const { foundTitle, foundOutlet } = before;
    return { ...article, foundTitle, foundOutlet };
}
