//! Resolves the expressions of an article one after the other: the step that knows the publication date.

use jiff::civil::Date;

use crate::annotation::{Direction, TimeBase, TimeUnit};
use crate::document::{Time, Warning};

use super::calendar::{self, Grain, Period};
use super::context::Context;
use super::ends::{Ends, Link};
use super::matcher::{Match, Side};
use super::order::Evidence;
use super::partial::{Partial, Sort};
use super::resolve::{self, Resolved};
use super::story::{self, Place, Spot, Story};
use super::tense::Tense;

/// The expressions of an article before they are resolved: nothing in them hangs on the publication date.
#[derive(Debug, Clone, Default)]
pub struct Expressions {
    all: Vec<Expression>,
    /// The index at which the expressions of the last sentence begin.
    sentence: usize,
    /// The number of sentences so far.
    sentences: usize,
}

/// An expression and what the words around it say of it.
#[derive(Debug, Clone)]
struct Expression {
    found: Match,
    tense: Tense,
    spot: Spot,
    /// Whether it is the first of its sentence.
    opens: bool,
    /// The link of the expression before it, if that is a duration that hangs on this one.
    link: Option<Link>,
}

impl Expressions {
    /// Says that those which follow are of another sentence.
    pub(super) fn begin_sentence(&mut self) {
        self.sentence = self.all.len();
        self.sentences += 1;
    }

    /// Takes in the next expression of a text, with the side of the time of writing that the verbs put it on.
    pub(super) fn push(&mut self, text: &str, found: Match, tense: Tense, paragraph: (usize, bool)) {
        let link = self.all.last().and_then(|before| link(text, &before.found, &found));
        let (paragraph, is_heading) = paragraph;
        let spot = Spot { paragraph, sentence: self.sentences, is_heading };
        self.all.push(Expression { found, tense, spot, opens: self.all.len() == self.sentence, link });
    }
}

/// The number of days in half a quarter.
const HALF_QUARTER: i32 = 45;

/// The longest words that link a duration to a date, in bytes.
const LINK: usize = 24;

/// The link of a duration, or of the quarter that an article reports on, to the date that comes next, if there is one.
fn link(text: &str, duration: &Match, date: &Match) -> Option<Link> {
    let (start, end) = (duration.span.end as usize, date.span.start as usize);
    let near = (duration.sort == Sort::Duration || duration.partial.topical)
        && date.sort == Sort::Date
        && start <= end
        && end - start <= LINK;
    let last = text[duration.span.range()].rsplit(char::is_whitespace).next()?;
    if near { Link::of(last, text.get(start..end)?) } else { None }
}

/// The times that expressions are, resolved against a publication date, and what is to be said of those that could not be
/// read for certain.
///
/// There is one time for each expression, whatever the date: where it stands and what it is hang on the words alone.
pub fn ground(expressions: &Expressions, published: Option<Date>) -> (Vec<Time>, Vec<Warning>) {
    let partials = expressions.all.iter().map(|expression| &expression.found.partial);
    let evidence = Evidence::of(partials, published);
    let mut times: Vec<Time> = Vec::with_capacity(expressions.all.len());
    let mut warnings = Vec::new();
    let sorted = expressions.all.iter().map(|expression| (&expression.found.partial, expression.found.sort));
    let mut told = Told { published, story: Story::of(sorted, published), ..Told::default() };
    for (index, expression) in expressions.all.iter().enumerate() {
        let (partial, warning) = evidence.settle(expression.found.partial, expression.found.span);
        warnings.extend(warning);
        let (resolved, base) = told.resolve(partial, expression, expressions.all.get(index + 1));
        if let (Some(ends), Some(time)) = (told.ends_of_duration(expression, &resolved), times.last_mut()) {
            Ends { begin: time.begin, end: time.end } = ends;
        }
        told.take_in(&partial, expression, &resolved, base);
        times.push(time(&partial, expression, resolved, base));
    }
    (times, warnings)
}

/// The dates that the article has told so far.
#[derive(Debug, Default)]
struct Told {
    published: Option<Date>,
    /// The number of times so far.
    count: usize,
    /// The time last mentioned, and its index.
    mentioned: Option<Period>,
    mentioned_at: usize,
    /// Whether that was not counted from the publication date.
    is_told: bool,
    /// The time last mentioned in the same sentence.
    near: Option<Period>,
    /// The quarter that the article reports on, and its index.
    topic: Option<Period>,
    topic_at: usize,
    /// The time that the story has come to.
    story: Story,
    /// The expression before, if it is a duration.
    duration: Option<Partial>,
}

impl Told {
    /// What an expression is resolved to, and by what.
    fn resolve(
        &mut self,
        mut partial: Partial,
        expression: &Expression,
        next: Option<&Expression>,
    ) -> (Resolved, Option<TimeBase>) {
        let Expression { found, tense, opens, spot, .. } = expression;
        if let Some(quarter) = next.and_then(|next| self.quarter_until(&partial, next)) {
            return (Resolved::of(quarter), None);
        }
        self.near = self.near.filter(|_| !opens);
        // A time of day is one of the day that its sentence has named.
        let day = self.near.is_some_and(|period| period.grain == Grain::Day);
        partial.anaphoric |= partial.is_time_of_day_alone() && day;
        partial.anaphoric |= partial.told && tense.looks_back() && self.mentioned.is_some();
        self.story.enter(spot.paragraph);
        let story = self.story.base(&partial, found.sort, *tense, *spot);
        let pointed = self.mentioned.map(|period| (period, self.mentioned_at)).filter(|_| story::points_back(&partial));
        let story = story.or(pointed);
        let begun = self.mentioned.filter(|_| found.range == Some(Side::End)).map(|period| period.first);
        let until = next.and_then(|next| self.until(expression, next));
        let told = story.map(|(period, _)| period);
        let published = told.map(|period| period.first).or(self.published);
        let context = Context { published, told, until, begun, ..self.context(*tense) };
        let resolved = resolve::resolve(&partial, found.sort, context);
        let base =
            self.base(&partial, found, story.map(|(_, index)| index), context).filter(|_| resolved.period.is_some());
        (resolved, base)
    }

