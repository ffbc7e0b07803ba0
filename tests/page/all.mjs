/**
 * Runs files of page tests in one process, one test after the other, so that all share a browser of each kind:
 * `node tests/page/all.mjs FILE...`, which `cargo xtask test page` calls.
 */

import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { loading, nameOf } from "./waits.mjs";

for (const path of process.argv.slice(2)) {
    loading.file = nameOf(path);
    try {
        await import(pathToFileURL(path).href);
    } catch (error) {
        test(`${loading.file} is loaded`, () => {
            throw error;
        });
    }
}
