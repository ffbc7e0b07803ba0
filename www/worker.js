//! The worker, which annotates off the main thread. For an article that a client asks about it reports the progress, then sends
//! the answer a chunk at a time, each when it is asked for, so that the window never has to take in much at once. It keeps the
//! article until the client asks about another or releases it.

import { dated, exported, load, read } from "./sayso.js";
import { describe } from "./strings/faults.js";
import { annotationInChunks, datedInChunks, inOneChunk } from "./worker/chunks.js";

/**
 * @typedef {import('./pkg/sayso.js').Article} Article
 * @typedef {import('./worker/chunks.js').Chunk} Chunk
 * @typedef {{ module: WebAssembly.Module | null }} Start comes before all else: the core, where it has been compiled before
 * @typedef {{ text: string, options: import('./sayso.js').AnnotateOptions }} AnnotateQuestion answered by an `Annotation`
 * @typedef {{ date: string | null }} DateQuestion answered by a `Dated`; by null where the article is not kept any more
 * @typedef {{ format: import('./sayso.js').ExportFormat, options: import('./sayso.js').ExportOptions }} ExportQuestion answered by
 *   the text of a file; by null as before
 * @typedef {AnnotateQuestion | DateQuestion | ExportQuestion} Question
 * @typedef {{ id: number, client: number } & Question} Request whose first chunk comes by itself
 * @typedef {{ more: number }} More asks for the next chunk of an answer
 * @typedef {{ client: number }} Release of the client's article, which has no answer
 *
 * @typedef {{ module: WebAssembly.Module }} Compiled the core, for workers that come after this one
 * @typedef {{ id: number, progress: number }} Progress the share of the text that has been read, from 0 to 1
 * @typedef {{ id: number } & Chunk} Answer
 * @typedef {{ id: number, fault: ReturnType<typeof describe> }} Failure
 */

/** The shortest time between two reports of progress, in milliseconds. */
const PROGRESS_INTERVAL = 50;

/** The article that each client has asked for last. @type {Map<number, Article>} */
const articles = new Map();

/** The answer that is being sent. @type {{ id: number, client: number, chunks: Iterator<Chunk> } | null} */
let sending = null;

addEventListener("message", async ({ data }) => {
    const message = /** @type {Start | Request | More | Release} */ (data);
    if ("module" in message) start(message.module);
    else if ("more" in message) send(message.more);
    else if ("id" in message) await answerTo(message);
    else release(message.client);
});

/**
 * Loads the core before the first article comes; if that fails, the answer for the article says so.
 *
 * @param {WebAssembly.Module | null} given
 */
async function start(given) {
    const module = await load(given ?? undefined).catch(() => null);
    if (module && !given) postMessage({ module });
}

/** @param {Request} request */
async function answerTo(request) {
    const { id, client } = request;
    try {
        const chunks = await chunksFor(request);
        sending = { id, client, chunks };
        send(id);
    } catch (error) {
        fail(id, error);
    }
}

/** Sends the next chunk of an answer, if it is still being sent. @param {number} id */
function send(id) {
    if (sending?.id !== id) return;
    try {
        const { value, done } = sending.chunks.next();
        if (done || value.last) sending = null;
        if (!done) postMessage({ id, ...value });
    } catch (error) {
        sending = null;
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
async function chunksFor({ id, client, ...question }) {
    if ("text" in question) {
        release(client);
        const article = await read(question.text, question.options, reportProgress(id));
        // A later request may have come while the core was loaded.
        release(client);
        articles.set(client, article);
        return annotationInChunks(article);
    }
    const article = articles.get(client);
    if (!article) return inOneChunk(null);
    if ("format" in question) return inOneChunk(exported(article, question.format, question.options));
    return datedInChunks(dated(article, question.date));
}

/** A listener that reports the progress of a request. @param {number} id */
function reportProgress(id) {
    let reported = performance.now();
    return (/** @type {number} */ progress) => {
        if (performance.now() - reported < PROGRESS_INTERVAL) return;
        reported = performance.now();
        postMessage({ id, progress });
    };
}

/** @param {number} client */
function release(client) {
    if (sending?.client === client) sending = null;
    articles.get(client)?.free();
    articles.delete(client);
}
