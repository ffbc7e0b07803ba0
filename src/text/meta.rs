//! What an article says of itself: title, outlet, author, place, date, agencies, licence.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::credit;
use super::date::{first_date, is_update};
use super::dateline::{Opening, in_running_text, opening};
use super::outlet;
use super::shape::{bare, words};
use crate::annotation::ZoneKind;
use crate::document::{Document, Meta, Named, Span, Zone};
use crate::lexicon::{Case, Table};

static LICENSES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/licenses.txt"), Case::Folded));

/// What the publisher's name follows in a licence line or an about box, in lower case.
const PUBLISHER_CUES: [&str; 10] = [
    "all content by ",
    "all content © ",
    "content by ",
    "© ",
    "©",
    "copyright ",
    "(c) ",
    "about the ",
    "about ",
    "published by ",
];

/// Verbs that follow the name of an agency that is credited.
const CREDIT_VERBS: [&str; 14] = [
    "reported",
    "reports",
    "said",
    "says",
    "wrote",
    "writes",
    "quoted",
    "cited",
    "added",
    "quotes",
    "noted",
    "claimed",
    "revealed",
    "announced",
];

/// Words that may stand between the name and the verb.
const CREDIT_NOUNS: [&str; 6] = ["news", "agency", "newspaper", "daily", "magazine", "website"];

/// Words that the name of an agency that is credited follows, in lower case.
const CREDIT_CUES: [&str; 9] = ["told", "to", "by", "citing", "quoting", "cited", "via", "with", "from"];

/// Reads what an article says of itself off its zones.
pub fn meta(document: &Document<'_>) -> Meta {
    let reader = Reader { document };
    let opening = reader.opening();
    let outlet = reader.outlet(opening);
    let agencies = reader.agencies(opening, outlet.as_ref());
    Meta {
        title: reader.zones(ZoneKind::Headline).next().map(|zone| zone.span),
        byline: reader.byline(),
        dateline: opening
            .and_then(|found| found.place)
            .map(|span| reader.named(span, in_running_text(document.slice(span)))),
        published: reader.published(),
        license: reader.license(),
        outlet,
        agencies,
    }
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
}

