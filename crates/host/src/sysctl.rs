//! Kernel settings under `/proc/sys/net`, per network namespace.

use crate::netns::NetNs;
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

/// Settings by path below `/proc/sys/net`, such as `ipv4/ip_forward` → `1`.
pub type Sysctls = BTreeMap<String, String>;

/// Sets what differs inside the namespace. Answers how many were written.
///
/// # Errors
/// Names the setting that could not be read or written.
pub fn set(ns: &NetNs, wanted: &Sysctls) -> io::Result<usize> {
    if wanted.is_empty() {
        return Ok(0);
    }
    ns.run(|| {
        let mut written = 0;
        for (name, value) in wanted {
            let path = PathBuf::from("/proc/sys/net").join(name);
            let named = |e: io::Error| io::Error::new(e.kind(), format!("{}: {e}", path.display()));
            if std::fs::read_to_string(&path).map_err(named)?.trim() != value {
                std::fs::write(&path, value).map_err(named)?;
                written += 1;
            }
        }
        Ok(written)
    })?
}
