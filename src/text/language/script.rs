//! The scripts that tell languages.

/// A script (Unicode Standard Annex 24), or [`Script::Other`] for all that are not listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Tamil,
    Thai,
    Georgian,
    Hangul,
    Kana,
    Han,
    Other,
}

impl Script {
    /// The number of scripts.
    pub const COUNT: usize = Script::ALL.len();

    /// Every script.
    pub const ALL: [Script; 15] = [
        Script::Latin,
        Script::Cyrillic,
        Script::Greek,
        Script::Armenian,
        Script::Hebrew,
        Script::Arabic,
        Script::Devanagari,
        Script::Bengali,
        Script::Tamil,
        Script::Thai,
        Script::Georgian,
        Script::Hangul,
        Script::Kana,
        Script::Han,
        Script::Other,
    ];

    /// The script of a letter.
    pub fn of(letter: char) -> Script {
        match letter {
            '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff21}'..='\u{ff5a}' => Script::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
            '\u{400}'..='\u{52f}' => Script::Cyrillic,
            '\u{530}'..='\u{58f}' => Script::Armenian,
            '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => Script::Hebrew,
            '\u{600}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => {
                Script::Arabic
            }
            '\u{900}'..='\u{97f}' => Script::Devanagari,
            '\u{980}'..='\u{9ff}' => Script::Bengali,
            '\u{b80}'..='\u{bff}' => Script::Tamil,
            '\u{e00}'..='\u{e7f}' => Script::Thai,
            '\u{10a0}'..='\u{10ff}' => Script::Georgian,
            '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => Script::Hangul,
            '\u{3040}'..='\u{30ff}' => Script::Kana,
            '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => Script::Han,
            _ => Script::Other,
        }
    }

    /// Whether a character is a letter, or a sign within words of Indian scripts.
    pub fn is_letter(c: char) -> bool {
        c.is_alphabetic() || matches!(c, '\u{900}'..='\u{963}' | '\u{970}'..='\u{9e3}' | '\u{b80}'..='\u{bcd}')
    }

    /// Whether a character is a Latin letter.
    pub fn is_latin(c: char) -> bool {
        Script::of(c) == Script::Latin
    }

    /// Whether spaces part the words that are written in it.
    pub fn parts_words(self) -> bool {
        !matches!(self, Script::Thai | Script::Kana | Script::Han)
    }

    /// The language of nearly all news that is written in it.
    pub fn language(self) -> Option<&'static str> {
        match self {
            Script::Greek => Some("Greek"),
            Script::Armenian => Some("Armenian"),
            Script::Hebrew => Some("Hebrew"),
            Script::Bengali => Some("Bengali"),
            Script::Tamil => Some("Tamil"),
            Script::Thai => Some("Thai"),
            Script::Georgian => Some("Georgian"),
            Script::Hangul => Some("Korean"),
            Script::Kana => Some("Japanese"),
            Script::Han => Some("Chinese"),
            Script::Latin | Script::Cyrillic | Script::Arabic | Script::Devanagari | Script::Other => None,
        }
    }
}
