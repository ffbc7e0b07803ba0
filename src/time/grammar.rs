//! The rules of `rules/*.txt`, as steps that a matcher takes.
//!
//! A rule is a line `SORT NAME: PATTERN`, with examples on the lines below it: `+` for one that holds times, each in
//! double brackets, with what they are after `=`; `-` for one that holds none. A pattern is a row of
//!
//! | written | stands for |
//! | --- | --- |
//! | `word` | that word, whatever its case |
//! | `,` `-` `/` … | that mark; after `\` also one that has a meaning here |
//! | `<class>`, `<class:field>` | a word or number of that class, which fills its usual field or the one named |
//! | `[field value]` | nothing in the text: fills the field |
//! | `(a \| b)` | either |
//! | `a?` | a or nothing |
//! | `~` | no white space here |
//! | `{a}` | the expression, where words beside it belong to the rule alone |
//! | `$name` | the pattern of the line `let name = PATTERN` |

use rustc_hash::FxHashMap;

use super::class::Class;
use super::field::Field;
use super::first_set::{LITERALS, first_sets};
use super::partial::Sort;
use super::rule::Rule;
use super::step::{Step, Test};
use super::vocabulary::{Measure, Value, Vocabulary, rows};

/// All rules.
#[derive(Debug, Default)]
pub(super) struct Grammar {
    /// In order; of two that are as long the first counts.
    pub rules: Vec<Rule>,
}

/// A fault in a line of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The line, or the part of it that is not understood.
    pub at: &'static str,
}

impl Grammar {
    /// Reads rules, and takes the words that they spell out into the vocabulary; lines at fault are given back.
    pub fn read(files: &[&'static str], vocabulary: &mut Vocabulary) -> (Grammar, Vec<Fault>) {
        let (mut grammar, mut faults) = (Grammar::default(), Vec::new());
        let mut patterns = FxHashMap::default();
        for line in files.iter().flat_map(|file| rows(file)).filter(|line| !line.starts_with(' ')) {
            if let Some((name, pattern)) = line.strip_prefix("let ").and_then(|rest| rest.split_once(" = ")) {
                patterns.insert(name, pattern);
                continue;
            }
            match rule(line, &patterns, vocabulary) {
                Ok(rule) => grammar.rules.push(rule),
                Err(fault) => faults.push(fault),
            }
        }
        (grammar, faults)
    }
}

fn rule(
    line: &'static str,
    patterns: &FxHashMap<&'static str, &'static str>,
    vocabulary: &mut Vocabulary,
) -> Result<Rule, Fault> {
    let (head, pattern) = line.split_once(": ").ok_or(Fault { at: line })?;
    let sort = match head.split(' ').next() {
        Some("date") => Sort::Date,
        Some("duration") => Sort::Duration,
        Some("set") => Sort::Set,
        Some("age") => Sort::Age,
        Some("foreign") => Sort::Foreign,
        Some("nothing") => Sort::Nothing,
        _ => return Err(Fault { at: head }),
    };
    let mut compiler = Compiler { patterns, vocabulary, steps: Vec::new(), depth: 0 };
    let rest = compiler.alternatives(pattern)?;
    if !rest.is_empty() {
        return Err(Fault { at: rest });
    }
    let mut steps = compiler.steps;
    steps.push(Step::Done);
    let next = first_sets(&steps);
    Ok(Rule { sort, steps, next })
}

/// The depth to which patterns may use patterns.
const DEEPEST: usize = 12;

/// Turns a pattern into steps.
struct Compiler<'a> {
    patterns: &'a FxHashMap<&'static str, &'static str>,
    vocabulary: &'a mut Vocabulary,
    steps: Vec<Step>,
    depth: usize,
}