impl<'t> Reader<'_, 't> {
    fn zones(&self, kind: ZoneKind) -> impl Iterator<Item = Zone> {
        self.document.zones.iter().copied().filter(move |zone| zone.kind == kind)
    }

    fn slice(&self, span: Span) -> &'t str {
        self.document.slice(span)
    }

    fn named(&self, span: Span, name: String) -> Named {
        Named { span, name }
    }

    /// The dateline or slug that opens the body, in the document's positions.
    fn opening(&self) -> Option<Opening> {
        self.zones(ZoneKind::Dateline).find_map(|zone| {
            let found = opening(&self.document.text[zone.span.start as usize..])?;
            let moved = |span: Span| Span { start: span.start + zone.span.start, end: span.end + zone.span.start };
            (found.span.end <= zone.span.end - zone.span.start).then(|| Opening {
                span: moved(found.span),
                place: found.place.map(moved),
                agency: found.agency.map(moved),
            })
        })
    }

    /// The publisher: a slug, the name in a licence line, or that of the box at the foot.
    fn outlet(&self, opening: Option<Opening>) -> Option<Named> {
        let slug = opening.and_then(|found| found.agency).filter(|&span| !outlet::is_agency(self.slice(span)));
        let span = slug.or_else(|| self.zones(ZoneKind::Boilerplate).find_map(|zone| self.publisher(zone.span)))?;
        Some(self.named(span, outlet::full_name(self.slice(span))))
    }

    /// The name behind "All content by", "© 2020", "About".
    fn publisher(&self, zone: Span) -> Option<Span> {
        let text = self.slice(zone);
        let lower = text.to_ascii_lowercase();
        let from = PUBLISHER_CUES.iter().find_map(|cue| match cue.starts_with("about") {
            true => lower.starts_with(cue).then_some(cue.len()),
            false => lower.find(cue).map(|at| at + cue.len()),
        })?;
        let skipped =
            |word: &str| word.chars().all(|c| !c.is_alphabetic()) || matches!(word, "by" | "The" | "the" | "Copyright");
        let mut name: Option<Span> = None;
        for (at, word) in words(&text[from..]) {
            let start = zone.start as usize + from + at;
            if name.is_none() && skipped(word) {
                continue;
            }
            let end = start + word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
            if !word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || end == start {
                break;
            }
            name = Some(name.map_or(Span::new(start, end), |name| name.to(Span::new(start, end))));
            if end < start + word.len() {
                break;
            }
        }
        name.filter(|&span| !matches!(self.slice(span), "Us" | "Author" | "Authors" | "All" | "This" | "Me"))
    }

    /// The author's name or initials.
    fn byline(&self) -> Option<Span> {
        self.zones(ZoneKind::Byline).find_map(|zone| {
            let text = self.slice(zone.span);
            let by = ["By ", "BY ", "by ", "By: "].iter().find(|by| text.starts_with(**by)).map_or(0, |by| by.len());
            let named = &text[by..];
            let length = named.find([',', '|', '\n', '•', '·']).unwrap_or(named.len());
            let name = named[..length].trim();
            let start = zone.span.start as usize + by + (named.len() - named.trim_start().len());
            let author =
                (by > 0 || !name.contains(' ') || words(name).all(|(_, word)| word.starts_with(char::is_uppercase)))
                    && !name.starts_with('(')
                    && !outlet::is_known(name);
            (author && !name.is_empty()).then(|| Span::new(start, start + name.len()))
        })
    }

    /// The first date of a date line or beside the author; one of an update only where there is no other.
    fn published(&self) -> Option<(Span, Date)> {
        let lines =
            || self.document.zones.iter().filter(|zone| matches!(zone.kind, ZoneKind::Dateline | ZoneKind::Byline));
        let date = |zone: &Zone| {
            let (span, date) = first_date(self.slice(zone.span))?;
            Some((Span { start: span.start + zone.span.start, end: span.end + zone.span.start }, date))
        };
        let first = lines().filter(|zone| !is_update(self.slice(zone.span))).find_map(date);
        first.or_else(|| lines().find_map(date))
    }

    /// The licence's name: "Creative Commons Attribution 4.0 International License".
    fn license(&self) -> Option<Span> {
        self.zones(ZoneKind::Boilerplate).find_map(|zone| {
            let text = self.slice(zone.span);
            let (at, length) = words(text).find_map(|(at, _)| Some((at, LICENSES.at_start(&text[at..])?.0)))?;
            let mut end = at + length;
            for (offset, word) in words(&text[at + length..]) {
                let name = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '-');
                if !name {
                    break;
                }
                end = at + length + offset + word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
                if matches!(bare(word), "License" | "Licence" | "Licenses" | "Licences") {
                    break;
                }
            }
            let start = zone.span.start as usize;
            Some(Span::new(start + at, start + end))
        })
    }

    /// The sources that are credited, each once.
    fn agencies(&self, opening: Option<Opening>, outlet: Option<&Named>) -> Vec<Named> {
        let mut spans: Vec<Span> = opening
            .and_then(|found| found.agency)
            .filter(|&span| outlet::is_agency(self.slice(span)))
            .into_iter()
            .collect();
        for zone in &self.document.zones {
            match zone.kind {
                ZoneKind::Caption => {
                    let text = self.slice(zone.span);
                    let credits = credit::closing(text).map_or(Span::new(0, 0), |credit| credit.span);
                    spans.extend(
                        credit::sources(&text[credits.range()])
                            .map(|span| shifted(span, zone.span.start + credits.start)),
                    );
                }
                ZoneKind::Byline => {
                    spans.extend(credit::sources(self.slice(zone.span)).map(|span| shifted(span, zone.span.start)));
                }
                ZoneKind::Body => self.credited(zone.span, &mut spans),
                _ => {}
            }
        }
        spans.sort_unstable();
        let mut agencies: Vec<Named> = Vec::new();
        for span in spans {
            let name = outlet::full_name(self.slice(span));
            let known =
                agencies.iter().any(|agency| agency.name == name) || outlet.is_some_and(|outlet| outlet.name == name);
            if !known {
                agencies.push(self.named(span, name));
            }
        }
        agencies
    }

    /// The outlets that a paragraph credits: "Tasnim reported", "told Reuters", "according to the Fjord Times".
    fn credited(&self, zone: Span, spans: &mut Vec<Span>) {
        let text = self.slice(zone);
        let mut before = ("", "");
        let mut from = 0;
        for (at, word) in words(text) {
            let inside = at + (word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len());
            let name = Some(&text[inside..]).filter(|name| at >= from && name.starts_with(char::is_uppercase));
            if let Some(length) = name.and_then(outlet::at_start) {
                from = inside + length;
                if is_credited(before, &text[from..]) {
                    spans.push(shifted(Span::new(inside, from), zone.start));
                }
            }
            before = (before.1, word);
        }
    }
}

