//! Passwords: login profiles, the account's policy for them, and a user's change of his own.
//!
//! Follows "Set an account password policy for IAM users" in the IAM User Guide.

use super::error::{exists, no_such, validation};
use super::{shapes, users};
use crate::Tx;
use crate::access::Access;
use crate::ec2::Preparations;
use crate::vault::{hash_password, is_password};
use aws_shapes::iam::{
    ChangePassword, ChangePasswordRequest, CreateLoginProfile, CreateLoginProfileRequest,
    CreateLoginProfileResponse, DeleteAccountPasswordPolicy, DeleteLoginProfile, DeleteLoginProfileRequest,
    GetAccountPasswordPolicy, GetAccountPasswordPolicyResponse, GetLoginProfile, GetLoginProfileRequest,
    GetLoginProfileResponse, LoginProfile as Shape, PasswordPolicy as PolicyShape,
    UpdateAccountPasswordPolicy, UpdateAccountPasswordPolicyRequest, UpdateLoginProfile,
    UpdateLoginProfileRequest,
};
use aws_shapes::{ApiError, Registry, Structure, Unit};
use model::policy::Keys;
use model::{IamAccount, IamUser, KeyOwner, LoginProfile, PasswordPolicy, Principal, Singleton, World};
use std::any::Any;

/// Of an account that set no policy.
const USUAL_LENGTH: usize = 8;
const SYMBOLS: &str = "!@#$%^&*()_+-=[]{}|'";

pub(super) fn register(registry: &mut Registry<Tx>, prepare: &mut Preparations) {
    prepare.insert("CreateLoginProfile", |tx, input| prepared(tx, input, "Password"));
    prepare.insert("UpdateLoginProfile", |tx, input| prepared(tx, input, "Password"));
    prepare.insert("ChangePassword", |tx, input| prepared(tx, input, "NewPassword"));
    registry
        .on::<CreateLoginProfile>(create, Access::on("user", "UserName"))
        .on::<GetLoginProfile>(get, Access::on("user", "UserName"))
        .on::<UpdateLoginProfile>(update, Access::on("user", "UserName"))
        .on::<DeleteLoginProfile>(delete, Access::on("user", "UserName"))
        .on::<ChangePassword>(change, Access::free())
        .on::<GetAccountPasswordPolicy>(get_policy, Access::any())
        .on::<UpdateAccountPasswordPolicy>(update_policy, Access::any())
        .on::<DeleteAccountPasswordPolicy>(delete_policy, Access::any());
}

/// What is slow by design, and so is done outside the transaction: hashing, and comparing with hashes.
#[derive(Default)]
pub(crate) struct Prepared {
    /// Of the password given, if one is.
    hash: Option<String>,
    /// The hash that the old password was compared with, and whether it was that.
    old: Option<(String, bool)>,
    /// Those of the user's hashes, by now and before, that the new password was compared with …
    compared: Vec<String>,
    /// … and is one of.
    is_former: bool,
}

fn prepared(tx: &Tx, input: &dyn Structure, member: &str) -> Result<Box<dyn Any + Send>, ApiError> {
    let text = |member: &str| input.scalar(member).and_then(|s| s.as_str().map(str::to_owned));
    let user = match (text("UserName"), &tx.caller.principal) {
        (Some(name), _) => tx.world.iam_user(&name),
        (None, Principal::User(id)) => tx.world.iam_users.get(id),
        _ => None,
    };
    let login = user.and_then(|user| user.login.as_ref());
    let (old, new) = (text("OldPassword"), text(member));
    Ok(Box::new(compare(&tx.world, login, old.as_deref(), new.as_deref())?))
}

/// Compares passwords given with a user's, and hashes the new one. Slow.
pub(crate) fn compare(
    world: &World,
    login: Option<&LoginProfile>,
    old: Option<&str>,
    new: Option<&str>,
) -> Result<Prepared, ApiError> {
    let mut prepared = Prepared::default();
    if let (Some(old), Some(login)) = (old, login) {
        let is_old = is_password(old, &login.hash);
        prepared.old = Some((login.hash.clone(), is_old));
        if !is_old {
            return Ok(prepared);
        }
    }
    let Some(password) = new else { return Ok(prepared) };
    prepared.compared = login.map(|login| remembered(world, login)).unwrap_or_default();
    prepared.is_former = prepared.compared.iter().any(|former| is_password(password, former));
    let hash = hash_password(password);
    prepared.hash = Some(hash.ok_or_else(|| ApiError::internal("The password can't be hashed."))?);
    Ok(prepared)
}

impl Prepared {
    /// Whether the old password given is the one of this login profile.
    ///
    /// # Errors
    /// The password was changed meanwhile.
    pub(crate) fn knows(&self, login: &LoginProfile) -> Result<bool, ApiError> {
        match &self.old {
            Some((hash, _)) if *hash != login.hash => Err(overtaken()),
            Some((_, is_old)) => Ok(*is_old),
            None => Ok(false),
        }
    }
}

