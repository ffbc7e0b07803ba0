//! The paths of the project.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The project's folders.
pub struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The project that this program was built from.
    pub fn find() -> Result<Project> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies in no project")?.to_owned();
        // This program is TARGET/PROFILE/xtask, wherever the caller keeps build outputs.
        let program = env::current_exe().context("cannot tell where this program is")?;
        let target = program.ancestors().nth(2).context("this program lies in no target folder")?.to_owned();
        Ok(Project { root, target })
    }

    /// A path below the project's root.
    pub fn path(&self, below: impl AsRef<Path>) -> PathBuf {
        self.root.join(below)
    }

    /// A path below cargo's target folder.
    pub fn target(&self, below: impl AsRef<Path>) -> PathBuf {
        self.target.join(below)
    }
}
