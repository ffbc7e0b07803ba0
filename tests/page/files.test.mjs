/** A reader brings files: by dropping them anywhere, or by choosing them. */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { inEveryBrowser } from "./harness.mjs";
import { ARTICLE, annotated, listed, openAnnotated, openPanel, textOf } from "./reader.mjs";
import { untilHidden, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

inEveryBrowser("files dropped together become an article each, and those that fail say why", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await visit.assertOffline(() =>
        annotated(page, () =>
            drop(page, [
                { name: "first.txt", type: "text/plain", text: ARTICLE[0] },
                { name: "picture.png", type: "image/png", text: "\u0089PNG\r\n\u001a\n\0\0\0\0" },
                { name: "second.html", type: "text/html", text: `<title>x</title><h1>Bridge opens</h1><p>${ARTICLE[1]}</p>` },
                { name: "empty.txt", type: "text/plain", text: " \n" },
            ]),
        ),
    );
    const names = await listed(page);
    assert.equal(names.length, 7);
    assert.equal(names[0], `*${ARTICLE[0]}*`);
    assert.equal(await textOf(page), ARTICLE[0]);
    const said = await page.$eval("#said", (said) => said.textContent ?? "");
    assert.match(said, /Added 2 articles/);
    assert.match(said, /“picture\.png” is no text\..*save it as plain text or HTML/);
    assert.match(said, /no text in “empty\.txt”/);
    await visit.assertAccessible();
    await visit.assertQuiet();
});

inEveryBrowser("a file that cannot be read is named, and the others go on", async (open) => {
    const { page } = await openAnnotated(open, "index.html", {
        prepare: async (page) => {
            await page.evaluateOnNewDocument(() => {
                for (const way of /** @type {const} */ (["arrayBuffer", "text", "stream", "slice"])) {
                    const original = File.prototype[way];
                    File.prototype[way] = /** @type {any} */ (
                        /** @this {File} */
                        function (/** @type {any[]} */ ...rest) {
                            if (this.name === "moved.txt") throw new DOMException("gone", "NotFoundError");
                            return /** @type {any} */ (original).apply(this, rest);
                        }
                    );
                }
            });
        },
    });
    await annotated(page, () =>
        drop(page, [
            { name: "moved.txt", type: "text/plain", text: "Gone." },
            { name: "there.txt", type: "text/plain", text: ARTICLE[1] },
        ]),
    );
    assert.equal((await listed(page)).length, 6);
    assert.match(await page.$eval("#said", (said) => said.textContent ?? ""), /“moved\.txt” could not be read/);
});

inEveryBrowser("what hovers over the page is told where it may be dropped", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await dragged(page, "dragover", [{ name: "a.txt", type: "text/plain", text: "a" }]);
    await untilShown(page, "#drop");
    assert.match(await page.$eval("#drop", (hint) => hint.textContent ?? ""), /Drop text or HTML files/);
    await dragged(page, "dragleave", []);
    await untilHidden(page, "#drop");
});

inEveryBrowser("files are chosen with the keyboard’s button too", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    const folder = mkdtempSync(join(tmpdir(), "sayso-files-"));
    try {
        const paths = ARTICLE.map((text, index) => {
            const path = join(folder, `${index}.txt`);
            writeFileSync(path, text);
            return path;
        });
        await openPanel(page, "own");
        const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.$("#files"));
        await annotated(page, () => input.uploadFile(...paths));
        assert.deepEqual((await listed(page)).slice(0, 2), [`*${ARTICLE[0]}*`, `${ARTICLE[1]}`]);
    } finally {
        rmSync(folder, { recursive: true });
    }
});

/**
 * @param {Page} page
 * @param {{ name: string, type: string, text: string }[]} files whose characters are bytes where they are no text
 */
function drop(page, files) {
    return dragged(page, "drop", files);
}

/**
 * @param {Page} page
 * @param {"dragover" | "dragleave" | "drop"} event
 * @param {{ name: string, type: string, text: string }[]} files
 */
function dragged(page, event, files) {
    return page.evaluate(
        (event, files) => {
            const data = new DataTransfer();
            for (const { name, type, text } of files) {
                const bytes = /[\0\u0089]/.test(text) ? Uint8Array.from(text, (one) => one.charCodeAt(0)) : text;
                data.items.add(new File([bytes], name, { type }));
            }
            const drag = new DragEvent(event, { bubbles: true, cancelable: true, composed: true, dataTransfer: data });
            // Firefox gives an event that a script makes an empty one.
            Object.defineProperty(drag, "dataTransfer", { value: data });
            document.body.dispatchEvent(drag);
        },
        event,
        files,
    );
}
