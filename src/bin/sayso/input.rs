//! The input of articles: files of plain text, or lines of JSON.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use sayso::{Date, Error, MAX_BYTES, parse_date};
use serde_json::{Map, Value};

use crate::arguments::InputArguments;
use crate::progress::Progress;

/// An article to read.
#[derive(Debug)]
pub struct InputArticle {
    pub id: Option<String>,
    pub text: String,
    pub date: Option<Date>,
}

/// An article that cannot be read, and why.
#[derive(Debug)]
pub struct Fault {
    pub id: Option<String>,
    pub message: String,
}

/// One step through the input.
pub struct Step {
    pub article: Result<InputArticle, Fault>,
    /// The part of the input that it took: bytes of a file of lines, or one file of many.
    pub progress: u64,
}

/// Whether standard input is meant.
fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The files, one article each, whose id is the file's name.
pub fn files(paths: &[PathBuf], dates: &[Date]) -> impl Iterator<Item = Step> {
    paths.iter().enumerate().map(|(index, path)| {
        let id = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let date = dates.get(index).or(dates.first().filter(|_| dates.len() == 1)).copied();
        let article = match read_file(path) {
            Ok(text) => Ok(InputArticle { id, text, date }),
            Err(message) => Err(Fault { id, message }),
        };
        Step { article, progress: 1 }
    })
}

/// Takes every article of the input in turn, and shows how far it is.
pub fn each(
    input: &InputArguments,
    dates: &[Date],
    mut take: impl FnMut(Result<InputArticle, Fault>) -> io::Result<()>,
) -> io::Result<()> {
    let mut progress;
    let mut step = |Step { article, progress: by }: Step, progress: &mut Progress| {
        take(article)?;
        progress.advance(by);
        io::Result::Ok(())
    };
    if let Some(path) = &input.jsonl {
        let mut lines = Lines::open(path)?;
        progress = Progress::of_bytes(lines.size);
        while let Some(line) = lines.next()? {
            step(line, &mut progress)?;
        }
    } else {
        progress = Progress::of_files(input.files.len());
        for file in files(&input.files, dates) {
            step(file, &mut progress)?;
        }
    }
    progress.finish();
    Ok(())
}

/// All bytes of a file, or of standard input for "-".
pub fn whole(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = if is_stdin(path) {
        io::stdin().lock().read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(io::Error::new(error.kind(), format!("cannot read {}: {error}", path.display()))),
    }
}

fn read_file(path: &Path) -> Result<String, String> {
    let name = path.display();
    let mut bytes = Vec::new();
    let read = if is_stdin(path) {
        io::stdin().lock().take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("cannot read {name}: {error}"))?;
    if bytes.len() > MAX_BYTES {
        let bytes = path.metadata().map_or(bytes.len(), |data| data.len() as usize);
        return Err(format!("{name}: {}", Error::TextTooLong { bytes }));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{name} is not UTF-8 (byte {at}); convert it first, for instance with iconv -t UTF-8")
    })
}

/// The lines of a file, or of standard input, one article each; blank lines are passed over.
pub struct Lines {
    reader: Box<dyn BufRead>,
    /// Bytes in all, where that is known.
    pub size: Option<u64>,
    number: usize,
}

impl Lines {
    /// Opens a file, or standard input for "-".
    pub fn open(path: &Path) -> io::Result<Lines> {
        let failed =
            |error: io::Error| io::Error::new(error.kind(), format!("cannot read {}: {error}", path.display()));
        if is_stdin(path) {
            return Ok(Lines { reader: Box::new(io::stdin().lock()), size: None, number: 0 });
        }
        let file = File::open(path).map_err(failed)?;
        let data = file.metadata().map_err(failed)?;
        if data.is_dir() {
            return Err(failed(io::Error::from(io::ErrorKind::IsADirectory)));
        }
        Ok(Lines { reader: Box::new(BufReader::new(file)), size: data.is_file().then_some(data.len()), number: 0 })
    }

    /// The next article, or the error that ends the input.
    pub fn next(&mut self) -> io::Result<Option<Step>> {
        let mut progress = 0;
        let mut line = Vec::new();
        loop {
            line.clear();
            let read = self.reader.read_until(b'\n', &mut line)?;
            if read == 0 {
                return Ok(None);
            }
            self.number += 1;
            progress += read as u64;
            if !line.trim_ascii().is_empty() {
                let article = parse(&line, self.number);
                return Ok(Some(Step { article, progress }));
            }
        }
    }
}

/// Reads a line; the number is for messages.
fn parse(line: &[u8], number: usize) -> Result<InputArticle, Fault> {
    let fault =
        |id: Option<&String>, message: String| Fault { id: id.cloned(), message: format!("line {number}: {message}") };
    let value: Value = serde_json::from_slice(line).map_err(|error| fault(None, format!("is not JSON: {error}")))?;
    let Value::Object(mut fields) = value else {
        return Err(fault(None, "is not a JSON object with \"id\" and \"text\"".to_owned()));
    };
    let id = match fields.get("id") {
        None | Some(Value::Null) => None,
        Some(Value::String(id)) => Some(id.clone()),
        Some(Value::Number(id)) => Some(id.to_string()),
        Some(_) => return Err(fault(None, "\"id\" is neither a string nor a number".to_owned())),
    };
    let date = date(&fields).map_err(|message| fault(id.as_ref(), message))?;
    match fields.remove("text") {
        Some(Value::String(text)) => Ok(InputArticle { id, text, date }),
        Some(_) => Err(fault(id.as_ref(), "\"text\" is not a string".to_owned())),
        None => Err(fault(id.as_ref(), "has no \"text\"".to_owned())),
    }
}

fn date(fields: &Map<String, Value>) -> Result<Option<Date>, String> {
    match fields.get("date") {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(date)) => parse_date(date).map(Some).map_err(|error| error.to_string()),
        Some(_) => Err("\"date\" is not a string".to_owned()),
    }
}