/// Hashes that a new password may not be of.
fn remembered(world: &World, login: &LoginProfile) -> Vec<String> {
    std::iter::once(&login.hash).chain(&login.former).take(remembers(world)).cloned().collect()
}

/// How many of a user's last passwords may not be used again.
fn remembers(world: &World) -> usize {
    let policy = world.iam_settings().password_policy;
    usize::try_from(policy.and_then(|p| p.reuse_prevention).unwrap_or(0)).unwrap_or(0)
}

/// Somebody else changed the password since the preparation.
fn overtaken() -> ApiError {
    ApiError::with_status(
        409,
        "ConcurrentModification",
        "The request was rejected because multiple requests to change this object were submitted simultaneously.",
    )
}

fn missing(name: &str) -> ApiError {
    no_such(format!("Login Profile for User {name} cannot be found."))
}

fn violation(message: impl Into<String>) -> ApiError {
    ApiError::client("PasswordPolicyViolation", message)
}

/// Whether the account's policy takes the password.
fn check(world: &World, password: &str) -> Result<(), ApiError> {
    if !password.chars().all(|c| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{ff}')) {
        return Err(validation("The specified value for password is invalid."));
    }
    let kinds = [
        ("uppercase letter", password.chars().any(|c| c.is_ascii_uppercase())),
        ("lowercase letter", password.chars().any(|c| c.is_ascii_lowercase())),
        ("number", password.chars().any(|c| c.is_ascii_digit())),
        ("symbol", password.chars().any(|c| SYMBOLS.contains(c))),
    ];
    let length = password.chars().count();
    let Some(policy) = world.iam_settings().password_policy else {
        if length < USUAL_LENGTH {
            return Err(violation(format!("Password should have a minimum length of {USUAL_LENGTH}")));
        }
        if kinds.iter().filter(|(_, there)| *there).count() < 3 {
            return Err(violation(
                "Password should have at least three of: uppercase letters, lowercase letters, numbers, symbols",
            ));
        }
        return Ok(());
    };
    if length < usize::try_from(policy.minimum_length).unwrap_or(0) {
        return Err(violation(format!("Password should have a minimum length of {}", policy.minimum_length)));
    }
    let required =
        [policy.require_uppercase, policy.require_lowercase, policy.require_numbers, policy.require_symbols];
    for ((kind, there), required) in kinds.iter().zip(required) {
        if required && !there {
            return Err(violation(format!("Password should have at least one {kind}")));
        }
    }
    Ok(())
}

/// Gives the user a new password, whose hash was prepared, if the policy allows it.
pub(crate) fn set(
    world: &mut World,
    id: &str,
    password: &str,
    prepared: Prepared,
    now: model::Time,
) -> Result<(), ApiError> {
    check(world, password)?;
    let keep = remembers(world);
    let row = world.iam_users.get(&id.to_owned()).and_then(|u| u.login.as_ref());
    let login = row.ok_or_else(|| missing(id))?;
    if prepared.compared != remembered(world, login) {
        return Err(overtaken());
    }
    if prepared.is_former {
        return Err(violation(
            "Policy constraint violation with password reuse prevention during password change",
        ));
    }
    let hash = prepared.hash.ok_or_else(|| validation("A new password must be given."))?;
    let Some(login) = world.iam_users.get_mut(&id.to_owned()).and_then(|u| u.login.as_mut()) else {
        return Err(missing(id));
    };
    let old = std::mem::replace(&mut login.hash, hash);
    login.former.insert(0, old);
    login.former.truncate(keep);
    login.changed = now;
    Ok(())
}

fn shape(user: &IamUser, login: &LoginProfile) -> Shape {
    Shape {
        user_name: Some(user.name.clone()),
        create_date: shapes::time(login.created),
        password_reset_required: Some(login.reset_required),
    }
}

fn create(tx: &mut Tx, input: CreateLoginProfileRequest) -> Result<CreateLoginProfileResponse, ApiError> {
    let Prepared { hash, .. } = tx.take_prepared()?;
    let (Some(name), Some(password), Some(hash)) = (input.user_name, input.password, hash) else {
        return Err(validation("Both UserName and Password must be given."));
    };
    check(&tx.world, &password)?;
    let now = tx.now;
    let user = users::find_mut(&mut tx.world, Some(&name))?;
    if user.login.is_some() {
        return Err(exists(format!("Login Profile for user {name} already exists.")));
    }
    let login = LoginProfile {
        hash,
        created: now,
        changed: now,
        reset_required: input.password_reset_required.unwrap_or(false),
        former: Vec::new(),
    };
    let shape = shape(user, &login);
    user.login = Some(login);
    Ok(CreateLoginProfileResponse { login_profile: Some(shape) })
}

fn get(tx: &mut Tx, input: GetLoginProfileRequest) -> Result<GetLoginProfileResponse, ApiError> {
    let KeyOwner::User(id) = users::named_or_caller(tx, input.user_name.as_ref())? else {
        return Err(missing("root"));
    };
    let user = tx.world.iam_users.get(&id).ok_or_else(|| users::missing(&id))?;
    let login = user.login.as_ref().ok_or_else(|| missing(&user.name))?;
    Ok(GetLoginProfileResponse { login_profile: Some(shape(user, login)) })
}

