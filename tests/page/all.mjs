/**
 * Runs files of page tests in one process, one test after the other, so that all share a browser of each kind:
 * `node tests/page/all.mjs FILE...`, which `cargo xtask test page` calls.
 *
 * Where `SAYSO_CLAIMS` names a folder, other processes with the same browsers go through the same files: each file is run by
 * the one that comes to it first, so that all end at much the same time.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { closeBrowsers } from "./browsers.mjs";
import { loading, nameOf } from "./waits.mjs";

loading.isOneOfMany = true;
for (const path of process.argv.slice(2)) {
    if (!isClaimed(nameOf(path))) continue;
    loading.file = nameOf(path);
    try {
        await import(pathToFileURL(path).href);
    } catch (error) {
        test(`${loading.file} is loaded`, () => {
            throw error;
        });
    }
    await Promise.all(loading.tests.splice(0));
}
await closeBrowsers();

/**
 * Whether a file falls to this process: nobody has claimed it, and now it is claimed.
 *
 * @param {string} name
 */
function isClaimed(name) {
    const folder = process.env["SAYSO_CLAIMS"];
    if (!folder) return true;
    try {
        writeFileSync(join(folder, name), "", { flag: "wx" });
        return true;
    } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
        throw error;
    }
}
