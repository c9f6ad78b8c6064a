//! Fingerprints were computed by `openssl` and `ssh-keygen` from the same keys:
//! `openssl rsa -pubin -outform DER | openssl md5 -c`, `ssh-keygen -l`.

use super::*;
use std::io::Write as _;
use std::process::{Command, Stdio};

const RSA_1024: &[u8] = include_bytes!("testdata/rsa1024.pub");
const RSA_2048: &[u8] = include_bytes!("testdata/rsa2048.pub");
const RSA_3072: &[u8] = include_bytes!("testdata/rsa3072.pub");
const RSA_4096: &[u8] = include_bytes!("testdata/rsa4096.pub");
const RSA_SSH2: &[u8] = include_bytes!("testdata/rsa2048.ssh2");
const RSA_SPKI: &[u8] = include_bytes!("testdata/rsa2048.spki.b64");
const RSA_PKCS1: &[u8] = include_bytes!("testdata/rsa2048.pkcs1.b64");
const ED25519: &[u8] = include_bytes!("testdata/ed25519.pub");
const ED25519_SSH2: &[u8] = include_bytes!("testdata/ed25519.ssh2");
const ECDSA: &[u8] = include_bytes!("testdata/ec.pub");

const FINGERPRINT_1024: &str = "1e:16:33:74:70:21:06:e2:26:14:07:88:93:30:a9:0e";
const FINGERPRINT_2048: &str = "b8:aa:e0:48:66:81:54:cc:60:c7:ce:28:fd:00:e6:97";
const FINGERPRINT_4096: &str = "77:da:22:5c:80:21:71:05:77:be:14:48:9a:e1:29:e3";
const FINGERPRINT_ED25519: &str = "z1HaMFLHDnhKXIByO4pbY5IK0wBK4Wkjbq+oiuMed7g";

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn every_form_of_a_key_gives_its_fingerprint_and_its_line() {
    let der = STANDARD.decode(text(RSA_SPKI).replace('\n', "")).unwrap();
    let blob = STANDARD.decode(text(ED25519).split(' ').nth(1).unwrap()).unwrap();
    let ed_der = [&ED25519_DER[..], &blob[blob.len() - 32..]].concat();
    let cases: Vec<(&str, Vec<u8>, &str, &[u8])> = vec![
        ("OpenSSH, 1024", RSA_1024.into(), FINGERPRINT_1024, RSA_1024),
        ("OpenSSH, 2048", RSA_2048.into(), FINGERPRINT_2048, RSA_2048),
        ("OpenSSH, 4096", RSA_4096.into(), FINGERPRINT_4096, RSA_4096),
        ("SSH2", RSA_SSH2.into(), FINGERPRINT_2048, RSA_2048),
        ("SPKI in base64", RSA_SPKI.into(), FINGERPRINT_2048, RSA_2048),
        ("PKCS #1 in base64", RSA_PKCS1.into(), FINGERPRINT_2048, RSA_2048),
        ("SPKI", der, FINGERPRINT_2048, RSA_2048),
        ("OpenSSH, ED25519", ED25519.into(), FINGERPRINT_ED25519, ED25519),
        ("SSH2, ED25519", ED25519_SSH2.into(), FINGERPRINT_ED25519, ED25519),
        ("SSH blob in base64", STANDARD.encode(&blob).into(), FINGERPRINT_ED25519, ED25519),
        ("SPKI, ED25519", ed_der, FINGERPRINT_ED25519, ED25519),
    ];
    for (name, material, fingerprint, line) in cases {
        let public = read_public(&material).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(public.fingerprint, fingerprint, "{name}");
        assert!(text(line).starts_with(&format!("{} ", public.openssh)), "{name}: {}", public.openssh);
    }
}

#[test]
fn what_is_no_public_key_is_refused() {
    let two = [RSA_2048, ED25519].concat();
    let cut = &RSA_2048[..200];
    let renamed = text(RSA_2048).replacen("ssh-rsa", "ssh-ed25519", 1);
    let cases: &[(&str, &[u8], BadKey)] = &[
        ("3072 bits", RSA_3072, BadKey::Kind),
        ("ECDSA", ECDSA, BadKey::Kind),
        ("RSA private", b"-----BEGIN RSA PRIVATE KEY-----\nAAAA\n", BadKey::Private),
        ("OpenSSH private", b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n", BadKey::Private),
        ("PuTTY private", b"PuTTY-User-Key-File-2: ssh-rsa\n", BadKey::Private),
        ("PEM", b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", BadKey::Format),
        ("words", b"not a key", BadKey::Format),
        ("nothing", b"", BadKey::Format),
        ("a name alone", b"ssh-rsa", BadKey::Format),
        ("octets", b"\xff\xfe\x00", BadKey::Format),
        ("two keys", &two, BadKey::Format),
        ("cut short", cut, BadKey::Format),
        ("another name", renamed.as_bytes(), BadKey::Format),
        ("SSH2 without an end", &RSA_SSH2[..100], BadKey::Format),
    ];
    for (name, material, expected) in cases {
        assert_eq!(read_public(material), Err(*expected), "{name}");
    }
}

/// Runs a command of the machine on `input`; its output.
fn run(command: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new(command)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|e| panic!("this test needs the command {command}: {e}"));
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{command} {arguments:?}");
    output.stdout
}

#[test]
fn a_made_rsa_key_is_read_by_openssl_and_fingerprinted_as_it_does() {
    let made = make_rsa().unwrap();
    assert!(made.private.starts_with("-----BEGIN RSA PRIVATE KEY-----\n"));
    assert!(made.private.ends_with("\n-----END RSA PRIVATE KEY-----"));
    let der = run(
        "openssl",
        &["pkcs8", "-topk8", "-nocrypt", "-inform", "PEM", "-outform", "DER"],
        made.private.as_bytes(),
    );
    let digest = text(&run("openssl", &["sha1", "-c"], &der)).trim().to_owned();
    assert!(digest.ends_with(&made.public.fingerprint), "{digest} {}", made.public.fingerprint);
    // The public half is the private one's.
    let public = run("openssl", &["rsa", "-pubout", "-outform", "DER"], made.private.as_bytes());
    assert_eq!(read_public(&public).unwrap().openssh, made.public.openssh);
}

#[test]
fn a_made_ed25519_key_is_read_by_ssh_keygen() {
    let made = make_ed25519().unwrap();
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("key");
    std::fs::write(&path, &made.private).unwrap();
    let mut mode = std::fs::metadata(&path).unwrap().permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut mode, 0o600);
    std::fs::set_permissions(&path, mode).unwrap();
    let path = path.to_str().unwrap();
    let shown = run("ssh-keygen", &["-l", "-f", path], b"");
    assert!(text(&shown).contains(&format!("SHA256:{} ", made.public.fingerprint)), "{}", text(&shown));
    let public = run("ssh-keygen", &["-y", "-f", path], b"");
    assert!(text(&public).starts_with(&made.public.openssh));
}
