/** Finds the programs that the page tests start. */

import { existsSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The path of a program: what an environment variable says, or else the first of some names that is on the `PATH`.
 *
 * @param {string} variable
 * @param {string[]} names
 */
export function program(variable, names) {
    const said = process.env[variable];
    if (said) return said;
    const folders = (process.env.PATH ?? "").split(delimiter);
    const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
    if (!found) throw new Error(`none of ${names.join(", ")} is on the PATH; install one or set ${variable}`);
    return found;
}

/** The program behind `cargo xtask`. */
export function xtask() {
    return built("SAYSO_XTASK", "xtask");
}

/** The command line. */
export function sayso() {
    return built("SAYSO_CLI", "sayso");
}

/**
 * A file or folder that `cargo xtask test page` has made below the target folder.
 *
 * @param {string} name
 */
export function made(name) {
    const path = resolve(dirname(xtask()), "..", name);
    if (!existsSync(path)) throw new Error(`${path} is missing; run cargo xtask test page first`);
    return path;
}

/**
 * A program of the project's own, which `cargo xtask test page` has built.
 *
 * @param {string} variable
 * @param {string} name
 */
function built(variable, name) {
    const path = process.env[variable] ?? fileURLToPath(new URL(`../../target/debug/${name}`, import.meta.url));
    if (!existsSync(path)) throw new Error(`${path} is missing; run cargo xtask test page first`);
    return path;
}
