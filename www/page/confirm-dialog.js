//! The dialog that asks before something is erased.

import { byId } from "./by-id.js";

/**
 * Asks the reader to confirm.
 *
 * @param {string} question
 * @param {string} consequences of a yes
 * @returns {Promise<boolean>} whether the reader wants it
 */
export function confirmed(question, consequences) {
    const dialog = byId("confirm", HTMLDialogElement);
    const yes = byId("confirm-yes", HTMLButtonElement);
    const no = byId("confirm-no", HTMLButtonElement);
    byId("confirm-question", HTMLElement).textContent = question;
    byId("confirm-text", HTMLElement).textContent = consequences;
    return new Promise((resolve) => {
        yes.onclick = () => dialog.close("yes");
        no.onclick = () => dialog.close("");
        dialog.onclose = () => resolve(dialog.returnValue === "yes");
        dialog.returnValue = "";
        dialog.showModal();
        no.focus();
    });
}
