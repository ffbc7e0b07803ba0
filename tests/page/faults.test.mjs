/** When a part of the page is missing or forbidden, the page says so in words. */

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";

import { inEveryBrowser, inOddBrowsers } from "./harness.mjs";
import { ARTICLE, openAnnotated, shows } from "./reader.mjs";
import { untilShown } from "./wait.mjs";

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

inEveryBrowser("the page is opened as a file", async (open) => {
    const { page } = await open("index.html");
    await page.goto(pathToFileURL("www/index.html").href);
    assert.match(await unstarted(page), /opened it as a file, .* single file sayso\.html .*cargo xtask single.*serve this folder/);
});

inEveryBrowser("that the page has not started is not said at once, and not where it has", async (open) => {
    const late = await open("index.html", { missing: "page.js" });
    const delay = await late.page.$eval("#unstarted", (sentence) => Number(sentence.getAnimations()[0].effect?.getTiming().delay));
    assert.ok(delay >= 3000);
    const { page } = await openAnnotated(open, "index.html");
    assert.equal(await page.$("#unstarted"), null);
});

const WITHOUT_WEBASSEMBLY = {
    chromium: ["--js-flags=--jitless"],
    firefox: { "javascript.options.wasm": false },
};

inOddBrowsers("the browser has no WebAssembly", WITHOUT_WEBASSEMBLY, async (open) => {
    const visit = await open("index.html");
    assert.match(await said(visit.page), /no WebAssembly, or it is switched off.*current browser/);
});

inEveryBrowser("the Content-Security-Policy forbids workers", async (open) => {
    const policy = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'; connect-src 'self'";
    const visit = await open("index.html", { policy });
    assert.match(await said(visit.page), /Content-Security-Policy forbids the worker.*add 'self' to its worker-src/);
});

inEveryBrowser("the browser starts no worker", async (open) => {
    const visit = await open("index.html", {
        prepare: (page) =>
            page
                .evaluateOnNewDocument(() => {
                    Reflect.set(window, "Worker", function Worker() {
                        throw new DOMException("workers are off", "SecurityError");
                    });
                })
                .then(() => {}),
    });
    assert.match(await said(visit.page), /refused to start a worker.*current browser.*workers are off/);
});

inEveryBrowser("the worker is not sent as a script", async (open) => {
    const visit = await open("index.html", { asText: "worker.js" });
    assert.match(await said(visit.page), /worker.*did not start.*served as JavaScript/);
});

inEveryBrowser("the connection is lost before the worker is loaded", async (open) => {
    const { page, site } = await open("pkg/sayso.d.ts");
    await page.evaluate(() => import(new URL("../say-so.js", document.baseURI).href));
    site.stop();
    await page.evaluate((text) => {
        const element = document.createElement("say-so");
        element.textContent = text;
        document.body.append(element);
    }, ARTICLE[0]);
    assert.match(await said(page), /did not start or broke off. Check the connection/);
});

inEveryBrowser("the connection is lost before the WebAssembly is loaded", async (open) => {
    const { page, site } = await open("pkg/sayso.d.ts");
    await page.evaluate(() => import(new URL("../sayso.js", document.baseURI).href));
    site.stop();
    const message = await page.evaluate(async () => {
        /** @type {typeof import("../../www/sayso.js")} */
        const sayso = await import(new URL("../sayso.js", document.baseURI).href);
        return sayso.load().catch((error) => error.message);
    });
    assert.match(message, /sayso_bg\.wasm, could not be loaded. Check the connection/);
});

inEveryBrowser("an article’s address cannot be reached", async (open) => {
    const { page } = await open("newspaper.html");
    await page.$eval("say-so", (element) => {
        element.removeAttribute("for");
        element.setAttribute("src", "nowhere.txt");
    });
    await shows(page, "[role=alert]", /could not be loaded from .*nowhere\.txt.*attribute “src”/);
});

inEveryBrowser("the bundled articles are not there, and a pasted one still works", async (open) => {
    const visit = await open("index.html", { missing: ".txt" });
    await untilShown(visit.page, "#notice");
    assert.match(await visit.page.$eval("#notice", (notice) => notice.textContent ?? ""), /Paste an article instead/);
    await visit.page.type("#paste", "Anna Lind said no.");
    await visit.page.focus("#read");
    await visit.page.keyboard.press("Enter");
    await untilShown(visit.page, "say-so >>> .text p");
});

/**
 * The words in which the element tells of a fault.
 *
 * @param {import("puppeteer-core").Page} page
 */
function said(page) {
    return untilShown(page, "say-so >>> [role=alert]");
}

/**
 * The words of the page when no script of it has run.
 *
 * @param {import("puppeteer-core").Page} page
 */
async function unstarted(page) {
    const sentence = await untilShown(page, "#unstarted");
    return sentence.replace(/\s+/g, " ");
}
