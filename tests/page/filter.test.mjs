/** A reader sorts, filters and searches the statements. */

import assert from "node:assert/strict";

import { folded, isOpen, matches, passes } from "../../www/panel/statement-filter.js";
import { click } from "./click.mjs";
import { inEveryBrowser, inNode } from "./harness.mjs";
import { needs } from "./needs.mjs";
import { annotated, marked, openAnnotated, paste, shows, untilListed, untilMarked } from "./reader.mjs";
import { undisturbed } from "./undisturbed.mjs";
import { until, untilHidden, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/text/corrections.js").CorrectedStatement} CorrectedStatement */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

const TEXT = [
    "MAPLETON – “We will open the bridge in May,” Mayor Anna Lind said on Tuesday.",
    "Paul Müller, an engineer, said that the work had cost too much. Paul Müller believes that it was worth it.",
    "“The café stays open,” Anna Lind said.",
].join("\n\n");

inNode("words are found without case and accents, where they stand", () => {
    assert.equal(folded("  CAFÉ\n Müller"), " cafe muller");
    assert.deepEqual(matches("Café, cafe\u0301 and CAFE", "cafe"), [
        { start: 0, end: 4 },
        { start: 6, end: 11 },
        { start: 16, end: 20 },
    ]);
    assert.deepEqual(matches("İstanbul", "istanbul"), [{ start: 0, end: 8 }]);
    assert.deepEqual(matches("the  old\n bridge", "old bridge"), [{ start: 5, end: 16 }]);
    assert.deepEqual(matches("anything", "  "), []);
});

inNode("a filter lets through what fits all of it", () => {
    const statement = /** @type {CorrectedStatement} */ ({ kind: "direct", act: "speech", confidence: 0.75 });
    assert.ok(passes(statement, { kind: "direct", act: "speech", sure: 0.75, search: "" }));
    assert.ok(!passes(statement, { kind: "direct", act: "belief", sure: 0, search: "" }));
    assert.ok(!passes(statement, { kind: "", act: "", sure: 0.9, search: "" }));
    assert.ok(isOpen({ kind: "", act: "", sure: 0, search: " " }));
});

inEveryBrowser("what is searched is listed and marked, and Escape brings the rest back", async (open) => {
    const page = await openText(open);
    const all = (await listed(page)).length;
    await page.type("say-so >>> input[type=search]", "CAFE");
    await untilListed(page, 1);
    assert.deepEqual(await page.$$eval("say-so >>> mark", (marks) => marks.map((mark) => mark.textContent)), ["café"]);
    assert.equal(await page.$eval("say-so >>> .told", (told) => told.textContent), `1 of ${all} statements`);
    await needs(page, "the CSS Custom Highlight API");
    await until(page, "one statement is marked", () => CSS.highlights.get("say-so-statement")?.size === 1);
    assert.deepEqual(await marked(page, "say-so-statement"), ["“The café stays open,”"]);
    await page.keyboard.press("Escape");
    await untilListed(page, all);
    assert.equal(await page.$eval("say-so >>> .told", (told) => told.textContent), "");
    await untilMarked(page, "say-so-statement", all);
    await page.type("say-so >>> input[type=search]", "muller");
    await untilListed(page, 2);
});

inEveryBrowser("an empty list says how to get back", async (open) => {
    const page = await openText(open);
    const all = (await listed(page)).length;
    await page.type("say-so >>> input[type=search]", "nobody said this");
    await untilShown(page, "say-so >>> .statements .hint button");
    await click(page, "say-so >>> .statements .hint button");
    await untilListed(page, all);
    assert.ok(await page.$eval("say-so >>> input[type=search]", (box) => box.matches(":focus")));
});

inEveryBrowser("statements are listed by kind, in the order of the text, and by what they are", async (open) => {
    const page = await openText(open);
    await click(page, "say-so >>> .filter summary");
    await group(page, "kind");
    await untilShown(page, "say-so >>> .who");
    const heads = await page.$$eval("say-so >>> .speaker", (heads) => heads.map((head) => head.textContent));
    assert.deepEqual(heads, ["Direct quotations", "In the article’s words"]);
    assert.equal(await page.$eval("say-so", (element) => /** @type {SaySo} */ (element).grouping), "kind");
    await page.$eval("say-so", (element) => void (/** @type {SaySo} */ (element).grouping = "order"));
    await untilHidden(page, "say-so >>> .speaker");
    const order = await listed(page);
    assert.match(order[0], /^Anna Lind“We will/);
    assert.match(order[order.length - 1], /^Anna Lind“The café/);
    await page.$eval("say-so >>> .filter", (filter) => {
        const kind = filter.querySelectorAll("select")[1];
        kind.value = "direct";
        kind.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await untilListed(page, 2);
});

inEveryBrowser("a filter outlives another language, and is gone with another article", async (open) => {
    const page = await openText(open);
    const all = (await listed(page)).length;
    await page.type("say-so >>> input[type=search]", "cafe");
    await untilListed(page, 1);
    await page.$eval("say-so", (element) => void (/** @type {SaySo} */ (element).lang = "de"));
    await shows(page, ".told", /1 von/);
    await annotated(page, () => paste(page, { "text/plain": `${TEXT}\n\nThe end.` }));
    await untilListed(page, all);
});

inEveryBrowser("an open filter is accessible and fits a narrow window", async (open) => {
    for (const width of [1280, 320]) {
        const visit = await openAnnotated(open, "index.html", { width });
        await visit.page.$eval("say-so >>> .filter", (filter) => filter.setAttribute("open", ""));
        await visit.page.type("say-so >>> input[type=search]", "iran");
        await untilShown(visit.page, "say-so >>> mark");
        await visit.assertAccessible();
        assert.ok(await visit.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }
});

inEveryBrowser("a list of tens of thousands is searched without keeping the window", async (open, browser) => {
    const { page } = await openAnnotated(open, "index.html");
    await page.evaluate(async () => {
        const folder = new URL("./", document.baseURI);
        /** @type {typeof import("../../www/panel/statement-list.js")} */
        const { StatementList } = await import(new URL("panel/statement-list.js", folder).href);
        /** @type {typeof import("../../www/strings/en.js")} */
        const { en } = await import(new URL("strings/en.js", folder).href);
        /** @type {typeof import("../../www/base/time-slice.js")} */
        const { TimeSlice } = await import(new URL("base/time-slice.js", folder).href);
        const sentence = "the harbour opens in May and closes in June. ";
        const text = sentence.repeat(50_000);
        const statements = Array.from({ length: 50_000 }, (_, index) => {
            const start = index * sentence.length;
            const content = [{ start, end: start + sentence.length - 2 }];
            return { kind: "direct", act: "speech", source: [], cue: [], content, quoted: [], speaker: null, confidence: 0.9 };
        });
        const reading = /** @type {any} */ ({ statements, entities: [], warnings: [] });
        const none = () => {};
        const list = new StatementList(en, { onChoose: none, onEntity: none, onEvent: none, onGrouping: none, onFilter: none });
        document.body.append(list.element);
        Reflect.set(window, "show", () => list.show(reading, text, new TimeSlice(() => true)));
        Reflect.set(window, "search", list.element.querySelector("input"));
    });
    const search = async () => {
        const shown = Reflect.get(window, "show")();
        const search = Reflect.get(window, "search");
        search.value = "june";
        search.dispatchEvent(new Event("input"));
        await shown;
        await new Promise((resolve) => setTimeout(resolve, 1500));
    };
    await undisturbed(page, browser, () => page.evaluate(search));
});

/** @param {import("./harness.mjs").Open} open */
async function openText(open) {
    const { page } = await openAnnotated(open, "index.html");
    await annotated(page, () => paste(page, { "text/plain": TEXT }));
    return page;
}

/** The list, as text. @param {Page} page */
function listed(page) {
    return page.$$eval("say-so >>> [role=option]", (options) => options.map((option) => option.textContent ?? ""));
}

/**
 * @param {Page} page
 * @param {string} value how the statements are to be grouped
 */
async function group(page, value) {
    await page.$eval(
        "say-so >>> .filter select",
        (select, value) => {
            /** @type {HTMLSelectElement} */ (select).value = value;
            select.dispatchEvent(new Event("change", { bubbles: true }));
        },
        value,
    );
}
