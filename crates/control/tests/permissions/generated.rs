//! For every operation: who lacks its permission is refused; who has exactly it gets past the
//! decision. Inputs are made from the schemas, permissions from the declarations.

use crate::common::{Region, text};
use aws_shapes::{ApiError, Kind, OperationInfo, Schema};
use aws_wire::codec;
use control::Caller;
use control::access::Need;
use std::collections::BTreeMap;

/// Members filled even where they aren't required, with ids of what exists.
fn ids(region: &Region) -> BTreeMap<&'static str, String> {
    let world = region.control.store().world();
    let vpc = world.vpcs.values().find(|v| v.is_default).unwrap();
    let table = vpc.main_route_table;
    let subnet = world.subnets_of(vpc.id).next().unwrap();
    let gateway = world.internet_gateway_of(vpc.id).unwrap();
    let eni = text(
        &region.ok("CreateNetworkInterface", format!("SubnetId={}", subnet.id)),
        "/NetworkInterface/NetworkInterfaceId",
    );
    let address = text(&region.ok("AllocateAddress", ""), "/AllocationId");
    BTreeMap::from([
        ("VpcId", vpc.id.to_string()),
        ("SubnetId", subnet.id.to_string()),
        ("GroupId", vpc.default_security_group.to_string()),
        ("RouteTableId", table.to_string()),
        ("NetworkAclId", vpc.default_network_acl.to_string()),
        ("InternetGatewayId", gateway.id.to_string()),
        ("DhcpOptionsId", vpc.dhcp_options.unwrap().to_string()),
        ("NetworkInterfaceId", eni.clone()),
        ("AllocationId", address),
        ("Resources", vpc.id.to_string()),
        ("Source", eni),
        ("KeyName", "key".into()),
        ("CidrBlock", "10.9.0.0/24".into()),
        ("DestinationCidrBlock", "10.8.0.0/24".into()),
    ])
}

/// Fills what is required, and what is known.
fn fill(schema: &Schema, prefix: &str, ids: &BTreeMap<&str, String>, form: &mut Vec<(String, String)>) {
    for member in schema.members {
        let known = ids.get(member.name).filter(|_| prefix.is_empty());
        if member.required || known.is_some() {
            let name = format!("{prefix}{}", member.query);
            let value = known.map_or_else(|| "1".to_owned(), Clone::clone);
            put(&member.kind, &name, &value, ids, form);
        }
    }
}

fn put(kind: &Kind, name: &str, value: &str, ids: &BTreeMap<&str, String>, form: &mut Vec<(String, String)>) {
    match kind {
        Kind::Structure(schema) => {
            let (prefix, before) = (format!("{name}."), form.len());
            fill(schema, &prefix, ids, form);
            // On the wire a structure is there by its members.
            if let Some(first) = schema.members.first().filter(|_| form.len() == before) {
                put(&first.kind, &format!("{prefix}{}", first.query), value, ids, form);
            }
        }
        Kind::List(list) => {
            let infix = if list.query.is_empty() { String::new() } else { format!(".{}", list.query) };
            put(&list.element, &format!("{name}{infix}.1"), value, ids, form);
        }
        Kind::Enum(values) => form.push((name.to_owned(), values.values[0].to_owned())),
        Kind::Integer(range) | Kind::Long(range) => {
            form.push((name.to_owned(), range.min.unwrap_or(1).max(1).to_string()));
        }
        Kind::Boolean => form.push((name.to_owned(), "true".to_owned())),
        Kind::Timestamp => form.push((name.to_owned(), "2026-01-02T03:04:05Z".to_owned())),
        Kind::Blob => form.push((name.to_owned(), "eA==".to_owned())),
        Kind::String(range) => {
            let length = range.min.and_then(|min| usize::try_from(min).ok()).unwrap_or(0);
            form.push((name.to_owned(), format!("{value:1<length$}")));
        }
        Kind::Double => form.push((name.to_owned(), value.to_owned())),
        Kind::Map(_) => {}
    }
}

