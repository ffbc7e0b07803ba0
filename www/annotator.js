//! The page's side of the worker: one for all elements that take their files from the same place.

import { Fault } from "./faults.js";
import { startWorker, whyNot } from "./worker-start.js";

/**
 * @typedef {import('./sayso.js').Annotation} Annotation
 * @typedef {import('./sayso.js').AnnotateOptions} AnnotateOptions
 * @typedef {import('./sayso.js').Dated} Dated
 * @typedef {object} Job
 * @property {object} client who asks
 * @property {import('./worker.js').Reading | import('./worker.js').Redating} question
 * @property {(answer: any) => void} resolve
 * @property {(error: Error) => void} reject
 */

/** Asks the worker, one question at a time; of what one client asks, only the latest is answered. */
export class Annotator {
    /** @type {Worker | null} */
    #worker = null;
    /** @type {Job | null} */
    #running = null;
    /** @type {Job[]} */
    #waiting = [];
    #id = 0;
    /** The clients by the numbers that the worker knows them by. @type {WeakMap<object, number>} */
    #clients = new WeakMap();
    #clientCount = 0;

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
        return this.#ask(client, { text, options });
    }

    /**
     * Gives another publication date to the article that a client has asked for last, which is not read anew.
     *
     * @param {object} client as in `annotate`
     * @param {string | null} date
     * @returns {Promise<Dated | null>} null where the worker does not have the article any more
     */
    redate(client, date) {
        return this.#ask(client, { date });
    }

    /**
     * Drops what a client has asked and not yet been answered, and what is kept of its article.
     *
     * @param {object} client
     */
    forget(client) {
        this.#cancel(client);
        const number = this.#clients.get(client);
        if (number !== undefined) this.#worker?.postMessage({ client: number });
    }

    /**
     * @param {object} client
     * @param {Job['question']} question
     * @returns {Promise<any>}
     */
    #ask(client, question) {
        this.#cancel(client);
        return new Promise((resolve, reject) => {
            this.#waiting.push({ client, question, resolve, reject });
            this.#next();
        });
    }

    /** @param {object} client */
    #cancel(client) {
        const jobs = this.#running ? [this.#running, ...this.#waiting] : this.#waiting;
        for (const job of jobs) if (job.client === client) job.reject(new DOMException("replaced", "AbortError"));
        this.#waiting = this.#waiting.filter((job) => job.client !== client);
    }

    /** @param {object} client */
    #number(client) {
        const number = this.#clients.get(client) ?? ++this.#clientCount;
        this.#clients.set(client, number);
        return number;
    }

    #next() {
        const job = this.#running ? undefined : this.#waiting.shift();
        if (!job) return;
        this.#running = job;
        try {
            this.#worker ??= this.#start();
            this.#worker.postMessage({ id: ++this.#id, client: this.#number(job.client), ...job.question });
        } catch (error) {
            this.#stop(new Fault("worker-refused", { reason: String(error) }));
        }
    }

    #start() {
        const worker = startWorker(this.base);
        worker.addEventListener("message", ({ data }) => {
            if (data.id === this.#id) this.#finish(data);
        });
        worker.addEventListener("error", async (event) => {
            event.preventDefault();
            const fault = await whyNot(this.base, event.message ?? "");
            if (worker === this.#worker) this.#stop(fault);
        });
        return worker;
    }

    /** @param {import('./worker.js').Answer | import('./worker.js').Failure} reply */
    #finish(reply) {
        const job = this.#running;
        this.#running = null;
        if ("answer" in reply) job?.resolve(reply.answer);
        else job?.reject(Object.assign(new Error(reply.fault.message), reply.fault));
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
