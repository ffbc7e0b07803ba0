/** Finds the programs that the page tests start. */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
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
    const built = fileURLToPath(new URL("../../target/debug/xtask", import.meta.url));
    const path = process.env["SAYSO_XTASK"] ?? built;
    if (!existsSync(path)) throw new Error(`${path} is missing; run cargo xtask build first`);
    return path;
}
