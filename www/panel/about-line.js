//! The line that an article is introduced with.

import { readable } from "../text/spans.js";

/**
 * The line: the outlet, the place and the day, as far as they are known.
 *
 * @param {import("../strings/en.js").Words} words
 * @param {import("../pkg/sayso.js").Meta} meta
 */
export function aboutLine(words, { outlet, dateline, published }) {
    const parts = [outlet?.name, dateline?.place, published ? readable(words, published.value) : null];
    return parts.filter(Boolean).join(" · ");
}