/// Whether the two words before a name or the one behind it credit it.
fn is_credited(before: (&str, &str), after: &str) -> bool {
    let cue = if before.1.eq_ignore_ascii_case("the") { before.0 } else { before.1 };
    let verb = words(after).map(|(_, word)| word).find(|word| !CREDIT_NOUNS.contains(word));
    CREDIT_CUES.contains(&cue.to_lowercase().as_str()) || verb.is_some_and(|verb| CREDIT_VERBS.contains(&bare(verb)))
}

fn shifted(span: Span, by: u32) -> Span {
    Span { start: span.start + by, end: span.end + by }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::zones;

    fn read(text: &str) -> Meta {
        meta(&Document { text, zones: zones(text), ..Document::default() })
    }

    const STORY: &str =
        "The council found no money for the bridge on Friday, the Fjord Times reported, and will meet again.";

    #[test]
    fn an_article_from_head_to_foot() {
        let text = format!(
            "Council finds no money for bridge\n\nBy Anna Berg, Associated Press\nPublished: 4 May 2021 10:32 GMT\n\n\
             OSLO (AP) — {STORY}\n\n© 2021 Nordic News. All rights reserved."
        );
        let meta = read(&text);
        let words = |span: Option<Span>| span.map(|span| &text[span.range()]);
        assert_eq!(words(meta.title), Some("Council finds no money for bridge"));
        assert_eq!(words(meta.byline), Some("Anna Berg"));
        assert_eq!(meta.outlet.map(|outlet| outlet.name).as_deref(), Some("Nordic News"));
        assert_eq!(meta.dateline.map(|place| place.name).as_deref(), Some("Oslo"));
        assert_eq!(meta.published.map(|(_, date)| date.to_string()).as_deref(), Some("2021-05-04"));
        let agencies: Vec<&str> = meta.agencies.iter().map(|agency| agency.name.as_str()).collect();
        assert_eq!(agencies, ["Associated Press", "Fjord Times"]);
    }

    #[test]
    fn a_licence_and_its_publisher() {
        let text = format!(
            "{STORY} AB/CD All Content by Fjord News Agency is licensed under a Creative Commons Attribution 4.0 International License."
        );
        let meta = read(&text);
        assert_eq!(meta.outlet.map(|outlet| outlet.name).as_deref(), Some("Fjord News Agency"));
        assert_eq!(
            meta.license.map(|span| &text[span.range()]),
            Some("Creative Commons Attribution 4.0 International License")
        );
        assert_eq!(meta.byline.map(|span| &text[span.range()]), Some("AB/CD"));
    }

    #[test]
    fn a_story_alone_says_nothing_of_itself() {
        assert_eq!(read("The council found no money for the bridge, its chairman said."), Meta::default());
    }
}
