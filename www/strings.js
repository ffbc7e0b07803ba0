//! All words that the page and the element show.

export const strings = {
    layers: {
        statements: "Statements",
        people: "People",
        organizations: "Organizations",
        places: "Places",
        names: "Other names",
        times: "Times",
        numbers: "Numbers",
        zones: "Parts of the page",
    },
    legend: "Show in the text",
    article: "Article",
    reading: "Reading the article …",
    found: "{statements} by {speakers}",
    dated: "{known} of {times} known",
    nothingFound: "No statement was found in this text.",
    statements: "Who said what",
    /** @type {[string, string]} */
    statementCount: ["{count} statement", "{count} statements"],
    /** @type {[string, string]} */
    speakerCount: ["{count} speaker", "{count} speakers"],
    /** @type {[string, string]} */
    timeCount: ["{count} time", "{count} times"],
    unknownSpeaker: "Speaker not named",
    chosen: "Chosen: {speaker}, {kind}. {content}",
    choose: "Choose a statement or a name in the lists, or click one in the text.",
    details: "The chosen statement",
    previous: "Previous statement",
    next: "Next statement",
    close: "Close",
    times: "When",
    timesHint: "Times as the calendar has them, reckoned from the publication date.",
    needsDate: "needs the publication date",
    fields: {
        source: "Named as",
        cue: "Cue",
        act: "Kind",
        content: "What was said",
        addressee: "To whom",
        time: "When",
        place: "Where",
        event: "Occasion",
        via: "By way of",
        conditions: "On condition",
        within: "Quoted within",
        confidence: "How sure",
    },
    kinds: {
        direct: "direct quotation",
        indirect: "in the article’s words",
        mixed: "partly quoted",
    },
    acts: {
        speech: "said",
        writing: "written",
        belief: "thought",
        intent: "wanted",
        feeling: "felt",
        perception: "perceived",
        decree: "decreed",
        naming: "named",
    },
    entities: "Who and what is named",
    entityDetails: "Who or what is chosen",
    entityChosen: "Chosen: {name}, mentioned {mentions}.",
    mentionChosen: "{name}, mention {at} of {count}.",
    /** @type {[string, string]} */
    mentionCount: ["{count} time", "{count} times"],
    previousMention: "Previous mention",
    nextMention: "Next mention",
    about: "All about {name}",
    types: {
        person: "person",
        organization: "organization",
        gpe: "country, city or government",
        location: "place",
        facility: "building or site",
        group: "group",
        agreement: "agreement",
        event: "event",
        product: "product",
        other: "other",
    },
    entityFields: {
        type: "Kind",
        aliases: "Also named",
        titles: "Roles",
        country: "Country",
        mentions: "Mentioned",
        says: "Says",
        told: "Is told",
    },
    negated: "denied: the article says it was not said",
    zones: {
        headline: "headline",
        dateline: "dateline",
        body: "story",
        heading: "heading",
        caption: "caption",
        byline: "byline",
        section: "section",
        tags: "key words",
        related: "other stories",
        boilerplate: "not part of the story",
    },
    page: {
        pasted: "Your article",
        copied: "Copied: the whole annotation as JSON.",
        notCopied: "The browser refused the clipboard. The JSON stands below; select and copy it.",
        dateInText: "The text itself says {date}.",
        noDate: "Without it, words like “Tuesday” or “last week” stay open.",
        empty: "Paste or type an article first.",
    },
    faults: {
        internal:
            "sayso met a fault of its own on this text and has started afresh. Another text will work; please report this one. ({reason})",
        "no-webassembly":
            "This browser has no WebAssembly, or it is switched off. Switch it on, or open the page in a current browser.",
        "wasm-unreachable":
            "A part of the page, {address}, could not be loaded. Check the connection and load the page again.",
        "wasm-missing":
            "A part of the page is missing: the server answered {status} for {address}. Whoever runs this site must upload the folder “pkg” beside the page.",
        "wasm-blocked":
            "This site’s Content-Security-Policy forbids WebAssembly. Whoever runs the site must add 'wasm-unsafe-eval' to its script-src.",
        "wasm-type":
            "The server sent {address} as “{type}” and what came is not WebAssembly. Whoever runs the site must serve that file as it is, with the type application/wasm.",
        "wasm-broken": "The file {address} is damaged. Whoever runs the site must upload it again. ({reason})",
        "worker-refused":
            "The browser refused to start a worker, in which the article is read. If this is your site, allow worker-src 'self' in its Content-Security-Policy and keep sayso’s files on the page’s own origin. ({reason})",
        "worker-failed":
            "The worker that reads the article did not start or broke off. Load the page again. If it stays so, whoever runs the site must see that {address} and the folder “pkg” are there, are served as JavaScript, and are allowed by worker-src. {reason}",
        "source-missing":
            "The article could not be loaded from {address} ({reason}). Check the address in the attribute “src”.",
        "host-missing": "There is no element “{selector}” on this page to mark. Check the attribute “for”.",
        "seeds-missing":
            "The bundled articles could not be loaded ({reason}). Paste an article instead, or load the page again.",
    },
};

/**
 * A sentence with its blanks, `{like}` this, filled in.
 *
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function fill(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/**
 * A count with its noun.
 *
 * @param {[one: string, more: string]} forms
 * @param {number} count
 */
export function counted([one, more], count) {
    return fill(count === 1 ? one : more, { count: count.toLocaleString("en") });
}