/// Whether it is a decision by policies: handlers have AccessDenied of their own, as for the
/// access key of nobody.
fn is_refusal(error: &ApiError) -> bool {
    matches!(&*error.code, "UnauthorizedOperation" | "AccessDenied" | "AccessDeniedException")
        && (error.message.contains(" because no ") || error.message.contains(" with an explicit deny "))
}

fn form(operation: &OperationInfo, ids: &BTreeMap<&str, String>) -> String {
    let mut pairs = Vec::new();
    fill(operation.served.as_ref().unwrap().input, "", ids, &mut pairs);
    let parameters: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    crate::common::form(operation.service, operation.name, &parameters.join("&"))
}

#[test]
fn each_operation_is_for_those_who_have_its_permission() {
    let region = Region::new();
    let ids = ids(&region);
    let nobody: Caller = region.user("nobody", &[]);
    let operations: Vec<&'static OperationInfo> = region.control.served().collect();
    assert!(operations.len() > 120, "{} operations", operations.len());
    let before = region.control.store().world();
    let mut needing = 0;
    for operation in &operations {
        let form = form(operation, &ids);
        let (_, params) = codec::decode(operation.service, &[form.as_bytes()])
            .unwrap_or_else(|e| panic!("{} {form}: {e}", operation.name));
        let needs = region
            .control
            .needs(operation, &mut params.reader(), &nobody)
            .unwrap_or_else(|e| panic!("{} {form}: {e}", operation.name));
        let answer = region.call_form(operation.service, &form, nobody.clone());
        // Where no permission is needed the handler itself may refuse: a role's trust policy, or
        // the account's rule on passwords.
        if needs.is_empty() {
            continue;
        }
        needing += 1;
        match answer {
            Err(e) if is_refusal(&e) => {
                assert_eq!(e.status, 403, "{}", operation.name);
                assert!(e.message.contains(&needs[0].action), "{}: {}", operation.name, e.message);
            }
            other => panic!("{} without permission: {other:?}", operation.name),
        }
        let after = region.control.store().world();
        assert!(*before == *after, "{}: a refused call changed the world", operation.name);
    }
    assert!(needing > 120);
    for operation in &operations {
        let form = form(operation, &ids);
        let (_, params) = codec::decode(operation.service, &[form.as_bytes()]).unwrap();
        // Some calls are about their caller's own user.
        let caller = region.user("exact", &[]);
        let needs = region.control.needs(operation, &mut params.reader(), &caller).unwrap();
        if needs.is_empty() {
            continue;
        }
        let statements: Vec<String> = needs
            .iter()
            .map(|need| {
                let (action, arn) = (&need.action, &need.resource.arn);
                format!(r#"{{"Effect":"Allow","Action":"{action}","Resource":"{arn}"}}"#)
            })
            .collect();
        let policy = format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, statements.join(","));
        // Nothing may change what the next operation finds: EC2's can all be tried dry.
        let caller = region.user("exact", &[&policy]);
        let dry = operation.served.as_ref().unwrap().input.index_of("DryRun").is_some();
        let form = if dry { format!("{form}&DryRun=true") } else { form };
        let answer = region.call_form(operation.service, &form, caller.clone());
        if let Err(e) = answer {
            assert!(!is_refusal(&e), "{} with {policy}: {e}", operation.name);
        }
        // Less any one of them it is refused, unless another one covers it.
        for left_out in 0..statements.len() {
            let lost = &needs[left_out];
            let covers = |(n, other): (usize, &Need)| {
                let pattern = other.resource.arn.strip_suffix('*');
                n != left_out
                    && other.action == lost.action
                    && (other.resource.arn == lost.resource.arn
                        || pattern.is_some_and(|prefix| lost.resource.arn.starts_with(prefix)))
            };
            if statements.len() == 1 || needs.iter().enumerate().any(covers) {
                continue;
            }
            let mut fewer = statements.clone();
            fewer.remove(left_out);
            let policy = format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, fewer.join(","));
            let caller = region.user("exact", &[&policy]);
            match region.call_form(operation.service, &form, caller) {
                Err(e) if is_refusal(&e) => {}
                other => panic!("{} with only {policy}: {other:?}", operation.name),
            }
        }
    }
}
