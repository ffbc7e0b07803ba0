//! Notes of what was last made from what, so that nothing is made twice.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::project::Project;

/// A note of the inputs that something was last made from.
pub struct Stamp {
    file: PathBuf,
    inputs: String,
}

impl Stamp {
    /// The note called `name`, for these inputs.
    pub fn new(project: &Project, name: &str, inputs: impl Hash) -> Stamp {
        let mut hasher = DefaultHasher::new();
        inputs.hash(&mut hasher);
        Stamp { file: project.target("xtask").join(name), inputs: format!("{:016x}", hasher.finish()) }
    }

    /// Whether it was last made from just these inputs.
    pub fn is_fresh(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|inputs| inputs == self.inputs)
    }

    /// Notes that it is now made from these inputs.
    pub fn write(&self) -> Result<()> {
        let folder = self.file.parent().context("a stamp lies in a folder")?;
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&self.file, &self.inputs))
            .with_context(|| format!("cannot write {}", self.file.display()))
    }
}
