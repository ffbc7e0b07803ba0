//! What an annotation is about: words of the text, by quotation and by position.

use std::borrow::Cow;

use serde::Serialize;

use crate::annotation::Span;
use crate::export::article::Article;

/// How much text before and after a quotation tells it from others that are alike, in characters.
const AROUND: usize = 32;

/// Words of the text.
#[derive(Serialize)]
pub(super) struct Target<'a> {
    r#type: &'static str,
    source: Cow<'a, str>,
    selector: [Selector<'a>; 2],
}

/// Two ways to find the same words.
#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector<'a> {
    TextQuoteSelector { exact: &'a str, prefix: &'a str, suffix: &'a str },
    TextPositionSelector(Span),
}

impl<'a> Target<'a> {
    pub fn new(article: &Article<'a>, source: Cow<'a, str>, span: Span) -> Target<'a> {
        let (prefix, suffix) = article.around(span, AROUND);
        let quote = Selector::TextQuoteSelector { exact: article.words(span), prefix, suffix };
        let position = Selector::TextPositionSelector(article.characters(span));
        Target { r#type: "SpecificResource", source, selector: [quote, position] }
    }
}
