// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{
    Kind, List, Location, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit,
};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "ec2-instance-connect",
    protocol: crate::Protocol::Json11,
    version: "2018-04-02",
    xml_namespace: "",
    target_prefix: "AWSEC2InstanceConnectService",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 2] = [
    OperationInfo::known(&SERVICE, 0, "SendSSHPublicKey"),
    OperationInfo::known(&SERVICE, 1, "SendSerialConsoleSSHPublicKey"),
];
