//! The line that names the outlet, day and address of the article shown.

import { fill } from "../strings/wording.js";
import { outletOf } from "./article.js";
import { byId } from "./by-id.js";
import { dayOf, words } from "./language.js";

/**
 * Shows the outlet, day and address, for print, and asks for the date where it is needed.
 *
 * @param {import("./article.js").Article} shown
 * @param {import("../pkg/sayso.js").Annotation | null} annotation once it is read
 */
export function showPublication(shown, annotation) {
    const origin = [outletOf(shown), dayOf(shown.date), shown.address].filter(Boolean).join(" · ");
    byId("origin", HTMLElement).textContent = origin;
    const published = annotation?.meta.published;
    const inText = published?.from === "text" ? fill(words.dateInText, { date: dayOf(published.value) }) : null;
    byId("date-line", HTMLElement).hidden = shown.date !== "" || !annotation;
    byId("give-date", HTMLElement).hidden = inText !== null;
    byId("date-hint", HTMLElement).textContent = shown.date || !annotation ? "" : (inText ?? words.noDate);
}
