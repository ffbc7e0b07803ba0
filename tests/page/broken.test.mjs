/** Broken HTML gives the text that there is; a file gives its text in whatever encoding, or a sentence. */

import assert from "node:assert/strict";

import { inEveryBrowser } from "./harness.mjs";
import { untilShown } from "./wait.mjs";

/** A file that is served as a plain document, so that the policy holds and nothing else runs. */
const PLAIN = "pkg/sayso.d.ts";

/** @type {[html: string, text: string][]} */
const BROKEN = [
    ["<p>One.<p>Two.", "One.\n\nTwo."],
    ["<div><p>One.</div></p></p>Two.", "One.\n\nTwo."],
    ["One.<b><i>Two.</b></i> Three.", "One.Two. Three."],
    ["<table><tr><td>One.<table><tr><td>Two.", "One.\n\nTwo."],
    ["One.<p class=\"never closed><b>Two.", "One.\n\nTwo."],
    ["One.<a href='it''s' title=\"a > b\">Two.</a>", "One.Two."],
    ["One. 2 < 3 and <3. <", "One. 2 < 3 and <3. <"],
    ["One.<!-- never closed <p>Two.", "One."],
    ["One.<!-- <p class=\"a> --><p>Two.", "One.\n\nTwo."],
    ["One.<!--><p>Two.", "One.\n\nTwo."],
    ["One.<script>'<p class=\"a>'; document.title = 'run'</scripty></script >Two.", "One.Two."],
    ["One.<style>p { color: red }", "One."],
    ["One.<p style=color:red onclick=alert(1)>Two.<img src=x onerror=alert(1)", "One.\n\nTwo."],
    ["One.\0Two.<p>\0", "One.Two."],
    ["</p></div></html><body><body>One.</body>Two.", "One.Two."],
    ["<frameset><frame>", ""],
    ["<?php echo 1 ?><![CDATA[One.]]>Two.", "Two."],
    ["&amp;&#8220;&nosuch;&#xFFFFFFFF;", "&“&nosuch;\ufffd"],
    ["", ""],
    [" \n ", ""],
];

inEveryBrowser("broken HTML gives its text, and nothing of it is run or loaded", async (open) => {
    const visit = await open("index.html");
    await untilShown(visit.page, "say-so >>> .text p");
    await visit.assertOffline(async () => {
        const seen = await visit.page.evaluate(async (htmls) => {
            /** @type {typeof import("../../www/text/pasted-text.js")} */
            const { textOfHtml } = await import(new URL("./text/pasted-text.js", document.baseURI).href);
            const texts = [];
            for (const html of htmls) texts.push((await textOfHtml(html)).text);
            return texts;
        }, BROKEN.map(([html]) => html)).catch((error) => [String(error)]);
        assert.deepEqual(seen.map((text) => text.replaceAll("\0", "")), BROKEN.map(([, text]) => text));
    });
    await visit.assertQuiet();
});

inEveryBrowser("HTML that is nested fifty thousand deep, or is nothing but openings, ends", async (open) => {
    const { page } = await open(PLAIN);
    const texts = await page.evaluate(async () => {
        /** @type {typeof import("../../www/text/pasted-text.js")} */
        const { textOfHtml } = await import(new URL("../text/pasted-text.js", document.baseURI).href);
        /** @type {typeof import("../../www/text/element-text.js")} */
        const { byName, textOfElement } = await import(new URL("../text/element-text.js", document.baseURI).href);
        const htmls = ["<div>".repeat(50_000) + "One.", "<a \"".repeat(200_000) + ">One.", "<b x='".repeat(100_001) + "One.", "<".repeat(500_000)];
        const texts = [];
        for (const html of htmls) texts.push((await textOfHtml(html)).text.length);
        // Two halves are put together: a browser goes up all the elements around one that is put in.
        /** @type {[outer: Element, inner: Element][]} */
        let chains = Array.from({ length: 2 ** 15 }, () => {
            const element = document.createElement("div");
            return [element, element];
        });
        while (chains.length > 1) {
            const half = chains.length / 2;
            chains = chains.slice(0, half).map(([outer, inner], index) => {
                const [below, innermost] = chains[half + index];
                inner.append(below);
                return [outer, innermost];
            });
        }
        const [[outer, inner]] = chains;
        inner.textContent = "One.";
        texts.push((await textOfElement(outer, byName)).text);
        return texts;
    });
    assert.deepEqual([texts[0], texts[3], texts[4]], [4, 500_000, "One."]);
});

