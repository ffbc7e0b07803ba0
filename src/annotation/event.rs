//! Events, coded after PLOVER (Open Event Data Alliance, manual 2.0) and CAMEO 1.1b3 (Schrodt 2012).

use serde::Serialize;

use super::Span;

/// Something that somebody did to somebody.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Event {
    /// PLOVER's event type.
    pub plover: Plover,
    /// PLOVER's mode.
    pub mode: Option<String>,
    /// CAMEO's code, as text: "163".
    pub cameo: String,
    /// The words that tell of it.
    pub trigger: Vec<Span>,
    /// The parties that did it.
    pub actor: Vec<Participant>,
    /// The parties to whom it was done.
    pub recipient: Vec<Participant>,
    /// The time at which it happened, an index into the annotation's `times`.
    pub time: Option<u32>,
    /// The place at which it happened.
    pub place: Option<Span>,
    /// Whether it happened.
    pub reality: Reality,
    /// The innermost statement whose content tells of it; null where the article itself does.
    pub statement: Option<u32>,
    /// How likely it is right, 0 to 1.
    pub confidence: f64,
    /// The words that tell of it once more, for each time that the article does.
    pub also: Vec<Vec<Span>>,
}

/// A party to an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Participant {
    /// The entity, an index into the annotation's `entities`.
    pub entity: Option<u32>,
    /// The beginning of the words that name it, inclusive; null where it is only implied.
    pub start: Option<u32>,
    /// Their end, exclusive; null where it is only implied.
    pub end: Option<u32>,
    /// CAMEO's actor code ("USAGOV").
    pub code: Option<String>,
}

/// PLOVER's event types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "UPPERCASE")]
#[allow(missing_docs, reason = "the names are PLOVER's own and its manual defines them")]
pub enum Plover {
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}

/// Whether an event happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Reality {
    /// It is told as a fact.
    Asserted,
    /// It is told not to have happened.
    Denied,
    /// It may have happened or may happen.
    Possible,
    /// It is going to happen.
    Planned,
    /// It happens if something else does.
    Conditional,
}
