//! The page's side of the worker: one for all elements that take their files from the same place.

import { Fault } from "./faults.js";

/**
 * @typedef {import('./sayso.js').Annotation} Annotation
 * @typedef {import('./sayso.js').AnnotateOptions} AnnotateOptions
 * @typedef {object} Job
 * @property {object} client who asks
 * @property {string} text
 * @property {AnnotateOptions} options
 * @property {(annotation: Annotation) => void} resolve
 * @property {(error: Error) => void} reject
 */

/** Asks the worker, one article at a time; of what one client asks, only the latest is answered. */
export class Annotator {
    /** @type {Worker | null} */
    #worker = null;
    /** @type {Job | null} */
    #running = null;
    /** @type {Job[]} */
    #waiting = [];
    #id = 0;

    /** @param {string} base the address of the folder that holds `worker.js` */
    constructor(base) {
        this.base = base;
    }

    /**
     * @param {object} client whose earlier questions this one replaces: they are rejected with an `AbortError`
     * @param {string} text
     * @param {AnnotateOptions} options
     * @returns {Promise<Annotation>}
     */
    annotate(client, text, options) {
        this.cancel(client);
        return new Promise((resolve, reject) => {
            this.#waiting.push({ client, text, options, resolve, reject });
            this.#next();
        });
    }

    /**
     * Drops what a client has asked and not yet been answered.
     *
     * @param {object} client
     */
    cancel(client) {
        const jobs = this.#running ? [this.#running, ...this.#waiting] : this.#waiting;
        for (const job of jobs) if (job.client === client) job.reject(new DOMException("replaced", "AbortError"));
        this.#waiting = this.#waiting.filter((job) => job.client !== client);
    }

    #next() {
        const job = this.#running ? undefined : this.#waiting.shift();
        if (!job) return;
        this.#running = job;
        try {
            this.#worker ??= this.#start();
            this.#worker.postMessage({ id: ++this.#id, text: job.text, options: job.options });
        } catch (error) {
            this.#stop(new Fault("worker-refused", { reason: String(error) }));
        }
    }

    #start() {
        const worker = new Worker(new URL("worker.js", this.base), { type: "module", name: "sayso" });
        worker.addEventListener("message", ({ data }) => {
            if (data.id === this.#id) this.#finish(data);
        });
        worker.addEventListener("error", (event) => {
            event.preventDefault();
            this.#stop(
                new Fault("worker-failed", {
                    address: String(new URL("worker.js", this.base)),
                    reason: event.message ?? "",
                }),
            );
        });
        return worker;
    }

    /** @param {import('./worker.js').Answer | import('./worker.js').Failure} reply */
    #finish(reply) {
        const job = this.#running;
        this.#running = null;
        if ("annotation" in reply) job?.resolve(reply.annotation);
        else job?.reject(Object.assign(new Error(reply.fault.message), { code: reply.fault.code }));
        this.#next();
    }

    /**
     * Gives up the worker and what it was at; a new one is started for the next article.
     *
     * @param {Fault} fault
     */
    #stop(fault) {
        this.#worker?.terminate();
        this.#worker = null;
        const job = this.#running;
        this.#running = null;
        job?.reject(fault);
        this.#next();
    }
}

/** @type {Map<string, Annotator>} */
const annotators = new Map();

/**
 * The annotator for a folder, the same for all who ask.
 *
 * @param {string} base the folder's address, ending in `/`
 */
export function annotatorAt(base) {
    let annotator = annotators.get(base);
    if (!annotator) annotators.set(base, (annotator = new Annotator(base)));
    return annotator;
}
