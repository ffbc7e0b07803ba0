//! Properties of an element that stand for its attributes.

/**
 * Sets an attribute to what a property is set to; nothing takes it away.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string | null | undefined} value
 */
export function reflect(element, name, value) {
    if (value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
}

/**
 * Hands properties that were set before the element was defined to their setters, which they hide.
 *
 * @param {Element} element
 */
export function takeProperties(element) {
    for (const [name, value] of Object.entries(element)) {
        if (!Object.getOwnPropertyDescriptor(element.constructor.prototype, name)?.set) continue;
        Reflect.deleteProperty(element, name);
        Reflect.set(element, name, value);
    }
}
