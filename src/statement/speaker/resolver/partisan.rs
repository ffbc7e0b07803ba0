//! People by their state and their party or office: "the Texas Republican" or "lawmaker" for "Rep. Ann Roe (R-Texas)".

use std::ops::Range;

use super::Resolver;
use crate::annotation::{EntityType, MentionForm};
use crate::document::{Document, Mention, Upos, last_before};

/// The mentions before one that are looked at for somebody of a party and state.
const BEFORE: usize = 256;

/// The most words of a state.
const STATE: usize = 2;

/// The words before a name in which its state is looked for.
const BESIDE: usize = 3;

/// The words behind a name in which its state is looked for.
const BEHIND: usize = 8;

impl Resolver<'_, '_> {
    /// Who is meant by a state and a party's word for one of its people or an office, of those whose name stands beside both: "the
    /// Texas Republican" is "Rep. Ann Roe (R-Texas)", and so is "the Texas lawmaker", who may be "Sen. Ann Roe of Texas", too.
    pub(super) fn partisan(&self, head: usize, words: &Range<usize>) -> Option<u32> {
        let document = self.document;
        let party = match document.word(head) {
            "Republican" => Some('R'),
            "Democrat" => Some('D'),
            "lawmaker" | "senator" | "congressman" | "congresswoman" | "governor" => None,
            _ => return None,
        };
        let low = head.saturating_sub(STATE + 1);
        let the = (low..head).rev().find(|&token| document.word(token).eq_ignore_ascii_case("the"))?;
        let named =
            |token: usize| document.tokens[token].upos == Upos::Propn || document.tokens[token].upos == Upos::Adj;
        if the + 1 >= head || !(the + 1..head).all(named) || !words.contains(&head) {
            return None;
        }
        let state = document.slice(document.tokens[the + 1].span.to(document.tokens[head - 1].span));
        let folded = state.to_lowercase();
        let before =
            last_before(&document.mentions, |mention| mention.span.start, document.tokens[the].span.start, BEFORE);
        let fits = |mention: &&Mention| {
            let credentials = || {
                credentials(document, mention)
                    .is_some_and(|(own, of)| party.is_none_or(|party| own == party) && abbreviates(&of, &folded))
            };
            mention.form == MentionForm::Name
                && self.cast.is(mention.entity, EntityType::Person)
                && (credentials() || party.is_none() && is_of(document, mention, state))
        };
        before.iter().rev().find(fits).map(|mention| mention.entity)
    }
}

/// Whether a state stands beside a name: "Texas Sen. Ann Roe", "Ann Roe of Texas", "Ann Roe, the senator from Texas".
fn is_of(document: &Document<'_>, mention: &Mention, state: &str) -> bool {
    let tokens = document.tokens_in(mention.span);
    let (first, last) = (tokens.start, tokens.end.min(document.tokens.len()));
    let before = document.slice(document.tokens[first.saturating_sub(BESIDE)].span.to(mention.span));
    let end = (last + BEHIND).min(document.tokens.len()) - 1;
    let behind = document.slice(mention.span.to(document.tokens[end.max(first)].span));
    let behind = ["of ", "from "].iter().any(|place| behind.contains(&format!(" {place}{state}")));
    before.starts_with(&format!("{state} ")) || before.contains(&format!(" {state} ")) || behind
}

/// The letter of a party and the short form of a state right behind a name: ", R-Texas", "(D-N.Y.)".
fn credentials(document: &Document<'_>, mention: &Mention) -> Option<(char, String)> {
    let rest = document.text[mention.span.end as usize..].trim_start();
    let rest = rest.strip_prefix([',', '('])?.trim_start();
    let party = rest.chars().next().filter(|party| matches!(party, 'R' | 'D'))?;
    let state = rest[1..].strip_prefix(['-', '–', '‑'])?;
    let letters: String = state.chars().take_while(|c| c.is_alphabetic() || matches!(c, '.' | ' ')).collect();
    let letters: String = letters.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    (letters.len() >= 2).then_some((party, letters))
}

/// Whether some letters are the name of a state or a short form of it: the first letter and others in their order.
fn abbreviates(letters: &str, state: &str) -> bool {
    let mut rest = state.chars().filter(|c| c.is_alphabetic());
    let first = rest.next();
    let mut own = letters.chars();
    own.next() == first && own.all(|letter| rest.any(|c| c == letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_of_states() {
        for (letters, state) in
            [("texas", "texas"), ("ariz", "arizona"), ("ny", "new york"), ("ky", "kentucky"), ("mo", "missouri")]
        {
            assert!(abbreviates(letters, state), "{letters}");
        }
        assert!(!abbreviates("tenn", "texas") && !abbreviates("la", "alabama"));
    }
}
