//! The credential report: all users' credentials in one CSV.
//!
//! Follows "Generate credential reports for your AWS account" in the IAM User Guide.

use super::access_keys::keys_of;
use crate::Tx;
use crate::access::Access;
use aws_shapes::iam::{
    GenerateCredentialReport, GenerateCredentialReportResponse, GetCredentialReport,
    GetCredentialReportResponse, ReportFormatType, ReportStateType,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::{CredentialReport, IamAccount, IamUser, KeyOwner, Singleton, Time, World};

/// A report is good for four hours, in milliseconds.
const LIFE: i64 = 4 * 3600 * 1000;
const DAY: i64 = 24 * 3600 * 1000;
const HEADINGS: &str = "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,\
password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,\
access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,\
access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,\
cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<GenerateCredentialReport>(generate, Access::any())
        .on::<GetCredentialReport>(get, Access::any());
}

fn generate(tx: &mut Tx, _: Unit) -> Result<GenerateCredentialReportResponse, ApiError> {
    let settings = tx.world.iam_settings();
    let fresh = settings.report.as_ref().is_some_and(|r| tx.now.since(r.made) < LIFE);
    if fresh {
        let state = Some(ReportStateType::COMPLETE);
        return Ok(GenerateCredentialReportResponse { state, description: None });
    }
    let report = CredentialReport { made: tx.now, csv: csv(&tx.world).into() };
    tx.world.iam_account.insert(Singleton, IamAccount { report: Some(report), ..settings });
    Ok(GenerateCredentialReportResponse {
        state: Some(ReportStateType::STARTED),
        description: Some("No report exists. Starting a new report generation task".into()),
    })
}

fn get(tx: &mut Tx, _: Unit) -> Result<GetCredentialReportResponse, ApiError> {
    let Some(report) = tx.world.iam_settings().report else {
        return Err(ApiError::with_status(410, "ReportNotPresent", "No report exists. Generate one first."));
    };
    if tx.now.since(report.made) >= LIFE {
        return Err(ApiError::with_status(410, "ReportExpired", "The report is too old. Generate another."));
    }
    Ok(GetCredentialReportResponse {
        content: Some(report.csv.as_bytes().to_vec()),
        report_format: Some(ReportFormatType::from("text/csv")),
        generated_time: super::shapes::time(report.made),
    })
}

/// `2026-01-02T03:04:05+00:00`
fn time(time: Time) -> String {
    jiff::Timestamp::from_second(time.seconds())
        .map(|t| t.strftime("%Y-%m-%dT%H:%M:%S+00:00").to_string())
        .unwrap_or_default()
}

fn csv(world: &World) -> String {
    let mut lines = vec![HEADINGS.to_owned(), root(world)];
    let mut users: Vec<&IamUser> = world.iam_users.values().collect();
    users.sort_by(|a, b| a.name.cmp(&b.name));
    lines.extend(users.into_iter().map(|user| line(world, user)));
    lines.join("\n")
}

fn mfa(world: &World, owner: &KeyOwner) -> bool {
    world.mfa_devices.values().any(|d| d.owner.as_ref() == Some(owner))
}

/// Both keys and both certificates.
fn keys(world: &World, owner: &KeyOwner) -> String {
    let keys = keys_of(world, owner);
    let shown = (0..2).map(|at| match keys.get(at) {
        None => "false,N/A,N/A,N/A,N/A".to_owned(),
        Some(key) => {
            let used = match world.key_uses.get(&key.id) {
                Some(used) => format!("{},{},{}", time(used.at), used.region, used.service),
                None => "N/A,N/A,N/A".to_owned(),
            };
            format!("{},{},{used}", key.active, time(key.created))
        }
    });
    format!("{},false,N/A,false,N/A", shown.collect::<Vec<_>>().join(","))
}

fn root(world: &World) -> String {
    format!(
        "<root_account>,{},{},not_supported,no_information,not_supported,not_supported,{},{}",
        world.iam_arn("root", "", ""),
        time(world.region().created),
        mfa(world, &KeyOwner::Root),
        keys(world, &KeyOwner::Root)
    )
}

fn line(world: &World, user: &IamUser) -> String {
    let owner = KeyOwner::User(user.id.clone());
    let password = match &user.login {
        None => "false,N/A,N/A,N/A".to_owned(),
        Some(login) => {
            let age = world.iam_settings().password_policy.and_then(|p| p.max_age);
            let next =
                age.map_or("N/A".into(), |days| time(login.changed.plus_millis(i64::from(days) * DAY)));
            let used = user.password_used.map_or("no_information".into(), time);
            format!("true,{used},{},{next}", time(login.changed))
        }
    };
    format!(
        "{},{},{},{password},{},{}",
        user.name,
        world.iam_arn("user", &user.path, &user.name),
        time(user.created),
        mfa(world, &owner),
        keys(world, &owner)
    )
}
