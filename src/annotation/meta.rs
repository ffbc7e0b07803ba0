//! What an article says of itself.

use serde::Serialize;

/// Title, outlet, byline, dateline, date, agencies and licence; null where the article has none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Meta {
    /// The headline.
    pub title: Option<TextSpan>,
    /// Who publishes the article, from a slug, an about box or a licence line.
    pub outlet: Option<Outlet>,
    /// Who wrote it: names or initials.
    pub byline: Option<TextSpan>,
    /// Where it was written.
    pub dateline: Option<Dateline>,
    /// When it was published.
    pub published: Option<Published>,
    /// The sources that the outlet credits ("Tasnim reported", a Reuters photo, a credit line at the foot).
    pub agencies: Vec<Agency>,
    /// The licence that it is under.
    pub license: Option<TextSpan>,
}

/// A stretch of the text with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TextSpan {
    /// Where it begins, inclusive.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
    /// Its words, as they stand in the text.
    pub text: String,
}

/// The publisher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Outlet {
    /// Where it is named, inclusive.
    pub start: u32,
    /// Where its name ends, exclusive.
    pub end: u32,
    /// The words that name it.
    pub text: String,
    /// Its name.
    pub name: String,
}

/// Where the article was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Dateline {
    /// Where the place begins, inclusive.
    pub start: u32,
    /// Where the place ends, exclusive.
    pub end: u32,
    /// The words that name it ("TEHRAN").
    pub text: String,
    /// The place as one writes it in running text ("Tehran").
    pub place: String,
}

/// When the article was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Published {
    /// Where the date begins, inclusive; null where the caller gave it.
    pub start: Option<u32>,
    /// Where the date ends, exclusive; null where the caller gave it.
    pub end: Option<u32>,
    /// The words that give it; null where the caller gave it.
    pub text: Option<String>,
    /// The day, `YYYY-MM-DD`.
    pub value: String,
    /// How it is known.
    pub from: PublishedFrom,
}

/// How the publication date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum PublishedFrom {
    /// The caller said so; this wins.
    Given,
    /// The article says so.
    Text,
}

/// A source that the outlet credits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Agency {
    /// Where it is named, inclusive.
    pub start: u32,
    /// Where its name ends, exclusive.
    pub end: u32,
    /// The words that name it.
    pub text: String,
    /// Its name.
    pub name: String,
}
