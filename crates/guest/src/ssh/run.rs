//! Between the server and a command: what has to be done in the command's own process.

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// The program of `kumobako guest-ssh-run`: begins a session, at the terminal that is its standard input if
/// `terminal`, and becomes `program`, called `name`, with `arguments`. Comes back only with why it couldn't.
pub fn main_run(terminal: bool, program: &OsStr, name: &OsStr, arguments: &[OsString]) -> io::Error {
    let prepare = || -> io::Result<()> {
        rustix::process::setsid()?;
        rustix::process::umask(rustix::fs::Mode::WGRP | rustix::fs::Mode::WOTH);
        if terminal {
            rustix::process::ioctl_tiocsctty(io::stdin())?;
        }
        Ok(())
    };
    if let Err(e) = prepare() {
        return e;
    }
    Command::new(program).arg0(name).args(arguments).exec()
}
