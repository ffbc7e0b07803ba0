//! The element `<say-so>`: all that a site needs to show who said what in an article.
//!
//!     <script type="module" src="say-so.js"></script>
//!     <say-so for="#article" date="2020-02-17"></say-so>   marks an element of the page, without changing its nodes
//!     <say-so src="article.txt"></say-so>                   shows an article of its own
//!     <say-so>The text of an article.</say-so>              likewise
//!
//! Attributes, each a property too (`for` is called `htmlFor`); a property that is set before this module has loaded counts:
//! - `for`: a selector of the element to mark, in the same document or shadow tree; it may appear later or be replaced;
//! - `src`: the address of a plain text;
//! - `date`: the publication date, `YYYY-MM-DD`;
//! - `layers`: which layers to show, by name, parted by spaces: `statements people organizations places names times
//!   numbers zones`;
//! - `lang`: the language of all that the element says itself, `en` or `de`; if not said, that of the nearest element with
//!   `lang`, else English. The articles that it reads are English;
//! - `assets`: the folder that holds `worker.js` and `pkg/`, if not the one that this module came from; it may lie on another
//!   origin that allows this one (`Access-Control-Allow-Origin`), where the page's policy has `worker-src blob:` and that origin.
//!
//! The property `text` gives a text to show, before all other sources. Methods: `annotate()`, `cancel()`, `select(index)`,
//! `selectEntity(index)`, `selectMention(index)`, `destroy()`. The element follows changes of the text that it marks or has
//! inside, until it is removed or destroyed. Where a browser lacks the CSS Custom Highlight API, the text stays unmarked and
//! what is chosen is shown as a selection.
//!
//! Without a document, as where a framework renders on a server, the module may be imported and does nothing.
//!
//! Events, which bubble: `say-so:progress` (its detail what share of the text has been read, from 0 to 1; of a short text not
//! told), `say-so:cancelled`, `say-so:annotated` (its detail the annotation), `say-so:dated` (the same, where the date has changed
//! and only the times with it), `say-so:select` (`{ index, statement }`, null for none), `say-so:entity`
//! (`{ index, entity, mention }`), `say-so:layers` (the names), `say-so:error` (`{ code, message }`).
//! Style: `::part(legend | layer | about | text | panel | statements | speaker | statement | details | entities | times |
//! fault)`, and custom properties `--say-so-*` as `view-style.js` and `mark-style.js` name them.

import { annotatorAt } from "./annotator.js";
import { bringIntoSight } from "./dom.js";
import { Fault, describe } from "./faults.js";
import { Follower } from "./follow.js";
import { byName, byStyle, gather } from "./gather.js";
import { Marks } from "./highlight.js";
import { DEFAULT_LAYERS } from "./layers.js";
import { Pace } from "./pace.js";
import { mentionAt, offsetAt, statementAt } from "./pick.js";
import { en, languageOf, wordsIn } from "./strings.js";
import { View } from "./view.js";
import { homeOfAssets } from "./worker-start.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./text-map.js').TextMap} TextMap */
/** @typedef {{ text: string, map: TextMap | null, host: Element | null }} Source where `map` is null, the element lays the text out */

