//! How the element itself looks. Colours and fonts come from custom properties, each with a value of its own.

import { styleSheet } from "./dom.js";

export const viewStyle = styleSheet(`
:host {
  display: block;
  container-type: inline-size;
  --quiet: var(--say-so-quiet, light-dark(#5d5850, #aaa397));
  --line: var(--say-so-line, light-dark(#d8d2c6, #3f3c37));
  --accent: var(--say-so-accent, light-dark(#1d5ca6, #7fb3f2));
  --ground: var(--say-so-ground, light-dark(#fffdf8, #1a1917));
  --raised: var(--say-so-raised, light-dark(#f4efe4, #262421));
  --label-font: var(--say-so-label-font, system-ui, sans-serif);
  --text-font: var(--say-so-text-font, "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif);
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
h2, h3, p, ul, dl, dd, fieldset { margin: 0; padding: 0; border: 0; }
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

.view { display: grid; gap: 1.25rem; font: 0.9375rem/1.45 var(--label-font); }
.side { display: contents; }
.fault { padding: 0.75rem 1rem; border: 1px solid; border-inline-start-width: 6px; background: var(--raised); overflow-wrap: anywhere; }
.wait { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; font: 0.9375rem/1.45 var(--label-font); color: var(--quiet); visibility: hidden; animation: late 0s 0.4s forwards; }
.wait.over { visibility: visible; animation: none; }
.wait progress { flex: 1 1 8rem; max-inline-size: 24rem; accent-color: var(--accent); }
.wait button { padding-inline: 0.75rem; }
@keyframes late { to { visibility: visible; } }

.legend { border-block: 1px solid var(--line); padding-block: 0.5rem; min-inline-size: 0; }
.legend legend { float: inline-start; padding: 0.2rem 1rem 0.2rem 0; color: var(--quiet); }
.legend label { display: inline-flex; align-items: baseline; gap: 0.375rem; padding: 0.2rem 0; margin-inline-end: 1rem; cursor: pointer; }
.legend input { margin: 0; align-self: center; inline-size: 1rem; block-size: 1rem; accent-color: var(--accent); }
.count { color: var(--quiet); font-variant-numeric: tabular-nums; }

.about { color: var(--quiet); font-size: 0.875rem; padding-block-end: 0.75rem; }
.about:empty { display: none; }
:host([for]) .column { display: none; }
.text { font: 1.1875rem/1.62 var(--text-font); max-inline-size: 38em; overflow-wrap: anywhere; hyphens: manual; }
.stretch { content-visibility: auto; contain-intrinsic-block-size: auto 4000px; }
.text .stretch > * { margin-block: 0 0.9em; white-space: pre-line; }
.text .stretch > .broken { margin-block-end: 0; }
.text h2 { font: 700 1.75em/1.2 var(--text-font); text-wrap: balance; }
.text h3 { font: 700 1.1em/1.3 var(--text-font); margin-block-start: 1.5em; }
.dateline { font-variant-caps: all-small-caps; letter-spacing: 0.04em; }
.caption, .byline, .section, .tags, .related, .boilerplate { font: 0.875rem/1.5 var(--label-font); }
.caption, .tags, .related, .boilerplate { border-inline-start: 3px solid var(--line); padding-inline-start: 0.75rem; }
.labelled [data-label]::before { content: attr(data-label); display: block; font: 0.75rem/1.4 var(--label-font); letter-spacing: 0.03em; color: var(--quiet); }

.heading { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; font: 700 1rem/1.3 var(--label-font); padding-block-end: 0.375rem; border-block-end: 2px solid; }
.heading .count { font-weight: 400; }
.group { padding-block: 0.875rem 0.25rem; }
.group + .group { border-block-start: 1px solid var(--line); }
.speaker { font: 700 1.0625rem/1.3 var(--text-font); }
.titles { color: var(--quiet); font-size: 0.875rem; }
.option { display: block; padding: 0.4rem 0.5rem 0.4rem 0.625rem; margin-block: 0.125rem; border-inline-start: 3px solid var(--line); cursor: pointer; }
.option:hover { background: var(--raised); }
.option[aria-selected="true"] { background: var(--raised); border-inline-start: 6px solid var(--accent); padding-inline-start: 0.4375rem; }
.excerpt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; font: 1rem/1.4 var(--text-font); overflow-wrap: anywhere; }
.kind { color: var(--quiet); font-size: 0.8125rem; }

.inspector { background: var(--ground); border: 1px solid var(--line); border-block-start: 3px solid var(--accent); padding: 0.75rem 1rem; position: sticky; inset-block-end: 0; max-block-size: 40vh; overflow: auto; z-index: 1; }
.inspector header { display: flex; align-items: start; justify-content: space-between; gap: 0.75rem; }
.inspector h2 { font: 700 1.0625rem/1.3 var(--text-font); }
.inspector.none { display: none; }
.buttons { display: flex; gap: 0.25rem; }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 3px; min-inline-size: 2rem; min-block-size: 2rem; cursor: pointer; }
button:hover { border-color: currentColor; }
button[aria-disabled="true"] { opacity: 0.4; cursor: default; }
dl { display: grid; grid-template-columns: minmax(5rem, auto) 1fr; gap: 0.25rem 0.75rem; padding-block-start: 0.5rem; }
dt { color: var(--quiet); font-size: 0.875rem; }
dd { overflow-wrap: anywhere; }
.words { font-family: var(--text-font); }

.inspector h2 button { border: 0; padding: 0; min-inline-size: 0; min-block-size: 1.5rem; text-align: start; text-decoration: underline; text-underline-offset: 3px; }
.passages { list-style: none; margin: 0; padding: 0; }
.passages button { inline-size: 100%; padding: 0.2rem 0.5rem; margin-block-end: 0.25rem; text-align: start; font-family: var(--text-font); overflow-wrap: anywhere; }
.passages button[aria-current] { border-inline-start: 6px solid var(--accent); background: var(--raised); }
.entities { padding-block: 0.25rem; list-style: none; }
.entities li { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 1rem; padding-block: 0.25rem; border-block-end: 1px solid var(--line); }
.entities button { padding-inline: 0.5rem; text-align: start; font-family: var(--text-font); overflow-wrap: anywhere; }
.entities button[aria-pressed="true"] { border-color: var(--accent); border-inline-start-width: 6px; background: var(--raised); }

summary { font: 700 1rem/1.3 var(--label-font); cursor: pointer; padding-block: 0.375rem; }
.times { padding-block: 0.25rem; list-style: none; }
.times li { display: flex; justify-content: space-between; gap: 1rem; padding-block: 0.25rem; border-block-end: 1px solid var(--line); }
.times time, .times .open { text-align: end; }
.open, .hint { color: var(--quiet); font-size: 0.875rem; }

@container (min-width: 56rem) {
  .own { grid-template-columns: minmax(0, 1fr) minmax(19rem, 24rem); column-gap: 3rem; }
  .own > .legend, .own > .fault { grid-column: 1 / -1; }
  .own > .side { display: flex; flex-direction: column; gap: 1rem; position: sticky; inset-block-start: 1rem; block-size: fit-content; max-block-size: calc(100vh - 2rem); }
  .own .lists { overflow: auto; flex: 1 1 auto; min-block-size: 8rem; scrollbar-gutter: stable; }
  .own .inspector, .own .inspector.none { display: block; position: static; flex: none; max-block-size: 50vh; }
}
:host([for]) .lists { max-block-size: 60vh; overflow: auto; }
:host([for]) .inspector, :host([for]) .inspector.none { display: block; position: static; }
@media (max-width: 48rem) {
  :host([for]) .inspector { position: fixed; inset-inline: 0; }
  :host([for]) .inspector.none { display: none; }
}

@media (forced-colors: active) {
  .option[aria-selected="true"] { outline: 2px solid Highlight; }
}
@media print {
  .legend, .buttons { display: none; }
  .lists, .inspector { max-block-size: none !important; position: static !important; overflow: visible !important; }
}
`);
