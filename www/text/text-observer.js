//! Noticing that a text in the page may have changed.

/** How long a page must be quiet before it is looked at again, in milliseconds. */
const QUIET = 200;

/** How long a page that is never quiet is left alone, in milliseconds. */
const LIMIT = 1000;

/** What may hide a part of a text, show it, or make another element the one that a selector means. */
const ATTRIBUTES = ["class", "hidden", "id", "open", "style"];

/** Watches nodes, and tells, once for many changes, that something about them is no longer what it was. */
export class TextObserver {
    #observer;
    #onChange;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    /** Since when changes wait to be told. @type {number | null} */
    #since = null;

    /**
     * @param {(records: MutationRecord[]) => boolean} concerns whether changes are worth telling
     * @param {() => void} onChange
     */
    constructor(concerns, onChange) {
        this.#onChange = onChange;
        this.#observer = new MutationObserver((records) => concerns(records) && this.#note());
    }

    /**
     * Watches these nodes and all below them, and no others any more.
     *
     * @param {Node[]} nodes
     */
    follow(nodes) {
        this.stop();
        for (const node of nodes) {
            this.#observer.observe(node, {
                subtree: true,
                childList: true,
                characterData: true,
                attributeFilter: ATTRIBUTES,
            });
        }
    }

    /** Watches nothing any more, and tells nothing of what it has seen. */
    stop() {
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
