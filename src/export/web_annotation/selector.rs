//! The target of an annotation: words of the text, by quotation and by position.

use crate::annotation::Span;
use crate::export::article::ArticleView;
use crate::export::json::{self, Object};

/// The length of the text before and after a quotation that tells it from others that are alike, in characters.
const AROUND: usize = 32;

/// Words of the text, with two ways to find them in their source.
pub(super) fn target(article: &ArticleView<'_>, source: &str, span: Span) -> String {
    let (prefix, suffix) = article.around(span, AROUND);
    let mut quote = Object::typed("TextQuoteSelector");
    quote.text("exact", article.words(span)).text("prefix", prefix).text("suffix", suffix);
    let Span { start, end } = article.characters(span);
    let mut position = Object::typed("TextPositionSelector");
    position.json("start", &start.to_string()).json("end", &end.to_string());
    let mut target = Object::typed("SpecificResource");
    target.text("source", source).json("selector", &json::list(&[quote.end(), position.end()]));
    target.end()
}
