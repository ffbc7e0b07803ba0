//! The window's side of the worker: one annotator for all elements that take their files from the same folder.

import { Fault } from "../strings/faults.js";
import { ChunkedAnswer } from "./chunks.js";
import { startWorker, whyNot } from "./start.js";

/**
 * @typedef {import('../sayso.js').Annotation} Annotation
 * @typedef {import('../sayso.js').AnnotateOptions} AnnotateOptions
 * @typedef {import('../sayso.js').Dated} Dated
 * @typedef {import('../sayso.js').ExportFormat} ExportFormat
 * @typedef {import('../sayso.js').ExportOptions} ExportOptions
 * @typedef {object} Job
 * @property {object} client that asks
 * @property {import('../worker.js').Question} question
 * @property {(progress: number) => void} onProgress
 * @property {(answer: any) => void} resolve
 * @property {(error: Error) => void} reject
 *
 * @typedef {import('../worker.js').Compiled | import('../worker.js').Progress | import('../worker.js').Answer | import('../worker.js').Failure} Message
 */

/**
 * The length in characters from which on a reading is broken off once nobody wants it: waiting for it would take longer than
 * starting another worker. (A call of WebAssembly cannot be broken off, but its worker can.)
 */
const LONG = 100_000;

/** Asks the worker, one question at a time; of what one client asks, only the latest is answered. */
export class Annotator {
    /** @type {Worker | null} */
    #worker = null;
    /** The core as the first worker has compiled it. @type {WebAssembly.Module | null} */
    #module = null;
    /** The job that is being done, with the part of the answer that has come, if any has. @type {{ job: Job, answer: ChunkedAnswer | null } | null} */
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
     * @param {(progress: number) => void} [onProgress] called now and then with the share of the text that has been read, from 0 to 1
     * @returns {Promise<Annotation>}
     */
    annotate(client, text, options, onProgress) {
        return this.#ask(client, { text, options }, onProgress);
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
     * Writes the article that a client has asked for last as a file. Takes the place of no earlier question of the client; a
     * later one takes its place.
     *
     * @param {object} client as in `annotate`
     * @param {ExportFormat} format
     * @param {ExportOptions} [options]
     * @returns {Promise<string | null>} null where the worker does not have the article any more
     */
    export(client, format, options = {}) {
        return this.#queue(client, { format, options });
    }

    /**
     * Breaks off the questions of a client that have no answer yet: they are rejected with an `AbortError`.
     *
     * @param {object} client
     */
    cancel(client) {
        this.#drop(client, "cancelled");
        this.#next();
    }

    /**
     * Breaks off the questions of a client that have no answer yet, and drops its article.
     *
     * @param {object} client
     */
    forget(client) {
        this.cancel(client);
        const number = this.#clients.get(client);
        if (number !== undefined) this.#worker?.postMessage({ client: number });
    }

    /**
     * @param {object} client
     * @param {Job['question']} question
     * @param {Job['onProgress']} [onProgress]
     * @returns {Promise<any>}
     */
    #ask(client, question, onProgress) {
        this.#drop(client, "replaced");
        return this.#queue(client, question, onProgress);
    }

    /**
     * @param {object} client
     * @param {Job['question']} question
     * @param {Job['onProgress']} [onProgress]
     * @returns {Promise<any>}
     */
    #queue(client, question, onProgress = () => {}) {
        return new Promise((resolve, reject) => {
            this.#waiting.push({ client, question, onProgress, resolve, reject });
            this.#next();
        });
    }

    /**
     * @param {object} client
     * @param {string} why
     */
    #drop(client, why) {
        const running = this.#running;
        const dropped = this.#waiting.filter((job) => job.client === client);
        this.#waiting = this.#waiting.filter((job) => job.client !== client);
        if (running?.job.client === client) {
            dropped.push(running.job);
            this.#running = null;
            const { question } = running.job;
            if (!running.answer && "text" in question && question.text.length >= LONG) this.#terminate();
        }
        for (const job of dropped) job.reject(new DOMException(why, "AbortError"));
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
        this.#running = { job, answer: null };
        try {
            this.#worker ??= this.#start();
            this.#worker.postMessage({ id: ++this.#id, client: this.#number(job.client), ...job.question });
        } catch (error) {
            this.#stop(new Fault("worker-refused", { reason: String(error) }));
        }
    }

    #start() {
        const worker = startWorker(this.base);
        worker.addEventListener("message", ({ data }) => worker === this.#worker && this.#receive(data));
        worker.addEventListener("error", async (event) => {
            event.preventDefault();
            const fault = await whyNot(this.base, event.message ?? "");
            if (worker === this.#worker) this.#stop(fault);
        });
        worker.postMessage({ module: this.#module });
        return worker;
    }

    /** @param {Message} message */
    #receive(message) {
        if ("module" in message) this.#module = message.module;
        else if (message.id !== this.#id || !this.#running) return;
        else if ("progress" in message) this.#running.job.onProgress(message.progress);
        else if ("fault" in message) this.#fail(message.fault);
        else this.#addChunk(message);
    }

    /** @param {import('./chunks.js').Chunk} chunk of the answer */
    #addChunk(chunk) {
        const running = this.#running;
        if (!running) return;
        running.answer ??= new ChunkedAnswer();
        running.answer.add(chunk);
        if (!chunk.last) return void this.#worker?.postMessage({ more: this.#id });
        this.#running = null;
        running.job.resolve(running.answer.value);
        this.#next();
    }

    /** @param {import('../worker.js').Failure['fault']} fault */
    #fail(fault) {
        const running = this.#running;
        this.#running = null;
        running?.job.reject(Object.assign(new Error(fault.message), fault));
        this.#next();
    }

    /**
     * Gives up the worker and its job; a new worker is started for the next one.
     *
     * @param {Fault} fault
     */
    #stop(fault) {
        this.#terminate();
        const running = this.#running;
        this.#running = null;
        running?.job.reject(fault);
        this.#next();
    }

    #terminate() {
        this.#worker?.terminate();
        this.#worker = null;
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
