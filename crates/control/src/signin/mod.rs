//! Sign-in: a session's credentials, or a user's password, become a token that signs in to the console.
//!
//! Follows "Enable custom identity broker access to the AWS console" in the IAM User Guide. There is no
//! console yet: the second step proves the token, and says so.

mod password;

pub(crate) use password::sign_in;

use crate::Vault;
use crate::sts::token::{self, Claims};
use model::{Principal, Time, World};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use subtle::ConstantTimeEq as _;

const PURPOSE: &str = "signin-token";
/// How long a token signs in, in milliseconds.
const TOKEN_LIFE: i64 = 15 * 60 * 1000;
/// Seconds a session in the console may last.
const DURATIONS: std::ops::RangeInclusive<i64> = 900..=43_200;

/// An answer of the endpoint: JSON if it is 200, else words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub status: u16,
    pub body: String,
}

/// What a sign-in token says.
#[derive(Serialize, Deserialize)]
struct SignIn {
    session: Claims,
    until: Time,
    /// How long the console's session is to last; None: as long as the credentials.
    seconds: Option<i64>,
}

/// The session as a broker hands it in.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Handed {
    session_id: String,
    session_key: String,
    session_token: String,
}

fn bad(words: impl Into<String>) -> Page {
    Page { status: 400, body: words.into() }
}

/// Answers `form`, the query or the body of a request for `/federation`.
pub(crate) fn federation(vault: &Vault, world: &World, form: &str, now: Time) -> Page {
    let form: HashMap<String, String> = form_urlencoded::parse(form.as_bytes()).into_owned().collect();
    let done = match form.get("Action").map(String::as_str) {
        Some("getSigninToken") => get_token(vault, world, &form, now),
        Some("login") => login(vault, world, &form, now),
        _ => Err(bad("Action must be getSigninToken or login.")),
    };
    done.unwrap_or_else(|page| page)
}

fn get_token(vault: &Vault, world: &World, form: &HashMap<String, String>, now: Time) -> Result<Page, Page> {
    let handed = form.get("Session").and_then(|text| serde_json::from_str::<Handed>(text).ok());
    let handed = handed.ok_or_else(|| {
        bad("Session must be a JSON object of sessionId, sessionKey and sessionToken, URL-encoded.")
    })?;
    let session = token::read(vault, &handed.session_token).filter(|claims| {
        let same = claims.secret.as_bytes().ct_eq(handed.session_key.as_bytes());
        claims.access_key == handed.session_id && bool::from(same)
    });
    let session = session.ok_or_else(|| bad("The session's credentials are not of this region."))?;
    alive(world, &session, now)?;
    let federated = match &session.principal {
        Principal::Role { .. } => false,
        Principal::Federated { .. } => true,
        Principal::Root | Principal::User(_) => {
            return Err(bad("Credentials of AssumeRole or GetFederationToken are asked for."));
        }
    };
    let seconds = match form.get("SessionDuration") {
        None => None,
        Some(_) if federated => {
            return Err(bad("SessionDuration can't be used with credentials of GetFederationToken."));
        }
        Some(text) => {
            let seconds = text.parse().ok().filter(|n| DURATIONS.contains(n));
            Some(seconds.ok_or_else(|| bad("SessionDuration must be between 900 and 43200 seconds."))?)
        }
    };
    Ok(signs_in(vault, session, seconds, now))
}

/// The token by which the session signs in.
fn signs_in(vault: &Vault, session: Claims, seconds: Option<i64>, now: Time) -> Page {
    let sign_in = SignIn { session, until: now.plus_millis(TOKEN_LIFE), seconds };
    let sealed = vault.seal(PURPOSE, &serde_json::to_vec(&sign_in).unwrap_or_default());
    Page { status: 200, body: serde_json::json!({ "SigninToken": sealed }).to_string() }
}

fn alive(world: &World, session: &Claims, now: Time) -> Result<String, Page> {
    if session.session.expires <= now {
        return Err(bad("The session's credentials have expired."));
    }
    session.principal.arn(world).ok_or_else(|| bad("The session's principal is gone."))
}

fn login(vault: &Vault, world: &World, form: &HashMap<String, String>, now: Time) -> Result<Page, Page> {
    if form.get("Destination").is_none_or(String::is_empty) {
        return Err(bad("Destination must be given."));
    }
    let text = form.get("SigninToken").map(String::as_str).unwrap_or_default();
    let known = vault.unseal(PURPOSE, text).and_then(|json| serde_json::from_slice::<SignIn>(&json).ok());
    let sign_in =
        known.filter(|s| now < s.until).ok_or_else(|| bad("The token is not valid, or no longer."))?;
    let arn = alive(world, &sign_in.session, now)?;
    let most = (sign_in.session.session.expires.0 - now.0) / 1000;
    let seconds = sign_in.seconds.unwrap_or(most);
    Ok(Page {
        status: 501,
        body: format!("{arn} would be signed in for {seconds} s, but this region has no console yet."),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Session;

    fn session(expires: Time) -> Session {
        let fields = serde_json::json!({ "issued": 0, "expires": expires.0 });
        serde_json::from_value(fields).unwrap()
    }

    #[test]
    fn a_session_becomes_a_token_that_signs_in_for_a_quarter_of_an_hour() {
        let (vault, mut world) = (Vault::random(), World::default());
        let facts = crate::RegionFacts {
            name: "r".into(),
            public_pool: "203.0.113.0/24".parse().unwrap(),
            account: Some("123456789012".into()),
        };
        crate::seed(&mut world, &facts, &vault, Time(0));
        let ask = |form: &[(&str, &str)], now: i64| {
            let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
            federation(&vault, &world, &form, Time(now))
        };
        let visitor = Principal::Federated { by: None, name: "visitor".into() };
        let issued = token::issue(&vault, visitor, session(Time(3_600_000)));
        let handed = |key: &str| {
            let session = serde_json::json!({
                "sessionId": issued.access_key, "sessionKey": key, "sessionToken": issued.token,
            });
            session.to_string()
        };
        let get = ("Action", "getSigninToken");
        let whole = handed(&issued.secret);
        let page = ask(&[get, ("Session", &whole)], 1);
        assert_eq!(page.status, 200);
        let answer: serde_json::Value = serde_json::from_str(&page.body).unwrap();
        let token = answer["SigninToken"].as_str().unwrap();
        for (form, at) in [
            (&[("Action", "x")][..], 1),
            (&[get], 1),
            (&[get, ("Session", "{}")], 1),
            (&[get, ("Session", &handed("other"))], 1),
            (&[get, ("Session", &whole)], 3_600_000),
            (&[get, ("Session", &whole), ("SessionDuration", "3600")], 1),
            (&[("Action", "login"), ("SigninToken", token)], 1),
            (&[("Action", "login"), ("SigninToken", "x"), ("Destination", "http://c/")], 1),
            (&[("Action", "login"), ("SigninToken", token), ("Destination", "http://c/")], 900_001),
        ] {
            assert_eq!(ask(form, at).status, 400, "{form:?}");
        }
        let page = ask(&[("Action", "login"), ("SigninToken", token), ("Destination", "http://c/")], 900_000);
        assert!(page.status == 501 && page.body.contains("federated-user/visitor"), "{page:?}");
        // A user's own session is none that a broker made.
        let issued = token::issue(&vault, Principal::Root, session(Time(3_600_000)));
        let own = serde_json::json!({
            "sessionId": issued.access_key, "sessionKey": issued.secret, "sessionToken": issued.token,
        });
        assert_eq!(ask(&[get, ("Session", &own.to_string())], 1).status, 400);
    }
}
