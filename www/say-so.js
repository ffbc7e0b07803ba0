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
//! - `layers`: which layers to show, by name, parted by spaces: `statements people organizations places names events times
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
//! The property `text` is a text to show, before all other origins; `corrections` an array of what a reader has put right in the
//! text that is shown (its type is in `text/corrections.js`), which the element shows beside what was found; `annotation`, which is
//! read only, is what was found. Methods: `annotate()`, `cancel()`, `select(index)`, `selectEntity(index)`, `selectMention(index)`,
//! `selectEvent(index)`, `export(format, options)`, `destroy()`. The element follows changes of the text that it marks or has inside, until it is
//! removed or destroyed. Where a reading is cancelled, the article before stays shown, and a new date is that article's. Where a
//! browser lacks the CSS Custom Highlight API, the text stays unmarked and what is chosen is shown as a selection.
//!
//! Without a document, as where a framework renders on a server, the module may be imported and does nothing.
//!
//! Events, which bubble: `say-so:progress` (its detail what share of the text has been read, from 0 to 1; of a short text not
//! told), `say-so:cancelled`, `say-so:annotated` (its detail the annotation), `say-so:dated` (the same, where the date has changed
//! and only the times with it), `say-so:select` (`{ index, statement }`, null for none), `say-so:entity`
//! (`{ index, entity, mention }`), `say-so:event` (`{ index, event }`), `say-so:layers` (the names), `say-so:grouping` (its name), `say-so:correct`
//! (`{ correction }` for a new one, which takes the place of an earlier one for its statement, `{ removed }` for one taken
//! back; `corrections` has changed by then), `say-so:error` (`{ code, message }`). Statements that a reader has added have
//! indices after those of the annotation.
//! Style: `::part(wait | cancel | legend | layer | about | warnings | text | panel | tab | filter | statements | speaker | statement | details |
//! actions | action | entities | events | event | times | selection | dialog | fault)`, and custom properties `--say-so-*` as `element/view-style.js` and `text/mark-style.js` name them.

import { dispatch } from "./base/events.js";
import { ArticleController } from "./element/article-controller.js";
import { reflect, takeProperties } from "./element/attributes.js";
import { Choice } from "./element/choice.js";
import { CorrectionSet } from "./element/correction-set.js";
import { Display } from "./element/display.js";
import { StatementActions } from "./element/statement-actions.js";
import { GROUPINGS } from "./panel/grouping.js";
import { DEFAULT_LAYERS } from "./text/layers.js";
import { homeOfAssets } from "./worker/start.js";

/** @typedef {import('./text/corrections.js').Correction} Correction */
/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */

/** The class that the element extends; an empty one where there is no document. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class SaySo extends Base {
    static observedAttributes = ["for", "src", "date", "layers", "lang", "grouping", "correctable", "assets"];

    #display = new Display(this, {
        onChoose: (index) => this.select(index),
        onEntity: (entity) => this.selectEntity(entity),
        onEvent: (event) => this.selectEvent(event),
        onMention: (mention) => this.selectMention(mention),
        onLayers: (names) => {
            this.layers = names.join(" ");
            dispatch(this, "say-so:layers", names);
        },
        onGrouping: (grouping) => {
            this.grouping = grouping;
            dispatch(this, "say-so:grouping", grouping);
        },
        onAction: (action) => this.#actions.act(action),
        onMissing: () => this.#actions.addMissing(),
        onPlace: (span) => this.#choice.bringIntoSight(span),
        onClick: (event) => this.#choice.selectAt(event),
        onCancel: () => this.cancel(),
        onAgain: () => this.annotate().catch(() => {}),
    });
    #choice = new Choice(this, this.#display);
    #corrections = new CorrectionSet(this, this.#display, this.#choice);
    #actions = new StatementActions(this, this.#display, this.#choice, this.#corrections);
    #controller = new ArticleController(this, this.#display, this.#choice, this.#corrections);
    /** The language may be that of an element around this one. */
    #surroundings = new MutationObserver(() => this.#display.speak());

    connectedCallback() {
        takeProperties(this);
        this.#surroundings.observe(document, { subtree: true, attributeFilter: ["lang"] });
        this.#display.speak();
        this.#controller.schedule("text");
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
        if (name === "layers") this.#display.showLayers();
        else if (name === "lang") this.#display.speak();
        else if (name === "grouping") this.#display.showGrouping();
        else if (name === "correctable") this.#display.showCorrectable();
        else this.#controller.schedule(name === "date" ? "date" : "text");
    }

    /**
     * The text that all offsets count in. Set it to show a text; set it to null to go back to the other origins.
     *
     * @returns {string}
     */
    get text() {
        return this.#controller.text;
    }

    /** @param {string | null} text */
    set text(text) {
        this.#controller.give(text === null ? null : String(text));
    }

    /** The publication date, `YYYY-MM-DD`, or empty. */
    get date() {
        return this.getAttribute("date") ?? "";
    }

    set date(date) {
        reflect(this, "date", date);
    }

    /** The selector of the element to mark, or empty. */
    get htmlFor() {
        return this.getAttribute("for") ?? "";
    }

    set htmlFor(selector) {
        reflect(this, "for", selector);
    }

    /** The address of the text to show, or empty. */
    get src() {
        const address = this.getAttribute("src");
        return address ? new URL(address, document.baseURI).href : "";
    }

    set src(address) {
        reflect(this, "src", address);
    }

    /** The names of the layers shown, parted by spaces. */
    get layers() {
        return this.getAttribute("layers") ?? DEFAULT_LAYERS.join(" ");
    }

    set layers(names) {
        reflect(this, "layers", names);
    }

    /** The grouping of the statements in their list. @returns {import('./panel/grouping.js').Grouping} */
    get grouping() {
        const name = this.getAttribute("grouping");
        return GROUPINGS.find((grouping) => grouping === name) ?? "speaker";
    }

    set grouping(name) {
        reflect(this, "grouping", name);
    }

    /** True where a reader may put statements right. */
    get correctable() {
        return this.hasAttribute("correctable");
    }

    set correctable(may) {
        this.toggleAttribute("correctable", Boolean(may));
    }

    /** The corrections of the text that is shown. Set them after its text. */
    get corrections() {
        return this.#corrections.all;
    }

    set corrections(corrections) {
        // Those that come while a text is read are that text's.
        this.#corrections.set([...(corrections ?? [])], this.#controller.isUnderWay);
    }

    /** The address of the article on the web; of one that is marked in its page, that page. Empty where it is not known. */
    get address() {
        return this.getAttribute("address") ?? (this.#display.shown?.article.host ? location.href.replace(/#.*$/s, "") : "");
    }

    set address(address) {
        reflect(this, "address", address || null);
    }

    /** The name of the outlet that published the article, or empty. */
    get outlet() {
        return this.getAttribute("outlet") ?? "";
    }

    set outlet(name) {
        reflect(this, "outlet", name || null);
    }

    /** The address of the folder that holds `worker.js` and `pkg/`. */
    get assets() {
        const base = this.getAttribute("assets");
        return base ? new URL(base.replace(/\/?$/, "/"), document.baseURI).href : homeOfAssets();
    }

    set assets(base) {
        reflect(this, "assets", base);
    }

    /** The annotation of the text shown; null before it is read. @returns {Annotation | null} */
    get annotation() {
        return this.#display.shown?.annotation ?? null;
    }

    /**
     * Reads the text anew, as where it has changed.
     *
     * @returns {Promise<Annotation>} rejected with an `Error` that has a `code`, or an `AbortError` if a newer call
     *   replaced this one
     */
    annotate() {
        return this.#controller.annotate();
    }

    /** Breaks off the reading, if there is one; what was shown before stays shown. `annotate()` begins anew. */
    cancel() {
        this.#controller.cancel();
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
    export(format, options = {}) {
        const own = () => ({ corrections: this.corrections, address: this.address || null, outlet: this.outlet || null });
        return this.#controller.export(format, () => ({ ...own(), ...options }));
    }

    /**
     * Chooses a statement, by its index in `annotation.statements`, and brings it into sight; null for none.
     *
     * @param {number | null} index
     */
    select(index) {
        this.#choice.select(index);
    }

    /**
     * Chooses an entity, by its index in `annotation.entities`, and brings its first mention into sight.
     *
     * @param {number} index
     */
    selectEntity(index) {
        this.#choice.selectEntity(index);
    }

    /**
     * Chooses a mention and with it its entity, by its index in `annotation.mentions`, and brings it into sight.
     *
     * @param {number} index
     */
    selectMention(index) {
        this.#choice.selectMention(index);
    }

    /**
     * Chooses an event, by its index in `annotation.events`, and brings its words into sight.
     *
     * @param {number} index
     */
    selectEvent(index) {
        this.#choice.selectEvent(index);
    }

    /** Takes away all marks and listeners and follows no more changes; `annotate()` brings them back. */
    destroy() {
        this.#surroundings.disconnect();
        this.#controller.stop();
    }
}

// Another copy of this module may have been there before.
if (globalThis.customElements && !customElements.get("say-so")) customElements.define("say-so", SaySo);
