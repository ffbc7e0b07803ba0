//! The core as functions, which load the WebAssembly and call it.

import init, { Article, annotate as call, give_up, throw_panics } from "./pkg/sayso.js";
import { Fault, describe } from "./strings/faults.js";
import { hasSimd } from "./worker/simd.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').AnnotateOptions} AnnotateOptions */
/** @typedef {import('./pkg/sayso.js').Dated} Dated */
/** @typedef {import('./pkg/sayso.js').ExportFormat} ExportFormat */
/** @typedef {import('./pkg/sayso.js').ExportOptions} ExportOptions */

/** @type {Promise<WebAssembly.Module> | null} */
let loading = null;

/**
 * Loads the WebAssembly; once, but for one that failed, which is tried again.
 *
 * @param {string | URL | WebAssembly.Module} [from] its address, or a module that is compiled already; if left out, the
 *   file beside this module, of which there is one for engines with SIMD and one for those without
 * @returns {Promise<WebAssembly.Module>}
 */
export async function load(from = addressOfModule()) {
    loading ??= start(from);
    try {
        return await loading;
    } catch (error) {
        loading = null;
        throw error;
    }
}

/** @param {string | URL | WebAssembly.Module} from */
async function start(from) {
    const module = typeof from === "string" || from instanceof URL ? await compile(from) : from;
    await init({ module_or_path: module });
    return module;
}

/**
 * Annotates one article, with offsets in UTF-16 units unless the options say otherwise.
 *
 * @param {string} text
 * @param {AnnotateOptions} [options]
 * @returns {Promise<Annotation>}
 * @throws {Error} with a `code`: those of the core (`invalid-option`, `invalid-date`, `invalid-weights`, `text-too-long`,
 *   `internal`) and those of loading it (see `strings/en.js`); the reason of `options.signal`, whatever it is, where that has
 *   been aborted
 */
export async function annotate(text, options) {
    await load();
    return recovering(() => call(text, options), options?.signal);
}

/**
 * Annotates one article and keeps it, for another publication date and for exports; `free()` releases it.
 *
 * @param {string} text
 * @param {AnnotateOptions} [options]
 * @param {(share: number) => void} [onProgress] called with the share of the text that has been read, from 0 to 1
 * @returns {Promise<Article>}
 * @throws {Error} as `annotate`
 */
export async function read(text, options, onProgress) {
    await load();
    return recovering(() => new Article(text, options, onProgress), options?.signal);
}

/**
 * The parts of the annotation that change under this publication date.
 *
 * @param {Article} article read since the last fault of the core
 * @param {string | null} date `YYYY-MM-DD`; null for none
 * @returns {Dated}
 * @throws {Error} as `annotate`
 */
export function dated(article, date) {
    return recovering(() => article.dated(date));
}

/**
 * The annotation of an article, with the date given last, as a file of a format.
 *
 * @param {Article} article read since the last fault of the core
 * @param {ExportFormat} format
 * @param {ExportOptions} [options]
 * @returns {string}
 * @throws {Error} as `annotate`
 */
export function exported(article, format, options) {
    return recovering(() => article.export(format, options));
}

/**
 * @template Result
 * @param {() => Result} action a call of the core
 * @param {AbortSignal | null} [signal] whose reason is thrown as it is
 */
function recovering(action, signal) {
    try {
        return action();
    } catch (error) {
        throw signal?.aborted && error === signal.reason ? error : recover(error);
    }
}

/**
 * The error to throw for one that the core threw. After a fault of its own the next call has a fresh instance.
 *
 * @param {unknown} error
 */
function recover(error) {
    const { code } = describe(error);
    if (code !== "internal") return error;
    give_up();
    // The glue renews a given-up instance at the next call, but copies that call's arguments into the old one: this call
    // has none.
    throw_panics();
    return new Fault("internal", { reason: error instanceof Error ? error.message : String(error) });
}

/** The address of the WebAssembly for this engine. Both are written out, for bundlers look for such expressions. */
function addressOfModule() {
    return hasSimd()
        ? new URL("./pkg/sayso_bg.wasm", import.meta.url)
        : new URL("./pkg/sayso_plain_bg.wasm", import.meta.url);
}

/** @param {string | URL} address */
async function compile(address) {
    if (typeof WebAssembly !== "object") throw new Fault("no-webassembly");
    const response = await fetch(address).catch(() => {
        throw new Fault("wasm-unreachable", { address: String(address) });
    });
    if (!response.ok) throw new Fault("wasm-missing", { address: String(address), status: String(response.status) });
    const type = response.headers.get("content-type") ?? "";
    try {
        // Only the right type may be compiled as it arrives; the right bytes will do nevertheless.
        const streamed = type === "application/wasm" && typeof WebAssembly.compileStreaming === "function";
        return await (streamed
            ? WebAssembly.compileStreaming(response)
            : WebAssembly.compile(await response.arrayBuffer()));
    } catch (error) {
        if (!mayCompile()) throw new Fault("wasm-blocked");
        if (type !== "application/wasm") throw new Fault("wasm-type", { address: String(address), type });
        throw new Fault("wasm-broken", { address: String(address), reason: String(error) });
    }
}

/** Returns whether the Content-Security-Policy lets any WebAssembly be compiled: tries it on the smallest module there is. */
function mayCompile() {
    try {
        new WebAssembly.Module(new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]));
        return true;
    } catch {
        return false;
    }
}
