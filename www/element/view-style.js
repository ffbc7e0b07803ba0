//! The style of the shadow tree. Colours and fonts come from custom properties, each with a value of its own.

import { styleSheet } from "../base/dom.js";

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

.legend { border-block: 1px solid var(--line); padding-block: 0.25rem; min-inline-size: 0; }
.legend summary { font-weight: 400; color: var(--quiet); inline-size: fit-content; }
.legend fieldset { display: flex; flex-wrap: wrap; padding-block-end: 0.25rem; min-inline-size: 0; }
.legend label { display: inline-flex; align-items: baseline; gap: 0.375rem; padding: 0.2rem 0; margin-inline-end: 1rem; cursor: pointer; }
.legend input { margin: 0; align-self: center; inline-size: 1rem; block-size: 1rem; accent-color: var(--accent); }
.count { color: var(--quiet); font-variant-numeric: tabular-nums; }

.about { color: var(--quiet); font-size: 0.875rem; padding-block-end: 0.75rem; }
.about:empty { display: none; }
:host([for]) .column { display: none; }
.text { font: 1.1875rem/1.62 var(--text-font); max-inline-size: 38em; overflow-wrap: anywhere; hyphens: manual; }
.stretch { content-visibility: auto; }
.text .stretch > * { margin-block: 0 0.9em; white-space: pre-line; }
.text .stretch > .broken { margin-block-end: 0; }
.text h2 { font: 700 1.75em/1.2 var(--text-font); text-wrap: balance; }
.text h3 { font: 700 1.1em/1.3 var(--text-font); margin-block-start: 1.5em; }
.dateline { font-variant-caps: all-small-caps; letter-spacing: 0.04em; }
.caption, .byline, .section, .tags, .related, .boilerplate { font: 0.875rem/1.5 var(--label-font); }
.caption, .tags, .related, .boilerplate { border-inline-start: 3px solid var(--line); padding-inline-start: 0.75rem; }
.labelled [data-label]::before { content: attr(data-label); display: block; font: 0.75rem/1.4 var(--label-font); letter-spacing: 0.03em; color: var(--quiet); }

.tabs { display: flex; flex-wrap: wrap; gap: 0 0.625rem; border-block-end: 2px solid; }
.tabs button { border: 0; border-block-end: 4px solid transparent; border-radius: 0; padding: 0.25rem 0; margin-block-end: -2px; min-inline-size: 0; font-weight: 700; color: var(--quiet); }
.tabs button:hover { border-color: var(--line); }
.tabs button[aria-selected="true"] { color: inherit; border-color: currentColor; }
.tabs .count { font-weight: 400; }

