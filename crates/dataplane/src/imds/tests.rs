use std::net::IpAddr;

use hyper::HeaderMap;

use super::*;
use crate::testing;

const WEB: [u8; 4] = [10, 0, 1, 10];
const BARE: [u8; 4] = [10, 0, 2, 20];

fn key() -> TokenKey {
    TokenKey::open(tempfile::tempdir().unwrap().path()).unwrap()
}

fn vpc() -> Vpc {
    Vpc::new(testing::vpc()).unwrap()
}

fn ask(vpc: &Vpc, key: &TokenKey, from: [u8; 4], what: &str, headers: &[(&str, &str)]) -> Answer {
    let (method, path) = what.split_once(' ').unwrap();
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.append(HeaderName::try_from(*name).unwrap(), HeaderValue::from_str(value).unwrap());
    }
    let method = Method::from_bytes(method.as_bytes()).unwrap();
    let call = Call { caller: IpAddr::from(from), method: &method, path, headers: &map };
    answer(vpc, key, &Identity::new(), &call)
}

fn get(path: &str, from: [u8; 4]) -> (u16, String) {
    let answer = ask(&vpc(), &key(), from, &format!("GET {path}"), &[]);
    (answer.status.as_u16(), String::from_utf8_lossy(&answer.body).into_owned())
}

#[test]
fn the_tree() {
    let meta = "/latest/meta-data";
    let nic = "/latest/meta-data/network/interfaces/macs/06:00:00:00:00:01";
    let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 my-key\n";
    let name = "ip-10-0-1-10.ap-northeast-1.compute.internal";
    let public = "ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com";
    for (path, want) in [
        ("/latest".to_owned(), "dynamic\nmeta-data\nuser-data"),
        ("/latest/".to_owned(), "dynamic\nmeta-data\nuser-data"),
        ("/2009-04-04/meta-data/instance-id".to_owned(), "i-0123456789abcdef0"),
        ("/1.0/meta-data/instance-id".to_owned(), "i-0123456789abcdef0"),
        (format!("{meta}/ami-id"), "ami-0123456789abcdef0"),
        (format!("{meta}/ami-launch-index"), "0"),
        (format!("{meta}/ami-manifest-path"), "(unknown)"),
        (format!("{meta}/block-device-mapping/"), "ami\nebs1\nroot"),
        (format!("{meta}/block-device-mapping/ami"), "/dev/xvda"),
        (format!("{meta}/block-device-mapping/ebs1"), "/dev/sdf"),
        (format!("{meta}/events/maintenance/"), "history\nscheduled"),
        (format!("{meta}/events/maintenance/history"), "[]"),
        (format!("{meta}/hostname"), name),
        (format!("{meta}/local-hostname"), name),
        (format!("{meta}/iam/"), "info\nsecurity-credentials/"),
        (format!("{meta}/iam/security-credentials"), "web-role"),
        (format!("{meta}/iam/security-credentials/"), "web-role"),
        (format!("{meta}/instance-action"), "none"),
        (format!("{meta}/instance-life-cycle"), "on-demand"),
        (format!("{meta}/instance-type"), "t2.micro"),
        (format!("{meta}/local-ipv4"), "10.0.1.10"),
        (format!("{meta}/mac"), "06:00:00:00:00:01"),
        (format!("{meta}/network"), "interfaces/"),
        (format!("{meta}/network/interfaces/macs/"), "06:00:00:00:00:01/"),
        (format!("{nic}/device-number"), "0"),
        (format!("{nic}/interface-id"), "eni-0123456789abcdef0"),
        (format!("{nic}/ipv4-associations/"), "203.0.113.10"),
        (format!("{nic}/ipv4-associations/203.0.113.10"), "10.0.1.10"),
        (format!("{nic}/local-ipv4s"), "10.0.1.10\n10.0.1.11"),
        (format!("{nic}/public-ipv4s"), "203.0.113.10"),
        (format!("{nic}/security-groups"), "default\nweb"),
        (format!("{nic}/security-group-ids"), "sg-1\nsg-2"),
        (format!("{nic}/subnet-ipv4-cidr-block"), "10.0.2.0/24"),
        (format!("{nic}/vpc-ipv4-cidr-blocks"), "10.0.0.0/16"),
        (format!("{meta}/placement/"), "availability-zone\navailability-zone-id\nregion"),
        (format!("{meta}/placement/region"), "ap-northeast-1"),
        (format!("{meta}/profile"), "default-hvm"),
        (format!("{meta}/public-hostname"), public),
        (format!("{meta}/public-ipv4"), "203.0.113.10"),
        (format!("{meta}/public-keys/"), "0=my-key"),
        (format!("{meta}/public-keys/0"), "openssh-key"),
        (format!("{meta}/public-keys/0/"), "openssh-key"),
        (format!("{meta}/public-keys/0/openssh-key"), key),
        (format!("{meta}/security-groups"), "default\nweb"),
        (format!("{meta}/services/domain"), "amazonaws.com"),
        (format!("{meta}/services/partition"), "aws"),
        (format!("{meta}/system"), "xen"),
        (format!("{meta}/tags/"), "instance/"),
        (format!("{meta}/tags/instance"), "Name"),
        (format!("{meta}/tags/instance/Name"), "web"),
        (format!("{meta}/tags/instance/%4Eame"), "web"),
        ("/latest/dynamic/instance-identity".to_owned(), "document"),
    ] {
        assert_eq!(get(&path, WEB), (200, want.to_owned()), "{path}");
    }
}

