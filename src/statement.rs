//! Statements that somebody is said to have made, thought, wanted or felt: quotation marks, cues, sources, contents and
//! speakers.
//!
//! 1. [`quotations`] pairs the quotation marks of every kind and tells them from apostrophes and inches.
//! 2. `rules` read each sentence, and each quotation in it by itself, for words that report, and give each its source and
//!    content; conditions and occasions beside them. They look at the tags that words have by their trees: [`RuleFindings`]; and
//!    [`label`], for one passage while grammar is read.
//! 3. `network` labels the words that are sources, cues and contents while grammar is read, from the states of the grammar
//!    and from features of its own, the [`Labels`] that rules give the words of a passage among these, and says which go
//!    together: [`AttributionTagger`]. Its card is `weights.md`.
//! 4. `frame` reads the trees: the subject of a verb, its own, shared or given by another verb, and phrases and clauses.
//!    `combine` makes statements of network and rules, holds them against the trees, and adds names that sign or introduce a
//!    quotation, turns of interviews, lists and blocks behind a colon, and quotations that nothing attributes: [`find`].
//!    [`unmarked`] warns of paragraphs that may be somebody's words without marks.
//! 5. `speaker` comes after coreference and finds who speaks, be it somebody without a mention so far: [`attribute`].
//! 6. `judge` weighs the ground that each was found on, its tree, source and speaker, leaves out what is hardly a statement,
//!    and says how sure the others are: [`judged`].
//!
//! Rules, network and frames do not know each other; `combine` alone sees them. In `combine::attributions` statements are made
//! of network and rules; `combine::grammar` gives them the sources, addressees and contents of their trees, and
//! `combine::carried` the outlets through whom the article has them; `combine::bounds` leaves out what lies beyond the paragraph,
//! and `combine::nested` holds what the network finds in contents by themselves. A statement begins in one of these ways:
//!
//! - *attribution*: a cue of the network with its sources and contents, joined with the first statement of rules whose cue
//!   shares words with it. One for which neither has a content is dropped.
//! - *own paragraph*: a quotation among several contents of an attribution that begins in a paragraph after that of the cue
//!   and goes on with no other.
//! - *rule alone*: a statement of rules whose cue lies in a content of the network, clipped to this content; or one whose
//!   cue lies in no part of the network's, and its source beside them, where 85 of a hundred uses of the cue report or the
//!   network has a source without a cue there. A content of the latter shares words with an attribution only where an
//!   outlet's statement carries it.
//! - *label*: a person's name under a quotation, or a frame without a verb before it (“in Jane Doe's words”), which takes the
//!   quotation from all others; or a person's name and a colon in front of a sentence of which nothing else is made.
//! - *tree*: a verb or noun that no cue holds and whose tree leaves no doubt (`combine::missed`); an outlet that closes a
//!   sentence behind what it reports (`combine::closing`).
//! - *post*: the words that the name and handle of their writer follow, with a date (`combine::posted`), taken from what else
//!   begins or ends in them.
//! - *introduced*: a turn of an interview, an item of a list or a block in the first person behind a colon, verbatim without
//!   marks; it takes the place of what else begins in its label or its frame.
//! - *unattributed*: a quotation of whole sentences that is in no content. It joins the nearest statement before that is
//!   itself in no quotation, if that is wholly or partly verbatim and in the same paragraph, in the same sentence or the one
//!   before; or the statement that has the unattributed quotation with which it goes on; else it is a statement with the
//!   source of the nearest.
//!
//! Each field of a statement, and whose word on it is the last:
//!
//! | field | who has the last word | when not |
//! | --- | --- | --- |
//! | `kind` | `verbatim`: the share of the content in quotation marks | introduced: direct |
//! | `act` | rules: the table's act of the cue in its frame | attribution without a rule: the act of the word in the cue that reports most often by the tables, else `speech`; own paragraph: that of the attribution; label, unattributed: `speech` |
//! | `source` | the tree, where the verb is controlled by another, is passive with an agent, hangs on a noun, or the network has none; else network, times at its end left out; where it has none, that of the attribution whose cue its own hangs on | rules: where the network's margin is below 0.7 and the rule's source lies outside of the content; where the network took a source behind the cue for the beginning of the content (“according to”); rule alone. The network's sources for other cues at the words of the rule's source, where the attribution has none. Label: the name; unattributed: that of the nearest statement before |
//! | `cue` | network, times at its end left out | rule alone: rules; label: the dash or colon; own paragraph, unattributed: none |
//! | `content` | network, without source, agent, addressee, adverbials, a second predicate, the main clause behind a subordinate one and titles of programmes by the tree, another report that is joined to it, and what lies beyond its paragraph | rules: where the network has none, those of their parts that share no word with any part of the network's or hold a cue; where it took a source for the beginning of the content, all of theirs; rule alone, clipped where it lies in a content of the network. A signed quotation is taken from all others; an unattributed one joins the statement before it |
//! | `quoted` | `verbatim`: the quotations in the content, an editor's insertions left out | never |
//! | `speaker` | `speaker`: the entity of the token that heads the source by the tree, or several of them together: a name in it or beside it; a relative pronoun's antecedent; of what is written the author; of “I” and “we” in quotation marks the speaker of these, of “we” the body for which he speaks; of “he”, “it” and “they” outside of quotation marks the subject that was last, if it fits, else the mention's entity by coreference; else that entity, or a new one of the noun phrase | no source: the subject of the cue, or the speaker of the statement on whose cue it hangs; asked, hearsay, nobody likely: none |
//! | `basis` | `speaker`: named, role, pronoun; inferred where there is no source | no speaker: none |
//! | `medium` | `speaker`: the noun for something written or for a channel “in” which the cue happens, that the cue issues, or on which it hangs | never |
//! | `addressee` | the tree: an object of a verb that may have one, the subject of its passive, a phrase with “to” or “on” | rules; where that shares words with source, cue or content: none |
//! | `occasion` | rules with times and names: the first time, place and gathering or publication outside of all sources, contents and relative clauses in the sentence of the cue, else of the content; what that lacks, from a later sentence that names the remarks | inside another statement: none |
//! | `via` | `combine::carried`: an outlet that quotes, reports or is told, those whom it cites, what is written “according to” which it was said; then an outlet whose statement carries this one, and is dropped for it; `speaker` names the entities | without a rule: `combine` alone; own paragraph, unattributed: none |
//! | `within` | `nesting`: the shortest content of another statement that holds the cue or, without one, the first part of the content | never |
//! | `negated` | tables: a word of denial in the network's cue | rule alone: rules, a denial in their cue; own paragraph, label, unattributed: false |
//! | `conditions` | rules: those that lie in the content, whoever found it | the tree has no clause behind their opener: none |
//! | `stance` | rules: the side that the verb takes, on the first part of the attribution's content; `speaker` names the target | without a rule: none; rule alone: on the first part of the rule's own content |
//! | `confidence` | `judge`: the share that was right, speaker and content, of statements judged alike | never |

mod combine;
mod cue_words;
pub(crate) mod frame;
pub(crate) mod judge;
mod labels;
mod nesting;
pub(crate) mod network;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod quotation;
mod rules;
mod speaker;
#[cfg(test)]
mod testing;
mod verb_form;
mod verbatim;

pub use combine::{find, unmarked};
pub use judge::judged;
pub use labels::{Labeller, Labels};
pub use network::tagger::{AttributionTagger, network};
pub use quotation::{quotations, warnings};
pub use rules::{RuleFindings, label};
pub use speaker::{Attribution, attribute};
