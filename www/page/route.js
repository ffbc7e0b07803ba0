//! The route: the article and the statement that the address of the page names, as in `#article=003&statement=4`.

/** @typedef {{ article: string | null, statement: number | null }} Route */

/**
 * The route that the hash of an address names.
 *
 * @param {string} hash
 * @returns {Route}
 */
export function routeIn(hash) {
    const words = new URLSearchParams(hash.replace(/^#/, ""));
    const statement = words.get("statement") ?? "";
    return { article: words.get("article"), statement: /^\d{1,9}$/.test(statement) ? Number(statement) : null };
}

/**
 * The address of this page with a route.
 *
 * @param {Route} route
 */
export function addressOf({ article, statement }) {
    const words = new URLSearchParams();
    if (article !== null) words.set("article", article);
    if (statement !== null) words.set("statement", String(statement));
    const address = new URL(location.href);
    address.hash = words.toString();
    return address.href;
}

/**
 * Writes a route into the address of the page.
 *
 * @param {Route} route
 * @param {boolean} isNew whether the back button is to lead away from it again
 */
export function go(route, isNew) {
    const address = addressOf(route);
    if (address === location.href) return;
    try {
        if (isNew) history.pushState(null, "", address);
        else history.replaceState(null, "", address);
    } catch {
        // Some browsers forbid it to pages opened as files, and all to a page that does it too often.
    }
}
