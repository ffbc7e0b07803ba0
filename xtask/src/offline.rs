//! The list of files that the page's service worker keeps.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::size;

/// The path of the list below the page's folder.
const LIST: &str = "offline.js";

/// The path of the service worker, which reads it, below the page's folder.
const READER: &str = "service-worker.js";

/// Writes the list of a folder's files, each with the SHA-256 of its bytes, and a version that follows from all of them.
///
/// A folder without a service worker needs none.
pub fn write(folder: &Path) -> Result<()> {
    if !folder.join(READER).is_file() {
        return Ok(());
    }
    let mut files = Map::new();
    for path in size::files(folder)? {
        let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        // Browsers keep the list and its reader by themselves; few engines load the plain module.
        if name != LIST && name != READER && !name.ends_with("_plain_bg.wasm") {
            let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            files.insert(name, Value::from(hex(&bytes)));
        }
    }
    let files = Value::Object(files);
    let version = &hex(files.to_string().as_bytes())[..16];
    let list = format!("self.sayso = {:#};\n", json!({ "version": version, "files": files }));
    let file = folder.join(LIST);
    // Several servers may serve one folder.
    if fs::read_to_string(&file).is_ok_and(|before| before == list) {
        return Ok(());
    }
    fs::write(&file, list).with_context(|| format!("cannot write {}", file.display()))
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
