//! The service worker, which keeps the page for when there is no network: all files of one version, as `offline.js` lists them, which
//! `cargo xtask build` writes. A version is kept whole or not at all, and answers before the network does; the next one is kept
//! beside it until the reader takes it.

/**
 * @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Task
 * @typedef {Task & { request: Request, respondWith(response: Promise<Response>): void }} Question
 *
 * @typedef {object} Scope the global scope of a service worker
 * @property {(address: string) => void} importScripts
 * @property {{ scope: string }} registration
 * @property {() => Promise<void>} skipWaiting
 * @property {{ version: string, files: Record<string, string> }} sayso the files, each with the SHA-256 of its bytes
 */

const scope = /** @type {Scope} */ (/** @type {unknown} */ (self));

scope.importScripts("offline.js");

const { version, files } = scope.sayso;

/** The beginning of the names of this page's caches, of all versions and of no other page. */
const FAMILY = `sayso ${scope.registration.scope} `;

const CACHE = FAMILY + version;

addEventListener("install", (event) => /** @type {Task} */ (event).waitUntil(keepAll()));

addEventListener("activate", (event) => /** @type {Task} */ (event).waitUntil(dropOthers()));

addEventListener("message", ({ data }) => data === "take over" && scope.skipWaiting());

addEventListener("fetch", (event) => {
    const { request, respondWith } = /** @type {Question} */ (event);
    const isOurs = request.method === "GET" && request.url.startsWith(scope.registration.scope);
    if (isOurs) respondWith.call(event, answer(request));
});

async function keepAll() {
    const cache = await caches.open(CACHE);
    try {
        await Promise.all(Object.entries(files).map(([name, hash]) => keep(cache, name, hash)));
    } catch (error) {
        await caches.delete(CACHE);
        throw error;
    }
}

/**
 * @param {Cache} cache
 * @param {string} name
 * @param {string} hash
 */
async function keep(cache, name, hash) {
    const address = addressOf(name);
    // A file that has not changed since the version before need not be loaded again.
    const before = await caches.match(address);
    if (before && (await isWhole(before, hash))) return cache.put(address, before);
    const response = await fetch(address, { cache: "no-cache" });
    if (!response.ok || !(await isWhole(response, hash))) throw new Error(`${name} is missing or of another version`);
    await cache.put(address, response);
}

/** @param {string} name of a file */
function addressOf(name) {
    return new URL(name === "index.html" ? "./" : name, scope.registration.scope).href;
}

/**
 * @param {Response} response
 * @param {string} hash
 */
async function isWhole(response, hash) {
    const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}

async function dropOthers() {
    const others = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== CACHE);
    await Promise.all(others.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
    const { pathname } = new URL(request.url);
    const name = pathname.slice(new URL(scope.registration.scope).pathname.length);
    const cache = await caches.open(CACHE);
    const kept = await cache.match(addressOf(name));
    if (kept) return kept;
    const response = await fetch(request);
    // The module for engines without SIMD is kept where it is wanted.
    if (response.ok && name.endsWith(".wasm")) await cache.put(addressOf(name), response.clone());
    return response;
}
