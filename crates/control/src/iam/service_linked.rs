//! Service-linked roles: roles that a service makes for itself and the account can't change.

use super::error::{invalid, no_such};
use super::{access, roles, shapes};
use crate::Tx;
use crate::access::Access;
use aws_shapes::iam::{
    CreateServiceLinkedRole, CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse,
    DeleteServiceLinkedRole, DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse,
    DeletionTaskStatusType, GetServiceLinkedRoleDeletionStatus, GetServiceLinkedRoleDeletionStatusRequest,
    GetServiceLinkedRoleDeletionStatusResponse,
};
use aws_shapes::{ApiError, Registry};
use model::{Grants, IamRole};

/// Services that have one: principal, the role's name after `AWSServiceRoleFor`, its managed
/// policy, and whether several may be made by suffix.
const SERVICES: &[(&str, &str, &str, bool)] = &[
    ("autoscaling.amazonaws.com", "AutoScaling", "AutoScalingServiceRolePolicy", true),
    (
        "elasticloadbalancing.amazonaws.com",
        "ElasticLoadBalancing",
        "AWSElasticLoadBalancingServiceRolePolicy",
        false,
    ),
    ("rds.amazonaws.com", "RDS", "AmazonRDSServiceRolePolicy", false),
    ("spot.amazonaws.com", "EC2Spot", "AWSEC2SpotServiceRolePolicy", false),
];

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateServiceLinkedRole>(
            create,
            access::linked_role().key("iam:AWSServiceName", "AWSServiceName"),
        )
        .on::<DeleteServiceLinkedRole>(delete, Access::on("role", "RoleName"))
        .on::<GetServiceLinkedRoleDeletionStatus>(status, Access::any());
}

fn create(
    tx: &mut Tx,
    input: CreateServiceLinkedRoleRequest,
) -> Result<CreateServiceLinkedRoleResponse, ApiError> {
    let service = input.aws_service_name.unwrap_or_default();
    let Some((_, name, policy, suffixed)) = SERVICES.iter().find(|(known, ..)| *known == service) else {
        return Err(invalid(format!("Service-linked roles are not known for the service {service}.")));
    };
    let mut name = format!("AWSServiceRoleFor{name}");
    match input.custom_suffix {
        Some(_) if !suffixed => return Err(invalid("Custom suffix is not allowed for this service.")),
        Some(suffix) => name = format!("{name}_{suffix}"),
        None => {}
    }
    if tx.world.iam_role(&name).is_some() {
        return Err(invalid(format!(
            "Service role name {name} has been taken in this account, please try a different suffix."
        )));
    }
    roles::refuse_taken(&tx.world, &name)?;
    let trust = format!(
        "{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":{{\"Service\":\
         \"{service}\"}},\"Action\":\"sts:AssumeRole\"}}]}}"
    );
    let role = IamRole {
        description: input.description,
        grants: Grants {
            attached: vec![format!("arn:aws:iam::aws:policy/aws-service-role/{policy}")],
            ..Grants::EMPTY
        },
        ..roles::new_role(tx, name, format!("{}{service}/", roles::LINKED), &trust)
    };
    let shown = shapes::role_in_list(&tx.world, &role);
    tx.world.iam_roles.insert(role.id.clone(), role);
    Ok(CreateServiceLinkedRoleResponse { role: Some(shown) })
}

/// No service here holds on to its role, so the deletion is done at once.
fn delete(
    tx: &mut Tx,
    input: DeleteServiceLinkedRoleRequest,
) -> Result<DeleteServiceLinkedRoleResponse, ApiError> {
    let name = input.role_name.unwrap_or_default();
    let role = roles::find(&tx.world, &name)?;
    let Some(service) = role.path.strip_prefix(roles::LINKED) else {
        return Err(invalid(format!("The role {name} is not a service-linked role.")));
    };
    // The role's id, sealed, stands where AWS has a number: only tasks that were are known again.
    let proof = hex::encode(tx.vault.seal(PURPOSE, name.as_bytes()));
    let task = format!("task{}{service}{name}/{proof}", roles::LINKED);
    let id = role.id.clone();
    tx.world.iam_roles.remove(&id);
    Ok(DeleteServiceLinkedRoleResponse { deletion_task_id: Some(task) })
}

const PURPOSE: &str = "service-linked-role";

fn status(
    tx: &mut Tx,
    input: GetServiceLinkedRoleDeletionStatusRequest,
) -> Result<GetServiceLinkedRoleDeletionStatusResponse, ApiError> {
    let task = input.deletion_task_id.unwrap_or_default();
    let mut parts = task.rsplit('/');
    let (proof, name) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let proof = hex::decode(proof).ok().and_then(|p| String::from_utf8(p).ok()).unwrap_or_default();
    if tx.vault.unseal_text(PURPOSE, &proof).as_deref() != Some(name) {
        return Err(no_such(format!("The deletion task {task} cannot be found.")));
    }
    let status = Some(DeletionTaskStatusType::from("SUCCEEDED"));
    Ok(GetServiceLinkedRoleDeletionStatusResponse { status, reason: None })
}
