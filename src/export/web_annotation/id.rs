//! Ids that are the same whenever and wherever they are made.

use std::borrow::Cow;

use rustc_hash::FxHashSet;
use uuid::Uuid;

use crate::export::article::ArticleView;

/// The name space of all ids that are made here: a number drawn once.
const SAYSO: Uuid = Uuid::from_u128(0x8d5c_6b1e_0f5a_4c3b_9a57_52e4_11d0_7c26);

/// The ids of one article.
pub(super) struct Ids<'a> {
    text: Uuid,
    address: Option<&'a str>,
    used: FxHashSet<Uuid>,
}

impl<'a> Ids<'a> {
    pub fn of(article: &ArticleView<'a>) -> Ids<'a> {
        let text = Uuid::new_v5(&SAYSO, article.export.text.as_bytes());
        let address = article.address().filter(|address| is_iri(address));
        Ids { text, address, used: FxHashSet::default() }
    }

    /// The source that the selectors select from.
    pub fn source(&self) -> Cow<'a, str> {
        self.address.map_or_else(|| Cow::Owned(urn(self.text)), Cow::Borrowed)
    }

    /// An id for what this name says, another for each that has the same.
    pub fn unique(&mut self, name: &str) -> String {
        let mut id = Uuid::new_v5(&self.text, name.as_bytes());
        while !self.used.insert(id) {
            id = Uuid::new_v5(&self.text, id.as_bytes());
        }
        urn(id)
    }
}

fn urn(id: Uuid) -> String {
    id.urn().to_string()
}

/// Whether an address may stand where an IRI must: with a scheme, and without what no IRI has
/// ([RFC 3987](https://www.rfc-editor.org/rfc/rfc3987)).
fn is_iri(address: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let is_scheme = |scheme: &str| scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(is_part);
    let is_allowed = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"{}|\\^`".contains(c);
    address.split_once(':').is_some_and(|(scheme, rest)| is_scheme(scheme) && !rest.is_empty())
        && address.chars().all(is_allowed)
}

#[cfg(test)]
mod tests {
    use super::is_iri;

    #[test]
    fn iris_are_told_from_other_words() {
        for iri in ["https://example.org/a?b=c#d", "urn:isbn:0451450523", "https://example.org/straße", "file:///a"] {
            assert!(is_iri(iri), "{iri}");
        }
        for other in ["", "example.org", "a b:c", "https://example.org/a b", "1a:b", "https:", "https://a/\"", ":x"] {
            assert!(!is_iri(other), "{other}");
        }
    }
}
