/** A reader brings an article of their own. */

import assert from "node:assert/strict";

import { click } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import { ARTICLE, annotated, annotationOf, openAnnotated, openPanel, paste, textOf } from "./reader.mjs";

inEveryBrowser("a reader pastes plain text, which stays as it is", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const text = `  ${ARTICLE.join("\r\n\r\n")}\r\n`;
    await visit.assertOffline(() => annotated(visit.page, () => paste(visit.page, { "text/plain": text })));
    assert.equal(await textOf(visit.page), text);
    assert.equal((await annotationOf(visit.page)).statements.length, 2);
    assert.deepEqual(await paragraphs(visit.page), ARTICLE);
    await visit.assertQuiet();
});

inEveryBrowser(
    "a reader pastes a part of a web page, which keeps its paragraphs and loads and runs nothing",
    async (open) => {
        const visit = await openAnnotated(open, "index.html");
        const html = `<meta charset="utf-8"><script>document.title = "run"</script><style>p { color: red }</style>
        <h1>Bridge opens\n   in <b>May</b></h1><div><p>${ARTICLE[0]}<img src="/seen.png" onerror="document.title='run'"></p>
        <p>Paul Berg, an <a href="/x">engineer</a>,\n said that the work had cost&#32;too much.</p></div>
        <ul><li>one</li><li>two<br>and more</li></ul>`;
        await visit.assertOffline(() =>
            annotated(visit.page, () => paste(visit.page, { "text/html": html, "text/plain": "no" })),
        );
        assert.equal(
            await textOf(visit.page),
            ["Bridge opens in May", ...ARTICLE, "one", "two\nand more"].join("\n\n"),
        );
        assert.doesNotMatch(await visit.page.title(), /run/);
        await visit.assertQuiet();
    },
);

inEveryBrowser("a reader types an article", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    await openPanel(visit.page, "own");
    await visit.page.type("#paste", ARTICLE[1]);
    await annotated(visit.page, () => click(visit.page, "#read"));
    assert.equal(await textOf(visit.page), ARTICLE[1]);
});

inEveryBrowser("text that looks like HTML is shown as text", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const text = "“<img src=x onerror=alert(1)> & <b>bold</b>,” Anna Lind said.";
    await annotated(visit.page, () => paste(visit.page, { "text/plain": text }));
    assert.deepEqual(await paragraphs(visit.page), [text]);
    await visit.assertQuiet();
});

inEveryBrowser("a page full of text leaves the window alive while it is read", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const text = Array.from({ length: 1_500 }, () => ARTICLE.join("\n\n")).join("\n\n");
    await annotated(visit.page, async () => {
        await visit.page.evaluate(countTurns);
        await paste(visit.page, { "text/plain": text });
    });
    assert.equal((await annotationOf(visit.page)).statements.length, 3_000);
    const turns = await visit.page.evaluate(() => Reflect.get(window, "turns"));
    assert.ok(turns >= 20, `the window came to itself ${turns} times alone`);
});

/** Counts in `turns` how often the window is free to do something else. */
function countTurns() {
    Reflect.set(window, "turns", 0);
    setInterval(() => Reflect.set(window, "turns", Reflect.get(window, "turns") + 1), 10);
}

/** @param {import("puppeteer-core").Page} page */
function paragraphs(page) {
    return page.$$eval("say-so >>> .text p", (paragraphs) => paragraphs.map((paragraph) => paragraph.textContent));
}
