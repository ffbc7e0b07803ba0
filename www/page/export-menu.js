//! The menu by which the reader copies the article shown, or saves it as a file.

import { h } from "../base/dom.js";
import { describe } from "../strings/faults.js";
import { wordsIn } from "../strings/language.js";
import { fill } from "../strings/wording.js";
import { byId } from "./by-id.js";
import { fileNameOf } from "./file-name.js";
import { words } from "./language.js";

/** @typedef {import("./article.js").Article} Article */
/** @typedef {keyof typeof FORMATS} Format */

/** The formats by name, each with the ending of its file names and its media type. */
export const FORMATS = {
    json: { ending: ".json", type: "application/json" },
    "web-annotation": { ending: ".annotations.jsonld", type: "application/ld+json" },
    "csv-statements": { ending: ".statements.csv", type: "text/csv" },
    "csv-events": { ending: ".events.csv", type: "text/csv" },
    markdown: { ending: ".md", type: "text/markdown" },
    conllu: { ending: ".conllu", type: "text/plain" },
};

/**
 * @typedef {object} Source
 * @property {() => Article | null} article the one shown
 * @property {(format: Format) => Promise<string>} exported the text of its file in a format
 * @property {() => Promise<string>} all articles, as lines of JSON
 * @property {() => string | null} link to the chosen statement; null if none is
 * @property {(sentence: string) => void} say
 */

/** The menu, in a panel. */
export class ExportMenu {
    #panel = byId("take", HTMLElement);
    #given = byId("given", HTMLElement);
    #givenText = byId("given-text", HTMLTextAreaElement);
    #copy = h("button", { type: "button", id: "copy" });
    #link = h("button", { type: "button", id: "copy-link" });
    #hint = h("p", { class: "hint", id: "link-hint" });
    #heading = h("h2");
    /** @type {Map<Format, HTMLButtonElement>} */
    #saves = new Map();
    #all = h("button", { type: "button", "data-format": "all" });
    #source;

    /** @param {Source} source */
    constructor(source) {
        this.#source = source;
        this.#copy.addEventListener("click", () =>
            this.#trying(async () => this.#offer(await source.exported("json"), "JSON")),
        );
        this.#link.addEventListener("click", () => this.#offer(source.link() ?? "", words.take.link));
        this.#link.setAttribute("aria-describedby", this.#hint.id);
        for (const format of /** @type {Format[]} */ (Object.keys(FORMATS))) {
            const button = h("button", { type: "button", "data-format": format });
            button.addEventListener("click", () => this.#trying(() => this.#save(format)));
            this.#saves.set(format, button);
        }
        this.#all.addEventListener("click", () => this.#trying(() => this.#saveAll()));
        this.#panel.append(
            h("p", { class: "bar" }, this.#copy, this.#link),
            this.#hint,
            this.#heading,
            h("p", { class: "bar" }, ...this.#saves.values(), this.#all),
        );
    }

    /** @param {import("../pkg/sayso.js").Annotation | null} annotation of the article; null until it has been read */
    show(annotation) {
        const isReady = annotation !== null;
        const link = this.#source.link();
        this.#copy.textContent = words.take.copyJson;
        this.#link.textContent = words.take.copyLink;
        this.#heading.textContent = words.take.download;
        this.#all.textContent = words.take.all;
        this.#copy.disabled = !isReady;
        this.#link.disabled = link === null;
        this.#hint.textContent = link === null ? words.take.linkNeeds : this.#source.article()?.bundled ? "" : words.take.linkOwn;
        for (const [format, button] of this.#saves) {
            button.textContent = words.take[format];
            // A table of events with no row is of no use to anybody.
            button.disabled = !isReady || (format === "csv-events" && annotation.events.length === 0);
        }
    }

    /** Hides the text that was shown to be copied by hand. */
    forget() {
        this.#given.hidden = true;
        this.#givenText.value = "";
    }

    /**
     * Copies a text, or shows it where the browser forbids that.
     *
     * @param {string} text
     * @param {string} what the name of the text
     */
    async #offer(text, what) {
        try {
            await navigator.clipboard.writeText(text);
            this.forget();
            this.#source.say(fill(words.said.copied, { what }));
        } catch {
            this.#given.hidden = false;
            this.#givenText.value = text;
            this.#givenText.focus();
            this.#givenText.select();
            this.#source.say(words.said.notCopied);
        }
    }

    /** @param {Format} format */
    async #save(format) {
        const article = this.#source.article();
        const { ending, type } = FORMATS[format];
        if (article) this.#give(await this.#source.exported(format), fileNameOf(article) + ending, type);
    }

    async #saveAll() {
        this.#source.say(words.said.readingAll);
        this.#give(await this.#source.all(), "sayso.jsonl", "application/jsonl");
    }

    /**
     * @param {string} text
     * @param {string} file the name of the file
     * @param {string} type
     */
    #give(text, file, type) {
        const address = URL.createObjectURL(new Blob([text], { type }));
        h("a", { href: address, download: file }).click();
        // A browser may take its time to begin.
        setTimeout(() => URL.revokeObjectURL(address), 60_000);
        this.#source.say(fill(words.said.saved, { file }));
    }

    /**
     * Does something, and says what has gone wrong if it fails.
     *
     * @param {() => Promise<void>} action
     */
    async #trying(action) {
        try {
            await action();
        } catch (error) {
            if (error instanceof DOMException && error.name === "AbortError") return;
            this.#source.say(describe(error, await wordsIn(words.language)).message);
        }
    }
}