.filters { padding-block: 0.625rem 0.25rem; }
.filters input, .filters select, dialog input { font: inherit; color: inherit; background: var(--ground); border: 1px solid light-dark(#8d867a, #7b756b); border-radius: 3px; padding: 0.25rem 0.5rem; min-block-size: 2rem; inline-size: 100%; min-inline-size: 0; }
.filter { padding-block-start: 0.25rem; }
.filter summary { font-weight: 400; font-size: 0.875rem; color: var(--quiet); inline-size: fit-content; }
.filter label { display: grid; grid-template-columns: minmax(6rem, 2fr) 3fr; align-items: center; gap: 0.5rem; margin-block-end: 0.25rem; font-size: 0.875rem; color: var(--quiet); }
.told { color: var(--quiet); font-size: 0.875rem; }
mark { background: light-dark(#ffe58a, #705a00); color: inherit; text-decoration: underline 1px; text-underline-offset: 3px; }
button.plain { border: 0; padding: 0; min-inline-size: 0; min-block-size: 1.5rem; text-align: start; color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
.missing { font-size: 0.875rem; margin-block: 0.5rem; }
.who { display: block; font: 700 1rem/1.3 var(--text-font); }
.correction { display: block; font-size: 0.8125rem; font-style: italic; }
s.excerpt { text-decoration: line-through; }
.group { padding-block: 0.875rem 0.25rem; }
.group + .group, .stretch + .stretch > .group { border-block-start: 1px solid var(--line); }
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
.actions { display: flex; flex-wrap: wrap; gap: 0 1rem; padding-block-start: 0.25rem; font-size: 0.875rem; }
.copied { inline-size: 100%; margin-block-start: 0.5rem; font: 0.875rem/1.4 var(--text-font); color: inherit; background: var(--ground); border: 1px solid light-dark(#8d867a, #7b756b); }
.why { margin: 0; padding: 0; list-style: none; }
.why li { padding-block-end: 0.125rem; }
.selection { position: fixed; margin: 0; inset: auto; padding: 0.375rem 0.75rem; font: 0.9375rem/1.4 var(--label-font); color: light-dark(#1d1b17, #ebe6dc); background: var(--ground); border: 1px solid currentColor; box-shadow: 0 2px 8px rgb(0 0 0 / 25%); }
dialog { font: 0.9375rem/1.45 var(--label-font); color: light-dark(#1d1b17, #ebe6dc); background: var(--ground); border: 1px solid; border-block-start-width: 4px; padding: 1rem 1.25rem; inline-size: min(28rem, calc(100vw - 2rem)); max-block-size: calc(100vh - 2rem); overflow: auto; }
dialog::backdrop { background: rgb(0 0 0 / 45%); }
dialog h2 { font: 700 1.125rem/1.3 var(--text-font); }
dialog blockquote { margin: 0.5rem 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); font-family: var(--text-font); max-block-size: 9rem; overflow: auto; overflow-wrap: anywhere; }
dialog label { display: grid; gap: 0.125rem; margin-block-end: 0.625rem; }
dialog label span { color: var(--quiet); font-size: 0.875rem; }
dialog .buttons button { padding-inline: 0.875rem; }
dialog .main { border-color: currentColor; font-weight: 700; }

.warnings .notice { padding: 0.75rem 1rem; border: 1px solid; border-inline-start-width: 6px; background: var(--raised); overflow-wrap: anywhere; }
.warnings summary { font-weight: 400; color: var(--quiet); inline-size: fit-content; }
.warnings ul { margin: 0; padding: 0 0 0.25rem 1.25rem; }
.warnings li button { margin-inline-start: 0.5rem; font-family: var(--text-font); }

.passages { list-style: none; margin: 0; padding: 0; }
.passages button { inline-size: 100%; padding: 0.2rem 0.5rem; margin-block-end: 0.25rem; text-align: start; font-family: var(--text-font); overflow-wrap: anywhere; }
.passages button[aria-current] { border-inline-start: 6px solid var(--accent); background: var(--raised); }
.entities { padding-block: 0.25rem; list-style: none; }
.entities li { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 1rem; padding-block: 0.25rem; border-block-end: 1px solid var(--line); }
.entities button { padding-inline: 0.5rem; text-align: start; font-family: var(--text-font); overflow-wrap: anywhere; }
.entities button[aria-pressed="true"] { border-color: var(--accent); border-inline-start-width: 6px; background: var(--raised); }
.events { padding-block: 0.25rem; list-style: none; }
.event { inline-size: 100%; padding: 0.4rem 0.5rem 0.4rem 0.625rem; margin-block: 0.125rem; text-align: start; border: 0; border-inline-start: 4px solid var(--line); border-radius: 0; overflow-wrap: anywhere; }
.event:hover { background: var(--raised); }
.event[aria-pressed="true"] { background: var(--raised); border-inline-start-width: 8px; border-inline-start-color: var(--accent); padding-inline-start: 0.375rem; }
.event .deed { display: block; font: 700 1rem/1.35 var(--text-font); }
.event .kind { display: block; }
.event[data-reality="possible"], .event[data-reality="planned"], .event[data-reality="conditional"] { border-inline-start-style: dashed; }
.event[data-reality="denied"] { border-inline-start-style: double; }
.event:not([data-reality="asserted"]) .reality, .reality:not([data-reality="asserted"])[data-reality] { border-block-end: 1px dashed; }
.event[data-reality="denied"] .reality, .reality[data-reality="denied"] { border-block-end: 3px double; }

summary { font: 700 1rem/1.3 var(--label-font); cursor: pointer; padding-block: 0.375rem; }
.more { padding-inline: 0.75rem; margin-block: 0.25rem; }
.times { padding-block: 0.25rem; list-style: none; }
.times li { display: flex; justify-content: space-between; gap: 1rem; padding-block: 0.25rem; border-block-end: 1px solid var(--line); }
.times time, .times .open { text-align: end; }
.open, .hint { color: var(--quiet); font-size: 0.875rem; }

@container (min-width: 56rem) {
  .own { grid-template-columns: minmax(0, 1fr) minmax(19rem, 24rem); column-gap: 3rem; }
  .own > .legend, .own > .warnings, .own > .fault { grid-column: 1 / -1; }
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
  /* Else every mark would have the ground of a selection, and names could not be told from statements. */
  .text { forced-color-adjust: none; color: CanvasText; background: Canvas; }
  .option[aria-selected="true"], .entities button[aria-pressed="true"], .passages button[aria-current], .event[aria-pressed="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
  .tabs button { border-color: Canvas; }
  .tabs button[aria-selected="true"] { border-color: Highlight; }
  mark { background: Mark; color: MarkText; }
}
@media print {
  .legend, .buttons, .actions, .copied, .tabs, .filters, .missing, .inspector, .warnings details, .selection { display: none !important; }
  .view { display: block !important; }
  .text { max-inline-size: none; print-color-adjust: exact; }
  .side { display: block !important; position: static !important; max-block-size: none !important; }
  .lists { max-block-size: none !important; position: static !important; overflow: visible !important; }
  .statements { display: block !important; margin-block-start: 1.5rem; border-block-start: 2px solid; }
  .lists > :not(.statements) { display: none !important; }
  .stretch { content-visibility: visible; }
  .option { break-inside: avoid; }
  .option[aria-selected="true"] { background: none; border-inline-start-width: 3px; }
  .excerpt { display: block; }
}
`);