#[test]
fn the_listing_of_meta_data_is_sorted_and_true() {
    for (from, user_data) in [(WEB, 200), (BARE, 404)] {
        let (_, listing) = get("/latest/meta-data/", from);
        let names: Vec<&str> = listing.lines().collect();
        assert!(names.is_sorted(), "{names:?}");
        crawl("/latest/meta-data/", from);
        crawl("/latest/dynamic/", from);
        assert_eq!(get("/latest/user-data", from).0, user_data);
    }
}

/// As cloud-init does: whatever is listed must be there.
fn crawl(directory: &str, from: [u8; 4]) {
    let (status, listing) = get(directory, from);
    assert_eq!(status, 200, "{directory}");
    for label in listing.lines() {
        let path = format!("{directory}{label}");
        if label.ends_with('/') {
            crawl(&path, from);
        } else if let Some((index, _)) = label.split_once('=') {
            assert_eq!(get(&format!("{directory}{index}/openssh-key"), from).0, 200);
        } else {
            assert_eq!(get(&path, from).0, 200, "{path}");
        }
    }
}

#[test]
fn what_is_not_there() {
    assert_eq!(get("/latest/meta-data/instance-id/", WEB), get("/latest/meta-data/instance-id", WEB));
    for path in [
        "/latest/meta-data/instance-id/x",
        "/latest/meta-data/nothing",
        "/latest/meta-data//instance-id",
        "/latest/meta-data/../meta-data/instance-id",
        "/latest/meta-data/tags/instance/%ff",
        "/latest/meta-data/tags/instance/%4",
        "/2099-01-01/meta-data/",
        "/latest/metadata",
        "//",
        "//latest",
        "/latest//",
    ] {
        assert_eq!(get(path, WEB).0, 404, "{path}");
    }
    for path in
        ["iam/info", "iam/security-credentials/", "public-keys/", "public-ipv4", "public-hostname", "tags/"]
    {
        assert_eq!(get(&format!("/latest/meta-data/{path}"), BARE).0, 404, "{path}");
    }
    let (_, listing) = get("/", WEB);
    assert!(listing.starts_with("1.0\n2007-01-19\n") && listing.ends_with("\nlatest"));
    let (status, body) = get("/nothing", WEB);
    assert_eq!(status, 404);
    assert!(body.contains("<h1>404 - Not Found</h1>"), "{body}");
}

#[test]
fn user_data_is_the_bytes_given() {
    let answer = ask(&vpc(), &key(), WEB, "GET /latest/user-data", &[]);
    assert_eq!(&answer.body[..], b"#!/bin/sh\0\xff\n");
    assert_eq!(answer.content_type, "application/octet-stream");
}

