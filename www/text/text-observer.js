//! An observer of changes to a text in the page.

/** The time that a page must be quiet before changes are told, in milliseconds. */
const QUIET = 200;

/** The longest time that changes of a page that is never quiet wait, in milliseconds. */
const LIMIT = 1000;

/** The attributes that may hide a part of a text, show it, or make a selector mean another element. */
const ATTRIBUTES = ["class", "hidden", "id", "open", "style"];

/** Observes nodes, and tells of their changes, once for many. */
export class TextObserver {
    #observer;
    #onChange;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    /** The time of the first change that waits to be told. @type {number | null} */
    #since = null;

    /**
     * @param {(records: MutationRecord[]) => boolean} concerns returns whether changes are worth telling
     * @param {() => void} onChange
     */
    constructor(concerns, onChange) {
        this.#onChange = onChange;
        this.#observer = new MutationObserver((records) => concerns(records) && this.#note());
    }

    /**
     * Observes these nodes and all below them, and no others any more.
     *
     * @param {Node[]} nodes
     */
    observe(nodes) {
        this.disconnect();
        for (const node of nodes) {
            this.#observer.observe(node, {
                subtree: true,
                childList: true,
                characterData: true,
                attributeFilter: ATTRIBUTES,
            });
        }
    }

    /** Observes nothing any more, and tells no changes that wait. */
    disconnect() {
        this.#observer.disconnect();
        clearTimeout(this.#timer);
        this.#since = null;
    }

    #note() {
        const now = performance.now();
        this.#since ??= now;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#tell(), Math.max(0, Math.min(QUIET, this.#since + LIMIT - now)));
    }

    #tell() {
        this.#since = null;
        this.#onChange();
    }
}
