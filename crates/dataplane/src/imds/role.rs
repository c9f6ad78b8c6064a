//! `iam/`: the instance's profile, and the credentials of its role.
//!
//! Follows "Retrieve security credentials from instance metadata" in the EC2 user guide, and
//! "Troubleshoot IAM and Amazon EC2" in the IAM one for what stands there when there are none.

use serde_json::{Value, json};

use super::tree::{Entry, directory, file};
use crate::config::{ProfileFacts, RoleFacts};

pub(super) fn iam(profile: &ProfileFacts) -> Vec<Entry> {
    let mut entries = vec![file("info", pretty(&info(profile)))];
    if let Some(role) = &profile.role {
        let credentials = file(&role.name, pretty(&credentials(role, &profile.updated)));
        entries.push(directory("security-credentials", vec![credentials]));
    }
    entries
}

fn info(profile: &ProfileFacts) -> Value {
    if profile.deleted {
        return json!({
            "Code": "InstanceProfileNotFound",
            "Message": format!("Instance Profile {} cannot be found.", profile.arn),
            "LastUpdated": profile.updated,
        });
    }
    json!({
        "Code": "Success",
        "LastUpdated": profile.updated,
        "InstanceProfileArn": profile.arn,
        "InstanceProfileId": profile.id,
    })
}

fn credentials(role: &RoleFacts, updated: &str) -> Value {
    let Some(known) = &role.credentials else {
        return json!({
            "Code": "AssumeRoleUnauthorizedAccess",
            "Message": format!(
                "EC2 cannot assume the role {}: its trust policy doesn't let ec2.amazonaws.com in.", role.name
            ),
            "LastUpdated": updated,
        });
    };
    json!({
        "Code": "Success",
        "LastUpdated": known.updated,
        "Type": "AWS-HMAC",
        "AccessKeyId": known.access_key_id,
        "SecretAccessKey": known.secret_access_key,
        "Token": known.token,
        "Expiration": known.expiration,
    })
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
