/** Serves the page by `cargo xtask serve`, in good order or with a fault, and listens to what the server sees. */

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

import { xtask } from "./programs.mjs";

/**
 * @typedef {object} SiteOptions
 * @property {string} [prefix] the path that the page lies under
 * @property {string} [folder] what to serve, from the project's root; `www` if not said
 * @property {string} [missing] a fault: paths that end so are not there
 * @property {string} [asText] a fault: paths that end so are called plain text
 * @property {boolean} [forbidWasm] a fault: a Content-Security-Policy that forbids WebAssembly
 * @property {number} [port] any if not said
 * @property {string} [policy] the Content-Security-Policy, if not the page's own
 * @property {boolean} [ownOriginOnly] a fault: no other site may load these files
 *
 * @typedef {object} Site
 * @property {string} address where the page is, with a slash at its end
 * @property {{path: string, status: number}[]} requests what has been asked for so far
 * @property {string[]} violations what browsers have reported against the Content-Security-Policy so far
 * @property {() => void} stop
 */

/**
 * Starts a server of its own.
 *
 * @param {SiteOptions} [options]
 * @returns {Promise<Site>}
 */
export async function serve(options = {}) {
    const server = spawn(xtask(), ["serve", "--no-build", "--log", "--port", String(options.port ?? 0), ...words(options)], {
        stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
    const { value: address, done } = await lines.next();
    if (done) throw new Error("the server stopped before it said where it is");
    /** @type {Site} */
    const site = { address, requests: [], violations: [], stop: () => void server.kill() };
    listen(lines, site);
    return site;
}

/** @param {SiteOptions} options */
function words({ prefix, folder, missing, asText, forbidWasm, policy, ownOriginOnly }) {
    return [
        ...(prefix ? ["--prefix", prefix] : []),
        ...(folder ? ["--folder", folder] : []),
        ...(missing ? ["--missing", missing] : []),
        ...(asText ? ["--as-text", asText] : []),
        ...(forbidWasm ? ["--forbid-wasm"] : []),
        ...(policy ? ["--policy", policy] : []),
        ...(ownOriginOnly ? ["--own-origin-only"] : []),
    ];
}

/**
 * @param {AsyncIterator<string>} lines
 * @param {Site} site
 */
async function listen(lines, site) {
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
        const { request, status, violation } = JSON.parse(line.value);
        if (violation === undefined) site.requests.push({ path: request, status });
        else site.violations.push(violation);
    }
}
