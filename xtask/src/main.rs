//! Chores of the tree: `cargo xtask <subcommand>`.

mod codegen;
mod tidy;

use std::path::PathBuf;
use std::process::ExitCode;

type Subcommand = fn(&[String]) -> anyhow::Result<()>;

/// Each subcommand: its name, what it does, and the function that takes the arguments after it.
const SUBCOMMANDS: &[(&str, &str, Subcommand)] = &[
    (
        "codegen",
        "[--check]  write the wire's structures from models/; with --check, fail if any would change",
        codegen::run,
    ),
    ("tidy", "check the tree's own rules", tidy::run),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let found = arguments
        .split_first()
        .and_then(|(name, rest)| Some((SUBCOMMANDS.iter().find(|(n, ..)| n == name)?.2, rest)));
    let Some((subcommand, rest)) = found else {
        eprintln!("usage: cargo xtask <subcommand>");
        for (name, about, _) in SUBCOMMANDS {
            eprintln!("  {name} {about}");
        }
        return ExitCode::from(2);
    };
    match subcommand(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is in the workspace").to_owned()
}
