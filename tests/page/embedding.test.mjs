/** A site embeds the element: the text changes, the element comes and goes, its files lie elsewhere. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { clickWords } from "./click.mjs";
import { inEveryBrowser, inNode } from "./harness.mjs";
import { needs } from "./needs.mjs";
import {
    ARTICLE,
    annotated,
    annotationOf,
    counting,
    marked,
    openAnnotated,
    untilAnnotated,
    workersOf,
} from "./reader.mjs";
import { serve } from "./site.mjs";
import { until, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

/** A file that is served as a plain document, so that the policy holds and nothing else runs. */
const PLAIN = "pkg/sayso.d.ts";

/** The policy of a site that takes the element from another origin. */
const FROM_ELSEWHERE =
    "default-src 'none'; script-src http://127.0.0.1:* 'wasm-unsafe-eval'; connect-src http://127.0.0.1:*; worker-src blob: http://127.0.0.1:*";

inEveryBrowser("the marked article changes, and the element follows; a change that changes no word is let be", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html");
    await annotated(page, () =>
        page.$eval("#story", (story) => {
            const paragraph = document.createElement("p");
            paragraph.textContent = "“The tide will not wait,” said Tom Varley.";
            story.append(paragraph);
        }),
    );
    assert.ok((await marked(page, "say-so-statement")).some((words) => words.includes("The tide will not wait")));
    const before = await told(page);
    await page.$eval("#story h1", (title) => title.setAttribute("class", "large"));
    await page.$eval(".nameplate", (name) => name.append("Price 90p"));
    await idle(page);
    assert.equal(await told(page), before);
    await annotated(page, () =>
        page.evaluate(() => {
            const last = document.querySelector("#story p:last-child")?.firstChild;
            if (last instanceof Text) last.data = "“The tide has turned,” said Tom Varley.";
        }),
    );
    assert.ok((await marked(page, "say-so-statement")).some((words) => words.includes("The tide has turned")));
});

inEveryBrowser("the marked article is drawn anew with the same words, and the marks are on the new nodes", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html");
    const [before, times] = [await marked(page, "say-so-statement"), await told(page)];
    await page.$eval("#story", (story) => story.replaceWith(story.cloneNode(true)));
    await until(page, "the marks are on nodes of the page", () => {
        const [range] = CSS.highlights.get("say-so-statement") ?? [];
        return range?.startContainer.isConnected;
    });
    await idle(page);
    assert.deepEqual(await marked(page, "say-so-statement"), before);
    assert.equal(await told(page), times);
    await clickWords(page, "one bad winter away");
    assert.match((await marked(page, "say-so-chosen")).join(""), /one bad winter away/);
});

