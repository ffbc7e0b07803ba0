//! The elements that `index.html` has.

/**
 * The element with an identifier.
 *
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 */
export function byId(id, kind) {
    const element = document.getElementById(id);
    if (!(element instanceof kind)) throw new Error(`the page lacks #${id}`);
    return element;
}
