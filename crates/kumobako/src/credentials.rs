//! A user's new credentials as the console's CSV file, by the public API alone.

use crate::client::{Client, Local};
use anyhow::{Context, Result};
use rand::seq::{IndexedRandom, SliceRandom};
use std::path::Path;
use std::process::ExitCode;

const HEADINGS: &str = "User name,Password,Access key ID,Secret access key,Console login link";
const LENGTH: usize = 20;
/// Letters that are not mistaken for one another. No comma and no quote: the file is a CSV.
const KINDS: [&[u8]; 4] =
    [b"ABCDEFGHJKLMNPQRSTUVWXYZ", b"abcdefghijkmnopqrstuvwxyz", b"23456789", b"!@#$%^&*()_+-=[]{}|"];

/// The link stays empty as long as the region has no console to sign in to.
pub(crate) fn make(state: &Path, user: &str, console: bool) -> Result<ExitCode> {
    let client = Client::open(state)?;
    let key = client.iam("CreateAccessKey", &[("UserName", user)])?;
    let document = roxmltree::Document::parse(&key).context("the answer is no XML")?;
    let text = |name: &str| {
        let node = document.descendants().find(|n| n.has_tag_name_local(name));
        node.and_then(|n| n.text()).map(str::to_owned).with_context(|| format!("the answer has no {name}"))
    };
    let (id, secret) = (text("AccessKeyId")?, text("SecretAccessKey")?);
    let password = if console { set_password(&client, user)? } else { String::new() };
    println!("{HEADINGS}\n{user},{password},{id},{secret},");
    Ok(ExitCode::SUCCESS)
}

/// A new password, in place of the old one if there is one.
fn set_password(client: &Client, user: &str) -> Result<String> {
    let password = password();
    let parameters = [("UserName", user), ("Password", password.as_str()), ("PasswordResetRequired", "true")];
    let has_one = client.iam("GetLoginProfile", &[("UserName", user)]).is_ok();
    client.iam(if has_one { "UpdateLoginProfile" } else { "CreateLoginProfile" }, &parameters)?;
    Ok(password)
}

/// Letters of each kind, in any order.
fn password() -> String {
    let mut rng = rand::rng();
    let mut letters: Vec<u8> = KINDS.iter().filter_map(|kind| kind.choose(&mut rng).copied()).collect();
    let all = KINDS.concat();
    while letters.len() < LENGTH {
        letters.extend(all.choose(&mut rng));
    }
    letters.shuffle(&mut rng);
    letters.into_iter().map(char::from).collect()
}
