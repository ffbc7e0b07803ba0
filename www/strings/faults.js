//! The errors outside the core, each with a code and a sentence that says what to do.

import { en } from "./en.js";
import { fill } from "./wording.js";

/** @typedef {import('./en.js').Words} Words */
/** @typedef {keyof Words['faults']} FaultCode */

/** An error that is worded, by `describe`, where it is shown; its message is the English sentence. */
export class Fault extends Error {
    /**
     * @param {FaultCode} code
     * @param {Record<string, string>} [details] values for the blanks of the sentence
     */
    constructor(code, details = {}) {
        super(fill(en.faults[code], details));
        this.name = "Fault";
        this.code = code;
        this.details = details;
    }
}

/**
 * The code of anything thrown, the sentence for it, and the values in the sentence.
 *
 * @param {unknown} error
 * @param {Words} [words] the language of the sentence
 * @returns {{ code: string, message: string, details?: Record<string, string> }}
 */
export function describe(error, words = en) {
    if (!(error instanceof Error) || !("code" in error)) {
        return describe(new Fault("internal", { reason: String(error) }), words);
    }
    const code = String(error.code);
    const details = "details" in error ? /** @type {Record<string, string>} */ (error.details) : undefined;
    const sentence = words.faults[/** @type {FaultCode} */ (code)] ?? error.message;
    return { code, message: fill(sentence, details ?? { reason: error.message }), ...(details && { details }) };
}
