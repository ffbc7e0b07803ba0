//! Events of an element.

/**
 * Dispatches an event that bubbles, out of shadow trees too.
 *
 * @param {Element} element
 * @param {string} name
 * @param {unknown} detail
 */
export function dispatch(element, name, detail) {
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
