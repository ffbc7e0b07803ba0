/**
 * Makes the npm package of the element and the core: `node xtask/npm/build.mjs WWW FOLDER VERSION`.
 *
 * Its files are those that the entry modules import and load, in turn; its types are made of their JSDoc.
 */

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const [www, folder] = process.argv.slice(2, 4).map((path) => resolve(path));
const version = process.argv[4];
const root = fileURLToPath(new URL("../../", import.meta.url));

/** The modules that a user of the package imports. */
const ENTRIES = ["say-so.js", "sayso.js", "worker.js"];

/** The ways in which a module names another one, a worker or a file that it loads. */
const CODE = [
    /^\s*(?:import|export)\b[^"';]*?\bfrom\s*["'](\.[^"']+)["']/gm,
    /^\s*import\s*["'](\.[^"']+)["']/gm,
    /\bimport\(\s*["'](\.[^"']+)["']\s*\)/g,
    /new URL\(\s*["']([^"':]*[^"':/])["'],\s*import\.meta\.url\)/g,
];

/** The ways in which a file of types names another. */
const TYPES = [/\bfrom\s*["'](\.[^"']+)["']/g, /\bimport\(["'](\.[^"']+)["']\)/g];

/**
 * The files that some files need, and they themselves.
 *
 * @param {string} from the folder they lie in
 * @param {string[]} entries
 * @param {RegExp[]} patterns of the ways in which one names another
 * @param {(name: string) => string} [fileOf] the file for a name
 */
function closure(from, entries, patterns, fileOf = (name) => name) {
    const found = new Set(entries);
    for (const name of found) {
        if (!/\.(js|d\.ts)$/.test(name)) continue;
        const text = uncommented(readFileSync(join(from, name), "utf8"));
        for (const pattern of patterns) {
            for (const [, address] of text.matchAll(pattern)) {
                found.add(fileOf(relative(from, resolve(from, dirname(name), address)).split(sep).join("/")));
            }
        }
    }
    return [...found].sort();
}

/** @param {string} code without the comments that stand on lines of their own */
function uncommented(code) {
    return code.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, "");
}

/** @param {string} path */
function write(path, text) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
}

rmSync(folder, { recursive: true, force: true });

const files = closure(www, ENTRIES, CODE);
for (const name of files) cpSync(join(www, name), join(folder, name));

const declared = mkdtempSync(join(tmpdir(), "sayso-types-"));
const config = {
    extends: join(root, "tsconfig.json"),
    compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        skipLibCheck: true,
        rootDir: www,
        outDir: declared,
    },
    include: [],
    files: ENTRIES.map((name) => join(www, name)),
};
const configFile = join(declared, "tsconfig.json");
writeFileSync(configFile, JSON.stringify(config));
execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--project", configFile], { stdio: "inherit" });
rmSync(configFile);
for (const name of readdirSync(join(www, "pkg")).filter((name) => name === "sayso.d.ts")) {
    cpSync(join(www, "pkg", name), join(declared, "pkg", name));
}
cpSync(join(root, "xtask/npm/say-so-events.d.ts"), join(declared, "say-so-events.d.ts"));
const types = closure(declared, ["say-so.d.ts", "sayso.d.ts", "say-so-events.d.ts"], TYPES, (name) =>
    name.replace(/\.js$/, ".d.ts"),
);
for (const name of types) {
    const text = readFileSync(join(declared, name), "utf8");
    // An import of the element brings the types of its events too.
    write(name, name === "say-so.d.ts" ? `export type * from "./say-so-events.js";\n${text}` : text);
}
rmSync(declared, { recursive: true });

for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) cpSync(join(root, name), join(folder, name));
cpSync(join(root, "xtask/npm/README.md"), join(folder, "README.md"));

const entry = (/** @type {string} */ name) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
write(
    "package.json",
    JSON.stringify(
        {
            name: "sayso",
            version,
            description: "Who said what, in whose words, to whom, when and where: reads news articles in the browser",
            keywords: ["web-component", "custom-element", "nlp", "quotation", "attribution", "news", "wasm"],
            license: "MIT OR Apache-2.0",
            type: "module",
            types: "./sayso.d.ts",
            exports: {
                ".": entry("sayso"),
                "./sayso.js": entry("sayso"),
                "./say-so.js": entry("say-so"),
                "./worker.js": "./worker.js",
                ...Object.fromEntries(
                    files.filter((name) => name.endsWith(".wasm")).map((name) => [`./${name}`, `./${name}`]),
                ),
                "./package.json": "./package.json",
            },
            sideEffects: ["./say-so.js", "./worker.js"],
            files: [...new Set([...files, ...types, "LICENSE-APACHE", "LICENSE-MIT"])].sort(),
        },
        null,
        2,
    ) + "\n",
);
