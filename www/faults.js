//! What can go wrong outside the core, as errors with a code and a sentence that says what to do.

import { fill, strings } from "./strings.js";

/** @typedef {keyof typeof strings.faults} FaultCode */

/** An error whose message can be shown to a visitor as it is. */
export class Fault extends Error {
    /**
     * @param {FaultCode} code
     * @param {Record<string, string>} [details] what the sentence names
     */
    constructor(code, details = {}) {
        super(fill(strings.faults[code], details));
        this.name = "Fault";
        this.code = code;
    }
}

/**
 * The code and the sentence of anything thrown.
 *
 * @param {unknown} error
 * @returns {{ code: string, message: string }}
 */
export function describe(error) {
    if (error instanceof Error && "code" in error) return { code: String(error.code), message: error.message };
    return { code: "internal", message: new Fault("internal", { reason: String(error) }).message };
}
