//! The legend: the layers, each with the number of things that it has and whether it is shown.

import { h } from "../base/dom.js";
import { numbered } from "../strings/wording.js";
import { LAYERS } from "../text/layers.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../strings/en.js').Words} Words */

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
     * @param {(names: string[]) => void} onChange called with the names of the layers to show
     */
    constructor(words, onChange) {
        this.#words = words;
        const labels = this.#boxes.map(({ layer, box, count }) => {
            const sample = h("span", { class: Object.keys(layer.marks)[0] }, words.layers[layer.name]);
            return h("label", { part: `layer layer-${layer.name}` }, box, sample, count);
        });
        const fields = h("fieldset", { "aria-label": words.legend }, ...labels);
        // In a narrow window the article comes first.
        const open = matchMedia("(min-width: 40rem)").matches;
        this.element = h("details", { class: "legend", part: "legend", open }, h("summary", {}, words.legend), fields);
        this.element.addEventListener("change", () => {
            onChange(this.#boxes.filter(({ box }) => box.checked).map(({ layer }) => layer.name));
        });
    }

    /** @param {CorrectedAnnotation} annotation */
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
