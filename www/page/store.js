//! The page's store on the device, in IndexedDB: the reader's own articles, their changes to the bundled ones, their choices.

import { openDB } from "../vendor/idb.js";

/** @typedef {import("./article.js").Article} Article */
/** @typedef {"store-refused" | "store-full" | "store-busy"} StoreFault */
/** @typedef {{ articles: Partial<Article>[], choices: Record<string, string> }} Kept */

/** @typedef {import("idb").IDBPDatabase} Database */
/** @typedef {import("idb").IDBPObjectStore<any, any, any, "readwrite">} ObjectStore */
/** @typedef {(articles: ObjectStore, choices: ObjectStore) => Promise<any>[]} Requests */

const NAME = "sayso";
const VERSION = 1;

/** The longest wait for the stored articles before the page shows itself without them, in milliseconds. */
const PATIENCE = 3_000;

/** The database, opened when it is first needed. Where it cannot be used, everything goes on without. */
export class Store {
    /** @type {Promise<Database> | null} */
    #database = null;
    #onFault;
    /** Changes are written one after the other, so that the last one wins. @type {Promise<unknown>} */
    #last = Promise.resolve();

    /** Articles that wait to be written, so that a row of changes is written once. @type {Map<string, Article>} */
    #waiting = new Map();

    /** @param {(fault: StoreFault, article: Article | null) => void} onFault called with each article that could not be kept */
    constructor(onFault) {
        this.#onFault = onFault;
    }

    /**
     * Reads everything that is kept; nothing where the device refuses or does not answer.
     *
     * @returns {Promise<Kept>}
     */
    async read() {
        /** @type {Kept} */
        const nothing = { articles: [], choices: {} };
        const read = async () => {
            const database = await this.#open();
            const [articles, names, values] = await inTransaction(database, "readonly", (articles, choices) => [
                articles.getAll(),
                choices.getAllKeys(),
                choices.getAll(),
            ]);
            return { articles, choices: Object.fromEntries(zipped(names, values)) };
        };
        const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, nothing));
        return Promise.race([read().catch(() => nothing), late]);
    }

    /**
     * Keeps an article; of a bundled one all but the text.
     *
     * @param {Article} article
     */
    put(article) {
        const { id } = article;
        const isWaiting = this.#waiting.has(id);
        this.#waiting.set(id, article);
        if (isWaiting) return this.#last;
        return this.#write(() => {
            const last = this.#waiting.get(id);
            this.#waiting.delete(id);
            if (!last) return () => [];
            const { text, ...rest } = last;
            return (articles) => [articles.put(last.bundled ? rest : last)];
        }, article);
    }

    /** @param {string} id of an article that is kept no more */
    remove(id) {
        this.#waiting.delete(id);
        return this.#write(() => (articles) => [articles.delete(id)], null);
    }

    /**
     * Keeps a choice.
     *
     * @param {string} name
     * @param {string} value
     */
    choose(name, value) {
        return this.#write(() => (_, choices) => [choices.put(value, name)], "choice");
    }

    /** Erases everything. */
    clear() {
        this.#waiting.clear();
        return this.#write(() => (articles, choices) => [articles.clear(), choices.clear()], null);
    }

    /** Resolves once every change has been written. */
    settled() {
        return this.#last;
    }

    /**
     * @param {() => Requests} prepare returns the change, when its turn comes
     * @param {Article | "choice" | null} what the change keeps
     */
    #write(prepare, what) {
        const write = async () => {
            const change = prepare();
            await inTransaction(await this.#open(), "readwrite", change);
        };
        // A choice that cannot be kept is no loss to speak of.
        this.#last = this.#last
            .then(write)
            .catch((error) => what === "choice" || this.#onFault(faultOf(error), what));
        return this.#last;
    }

    #open() {
        this.#database ??= opened(() => (this.#database = null)).catch((error) => {
            this.#database = null;
            throw error;
        });
        return this.#database;
    }
}

/**
 * Opens the database.
 *
 * @param {() => void} onLost called when the database must be opened anew
 * @returns {Promise<Database>} rejected with a `BlockedError` where another tab holds an older version open
 */
function opened(onLost) {
    return new Promise((resolve, reject) => {
        const opening = openDB(NAME, VERSION, {
            upgrade(/** @type {Database} */ database) {
                database.createObjectStore("articles", { keyPath: "id" });
                database.createObjectStore("choices");
            },
            blocked: () => reject(new DOMException("another tab holds it", "BlockedError")),
            // Another tab brings in a newer version: it is let, and the database opened again at the next need.
            blocking(/** @type {unknown} */ _current, /** @type {unknown} */ _newer, /** @type {Event} */ { target }) {
                /** @type {IDBDatabase} */ (target).close();
                onLost();
            },
            terminated: onLost,
        });
        opening.then(resolve, reject);
    });
}

/**
 * Makes requests in one transaction and returns their results once all of it is on the disk.
 *
 * @param {Database} database
 * @param {IDBTransactionMode} mode
 * @param {Requests} requests
 * @returns {Promise<any[]>}
 */
async function inTransaction(database, mode, requests) {
    const transaction = database.transaction(["articles", "choices"], /** @type {"readwrite"} */ (mode));
    const made = requests(transaction.objectStore("articles"), transaction.objectStore("choices"));
    const settled = await Promise.allSettled([...made, transaction.done]);
    const errors = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    // A transaction that fails aborts its other requests, which do not know why.
    if (errors.length > 0) throw errors.find(({ name }) => name !== "AbortError") ?? errors[0];
    return Promise.all(made);
}

/**
 * @param {unknown} error
 * @returns {StoreFault}
 */
function faultOf(error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "QuotaExceededError") return "store-full";
    return name === "BlockedError" || name === "VersionError" ? "store-busy" : "store-refused";
}

/**
 * @param {unknown[]} names
 * @param {string[]} values as many
 * @returns {[string, string][]}
 */
function zipped(names, values) {
    return names.map((name, index) => [String(name), values[index]]);
}
