//! Words of the article and of the calendar, made fit to be shown in lists.

/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../pkg/sayso.js').Time} Time */
/** @typedef {import('../strings/en.js').Words} Words */

/**
 * The words of some spans in one line.
 *
 * @param {string} text
 * @param {Span[]} spans
 */
export function wordsOf(text, spans) {
    return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")).join(" … ");
}

/** How much of a day is known, by the length of its value. @type {Record<number, Intl.DateTimeFormatOptions>} */
const FORMS = {
    4: { timeZone: "UTC", year: "numeric" },
    7: { timeZone: "UTC", year: "numeric", month: "long" },
    10: { timeZone: "UTC", year: "numeric", month: "long", day: "numeric", weekday: "short" },
};

/** By language and length of the value, for making one takes long. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * A TIMEX3 value as people write it, where it is a day, month or year; any other as it is.
 *
 * @param {Words} words
 * @param {string} value
 * @param {boolean} [withWeekday] whether a day is told with its weekday
 */
export function readable({ language }, value, withWeekday = true) {
    const date = new Date(value);
    if (!/^\d{4}(-\d\d){0,2}$/.test(value) || Number.isNaN(date.valueOf())) return value;
    const key = `${language} ${value.length} ${withWeekday}`;
    const format = formats.get(key) ?? new Intl.DateTimeFormat(language, formOf(value, withWeekday));
    formats.set(key, format);
    return format.format(date);
}

/**
 * @param {string} value
 * @param {boolean} withWeekday
 * @returns {Intl.DateTimeFormatOptions}
 */
function formOf(value, withWeekday) {
    const { weekday, ...form } = FORMS[value.length];
    return withWeekday && weekday ? { ...form, weekday } : form;
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
