// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{
    Kind, List, Location, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit,
};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "sts",
    protocol: crate::Protocol::AwsQuery,
    version: "2011-06-15",
    xml_namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    target_prefix: "",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 11] = [
    OperationInfo::served::<AssumeRoleRequest, AssumeRoleResponse>(
        &SERVICE,
        0,
        "AssumeRole",
        &ASSUME_ROLE_REQUEST,
        &ASSUME_ROLE_RESPONSE,
    ),
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
    OperationInfo::served::<GetAccessKeyInfoRequest, GetAccessKeyInfoResponse>(
        &SERVICE,
        5,
        "GetAccessKeyInfo",
        &GET_ACCESS_KEY_INFO_REQUEST,
        &GET_ACCESS_KEY_INFO_RESPONSE,
    ),
    OperationInfo::served::<GetCallerIdentityRequest, GetCallerIdentityResponse>(
        &SERVICE,
        6,
        "GetCallerIdentity",
        &GET_CALLER_IDENTITY_REQUEST,
        &GET_CALLER_IDENTITY_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 7, "GetDelegatedAccessToken"),
    OperationInfo::served::<GetFederationTokenRequest, GetFederationTokenResponse>(
        &SERVICE,
        8,
        "GetFederationToken",
        &GET_FEDERATION_TOKEN_REQUEST,
        &GET_FEDERATION_TOKEN_RESPONSE,
    ),
    OperationInfo::served::<GetSessionTokenRequest, GetSessionTokenResponse>(
        &SERVICE,
        9,
        "GetSessionToken",
        &GET_SESSION_TOKEN_REQUEST,
        &GET_SESSION_TOKEN_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 10, "GetWebIdentityToken"),
];

operation!(AssumeRole = 0: AssumeRoleRequest => AssumeRoleResponse);
operation!(DecodeAuthorizationMessage = 4: DecodeAuthorizationMessageRequest => DecodeAuthorizationMessageResponse);
operation!(GetAccessKeyInfo = 5: GetAccessKeyInfoRequest => GetAccessKeyInfoResponse);
operation!(GetCallerIdentity = 6: GetCallerIdentityRequest => GetCallerIdentityResponse);
operation!(GetFederationToken = 8: GetFederationTokenRequest => GetFederationTokenResponse);
operation!(GetSessionToken = 9: GetSessionTokenRequest => GetSessionTokenResponse);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRoleRequest {
    pub role_arn: Option<String>,
    pub role_session_name: Option<String>,
    pub policy_arns: Vec<PolicyDescriptorType>,
    pub policy: Option<String>,
    pub duration_seconds: Option<i32>,
    pub tags: Vec<Tag>,
    pub transitive_tag_keys: Vec<String>,
    pub external_id: Option<String>,
    pub serial_number: Option<String>,
    pub token_code: Option<String>,
    pub source_identity: Option<String>,
    pub provided_contexts: Vec<ProvidedContext>,
}

pub static ASSUME_ROLE_REQUEST: Schema = Schema {
    name: "AssumeRoleRequest",
    members: &[
        Member::new("RoleArn", "RoleArn", "RoleArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
        Member::new(
            "RoleSessionName",
            "RoleSessionName",
            "RoleSessionName",
            Kind::String(Range::new(Some(2), Some(64))),
        )
        .required(),
        Member::new("PolicyArns", "PolicyArns", "PolicyArns", Kind::List(&POLICY_DESCRIPTOR_LIST_TYPE)),
        Member::new("Policy", "Policy", "Policy", Kind::String(Range::new(Some(1), None))),
        Member::new(
            "DurationSeconds",
            "DurationSeconds",
            "DurationSeconds",
            Kind::Integer(Range::new(Some(900), Some(43200))),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)),
        Member::new(
            "TransitiveTagKeys",
            "TransitiveTagKeys",
            "TransitiveTagKeys",
            Kind::List(&TAG_KEY_LIST_TYPE),
        ),
        Member::new("ExternalId", "ExternalId", "ExternalId", Kind::String(Range::new(Some(2), Some(1224)))),
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        ),
        Member::new("TokenCode", "TokenCode", "TokenCode", Kind::String(Range::new(Some(6), Some(6)))),
        Member::new(
            "SourceIdentity",
            "SourceIdentity",
            "SourceIdentity",
            Kind::String(Range::new(Some(2), Some(64))),
        ),
        Member::new(
            "ProvidedContexts",
            "ProvidedContexts",
            "ProvidedContexts",
            Kind::List(&PROVIDED_CONTEXTS_LIST_TYPE),
        ),
    ],
};
structure!(AssumeRoleRequest, ASSUME_ROLE_REQUEST, { 0 role_arn 1 role_session_name 2 policy_arns 3 policy 4 duration_seconds 5 tags 6 transitive_tag_keys 7 external_id 8 serial_number 9 token_code 10 source_identity 11 provided_contexts });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumeRoleResponse {
    pub credentials: Option<Credentials>,
    pub assumed_role_user: Option<AssumedRoleUser>,
    pub packed_policy_size: Option<i32>,
    pub source_identity: Option<String>,
}

