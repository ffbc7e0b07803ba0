//! The name of a file about an article.

import { nameOf, outletOf } from "./article.js";

/** The greatest length of the name without its ending, in characters. */
const LONGEST = 80;

/**
 * The name: day, outlet and title, in small letters and figures that every system can have in a name.
 *
 * @param {import("./article.js").Article} article
 */
export function fileNameOf(article) {
    const words = [article.date, outletOf(article), nameOf(article)].join(" ").normalize("NFKD").toLowerCase();
    const name = words.replace(/\p{M}+/gu, "").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, LONGEST);
    return name.replace(/^-+|-+$/g, "") || "article";
}
