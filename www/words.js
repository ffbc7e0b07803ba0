//! Words of the article and of the calendar, made fit to be shown in lists.

/** @typedef {import('./pkg/sayso.js').Span} Span */
/** @typedef {import('./pkg/sayso.js').Time} Time */

/**
 * The words of some spans in one line.
 *
 * @param {string} text
 * @param {Span[]} spans
 */
export function wordsOf(text, spans) {
    return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")).join(" … ");
}

const FORMS = {
    4: new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", year: "numeric" }),
    7: new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", year: "numeric", month: "long" }),
    10: new Intl.DateTimeFormat("en-GB", {
        timeZone: "UTC",
        year: "numeric",
        month: "long",
        day: "numeric",
        weekday: "short",
    }),
};

/**
 * A TIMEX3 value as people write it, where it is a day, month or year; any other as it is.
 *
 * @param {string} value
 */
export function readable(value) {
    const form = /^\d{4}(-\d\d){0,2}$/.test(value) ? FORMS[/** @type {4 | 7 | 10} */ (value.length)] : null;
    const date = new Date(value);
    return form && !Number.isNaN(date.valueOf()) ? form.format(date) : value;
}

/**
 * The time that stands in a span, if one does.
 *
 * @param {Time[]} times
 * @param {Span} span
 */
export function timeIn(times, { start, end }) {
    return times.find((time) => time.start < end && time.end > start);
}
