/** A reader's articles are kept on the device, erased on request, and said not to be kept where they cannot be. */

import assert from "node:assert/strict";

import { click } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import {
    ARTICLE,
    annotated,
    annotationOf,
    chooseArticle,
    dated,
    fill,
    listed,
    openAnnotated,
    openPanel,
    paste,
    textOf,
    untilAnnotated,
} from "./reader.mjs";
import { until, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

inEveryBrowser("articles, what was said of them and the choices are there at the next visit", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
    await openPanel(page, "details");
    await page.type("#title", "Two voices");
    await dated(page, () => fill(page, "#date", "2024-05-16"));
    await click(page, "say-so >>> .legend input");
    await annotated(page, () => paste(page, { "text/plain": ARTICLE[1] }));
    await annotated(page, () => chooseArticle(page, "Two voices"));
    await returned(page);
    assert.deepEqual((await listed(page)).slice(0, 2), [ARTICLE[1], "*Two voices*"]);
    assert.equal(await textOf(page), ARTICLE.join("\n\n"));
    assert.ok((await annotationOf(page)).times.some(({ value }) => value === "2024-05-14"));
    const layers = await page.$eval("say-so", (element) => element.getAttribute("layers"));
    assert.doesNotMatch(layers ?? "", /statements/);
    await visit.assertQuiet();
});

inEveryBrowser("the article shown last is shown at the next visit without an address", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await annotated(page, () => chooseArticle(page, "EghtesadOnline"));
    await written(page);
    const home = new URL("index.html", page.url()).href;
    await page.goto("about:blank");
    await page.goto(home);
    await untilAnnotated(page);
    assert.match((await listed(page))[2], /^\*EghtesadOnline/);
});

inEveryBrowser("what is erased is gone from the device", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    for (const text of ARTICLE) await annotated(page, () => paste(page, { "text/plain": text }));
    await openPanel(page, "details");
    await click(page, "#erase");
    await untilShown(page, "#confirm");
    assert.match(await contentOf(page, "#confirm"), /Erase “Paul Berg.*erased from this device.*nowhere else/);
    await click(page, "#confirm-no");
    assert.equal((await listed(page)).length, 7);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "erase");
    await click(page, "#erase");
    await annotated(page, () => click(page, "#confirm-yes"));
    await returned(page);
    assert.equal((await listed(page)).length, 6);
    assert.equal(await keptCount(page), 1);
    await click(page, "#erase-all");
    await untilShown(page, "#confirm");
    assert.match(await contentOf(page, "#confirm"), /your own articles \(1\).*corrections \(0\).*choices of language and layers/);
    await click(page, "#confirm-yes");
    await untilArticles(page, 5);
    await returned(page);
    assert.equal((await listed(page)).length, 5);
    assert.equal(await keptCount(page), 0);
});

inEveryBrowser("changes to a bundled article are kept, and erased by themselves", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await openPanel(page, "details");
    assert.ok(await page.$("#erase:disabled"));
    await page.type("#title", "My title");
    await returned(page);
    assert.equal((await listed(page))[0], "*My title*");
    await openPanel(page, "details");
    await click(page, "#erase");
    await untilShown(page, "#confirm");
    assert.match(await contentOf(page, "#confirm"), /Erase your changes.*came with the page and stays/);
    await click(page, "#confirm-yes");
    await untilShown(page, "#erase:disabled");
    assert.match((await listed(page))[0], /TEHRAN/);
});

inEveryBrowser("two tabs share what is kept, and neither stands in the way of a newer page", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await annotated(page, () => paste(page, { "text/plain": ARTICLE[0] }));
    await written(page);
    const second = await page.browserContext().newPage();
    try {
        await second.goto(page.url());
        await untilArticles(second, 6);
        // As a newer page would: it gets the database although both tabs have it open.
        const upgraded = await second.evaluate(
            () =>
                new Promise((resolve) => {
                    const request = indexedDB.open("sayso", 2);
                    request.onsuccess = () => resolve((request.result.close(), true));
                    request.onblocked = request.onerror = () => resolve(false);
                }),
        );
        assert.equal(upgraded, true);
    } finally {
        await second.close();
    }
    await annotated(page, () => paste(page, { "text/plain": ARTICLE[1] }));
    await untilShown(page, "#unkept");
    assert.match(await contentOf(page, "#unkept"), /Close the other tabs of sayso and load this one again/);
    assert.equal((await listed(page)).length, 7);
});

/** The ways in which IndexedDB can fail, each with the words that tell of it. @type {[string, () => void, RegExp][]} */
const FAULTS = [
    [
        "has no room left",
        () => {
            IDBObjectStore.prototype.put = () => {
                throw new DOMException("no room", "QuotaExceededError");
            };
        },
        /no room left.*“MAPLETON.*Erase an article/,
    ],
    [
        "refuses to keep anything",
        () => {
            IDBFactory.prototype.open = () => {
                throw new DOMException("no", "SecurityError");
            };
        },
        /does not let the page keep anything.*“MAPLETON.*allow this site to store data/,
    ],
    ["has nothing to keep it in", () => void Object.defineProperty(window, "indexedDB", { value: undefined }), /does not let the page keep/],
];

for (const [what, breakIt, sentence] of FAULTS) {
    inEveryBrowser(`a device that ${what} says so, and the article can be read all the same`, async (open) => {
        const prepare = async (/** @type {Page} */ page) => void (await page.evaluateOnNewDocument(breakIt));
        const visit = await openAnnotated(open, "index.html", { prepare });
        const { page } = visit;
        assert.equal(await page.$eval("#unkept", (notice) => /** @type {HTMLElement} */ (notice).hidden), true);
        await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
        await untilShown(page, "#unkept");
        assert.match(await contentOf(page, "#unkept"), sentence);
        assert.equal((await annotationOf(page)).statements.length, 2);
        assert.equal((await listed(page)).length, 6);
        await visit.assertAccessible();
        await visit.assertQuiet();
    });
}

/**
 * Waits until all is written, and opens the page anew.
 *
 * @param {Page} page
 */
async function returned(page) {
    await written(page);
    await page.reload();
    await untilAnnotated(page);
}

/**
 * Waits until so many articles are listed.
 *
 * @param {Page} page
 * @param {number} count
 */
async function untilArticles(page, count) {
    const isSo = (/** @type {number} */ count) => document.querySelectorAll("#articles [role=option]").length === count;
    await until(page, `${count} articles are listed`, isSo, count);
}

/** Waits until what was to be written is: transactions are done in the order in which they are asked for. @param {Page} page */
async function written(page) {
    await page.evaluate(
        () =>
            new Promise((resolve) => {
                // The page asks one task after what the reader does.
                setTimeout(() => {
                    const request = indexedDB.open("sayso");
                    request.onsuccess = () => {
                        const transaction = request.result.transaction(["articles", "choices"], "readwrite");
                        transaction.oncomplete = () => resolve(request.result.close());
                    };
                }, 100);
            }),
    );
}

/** The number of articles in the store. @param {Page} page @returns {Promise<number>} */
function keptCount(page) {
    return page.evaluate(
        () =>
            new Promise((resolve) => {
                const request = indexedDB.open("sayso");
                request.onsuccess = () => {
                    const count = request.result.transaction("articles").objectStore("articles").count();
                    count.onsuccess = () => (request.result.close(), resolve(count.result));
                };
            }),
    );
}

/**
 * @param {Page} page
 * @param {string} selector
 */
function contentOf(page, selector) {
    return page.$eval(selector, (element) => (element.textContent ?? "").replace(/\s+/g, " "));
}
