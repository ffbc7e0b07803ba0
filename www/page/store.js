//! What the page keeps on the device, in IndexedDB: one's own articles, what one has changed in the bundled ones, choices.

/** @typedef {import("./article.js").Article} Article */
/** @typedef {"store-refused" | "store-full" | "store-busy"} StoreFault */
/** @typedef {{ articles: Partial<Article>[], choices: Record<string, string> }} Kept */

const NAME = "sayso";
const VERSION = 1;

/** For how long the page waits for what is kept before it shows itself without, in milliseconds. */
const PATIENCE = 3_000;

/** The database, opened when it is first needed. Where it cannot be used, everything goes on without. */
export class Store {
    /** @type {Promise<IDBDatabase> | null} */
    #database = null;
    #onFault;
    /** Changes are written one after the other, so that the last one wins. @type {Promise<unknown>} */
    #last = Promise.resolve();

    /** Articles that wait to be written, so that a row of changes is written once. @type {Map<string, Article>} */
    #waiting = new Map();

    /** @param {(fault: StoreFault, article: Article | null) => void} onFault told of what could not be kept */
    constructor(onFault) {
        this.#onFault = onFault;
    }

    /**
     * What is kept; nothing where the device refuses or does not answer.
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
            if (!last) return () => {};
            const { text, ...rest } = last;
            return (articles) => articles.put(last.bundled ? rest : last);
        }, article);
    }

    /** @param {string} id of an article that is kept no more */
    remove(id) {
        this.#waiting.delete(id);
        return this.#write(() => (articles) => articles.delete(id), null);
    }

    /**
     * Keeps a choice.
     *
     * @param {string} name
     * @param {string} value
     */
    choose(name, value) {
        return this.#write(() => (_, choices) => choices.put(value, name), "choice");
    }

    /** Erases everything. */
    clear() {
        this.#waiting.clear();
        return this.#write(() => (articles, choices) => [articles.clear(), choices.clear()], null);
    }

    /** Done when all that was to be written is. */
    settled() {
        return this.#last;
    }

    /**
     * @param {() => (articles: IDBObjectStore, choices: IDBObjectStore) => unknown} prepare gives the change, when its turn comes
     * @param {Article | "choice" | null} what it keeps
     */
    #write(prepare, what) {
        const write = async () => {
            const change = prepare();
            const database = await this.#open();
            await inTransaction(database, "readwrite", (articles, choices) => (change(articles, choices), []));
        };
        // A choice that cannot be kept is no loss to speak of.
        this.#last = this.#last
            .then(write)
            .catch((error) => what === "choice" || this.#onFault(faultOf(error), what));
        return this.#last;
    }

    /** @returns {Promise<IDBDatabase>} */
    #open() {
        this.#database ??= opened(() => (this.#database = null)).catch((error) => {
            this.#database = null;
            throw error;
        });
        return this.#database;
    }
}

/**
 * @param {() => void} onLost told when the database must be opened anew
 * @returns {Promise<IDBDatabase>}
 */
function opened(onLost) {
    return new Promise((resolve, reject) => {
        const request = indexedDB.open(NAME, VERSION);
        request.onupgradeneeded = () => {
            request.result.createObjectStore("articles", { keyPath: "id" });
            request.result.createObjectStore("choices");
        };
        // Another tab holds an older version open, and has not let go when it was asked to.
        request.onblocked = () => reject(new DOMException("another tab holds it", "BlockedError"));
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
            const database = request.result;
            // Another tab wants to bring in a newer version: let it, and open again at the next need.
            database.onversionchange = () => {
                database.close();
                onLost();
            };
            database.onclose = onLost;
            resolve(database);
        };
    });
}

/**
 * Does something in one transaction and gives the results of its requests once all of it is on the disk.
 *
 * @param {IDBDatabase} database
 * @param {IDBTransactionMode} mode
 * @param {(articles: IDBObjectStore, choices: IDBObjectStore) => IDBRequest<any>[]} action
 * @returns {Promise<any[]>}
 */
function inTransaction(database, mode, action) {
    return new Promise((resolve, reject) => {
        const transaction = database.transaction(["articles", "choices"], mode);
        transaction.onerror = transaction.onabort = () => reject(transaction.error);
        const requests = action(transaction.objectStore("articles"), transaction.objectStore("choices"));
        transaction.oncomplete = () => resolve(requests.map(({ result }) => result));
    });
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
