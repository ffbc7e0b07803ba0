//! A button that appears beside words that are selected in the article, where a reader may mark what was missed.

import { h } from "../base/dom.js";
import { selectedRange, selectedSpan } from "../text/selection.js";

/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../text/text-map.js').TextMap} TextMap */

/** The button, and the span that is selected. */
export class SelectionButton {
    /** The span that was selected last. @type {Span | null} */
    span = null;
    /** @type {{ map: TextMap, root: Node } | null} */
    #watched = null;
    #waits = false;
    #onChange = () => {
        if (this.#waits) return;
        this.#waits = true;
        requestAnimationFrame(() => {
            this.#waits = false;
            this.#follow();
        });
    };

    /**
     * @param {import('../strings/en.js').Words} words
     * @param {() => void} onPress
     */
    constructor(words, onPress) {
        // In the top layer nothing covers it; where there is none, the button of the panel does the same.
        this.element = h("button", { type: "button", class: "selection", popover: "manual", part: "selection" }, words.actions.missing);
        this.element.addEventListener("mousedown", (event) => event.preventDefault());
        this.element.addEventListener("click", onPress);
    }

    /**
     * Follows the selection in a text.
     *
     * @param {TextMap} map
     * @param {Node} root the document or shadow tree that holds it
     */
    watch(map, root) {
        this.forget();
        this.#watched = { map, root };
        document.addEventListener("selectionchange", this.#onChange);
        addEventListener("scroll", this.#onChange, { capture: true, passive: true });
    }

    /** Follows nothing any more. */
    forget() {
        document.removeEventListener("selectionchange", this.#onChange);
        removeEventListener("scroll", this.#onChange, { capture: true });
        [this.#watched, this.span] = [null, null];
        this.#show(null);
    }

    #follow() {
        if (!this.#watched) return;
        const { map, root } = this.#watched;
        this.span = selectedSpan(map, root);
        this.#show(this.span && selectedRange(root));
    }

    /** @param {Range | null} range to stand beside */
    #show(range) {
        const isOpen = this.element.matches(":popover-open");
        const place = [...(range?.getClientRects() ?? [])].at(-1);
        if (!place || typeof this.element.showPopover !== "function" || !this.element.isConnected) {
            if (isOpen) this.element.hidePopover();
            return;
        }
        if (!isOpen) this.element.showPopover();
        const { offsetWidth, offsetHeight } = this.element;
        const below = place.bottom + 8 + offsetHeight < innerHeight;
        this.element.style.left = `${Math.max(8, Math.min(place.left, innerWidth - offsetWidth - 8))}px`;
        this.element.style.top = `${below ? place.bottom + 8 : Math.max(8, place.top - offsetHeight - 8)}px`;
    }
}
