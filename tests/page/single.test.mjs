/** The page as one file, opened as a file in browsers as they come. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";

import { inOddBrowsers } from "./harness.mjs";
import { xtask } from "./programs.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

/** Their driver lets Firefox's files load other files; as it comes it does not. */
const AS_IT_COMES = { firefox: { "security.fileuri.strict_origin_policy": true } };

const folder = mkdtempSync(join(tmpdir(), "sayso-single-"));

after(() => rmSync(folder, { recursive: true }));

/** The file by itself: nothing of the project lies beside it. */
const FILE = join(folder, "what I read.html");

copyFileSync(execFileSync(xtask(), ["single", "--no-build"], { encoding: "utf8" }).trim(), FILE);

inOddBrowsers("the file alone is the whole page: it reads its articles and a pasted one, and asks for nothing", AS_IT_COMES, async (open) => {
    const { page, seen } = await opened(open);
    const found = await page.waitForFunction(
        () => /** @type {SaySo} */ (document.querySelector("say-so")).annotation?.statements.length,
    );
    assert.ok(Number(await found.jsonValue()) > 0);
    assert.equal(await page.$("#unstarted"), null);
    await paste(page, "“Nothing leaves this page,” Anna Lind said.");
    await page.waitForFunction(() =>
        /** @type {SaySo} */ (document.querySelector("say-so")).annotation?.statements.length === 1 &&
            document.querySelector("say-so")?.shadowRoot?.querySelector(".text")?.textContent?.includes("Anna Lind"),
    );
    assert.deepEqual(seen, { requests: [], errors: [] });
});

inOddBrowsers("the file works where the browser keeps nothing for files", AS_IT_COMES, async (open) => {
    const { page, seen } = await opened(open, () => {
        for (const name of ["indexedDB", "localStorage"]) {
            Object.defineProperty(window, name, {
                get() {
                    throw new DOMException("not for files", "SecurityError");
                },
            });
        }
    });
    await page.waitForFunction(() => /** @type {SaySo} */ (document.querySelector("say-so")).annotation?.statements.length);
    assert.deepEqual(seen.errors, []);
});

inOddBrowsers("the file speaks the other language too", AS_IT_COMES, async (open) => {
    const { page } = await opened(open);
    await page.waitForSelector("#language", { visible: true });
    await page.select("#language", "de");
    await page.waitForSelector("say-so >>> ::-p-text(Im Text zeigen)");
});

/**
 * Opens the file.
 *
 * @param {import("./harness.mjs").Open} open
 * @param {() => void} [first] what runs in the page before its scripts
 */
async function opened(open, first = () => {}) {
    const { page } = await open("newspaper.html");
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
