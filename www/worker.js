//! Annotation off the main thread. Asked `{ id, text, options }`, it answers `{ id, annotation }` or `{ id, fault }`.

import { describe } from "./faults.js";
import { annotate, load } from "./sayso.js";

/**
 * @typedef {{ id: number, text: string, options: import('./sayso.js').AnnotateOptions }} Request
 * @typedef {{ id: number, annotation: import('./sayso.js').Annotation }} Answer
 * @typedef {{ id: number, fault: { code: string, message: string } }} Failure
 */

addEventListener("message", async ({ data }) => {
    const { id, text, options } = /** @type {Request} */ (data);
    try {
        postMessage({ id, annotation: await annotate(text, options) });
    } catch (error) {
        postMessage({ id, fault: describe(error) });
    }
});

// Loading begins before the first article comes; if it fails, that article is told.
load().catch(() => {});
