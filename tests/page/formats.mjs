/** Reads exports as other tools would, and says what is wrong with one. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";

import { sayso } from "./programs.mjs";

const SCHEMA = JSON.parse(readFileSync(new URL("../export/web-annotation.schema.json", import.meta.url), "utf8"));

const validate = new Ajv2020().compile(SCHEMA);

/**
 * The annotations of an export, if it is one by the W3C's model of Web Annotation.
 *
 * @param {string} file
 * @returns {any}
 */
export function readWebAnnotation(file) {
    /** @type {any} */
    const collection = JSON.parse(file);
    const isValid = /** @type {boolean} */ (validate(collection));
    assert.ok(isValid, JSON.stringify(validate.errors, null, 1));
    const items = collection.first?.items ?? [];
    assert.equal(collection.total, items.length);
    const ids = [collection.id, ...items.map((/** @type {{ id: string }} */ { id }) => id)];
    assert.equal(new Set(ids).size, ids.length, "ids are unique");
    return collection;
}

/**
 * The rows of a table by the names of its columns.
 *
 * @param {string} file
 * @returns {Record<string, string>[]}
 */
export function readCsv(file) {
    return parse(file, { columns: true, record_delimiter: "\r\n", relax_quotes: false });
}

/**
 * The words of CoNLL-U, as the project's own reader finds them.
 *
 * @param {string} file
 */
export function readConllu(file) {
    const words = ["parse", "--conllu"];
    const { status, stdout, stderr } = spawnSync(sayso(), words, { input: file, encoding: "utf8", maxBuffer: 1 << 28 });
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(stdout, file, "reading it anew gives the same grammar");
    return stdout.split("\n").flatMap((line) => (/^\d+\t/.test(line) ? [line.split("\t")[1] ?? ""] : []));
}
