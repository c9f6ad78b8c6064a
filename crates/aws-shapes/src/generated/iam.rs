// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{Kind, List, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "iam",
    protocol: crate::Protocol::AwsQuery,
    version: "2010-05-08",
    xml_namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 176] = [
    OperationInfo::known(&SERVICE, 0, "AcceptDelegationRequest"),
    OperationInfo::known(&SERVICE, 1, "AddClientIDToOpenIDConnectProvider"),
    OperationInfo::known(&SERVICE, 2, "AddRoleToInstanceProfile"),
    OperationInfo::known(&SERVICE, 3, "AddUserToGroup"),
    OperationInfo::known(&SERVICE, 4, "AssociateDelegationRequest"),
    OperationInfo::known(&SERVICE, 5, "AttachGroupPolicy"),
    OperationInfo::known(&SERVICE, 6, "AttachRolePolicy"),
    OperationInfo::known(&SERVICE, 7, "AttachUserPolicy"),
    OperationInfo::known(&SERVICE, 8, "ChangePassword"),
    OperationInfo::known(&SERVICE, 9, "CreateAccessKey"),
    OperationInfo::known(&SERVICE, 10, "CreateAccountAlias"),
    OperationInfo::known(&SERVICE, 11, "CreateDelegationRequest"),
    OperationInfo::known(&SERVICE, 12, "CreateGroup"),
    OperationInfo::known(&SERVICE, 13, "CreateInstanceProfile"),
    OperationInfo::known(&SERVICE, 14, "CreateLoginProfile"),
    OperationInfo::known(&SERVICE, 15, "CreateOpenIDConnectProvider"),
    OperationInfo::known(&SERVICE, 16, "CreatePolicy"),
    OperationInfo::known(&SERVICE, 17, "CreatePolicyVersion"),
    OperationInfo::known(&SERVICE, 18, "CreateRole"),
    OperationInfo::known(&SERVICE, 19, "CreateSAMLProvider"),
    OperationInfo::known(&SERVICE, 20, "CreateServiceLinkedRole"),
    OperationInfo::known(&SERVICE, 21, "CreateServiceSpecificCredential"),
    OperationInfo::known(&SERVICE, 22, "CreateUser"),
    OperationInfo::known(&SERVICE, 23, "CreateVirtualMFADevice"),
    OperationInfo::known(&SERVICE, 24, "DeactivateMFADevice"),
    OperationInfo::known(&SERVICE, 25, "DeleteAccessKey"),
    OperationInfo::known(&SERVICE, 26, "DeleteAccountAlias"),
    OperationInfo::known(&SERVICE, 27, "DeleteAccountPasswordPolicy"),
    OperationInfo::known(&SERVICE, 28, "DeleteGroup"),
    OperationInfo::known(&SERVICE, 29, "DeleteGroupPolicy"),
    OperationInfo::known(&SERVICE, 30, "DeleteInstanceProfile"),
    OperationInfo::known(&SERVICE, 31, "DeleteLoginProfile"),
    OperationInfo::known(&SERVICE, 32, "DeleteOpenIDConnectProvider"),
    OperationInfo::known(&SERVICE, 33, "DeletePolicy"),
    OperationInfo::known(&SERVICE, 34, "DeletePolicyVersion"),
    OperationInfo::known(&SERVICE, 35, "DeleteRole"),
    OperationInfo::known(&SERVICE, 36, "DeleteRolePermissionsBoundary"),
    OperationInfo::known(&SERVICE, 37, "DeleteRolePolicy"),
    OperationInfo::known(&SERVICE, 38, "DeleteSAMLProvider"),
    OperationInfo::known(&SERVICE, 39, "DeleteSSHPublicKey"),
    OperationInfo::known(&SERVICE, 40, "DeleteServerCertificate"),
    OperationInfo::known(&SERVICE, 41, "DeleteServiceLinkedRole"),
    OperationInfo::known(&SERVICE, 42, "DeleteServiceSpecificCredential"),
    OperationInfo::known(&SERVICE, 43, "DeleteSigningCertificate"),
    OperationInfo::known(&SERVICE, 44, "DeleteUser"),
    OperationInfo::known(&SERVICE, 45, "DeleteUserPermissionsBoundary"),
    OperationInfo::known(&SERVICE, 46, "DeleteUserPolicy"),
    OperationInfo::known(&SERVICE, 47, "DeleteVirtualMFADevice"),
    OperationInfo::known(&SERVICE, 48, "DetachGroupPolicy"),
    OperationInfo::known(&SERVICE, 49, "DetachRolePolicy"),
    OperationInfo::known(&SERVICE, 50, "DetachUserPolicy"),
    OperationInfo::known(&SERVICE, 51, "DisableOrganizationsRootCredentialsManagement"),
    OperationInfo::known(&SERVICE, 52, "DisableOrganizationsRootSessions"),
    OperationInfo::known(&SERVICE, 53, "DisableOutboundWebIdentityFederation"),
    OperationInfo::known(&SERVICE, 54, "EnableMFADevice"),
    OperationInfo::known(&SERVICE, 55, "EnableOrganizationsRootCredentialsManagement"),
    OperationInfo::known(&SERVICE, 56, "EnableOrganizationsRootSessions"),
    OperationInfo::known(&SERVICE, 57, "EnableOutboundWebIdentityFederation"),
    OperationInfo::known(&SERVICE, 58, "GenerateCredentialReport"),
    OperationInfo::known(&SERVICE, 59, "GenerateOrganizationsAccessReport"),
    OperationInfo::known(&SERVICE, 60, "GenerateServiceLastAccessedDetails"),
    OperationInfo::known(&SERVICE, 61, "GetAccessKeyLastUsed"),
    OperationInfo::known(&SERVICE, 62, "GetAccountAuthorizationDetails"),
    OperationInfo::known(&SERVICE, 63, "GetAccountPasswordPolicy"),
    OperationInfo::known(&SERVICE, 64, "GetAccountSummary"),
    OperationInfo::served::<GetContextKeysForCustomPolicyRequest, GetContextKeysForPolicyResponse>(
        &SERVICE,
        65,
        "GetContextKeysForCustomPolicy",
        &GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST,
        &GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE,
    ),
    OperationInfo::served::<GetContextKeysForPrincipalPolicyRequest, GetContextKeysForPolicyResponse>(
        &SERVICE,
        66,
        "GetContextKeysForPrincipalPolicy",
        &GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST,
        &GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 67, "GetCredentialReport"),
    OperationInfo::known(&SERVICE, 68, "GetDelegationRequest"),
    OperationInfo::known(&SERVICE, 69, "GetGroup"),
    OperationInfo::known(&SERVICE, 70, "GetGroupPolicy"),
    OperationInfo::known(&SERVICE, 71, "GetHumanReadableSummary"),
    OperationInfo::known(&SERVICE, 72, "GetInstanceProfile"),
    OperationInfo::known(&SERVICE, 73, "GetLoginProfile"),
    OperationInfo::known(&SERVICE, 74, "GetMFADevice"),
    OperationInfo::known(&SERVICE, 75, "GetOpenIDConnectProvider"),
    OperationInfo::known(&SERVICE, 76, "GetOrganizationsAccessReport"),
    OperationInfo::known(&SERVICE, 77, "GetOutboundWebIdentityFederationInfo"),
    OperationInfo::known(&SERVICE, 78, "GetPolicy"),
    OperationInfo::known(&SERVICE, 79, "GetPolicyVersion"),
    OperationInfo::known(&SERVICE, 80, "GetRole"),
    OperationInfo::known(&SERVICE, 81, "GetRolePolicy"),
    OperationInfo::known(&SERVICE, 82, "GetSAMLProvider"),
    OperationInfo::known(&SERVICE, 83, "GetSSHPublicKey"),
    OperationInfo::known(&SERVICE, 84, "GetServerCertificate"),
    OperationInfo::known(&SERVICE, 85, "GetServiceLastAccessedDetails"),
    OperationInfo::known(&SERVICE, 86, "GetServiceLastAccessedDetailsWithEntities"),
    OperationInfo::known(&SERVICE, 87, "GetServiceLinkedRoleDeletionStatus"),
    OperationInfo::known(&SERVICE, 88, "GetUser"),
    OperationInfo::known(&SERVICE, 89, "GetUserPolicy"),
    OperationInfo::known(&SERVICE, 90, "ListAccessKeys"),
    OperationInfo::known(&SERVICE, 91, "ListAccountAliases"),
    OperationInfo::known(&SERVICE, 92, "ListAttachedGroupPolicies"),
    OperationInfo::known(&SERVICE, 93, "ListAttachedRolePolicies"),
    OperationInfo::known(&SERVICE, 94, "ListAttachedUserPolicies"),
    OperationInfo::known(&SERVICE, 95, "ListDelegationRequests"),
    OperationInfo::known(&SERVICE, 96, "ListEntitiesForPolicy"),
    OperationInfo::known(&SERVICE, 97, "ListGroupPolicies"),
    OperationInfo::known(&SERVICE, 98, "ListGroups"),
    OperationInfo::known(&SERVICE, 99, "ListGroupsForUser"),
    OperationInfo::known(&SERVICE, 100, "ListInstanceProfileTags"),
    OperationInfo::known(&SERVICE, 101, "ListInstanceProfiles"),
    OperationInfo::known(&SERVICE, 102, "ListInstanceProfilesForRole"),
    OperationInfo::known(&SERVICE, 103, "ListMFADeviceTags"),
    OperationInfo::known(&SERVICE, 104, "ListMFADevices"),
    OperationInfo::known(&SERVICE, 105, "ListOpenIDConnectProviderTags"),
    OperationInfo::known(&SERVICE, 106, "ListOpenIDConnectProviders"),
    OperationInfo::known(&SERVICE, 107, "ListOrganizationsFeatures"),
    OperationInfo::known(&SERVICE, 108, "ListPolicies"),
    OperationInfo::known(&SERVICE, 109, "ListPoliciesGrantingServiceAccess"),
    OperationInfo::known(&SERVICE, 110, "ListPolicyTags"),
    OperationInfo::known(&SERVICE, 111, "ListPolicyVersions"),
    OperationInfo::known(&SERVICE, 112, "ListRolePolicies"),
    OperationInfo::known(&SERVICE, 113, "ListRoleTags"),
    OperationInfo::known(&SERVICE, 114, "ListRoles"),
    OperationInfo::known(&SERVICE, 115, "ListSAMLProviderTags"),
    OperationInfo::known(&SERVICE, 116, "ListSAMLProviders"),
    OperationInfo::known(&SERVICE, 117, "ListSSHPublicKeys"),
    OperationInfo::known(&SERVICE, 118, "ListServerCertificateTags"),
    OperationInfo::known(&SERVICE, 119, "ListServerCertificates"),
    OperationInfo::known(&SERVICE, 120, "ListServiceSpecificCredentials"),
    OperationInfo::known(&SERVICE, 121, "ListSigningCertificates"),
    OperationInfo::known(&SERVICE, 122, "ListUserPolicies"),
    OperationInfo::known(&SERVICE, 123, "ListUserTags"),
    OperationInfo::known(&SERVICE, 124, "ListUsers"),
    OperationInfo::known(&SERVICE, 125, "ListVirtualMFADevices"),
    OperationInfo::known(&SERVICE, 126, "PutGroupPolicy"),
    OperationInfo::known(&SERVICE, 127, "PutRolePermissionsBoundary"),
    OperationInfo::known(&SERVICE, 128, "PutRolePolicy"),
    OperationInfo::known(&SERVICE, 129, "PutUserPermissionsBoundary"),
    OperationInfo::known(&SERVICE, 130, "PutUserPolicy"),
    OperationInfo::known(&SERVICE, 131, "RejectDelegationRequest"),
    OperationInfo::known(&SERVICE, 132, "RemoveClientIDFromOpenIDConnectProvider"),
    OperationInfo::known(&SERVICE, 133, "RemoveRoleFromInstanceProfile"),
    OperationInfo::known(&SERVICE, 134, "RemoveUserFromGroup"),
    OperationInfo::known(&SERVICE, 135, "ResetServiceSpecificCredential"),
    OperationInfo::known(&SERVICE, 136, "ResyncMFADevice"),
    OperationInfo::known(&SERVICE, 137, "SendDelegationToken"),
    OperationInfo::known(&SERVICE, 138, "SetDefaultPolicyVersion"),
    OperationInfo::known(&SERVICE, 139, "SetSecurityTokenServicePreferences"),
    OperationInfo::served::<SimulateCustomPolicyRequest, SimulatePolicyResponse>(
        &SERVICE,
        140,
        "SimulateCustomPolicy",
        &SIMULATE_CUSTOM_POLICY_REQUEST,
        &SIMULATE_POLICY_RESPONSE,
    ),
    OperationInfo::served::<SimulatePrincipalPolicyRequest, SimulatePolicyResponse>(
        &SERVICE,
        141,
        "SimulatePrincipalPolicy",
        &SIMULATE_PRINCIPAL_POLICY_REQUEST,
        &SIMULATE_POLICY_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 142, "TagInstanceProfile"),
    OperationInfo::known(&SERVICE, 143, "TagMFADevice"),
    OperationInfo::known(&SERVICE, 144, "TagOpenIDConnectProvider"),
    OperationInfo::known(&SERVICE, 145, "TagPolicy"),
    OperationInfo::known(&SERVICE, 146, "TagRole"),
    OperationInfo::known(&SERVICE, 147, "TagSAMLProvider"),
    OperationInfo::known(&SERVICE, 148, "TagServerCertificate"),
    OperationInfo::known(&SERVICE, 149, "TagUser"),
    OperationInfo::known(&SERVICE, 150, "UntagInstanceProfile"),
    OperationInfo::known(&SERVICE, 151, "UntagMFADevice"),
    OperationInfo::known(&SERVICE, 152, "UntagOpenIDConnectProvider"),
    OperationInfo::known(&SERVICE, 153, "UntagPolicy"),
    OperationInfo::known(&SERVICE, 154, "UntagRole"),
    OperationInfo::known(&SERVICE, 155, "UntagSAMLProvider"),
    OperationInfo::known(&SERVICE, 156, "UntagServerCertificate"),
    OperationInfo::known(&SERVICE, 157, "UntagUser"),
    OperationInfo::known(&SERVICE, 158, "UpdateAccessKey"),
    OperationInfo::known(&SERVICE, 159, "UpdateAccountPasswordPolicy"),
    OperationInfo::known(&SERVICE, 160, "UpdateAssumeRolePolicy"),
    OperationInfo::known(&SERVICE, 161, "UpdateDelegationRequest"),
    OperationInfo::known(&SERVICE, 162, "UpdateGroup"),
    OperationInfo::known(&SERVICE, 163, "UpdateLoginProfile"),
    OperationInfo::known(&SERVICE, 164, "UpdateOpenIDConnectProviderThumbprint"),
    OperationInfo::known(&SERVICE, 165, "UpdateRole"),
    OperationInfo::known(&SERVICE, 166, "UpdateRoleDescription"),
    OperationInfo::known(&SERVICE, 167, "UpdateSAMLProvider"),
    OperationInfo::known(&SERVICE, 168, "UpdateSSHPublicKey"),
    OperationInfo::known(&SERVICE, 169, "UpdateServerCertificate"),
    OperationInfo::known(&SERVICE, 170, "UpdateServiceSpecificCredential"),
    OperationInfo::known(&SERVICE, 171, "UpdateSigningCertificate"),
    OperationInfo::known(&SERVICE, 172, "UpdateUser"),
    OperationInfo::known(&SERVICE, 173, "UploadSSHPublicKey"),
    OperationInfo::known(&SERVICE, 174, "UploadServerCertificate"),
    OperationInfo::known(&SERVICE, 175, "UploadSigningCertificate"),
];

