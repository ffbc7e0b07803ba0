//! Annotation off the main thread. Asked by a client for an article, it tells how far it has read, then gives the answer a
//! chunk at a time, each when it is asked for, so that the window never has to take in much at once. It keeps the article
//! until the client asks for another or lets it go.

import { dated, exported, load, read } from "./sayso.js";
import { describe } from "./strings/faults.js";
import { annotationInChunks, datedInChunks, inOneChunk } from "./worker/chunks.js";

/**
 * @typedef {import('./pkg/sayso.js').Article} Article
 * @typedef {import('./worker/chunks.js').Chunk} Chunk
 * @typedef {{ module: WebAssembly.Module | null }} Beginning comes before all else: the core, where it has been compiled before
 * @typedef {{ text: string, options: import('./sayso.js').AnnotateOptions }} Reading answered by an `Annotation`
 * @typedef {{ date: string | null }} Redating answered by a `Dated`; by null where the article is not kept any more
 * @typedef {{ format: import('./sayso.js').ExportFormat, options: import('./sayso.js').ExportOptions }} Exporting answered by
 *   the text of a file; by null as before
 * @typedef {Reading | Redating | Exporting} Question
 * @typedef {{ id: number, client: number } & Question} Request whose first chunk comes by itself
 * @typedef {{ more: number }} More asks for the next chunk of an answer
 * @typedef {{ client: number }} Farewell which has no answer
 *
 * @typedef {{ module: WebAssembly.Module }} Compiled for those that come after this worker
 * @typedef {{ id: number, progress: number }} Progress what share of the text has been read
 * @typedef {{ id: number } & Chunk} Answer
 * @typedef {{ id: number, fault: ReturnType<typeof describe> }} Failure
 */

/** How often progress is told at most, in milliseconds. */
const TELLING = 50;

/** The article that each client has asked for last. @type {Map<number, Article>} */
const articles = new Map();

/** The answer that is being given. @type {{ id: number, client: number, chunks: Iterator<Chunk> } | null} */
let giving = null;

addEventListener("message", async ({ data }) => {
    const message = /** @type {Beginning | Request | More | Farewell} */ (data);
    if ("module" in message) begin(message.module);
    else if ("more" in message) give(message.more);
    else if ("id" in message) await heed(message);
    else letGo(message.client);
});

/**
 * Loading begins before the first article comes; if it fails, that article is told.
 *
 * @param {WebAssembly.Module | null} given
 */
async function begin(given) {
    const module = await load(given ?? undefined).catch(() => null);
    if (module && !given) postMessage({ module });
}

/** @param {Request} request */
async function heed(request) {
    const { id, client } = request;
    try {
        const chunks = await answer(request);
        giving = { id, client, chunks };
        give(id);
    } catch (error) {
        fail(id, error);
    }
}

/** @param {number} id of the answer to give the next chunk of, if it is still being given */
function give(id) {
    if (giving?.id !== id) return;
    try {
        const { value, done } = giving.chunks.next();
        if (done || value.last) giving = null;
        if (!done) postMessage({ id, ...value });
    } catch (error) {
        giving = null;
        fail(id, error);
    }
}

/**
 * @param {number} id
 * @param {unknown} error
 */
function fail(id, error) {
    const fault = describe(error);
    // The core has started afresh: what it had read is lost, and must not be freed in what came after it.
    if (fault.code === "internal") articles.clear();
    postMessage({ id, fault });
}

/**
 * @param {Request} request
 * @returns {Promise<Iterator<Chunk>>}
 */
async function answer({ id, client, ...question }) {
    if ("text" in question) {
        letGo(client);
        const article = await read(question.text, question.options, tellsProgress(id));
        // A later request may have come while the core was loaded.
        letGo(client);
        articles.set(client, article);
        return annotationInChunks(article);
    }
    const article = articles.get(client);
    if (!article) return inOneChunk(null);
    if ("format" in question) return inOneChunk(exported(article, question.format, question.options));
    return datedInChunks(dated(article, question.date));
}

/** @param {number} id of the request whose progress is told */
function tellsProgress(id) {
    let told = performance.now();
    return (/** @type {number} */ progress) => {
        if (performance.now() - told < TELLING) return;
        told = performance.now();
        postMessage({ id, progress });
    };
}

/** @param {number} client */
function letGo(client) {
    if (giving?.client === client) giving = null;
    articles.get(client)?.free();
    articles.delete(client);
}