/** What an element is made from; nothing where there is no document. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class SaySo extends Base {
    static observedAttributes = ["for", "src", "date", "layers", "lang", "assets"];

    /** @type {import('./view.js').Listeners} */
    #listeners = {
        onChoose: (index) => this.select(index),
        onEntity: (entity) => this.selectEntity(entity),
        onMention: (mention) => this.selectMention(mention),
        onLayers: (names) => {
            this.layers = names.join(" ");
            this.#tell("say-so:layers", names);
        },
        onClick: (event) => this.#onClick(event),
        onCancel: () => this.cancel(),
        onAgain: () => this.annotate().catch(() => {}),
    };
    #words = en;
    #view = new View(this.attachShadow({ mode: "open" }), en, this.#listeners);
    /** What went wrong, if that is what is shown. @type {unknown} */
    #fault = null;
    /** Settled once all is in the language that is asked for. @type {Promise<void>} */
    #speaking = Promise.resolve();
    /** The language may be that of an element around this one. */
    #surroundings = new MutationObserver(() => this.#speak());
    /** The text given by `text`, before all other sources. @type {string | null} */
    #given = null;
    /** What is shown now. @type {{ source: Source, map: TextMap, marks: Marks, annotation: Annotation } | null} */
    #shown = null;
    /** @type {number | null} */
    #chosen = null;
    #runs = 0;
    /** Whether an article is shown to its end, and not only being laid out. */
    #isWhole = false;
    /** Whether an article is being read. */
    #reading = false;
    /** What has changed and is not yet heeded. @type {"text" | "date" | null} */
    #due = null;
    #follower = new Follower(
        (records) => this.#concerns(records),
        () => this.#heed(),
    );
    /** The element that `for` was last found to mean. @type {Element | null} */
    #host = null;
    /** Whether the page has changed while an article was being read. */
    #stale = false;

    connectedCallback() {
        this.#takeProperties();
        this.#surroundings.observe(document, { subtree: true, attributeFilter: ["lang"] });
        this.#speak();
        this.#schedule("text");
    }

    disconnectedCallback() {
        // A move within the page takes an element out and puts it in again at once.
        queueMicrotask(() => this.isConnected || this.destroy());
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} value
     */
    attributeChangedCallback(name, before, value) {
        if (before === value || !this.isConnected) return;
        if (name === "layers") this.#showLayers();
        else if (name === "lang") this.#speak();
        else this.#schedule(name === "date" ? "date" : "text");
    }

    /** Hands properties that were set before the element was defined to their setters, which they hide. */
    #takeProperties() {
        for (const [name, value] of Object.entries(this)) {
            if (!Object.getOwnPropertyDescriptor(SaySo.prototype, name)?.set) continue;
            Reflect.deleteProperty(this, name);
            Reflect.set(this, name, value);
        }
    }

    /** The text that all offsets count in. Set it to show a text; set it to null to go back to the other sources. */
    get text() {
        return this.#given ?? this.#shown?.source.text ?? "";
    }

    set text(text) {
        this.#given = text === null ? null : String(text);
        this.#schedule("text");
    }

    /** The publication date, `YYYY-MM-DD`, or empty. */
    get date() {
        return this.getAttribute("date") ?? "";
    }

    set date(date) {
        this.#reflect("date", date);
    }

    /** The selector of the element to mark, or empty. */
    get htmlFor() {
        return this.getAttribute("for") ?? "";
    }

    set htmlFor(selector) {
        this.#reflect("for", selector);
    }

    /** The address of the text to show, or empty. */
    get src() {
        const address = this.getAttribute("src");
        return address ? new URL(address, document.baseURI).href : "";
    }

    set src(address) {
        this.#reflect("src", address);
    }

    /** The names of the layers shown, parted by spaces. */
    get layers() {
        return this.getAttribute("layers") ?? DEFAULT_LAYERS.join(" ");
    }

    set layers(names) {
        this.#reflect("layers", names);
    }

    /** The address of the folder that holds `worker.js` and `pkg/`. */
    get assets() {
        const base = this.getAttribute("assets");
        return base ? new URL(base.replace(/\/?$/, "/"), document.baseURI).href : homeOfAssets();
    }

    set assets(base) {
        this.#reflect("assets", base);
    }

    /**
     * Sets an attribute to what a property is set to; nothing takes it away.
     *
     * @param {string} name
     * @param {string | null | undefined} value
     */
    #reflect(name, value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
    }

    /** What was found in the text shown; null before. @returns {Annotation | null} */
    get annotation() {
        return this.#shown?.annotation ?? null;
    }

    /**
     * Reads the text anew, as where it has changed.
     *
     * @returns {Promise<Annotation>} rejected with an `Error` that has a `code`, or an `AbortError` if a newer call
     *   replaced this one
     */
    async annotate() {
        const run = ++this.#runs;
        this.#due = null;
        this.#reading = true;
        this.#stale = false;
        this.#view.wait(true);
        this.#follow();
        try {
            const source = await this.#source();
            const onProgress = (/** @type {number} */ share) => {
                this.#view.progress(share);
                this.#tell("say-so:progress", share);
            };
            const annotator = annotatorAt(this.assets);
            const annotation = await annotator.annotate(this, source.text, { date: this.date || null }, onProgress);
            await this.#speaking;
            if (run !== this.#runs) throw new DOMException("replaced", "AbortError");
            await this.#show(source, annotation, new Pace(() => run === this.#runs));
            this.#tell("say-so:annotated", annotation);
            return annotation;
        } catch (error) {
            if (run === this.#runs) await this.#fail(error);
            throw error;
        } finally {
            if (run === this.#runs) {
                this.#reading = false;
                this.#view.wait(false);
                if (this.#stale) this.#heed();
            }
        }
    }

    /** Breaks off the reading, if there is one; what was shown before stays shown. `annotate()` begins anew. */
    cancel() {
        if (!this.#reading) return;
        this.#runs++;
        this.#reading = false;
        annotatorAt(this.assets).cancel(this);
        if (!this.#isWhole) {
            this.#clear();
            this.#view.hide();
        }
        this.#view.cancelled();
        this.#tell("say-so:cancelled", null);
    }

    /** Resolves the times against the date that the element has now; the text is not read anew. */
    async #redate() {
        const shown = this.#shown;
        if (this.#reading || !shown) return void (await this.annotate());
        const run = ++this.#runs;
        this.#due = null;
        try {
            const dated = await annotatorAt(this.assets).redate(this, this.date || null);
            if (run !== this.#runs) return;
            if (!dated) return void (await this.annotate());
            shown.annotation = withDate(shown.annotation, dated);
            this.#showFault(null);
            await this.#view.showDated(shown.annotation, shown.source.text, new Pace(() => run === this.#runs));
            this.#tell("say-so:dated", shown.annotation);
        } catch (error) {
            if (run === this.#runs) await this.#fail(error);
        }
    }

    /**
     * Chooses a statement, by its index in `annotation.statements`, and brings it into sight; null for none.
     *
     * @param {number | null} index
     */
    select(index) {
        if (!this.#shown) return;
        const { annotation, source, map, marks } = this.#shown;
        const statement = index === null ? null : (annotation.statements[index] ?? null);
        this.#chosen = statement && index;
        marks.choose(statement);
        if (this.#chosen === null) this.#view.chooseNone();
        else this.#view.choose(annotation, source.text, this.#chosen);
        if (statement) show(map, [...statement.content, ...statement.source][0]);
        this.#tell("say-so:select", { index: this.#chosen, statement });
    }

    /**
     * Chooses an entity, by its index in `annotation.entities`, and brings its first mention into sight.
     *
     * @param {number} index
     */
    selectEntity(index) {
        const mention = this.#shown?.annotation.entities[index]?.mentions[0];
        if (mention !== undefined) this.selectMention(mention);
    }

    /**
     * Chooses a mention and with it its entity, by its index in `annotation.mentions`, and brings it into sight.
     *
     * @param {number} index
     */
    selectMention(index) {
        const mention = this.#shown?.annotation.mentions[index];
        if (!this.#shown || !mention) return;
        const { annotation, source, map, marks } = this.#shown;
        const entity = annotation.entities[mention.entity];
        if (this.#chosen !== null) this.#tell("say-so:select", { index: null, statement: null });
        this.#chosen = null;
        marks.chooseMention(entity.mentions.map((other) => annotation.mentions[other]), mention);
        this.#view.chooseMention(annotation, source.text, index);
        show(map, mention);
        this.#tell("say-so:entity", { index: mention.entity, entity, mention: index });
    }

    /** Takes away all marks and listeners and follows no more changes; `annotate()` brings them back. */
    destroy() {
        this.#runs++;
        this.#due = null;
        this.#reading = false;
        this.#surroundings.disconnect();
        this.#view.wait(false);
        this.#follower.stop();
        annotatorAt(this.assets).forget(this);
        this.#clear();
        this.#showFault(null);
        this.#view.hide();
    }

    /** @param {"text" | "date"} what has changed; a new text takes its date along */
    #schedule(what) {
        if (!this.isConnected) return;
        const waits = this.#due !== null;
        this.#due = this.#due === "text" ? "text" : what;
        // After the parser has put the children in, and once for several changes.
        if (!waits) setTimeout(() => this.isConnected && this.#catchUp());
    }

    #catchUp() {
        if (this.#due === "date") this.#redate();
        else if (this.#due) this.annotate().catch(() => {});
    }

    /** @returns {Promise<Source>} */
    async #source() {
        if (this.#given !== null) return { text: this.#given, map: null, host: null };
        const selector = this.getAttribute("for");
        if (selector) return this.#hostSource(selector);
        const src = this.getAttribute("src");
        if (src) return { text: await fetched(new URL(src, document.baseURI)), map: null, host: null };
        const text = this.childElementCount > 0 ? (await gather(this, byName)).text : (this.textContent ?? "");
        return { text, map: null, host: null };
    }

    /**
     * @param {string} selector
     * @returns {Promise<Source>}
     */
    async #hostSource(selector) {
        const host = (this.#host = this.#find(selector));
        if (!host) throw new Fault("host-missing", { selector });
        const map = await gather(host, byStyle);
        return { text: map.text, map, host };
    }

    /** The trees in which `for` is looked for: the element's own and the document. */
    #roots() {
        return new Set(/** @type {(Document | ShadowRoot)[]} */ ([this.getRootNode(), document]));
    }

    /** @param {string} selector */
    #find(selector) {
        try {
            for (const root of this.#roots()) {
                const found = root.querySelector(selector);
                if (found) return found;
            }
        } catch {
            // What is no selector means no element.
        }
        return null;
    }

    /** Watches where the text comes from, if that may change by itself. */
    #follow() {
        const selector = this.getAttribute("for");
        if (this.#given !== null || (!selector && this.src)) this.#follower.stop();
        else this.#follower.follow(selector ? [...this.#roots()] : [this]);
    }

    /** @param {MutationRecord[]} records changes in the page: whether the text may be another now */
    #concerns(records) {
        const selector = this.getAttribute("for");
        if (!selector) return true;
        const host = this.#host;
        return this.#find(selector) !== host || records.some(({ target }) => host?.contains(target));
    }

    /** Catches up with a page that may have changed: reads a new text, and follows an old one to new nodes. */
    async #heed() {
        if (this.#reading) return void (this.#stale = true);
        const run = this.#runs;
        const shown = this.#shown;
        const source = shown && (await this.#source().catch(() => null));
        if (run !== this.#runs || !this.isConnected) return;
        if (!shown || source?.text !== shown.source.text) await this.annotate().catch(() => {});
        else if (source.map && !source.map.isSame(shown.map)) await this.#moveTo(source, source.map);
    }

    /**
     * Marks the text shown where it stands now.
     *
     * @param {Source} source
     * @param {TextMap} map
     */
    async #moveTo(source, map) {
        const shown = this.#shown;
        if (!shown) return;
        shown.marks.clear();
        shown.source.host?.removeEventListener("click", this.#onHostClick);
        Object.assign(shown, { source, map, marks: new Marks(map) });
        source.host?.addEventListener("click", this.#onHostClick);
        await this.#showLayers();
        if (this.#chosen !== null) shown.marks.choose(shown.annotation.statements[this.#chosen]);
    }

    /**
     * @param {Source} source
     * @param {Annotation} annotation
     * @param {Pace} pace
     */
    async #show(source, annotation, pace) {
        const chosen = this.#shown?.source.text === source.text ? this.#chosen : null;
        this.#isWhole = false;
        this.#clear();
        if (source.map) this.#view.hideText();
        const map = source.map ?? (await this.#view.showText(source.text, annotation.zones, pace));
        this.#shown = { source, map, marks: new Marks(map), annotation };
        source.host?.addEventListener("click", this.#onHostClick);
        this.#showFault(null);
        await this.#view.showAnnotation(annotation, source.text, pace);
        await this.#showLayers();
        this.#isWhole = true;
        if (chosen !== null) this.select(chosen);
    }

    /** Shows the layers that are asked for, unless others are asked for meanwhile. */
    async #showLayers() {
        const shown = this.#shown;
        const names = this.layers;
        this.#view.showLayers(names.split(/\s+/));
        const pace = new Pace(() => shown === this.#shown && names === this.layers);
        await shown?.marks.showLayers(shown.annotation, names.split(/\s+/), pace).catch(() => {});
    }

    #clear() {
        this.#shown?.marks.clear();
        this.#shown?.source.host?.removeEventListener("click", this.#onHostClick);
        this.#view.chooseNone();
        this.#shown = null;
        this.#chosen = null;
    }

    /** @param {unknown} error */
    async #fail(error) {
        await this.#speaking;
        const { code, message } = describe(error, this.#words);
        if (code === "host-missing") {
            this.#clear();
            this.#view.hide();
        }
        this.#showFault(error);
        this.#tell("say-so:error", { code, message });
    }

    /** @param {unknown} error what went wrong; null for nothing */
    #showFault(error) {
        this.#fault = error;
        this.#view.fault(error === null ? null : describe(error, this.#words).message);
    }

    /** Shows everything in the language that the element is in now; the article is not read again. */
    #speak() {
        const language = languageOf(this);
        this.#speaking = wordsIn(language).then(async (words) => {
            if (language === languageOf(this)) await this.#speakIn(words);
        });
    }

    /** @param {import('./strings.js').Words} words */
    async #speakIn(words) {
        if (words.language === this.#words.language) return;
        const before = this.#view;
        this.#words = words;
        this.#view = new View(/** @type {ShadowRoot} */ (this.shadowRoot), words, this.#listeners);
        this.#view.takeText(before);
        this.#view.wait(this.#reading);
        this.#view.showLayers(this.layers.split(/\s+/));
        this.#showFault(this.#fault);
        if (!this.#shown) return;
        const { annotation, source } = this.#shown;
        const { statement, mention } = before.choice;
        const pace = new Pace(() => annotation === this.#shown?.annotation && words === this.#words);
        await this.#view.showAnnotation(annotation, source.text, pace).then(() => {
            if (statement !== null) this.#view.choose(annotation, source.text, statement);
            if (mention !== null) this.#view.chooseMention(annotation, source.text, mention);
        }, () => {});
    }

    /** @param {Event} event */
    #onHostClick = (event) => this.#onClick(/** @type {MouseEvent} */ (event));

    /** @param {MouseEvent} event */
    #onClick(event) {
        if (!this.#shown) return;
        const { map, annotation } = this.#shown;
        const offset = offsetAt(event, map);
        if (offset === null) return;
        const [statement, mention] = [statementAt(annotation.statements, offset), mentionAt(annotation.mentions, offset)];
        // A name inside a statement is chosen by a second click, once the statement is.
        if (mention !== null && (statement === null || statement === this.#chosen)) this.selectMention(mention);
        else if (statement !== null) this.select(statement);
    }

    /**
     * @param {string} name
     * @param {unknown} detail
     */
    #tell(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }
}

/**
 * An annotation with what another publication date makes of it.
 *
 * @param {Annotation} annotation
 * @param {import('./pkg/sayso.js').Dated} dated
 * @returns {Annotation}
 */
function withDate(annotation, { published, times, warnings }) {
    return { ...annotation, meta: { ...annotation.meta, published }, times, warnings };
}

/**
 * Brings a span of the text into sight.
 *
 * @param {TextMap} map
 * @param {import('./pkg/sayso.js').Span} span
 */
function show(map, span) {
    const [range] = map.ranges(span);
    const element = range?.startContainer.parentElement;
    if (range && element) bringIntoSight(element, () => rectangleOf(range));
}

/** @param {StaticRange} range */
function rectangleOf({ startContainer, startOffset, endContainer, endOffset }) {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.getBoundingClientRect();
}

/** @param {URL} address */
async function fetched(address) {
    try {
        const response = await fetch(address);
        if (!response.ok) throw new Error(String(response.status));
        return await response.text();
    } catch (error) {
        throw new Fault("source-missing", {
            address: address.href,
            reason: error instanceof Error ? error.message : "",
        });
    }
}

// Another copy of this module may have been there before.
if (globalThis.customElements && !customElements.get("say-so")) customElements.define("say-so", SaySo);
