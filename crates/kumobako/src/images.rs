use crate::cli::AmiCommand;
use anyhow::Result;
use std::process::ExitCode;
use std::sync::Arc;
use store::Store;
pub fn run(_c: AmiCommand) -> Result<ExitCode> { anyhow::bail!("not yet") }
pub fn watch(_s: Arc<Store>) {}
