//! Sign-in by a user's name and password, and the code of his MFA device where he has one.
//!
//! Follows "How IAM users sign in to AWS" and "Set an account password policy for IAM users" in the IAM
//! User Guide: whoever was given a password must choose another before he is let in.

use super::{Page, bad, signs_in};
use crate::Vault;
use crate::iam::{mfa, passwords};
use crate::sts::token::{self, Claims};
use crate::vault::hash_password;
use aws_shapes::ApiError;
use model::{KeyOwner, LoginProfile, Principal, Session, Time, World};
use std::collections::HashMap;
use std::sync::Arc;
use store::Store;
use tokio::sync::Mutex;

/// A session in the console lasts twelve hours.
const SESSION: i64 = 12 * 3600 * 1000;
const DAY: i64 = 24 * 3600 * 1000;

/// Comparing takes tens of milliseconds and 19 MiB: one at a time, whoever guesses.
static TURN: Mutex<()> = Mutex::const_new(());

/// The same for an unknown name, a wrong password and a wrong code.
fn wrong() -> ApiError {
    ApiError::with_status(
        401,
        "AuthFailure",
        "Your authentication information is incorrect. Please try again.",
    )
}

fn refused(words: &str) -> ApiError {
    ApiError::with_status(403, "AccessDenied", words)
}

/// Answers a form of `account` (number or alias), `username`, `password`, `mfacode` and `new_password`.
pub(crate) async fn sign_in(store: &Arc<Store>, vault: &Vault, form: &str, now: Time) -> Page {
    let mut form: HashMap<String, String> = form_urlencoded::parse(form.as_bytes()).into_owned().collect();
    let mut take = |name: &str| form.remove(name).filter(|text| !text.is_empty());
    let (Some(account), Some(name), Some(password)) = (take("account"), take("username"), take("password"))
    else {
        return bad("account, username and password must be given.");
    };
    let (code, new) = (take("mfacode"), take("new_password"));
    match session(store, vault, (&account, &name), password, code.as_deref(), new, now).await {
        Ok(session) => signs_in(vault, session, None, now),
        Err(error) => Page { status: error.status, body: error.message },
    }
}

async fn session(
    store: &Arc<Store>,
    vault: &Vault,
    (account, name): (&str, &str),
    password: String,
    code: Option<&str>,
    new: Option<String>,
    now: Time,
) -> Result<Claims, ApiError> {
    let world = store.world();
    let here = world.region().account == account || world.iam_settings().alias.as_deref() == Some(account);
    let user = world.iam_user(name).filter(|_| here);
    let login = user.and_then(|user| user.login.clone());
    let id = user.map(|user| user.id.clone());
    let prepared = {
        let _turn = TURN.lock().await;
        let (world, new) = (world.clone(), new.clone());
        let compare = move || match login {
            Some(login) => passwords::compare(&world, Some(&login), Some(&password), new.as_deref()),
            None => {
                // An unknown name takes as long.
                hash_password(&password);
                Err(wrong())
            }
        };
        tokio::task::spawn_blocking(compare)
            .await
            .map_err(|_| ApiError::internal("The comparison broke down."))??
    };
    let id = id.ok_or_else(wrong)?;
    let (factor, commit) = store.write(|world| {
        let login = login_of(world, &id)?.clone();
        if !prepared.knows(&login)? {
            return Err(wrong());
        }
        let factor = second_factor(vault, world, &id, code, now)?;
        match (must_change(world, &login, now)?, &new) {
            (false, None) => {}
            (false, Some(_)) => {
                return Err(refused("The password need not be changed now: use ChangePassword."));
            }
            (true, None) => {
                return Err(refused("You must change your password to continue: send new_password, too."));
            }
            (true, Some(new)) => passwords::set(world, &id, new, prepared, now)?,
        }
        if let Some(user) = world.iam_users.get_mut(&id) {
            user.password_used = Some(now);
            if let Some(login) = user.login.as_mut().filter(|_| new.is_some()) {
                login.reset_required = false;
            }
        }
        Ok::<_, ApiError>(factor)
    })?;
    store.durable(commit.generation).await.map_err(|_| {
        ApiError::with_status(503, "Unavailable", "The region's store cannot be written at present.")
    })?;
    let session = Session { mfa: factor, ..Session::lasting(now, SESSION) };
    let issued = token::issue(vault, Principal::User(id), session);
    token::read(vault, &issued.token).ok_or_else(|| ApiError::internal("The session can't be read again."))
}

fn login_of<'w>(world: &'w World, id: &str) -> Result<&'w LoginProfile, ApiError> {
    world.iam_users.get(&id.to_owned()).and_then(|user| user.login.as_ref()).ok_or_else(wrong)
}

/// When the code was given; None for a user without a device. A code that is taken is used up.
fn second_factor(
    vault: &Vault,
    world: &mut World,
    id: &str,
    code: Option<&str>,
    now: Time,
) -> Result<Option<Time>, ApiError> {
    let owner = KeyOwner::User(id.to_owned());
    let devices =
        world.mfa_devices.values().filter(|d| d.owner.as_ref() == Some(&owner) && d.enabled.is_some());
    let serials: Vec<String> = devices.map(|d| d.serial.clone()).collect();
    if serials.is_empty() {
        return Ok(None);
    }
    let code = code.ok_or_else(|| refused("A code of your MFA device is asked for: send mfacode, too."))?;
    let good = serials.iter().any(|serial| mfa::verify(vault, world, now, &owner, serial, code));
    if good { Ok(Some(now)) } else { Err(wrong()) }
}

/// Whether the password was given by another, or is too old.
fn must_change(world: &World, login: &LoginProfile, now: Time) -> Result<bool, ApiError> {
    let policy = world.iam_settings().password_policy;
    let most = policy.as_ref().and_then(|p| p.max_age).map(|days| i64::from(days) * DAY);
    let expired = most.is_some_and(|most| now.since(login.changed) > most);
    if expired && policy.is_some_and(|p| p.hard_expiry) {
        return Err(refused("Your password has expired: your administrator can set another."));
    }
    Ok(expired || login.reset_required)
}
