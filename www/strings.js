//! All words that the page and the element show: English here, every other language in a file of its own, which is loaded
//! once it is asked for. A language more is a file in `strings/` and a line in `OTHERS`.

/** @typedef {typeof en} Words what is shown, in one language */
/** @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Forms of a noun, by the number before it */

export const en = {
    /** How numbers and dates are written: a BCP 47 tag. */
    language: "en-GB",
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
    cancel: "Cancel",
    cancelled: "Reading was cancelled.",
    readAgain: "Read it after all",
    found: "{statements} by {speakers}",
    dated: "{known} of {times} known",
    nothingFound: "No statement was found in this text.",
    statements: "Who said what",
    lists: "What to list",
    /** @type {Forms} */
    statementCount: { one: "{count} statement", other: "{count} statements" },
    /** @type {Forms} */
    speakerCount: { one: "{count} speaker", other: "{count} speakers" },
    /** @type {Forms} */
    timeCount: { one: "{count} time", other: "{count} times" },
    unknownSpeaker: "Speaker not named",
    chosen: "Chosen: {speaker}, {kind}. {content}",
    choose: "Choose a statement or a name in the lists, or click one in the text.",
    details: "The chosen statement",
    previous: "Previous statement",
    next: "Next statement",
    close: "Close",
    times: "When",
    noTimes: "No time is named in this text.",
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
        stance: "Stance",
        within: "Quoted within",
        inner: "Quoted in it",
        confidence: "How sure",
        why: "Why",
        correction: "Corrected",
    },
    polarities: {
        support: "for",
        oppose: "against",
        conditional: "on conditions",
        neutral: "neutral",
    },
    sure: {
        very: "very sure ({percent})",
        rather: "rather sure ({percent})",
        hardly: "not quite sure ({percent})",
        not: "doubtful ({percent})",
    },
    doubtful: "doubtful",
    why: {
        cue: "“{cue}” reports it.",
        noCue: "No word reports it: it stands beside the words of a known speaker, or in quotation marks by itself.",
        direct: "All of it is in quotation marks.",
        mixed: "A part of it is in quotation marks.",
        indirect: "It has no quotation marks of its own.",
        source: "“{source}” names who says it.",
        sourceBeforeCue: "“{source}”, before the word that reports, names who says it.",
        sourceAfterCue: "“{source}”, after the word that reports, names who says it.",
        sourceBefore: "“{source}”, the nearest before it, names who says it.",
        sourceAfter: "“{source}”, the nearest after it, names who says it.",
        noSource: "No words name who says it.",
        pronoun: "“{source}” is read as standing for {name}.",
        name: "“{source}” is read as naming {name}.",
        share: "Of 100 statements found with as little doubt, people marked {count} as well.",
    },
    groupings: {
        speaker: "by speaker",
        order: "as in the text",
        kind: "by kind",
    },
    kindGroups: {
        direct: "Direct quotations",
        mixed: "Partly quoted",
        indirect: "In the article’s words",
    },
    filter: {
        label: "Find statements",
        search: "Search statements",
        more: "Sort and filter",
        group: "List",
        kind: "Wording",
        act: "Act",
        sure: "At least this sure",
        any: "all",
        told: "{shown} of {statements}",
        none: "No statement fits.",
        all: "Show all",
    },
    actions: {
        copy: "Copy quotation",
        wrongSpeaker: "Wrong speaker …",
        reject: "Not a statement",
        undo: "Undo this correction",
        missing: "Mark a missing statement …",
    },
    dialog: {
        wrongSpeaker: "Who said this?",
        missing: "Who said these words?",
        speaker: "Speaker",
        note: "Note (may stay empty)",
        keep: "Save",
        cancel: "Cancel",
    },
    corrections: {
        speaker: "{name} (corrected; read automatically as {automatic})",
        "not-a-statement": "Rejected by hand: not a statement",
        "missing-statement": "Added by hand",
        kept: "The correction is kept.",
        undone: "The correction is undone.",
        select: "Select the words of the statement in the article first.",
    },
    citation: {
        line: "{quotation} — {attribution}",
        quoted: "“{said}”",
        indirect: "{name}, in the article’s words",
        label: "The quotation, to be copied",
        copied: "Copied: the quotation, with who said it and where.",
        notCopied: "The browser refused the clipboard. The quotation is selected: copy it.",
    },
    /** @type {Forms} */
    warningCount: { one: "{count} thing was read with doubt", other: "{count} things were read with doubt" },
    warnings: {
        "other-language": "This text does not seem to be English, and sayso reads English alone. Do not rely on what it shows.",
        "empty-text": "The text has nothing but white space.",
        "unclosed-quotation": "A quotation mark opens, and nothing closes it.",
        "ambiguous-date": "Day and month may stand in either order: read with the month first.",
        "unread-date": "A date of another calendar, or of none: not read.",
        "distant-antecedent": "A pronoun may stand for somebody who was spoken of too long before.",
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
    entities: "Names",
    noEntities: "Nobody and nothing is named in this text.",
    /** @type {Forms} */
    moreMentions: { one: "and {count} more, by “Next mention”", other: "and {count} more, by “Next mention”" },
    moreStatements: { one: "and {count} more, in the list of statements", other: "and {count} more, in the list of statements" },
    showMore: { one: "Show more ({count} left)", other: "Show more ({count} left)" },
    plover: {
        AGREE: "agrees",
        CONSULT: "consults",
        SUPPORT: "supports",
        CONCEDE: "concedes",
        COOPERATE: "cooperates",
        AID: "aids",
        RETREAT: "retreats",
        REQUEST: "requests",
        ACCUSE: "accuses",
        REJECT: "rejects",
        THREATEN: "threatens",
        PROTEST: "protests",
        SANCTION: "sanctions",
        MOBILIZE: "mobilizes",
        COERCE: "coerces",
        ASSAULT: "assaults",
    },
    entityDetails: "Who or what is chosen",
    entityChosen: "Chosen: {name}, mentioned {mentions}.",
    mentionChosen: "{name}, mention {at} of {count}.",
    /** @type {Forms} */
    mentionCount: { one: "{count} time", other: "{count} times" },
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
        did: "Does",
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
    faults: {
        internal:
            "sayso met a fault of its own on this text and has started afresh. Another text will work; please report this one. ({reason})",
        "no-webassembly":
            "This browser has no WebAssembly, or it is switched off. Switch it on, or open the page in a current browser.",
        "wasm-unreachable":
            "A part of the page, {address}, could not be loaded. Check the connection and load the page again. If it stays so, whoever runs this site must allow the address in the connect-src of its Content-Security-Policy.",
        "wasm-missing":
            "A part of the page is missing: the server answered {status} for {address}. Whoever runs this site must upload the folder “pkg” beside the page.",
        "wasm-blocked":
            "This site’s Content-Security-Policy forbids WebAssembly. Whoever runs the site must add 'wasm-unsafe-eval' to its script-src.",
        "wasm-type":
            "The server sent {address} as “{type}” and what came is not WebAssembly. Whoever runs the site must serve that file as it is, with the type application/wasm.",
        "wasm-broken": "The file {address} is damaged. Whoever runs the site must upload it again. ({reason})",
        "worker-refused":
            "The browser refused to start a worker, in which the article is read. Open the page in a current browser, and not in a private or restricted mode. ({reason})",
        "worker-blocked":
            "This site’s Content-Security-Policy forbids the worker in which the article is read. Whoever runs the site must add {source} to its worker-src.",
        "worker-foreign":
            "The worker that reads the article comes from another site, {address}, and did not start or broke off. Check the connection and load the page again. If it stays so, whoever runs this site must allow {origin} in the script-src, worker-src and connect-src of its Content-Security-Policy, and {origin} must send its files as JavaScript with Access-Control-Allow-Origin. {reason}",
        "worker-failed":
            "The worker that reads the article did not start or broke off. Check the connection and load the page again. If it stays so, whoever runs the site must see that {address} and the folder “pkg” are there, are served as JavaScript, and are allowed by worker-src. {reason}",
        "source-missing":
            "The article could not be loaded from {address} ({reason}). Check the address in the attribute “src”.",
        "host-missing": "There is no element “{selector}” on this page to mark. Check the attribute “for”.",
        "text-too-long": "The text is too long to be read at once. Split it into its articles.",
        "invalid-date": "The publication date is no day of the calendar. Write it as YYYY-MM-DD, like 2020-02-17.",
        "seeds-missing":
            "The bundled articles could not be loaded ({reason}). Paste an article instead, or load the page again.",
    },
};

