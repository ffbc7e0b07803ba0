//! An annotation as lines that a person reads.

use std::fmt::Write;

use sayso::annotation::{Annotation, Entity, Span, Statement};

/// All that is found in a text, whose offsets are bytes.
pub fn annotation(annotation: &Annotation, text: &str) -> String {
    let page = Page { annotation, text };
    let mut out = String::new();
    for (title, lines) in [
        ("META", page.meta()),
        ("ZONES", page.zones()),
        ("SENTENCES", page.sentences()),
        ("ENTITIES", annotation.entities.iter().map(|entity| page.entity(entity)).collect()),
        ("TIMES", page.times()),
        ("QUANTITIES", page.quantities()),
        ("STATEMENTS", annotation.statements.iter().map(|statement| page.statement(statement)).collect()),
        ("WARNINGS", annotation.warnings.iter().map(|warning| warning.message.clone()).collect()),
    ] {
        if !lines.is_empty() {
            let _ = writeln!(out, "{title}\n  {}", lines.join("\n  "));
        }
    }
    out
}

struct Page<'a> {
    annotation: &'a Annotation,
    text: &'a str,
}

impl Page<'_> {
    fn words(&self, start: u32, end: u32) -> String {
        let words = &self.text[start as usize..end as usize];
        assert_eq!(words, words.trim(), "no span begins or ends with white space");
        words.replace('\r', "␍").replace('\n', "⏎").replace('\0', "␀")
    }

    fn span(&self, span: &Span) -> String {
        self.words(span.start, span.end)
    }

    fn spans(&self, spans: &[Span]) -> String {
        spans.iter().map(|span| self.span(span)).collect::<Vec<_>>().join(" | ")
    }

    fn name(&self, entity: Option<u32>) -> &str {
        entity.map_or("?", |index| &self.annotation.entities[index as usize].name)
    }

    fn meta(&self) -> Vec<String> {
        let meta = &self.annotation.meta;
        let mut lines = Vec::new();
        let mut line =
            |field: &str, value: Option<&String>| lines.extend(value.map(|value| format!("{field}: {value}")));
        line("title", meta.title.as_ref().map(|title| &title.text));
        line("outlet", meta.outlet.as_ref().map(|outlet| &outlet.name));
        line("byline", meta.byline.as_ref().map(|byline| &byline.text));
        line("dateline", meta.dateline.as_ref().map(|dateline| &dateline.place));
        line("published", meta.published.as_ref().map(|published| &published.value));
        for agency in &meta.agencies {
            line("agency", Some(&agency.name));
        }
        line("license", meta.license.as_ref().map(|license| &license.text));
        lines
    }

    fn zones(&self) -> Vec<String> {
        let zones = self.annotation.zones.iter();
        zones.map(|zone| format!("{}: {}", plain(zone.kind), shortened(&self.words(zone.start, zone.end)))).collect()
    }

    fn sentences(&self) -> Vec<String> {
        self.annotation.sentences.iter().map(|sentence| self.words(sentence.start, sentence.end)).collect()
    }

    fn entity(&self, entity: &Entity) -> String {
        let mut line = format!("{} {}", plain(entity.kind), entity.name);
        if !entity.titles.is_empty() {
            let _ = write!(line, " ({})", entity.titles.join("; "));
        }
        if let Some(country) = &entity.country {
            let _ = write!(line, " {country}");
        }
        if let Some(gender) = entity.gender {
            let _ = write!(line, " {}", plain(gender));
        }
        let mentions = entity.mentions.iter().map(|&index| &self.annotation.mentions[index as usize]);
        let mentions: Vec<String> = mentions.map(|mention| self.words(mention.start, mention.end)).collect();
        let _ = write!(line, ": {}", mentions.join(" | "));
        line
    }

    fn times(&self) -> Vec<String> {
        let times = self.annotation.times.iter();
        times
            .map(|time| {
                let value = time.value.as_deref().unwrap_or("unknown");
                let modifier = time.modifier.as_deref().map_or(String::new(), |modifier| format!(" {modifier}"));
                let words = self.words(time.start, time.end);
                match &time.anchor {
                    Some(anchor) => {
                        let side = plain(anchor.direction);
                        format!(
                            "{} {value}{modifier} ({side} {} {}): {words}",
                            plain(time.kind),
                            anchor.count,
                            plain(anchor.unit)
                        )
                    }
                    None => format!("{} {value}{modifier}: {words}", plain(time.kind)),
                }
            })
            .collect()
    }

    fn quantities(&self) -> Vec<String> {
        let quantities = self.annotation.quantities.iter();
        quantities
            .map(|quantity| {
                let value = quantity.value.map_or("some".to_owned(), |value| value.to_string());
                let unit = quantity.unit.as_deref().map_or(String::new(), |unit| format!(" {unit}"));
                format!("{} {value}{unit}: {}", plain(quantity.kind), self.words(quantity.start, quantity.end))
            })
            .collect()
    }

    fn statement(&self, statement: &Statement) -> String {
        let mut line =
            format!("{} {} by {}", plain(statement.kind), plain(statement.act), self.name(statement.speaker));
        if statement.negated {
            line.push_str(", denied");
        }
        if let Some(outer) = statement.within {
            let _ = write!(line, ", within statement {}", outer + 1);
        }
        for (role, spans) in [
            ("source", &statement.source),
            ("cue", &statement.cue),
            ("content", &statement.content),
            ("quoted", &statement.quoted),
            ("addressee", &statement.addressee),
            ("conditions", &statement.conditions),
        ] {
            if !spans.is_empty() {
                let _ = write!(line, "\n      {role}: {}", self.spans(spans));
            }
        }
        let occasion = &statement.occasion;
        for (role, span) in [("time", &occasion.time), ("place", &occasion.place), ("event", &occasion.event)] {
            if let Some(span) = span {
                let _ = write!(line, "\n      {role}: {}", self.span(span));
            }
        }
        for via in &statement.via {
            let _ = write!(line, "\n      via: {} ({})", self.words(via.start, via.end), self.name(via.entity));
        }
        for stance in &statement.stance {
            let target = self.name(stance.target);
            let _ = write!(line, "\n      stance: {} {target}: {}", plain(stance.polarity), self.span(&stance.topic));
        }
        line
    }
}

/// A value of an enumeration as it is serialized.
fn plain(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The beginning and end of long text.
fn shortened(words: &str) -> String {
    const SIDE: usize = 40;
    let length = words.chars().count();
    if length <= 2 * SIDE + 1 {
        return words.to_owned();
    }
    let beginning: String = words.chars().take(SIDE).collect();
    let end: String = words.chars().skip(length - SIDE).collect();
    format!("{beginning}…{end}")
}
