use super::*;

/// One of the server's answers: its kind, and what follows the id.
fn ask(server: &mut Server, kind: u8, parts: &[&[u8]]) -> (u8, Vec<u8>) {
    let mut message = vec![kind];
    wire::int(&mut message, 77);
    for part in parts {
        message.extend(*part);
    }
    let answer = server.serve(&message);
    assert_eq!(answer[..4], u32::try_from(answer.len() - 4).unwrap().to_be_bytes());
    assert_eq!(answer[5..9], 77u32.to_be_bytes());
    (answer[4], answer[9..].to_vec())
}

fn text(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    wire::bytes(&mut out, bytes);
    out
}

fn code(answer: &(u8, Vec<u8>)) -> u32 {
    assert_eq!(answer.0, 101);
    Request(&answer.1).int().unwrap()
}

struct Room(PathBuf);

impl Room {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("kumobako-sftp-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn at(&self, name: &[u8]) -> Vec<u8> {
        text(self.0.join(std::ffi::OsStr::from_bytes(name)).as_os_str().as_bytes())
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const NONE: [u8; 4] = [0; 4];

#[test]
fn files_are_written_read_and_told_of_by_any_name() {
    let room = Room::new("files");
    let mut server = Server::default();
    // No text in any encoding.
    let name = room.at(b"\xff\xfe name");
    let flags = 0x1b_u32.to_be_bytes();
    let (kind, handle) = ask(&mut server, 3, &[&name, &flags, &NONE]);
    assert_eq!(kind, 102);
    let at = |n: u64| n.to_be_bytes();
    assert_eq!(code(&ask(&mut server, 6, &[&handle, &at(3), &text(b"abc")])), wire::OK);
    let (kind, data) = ask(&mut server, 5, &[&handle, &at(1), &100u32.to_be_bytes()]);
    assert_eq!((kind, data), (103, text(b"\0\0abc")));
    assert_eq!(code(&ask(&mut server, 5, &[&handle, &at(6), &1u32.to_be_bytes()])), wire::EOF);
    assert_eq!(code(&ask(&mut server, 4, &[&handle])), wire::OK);
    assert_eq!(code(&ask(&mut server, 4, &[&handle])), wire::FAILURE);

    let (_, directory) = ask(&mut server, 11, &[&room.at(b"")]);
    let (kind, names) = ask(&mut server, 12, &[&directory]);
    assert_eq!(kind, 104);
    let mut names = Request(&names);
    assert_eq!(names.int().unwrap(), 3);
    let mut seen = Vec::new();
    for _ in 0..3 {
        let name = names.bytes().unwrap();
        assert!(names.bytes().unwrap().ends_with(name));
        seen.push((name.to_vec(), names.attributes().unwrap().size));
    }
    assert_eq!(seen[2], (b"\xff\xfe name".to_vec(), Some(6)));
    assert_eq!(code(&ask(&mut server, 12, &[&directory])), wire::EOF);
}

#[test]
fn a_file_that_is_there_is_not_renamed_over_unless_told_so() {
    let room = Room::new("rename");
    let mut server = Server::default();
    for name in ["a", "b"] {
        fs::write(room.0.join(name), name).unwrap();
    }
    let (a, b) = (room.at(b"a"), room.at(b"b"));
    assert_eq!(code(&ask(&mut server, 18, &[&a, &b])), wire::FAILURE);
    assert_eq!(fs::read(room.0.join("b")).unwrap(), b"b");
    let name = text(b"posix-rename@openssh.com");
    assert_eq!(code(&ask(&mut server, 200, &[&name, &a, &b])), wire::OK);
    assert_eq!(fs::read(room.0.join("b")).unwrap(), b"a");
    assert_eq!(code(&ask(&mut server, 7, &[&a])), 2);
    // What it doesn't know, and what isn't whole.
    assert_eq!(code(&ask(&mut server, 200, &[&text(b"home@example")])), wire::UNSUPPORTED);
    assert_eq!(code(&ask(&mut server, 99, &[])), wire::UNSUPPORTED);
    assert_eq!(code(&ask(&mut server, 7, &[&[0, 0, 0, 9]])), 5);
}

#[test]
fn a_path_is_told_without_detours() {
    let room = Room::new("paths");
    let real = |path: PathBuf| real_path(&path).map_err(|f| f.code);
    let top = fs::canonicalize(&room.0).unwrap();
    symlink(&room.0, room.0.join("link")).unwrap();
    assert_eq!(real(room.0.join("link/./link/not yet")), Ok(top.join("not yet")));
    assert_eq!(real(room.0.join("not/yet")), Err(2));
    assert_eq!(expanded(Path::new("/a/~b")).unwrap(), Path::new("/a/~b"));
    let home = PathBuf::from(std::env::var_os("HOME").unwrap_or_else(|| "/".into()));
    assert_eq!(expanded(Path::new("~//a")).unwrap(), home.join("a"));
    assert!(expanded(Path::new("~nobody-of-this-name/a")).is_err());
}