inEveryBrowser("an article that comes later than the element is found", async (open) => {
    const { page } = await open("newspaper.html", { prepare: counting });
    await untilAnnotated(page);
    await page.$eval("#story", (story) => story.remove());
    const fault = await untilShown(page, "say-so >>> [role=alert]");
    assert.match(fault, /no element “#story”/);
    assert.deepEqual(await marked(page, "say-so-statement"), []);
    await annotated(page, () =>
        page.evaluate((text) => {
            const late = document.createElement("article");
            late.textContent = text;
            document.body.append(late);
            late.id = "story";
        }, ARTICLE[1]),
    );
    assert.equal((await annotationOf(page)).statements.length, 1);
    assert.equal(await page.$("say-so >>> [role=alert]:not([hidden])"), null);
});

inEveryBrowser("the text inside the element changes, and it follows", async (open) => {
    const { page } = await open(PLAIN, { prepare: counting });
    await embed(page, "../say-so.js", { text: ARTICLE[0] });
    await untilAnnotated(page, 1);
    await annotated(page, () => page.$eval("say-so", (element, text) => (element.textContent = text), ARTICLE[1]));
    assert.equal(await page.$eval("say-so", (element) => /** @type {SaySo} */ (element).text), ARTICLE[1]);
});

inEveryBrowser("an element with nothing to read starts no worker, and reads what comes; where that goes, it shows nothing", async (open) => {
    const { page } = await open(PLAIN, { prepare: counting });
    await embed(page, "../say-so.js", { text: "" });
    await page.$eval("say-so", (element) => element.setAttribute("date", "2020-02-18"));
    await idle(page);
    assert.deepEqual([await workersOf(page), await told(page)], [0, 0]);
    await annotated(page, () => page.$eval("say-so", (element, text) => void Reflect.set(element, "text", text), ARTICLE[0]));
    await page.$eval("say-so", (element) => void Reflect.set(element, "text", null));
    await until(page, "nothing is annotated", () => /** @type {SaySo} */ (document.querySelector("say-so")).annotation === null);
    assert.equal(await page.$("say-so >>> .view:not([hidden])"), null);
    await annotated(page, () => page.$eval("say-so", (element, text) => (element.textContent = text), ARTICLE[1]));
    assert.deepEqual(await texts(page), [ARTICLE[1]]);
    assert.equal(await told(page), 2);
});

inEveryBrowser("where a reading is cancelled, text, corrections and a new date are those of the article shown", async (open) => {
    const { page } = await open(PLAIN, { prepare: counting });
    await embed(page, "../say-so.js", { text: "" });
    const seen = await page.$eval(
        "say-so",
        async (element, [text, other]) => {
            const say = /** @type {SaySo} */ (element);
            say.text = text;
            const { statements } = await say.annotate();
            const [{ content, source }] = statements;
            const correction = /** @type {const} */ ({ kind: "not-a-statement", statement: 0, speaker: null, entity: null, note: null });
            say.corrections = [{ ...correction, content, source }];
            say.text = other;
            say.corrections = [];
            const broken = say.annotate().catch((error) => error.name);
            say.cancel();
            const dated = new Promise((resolve) => say.addEventListener("say-so:dated", resolve, { once: true }));
            say.date = "2020-02-18";
            await dated;
            const shown = [say.text, say.annotation?.meta.published?.value, say.corrections.length];
            const { length } = (await say.annotate()).statements;
            return { broken: await broken, shown, after: [say.text, length, say.corrections.length] };
        },
        ARTICLE,
    );
    assert.deepEqual(seen, { broken: "AbortError", shown: [ARTICLE[0], "2020-02-18", 1], after: [ARTICLE[1], 1, 0] });
    assert.equal(await told(page), 2);
});

inEveryBrowser("after destroy() the host page is what it was, twice is as once, and annotate() brings it back", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html");
    await needs(page, "the CSS Custom Highlight API");
    const seen = await page.evaluate(async () => {
        const [element, story] = [/** @type {SaySo} */ (document.querySelector("say-so")), document.querySelector("#story")];
        element.destroy();
        const kept = [];
        const state = () => [story?.outerHTML, document.adoptedStyleSheets.length, CSS.highlights.size, getSelection()?.toString()];
        // Before the first mark the page had no sheet, no highlight and no selection.
        const sheet = new CSSStyleSheet();
        document.adoptedStyleSheets.push(sheet);
        kept.push(state());
        for (let time = 0; time < 2; time++) {
            await element.annotate();
            element.select(0);
            element.destroy();
            element.destroy();
            kept.push(state());
        }
        story?.append("And more.");
        await new Promise((resolve) => setTimeout(resolve, 700));
        return { kept, isSame: document.adoptedStyleSheets[0] === sheet, found: element.annotation };
    });
    assert.deepEqual(seen.kept[1], seen.kept[0]);
    assert.deepEqual(seen.kept[2], seen.kept[0]);
    assert.deepEqual(seen.kept[0].slice(1), [1, 0, ""]);
    assert.equal(seen.isSame, true);
    assert.equal(seen.found, null, "a destroyed element follows nothing");
});

inEveryBrowser("properties that are set before the element is defined count, as frameworks set them", async (open) => {
    const { page } = await open(PLAIN, { prepare: counting });
    const seen = await page.evaluate(async (text) => {
        const element = /** @type {SaySo} */ (document.createElement("say-so"));
        Object.assign(element, { text, date: "2020-02-18", layers: "statements", htmlFor: "#story" });
        document.body.append(element);
        await import(new URL("../say-so.js", document.baseURI).href);
        await customElements.whenDefined("say-so");
        const annotation = await element.annotate();
        const { date, layers } = element;
        element.date = /** @type {any} */ (null);
        return {
            own: Object.keys(element),
            attributes: ["date", "layers", "for"].map((name) => element.getAttribute(name)),
            published: annotation.meta.published?.value,
            values: [date, layers, element.htmlFor, element.src],
        };
    }, ARTICLE[0]);
    assert.deepEqual(seen, {
        own: [],
        attributes: [null, "statements", "#story"],
        published: "2020-02-18",
        values: ["2020-02-18", "statements", "#story", ""],
    });
});

inEveryBrowser("several elements share one worker and one WebAssembly", async (open) => {
    const visit = await open(PLAIN, { prepare: counting });
    for (const text of [ARTICLE[0], ARTICLE[1], ARTICLE.join("\n\n")]) await embed(visit.page, "../say-so.js", { text });
    await untilAnnotated(visit.page, 3);
    const loaded = visit.requests.map(({ path }) => path).filter((path) => /worker\.js|\.wasm$/.test(path));
    assert.deepEqual(loaded, ["/worker.js", "/pkg/sayso_bg.wasm"]);
    assert.equal(await workersOf(visit.page), 1);
});

