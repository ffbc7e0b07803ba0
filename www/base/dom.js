//! Elements and their places on the screen. Text always goes in as text nodes, never as HTML.

/**
 * An element with attributes and children; an attribute that is `null`, `undefined` or `false` is left out, `true` is
 * an empty one.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === true) element.setAttribute(name, "");
        else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
    }
    element.append(...children.filter((child) => child !== null));
    return element;
}

/**
 * A style sheet to be adopted by documents and shadow trees; none where there is no document.
 *
 * @param {string} rules
 */
export function styleSheet(rules) {
    if (typeof CSSStyleSheet !== "function") return /** @type {CSSStyleSheet} */ (Object.create(null));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    return sheet;
}

/** The number of rows that the browser skips together while they are out of sight. */
const STRETCH = 50;

/** The number of characters that count as one row more. */
const WEIGHTY = 200;

/** The height that a row is taken to have until it is laid out, in pixels. */
const HEIGHT = 80;

/** The stretches of a container, whose style lets the browser lay out only those in sight. */
export class Stretches {
    #container;
    /** @type {HTMLElement | null} */
    #last = null;
    #rows = 0;

    /** @param {HTMLElement} container */
    constructor(container) {
        this.#container = container;
    }

    /**
     * @param {HTMLElement} element
     * @param {number} rows how many it is likely to take
     */
    append(element, rows) {
        if (this.#last === null || this.#rows >= STRETCH) {
            this.#last = h("div", { class: "stretch", role: "presentation" });
            this.#container.append(this.#last);
            this.#rows = 0;
        }
        this.#last.append(element);
        this.#rows += rows;
        this.#last.style.setProperty("contain-intrinsic-block-size", `auto ${Math.round(this.#rows * HEIGHT)}px`);
    }
}

/**
 * Appends elements in stretches.
 *
 * @param {HTMLElement} container
 * @param {Iterable<HTMLElement>} elements made as they are taken
 * @param {import("./time-slice.js").TimeSlice} timeSlice
 */
export async function appendInStretches(container, elements, timeSlice) {
    const stretches = new Stretches(container);
    for (const element of elements) {
        stretches.append(element, 1 + (element.textContent ?? "").length / WEIGHTY);
        if (timeSlice.isOver) await timeSlice.pause();
    }
}

/**
 * Removes all children of an element, in slices of time: a browser takes long for many nodes.
 *
 * @param {Element} container
 * @param {import("./time-slice.js").TimeSlice} timeSlice
 */
export async function empty(container, timeSlice) {
    for (let last = container.lastChild; last; last = container.lastChild) {
        last.remove();
        if (timeSlice.isOver) await timeSlice.pause();
    }
}

/** The way to scroll: smooth, unless the reader wants little motion. @returns {ScrollBehavior} */
export function scrollBehavior() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/**
 * Brings a rectangle in an element into sight, in every box that scrolls around it, if it is not there already.
 *
 * @param {Element} element
 * @param {() => DOMRect} rectangle measured again for each box, for each scrolls it
 */
export function bringIntoSight(element, rectangle) {
    whileLaidOut(element, () => {
        for (let box = parentOf(element); box; box = parentOf(box)) {
            const page = box === document.scrollingElement;
            if (!page && (box.scrollHeight <= box.clientHeight || getComputedStyle(box).overflowY === "visible")) continue;
            const { top, bottom } = rectangle();
            const frame = page ? { top: 0, bottom: innerHeight } : box.getBoundingClientRect();
            const height = frame.bottom - frame.top;
            if (top >= frame.top + height * 0.1 && bottom <= frame.top + height * 0.55) continue;
            box.scrollBy({ top: top - frame.top - height * 0.25, behavior: scrollBehavior() });
        }
    });
}

/**
 * Brings an element into sight inside a box that may scroll, without scrolling anything else. What comes into sight on the way is
 * laid out in the next frame, and may be higher or lower than it was taken to be, so that the box is scrolled again then.
 *
 * @param {Element} box
 * @param {Element} element
 * @param {number} [times] in how many frames
 */
export function scrollWithin(box, element, times = 6) {
    if (times > 1) requestAnimationFrame(() => scrollWithin(box, element, times - 1));
    whileLaidOut(element, () => {
        const [frame, { top, bottom }] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
        const distance = top < frame.top ? top - frame.top : Math.max(bottom - frame.bottom, 0);
        box.scrollBy({ top: distance });
    });
}

/**
 * Does something while the stretches around an element are laid out, however far from sight it lies: of what a browser has not
 * laid out yet, Firefox gives a rectangle without height at the head of its stretch.
 *
 * @param {Element} element
 * @param {() => void} action
 */
function whileLaidOut(element, action) {
    const stretches = [...stretchesAround(element)];
    for (const { style } of stretches) style.setProperty("content-visibility", "visible");
    action();
    for (const { style } of stretches) style.removeProperty("content-visibility");
}

/** @param {Element} element */
function* stretchesAround(element) {
    for (let inner = element.closest(".stretch"); inner; inner = inner.parentElement?.closest(".stretch") ?? null) {
        yield /** @type {HTMLElement} */ (inner);
    }
}

/** The parent of an element, out of a shadow tree too. @param {Element} element */
function parentOf(element) {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
