//! The one error of the crate.

use std::fmt;

use crate::named::named;

/// The ways in which a call can fail; text itself is never an error, however damaged (see
/// [`Warning`](crate::annotation::Warning) for what the pipeline says of it).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The text is longer than [`MAX_BYTES`](crate::MAX_BYTES).
    TextTooLong {
        /// Length of the text given, in bytes of UTF-8.
        bytes: usize,
    },
    /// A publication date that is not a day of the calendar written `YYYY-MM-DD`.
    InvalidDate {
        /// The date as it was given.
        given: String,
    },
    /// An option that does not exist, or has a value of another type than it must have.
    InvalidOption {
        /// A sentence that names the option and tells what is wrong with it.
        message: String,
    },
    /// Weights that cannot be read: a damaged or foreign file, or one made for another network.
    InvalidWeights {
        /// A sentence that tells what is wrong.
        message: String,
    },
    /// The reading was ended by its observer.
    Aborted,
    /// A line that is not CoNLL-U, or out of order in its sentence.
    InvalidConllu {
        /// Its number, counted from 1.
        line: usize,
        /// A sentence that tells what is wrong with the line.
        message: String,
    },
}

impl Error {
    /// Its stable name, for programs to branch on.
    ///
    /// ```
    /// use sayso::{ErrorCode, parse_date};
    ///
    /// assert_eq!(parse_date("today").map_err(|error| error.code()), Err(ErrorCode::InvalidDate));
    /// assert_eq!(ErrorCode::InvalidDate.as_str(), "invalid-date");
    /// ```
    pub fn code(&self) -> ErrorCode {
        match self {
            Error::TextTooLong { .. } => ErrorCode::TextTooLong,
            Error::InvalidDate { .. } => ErrorCode::InvalidDate,
            Error::InvalidOption { .. } => ErrorCode::InvalidOption,
            Error::InvalidWeights { .. } => ErrorCode::InvalidWeights,
            Error::InvalidConllu { .. } => ErrorCode::InvalidConllu,
            Error::Aborted => ErrorCode::Aborted,
        }
    }

    /// The error about a name ("csv") of something ("format") that is none of the known ones.
    pub(crate) fn unknown(noun: &str, name: &str, known: &[&str]) -> Error {
        let given: String = name.chars().take(40).collect();
        let message = format!("there is no {noun} \"{given}\"; the {noun}s are {}", known.join(", "));
        Error::InvalidOption { message }
    }
}

named! {
    /// The stable names of what goes wrong, for programs to branch on.
    #[non_exhaustive]
    pub enum ErrorCode {
        /// [`Error::TextTooLong`].
        TextTooLong = "text-too-long",
        /// [`Error::InvalidDate`].
        InvalidDate = "invalid-date",
        /// [`Error::InvalidOption`].
        InvalidOption = "invalid-option",
        /// [`Error::InvalidWeights`].
        InvalidWeights = "invalid-weights",
        /// [`Error::InvalidConllu`].
        InvalidConllu = "invalid-conllu",
        /// [`Error::Aborted`].
        Aborted = "aborted",
        /// A panic: a fault of sayso's own, which is an error where JavaScript calls.
        Internal = "internal",
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::TextTooLong { bytes } => write!(
                f,
                "the text has {bytes} bytes and at most {} are read at once; split it into its articles",
                crate::MAX_BYTES
            ),
            Error::InvalidDate { given } => {
                write!(f, "\"{given}\" is no date; write a day of the calendar as YYYY-MM-DD, like 2020-02-17")
            }
            Error::InvalidOption { message } | Error::InvalidWeights { message } => f.write_str(message),
            Error::InvalidConllu { line, message } => write!(f, "line {line} {message}"),
            Error::Aborted => f.write_str("the reading was ended before it was done"),
        }
    }
}

impl std::error::Error for Error {}