#[test]
fn user_data_as_people_encode_it() {
    for (text, bytes) in [("aGk=", &b"hi"[..]), ("aGk", b"hi"), ("aG\nk=\n", b"hi"), ("", b"")] {
        let mut config = testing::vpc();
        config.instances[0].user_data = Some(text.into());
        let vpc = Vpc::new(config).unwrap();
        assert_eq!(vpc.instance_at(WEB.into()).unwrap().1.unwrap(), bytes, "{text:?}");
    }
}

#[test]
fn identity_document() {
    let (_, body) = get("/latest/dynamic/instance-identity/document", WEB);
    let document: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!(document["instanceId"], "i-0123456789abcdef0");
    assert_eq!(document["privateIp"], "10.0.1.10");
    assert_eq!(document["accountId"], "123456789012");
    assert!(document["kernelId"].is_null());
    assert_eq!(document.as_object().unwrap().len(), 15);
}

#[test]
fn signatures_of_the_document() {
    use rsa::pkcs8::DecodePublicKey as _;
    use rsa::signature::Verifier as _;
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("identity.pem");
    let mut config = testing::vpc();
    config.identity_key = Some(file.clone());
    let (vpc, key, identity) = (Vpc::new(config).unwrap(), key(), Identity::new());
    let get = |name: &str| {
        let path = format!("/latest/dynamic/instance-identity/{name}");
        let (method, headers) = (Method::GET, HeaderMap::new());
        let call = Call { caller: WEB.into(), method: &method, path: &path, headers: &headers };
        let answer = answer(&vpc, &key, &identity, &call);
        assert_eq!(answer.status, 200, "{name}");
        String::from_utf8(answer.body.to_vec()).unwrap()
    };
    assert_eq!(get(""), "document\npkcs7\nrsa2048\nsignature");
    let (document, signature) = (get("document"), get("signature"));
    let certificate = certificate(&file).unwrap();
    let found: cms::cert::x509::Certificate =
        cms::cert::x509::der::DecodePem::from_pem(certificate.as_bytes()).unwrap();
    let public =
        cms::cert::x509::der::Encode::to_der(&found.tbs_certificate.subject_public_key_info).unwrap();
    let public = rsa::RsaPublicKey::from_public_key_der(&public).unwrap();
    let verifier = rsa::pkcs1v15::VerifyingKey::<rsa::sha2::Sha256>::new(public);
    let bytes = base64::Engine::decode(
        &base64::engine::general_purpose::STANDARD,
        signature.split_ascii_whitespace().collect::<String>(),
    );
    let signature = rsa::pkcs1v15::Signature::try_from(&*bytes.unwrap()).unwrap();
    verifier.verify(document.as_bytes(), &signature).unwrap();
    assert!(verifier.verify(b"another", &signature).is_err());
    assert!(get("rsa2048").lines().all(|line| line.len() <= 64));
    // One key for all processes of the region, for nobody else's eyes.
    assert_eq!(Identity::new().sign(&file, identity::Form::Bare, &document).unwrap(), get("signature"));
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn the_credentials_of_a_role() {
    let meta = "/latest/meta-data/iam";
    let json = |vpc: &Vpc, path: &str| -> serde_json::Value {
        let answer = ask(vpc, &key(), WEB, &format!("GET {meta}/{path}"), &[]);
        assert_eq!(answer.status.as_u16(), 200, "{path}");
        serde_json::from_slice(&answer.body).unwrap()
    };
    let vpc = vpc();
    let info = json(&vpc, "info");
    assert_eq!(info["Code"], "Success");
    assert_eq!(info["InstanceProfileArn"], "arn:aws:iam::123456789012:instance-profile/web");
    assert_eq!(info["InstanceProfileId"], "AIPAEXAMPLE");
    let credentials = json(&vpc, "security-credentials/web-role");
    for (name, want) in [
        ("Code", "Success"),
        ("LastUpdated", "2026-11-23T17:00:02Z"),
        ("Type", "AWS-HMAC"),
        ("AccessKeyId", "ASIAEXAMPLE"),
        ("SecretAccessKey", "a/secret+"),
        ("Token", "a-token"),
        ("Expiration", "2026-11-23T23:00:02Z"),
    ] {
        assert_eq!(credentials[name], want, "{name}");
    }
    assert!(!format!("{:?}", vpc.config).contains("secret+"), "a configuration that is logged tells none");

    let mut config = testing::vpc();
    config.instances[0].profile.as_mut().unwrap().role.as_mut().unwrap().credentials = None;
    let untrusted = json(&Vpc::new(config).unwrap(), "security-credentials/web-role");
    assert_eq!(untrusted["Code"], "AssumeRoleUnauthorizedAccess");
    let mut config = testing::vpc();
    let profile = config.instances[0].profile.as_mut().unwrap();
    (profile.deleted, profile.role) = (true, None);
    let vpc = Vpc::new(config).unwrap();
    assert_eq!(json(&vpc, "info")["Code"], "InstanceProfileNotFound");
    assert_eq!(ask(&vpc, &key(), WEB, &format!("GET {meta}/security-credentials/"), &[]).status, 404);
}

#[test]
fn a_caller_sees_itself_and_a_stranger_nothing() {
    let path = "/latest/meta-data/instance-id";
    assert_eq!(get(path, WEB).1, "i-0123456789abcdef0");
    assert_eq!(get(path, [10, 0, 1, 11]).1, "i-0123456789abcdef0", "secondary address");
    assert_eq!(get(path, BARE).1, "i-0fedcba9876543210");
    assert_eq!(get(path, [10, 0, 1, 12]).0, 404);
    assert_eq!(get("/", [10, 0, 0, 1]).0, 404);
}

#[test]
fn hostnames_off() {
    let mut config = testing::vpc();
    config.dns.hostnames = false;
    let vpc = Vpc::new(config).unwrap();
    let get = |path: &str| ask(&vpc, &key(), WEB, &format!("GET {path}"), &[]).status.as_u16();
    assert_eq!(get("/latest/meta-data/public-hostname"), 404);
    assert_eq!(get("/latest/meta-data/public-ipv4"), 200);
    assert_eq!(get("/latest/meta-data/local-hostname"), 200);
}

#[test]
fn asking_for_a_token() {
    let (vpc, key) = (vpc(), key());
    let put = "PUT /latest/api/token";
    let ttl = "x-aws-ec2-metadata-token-ttl-seconds";
    for (headers, want) in [
        (&[(ttl, "1")][..], 200),
        (&[(ttl, "21600")], 200),
        (&[(ttl, "0")], 400),
        (&[(ttl, "21601")], 400),
        (&[(ttl, "-1")], 400),
        (&[(ttl, "1.5")], 400),
        (&[(ttl, "")], 400),
        (&[(ttl, "99999999999999999999999")], 400),
        (&[], 400),
        (&[(ttl, "60"), ("x-forwarded-for", "10.0.0.9")], 403),
        (&[(ttl, "60"), ("x-forwarded-for", "")], 403),
    ] {
        let answer = ask(&vpc, &key, WEB, put, headers);
        assert_eq!(answer.status, want, "{headers:?}");
        assert_eq!(answer.hops, (want == 200).then_some(1));
        let echoed = answer.headers.iter().find(|(name, _)| *name == TOKEN_TTL);
        assert_eq!(echoed.map(|(_, v)| v.to_str().unwrap()), (want == 200).then(|| headers[0].1));
    }
    assert_eq!(ask(&vpc, &key, [10, 9, 9, 9], put, &[(ttl, "60")]).status, 404);
}

#[test]
fn methods() {
    for (what, want) in [
        ("GET /latest/api/token", 405),
        ("POST /latest/api/token", 405),
        ("PUT /latest/meta-data/", 405),
        ("POST /latest/meta-data/", 405),
        ("DELETE /latest/user-data", 405),
        ("HEAD /latest/meta-data/instance-id", 200),
        ("HEAD /latest/meta-data/nothing", 404),
    ] {
        assert_eq!(ask(&vpc(), &key(), WEB, what, &[]).status, want, "{what}");
    }
}

#[test]
fn tokens_are_required_where_the_instance_says_so() {
    let key = key();
    let get = "GET /latest/meta-data/instance-id";
    let header = "x-aws-ec2-metadata-token";
    for required in [false, true] {
        let mut config = testing::vpc();
        config.instances[0].options.tokens_required = required;
        let vpc = Vpc::new(config).unwrap();
        let ttl = [("x-aws-ec2-metadata-token-ttl-seconds", "60")];
        let token = |from| {
            let answer = ask(&vpc, &key, from, "PUT /latest/api/token", &ttl);
            String::from_utf8(answer.body.to_vec()).unwrap()
        };
        let (own, others) = (token(WEB), token(BARE));
        let without = if required { 401 } else { 200 };
        assert_eq!(ask(&vpc, &key, WEB, get, &[]).status, without);
        assert_eq!(ask(&vpc, &key, WEB, get, &[(header, &own)]).status, 200);
        assert_eq!(ask(&vpc, &key, WEB, get, &[(header, &others)]).status, 401);
        assert_eq!(ask(&vpc, &key, WEB, get, &[(header, "")]).status, 401);
        assert_eq!(ask(&vpc, &key, BARE, get, &[]).status, 200);
    }
}

#[test]
fn endpoint_disabled() {
    let mut config = testing::vpc();
    config.instances[0].options.endpoint_enabled = false;
    let vpc = Vpc::new(config).unwrap();
    let ttl = [("x-aws-ec2-metadata-token-ttl-seconds", "60")];
    assert_eq!(ask(&vpc, &key(), WEB, "PUT /latest/api/token", &ttl).status, 403);
    assert_eq!(ask(&vpc, &key(), WEB, "GET /latest/meta-data/", &[]).status, 403);
    assert_eq!(ask(&vpc, &key(), BARE, "GET /latest/meta-data/", &[]).status, 200);
}

#[test]
fn bad_configurations_are_refused() {
    type Change = fn(&mut crate::config::VpcConfig);
    let cases: &[(Change, &str)] = &[
        (|c| c.version = 2, "version 2"),
        (|c| c.instances[1].interfaces.clear(), "no interface"),
        (|c| c.instances[1].interfaces[0].addresses.clear(), "no address"),
        (|c| c.instances[1].interfaces[0].addresses[0].address = WEB.into(), "given twice"),
        (|c| c.instances[0].user_data = Some("%".into()), "user data"),
    ];
    for (change, want) in cases {
        let mut config = testing::vpc();
        change(&mut config);
        let why = Vpc::new(config).unwrap_err();
        assert!(why.contains(want), "{why}");
    }
    assert!(Vpc::parse(b"{").is_err());
    let json = serde_json::to_vec(&testing::vpc()).unwrap();
    assert!(Vpc::parse(&json[..json.len() - 1]).is_err());
    assert!(Vpc::parse(&json).is_ok());
}

#[test]
fn pushed_keys_are_told_for_their_time() {
    let path = "/latest/meta-data/managed-ssh-keys/active-keys";
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis() as i64;
    let pushed = |user: &str, openssh: &str, until| crate::config::PushedKey {
        user: user.into(),
        openssh: openssh.into(),
        until,
        by: "arn:aws:iam::123456789012:root".into(),
        request: "a-request".into(),
    };
    let mut config = testing::vpc();
    config.instances[0].pushed_keys = vec![
        pushed("ec2-user", "ssh-ed25519 OLD", now - 1),
        pushed("ec2-user", "ssh-ed25519 NEW", now + 30_000),
        pushed("machine$", "ssh-ed25519 OTHER", now + 30_000),
        pushed("nobody", "ssh-ed25519 GONE", now),
    ];
    let vpc = Vpc::new(config).unwrap();
    let get = |path: &str, from| {
        let answer = ask(&vpc, &key(), from, &format!("GET {path}"), &[]);
        (answer.status.as_u16(), String::from_utf8_lossy(&answer.body).into_owned())
    };
    assert_eq!(get(path, WEB), (200, "ec2-user\nmachine$".into()));
    let (status, keys) = get(&format!("{path}/ec2-user"), WEB);
    let lines: Vec<&str> = keys.lines().filter(|l| !l.starts_with('#')).collect();
    assert_eq!((status, lines), (200, vec!["ssh-ed25519 NEW"]), "{keys}");
    assert_eq!(get(&format!("{path}/nobody"), WEB).0, 404);
    assert_eq!(get(path, BARE).0, 404);
}
