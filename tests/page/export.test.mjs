/** A file that a reader takes away keeps to its format, and the page writes what the command line does. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

import { readConllu, readCsv, readWebAnnotation } from "./formats.mjs";
import { inEveryBrowser, inNode } from "./harness.mjs";
import { sayso } from "./programs.mjs";

/** @typedef {import("../../www/pkg/sayso.js").ExportFormat} ExportFormat */

const SEEDS = new URL("../../seeds/", import.meta.url);

const ARTICLES = readdirSync(SEEDS)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => readFileSync(new URL(file, SEEDS), "utf8"));

const ODD = "A “quote”, <b>bold</b>\n\n“=1+1, 👩‍👩‍👧 and\r\nmore,” Ann Lee, the minister, said in Rome on Monday.\n\nShe added that it was late.";

/** @type {ExportFormat[]} */
const FORMATS = ["json", "web-annotation", "csv-statements", "csv-events", "markdown", "conllu"];

const ORIGIN = { address: "https://example.org/a?b=c", outlet: "=Daily Example" };

/**
 * The output of the command line for a text, counted in UTF-16.
 *
 * @param {string[]} words
 * @param {string} text
 */
function natively(words, text) {
    const input = JSON.stringify({ text, date: "2020-02-17" });
    const run = spawnSync(sayso(), [...words, "--unit", "utf16", "--jsonl"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(run.status, 0, run.stderr);
    return run.stdout;
}

/** @param {string} text */
const annotation = (text) => JSON.parse(natively(["annotate"], text));

/**
 * A correction of the first statement, of the last, and of one that is missing.
 *
 * @param {any} found
 * @returns {import("../../www/pkg/sayso.js").Correction[]}
 */
function corrections({ statements, sentences }) {
    const none = { source: [], speaker: null, entity: null, note: null };
    const last = statements.length - 1;
    return [
        { ...none, kind: "speaker", statement: 0, content: statements[0].content, speaker: "Ann “the” *Lee*" },
        { ...none, kind: "not-a-statement", statement: last, content: statements[last].content, note: "-1+2" },
        { ...none, kind: "missing-statement", statement: null, content: [sentences[0]], entity: 0 },
    ];
}

/**
 * Reads an export as other tools would, and holds it against the annotation that it is of.
 *
 * @param {ExportFormat} format
 * @param {string} file
 * @param {any} found
 * @param {import("../../www/pkg/sayso.js").Correction[]} corrected
 * @param {string} text
 */
function check(format, file, found, corrected, text) {
    const count = found.statements.length + corrected.filter(({ kind }) => kind === "missing-statement").length;
    if (format === "json") {
        const { corrections, address, outlet, ...rest } = JSON.parse(file);
        assert.deepEqual(rest, found);
        assert.deepEqual(corrections ?? [], corrected);
    } else if (format === "web-annotation") {
        const { first } = readWebAnnotation(file);
        const characters = [...text];
        for (const { target } of first?.items ?? []) {
            if (typeof target === "string") continue;
            for (const { selector } of target) {
                const [quote, { start, end }] = selector;
                assert.equal(quote.exact, characters.slice(start, end).join(""));
            }
        }
        assert.equal(first?.items.length ?? 0, found.statements.length + found.events.length + corrected.length);
    } else if (format === "csv-statements") {
        const rows = readCsv(file);
        assert.equal(rows.length, count);
        found.statements.forEach((/** @type {any} */ { content, confidence }, /** @type {number} */ index) => {
            assert.equal(Number(rows[index]?.confidence), confidence);
            assert.equal(Number(rows[index]?.start), content[0].start);
        });
        for (const cell of rows.flatMap((row) => Object.values(row))) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
    } else if (format === "csv-events") {
        assert.equal(readCsv(file).length, found.events.length);
    } else if (format === "markdown") {
        assert.equal(file.match(/^> /gm) !== null, count > 0);
        assert.doesNotMatch(file, /(?<!\\)<(?!https:\/\/example)/);
    } else {
        assert.ok(readConllu(file).length > 0);
    }
}

for (const format of FORMATS) {
    inNode(`what the command line writes as ${format} is what the format demands`, () => {
        for (const text of [...ARTICLES, ODD]) {
            check(format, natively(["export", "--format", format], text), annotation(text), [], text);
        }
    });
}

inNode("what is no Web Annotation is refused", () => {
    const file = natively(["export", "--format", "web-annotation"], ODD);
    const damages = ['"http://www.w3.org/ns/anno.jsonld"', '"exact"', '"source":"urn:', '"start":', '"motivation"', '"items"'];
    for (const damage of damages) assert.throws(() => readWebAnnotation(file.replace(damage, '"x":"')), damage);
});

inEveryBrowser("an element gives its article away in every format, with its corrections", async (open) => {
    const visit = await open("index.html");
    const found = annotation(ODD);
    const corrected = corrections(found);
    const files = await visit.page.evaluate(
        async (text, formats, corrected, origin) => {
            const element = /** @type {any} */ (document.createElement("say-so"));
            element.setAttribute("date", "2020-02-17");
            const annotated = new Promise((resolve) => element.addEventListener("say-so:annotated", resolve, { once: true }));
            element.textContent = text;
            document.body.append(element);
            await annotated;
            /** @type {Record<string, string>} */
            const files = {};
            for (const format of formats) files[format] = await element.export(format);
            element.corrections = corrected;
            for (const format of formats) files[`${format} corrected`] = await element.export(format, origin);
            const refused = await element.export("docx").catch((/** @type {any} */ error) => error);
            files["refused"] = `${refused.code}: ${refused.message}`;
            const wrong = await element.export("json", { adress: "x" }).catch((/** @type {any} */ error) => error);
            files["wrong"] = `${wrong.code}: ${wrong.message}`;
            return files;
        },
        ODD,
        FORMATS,
        corrected,
        ORIGIN,
    );
    for (const format of FORMATS) {
        assert.equal(files[format], natively(["export", "--format", format], ODD), `${format} as the command line has it`);
        check(format, files[format] ?? "", found, [], ODD);
        check(format, files[`${format} corrected`] ?? "", found, corrected, ODD);
    }
    assert.match(files["refused"] ?? "", /^invalid-option: .*docx.*web-annotation/);
    assert.match(files["wrong"] ?? "", /^invalid-option: .*adress/);
    await visit.assertQuiet();
});

inEveryBrowser("an export has the date that is shown", async (open) => {
    const visit = await open("index.html");
    const text = "“We will see,” Ann Lee said on Tuesday.";
    const dates = await visit.page.evaluate(async (text) => {
        const element = /** @type {any} */ (document.createElement("say-so"));
        const next = (/** @type {string} */ name) => new Promise((resolve) => element.addEventListener(name, resolve, { once: true }));
        element.textContent = text;
        const annotated = next("say-so:annotated");
        document.body.append(element);
        await annotated;
        const before = JSON.parse(await element.export("json"));
        const dated = next("say-so:dated");
        element.setAttribute("date", "2019-09-26");
        await dated;
        const after = JSON.parse(await element.export("json"));
        return [before, after].map(({ times, meta }) => [times[0].value, meta.published?.value ?? null]);
    }, text);
    assert.deepEqual(dates, [[null, null], ["2019-09-24", "2019-09-26"]]);
});
