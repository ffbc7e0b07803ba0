//! The layers that can be shown in a text: what each marks, and how many things it finds.

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').EntityType} EntityType */
/** @typedef {import('./pkg/sayso.js').Span} Span */

/**
 * @typedef {object} Layer
 * @property {keyof import('./strings.js').Words['layers']} name as the attribute `layers` has it
 * @property {boolean} shown whether it is shown if nobody says otherwise
 * @property {(annotation: Annotation) => number} count how many things it has
 * @property {Record<string, (annotation: Annotation) => Span[]>} marks by the name of their CSS highlight
 */

/**
 * From the lowest to the topmost where they overlap.
 *
 * @type {Layer[]}
 */
export const LAYERS = [
    {
        name: "statements",
        shown: true,
        count: ({ statements }) => statements.length,
        marks: {
            "say-so-statement": ({ statements }) => statements.flatMap(({ content }) => content),
            "say-so-nested": ({ statements }) =>
                statements.filter(({ within }) => within !== null).flatMap(({ content }) => content),
            "say-so-quoted": ({ statements }) => statements.flatMap(({ quoted }) => quoted),
        },
    },
    entities("people", "say-so-person", ["person"]),
    entities("organizations", "say-so-organization", ["organization"]),
    entities("places", "say-so-place", ["gpe", "location", "facility"]),
    entities("names", "say-so-name", ["group", "agreement", "event", "product", "other"]),
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
        count: (annotation) => annotation.entities.filter(({ type }) => types.includes(type)).length,
        marks: {
            [highlight]: ({ mentions, entities }) =>
                mentions.filter(({ form, entity }) => form !== "pronoun" && types.includes(entities[entity].type)),
        },
    };
}
