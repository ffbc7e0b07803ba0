//! The line that an article is introduced with.

import { dateText } from "../strings/dates.js";

/**
 * The line: the outlet, the place and the day, as far as they are known.
 *
 * @param {import("../strings/en.js").Words} words
 * @param {import("../pkg/sayso.js").Meta} meta
 */
export function aboutLine(words, { outlet, dateline, published }) {
    const parts = [outlet?.name, dateline?.place, published ? dateText(words, published.value) : null];
    return parts.filter(Boolean).join(" · ");
}
