//! The layers that can be shown in a text, each with its marks and the number of things that it finds.

/** @typedef {import('./corrections.js').CorrectedStatement} CorrectedStatement */
/** @typedef {import('./corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../pkg/sayso.js').EntityType} EntityType */
/** @typedef {import('../pkg/sayso.js').Event} Event */
/** @typedef {import('../pkg/sayso.js').Span} Span */

/**
 * @typedef {object} Layer
 * @property {keyof import('../strings/en.js').Words['layers']} name as the attribute `layers` has it
 * @property {boolean} shown whether it is shown if nobody says otherwise
 * @property {(annotation: CorrectedAnnotation) => number} count the number of things that it has
 * @property {Record<string, (annotation: CorrectedAnnotation) => Span[]>} marks by the name of their CSS highlight
 */

/**
 * All layers, from the lowest to the topmost where they overlap.
 *
 * @type {Layer[]}
 */
export const LAYERS = [
    {
        name: "statements",
        shown: true,
        count: ({ statements }) => statements.length,
        marks: {
            "say-so-statement": ({ statements }) => contents(statements, (statement) => !isRejected(statement)),
            "say-so-nested": ({ statements }) =>
                contents(statements, (statement) => statement.within !== null && !isRejected(statement)),
            "say-so-quoted": ({ statements }) =>
                statements.flatMap((statement) => (isRejected(statement) ? [] : statement.quoted)),
            "say-so-added": ({ statements }) =>
                contents(statements, ({ correction }) => correction?.kind === "missing-statement"),
            "say-so-rejected": ({ statements }) => contents(statements, isRejected),
        },
    },
    entities("people", "say-so-person", ["person"]),
    entities("organizations", "say-so-organization", ["organization"]),
    entities("places", "say-so-place", ["gpe", "location", "facility"]),
    entities("names", "say-so-name", ["group", "agreement", "event", "product", "other"]),
    {
        name: "events",
        shown: true,
        count: ({ events }) => events.length,
        marks: {
            "say-so-event": ({ events }) => triggers(events, ["asserted"]),
            "say-so-open-event": ({ events }) => triggers(events, ["possible", "planned", "conditional"]),
            "say-so-denied-event": ({ events }) => triggers(events, ["denied"]),
        },
    },
    {
        name: "times",
        shown: true,
        count: ({ times }) => times.length,
        marks: { "say-so-time": ({ times }) => times },
    },
    {
        name: "numbers",
        shown: false,
        count: ({ quantities }) => quantities.length,
        marks: { "say-so-number": ({ quantities }) => quantities },
    },
    {
        name: "zones",
        shown: true,
        count: ({ zones }) => zones.filter(({ kind }) => kind !== "body").length,
        marks: { "say-so-aside": ({ zones }) => zones.filter(({ kind }) => APART.has(kind)) },
    },
];

/** The zones that are no part of the story. */
const APART = new Set(["section", "tags", "related", "boilerplate"]);

/** The names of the layers that are shown if nobody says otherwise. */
export const DEFAULT_LAYERS = LAYERS.filter(({ shown }) => shown).map(({ name }) => String(name));

/**
 * A layer of names and of noun phrases that stand for somebody or something; pronouns are left unmarked, for a text
 * has too many.
 *
 * @param {Layer['name']} name
 * @param {string} highlight
 * @param {EntityType[]} types
 * @returns {Layer}
 */
function entities(name, highlight, types) {
    return {
        name,
        shown: true,
        count: ({ entities }) => entities.filter(({ type }) => types.includes(type)).length,
        marks: {
            [highlight]: ({ mentions, entities }) =>
                mentions.filter(({ form, entity }) => form !== "pronoun" && types.includes(entities[entity].type)),
        },
    };
}

/**
 * The triggers of the events of some realities.
 *
 * @param {Event[]} events
 * @param {Event['reality'][]} realities
 */
function triggers(events, realities) {
    return events.flatMap(({ trigger, reality }) => (realities.includes(reality) ? trigger : []));
}

/** @param {CorrectedStatement} statement */
function isRejected({ correction }) {
    return correction?.kind === "not-a-statement";
}

/**
 * The contents of the statements that fit.
 *
 * @param {CorrectedStatement[]} statements
 * @param {(statement: CorrectedStatement) => boolean} fits
 */
function contents(statements, fits) {
    return statements.flatMap((statement) => (fits(statement) ? statement.content : []));
}
