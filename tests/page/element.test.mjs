/** A site embeds the element. */

import assert from "node:assert/strict";

import { clickWords } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import { needs } from "./needs.mjs";
import { ARTICLE, annotated, annotationOf, marked, openAnnotated, workersOf } from "./reader.mjs";
import { until, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

inEveryBrowser("a newspaper’s article is marked, and not one node of it is changed", async (open) => {
    let before = "";
    const visit = await openAnnotated(open, "newspaper.html", {
        prepare: async (page) => {
            await page.evaluateOnNewDocument(() => {
                addEventListener("DOMContentLoaded", () =>
                    Reflect.set(window, "before", document.querySelector("#story")?.outerHTML),
                );
            });
        },
    });
    await needs(visit.page, "the CSS Custom Highlight API");
    before = await visit.page.evaluate(() => Reflect.get(window, "before"));
    assert.match(before, /Saltmarsh/);
    assert.ok((await marked(visit.page, "say-so-statement")).some((words) => words.includes("the figures first")));
    await clickWords(visit.page, "one bad winter away");
    assert.match((await marked(visit.page, "say-so-chosen")).join(""), /one bad winter away/);
    assert.equal(await visit.page.$eval("#story", (story) => story.outerHTML), before);
    await visit.page.$eval("say-so", (element) => element.remove());
    await until(visit.page, "nothing is marked", () => CSS.highlights.size === 0);
    assert.equal(await visit.page.$eval("#story", (story) => story.outerHTML), before);
    assert.equal(await visit.page.evaluate(() => document.adoptedStyleSheets.length), 0);
    await visit.assertQuiet();
});

inEveryBrowser("a link in the marked article stays a link", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html");
    await clickWords(page, "Margaret Osei");
    await until(page, "the link is followed", () => location.hash === "#story");
    assert.deepEqual(await marked(page, "say-so-chosen"), []);
});

inEveryBrowser(
    "the element shows the text inside it, or the one that src names, and tells what it does",
    async (open) => {
        const { page } = await openAnnotated(open, "index.html");
        const [inside, named] = [ARTICLE.join("\n\n"), "seeds/004_3f23bfede02a65fd.txt"];
        const told = await page.evaluate(
            async (inside, named) => {
                /** @type {string[]} */
                const told = [];
                for (const name of ["say-so:annotated", "say-so:select", "say-so:error"]) {
                    addEventListener(name, (event) =>
                        told.push(name + " " + Object.keys(/** @type {CustomEvent} */ (event).detail).slice(0, 2)),
                    );
                }
                const element = /** @type {SaySo} */ (document.createElement("say-so"));
                element.textContent = inside;
                document.body.replaceChildren(element);
                const own = await element.annotate();
                element.select(0);
                element.setAttribute("src", named);
                const other = await element.annotate();
                element.setAttribute("src", "nowhere.txt");
                const code = await element.annotate().catch((error) => error.code);
                return {
                    told,
                    code,
                    own: own.statements.length,
                    other: other.meta.title?.text !== undefined,
                    text: element.text,
                };
            },
            inside,
            named,
        );
        assert.deepEqual(told.told, [
            "say-so:annotated schema,id",
            "say-so:select index,statement",
            "say-so:annotated schema,id",
            "say-so:error code,message",
        ]);
        assert.deepEqual([told.code, told.own, told.other], ["source-missing", 2, true]);
    },
);

inEveryBrowser("several elements share a page; each minds its own marks", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html");
    const workers = await workersOf(page);
    const story = (await marked(page, "say-so-statement")).length;
    await annotated(page, () =>
        page.evaluate((text) => {
            const second = document.createElement("say-so");
            second.textContent = text;
            document.body.append(second);
        }, ARTICLE.join("\n\n")),
    );
    assert.equal((await marked(page, "say-so-statement")).length, story + 2);
    assert.equal(await workersOf(page), workers);
    await page.evaluate(() => /** @type {SaySo} */ (document.body.lastElementChild).destroy());
    assert.equal((await marked(page, "say-so-statement")).length, story);
});

inEveryBrowser("of two questions in a row the later one is answered", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    const outcome = await page.$eval("say-so", async (element) => {
        const say = /** @type {SaySo} */ (element);
        say.text = "“First,” Anna Lind said.";
        const first = say.annotate();
        say.text = "Paul Berg said no. Anna Lind said yes.";
        const second = say.annotate();
        return [
            await first.catch((error) => error.name),
            (await second).statements.length,
            say.annotation?.statements.length,
        ];
    });
    assert.deepEqual(outcome, ["AbortError", 2, 2]);
});

inEveryBrowser("a wrong attribute is said in words", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html");
    await page.$eval("say-so", (element) => element.setAttribute("for", "#nowhere"));
    const fault = await untilShown(page, "say-so >>> [role=alert]");
    assert.match(fault, /no element “#nowhere”/);
    await annotated(page, () => page.$eval("say-so", (element) => element.setAttribute("for", "#story")));
    assert.notEqual((await annotationOf(page)).statements.length, 0);
});
