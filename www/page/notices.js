//! The notices of the page: an action was done, a change could not be kept, there is a new version.

import { fill } from "../strings/wording.js";
import { nameOf } from "./article.js";
import { byId } from "./by-id.js";
import { words } from "./language.js";

/** @typedef {import("./article.js").Article} Article */

const said = byId("said", HTMLElement);
const unkept = byId("unkept", HTMLElement);

/** @param {string} [sentence] in place of the one before */
export function say(sentence = "") {
    said.textContent = sentence;
}

/**
 * The sentence for a file that could not be taken.
 *
 * @param {import("./article-input.js").FileFault} fault
 */
export function faultOf({ code, name }) {
    const { faults } = words;
    return fill(faults[/** @type {keyof typeof faults} */ (code)] ?? faults["file-unread"], { name });
}

/**
 * Says that the device does not keep an article or a change.
 *
 * @param {import("./store.js").StoreFault} fault
 * @param {Article | null} article
 */
export function sayUnkept(fault, article) {
    unkept.textContent = fill(words.faults[fault], { name: article ? nameOf(article) : words.faults.changes });
    unkept.hidden = false;
}

/** @param {() => void} reload shows the new version */
export function offerUpdate(reload) {
    byId("reload", HTMLButtonElement).onclick = reload;
    byId("update", HTMLElement).hidden = false;
}
