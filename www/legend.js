//! The legend: which layers there are, how much each has, and whether it is shown.

import { h } from "./dom.js";
import { LAYERS } from "./layers.js";
import { numbered } from "./strings.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./strings.js').Words} Words */

/** A check box for each layer. */
export class Legend {
    #boxes = LAYERS.map((layer) => ({
        layer,
        box: h("input", { type: "checkbox" }),
        count: h("span", { class: "count" }),
    }));

    #words;

    /**
     * @param {Words} words
     * @param {(names: string[]) => void} onChange told the layers to show
     */
    constructor(words, onChange) {
        this.#words = words;
        const labels = this.#boxes.map(({ layer, box, count }) => {
            const sample = h("span", { class: Object.keys(layer.marks)[0] }, words.layers[layer.name]);
            return h("label", { part: `layer layer-${layer.name}` }, box, sample, count);
        });
        this.element = h("fieldset", { class: "legend", part: "legend" }, h("legend", {}, words.legend), ...labels);
        this.element.addEventListener("change", () => {
            onChange(this.#boxes.filter(({ box }) => box.checked).map(({ layer }) => layer.name));
        });
    }

    /** @param {Annotation} annotation */
    showCounts(annotation) {
        for (const { layer, count } of this.#boxes) {
            count.textContent = numbered(this.#words, layer.count(annotation));
        }
    }

    /** @param {Iterable<string>} names */
    showLayers(names) {
        const shown = new Set(names);
        for (const { layer, box } of this.#boxes) box.checked = shown.has(layer.name);
    }
}
