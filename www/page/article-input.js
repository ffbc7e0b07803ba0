//! The articles that the reader brings: by pasting, by dropping, and as files.

import { textOf } from "../text/pasted-text.js";
import { textOfFile } from "../text/text-file.js";

/** @typedef {import("./article.js").NewArticle} NewArticle */
/** @typedef {{ code: string, name: string }} FileFault */

/**
 * Listens to the whole page for articles that are pasted or dropped.
 *
 * @param {HTMLTextAreaElement} box the one field in which pasted text is an article too
 * @param {(articles: NewArticle[], faults: FileFault[]) => void} onArticles
 */
export function listen(box, onArticles) {
    addEventListener("paste", (event) => {
        const [target] = event.composedPath();
        if (!event.clipboardData || (target !== box && isField(target))) return;
        const files = [...event.clipboardData.files];
        if (files.length === 0 && event.clipboardData.types.length === 0) return;
        event.preventDefault();
        readTransfer(files, event.clipboardData, onArticles);
    });
    addEventListener("dragover", (event) => {
        if (!event.dataTransfer || !isWelcome(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        showHint(true);
    });
    addEventListener("dragleave", (event) => event.relatedTarget === null && showHint(false));
    addEventListener("drop", (event) => {
        showHint(false);
        if (!event.dataTransfer || !isWelcome(event)) return;
        event.preventDefault();
        readTransfer([...event.dataTransfer.files], event.dataTransfer, onArticles);
    });
}

/**
 * Reads files one after the other; one that fails does not keep the others.
 *
 * @param {Iterable<File>} files
 * @returns {Promise<{ articles: NewArticle[], faults: FileFault[] }>}
 */
export async function readFiles(files) {
    const [articles, faults] = [/** @type {NewArticle[]} */ ([]), /** @type {FileFault[]} */ ([])];
    for (const file of files) {
        try {
            articles.push(await textOfFile(file));
        } catch (error) {
            const code = error instanceof Error && "code" in error ? String(error.code) : "file-unread";
            faults.push({ code, name: file.name });
        }
    }
    return { articles, faults };
}

/**
 * @param {File[]} files
 * @param {DataTransfer} data which is empty once its event is over
 * @param {(articles: NewArticle[], faults: FileFault[]) => void} onArticles
 */
async function readTransfer(files, data, onArticles) {
    if (files.length === 0) {
        return onArticles([await textOf(data)], []);
    }
    const { articles, faults } = await readFiles(files);
    onArticles(articles, faults);
}

/**
 * Returns whether a drop is meant for the page: files, or text that does not come from the page itself.
 *
 * @param {DragEvent} event
 */
function isWelcome({ dataTransfer, target }) {
    return dataTransfer?.types.includes("Files") || (dataTransfer?.types.includes("text/html") && !isField(target));
}

/** @param {EventTarget | null | undefined} target */
function isField(target) {
    return target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);
}

/** @param {boolean} shown */
function showHint(shown) {
    document.getElementById("drop")?.toggleAttribute("hidden", !shown);
}