fn update(tx: &mut Tx, input: UpdateLoginProfileRequest) -> Result<Unit, ApiError> {
    let prepared: Prepared = tx.take_prepared()?;
    let now = tx.now;
    let name = input.user_name.unwrap_or_default();
    let user = users::find_mut(&mut tx.world, Some(&name))?;
    let id = user.id.clone();
    let login = user.login.as_mut().ok_or_else(|| missing(&name))?;
    if let Some(required) = input.password_reset_required {
        login.reset_required = required;
    }
    if let Some(password) = input.password {
        set(&mut tx.world, &id, &password, prepared, now)?;
    }
    Ok(Unit)
}

fn delete(tx: &mut Tx, input: DeleteLoginProfileRequest) -> Result<Unit, ApiError> {
    let name = input.user_name.unwrap_or_default();
    let user = users::find_mut(&mut tx.world, Some(&name))?;
    match user.login.take() {
        Some(_) => Ok(Unit),
        None => Err(missing(&name)),
    }
}

fn change(tx: &mut Tx, input: ChangePasswordRequest) -> Result<Unit, ApiError> {
    let prepared: Prepared = tx.take_prepared()?;
    let Principal::User(id) = tx.caller.principal.clone() else {
        return Err(ApiError::client(
            "InvalidUserType",
            "Only IAM users change their passwords by this operation.",
        ));
    };
    // About the caller's own user, whom no parameter names.
    tx.may("iam:ChangePassword", &tx.caller.arn, Keys::new())?;
    let now = tx.now;
    let user = tx.world.iam_users.get(&id).ok_or_else(|| users::missing(&id))?;
    let login = user.login.as_ref().ok_or_else(|| missing(&user.name))?;
    let settings = tx.world.iam_settings();
    // Whoever must change it may.
    if settings.password_policy.is_some_and(|p| !p.allow_change) && !login.reset_required {
        return Err(ApiError::with_status(
            403,
            "AccessDenied",
            "The account's password policy doesn't let users change their own passwords.",
        ));
    }
    if !prepared.knows(login)? {
        return Err(ApiError::with_status(403, "AccessDenied", "The old password was incorrect."));
    }
    set(&mut tx.world, &id, &input.new_password.unwrap_or_default(), prepared, now)?;
    if let Some(login) = tx.world.iam_users.get_mut(&id).and_then(|u| u.login.as_mut()) {
        login.reset_required = false;
    }
    Ok(Unit)
}

fn no_policy(world: &World) -> ApiError {
    no_such(format!("The Password Policy with domain name {} cannot be found.", world.region().account))
}

fn get_policy(tx: &mut Tx, _: Unit) -> Result<GetAccountPasswordPolicyResponse, ApiError> {
    let policy = tx.world.iam_settings().password_policy.ok_or_else(|| no_policy(&tx.world))?;
    Ok(GetAccountPasswordPolicyResponse {
        password_policy: Some(PolicyShape {
            minimum_password_length: Some(policy.minimum_length),
            require_symbols: Some(policy.require_symbols),
            require_numbers: Some(policy.require_numbers),
            require_uppercase_characters: Some(policy.require_uppercase),
            require_lowercase_characters: Some(policy.require_lowercase),
            allow_users_to_change_password: Some(policy.allow_change),
            expire_passwords: Some(policy.max_age.is_some()),
            max_password_age: policy.max_age,
            password_reuse_prevention: policy.reuse_prevention,
            hard_expiry: Some(policy.hard_expiry),
        }),
    })
}

/// What is not given gets its default, whatever it was before.
fn update_policy(tx: &mut Tx, input: UpdateAccountPasswordPolicyRequest) -> Result<Unit, ApiError> {
    let policy = PasswordPolicy {
        minimum_length: input.minimum_password_length.unwrap_or(6),
        require_symbols: input.require_symbols.unwrap_or(false),
        require_numbers: input.require_numbers.unwrap_or(false),
        require_uppercase: input.require_uppercase_characters.unwrap_or(false),
        require_lowercase: input.require_lowercase_characters.unwrap_or(false),
        allow_change: input.allow_users_to_change_password.unwrap_or(false),
        max_age: input.max_password_age,
        reuse_prevention: input.password_reuse_prevention,
        hard_expiry: input.hard_expiry.unwrap_or(false),
    };
    let settings = tx.world.iam_settings();
    tx.world.iam_account.insert(Singleton, IamAccount { password_policy: Some(policy), ..settings });
    Ok(Unit)
}

fn delete_policy(tx: &mut Tx, _: Unit) -> Result<Unit, ApiError> {
    let settings = tx.world.iam_settings();
    if settings.password_policy.is_none() {
        return Err(no_such("The account policy with name PasswordPolicy cannot be found."));
    }
    tx.world.iam_account.insert(Singleton, IamAccount { password_policy: None, ..settings });
    Ok(Unit)
}
