//! What Route 53's permissions are about, where no parameter says it as it stands.
//!
//! Follows "Actions, resources, and condition keys for Amazon Route 53" in the Service
//! Authorization Reference, and "Using IAM policy conditions for fine-grained access control" in
//! the Amazon Route 53 Developer Guide.

use crate::access::{Access, Found, Need, Request, Resource, typed};
use aws_shapes::Structure;
use aws_shapes::route53::{ChangeResourceRecordSetsRequest, ListTagsForResourcesRequest};
use model::World;
use model::dns::DnsName;
use model::policy::Keys;

pub(super) fn zone(path: &'static str) -> Access {
    Access::on("hostedzone", path)
}

/// Calls about a VPC: `route53:VPCs`, and the permission to look it up.
pub(super) fn with_vpc(access: Access) -> Access {
    access.also(vpcs)
}

fn text(input: &dyn Structure, path: &str) -> Option<String> {
    aws_shapes::texts_at(input, path).into_iter().next()
}

fn vpcs(request: &Request<'_>, needs: &mut Vec<Need>) {
    let given =
        |name: &str| text(request.input, &format!("VPC.{name}")).or_else(|| text(request.input, name));
    let (Some(vpc), Some(region)) = (given("VPCId"), given("VPCRegion")) else { return };
    for need in needs.iter_mut() {
        need.resource.keys.add("route53:VPCs", format!("VPCId={vpc},VPCRegion={region}"));
    }
    let resource = Resource { kind: "", arn: "*".into(), keys: Keys::new() };
    needs.push(Need { action: "ec2:DescribeVpcs".into(), resource });
}

/// Names, types and actions of a batch of changes, in the spelling that policies name them by.
pub(super) fn changes(request: &Request<'_>, needs: &mut Vec<Need>) {
    let input: &ChangeResourceRecordSetsRequest = typed(request.input);
    let Some(batch) = &input.change_batch else { return };
    let (mut names, mut types, mut actions) = (Vec::new(), Vec::new(), Vec::new());
    let put = |list: &mut Vec<String>, value: String| {
        if !list.contains(&value) {
            list.push(value);
        }
    };
    for change in &batch.changes {
        if let Some(action) = &change.action {
            put(&mut actions, action.to_string());
        }
        let Some(set) = &change.resource_record_set else { continue };
        let name = set.name.as_deref().unwrap_or_default();
        let normal = DnsName::parse(name).map_or_else(|_| name.to_owned(), |name| name.to_string());
        put(&mut names, normal.trim_end_matches('.').to_owned());
        if let Some(kind) = &set.r#type {
            put(&mut types, kind.to_string());
        }
    }
    for need in needs {
        let keys = &mut need.resource.keys;
        keys.replace("route53:ChangeResourceRecordSetsNormalizedRecordNames", &names);
        keys.replace("route53:ChangeResourceRecordSetsRecordTypes", &types);
        keys.replace("route53:ChangeResourceRecordSetsActions", &actions);
    }
}

/// The zone or health check whose tags a call is about.
pub(super) fn tagged(_: &World, input: &dyn Structure, found: &mut Found) {
    let kind = text(input, "ResourceType").unwrap_or_default();
    if let (Some(kind), Some(id)) = (kind_of(&kind), text(input, "ResourceId")) {
        found.add(kind, id);
    }
}

pub(super) fn all_tagged(_: &World, input: &dyn Structure, found: &mut Found) {
    let input: &ListTagsForResourcesRequest = typed(input);
    let kind = input.resource_type.as_ref().and_then(|kind| kind_of(kind.as_str()));
    for id in &input.resource_ids {
        if let Some(kind) = kind {
            found.add(kind, id);
        }
    }
}

fn kind_of(kind: &str) -> Option<&'static str> {
    ["hostedzone", "healthcheck"].into_iter().find(|known| *known == kind)
}
