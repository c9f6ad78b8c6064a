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
    OperationInfo::served::<SendSSHPublicKeyRequest, SendSSHPublicKeyResponse>(
        &SERVICE,
        0,
        "SendSSHPublicKey",
        &SEND_SSH_PUBLIC_KEY_REQUEST,
        &SEND_SSH_PUBLIC_KEY_RESPONSE,
    ),
    OperationInfo::served::<SendSerialConsoleSSHPublicKeyRequest, SendSerialConsoleSSHPublicKeyResponse>(
        &SERVICE,
        1,
        "SendSerialConsoleSSHPublicKey",
        &SEND_SERIAL_CONSOLE_SSH_PUBLIC_KEY_REQUEST,
        &SEND_SERIAL_CONSOLE_SSH_PUBLIC_KEY_RESPONSE,
    ),
];

operation!(SendSSHPublicKey = 0: SendSSHPublicKeyRequest => SendSSHPublicKeyResponse);
operation!(SendSerialConsoleSSHPublicKey = 1: SendSerialConsoleSSHPublicKeyRequest => SendSerialConsoleSSHPublicKeyResponse);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SendSSHPublicKeyRequest {
    pub instance_id: Option<String>,
    pub instance_os_user: Option<String>,
    pub ssh_public_key: Option<String>,
    pub availability_zone: Option<String>,
}

pub static SEND_SSH_PUBLIC_KEY_REQUEST: Schema = Schema {
    name: "SendSSHPublicKeyRequest",
    members: &[
        Member::new("InstanceId", "InstanceId", "InstanceId", Kind::String(Range::new(Some(10), Some(32))))
            .required(),
        Member::new(
            "InstanceOSUser",
            "InstanceOSUser",
            "InstanceOSUser",
            Kind::String(Range::new(Some(1), Some(32))),
        )
        .required(),
        Member::new(
            "SSHPublicKey",
            "SSHPublicKey",
            "SSHPublicKey",
            Kind::String(Range::new(Some(80), Some(4096))),
        )
        .required(),
        Member::new(
            "AvailabilityZone",
            "AvailabilityZone",
            "AvailabilityZone",
            Kind::String(Range::new(Some(6), Some(32))),
        ),
    ],
};
structure!(SendSSHPublicKeyRequest, SEND_SSH_PUBLIC_KEY_REQUEST, { 0 instance_id 1 instance_os_user 2 ssh_public_key 3 availability_zone });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SendSSHPublicKeyResponse {
    pub request_id: Option<String>,
    pub success: Option<bool>,
}

pub static SEND_SSH_PUBLIC_KEY_RESPONSE: Schema = Schema {
    name: "SendSSHPublicKeyResponse",
    members: &[
        Member::new("RequestId", "RequestId", "RequestId", Kind::String(Range::ANY)),
        Member::new("Success", "Success", "Success", Kind::Boolean),
    ],
};
structure!(SendSSHPublicKeyResponse, SEND_SSH_PUBLIC_KEY_RESPONSE, { 0 request_id 1 success });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SendSerialConsoleSSHPublicKeyRequest {
    pub instance_id: Option<String>,
    pub serial_port: Option<i32>,
    pub ssh_public_key: Option<String>,
}

pub static SEND_SERIAL_CONSOLE_SSH_PUBLIC_KEY_REQUEST: Schema = Schema {
    name: "SendSerialConsoleSSHPublicKeyRequest",
    members: &[
        Member::new("InstanceId", "InstanceId", "InstanceId", Kind::String(Range::new(Some(10), Some(32))))
            .required(),
        Member::new("SerialPort", "SerialPort", "SerialPort", Kind::Integer(Range::new(Some(0), Some(0)))),
        Member::new(
            "SSHPublicKey",
            "SSHPublicKey",
            "SSHPublicKey",
            Kind::String(Range::new(Some(80), Some(4096))),
        )
        .required(),
    ],
};
structure!(SendSerialConsoleSSHPublicKeyRequest, SEND_SERIAL_CONSOLE_SSH_PUBLIC_KEY_REQUEST, { 0 instance_id 1 serial_port 2 ssh_public_key });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SendSerialConsoleSSHPublicKeyResponse {
    pub request_id: Option<String>,
    pub success: Option<bool>,
}

pub static SEND_SERIAL_CONSOLE_SSH_PUBLIC_KEY_RESPONSE: Schema = Schema {
    name: "SendSerialConsoleSSHPublicKeyResponse",
    members: &[
        Member::new("RequestId", "RequestId", "RequestId", Kind::String(Range::ANY)),
        Member::new("Success", "Success", "Success", Kind::Boolean),
    ],
};
structure!(SendSerialConsoleSSHPublicKeyResponse, SEND_SERIAL_CONSOLE_SSH_PUBLIC_KEY_RESPONSE, { 0 request_id 1 success });
