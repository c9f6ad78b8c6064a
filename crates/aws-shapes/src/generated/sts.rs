// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{Kind, List, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "sts",
    protocol: crate::Protocol::AwsQuery,
    version: "2011-06-15",
    xml_namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 11] = [
    OperationInfo::known(&SERVICE, 0, "AssumeRole"),
    OperationInfo::known(&SERVICE, 1, "AssumeRoleWithSAML"),
    OperationInfo::known(&SERVICE, 2, "AssumeRoleWithWebIdentity"),
    OperationInfo::known(&SERVICE, 3, "AssumeRoot"),
    OperationInfo::served::<DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse>(
        &SERVICE,
        4,
        "DecodeAuthorizationMessage",
        &DECODE_AUTHORIZATION_MESSAGE_REQUEST,
        &DECODE_AUTHORIZATION_MESSAGE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 5, "GetAccessKeyInfo"),
    OperationInfo::served::<GetCallerIdentityRequest, GetCallerIdentityResponse>(
        &SERVICE,
        6,
        "GetCallerIdentity",
        &GET_CALLER_IDENTITY_REQUEST,
        &GET_CALLER_IDENTITY_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 7, "GetDelegatedAccessToken"),
    OperationInfo::known(&SERVICE, 8, "GetFederationToken"),
    OperationInfo::known(&SERVICE, 9, "GetSessionToken"),
    OperationInfo::known(&SERVICE, 10, "GetWebIdentityToken"),
];

operation!(DecodeAuthorizationMessage = 4: DecodeAuthorizationMessageRequest => DecodeAuthorizationMessageResponse);
operation!(GetCallerIdentity = 6: GetCallerIdentityRequest => GetCallerIdentityResponse);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DecodeAuthorizationMessageRequest {
    pub encoded_message: Option<String>,
}

pub static DECODE_AUTHORIZATION_MESSAGE_REQUEST: Schema = Schema {
    name: "DecodeAuthorizationMessageRequest",
    members: &[Member::new(
        "EncodedMessage",
        "EncodedMessage",
        "EncodedMessage",
        Kind::String(Range::new(Some(1), Some(10240))),
    )
    .required()],
};
structure!(DecodeAuthorizationMessageRequest, DECODE_AUTHORIZATION_MESSAGE_REQUEST, { 0 encoded_message });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DecodeAuthorizationMessageResponse {
    pub decoded_message: Option<String>,
}

pub static DECODE_AUTHORIZATION_MESSAGE_RESPONSE: Schema = Schema {
    name: "DecodeAuthorizationMessageResponse",
    members: &[Member::new("DecodedMessage", "DecodedMessage", "DecodedMessage", Kind::String(Range::ANY))],
};
structure!(DecodeAuthorizationMessageResponse, DECODE_AUTHORIZATION_MESSAGE_RESPONSE, { 0 decoded_message });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCallerIdentityRequest {}

pub static GET_CALLER_IDENTITY_REQUEST: Schema = Schema { name: "GetCallerIdentityRequest", members: &[] };
structure!(GetCallerIdentityRequest, GET_CALLER_IDENTITY_REQUEST, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCallerIdentityResponse {
    pub user_id: Option<String>,
    pub account: Option<String>,
    pub arn: Option<String>,
}

pub static GET_CALLER_IDENTITY_RESPONSE: Schema = Schema {
    name: "GetCallerIdentityResponse",
    members: &[
        Member::new("UserId", "UserId", "UserId", Kind::String(Range::ANY)),
        Member::new("Account", "Account", "Account", Kind::String(Range::ANY)),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))),
    ],
};
structure!(GetCallerIdentityResponse, GET_CALLER_IDENTITY_RESPONSE, { 0 user_id 1 account 2 arn });
