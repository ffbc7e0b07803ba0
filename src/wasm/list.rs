//! The lists of an annotation by their names.

use crate::Error;
use crate::named::named;

named! {
    /// The lists of an annotation.
    pub(super) enum ListName {
        /// [`Annotation::zones`](crate::annotation::Annotation::zones).
        Zones = "zones",
        /// [`Annotation::sentences`](crate::annotation::Annotation::sentences).
        Sentences = "sentences",
        /// [`Annotation::tokens`](crate::annotation::Annotation::tokens), which come only on request.
        Tokens = "tokens",
        /// [`Annotation::mentions`](crate::annotation::Annotation::mentions).
        Mentions = "mentions",
        /// [`Annotation::entities`](crate::annotation::Annotation::entities).
        Entities = "entities",
        /// [`Annotation::times`](crate::annotation::Annotation::times).
        Times = "times",
        /// [`Annotation::quantities`](crate::annotation::Annotation::quantities).
        Quantities = "quantities",
        /// [`Annotation::statements`](crate::annotation::Annotation::statements).
        Statements = "statements",
        /// [`Annotation::events`](crate::annotation::Annotation::events).
        Events = "events",
        /// [`Annotation::warnings`](crate::annotation::Annotation::warnings).
        Warnings = "warnings",
    }
}

impl ListName {
    /// Reads a name.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidOption`] where no list has it.
    pub fn parse(name: &str) -> Result<ListName, Error> {
        let list = ListName::ALL.into_iter().find(|list| list.as_str() == name);
        list.ok_or_else(|| Error::unknown("list", name, &ListName::ALL.map(ListName::as_str)))
    }
}
