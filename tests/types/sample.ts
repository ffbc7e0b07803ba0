/**
 * A program that uses every part of the package's types. It is compiled, not run: what it must not be able to say is
 * marked, and the compiler complains of a mark that it does not need.
 */

import init, { Article, annotate } from "../../www/pkg/sayso.js";
import type {
    Act,
    Agency,
    Anchor,
    AnnotateOptions,
    Annotation,
    Comparison,
    Correction,
    CorrectionKind,
    Dated,
    Entity,
    EntityType,
    ErrorCode,
    Event,
    ExportFormat,
    ExportOptions,
    Gender,
    ListName,
    Mention,
    MentionForm,
    Participant,
    Plover,
    Polarity,
    PublishedFrom,
    Quantity,
    QuantityKind,
    Reality,
    SaysoError,
    Sentence,
    Sieve,
    Span,
    Statement,
    StatementKind,
    TextSpan,
    Time,
    TimeType,
    Token,
    Unit,
    Via,
    Warning,
    WarningCode,
    Wording,
    Zone,
    ZoneKind,
} from "../../www/pkg/sayso.js";

await init();
await init({ module_or_path: new URL("https://example.org/sayso_bg.wasm") });

/** Whether two types are one and the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles where the type is `true` alone. */
function holds<_T extends true>(): void {}

// The ways to call it.

const text: string = "“We will see,” the minister said on 4 May 2021.";
const plain: Annotation = annotate(text);
annotate(text, null);
annotate(text, {});
annotate(text, { id: null, date: null, unit: null, tokens: null, sieves: null, signal: null });
annotate(text, { signal: AbortSignal.timeout(1000) });
const options: AnnotateOptions = { id: "a", date: "2021-05-04", unit: "utf16", tokens: true, sieves: true };
const full: Annotation = annotate(text, options);

const article = new Article(text, options, (share: number) => void share);
new Article(text, null, null).free();
const first: Annotation = article.annotation;
const outline: Annotation = article.outline;
outline.statements.push(...article.part("statements", 0, 100));
const list: ListName = "tokens";
article.part(list, 0, 1);
// @ts-expect-error A list that there is not.
article.part("unit", 0, 1);
/** The fields of an annotation that are lists. */
type Lists = keyof { [Name in keyof Annotation as Annotation[Name] extends readonly unknown[] | undefined ? Name : never]: true };
holds<Same<ListName, Lists>>();
const { published, times, warnings }: Dated = article.dated("2021-05-05");
const undated: Annotation = { ...first, meta: { ...first.meta, published }, times, warnings };
article.dated(null);
article.free();
// @ts-expect-error A date is written, not an object.
article.dated(new Date());

// @ts-expect-error A text is needed.
annotate();
// @ts-expect-error A text is no list of bytes.
annotate(new Uint8Array());
// @ts-expect-error There is no such option.
annotate(text, { dates: "2021-05-04" });
// @ts-expect-error A date is written, not an object.
annotate(text, { date: new Date() });
// @ts-expect-error There is no such unit.
annotate(text, { unit: "bytes" });
// @ts-expect-error Tokens are wanted or not.
annotate(text, { tokens: "yes" });
// @ts-expect-error A controller is not its signal.
annotate(text, { signal: new AbortController() });

try {
    annotate(text, options);
} catch (error) {
    const { code, message } = error as SaysoError;
    const said: string = message;
    switch (code) {
        case "invalid-option":
        case "invalid-date":
        case "invalid-weights":
        case "text-too-long":
        case "invalid-conllu":
        case "aborted":
        case "internal":
            console.error(said);
            break;
        default:
            holds<Same<typeof code, never>>();
    }
    holds<Same<typeof code, ErrorCode>>();
    // @ts-expect-error There is no such code.
    if (code === "too-long") console.error(said);
}

// The names that may be said.