/** The languages that there are besides English. @type {Record<string, () => Promise<{ words: Words }>>} */
const OTHERS = { de: () => import("./strings/de.js") };

/** By its tag, each language that has words here, named in itself. @type {Record<string, string>} */
export const LANGUAGES = { en: "English", de: "Deutsch" };

/**
 * The words for a language; English where there are none, or where they cannot be loaded.
 *
 * @param {string} language a BCP 47 tag, such as an attribute `lang` has; its region decides how dates are written
 * @returns {Promise<Words>}
 */
export async function wordsIn(language) {
    const [name, ...subtags] = language.trim().split("-");
    const load = Object.hasOwn(OTHERS, name.toLowerCase()) ? OTHERS[name.toLowerCase()] : undefined;
    const words = load ? await load().then(({ words }) => words, () => en) : en;
    const isSpoken = subtags.length > 0 && words.language.startsWith(name.toLowerCase());
    return isSpoken && isTag(language.trim()) ? { ...words, language: language.trim() } : words;
}

/** @param {string} language */
function isTag(language) {
    try {
        return Intl.getCanonicalLocales(language).length > 0;
    } catch {
        return false;
    }
}

/**
 * The language that an element is in: the nearest attribute `lang`, its own first, out of shadow trees too; empty if there
 * is none.
 *
 * @param {Element} element
 */