    /// The facts by which an expression is resolved that stands alone.
    fn context(&self, tense: Tense) -> Context {
        let Told { published, mentioned, topic, .. } = *self;
        Context { published, mentioned, told: None, topic, tense, until: None, begun: None }
    }

    /// The first day of the end of a range that lies ahead, and whose beginning names a part of the year.
    fn until(&self, begin: &Expression, end: &Expression) -> Option<Date> {
        let of_year = begin.found.partial.month.is_some() || begin.found.partial.season.is_some();
        let is_range = begin.found.range == Some(Side::Begin) && end.found.range == Some(Side::End);
        let is_ahead = of_year && is_range && end.tense.direction == Direction::After;
        let resolved = is_ahead.then(|| resolve::resolve(&end.found.partial, end.found.sort, self.context(end.tense)));
        resolved?.period.map(|period| period.first)
    }

    /// The quarter that an article reports on, where the date that comes next says when it ends: the one that holds most of it.
    fn quarter_until(&self, partial: &Partial, end: &Expression) -> Option<Period> {
        let of_quarter = partial.topical && partial.shift.is_some_and(|shift| shift.unit == Some(TimeUnit::Quarter));
        let end = end.link.filter(|link| of_quarter && *link == Link::Ends).map(|_| end)?;
        let last = resolve::resolve(&end.found.partial, end.found.sort, self.context(end.tense)).period?.last();
        Some(Period::holding(calendar::add(last, Grain::Day, -HALF_QUARTER)?, Grain::Quarter))
    }

    /// The time by which an expression is resolved: none for one that says all by itself.
    fn base(&self, partial: &Partial, found: &Match, story: Option<usize>, context: Context) -> Option<TimeBase> {
        if found.sort != Sort::Date || !resolve::is_relative(partial) {
            return None;
        }
        let of_mention = resolve::is_of_mention(partial, context);
        let topic = context.topic.filter(|_| partial.topical).map(|_| TimeBase::Time(self.topic_at as u32));
        let mention = of_mention.then_some(TimeBase::Time(self.mentioned_at as u32));
        let story = story.map(|index| TimeBase::Time(index as u32));
        topic.or(mention).or(story).or(context.published.map(|_| TimeBase::Publication))
    }

    /// The ends of the duration before an expression that it hangs on.
    fn ends_of_duration(&self, expression: &Expression, resolved: &Resolved) -> Option<Ends> {
        Some(Ends::linked(self.duration.as_ref()?, expression.link?, resolved.period?))
    }

    fn take_in(&mut self, partial: &Partial, expression: &Expression, resolved: &Resolved, base: Option<TimeBase>) {
        let Expression { found, tense, spot, .. } = expression;
        let index = self.count;
        self.count += 1;
        self.duration = (found.sort == Sort::Duration).then_some(*partial);
        let years = partial.unit.is_some_and(|measure| Grain::of(measure.unit) >= Grain::Quarter);
        let counted = matches!(base, Some(TimeBase::Publication));
        let compared = partial.topical || partial.sign.is_some() && years;
        // In a history, what is counted from the day of writing is none of the times that it tells of.
        let outside = counted && self.story.is_history();
        if !compared && !outside && (resolved.period.is_some() || resolved.anchor.is_some()) {
            // One that is not known is the time last mentioned nevertheless: what refers to it is not known either.
            (self.mentioned, self.near, self.mentioned_at) = (resolved.period, resolved.period, index);
            self.is_told = !counted;
            // What is still expected of a quarter is not yet reported on.
            let awaited = |period: &Period| {
                tense.direction == Direction::After && self.published.is_some_and(|day| period.end() > day)
            };
            if let Some(quarter) = resolved.period.filter(|period| period.grain == Grain::Quarter && !awaited(period)) {
                (self.topic, self.topic_at) = (Some(quarter), index);
            }
        }
        let of_mention = matches!(base, Some(TimeBase::Time(_)));
        let of_story = of_mention && self.is_told;
        let place = Place { spot: *spot, of_story, is_end: found.range == Some(Side::End) };
        let told = resolved.period.filter(|_| !compared).map(|period| (period, index));
        self.story.take_in(partial, found.sort, *tense, told, place);
    }
}

fn time(partial: &Partial, expression: &Expression, resolved: Resolved, base: Option<TimeBase>) -> Time {
    let Resolved { value, anchor, ends, .. } = resolved;
    let (span, kind) = (expression.found.span, partial.kind(expression.found.sort));
    Time { span, kind, value, modifier: partial.modifier, anchor, base, begin: ends.begin, end: ends.end }
}