inEveryBrowser("an HTML document tells its title, address, date and outlet", async (open) => {
    const { page } = await open(PLAIN);
    const html = `<html><head><title>Bridge &amp; boats</title>
        <link rel="Canonical" href="https://example.org/a?b=1&amp;c=2"><meta property=og:site_name content='The &quot;Gazette&quot;'>
        <META CONTENT="2024-05-16T10:00:00Z" PROPERTY="article:published_time"></head><body><p>One.</p></body>`;
    const all = { text: "One.", title: "Bridge & boats", address: "https://example.org/a?b=1&c=2", date: "2024-05-16", outlet: 'The "Gazette"' };
    const none = { text: "One.", title: null, address: null, date: null, outlet: null };
    const seen = await page.evaluate(async (htmls) => {
        /** @type {typeof import("../../www/text/pasted-text.js")} */
        const { textOfHtml } = await import(new URL("../text/pasted-text.js", document.baseURI).href);
        return Promise.all(htmls.map((html) => textOfHtml(html)));
    }, [html, '<link rel="canonical" href="javascript:alert(1)"><meta name="date" content="soon"><p>One.']);
    assert.deepEqual(seen, [all, none]);
});

/** @type {[name: string, bytes: number[], outcome: string][]} */
const FILES = [
    ["utf-8.txt", [...Buffer.from("Zoë said “no”.")], "Zoë said “no”."],
    ["mark.txt", [0xef, 0xbb, 0xbf, ...Buffer.from("Zoë.")], "Zoë."],
    ["utf-16.txt", [0xff, 0xfe, ...Buffer.from("Zoë.", "utf16le")], "Zoë."],
    ["windows.txt", [0x93, 0x5a, 0x6f, 0xeb, 0x94], "“Zoë”"],
    ["latin.txt", [0x5a, 0x6f, 0xeb, 0x2e], "Zoë."],
    ["said.html", [...Buffer.from('<meta charset="iso-8859-2"><p>'), 0xb3], "ł"],
    ["page.HTM", [...Buffer.from("<p>One.<p>Two.")], "One.\n\nTwo."],
    ["empty.txt", [0x20], "file-empty"],
    ["a.pdf", [...Buffer.from("%PDF-1.7\nhello")], "file-binary"],
    ["a.docx", [0x50, 0x4b, 3, 4, 0x61], "file-binary"],
    ["picture.txt", [0x89, 0x50, 0x4e, 0x47, 0x0d], "file-binary"],
    ["zeros.txt", [0x61, 0, 0x62], "file-binary"],
    ["noise.html", Array.from({ length: 300 }, (_, index) => index % 25 || 1), "file-binary"],
];

inEveryBrowser("a file is decoded, or said to be no text", async (open) => {
    const { page } = await open(PLAIN);
    const seen = await page.evaluate(async (files) => {
        /** @type {typeof import("../../www/text/text-file.js")} */
        const { LARGEST_FILE, textOfFile } = await import(new URL("../text/text-file.js", document.baseURI).href);
        const large = new File([new Uint8Array(LARGEST_FILE + 1)], "large.txt");
        const all = [...files.map(([name, bytes]) => new File([new Uint8Array(bytes)], name)), large];
        return Promise.all(all.map((file) => textOfFile(file).then(({ text }) => text, (error) => error.code)));
    }, /** @type {[string, number[]][]} */ (FILES.map(([name, bytes]) => [name, bytes])));
    assert.deepEqual(seen, [...FILES.map(([, , outcome]) => outcome), "file-large"]);
});