export function languageOf(element) {
    /** @type {Element | null} */
    let at = element;
    while (at) {
        const named = at.closest("[lang]");
        if (named) return named.getAttribute("lang") ?? "";
        const root = at.getRootNode();
        at = root instanceof ShadowRoot ? root.host : null;
    }
    return "";
}

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
 * A number as the language writes it.
 *
 * @param {Words} words
 * @param {number} count
 */
export function numbered({ language }, count) {
    return count.toLocaleString(language);
}

/**
 * A count with its noun.
 *
 * @param {Words} words
 * @param {Forms} forms
 * @param {number} count
 */
export function counted(words, forms, count) {
    const form = forms[new Intl.PluralRules(words.language).select(count)] ?? forms.other;
    return fill(form, { count: numbered(words, count) });
}

/**
 * Words the static text of a page: of every element with `data-words`, a path such as `fixed.article`, the text; of every
 * one with `data-words-NAME` the attribute of that name.
 *
 * @param {ParentNode} root
 * @param {object} words
 */
export function wordElements(root, words) {
    for (const element of root.querySelectorAll("*")) {
        for (const { name, value } of element.attributes) {
            if (name === "data-words") element.textContent = wordsAt(words, value);
            else if (name.startsWith("data-words-")) element.setAttribute(name.slice(11), wordsAt(words, value));
        }
    }
}

/**
 * @param {object} words
 * @param {string} path
 */
function wordsAt(words, path) {
    /** @type {any} */
    let found = words;
    for (const name of path.split(".")) found = found?.[name];
    if (typeof found !== "string") throw new Error(`there are no words at ${path}`);
    return found;
}
