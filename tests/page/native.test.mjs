/** The command line and the browser say the same of a text, to the last byte. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

import { inEveryBrowser } from "./harness.mjs";
import { sayso } from "./programs.mjs";

const SEEDS = new URL("../../seeds/", import.meta.url);

const ARTICLES = readdirSync(SEEDS)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => readFileSync(new URL(file, SEEDS), "utf8"));

/** The characters that texts may hold between their words. */
const ODD = ["", "\r\n", "\0", "\ufeff", "e\u0301", "😀", "👩‍👩‍👧", "حسن", "”", "“", "'", "\u2028", "\u00a0"];

const ODD_TEXTS = ODD.map((odd) =>
    [
        `${odd}TEHRAN – “We ${odd}will see,” Hassan Rouhani said on 4 May 2021.`,
        `He told ${odd} reporters that 3 of 10 members${odd} had left the Joint Comprehensive Plan of Action (JCPOA).`,
    ].join(odd || "\n\n"),
);

const TEXTS = [...ARTICLES, ...ODD_TEXTS, "", " \n ", "“".repeat(500), "a ".repeat(5000)];

/** The output of the command line for each text. */
function natively() {
    const input = TEXTS.map((text, index) => JSON.stringify({ id: String(index), text }) + "\n").join("");
    const words = ["annotate", "--unit", "utf16", "--jsonl"];
    const { status, stdout, stderr } = spawnSync(sayso(), words, { input, encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(status, 0, stderr);
    return stdout.trimEnd().split("\n");
}

inEveryBrowser("the browser gives what the command line prints", async (open) => {
    const { page } = await open("pkg/sayso.d.ts");
    const seen = await page.evaluate(async (texts) => {
        const address = new URL("./sayso.js", document.baseURI).href;
        /** @type {typeof import("../../www/pkg/sayso.js")} */
        const sayso = await import(address);
        await sayso.default();
        return texts.map((text, index) => JSON.stringify(sayso.annotate(text, { id: String(index) })));
    }, TEXTS);
    // Numbers are written alike once both have been read; the order of the fields is left as it was.
    const printed = natively().map((line) => JSON.stringify(JSON.parse(line)));
    assert.equal(printed.length, seen.length);
    seen.forEach((annotation, index) => assert.equal(annotation, printed[index], `text ${index}`));
});
