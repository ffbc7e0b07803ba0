//! The attribution of a statement in words for people: speaker, act, circumstances.

use crate::annotation::{Act, Span, Statement, StatementKind};

use super::article::ArticleView;

/// The attribution of a statement.
pub(super) struct Attribution {
    /// The name of its speaker.
    pub speaker: Option<String>,
    /// The kind of quotation: "direct quotation".
    pub kind: &'static str,
    /// The act, done or denied: "said", "not said".
    pub act: String,
    /// The rest that is known, each a label and the words of the article.
    pub circumstances: Vec<(&'static str, String)>,
}

impl Attribution {
    /// The attribution of a statement.
    pub fn of(article: &ArticleView<'_>, statement: &Statement) -> Attribution {
        let occasion = statement.occasion;
        let time = occasion.time.map(|span| time(article, span)).unwrap_or_default();
        let place = |span: Option<Span>| span.map(|span| article.words(span).to_owned()).unwrap_or_default();
        let via: Vec<&str> =
            statement.via.iter().map(|via| article.words(Span { start: via.start, end: via.end })).collect();
        let mut circumstances = vec![
            ("cue", article.all_words(&statement.cue)),
            ("named as", article.all_words(&statement.source)),
            ("to", article.all_words(&statement.addressee)),
            ("when", time),
            ("where", place(occasion.place)),
            ("occasion", place(occasion.event)),
            ("by way of", via.join(", ")),
            ("in", article.all_words(&statement.medium)),
            ("on condition", article.all_words(&statement.conditions)),
        ];
        circumstances.retain(|(_, words)| !words.is_empty());
        Attribution {
            speaker: article.speaker(statement),
            kind: kind(statement.kind),
            act: format!("{}{}", if statement.negated { "not " } else { "" }, act(statement.act)),
            circumstances,
        }
    }
}

/// The words of a time, with its value on the calendar.
fn time(article: &ArticleView<'_>, span: Span) -> String {
    let words = article.words(span);
    article.time_value(span).map_or_else(|| words.to_owned(), |value| format!("{words} ({value})"))
}

fn kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "direct quotation",
        StatementKind::Indirect => "in the article’s words",
        StatementKind::Mixed => "partly quoted",
    }
}

fn act(act: Act) -> &'static str {
    match act {
        Act::Speech => "said",
        Act::Writing => "written",
        Act::Belief => "thought",
        Act::Intent => "wanted",
        Act::Feeling => "felt",
        Act::Perception => "perceived",
        Act::Decree => "decreed",
        Act::Naming => "named",
    }
}
