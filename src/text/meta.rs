//! The facts that an article gives about itself: title, outlet, author, place, date, agencies, licence.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::agency::agencies;
use super::author::author;
use super::date::{first_date, is_update};
use super::dateline::{Opening, opening};
use super::places::in_running_text;
use super::shape::{bare, words};
use super::signature::signature;
use super::{imprint, outlet};
use crate::annotation::ZoneKind;
use crate::document::{Document, Meta, Named, Span, Zone};
use crate::lexicon::{Case, Table};

static LICENSES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/licenses.txt"), Case::Folded));

/// The most bytes between the first line of authors and the others.
const BESIDE: u32 = 200;

/// The facts that an article gives about itself, read off its zones.
pub fn meta(document: &Document<'_>) -> Meta {
    let reader = MetaReader { document };
    let opening = reader.opening();
    let outlet = reader.outlet(opening);
    let place = opening.and_then(|found| found.place);
    Meta {
        title: reader.zones(ZoneKind::Headline).next().map(|zone| zone.span),
        byline: reader.byline(),
        dateline: place.map(|span| Named { span, name: in_running_text(document.slice(span)) }),
        published: reader.published(),
        license: reader.license(),
        agencies: agencies(document, opening, outlet.as_ref()),
        outlet,
    }
}

/// The document whose zones the parts of its [`Meta`] are read off.
struct MetaReader<'d, 't> {
    document: &'d Document<'t>,
}

impl<'t> MetaReader<'_, 't> {
    fn zones(&self, kind: ZoneKind) -> impl Iterator<Item = Zone> {
        self.document.zones.iter().copied().filter(move |zone| zone.kind == kind)
    }

    fn slice(&self, span: Span) -> &'t str {
        self.document.slice(span)
    }

    /// The dateline or slug that opens the body, in the document's positions.
    fn opening(&self) -> Option<Opening> {
        self.document.zones.windows(2).find_map(|pair| {
            let [dateline, story] = pair else { return None };
            let found = opening(self.slice(dateline.span.to(story.span)))?;
            let by = dateline.span.start;
            let moved = |span: Span| span.shifted(by);
            let whole = dateline.kind == ZoneKind::Dateline && moved(found.span) == dateline.span;
            whole.then(|| Opening {
                span: dateline.span,
                place: found.place.map(moved),
                agency: found.agency.map(moved),
            })
        })
    }

    /// The publisher: a slug, the name in a licence line, or that of the box at the foot.
    fn outlet(&self, opening: Option<Opening>) -> Option<Named> {
        let slug = opening.and_then(|found| found.agency).filter(|&span| !outlet::is_agency(self.slice(span)));
        let imprint = || self.zones(ZoneKind::Boilerplate).find_map(|zone| self.publisher(zone.span));
        let span = slug.or_else(imprint).or_else(|| self.employer()).or_else(|| self.named_in_title())?;
        Some(Named { span, name: outlet::full_name(self.slice(span)) })
    }

    /// The name behind "All content by" or "© 2020", or behind "About" at the beginning of a box.
    fn publisher(&self, zone: Span) -> Option<Span> {
        let text = self.slice(zone).lines().next()?;
        let from = words(text).find_map(|(at, _)| {
            let (length, whom) = imprint::at_start(&text[at..])?;
            (whom == "publisher" || (at == 0 && whom == "box")).then_some(at + length)
        })?;
        let name = capitalised(&text[from..])?;
        let span = name.shifted(zone.start + from as u32);
        let nobody = ["Us", "Me", "Author", "Authors", "All", "This", "Our"];
        let first = self.slice(span).split_whitespace().next();
        first.filter(|first| !nobody.contains(first)).map(|_| span)
    }

    /// The outlet that a byline before the story names and that is no agency: "By BBC News".
    fn employer(&self) -> Option<Span> {
        let before = self.document.zones.iter().take_while(|zone| zone.kind != ZoneKind::Body);
        before.filter(|zone| zone.kind == ZoneKind::Byline).find_map(|zone| {
            let outlet = signature(self.slice(zone.span))?.outlet?.shifted(zone.span.start);
            (!outlet::is_agency(self.slice(outlet))).then_some(outlet)
        })
    }

    /// The outlet that stands behind a bar or a dash at the end of the headline: "Bridge shut - BBC News".
    fn named_in_title(&self) -> Option<Span> {
        let title = self.zones(ZoneKind::Headline).next()?.span;
        let text = self.slice(title);
        let at = [" | ", " - ", " – ", " — "].iter().filter_map(|mark| Some(text.rfind(mark)? + mark.len())).max()?;
        let name = &text[at..];
        (outlet::is_known(name) && !outlet::is_agency(name)).then(|| Span::new(at, text.len()).shifted(title.start))
    }

    /// The authors that the first byline names, with those of the lines right below it.
    fn byline(&self) -> Option<Span> {
        let authors = |zone: &Zone| Some(author(self.slice(zone.span))?.shifted(zone.span.start));
        let zones = &self.document.zones;
        let signs = |zone: &Zone| zone.kind == ZoneKind::Byline && authors(zone).is_some();
        let first = zones.iter().position(signs)?;
        let unlabelled = |zone: &Zone| signature(self.slice(zone.span)).is_some_and(|found| !found.labelled);
        let below = |zone: &&Zone| signs(zone) && unlabelled(zone) && zone.span.start <= zones[first].span.end + BESIDE;
        let others = zones[first + 1..].iter().take_while(below).filter_map(authors);
        others.fold(authors(&zones[first]), |all, name| all.map(|all| all.to(name)))
    }

    /// The first date of a date line or beside the author; that of an update only where there is no other.
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
}

/// The first run of words with capital letters, behind years, articles and marks.
fn capitalised(text: &str) -> Option<Span> {
    let skipped =
        |word: &str| !word.contains(char::is_alphabetic) || matches!(word, "by" | "by:" | "The" | "the" | "Copyright");
    let mut name: Option<Span> = None;
    for (at, word) in words(text).skip_while(|(_, word)| skipped(word)) {
        let end = at + word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        if !word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
            break;
        }
        name = Some(name.map_or(Span::new(at, end), |name| name.to(Span::new(at, end))));
        if end < at + word.len() {
            break;
        }
    }
    name
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
    fn an_outlet_that_signs_or_stands_behind_the_headline() {
        for head in ["Bridge shut for the winter\n\nBy BBC News", "Bridge shut for the winter - BBC News"] {
            let meta =
                read(&format!("{head}\n\nThe council found no money for the bridge, its chairman said on Friday."));
            assert_eq!(meta.outlet.map(|outlet| outlet.name).as_deref(), Some("BBC"), "{head}");
            assert!(meta.byline.is_none() && meta.agencies.is_empty());
        }
    }

    #[test]
    fn authors_on_lines_of_their_own() {
        let text = format!("Bridge shut for the winter\n\nAnna Berg\nTom Li\n\n{STORY}");
        assert_eq!(read(&text).byline.map(|span| &text[span.range()]), Some("Anna Berg\nTom Li"));
    }

    #[test]
    fn a_story_alone_says_nothing_of_itself() {
        assert_eq!(read("The council found no money for the bridge, its chairman said."), Meta::default());
    }
}
