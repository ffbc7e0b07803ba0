/** When a part of the page is missing or forbidden, the page says so in words. */

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";

import { inEveryBrowser } from "./harness.mjs";
import { openAnnotated } from "./reader.mjs";

inEveryBrowser("the WebAssembly is not there", async (open) => {
    const visit = await open("index.html", { missing: ".wasm" });
    assert.match(await said(visit.page), /answered 404 .*sayso_bg\.wasm.*must upload the folder “pkg”/);
});

inEveryBrowser("the WebAssembly is called plain text, and works nevertheless", async (open) => {
    await openAnnotated(open, "index.html", { asText: ".wasm" });
});

inEveryBrowser("what comes instead of the WebAssembly is something else", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    const message = await page.evaluate(async () => {
        /** @type {typeof import("../../www/sayso.js")} */
        const sayso = await import(new URL("./sayso.js", document.baseURI).href);
        return sayso.load(new URL("./index.html", document.baseURI)).catch((error) => error.message);
    });
    assert.match(message, /“text\/html.*not WebAssembly.*application\/wasm/);
});

inEveryBrowser("the Content-Security-Policy forbids WebAssembly", async (open) => {
    const visit = await open("index.html", { forbidWasm: true });
    assert.match(await said(visit.page), /'wasm-unsafe-eval'/);
});

inEveryBrowser("the worker is not there", async (open) => {
    const visit = await open("index.html", { missing: "worker.js" });
    assert.match(await said(visit.page), /worker.*did not start/);
});

inEveryBrowser("the scripts are not sent as scripts", async (open) => {
    const visit = await open("index.html", { asText: ".js" });
    assert.match(await unstarted(visit.page), /not sent as JavaScript/);
});

inEveryBrowser("the page is opened as a file", async (open, browser) => {
    const { page } = await open("index.html");
    await page.goto(pathToFileURL("www/index.html").href);
    // Under its driver, Firefox lets a file load its modules: there the page works.
    if (browser === "Firefox") await page.waitForSelector("say-so >>> .text p");
    else assert.match(await unstarted(page), /opened it as a file, serve its folder/);
});

inEveryBrowser("the bundled articles are not there, and a pasted one still works", async (open) => {
    const visit = await open("index.html", { missing: ".txt" });
    await visit.page.waitForSelector("#notice", { visible: true });
    assert.match(await visit.page.$eval("#notice", (notice) => notice.textContent ?? ""), /Paste an article instead/);
    await visit.page.type("#paste", "Anna Lind said no.");
    await visit.page.focus("#read");
    await visit.page.keyboard.press("Enter");
    await visit.page.waitForSelector("say-so >>> .text p");
});

/**
 * What the element says of a fault.
 *
 * @param {import("puppeteer-core").Page} page
 */
async function said(page) {
    const fault = await page.waitForSelector("say-so >>> [role=alert]", { visible: true });
    return (await fault?.evaluate((fault) => fault.textContent)) ?? "";
}

/**
 * What the page says when no script of it has run.
 *
 * @param {import("puppeteer-core").Page} page
 */
async function unstarted(page) {
    const sentence = await page.waitForSelector("#unstarted", { visible: true });
    return (await sentence?.evaluate((sentence) => sentence.textContent))?.replace(/\s+/g, " ") ?? "";
}
