//! What a file about an article is called.

import { nameOf, outletOf } from "./article.js";

/** How long the name may be, without its ending. */
const LONGEST = 80;

/**
 * Day, outlet and title, in small letters and figures that every system can have in a name.
 *
 * @param {import("./article.js").Article} article
 */
export function fileNameOf(article) {
    const words = [article.date, outletOf(article), nameOf(article)].join(" ").normalize("NFKD").toLowerCase();
    const name = words.replace(/\p{M}+/gu, "").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, LONGEST);
    return name.replace(/^-+|-+$/g, "") || "article";
}
