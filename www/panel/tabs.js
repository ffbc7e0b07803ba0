//! Panels of which one is shown, chosen by tabs. The arrow keys, Home and End go from tab to tab.

import { h } from "../base/dom.js";

/** @typedef {{ label: string, panel: HTMLElement }} Tabbed */

let made = 0;

/** A row of tabs, after the pattern of the ARIA Authoring Practices Guide. The panels lie elsewhere in the tree. */
export class Tabs {
    #tabs;
    #counts;
    #panels;
    #chosen = 0;

    /**
     * @param {string} label of the row
     * @param {Tabbed[]} tabbed
     */
    constructor(label, tabbed) {
        this.#counts = tabbed.map(() => h("span", { class: "count" }));
        this.#panels = tabbed.map(({ panel }) => panel);
        this.#tabs = tabbed.map(({ label, panel }, index) => {
            const id = `tab-${++made}`;
            panel.id = `${id}-panel`;
            panel.setAttribute("role", "tabpanel");
            panel.setAttribute("aria-labelledby", id);
            const attributes = { type: "button", role: "tab", id, part: "tab", "aria-controls": panel.id };
            return h("button", attributes, label, " ", this.#counts[index]);
        });
        this.element = h("div", { class: "tabs", role: "tablist", "aria-label": label }, ...this.#tabs);
        this.element.addEventListener("click", ({ target }) => {
            const at = this.#tabs.findIndex((tab) => target instanceof Node && tab.contains(target));
            if (at >= 0) this.choose(at);
        });
        this.element.addEventListener("keydown", (event) => this.#onKey(event));
        this.choose(0);
    }

    /** The index of the panel that is shown. */
    get chosen() {
        return this.#chosen;
    }

    /** @param {number} index of the panel to show */
    choose(index) {
        this.#chosen = index;
        this.#tabs.forEach((tab, at) => {
            tab.ariaSelected = String(at === index);
            tab.tabIndex = at === index ? 0 : -1;
            this.#panels[at].hidden = at !== index;
        });
    }

    /**
     * @param {number} index
     * @param {string} count to show beside the label
     */
    showCount(index, count) {
        this.#counts[index].textContent = count;
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const last = this.#tabs.length - 1;
        const isMirrored = getComputedStyle(this.element).direction === "rtl";
        const forward = event.key === (isMirrored ? "ArrowLeft" : "ArrowRight");
        const back = event.key === (isMirrored ? "ArrowRight" : "ArrowLeft");
        const to = forward ? this.#chosen + 1 : back ? this.#chosen - 1 : { Home: 0, End: last }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        this.choose((to + this.#tabs.length) % this.#tabs.length);
        this.#tabs[this.#chosen].focus();
    }
}
