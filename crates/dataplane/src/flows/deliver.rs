//! Where files go: below the destination as in a bucket.
//!
//! Follows "Flow log files" in the Amazon VPC User Guide.

use super::config::{FlowLogFacts, FlowsConfig};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::PathBuf;

/// The file's key in its bucket, for what is written at `now` (seconds since the epoch).
fn key(config: &FlowsConfig, log: &FlowLogFacts, now: u64, digest: &str) -> String {
    let seconds = i64::try_from(now).unwrap_or_default();
    let time = jiff::Timestamp::from_second(seconds).unwrap_or_default();
    let at = |format: &str| time.strftime(format).to_string();
    let (account, region) = (&config.account, &config.region);
    let hours = |format: &str| if log.per_hour { at(format) } else { String::new() };
    let folder = if log.hive_compatible {
        format!(
            "AWSLogs/aws-account-id={account}/aws-service=vpcflowlogs/aws-region={region}/{}{}",
            at("year=%Y/month=%m/day=%d/"),
            hours("hour=%H/")
        )
    } else {
        format!("AWSLogs/{account}/vpcflowlogs/{region}/{}{}", at("%Y/%m/%d/"), hours("%H/"))
    };
    let name = format!("{account}_vpcflowlogs_{region}_{}_{}_{digest}.log.gz", log.id, at("%Y%m%dT%H%MZ"));
    format!("{}{folder}{name}", log.prefix)
}

/// Writes one file, whole or not at all. `text`: the header and the records.
pub(super) fn deliver(config: &FlowsConfig, log: &FlowLogFacts, text: &str, now: u64) -> io::Result<PathBuf> {
    let mut hash = Sha256::new();
    hash.update(text);
    hash.update(now.to_be_bytes());
    let digest = hex::encode(&hash.finalize()[..4]);
    let path = config.destination.join(&log.bucket).join(key(config, log, now, &digest));
    let folder = path.parent().unwrap_or(&config.destination);
    fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!(".{}.{digest}", log.id));
    let mut file = GzEncoder::new(File::create(&unfinished)?, Compression::default());
    file.write_all(text.as_bytes())?;
    file.finish()?;
    fs::rename(&unfinished, &path)?;
    Ok(path)
}
