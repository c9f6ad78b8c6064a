//! Credentials that nobody has here: SSH keys for CodeCommit, signing certificates, passwords for
//! single services. Lists of them are empty; whoever deletes a user asks for them first.

use super::users;
use crate::Tx;
use crate::access::Access;
use aws_shapes::Registry;
use aws_shapes::iam::{
    ListSSHPublicKeys, ListSSHPublicKeysResponse, ListServiceSpecificCredentials,
    ListServiceSpecificCredentialsResponse, ListSigningCertificates, ListSigningCertificatesResponse,
};

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<ListSSHPublicKeys>(
            |tx, i| {
                users::named_or_caller(tx, i.user_name.as_ref())?;
                Ok(ListSSHPublicKeysResponse { is_truncated: Some(false), ..Default::default() })
            },
            Access::on("user", "UserName"),
        )
        .on::<ListSigningCertificates>(
            |tx, i| {
                users::named_or_caller(tx, i.user_name.as_ref())?;
                Ok(ListSigningCertificatesResponse { is_truncated: Some(false), ..Default::default() })
            },
            Access::on("user", "UserName"),
        )
        .on::<ListServiceSpecificCredentials>(
            |tx, i| {
                if i.all_users != Some(true) {
                    users::named_or_caller(tx, i.user_name.as_ref())?;
                }
                Ok(ListServiceSpecificCredentialsResponse { is_truncated: Some(false), ..Default::default() })
            },
            Access::on("user", "UserName"),
        );
}
