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
//! - `grouping`: how the statements are listed: by `speaker`, in the `order` of the text, or by `kind`;
//! - `correctable`: where it is there, a reader may put statements right;
//! - `address` and `outlet`: where the article is on the web and who published it, for quotations that are copied; the address
//!   of an article that is marked in its page is that page's;
//! - `assets`: the folder that holds `worker.js` and `pkg/`, if not the one that this module came from; it may lie on another
//!   origin that allows this one (`Access-Control-Allow-Origin`), where the page's policy has `worker-src blob:` and that origin.
//!
//! The property `text` gives a text to show, before all other sources; `corrections`, an array as `corrections.js` has it, what
//! a reader has put right in the text that is shown, and the element shows it beside what was found. Methods: `annotate()`, `cancel()`,
//! `select(index)`, `selectEntity(index)`, `selectMention(index)`, `export(format, options)`, `destroy()`. The element follows
//! changes of the text that it marks or has inside, until it is removed or destroyed. Where a browser lacks the CSS Custom
//! Highlight API, the text stays unmarked and what is chosen is shown as a selection.
//!
//! Without a document, as where a framework renders on a server, the module may be imported and does nothing.
//!
//! Events, which bubble: `say-so:progress` (its detail what share of the text has been read, from 0 to 1; of a short text not
//! told), `say-so:cancelled`, `say-so:annotated` (its detail the annotation), `say-so:dated` (the same, where the date has changed
//! and only the times with it), `say-so:select` (`{ index, statement }`, null for none), `say-so:entity`
//! (`{ index, entity, mention }`), `say-so:layers` (the names), `say-so:grouping` (its name), `say-so:correct`
//! (`{ correction }` for a new one, which takes the place of an earlier one for its statement, `{ removed }` for one taken
//! back; `corrections` has changed by then), `say-so:error` (`{ code, message }`). Statements that a reader has added have
//! indices after those of the annotation.
//! Style: `::part(wait | cancel | legend | layer | about | warnings | text | panel | tab | filter | statements | speaker | statement | details |
//! actions | action | entities | times | selection | dialog | fault)`, and custom properties `--say-so-*` as `view-style.js` and `mark-style.js` name them.

import { annotatorAt } from "./annotator.js";
import { citation } from "./citation.js";
import { applied, corrected, isForSame } from "./corrections.js";
import { askMissing, askSpeaker, rejection } from "./corrector.js";
import { bringIntoSight } from "./dom.js";
import { Fault, describe } from "./faults.js";
import { Follower } from "./follow.js";
import { byName, byStyle, gather } from "./gather.js";
import { GROUPINGS } from "./grouping.js";
import { Marks } from "./highlight.js";
import { DEFAULT_LAYERS } from "./layers.js";
import { Pace } from "./pace.js";
import { mentionAt, offsetAt, statementAt } from "./pick.js";
import { en, languageOf, wordsIn } from "./strings.js";
import { View } from "./view.js";
import { homeOfAssets } from "./worker-start.js";

/** @typedef {import('./corrections.js').Correction} Correction */
/** @typedef {import('./corrections.js').Reading} Reading */
/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./text-map.js').TextMap} TextMap */
/** @typedef {{ text: string, map: TextMap | null, host: Element | null }} Source where `map` is null, the element lays the text out */

