//! Starts the worker: from the folder of this module, from another one, or from another origin.

import { Fault } from "../strings/faults.js";

/** The directives of a policy that can forbid a worker, in the order in which browsers look for them. */
const DIRECTIVES = ["worker-src", "child-src", "script-src", "script-src-elem", "default-src"];

/** How long a report of what the policy has forbidden may come after the error, in milliseconds. */
const REPORTED = 100;

/** Kept apart from the call below, of which bundlers make what they like. */
const here = import.meta.url;

/** Which directive of the page's policy has forbidden a worker, if one has. @type {string | null} */
let forbidding = null;

let isWatching = false;

/** The address of the folder that `worker.js` and `pkg/` lie in, if nobody says otherwise; it ends in `/`. */
export function homeOfAssets() {
    return new URL("../", here).href;
}

/**
 * @param {string} base the address of the folder that holds `worker.js`, ending in `/`
 * @returns {Worker}
 * @throws where the browser refuses at once; it may refuse later, by an event `error`
 */
export function startWorker(base) {
    watchPolicy();
    forbidding = null;
    if (isForeign(base)) return startForeign(new URL("worker.js", base));
    // Written out in one piece, because that is what bundlers look for: they bring the worker along.
    if (base === homeOfAssets()) return new Worker(new URL("../worker.js", import.meta.url), { type: "module", name: "sayso" });
    return new Worker(new URL("worker.js", base), { type: "module", name: "sayso" });
}

/**
 * Why a worker has not started, or has broken off.
 *
 * @param {string} base where it was to be started from
 * @param {string} reason what the browser says
 * @returns {Promise<Fault>}
 */
export async function whyNot(base, reason) {
    await new Promise((resolve) => setTimeout(resolve, REPORTED));
    const address = new URL("worker.js", base);
    if (forbidding) return new Fault("worker-blocked", { source: isForeign(base) ? `blob: ${address.origin}` : "'self'" });
    if (isForeign(base)) return new Fault("worker-foreign", { address: address.href, origin: address.origin, reason });
    return new Fault("worker-failed", { address: address.href, reason });
}

/** Whether the folder is on another origin than the page, @param {string} base */
function isForeign(base) {
    const { origin, protocol } = new URL(base);
    return protocol.startsWith("http") && origin !== location.origin;
}

/**
 * No worker is started from another origin, but one of the page's own may import its module from there.
 *
 * @param {URL} address
 */
function startForeign(address) {
    const code = new Blob([`import ${JSON.stringify(address.href)};`], { type: "text/javascript" });
    const own = URL.createObjectURL(code);
    const worker = new Worker(own, { type: "module", name: "sayso" });
    for (const event of ["message", "error"]) {
        worker.addEventListener(event, () => URL.revokeObjectURL(own), { once: true });
    }
    return worker;
}

/** Listens to what the policy forbids, from the first worker on. */
function watchPolicy() {
    if (isWatching) return;
    isWatching = true;
    document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
        const isWorker = effectiveDirective === "worker-src" || blockedURI.startsWith("blob") || blockedURI.endsWith("worker.js");
        if (isWorker && DIRECTIVES.includes(effectiveDirective)) forbidding = effectiveDirective;
    });
}
