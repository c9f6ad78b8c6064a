//! Images from a root file system that exists already.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::fs::{Mode, OFlags, ResolveFlags};

use super::{ImageError, ImageStore, InitKind, Manifest, Progress, Result, arch, now, oci};

impl ImageStore {
    /// Takes in a root file system as the image `name`: a directory, which is
    /// copied, a tar archive, compressed or not, or an OCI image layout, which is
    /// unpacked. An image with systemd will boot that, any other ours.
    pub fn import(
        &self,
        name: &str,
        description: &str,
        source: &Path,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Manifest> {
        self.manifest_path(name)?;
        let draft = self.draft()?;
        let root = draft.make_root().map_err(ImageError::io(name))?;
        let mut say = |step: &str, done| progress(Progress { step: step.to_owned(), done });
        say("copying", 0.05);
        if oci::is_layout(source) {
            let stage = draft.stage().map_err(ImageError::io(name))?;
            oci::unpack(source, &root, &stage, progress)?;
        } else {
            copy(source, &root)?;
        }
        normalise(&root).map_err(ImageError::io("clean up the image"))?;
        let init = init(&root).map_err(ImageError::io(name))?;
        let mut say = |step: &str, done| progress(Progress { step: step.to_owned(), done });
        say("naming it by its content", 0.7);
        let manifest = self.publish(
            draft,
            Manifest {
                name: name.to_owned(),
                description: description.to_owned(),
                arch: arch().to_owned(),
                layers: Vec::new(),
                init,
                size: 0,
                root_gib: 8,
                built_at: now(),
                packages: Vec::new(),
                recipe: None,
            },
        )?;
        say("done", 1.0);
        Ok(manifest)
    }
}

fn copy(source: &Path, root: &Path) -> Result<()> {
    let mut command;
    if source.is_dir() {
        command = Command::new("cp");
        command.args(["-a", "--reflink=auto", "--"]).arg(source.join(".")).arg(root);
    } else {
        command = Command::new("tar");
        command
            .args(["--extract", "--preserve-permissions", "--numeric-owner"])
            .args(["--xattrs", "--xattrs-include=*", "--acls", "--exclude=./dev/*"])
            .arg("--file")
            .arg(source)
            .arg("--directory")
            .arg(root);
    }
    let out = command.stdin(Stdio::null()).output().map_err(ImageError::io(source.display().to_string()))?;
    if out.status.success() {
        return Ok(());
    }
    Err(ImageError::Program {
        program: command.get_program().to_string_lossy().into_owned(),
        words: String::from_utf8_lossy(&out.stderr).trim().to_owned(),
    })
}

/// Which init a root directory boots in a container.
pub(super) fn init(root: &Path) -> io::Result<InitKind> {
    let systemd = has(root, &["lib/systemd/systemd", "usr/lib/systemd/systemd"])?;
    Ok(if systemd { InitKind::Systemd } else { InitKind::Ours })
}

/// Whether a tree, which may be anybody's, has one of these paths. Links lead to where they do for whoever has the
/// tree for a root directory.
pub(crate) fn has(root: &Path, paths: &[impl AsRef<Path>]) -> io::Result<bool> {
    let root = File::open(root)?;
    let leads = |path: &Path| {
        let flags = OFlags::PATH | OFlags::CLOEXEC;
        rustix::fs::openat2(&root, path, flags, Mode::empty(), ResolveFlags::IN_ROOT).is_ok()
    };
    Ok(paths.iter().any(|path| leads(path.as_ref())))
}

/// What every layer must be: with the directories that are mounted over, and
/// without device nodes (an instance could not open them anyway).
pub(super) fn normalise(root: &Path) -> io::Result<()> {
    for (dir, mode) in [("dev", 0o755), ("proc", 0o555), ("sys", 0o555), ("run", 0o755), ("tmp", 0o1777)] {
        let path = root.join(dir);
        // What a link leads to isn't the image's.
        if fs::symlink_metadata(&path).is_ok_and(|m| !m.is_dir()) {
            fs::remove_file(&path)?;
        }
        if !path.exists() {
            fs::create_dir(&path)?;
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(mode))?;
    }
    drop_devices(root)
}

fn drop_devices(dir: &Path) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            drop_devices(&entry.path())?;
        } else if kind.is_block_device() || kind.is_char_device() {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