inEveryBrowser("the element is taken from another origin, under a strict policy", async (open) => {
    const elsewhere = await serve();
    try {
        const visit = await open(PLAIN, { prepare: counting, policy: FROM_ELSEWHERE });
        await embed(visit.page, `${elsewhere.address}say-so.js`, { text: ARTICLE[0] });
        await untilAnnotated(visit.page, 1);
        assert.deepEqual(
            visit.requests.map(({ path }) => path).filter((path) => !path.startsWith("/pkg/sayso.d.ts") && path !== "/favicon.ico"),
            [],
        );
        assert.deepEqual(visit.violations.filter((violation) => !violation.includes("favicon")), []);
    } finally {
        elsewhere.stop();
    }
});

inEveryBrowser("from another origin, what is refused is said in words", async (open) => {
    const elsewhere = await serve();
    const closed = await serve({ missing: "worker.js" });
    try {
        const strict = await open(PLAIN, { policy: FROM_ELSEWHERE.replace("blob: http://127.0.0.1:*", "'self'") });
        await embed(strict.page, `${elsewhere.address}say-so.js`, { text: ARTICLE[0] });
        assert.match(await said(strict.page), /Content-Security-Policy forbids the worker.*must add blob: http:.* to its worker-src/);
        const visit = await open(PLAIN, { policy: FROM_ELSEWHERE });
        await embed(visit.page, `${elsewhere.address}say-so.js`, { text: ARTICLE[0], assets: closed.address });
        const sentence = await said(visit.page);
        assert.match(sentence, /comes from another site.*Access-Control-Allow-Origin/);
        assert.ok(sentence.includes(`must allow ${new URL(closed.address).origin} in`), sentence);
    } finally {
        elsewhere.stop();
        closed.stop();
    }
});

inEveryBrowser("two copies of the element from two places do each other no harm", async (open) => {
    const elsewhere = await serve();
    try {
        const visit = await open(PLAIN, { prepare: counting, policy: FROM_ELSEWHERE });
        await embed(visit.page, "../say-so.js", { text: ARTICLE[0], assets: elsewhere.address });
        await embed(visit.page, `${elsewhere.address}say-so.js`, { text: ARTICLE[1] });
        await untilAnnotated(visit.page, 2);
        assert.deepEqual(await texts(visit.page), ARTICLE);
    } finally {
        elsewhere.stop();
    }
});

inEveryBrowser("a browser without the CSS Custom Highlight API shows what is chosen as a selection", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html", {
        prepare: (page) =>
            page.evaluateOnNewDocument(() => {
                Reflect.deleteProperty(window, "Highlight");
                Reflect.deleteProperty(CSS, "highlights");
            }).then(() => {}),
    });
    const before = await page.$eval("#story", (story) => story.outerHTML);
    await clickWords(page, "one bad winter away");
    await until(page, "what is chosen is selected", () => getSelection()?.toString().includes("one bad winter away"));
    await page.$eval("say-so", (element) => /** @type {SaySo} */ (element).destroy());
    assert.equal(await page.$eval("#story", (story) => story.outerHTML), before);
    assert.equal(await page.evaluate(() => getSelection()?.toString()), "");
});

inNode("the element's module may be imported where there is no document", () => {
    const module = new URL("../../www/say-so.js", import.meta.url).href;
    const program = `const { SaySo } = await import(${JSON.stringify(module)}); console.log(typeof SaySo);`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
        cwd: fileURLToPath(new URL("../..", import.meta.url)),
        encoding: "utf8",
    });
    assert.equal(printed.trim(), "function");
});

/**
 * Adds an element to a page, and its module if it is not there.
 *
 * @param {Page} page
 * @param {string} module its address
 * @param {{ text: string, assets?: string }} options
 */
function embed(page, module, { text, assets }) {
    return page.evaluate(
        async (module, text, assets) => {
            const element = document.createElement("say-so");
            if (assets) element.setAttribute("assets", assets);
            element.textContent = text;
            document.body.append(element);
            await import(new URL(module, document.baseURI).href);
        },
        module,
        text,
        assets,
    );
}

/** @param {Page} page what each element shows */
function texts(page) {
    return page.$$eval("say-so", (elements) => elements.map((element) => /** @type {SaySo} */ (element).text));
}

/** @param {Page} page how often the page has been annotated */
function told(page) {
    return page.evaluate(() => Number(Reflect.get(window, "annotated")));
}

/** @param {Page} page longer than the element waits before it looks at a changed page */
function idle(page) {
    return page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
}

/**
 * The words in which the element tells of a fault.
 *
 * @param {Page} page
 */
function said(page) {
    return untilShown(page, "say-so >>> [role=alert]");
}
