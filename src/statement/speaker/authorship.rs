//! Whose the statements, letters and reports of a text are, where it tells.

use std::sync::LazyLock;

use super::cast::Cast;
use super::passive::{by, is_passive};
use super::phrase::document_sort;
use super::subject::surface_subject;
use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Upos, Xpos, last_before};
use crate::lexicon::calendar::names_no_entity;
use crate::lexicon::word_shape::is_all_caps;
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

static VERBS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/authoring_verbs.txt"), Case::Folded));

/// The writings before one that are looked at for whose it is.
const REACH: usize = 48;

/// Something that is written, where the text speaks of it.
struct Writing {
    token: usize,
    noun: String,
    sort: &'static str,
    /// The token that heads the words for its author.
    author: Option<usize>,
}

/// The writings of a text, in order, with their authors as far as the text has told them by then.
pub(super) struct Authorship {
    writings: Vec<Writing>,
}

impl Authorship {
    /// Reads what a text tells of its writings.
    pub(super) fn read(document: &Document<'_>, cast: &Cast<'_, '_>) -> Authorship {
        let mut writings: Vec<Writing> = Vec::new();
        for token in 0..document.tokens.len() {
            let Some(sort) = document_sort(document, token).filter(|_| heads_phrase(document, token)) else { continue };
            let noun = document.tokens[token].lemma.of(document.word(token)).to_lowercase();
            let author = told(document, cast, token, sort).or_else(|| earlier(document, &writings, token, &noun, sort));
            writings.push(Writing { token, noun, sort, author });
        }
        Authorship { writings }
    }

    /// Whether the text has spoken of something written of the same noun before.
    pub(super) fn is_again(&self, token: usize) -> bool {
        let Ok(found) = self.writings.binary_search_by_key(&token, |writing| writing.token) else { return false };
        let before = &self.writings[found.saturating_sub(REACH)..found];
        before.iter().any(|writing| writing.noun == self.writings[found].noun)
    }

    /// The head of the words for the author of the writing that a token stands for.
    pub(super) fn author(&self, token: usize) -> Option<usize> {
        let found = self.writings.binary_search_by_key(&token, |writing| writing.token).ok()?;
        self.writings[found].author
    }
}

/// Whether a noun is no part of another's phrase.
fn heads_phrase(document: &Document<'_>, token: usize) -> bool {
    !matches!(document.tokens[token].deprel, Deprel::Compound | Deprel::Flat | Deprel::NmodDesc | Deprel::Amod)
}

/// The author of the last writing that a definite phrase may stand for again.
fn earlier(document: &Document<'_>, writings: &[Writing], token: usize, noun: &str, sort: &str) -> Option<usize> {
    let walker = Walker::new(document);
    let known = walker.dependents(token).any(|t| {
        let word = document.word(t);
        document.tokens[t].deprel == Deprel::Det
            && ["the", "this", "that", "these", "those"].iter().any(|d| word.eq_ignore_ascii_case(d))
    });
    if !known {
        return None;
    }
    let before = last_before(writings, |writing| writing.token as u32, token as u32, REACH);
    let same = before.iter().rev().find(|writing| writing.noun == noun);
    let alike = || before.iter().rev().find(|writing| writing.sort == sort);
    same.or_else(alike)?.author
}

/// The author of a writing by the words beside it.
fn told(document: &Document<'_>, cast: &Cast<'_, '_>, token: usize, sort: &str) -> Option<usize> {
    owner(document, token)
        .or_else(|| complement(document, cast, token, sort))
        .or_else(|| before(document, cast, token, sort))
        .or_else(|| clause(document, token, sort))
        .or_else(|| maker(document, token, sort))
}

/// Whose it is: "the senator's letter", "his memoir"; a time owns nothing.
fn owner(document: &Document<'_>, token: usize) -> Option<usize> {
    let walker = Walker::new(document);
    let own = walker.dependents(token).find(|&t| walker.relation(t) == Deprel::NmodPoss)?;
    let timed = document.times.binary_search_by(|time| {
        if time.span.contains(document.tokens[own].span) {
            std::cmp::Ordering::Equal
        } else {
            time.span.start.cmp(&document.tokens[own].span.start)
        }
    });
    (timed.is_err() && !names_no_entity(document.word(own))).then_some(own)
}

