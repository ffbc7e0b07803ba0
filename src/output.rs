//! From a [`Document`] to an [`Annotation`]: the only file that turns bytes into the caller's unit.

use jiff::civil::Date;

use crate::annotation as out;
use crate::annotation::{Annotation, Comparison, Dated, PublishedFrom, Unit};
use crate::compare::{Joined, Moment, StatementOf};
use crate::document::{self as doc, Document};
use crate::options::Options;
use crate::text::Offsets;

/// The annotation of a document, its positions in the unit that the options name.
pub fn annotation(document: &Document<'_>, options: &Options) -> Annotation {
    let writer = Writer::new(document, options.unit);
    let Dated { published, times, warnings } = writer.dated(options.date);
    Annotation {
        schema: out::SCHEMA,
        id: options.id.clone(),
        unit: options.unit,
        meta: writer.meta(published),
        zones: document.zones.iter().map(|z| writer.zone(z)).collect(),
        sentences: document.sentences.iter().map(|s| writer.sentence(s)).collect(),
        tokens: options.tokens.then(|| document.tokens.iter().map(|t| writer.token(t)).collect()),
        mentions: document.mentions.iter().map(|m| writer.mention(m, options.sieves)).collect(),
        entities: writer.entities(),
        times,
        quantities: document.quantities.iter().map(|q| writer.quantity(q)).collect(),
        statements: document.statements.iter().map(|s| writer.statement(s)).collect(),
        events: document.events.iter().map(|e| writer.event(e)).collect(),
        warnings,
    }
}

