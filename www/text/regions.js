//! The regions of a text, and which of them are near sight: of a long text no more is marked than a reader may see soon, for
//! browsers take the longer to show a page the more marks it has, wherever they are.

import { firstFitting } from "../base/search.js";

/** @typedef {import('./text-map.js').TextMap} TextMap */

/** A text of fewer characters is one region, which is always near. */
const WHOLE = 300_000;

/** The number of characters after which a region may end. */
const REGION = 4_000;

/** The distance out of sight within which a region is near. */
const NEAR = "800px";

/** The regions of one text. */
export class Regions {
    /** The offset at which each begins. @type {number[]} */
    #starts = [0];
    /** The regions that an element stands for, one after the other. @type {Map<Element, number[]>} */
    #byElement = new Map();
    /** By region, the number of elements in sight that stand for it or for one beside it. @type {number[]} */
    #sights = [];
    /** @type {Set<Element>} */
    #seen = new Set();
    /** @type {IntersectionObserver | null} */
    #observer = null;

    /**
     * @param {TextMap} map
     * @param {(region: number, isNear: boolean) => void} onChange called when a region comes near or goes away
     * @param {import('../base/time-slice.js').TimeSlice} timeSlice
     */
    static async of(map, onChange, timeSlice) {
        const regions = new Regions();
        if (map.text.length >= WHOLE) await regions.#observe(map, onChange, timeSlice);
        else regions.#sights = [1];
        return regions;
    }

    /** The regions that are near. */
    get near() {
        return [...this.#sights.keys()].filter((region) => this.#sights[region] > 0);
    }

    /**
     * The first and the last region that a span touches.
     *
     * @param {import('../pkg/sayso.js').Span} span
     */
    of({ start, end }) {
        return { first: this.#at(start), last: this.#at(end - 1) };
    }

    /** @param {number} region */
    isNear(region) {
        return this.#sights[region] > 0;
    }

    /** Observes nothing any more. */
    disconnect() {
        this.#observer?.disconnect();
    }

    /** @param {number} offset */
    #at(offset) {
        return Math.max(firstFitting(this.#starts.length, (region) => this.#starts[region] > offset) - 1, 0);
    }

    /**
     * @param {TextMap} map
     * @param {(region: number, isNear: boolean) => void} onChange
     * @param {import('../base/time-slice.js').TimeSlice} timeSlice
     */
    async #observe({ pieces }, onChange, timeSlice) {
        this.#starts = [];
        let last = /** @type {Element | null} */ (null);
        for (const { node, start } of pieces) {
            const parent = node.parentElement;
            const element = parent?.closest(".stretch") ?? parent;
            const before = this.#starts.at(-1);
            if (!element || (before !== undefined && (element === last || start - before < REGION))) continue;
            last = element;
            const region = this.#starts.push(start) - 1;
            this.#byElement.set(element, [...(this.#byElement.get(element) ?? []), region]);
            if (timeSlice.isOver) await timeSlice.pause();
        }
        this.#sights = this.#starts.map(() => 0);
        this.#observer = new IntersectionObserver((entries) => this.#see(entries, onChange), { rootMargin: NEAR });
        for (const element of this.#byElement.keys()) {
            this.#observer.observe(element);
            if (timeSlice.isOver) await timeSlice.pause();
        }
    }

    /**
     * @param {IntersectionObserverEntry[]} entries
     * @param {(region: number, isNear: boolean) => void} onChange
     */
    #see(entries, onChange) {
        /** @type {Map<number, boolean>} */
        const before = new Map();
        for (const { target, isIntersecting } of entries) {
            if (isIntersecting === this.#seen.has(target)) continue;
            if (isIntersecting) this.#seen.add(target);
            else this.#seen.delete(target);
            // An element stands where its region begins: it may be out of sight while the region's end is not.
            const regions = new Set((this.#byElement.get(target) ?? []).flatMap((region) => [region - 1, region, region + 1]));
            for (const region of regions) {
                if (this.#sights[region] === undefined) continue;
                if (!before.has(region)) before.set(region, this.isNear(region));
                this.#sights[region] += isIntersecting ? 1 : -1;
            }
        }
        for (const [region, wasNear] of before) if (wasNear !== this.isNear(region)) onChange(region, !wasNear);
    }
}