/** What an element is made from; nothing where there is no document. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class SaySo extends Base {
    static observedAttributes = ["for", "src", "date", "layers", "lang", "grouping", "correctable", "assets"];

    /** @type {import('./view.js').Listeners} */
    #listeners = {
        onChoose: (index) => this.select(index),
        onEntity: (entity) => this.selectEntity(entity),
        onMention: (mention) => this.selectMention(mention),
        onLayers: (names) => {
            this.layers = names.join(" ");
            this.#tell("say-so:layers", names);
        },
        onGrouping: (grouping) => {
            this.grouping = grouping;
            this.#tell("say-so:grouping", grouping);
        },
        onFilter: (indices) => this.#filter(indices),
        onAction: (action) => this.#act(action),
        onMissing: () => this.#addMissing(),
        onPlace: (span) => this.#shown && show(this.#shown.map, span),
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
    /**
     * What is shown now: the reading is the annotation with the corrections.
     *
     * @type {{ source: Source, map: TextMap, marks: Marks, annotation: Annotation, reading: Reading } | null}
     */
    #shown = null;
    /** @type {Correction[]} */
    #corrections = [];
    /** Whether these are for a text that is not shown yet. */
    #areComing = false;
    /** The statements that are listed and marked; null for all. @type {Set<number> | null} */
    #listed = null;
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
        else if (name === "grouping") this.#view.showGrouping(this.grouping);
        else if (name === "correctable") this.#showCorrectable();
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

    /**
     * The text that all offsets count in. Set it to show a text; set it to null to go back to the other sources.
     *
     * @returns {string}
     */
    get text() {
        return this.#given ?? this.#shown?.source.text ?? "";
    }

    /** @param {string | null} text */
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

    /** How the statements are listed. @returns {import('./grouping.js').Grouping} */
    get grouping() {
        const name = this.getAttribute("grouping");
        return GROUPINGS.find((grouping) => grouping === name) ?? "speaker";
    }

    set grouping(name) {
        this.#reflect("grouping", name);
    }

    /** Whether a reader may put statements right. */
    get correctable() {
        return this.hasAttribute("correctable");
    }

    set correctable(may) {
        this.toggleAttribute("correctable", Boolean(may));
    }

    /** What a reader has put right in the text that is shown. Set them after its text. */
    get corrections() {
        return [...this.#corrections];
    }

    set corrections(corrections) {
        const before = JSON.stringify(this.#corrections);
        this.#corrections = [...(corrections ?? [])];
        // Those that come while a text is read are that text's.
        this.#areComing = this.#due === "text" || this.#reading || !this.#shown;
        if (!this.#areComing && JSON.stringify(this.#corrections) !== before) this.#showCorrections();
    }

    /** Where the article is on the web; of one that is marked in its page, that page. Empty where that is not known. */
    get address() {
        return this.getAttribute("address") ?? (this.#shown?.source.host ? location.href.replace(/#.*$/s, "") : "");
    }

    set address(address) {
        this.#reflect("address", address || null);
    }

    /** Who published the article, or empty. */
    get outlet() {
        return this.getAttribute("outlet") ?? "";
    }

    set outlet(name) {
        this.#reflect("outlet", name || null);
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
        // The article that the worker has now may be the one that is not shown.
        annotatorAt(this.assets).forget(this);
        if (!this.#isWhole) {
            this.#clear();
            this.#view.hide();
        }
        this.#view.cancelled();
        this.#tell("say-so:cancelled", null);
    }

    /**
     * The article that is shown, with what was found in it, as the text of a file.
     *
     * @param {import('./pkg/sayso.js').ExportFormat} format
     * @param {import('./pkg/sayso.js').ExportOptions} [options] the article's title, and its address, outlet and
     *   corrections, if not the element's own
     * @returns {Promise<string>} rejected with an `Error` that has a `code`, or an `AbortError` if another article came
     *   in between
     */
    async export(format, options = {}) {
        if (!this.#shown || this.#reading) await this.annotate();
        const text = this.#shown?.source.text ?? "";
        const annotator = annotatorAt(this.assets);
        const own = { corrections: this.corrections, address: this.address || null, outlet: this.outlet || null };
        const all = { ...own, ...options };
        const file = await annotator.export(this, format, all);
        if (file !== null) return file;
        // The worker has lost it, as where a reading was broken off.
        await annotator.annotate(this, text, { date: this.date || null });
        return (await annotator.export(this, format, all)) ?? "";
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
            shown.reading = applied(shown.annotation, this.#corrections, shown.source.text);
            this.#showFault(null);
            await this.#view.showDated(shown.reading, shown.source.text, new Pace(() => run === this.#runs));
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
        const { reading, source, map, marks } = this.#shown;
        const statement = index === null ? null : (reading.statements[index] ?? null);
        this.#chosen = statement && index;
        marks.choose(statement);
        if (this.#chosen === null) this.#view.chooseNone();
        else this.#view.choose(reading, source.text, this.#chosen);
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
        const { annotation, reading, source, map, marks } = this.#shown;
        const entity = annotation.entities[mention.entity];
        if (this.#chosen !== null) this.#tell("say-so:select", { index: null, statement: null });
        this.#chosen = null;
        marks.chooseMention(entity.mentions.map((other) => annotation.mentions[other]), mention);
        this.#view.chooseMention(reading, source.text, index);
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
        this.#showCorrectable();
        await this.#showLayers();
        if (this.#chosen !== null) shown.marks.choose(shown.reading.statements[this.#chosen]);
    }

    /**
     * @param {Source} source
     * @param {Annotation} annotation
     * @param {Pace} pace
     */
    async #show(source, annotation, pace) {
        const isSame = this.#shown?.source.text === source.text;
        const chosen = isSame ? this.#chosen : null;
        if (!isSame && !this.#areComing) this.#corrections = [];
        this.#areComing = false;
        this.#isWhole = false;
        this.#clear();
        if (source.map) this.#view.hideText();
        const map = source.map ?? (await this.#view.showText(source.text, annotation.zones, pace));
        const reading = applied(annotation, this.#corrections, source.text);
        this.#shown = { source, map, marks: new Marks(map), annotation, reading };
        source.host?.addEventListener("click", this.#onHostClick);
        this.#showFault(null);
        this.#view.showGrouping(this.grouping);
        this.#showCorrectable();
        await this.#view.showAnnotation(reading, source.text, pace);
        await this.#showLayers();
        this.#isWhole = true;
        if (chosen !== null) this.select(chosen);
    }

    /** Shows the layers that are asked for, unless others are asked for meanwhile. */
    async #showLayers() {
        const shown = this.#shown;
        const names = this.layers;
        this.#view.showLayers(names.split(/\s+/));
        const [reading, listed] = [shown?.reading, this.#listed];
        const pace = new Pace(
            () => reading === this.#shown?.reading && names === this.layers && listed === this.#listed,
        );
        await shown?.marks.showLayers(this.#marked(), names.split(/\s+/), pace).catch(() => {});
    }

    #clear() {
        this.#shown?.marks.clear();
        this.#shown?.source.host?.removeEventListener("click", this.#onHostClick);
        this.#view.clear();
        this.#view.selection.forget();
        this.#shown = null;
        this.#chosen = null;
        this.#listed = null;
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
        this.#view.takeOver(before);
        this.#view.wait(this.#reading);
        this.#view.showLayers(this.layers.split(/\s+/));
        this.#showFault(this.#fault);
        this.#view.showGrouping(this.grouping);
        this.#showCorrectable();
        await this.#showReading(before.choice);
    }

    /**
     * Lists anew what is shown, without reading the article again.
     *
     * @param {{ statement: number | null, mention: number | null }} choice what is to be shown as chosen
     */
    async #showReading({ statement, mention }) {
        if (!this.#shown) return;
        const [view, { reading, source }] = [this.#view, this.#shown];
        const pace = new Pace(() => reading === this.#shown?.reading && view === this.#view);
        try {
            await view.showAnnotation(reading, source.text, pace);
        } catch {
            // What is shown has changed meanwhile, and whoever has changed it lists it.
            return;
        }
        if (statement !== null && reading.statements[statement]) view.choose(reading, source.text, statement);
        if (mention !== null) view.chooseMention(reading, source.text, mention);
    }

    /** What the layers mark: what is listed. @returns {Reading} */
    #marked() {
        const { reading } = /** @type {{ reading: Reading }} */ (this.#shown);
        const listed = this.#listed;
        return listed ? { ...reading, statements: reading.statements.filter((_, index) => listed.has(index)) } : reading;
    }

    /** @param {Set<number> | null} indices of the statements that are listed; null for all */
    #filter(indices) {
        if (indices === this.#listed) return;
        this.#listed = indices;
        this.#showLayers();
    }

    #showCorrectable() {
        this.#view.showCorrectable(this.correctable);
        if (!this.#shown) return;
        const { map } = this.#shown;
        const root = map.pieces[0]?.node.getRootNode();
        if (this.correctable && root) this.#view.selection.watch(map, root);
        if (this.#chosen !== null) this.#view.choose(this.#shown.reading, this.#shown.source.text, this.#chosen);
    }

    /** Shows the corrections as they are now. */
    async #showCorrections() {
        if (!this.#shown) return;
        const { annotation, marks, source } = this.#shown;
        const reading = (this.#shown.reading = applied(annotation, this.#corrections, source.text));
        const { mention } = this.#view.choice;
        const chosen = this.#chosen !== null && reading.statements[this.#chosen] ? this.#chosen : null;
        if (this.#chosen !== chosen) this.select(null);
        else if (chosen !== null) marks.choose(reading.statements[chosen]);
        this.#showLayers();
        await this.#showReading({ statement: chosen, mention });
    }

    /**
     * Keeps a correction, or takes one back, and tells of it.
     *
     * @param {{ correction: Correction } | { removed: Correction }} change
     */
    async #correct(change) {
        const { corrections } = this;
        this.#corrections =
            "correction" in change
                ? corrected(corrections, change.correction)
                : corrections.filter((other) => !isForSame(other, change.removed));
        const shown = this.#showCorrections();
        this.#tell("say-so:correct", change);
        await shown;
        const { kept, undone } = this.#words.corrections;
        this.#view.say("correction" in change ? kept : undone);
    }

    /** @param {import('./inspector.js').Action} action to be done with the chosen statement */
    async #act(action) {
        if (!this.#shown || this.#chosen === null) return;
        const { reading, source } = this.#shown;
        const { correction } = reading.statements[this.#chosen];
        if (action === "copy") return this.#copy();
        if (action === "undo" && correction) {
            await this.#correct({ removed: correction });
            this.#view.focusAction("wrongSpeaker");
        }
        if (action === "reject") {
            await this.#correct({ correction: rejection(reading, this.#chosen) });
            this.#view.focusAction("undo");
        }
        if (action === "wrongSpeaker") {
            const asked = askSpeaker(this.#view.dialog, this.#words, reading, source.text, this.#chosen);
            const answer = await asked;
            if (answer && reading === this.#shown?.reading) await this.#correct({ correction: answer });
            this.#view.focusAction("wrongSpeaker");
        }
    }

    /** Asks who said the words that are selected, and keeps them as a statement. */
    async #addMissing() {
        const { span } = this.#view.selection;
        if (!this.#shown) return;
        this.#view.tellMissing(span ? "" : this.#words.corrections.select);
        if (!span) return;
        const { reading, source } = this.#shown;
        const correction = await askMissing(this.#view.dialog, this.#words, reading, source.text, span);
        if (!correction || reading !== this.#shown?.reading) return;
        await this.#correct({ correction });
        const index = this.#shown?.reading.statements.findIndex((statement) => statement.correction === correction) ?? -1;
        if (index < 0) return;
        this.select(index);
        this.#view.say(this.#words.corrections.kept);
        this.#view.focusAction("undo");
    }

    /** Copies the chosen statement with who said it and where, or shows it where the browser forbids that. */
    async #copy() {
        if (!this.#shown || this.#chosen === null) return;
        const { reading, source } = this.#shown;
        const quotation = citation(this.#words, reading, source.text, this.#chosen, this);
        try {
            await navigator.clipboard.writeText(quotation);
            this.#view.tell(this.#words.citation.copied);
        } catch {
            this.#view.showToCopy(quotation);
            this.#view.tell(this.#words.citation.notCopied);
        }
    }

    /** @param {Event} event */
    #onHostClick = (event) => this.#onClick(/** @type {MouseEvent} */ (event));

    /** @param {MouseEvent} event */
    #onClick(event) {
        if (!this.#shown) return;
        const { map, reading } = this.#shown;
        const offset = offsetAt(event, map);
        if (offset === null) return;
        const [statement, mention] = [statementAt(reading.statements, offset), mentionAt(reading.mentions, offset)];
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
