//! The start of the worker: from the folder of `say-so.js`, from another one, or from another origin.

import { Fault } from "../strings/faults.js";

/** The directives of a policy that can forbid a worker, in the order in which browsers look for them. */
const DIRECTIVES = ["worker-src", "child-src", "script-src", "script-src-elem", "default-src"];

/** The longest time between an error and the report of the policy that has caused it, in milliseconds. */
const REPORT_DELAY = 100;

/** The address of this module, kept apart from the call below, which bundlers rewrite. */
const here = import.meta.url;

/** The directive of the page's policy that has forbidden a worker, if one has. @type {string | null} */
let forbidding = null;

let isWatching = false;

/** The address of the folder that `worker.js` and `pkg/` lie in unless the element names another; it ends in `/`. */
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
 * The fault for a worker that has not started, or has broken off.
 *
 * @param {string} base the address of the folder that holds `worker.js`
 * @param {string} reason that the browser gives
 * @returns {Promise<Fault>}
 */
export async function whyNot(base, reason) {
    await new Promise((resolve) => setTimeout(resolve, REPORT_DELAY));
    const address = new URL("worker.js", base);
    if (forbidding) return new Fault("worker-blocked", { source: isForeign(base) ? `blob: ${address.origin}` : "'self'" });
    if (isForeign(base)) return new Fault("worker-foreign", { address: address.href, origin: address.origin, reason });
    return new Fault("worker-failed", { address: address.href, reason });
}

/** Returns whether a folder is on another origin than the page. @param {string} base */
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

/** Listens to violations of the policy, from the first worker on. */
function watchPolicy() {
    if (isWatching) return;
    isWatching = true;
    document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
        const isWorker = effectiveDirective === "worker-src" || blockedURI.startsWith("blob") || blockedURI.endsWith("worker.js");
        if (isWorker && DIRECTIVES.includes(effectiveDirective)) forbidding = effectiveDirective;
    });
}
