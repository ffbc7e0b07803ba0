//! Dates as people write them.

/** The parts that are shown of a date, by the length of its value. @type {Record<number, Intl.DateTimeFormatOptions>} */
const PARTS = {
    4: { year: "numeric" },
    7: { year: "numeric", month: "long" },
    10: { year: "numeric", month: "long", day: "numeric" },
};

/** The formats that have been made, for making one takes long. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * A TIMEX3 value as people write it, if it is a day, month or year; any other as it is.
 *
 * @param {{ language: string }} words
 * @param {string} value
 * @param {Intl.DateTimeFormatOptions} [dayParts] of a day, besides year, month and day
 */
export function dateText({ language }, value, dayParts = { weekday: "short" }) {
    const date = new Date(value);
    if (!/^\d{4}(-\d\d){0,2}$/.test(value) || Number.isNaN(date.valueOf())) return value;
    const parts = { timeZone: "UTC", ...PARTS[value.length], ...(value.length === 10 && dayParts) };
    const key = JSON.stringify([language, parts]);
    const format = formats.get(key) ?? new Intl.DateTimeFormat(language, parts);
    formats.set(key, format);
    return format.format(date);
}