pub static ASSUME_ROLE_RESPONSE: Schema = Schema {
    name: "AssumeRoleResponse",
    members: &[
        Member::new("Credentials", "Credentials", "Credentials", Kind::Structure(&CREDENTIALS)),
        Member::new(
            "AssumedRoleUser",
            "AssumedRoleUser",
            "AssumedRoleUser",
            Kind::Structure(&ASSUMED_ROLE_USER),
        ),
        Member::new(
            "PackedPolicySize",
            "PackedPolicySize",
            "PackedPolicySize",
            Kind::Integer(Range::new(Some(0), None)),
        ),
        Member::new(
            "SourceIdentity",
            "SourceIdentity",
            "SourceIdentity",
            Kind::String(Range::new(Some(2), Some(64))),
        ),
    ],
};
structure!(AssumeRoleResponse, ASSUME_ROLE_RESPONSE, { 0 credentials 1 assumed_role_user 2 packed_policy_size 3 source_identity });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssumedRoleUser {
    pub assumed_role_id: Option<String>,
    pub arn: Option<String>,
}

pub static ASSUMED_ROLE_USER: Schema = Schema {
    name: "AssumedRoleUser",
    members: &[
        Member::new(
            "AssumedRoleId",
            "AssumedRoleId",
            "AssumedRoleId",
            Kind::String(Range::new(Some(2), Some(193))),
        )
        .required(),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))).required(),
    ],
};
structure!(AssumedRoleUser, ASSUMED_ROLE_USER, { 0 assumed_role_id 1 arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Credentials {
    pub access_key_id: Option<String>,
    pub secret_access_key: Option<String>,
    pub session_token: Option<String>,
    pub expiration: Option<Timestamp>,
}

pub static CREDENTIALS: Schema = Schema {
    name: "Credentials",
    members: &[
        Member::new(
            "AccessKeyId",
            "AccessKeyId",
            "AccessKeyId",
            Kind::String(Range::new(Some(16), Some(128))),
        )
        .required(),
        Member::new("SecretAccessKey", "SecretAccessKey", "SecretAccessKey", Kind::String(Range::ANY))
            .required(),
        Member::new("SessionToken", "SessionToken", "SessionToken", Kind::String(Range::ANY)).required(),
        Member::new("Expiration", "Expiration", "Expiration", Kind::Timestamp).required(),
    ],
};
structure!(Credentials, CREDENTIALS, { 0 access_key_id 1 secret_access_key 2 session_token 3 expiration });

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
pub struct FederatedUser {
    pub federated_user_id: Option<String>,
    pub arn: Option<String>,
}

pub static FEDERATED_USER: Schema = Schema {
    name: "FederatedUser",
    members: &[
        Member::new(
            "FederatedUserId",
            "FederatedUserId",
            "FederatedUserId",
            Kind::String(Range::new(Some(2), Some(193))),
        )
        .required(),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))).required(),
    ],
};
structure!(FederatedUser, FEDERATED_USER, { 0 federated_user_id 1 arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyInfoRequest {
    pub access_key_id: Option<String>,
}

pub static GET_ACCESS_KEY_INFO_REQUEST: Schema = Schema {
    name: "GetAccessKeyInfoRequest",
    members: &[Member::new(
        "AccessKeyId",
        "AccessKeyId",
        "AccessKeyId",
        Kind::String(Range::new(Some(16), Some(128))),
    )
    .required()],
};
structure!(GetAccessKeyInfoRequest, GET_ACCESS_KEY_INFO_REQUEST, { 0 access_key_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyInfoResponse {
    pub account: Option<String>,
}

pub static GET_ACCESS_KEY_INFO_RESPONSE: Schema = Schema {
    name: "GetAccessKeyInfoResponse",
    members: &[Member::new("Account", "Account", "Account", Kind::String(Range::ANY))],
};
structure!(GetAccessKeyInfoResponse, GET_ACCESS_KEY_INFO_RESPONSE, { 0 account });

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

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFederationTokenRequest {
    pub name: Option<String>,
    pub policy: Option<String>,
    pub policy_arns: Vec<PolicyDescriptorType>,
    pub duration_seconds: Option<i32>,
    pub tags: Vec<Tag>,
}

pub static GET_FEDERATION_TOKEN_REQUEST: Schema = Schema {
    name: "GetFederationTokenRequest",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(2), Some(32)))).required(),
        Member::new("Policy", "Policy", "Policy", Kind::String(Range::new(Some(1), Some(2048)))),
        Member::new("PolicyArns", "PolicyArns", "PolicyArns", Kind::List(&POLICY_DESCRIPTOR_LIST_TYPE)),
        Member::new(
            "DurationSeconds",
            "DurationSeconds",
            "DurationSeconds",
            Kind::Integer(Range::new(Some(900), Some(129600))),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)),
    ],
};
structure!(GetFederationTokenRequest, GET_FEDERATION_TOKEN_REQUEST, { 0 name 1 policy 2 policy_arns 3 duration_seconds 4 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFederationTokenResponse {
    pub credentials: Option<Credentials>,
    pub federated_user: Option<FederatedUser>,
    pub packed_policy_size: Option<i32>,
}

pub static GET_FEDERATION_TOKEN_RESPONSE: Schema = Schema {
    name: "GetFederationTokenResponse",
    members: &[
        Member::new("Credentials", "Credentials", "Credentials", Kind::Structure(&CREDENTIALS)),
        Member::new("FederatedUser", "FederatedUser", "FederatedUser", Kind::Structure(&FEDERATED_USER)),
        Member::new(
            "PackedPolicySize",
            "PackedPolicySize",
            "PackedPolicySize",
            Kind::Integer(Range::new(Some(0), None)),
        ),
    ],
};
structure!(GetFederationTokenResponse, GET_FEDERATION_TOKEN_RESPONSE, { 0 credentials 1 federated_user 2 packed_policy_size });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSessionTokenRequest {
    pub duration_seconds: Option<i32>,
    pub serial_number: Option<String>,
    pub token_code: Option<String>,
}

pub static GET_SESSION_TOKEN_REQUEST: Schema = Schema {
    name: "GetSessionTokenRequest",
    members: &[
        Member::new(
            "DurationSeconds",
            "DurationSeconds",
            "DurationSeconds",
            Kind::Integer(Range::new(Some(900), Some(129600))),
        ),
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        ),
        Member::new("TokenCode", "TokenCode", "TokenCode", Kind::String(Range::new(Some(6), Some(6)))),
    ],
};
structure!(GetSessionTokenRequest, GET_SESSION_TOKEN_REQUEST, { 0 duration_seconds 1 serial_number 2 token_code });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSessionTokenResponse {
    pub credentials: Option<Credentials>,
}

pub static GET_SESSION_TOKEN_RESPONSE: Schema = Schema {
    name: "GetSessionTokenResponse",
    members: &[Member::new("Credentials", "Credentials", "Credentials", Kind::Structure(&CREDENTIALS))],
};
structure!(GetSessionTokenResponse, GET_SESSION_TOKEN_RESPONSE, { 0 credentials });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyDescriptorType {
    pub arn: Option<String>,
}

pub static POLICY_DESCRIPTOR_TYPE: Schema = Schema {
    name: "PolicyDescriptorType",
    members: &[Member::new("arn", "arn", "arn", Kind::String(Range::new(Some(20), Some(2048))))],
};
structure!(PolicyDescriptorType, POLICY_DESCRIPTOR_TYPE, { 0 arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProvidedContext {
    pub provider_arn: Option<String>,
    pub context_assertion: Option<String>,
}

pub static PROVIDED_CONTEXT: Schema = Schema {
    name: "ProvidedContext",
    members: &[
        Member::new(
            "ProviderArn",
            "ProviderArn",
            "ProviderArn",
            Kind::String(Range::new(Some(20), Some(2048))),
        ),
        Member::new(
            "ContextAssertion",
            "ContextAssertion",
            "ContextAssertion",
            Kind::String(Range::new(Some(4), Some(2048))),
        ),
    ],
};
structure!(ProvidedContext, PROVIDED_CONTEXT, { 0 provider_arn 1 context_assertion });

static PROVIDED_CONTEXTS_LIST_TYPE: List = List::new(Kind::Structure(&PROVIDED_CONTEXT), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tag {
    pub key: Option<String>,
    pub value: Option<String>,
}

pub static TAG: Schema = Schema {
    name: "Tag",
    members: &[
        Member::new("Key", "Key", "Key", Kind::String(Range::new(Some(1), Some(128)))).required(),
        Member::new("Value", "Value", "Value", Kind::String(Range::new(Some(0), Some(256)))).required(),
    ],
};
structure!(Tag, TAG, { 0 key 1 value });

static POLICY_DESCRIPTOR_LIST_TYPE: List =
    List::new(Kind::Structure(&POLICY_DESCRIPTOR_TYPE), "member", "member");

static TAG_KEY_LIST_TYPE: List = List::new(Kind::String(Range::new(Some(1), Some(128))), "member", "member");

static TAG_LIST_TYPE: List = List::new(Kind::Structure(&TAG), "member", "member");
