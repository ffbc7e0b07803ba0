//! The version of a program, as it says itself.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::program;

/// The version that a program prints for `--version`, like `148.0.7778.167`.
pub fn of(file: &Path) -> Result<String> {
    let told = program::output(Command::new(file).arg("--version"))?;
    version(&told).map(str::to_owned).with_context(|| format!("{} tells no version: {told}", file.display()))
}

/// Fails with a sentence where a version is older than the oldest supported, which is told as its first number.
pub fn check(name: &str, file: &Path, version: &str, oldest: u32, variable: &str) -> Result<()> {
    let first = version.split('.').next().unwrap_or_default();
    let is_new_enough = first.parse::<u32>().is_ok_and(|first| first >= oldest);
    if !is_new_enough {
        bail!(
            "{name} at {} is version {version}, and the oldest that the tests run in is {oldest}: install a newer one, or \
            name another in {variable}",
            file.display()
        );
    }
    Ok(())
}

/// The first word that begins as a version does.
fn version(told: &str) -> Option<&str> {
    let is_version = |word: &&str| {
        let first = word.split('.').next().unwrap_or_default();
        word.contains('.') && !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit())
    };
    told.split_whitespace().find(is_version).map(|word| word.trim_end_matches("esr"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_tell_their_versions() {
        assert_eq!(version("Chromium 148.0.7778.167 built on Debian GNU/Linux 12"), Some("148.0.7778.167"));
        assert_eq!(version("Mozilla Firefox 140.10.2esr\n"), Some("140.10.2"));
        assert_eq!(version("geckodriver 0.37.1\n\nThe source code of this program is"), Some("0.37.1"));
        assert_eq!(version("command not found"), None);
    }

    #[test]
    fn what_is_too_old_is_said_in_one_sentence() {
        let file = Path::new("/usr/bin/firefox");
        assert!(check("Firefox", file, "128.0", 128, "SAYSO_FIREFOX").is_ok());
        let said = check("Firefox", file, "115.14.0", 128, "SAYSO_FIREFOX").unwrap_err().to_string();
        assert_eq!(
            said,
            "Firefox at /usr/bin/firefox is version 115.14.0, and the oldest that the tests run in is 128: install a newer \
            one, or name another in SAYSO_FIREFOX"
        );
    }
}