operation!(GetContextKeysForCustomPolicy = 65: GetContextKeysForCustomPolicyRequest => GetContextKeysForPolicyResponse);
operation!(GetContextKeysForPrincipalPolicy = 66: GetContextKeysForPrincipalPolicyRequest => GetContextKeysForPolicyResponse);
operation!(SimulateCustomPolicy = 140: SimulateCustomPolicyRequest => SimulatePolicyResponse);
operation!(SimulatePrincipalPolicy = 141: SimulatePrincipalPolicyRequest => SimulatePolicyResponse);

static ACTION_NAME_LIST_TYPE: List =
    List::new(Kind::String(Range::new(Some(3), Some(128))), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ContextEntry {
    pub context_key_name: Option<String>,
    pub context_key_values: Vec<String>,
    pub context_key_type: Option<ContextKeyTypeEnum>,
}

pub static CONTEXT_ENTRY: Schema = Schema {
    name: "ContextEntry",
    members: &[
        Member::new(
            "ContextKeyName",
            "ContextKeyName",
            "ContextKeyName",
            Kind::String(Range::new(Some(5), Some(256))),
        ),
        Member::new(
            "ContextKeyValues",
            "ContextKeyValues",
            "ContextKeyValues",
            Kind::List(&CONTEXT_KEY_VALUE_LIST_TYPE),
        ),
        Member::new("ContextKeyType", "ContextKeyType", "ContextKeyType", Kind::Enum(&CONTEXT_KEY_TYPE_ENUM)),
    ],
};
structure!(ContextEntry, CONTEXT_ENTRY, { 0 context_key_name 1 context_key_values 2 context_key_type });

static CONTEXT_ENTRY_LIST_TYPE: List = List::new(Kind::Structure(&CONTEXT_ENTRY), "member", "member");

static CONTEXT_KEY_NAMES_RESULT_LIST_TYPE: List =
    List::new(Kind::String(Range::new(Some(5), Some(256))), "member", "member");

string_enum!(CONTEXT_KEY_TYPE_ENUM, ContextKeyTypeEnum, false, {
STRING = "string",
STRING_LIST = "stringList",
NUMERIC = "numeric",
NUMERIC_LIST = "numericList",
BOOLEAN = "boolean",
BOOLEAN_LIST = "booleanList",
IP = "ip",
IP_LIST = "ipList",
BINARY = "binary",
BINARY_LIST = "binaryList",
DATE = "date",
DATE_LIST = "dateList",
});

static CONTEXT_KEY_VALUE_LIST_TYPE: List = List::new(Kind::String(Range::ANY), "member", "member");

static EVAL_DECISION_DETAILS_TYPE: Map = Map {
    value: Kind::Enum(&POLICY_EVALUATION_DECISION_TYPE),
    entry: "entry",
    key_name: "key",
    value_name: "value",
};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EvaluationResult {
    pub eval_action_name: Option<String>,
    pub eval_resource_name: Option<String>,
    pub eval_decision: Option<PolicyEvaluationDecisionType>,
    pub matched_statements: Vec<Statement>,
    pub missing_context_values: Vec<String>,
    pub organizations_decision_detail: Option<OrganizationsDecisionDetail>,
    pub permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail>,
    pub eval_decision_details: BTreeMap<String, PolicyEvaluationDecisionType>,
    pub resource_specific_results: Vec<ResourceSpecificResult>,
}

pub static EVALUATION_RESULT: Schema = Schema {
    name: "EvaluationResult",
    members: &[
        Member::new(
            "EvalActionName",
            "EvalActionName",
            "EvalActionName",
            Kind::String(Range::new(Some(3), Some(128))),
        )
        .required(),
        Member::new(
            "EvalResourceName",
            "EvalResourceName",
            "EvalResourceName",
            Kind::String(Range::new(Some(1), Some(2048))),
        ),
        Member::new(
            "EvalDecision",
            "EvalDecision",
            "EvalDecision",
            Kind::Enum(&POLICY_EVALUATION_DECISION_TYPE),
        )
        .required(),
        Member::new(
            "MatchedStatements",
            "MatchedStatements",
            "MatchedStatements",
            Kind::List(&STATEMENT_LIST_TYPE),
        ),
        Member::new(
            "MissingContextValues",
            "MissingContextValues",
            "MissingContextValues",
            Kind::List(&CONTEXT_KEY_NAMES_RESULT_LIST_TYPE),
        ),
        Member::new(
            "OrganizationsDecisionDetail",
            "OrganizationsDecisionDetail",
            "OrganizationsDecisionDetail",
            Kind::Structure(&ORGANIZATIONS_DECISION_DETAIL),
        ),
        Member::new(
            "PermissionsBoundaryDecisionDetail",
            "PermissionsBoundaryDecisionDetail",
            "PermissionsBoundaryDecisionDetail",
            Kind::Structure(&PERMISSIONS_BOUNDARY_DECISION_DETAIL),
        ),
        Member::new(
            "EvalDecisionDetails",
            "EvalDecisionDetails",
            "EvalDecisionDetails",
            Kind::Map(&EVAL_DECISION_DETAILS_TYPE),
        ),
        Member::new(
            "ResourceSpecificResults",
            "ResourceSpecificResults",
            "ResourceSpecificResults",
            Kind::List(&RESOURCE_SPECIFIC_RESULT_LIST_TYPE),
        ),
    ],
};
structure!(EvaluationResult, EVALUATION_RESULT, { 0 eval_action_name 1 eval_resource_name 2 eval_decision 3 matched_statements 4 missing_context_values 5 organizations_decision_detail 6 permissions_boundary_decision_detail 7 eval_decision_details 8 resource_specific_results });

static EVALUATION_RESULTS_LIST_TYPE: List =
    List::new(Kind::Structure(&EVALUATION_RESULT), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetContextKeysForCustomPolicyRequest {
    pub policy_input_list: Vec<String>,
}

pub static GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST: Schema = Schema {
    name: "GetContextKeysForCustomPolicyRequest",
    members: &[Member::new(
        "PolicyInputList",
        "PolicyInputList",
        "PolicyInputList",
        Kind::List(&SIMULATION_POLICY_LIST_TYPE),
    )
    .required()],
};
structure!(GetContextKeysForCustomPolicyRequest, GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST, { 0 policy_input_list });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetContextKeysForPolicyResponse {
    pub context_key_names: Vec<String>,
}

pub static GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE: Schema = Schema {
    name: "GetContextKeysForPolicyResponse",
    members: &[Member::new(
        "ContextKeyNames",
        "ContextKeyNames",
        "ContextKeyNames",
        Kind::List(&CONTEXT_KEY_NAMES_RESULT_LIST_TYPE),
    )],
};
structure!(GetContextKeysForPolicyResponse, GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE, { 0 context_key_names });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetContextKeysForPrincipalPolicyRequest {
    pub policy_source_arn: Option<String>,
    pub policy_input_list: Vec<String>,
}

pub static GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST: Schema = Schema {
    name: "GetContextKeysForPrincipalPolicyRequest",
    members: &[
        Member::new(
            "PolicySourceArn",
            "PolicySourceArn",
            "PolicySourceArn",
            Kind::String(Range::new(Some(20), Some(2048))),
        )
        .required(),
        Member::new(
            "PolicyInputList",
            "PolicyInputList",
            "PolicyInputList",
            Kind::List(&SIMULATION_POLICY_LIST_TYPE),
        ),
    ],
};
structure!(GetContextKeysForPrincipalPolicyRequest, GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST, { 0 policy_source_arn 1 policy_input_list });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct OrganizationsDecisionDetail {
    pub allowed_by_organizations: Option<bool>,
}

pub static ORGANIZATIONS_DECISION_DETAIL: Schema = Schema {
    name: "OrganizationsDecisionDetail",
    members: &[Member::new(
        "AllowedByOrganizations",
        "AllowedByOrganizations",
        "AllowedByOrganizations",
        Kind::Boolean,
    )],
};
structure!(OrganizationsDecisionDetail, ORGANIZATIONS_DECISION_DETAIL, { 0 allowed_by_organizations });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PermissionsBoundaryDecisionDetail {
    pub allowed_by_permissions_boundary: Option<bool>,
}

pub static PERMISSIONS_BOUNDARY_DECISION_DETAIL: Schema = Schema {
    name: "PermissionsBoundaryDecisionDetail",
    members: &[Member::new(
        "AllowedByPermissionsBoundary",
        "AllowedByPermissionsBoundary",
        "AllowedByPermissionsBoundary",
        Kind::Boolean,
    )],
};
structure!(PermissionsBoundaryDecisionDetail, PERMISSIONS_BOUNDARY_DECISION_DETAIL, { 0 allowed_by_permissions_boundary });

string_enum!(POLICY_EVALUATION_DECISION_TYPE, PolicyEvaluationDecisionType, false, {
ALLOWED = "allowed",
EXPLICIT_DENY = "explicitDeny",
IMPLICIT_DENY = "implicitDeny",
});

string_enum!(POLICY_SOURCE_TYPE, PolicySourceType, false, {
USER = "user",
GROUP = "group",
ROLE = "role",
AWS_MANAGED = "aws-managed",
USER_MANAGED = "user-managed",
RESOURCE = "resource",
NONE = "none",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Position {
    pub line: Option<i32>,
    pub column: Option<i32>,
}

pub static POSITION: Schema = Schema {
    name: "Position",
    members: &[
        Member::new("Line", "Line", "Line", Kind::Integer(Range::ANY)),
        Member::new("Column", "Column", "Column", Kind::Integer(Range::ANY)),
    ],
};
structure!(Position, POSITION, { 0 line 1 column });

static RESOURCE_NAME_LIST_TYPE: List =
    List::new(Kind::String(Range::new(Some(1), Some(2048))), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResourceSpecificResult {
    pub eval_resource_name: Option<String>,
    pub eval_resource_decision: Option<PolicyEvaluationDecisionType>,
    pub matched_statements: Vec<Statement>,
    pub missing_context_values: Vec<String>,
    pub eval_decision_details: BTreeMap<String, PolicyEvaluationDecisionType>,
    pub permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail>,
}

pub static RESOURCE_SPECIFIC_RESULT: Schema = Schema {
    name: "ResourceSpecificResult",
    members: &[
        Member::new(
            "EvalResourceName",
            "EvalResourceName",
            "EvalResourceName",
            Kind::String(Range::new(Some(1), Some(2048))),
        )
        .required(),
        Member::new(
            "EvalResourceDecision",
            "EvalResourceDecision",
            "EvalResourceDecision",
            Kind::Enum(&POLICY_EVALUATION_DECISION_TYPE),
        )
        .required(),
        Member::new(
            "MatchedStatements",
            "MatchedStatements",
            "MatchedStatements",
            Kind::List(&STATEMENT_LIST_TYPE),
        ),
        Member::new(
            "MissingContextValues",
            "MissingContextValues",
            "MissingContextValues",
            Kind::List(&CONTEXT_KEY_NAMES_RESULT_LIST_TYPE),
        ),
        Member::new(
            "EvalDecisionDetails",
            "EvalDecisionDetails",
            "EvalDecisionDetails",
            Kind::Map(&EVAL_DECISION_DETAILS_TYPE),
        ),
        Member::new(
            "PermissionsBoundaryDecisionDetail",
            "PermissionsBoundaryDecisionDetail",
            "PermissionsBoundaryDecisionDetail",
            Kind::Structure(&PERMISSIONS_BOUNDARY_DECISION_DETAIL),
        ),
    ],
};
structure!(ResourceSpecificResult, RESOURCE_SPECIFIC_RESULT, { 0 eval_resource_name 1 eval_resource_decision 2 matched_statements 3 missing_context_values 4 eval_decision_details 5 permissions_boundary_decision_detail });

static RESOURCE_SPECIFIC_RESULT_LIST_TYPE: List =
    List::new(Kind::Structure(&RESOURCE_SPECIFIC_RESULT), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulateCustomPolicyRequest {
    pub policy_input_list: Vec<String>,
    pub permissions_boundary_policy_input_list: Vec<String>,
    pub action_names: Vec<String>,
    pub resource_arns: Vec<String>,
    pub resource_policy: Option<String>,
    pub resource_owner: Option<String>,
    pub caller_arn: Option<String>,
    pub context_entries: Vec<ContextEntry>,
    pub resource_handling_option: Option<String>,
    pub max_items: Option<i32>,
    pub marker: Option<String>,
}

pub static SIMULATE_CUSTOM_POLICY_REQUEST: Schema = Schema {
    name: "SimulateCustomPolicyRequest",
    members: &[
        Member::new(
            "PolicyInputList",
            "PolicyInputList",
            "PolicyInputList",
            Kind::List(&SIMULATION_POLICY_LIST_TYPE),
        )
        .required(),
        Member::new(
            "PermissionsBoundaryPolicyInputList",
            "PermissionsBoundaryPolicyInputList",
            "PermissionsBoundaryPolicyInputList",
            Kind::List(&SIMULATION_POLICY_LIST_TYPE),
        ),
        Member::new("ActionNames", "ActionNames", "ActionNames", Kind::List(&ACTION_NAME_LIST_TYPE))
            .required(),
        Member::new("ResourceArns", "ResourceArns", "ResourceArns", Kind::List(&RESOURCE_NAME_LIST_TYPE)),
        Member::new(
            "ResourcePolicy",
            "ResourcePolicy",
            "ResourcePolicy",
            Kind::String(Range::new(Some(1), Some(131072))),
        ),
        Member::new(
            "ResourceOwner",
            "ResourceOwner",
            "ResourceOwner",
            Kind::String(Range::new(Some(1), Some(2048))),
        ),
        Member::new("CallerArn", "CallerArn", "CallerArn", Kind::String(Range::new(Some(1), Some(2048)))),
        Member::new(
            "ContextEntries",
            "ContextEntries",
            "ContextEntries",
            Kind::List(&CONTEXT_ENTRY_LIST_TYPE),
        ),
        Member::new(
            "ResourceHandlingOption",
            "ResourceHandlingOption",
            "ResourceHandlingOption",
            Kind::String(Range::new(Some(1), Some(64))),
        ),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
    ],
};
structure!(SimulateCustomPolicyRequest, SIMULATE_CUSTOM_POLICY_REQUEST, { 0 policy_input_list 1 permissions_boundary_policy_input_list 2 action_names 3 resource_arns 4 resource_policy 5 resource_owner 6 caller_arn 7 context_entries 8 resource_handling_option 9 max_items 10 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulatePolicyResponse {
    pub evaluation_results: Vec<EvaluationResult>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static SIMULATE_POLICY_RESPONSE: Schema = Schema {
    name: "SimulatePolicyResponse",
    members: &[
        Member::new(
            "EvaluationResults",
            "EvaluationResults",
            "EvaluationResults",
            Kind::List(&EVALUATION_RESULTS_LIST_TYPE),
        ),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(SimulatePolicyResponse, SIMULATE_POLICY_RESPONSE, { 0 evaluation_results 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulatePrincipalPolicyRequest {
    pub policy_source_arn: Option<String>,
    pub policy_input_list: Vec<String>,
    pub permissions_boundary_policy_input_list: Vec<String>,
    pub action_names: Vec<String>,
    pub resource_arns: Vec<String>,
    pub resource_policy: Option<String>,
    pub resource_owner: Option<String>,
    pub caller_arn: Option<String>,
    pub context_entries: Vec<ContextEntry>,
    pub resource_handling_option: Option<String>,
    pub max_items: Option<i32>,
    pub marker: Option<String>,
}

pub static SIMULATE_PRINCIPAL_POLICY_REQUEST: Schema = Schema {
    name: "SimulatePrincipalPolicyRequest",
    members: &[
        Member::new(
            "PolicySourceArn",
            "PolicySourceArn",
            "PolicySourceArn",
            Kind::String(Range::new(Some(20), Some(2048))),
        )
        .required(),
        Member::new(
            "PolicyInputList",
            "PolicyInputList",
            "PolicyInputList",
            Kind::List(&SIMULATION_POLICY_LIST_TYPE),
        ),
        Member::new(
            "PermissionsBoundaryPolicyInputList",
            "PermissionsBoundaryPolicyInputList",
            "PermissionsBoundaryPolicyInputList",
            Kind::List(&SIMULATION_POLICY_LIST_TYPE),
        ),
        Member::new("ActionNames", "ActionNames", "ActionNames", Kind::List(&ACTION_NAME_LIST_TYPE))
            .required(),
        Member::new("ResourceArns", "ResourceArns", "ResourceArns", Kind::List(&RESOURCE_NAME_LIST_TYPE)),
        Member::new(
            "ResourcePolicy",
            "ResourcePolicy",
            "ResourcePolicy",
            Kind::String(Range::new(Some(1), Some(131072))),
        ),
        Member::new(
            "ResourceOwner",
            "ResourceOwner",
            "ResourceOwner",
            Kind::String(Range::new(Some(1), Some(2048))),
        ),
        Member::new("CallerArn", "CallerArn", "CallerArn", Kind::String(Range::new(Some(1), Some(2048)))),
        Member::new(
            "ContextEntries",
            "ContextEntries",
            "ContextEntries",
            Kind::List(&CONTEXT_ENTRY_LIST_TYPE),
        ),
        Member::new(
            "ResourceHandlingOption",
            "ResourceHandlingOption",
            "ResourceHandlingOption",
            Kind::String(Range::new(Some(1), Some(64))),
        ),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
    ],
};
structure!(SimulatePrincipalPolicyRequest, SIMULATE_PRINCIPAL_POLICY_REQUEST, { 0 policy_source_arn 1 policy_input_list 2 permissions_boundary_policy_input_list 3 action_names 4 resource_arns 5 resource_policy 6 resource_owner 7 caller_arn 8 context_entries 9 resource_handling_option 10 max_items 11 marker });

static SIMULATION_POLICY_LIST_TYPE: List =
    List::new(Kind::String(Range::new(Some(1), Some(131072))), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Statement {
    pub source_policy_id: Option<String>,
    pub source_policy_type: Option<PolicySourceType>,
    pub start_position: Option<Position>,
    pub end_position: Option<Position>,
}

pub static STATEMENT: Schema = Schema {
    name: "Statement",
    members: &[
        Member::new("SourcePolicyId", "SourcePolicyId", "SourcePolicyId", Kind::String(Range::ANY)),
        Member::new(
            "SourcePolicyType",
            "SourcePolicyType",
            "SourcePolicyType",
            Kind::Enum(&POLICY_SOURCE_TYPE),
        ),
        Member::new("StartPosition", "StartPosition", "StartPosition", Kind::Structure(&POSITION)),
        Member::new("EndPosition", "EndPosition", "EndPosition", Kind::Structure(&POSITION)),
    ],
};
structure!(Statement, STATEMENT, { 0 source_policy_id 1 source_policy_type 2 start_position 3 end_position });

static STATEMENT_LIST_TYPE: List = List::new(Kind::Structure(&STATEMENT), "member", "member");
