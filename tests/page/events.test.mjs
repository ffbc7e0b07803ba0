/** A reader sees who did what to whom: in the text, in the list and in the details, a fact told from what may be. */

import assert from "node:assert/strict";

import { click, clickWords } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import { annotated, annotationOf, contentOf, marked, openAnnotated, openPanel, paste, untilMarked } from "./reader.mjs";
import { until, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

const TEXT = [
    "On Monday Norway imposed sanctions on Iceland. Sweden may accuse Norway of fraud.",
    "“Denmark did not attack Iceland,” Prime Minister Anna Lind said in Oslo.",
    "Finland will meet Sweden <b>on Friday</b>.",
].join("\n\n");

inEveryBrowser("the list says who did what to whom, as what it is told, when and by whom", async (open) => {
    const { page } = await openText(open);
    const { events } = await annotationOf(page);
    assert.ok(events.length >= 3);
    const entries = await page.$$eval("say-so >>> .events .event", (buttons) => buttons.map(({ textContent }) => textContent ?? ""));
    assert.equal(entries.length, events.length);
    assert.match(entries[0] ?? "", /^Sanction by Norway against Iceland.*imposed sanctions.*told as a fact · .*Monday/);
    assert.match(entries[1] ?? "", /^Accusation by Sweden against Norway.*possible/);
    assert.ok(entries.some((entry) => /^Assault by Denmark on Iceland.*denied · told by Anna Lind/.test(entry)), entries.join("\n"));
    assert.match(await tabOf(page), new RegExp(`^Events ${events.length}$`));
});

inEveryBrowser("what is told as a fact has another line in the text and in the list than what may be, and what is denied", async (open) => {
    const { page } = await openText(open);
    await untilMarked(page, "say-so-event");
    assert.deepEqual(await marked(page, "say-so-event"), ["imposed sanctions"]);
    assert.ok((await marked(page, "say-so-open-event")).includes("accuse"));
    assert.deepEqual(await marked(page, "say-so-denied-event"), ["attack"]);
    const lines = await page.$$eval("say-so >>> .events .event", (buttons) => buttons.map((button) => getComputedStyle(button).borderInlineStartStyle));
    assert.deepEqual([...new Set(lines)].sort(), ["dashed", "double", "solid"]);
    await page.$eval("say-so", (element) => /** @type {SaySo} */ (element).setAttribute("layers", "statements"));
    await until(page, "no event is marked", () => !CSS.highlights.has("say-so-event"));
});

inEveryBrowser("an event chosen in the list is shown in the text, and the way back keeps the focus", async (open) => {
    const { page } = await openText(open);
    await chooseTab(page);
    await page.focus("say-so >>> .events button");
    await page.keyboard.press("Enter");
    assert.deepEqual(await marked(page, "say-so-chosen"), ["imposed sanctions"]);
    assert.deepEqual(await marked(page, "say-so-chosen-source"), ["Norway"]);
    assert.deepEqual(await marked(page, "say-so-chosen-cue"), ["Iceland"]);
    const shown = await contentOf(page, ".inspector");
    assert.match(shown, /Told as.*told as a fact.*Who.*Norway \(NOR\).*To whom.*Iceland \(ISL\).*CAMEO code163 · PLOVER SANCTION/);
    assert.match(await contentOf(page, ".status"), /Chosen: Sanction by Norway against Iceland, told as a fact/);
    assert.equal(await chosenEvent(page), "0");
    await click(page, "say-so >>> [aria-label='Next event']");
    assert.deepEqual(await marked(page, "say-so-chosen"), ["accuse"]);
    assert.equal(await chosenEvent(page), "1");
    await page.keyboard.press("Escape");
    assert.deepEqual(await marked(page, "say-so-chosen"), []);
    assert.ok(await page.$eval("say-so >>> [data-event='1']", (button) => button.matches(":focus")));
});

inEveryBrowser("an event clicked in the text is chosen in the list, and leads to its parties and its statement", async (open) => {
    const { page } = await openText(open);
    await clickWords(page, "imposed");
    assert.equal(await chosenEvent(page), "0");
    await click(page, "say-so >>> .inspector dd [data-entity]");
    assert.match(await contentOf(page, ".inspector"), /Does.*Sanction by Norway against Iceland.*Is dealt with.*Accusation by Sweden/);
    await clickWords(page, "attack");
    assert.match(await contentOf(page, ".inspector"), /Tells of.*Assault by Denmark on Iceland/);
    await clickWords(page, "attack");
    assert.match(await contentOf(page, ".inspector"), /Told as.*denied/);
    await click(page, "say-so >>> .inspector [data-statement]");
    assert.deepEqual(await marked(page, "say-so-chosen"), ["“Denmark did not attack Iceland,”"]);
});

inEveryBrowser("another language keeps the chosen event, and the words of an article are text", async (open) => {
    const { page } = await openText(open);
    const told = page.evaluate(
        () => new Promise((resolve) => addEventListener("say-so:event", (event) => resolve(Reflect.get(event, "detail").index))),
    );
    await page.$eval("say-so", (element) => /** @type {SaySo} */ (element).selectEvent(1));
    assert.equal(await told, 1);
    await page.$eval("say-so", (element) => element.setAttribute("lang", "de"));
    await until(page, "the details are German", () =>
        /Wie sicher/.test(document.querySelector("say-so")?.shadowRoot?.querySelector(".inspector")?.textContent ?? ""),
    );
    assert.match(await contentOf(page, ".inspector"), /Beschuldigung von Sweden gegen Norway.*möglich/);
    assert.equal(await chosenEvent(page), "1");
    assert.equal(await page.$eval("say-so", (element) => element.shadowRoot?.querySelectorAll("b").length), 0);
});

inEveryBrowser("events are accessible and fit a narrow window", async (open) => {
    const visit = await openText(open, { width: 320 });
    await chooseTab(visit.page);
    await visit.page.$eval("say-so", (element) => /** @type {SaySo} */ (element).selectEvent(0));
    await visit.assertAccessible();
    const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wide, false);
});

