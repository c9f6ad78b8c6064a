//! For every operation: who lacks its permission is refused; who has exactly it gets past the
//! decision. Inputs are made from the schemas, permissions from the declarations.

use crate::common::{Region, text};
use aws_shapes::{ApiError, Kind, List, Map, OperationInfo, Reader, Structure, Timestamp};
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

/// Reads as a request would that has what is required, and what is known; on no wire.
struct Sample<'a> {
    ids: &'a BTreeMap<&'static str, String>,
    /// Only the members at the top go by their names.
    depth: usize,
    /// What the text of the member at hand is.
    value: String,
    /// Try the call only, where the operation lets it be tried.
    dry: bool,
}

impl Sample<'_> {
    fn member(&mut self, index: usize, value: &str, into: &mut dyn Structure) -> Result<(), ApiError> {
        self.value = value.to_owned();
        self.depth += 1;
        let read = into.read_member(index, self);
        self.depth -= 1;
        read
    }
}

impl Reader for Sample<'_> {
    fn structure(&mut self, into: &mut dyn Structure) -> Result<(), ApiError> {
        let (value, mut any) = (self.value.clone(), false);
        for (index, member) in into.schema().members.iter().enumerate() {
            let known = self.ids.get(member.name).filter(|_| self.depth == 0);
            let dry = member.name == "DryRun" && self.dry;
            if member.required || known.is_some() || dry {
                self.member(index, &known.map_or_else(|| "1".to_owned(), Clone::clone), into)?;
                any = true;
            }
        }
        // On the wire a structure is there by its members.
        if !any && self.depth > 0 && !into.schema().members.is_empty() {
            self.member(0, &value, into)?;
        }
        Ok(())
    }

    fn list(
        &mut self,
        _: &'static List,
        item: &mut dyn FnMut(&mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        item(self)
    }

    fn map(
        &mut self,
        _: &'static Map,
        _: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        Ok(())
    }

    fn string(&mut self, kind: &'static Kind) -> Result<String, ApiError> {
        Ok(match kind {
            Kind::Enum(values) => values.values[0].to_owned(),
            Kind::String(range) => {
                let length = range.min.and_then(|min| usize::try_from(min).ok()).unwrap_or(0);
                format!("{:1<length$}", self.value)
            }
            _ => self.value.clone(),
        })
    }

    fn integer(&mut self, kind: &'static Kind) -> Result<i64, ApiError> {
        Ok(match kind {
            Kind::Integer(range) | Kind::Long(range) => range.min.unwrap_or(1).max(1),
            _ => 1,
        })
    }

    fn double(&mut self, _: &'static Kind) -> Result<f64, ApiError> {
        Ok(1.0)
    }

    fn boolean(&mut self) -> Result<bool, ApiError> {
        Ok(true)
    }

    fn timestamp(&mut self) -> Result<Timestamp, ApiError> {
        Ok(Timestamp::from_millis(1_767_323_045_000))
    }

    fn blob(&mut self) -> Result<Vec<u8>, ApiError> {
        Ok(b"x".to_vec())
    }
}

/// Whether it is a decision by policies: handlers have AccessDenied of their own, as for the
/// access key of nobody.
fn is_refusal(error: &ApiError) -> bool {
    matches!(&*error.code, "UnauthorizedOperation" | "AccessDenied" | "AccessDeniedException")
        && (error.message.contains(" because no ") || error.message.contains(" with an explicit deny "))
}

fn sample<'a>(ids: &'a BTreeMap<&'static str, String>, dry: bool) -> Sample<'a> {
    Sample { ids, depth: 0, value: "1".to_owned(), dry }
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
        let needs = region
            .control
            .needs(operation, &mut sample(&ids, false), &nobody)
            .unwrap_or_else(|e| panic!("{}: {e}", operation.name));
        let answer = region.call_by(operation, &mut sample(&ids, false), nobody.clone());
        // Where no permission is needed the handler itself may refuse: a role's trust policy, or
        // the account's rule on passwords.
        if needs.is_empty() {
            continue;
        }
        needing += 1;
        match answer {
            Err(e) if is_refusal(&e) => {
                let status = if operation.service.protocol.is_json() { 400 } else { 403 };
                assert_eq!(e.status, status, "{}", operation.name);
                assert!(e.message.contains(&needs[0].action), "{}: {}", operation.name, e.message);
            }
            other => panic!("{} without permission: {other:?}", operation.name),
        }
        let after = region.control.store().world();
        assert!(*before == *after, "{}: a refused call changed the world", operation.name);
    }
    assert!(needing > 120);
    for operation in &operations {
        // Some calls are about their caller's own user.
        let caller = region.user("exact", &[]);
        let needs = region.control.needs(operation, &mut sample(&ids, false), &caller).unwrap();
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
        let answer = region.call_by(operation, &mut sample(&ids, dry), caller.clone());
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
            match region.call_by(operation, &mut sample(&ids, dry), caller) {
                Err(e) if is_refusal(&e) => {}
                other => panic!("{} with only {policy}: {other:?}", operation.name),
            }
        }
    }
}
