//! CoNLL-U, the format of Universal Dependencies' treebanks (version 2): words are read, and written with their grammar.
//!
//! Grammar fills the columns LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL of the lines that are words. All else stays as it
//! was given, byte for byte: comments, the lines of multiword tokens and empty nodes, ids, forms, DEPS and MISC.

mod block;

use crate::Error;

use super::Word;
use super::morphology::Features;

pub use block::{Block, Blocks, blocks};

/// The number of columns of a line that is no comment.
const COLUMNS: usize = 10;

/// A sentence as it was given.
///
/// ```
/// use sayso::document::{Deprel, Upos, Xpos};
/// use sayso::syntax::{Word, conllu::Sentence, lemma};
///
/// let sentence = Sentence::parse("# text = Waits\n1\tWaits\t_\t_\t_\t_\t_\t_\t_\tx=y", 1)?;
/// assert_eq!(sentence.words(), ["Waits"]);
/// let (upos, xpos) = (Upos::Verb, Xpos::Vbz);
/// let word = Word { upos, xpos, head: None, deprel: Deprel::Root, lemma: lemma("Waits", upos, xpos) };
/// let features = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
/// assert_eq!(sentence.with(&[word]), format!("# text = Waits\n1\tWaits\twait\tVERB\tVBZ\t{features}\t0\troot\t_\tx=y\n"));
/// # Ok::<(), sayso::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence<'s> {
    lines: Vec<Line<'s>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line<'s> {
    /// A comment, multiword token or empty node.
    Kept(&'s str),
    /// A word, its id being its place; the last two columns with the tab between them.
    Word { form: &'s str, rest: &'s str },
}

impl<'s> Sentence<'s> {
    /// Reads the lines of one sentence, without the blank line after it.
    ///
    /// `first_line` is the number of its first line in the file, for messages.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidConllu`] for the first line that has not ten columns, whose id is out of order or no id, or that has no
    /// form.
    pub fn parse(block: &'s str, first_line: usize) -> Result<Sentence<'s>, Error> {
        let mut lines = Vec::new();
        let mut words = 0;
        for (number, line) in block.split('\n').enumerate() {
            let invalid = |message: String| Error::InvalidConllu { line: first_line + number, message };
            lines.push(parse_line(line, &mut words).map_err(invalid)?);
        }
        Ok(Sentence { lines })
    }

    /// The words, in order.
    pub fn words(&self) -> Vec<&'s str> {
        let form = |line: &Line<'s>| if let Line::Word { form, .. } = *line { Some(form) } else { None };
        self.lines.iter().filter_map(form).collect()
    }

    /// The lines of the sentence with the grammar of its words, a line feed after each.
    ///
    /// A word without grammar keeps underscores.
    pub fn with(&self, words: &[Word]) -> String {
        let forms = self.words();
        let mut read = words.iter().zip(Features::of_sentence(&forms, words));
        let mut out = String::new();
        let mut id = 0;
        for line in &self.lines {
            match *line {
                Line::Kept(line) => out.push_str(line),
                Line::Word { form, rest } => {
                    id += 1;
                    let columns = read
                        .next()
                        .map_or_else(|| ["_"; 6].join("\t"), |(word, features)| columns(form, word, features));
                    out.push_str(&format!("{id}\t{form}\t{columns}\t{rest}"));
                }
            }
            out.push('\n');
        }
        out
    }
}

/// The columns from LEMMA to DEPREL.
fn columns(form: &str, word: &Word, features: Features) -> String {
    let Word { upos, xpos, head, deprel, lemma } = word;
    let (lemma, head) = (lemma.of(form), head.map_or(0, |head| head + 1));
    format!("{lemma}\t{upos}\t{xpos}\t{features}\t{head}\t{deprel}")
}

/// Reads a line after so many words, which it counts up.
fn parse_line<'s>(line: &'s str, words: &mut usize) -> Result<Line<'s>, String> {
    if line.starts_with('#') {
        return Ok(Line::Kept(line));
    }
    let columns: Vec<&str> = line.split('\t').collect();
    if columns.len() != COLUMNS {
        return Err(format!("has {} columns between tabs and must have {COLUMNS}", columns.len()));
    }
    let (id, form) = (columns[0], columns[1]);
    if form.is_empty() {
        return Err("has no form".to_owned());
    }
    let misplaced = || format!("has the id \"{id}\" after word {words}");
    let whole = |id: &str| id.parse::<usize>().ok().filter(|number| number.to_string() == id);
    if let Some((first, last)) = id.split_once('-') {
        let is_next = whole(first) == Some(*words + 1) && whole(last) > Some(*words);
        return if is_next { Ok(Line::Kept(line)) } else { Err(misplaced()) };
    }
    if let Some((word, copy)) = id.split_once('.') {
        let is_next = whole(word) == Some(*words) && whole(copy) > Some(0);
        return if is_next { Ok(Line::Kept(line)) } else { Err(misplaced()) };
    }
    if whole(id) != Some(*words + 1) {
        return Err(misplaced());
    }
    *words += 1;
    let rest = columns[COLUMNS - 2].len() + 1 + columns[COLUMNS - 1].len();
    Ok(Line::Word { form, rest: &line[line.len() - rest..] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Deprel, Upos, Xpos};
    use crate::syntax::lemma;

    fn word(form: &str, upos: Upos, xpos: Xpos, head: Option<u32>, deprel: Deprel) -> Word {
        Word { upos, xpos, head, deprel, lemma: lemma(form, upos, xpos) }
    }

    fn line(id: &str, form: &str, deps: &str, misc: &str) -> String {
        [id, form, "_", "_", "_", "_", "_", "_", deps, misc].join("\t")
    }

    fn problem(block: &str) -> Option<(usize, String)> {
        match Sentence::parse(block, 7) {
            Err(Error::InvalidConllu { line, message }) => Some((line, message)),
            _ => None,
        }
    }

    #[test]
    fn comments_multiword_tokens_empty_nodes_and_the_last_columns_are_kept() {
        let (comment, multiword) = ("# text = Don't go", line("1-2", "Don't", "_", "Typo=No"));
        let empty = line("3.1", "go", "0:root", "CopyOf=3");
        let (first, second) = (line("1", "Do", "3:aux", "_"), line("2", "n't", "_", "SpaceAfter=No|x= y\r"));
        let block = [comment, &multiword, &first, &second, &line("3", "go", "_", "_"), &empty].join("\n");
        let sentence = Sentence::parse(&block, 1).unwrap();
        assert_eq!(sentence.words(), ["Do", "n't", "go"]);
        let words = [
            word("Do", Upos::Aux, Xpos::Vbp, Some(2), Deprel::Aux),
            word("n't", Upos::Part, Xpos::Rb, Some(2), Deprel::Advmod),
            word("go", Upos::Verb, Xpos::Vb, None, Deprel::Root),
        ];
        let expected = [
            comment,
            &multiword,
            "1\tDo\tdo\tAUX\tVBP\tMood=Ind|Tense=Pres|VerbForm=Fin\t3\taux\t3:aux\t_",
            "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\tSpaceAfter=No|x= y\r",
            "3\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_",
            &empty,
            "",
        ];
        assert_eq!(sentence.with(&words), expected.join("\n"));
        assert_eq!(sentence.with(&[]), block.clone() + "\n");
    }

    #[test]
    fn a_damaged_line_is_an_error_with_its_number() {
        let (one, two) = (line("1", "Do", "_", "_"), line("2", "go", "_", "_"));
        let after_one = |line: &str| problem(&format!("# c\n{one}\n{line}"));
        assert_eq!(problem(&[&*one, &two].join("\n")), None);
        assert_eq!(after_one("2\tgo"), Some((9, "has 2 columns between tabs and must have 10".to_owned())));
        assert_eq!(after_one(&line("2", "", "_", "_")), Some((9, "has no form".to_owned())));
        for id in
            ["1", "3", "x", "", "-1", "+2", "02", "1-2", "3-4", "2-1", "2-", "2.1", "1.0", "1.", "99999999999999999999"]
        {
            assert_eq!(after_one(&line(id, "go", "_", "_")), Some((9, format!("has the id \"{id}\" after word 1"))));
        }
    }
}
