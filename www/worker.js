//! Annotation off the main thread. Asked by a client for an article, it answers `{ id, answer }` or `{ id, fault }`, and keeps
//! the article until the client asks for another or lets it go.

import { describe } from "./faults.js";
import { dated, load, read } from "./sayso.js";

/**
 * @typedef {import('./sayso.js').Annotation} Annotation
 * @typedef {import('./sayso.js').Dated} Dated
 * @typedef {{ text: string, options: import('./sayso.js').AnnotateOptions }} Reading answered by an `Annotation`
 * @typedef {{ date: string | null }} Redating answered by a `Dated`; by null where the article is not kept any more
 * @typedef {{ id: number, client: number } & (Reading | Redating)} Request
 * @typedef {{ client: number }} Farewell which has no answer
 * @typedef {{ id: number, answer: Annotation | Dated | null }} Answer
 * @typedef {{ id: number, fault: ReturnType<typeof describe> }} Failure
 */

/** The article that each client has asked for last. @type {Map<number, import('./pkg/sayso.js').Article>} */
const articles = new Map();

addEventListener("message", async ({ data }) => {
    const request = /** @type {Request | Farewell} */ (data);
    if (!("id" in request)) return letGo(request.client);
    try {
        postMessage({ id: request.id, answer: await answer(request) });
    } catch (error) {
        const fault = describe(error);
        // The core has started afresh: what it had read is lost, and must not be freed in what came after it.
        if (fault.code === "internal") articles.clear();
        postMessage({ id: request.id, fault });
    }
});

/** @param {Request} request */
async function answer(request) {
    if ("date" in request) {
        const article = articles.get(request.client);
        return article ? dated(article, request.date) : null;
    }
    letGo(request.client);
    const article = await read(request.text, request.options);
    articles.set(request.client, article);
    return article.annotation;
}

/** @param {number} client */
function letGo(client) {
    articles.get(client)?.free();
    articles.delete(client);
}

// Loading begins before the first article comes; if it fails, that article is told.
load().catch(() => {});
