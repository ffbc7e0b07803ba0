//! All articles and what is found in them, as lines of JSON.

import { annotatorAt } from "../worker/annotator.js";
import { inPlace } from "./anchored-corrections.js";
import { publicationOf } from "./article.js";

/**
 * A line of JSON for each article: its annotation with the details that the reader has given and the corrections.
 *
 * @param {import("./article.js").Article[]} articles
 * @param {string} assets the folder that the worker lies in
 * @returns {Promise<string>} rejected as by `Annotator.annotate`
 */
export async function linesOf(articles, assets) {
    const [annotator, client] = [annotatorAt(assets), {}];
    const lines = [];
    try {
        for (const article of articles) {
            const { id, text, date } = article;
            const annotation = await annotator.annotate(client, text, { id, date: date || null });
            const placed = article.corrections.map((correction) => inPlace(correction, annotation));
            const corrections = placed.filter((correction) => correction !== null);
            lines.push(await annotator.export(client, "json", { ...publicationOf(article), corrections }));
        }
        return lines.join("");
    } finally {
        annotator.forget(client);
    }
}