holds<Same<Unit, "utf16" | "char" | "utf8">>();
holds<Same<ZoneKind, "headline" | "dateline" | "body" | "heading" | "caption" | "byline" | "section" | "tags" | "related" | "boilerplate">>();
holds<Same<PublishedFrom, "given" | "text">>();
holds<Same<MentionForm, "name" | "nominal" | "pronoun">>();
holds<Same<Sieve, "name" | "apposition" | "role" | "description" | "third-person" | "speaker">>();
holds<Same<EntityType, "person" | "organization" | "gpe" | "location" | "facility" | "group" | "agreement" | "event" | "product" | "other">>();
holds<Same<Gender, "female" | "male">>();
holds<Same<TimeType, "DATE" | "TIME" | "DURATION" | "SET">>();
holds<Same<QuantityKind, "cardinal" | "ordinal" | "percent" | "money" | "age" | "measure">>();
holds<Same<StatementKind, "direct" | "indirect" | "mixed">>();
holds<Same<Act, "speech" | "writing" | "belief" | "intent" | "feeling" | "perception" | "decree" | "naming">>();
holds<Same<Polarity, "support" | "oppose" | "conditional" | "neutral">>();
holds<Same<Reality, "asserted" | "denied" | "possible" | "planned" | "conditional">>();
holds<Same<Plover, "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT">>();

// The ways to take it away.

holds<Same<ExportFormat, "json" | "web-annotation" | "csv-statements" | "csv-events" | "markdown" | "conllu">>();
holds<Same<CorrectionKind, "speaker" | "not-a-statement" | "missing-statement">>();
const correction: Correction = {
    kind: "speaker",
    statement: 0,
    content: [{ start: 0, end: 14 }],
    source: [],
    speaker: "Eve Doe",
    entity: null,
    note: null,
};
const exportOptions: ExportOptions = { corrections: [correction], address: "https://example.org", outlet: null };
const file: string = article.export("web-annotation", exportOptions);
article.export("csv-statements");
// @ts-expect-error There is no such format.
article.export("docx");
// @ts-expect-error There is no such option.
article.export("json", { adress: file });

// The contents of an annotation.

const words = ({ start, end }: Span): string => text.slice(start, end);
const allWords = (spans: Span[]): string => spans.map(words).join(" … ");

holds<Same<Annotation["schema"], number>>();
holds<Same<Annotation["id"], string | null>>();
holds<Same<Annotation["unit"], Unit>>();
// A field that may be missing, and not null, is asked for.
holds<Same<Annotation["tokens"], Token[] | undefined>>();
holds<Same<Warning["start"], number | undefined>>();

const { meta } = plain;
console.log(undated.times.length);
const spans: (TextSpan | null)[] = [meta.title, meta.outlet, meta.byline, meta.dateline, meta.license];
const named: string | undefined = meta.outlet?.name ?? meta.dateline?.place;
const credited: string[] = meta.agencies.map((agency: Agency) => agency.name);
if (meta.published) {
    const { from, value, start, end } = meta.published;
    holds<Same<typeof value, string>>();
    holds<Same<typeof start, number | null>>();
    console.log(from === "given" ? value : text.slice(start ?? 0, end ?? 0), named, credited, spans);
}
// @ts-expect-error An article may have no title.
meta.title.text;

plain.zones.filter((zone: Zone) => zone.kind === "headline").map(words);
// @ts-expect-error There is no such zone.
plain.zones.filter((zone) => zone.kind === "title");
plain.sentences.map((sentence: Sentence) => words(sentence));

for (const token of full.tokens ?? []) {
    const { lemma, upos, xpos, head, deprel, sentence } = token;
    holds<Same<typeof lemma | typeof upos | typeof xpos | typeof deprel, string>>();
    holds<Same<typeof head, number>>();
    console.log(words(token), full.sentences[sentence]);
}
// @ts-expect-error Tokens come only on request.
full.tokens.length;

for (const mention of plain.mentions satisfies Mention[]) {
    const entity: Entity | undefined = plain.entities[mention.entity];
    holds<Same<typeof mention.sieve, Sieve | undefined>>();
    console.log(words(mention), words(mention.head), mention.form, entity?.name, mention.sieve);
}

