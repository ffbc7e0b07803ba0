//! Corrections by a reader. The automatic result is never overwritten: corrections stand beside it.

/** @typedef {import('../pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../pkg/sayso.js').Statement} Statement */

/**
 * One correction of one statement. Offsets are in the current text, in the annotation's unit.
 *
 * @typedef {import('../pkg/sayso.js').Correction} Correction
 */

/**
 * A statement with its correction, if it has one, and with the speaker that was found, if the correction is of the speaker.
 *
 * @typedef {Statement & { correction?: Correction, automatic?: number | null }} CorrectedStatement
 */

/**
 * An annotation with the corrections of a reader. Statements that a reader has added come after all others, and so do speakers that the
 * article's entities lack; the indices of what was found are what they were.
 *
 * @typedef {Omit<Annotation, 'statements'> & { statements: CorrectedStatement[] }} CorrectedAnnotation
 */

/** Words in quotation marks. */
const QUOTED = /^["“„«‘'].*["”“»’']$/s;

/**
 * An annotation with its corrections. With none it is the annotation itself.
 *
 * @param {Annotation} annotation
 * @param {Correction[]} corrections of which those that fit nothing in it are left out
 * @param {string} text
 * @returns {CorrectedAnnotation}
 */
export function applyCorrections(annotation, corrections, text) {
    if (corrections.length === 0) return annotation;
    const entities = [...annotation.entities];
    const speakerOf = (/** @type {Correction} */ { speaker, entity }) => {
        if (entity !== null && annotation.entities[entity]) return entity;
        if (speaker === null) return null;
        const known = entities.findIndex(({ name }) => name === speaker);
        if (known >= 0) return known;
        return entities.push({ type: "person", name: speaker, titles: [], country: null, gender: null, mentions: [], members: [] }) - 1;
    };
    /** @type {CorrectedStatement[]} */
    const statements = [...annotation.statements];
    for (const correction of corrections) {
        const { kind, statement } = correction;
        if (kind === "missing-statement") statements.push(addedStatement(correction, speakerOf(correction), text));
        else if (statement === null || !annotation.statements[statement]) continue;
        else if (kind === "speaker") {
            const found = annotation.statements[statement];
            statements[statement] = { ...found, speaker: speakerOf(correction), automatic: found.speaker, correction };
        } else statements[statement] = { ...annotation.statements[statement], correction };
    }
    return { ...annotation, entities, statements };
}

/**
 * A statement of the reader's own.
 *
 * @param {Correction} correction
 * @param {number | null} speaker
 * @param {string} text
 * @returns {CorrectedStatement}
 */
function addedStatement(correction, speaker, text) {
    const isQuoted = correction.content.every(({ start, end }) => QUOTED.test(text.slice(start, end)));
    return {
        kind: isQuoted ? "direct" : "indirect",
        act: "speech",
        source: correction.source,
        cue: [],
        content: correction.content,
        quoted: [],
        speaker,
        basis: speaker === null ? null : "named",
        addressee: [],
        occasion: { time: null, place: null, event: null },
        via: [],
        medium: [],
        within: null,
        negated: false,
        conditions: [],
        stance: [],
        confidence: 1,
        correction,
    };
}

/**
 * The corrections with one more, which takes the place of an earlier one for the same statement.
 *
 * @param {Correction[]} corrections
 * @param {Correction} correction
 */
export function withCorrection(corrections, correction) {
    return [...corrections.filter((other) => !isForSame(other, correction)), correction];
}

/**
 * Returns whether two corrections are for the same statement, or for the same words where the statement was missing.
 *
 * @param {Correction} one
 * @param {Correction} other
 */
export function isForSame(one, other) {
    if (one.statement !== null || other.statement !== null) return one.statement === other.statement;
    return JSON.stringify(one.content) === JSON.stringify(other.content);
}
