//! Buttons that each open a panel; at most one panel is open.

/** The panels, each named by the `aria-controls` of its button. */
export class Panels {
    /** @type {{ button: HTMLElement, panel: HTMLElement }[]} */
    #all = [];

    /** @param {HTMLElement} bar that holds the buttons */
    constructor(bar) {
        for (const button of bar.querySelectorAll("[aria-controls]")) {
            const panel = document.getElementById(button.getAttribute("aria-controls") ?? "");
            if (!panel || !(button instanceof HTMLElement)) continue;
            this.#all.push({ button, panel });
            button.addEventListener("click", () => this.open(panel.hidden ? panel : null));
            panel.addEventListener("keydown", (event) => {
                if (event.key !== "Escape") return;
                this.open(null);
                button.focus();
            });
        }
    }

    /** @param {HTMLElement | null} wanted the panel to open; null to close all */
    open(wanted) {
        for (const { button, panel } of this.#all) {
            panel.hidden = panel !== wanted;
            button.setAttribute("aria-expanded", String(panel === wanted));
        }
    }
}
