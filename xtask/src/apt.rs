//! Packages of Debian and Ubuntu.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::program;

/// Installs packages, as root or through sudo, and says so first.
///
/// Ubuntu has browsers as snaps alone: there `snaps` are installed in place of `packages`.
pub fn install(packages: &[&str], snaps: &[&str]) -> Result<()> {
    if is_ubuntu() {
        if program::on_path("snap").is_none() {
            bail!("Ubuntu has browsers only as snaps, and there is no snapd here to install {}", snaps.join(" and "));
        }
        println!("installing with snap: {}", snaps.join(" "));
        return snaps.iter().try_for_each(|snap| program::run(as_root("snap").args(["install", snap])));
    }
    if program::on_path("apt-get").is_none() {
        bail!("there is no apt here to install {}", packages.join(", "));
    }
    println!("installing with apt: {}", packages.join(" "));
    if !packages.iter().all(|package| is_known(package)) {
        update()?;
    }
    install_known(packages).or_else(|_| {
        // The lists of a machine that has slept name versions that are gone.
        update()?;
        install_known(packages)
    })
}

fn update() -> Result<()> {
    program::run(apt_get().args(["--quiet=2", "update"]))
}

fn install_known(packages: &[&str]) -> Result<()> {
    program::run(apt_get().args(["--quiet=2", "install", "--yes", "--no-install-recommends"]).args(packages))
}

fn is_known(package: &str) -> bool {
    Command::new("apt-cache").args(["show", package]).output().is_ok_and(|output| output.status.success())
}

/// apt-get, without questions, and waiting its turn.
fn apt_get() -> Command {
    let mut command = as_root("env");
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=600"]);
    command
}

fn as_root(name: &str) -> Command {
    let id = Command::new("id").arg("-u").output();
    if id.is_ok_and(|output| output.stdout.trim_ascii() == b"0") {
        return Command::new(name);
    }
    let mut command = Command::new("sudo");
    command.arg(name);
    command
}

fn is_ubuntu() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|release| release.lines().any(|line| line == "ID=ubuntu"))
}
