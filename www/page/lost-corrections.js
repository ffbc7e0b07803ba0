//! The list of corrections that have lost their place, to be looked at and removed.

import { h } from "../base/dom.js";
import { fill } from "../strings/wording.js";
import { byId } from "./by-id.js";
import { words } from "./language.js";

/** @typedef {import("./anchored-corrections.js").AnchoredCorrection} AnchoredCorrection */

/** The greatest length of the words shown, in characters. */
const LONGEST = 200;

/** The list, hidden while it is empty. */
export class LostCorrections {
    #box = byId("lost", HTMLElement);
    #list = byId("lost-list", HTMLElement);
    #onRemove;

    /** @param {(correction: AnchoredCorrection) => void} onRemove */
    constructor(onRemove) {
        this.#onRemove = onRemove;
    }

    /** @param {AnchoredCorrection[]} corrections */
    show(corrections) {
        this.#box.hidden = corrections.length === 0;
        this.#list.replaceChildren(...corrections.map((correction) => this.#item(correction)));
    }

    /** @param {AnchoredCorrection} correction */
    #item(correction) {
        const { kind, content, speaker } = correction;
        const exact = content.map(({ exact }) => exact).join(" … ").replace(/\s+/g, " ");
        const short = exact.length > LONGEST ? `${exact.slice(0, LONGEST)}…` : exact;
        const label = fill(words.corrections.removeNamed, { words: short });
        const remove = h("button", { type: "button", "aria-label": label }, words.corrections.remove);
        remove.addEventListener("click", () => this.#onRemove(correction));
        const what = fill(words.corrections[kind], { speaker: speaker ?? "?" });
        return h("li", {}, h("span", { dir: "auto" }, `${what}: ${short}`), remove);
    }
}
