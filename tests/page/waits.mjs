/** What a run has waited for, where and how long: `cargo xtask test page` ends with a table of it. */

import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * @typedef {object} Place
 * @property {string} file of the test, without its endings
 * @property {string} test its name, with that of the browser
 */

/**
 * The file whose tests are being registered, what they come to, and whether it is one of several that this process runs.
 *
 * @type {{ file: string, tests: Promise<void>[], isOneOfMany: boolean }}
 */
export const loading = { file: nameOf(process.argv[1] ?? ""), tests: [], isOneOfMany: false };

/** The test that is running. @type {AsyncLocalStorage<Place>} */
const places = new AsyncLocalStorage();

/**
 * Runs a test whose waits are to be noted as its own.
 *
 * @template Result
 * @param {Place} place
 * @param {() => Promise<Result>} body
 */
export function within(place, body) {
    return places.run(place, body);
}

/**
 * Notes a wait, as a line of JSON in the file that `SAYSO_WAITS` names.
 *
 * @param {string} what was waited for
 * @param {number} milliseconds
 */
export function note(what, milliseconds) {
    const file = process.env["SAYSO_WAITS"];
    if (!file) return;
    const place = places.getStore() ?? { file: loading.file, test: "" };
    appendFileSync(file, `${JSON.stringify({ ...place, what, milliseconds: Math.round(milliseconds) })}\n`);
}

/**
 * Does something, and notes how long it took as a wait for `what`.
 *
 * @template Result
 * @param {string} what
 * @param {() => Promise<Result>} action
 */
export async function noted(what, action) {
    const begun = performance.now();
    try {
        return await action();
    } finally {
        note(what, performance.now() - begun);
    }
}

/**
 * What a file of tests is called, without its folder and endings.
 *
 * @param {string} path
 */
export function nameOf(path) {
    return basename(path).replace(/\..*/, "");
}