/// Several annotated articles, each with options of its own, and what joins them.
pub fn comparison(documents: &[Document<'_>], options: &[Options], joined: &Joined) -> Comparison {
    let item = |&StatementOf { article, statement }: &StatementOf| out::TimelineItem {
        article,
        statement: Some(statement),
        event: None,
    };
    let entry = |moment: &Moment| out::TimelineEntry {
        time: moment.time.clone(),
        articles: moment.statements.iter().map(item).collect(),
    };
    Comparison {
        articles: documents.iter().zip(options).map(|(document, options)| annotation(document, options)).collect(),
        entities: Vec::new(),
        claims: Vec::new(),
        passages: Vec::new(),
        events: Vec::new(),
        timeline: joined.timeline.iter().map(entry).collect(),
        only: Vec::new(),
    }
}

/// The tokens of a document.
pub fn tokens(document: &Document<'_>, unit: Unit) -> Vec<out::Token> {
    let writer = Writer::new(document, unit);
    document.tokens.iter().map(|token| writer.token(token)).collect()
}

/// The parts of a document's annotation that change under its publication date, where the caller has given this one.
pub fn dated(document: &Document<'_>, given: Option<Date>, unit: Unit) -> Dated {
    Writer::new(document, unit).dated(given)
}

/// A document with its table of offsets and the unit to write in.
struct Writer<'d, 't> {
    document: &'d Document<'t>,
    offsets: Offsets<'t>,
    unit: Unit,
}

impl<'d, 't> Writer<'d, 't> {
    fn new(document: &'d Document<'t>, unit: Unit) -> Writer<'d, 't> {
        Writer { document, offsets: Offsets::new(document.text), unit }
    }

    fn dated(&self, given: Option<Date>) -> Dated {
        Dated {
            published: self.published(given),
            times: self.document.times.iter().map(|t| self.time(t)).collect(),
            warnings: self.document.warnings.iter().map(|w| self.warning(w)).collect(),
        }
    }

    fn position(&self, byte: u32) -> u32 {
        self.offsets.from_byte(byte as usize, self.unit)
    }

    fn span(&self, span: doc::Span) -> out::Span {
        out::Span { start: self.position(span.start), end: self.position(span.end) }
    }

    fn spans(&self, spans: &[doc::Span]) -> Vec<out::Span> {
        spans.iter().map(|&s| self.span(s)).collect()
    }

    fn words(&self, span: doc::Span) -> String {
        self.document.slice(span).to_owned()
    }

    fn text_span(&self, span: doc::Span) -> out::TextSpan {
        let out::Span { start, end } = self.span(span);
        out::TextSpan { start, end, text: self.words(span) }
    }

    fn meta(&self, published: Option<out::Published>) -> out::Meta {
        let meta = &self.document.meta;
        out::Meta {
            title: meta.title.map(|s| self.text_span(s)),
            outlet: meta.outlet.as_ref().map(|named| {
                let out::TextSpan { start, end, text } = self.text_span(named.span);
                out::Outlet { start, end, text, name: named.name.clone() }
            }),
            byline: meta.byline.map(|s| self.text_span(s)),
            dateline: meta.dateline.as_ref().map(|named| {
                let out::TextSpan { start, end, text } = self.text_span(named.span);
                out::Dateline { start, end, text, place: named.name.clone() }
            }),
            published,
            agencies: meta
                .agencies
                .iter()
                .map(|named| {
                    let out::TextSpan { start, end, text } = self.text_span(named.span);
                    out::Agency { start, end, text, name: named.name.clone() }
                })
                .collect(),
            license: meta.license.map(|s| self.text_span(s)),
        }
    }

    fn published(&self, given: Option<Date>) -> Option<out::Published> {
        if let Some(date) = given {
            let value = date.to_string();
            return Some(out::Published { start: None, end: None, text: None, value, from: PublishedFrom::Given });
        }
        self.document.meta.published.map(|(span, date)| {
            let out::TextSpan { start, end, text } = self.text_span(span);
            let value = date.to_string();
            out::Published { start: Some(start), end: Some(end), text: Some(text), value, from: PublishedFrom::Text }
        })
    }

    fn zone(&self, zone: &doc::Zone) -> out::Zone {
        let out::Span { start, end } = self.span(zone.span);
        out::Zone { start, end, kind: zone.kind }
    }

    fn sentence(&self, sentence: &doc::Sentence) -> out::Sentence {
        let out::Span { start, end } = self.span(sentence.span);
        out::Sentence { start, end }
    }

    fn token(&self, token: &doc::Token) -> out::Token {
        let out::Span { start, end } = self.span(token.span);
        if self.document.is_foreign {
            let unread = || "_".to_owned();
            let (lemma, upos, xpos, deprel) = (unread(), unread(), unread(), unread());
            return out::Token { start, end, sentence: token.sentence, lemma, upos, xpos, head: -1, deprel };
        }
        out::Token {
            start,
            end,
            sentence: token.sentence,
            lemma: token.lemma.of(self.document.slice(token.span)).into_owned(),
            upos: token.upos.to_string(),
            xpos: token.xpos.to_string(),
            head: token.head.map_or(-1, |head| head as i32),
            deprel: token.deprel.to_string(),
        }
    }

    fn mention(&self, mention: &doc::Mention, sieves: bool) -> out::Mention {
        let out::Span { start, end } = self.span(mention.span);
        let sieve = sieves.then_some(mention.sieve);
        out::Mention { start, end, head: self.span(mention.head), form: mention.form, entity: mention.entity, sieve }
    }

    fn entities(&self) -> Vec<out::Entity> {
        let mut mentions = vec![Vec::new(); self.document.entities.len()];
        for (index, mention) in self.document.mentions.iter().enumerate() {
            mentions[mention.entity as usize].push(index as u32);
        }
        let entities = self.document.entities.iter().zip(mentions);
        entities
            .map(|(entity, mentions)| out::Entity {
                kind: entity.kind,
                name: entity.name.clone(),
                titles: entity.titles.clone(),
                country: entity.country.map(str::to_owned),
                gender: entity.gender,
                mentions,
                members: entity.members.clone(),
            })
            .collect()
    }

    fn time(&self, time: &doc::Time) -> out::Time {
        let out::Span { start, end } = self.span(time.span);
        out::Time {
            start,
            end,
            kind: time.kind,
            value: time.value.clone(),
            modifier: time.modifier.map(str::to_owned),
            anchor: time.anchor,
            base: time.base,
            begin_point: time.begin.clone(),
            end_point: time.end.clone(),
        }
    }

    fn quantity(&self, quantity: &doc::Quantity) -> out::Quantity {
        let out::Span { start, end } = self.span(quantity.span);
        let unit = quantity.unit.map(str::to_owned);
        out::Quantity { start, end, kind: quantity.kind, value: quantity.value, unit }
    }

    fn statement(&self, statement: &doc::Statement) -> out::Statement {
        let occasion = &statement.occasion;
        out::Statement {
            kind: statement.kind,
            act: statement.act,
            source: self.spans(&statement.source),
            cue: self.spans(&statement.cue),
            content: self.spans(&statement.content),
            quoted: self.spans(&statement.quoted),
            speaker: statement.speaker,
            basis: statement.basis,
            addressee: self.spans(&statement.addressee),
            occasion: out::Occasion {
                time: occasion.time.map(|s| self.span(s)),
                place: occasion.place.map(|s| self.span(s)),
                event: occasion.event.map(|s| self.span(s)),
            },
            via: statement
                .via
                .iter()
                .map(|via| {
                    let out::Span { start, end } = self.span(via.span);
                    out::Via { start, end, entity: via.entity }
                })
                .collect(),
            medium: self.spans(&statement.medium),
            within: statement.within,
            negated: statement.negated,
            conditions: self.spans(&statement.conditions),
            stance: statement
                .stance
                .iter()
                .map(|s| out::Stance { target: s.target, topic: self.span(s.topic), polarity: s.polarity })
                .collect(),
            confidence: f64::from(statement.confidence) / 100.0,
        }
    }

    fn event(&self, event: &doc::Event) -> out::Event {
        let parties = |parties: &[doc::Participant]| parties.iter().map(|p| self.participant(p)).collect();
        out::Event {
            plover: event.plover,
            mode: event.mode.map(str::to_owned),
            cameo: event.cameo.to_owned(),
            trigger: self.spans(&event.trigger),
            actor: parties(&event.actor),
            recipient: parties(&event.recipient),
            time: event.time,
            place: event.place.map(|s| self.span(s)),
            reality: event.reality,
            statement: event.statement,
            confidence: f64::from(event.confidence) / 100.0,
            also: event.also.iter().map(|trigger| self.spans(trigger)).collect(),
        }
    }

    fn participant(&self, participant: &doc::Participant) -> out::Participant {
        let span = participant.span.map(|s| self.span(s));
        out::Participant {
            entity: participant.entity,
            start: span.map(|s| s.start),
            end: span.map(|s| s.end),
            code: participant.code.clone(),
        }
    }

    fn warning(&self, warning: &doc::Warning) -> out::Warning {
        let span = warning.span.map(|s| self.span(s));
        out::Warning {
            code: warning.code,
            message: warning.message.clone(),
            start: span.map(|s| s.start),
            end: span.map(|s| s.end),
        }
    }
}
