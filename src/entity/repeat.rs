//! Names that the article has once more where the network overlooked them.

use rustc_hash::FxHashMap;

use super::reader::Reader;
use super::vocabulary::is_common;
use super::word;
use crate::annotation::EntityType;
use crate::document::TaggedName;

/// The shortest word that is looked for again, in characters.
const SHORTEST: usize = 3;

/// The words outside all names, given in order, that are names elsewhere: surnames, and names of one word.
pub(super) fn repeated(reader: &Reader<'_, '_>, names: &[TaggedName]) -> Vec<TaggedName> {
    let kinds = kinds(reader, names);
    let mut repeated = Vec::new();
    let mut later = names.iter().peekable();
    for token in 0..reader.document.tokens.len() {
        while later.next_if(|name| name.tokens.end as usize <= token).is_some() {}
        if later.peek().is_some_and(|name| name.tokens.start as usize <= token) {
            continue;
        }
        if let Some(tally) = kinds.get(reader.document.word(token)).filter(|_| reader.may_name(token)) {
            repeated.push(TaggedName { tokens: token as u32..token as u32 + 1, kind: most(tally) });
        }
    }
    repeated
}

/// How often a word is a name of each type.
type Tally = Vec<(EntityType, usize)>;

/// The words that may be names by themselves.
fn kinds<'t>(reader: &Reader<'_, 't>, names: &[TaggedName]) -> FxHashMap<&'t str, Tally> {
    let mut kinds: FxHashMap<&str, Tally> = FxHashMap::default();
    for name in names {
        let short = match name.kind {
            EntityType::Person => name.tokens.end.saturating_sub(1),
            _ if name.tokens.len() == 1 => name.tokens.start,
            _ => continue,
        };
        let short = reader.document.word(short as usize);
        if !word::is_capitalized(short) || is_common(short) || short.chars().count() < SHORTEST {
            continue;
        }
        let tally = kinds.entry(short).or_default();
        match tally.iter_mut().find(|(kind, _)| *kind == name.kind) {
            Some((_, count)) => *count += 1,
            None => tally.push((name.kind, 1)),
        }
    }
    kinds
}

/// The first of the types that are the most frequent.
fn most(tally: &Tally) -> EntityType {
    let more = |best: (EntityType, usize), next: &(EntityType, usize)| if next.1 > best.1 { *next } else { best };
    tally.iter().fold((EntityType::Other, 0), more).0
}
