//! A list that may be very long: its first items are shown, and a button at its end brings more.

import { empty, h } from "../base/dom.js";
import { TimeSlice } from "../base/time-slice.js";
import { counted } from "../strings/wording.js";

/** The number of items that are shown at first, and added by the button each time: as many as a browser lays out at once. */
const SOME = 500;

/** The items of a list. */
export class LongList {
    #more;
    #words;
    /** The items that are not shown yet. @type {Iterator<HTMLElement>} */
    #coming = [].values();
    #left = 0;

    /**
     * @param {import('../strings/en.js').Words} words
     * @param {HTMLElement} list a `ul` or `ol`, which it fills with `li`
     */
    constructor(words, list) {
        this.list = list;
        this.#words = words;
        this.#more = h("button", { type: "button", class: "more" });
        this.#more.addEventListener("click", (event) => {
            event.stopPropagation();
            this.#bringMore();
        });
    }

    /**
     * Shows these items and no others.
     *
     * @param {Iterable<HTMLElement>} items made as they are taken
     * @param {number} count how many they are
     * @param {TimeSlice} timeSlice
     */
    async show(items, count, timeSlice) {
        this.#left = 0;
        await empty(this.list, timeSlice);
        [this.#coming, this.#left] = [items[Symbol.iterator](), count];
        await this.#bring(timeSlice);
    }

    clear() {
        [this.#coming, this.#left] = [[].values(), 0];
        this.list.replaceChildren();
    }

    async #bringMore() {
        const place = this.#more.parentElement;
        const before = place?.previousElementSibling;
        place?.remove();
        await this.#bring(new TimeSlice());
        // A reader who has pressed the button goes on where the new items begin.
        const first = /** @type {HTMLElement | null} */ (before?.nextElementSibling);
        const target = first?.querySelector("button") ?? first;
        if (target === first) first?.setAttribute("tabindex", "-1");
        target?.focus();
    }

    /** @param {TimeSlice} timeSlice */
    async #bring(timeSlice) {
        for (let taken = 0; taken < SOME && this.#left > 0; taken++) {
            const { value, done } = this.#coming.next();
            if (done) return void (this.#left = 0);
            this.#left--;
            this.list.append(value);
            if (timeSlice.isOver) await timeSlice.pause();
        }
        if (this.#left === 0) return;
        this.#more.textContent = counted(this.#words, this.#words.showMore, this.#left);
        this.list.append(h("li", {}, this.#more));
    }
}
