//! People by their party and state: "the Texas Republican" for "Rep. Ann Roe (R-Texas)".

use std::ops::Range;

use super::Resolver;
use crate::annotation::{EntityType, MentionForm};
use crate::document::{Document, Mention, Upos, last_before};

/// The mentions before one that are looked at for somebody of a party and state.
const BEFORE: usize = 256;

/// The most words of a state.
const STATE: usize = 2;

impl Resolver<'_, '_> {
    /// Who is meant by a party's word for one of its people and a state, of those whose party and state stand behind their name.
    pub(super) fn partisan(&self, head: usize, words: &Range<usize>) -> Option<u32> {
        let document = self.document;
        let party = match document.word(head) {
            "Republican" => 'R',
            "Democrat" => 'D',
            _ => return None,
        };
        let low = head.saturating_sub(STATE + 1);
        let the = (low..head).rev().find(|&token| document.word(token).eq_ignore_ascii_case("the"))?;
        let named =
            |token: usize| document.tokens[token].upos == Upos::Propn || document.tokens[token].upos == Upos::Adj;
        if the + 1 >= head || !(the + 1..head).all(named) || !words.contains(&head) {
            return None;
        }
        let state = document.tokens[the + 1].span.to(document.tokens[head - 1].span);
        let state = document.slice(state).to_lowercase();
        let before =
            last_before(&document.mentions, |mention| mention.span.start, document.tokens[the].span.start, BEFORE);
        let fits = |mention: &&Mention| {
            mention.form == MentionForm::Name
                && self.cast.is(mention.entity, EntityType::Person)
                && credentials(document, mention).is_some_and(|(own, of)| own == party && abbreviates(&of, &state))
        };
        before.iter().rev().find(fits).map(|mention| mention.entity)
    }
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
