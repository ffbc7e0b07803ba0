/** The work of the windows of a browser, as Linux counts it. */

import { readFileSync, readdirSync } from "node:fs";

/** The time between two looks at the work, in milliseconds. */
const PERIOD = 20;

/** Looks again and again at how long the main threads of all processes below one have worked. */
export class WorkWatch {
    /** @type {{ time: number, work: Map<number, number> }[]} Milliseconds of work by process, at a time of day. */
    #looks = [];
    /** @type {number[]} */
    #processes;
    /** @type {NodeJS.Timeout} */
    #timer;

    /** @param {number} browser its process */
    constructor(browser) {
        this.#processes = below(browser);
        this.#look();
        this.#timer = setInterval(() => this.#look(), PERIOD);
    }

    stop() {
        clearInterval(this.#timer);
        this.#look();
    }

    /**
     * The least that the process which worked most can have worked between two times of day, in milliseconds; more than
     * all of the time where nothing is known. The looks may lie far before and after, for a busy machine delays this
     * process too: it may have worked all the time from the look before to the start, and from the end to the look after.
     *
     * @param {number} start
     * @param {number} end
     */
    workBetween(start, end) {
        const before = this.#looks.findLast(({ time }) => time <= start);
        const after = this.#looks.find(({ time }) => time >= end);
        if (!before || !after || before.work.size === 0) return Infinity;
        const outside = start - before.time + after.time - end;
        const most = Math.max(...[...before.work].map(([process, work]) => (after.work.get(process) ?? work) - work));
        return Math.max(0, most - outside);
    }

    #look() {
        /** @type {Map<number, number>} */
        const work = new Map();
        for (const process of this.#processes) {
            // The first number is the time that the thread has run, in nanoseconds.
            const told = textOf(`/proc/${process}/task/${process}/schedstat`);
            if (told) work.set(process, Number(told.split(" ")[0]) / 1e6);
        }
        this.#looks.push({ time: Date.now(), work });
    }
}

/**
 * The processes that come from one, without it; none where the system does not tell.
 *
 * @param {number} root
 * @returns {number[]}
 */
function below(root) {
    /** @type {Map<number, number[]>} */
    const children = new Map();
    for (const name of namesIn("/proc").filter((name) => /^\d+$/.test(name))) {
        // The fields after the name in brackets: the state, then the process that it comes from.
        const parent = Number(/.*\) \S (\d+)/s.exec(textOf(`/proc/${name}/stat`))?.[1]);
        children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
    const found = [...(children.get(root) ?? [])];
    for (const process of found) found.push(...(children.get(process) ?? []));
    return found;
}

/** @param {string} file that may not be there, or no longer */
function textOf(file) {
    try {
        return readFileSync(file, "utf8");
    } catch {
        return "";
    }
}

/** @param {string} folder that may not be there */
function namesIn(folder) {
    try {
        return readdirSync(folder);
    } catch {
        return [];
    }
}
