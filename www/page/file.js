//! A file as an article.

export { textOfFile } from "../file.js";
