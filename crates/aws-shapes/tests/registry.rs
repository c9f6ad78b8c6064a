//! The registry ties operations to functions, and forgets their types.

use aws_shapes::{ApiError, Context, Kind, List, Map, Reader, Registry, SERVICES, Structure, Timestamp, ec2};

struct Desk {
    calls: Vec<&'static str>,
}

impl Context for Desk {
    type Access = u8;
}

fn delete_vpc(desk: &mut Desk, input: ec2::DeleteVpcRequest) -> Result<aws_shapes::Unit, ApiError> {
    desk.calls.push("DeleteVpc");
    match input.vpc_id.as_deref() {
        Some("vpc-1") => Ok(aws_shapes::Unit),
        other => Err(ApiError::client("InvalidVpcID.NotFound", format!("{other:?}"))),
    }
}

/// Gives each structure met its `VpcId`, and nothing else.
struct OnlyVpc(&'static str);

impl Reader for OnlyVpc {
    fn structure(&mut self, into: &mut dyn Structure) -> Result<(), ApiError> {
        let index = into.schema().index_of("VpcId").expect("a structure with a VpcId");
        into.read_member(index, self)
    }
    fn string(&mut self, _: &'static Kind) -> Result<String, ApiError> {
        Ok(self.0.to_owned())
    }
    fn list(
        &mut self,
        _: &'static List,
        _: &mut dyn FnMut(&mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        unreachable!()
    }
    fn map(
        &mut self,
        _: &'static Map,
        _: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        unreachable!()
    }
    fn integer(&mut self, _: &'static Kind) -> Result<i64, ApiError> {
        unreachable!()
    }
    fn double(&mut self, _: &'static Kind) -> Result<f64, ApiError> {
        unreachable!()
    }
    fn boolean(&mut self) -> Result<bool, ApiError> {
        unreachable!()
    }
    fn timestamp(&mut self) -> Result<Timestamp, ApiError> {
        unreachable!()
    }
    fn blob(&mut self) -> Result<Vec<u8>, ApiError> {
        unreachable!()
    }
}

#[test]
fn a_handler_is_found_by_its_operation_and_answers() {
    let mut registry = Registry::<Desk>::new(SERVICES);
    registry.on::<ec2::DeleteVpc>(delete_vpc, 7);
    let operation = registry.service("ec2").unwrap().operation("DeleteVpc").unwrap();
    let handler = registry.get(operation).unwrap();
    let mut desk = Desk { calls: vec![] };

    let input = handler.decode(&mut OnlyVpc("vpc-1")).unwrap();
    assert_eq!(input.scalar("VpcId").and_then(|vpc| vpc.as_str()), Some("vpc-1"));
    assert_eq!(input.scalar("DryRun"), None);
    let output = handler.call(&mut desk, input).unwrap();
    assert_eq!(output.schema().name, "Unit");

    let error = handler.handle(&mut desk, &mut OnlyVpc("vpc-2")).unwrap_err();
    assert_eq!(error.code, "InvalidVpcID.NotFound");
    assert_eq!(desk.calls, ["DeleteVpc", "DeleteVpc"]);
}

#[test]
fn what_is_served_without_a_handler_is_named() {
    let mut registry = Registry::<Desk>::new(SERVICES);
    registry.on::<ec2::DeleteVpc>(delete_vpc, 7);
    assert_eq!(registry.served().map(|operation| operation.name).collect::<Vec<_>>(), ["DeleteVpc"]);
    let missing = registry.check().unwrap_err();
    let named = |name: &str| missing.split([':', ',', ' ']).any(|word| word == name);
    assert!(named("CreateVpc") && named("GetCallerIdentity"), "{missing}");
    assert!(!named("DeleteVpc"), "{missing}");
}

#[test]
#[should_panic(expected = "DeleteVpc has two handlers")]
fn a_second_handler_is_refused() {
    let mut registry = Registry::<Desk>::new(SERVICES);
    registry.on::<ec2::DeleteVpc>(delete_vpc, 7).on::<ec2::DeleteVpc>(delete_vpc, 7);
}

#[test]
fn every_operation_of_a_service_is_known_by_name() {
    for service in SERVICES {
        assert!(service.operations.is_sorted_by_key(|operation| operation.name));
        for (index, operation) in service.operations.iter().enumerate() {
            assert_eq!(operation.index, index);
            assert!(std::ptr::eq(operation.service, *service));
            assert!(std::ptr::eq(service.operation(operation.name).unwrap(), operation));
        }
    }
    assert_eq!(ec2::SERVICE.operations.len(), 765);
    assert!(!ec2::SERVICE.operation("CreateTransitGateway").unwrap().is_served());
    assert!(ec2::SERVICE.operation("NoSuchOperation").is_none());
}

#[test]
fn enumerations_keep_values_they_do_not_know() {
    let known = ec2::InstanceStateName::from("running");
    assert_eq!(known, ec2::InstanceStateName::RUNNING);
    assert_eq!(ec2::InstanceStateName::from("dancing").as_str(), "dancing");
}