inEveryBrowser("a table of events is on offer where there is an event, and only there", async (open) => {
    const { page } = await openText(open);
    await openPanel(page, "take");
    const isOffered = () => page.$eval("[data-format=csv-events]", (button) => !(/** @type {HTMLButtonElement} */ (button).disabled));
    assert.ok(await isOffered());
    await annotated(page, () => paste(page, { "text/plain": "The river is long. The sky was grey in May." }));
    assert.deepEqual((await annotationOf(page)).events, []);
    assert.ok(!(await isOffered()));
    assert.match(await contentOf(page, "section:has(> .events)"), /No event was found/);
});

/**
 * @param {import("./harness.mjs").Open} open
 * @param {import("./harness.mjs").OpenOptions} [options]
 */
async function openText(open, options = {}) {
    const visit = await openAnnotated(open, "index.html", options);
    await annotated(visit.page, () => paste(visit.page, { "text/plain": TEXT }));
    return visit;
}

/** Shows the list of events. @param {Page} page */
async function chooseTab(page) {
    await page.$$eval("say-so >>> [role=tab]", (tabs) => {
        const tab = tabs.find(({ textContent }) => textContent?.startsWith("Events"));
        /** @type {HTMLElement | undefined} */ (tab)?.click();
    });
    await untilShown(page, "say-so >>> .events");
}

/** The words of the tab of events. @param {Page} page */
function tabOf(page) {
    return page.$$eval("say-so >>> [role=tab]", (tabs) => {
        return tabs.map(({ textContent }) => textContent ?? "").find((words) => words.startsWith("Events")) ?? "";
    });
}

/** The number of the event that the list shows as chosen. @param {Page} page */
function chosenEvent(page) {
    return page.$eval("say-so >>> .events [aria-pressed=true]", (button) => /** @type {HTMLElement} */ (button).dataset["event"]);
}
