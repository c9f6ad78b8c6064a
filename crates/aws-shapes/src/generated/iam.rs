// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{
    Kind, List, Location, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit,
};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "iam",
    protocol: crate::Protocol::AwsQuery,
    version: "2010-05-08",
    xml_namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    target_prefix: "",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 176] = [
    OperationInfo::known(&SERVICE, 0, "AcceptDelegationRequest"),
    OperationInfo::known(&SERVICE, 1, "AddClientIDToOpenIDConnectProvider"),
    OperationInfo::served::<AddRoleToInstanceProfileRequest, Unit>(
        &SERVICE,
        2,
        "AddRoleToInstanceProfile",
        &ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<AddUserToGroupRequest, Unit>(
        &SERVICE,
        3,
        "AddUserToGroup",
        &ADD_USER_TO_GROUP_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 4, "AssociateDelegationRequest"),
    OperationInfo::served::<AttachGroupPolicyRequest, Unit>(
        &SERVICE,
        5,
        "AttachGroupPolicy",
        &ATTACH_GROUP_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<AttachRolePolicyRequest, Unit>(
        &SERVICE,
        6,
        "AttachRolePolicy",
        &ATTACH_ROLE_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<AttachUserPolicyRequest, Unit>(
        &SERVICE,
        7,
        "AttachUserPolicy",
        &ATTACH_USER_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<ChangePasswordRequest, Unit>(
        &SERVICE,
        8,
        "ChangePassword",
        &CHANGE_PASSWORD_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<CreateAccessKeyRequest, CreateAccessKeyResponse>(
        &SERVICE,
        9,
        "CreateAccessKey",
        &CREATE_ACCESS_KEY_REQUEST,
        &CREATE_ACCESS_KEY_RESPONSE,
    ),
    OperationInfo::served::<CreateAccountAliasRequest, Unit>(
        &SERVICE,
        10,
        "CreateAccountAlias",
        &CREATE_ACCOUNT_ALIAS_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 11, "CreateDelegationRequest"),
    OperationInfo::served::<CreateGroupRequest, CreateGroupResponse>(
        &SERVICE,
        12,
        "CreateGroup",
        &CREATE_GROUP_REQUEST,
        &CREATE_GROUP_RESPONSE,
    ),
    OperationInfo::served::<CreateInstanceProfileRequest, CreateInstanceProfileResponse>(
        &SERVICE,
        13,
        "CreateInstanceProfile",
        &CREATE_INSTANCE_PROFILE_REQUEST,
        &CREATE_INSTANCE_PROFILE_RESPONSE,
    ),
    OperationInfo::served::<CreateLoginProfileRequest, CreateLoginProfileResponse>(
        &SERVICE,
        14,
        "CreateLoginProfile",
        &CREATE_LOGIN_PROFILE_REQUEST,
        &CREATE_LOGIN_PROFILE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 15, "CreateOpenIDConnectProvider"),
    OperationInfo::served::<CreatePolicyRequest, CreatePolicyResponse>(
        &SERVICE,
        16,
        "CreatePolicy",
        &CREATE_POLICY_REQUEST,
        &CREATE_POLICY_RESPONSE,
    ),
    OperationInfo::served::<CreatePolicyVersionRequest, CreatePolicyVersionResponse>(
        &SERVICE,
        17,
        "CreatePolicyVersion",
        &CREATE_POLICY_VERSION_REQUEST,
        &CREATE_POLICY_VERSION_RESPONSE,
    ),
    OperationInfo::served::<CreateRoleRequest, CreateRoleResponse>(
        &SERVICE,
        18,
        "CreateRole",
        &CREATE_ROLE_REQUEST,
        &CREATE_ROLE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 19, "CreateSAMLProvider"),
    OperationInfo::served::<CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse>(
        &SERVICE,
        20,
        "CreateServiceLinkedRole",
        &CREATE_SERVICE_LINKED_ROLE_REQUEST,
        &CREATE_SERVICE_LINKED_ROLE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 21, "CreateServiceSpecificCredential"),
    OperationInfo::served::<CreateUserRequest, CreateUserResponse>(
        &SERVICE,
        22,
        "CreateUser",
        &CREATE_USER_REQUEST,
        &CREATE_USER_RESPONSE,
    ),
    OperationInfo::served::<CreateVirtualMFADeviceRequest, CreateVirtualMFADeviceResponse>(
        &SERVICE,
        23,
        "CreateVirtualMFADevice",
        &CREATE_VIRTUAL_MFA_DEVICE_REQUEST,
        &CREATE_VIRTUAL_MFA_DEVICE_RESPONSE,
    ),
    OperationInfo::served::<DeactivateMFADeviceRequest, Unit>(
        &SERVICE,
        24,
        "DeactivateMFADevice",
        &DEACTIVATE_MFA_DEVICE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteAccessKeyRequest, Unit>(
        &SERVICE,
        25,
        "DeleteAccessKey",
        &DELETE_ACCESS_KEY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteAccountAliasRequest, Unit>(
        &SERVICE,
        26,
        "DeleteAccountAlias",
        &DELETE_ACCOUNT_ALIAS_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<Unit, Unit>(&SERVICE, 27, "DeleteAccountPasswordPolicy", &UNIT, &UNIT),
    OperationInfo::served::<DeleteGroupRequest, Unit>(
        &SERVICE,
        28,
        "DeleteGroup",
        &DELETE_GROUP_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteGroupPolicyRequest, Unit>(
        &SERVICE,
        29,
        "DeleteGroupPolicy",
        &DELETE_GROUP_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteInstanceProfileRequest, Unit>(
        &SERVICE,
        30,
        "DeleteInstanceProfile",
        &DELETE_INSTANCE_PROFILE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteLoginProfileRequest, Unit>(
        &SERVICE,
        31,
        "DeleteLoginProfile",
        &DELETE_LOGIN_PROFILE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 32, "DeleteOpenIDConnectProvider"),
    OperationInfo::served::<DeletePolicyRequest, Unit>(
        &SERVICE,
        33,
        "DeletePolicy",
        &DELETE_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeletePolicyVersionRequest, Unit>(
        &SERVICE,
        34,
        "DeletePolicyVersion",
        &DELETE_POLICY_VERSION_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteRoleRequest, Unit>(&SERVICE, 35, "DeleteRole", &DELETE_ROLE_REQUEST, &UNIT),
    OperationInfo::served::<DeleteRolePermissionsBoundaryRequest, Unit>(
        &SERVICE,
        36,
        "DeleteRolePermissionsBoundary",
        &DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteRolePolicyRequest, Unit>(
        &SERVICE,
        37,
        "DeleteRolePolicy",
        &DELETE_ROLE_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 38, "DeleteSAMLProvider"),
    OperationInfo::known(&SERVICE, 39, "DeleteSSHPublicKey"),
    OperationInfo::known(&SERVICE, 40, "DeleteServerCertificate"),
    OperationInfo::served::<DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse>(
        &SERVICE,
        41,
        "DeleteServiceLinkedRole",
        &DELETE_SERVICE_LINKED_ROLE_REQUEST,
        &DELETE_SERVICE_LINKED_ROLE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 42, "DeleteServiceSpecificCredential"),
    OperationInfo::known(&SERVICE, 43, "DeleteSigningCertificate"),
    OperationInfo::served::<DeleteUserRequest, Unit>(&SERVICE, 44, "DeleteUser", &DELETE_USER_REQUEST, &UNIT),
    OperationInfo::served::<DeleteUserPermissionsBoundaryRequest, Unit>(
        &SERVICE,
        45,
        "DeleteUserPermissionsBoundary",
        &DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteUserPolicyRequest, Unit>(
        &SERVICE,
        46,
        "DeleteUserPolicy",
        &DELETE_USER_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteVirtualMFADeviceRequest, Unit>(
        &SERVICE,
        47,
        "DeleteVirtualMFADevice",
        &DELETE_VIRTUAL_MFA_DEVICE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DetachGroupPolicyRequest, Unit>(
        &SERVICE,
        48,
        "DetachGroupPolicy",
        &DETACH_GROUP_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DetachRolePolicyRequest, Unit>(
        &SERVICE,
        49,
        "DetachRolePolicy",
        &DETACH_ROLE_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DetachUserPolicyRequest, Unit>(
        &SERVICE,
        50,
        "DetachUserPolicy",
        &DETACH_USER_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 51, "DisableOrganizationsRootCredentialsManagement"),
    OperationInfo::known(&SERVICE, 52, "DisableOrganizationsRootSessions"),
    OperationInfo::known(&SERVICE, 53, "DisableOutboundWebIdentityFederation"),
    OperationInfo::served::<EnableMFADeviceRequest, Unit>(
        &SERVICE,
        54,
        "EnableMFADevice",
        &ENABLE_MFA_DEVICE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 55, "EnableOrganizationsRootCredentialsManagement"),
    OperationInfo::known(&SERVICE, 56, "EnableOrganizationsRootSessions"),
    OperationInfo::known(&SERVICE, 57, "EnableOutboundWebIdentityFederation"),
    OperationInfo::served::<Unit, GenerateCredentialReportResponse>(
        &SERVICE,
        58,
        "GenerateCredentialReport",
        &UNIT,
        &GENERATE_CREDENTIAL_REPORT_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 59, "GenerateOrganizationsAccessReport"),
    OperationInfo::known(&SERVICE, 60, "GenerateServiceLastAccessedDetails"),
    OperationInfo::served::<GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse>(
        &SERVICE,
        61,
        "GetAccessKeyLastUsed",
        &GET_ACCESS_KEY_LAST_USED_REQUEST,
        &GET_ACCESS_KEY_LAST_USED_RESPONSE,
    ),
    OperationInfo::served::<GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse>(
        &SERVICE,
        62,
        "GetAccountAuthorizationDetails",
        &GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST,
        &GET_ACCOUNT_AUTHORIZATION_DETAILS_RESPONSE,
    ),
    OperationInfo::served::<Unit, GetAccountPasswordPolicyResponse>(
        &SERVICE,
        63,
        "GetAccountPasswordPolicy",
        &UNIT,
        &GET_ACCOUNT_PASSWORD_POLICY_RESPONSE,
    ),
    OperationInfo::served::<Unit, GetAccountSummaryResponse>(
        &SERVICE,
        64,
        "GetAccountSummary",
        &UNIT,
        &GET_ACCOUNT_SUMMARY_RESPONSE,
    ),
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
    OperationInfo::served::<Unit, GetCredentialReportResponse>(
        &SERVICE,
        67,
        "GetCredentialReport",
        &UNIT,
        &GET_CREDENTIAL_REPORT_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 68, "GetDelegationRequest"),
    OperationInfo::served::<GetGroupRequest, GetGroupResponse>(
        &SERVICE,
        69,
        "GetGroup",
        &GET_GROUP_REQUEST,
        &GET_GROUP_RESPONSE,
    ),
    OperationInfo::served::<GetGroupPolicyRequest, GetGroupPolicyResponse>(
        &SERVICE,
        70,
        "GetGroupPolicy",
        &GET_GROUP_POLICY_REQUEST,
        &GET_GROUP_POLICY_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 71, "GetHumanReadableSummary"),
    OperationInfo::served::<GetInstanceProfileRequest, GetInstanceProfileResponse>(
        &SERVICE,
        72,
        "GetInstanceProfile",
        &GET_INSTANCE_PROFILE_REQUEST,
        &GET_INSTANCE_PROFILE_RESPONSE,
    ),
    OperationInfo::served::<GetLoginProfileRequest, GetLoginProfileResponse>(
        &SERVICE,
        73,
        "GetLoginProfile",
        &GET_LOGIN_PROFILE_REQUEST,
        &GET_LOGIN_PROFILE_RESPONSE,
    ),
    OperationInfo::served::<GetMFADeviceRequest, GetMFADeviceResponse>(
        &SERVICE,
        74,
        "GetMFADevice",
        &GET_MFA_DEVICE_REQUEST,
        &GET_MFA_DEVICE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 75, "GetOpenIDConnectProvider"),
    OperationInfo::known(&SERVICE, 76, "GetOrganizationsAccessReport"),
    OperationInfo::known(&SERVICE, 77, "GetOutboundWebIdentityFederationInfo"),
    OperationInfo::served::<GetPolicyRequest, GetPolicyResponse>(
        &SERVICE,
        78,
        "GetPolicy",
        &GET_POLICY_REQUEST,
        &GET_POLICY_RESPONSE,
    ),
    OperationInfo::served::<GetPolicyVersionRequest, GetPolicyVersionResponse>(
        &SERVICE,
        79,
        "GetPolicyVersion",
        &GET_POLICY_VERSION_REQUEST,
        &GET_POLICY_VERSION_RESPONSE,
    ),
    OperationInfo::served::<GetRoleRequest, GetRoleResponse>(
        &SERVICE,
        80,
        "GetRole",
        &GET_ROLE_REQUEST,
        &GET_ROLE_RESPONSE,
    ),
    OperationInfo::served::<GetRolePolicyRequest, GetRolePolicyResponse>(
        &SERVICE,
        81,
        "GetRolePolicy",
        &GET_ROLE_POLICY_REQUEST,
        &GET_ROLE_POLICY_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 82, "GetSAMLProvider"),
    OperationInfo::known(&SERVICE, 83, "GetSSHPublicKey"),
    OperationInfo::known(&SERVICE, 84, "GetServerCertificate"),
    OperationInfo::known(&SERVICE, 85, "GetServiceLastAccessedDetails"),
    OperationInfo::known(&SERVICE, 86, "GetServiceLastAccessedDetailsWithEntities"),
    OperationInfo::served::<
        GetServiceLinkedRoleDeletionStatusRequest,
        GetServiceLinkedRoleDeletionStatusResponse,
    >(
        &SERVICE,
        87,
        "GetServiceLinkedRoleDeletionStatus",
        &GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST,
        &GET_SERVICE_LINKED_ROLE_DELETION_STATUS_RESPONSE,
    ),
    OperationInfo::served::<GetUserRequest, GetUserResponse>(
        &SERVICE,
        88,
        "GetUser",
        &GET_USER_REQUEST,
        &GET_USER_RESPONSE,
    ),
    OperationInfo::served::<GetUserPolicyRequest, GetUserPolicyResponse>(
        &SERVICE,
        89,
        "GetUserPolicy",
        &GET_USER_POLICY_REQUEST,
        &GET_USER_POLICY_RESPONSE,
    ),
    OperationInfo::served::<ListAccessKeysRequest, ListAccessKeysResponse>(
        &SERVICE,
        90,
        "ListAccessKeys",
        &LIST_ACCESS_KEYS_REQUEST,
        &LIST_ACCESS_KEYS_RESPONSE,
    ),
    OperationInfo::served::<ListAccountAliasesRequest, ListAccountAliasesResponse>(
        &SERVICE,
        91,
        "ListAccountAliases",
        &LIST_ACCOUNT_ALIASES_REQUEST,
        &LIST_ACCOUNT_ALIASES_RESPONSE,
    ),
    OperationInfo::served::<ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse>(
        &SERVICE,
        92,
        "ListAttachedGroupPolicies",
        &LIST_ATTACHED_GROUP_POLICIES_REQUEST,
        &LIST_ATTACHED_GROUP_POLICIES_RESPONSE,
    ),
    OperationInfo::served::<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse>(
        &SERVICE,
        93,
        "ListAttachedRolePolicies",
        &LIST_ATTACHED_ROLE_POLICIES_REQUEST,
        &LIST_ATTACHED_ROLE_POLICIES_RESPONSE,
    ),
    OperationInfo::served::<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse>(
        &SERVICE,
        94,
        "ListAttachedUserPolicies",
        &LIST_ATTACHED_USER_POLICIES_REQUEST,
        &LIST_ATTACHED_USER_POLICIES_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 95, "ListDelegationRequests"),
    OperationInfo::served::<ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse>(
        &SERVICE,
        96,
        "ListEntitiesForPolicy",
        &LIST_ENTITIES_FOR_POLICY_REQUEST,
        &LIST_ENTITIES_FOR_POLICY_RESPONSE,
    ),
    OperationInfo::served::<ListGroupPoliciesRequest, ListGroupPoliciesResponse>(
        &SERVICE,
        97,
        "ListGroupPolicies",
        &LIST_GROUP_POLICIES_REQUEST,
        &LIST_GROUP_POLICIES_RESPONSE,
    ),
    OperationInfo::served::<ListGroupsRequest, ListGroupsResponse>(
        &SERVICE,
        98,
        "ListGroups",
        &LIST_GROUPS_REQUEST,
        &LIST_GROUPS_RESPONSE,
    ),
    OperationInfo::served::<ListGroupsForUserRequest, ListGroupsForUserResponse>(
        &SERVICE,
        99,
        "ListGroupsForUser",
        &LIST_GROUPS_FOR_USER_REQUEST,
        &LIST_GROUPS_FOR_USER_RESPONSE,
    ),
    OperationInfo::served::<ListInstanceProfileTagsRequest, ListInstanceProfileTagsResponse>(
        &SERVICE,
        100,
        "ListInstanceProfileTags",
        &LIST_INSTANCE_PROFILE_TAGS_REQUEST,
        &LIST_INSTANCE_PROFILE_TAGS_RESPONSE,
    ),
    OperationInfo::served::<ListInstanceProfilesRequest, ListInstanceProfilesResponse>(
        &SERVICE,
        101,
        "ListInstanceProfiles",
        &LIST_INSTANCE_PROFILES_REQUEST,
        &LIST_INSTANCE_PROFILES_RESPONSE,
    ),
    OperationInfo::served::<ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse>(
        &SERVICE,
        102,
        "ListInstanceProfilesForRole",
        &LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST,
        &LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE,
    ),
    OperationInfo::served::<ListMFADeviceTagsRequest, ListMFADeviceTagsResponse>(
        &SERVICE,
        103,
        "ListMFADeviceTags",
        &LIST_MFA_DEVICE_TAGS_REQUEST,
        &LIST_MFA_DEVICE_TAGS_RESPONSE,
    ),
    OperationInfo::served::<ListMFADevicesRequest, ListMFADevicesResponse>(
        &SERVICE,
        104,
        "ListMFADevices",
        &LIST_MFA_DEVICES_REQUEST,
        &LIST_MFA_DEVICES_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 105, "ListOpenIDConnectProviderTags"),
    OperationInfo::known(&SERVICE, 106, "ListOpenIDConnectProviders"),
    OperationInfo::known(&SERVICE, 107, "ListOrganizationsFeatures"),
    OperationInfo::served::<ListPoliciesRequest, ListPoliciesResponse>(
        &SERVICE,
        108,
        "ListPolicies",
        &LIST_POLICIES_REQUEST,
        &LIST_POLICIES_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 109, "ListPoliciesGrantingServiceAccess"),
    OperationInfo::served::<ListPolicyTagsRequest, ListPolicyTagsResponse>(
        &SERVICE,
        110,
        "ListPolicyTags",
        &LIST_POLICY_TAGS_REQUEST,
        &LIST_POLICY_TAGS_RESPONSE,
    ),
    OperationInfo::served::<ListPolicyVersionsRequest, ListPolicyVersionsResponse>(
        &SERVICE,
        111,
        "ListPolicyVersions",
        &LIST_POLICY_VERSIONS_REQUEST,
        &LIST_POLICY_VERSIONS_RESPONSE,
    ),
    OperationInfo::served::<ListRolePoliciesRequest, ListRolePoliciesResponse>(
        &SERVICE,
        112,
        "ListRolePolicies",
        &LIST_ROLE_POLICIES_REQUEST,
        &LIST_ROLE_POLICIES_RESPONSE,
    ),
    OperationInfo::served::<ListRoleTagsRequest, ListRoleTagsResponse>(
        &SERVICE,
        113,
        "ListRoleTags",
        &LIST_ROLE_TAGS_REQUEST,
        &LIST_ROLE_TAGS_RESPONSE,
    ),
    OperationInfo::served::<ListRolesRequest, ListRolesResponse>(
        &SERVICE,
        114,
        "ListRoles",
        &LIST_ROLES_REQUEST,
        &LIST_ROLES_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 115, "ListSAMLProviderTags"),
    OperationInfo::known(&SERVICE, 116, "ListSAMLProviders"),
    OperationInfo::served::<ListSSHPublicKeysRequest, ListSSHPublicKeysResponse>(
        &SERVICE,
        117,
        "ListSSHPublicKeys",
        &LIST_SSH_PUBLIC_KEYS_REQUEST,
        &LIST_SSH_PUBLIC_KEYS_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 118, "ListServerCertificateTags"),
    OperationInfo::known(&SERVICE, 119, "ListServerCertificates"),
    OperationInfo::served::<ListServiceSpecificCredentialsRequest, ListServiceSpecificCredentialsResponse>(
        &SERVICE,
        120,
        "ListServiceSpecificCredentials",
        &LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST,
        &LIST_SERVICE_SPECIFIC_CREDENTIALS_RESPONSE,
    ),
    OperationInfo::served::<ListSigningCertificatesRequest, ListSigningCertificatesResponse>(
        &SERVICE,
        121,
        "ListSigningCertificates",
        &LIST_SIGNING_CERTIFICATES_REQUEST,
        &LIST_SIGNING_CERTIFICATES_RESPONSE,
    ),
    OperationInfo::served::<ListUserPoliciesRequest, ListUserPoliciesResponse>(
        &SERVICE,
        122,
        "ListUserPolicies",
        &LIST_USER_POLICIES_REQUEST,
        &LIST_USER_POLICIES_RESPONSE,
    ),
    OperationInfo::served::<ListUserTagsRequest, ListUserTagsResponse>(
        &SERVICE,
        123,
        "ListUserTags",
        &LIST_USER_TAGS_REQUEST,
        &LIST_USER_TAGS_RESPONSE,
    ),
    OperationInfo::served::<ListUsersRequest, ListUsersResponse>(
        &SERVICE,
        124,
        "ListUsers",
        &LIST_USERS_REQUEST,
        &LIST_USERS_RESPONSE,
    ),
    OperationInfo::served::<ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse>(
        &SERVICE,
        125,
        "ListVirtualMFADevices",
        &LIST_VIRTUAL_MFA_DEVICES_REQUEST,
        &LIST_VIRTUAL_MFA_DEVICES_RESPONSE,
    ),
    OperationInfo::served::<PutGroupPolicyRequest, Unit>(
        &SERVICE,
        126,
        "PutGroupPolicy",
        &PUT_GROUP_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<PutRolePermissionsBoundaryRequest, Unit>(
        &SERVICE,
        127,
        "PutRolePermissionsBoundary",
        &PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<PutRolePolicyRequest, Unit>(
        &SERVICE,
        128,
        "PutRolePolicy",
        &PUT_ROLE_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<PutUserPermissionsBoundaryRequest, Unit>(
        &SERVICE,
        129,
        "PutUserPermissionsBoundary",
        &PUT_USER_PERMISSIONS_BOUNDARY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<PutUserPolicyRequest, Unit>(
        &SERVICE,
        130,
        "PutUserPolicy",
        &PUT_USER_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 131, "RejectDelegationRequest"),
    OperationInfo::known(&SERVICE, 132, "RemoveClientIDFromOpenIDConnectProvider"),
    OperationInfo::served::<RemoveRoleFromInstanceProfileRequest, Unit>(
        &SERVICE,
        133,
        "RemoveRoleFromInstanceProfile",
        &REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<RemoveUserFromGroupRequest, Unit>(
        &SERVICE,
        134,
        "RemoveUserFromGroup",
        &REMOVE_USER_FROM_GROUP_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 135, "ResetServiceSpecificCredential"),
    OperationInfo::served::<ResyncMFADeviceRequest, Unit>(
        &SERVICE,
        136,
        "ResyncMFADevice",
        &RESYNC_MFA_DEVICE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 137, "SendDelegationToken"),
    OperationInfo::served::<SetDefaultPolicyVersionRequest, Unit>(
        &SERVICE,
        138,
        "SetDefaultPolicyVersion",
        &SET_DEFAULT_POLICY_VERSION_REQUEST,
        &UNIT,
    ),
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
    OperationInfo::served::<TagInstanceProfileRequest, Unit>(
        &SERVICE,
        142,
        "TagInstanceProfile",
        &TAG_INSTANCE_PROFILE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<TagMFADeviceRequest, Unit>(
        &SERVICE,
        143,
        "TagMFADevice",
        &TAG_MFA_DEVICE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 144, "TagOpenIDConnectProvider"),
    OperationInfo::served::<TagPolicyRequest, Unit>(&SERVICE, 145, "TagPolicy", &TAG_POLICY_REQUEST, &UNIT),
    OperationInfo::served::<TagRoleRequest, Unit>(&SERVICE, 146, "TagRole", &TAG_ROLE_REQUEST, &UNIT),
    OperationInfo::known(&SERVICE, 147, "TagSAMLProvider"),
    OperationInfo::known(&SERVICE, 148, "TagServerCertificate"),
    OperationInfo::served::<TagUserRequest, Unit>(&SERVICE, 149, "TagUser", &TAG_USER_REQUEST, &UNIT),
    OperationInfo::served::<UntagInstanceProfileRequest, Unit>(
        &SERVICE,
        150,
        "UntagInstanceProfile",
        &UNTAG_INSTANCE_PROFILE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<UntagMFADeviceRequest, Unit>(
        &SERVICE,
        151,
        "UntagMFADevice",
        &UNTAG_MFA_DEVICE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 152, "UntagOpenIDConnectProvider"),
    OperationInfo::served::<UntagPolicyRequest, Unit>(
        &SERVICE,
        153,
        "UntagPolicy",
        &UNTAG_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<UntagRoleRequest, Unit>(&SERVICE, 154, "UntagRole", &UNTAG_ROLE_REQUEST, &UNIT),
    OperationInfo::known(&SERVICE, 155, "UntagSAMLProvider"),
    OperationInfo::known(&SERVICE, 156, "UntagServerCertificate"),
    OperationInfo::served::<UntagUserRequest, Unit>(&SERVICE, 157, "UntagUser", &UNTAG_USER_REQUEST, &UNIT),
    OperationInfo::served::<UpdateAccessKeyRequest, Unit>(
        &SERVICE,
        158,
        "UpdateAccessKey",
        &UPDATE_ACCESS_KEY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<UpdateAccountPasswordPolicyRequest, Unit>(
        &SERVICE,
        159,
        "UpdateAccountPasswordPolicy",
        &UPDATE_ACCOUNT_PASSWORD_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<UpdateAssumeRolePolicyRequest, Unit>(
        &SERVICE,
        160,
        "UpdateAssumeRolePolicy",
        &UPDATE_ASSUME_ROLE_POLICY_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 161, "UpdateDelegationRequest"),
    OperationInfo::served::<UpdateGroupRequest, Unit>(
        &SERVICE,
        162,
        "UpdateGroup",
        &UPDATE_GROUP_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<UpdateLoginProfileRequest, Unit>(
        &SERVICE,
        163,
        "UpdateLoginProfile",
        &UPDATE_LOGIN_PROFILE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 164, "UpdateOpenIDConnectProviderThumbprint"),
    OperationInfo::served::<UpdateRoleRequest, UpdateRoleResponse>(
        &SERVICE,
        165,
        "UpdateRole",
        &UPDATE_ROLE_REQUEST,
        &UPDATE_ROLE_RESPONSE,
    ),
    OperationInfo::served::<UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse>(
        &SERVICE,
        166,
        "UpdateRoleDescription",
        &UPDATE_ROLE_DESCRIPTION_REQUEST,
        &UPDATE_ROLE_DESCRIPTION_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 167, "UpdateSAMLProvider"),
    OperationInfo::known(&SERVICE, 168, "UpdateSSHPublicKey"),
    OperationInfo::known(&SERVICE, 169, "UpdateServerCertificate"),
    OperationInfo::known(&SERVICE, 170, "UpdateServiceSpecificCredential"),
    OperationInfo::known(&SERVICE, 171, "UpdateSigningCertificate"),
    OperationInfo::served::<UpdateUserRequest, Unit>(
        &SERVICE,
        172,
        "UpdateUser",
        &UPDATE_USER_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 173, "UploadSSHPublicKey"),
    OperationInfo::known(&SERVICE, 174, "UploadServerCertificate"),
    OperationInfo::known(&SERVICE, 175, "UploadSigningCertificate"),
];

operation!(AddRoleToInstanceProfile = 2: AddRoleToInstanceProfileRequest => Unit);
operation!(AddUserToGroup = 3: AddUserToGroupRequest => Unit);
operation!(AttachGroupPolicy = 5: AttachGroupPolicyRequest => Unit);
operation!(AttachRolePolicy = 6: AttachRolePolicyRequest => Unit);
operation!(AttachUserPolicy = 7: AttachUserPolicyRequest => Unit);
operation!(ChangePassword = 8: ChangePasswordRequest => Unit);
operation!(CreateAccessKey = 9: CreateAccessKeyRequest => CreateAccessKeyResponse);
operation!(CreateAccountAlias = 10: CreateAccountAliasRequest => Unit);
operation!(CreateGroup = 12: CreateGroupRequest => CreateGroupResponse);
operation!(CreateInstanceProfile = 13: CreateInstanceProfileRequest => CreateInstanceProfileResponse);
operation!(CreateLoginProfile = 14: CreateLoginProfileRequest => CreateLoginProfileResponse);
operation!(CreatePolicy = 16: CreatePolicyRequest => CreatePolicyResponse);
operation!(CreatePolicyVersion = 17: CreatePolicyVersionRequest => CreatePolicyVersionResponse);
operation!(CreateRole = 18: CreateRoleRequest => CreateRoleResponse);
operation!(CreateServiceLinkedRole = 20: CreateServiceLinkedRoleRequest => CreateServiceLinkedRoleResponse);
operation!(CreateUser = 22: CreateUserRequest => CreateUserResponse);
operation!(CreateVirtualMFADevice = 23: CreateVirtualMFADeviceRequest => CreateVirtualMFADeviceResponse);
operation!(DeactivateMFADevice = 24: DeactivateMFADeviceRequest => Unit);
operation!(DeleteAccessKey = 25: DeleteAccessKeyRequest => Unit);
operation!(DeleteAccountAlias = 26: DeleteAccountAliasRequest => Unit);
operation!(DeleteAccountPasswordPolicy = 27: Unit => Unit);
operation!(DeleteGroup = 28: DeleteGroupRequest => Unit);
operation!(DeleteGroupPolicy = 29: DeleteGroupPolicyRequest => Unit);
operation!(DeleteInstanceProfile = 30: DeleteInstanceProfileRequest => Unit);
operation!(DeleteLoginProfile = 31: DeleteLoginProfileRequest => Unit);
operation!(DeletePolicy = 33: DeletePolicyRequest => Unit);
operation!(DeletePolicyVersion = 34: DeletePolicyVersionRequest => Unit);
operation!(DeleteRole = 35: DeleteRoleRequest => Unit);
operation!(DeleteRolePermissionsBoundary = 36: DeleteRolePermissionsBoundaryRequest => Unit);
operation!(DeleteRolePolicy = 37: DeleteRolePolicyRequest => Unit);
operation!(DeleteServiceLinkedRole = 41: DeleteServiceLinkedRoleRequest => DeleteServiceLinkedRoleResponse);
operation!(DeleteUser = 44: DeleteUserRequest => Unit);
operation!(DeleteUserPermissionsBoundary = 45: DeleteUserPermissionsBoundaryRequest => Unit);
operation!(DeleteUserPolicy = 46: DeleteUserPolicyRequest => Unit);
operation!(DeleteVirtualMFADevice = 47: DeleteVirtualMFADeviceRequest => Unit);
operation!(DetachGroupPolicy = 48: DetachGroupPolicyRequest => Unit);
operation!(DetachRolePolicy = 49: DetachRolePolicyRequest => Unit);
operation!(DetachUserPolicy = 50: DetachUserPolicyRequest => Unit);
operation!(EnableMFADevice = 54: EnableMFADeviceRequest => Unit);
operation!(GenerateCredentialReport = 58: Unit => GenerateCredentialReportResponse);
operation!(GetAccessKeyLastUsed = 61: GetAccessKeyLastUsedRequest => GetAccessKeyLastUsedResponse);
operation!(GetAccountAuthorizationDetails = 62: GetAccountAuthorizationDetailsRequest => GetAccountAuthorizationDetailsResponse);
operation!(GetAccountPasswordPolicy = 63: Unit => GetAccountPasswordPolicyResponse);
operation!(GetAccountSummary = 64: Unit => GetAccountSummaryResponse);
operation!(GetContextKeysForCustomPolicy = 65: GetContextKeysForCustomPolicyRequest => GetContextKeysForPolicyResponse);
operation!(GetContextKeysForPrincipalPolicy = 66: GetContextKeysForPrincipalPolicyRequest => GetContextKeysForPolicyResponse);
operation!(GetCredentialReport = 67: Unit => GetCredentialReportResponse);
operation!(GetGroup = 69: GetGroupRequest => GetGroupResponse);
operation!(GetGroupPolicy = 70: GetGroupPolicyRequest => GetGroupPolicyResponse);
operation!(GetInstanceProfile = 72: GetInstanceProfileRequest => GetInstanceProfileResponse);
operation!(GetLoginProfile = 73: GetLoginProfileRequest => GetLoginProfileResponse);
operation!(GetMFADevice = 74: GetMFADeviceRequest => GetMFADeviceResponse);
operation!(GetPolicy = 78: GetPolicyRequest => GetPolicyResponse);
operation!(GetPolicyVersion = 79: GetPolicyVersionRequest => GetPolicyVersionResponse);
operation!(GetRole = 80: GetRoleRequest => GetRoleResponse);
operation!(GetRolePolicy = 81: GetRolePolicyRequest => GetRolePolicyResponse);
operation!(GetServiceLinkedRoleDeletionStatus = 87: GetServiceLinkedRoleDeletionStatusRequest => GetServiceLinkedRoleDeletionStatusResponse);
operation!(GetUser = 88: GetUserRequest => GetUserResponse);
operation!(GetUserPolicy = 89: GetUserPolicyRequest => GetUserPolicyResponse);
operation!(ListAccessKeys = 90: ListAccessKeysRequest => ListAccessKeysResponse);
operation!(ListAccountAliases = 91: ListAccountAliasesRequest => ListAccountAliasesResponse);
operation!(ListAttachedGroupPolicies = 92: ListAttachedGroupPoliciesRequest => ListAttachedGroupPoliciesResponse);
operation!(ListAttachedRolePolicies = 93: ListAttachedRolePoliciesRequest => ListAttachedRolePoliciesResponse);
operation!(ListAttachedUserPolicies = 94: ListAttachedUserPoliciesRequest => ListAttachedUserPoliciesResponse);
operation!(ListEntitiesForPolicy = 96: ListEntitiesForPolicyRequest => ListEntitiesForPolicyResponse);
operation!(ListGroupPolicies = 97: ListGroupPoliciesRequest => ListGroupPoliciesResponse);
operation!(ListGroups = 98: ListGroupsRequest => ListGroupsResponse);
operation!(ListGroupsForUser = 99: ListGroupsForUserRequest => ListGroupsForUserResponse);
operation!(ListInstanceProfileTags = 100: ListInstanceProfileTagsRequest => ListInstanceProfileTagsResponse);
operation!(ListInstanceProfiles = 101: ListInstanceProfilesRequest => ListInstanceProfilesResponse);
operation!(ListInstanceProfilesForRole = 102: ListInstanceProfilesForRoleRequest => ListInstanceProfilesForRoleResponse);
operation!(ListMFADeviceTags = 103: ListMFADeviceTagsRequest => ListMFADeviceTagsResponse);
operation!(ListMFADevices = 104: ListMFADevicesRequest => ListMFADevicesResponse);
operation!(ListPolicies = 108: ListPoliciesRequest => ListPoliciesResponse);
operation!(ListPolicyTags = 110: ListPolicyTagsRequest => ListPolicyTagsResponse);
operation!(ListPolicyVersions = 111: ListPolicyVersionsRequest => ListPolicyVersionsResponse);
operation!(ListRolePolicies = 112: ListRolePoliciesRequest => ListRolePoliciesResponse);
operation!(ListRoleTags = 113: ListRoleTagsRequest => ListRoleTagsResponse);
operation!(ListRoles = 114: ListRolesRequest => ListRolesResponse);
operation!(ListSSHPublicKeys = 117: ListSSHPublicKeysRequest => ListSSHPublicKeysResponse);
operation!(ListServiceSpecificCredentials = 120: ListServiceSpecificCredentialsRequest => ListServiceSpecificCredentialsResponse);
operation!(ListSigningCertificates = 121: ListSigningCertificatesRequest => ListSigningCertificatesResponse);
operation!(ListUserPolicies = 122: ListUserPoliciesRequest => ListUserPoliciesResponse);
operation!(ListUserTags = 123: ListUserTagsRequest => ListUserTagsResponse);
operation!(ListUsers = 124: ListUsersRequest => ListUsersResponse);
operation!(ListVirtualMFADevices = 125: ListVirtualMFADevicesRequest => ListVirtualMFADevicesResponse);
operation!(PutGroupPolicy = 126: PutGroupPolicyRequest => Unit);
operation!(PutRolePermissionsBoundary = 127: PutRolePermissionsBoundaryRequest => Unit);
operation!(PutRolePolicy = 128: PutRolePolicyRequest => Unit);
operation!(PutUserPermissionsBoundary = 129: PutUserPermissionsBoundaryRequest => Unit);
operation!(PutUserPolicy = 130: PutUserPolicyRequest => Unit);
operation!(RemoveRoleFromInstanceProfile = 133: RemoveRoleFromInstanceProfileRequest => Unit);
operation!(RemoveUserFromGroup = 134: RemoveUserFromGroupRequest => Unit);
operation!(ResyncMFADevice = 136: ResyncMFADeviceRequest => Unit);
operation!(SetDefaultPolicyVersion = 138: SetDefaultPolicyVersionRequest => Unit);
operation!(SimulateCustomPolicy = 140: SimulateCustomPolicyRequest => SimulatePolicyResponse);
operation!(SimulatePrincipalPolicy = 141: SimulatePrincipalPolicyRequest => SimulatePolicyResponse);
operation!(TagInstanceProfile = 142: TagInstanceProfileRequest => Unit);
operation!(TagMFADevice = 143: TagMFADeviceRequest => Unit);
operation!(TagPolicy = 145: TagPolicyRequest => Unit);
operation!(TagRole = 146: TagRoleRequest => Unit);
operation!(TagUser = 149: TagUserRequest => Unit);
operation!(UntagInstanceProfile = 150: UntagInstanceProfileRequest => Unit);
operation!(UntagMFADevice = 151: UntagMFADeviceRequest => Unit);
operation!(UntagPolicy = 153: UntagPolicyRequest => Unit);
operation!(UntagRole = 154: UntagRoleRequest => Unit);
operation!(UntagUser = 157: UntagUserRequest => Unit);
operation!(UpdateAccessKey = 158: UpdateAccessKeyRequest => Unit);
operation!(UpdateAccountPasswordPolicy = 159: UpdateAccountPasswordPolicyRequest => Unit);
operation!(UpdateAssumeRolePolicy = 160: UpdateAssumeRolePolicyRequest => Unit);
operation!(UpdateGroup = 162: UpdateGroupRequest => Unit);
operation!(UpdateLoginProfile = 163: UpdateLoginProfileRequest => Unit);
operation!(UpdateRole = 165: UpdateRoleRequest => UpdateRoleResponse);
operation!(UpdateRoleDescription = 166: UpdateRoleDescriptionRequest => UpdateRoleDescriptionResponse);
operation!(UpdateUser = 172: UpdateUserRequest => Unit);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessKey {
    pub user_name: Option<String>,
    pub access_key_id: Option<String>,
    pub status: Option<StatusType>,
    pub secret_access_key: Option<String>,
    pub create_date: Option<Timestamp>,
}

pub static ACCESS_KEY: Schema = Schema {
    name: "AccessKey",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new(
            "AccessKeyId",
            "AccessKeyId",
            "AccessKeyId",
            Kind::String(Range::new(Some(16), Some(128))),
        )
        .required(),
        Member::new("Status", "Status", "Status", Kind::Enum(&STATUS_TYPE)).required(),
        Member::new("SecretAccessKey", "SecretAccessKey", "SecretAccessKey", Kind::String(Range::ANY))
            .required(),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp),
    ],
};
structure!(AccessKey, ACCESS_KEY, { 0 user_name 1 access_key_id 2 status 3 secret_access_key 4 create_date });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessKeyLastUsed {
    pub last_used_date: Option<Timestamp>,
    pub service_name: Option<String>,
    pub region: Option<String>,
}

pub static ACCESS_KEY_LAST_USED: Schema = Schema {
    name: "AccessKeyLastUsed",
    members: &[
        Member::new("LastUsedDate", "LastUsedDate", "LastUsedDate", Kind::Timestamp),
        Member::new("ServiceName", "ServiceName", "ServiceName", Kind::String(Range::ANY)).required(),
        Member::new("Region", "Region", "Region", Kind::String(Range::ANY)).required(),
    ],
};
structure!(AccessKeyLastUsed, ACCESS_KEY_LAST_USED, { 0 last_used_date 1 service_name 2 region });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessKeyMetadata {
    pub user_name: Option<String>,
    pub access_key_id: Option<String>,
    pub status: Option<StatusType>,
    pub create_date: Option<Timestamp>,
}

pub static ACCESS_KEY_METADATA: Schema = Schema {
    name: "AccessKeyMetadata",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new(
            "AccessKeyId",
            "AccessKeyId",
            "AccessKeyId",
            Kind::String(Range::new(Some(16), Some(128))),
        ),
        Member::new("Status", "Status", "Status", Kind::Enum(&STATUS_TYPE)),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp),
    ],
};
structure!(AccessKeyMetadata, ACCESS_KEY_METADATA, { 0 user_name 1 access_key_id 2 status 3 create_date });

static ACTION_NAME_LIST_TYPE: List =
    List::new(Kind::String(Range::new(Some(3), Some(128))), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddRoleToInstanceProfileRequest {
    pub instance_profile_name: Option<String>,
    pub role_name: Option<String>,
}

pub static ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST: Schema = Schema {
    name: "AddRoleToInstanceProfileRequest",
    members: &[
        Member::new(
            "InstanceProfileName",
            "InstanceProfileName",
            "InstanceProfileName",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
    ],
};
structure!(AddRoleToInstanceProfileRequest, ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST, { 0 instance_profile_name 1 role_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddUserToGroupRequest {
    pub group_name: Option<String>,
    pub user_name: Option<String>,
}

pub static ADD_USER_TO_GROUP_REQUEST: Schema = Schema {
    name: "AddUserToGroupRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
    ],
};
structure!(AddUserToGroupRequest, ADD_USER_TO_GROUP_REQUEST, { 0 group_name 1 user_name });

static ARN_LIST_TYPE: List = List::new(Kind::String(Range::new(Some(20), Some(2048))), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachGroupPolicyRequest {
    pub group_name: Option<String>,
    pub policy_arn: Option<String>,
}

pub static ATTACH_GROUP_POLICY_REQUEST: Schema = Schema {
    name: "AttachGroupPolicyRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
    ],
};
structure!(AttachGroupPolicyRequest, ATTACH_GROUP_POLICY_REQUEST, { 0 group_name 1 policy_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachRolePolicyRequest {
    pub role_name: Option<String>,
    pub policy_arn: Option<String>,
}

pub static ATTACH_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "AttachRolePolicyRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
    ],
};
structure!(AttachRolePolicyRequest, ATTACH_ROLE_POLICY_REQUEST, { 0 role_name 1 policy_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachUserPolicyRequest {
    pub user_name: Option<String>,
    pub policy_arn: Option<String>,
}

pub static ATTACH_USER_POLICY_REQUEST: Schema = Schema {
    name: "AttachUserPolicyRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
    ],
};
structure!(AttachUserPolicyRequest, ATTACH_USER_POLICY_REQUEST, { 0 user_name 1 policy_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachedPermissionsBoundary {
    pub permissions_boundary_type: Option<PermissionsBoundaryAttachmentType>,
    pub permissions_boundary_arn: Option<String>,
}

pub static ATTACHED_PERMISSIONS_BOUNDARY: Schema = Schema {
    name: "AttachedPermissionsBoundary",
    members: &[
        Member::new(
            "PermissionsBoundaryType",
            "PermissionsBoundaryType",
            "PermissionsBoundaryType",
            Kind::Enum(&PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE),
        ),
        Member::new(
            "PermissionsBoundaryArn",
            "PermissionsBoundaryArn",
            "PermissionsBoundaryArn",
            Kind::String(Range::new(Some(20), Some(2048))),
        ),
    ],
};
structure!(AttachedPermissionsBoundary, ATTACHED_PERMISSIONS_BOUNDARY, { 0 permissions_boundary_type 1 permissions_boundary_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachedPolicy {
    pub policy_name: Option<String>,
    pub policy_arn: Option<String>,
}

pub static ATTACHED_POLICY: Schema = Schema {
    name: "AttachedPolicy",
    members: &[
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048)))),
    ],
};
structure!(AttachedPolicy, ATTACHED_POLICY, { 0 policy_name 1 policy_arn });

static CERTIFICATION_MAP_TYPE: Map = Map {
    value: Kind::String(Range::new(Some(1), Some(32))),
    entry: "entry",
    key_name: "key",
    value_name: "value",
};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangePasswordRequest {
    pub old_password: Option<String>,
    pub new_password: Option<String>,
}

pub static CHANGE_PASSWORD_REQUEST: Schema = Schema {
    name: "ChangePasswordRequest",
    members: &[
        Member::new(
            "OldPassword",
            "OldPassword",
            "OldPassword",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new(
            "NewPassword",
            "NewPassword",
            "NewPassword",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
    ],
};
structure!(ChangePasswordRequest, CHANGE_PASSWORD_REQUEST, { 0 old_password 1 new_password });

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

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAccessKeyRequest {
    pub user_name: Option<String>,
}

pub static CREATE_ACCESS_KEY_REQUEST: Schema = Schema {
    name: "CreateAccessKeyRequest",
    members: &[Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))],
};
structure!(CreateAccessKeyRequest, CREATE_ACCESS_KEY_REQUEST, { 0 user_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAccessKeyResponse {
    pub access_key: Option<AccessKey>,
}

pub static CREATE_ACCESS_KEY_RESPONSE: Schema = Schema {
    name: "CreateAccessKeyResponse",
    members: &[Member::new("AccessKey", "AccessKey", "AccessKey", Kind::Structure(&ACCESS_KEY)).required()],
};
structure!(CreateAccessKeyResponse, CREATE_ACCESS_KEY_RESPONSE, { 0 access_key });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAccountAliasRequest {
    pub account_alias: Option<String>,
}

pub static CREATE_ACCOUNT_ALIAS_REQUEST: Schema = Schema {
    name: "CreateAccountAliasRequest",
    members: &[Member::new(
        "AccountAlias",
        "AccountAlias",
        "AccountAlias",
        Kind::String(Range::new(Some(3), Some(63))),
    )
    .required()],
};
structure!(CreateAccountAliasRequest, CREATE_ACCOUNT_ALIAS_REQUEST, { 0 account_alias });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateGroupRequest {
    pub path: Option<String>,
    pub group_name: Option<String>,
}

pub static CREATE_GROUP_REQUEST: Schema = Schema {
    name: "CreateGroupRequest",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
    ],
};
structure!(CreateGroupRequest, CREATE_GROUP_REQUEST, { 0 path 1 group_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateGroupResponse {
    pub group: Option<Group>,
}

pub static CREATE_GROUP_RESPONSE: Schema = Schema {
    name: "CreateGroupResponse",
    members: &[Member::new("Group", "Group", "Group", Kind::Structure(&GROUP)).required()],
};
structure!(CreateGroupResponse, CREATE_GROUP_RESPONSE, { 0 group });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateInstanceProfileRequest {
    pub instance_profile_name: Option<String>,
    pub path: Option<String>,
    pub tags: Vec<Tag>,
}

pub static CREATE_INSTANCE_PROFILE_REQUEST: Schema = Schema {
    name: "CreateInstanceProfileRequest",
    members: &[
        Member::new(
            "InstanceProfileName",
            "InstanceProfileName",
            "InstanceProfileName",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)),
    ],
};
structure!(CreateInstanceProfileRequest, CREATE_INSTANCE_PROFILE_REQUEST, { 0 instance_profile_name 1 path 2 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateInstanceProfileResponse {
    pub instance_profile: Option<InstanceProfile>,
}

pub static CREATE_INSTANCE_PROFILE_RESPONSE: Schema = Schema {
    name: "CreateInstanceProfileResponse",
    members: &[Member::new(
        "InstanceProfile",
        "InstanceProfile",
        "InstanceProfile",
        Kind::Structure(&INSTANCE_PROFILE),
    )
    .required()],
};
structure!(CreateInstanceProfileResponse, CREATE_INSTANCE_PROFILE_RESPONSE, { 0 instance_profile });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLoginProfileRequest {
    pub user_name: Option<String>,
    pub password: Option<String>,
    pub password_reset_required: Option<bool>,
}

pub static CREATE_LOGIN_PROFILE_REQUEST: Schema = Schema {
    name: "CreateLoginProfileRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("Password", "Password", "Password", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new("PasswordResetRequired", "PasswordResetRequired", "PasswordResetRequired", Kind::Boolean),
    ],
};
structure!(CreateLoginProfileRequest, CREATE_LOGIN_PROFILE_REQUEST, { 0 user_name 1 password 2 password_reset_required });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLoginProfileResponse {
    pub login_profile: Option<LoginProfile>,
}

pub static CREATE_LOGIN_PROFILE_RESPONSE: Schema = Schema {
    name: "CreateLoginProfileResponse",
    members: &[Member::new("LoginProfile", "LoginProfile", "LoginProfile", Kind::Structure(&LOGIN_PROFILE))
        .required()],
};
structure!(CreateLoginProfileResponse, CREATE_LOGIN_PROFILE_RESPONSE, { 0 login_profile });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyRequest {
    pub policy_name: Option<String>,
    pub path: Option<String>,
    pub policy_document: Option<String>,
    pub description: Option<String>,
    pub tags: Vec<Tag>,
}

pub static CREATE_POLICY_REQUEST: Schema = Schema {
    name: "CreatePolicyRequest",
    members: &[
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new(
            "PolicyDocument",
            "PolicyDocument",
            "PolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        )
        .required(),
        Member::new("Description", "Description", "Description", Kind::String(Range::new(None, Some(1000)))),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)),
    ],
};
structure!(CreatePolicyRequest, CREATE_POLICY_REQUEST, { 0 policy_name 1 path 2 policy_document 3 description 4 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyResponse {
    pub policy: Option<Policy>,
}

pub static CREATE_POLICY_RESPONSE: Schema = Schema {
    name: "CreatePolicyResponse",
    members: &[Member::new("Policy", "Policy", "Policy", Kind::Structure(&POLICY))],
};
structure!(CreatePolicyResponse, CREATE_POLICY_RESPONSE, { 0 policy });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyVersionRequest {
    pub policy_arn: Option<String>,
    pub policy_document: Option<String>,
    pub set_as_default: Option<bool>,
}

pub static CREATE_POLICY_VERSION_REQUEST: Schema = Schema {
    name: "CreatePolicyVersionRequest",
    members: &[
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
        Member::new(
            "PolicyDocument",
            "PolicyDocument",
            "PolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        )
        .required(),
        Member::new("SetAsDefault", "SetAsDefault", "SetAsDefault", Kind::Boolean),
    ],
};
structure!(CreatePolicyVersionRequest, CREATE_POLICY_VERSION_REQUEST, { 0 policy_arn 1 policy_document 2 set_as_default });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyVersionResponse {
    pub policy_version: Option<PolicyVersion>,
}

pub static CREATE_POLICY_VERSION_RESPONSE: Schema = Schema {
    name: "CreatePolicyVersionResponse",
    members: &[Member::new(
        "PolicyVersion",
        "PolicyVersion",
        "PolicyVersion",
        Kind::Structure(&POLICY_VERSION),
    )],
};
structure!(CreatePolicyVersionResponse, CREATE_POLICY_VERSION_RESPONSE, { 0 policy_version });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRoleRequest {
    pub path: Option<String>,
    pub role_name: Option<String>,
    pub assume_role_policy_document: Option<String>,
    pub description: Option<String>,
    pub max_session_duration: Option<i32>,
    pub permissions_boundary: Option<String>,
    pub tags: Vec<Tag>,
}

pub static CREATE_ROLE_REQUEST: Schema = Schema {
    name: "CreateRoleRequest",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new(
            "AssumeRolePolicyDocument",
            "AssumeRolePolicyDocument",
            "AssumeRolePolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        )
        .required(),
        Member::new("Description", "Description", "Description", Kind::String(Range::new(None, Some(1000)))),
        Member::new(
            "MaxSessionDuration",
            "MaxSessionDuration",
            "MaxSessionDuration",
            Kind::Integer(Range::new(Some(3600), Some(43200))),
        ),
        Member::new(
            "PermissionsBoundary",
            "PermissionsBoundary",
            "PermissionsBoundary",
            Kind::String(Range::new(Some(20), Some(2048))),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)),
    ],
};
structure!(CreateRoleRequest, CREATE_ROLE_REQUEST, { 0 path 1 role_name 2 assume_role_policy_document 3 description 4 max_session_duration 5 permissions_boundary 6 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRoleResponse {
    pub role: Option<Role>,
}

pub static CREATE_ROLE_RESPONSE: Schema = Schema {
    name: "CreateRoleResponse",
    members: &[Member::new("Role", "Role", "Role", Kind::Structure(&ROLE)).required()],
};
structure!(CreateRoleResponse, CREATE_ROLE_RESPONSE, { 0 role });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateServiceLinkedRoleRequest {
    pub aws_service_name: Option<String>,
    pub description: Option<String>,
    pub custom_suffix: Option<String>,
}

pub static CREATE_SERVICE_LINKED_ROLE_REQUEST: Schema = Schema {
    name: "CreateServiceLinkedRoleRequest",
    members: &[
        Member::new(
            "AWSServiceName",
            "AWSServiceName",
            "AWSServiceName",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new("Description", "Description", "Description", Kind::String(Range::new(None, Some(1000)))),
        Member::new(
            "CustomSuffix",
            "CustomSuffix",
            "CustomSuffix",
            Kind::String(Range::new(Some(1), Some(64))),
        ),
    ],
};
structure!(CreateServiceLinkedRoleRequest, CREATE_SERVICE_LINKED_ROLE_REQUEST, { 0 aws_service_name 1 description 2 custom_suffix });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateServiceLinkedRoleResponse {
    pub role: Option<Role>,
}

pub static CREATE_SERVICE_LINKED_ROLE_RESPONSE: Schema = Schema {
    name: "CreateServiceLinkedRoleResponse",
    members: &[Member::new("Role", "Role", "Role", Kind::Structure(&ROLE))],
};
structure!(CreateServiceLinkedRoleResponse, CREATE_SERVICE_LINKED_ROLE_RESPONSE, { 0 role });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserRequest {
    pub path: Option<String>,
    pub user_name: Option<String>,
    pub permissions_boundary: Option<String>,
    pub tags: Vec<Tag>,
}

pub static CREATE_USER_REQUEST: Schema = Schema {
    name: "CreateUserRequest",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new(
            "PermissionsBoundary",
            "PermissionsBoundary",
            "PermissionsBoundary",
            Kind::String(Range::new(Some(20), Some(2048))),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)),
    ],
};
structure!(CreateUserRequest, CREATE_USER_REQUEST, { 0 path 1 user_name 2 permissions_boundary 3 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserResponse {
    pub user: Option<User>,
}

pub static CREATE_USER_RESPONSE: Schema = Schema {
    name: "CreateUserResponse",
    members: &[Member::new("User", "User", "User", Kind::Structure(&USER))],
};
structure!(CreateUserResponse, CREATE_USER_RESPONSE, { 0 user });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVirtualMFADeviceRequest {
    pub path: Option<String>,
    pub virtual_mfa_device_name: Option<String>,
    pub tags: Vec<Tag>,
}

pub static CREATE_VIRTUAL_MFA_DEVICE_REQUEST: Schema = Schema {
    name: "CreateVirtualMFADeviceRequest",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new(
            "VirtualMFADeviceName",
            "VirtualMFADeviceName",
            "VirtualMFADeviceName",
            Kind::String(Range::new(Some(1), None)),
        )
        .required(),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)),
    ],
};
structure!(CreateVirtualMFADeviceRequest, CREATE_VIRTUAL_MFA_DEVICE_REQUEST, { 0 path 1 virtual_mfa_device_name 2 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVirtualMFADeviceResponse {
    pub virtual_mfa_device: Option<VirtualMFADevice>,
}

pub static CREATE_VIRTUAL_MFA_DEVICE_RESPONSE: Schema = Schema {
    name: "CreateVirtualMFADeviceResponse",
    members: &[Member::new(
        "VirtualMFADevice",
        "VirtualMFADevice",
        "VirtualMFADevice",
        Kind::Structure(&VIRTUAL_MFA_DEVICE),
    )
    .required()],
};
structure!(CreateVirtualMFADeviceResponse, CREATE_VIRTUAL_MFA_DEVICE_RESPONSE, { 0 virtual_mfa_device });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeactivateMFADeviceRequest {
    pub user_name: Option<String>,
    pub serial_number: Option<String>,
}

pub static DEACTIVATE_MFA_DEVICE_REQUEST: Schema = Schema {
    name: "DeactivateMFADeviceRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        )
        .required(),
    ],
};
structure!(DeactivateMFADeviceRequest, DEACTIVATE_MFA_DEVICE_REQUEST, { 0 user_name 1 serial_number });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAccessKeyRequest {
    pub user_name: Option<String>,
    pub access_key_id: Option<String>,
}

pub static DELETE_ACCESS_KEY_REQUEST: Schema = Schema {
    name: "DeleteAccessKeyRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new(
            "AccessKeyId",
            "AccessKeyId",
            "AccessKeyId",
            Kind::String(Range::new(Some(16), Some(128))),
        )
        .required(),
    ],
};
structure!(DeleteAccessKeyRequest, DELETE_ACCESS_KEY_REQUEST, { 0 user_name 1 access_key_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAccountAliasRequest {
    pub account_alias: Option<String>,
}

pub static DELETE_ACCOUNT_ALIAS_REQUEST: Schema = Schema {
    name: "DeleteAccountAliasRequest",
    members: &[Member::new(
        "AccountAlias",
        "AccountAlias",
        "AccountAlias",
        Kind::String(Range::new(Some(3), Some(63))),
    )
    .required()],
};
structure!(DeleteAccountAliasRequest, DELETE_ACCOUNT_ALIAS_REQUEST, { 0 account_alias });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteGroupPolicyRequest {
    pub group_name: Option<String>,
    pub policy_name: Option<String>,
}

pub static DELETE_GROUP_POLICY_REQUEST: Schema = Schema {
    name: "DeleteGroupPolicyRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
    ],
};
structure!(DeleteGroupPolicyRequest, DELETE_GROUP_POLICY_REQUEST, { 0 group_name 1 policy_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteGroupRequest {
    pub group_name: Option<String>,
}

pub static DELETE_GROUP_REQUEST: Schema = Schema {
    name: "DeleteGroupRequest",
    members: &[Member::new(
        "GroupName",
        "GroupName",
        "GroupName",
        Kind::String(Range::new(Some(1), Some(128))),
    )
    .required()],
};
structure!(DeleteGroupRequest, DELETE_GROUP_REQUEST, { 0 group_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteInstanceProfileRequest {
    pub instance_profile_name: Option<String>,
}

pub static DELETE_INSTANCE_PROFILE_REQUEST: Schema = Schema {
    name: "DeleteInstanceProfileRequest",
    members: &[Member::new(
        "InstanceProfileName",
        "InstanceProfileName",
        "InstanceProfileName",
        Kind::String(Range::new(Some(1), Some(128))),
    )
    .required()],
};
structure!(DeleteInstanceProfileRequest, DELETE_INSTANCE_PROFILE_REQUEST, { 0 instance_profile_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLoginProfileRequest {
    pub user_name: Option<String>,
}

pub static DELETE_LOGIN_PROFILE_REQUEST: Schema = Schema {
    name: "DeleteLoginProfileRequest",
    members: &[Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))],
};
structure!(DeleteLoginProfileRequest, DELETE_LOGIN_PROFILE_REQUEST, { 0 user_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletePolicyRequest {
    pub policy_arn: Option<String>,
}

pub static DELETE_POLICY_REQUEST: Schema = Schema {
    name: "DeletePolicyRequest",
    members: &[Member::new(
        "PolicyArn",
        "PolicyArn",
        "PolicyArn",
        Kind::String(Range::new(Some(20), Some(2048))),
    )
    .required()],
};
structure!(DeletePolicyRequest, DELETE_POLICY_REQUEST, { 0 policy_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletePolicyVersionRequest {
    pub policy_arn: Option<String>,
    pub version_id: Option<String>,
}

pub static DELETE_POLICY_VERSION_REQUEST: Schema = Schema {
    name: "DeletePolicyVersionRequest",
    members: &[
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
        Member::new("VersionId", "VersionId", "VersionId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(DeletePolicyVersionRequest, DELETE_POLICY_VERSION_REQUEST, { 0 policy_arn 1 version_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRolePermissionsBoundaryRequest {
    pub role_name: Option<String>,
}

pub static DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST: Schema = Schema {
    name: "DeleteRolePermissionsBoundaryRequest",
    members: &[Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
        .required()],
};
structure!(DeleteRolePermissionsBoundaryRequest, DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST, { 0 role_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRolePolicyRequest {
    pub role_name: Option<String>,
    pub policy_name: Option<String>,
}

pub static DELETE_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "DeleteRolePolicyRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
    ],
};
structure!(DeleteRolePolicyRequest, DELETE_ROLE_POLICY_REQUEST, { 0 role_name 1 policy_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRoleRequest {
    pub role_name: Option<String>,
}

pub static DELETE_ROLE_REQUEST: Schema = Schema {
    name: "DeleteRoleRequest",
    members: &[Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
        .required()],
};
structure!(DeleteRoleRequest, DELETE_ROLE_REQUEST, { 0 role_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteServiceLinkedRoleRequest {
    pub role_name: Option<String>,
}

pub static DELETE_SERVICE_LINKED_ROLE_REQUEST: Schema = Schema {
    name: "DeleteServiceLinkedRoleRequest",
    members: &[Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
        .required()],
};
structure!(DeleteServiceLinkedRoleRequest, DELETE_SERVICE_LINKED_ROLE_REQUEST, { 0 role_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteServiceLinkedRoleResponse {
    pub deletion_task_id: Option<String>,
}

pub static DELETE_SERVICE_LINKED_ROLE_RESPONSE: Schema = Schema {
    name: "DeleteServiceLinkedRoleResponse",
    members: &[Member::new(
        "DeletionTaskId",
        "DeletionTaskId",
        "DeletionTaskId",
        Kind::String(Range::new(Some(1), Some(1000))),
    )
    .required()],
};
structure!(DeleteServiceLinkedRoleResponse, DELETE_SERVICE_LINKED_ROLE_RESPONSE, { 0 deletion_task_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPermissionsBoundaryRequest {
    pub user_name: Option<String>,
}

pub static DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST: Schema = Schema {
    name: "DeleteUserPermissionsBoundaryRequest",
    members: &[Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
        .required()],
};
structure!(DeleteUserPermissionsBoundaryRequest, DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST, { 0 user_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPolicyRequest {
    pub user_name: Option<String>,
    pub policy_name: Option<String>,
}

pub static DELETE_USER_POLICY_REQUEST: Schema = Schema {
    name: "DeleteUserPolicyRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
    ],
};
structure!(DeleteUserPolicyRequest, DELETE_USER_POLICY_REQUEST, { 0 user_name 1 policy_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserRequest {
    pub user_name: Option<String>,
}

pub static DELETE_USER_REQUEST: Schema = Schema {
    name: "DeleteUserRequest",
    members: &[Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
        .required()],
};
structure!(DeleteUserRequest, DELETE_USER_REQUEST, { 0 user_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVirtualMFADeviceRequest {
    pub serial_number: Option<String>,
}

pub static DELETE_VIRTUAL_MFA_DEVICE_REQUEST: Schema = Schema {
    name: "DeleteVirtualMFADeviceRequest",
    members: &[Member::new(
        "SerialNumber",
        "SerialNumber",
        "SerialNumber",
        Kind::String(Range::new(Some(9), Some(256))),
    )
    .required()],
};
structure!(DeleteVirtualMFADeviceRequest, DELETE_VIRTUAL_MFA_DEVICE_REQUEST, { 0 serial_number });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletionTaskFailureReasonType {
    pub reason: Option<String>,
    pub role_usage_list: Vec<RoleUsageType>,
}

pub static DELETION_TASK_FAILURE_REASON_TYPE: Schema = Schema {
    name: "DeletionTaskFailureReasonType",
    members: &[
        Member::new("Reason", "Reason", "Reason", Kind::String(Range::new(None, Some(1000)))),
        Member::new("RoleUsageList", "RoleUsageList", "RoleUsageList", Kind::List(&ROLE_USAGE_LIST_TYPE)),
    ],
};
structure!(DeletionTaskFailureReasonType, DELETION_TASK_FAILURE_REASON_TYPE, { 0 reason 1 role_usage_list });

string_enum!(DELETION_TASK_STATUS_TYPE, DeletionTaskStatusType, false, {
SUCCEEDED = "SUCCEEDED",
IN_PROGRESS = "IN_PROGRESS",
FAILED = "FAILED",
NOT_STARTED = "NOT_STARTED",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachGroupPolicyRequest {
    pub group_name: Option<String>,
    pub policy_arn: Option<String>,
}

pub static DETACH_GROUP_POLICY_REQUEST: Schema = Schema {
    name: "DetachGroupPolicyRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
    ],
};
structure!(DetachGroupPolicyRequest, DETACH_GROUP_POLICY_REQUEST, { 0 group_name 1 policy_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachRolePolicyRequest {
    pub role_name: Option<String>,
    pub policy_arn: Option<String>,
}

pub static DETACH_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "DetachRolePolicyRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
    ],
};
structure!(DetachRolePolicyRequest, DETACH_ROLE_POLICY_REQUEST, { 0 role_name 1 policy_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachUserPolicyRequest {
    pub user_name: Option<String>,
    pub policy_arn: Option<String>,
}

pub static DETACH_USER_POLICY_REQUEST: Schema = Schema {
    name: "DetachUserPolicyRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
    ],
};
structure!(DetachUserPolicyRequest, DETACH_USER_POLICY_REQUEST, { 0 user_name 1 policy_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableMFADeviceRequest {
    pub user_name: Option<String>,
    pub serial_number: Option<String>,
    pub authentication_code1: Option<String>,
    pub authentication_code2: Option<String>,
}

pub static ENABLE_MFA_DEVICE_REQUEST: Schema = Schema {
    name: "EnableMFADeviceRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        )
        .required(),
        Member::new(
            "AuthenticationCode1",
            "AuthenticationCode1",
            "AuthenticationCode1",
            Kind::String(Range::new(Some(6), Some(6))),
        )
        .required(),
        Member::new(
            "AuthenticationCode2",
            "AuthenticationCode2",
            "AuthenticationCode2",
            Kind::String(Range::new(Some(6), Some(6))),
        )
        .required(),
    ],
};
structure!(EnableMFADeviceRequest, ENABLE_MFA_DEVICE_REQUEST, { 0 user_name 1 serial_number 2 authentication_code1 3 authentication_code2 });

string_enum!(ENTITY_TYPE, EntityType, false, {
USER = "User",
ROLE = "Role",
GROUP = "Group",
LOCAL_MANAGED_POLICY = "LocalManagedPolicy",
AWS_MANAGED_POLICY = "AWSManagedPolicy",
});

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
pub struct GenerateCredentialReportResponse {
    pub state: Option<ReportStateType>,
    pub description: Option<String>,
}

pub static GENERATE_CREDENTIAL_REPORT_RESPONSE: Schema = Schema {
    name: "GenerateCredentialReportResponse",
    members: &[
        Member::new("State", "State", "State", Kind::Enum(&REPORT_STATE_TYPE)),
        Member::new("Description", "Description", "Description", Kind::String(Range::ANY)),
    ],
};
structure!(GenerateCredentialReportResponse, GENERATE_CREDENTIAL_REPORT_RESPONSE, { 0 state 1 description });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyLastUsedRequest {
    pub access_key_id: Option<String>,
}

pub static GET_ACCESS_KEY_LAST_USED_REQUEST: Schema = Schema {
    name: "GetAccessKeyLastUsedRequest",
    members: &[Member::new(
        "AccessKeyId",
        "AccessKeyId",
        "AccessKeyId",
        Kind::String(Range::new(Some(16), Some(128))),
    )
    .required()],
};
structure!(GetAccessKeyLastUsedRequest, GET_ACCESS_KEY_LAST_USED_REQUEST, { 0 access_key_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccessKeyLastUsedResponse {
    pub user_name: Option<String>,
    pub access_key_last_used: Option<AccessKeyLastUsed>,
}

pub static GET_ACCESS_KEY_LAST_USED_RESPONSE: Schema = Schema {
    name: "GetAccessKeyLastUsedResponse",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new(
            "AccessKeyLastUsed",
            "AccessKeyLastUsed",
            "AccessKeyLastUsed",
            Kind::Structure(&ACCESS_KEY_LAST_USED),
        ),
    ],
};
structure!(GetAccessKeyLastUsedResponse, GET_ACCESS_KEY_LAST_USED_RESPONSE, { 0 user_name 1 access_key_last_used });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountAuthorizationDetailsRequest {
    pub filter: Vec<EntityType>,
    pub max_items: Option<i32>,
    pub marker: Option<String>,
}

pub static GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST: Schema = Schema {
    name: "GetAccountAuthorizationDetailsRequest",
    members: &[
        Member::new("Filter", "Filter", "Filter", Kind::List(&ENTITY_LIST_TYPE)),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
    ],
};
structure!(GetAccountAuthorizationDetailsRequest, GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST, { 0 filter 1 max_items 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountAuthorizationDetailsResponse {
    pub user_detail_list: Vec<UserDetail>,
    pub group_detail_list: Vec<GroupDetail>,
    pub role_detail_list: Vec<RoleDetail>,
    pub policies: Vec<ManagedPolicyDetail>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static GET_ACCOUNT_AUTHORIZATION_DETAILS_RESPONSE: Schema = Schema {
    name: "GetAccountAuthorizationDetailsResponse",
    members: &[
        Member::new("UserDetailList", "UserDetailList", "UserDetailList", Kind::List(&USER_DETAIL_LIST_TYPE)),
        Member::new(
            "GroupDetailList",
            "GroupDetailList",
            "GroupDetailList",
            Kind::List(&GROUP_DETAIL_LIST_TYPE),
        ),
        Member::new("RoleDetailList", "RoleDetailList", "RoleDetailList", Kind::List(&ROLE_DETAIL_LIST_TYPE)),
        Member::new("Policies", "Policies", "Policies", Kind::List(&MANAGED_POLICY_DETAIL_LIST_TYPE)),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(GetAccountAuthorizationDetailsResponse, GET_ACCOUNT_AUTHORIZATION_DETAILS_RESPONSE, { 0 user_detail_list 1 group_detail_list 2 role_detail_list 3 policies 4 is_truncated 5 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountPasswordPolicyResponse {
    pub password_policy: Option<PasswordPolicy>,
}

pub static GET_ACCOUNT_PASSWORD_POLICY_RESPONSE: Schema = Schema {
    name: "GetAccountPasswordPolicyResponse",
    members: &[Member::new(
        "PasswordPolicy",
        "PasswordPolicy",
        "PasswordPolicy",
        Kind::Structure(&PASSWORD_POLICY),
    )
    .required()],
};
structure!(GetAccountPasswordPolicyResponse, GET_ACCOUNT_PASSWORD_POLICY_RESPONSE, { 0 password_policy });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountSummaryResponse {
    pub summary_map: BTreeMap<String, i32>,
}

pub static GET_ACCOUNT_SUMMARY_RESPONSE: Schema = Schema {
    name: "GetAccountSummaryResponse",
    members: &[Member::new("SummaryMap", "SummaryMap", "SummaryMap", Kind::Map(&SUMMARY_MAP_TYPE))],
};
structure!(GetAccountSummaryResponse, GET_ACCOUNT_SUMMARY_RESPONSE, { 0 summary_map });

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
pub struct GetCredentialReportResponse {
    pub content: Option<Vec<u8>>,
    pub report_format: Option<ReportFormatType>,
    pub generated_time: Option<Timestamp>,
}

pub static GET_CREDENTIAL_REPORT_RESPONSE: Schema = Schema {
    name: "GetCredentialReportResponse",
    members: &[
        Member::new("Content", "Content", "Content", Kind::Blob),
        Member::new("ReportFormat", "ReportFormat", "ReportFormat", Kind::Enum(&REPORT_FORMAT_TYPE)),
        Member::new("GeneratedTime", "GeneratedTime", "GeneratedTime", Kind::Timestamp),
    ],
};
structure!(GetCredentialReportResponse, GET_CREDENTIAL_REPORT_RESPONSE, { 0 content 1 report_format 2 generated_time });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupPolicyRequest {
    pub group_name: Option<String>,
    pub policy_name: Option<String>,
}

pub static GET_GROUP_POLICY_REQUEST: Schema = Schema {
    name: "GetGroupPolicyRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
    ],
};
structure!(GetGroupPolicyRequest, GET_GROUP_POLICY_REQUEST, { 0 group_name 1 policy_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupPolicyResponse {
    pub group_name: Option<String>,
    pub policy_name: Option<String>,
    pub policy_document: Option<String>,
}

pub static GET_GROUP_POLICY_RESPONSE: Schema = Schema {
    name: "GetGroupPolicyResponse",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new(
            "PolicyDocument",
            "PolicyDocument",
            "PolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        )
        .required(),
    ],
};
structure!(GetGroupPolicyResponse, GET_GROUP_POLICY_RESPONSE, { 0 group_name 1 policy_name 2 policy_document });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupRequest {
    pub group_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static GET_GROUP_REQUEST: Schema = Schema {
    name: "GetGroupRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(GetGroupRequest, GET_GROUP_REQUEST, { 0 group_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGroupResponse {
    pub group: Option<Group>,
    pub users: Vec<User>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static GET_GROUP_RESPONSE: Schema = Schema {
    name: "GetGroupResponse",
    members: &[
        Member::new("Group", "Group", "Group", Kind::Structure(&GROUP)).required(),
        Member::new("Users", "Users", "Users", Kind::List(&USER_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(GetGroupResponse, GET_GROUP_RESPONSE, { 0 group 1 users 2 is_truncated 3 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetInstanceProfileRequest {
    pub instance_profile_name: Option<String>,
}

pub static GET_INSTANCE_PROFILE_REQUEST: Schema = Schema {
    name: "GetInstanceProfileRequest",
    members: &[Member::new(
        "InstanceProfileName",
        "InstanceProfileName",
        "InstanceProfileName",
        Kind::String(Range::new(Some(1), Some(128))),
    )
    .required()],
};
structure!(GetInstanceProfileRequest, GET_INSTANCE_PROFILE_REQUEST, { 0 instance_profile_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetInstanceProfileResponse {
    pub instance_profile: Option<InstanceProfile>,
}

pub static GET_INSTANCE_PROFILE_RESPONSE: Schema = Schema {
    name: "GetInstanceProfileResponse",
    members: &[Member::new(
        "InstanceProfile",
        "InstanceProfile",
        "InstanceProfile",
        Kind::Structure(&INSTANCE_PROFILE),
    )
    .required()],
};
structure!(GetInstanceProfileResponse, GET_INSTANCE_PROFILE_RESPONSE, { 0 instance_profile });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLoginProfileRequest {
    pub user_name: Option<String>,
}

pub static GET_LOGIN_PROFILE_REQUEST: Schema = Schema {
    name: "GetLoginProfileRequest",
    members: &[Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))],
};
structure!(GetLoginProfileRequest, GET_LOGIN_PROFILE_REQUEST, { 0 user_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLoginProfileResponse {
    pub login_profile: Option<LoginProfile>,
}

pub static GET_LOGIN_PROFILE_RESPONSE: Schema = Schema {
    name: "GetLoginProfileResponse",
    members: &[Member::new("LoginProfile", "LoginProfile", "LoginProfile", Kind::Structure(&LOGIN_PROFILE))
        .required()],
};
structure!(GetLoginProfileResponse, GET_LOGIN_PROFILE_RESPONSE, { 0 login_profile });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetMFADeviceRequest {
    pub serial_number: Option<String>,
    pub user_name: Option<String>,
}

pub static GET_MFA_DEVICE_REQUEST: Schema = Schema {
    name: "GetMFADeviceRequest",
    members: &[
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        )
        .required(),
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64)))),
    ],
};
structure!(GetMFADeviceRequest, GET_MFA_DEVICE_REQUEST, { 0 serial_number 1 user_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetMFADeviceResponse {
    pub user_name: Option<String>,
    pub serial_number: Option<String>,
    pub enable_date: Option<Timestamp>,
    pub certifications: BTreeMap<String, String>,
}

pub static GET_MFA_DEVICE_RESPONSE: Schema = Schema {
    name: "GetMFADeviceResponse",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        )
        .required(),
        Member::new("EnableDate", "EnableDate", "EnableDate", Kind::Timestamp),
        Member::new("Certifications", "Certifications", "Certifications", Kind::Map(&CERTIFICATION_MAP_TYPE)),
    ],
};
structure!(GetMFADeviceResponse, GET_MFA_DEVICE_RESPONSE, { 0 user_name 1 serial_number 2 enable_date 3 certifications });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyRequest {
    pub policy_arn: Option<String>,
}

pub static GET_POLICY_REQUEST: Schema = Schema {
    name: "GetPolicyRequest",
    members: &[Member::new(
        "PolicyArn",
        "PolicyArn",
        "PolicyArn",
        Kind::String(Range::new(Some(20), Some(2048))),
    )
    .required()],
};
structure!(GetPolicyRequest, GET_POLICY_REQUEST, { 0 policy_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyResponse {
    pub policy: Option<Policy>,
}

pub static GET_POLICY_RESPONSE: Schema = Schema {
    name: "GetPolicyResponse",
    members: &[Member::new("Policy", "Policy", "Policy", Kind::Structure(&POLICY))],
};
structure!(GetPolicyResponse, GET_POLICY_RESPONSE, { 0 policy });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyVersionRequest {
    pub policy_arn: Option<String>,
    pub version_id: Option<String>,
}

pub static GET_POLICY_VERSION_REQUEST: Schema = Schema {
    name: "GetPolicyVersionRequest",
    members: &[
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
        Member::new("VersionId", "VersionId", "VersionId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(GetPolicyVersionRequest, GET_POLICY_VERSION_REQUEST, { 0 policy_arn 1 version_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyVersionResponse {
    pub policy_version: Option<PolicyVersion>,
}

pub static GET_POLICY_VERSION_RESPONSE: Schema = Schema {
    name: "GetPolicyVersionResponse",
    members: &[Member::new(
        "PolicyVersion",
        "PolicyVersion",
        "PolicyVersion",
        Kind::Structure(&POLICY_VERSION),
    )],
};
structure!(GetPolicyVersionResponse, GET_POLICY_VERSION_RESPONSE, { 0 policy_version });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRolePolicyRequest {
    pub role_name: Option<String>,
    pub policy_name: Option<String>,
}

pub static GET_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "GetRolePolicyRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
    ],
};
structure!(GetRolePolicyRequest, GET_ROLE_POLICY_REQUEST, { 0 role_name 1 policy_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRolePolicyResponse {
    pub role_name: Option<String>,
    pub policy_name: Option<String>,
    pub policy_document: Option<String>,
}

pub static GET_ROLE_POLICY_RESPONSE: Schema = Schema {
    name: "GetRolePolicyResponse",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new(
            "PolicyDocument",
            "PolicyDocument",
            "PolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        )
        .required(),
    ],
};
structure!(GetRolePolicyResponse, GET_ROLE_POLICY_RESPONSE, { 0 role_name 1 policy_name 2 policy_document });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRoleRequest {
    pub role_name: Option<String>,
}

pub static GET_ROLE_REQUEST: Schema = Schema {
    name: "GetRoleRequest",
    members: &[Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
        .required()],
};
structure!(GetRoleRequest, GET_ROLE_REQUEST, { 0 role_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRoleResponse {
    pub role: Option<Role>,
}

pub static GET_ROLE_RESPONSE: Schema = Schema {
    name: "GetRoleResponse",
    members: &[Member::new("Role", "Role", "Role", Kind::Structure(&ROLE)).required()],
};
structure!(GetRoleResponse, GET_ROLE_RESPONSE, { 0 role });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceLinkedRoleDeletionStatusRequest {
    pub deletion_task_id: Option<String>,
}

pub static GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST: Schema = Schema {
    name: "GetServiceLinkedRoleDeletionStatusRequest",
    members: &[Member::new(
        "DeletionTaskId",
        "DeletionTaskId",
        "DeletionTaskId",
        Kind::String(Range::new(Some(1), Some(1000))),
    )
    .required()],
};
structure!(GetServiceLinkedRoleDeletionStatusRequest, GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST, { 0 deletion_task_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetServiceLinkedRoleDeletionStatusResponse {
    pub status: Option<DeletionTaskStatusType>,
    pub reason: Option<DeletionTaskFailureReasonType>,
}

pub static GET_SERVICE_LINKED_ROLE_DELETION_STATUS_RESPONSE: Schema = Schema {
    name: "GetServiceLinkedRoleDeletionStatusResponse",
    members: &[
        Member::new("Status", "Status", "Status", Kind::Enum(&DELETION_TASK_STATUS_TYPE)).required(),
        Member::new("Reason", "Reason", "Reason", Kind::Structure(&DELETION_TASK_FAILURE_REASON_TYPE)),
    ],
};
structure!(GetServiceLinkedRoleDeletionStatusResponse, GET_SERVICE_LINKED_ROLE_DELETION_STATUS_RESPONSE, { 0 status 1 reason });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserPolicyRequest {
    pub user_name: Option<String>,
    pub policy_name: Option<String>,
}

pub static GET_USER_POLICY_REQUEST: Schema = Schema {
    name: "GetUserPolicyRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
    ],
};
structure!(GetUserPolicyRequest, GET_USER_POLICY_REQUEST, { 0 user_name 1 policy_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserPolicyResponse {
    pub user_name: Option<String>,
    pub policy_name: Option<String>,
    pub policy_document: Option<String>,
}

pub static GET_USER_POLICY_RESPONSE: Schema = Schema {
    name: "GetUserPolicyResponse",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new(
            "PolicyDocument",
            "PolicyDocument",
            "PolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        )
        .required(),
    ],
};
structure!(GetUserPolicyResponse, GET_USER_POLICY_RESPONSE, { 0 user_name 1 policy_name 2 policy_document });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserRequest {
    pub user_name: Option<String>,
}

pub static GET_USER_REQUEST: Schema = Schema {
    name: "GetUserRequest",
    members: &[Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))],
};
structure!(GetUserRequest, GET_USER_REQUEST, { 0 user_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserResponse {
    pub user: Option<User>,
}

pub static GET_USER_RESPONSE: Schema = Schema {
    name: "GetUserResponse",
    members: &[Member::new("User", "User", "User", Kind::Structure(&USER)).required()],
};
structure!(GetUserResponse, GET_USER_RESPONSE, { 0 user });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    pub path: Option<String>,
    pub group_name: Option<String>,
    pub group_id: Option<String>,
    pub arn: Option<String>,
    pub create_date: Option<Timestamp>,
}

pub static GROUP: Schema = Schema {
    name: "Group",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))).required(),
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("GroupId", "GroupId", "GroupId", Kind::String(Range::new(Some(16), Some(128))))
            .required(),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))).required(),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp).required(),
    ],
};
structure!(Group, GROUP, { 0 path 1 group_name 2 group_id 3 arn 4 create_date });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupDetail {
    pub path: Option<String>,
    pub group_name: Option<String>,
    pub group_id: Option<String>,
    pub arn: Option<String>,
    pub create_date: Option<Timestamp>,
    pub group_policy_list: Vec<PolicyDetail>,
    pub attached_managed_policies: Vec<AttachedPolicy>,
}

pub static GROUP_DETAIL: Schema = Schema {
    name: "GroupDetail",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new("GroupId", "GroupId", "GroupId", Kind::String(Range::new(Some(16), Some(128)))),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp),
        Member::new(
            "GroupPolicyList",
            "GroupPolicyList",
            "GroupPolicyList",
            Kind::List(&POLICY_DETAIL_LIST_TYPE),
        ),
        Member::new(
            "AttachedManagedPolicies",
            "AttachedManagedPolicies",
            "AttachedManagedPolicies",
            Kind::List(&ATTACHED_POLICIES_LIST_TYPE),
        ),
    ],
};
structure!(GroupDetail, GROUP_DETAIL, { 0 path 1 group_name 2 group_id 3 arn 4 create_date 5 group_policy_list 6 attached_managed_policies });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceProfile {
    pub path: Option<String>,
    pub instance_profile_name: Option<String>,
    pub instance_profile_id: Option<String>,
    pub arn: Option<String>,
    pub create_date: Option<Timestamp>,
    pub roles: Vec<Role>,
    pub tags: Vec<Tag>,
}

pub static INSTANCE_PROFILE: Schema = Schema {
    name: "InstanceProfile",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))).required(),
        Member::new(
            "InstanceProfileName",
            "InstanceProfileName",
            "InstanceProfileName",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new(
            "InstanceProfileId",
            "InstanceProfileId",
            "InstanceProfileId",
            Kind::String(Range::new(Some(16), Some(128))),
        )
        .required(),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))).required(),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp).required(),
        Member::new("Roles", "Roles", "Roles", Kind::List(&ROLE_LIST_TYPE)).required(),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).omit_empty(),
    ],
};
structure!(InstanceProfile, INSTANCE_PROFILE, { 0 path 1 instance_profile_name 2 instance_profile_id 3 arn 4 create_date 5 roles 6 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccessKeysRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_ACCESS_KEYS_REQUEST: Schema = Schema {
    name: "ListAccessKeysRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListAccessKeysRequest, LIST_ACCESS_KEYS_REQUEST, { 0 user_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccessKeysResponse {
    pub access_key_metadata: Vec<AccessKeyMetadata>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_ACCESS_KEYS_RESPONSE: Schema = Schema {
    name: "ListAccessKeysResponse",
    members: &[
        Member::new(
            "AccessKeyMetadata",
            "AccessKeyMetadata",
            "AccessKeyMetadata",
            Kind::List(&ACCESS_KEY_METADATA_LIST_TYPE),
        )
        .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListAccessKeysResponse, LIST_ACCESS_KEYS_RESPONSE, { 0 access_key_metadata 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccountAliasesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_ACCOUNT_ALIASES_REQUEST: Schema = Schema {
    name: "ListAccountAliasesRequest",
    members: &[
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListAccountAliasesRequest, LIST_ACCOUNT_ALIASES_REQUEST, { 0 marker 1 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAccountAliasesResponse {
    pub account_aliases: Vec<String>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_ACCOUNT_ALIASES_RESPONSE: Schema = Schema {
    name: "ListAccountAliasesResponse",
    members: &[
        Member::new(
            "AccountAliases",
            "AccountAliases",
            "AccountAliases",
            Kind::List(&ACCOUNT_ALIAS_LIST_TYPE),
        )
        .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListAccountAliasesResponse, LIST_ACCOUNT_ALIASES_RESPONSE, { 0 account_aliases 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedGroupPoliciesRequest {
    pub group_name: Option<String>,
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_ATTACHED_GROUP_POLICIES_REQUEST: Schema = Schema {
    name: "ListAttachedGroupPoliciesRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PathPrefix", "PathPrefix", "PathPrefix", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListAttachedGroupPoliciesRequest, LIST_ATTACHED_GROUP_POLICIES_REQUEST, { 0 group_name 1 path_prefix 2 marker 3 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedGroupPoliciesResponse {
    pub attached_policies: Vec<AttachedPolicy>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_ATTACHED_GROUP_POLICIES_RESPONSE: Schema = Schema {
    name: "ListAttachedGroupPoliciesResponse",
    members: &[
        Member::new(
            "AttachedPolicies",
            "AttachedPolicies",
            "AttachedPolicies",
            Kind::List(&ATTACHED_POLICIES_LIST_TYPE),
        ),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListAttachedGroupPoliciesResponse, LIST_ATTACHED_GROUP_POLICIES_RESPONSE, { 0 attached_policies 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedRolePoliciesRequest {
    pub role_name: Option<String>,
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_ATTACHED_ROLE_POLICIES_REQUEST: Schema = Schema {
    name: "ListAttachedRolePoliciesRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("PathPrefix", "PathPrefix", "PathPrefix", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListAttachedRolePoliciesRequest, LIST_ATTACHED_ROLE_POLICIES_REQUEST, { 0 role_name 1 path_prefix 2 marker 3 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedRolePoliciesResponse {
    pub attached_policies: Vec<AttachedPolicy>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_ATTACHED_ROLE_POLICIES_RESPONSE: Schema = Schema {
    name: "ListAttachedRolePoliciesResponse",
    members: &[
        Member::new(
            "AttachedPolicies",
            "AttachedPolicies",
            "AttachedPolicies",
            Kind::List(&ATTACHED_POLICIES_LIST_TYPE),
        ),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListAttachedRolePoliciesResponse, LIST_ATTACHED_ROLE_POLICIES_RESPONSE, { 0 attached_policies 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedUserPoliciesRequest {
    pub user_name: Option<String>,
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_ATTACHED_USER_POLICIES_REQUEST: Schema = Schema {
    name: "ListAttachedUserPoliciesRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("PathPrefix", "PathPrefix", "PathPrefix", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListAttachedUserPoliciesRequest, LIST_ATTACHED_USER_POLICIES_REQUEST, { 0 user_name 1 path_prefix 2 marker 3 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedUserPoliciesResponse {
    pub attached_policies: Vec<AttachedPolicy>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_ATTACHED_USER_POLICIES_RESPONSE: Schema = Schema {
    name: "ListAttachedUserPoliciesResponse",
    members: &[
        Member::new(
            "AttachedPolicies",
            "AttachedPolicies",
            "AttachedPolicies",
            Kind::List(&ATTACHED_POLICIES_LIST_TYPE),
        ),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListAttachedUserPoliciesResponse, LIST_ATTACHED_USER_POLICIES_RESPONSE, { 0 attached_policies 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListEntitiesForPolicyRequest {
    pub policy_arn: Option<String>,
    pub entity_filter: Option<EntityType>,
    pub path_prefix: Option<String>,
    pub policy_usage_filter: Option<PolicyUsageType>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_ENTITIES_FOR_POLICY_REQUEST: Schema = Schema {
    name: "ListEntitiesForPolicyRequest",
    members: &[
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
        Member::new("EntityFilter", "EntityFilter", "EntityFilter", Kind::Enum(&ENTITY_TYPE)),
        Member::new("PathPrefix", "PathPrefix", "PathPrefix", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new(
            "PolicyUsageFilter",
            "PolicyUsageFilter",
            "PolicyUsageFilter",
            Kind::Enum(&POLICY_USAGE_TYPE),
        ),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListEntitiesForPolicyRequest, LIST_ENTITIES_FOR_POLICY_REQUEST, { 0 policy_arn 1 entity_filter 2 path_prefix 3 policy_usage_filter 4 marker 5 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListEntitiesForPolicyResponse {
    pub policy_groups: Vec<PolicyGroup>,
    pub policy_users: Vec<PolicyUser>,
    pub policy_roles: Vec<PolicyRole>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_ENTITIES_FOR_POLICY_RESPONSE: Schema = Schema {
    name: "ListEntitiesForPolicyResponse",
    members: &[
        Member::new("PolicyGroups", "PolicyGroups", "PolicyGroups", Kind::List(&POLICY_GROUP_LIST_TYPE)),
        Member::new("PolicyUsers", "PolicyUsers", "PolicyUsers", Kind::List(&POLICY_USER_LIST_TYPE)),
        Member::new("PolicyRoles", "PolicyRoles", "PolicyRoles", Kind::List(&POLICY_ROLE_LIST_TYPE)),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListEntitiesForPolicyResponse, LIST_ENTITIES_FOR_POLICY_RESPONSE, { 0 policy_groups 1 policy_users 2 policy_roles 3 is_truncated 4 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupPoliciesRequest {
    pub group_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_GROUP_POLICIES_REQUEST: Schema = Schema {
    name: "ListGroupPoliciesRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListGroupPoliciesRequest, LIST_GROUP_POLICIES_REQUEST, { 0 group_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupPoliciesResponse {
    pub policy_names: Vec<String>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_GROUP_POLICIES_RESPONSE: Schema = Schema {
    name: "ListGroupPoliciesResponse",
    members: &[
        Member::new("PolicyNames", "PolicyNames", "PolicyNames", Kind::List(&POLICY_NAME_LIST_TYPE))
            .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListGroupPoliciesResponse, LIST_GROUP_POLICIES_RESPONSE, { 0 policy_names 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsForUserRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_GROUPS_FOR_USER_REQUEST: Schema = Schema {
    name: "ListGroupsForUserRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListGroupsForUserRequest, LIST_GROUPS_FOR_USER_REQUEST, { 0 user_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsForUserResponse {
    pub groups: Vec<Group>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_GROUPS_FOR_USER_RESPONSE: Schema = Schema {
    name: "ListGroupsForUserResponse",
    members: &[
        Member::new("Groups", "Groups", "Groups", Kind::List(&GROUP_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListGroupsForUserResponse, LIST_GROUPS_FOR_USER_RESPONSE, { 0 groups 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsRequest {
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_GROUPS_REQUEST: Schema = Schema {
    name: "ListGroupsRequest",
    members: &[
        Member::new("PathPrefix", "PathPrefix", "PathPrefix", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListGroupsRequest, LIST_GROUPS_REQUEST, { 0 path_prefix 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGroupsResponse {
    pub groups: Vec<Group>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_GROUPS_RESPONSE: Schema = Schema {
    name: "ListGroupsResponse",
    members: &[
        Member::new("Groups", "Groups", "Groups", Kind::List(&GROUP_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListGroupsResponse, LIST_GROUPS_RESPONSE, { 0 groups 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfileTagsRequest {
    pub instance_profile_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_INSTANCE_PROFILE_TAGS_REQUEST: Schema = Schema {
    name: "ListInstanceProfileTagsRequest",
    members: &[
        Member::new(
            "InstanceProfileName",
            "InstanceProfileName",
            "InstanceProfileName",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListInstanceProfileTagsRequest, LIST_INSTANCE_PROFILE_TAGS_REQUEST, { 0 instance_profile_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfileTagsResponse {
    pub tags: Vec<Tag>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_INSTANCE_PROFILE_TAGS_RESPONSE: Schema = Schema {
    name: "ListInstanceProfileTagsResponse",
    members: &[
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListInstanceProfileTagsResponse, LIST_INSTANCE_PROFILE_TAGS_RESPONSE, { 0 tags 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesForRoleRequest {
    pub role_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST: Schema = Schema {
    name: "ListInstanceProfilesForRoleRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListInstanceProfilesForRoleRequest, LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST, { 0 role_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesForRoleResponse {
    pub instance_profiles: Vec<InstanceProfile>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE: Schema = Schema {
    name: "ListInstanceProfilesForRoleResponse",
    members: &[
        Member::new(
            "InstanceProfiles",
            "InstanceProfiles",
            "InstanceProfiles",
            Kind::List(&INSTANCE_PROFILE_LIST_TYPE),
        )
        .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListInstanceProfilesForRoleResponse, LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE, { 0 instance_profiles 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesRequest {
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_INSTANCE_PROFILES_REQUEST: Schema = Schema {
    name: "ListInstanceProfilesRequest",
    members: &[
        Member::new("PathPrefix", "PathPrefix", "PathPrefix", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListInstanceProfilesRequest, LIST_INSTANCE_PROFILES_REQUEST, { 0 path_prefix 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesResponse {
    pub instance_profiles: Vec<InstanceProfile>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_INSTANCE_PROFILES_RESPONSE: Schema = Schema {
    name: "ListInstanceProfilesResponse",
    members: &[
        Member::new(
            "InstanceProfiles",
            "InstanceProfiles",
            "InstanceProfiles",
            Kind::List(&INSTANCE_PROFILE_LIST_TYPE),
        )
        .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListInstanceProfilesResponse, LIST_INSTANCE_PROFILES_RESPONSE, { 0 instance_profiles 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMFADeviceTagsRequest {
    pub serial_number: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_MFA_DEVICE_TAGS_REQUEST: Schema = Schema {
    name: "ListMFADeviceTagsRequest",
    members: &[
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        )
        .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListMFADeviceTagsRequest, LIST_MFA_DEVICE_TAGS_REQUEST, { 0 serial_number 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMFADeviceTagsResponse {
    pub tags: Vec<Tag>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_MFA_DEVICE_TAGS_RESPONSE: Schema = Schema {
    name: "ListMFADeviceTagsResponse",
    members: &[
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListMFADeviceTagsResponse, LIST_MFA_DEVICE_TAGS_RESPONSE, { 0 tags 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMFADevicesRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_MFA_DEVICES_REQUEST: Schema = Schema {
    name: "ListMFADevicesRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListMFADevicesRequest, LIST_MFA_DEVICES_REQUEST, { 0 user_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMFADevicesResponse {
    pub mfa_devices: Vec<MFADevice>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_MFA_DEVICES_RESPONSE: Schema = Schema {
    name: "ListMFADevicesResponse",
    members: &[
        Member::new("MFADevices", "MFADevices", "MFADevices", Kind::List(&MFA_DEVICE_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListMFADevicesResponse, LIST_MFA_DEVICES_RESPONSE, { 0 mfa_devices 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesRequest {
    pub scope: Option<PolicyScopeType>,
    pub only_attached: Option<bool>,
    pub path_prefix: Option<String>,
    pub policy_usage_filter: Option<PolicyUsageType>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_POLICIES_REQUEST: Schema = Schema {
    name: "ListPoliciesRequest",
    members: &[
        Member::new("Scope", "Scope", "Scope", Kind::Enum(&POLICY_SCOPE_TYPE)),
        Member::new("OnlyAttached", "OnlyAttached", "OnlyAttached", Kind::Boolean),
        Member::new("PathPrefix", "PathPrefix", "PathPrefix", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new(
            "PolicyUsageFilter",
            "PolicyUsageFilter",
            "PolicyUsageFilter",
            Kind::Enum(&POLICY_USAGE_TYPE),
        ),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListPoliciesRequest, LIST_POLICIES_REQUEST, { 0 scope 1 only_attached 2 path_prefix 3 policy_usage_filter 4 marker 5 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesResponse {
    pub policies: Vec<Policy>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_POLICIES_RESPONSE: Schema = Schema {
    name: "ListPoliciesResponse",
    members: &[
        Member::new("Policies", "Policies", "Policies", Kind::List(&POLICY_LIST_TYPE)),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListPoliciesResponse, LIST_POLICIES_RESPONSE, { 0 policies 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyTagsRequest {
    pub policy_arn: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_POLICY_TAGS_REQUEST: Schema = Schema {
    name: "ListPolicyTagsRequest",
    members: &[
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListPolicyTagsRequest, LIST_POLICY_TAGS_REQUEST, { 0 policy_arn 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyTagsResponse {
    pub tags: Vec<Tag>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_POLICY_TAGS_RESPONSE: Schema = Schema {
    name: "ListPolicyTagsResponse",
    members: &[
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListPolicyTagsResponse, LIST_POLICY_TAGS_RESPONSE, { 0 tags 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyVersionsRequest {
    pub policy_arn: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_POLICY_VERSIONS_REQUEST: Schema = Schema {
    name: "ListPolicyVersionsRequest",
    members: &[
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListPolicyVersionsRequest, LIST_POLICY_VERSIONS_REQUEST, { 0 policy_arn 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyVersionsResponse {
    pub versions: Vec<PolicyVersion>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_POLICY_VERSIONS_RESPONSE: Schema = Schema {
    name: "ListPolicyVersionsResponse",
    members: &[
        Member::new("Versions", "Versions", "Versions", Kind::List(&POLICY_DOCUMENT_VERSION_LIST_TYPE)),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListPolicyVersionsResponse, LIST_POLICY_VERSIONS_RESPONSE, { 0 versions 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolePoliciesRequest {
    pub role_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_ROLE_POLICIES_REQUEST: Schema = Schema {
    name: "ListRolePoliciesRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListRolePoliciesRequest, LIST_ROLE_POLICIES_REQUEST, { 0 role_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolePoliciesResponse {
    pub policy_names: Vec<String>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_ROLE_POLICIES_RESPONSE: Schema = Schema {
    name: "ListRolePoliciesResponse",
    members: &[
        Member::new("PolicyNames", "PolicyNames", "PolicyNames", Kind::List(&POLICY_NAME_LIST_TYPE))
            .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListRolePoliciesResponse, LIST_ROLE_POLICIES_RESPONSE, { 0 policy_names 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRoleTagsRequest {
    pub role_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_ROLE_TAGS_REQUEST: Schema = Schema {
    name: "ListRoleTagsRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListRoleTagsRequest, LIST_ROLE_TAGS_REQUEST, { 0 role_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRoleTagsResponse {
    pub tags: Vec<Tag>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_ROLE_TAGS_RESPONSE: Schema = Schema {
    name: "ListRoleTagsResponse",
    members: &[
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListRoleTagsResponse, LIST_ROLE_TAGS_RESPONSE, { 0 tags 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolesRequest {
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_ROLES_REQUEST: Schema = Schema {
    name: "ListRolesRequest",
    members: &[
        Member::new("PathPrefix", "PathPrefix", "PathPrefix", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListRolesRequest, LIST_ROLES_REQUEST, { 0 path_prefix 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolesResponse {
    pub roles: Vec<Role>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_ROLES_RESPONSE: Schema = Schema {
    name: "ListRolesResponse",
    members: &[
        Member::new("Roles", "Roles", "Roles", Kind::List(&ROLE_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListRolesResponse, LIST_ROLES_RESPONSE, { 0 roles 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSSHPublicKeysRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_SSH_PUBLIC_KEYS_REQUEST: Schema = Schema {
    name: "ListSSHPublicKeysRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListSSHPublicKeysRequest, LIST_SSH_PUBLIC_KEYS_REQUEST, { 0 user_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSSHPublicKeysResponse {
    pub ssh_public_keys: Vec<SSHPublicKeyMetadata>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_SSH_PUBLIC_KEYS_RESPONSE: Schema = Schema {
    name: "ListSSHPublicKeysResponse",
    members: &[
        Member::new("SSHPublicKeys", "SSHPublicKeys", "SSHPublicKeys", Kind::List(&SSH_PUBLIC_KEY_LIST_TYPE)),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListSSHPublicKeysResponse, LIST_SSH_PUBLIC_KEYS_RESPONSE, { 0 ssh_public_keys 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServiceSpecificCredentialsRequest {
    pub user_name: Option<String>,
    pub service_name: Option<String>,
    pub all_users: Option<bool>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST: Schema = Schema {
    name: "ListServiceSpecificCredentialsRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("ServiceName", "ServiceName", "ServiceName", Kind::String(Range::ANY)),
        Member::new("AllUsers", "AllUsers", "AllUsers", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListServiceSpecificCredentialsRequest, LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST, { 0 user_name 1 service_name 2 all_users 3 marker 4 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListServiceSpecificCredentialsResponse {
    pub service_specific_credentials: Vec<ServiceSpecificCredentialMetadata>,
    pub marker: Option<String>,
    pub is_truncated: Option<bool>,
}

pub static LIST_SERVICE_SPECIFIC_CREDENTIALS_RESPONSE: Schema = Schema {
    name: "ListServiceSpecificCredentialsResponse",
    members: &[
        Member::new(
            "ServiceSpecificCredentials",
            "ServiceSpecificCredentials",
            "ServiceSpecificCredentials",
            Kind::List(&SERVICE_SPECIFIC_CREDENTIALS_LIST_TYPE),
        ),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
    ],
};
structure!(ListServiceSpecificCredentialsResponse, LIST_SERVICE_SPECIFIC_CREDENTIALS_RESPONSE, { 0 service_specific_credentials 1 marker 2 is_truncated });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSigningCertificatesRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_SIGNING_CERTIFICATES_REQUEST: Schema = Schema {
    name: "ListSigningCertificatesRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListSigningCertificatesRequest, LIST_SIGNING_CERTIFICATES_REQUEST, { 0 user_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListSigningCertificatesResponse {
    pub certificates: Vec<SigningCertificate>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_SIGNING_CERTIFICATES_RESPONSE: Schema = Schema {
    name: "ListSigningCertificatesResponse",
    members: &[
        Member::new("Certificates", "Certificates", "Certificates", Kind::List(&CERTIFICATE_LIST_TYPE))
            .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListSigningCertificatesResponse, LIST_SIGNING_CERTIFICATES_RESPONSE, { 0 certificates 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserPoliciesRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_USER_POLICIES_REQUEST: Schema = Schema {
    name: "ListUserPoliciesRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListUserPoliciesRequest, LIST_USER_POLICIES_REQUEST, { 0 user_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserPoliciesResponse {
    pub policy_names: Vec<String>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_USER_POLICIES_RESPONSE: Schema = Schema {
    name: "ListUserPoliciesResponse",
    members: &[
        Member::new("PolicyNames", "PolicyNames", "PolicyNames", Kind::List(&POLICY_NAME_LIST_TYPE))
            .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListUserPoliciesResponse, LIST_USER_POLICIES_RESPONSE, { 0 policy_names 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserTagsRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_USER_TAGS_REQUEST: Schema = Schema {
    name: "ListUserTagsRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListUserTagsRequest, LIST_USER_TAGS_REQUEST, { 0 user_name 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserTagsResponse {
    pub tags: Vec<Tag>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_USER_TAGS_RESPONSE: Schema = Schema {
    name: "ListUserTagsResponse",
    members: &[
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListUserTagsResponse, LIST_USER_TAGS_RESPONSE, { 0 tags 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUsersRequest {
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_USERS_REQUEST: Schema = Schema {
    name: "ListUsersRequest",
    members: &[
        Member::new("PathPrefix", "PathPrefix", "PathPrefix", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListUsersRequest, LIST_USERS_REQUEST, { 0 path_prefix 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUsersResponse {
    pub users: Vec<User>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_USERS_RESPONSE: Schema = Schema {
    name: "ListUsersResponse",
    members: &[
        Member::new("Users", "Users", "Users", Kind::List(&USER_LIST_TYPE)).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListUsersResponse, LIST_USERS_RESPONSE, { 0 users 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListVirtualMFADevicesRequest {
    pub assignment_status: Option<AssignmentStatusType>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_VIRTUAL_MFA_DEVICES_REQUEST: Schema = Schema {
    name: "ListVirtualMFADevicesRequest",
    members: &[
        Member::new(
            "AssignmentStatus",
            "AssignmentStatus",
            "AssignmentStatus",
            Kind::Enum(&ASSIGNMENT_STATUS_TYPE),
        ),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(Some(1), Some(320)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(Some(1), Some(1000)))),
    ],
};
structure!(ListVirtualMFADevicesRequest, LIST_VIRTUAL_MFA_DEVICES_REQUEST, { 0 assignment_status 1 marker 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListVirtualMFADevicesResponse {
    pub virtual_mfa_devices: Vec<VirtualMFADevice>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

pub static LIST_VIRTUAL_MFA_DEVICES_RESPONSE: Schema = Schema {
    name: "ListVirtualMFADevicesResponse",
    members: &[
        Member::new(
            "VirtualMFADevices",
            "VirtualMFADevices",
            "VirtualMFADevices",
            Kind::List(&VIRTUAL_MFA_DEVICE_LIST_TYPE),
        )
        .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::ANY)),
    ],
};
structure!(ListVirtualMFADevicesResponse, LIST_VIRTUAL_MFA_DEVICES_RESPONSE, { 0 virtual_mfa_devices 1 is_truncated 2 marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LoginProfile {
    pub user_name: Option<String>,
    pub create_date: Option<Timestamp>,
    pub password_reset_required: Option<bool>,
}

pub static LOGIN_PROFILE: Schema = Schema {
    name: "LoginProfile",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp).required(),
        Member::new("PasswordResetRequired", "PasswordResetRequired", "PasswordResetRequired", Kind::Boolean),
    ],
};
structure!(LoginProfile, LOGIN_PROFILE, { 0 user_name 1 create_date 2 password_reset_required });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct MFADevice {
    pub user_name: Option<String>,
    pub serial_number: Option<String>,
    pub enable_date: Option<Timestamp>,
}

pub static MFA_DEVICE: Schema = Schema {
    name: "MFADevice",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        )
        .required(),
        Member::new("EnableDate", "EnableDate", "EnableDate", Kind::Timestamp).required(),
    ],
};
structure!(MFADevice, MFA_DEVICE, { 0 user_name 1 serial_number 2 enable_date });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ManagedPolicyDetail {
    pub policy_name: Option<String>,
    pub policy_id: Option<String>,
    pub arn: Option<String>,
    pub path: Option<String>,
    pub default_version_id: Option<String>,
    pub attachment_count: Option<i32>,
    pub permissions_boundary_usage_count: Option<i32>,
    pub is_attachable: Option<bool>,
    pub description: Option<String>,
    pub create_date: Option<Timestamp>,
    pub update_date: Option<Timestamp>,
    pub policy_version_list: Vec<PolicyVersion>,
}

pub static MANAGED_POLICY_DETAIL: Schema = Schema {
    name: "ManagedPolicyDetail",
    members: &[
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new("PolicyId", "PolicyId", "PolicyId", Kind::String(Range::new(Some(16), Some(128)))),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))),
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("DefaultVersionId", "DefaultVersionId", "DefaultVersionId", Kind::String(Range::ANY)),
        Member::new("AttachmentCount", "AttachmentCount", "AttachmentCount", Kind::Integer(Range::ANY)),
        Member::new(
            "PermissionsBoundaryUsageCount",
            "PermissionsBoundaryUsageCount",
            "PermissionsBoundaryUsageCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new("IsAttachable", "IsAttachable", "IsAttachable", Kind::Boolean),
        Member::new("Description", "Description", "Description", Kind::String(Range::new(None, Some(1000)))),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp),
        Member::new("UpdateDate", "UpdateDate", "UpdateDate", Kind::Timestamp),
        Member::new(
            "PolicyVersionList",
            "PolicyVersionList",
            "PolicyVersionList",
            Kind::List(&POLICY_DOCUMENT_VERSION_LIST_TYPE),
        ),
    ],
};
structure!(ManagedPolicyDetail, MANAGED_POLICY_DETAIL, { 0 policy_name 1 policy_id 2 arn 3 path 4 default_version_id 5 attachment_count 6 permissions_boundary_usage_count 7 is_attachable 8 description 9 create_date 10 update_date 11 policy_version_list });

static MANAGED_POLICY_DETAIL_LIST_TYPE: List =
    List::new(Kind::Structure(&MANAGED_POLICY_DETAIL), "member", "member");

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
pub struct PasswordPolicy {
    pub minimum_password_length: Option<i32>,
    pub require_symbols: Option<bool>,
    pub require_numbers: Option<bool>,
    pub require_uppercase_characters: Option<bool>,
    pub require_lowercase_characters: Option<bool>,
    pub allow_users_to_change_password: Option<bool>,
    pub expire_passwords: Option<bool>,
    pub max_password_age: Option<i32>,
    pub password_reuse_prevention: Option<i32>,
    pub hard_expiry: Option<bool>,
}

pub static PASSWORD_POLICY: Schema = Schema {
    name: "PasswordPolicy",
    members: &[
        Member::new(
            "MinimumPasswordLength",
            "MinimumPasswordLength",
            "MinimumPasswordLength",
            Kind::Integer(Range::new(Some(6), Some(128))),
        ),
        Member::new("RequireSymbols", "RequireSymbols", "RequireSymbols", Kind::Boolean),
        Member::new("RequireNumbers", "RequireNumbers", "RequireNumbers", Kind::Boolean),
        Member::new(
            "RequireUppercaseCharacters",
            "RequireUppercaseCharacters",
            "RequireUppercaseCharacters",
            Kind::Boolean,
        ),
        Member::new(
            "RequireLowercaseCharacters",
            "RequireLowercaseCharacters",
            "RequireLowercaseCharacters",
            Kind::Boolean,
        ),
        Member::new(
            "AllowUsersToChangePassword",
            "AllowUsersToChangePassword",
            "AllowUsersToChangePassword",
            Kind::Boolean,
        ),
        Member::new("ExpirePasswords", "ExpirePasswords", "ExpirePasswords", Kind::Boolean),
        Member::new(
            "MaxPasswordAge",
            "MaxPasswordAge",
            "MaxPasswordAge",
            Kind::Integer(Range::new(Some(1), Some(1095))),
        ),
        Member::new(
            "PasswordReusePrevention",
            "PasswordReusePrevention",
            "PasswordReusePrevention",
            Kind::Integer(Range::new(Some(1), Some(24))),
        ),
        Member::new("HardExpiry", "HardExpiry", "HardExpiry", Kind::Boolean),
    ],
};
structure!(PasswordPolicy, PASSWORD_POLICY, { 0 minimum_password_length 1 require_symbols 2 require_numbers 3 require_uppercase_characters 4 require_lowercase_characters 5 allow_users_to_change_password 6 expire_passwords 7 max_password_age 8 password_reuse_prevention 9 hard_expiry });

string_enum!(PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE, PermissionsBoundaryAttachmentType, false, {
PERMISSIONS_BOUNDARY_POLICY = "PermissionsBoundaryPolicy",
});

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

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Policy {
    pub policy_name: Option<String>,
    pub policy_id: Option<String>,
    pub arn: Option<String>,
    pub path: Option<String>,
    pub default_version_id: Option<String>,
    pub attachment_count: Option<i32>,
    pub permissions_boundary_usage_count: Option<i32>,
    pub is_attachable: Option<bool>,
    pub description: Option<String>,
    pub create_date: Option<Timestamp>,
    pub update_date: Option<Timestamp>,
    pub tags: Vec<Tag>,
}

pub static POLICY: Schema = Schema {
    name: "Policy",
    members: &[
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new("PolicyId", "PolicyId", "PolicyId", Kind::String(Range::new(Some(16), Some(128)))),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))),
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("DefaultVersionId", "DefaultVersionId", "DefaultVersionId", Kind::String(Range::ANY)),
        Member::new("AttachmentCount", "AttachmentCount", "AttachmentCount", Kind::Integer(Range::ANY)),
        Member::new(
            "PermissionsBoundaryUsageCount",
            "PermissionsBoundaryUsageCount",
            "PermissionsBoundaryUsageCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new("IsAttachable", "IsAttachable", "IsAttachable", Kind::Boolean),
        Member::new("Description", "Description", "Description", Kind::String(Range::new(None, Some(1000)))),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp),
        Member::new("UpdateDate", "UpdateDate", "UpdateDate", Kind::Timestamp),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).omit_empty(),
    ],
};
structure!(Policy, POLICY, { 0 policy_name 1 policy_id 2 arn 3 path 4 default_version_id 5 attachment_count 6 permissions_boundary_usage_count 7 is_attachable 8 description 9 create_date 10 update_date 11 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyDetail {
    pub policy_name: Option<String>,
    pub policy_document: Option<String>,
}

pub static POLICY_DETAIL: Schema = Schema {
    name: "PolicyDetail",
    members: &[
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new(
            "PolicyDocument",
            "PolicyDocument",
            "PolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        ),
    ],
};
structure!(PolicyDetail, POLICY_DETAIL, { 0 policy_name 1 policy_document });

string_enum!(POLICY_EVALUATION_DECISION_TYPE, PolicyEvaluationDecisionType, false, {
ALLOWED = "allowed",
EXPLICIT_DENY = "explicitDeny",
IMPLICIT_DENY = "implicitDeny",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyGroup {
    pub group_name: Option<String>,
    pub group_id: Option<String>,
}

pub static POLICY_GROUP: Schema = Schema {
    name: "PolicyGroup",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new("GroupId", "GroupId", "GroupId", Kind::String(Range::new(Some(16), Some(128)))),
    ],
};
structure!(PolicyGroup, POLICY_GROUP, { 0 group_name 1 group_id });

static POLICY_GROUP_LIST_TYPE: List = List::new(Kind::Structure(&POLICY_GROUP), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyRole {
    pub role_name: Option<String>,
    pub role_id: Option<String>,
}

pub static POLICY_ROLE: Schema = Schema {
    name: "PolicyRole",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("RoleId", "RoleId", "RoleId", Kind::String(Range::new(Some(16), Some(128)))),
    ],
};
structure!(PolicyRole, POLICY_ROLE, { 0 role_name 1 role_id });

static POLICY_ROLE_LIST_TYPE: List = List::new(Kind::Structure(&POLICY_ROLE), "member", "member");

string_enum!(POLICY_SOURCE_TYPE, PolicySourceType, false, {
USER = "user",
GROUP = "group",
ROLE = "role",
AWS_MANAGED = "aws-managed",
USER_MANAGED = "user-managed",
RESOURCE = "resource",
NONE = "none",
});

string_enum!(POLICY_USAGE_TYPE, PolicyUsageType, false, {
PERMISSIONS_POLICY = "PermissionsPolicy",
PERMISSIONS_BOUNDARY = "PermissionsBoundary",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyUser {
    pub user_name: Option<String>,
    pub user_id: Option<String>,
}

pub static POLICY_USER: Schema = Schema {
    name: "PolicyUser",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("UserId", "UserId", "UserId", Kind::String(Range::new(Some(16), Some(128)))),
    ],
};
structure!(PolicyUser, POLICY_USER, { 0 user_name 1 user_id });

static POLICY_USER_LIST_TYPE: List = List::new(Kind::Structure(&POLICY_USER), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyVersion {
    pub document: Option<String>,
    pub version_id: Option<String>,
    pub is_default_version: Option<bool>,
    pub create_date: Option<Timestamp>,
}

pub static POLICY_VERSION: Schema = Schema {
    name: "PolicyVersion",
    members: &[
        Member::new("Document", "Document", "Document", Kind::String(Range::new(Some(1), Some(131072)))),
        Member::new("VersionId", "VersionId", "VersionId", Kind::String(Range::ANY)),
        Member::new("IsDefaultVersion", "IsDefaultVersion", "IsDefaultVersion", Kind::Boolean),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp),
    ],
};
structure!(PolicyVersion, POLICY_VERSION, { 0 document 1 version_id 2 is_default_version 3 create_date });

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

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutGroupPolicyRequest {
    pub group_name: Option<String>,
    pub policy_name: Option<String>,
    pub policy_document: Option<String>,
}

pub static PUT_GROUP_POLICY_REQUEST: Schema = Schema {
    name: "PutGroupPolicyRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new(
            "PolicyDocument",
            "PolicyDocument",
            "PolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        )
        .required(),
    ],
};
structure!(PutGroupPolicyRequest, PUT_GROUP_POLICY_REQUEST, { 0 group_name 1 policy_name 2 policy_document });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutRolePermissionsBoundaryRequest {
    pub role_name: Option<String>,
    pub permissions_boundary: Option<String>,
}

pub static PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST: Schema = Schema {
    name: "PutRolePermissionsBoundaryRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new(
            "PermissionsBoundary",
            "PermissionsBoundary",
            "PermissionsBoundary",
            Kind::String(Range::new(Some(20), Some(2048))),
        )
        .required(),
    ],
};
structure!(PutRolePermissionsBoundaryRequest, PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST, { 0 role_name 1 permissions_boundary });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutRolePolicyRequest {
    pub role_name: Option<String>,
    pub policy_name: Option<String>,
    pub policy_document: Option<String>,
}

pub static PUT_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "PutRolePolicyRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new(
            "PolicyDocument",
            "PolicyDocument",
            "PolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        )
        .required(),
    ],
};
structure!(PutRolePolicyRequest, PUT_ROLE_POLICY_REQUEST, { 0 role_name 1 policy_name 2 policy_document });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutUserPermissionsBoundaryRequest {
    pub user_name: Option<String>,
    pub permissions_boundary: Option<String>,
}

pub static PUT_USER_PERMISSIONS_BOUNDARY_REQUEST: Schema = Schema {
    name: "PutUserPermissionsBoundaryRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new(
            "PermissionsBoundary",
            "PermissionsBoundary",
            "PermissionsBoundary",
            Kind::String(Range::new(Some(20), Some(2048))),
        )
        .required(),
    ],
};
structure!(PutUserPermissionsBoundaryRequest, PUT_USER_PERMISSIONS_BOUNDARY_REQUEST, { 0 user_name 1 permissions_boundary });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutUserPolicyRequest {
    pub user_name: Option<String>,
    pub policy_name: Option<String>,
    pub policy_document: Option<String>,
}

pub static PUT_USER_POLICY_REQUEST: Schema = Schema {
    name: "PutUserPolicyRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("PolicyName", "PolicyName", "PolicyName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new(
            "PolicyDocument",
            "PolicyDocument",
            "PolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        )
        .required(),
    ],
};
structure!(PutUserPolicyRequest, PUT_USER_POLICY_REQUEST, { 0 user_name 1 policy_name 2 policy_document });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveRoleFromInstanceProfileRequest {
    pub instance_profile_name: Option<String>,
    pub role_name: Option<String>,
}

pub static REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST: Schema = Schema {
    name: "RemoveRoleFromInstanceProfileRequest",
    members: &[
        Member::new(
            "InstanceProfileName",
            "InstanceProfileName",
            "InstanceProfileName",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
    ],
};
structure!(RemoveRoleFromInstanceProfileRequest, REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST, { 0 instance_profile_name 1 role_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveUserFromGroupRequest {
    pub group_name: Option<String>,
    pub user_name: Option<String>,
}

pub static REMOVE_USER_FROM_GROUP_REQUEST: Schema = Schema {
    name: "RemoveUserFromGroupRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
    ],
};
structure!(RemoveUserFromGroupRequest, REMOVE_USER_FROM_GROUP_REQUEST, { 0 group_name 1 user_name });

string_enum!(REPORT_FORMAT_TYPE, ReportFormatType, false, {
TEXT_CSV = "text/csv",
});

string_enum!(REPORT_STATE_TYPE, ReportStateType, false, {
STARTED = "STARTED",
INPROGRESS = "INPROGRESS",
COMPLETE = "COMPLETE",
});

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
pub struct ResyncMFADeviceRequest {
    pub user_name: Option<String>,
    pub serial_number: Option<String>,
    pub authentication_code1: Option<String>,
    pub authentication_code2: Option<String>,
}

pub static RESYNC_MFA_DEVICE_REQUEST: Schema = Schema {
    name: "ResyncMFADeviceRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        )
        .required(),
        Member::new(
            "AuthenticationCode1",
            "AuthenticationCode1",
            "AuthenticationCode1",
            Kind::String(Range::new(Some(6), Some(6))),
        )
        .required(),
        Member::new(
            "AuthenticationCode2",
            "AuthenticationCode2",
            "AuthenticationCode2",
            Kind::String(Range::new(Some(6), Some(6))),
        )
        .required(),
    ],
};
structure!(ResyncMFADeviceRequest, RESYNC_MFA_DEVICE_REQUEST, { 0 user_name 1 serial_number 2 authentication_code1 3 authentication_code2 });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Role {
    pub path: Option<String>,
    pub role_name: Option<String>,
    pub role_id: Option<String>,
    pub arn: Option<String>,
    pub create_date: Option<Timestamp>,
    pub assume_role_policy_document: Option<String>,
    pub description: Option<String>,
    pub max_session_duration: Option<i32>,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub tags: Vec<Tag>,
    pub role_last_used: Option<RoleLastUsed>,
}

pub static ROLE: Schema = Schema {
    name: "Role",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))).required(),
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("RoleId", "RoleId", "RoleId", Kind::String(Range::new(Some(16), Some(128)))).required(),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))).required(),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp).required(),
        Member::new(
            "AssumeRolePolicyDocument",
            "AssumeRolePolicyDocument",
            "AssumeRolePolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        ),
        Member::new("Description", "Description", "Description", Kind::String(Range::new(None, Some(1000)))),
        Member::new(
            "MaxSessionDuration",
            "MaxSessionDuration",
            "MaxSessionDuration",
            Kind::Integer(Range::new(Some(3600), Some(43200))),
        ),
        Member::new(
            "PermissionsBoundary",
            "PermissionsBoundary",
            "PermissionsBoundary",
            Kind::Structure(&ATTACHED_PERMISSIONS_BOUNDARY),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).omit_empty(),
        Member::new("RoleLastUsed", "RoleLastUsed", "RoleLastUsed", Kind::Structure(&ROLE_LAST_USED)),
    ],
};
structure!(Role, ROLE, { 0 path 1 role_name 2 role_id 3 arn 4 create_date 5 assume_role_policy_document 6 description 7 max_session_duration 8 permissions_boundary 9 tags 10 role_last_used });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleDetail {
    pub path: Option<String>,
    pub role_name: Option<String>,
    pub role_id: Option<String>,
    pub arn: Option<String>,
    pub create_date: Option<Timestamp>,
    pub assume_role_policy_document: Option<String>,
    pub instance_profile_list: Vec<InstanceProfile>,
    pub role_policy_list: Vec<PolicyDetail>,
    pub attached_managed_policies: Vec<AttachedPolicy>,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub tags: Vec<Tag>,
    pub role_last_used: Option<RoleLastUsed>,
}

pub static ROLE_DETAIL: Schema = Schema {
    name: "RoleDetail",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("RoleId", "RoleId", "RoleId", Kind::String(Range::new(Some(16), Some(128)))),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp),
        Member::new(
            "AssumeRolePolicyDocument",
            "AssumeRolePolicyDocument",
            "AssumeRolePolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        ),
        Member::new(
            "InstanceProfileList",
            "InstanceProfileList",
            "InstanceProfileList",
            Kind::List(&INSTANCE_PROFILE_LIST_TYPE),
        ),
        Member::new(
            "RolePolicyList",
            "RolePolicyList",
            "RolePolicyList",
            Kind::List(&POLICY_DETAIL_LIST_TYPE),
        ),
        Member::new(
            "AttachedManagedPolicies",
            "AttachedManagedPolicies",
            "AttachedManagedPolicies",
            Kind::List(&ATTACHED_POLICIES_LIST_TYPE),
        ),
        Member::new(
            "PermissionsBoundary",
            "PermissionsBoundary",
            "PermissionsBoundary",
            Kind::Structure(&ATTACHED_PERMISSIONS_BOUNDARY),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).omit_empty(),
        Member::new("RoleLastUsed", "RoleLastUsed", "RoleLastUsed", Kind::Structure(&ROLE_LAST_USED)),
    ],
};
structure!(RoleDetail, ROLE_DETAIL, { 0 path 1 role_name 2 role_id 3 arn 4 create_date 5 assume_role_policy_document 6 instance_profile_list 7 role_policy_list 8 attached_managed_policies 9 permissions_boundary 10 tags 11 role_last_used });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleLastUsed {
    pub last_used_date: Option<Timestamp>,
    pub region: Option<String>,
}

pub static ROLE_LAST_USED: Schema = Schema {
    name: "RoleLastUsed",
    members: &[
        Member::new("LastUsedDate", "LastUsedDate", "LastUsedDate", Kind::Timestamp),
        Member::new("Region", "Region", "Region", Kind::String(Range::ANY)),
    ],
};
structure!(RoleLastUsed, ROLE_LAST_USED, { 0 last_used_date 1 region });

static ROLE_USAGE_LIST_TYPE: List = List::new(Kind::Structure(&ROLE_USAGE_TYPE), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleUsageType {
    pub region: Option<String>,
    pub resources: Vec<String>,
}

pub static ROLE_USAGE_TYPE: Schema = Schema {
    name: "RoleUsageType",
    members: &[
        Member::new("Region", "Region", "Region", Kind::String(Range::new(Some(1), Some(100)))),
        Member::new("Resources", "Resources", "Resources", Kind::List(&ARN_LIST_TYPE)),
    ],
};
structure!(RoleUsageType, ROLE_USAGE_TYPE, { 0 region 1 resources });

static SSH_PUBLIC_KEY_LIST_TYPE: List =
    List::new(Kind::Structure(&SSH_PUBLIC_KEY_METADATA), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SSHPublicKeyMetadata {
    pub user_name: Option<String>,
    pub ssh_public_key_id: Option<String>,
    pub status: Option<StatusType>,
    pub upload_date: Option<Timestamp>,
}

pub static SSH_PUBLIC_KEY_METADATA: Schema = Schema {
    name: "SSHPublicKeyMetadata",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new(
            "SSHPublicKeyId",
            "SSHPublicKeyId",
            "SSHPublicKeyId",
            Kind::String(Range::new(Some(20), Some(128))),
        )
        .required(),
        Member::new("Status", "Status", "Status", Kind::Enum(&STATUS_TYPE)).required(),
        Member::new("UploadDate", "UploadDate", "UploadDate", Kind::Timestamp).required(),
    ],
};
structure!(SSHPublicKeyMetadata, SSH_PUBLIC_KEY_METADATA, { 0 user_name 1 ssh_public_key_id 2 status 3 upload_date });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServiceSpecificCredentialMetadata {
    pub user_name: Option<String>,
    pub status: Option<StatusType>,
    pub service_user_name: Option<String>,
    pub service_credential_alias: Option<String>,
    pub create_date: Option<Timestamp>,
    pub expiration_date: Option<Timestamp>,
    pub service_specific_credential_id: Option<String>,
    pub service_name: Option<String>,
}

pub static SERVICE_SPECIFIC_CREDENTIAL_METADATA: Schema = Schema {
    name: "ServiceSpecificCredentialMetadata",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("Status", "Status", "Status", Kind::Enum(&STATUS_TYPE)).required(),
        Member::new(
            "ServiceUserName",
            "ServiceUserName",
            "ServiceUserName",
            Kind::String(Range::new(Some(0), Some(200))),
        ),
        Member::new(
            "ServiceCredentialAlias",
            "ServiceCredentialAlias",
            "ServiceCredentialAlias",
            Kind::String(Range::new(Some(0), Some(200))),
        ),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp).required(),
        Member::new("ExpirationDate", "ExpirationDate", "ExpirationDate", Kind::Timestamp),
        Member::new(
            "ServiceSpecificCredentialId",
            "ServiceSpecificCredentialId",
            "ServiceSpecificCredentialId",
            Kind::String(Range::new(Some(20), Some(128))),
        )
        .required(),
        Member::new("ServiceName", "ServiceName", "ServiceName", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ServiceSpecificCredentialMetadata, SERVICE_SPECIFIC_CREDENTIAL_METADATA, { 0 user_name 1 status 2 service_user_name 3 service_credential_alias 4 create_date 5 expiration_date 6 service_specific_credential_id 7 service_name });

static SERVICE_SPECIFIC_CREDENTIALS_LIST_TYPE: List =
    List::new(Kind::Structure(&SERVICE_SPECIFIC_CREDENTIAL_METADATA), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetDefaultPolicyVersionRequest {
    pub policy_arn: Option<String>,
    pub version_id: Option<String>,
}

pub static SET_DEFAULT_POLICY_VERSION_REQUEST: Schema = Schema {
    name: "SetDefaultPolicyVersionRequest",
    members: &[
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
        Member::new("VersionId", "VersionId", "VersionId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(SetDefaultPolicyVersionRequest, SET_DEFAULT_POLICY_VERSION_REQUEST, { 0 policy_arn 1 version_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SigningCertificate {
    pub user_name: Option<String>,
    pub certificate_id: Option<String>,
    pub certificate_body: Option<String>,
    pub status: Option<StatusType>,
    pub upload_date: Option<Timestamp>,
}

pub static SIGNING_CERTIFICATE: Schema = Schema {
    name: "SigningCertificate",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new(
            "CertificateId",
            "CertificateId",
            "CertificateId",
            Kind::String(Range::new(Some(24), Some(128))),
        )
        .required(),
        Member::new(
            "CertificateBody",
            "CertificateBody",
            "CertificateBody",
            Kind::String(Range::new(Some(1), Some(16384))),
        )
        .required(),
        Member::new("Status", "Status", "Status", Kind::Enum(&STATUS_TYPE)).required(),
        Member::new("UploadDate", "UploadDate", "UploadDate", Kind::Timestamp),
    ],
};
structure!(SigningCertificate, SIGNING_CERTIFICATE, { 0 user_name 1 certificate_id 2 certificate_body 3 status 4 upload_date });

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

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagInstanceProfileRequest {
    pub instance_profile_name: Option<String>,
    pub tags: Vec<Tag>,
}

pub static TAG_INSTANCE_PROFILE_REQUEST: Schema = Schema {
    name: "TagInstanceProfileRequest",
    members: &[
        Member::new(
            "InstanceProfileName",
            "InstanceProfileName",
            "InstanceProfileName",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).required(),
    ],
};
structure!(TagInstanceProfileRequest, TAG_INSTANCE_PROFILE_REQUEST, { 0 instance_profile_name 1 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagMFADeviceRequest {
    pub serial_number: Option<String>,
    pub tags: Vec<Tag>,
}

pub static TAG_MFA_DEVICE_REQUEST: Schema = Schema {
    name: "TagMFADeviceRequest",
    members: &[
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        )
        .required(),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).required(),
    ],
};
structure!(TagMFADeviceRequest, TAG_MFA_DEVICE_REQUEST, { 0 serial_number 1 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagPolicyRequest {
    pub policy_arn: Option<String>,
    pub tags: Vec<Tag>,
}

pub static TAG_POLICY_REQUEST: Schema = Schema {
    name: "TagPolicyRequest",
    members: &[
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).required(),
    ],
};
structure!(TagPolicyRequest, TAG_POLICY_REQUEST, { 0 policy_arn 1 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagRoleRequest {
    pub role_name: Option<String>,
    pub tags: Vec<Tag>,
}

pub static TAG_ROLE_REQUEST: Schema = Schema {
    name: "TagRoleRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).required(),
    ],
};
structure!(TagRoleRequest, TAG_ROLE_REQUEST, { 0 role_name 1 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagUserRequest {
    pub user_name: Option<String>,
    pub tags: Vec<Tag>,
}

pub static TAG_USER_REQUEST: Schema = Schema {
    name: "TagUserRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).required(),
    ],
};
structure!(TagUserRequest, TAG_USER_REQUEST, { 0 user_name 1 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagInstanceProfileRequest {
    pub instance_profile_name: Option<String>,
    pub tag_keys: Vec<String>,
}

pub static UNTAG_INSTANCE_PROFILE_REQUEST: Schema = Schema {
    name: "UntagInstanceProfileRequest",
    members: &[
        Member::new(
            "InstanceProfileName",
            "InstanceProfileName",
            "InstanceProfileName",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new("TagKeys", "TagKeys", "TagKeys", Kind::List(&TAG_KEY_LIST_TYPE)).required(),
    ],
};
structure!(UntagInstanceProfileRequest, UNTAG_INSTANCE_PROFILE_REQUEST, { 0 instance_profile_name 1 tag_keys });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagMFADeviceRequest {
    pub serial_number: Option<String>,
    pub tag_keys: Vec<String>,
}

pub static UNTAG_MFA_DEVICE_REQUEST: Schema = Schema {
    name: "UntagMFADeviceRequest",
    members: &[
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        )
        .required(),
        Member::new("TagKeys", "TagKeys", "TagKeys", Kind::List(&TAG_KEY_LIST_TYPE)).required(),
    ],
};
structure!(UntagMFADeviceRequest, UNTAG_MFA_DEVICE_REQUEST, { 0 serial_number 1 tag_keys });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagPolicyRequest {
    pub policy_arn: Option<String>,
    pub tag_keys: Vec<String>,
}

pub static UNTAG_POLICY_REQUEST: Schema = Schema {
    name: "UntagPolicyRequest",
    members: &[
        Member::new("PolicyArn", "PolicyArn", "PolicyArn", Kind::String(Range::new(Some(20), Some(2048))))
            .required(),
        Member::new("TagKeys", "TagKeys", "TagKeys", Kind::List(&TAG_KEY_LIST_TYPE)).required(),
    ],
};
structure!(UntagPolicyRequest, UNTAG_POLICY_REQUEST, { 0 policy_arn 1 tag_keys });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagRoleRequest {
    pub role_name: Option<String>,
    pub tag_keys: Vec<String>,
}

pub static UNTAG_ROLE_REQUEST: Schema = Schema {
    name: "UntagRoleRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("TagKeys", "TagKeys", "TagKeys", Kind::List(&TAG_KEY_LIST_TYPE)).required(),
    ],
};
structure!(UntagRoleRequest, UNTAG_ROLE_REQUEST, { 0 role_name 1 tag_keys });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagUserRequest {
    pub user_name: Option<String>,
    pub tag_keys: Vec<String>,
}

pub static UNTAG_USER_REQUEST: Schema = Schema {
    name: "UntagUserRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("TagKeys", "TagKeys", "TagKeys", Kind::List(&TAG_KEY_LIST_TYPE)).required(),
    ],
};
structure!(UntagUserRequest, UNTAG_USER_REQUEST, { 0 user_name 1 tag_keys });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAccessKeyRequest {
    pub user_name: Option<String>,
    pub access_key_id: Option<String>,
    pub status: Option<StatusType>,
}

pub static UPDATE_ACCESS_KEY_REQUEST: Schema = Schema {
    name: "UpdateAccessKeyRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new(
            "AccessKeyId",
            "AccessKeyId",
            "AccessKeyId",
            Kind::String(Range::new(Some(16), Some(128))),
        )
        .required(),
        Member::new("Status", "Status", "Status", Kind::Enum(&STATUS_TYPE)).required(),
    ],
};
structure!(UpdateAccessKeyRequest, UPDATE_ACCESS_KEY_REQUEST, { 0 user_name 1 access_key_id 2 status });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAccountPasswordPolicyRequest {
    pub minimum_password_length: Option<i32>,
    pub require_symbols: Option<bool>,
    pub require_numbers: Option<bool>,
    pub require_uppercase_characters: Option<bool>,
    pub require_lowercase_characters: Option<bool>,
    pub allow_users_to_change_password: Option<bool>,
    pub max_password_age: Option<i32>,
    pub password_reuse_prevention: Option<i32>,
    pub hard_expiry: Option<bool>,
}

pub static UPDATE_ACCOUNT_PASSWORD_POLICY_REQUEST: Schema = Schema {
    name: "UpdateAccountPasswordPolicyRequest",
    members: &[
        Member::new(
            "MinimumPasswordLength",
            "MinimumPasswordLength",
            "MinimumPasswordLength",
            Kind::Integer(Range::new(Some(6), Some(128))),
        ),
        Member::new("RequireSymbols", "RequireSymbols", "RequireSymbols", Kind::Boolean),
        Member::new("RequireNumbers", "RequireNumbers", "RequireNumbers", Kind::Boolean),
        Member::new(
            "RequireUppercaseCharacters",
            "RequireUppercaseCharacters",
            "RequireUppercaseCharacters",
            Kind::Boolean,
        ),
        Member::new(
            "RequireLowercaseCharacters",
            "RequireLowercaseCharacters",
            "RequireLowercaseCharacters",
            Kind::Boolean,
        ),
        Member::new(
            "AllowUsersToChangePassword",
            "AllowUsersToChangePassword",
            "AllowUsersToChangePassword",
            Kind::Boolean,
        ),
        Member::new(
            "MaxPasswordAge",
            "MaxPasswordAge",
            "MaxPasswordAge",
            Kind::Integer(Range::new(Some(1), Some(1095))),
        ),
        Member::new(
            "PasswordReusePrevention",
            "PasswordReusePrevention",
            "PasswordReusePrevention",
            Kind::Integer(Range::new(Some(1), Some(24))),
        ),
        Member::new("HardExpiry", "HardExpiry", "HardExpiry", Kind::Boolean),
    ],
};
structure!(UpdateAccountPasswordPolicyRequest, UPDATE_ACCOUNT_PASSWORD_POLICY_REQUEST, { 0 minimum_password_length 1 require_symbols 2 require_numbers 3 require_uppercase_characters 4 require_lowercase_characters 5 allow_users_to_change_password 6 max_password_age 7 password_reuse_prevention 8 hard_expiry });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAssumeRolePolicyRequest {
    pub role_name: Option<String>,
    pub policy_document: Option<String>,
}

pub static UPDATE_ASSUME_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "UpdateAssumeRolePolicyRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new(
            "PolicyDocument",
            "PolicyDocument",
            "PolicyDocument",
            Kind::String(Range::new(Some(1), Some(131072))),
        )
        .required(),
    ],
};
structure!(UpdateAssumeRolePolicyRequest, UPDATE_ASSUME_ROLE_POLICY_REQUEST, { 0 role_name 1 policy_document });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateGroupRequest {
    pub group_name: Option<String>,
    pub new_path: Option<String>,
    pub new_group_name: Option<String>,
}

pub static UPDATE_GROUP_REQUEST: Schema = Schema {
    name: "UpdateGroupRequest",
    members: &[
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("NewPath", "NewPath", "NewPath", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new(
            "NewGroupName",
            "NewGroupName",
            "NewGroupName",
            Kind::String(Range::new(Some(1), Some(128))),
        ),
    ],
};
structure!(UpdateGroupRequest, UPDATE_GROUP_REQUEST, { 0 group_name 1 new_path 2 new_group_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateLoginProfileRequest {
    pub user_name: Option<String>,
    pub password: Option<String>,
    pub password_reset_required: Option<bool>,
}

pub static UPDATE_LOGIN_PROFILE_REQUEST: Schema = Schema {
    name: "UpdateLoginProfileRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("Password", "Password", "Password", Kind::String(Range::new(Some(1), Some(128)))),
        Member::new("PasswordResetRequired", "PasswordResetRequired", "PasswordResetRequired", Kind::Boolean),
    ],
};
structure!(UpdateLoginProfileRequest, UPDATE_LOGIN_PROFILE_REQUEST, { 0 user_name 1 password 2 password_reset_required });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleDescriptionRequest {
    pub role_name: Option<String>,
    pub description: Option<String>,
}

pub static UPDATE_ROLE_DESCRIPTION_REQUEST: Schema = Schema {
    name: "UpdateRoleDescriptionRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("Description", "Description", "Description", Kind::String(Range::new(None, Some(1000))))
            .required(),
    ],
};
structure!(UpdateRoleDescriptionRequest, UPDATE_ROLE_DESCRIPTION_REQUEST, { 0 role_name 1 description });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleDescriptionResponse {
    pub role: Option<Role>,
}

pub static UPDATE_ROLE_DESCRIPTION_RESPONSE: Schema = Schema {
    name: "UpdateRoleDescriptionResponse",
    members: &[Member::new("Role", "Role", "Role", Kind::Structure(&ROLE))],
};
structure!(UpdateRoleDescriptionResponse, UPDATE_ROLE_DESCRIPTION_RESPONSE, { 0 role });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleRequest {
    pub role_name: Option<String>,
    pub description: Option<String>,
    pub max_session_duration: Option<i32>,
}

pub static UPDATE_ROLE_REQUEST: Schema = Schema {
    name: "UpdateRoleRequest",
    members: &[
        Member::new("RoleName", "RoleName", "RoleName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("Description", "Description", "Description", Kind::String(Range::new(None, Some(1000)))),
        Member::new(
            "MaxSessionDuration",
            "MaxSessionDuration",
            "MaxSessionDuration",
            Kind::Integer(Range::new(Some(3600), Some(43200))),
        ),
    ],
};
structure!(UpdateRoleRequest, UPDATE_ROLE_REQUEST, { 0 role_name 1 description 2 max_session_duration });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleResponse {}

pub static UPDATE_ROLE_RESPONSE: Schema = Schema { name: "UpdateRoleResponse", members: &[] };
structure!(UpdateRoleResponse, UPDATE_ROLE_RESPONSE, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserRequest {
    pub user_name: Option<String>,
    pub new_path: Option<String>,
    pub new_user_name: Option<String>,
}

pub static UPDATE_USER_REQUEST: Schema = Schema {
    name: "UpdateUserRequest",
    members: &[
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(128))))
            .required(),
        Member::new("NewPath", "NewPath", "NewPath", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("NewUserName", "NewUserName", "NewUserName", Kind::String(Range::new(Some(1), Some(64)))),
    ],
};
structure!(UpdateUserRequest, UPDATE_USER_REQUEST, { 0 user_name 1 new_path 2 new_user_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct User {
    pub path: Option<String>,
    pub user_name: Option<String>,
    pub user_id: Option<String>,
    pub arn: Option<String>,
    pub create_date: Option<Timestamp>,
    pub password_last_used: Option<Timestamp>,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub tags: Vec<Tag>,
}

pub static USER: Schema = Schema {
    name: "User",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))).required(),
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new("UserId", "UserId", "UserId", Kind::String(Range::new(Some(16), Some(128)))).required(),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))).required(),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp).required(),
        Member::new("PasswordLastUsed", "PasswordLastUsed", "PasswordLastUsed", Kind::Timestamp),
        Member::new(
            "PermissionsBoundary",
            "PermissionsBoundary",
            "PermissionsBoundary",
            Kind::Structure(&ATTACHED_PERMISSIONS_BOUNDARY),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).omit_empty(),
    ],
};
structure!(User, USER, { 0 path 1 user_name 2 user_id 3 arn 4 create_date 5 password_last_used 6 permissions_boundary 7 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserDetail {
    pub path: Option<String>,
    pub user_name: Option<String>,
    pub user_id: Option<String>,
    pub arn: Option<String>,
    pub create_date: Option<Timestamp>,
    pub user_policy_list: Vec<PolicyDetail>,
    pub group_list: Vec<String>,
    pub attached_managed_policies: Vec<AttachedPolicy>,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub tags: Vec<Tag>,
}

pub static USER_DETAIL: Schema = Schema {
    name: "UserDetail",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(512)))),
        Member::new("UserName", "UserName", "UserName", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("UserId", "UserId", "UserId", Kind::String(Range::new(Some(16), Some(128)))),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))),
        Member::new("CreateDate", "CreateDate", "CreateDate", Kind::Timestamp),
        Member::new(
            "UserPolicyList",
            "UserPolicyList",
            "UserPolicyList",
            Kind::List(&POLICY_DETAIL_LIST_TYPE),
        ),
        Member::new("GroupList", "GroupList", "GroupList", Kind::List(&GROUP_NAME_LIST_TYPE)),
        Member::new(
            "AttachedManagedPolicies",
            "AttachedManagedPolicies",
            "AttachedManagedPolicies",
            Kind::List(&ATTACHED_POLICIES_LIST_TYPE),
        ),
        Member::new(
            "PermissionsBoundary",
            "PermissionsBoundary",
            "PermissionsBoundary",
            Kind::Structure(&ATTACHED_PERMISSIONS_BOUNDARY),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).omit_empty(),
    ],
};
structure!(UserDetail, USER_DETAIL, { 0 path 1 user_name 2 user_id 3 arn 4 create_date 5 user_policy_list 6 group_list 7 attached_managed_policies 8 permissions_boundary 9 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VirtualMFADevice {
    pub serial_number: Option<String>,
    pub base32_string_seed: Option<Vec<u8>>,
    pub qr_code_png: Option<Vec<u8>>,
    pub user: Option<User>,
    pub enable_date: Option<Timestamp>,
    pub tags: Vec<Tag>,
}

pub static VIRTUAL_MFA_DEVICE: Schema = Schema {
    name: "VirtualMFADevice",
    members: &[
        Member::new(
            "SerialNumber",
            "SerialNumber",
            "SerialNumber",
            Kind::String(Range::new(Some(9), Some(256))),
        )
        .required(),
        Member::new("Base32StringSeed", "Base32StringSeed", "Base32StringSeed", Kind::Blob),
        Member::new("QRCodePNG", "QRCodePNG", "QRCodePNG", Kind::Blob),
        Member::new("User", "User", "User", Kind::Structure(&USER)),
        Member::new("EnableDate", "EnableDate", "EnableDate", Kind::Timestamp),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST_TYPE)).omit_empty(),
    ],
};
structure!(VirtualMFADevice, VIRTUAL_MFA_DEVICE, { 0 serial_number 1 base32_string_seed 2 qr_code_png 3 user 4 enable_date 5 tags });

static ACCESS_KEY_METADATA_LIST_TYPE: List =
    List::new(Kind::Structure(&ACCESS_KEY_METADATA), "member", "member");

static ACCOUNT_ALIAS_LIST_TYPE: List =
    List::new(Kind::String(Range::new(Some(3), Some(63))), "member", "member");

string_enum!(ASSIGNMENT_STATUS_TYPE, AssignmentStatusType, false, {
ASSIGNED = "Assigned",
UNASSIGNED = "Unassigned",
ANY = "Any",
});

static ATTACHED_POLICIES_LIST_TYPE: List = List::new(Kind::Structure(&ATTACHED_POLICY), "member", "member");

static CERTIFICATE_LIST_TYPE: List = List::new(Kind::Structure(&SIGNING_CERTIFICATE), "member", "member");

static ENTITY_LIST_TYPE: List = List::new(Kind::Enum(&ENTITY_TYPE), "member", "member");

static GROUP_DETAIL_LIST_TYPE: List = List::new(Kind::Structure(&GROUP_DETAIL), "member", "member");

static GROUP_LIST_TYPE: List = List::new(Kind::Structure(&GROUP), "member", "member");

static GROUP_NAME_LIST_TYPE: List =
    List::new(Kind::String(Range::new(Some(1), Some(128))), "member", "member");

static INSTANCE_PROFILE_LIST_TYPE: List = List::new(Kind::Structure(&INSTANCE_PROFILE), "member", "member");

static MFA_DEVICE_LIST_TYPE: List = List::new(Kind::Structure(&MFA_DEVICE), "member", "member");

static POLICY_DETAIL_LIST_TYPE: List = List::new(Kind::Structure(&POLICY_DETAIL), "member", "member");

static POLICY_DOCUMENT_VERSION_LIST_TYPE: List =
    List::new(Kind::Structure(&POLICY_VERSION), "member", "member");

static POLICY_LIST_TYPE: List = List::new(Kind::Structure(&POLICY), "member", "member");

static POLICY_NAME_LIST_TYPE: List =
    List::new(Kind::String(Range::new(Some(1), Some(128))), "member", "member");

string_enum!(POLICY_SCOPE_TYPE, PolicyScopeType, false, {
ALL = "All",
AWS = "AWS",
LOCAL = "Local",
});

static ROLE_DETAIL_LIST_TYPE: List = List::new(Kind::Structure(&ROLE_DETAIL), "member", "member");

static ROLE_LIST_TYPE: List = List::new(Kind::Structure(&ROLE), "member", "member");

string_enum!(STATUS_TYPE, StatusType, false, {
ACTIVE = "Active",
INACTIVE = "Inactive",
EXPIRED = "Expired",
});

static SUMMARY_MAP_TYPE: Map =
    Map { value: Kind::Integer(Range::ANY), entry: "entry", key_name: "key", value_name: "value" };

static TAG_KEY_LIST_TYPE: List = List::new(Kind::String(Range::new(Some(1), Some(128))), "member", "member");

static TAG_LIST_TYPE: List = List::new(Kind::Structure(&TAG), "member", "member");

static USER_DETAIL_LIST_TYPE: List = List::new(Kind::Structure(&USER_DETAIL), "member", "member");

static USER_LIST_TYPE: List = List::new(Kind::Structure(&USER), "member", "member");

static VIRTUAL_MFA_DEVICE_LIST_TYPE: List =
    List::new(Kind::Structure(&VIRTUAL_MFA_DEVICE), "member", "member");
