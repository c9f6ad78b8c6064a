//! Key pairs: made, imported, described, deleted.

use crate::common::{list, text};
use crate::region;

/// `ssh-ed25519 …` in base64, as the wire carries it, with the fingerprint that
/// `ssh-keygen -l` shows.
pub(crate) const KEY: &str = "c3NoLWVkMjU1MTkgQUFBQUMzTnphQzFsWkRJMU5URTVBQUFBSU5ndlpFWDBjemI4em5oYz\
                   JTdFdnTG1YS2ROZzVtS0JjVG1oM291T3k3cS8gdHdvCg==";
const FINGERPRINT: &str = "z1HaMFLHDnhKXIByO4pbY5IK0wBK4Wkjbq+oiuMed7g";

#[test]
fn made_imported_described_deleted() {
    let region = region();
    let rsa = region.ok("CreateKeyPair", "KeyName=rsa");
    assert!(text(&rsa, "/KeyMaterial").starts_with("-----BEGIN RSA PRIVATE KEY-----\n"));
    assert_eq!(text(&rsa, "/KeyFingerprint").len(), 59, "SHA-1 with colons");
    let ed = region.ok(
        "CreateKeyPair",
        "KeyName=ed&KeyType=ed25519&KeyFormat=pem&TagSpecification.1.ResourceType=key-pair&\
         TagSpecification.1.Tag.1.Key=team&TagSpecification.1.Tag.1.Value=web",
    );
    assert!(text(&ed, "/KeyMaterial").starts_with("-----BEGIN OPENSSH PRIVATE KEY-----\n"));
    let imported = region.ok("ImportKeyPair", format!("KeyName=own key&PublicKeyMaterial={KEY}"));
    assert_eq!(text(&imported, "/KeyFingerprint"), FINGERPRINT);

    let all = region.ok("DescribeKeyPairs", "IncludePublicKey=true");
    let names: Vec<_> = list(&all, "/KeyPairs").iter().map(|k| text(k, "/KeyName")).collect();
    assert_eq!(names, ["ed", "own key", "rsa"]);
    assert!(text(&all, "/KeyPairs/1/PublicKey").ends_with(" own key"));
    assert_eq!(text(&all, "/KeyPairs/2/KeyType"), "rsa");
    assert!(text(&all, "/KeyPairs/2/PublicKey").starts_with("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ"));
    let hidden = region.ok("DescribeKeyPairs", "KeyName.1=rsa");
    assert_eq!(hidden["KeyPairs"][0].get("PublicKey"), None);
    for (name, value, expected) in [
        ("key-name", "*", 3),
        ("key-name", "r*", 1),
        ("fingerprint", FINGERPRINT, 1),
        ("tag:team", "web", 1),
        ("key-pair-id", &text(&rsa, "/KeyPairId"), 1),
    ] {
        let answer = region.ok("DescribeKeyPairs", format!("Filter.1.Name={name}&Filter.1.Value.1={value}"));
        assert_eq!(list(&answer, "/KeyPairs").len(), expected, "{name}={value}");
    }
    region.ok("DeleteKeyPair", "KeyName=rsa");
    region.ok("DeleteKeyPair", "KeyName=rsa");
    region.ok("DeleteKeyPair", format!("KeyPairId={}", text(&ed, "/KeyPairId")));
    region.ok("DeleteKeyPair", format!("KeyPairId={}", text(&ed, "/KeyPairId")));
    assert_eq!(list(&region.ok("DescribeKeyPairs", ""), "/KeyPairs").len(), 1);
    assert!(region.control.store().world().tags.is_empty());
    // Its private half is kept nowhere.
    let world = format!("{:?}", region.control.store().world());
    assert!(!world.contains("PRIVATE"));
}

#[test]
fn refusals() {
    let region = region();
    region.ok("ImportKeyPair", format!("KeyName=taken&PublicKeyMaterial={KEY}"));
    let long = "k".repeat(256);
    let import = |material: &str| format!("KeyName=new&PublicKeyMaterial={material}");
    // `-----BEGIN RSA PRIVATE KEY-----`
    let private = "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQo=";
    region.all_refused(&[
        ("CreateKeyPair", String::new(), "MissingParameter"),
        ("CreateKeyPair", "KeyName=".into(), "MissingParameter"),
        ("CreateKeyPair", "KeyName=taken".into(), "InvalidKeyPair.Duplicate"),
        ("CreateKeyPair", format!("KeyName={long}"), "InvalidParameterValue"),
        ("CreateKeyPair", "KeyName= a".into(), "InvalidParameterValue"),
        ("CreateKeyPair", "KeyName=鍵".into(), "InvalidParameterValue"),
        ("CreateKeyPair", "KeyName=a\nssh-rsa".into(), "InvalidParameterValue"),
        ("CreateKeyPair", "KeyName=a&KeyType=dsa".into(), "InvalidParameterValue"),
        ("CreateKeyPair", "KeyName=a&KeyFormat=ppk".into(), "UnsupportedOperation"),
        ("CreateKeyPair", "KeyName=a&KeyType=ed25519&DryRun=true".into(), "DryRunOperation"),
        (
            "CreateKeyPair",
            "KeyName=a&KeyType=ed25519&TagSpecification.1.ResourceType=instance&\
             TagSpecification.1.Tag.1.Key=a"
                .into(),
            "InvalidParameterValue",
        ),
        ("ImportKeyPair", "KeyName=new".into(), "MissingParameter"),
        ("ImportKeyPair", format!("PublicKeyMaterial={KEY}"), "MissingParameter"),
        ("ImportKeyPair", format!("KeyName=taken&PublicKeyMaterial={KEY}"), "InvalidKeyPair.Duplicate"),
        ("ImportKeyPair", import(private), "InvalidKey.Format"),
        ("ImportKeyPair", import("aGVsbG8="), "InvalidKey.Format"),
        ("DeleteKeyPair", String::new(), "MissingParameter"),
        (
            "DeleteKeyPair",
            "KeyName=taken&KeyPairId=key-00000000000000001".into(),
            "InvalidParameterCombination",
        ),
        ("DescribeKeyPairs", "KeyName.1=nobody".into(), "InvalidKeyPair.NotFound"),
        ("DescribeKeyPairs", "KeyPairId.1=key-00000000000000001".into(), "InvalidKeyPair.NotFound"),
        ("DescribeKeyPairs", "KeyPairId.1=key-1".into(), "InvalidKeyPair.NotFound"),
        ("DescribeKeyPairs", "Filter.1.Name=colour&Filter.1.Value.1=x".into(), "InvalidParameterValue"),
    ]);
}
