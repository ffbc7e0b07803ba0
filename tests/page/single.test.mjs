/** The page as one file, opened as a file in browsers as they come. */

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";

import { AS_THEY_COME } from "./browsers.mjs";
import { inOddBrowsers } from "./harness.mjs";
import { made } from "./programs.mjs";
import { shows } from "./reader.mjs";
import { until, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

const folder = mkdtempSync(join(tmpdir(), "sayso-single-"));

after(() => rmSync(folder, { recursive: true }));

/** The file by itself: nothing of the project lies beside it. */
const FILE = join(folder, "what I read.html");

copyFileSync(made("sayso.html"), FILE);

inOddBrowsers("the file alone is the whole page: it reads its articles and a pasted one, and asks for nothing", AS_THEY_COME, async (open) => {
    const { page, seen } = await opened(open);
    await untilRead(page);
    assert.equal(await page.$("#unstarted"), null);
    await paste(page, "“Nothing leaves this page,” Anna Lind said.");
    await until(page, "the pasted article is read", () =>
        /** @type {SaySo} */ (document.querySelector("say-so")).annotation?.statements.length === 1 &&
            document.querySelector("say-so")?.shadowRoot?.querySelector(".text")?.textContent?.includes("Anna Lind"),
    );
    assert.deepEqual(seen, { requests: [], errors: [] });
});

inOddBrowsers("the file works where the browser keeps nothing for files", AS_THEY_COME, async (open) => {
    const { page, seen } = await opened(open, () => {
        for (const name of ["indexedDB", "localStorage"]) {
            Object.defineProperty(window, name, {
                get() {
                    throw new DOMException("not for files", "SecurityError");
                },
            });
        }
    });
    await untilRead(page);
    assert.deepEqual(seen.errors, []);
});

inOddBrowsers("the file speaks the other language too", AS_THEY_COME, async (open) => {
    const { page } = await opened(open);
    await untilShown(page, "#language");
    await page.select("#language", "de");
    await shows(page, ".legend", /Im Text zeigen/);
});

/** @param {Page} page until it has found statements */
async function untilRead(page) {
    await until(page, "statements are found", () => {
        return /** @type {SaySo} */ (document.querySelector("say-so"))?.annotation?.statements.length;
    });
}

/**
 * Opens the file.
 *
 * @param {import("./harness.mjs").Open} open
 * @param {() => void} [first] what runs in the page before its scripts
 */
async function opened(open, first = () => {}) {
    // A page that asks for nothing more: what it asked for late would be taken for the file’s.
    const { page } = await open("pkg/sayso.d.ts");
    await page.goto("about:blank");
    /** @type {{ requests: string[], errors: string[] }} */
    const seen = { requests: [], errors: [] };
    const address = pathToFileURL(FILE).href;
    await page.evaluateOnNewDocument(first);
    page.on("request", (request) => {
        const url = request.url();
        if (url !== address && !url.startsWith("data:") && !url.startsWith("blob:")) seen.requests.push(url);
    });
    page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
    page.on("pageerror", (error) => seen.errors.push(String(error)));
    await page.goto(address);
    return { page, seen };
}

/**
 * Pastes a text onto the page.
 *
 * @param {Page} page
 * @param {string} text
 */
async function paste(page, text) {
    await page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
        // Firefox gives an event that a script makes an empty clipboard.
        Object.defineProperty(event, "clipboardData", { value: clipboardData });
        document.querySelector("#paste")?.dispatchEvent(event);
    }, text);
}
