//! The facts that an article gives about itself.

use serde::Serialize;

/// Title, outlet, byline, dateline, date, agencies and licence; null where the article has none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Meta {
    /// The headline.
    pub title: Option<TextSpan>,
    /// The publisher of the article, from a slug, an about box or a licence line.
    pub outlet: Option<Outlet>,
    /// The authors: names or initials.
    pub byline: Option<TextSpan>,
    /// The place where it was written.
    pub dateline: Option<Dateline>,
    /// The day on which it was published.
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
    /// Its beginning, inclusive.
    pub start: u32,
    /// Its end, exclusive.
    pub end: u32,
    /// Its words, as they stand in the text.
    pub text: String,
}

/// The publisher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Outlet {
    /// The beginning of the words that name it, inclusive.
    pub start: u32,
    /// Their end, exclusive.
    pub end: u32,
    /// The words that name it.
    pub text: String,
    /// Its name.
    pub name: String,
}

/// The place where the article was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Dateline {
    /// The beginning of the place, inclusive.
    pub start: u32,
    /// Its end, exclusive.
    pub end: u32,
    /// The words that name it ("TEHRAN").
    pub text: String,
    /// The place as one writes it in running text ("Tehran").
    pub place: String,
}

/// The day on which the article was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Published {
    /// The beginning of the date, inclusive; null where the caller gave it.
    pub start: Option<u32>,
    /// Its end, exclusive; null where the caller gave it.
    pub end: Option<u32>,
    /// The words that give it; null where the caller gave it.
    pub text: Option<String>,
    /// The day, `YYYY-MM-DD`.
    pub value: String,
    /// The source that it is known from.
    pub from: PublishedFrom,
}

/// The sources that a publication date may be known from.
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
    /// The beginning of the words that name it, inclusive.
    pub start: u32,
    /// Their end, exclusive.
    pub end: u32,
    /// The words that name it.
    pub text: String,
    /// Its name.
    pub name: String,
}