for (const { type, name, titles, country, gender, mentions } of plain.entities) {
    holds<Same<typeof country, string | null>>();
    holds<Same<typeof gender, Gender | null>>();
    if (type === "person") console.log(titles.join(", "), name, mentions.map((index) => plain.mentions[index]));
}

for (const time of plain.times satisfies Time[]) {
    holds<Same<typeof time.value, string | null>>();
    holds<Same<typeof time.mod, string | null>>();
    holds<Same<typeof time.beginPoint | typeof time.endPoint, string | null>>();
    holds<Same<typeof time.base, "publication" | number | undefined>>();
    const anchor: Anchor | null = time.anchor;
    const { direction, unit, count } = anchor ?? { direction: "unknown", unit: "day", count: 0 };
    console.log(words(time), time.type === "DATE" ? time.value?.slice(0, 4) : `${direction} ${count} ${unit}`);
}

for (const { kind, value, unit } of plain.quantities satisfies Quantity[]) {
    holds<Same<typeof value, number | null>>();
    holds<Same<typeof unit, string | null>>();
    if (kind === "money" && value !== null) console.log(value.toFixed(2), unit?.toUpperCase());
}

for (const statement of plain.statements satisfies Statement[]) {
    const { source, cue, content, quoted, addressee, conditions, speaker, within } = statement;
    console.log([source, cue, content, quoted, addressee, conditions].map(allWords));
    holds<Same<typeof speaker | typeof within, number | null>>();
    const { time, place, event } = statement.occasion;
    holds<Same<typeof time | typeof place | typeof event, Span | null>>();
    statement.via.map((via: Via) => (via.entity === null ? words(via) : plain.entities[via.entity]?.name));
    statement.stance.filter((stance) => stance.polarity === "oppose").map(({ target, topic }) => [target, words(topic)]);
    if (statement.negated || statement.kind === "direct" || statement.act === "decree") console.log(statement);
    // @ts-expect-error A speaker may be unknown.
    plain.entities[statement.speaker];
    // @ts-expect-error There is no such kind.
    if (statement.kind === "reported") console.log(statement);
}

for (const event of plain.events satisfies Event[]) {
    const parties: Participant[] = [...event.actor, ...event.recipient];
    for (const { entity, start, end, code } of parties) {
        holds<Same<typeof entity | typeof start | typeof end, number | null>>();
        holds<Same<typeof code, string | null>>();
    }
    holds<Same<typeof event.mode, string | null>>();
    holds<Same<typeof event.cameo, string>>();
    holds<Same<typeof event.place, Span | null>>();
    holds<Same<typeof event.time | typeof event.statement, number | null>>();
    console.log(event.plover === "SANCTION", allWords(event.trigger), event.reality !== "denied");
}

for (const { code, message } of plain.warnings) {
    const known: WarningCode = code;
    console.log(known, message);
}

/** What several articles share; read here from the command line's output. */
function shared(comparison: Comparison): void {
    const { articles, entities, claims, passages, events, timeline, only } = comparison;
    holds<Same<typeof articles, Annotation[]>>();
    for (const { name, type, members } of entities) {
        console.log(name, type, members.map(({ article, entity }) => articles[article]?.entities[entity]));
    }
    for (const { speaker, members, wording } of claims) {
        holds<Same<typeof speaker, number | null>>();
        console.log(members.map(({ article, statement }) => articles[article]?.statements[statement]));
        for (const { pair, only: parts } of wording satisfies Wording[]) {
            const [first, second]: [number, number] = pair;
            const [onlyFirst, onlySecond]: [Span[], Span[]] = parts;
            console.log(members[first], members[second], onlyFirst, onlySecond);
        }
    }
    console.log(passages.flatMap(({ members }) => members.map(({ article, start, end }) => [article, start, end])));
    console.log(events.flatMap(({ members }) => members.map(({ article, event }) => articles[article]?.events[event])));
    for (const { time, articles: items } of timeline) {
        console.log(time, items.filter(({ statement, event }) => statement !== null || event !== null));
    }
    console.log(only.map(({ article, statements, events }) => [article, statements.length, events.length]));
}
shared satisfies (comparison: Comparison) => void;