/// From or by whom it is; of whom only where that is somebody with a name.
fn complement(document: &Document<'_>, cast: &Cast<'_, '_>, token: usize, sort: &str) -> Option<usize> {
    let walker = Walker::new(document);
    let clauses = walker.dependents(token).filter(|&t| walker.relation(t) == Deprel::Acl);
    let holders = std::iter::once(token).chain(clauses);
    let of = |holder: usize| walker.dependents(holder).filter(move |&t| t > token);
    let relation = |t: usize| walker.relation(t);
    let own = holders.flat_map(of).filter(|&t| matches!(relation(t), Deprel::Nmod | Deprel::Obl));
    let mut nouns = own.chain(right_behind(walker, token));
    nouns.find(|&noun| {
        let case = walker.dependents(noun).find(|&t| walker.relation(t) == Deprel::Case);
        let actor = cast.at(noun).is_some_and(|m| {
            [EntityType::Person, EntityType::Organization].iter().any(|&kind| cast.is(m.entity, kind))
        });
        match case.map(|t| document.word(t)) {
            Some("by") => walker.governor(noun) == Some(token),
            Some("from") => sort != "document" || actor,
            Some("of") => actor && matches!(sort, "statement" | "letter" | "memo"),
            _ => false,
        }
    })
}

/// The noun after "from" right behind a writing, where the tree hangs it on the verb: "read one message | from a viewer".
fn right_behind(walker: Walker<'_, '_>, token: usize) -> Option<usize> {
    let next = token + 1;
    let from = next < walker.document.tokens.len() && walker.document.word(next) == "from";
    let noun = walker.governor(next).filter(|_| from && walker.relation(next) == Deprel::Case)?;
    (walker.governor(noun) == walker.governor(token)).then_some(noun)
}

/// The body whose name stands before it: "a Research Service report"; polls are called by who paid for them, and what is filed by
/// the initials of the body with which it is: "an FEC complaint".
fn before(document: &Document<'_>, cast: &Cast<'_, '_>, token: usize, sort: &str) -> Option<usize> {
    let walker = Walker::new(document);
    let mut names = walker
        .dependents(token)
        .filter(|&t| t < token && matches!(walker.relation(t), Deprel::Compound | Deprel::NmodDesc | Deprel::Nmod));
    let body = |t: &usize| cast.name_at(*t).is_some_and(|m| cast.is(m.entity, EntityType::Organization));
    let writes =
        matches!(sort, "report" | "statistics" | "statement" | "letter" | "memo" | "filing" | "document" | "message");
    let receives = |&name: &usize| sort == "filing" && is_all_caps(document.word(name));
    names.find(body).filter(|name| writes && !receives(name))
}

/// By whom a clause behind it says that it was made: "a letter signed by 12 senators", "a letter that he wrote".
fn clause(document: &Document<'_>, token: usize, sort: &str) -> Option<usize> {
    let walker = Walker::new(document);
    walker.dependents(token).find_map(|verb| match walker.relation(verb) {
        Deprel::Acl if makes(document, verb, sort) => by(document, verb),
        Deprel::AclRelcl if makes(document, verb, sort) && !matches!(sort, "resolution" | "law") => by(document, verb)
            .or_else(|| {
                let subject = walker.dependents(verb).find(|&t| walker.relation(t) == Deprel::Nsubj)?;
                let relative =
                    ["that", "which", "who"].iter().any(|own| document.word(subject).eq_ignore_ascii_case(own));
                (!relative).then_some(subject)
            }),
        _ => None,
    })
}

/// Who makes it by the verb that it hangs on: "the union sent a letter", "he said in a statement".
fn maker(document: &Document<'_>, token: usize, sort: &str) -> Option<usize> {
    let walker = Walker::new(document);
    let (verb, relation) = walker.attachment(token);
    let verb = verb.filter(|&verb| document.tokens[verb].upos == Upos::Verb)?;
    match relation {
        Deprel::Obj if makes(document, verb, sort) => surface_subject(document, verb),
        Deprel::NsubjPass if makes(document, verb, sort) => by(document, verb),
        Deprel::Obl if matches!(sort, "statement" | "letter" | "memo" | "message" | "filing" | "article") => {
            let within = walker
                .dependents(token)
                .any(|t| document.tokens[t].deprel == Deprel::Case && document.word(t).eq_ignore_ascii_case("in"));
            let active = document.tokens[verb].xpos != Xpos::Vbn || !is_passive(document, verb);
            surface_subject(document, verb).filter(|_| within && active)
        }
        _ => None,
    }
}

/// Whether a verb makes its subject the author of a writing of any sort: "wrote", "filed".
pub(super) fn authors(document: &Document<'_>, verb: usize) -> bool {
    VERBS.contains(&Walker::new(document).lemma(verb).to_lowercase())
}

/// Whether a verb makes its subject the author of a writing of one sort.
fn makes(document: &Document<'_>, verb: usize, sort: &str) -> bool {
    let row = VERBS.get(&Walker::new(document).lemma(verb).to_lowercase());
    row.is_some_and(|row| row.column(1) != "gives" || sort != "document")
}
