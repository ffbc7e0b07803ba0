//! The erasure of articles, once the reader has confirmed it.

import { fill } from "../strings/wording.js";
import { nameOf } from "./article.js";
import { confirmed } from "./confirm-dialog.js";
import { words } from "./language.js";
import { say } from "./notices.js";

/** @typedef {import("./library.js").Library} Library */

/**
 * @param {Library} library
 * @param {import("./article.js").Article} shown an article of the reader's own, or one whose changes are to go
 */
export async function erase(library, shown) {
    const [name, count] = [nameOf(shown), shown.corrections.length];
    const { own, ownGoes, changes, changesGo } = words.confirm;
    const [question, goes] = shown.bundled ? [changes, changesGo] : [own, ownGoes];
    if (!(await confirmed(fill(question, { name }), fill(goes, { count })))) return;
    library.erase(shown.id);
    say(fill(words.said.erased, { name }));
}

/** @param {Library} library */
export async function eraseAll(library) {
    const corrections = library.all.reduce((sum, { corrections }) => sum + corrections.length, 0);
    const goes = fill(words.confirm.allGoes, { own: library.own.length, corrections });
    if (!(await confirmed(words.confirm.all, goes))) return;
    library.eraseAll();
    say(words.said.erasedAll);
}