impl Compiler<'_> {
    /// Rows of elements with `|` between; gives back what follows them.
    fn alternatives(&mut self, mut rest: &'static str) -> Result<&'static str, Fault> {
        let mut ends = Vec::new();
        loop {
            let fork = self.steps.len();
            self.steps.push(Step::Fork(0));
            rest = self.row(rest)?;
            let Some(next) = rest.strip_prefix('|') else {
                self.remove(fork);
                break;
            };
            ends.push(self.steps.len());
            self.steps.push(Step::Jump(0));
            self.steps[fork] = Step::Fork(self.steps.len());
            rest = next;
        }
        for end in ends {
            self.steps[end] = Step::Jump(self.steps.len());
        }
        Ok(rest)
    }

    /// Takes a step out again, and moves what points behind it.
    fn remove(&mut self, index: usize) {
        self.steps.remove(index);
        for step in &mut self.steps[index..] {
            if let Step::Fork(to) | Step::Jump(to) = step {
                *to -= usize::from(*to > index);
            }
        }
    }

    fn row(&mut self, mut rest: &'static str) -> Result<&'static str, Fault> {
        loop {
            rest = rest.trim_start();
            if rest.is_empty() || rest.starts_with([')', '}', '|']) {
                return Ok(rest);
            }
            let start = self.steps.len();
            rest = self.element(rest)?;
            if let Some(next) = rest.strip_prefix('?') {
                self.insert_fork(start);
                rest = next;
            }
        }
    }

    /// Makes the steps from an index on optional.
    fn insert_fork(&mut self, start: usize) {
        for step in &mut self.steps[start..] {
            if let Step::Fork(to) | Step::Jump(to) = step {
                *to += 1;
            }
        }
        self.steps.insert(start, Step::Fork(self.steps.len() + 1));
    }

    fn element(&mut self, rest: &'static str) -> Result<&'static str, Fault> {
        let first = rest.chars().next().ok_or(Fault { at: rest })?;
        let after = &rest[first.len_utf8()..];
        match first {
            '(' => self.alternatives(after)?.strip_prefix(')').ok_or(Fault { at: rest }),
            '<' => self.class(after, rest),
            '[' => self.setting(after, rest),
            '$' => self.named(after, rest),
            '~' => Ok(self.push(Step::Glue, after)),
            '{' => {
                self.steps.push(Step::Open);
                let rest = self.alternatives(after)?.strip_prefix('}').ok_or(Fault { at: rest })?;
                Ok(self.push(Step::Close, rest))
            }
            '\\' => {
                let mark = after.chars().next().ok_or(Fault { at: rest })?;
                self.literal(after, mark.len_utf8())
            }
            c if c.is_alphanumeric() || after.starts_with(char::is_alphabetic) => {
                let end = first.len_utf8() + after.find(|c: char| !is_word(c)).unwrap_or(after.len());
                self.literal(rest, end)
            }
            mark => self.literal(rest, mark.len_utf8()),
        }
    }

    fn push(&mut self, step: Step, rest: &'static str) -> &'static str {
        self.steps.push(step);
        rest
    }

    /// The word or mark that a pattern begins with, of so many bytes.
    fn literal(&mut self, pattern: &'static str, length: usize) -> Result<&'static str, Fault> {
        let literal = self.vocabulary.add_literal(&pattern[..length]);
        if usize::from(literal) >= LITERALS {
            return Err(Fault { at: pattern });
        }
        Ok(self.push(Step::Take(Test::Literal(literal), Field::Nothing), &pattern[length..]))
    }

    fn class(&mut self, after: &'static str, at: &'static str) -> Result<&'static str, Fault> {
        let (inner, rest) = after.split_once('>').ok_or(Fault { at })?;
        let (class, field) = inner.split_once(':').map_or((inner, None), |(class, field)| (class, Some(field)));
        let class = Class::named(class).ok_or(Fault { at })?;
        let field = field.map_or(Some(Field::of(class)), Field::named).ok_or(Fault { at })?;
        Ok(self.push(Step::Take(Test::Class(class), field), rest))
    }

    fn setting(&mut self, after: &'static str, at: &'static str) -> Result<&'static str, Fault> {
        let (inner, rest) = after.split_once(']').ok_or(Fault { at })?;
        let (field, value) = inner.split_once(' ').unwrap_or((inner, "1"));
        let field = Field::named(field).ok_or(Fault { at })?;
        let value = match (value.parse(), Measure::named(value)) {
            (Ok(number), _) => Value::Number(number),
            (_, Some(unit)) => Value::Unit(unit),
            _ => Value::Name(value),
        };
        Ok(self.push(Step::Set(field, value), rest))
    }

    fn named(&mut self, after: &'static str, at: &'static str) -> Result<&'static str, Fault> {
        let end = after.find(|c: char| !is_word(c)).unwrap_or(after.len());
        let pattern = *self.patterns.get(&after[..end]).ok_or(Fault { at })?;
        self.depth += 1;
        if self.depth > DEEPEST || !self.alternatives(pattern)?.is_empty() {
            return Err(Fault { at });
        }
        self.depth -= 1;
        Ok(&after[end..])
    }
}

/// Whether a character goes on with a word of a pattern.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '\''
}
