//! The name of a tree: a digest over all that is in it.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use sha2::{Digest, Sha256};

/// The digest (64 hexadecimal digits) of names, kinds, modes, owners, extended
/// attributes, link targets and contents, but of no times; and how many bytes
/// the files hold.
pub(super) fn tree(root: &Path) -> io::Result<(String, u64)> {
    let mut sum = Sha256::new();
    let mut size = 0;
    walk(root, Path::new(""), &mut sum, &mut size)?;
    Ok((hex(&sum.finalize()), size))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut s, b| {
        let _ = write!(s, "{b:02x}");
        s
    })
}

fn field(sum: &mut Sha256, bytes: &[u8]) {
    sum.update((bytes.len() as u64).to_le_bytes());
    sum.update(bytes);
}

fn walk(root: &Path, at: &Path, sum: &mut Sha256, size: &mut u64) -> io::Result<()> {
    let path = root.join(at);
    let meta = fs::symlink_metadata(&path)?;
    field(sum, at.as_os_str().as_bytes());
    for n in [u64::from(meta.mode()), u64::from(meta.uid()), u64::from(meta.gid())] {
        sum.update(n.to_le_bytes());
    }
    attributes(&path, sum)?;
    if meta.is_symlink() {
        field(sum, fs::read_link(&path)?.as_os_str().as_bytes());
    } else if meta.is_dir() {
        let mut names: Vec<OsString> =
            fs::read_dir(&path)?.map(|e| e.map(|e| e.file_name())).collect::<io::Result<_>>()?;
        names.sort_unstable();
        for name in names {
            walk(root, &at.join(name), sum, size)?;
        }
    } else if meta.is_file() {
        sum.update(meta.len().to_le_bytes());
        *size += meta.len();
        let mut file = File::open(&path)?;
        let mut buffer = vec![0; 128 * 1024];
        loop {
            match io::Read::read(&mut file, &mut buffer)? {
                0 => break,
                n => sum.update(&buffer[..n]),
            }
        }
    }
    Ok(())
}

/// Capabilities and access lists are in these.
fn attributes(path: &Path, sum: &mut Sha256) -> io::Result<()> {
    let mut list = vec![0u8; 4096];
    let n = match rustix::fs::llistxattr(path, &mut list[..]) {
        Ok(n) => n,
        Err(rustix::io::Errno::NOTSUP) => return Ok(()),
        Err(e) => return Err(e.into()),
    };
    let mut names: Vec<&[u8]> = list[..n].split(|b| *b == 0).filter(|n| !n.is_empty()).collect();
    names.sort_unstable();
    for name in names {
        let mut value = vec![0u8; 65_536];
        let n = rustix::fs::lgetxattr(path, name, &mut value[..])?;
        field(sum, name);
        field(sum, &value[..n]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn all_but_times_counts() {
        let dir = std::env::temp_dir().join(format!("digest-{}", std::process::id()));
        fs::create_dir_all(dir.join("a/b")).unwrap();
        fs::write(dir.join("a/f"), "one").unwrap();
        let first = tree(&dir).unwrap();
        assert_eq!(first.1, 3);
        fs::write(dir.join("a/f"), "one").unwrap();
        assert_eq!(tree(&dir).unwrap(), first);
        fs::set_permissions(dir.join("a/f"), fs::Permissions::from_mode(0o4755)).unwrap();
        let second = tree(&dir).unwrap();
        assert_ne!(second, first);
        fs::rename(dir.join("a/f"), dir.join("a/g")).unwrap();
        let third = tree(&dir).unwrap();
        assert_ne!(third, second);
        fs::remove_dir_all(&dir).unwrap();
    }
}
