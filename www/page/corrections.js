//! What the reader has corrected, as the page keeps it.

/** @typedef {object} KeptCorrection */

export {};
