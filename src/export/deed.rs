//! An event in words for people: who did what to whom, as what it is coded, whether it happened.

use crate::annotation::{Event, Participant, Reality, Span};

use super::article::ArticleView;
use super::json;

/// An event in words.
pub(super) struct Deed {
    /// The type, its mode and the code: "ASSAULT, drone, CAMEO 1952".
    pub coded: String,
    /// The parties: "Iran → United States".
    pub parties: String,
    /// Whether it happened: "told as a fact".
    pub reality: &'static str,
    /// The rest that is known, each a label and the words of the article.
    pub circumstances: Vec<(&'static str, String)>,
}

impl Deed {
    /// The words of an event.
    pub fn of(article: &ArticleView<'_>, event: &Event) -> Deed {
        let time = event.time.and_then(|index| article.export.annotation.times.get(index as usize));
        let time = time.map(|time| {
            let words = article.words(Span { start: time.start, end: time.end });
            time.value.as_ref().map_or_else(|| words.to_owned(), |value| format!("{words} ({value})"))
        });
        let place = event.place.map(|place| article.words(place).to_owned());
        let circumstances = [("when", time), ("where", place)];
        let names = |parties: &[Participant]| {
            let names: Vec<&str> = parties.iter().map(|party| article.party(party)).collect();
            if names.is_empty() { "not named".to_owned() } else { names.join(", ") }
        };
        let type_and_mode =
            [Some(json::name(&event.plover)), event.mode.clone(), Some(format!("CAMEO {}", event.cameo))];
        Deed {
            coded: type_and_mode.into_iter().flatten().collect::<Vec<_>>().join(", "),
            parties: format!("{} → {}", names(&event.actor), names(&event.recipient)),
            reality: reality(event.reality),
            circumstances: circumstances.into_iter().filter_map(|(label, words)| Some((label, words?))).collect(),
        }
    }

    /// The event as one line.
    pub fn line(&self) -> String {
        let mut line = format!("{} – {}; {}", self.parties, self.coded, self.reality);
        for (label, words) in &self.circumstances {
            line.push_str(&format!("; {label}: {words}"));
        }
        line
    }
}

fn reality(reality: Reality) -> &'static str {
    match reality {
        Reality::Asserted => "told as a fact",
        Reality::Denied => "denied",
        Reality::Possible => "possible",
        Reality::Planned => "planned",
        Reality::Conditional => "on a condition",
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::testing::Sample;
    use crate::export::Format;

    const TEXT: &str = "Sanctions\n\nFrance imposed sanctions on Mali on 4 May 2021.";

    #[test]
    fn a_note_and_an_annotation_tell_of_an_event() {
        let sample = Sample::new(TEXT);
        assert_eq!(sample.annotation.events.len(), 1, "{:?}", sample.annotation.events);
        let note = sample.write(Format::Markdown);
        let expected = "\n## Events\n\n> imposed sanctions\n\nFrance → Mali · SANCTION, discontinue, CAMEO 163 · told as a fact · when: 4 May 2021 (2021-05-04)\n";
        assert!(note.ends_with(expected), "{note}");
        let annotated = sample.write(Format::WebAnnotation);
        assert!(
            annotated.contains("France → Mali – SANCTION, discontinue, CAMEO 163; told as a fact; when: 4 May 2021")
        );
        assert!(annotated.contains("\"total\":1"), "{annotated}");
    }
}
