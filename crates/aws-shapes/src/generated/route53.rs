// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{
    Kind, List, Location, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit,
};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "route53",
    protocol: crate::Protocol::RestXml,
    version: "2013-04-01",
    xml_namespace: "https://route53.amazonaws.com/doc/2013-04-01/",
    target_prefix: "",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 71] =
    [
        OperationInfo::served::<ActivateKeySigningKeyRequest, ActivateKeySigningKeyResponse>(
            &SERVICE,
            0,
            "ActivateKeySigningKey",
            &ACTIVATE_KEY_SIGNING_KEY_REQUEST,
            &ACTIVATE_KEY_SIGNING_KEY_RESPONSE,
        )
        .over("POST", "/2013-04-01/keysigningkey/{HostedZoneId}/{Name}/activate", 200, ""),
        OperationInfo::served::<AssociateVPCWithHostedZoneRequest, AssociateVPCWithHostedZoneResponse>(
            &SERVICE,
            1,
            "AssociateVPCWithHostedZone",
            &ASSOCIATE_VPC_WITH_HOSTED_ZONE_REQUEST,
            &ASSOCIATE_VPC_WITH_HOSTED_ZONE_RESPONSE,
        )
        .over(
            "POST",
            "/2013-04-01/hostedzone/{Id}/associatevpc",
            200,
            "AssociateVPCWithHostedZoneRequest",
        ),
        OperationInfo::served::<ChangeCidrCollectionRequest, ChangeCidrCollectionResponse>(
            &SERVICE,
            2,
            "ChangeCidrCollection",
            &CHANGE_CIDR_COLLECTION_REQUEST,
            &CHANGE_CIDR_COLLECTION_RESPONSE,
        )
        .over(
            "POST",
            "/2013-04-01/cidrcollection/{CidrCollectionId}",
            200,
            "ChangeCidrCollectionRequest",
        ),
        OperationInfo::served::<ChangeResourceRecordSetsRequest, ChangeResourceRecordSetsResponse>(
            &SERVICE,
            3,
            "ChangeResourceRecordSets",
            &CHANGE_RESOURCE_RECORD_SETS_REQUEST,
            &CHANGE_RESOURCE_RECORD_SETS_RESPONSE,
        )
        .over("POST", "/2013-04-01/hostedzone/{Id}/rrset/", 200, "ChangeResourceRecordSetsRequest"),
        OperationInfo::served::<ChangeTagsForResourceRequest, ChangeTagsForResourceResponse>(
            &SERVICE,
            4,
            "ChangeTagsForResource",
            &CHANGE_TAGS_FOR_RESOURCE_REQUEST,
            &CHANGE_TAGS_FOR_RESOURCE_RESPONSE,
        )
        .over(
            "POST",
            "/2013-04-01/tags/{ResourceType}/{ResourceId}",
            200,
            "ChangeTagsForResourceRequest",
        ),
        OperationInfo::served::<CreateCidrCollectionRequest, CreateCidrCollectionResponse>(
            &SERVICE,
            5,
            "CreateCidrCollection",
            &CREATE_CIDR_COLLECTION_REQUEST,
            &CREATE_CIDR_COLLECTION_RESPONSE,
        )
        .over("POST", "/2013-04-01/cidrcollection", 201, "CreateCidrCollectionRequest"),
        OperationInfo::served::<CreateHealthCheckRequest, CreateHealthCheckResponse>(
            &SERVICE,
            6,
            "CreateHealthCheck",
            &CREATE_HEALTH_CHECK_REQUEST,
            &CREATE_HEALTH_CHECK_RESPONSE,
        )
        .over("POST", "/2013-04-01/healthcheck", 201, "CreateHealthCheckRequest"),
        OperationInfo::served::<CreateHostedZoneRequest, CreateHostedZoneResponse>(
            &SERVICE,
            7,
            "CreateHostedZone",
            &CREATE_HOSTED_ZONE_REQUEST,
            &CREATE_HOSTED_ZONE_RESPONSE,
        )
        .over("POST", "/2013-04-01/hostedzone", 201, "CreateHostedZoneRequest"),
        OperationInfo::served::<CreateKeySigningKeyRequest, CreateKeySigningKeyResponse>(
            &SERVICE,
            8,
            "CreateKeySigningKey",
            &CREATE_KEY_SIGNING_KEY_REQUEST,
            &CREATE_KEY_SIGNING_KEY_RESPONSE,
        )
        .over("POST", "/2013-04-01/keysigningkey", 201, "CreateKeySigningKeyRequest"),
        OperationInfo::served::<CreateQueryLoggingConfigRequest, CreateQueryLoggingConfigResponse>(
            &SERVICE,
            9,
            "CreateQueryLoggingConfig",
            &CREATE_QUERY_LOGGING_CONFIG_REQUEST,
            &CREATE_QUERY_LOGGING_CONFIG_RESPONSE,
        )
        .over("POST", "/2013-04-01/queryloggingconfig", 201, "CreateQueryLoggingConfigRequest"),
        OperationInfo::served::<CreateReusableDelegationSetRequest, CreateReusableDelegationSetResponse>(
            &SERVICE,
            10,
            "CreateReusableDelegationSet",
            &CREATE_REUSABLE_DELEGATION_SET_REQUEST,
            &CREATE_REUSABLE_DELEGATION_SET_RESPONSE,
        )
        .over("POST", "/2013-04-01/delegationset", 201, "CreateReusableDelegationSetRequest"),
        OperationInfo::known(&SERVICE, 11, "CreateTrafficPolicy").over(
            "POST",
            "/2013-04-01/trafficpolicy",
            201,
            "CreateTrafficPolicyRequest",
        ),
        OperationInfo::known(&SERVICE, 12, "CreateTrafficPolicyInstance").over(
            "POST",
            "/2013-04-01/trafficpolicyinstance",
            201,
            "CreateTrafficPolicyInstanceRequest",
        ),
        OperationInfo::known(&SERVICE, 13, "CreateTrafficPolicyVersion").over(
            "POST",
            "/2013-04-01/trafficpolicy/{Id}",
            201,
            "CreateTrafficPolicyVersionRequest",
        ),
        OperationInfo::served::<
            CreateVPCAssociationAuthorizationRequest,
            CreateVPCAssociationAuthorizationResponse,
        >(
            &SERVICE,
            14,
            "CreateVPCAssociationAuthorization",
            &CREATE_VPC_ASSOCIATION_AUTHORIZATION_REQUEST,
            &CREATE_VPC_ASSOCIATION_AUTHORIZATION_RESPONSE,
        )
        .over(
            "POST",
            "/2013-04-01/hostedzone/{Id}/authorizevpcassociation",
            200,
            "CreateVPCAssociationAuthorizationRequest",
        ),
        OperationInfo::served::<DeactivateKeySigningKeyRequest, DeactivateKeySigningKeyResponse>(
            &SERVICE,
            15,
            "DeactivateKeySigningKey",
            &DEACTIVATE_KEY_SIGNING_KEY_REQUEST,
            &DEACTIVATE_KEY_SIGNING_KEY_RESPONSE,
        )
        .over("POST", "/2013-04-01/keysigningkey/{HostedZoneId}/{Name}/deactivate", 200, ""),
        OperationInfo::served::<DeleteCidrCollectionRequest, DeleteCidrCollectionResponse>(
            &SERVICE,
            16,
            "DeleteCidrCollection",
            &DELETE_CIDR_COLLECTION_REQUEST,
            &DELETE_CIDR_COLLECTION_RESPONSE,
        )
        .over("DELETE", "/2013-04-01/cidrcollection/{CidrCollectionId}", 200, ""),
        OperationInfo::served::<DeleteHealthCheckRequest, DeleteHealthCheckResponse>(
            &SERVICE,
            17,
            "DeleteHealthCheck",
            &DELETE_HEALTH_CHECK_REQUEST,
            &DELETE_HEALTH_CHECK_RESPONSE,
        )
        .over("DELETE", "/2013-04-01/healthcheck/{HealthCheckId}", 200, ""),
        OperationInfo::served::<DeleteHostedZoneRequest, DeleteHostedZoneResponse>(
            &SERVICE,
            18,
            "DeleteHostedZone",
            &DELETE_HOSTED_ZONE_REQUEST,
            &DELETE_HOSTED_ZONE_RESPONSE,
        )
        .over("DELETE", "/2013-04-01/hostedzone/{Id}", 200, ""),
        OperationInfo::served::<DeleteKeySigningKeyRequest, DeleteKeySigningKeyResponse>(
            &SERVICE,
            19,
            "DeleteKeySigningKey",
            &DELETE_KEY_SIGNING_KEY_REQUEST,
            &DELETE_KEY_SIGNING_KEY_RESPONSE,
        )
        .over("DELETE", "/2013-04-01/keysigningkey/{HostedZoneId}/{Name}", 200, ""),
        OperationInfo::served::<DeleteQueryLoggingConfigRequest, DeleteQueryLoggingConfigResponse>(
            &SERVICE,
            20,
            "DeleteQueryLoggingConfig",
            &DELETE_QUERY_LOGGING_CONFIG_REQUEST,
            &DELETE_QUERY_LOGGING_CONFIG_RESPONSE,
        )
        .over("DELETE", "/2013-04-01/queryloggingconfig/{Id}", 200, ""),
        OperationInfo::served::<DeleteReusableDelegationSetRequest, DeleteReusableDelegationSetResponse>(
            &SERVICE,
            21,
            "DeleteReusableDelegationSet",
            &DELETE_REUSABLE_DELEGATION_SET_REQUEST,
            &DELETE_REUSABLE_DELEGATION_SET_RESPONSE,
        )
        .over("DELETE", "/2013-04-01/delegationset/{Id}", 200, ""),
        OperationInfo::known(&SERVICE, 22, "DeleteTrafficPolicy").over(
            "DELETE",
            "/2013-04-01/trafficpolicy/{Id}/{Version}",
            200,
            "",
        ),
        OperationInfo::known(&SERVICE, 23, "DeleteTrafficPolicyInstance").over(
            "DELETE",
            "/2013-04-01/trafficpolicyinstance/{Id}",
            200,
            "",
        ),
        OperationInfo::served::<
            DeleteVPCAssociationAuthorizationRequest,
            DeleteVPCAssociationAuthorizationResponse,
        >(
            &SERVICE,
            24,
            "DeleteVPCAssociationAuthorization",
            &DELETE_VPC_ASSOCIATION_AUTHORIZATION_REQUEST,
            &DELETE_VPC_ASSOCIATION_AUTHORIZATION_RESPONSE,
        )
        .over(
            "POST",
            "/2013-04-01/hostedzone/{Id}/deauthorizevpcassociation",
            200,
            "DeleteVPCAssociationAuthorizationRequest",
        ),
        OperationInfo::served::<DisableHostedZoneDNSSECRequest, DisableHostedZoneDNSSECResponse>(
            &SERVICE,
            25,
            "DisableHostedZoneDNSSEC",
            &DISABLE_HOSTED_ZONE_DNSSEC_REQUEST,
            &DISABLE_HOSTED_ZONE_DNSSEC_RESPONSE,
        )
        .over("POST", "/2013-04-01/hostedzone/{Id}/disable-dnssec", 200, ""),
        OperationInfo::served::<DisassociateVPCFromHostedZoneRequest, DisassociateVPCFromHostedZoneResponse>(
            &SERVICE,
            26,
            "DisassociateVPCFromHostedZone",
            &DISASSOCIATE_VPC_FROM_HOSTED_ZONE_REQUEST,
            &DISASSOCIATE_VPC_FROM_HOSTED_ZONE_RESPONSE,
        )
        .over(
            "POST",
            "/2013-04-01/hostedzone/{Id}/disassociatevpc",
            200,
            "DisassociateVPCFromHostedZoneRequest",
        ),
        OperationInfo::served::<EnableHostedZoneDNSSECRequest, EnableHostedZoneDNSSECResponse>(
            &SERVICE,
            27,
            "EnableHostedZoneDNSSEC",
            &ENABLE_HOSTED_ZONE_DNSSEC_REQUEST,
            &ENABLE_HOSTED_ZONE_DNSSEC_RESPONSE,
        )
        .over("POST", "/2013-04-01/hostedzone/{Id}/enable-dnssec", 200, ""),
        OperationInfo::served::<GetAccountLimitRequest, GetAccountLimitResponse>(
            &SERVICE,
            28,
            "GetAccountLimit",
            &GET_ACCOUNT_LIMIT_REQUEST,
            &GET_ACCOUNT_LIMIT_RESPONSE,
        )
        .over("GET", "/2013-04-01/accountlimit/{Type}", 200, ""),
        OperationInfo::served::<GetChangeRequest, GetChangeResponse>(
            &SERVICE,
            29,
            "GetChange",
            &GET_CHANGE_REQUEST,
            &GET_CHANGE_RESPONSE,
        )
        .over("GET", "/2013-04-01/change/{Id}", 200, ""),
        OperationInfo::served::<GetCheckerIpRangesRequest, GetCheckerIpRangesResponse>(
            &SERVICE,
            30,
            "GetCheckerIpRanges",
            &GET_CHECKER_IP_RANGES_REQUEST,
            &GET_CHECKER_IP_RANGES_RESPONSE,
        )
        .over("GET", "/2013-04-01/checkeripranges", 200, ""),
        OperationInfo::served::<GetDNSSECRequest, GetDNSSECResponse>(
            &SERVICE,
            31,
            "GetDNSSEC",
            &GET_DNSSEC_REQUEST,
            &GET_DNSSEC_RESPONSE,
        )
        .over("GET", "/2013-04-01/hostedzone/{Id}/dnssec", 200, ""),
        OperationInfo::served::<GetGeoLocationRequest, GetGeoLocationResponse>(
            &SERVICE,
            32,
            "GetGeoLocation",
            &GET_GEO_LOCATION_REQUEST,
            &GET_GEO_LOCATION_RESPONSE,
        )
        .over("GET", "/2013-04-01/geolocation", 200, ""),
        OperationInfo::served::<GetHealthCheckRequest, GetHealthCheckResponse>(
            &SERVICE,
            33,
            "GetHealthCheck",
            &GET_HEALTH_CHECK_REQUEST,
            &GET_HEALTH_CHECK_RESPONSE,
        )
        .over("GET", "/2013-04-01/healthcheck/{HealthCheckId}", 200, ""),
        OperationInfo::served::<GetHealthCheckCountRequest, GetHealthCheckCountResponse>(
            &SERVICE,
            34,
            "GetHealthCheckCount",
            &GET_HEALTH_CHECK_COUNT_REQUEST,
            &GET_HEALTH_CHECK_COUNT_RESPONSE,
        )
        .over("GET", "/2013-04-01/healthcheckcount", 200, ""),
        OperationInfo::served::<
            GetHealthCheckLastFailureReasonRequest,
            GetHealthCheckLastFailureReasonResponse,
        >(
            &SERVICE,
            35,
            "GetHealthCheckLastFailureReason",
            &GET_HEALTH_CHECK_LAST_FAILURE_REASON_REQUEST,
            &GET_HEALTH_CHECK_LAST_FAILURE_REASON_RESPONSE,
        )
        .over("GET", "/2013-04-01/healthcheck/{HealthCheckId}/lastfailurereason", 200, ""),
        OperationInfo::served::<GetHealthCheckStatusRequest, GetHealthCheckStatusResponse>(
            &SERVICE,
            36,
            "GetHealthCheckStatus",
            &GET_HEALTH_CHECK_STATUS_REQUEST,
            &GET_HEALTH_CHECK_STATUS_RESPONSE,
        )
        .over("GET", "/2013-04-01/healthcheck/{HealthCheckId}/status", 200, ""),
        OperationInfo::served::<GetHostedZoneRequest, GetHostedZoneResponse>(
            &SERVICE,
            37,
            "GetHostedZone",
            &GET_HOSTED_ZONE_REQUEST,
            &GET_HOSTED_ZONE_RESPONSE,
        )
        .over("GET", "/2013-04-01/hostedzone/{Id}", 200, ""),
        OperationInfo::served::<GetHostedZoneCountRequest, GetHostedZoneCountResponse>(
            &SERVICE,
            38,
            "GetHostedZoneCount",
            &GET_HOSTED_ZONE_COUNT_REQUEST,
            &GET_HOSTED_ZONE_COUNT_RESPONSE,
        )
        .over("GET", "/2013-04-01/hostedzonecount", 200, ""),
        OperationInfo::served::<GetHostedZoneLimitRequest, GetHostedZoneLimitResponse>(
            &SERVICE,
            39,
            "GetHostedZoneLimit",
            &GET_HOSTED_ZONE_LIMIT_REQUEST,
            &GET_HOSTED_ZONE_LIMIT_RESPONSE,
        )
        .over("GET", "/2013-04-01/hostedzonelimit/{Id}/{Type}", 200, ""),
        OperationInfo::served::<GetQueryLoggingConfigRequest, GetQueryLoggingConfigResponse>(
            &SERVICE,
            40,
            "GetQueryLoggingConfig",
            &GET_QUERY_LOGGING_CONFIG_REQUEST,
            &GET_QUERY_LOGGING_CONFIG_RESPONSE,
        )
        .over("GET", "/2013-04-01/queryloggingconfig/{Id}", 200, ""),
        OperationInfo::served::<GetReusableDelegationSetRequest, GetReusableDelegationSetResponse>(
            &SERVICE,
            41,
            "GetReusableDelegationSet",
            &GET_REUSABLE_DELEGATION_SET_REQUEST,
            &GET_REUSABLE_DELEGATION_SET_RESPONSE,
        )
        .over("GET", "/2013-04-01/delegationset/{Id}", 200, ""),
        OperationInfo::served::<GetReusableDelegationSetLimitRequest, GetReusableDelegationSetLimitResponse>(
            &SERVICE,
            42,
            "GetReusableDelegationSetLimit",
            &GET_REUSABLE_DELEGATION_SET_LIMIT_REQUEST,
            &GET_REUSABLE_DELEGATION_SET_LIMIT_RESPONSE,
        )
        .over("GET", "/2013-04-01/reusabledelegationsetlimit/{Id}/{Type}", 200, ""),
        OperationInfo::known(&SERVICE, 43, "GetTrafficPolicy").over(
            "GET",
            "/2013-04-01/trafficpolicy/{Id}/{Version}",
            200,
            "",
        ),
        OperationInfo::known(&SERVICE, 44, "GetTrafficPolicyInstance").over(
            "GET",
            "/2013-04-01/trafficpolicyinstance/{Id}",
            200,
            "",
        ),
        OperationInfo::known(&SERVICE, 45, "GetTrafficPolicyInstanceCount").over(
            "GET",
            "/2013-04-01/trafficpolicyinstancecount",
            200,
            "",
        ),
        OperationInfo::served::<ListCidrBlocksRequest, ListCidrBlocksResponse>(
            &SERVICE,
            46,
            "ListCidrBlocks",
            &LIST_CIDR_BLOCKS_REQUEST,
            &LIST_CIDR_BLOCKS_RESPONSE,
        )
        .over("GET", "/2013-04-01/cidrcollection/{CidrCollectionId}/cidrblocks", 200, ""),
        OperationInfo::served::<ListCidrCollectionsRequest, ListCidrCollectionsResponse>(
            &SERVICE,
            47,
            "ListCidrCollections",
            &LIST_CIDR_COLLECTIONS_REQUEST,
            &LIST_CIDR_COLLECTIONS_RESPONSE,
        )
        .over("GET", "/2013-04-01/cidrcollection", 200, ""),
        OperationInfo::served::<ListCidrLocationsRequest, ListCidrLocationsResponse>(
            &SERVICE,
            48,
            "ListCidrLocations",
            &LIST_CIDR_LOCATIONS_REQUEST,
            &LIST_CIDR_LOCATIONS_RESPONSE,
        )
        .over("GET", "/2013-04-01/cidrcollection/{CidrCollectionId}", 200, ""),
        OperationInfo::served::<ListGeoLocationsRequest, ListGeoLocationsResponse>(
            &SERVICE,
            49,
            "ListGeoLocations",
            &LIST_GEO_LOCATIONS_REQUEST,
            &LIST_GEO_LOCATIONS_RESPONSE,
        )
        .over("GET", "/2013-04-01/geolocations", 200, ""),
        OperationInfo::served::<ListHealthChecksRequest, ListHealthChecksResponse>(
            &SERVICE,
            50,
            "ListHealthChecks",
            &LIST_HEALTH_CHECKS_REQUEST,
            &LIST_HEALTH_CHECKS_RESPONSE,
        )
        .over("GET", "/2013-04-01/healthcheck", 200, ""),
        OperationInfo::served::<ListHostedZonesRequest, ListHostedZonesResponse>(
            &SERVICE,
            51,
            "ListHostedZones",
            &LIST_HOSTED_ZONES_REQUEST,
            &LIST_HOSTED_ZONES_RESPONSE,
        )
        .over("GET", "/2013-04-01/hostedzone", 200, ""),
        OperationInfo::served::<ListHostedZonesByNameRequest, ListHostedZonesByNameResponse>(
            &SERVICE,
            52,
            "ListHostedZonesByName",
            &LIST_HOSTED_ZONES_BY_NAME_REQUEST,
            &LIST_HOSTED_ZONES_BY_NAME_RESPONSE,
        )
        .over("GET", "/2013-04-01/hostedzonesbyname", 200, ""),
        OperationInfo::served::<ListHostedZonesByVPCRequest, ListHostedZonesByVPCResponse>(
            &SERVICE,
            53,
            "ListHostedZonesByVPC",
            &LIST_HOSTED_ZONES_BY_VPC_REQUEST,
            &LIST_HOSTED_ZONES_BY_VPC_RESPONSE,
        )
        .over("GET", "/2013-04-01/hostedzonesbyvpc", 200, ""),
        OperationInfo::served::<ListQueryLoggingConfigsRequest, ListQueryLoggingConfigsResponse>(
            &SERVICE,
            54,
            "ListQueryLoggingConfigs",
            &LIST_QUERY_LOGGING_CONFIGS_REQUEST,
            &LIST_QUERY_LOGGING_CONFIGS_RESPONSE,
        )
        .over("GET", "/2013-04-01/queryloggingconfig", 200, ""),
        OperationInfo::served::<ListResourceRecordSetsRequest, ListResourceRecordSetsResponse>(
            &SERVICE,
            55,
            "ListResourceRecordSets",
            &LIST_RESOURCE_RECORD_SETS_REQUEST,
            &LIST_RESOURCE_RECORD_SETS_RESPONSE,
        )
        .over("GET", "/2013-04-01/hostedzone/{Id}/rrset", 200, ""),
        OperationInfo::served::<ListReusableDelegationSetsRequest, ListReusableDelegationSetsResponse>(
            &SERVICE,
            56,
            "ListReusableDelegationSets",
            &LIST_REUSABLE_DELEGATION_SETS_REQUEST,
            &LIST_REUSABLE_DELEGATION_SETS_RESPONSE,
        )
        .over("GET", "/2013-04-01/delegationset", 200, ""),
        OperationInfo::served::<ListTagsForResourceRequest, ListTagsForResourceResponse>(
            &SERVICE,
            57,
            "ListTagsForResource",
            &LIST_TAGS_FOR_RESOURCE_REQUEST,
            &LIST_TAGS_FOR_RESOURCE_RESPONSE,
        )
        .over("GET", "/2013-04-01/tags/{ResourceType}/{ResourceId}", 200, ""),
        OperationInfo::served::<ListTagsForResourcesRequest, ListTagsForResourcesResponse>(
            &SERVICE,
            58,
            "ListTagsForResources",
            &LIST_TAGS_FOR_RESOURCES_REQUEST,
            &LIST_TAGS_FOR_RESOURCES_RESPONSE,
        )
        .over("POST", "/2013-04-01/tags/{ResourceType}", 200, "ListTagsForResourcesRequest"),
        OperationInfo::known(&SERVICE, 59, "ListTrafficPolicies").over(
            "GET",
            "/2013-04-01/trafficpolicies",
            200,
            "",
        ),
        OperationInfo::known(&SERVICE, 60, "ListTrafficPolicyInstances").over(
            "GET",
            "/2013-04-01/trafficpolicyinstances",
            200,
            "",
        ),
        OperationInfo::known(&SERVICE, 61, "ListTrafficPolicyInstancesByHostedZone").over(
            "GET",
            "/2013-04-01/trafficpolicyinstances/hostedzone",
            200,
            "",
        ),
        OperationInfo::known(&SERVICE, 62, "ListTrafficPolicyInstancesByPolicy").over(
            "GET",
            "/2013-04-01/trafficpolicyinstances/trafficpolicy",
            200,
            "",
        ),
        OperationInfo::known(&SERVICE, 63, "ListTrafficPolicyVersions").over(
            "GET",
            "/2013-04-01/trafficpolicies/{Id}/versions",
            200,
            "",
        ),
        OperationInfo::served::<
            ListVPCAssociationAuthorizationsRequest,
            ListVPCAssociationAuthorizationsResponse,
        >(
            &SERVICE,
            64,
            "ListVPCAssociationAuthorizations",
            &LIST_VPC_ASSOCIATION_AUTHORIZATIONS_REQUEST,
            &LIST_VPC_ASSOCIATION_AUTHORIZATIONS_RESPONSE,
        )
        .over("GET", "/2013-04-01/hostedzone/{Id}/authorizevpcassociation", 200, ""),
        OperationInfo::served::<TestDNSAnswerRequest, TestDNSAnswerResponse>(
            &SERVICE,
            65,
            "TestDNSAnswer",
            &TEST_DNS_ANSWER_REQUEST,
            &TEST_DNS_ANSWER_RESPONSE,
        )
        .over("GET", "/2013-04-01/testdnsanswer", 200, ""),
        OperationInfo::served::<UpdateHealthCheckRequest, UpdateHealthCheckResponse>(
            &SERVICE,
            66,
            "UpdateHealthCheck",
            &UPDATE_HEALTH_CHECK_REQUEST,
            &UPDATE_HEALTH_CHECK_RESPONSE,
        )
        .over("POST", "/2013-04-01/healthcheck/{HealthCheckId}", 200, "UpdateHealthCheckRequest"),
        OperationInfo::served::<UpdateHostedZoneCommentRequest, UpdateHostedZoneCommentResponse>(
            &SERVICE,
            67,
            "UpdateHostedZoneComment",
            &UPDATE_HOSTED_ZONE_COMMENT_REQUEST,
            &UPDATE_HOSTED_ZONE_COMMENT_RESPONSE,
        )
        .over("POST", "/2013-04-01/hostedzone/{Id}", 200, "UpdateHostedZoneCommentRequest"),
        OperationInfo::known(&SERVICE, 68, "UpdateHostedZoneFeatures").over(
            "POST",
            "/2013-04-01/hostedzone/{Id}/features",
            200,
            "UpdateHostedZoneFeaturesRequest",
        ),
        OperationInfo::known(&SERVICE, 69, "UpdateTrafficPolicyComment").over(
            "POST",
            "/2013-04-01/trafficpolicy/{Id}/{Version}",
            200,
            "UpdateTrafficPolicyCommentRequest",
        ),
        OperationInfo::known(&SERVICE, 70, "UpdateTrafficPolicyInstance").over(
            "POST",
            "/2013-04-01/trafficpolicyinstance/{Id}",
            200,
            "UpdateTrafficPolicyInstanceRequest",
        ),
    ];

operation!(ActivateKeySigningKey = 0: ActivateKeySigningKeyRequest => ActivateKeySigningKeyResponse);
operation!(AssociateVPCWithHostedZone = 1: AssociateVPCWithHostedZoneRequest => AssociateVPCWithHostedZoneResponse);
operation!(ChangeCidrCollection = 2: ChangeCidrCollectionRequest => ChangeCidrCollectionResponse);
operation!(ChangeResourceRecordSets = 3: ChangeResourceRecordSetsRequest => ChangeResourceRecordSetsResponse);
operation!(ChangeTagsForResource = 4: ChangeTagsForResourceRequest => ChangeTagsForResourceResponse);
operation!(CreateCidrCollection = 5: CreateCidrCollectionRequest => CreateCidrCollectionResponse);
operation!(CreateHealthCheck = 6: CreateHealthCheckRequest => CreateHealthCheckResponse);
operation!(CreateHostedZone = 7: CreateHostedZoneRequest => CreateHostedZoneResponse);
operation!(CreateKeySigningKey = 8: CreateKeySigningKeyRequest => CreateKeySigningKeyResponse);
operation!(CreateQueryLoggingConfig = 9: CreateQueryLoggingConfigRequest => CreateQueryLoggingConfigResponse);
operation!(CreateReusableDelegationSet = 10: CreateReusableDelegationSetRequest => CreateReusableDelegationSetResponse);
operation!(CreateVPCAssociationAuthorization = 14: CreateVPCAssociationAuthorizationRequest => CreateVPCAssociationAuthorizationResponse);
operation!(DeactivateKeySigningKey = 15: DeactivateKeySigningKeyRequest => DeactivateKeySigningKeyResponse);
operation!(DeleteCidrCollection = 16: DeleteCidrCollectionRequest => DeleteCidrCollectionResponse);
operation!(DeleteHealthCheck = 17: DeleteHealthCheckRequest => DeleteHealthCheckResponse);
operation!(DeleteHostedZone = 18: DeleteHostedZoneRequest => DeleteHostedZoneResponse);
operation!(DeleteKeySigningKey = 19: DeleteKeySigningKeyRequest => DeleteKeySigningKeyResponse);
operation!(DeleteQueryLoggingConfig = 20: DeleteQueryLoggingConfigRequest => DeleteQueryLoggingConfigResponse);
operation!(DeleteReusableDelegationSet = 21: DeleteReusableDelegationSetRequest => DeleteReusableDelegationSetResponse);
operation!(DeleteVPCAssociationAuthorization = 24: DeleteVPCAssociationAuthorizationRequest => DeleteVPCAssociationAuthorizationResponse);
operation!(DisableHostedZoneDNSSEC = 25: DisableHostedZoneDNSSECRequest => DisableHostedZoneDNSSECResponse);
operation!(DisassociateVPCFromHostedZone = 26: DisassociateVPCFromHostedZoneRequest => DisassociateVPCFromHostedZoneResponse);
operation!(EnableHostedZoneDNSSEC = 27: EnableHostedZoneDNSSECRequest => EnableHostedZoneDNSSECResponse);
operation!(GetAccountLimit = 28: GetAccountLimitRequest => GetAccountLimitResponse);
operation!(GetChange = 29: GetChangeRequest => GetChangeResponse);
operation!(GetCheckerIpRanges = 30: GetCheckerIpRangesRequest => GetCheckerIpRangesResponse);
operation!(GetDNSSEC = 31: GetDNSSECRequest => GetDNSSECResponse);
operation!(GetGeoLocation = 32: GetGeoLocationRequest => GetGeoLocationResponse);
operation!(GetHealthCheck = 33: GetHealthCheckRequest => GetHealthCheckResponse);
operation!(GetHealthCheckCount = 34: GetHealthCheckCountRequest => GetHealthCheckCountResponse);
operation!(GetHealthCheckLastFailureReason = 35: GetHealthCheckLastFailureReasonRequest => GetHealthCheckLastFailureReasonResponse);
operation!(GetHealthCheckStatus = 36: GetHealthCheckStatusRequest => GetHealthCheckStatusResponse);
operation!(GetHostedZone = 37: GetHostedZoneRequest => GetHostedZoneResponse);
operation!(GetHostedZoneCount = 38: GetHostedZoneCountRequest => GetHostedZoneCountResponse);
operation!(GetHostedZoneLimit = 39: GetHostedZoneLimitRequest => GetHostedZoneLimitResponse);
operation!(GetQueryLoggingConfig = 40: GetQueryLoggingConfigRequest => GetQueryLoggingConfigResponse);
operation!(GetReusableDelegationSet = 41: GetReusableDelegationSetRequest => GetReusableDelegationSetResponse);
operation!(GetReusableDelegationSetLimit = 42: GetReusableDelegationSetLimitRequest => GetReusableDelegationSetLimitResponse);
operation!(ListCidrBlocks = 46: ListCidrBlocksRequest => ListCidrBlocksResponse);
operation!(ListCidrCollections = 47: ListCidrCollectionsRequest => ListCidrCollectionsResponse);
operation!(ListCidrLocations = 48: ListCidrLocationsRequest => ListCidrLocationsResponse);
operation!(ListGeoLocations = 49: ListGeoLocationsRequest => ListGeoLocationsResponse);
operation!(ListHealthChecks = 50: ListHealthChecksRequest => ListHealthChecksResponse);
operation!(ListHostedZones = 51: ListHostedZonesRequest => ListHostedZonesResponse);
operation!(ListHostedZonesByName = 52: ListHostedZonesByNameRequest => ListHostedZonesByNameResponse);
operation!(ListHostedZonesByVPC = 53: ListHostedZonesByVPCRequest => ListHostedZonesByVPCResponse);
operation!(ListQueryLoggingConfigs = 54: ListQueryLoggingConfigsRequest => ListQueryLoggingConfigsResponse);
operation!(ListResourceRecordSets = 55: ListResourceRecordSetsRequest => ListResourceRecordSetsResponse);
operation!(ListReusableDelegationSets = 56: ListReusableDelegationSetsRequest => ListReusableDelegationSetsResponse);
operation!(ListTagsForResource = 57: ListTagsForResourceRequest => ListTagsForResourceResponse);
operation!(ListTagsForResources = 58: ListTagsForResourcesRequest => ListTagsForResourcesResponse);
operation!(ListVPCAssociationAuthorizations = 64: ListVPCAssociationAuthorizationsRequest => ListVPCAssociationAuthorizationsResponse);
operation!(TestDNSAnswer = 65: TestDNSAnswerRequest => TestDNSAnswerResponse);
operation!(UpdateHealthCheck = 66: UpdateHealthCheckRequest => UpdateHealthCheckResponse);
operation!(UpdateHostedZoneComment = 67: UpdateHostedZoneCommentRequest => UpdateHostedZoneCommentResponse);

string_enum!(ACCELERATED_RECOVERY_STATUS, AcceleratedRecoveryStatus, false, {
ENABLING = "ENABLING",
ENABLE_FAILED = "ENABLE_FAILED",
ENABLING_HOSTED_ZONE_LOCKED = "ENABLING_HOSTED_ZONE_LOCKED",
ENABLED = "ENABLED",
DISABLING = "DISABLING",
DISABLE_FAILED = "DISABLE_FAILED",
DISABLED = "DISABLED",
DISABLING_HOSTED_ZONE_LOCKED = "DISABLING_HOSTED_ZONE_LOCKED",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccountLimit {
    pub r#type: Option<AccountLimitType>,
    pub value: Option<i64>,
}

pub static ACCOUNT_LIMIT: Schema = Schema {
    name: "AccountLimit",
    members: &[
        Member::new("Type", "Type", "Type", Kind::Enum(&ACCOUNT_LIMIT_TYPE)).required(),
        Member::new("Value", "Value", "Value", Kind::Long(Range::new(Some(1), None))).required(),
    ],
};
structure!(AccountLimit, ACCOUNT_LIMIT, { 0 r#type 1 value });

string_enum!(ACCOUNT_LIMIT_TYPE, AccountLimitType, false, {
MAX_HEALTH_CHECKS_BY_OWNER = "MAX_HEALTH_CHECKS_BY_OWNER",
MAX_HOSTED_ZONES_BY_OWNER = "MAX_HOSTED_ZONES_BY_OWNER",
MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER = "MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER",
MAX_REUSABLE_DELEGATION_SETS_BY_OWNER = "MAX_REUSABLE_DELEGATION_SETS_BY_OWNER",
MAX_TRAFFIC_POLICIES_BY_OWNER = "MAX_TRAFFIC_POLICIES_BY_OWNER",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ActivateKeySigningKeyRequest {
    pub hosted_zone_id: Option<String>,
    pub name: Option<String>,
}

pub static ACTIVATE_KEY_SIGNING_KEY_REQUEST: Schema = Schema {
    name: "ActivateKeySigningKeyRequest",
    members: &[
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY))
            .required()
            .at(Location::Uri),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(3), Some(128))))
            .required()
            .at(Location::Uri),
    ],
};
structure!(ActivateKeySigningKeyRequest, ACTIVATE_KEY_SIGNING_KEY_REQUEST, { 0 hosted_zone_id 1 name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ActivateKeySigningKeyResponse {
    pub change_info: Option<ChangeInfo>,
}

pub static ACTIVATE_KEY_SIGNING_KEY_RESPONSE: Schema = Schema {
    name: "ActivateKeySigningKeyResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required()
    ],
};
structure!(ActivateKeySigningKeyResponse, ACTIVATE_KEY_SIGNING_KEY_RESPONSE, { 0 change_info });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AlarmIdentifier {
    pub region: Option<CloudWatchRegion>,
    pub name: Option<String>,
}

pub static ALARM_IDENTIFIER: Schema = Schema {
    name: "AlarmIdentifier",
    members: &[
        Member::new("Region", "Region", "Region", Kind::Enum(&CLOUD_WATCH_REGION)).required(),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(256)))).required(),
    ],
};
structure!(AlarmIdentifier, ALARM_IDENTIFIER, { 0 region 1 name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AliasTarget {
    pub hosted_zone_id: Option<String>,
    pub dns_name: Option<String>,
    pub evaluate_target_health: Option<bool>,
}

pub static ALIAS_TARGET: Schema = Schema {
    name: "AliasTarget",
    members: &[
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY)).required(),
        Member::new("DNSName", "DNSName", "DNSName", Kind::String(Range::new(None, Some(1024)))).required(),
        Member::new("EvaluateTargetHealth", "EvaluateTargetHealth", "EvaluateTargetHealth", Kind::Boolean)
            .required(),
    ],
};
structure!(AliasTarget, ALIAS_TARGET, { 0 hosted_zone_id 1 dns_name 2 evaluate_target_health });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateVPCWithHostedZoneRequest {
    pub hosted_zone_id: Option<String>,
    pub vpc: Option<VPC>,
    pub comment: Option<String>,
}

pub static ASSOCIATE_VPC_WITH_HOSTED_ZONE_REQUEST: Schema = Schema {
    name: "AssociateVPCWithHostedZoneRequest",
    members: &[
        Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri),
        Member::new("VPC", "VPC", "VPC", Kind::Structure(&VPC_SCHEMA)).required(),
        Member::new("Comment", "Comment", "Comment", Kind::String(Range::ANY)),
    ],
};
structure!(AssociateVPCWithHostedZoneRequest, ASSOCIATE_VPC_WITH_HOSTED_ZONE_REQUEST, { 0 hosted_zone_id 1 vpc 2 comment });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateVPCWithHostedZoneResponse {
    pub change_info: Option<ChangeInfo>,
}

pub static ASSOCIATE_VPC_WITH_HOSTED_ZONE_RESPONSE: Schema = Schema {
    name: "AssociateVPCWithHostedZoneResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required()
    ],
};
structure!(AssociateVPCWithHostedZoneResponse, ASSOCIATE_VPC_WITH_HOSTED_ZONE_RESPONSE, { 0 change_info });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Change {
    pub action: Option<ChangeAction>,
    pub resource_record_set: Option<ResourceRecordSet>,
}

pub static CHANGE: Schema = Schema {
    name: "Change",
    members: &[
        Member::new("Action", "Action", "Action", Kind::Enum(&CHANGE_ACTION)).required(),
        Member::new(
            "ResourceRecordSet",
            "ResourceRecordSet",
            "ResourceRecordSet",
            Kind::Structure(&RESOURCE_RECORD_SET),
        )
        .required(),
    ],
};
structure!(Change, CHANGE, { 0 action 1 resource_record_set });

string_enum!(CHANGE_ACTION, ChangeAction, false, {
CREATE = "CREATE",
DELETE = "DELETE",
UPSERT = "UPSERT",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangeBatch {
    pub comment: Option<String>,
    pub changes: Vec<Change>,
}

pub static CHANGE_BATCH: Schema = Schema {
    name: "ChangeBatch",
    members: &[
        Member::new("Comment", "Comment", "Comment", Kind::String(Range::new(None, Some(256)))),
        Member::new("Changes", "Changes", "Changes", Kind::List(&CHANGES)).required(),
    ],
};
structure!(ChangeBatch, CHANGE_BATCH, { 0 comment 1 changes });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangeCidrCollectionRequest {
    pub id: Option<String>,
    pub collection_version: Option<i64>,
    pub changes: Vec<CidrCollectionChange>,
}

pub static CHANGE_CIDR_COLLECTION_REQUEST: Schema = Schema {
    name: "ChangeCidrCollectionRequest",
    members: &[
        Member::new("Id", "CidrCollectionId", "CidrCollectionId", Kind::String(Range::ANY))
            .required()
            .at(Location::Uri),
        Member::new(
            "CollectionVersion",
            "CollectionVersion",
            "CollectionVersion",
            Kind::Long(Range::new(Some(1), None)),
        ),
        Member::new("Changes", "Changes", "Changes", Kind::List(&CIDR_COLLECTION_CHANGES)).required(),
    ],
};
structure!(ChangeCidrCollectionRequest, CHANGE_CIDR_COLLECTION_REQUEST, { 0 id 1 collection_version 2 changes });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangeCidrCollectionResponse {
    pub id: Option<String>,
}

pub static CHANGE_CIDR_COLLECTION_RESPONSE: Schema = Schema {
    name: "ChangeCidrCollectionResponse",
    members: &[Member::new("Id", "Id", "Id", Kind::String(Range::new(Some(1), Some(6500)))).required()],
};
structure!(ChangeCidrCollectionResponse, CHANGE_CIDR_COLLECTION_RESPONSE, { 0 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangeInfo {
    pub id: Option<String>,
    pub status: Option<ChangeStatus>,
    pub submitted_at: Option<Timestamp>,
    pub comment: Option<String>,
}

pub static CHANGE_INFO: Schema = Schema {
    name: "ChangeInfo",
    members: &[
        Member::new("Id", "Id", "Id", Kind::String(Range::ANY)).required(),
        Member::new("Status", "Status", "Status", Kind::Enum(&CHANGE_STATUS)).required(),
        Member::new("SubmittedAt", "SubmittedAt", "SubmittedAt", Kind::Timestamp).required(),
        Member::new("Comment", "Comment", "Comment", Kind::String(Range::new(None, Some(256)))),
    ],
};
structure!(ChangeInfo, CHANGE_INFO, { 0 id 1 status 2 submitted_at 3 comment });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangeResourceRecordSetsRequest {
    pub hosted_zone_id: Option<String>,
    pub change_batch: Option<ChangeBatch>,
}

pub static CHANGE_RESOURCE_RECORD_SETS_REQUEST: Schema = Schema {
    name: "ChangeResourceRecordSetsRequest",
    members: &[
        Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri),
        Member::new("ChangeBatch", "ChangeBatch", "ChangeBatch", Kind::Structure(&CHANGE_BATCH)).required(),
    ],
};
structure!(ChangeResourceRecordSetsRequest, CHANGE_RESOURCE_RECORD_SETS_REQUEST, { 0 hosted_zone_id 1 change_batch });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangeResourceRecordSetsResponse {
    pub change_info: Option<ChangeInfo>,
}

pub static CHANGE_RESOURCE_RECORD_SETS_RESPONSE: Schema = Schema {
    name: "ChangeResourceRecordSetsResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required()
    ],
};
structure!(ChangeResourceRecordSetsResponse, CHANGE_RESOURCE_RECORD_SETS_RESPONSE, { 0 change_info });

string_enum!(CHANGE_STATUS, ChangeStatus, false, {
PENDING = "PENDING",
INSYNC = "INSYNC",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangeTagsForResourceRequest {
    pub resource_type: Option<TagResourceType>,
    pub resource_id: Option<String>,
    pub add_tags: Vec<Tag>,
    pub remove_tag_keys: Vec<String>,
}

pub static CHANGE_TAGS_FOR_RESOURCE_REQUEST: Schema = Schema {
    name: "ChangeTagsForResourceRequest",
    members: &[
        Member::new("ResourceType", "ResourceType", "ResourceType", Kind::Enum(&TAG_RESOURCE_TYPE))
            .required()
            .at(Location::Uri),
        Member::new("ResourceId", "ResourceId", "ResourceId", Kind::String(Range::new(None, Some(64))))
            .required()
            .at(Location::Uri),
        Member::new("AddTags", "AddTags", "AddTags", Kind::List(&TAG_LIST)),
        Member::new("RemoveTagKeys", "RemoveTagKeys", "RemoveTagKeys", Kind::List(&TAG_KEY_LIST)),
    ],
};
structure!(ChangeTagsForResourceRequest, CHANGE_TAGS_FOR_RESOURCE_REQUEST, { 0 resource_type 1 resource_id 2 add_tags 3 remove_tag_keys });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangeTagsForResourceResponse {}

pub static CHANGE_TAGS_FOR_RESOURCE_RESPONSE: Schema =
    Schema { name: "ChangeTagsForResourceResponse", members: &[] };
structure!(ChangeTagsForResourceResponse, CHANGE_TAGS_FOR_RESOURCE_RESPONSE, {});

static CHANGES: List = List::new(Kind::Structure(&CHANGE), "Change", "Change");

static CHECKER_IP_RANGES: List = List::new(Kind::String(Range::ANY), "member", "member");

static CHILD_HEALTH_CHECK_LIST: List =
    List::new(Kind::String(Range::new(None, Some(64))), "ChildHealthCheck", "ChildHealthCheck");

static CIDR_BLOCK_SUMMARIES: List = List::new(Kind::Structure(&CIDR_BLOCK_SUMMARY), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CidrBlockSummary {
    pub cidr_block: Option<String>,
    pub location_name: Option<String>,
}

pub static CIDR_BLOCK_SUMMARY: Schema = Schema {
    name: "CidrBlockSummary",
    members: &[
        Member::new("CidrBlock", "CidrBlock", "CidrBlock", Kind::String(Range::new(Some(1), Some(50)))),
        Member::new(
            "LocationName",
            "LocationName",
            "LocationName",
            Kind::String(Range::new(Some(1), Some(16))),
        ),
    ],
};
structure!(CidrBlockSummary, CIDR_BLOCK_SUMMARY, { 0 cidr_block 1 location_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CidrCollection {
    pub arn: Option<String>,
    pub id: Option<String>,
    pub name: Option<String>,
    pub version: Option<i64>,
}

pub static CIDR_COLLECTION: Schema = Schema {
    name: "CidrCollection",
    members: &[
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))),
        Member::new("Id", "Id", "Id", Kind::String(Range::ANY)),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("Version", "Version", "Version", Kind::Long(Range::new(Some(1), None))),
    ],
};
structure!(CidrCollection, CIDR_COLLECTION, { 0 arn 1 id 2 name 3 version });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CidrCollectionChange {
    pub location_name: Option<String>,
    pub action: Option<CidrCollectionChangeAction>,
    pub cidr_list: Vec<String>,
}

pub static CIDR_COLLECTION_CHANGE: Schema = Schema {
    name: "CidrCollectionChange",
    members: &[
        Member::new(
            "LocationName",
            "LocationName",
            "LocationName",
            Kind::String(Range::new(Some(1), Some(16))),
        )
        .required(),
        Member::new("Action", "Action", "Action", Kind::Enum(&CIDR_COLLECTION_CHANGE_ACTION)).required(),
        Member::new("CidrList", "CidrList", "CidrList", Kind::List(&CIDR_LIST)).required(),
    ],
};
structure!(CidrCollectionChange, CIDR_COLLECTION_CHANGE, { 0 location_name 1 action 2 cidr_list });

string_enum!(CIDR_COLLECTION_CHANGE_ACTION, CidrCollectionChangeAction, false, {
PUT = "PUT",
DELETE_IF_EXISTS = "DELETE_IF_EXISTS",
});

static CIDR_COLLECTION_CHANGES: List =
    List::new(Kind::Structure(&CIDR_COLLECTION_CHANGE), "member", "member");

static CIDR_LIST: List = List::new(Kind::String(Range::new(Some(1), Some(50))), "Cidr", "Cidr");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CidrRoutingConfig {
    pub collection_id: Option<String>,
    pub location_name: Option<String>,
}

pub static CIDR_ROUTING_CONFIG: Schema = Schema {
    name: "CidrRoutingConfig",
    members: &[
        Member::new("CollectionId", "CollectionId", "CollectionId", Kind::String(Range::ANY)).required(),
        Member::new(
            "LocationName",
            "LocationName",
            "LocationName",
            Kind::String(Range::new(Some(1), Some(16))),
        )
        .required(),
    ],
};
structure!(CidrRoutingConfig, CIDR_ROUTING_CONFIG, { 0 collection_id 1 location_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CloudWatchAlarmConfiguration {
    pub evaluation_periods: Option<i32>,
    pub threshold: Option<f64>,
    pub comparison_operator: Option<ComparisonOperator>,
    pub period: Option<i32>,
    pub metric_name: Option<String>,
    pub namespace: Option<String>,
    pub statistic: Option<Statistic>,
    pub dimensions: Vec<Dimension>,
}

pub static CLOUD_WATCH_ALARM_CONFIGURATION: Schema = Schema {
    name: "CloudWatchAlarmConfiguration",
    members: &[
        Member::new(
            "EvaluationPeriods",
            "EvaluationPeriods",
            "EvaluationPeriods",
            Kind::Integer(Range::new(Some(1), None)),
        )
        .required(),
        Member::new("Threshold", "Threshold", "Threshold", Kind::Double).required(),
        Member::new(
            "ComparisonOperator",
            "ComparisonOperator",
            "ComparisonOperator",
            Kind::Enum(&COMPARISON_OPERATOR),
        )
        .required(),
        Member::new("Period", "Period", "Period", Kind::Integer(Range::new(Some(60), None))).required(),
        Member::new("MetricName", "MetricName", "MetricName", Kind::String(Range::new(Some(1), Some(255))))
            .required(),
        Member::new("Namespace", "Namespace", "Namespace", Kind::String(Range::new(Some(1), Some(255))))
            .required(),
        Member::new("Statistic", "Statistic", "Statistic", Kind::Enum(&STATISTIC)).required(),
        Member::new("Dimensions", "Dimensions", "Dimensions", Kind::List(&DIMENSION_LIST)),
    ],
};
structure!(CloudWatchAlarmConfiguration, CLOUD_WATCH_ALARM_CONFIGURATION, { 0 evaluation_periods 1 threshold 2 comparison_operator 3 period 4 metric_name 5 namespace 6 statistic 7 dimensions });

string_enum!(CLOUD_WATCH_REGION, CloudWatchRegion, false, {
US_EAST_1 = "us-east-1",
US_EAST_2 = "us-east-2",
US_WEST_1 = "us-west-1",
US_WEST_2 = "us-west-2",
CA_CENTRAL_1 = "ca-central-1",
EU_CENTRAL_1 = "eu-central-1",
EU_CENTRAL_2 = "eu-central-2",
EU_WEST_1 = "eu-west-1",
EU_WEST_2 = "eu-west-2",
EU_WEST_3 = "eu-west-3",
AP_EAST_1 = "ap-east-1",
ME_SOUTH_1 = "me-south-1",
ME_CENTRAL_1 = "me-central-1",
AP_SOUTH_1 = "ap-south-1",
AP_SOUTH_2 = "ap-south-2",
AP_SOUTHEAST_1 = "ap-southeast-1",
AP_SOUTHEAST_2 = "ap-southeast-2",
AP_SOUTHEAST_3 = "ap-southeast-3",
AP_NORTHEAST_1 = "ap-northeast-1",
AP_NORTHEAST_2 = "ap-northeast-2",
AP_NORTHEAST_3 = "ap-northeast-3",
EU_NORTH_1 = "eu-north-1",
SA_EAST_1 = "sa-east-1",
CN_NORTHWEST_1 = "cn-northwest-1",
CN_NORTH_1 = "cn-north-1",
AF_SOUTH_1 = "af-south-1",
EU_SOUTH_1 = "eu-south-1",
EU_SOUTH_2 = "eu-south-2",
US_GOV_WEST_1 = "us-gov-west-1",
US_GOV_EAST_1 = "us-gov-east-1",
US_ISO_EAST_1 = "us-iso-east-1",
US_ISO_WEST_1 = "us-iso-west-1",
US_ISOB_EAST_1 = "us-isob-east-1",
AP_SOUTHEAST_4 = "ap-southeast-4",
IL_CENTRAL_1 = "il-central-1",
CA_WEST_1 = "ca-west-1",
AP_SOUTHEAST_5 = "ap-southeast-5",
MX_CENTRAL_1 = "mx-central-1",
US_ISOF_SOUTH_1 = "us-isof-south-1",
US_ISOF_EAST_1 = "us-isof-east-1",
AP_SOUTHEAST_7 = "ap-southeast-7",
AP_EAST_2 = "ap-east-2",
EU_ISOE_WEST_1 = "eu-isoe-west-1",
AP_SOUTHEAST_6 = "ap-southeast-6",
US_ISOB_WEST_1 = "us-isob-west-1",
EUSC_DE_EAST_1 = "eusc-de-east-1",
});

static COLLECTION_SUMMARIES: List = List::new(Kind::Structure(&COLLECTION_SUMMARY), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CollectionSummary {
    pub arn: Option<String>,
    pub id: Option<String>,
    pub name: Option<String>,
    pub version: Option<i64>,
}

pub static COLLECTION_SUMMARY: Schema = Schema {
    name: "CollectionSummary",
    members: &[
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(20), Some(2048)))),
        Member::new("Id", "Id", "Id", Kind::String(Range::ANY)),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("Version", "Version", "Version", Kind::Long(Range::new(Some(1), None))),
    ],
};
structure!(CollectionSummary, COLLECTION_SUMMARY, { 0 arn 1 id 2 name 3 version });

string_enum!(COMPARISON_OPERATOR, ComparisonOperator, false, {
GREATER_THAN_OR_EQUAL_TO_THRESHOLD = "GreaterThanOrEqualToThreshold",
GREATER_THAN_THRESHOLD = "GreaterThanThreshold",
LESS_THAN_THRESHOLD = "LessThanThreshold",
LESS_THAN_OR_EQUAL_TO_THRESHOLD = "LessThanOrEqualToThreshold",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Coordinates {
    pub latitude: Option<String>,
    pub longitude: Option<String>,
}

pub static COORDINATES: Schema = Schema {
    name: "Coordinates",
    members: &[
        Member::new("Latitude", "Latitude", "Latitude", Kind::String(Range::new(Some(1), Some(6))))
            .required(),
        Member::new("Longitude", "Longitude", "Longitude", Kind::String(Range::new(Some(1), Some(7))))
            .required(),
    ],
};
structure!(Coordinates, COORDINATES, { 0 latitude 1 longitude });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateCidrCollectionRequest {
    pub name: Option<String>,
    pub caller_reference: Option<String>,
}

pub static CREATE_CIDR_COLLECTION_REQUEST: Schema = Schema {
    name: "CreateCidrCollectionRequest",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(64)))).required(),
        Member::new(
            "CallerReference",
            "CallerReference",
            "CallerReference",
            Kind::String(Range::new(Some(1), Some(64))),
        )
        .required(),
    ],
};
structure!(CreateCidrCollectionRequest, CREATE_CIDR_COLLECTION_REQUEST, { 0 name 1 caller_reference });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateCidrCollectionResponse {
    pub collection: Option<CidrCollection>,
    pub location: Option<String>,
}

pub static CREATE_CIDR_COLLECTION_RESPONSE: Schema = Schema {
    name: "CreateCidrCollectionResponse",
    members: &[
        Member::new("Collection", "Collection", "Collection", Kind::Structure(&CIDR_COLLECTION)),
        Member::new("Location", "Location", "Location", Kind::String(Range::new(None, Some(1024))))
            .at(Location::Header),
    ],
};
structure!(CreateCidrCollectionResponse, CREATE_CIDR_COLLECTION_RESPONSE, { 0 collection 1 location });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateHealthCheckRequest {
    pub caller_reference: Option<String>,
    pub health_check_config: Option<HealthCheckConfig>,
}

pub static CREATE_HEALTH_CHECK_REQUEST: Schema = Schema {
    name: "CreateHealthCheckRequest",
    members: &[
        Member::new(
            "CallerReference",
            "CallerReference",
            "CallerReference",
            Kind::String(Range::new(Some(1), Some(64))),
        )
        .required(),
        Member::new(
            "HealthCheckConfig",
            "HealthCheckConfig",
            "HealthCheckConfig",
            Kind::Structure(&HEALTH_CHECK_CONFIG),
        )
        .required(),
    ],
};
structure!(CreateHealthCheckRequest, CREATE_HEALTH_CHECK_REQUEST, { 0 caller_reference 1 health_check_config });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateHealthCheckResponse {
    pub health_check: Option<HealthCheck>,
    pub location: Option<String>,
}

pub static CREATE_HEALTH_CHECK_RESPONSE: Schema = Schema {
    name: "CreateHealthCheckResponse",
    members: &[
        Member::new("HealthCheck", "HealthCheck", "HealthCheck", Kind::Structure(&HEALTH_CHECK)).required(),
        Member::new("Location", "Location", "Location", Kind::String(Range::new(None, Some(1024))))
            .required()
            .at(Location::Header),
    ],
};
structure!(CreateHealthCheckResponse, CREATE_HEALTH_CHECK_RESPONSE, { 0 health_check 1 location });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateHostedZoneRequest {
    pub name: Option<String>,
    pub vpc: Option<VPC>,
    pub caller_reference: Option<String>,
    pub hosted_zone_config: Option<HostedZoneConfig>,
    pub delegation_set_id: Option<String>,
}

pub static CREATE_HOSTED_ZONE_REQUEST: Schema = Schema {
    name: "CreateHostedZoneRequest",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(1024)))).required(),
        Member::new("VPC", "VPC", "VPC", Kind::Structure(&VPC_SCHEMA)),
        Member::new(
            "CallerReference",
            "CallerReference",
            "CallerReference",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new(
            "HostedZoneConfig",
            "HostedZoneConfig",
            "HostedZoneConfig",
            Kind::Structure(&HOSTED_ZONE_CONFIG),
        ),
        Member::new("DelegationSetId", "DelegationSetId", "DelegationSetId", Kind::String(Range::ANY)),
    ],
};
structure!(CreateHostedZoneRequest, CREATE_HOSTED_ZONE_REQUEST, { 0 name 1 vpc 2 caller_reference 3 hosted_zone_config 4 delegation_set_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateHostedZoneResponse {
    pub hosted_zone: Option<HostedZone>,
    pub change_info: Option<ChangeInfo>,
    pub delegation_set: Option<DelegationSet>,
    pub vpc: Option<VPC>,
    pub location: Option<String>,
}

pub static CREATE_HOSTED_ZONE_RESPONSE: Schema = Schema {
    name: "CreateHostedZoneResponse",
    members: &[
        Member::new("HostedZone", "HostedZone", "HostedZone", Kind::Structure(&HOSTED_ZONE)).required(),
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required(),
        Member::new("DelegationSet", "DelegationSet", "DelegationSet", Kind::Structure(&DELEGATION_SET))
            .required(),
        Member::new("VPC", "VPC", "VPC", Kind::Structure(&VPC_SCHEMA)),
        Member::new("Location", "Location", "Location", Kind::String(Range::new(None, Some(1024))))
            .required()
            .at(Location::Header),
    ],
};
structure!(CreateHostedZoneResponse, CREATE_HOSTED_ZONE_RESPONSE, { 0 hosted_zone 1 change_info 2 delegation_set 3 vpc 4 location });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateKeySigningKeyRequest {
    pub caller_reference: Option<String>,
    pub hosted_zone_id: Option<String>,
    pub key_management_service_arn: Option<String>,
    pub name: Option<String>,
    pub status: Option<String>,
}

pub static CREATE_KEY_SIGNING_KEY_REQUEST: Schema = Schema {
    name: "CreateKeySigningKeyRequest",
    members: &[
        Member::new(
            "CallerReference",
            "CallerReference",
            "CallerReference",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY)).required(),
        Member::new(
            "KeyManagementServiceArn",
            "KeyManagementServiceArn",
            "KeyManagementServiceArn",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(3), Some(128)))).required(),
        Member::new("Status", "Status", "Status", Kind::String(Range::new(Some(5), Some(150)))).required(),
    ],
};
structure!(CreateKeySigningKeyRequest, CREATE_KEY_SIGNING_KEY_REQUEST, { 0 caller_reference 1 hosted_zone_id 2 key_management_service_arn 3 name 4 status });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateKeySigningKeyResponse {
    pub change_info: Option<ChangeInfo>,
    pub key_signing_key: Option<KeySigningKey>,
    pub location: Option<String>,
}

pub static CREATE_KEY_SIGNING_KEY_RESPONSE: Schema = Schema {
    name: "CreateKeySigningKeyResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required(),
        Member::new("KeySigningKey", "KeySigningKey", "KeySigningKey", Kind::Structure(&KEY_SIGNING_KEY))
            .required(),
        Member::new("Location", "Location", "Location", Kind::String(Range::new(None, Some(1024))))
            .required()
            .at(Location::Header),
    ],
};
structure!(CreateKeySigningKeyResponse, CREATE_KEY_SIGNING_KEY_RESPONSE, { 0 change_info 1 key_signing_key 2 location });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateQueryLoggingConfigRequest {
    pub hosted_zone_id: Option<String>,
    pub cloud_watch_logs_log_group_arn: Option<String>,
}

pub static CREATE_QUERY_LOGGING_CONFIG_REQUEST: Schema = Schema {
    name: "CreateQueryLoggingConfigRequest",
    members: &[
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY)).required(),
        Member::new(
            "CloudWatchLogsLogGroupArn",
            "CloudWatchLogsLogGroupArn",
            "CloudWatchLogsLogGroupArn",
            Kind::String(Range::ANY),
        )
        .required(),
    ],
};
structure!(CreateQueryLoggingConfigRequest, CREATE_QUERY_LOGGING_CONFIG_REQUEST, { 0 hosted_zone_id 1 cloud_watch_logs_log_group_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateQueryLoggingConfigResponse {
    pub query_logging_config: Option<QueryLoggingConfig>,
    pub location: Option<String>,
}

pub static CREATE_QUERY_LOGGING_CONFIG_RESPONSE: Schema = Schema {
    name: "CreateQueryLoggingConfigResponse",
    members: &[
        Member::new(
            "QueryLoggingConfig",
            "QueryLoggingConfig",
            "QueryLoggingConfig",
            Kind::Structure(&QUERY_LOGGING_CONFIG),
        )
        .required(),
        Member::new("Location", "Location", "Location", Kind::String(Range::new(None, Some(1024))))
            .required()
            .at(Location::Header),
    ],
};
structure!(CreateQueryLoggingConfigResponse, CREATE_QUERY_LOGGING_CONFIG_RESPONSE, { 0 query_logging_config 1 location });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateReusableDelegationSetRequest {
    pub caller_reference: Option<String>,
    pub hosted_zone_id: Option<String>,
}

pub static CREATE_REUSABLE_DELEGATION_SET_REQUEST: Schema = Schema {
    name: "CreateReusableDelegationSetRequest",
    members: &[
        Member::new(
            "CallerReference",
            "CallerReference",
            "CallerReference",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY)),
    ],
};
structure!(CreateReusableDelegationSetRequest, CREATE_REUSABLE_DELEGATION_SET_REQUEST, { 0 caller_reference 1 hosted_zone_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateReusableDelegationSetResponse {
    pub delegation_set: Option<DelegationSet>,
    pub location: Option<String>,
}

pub static CREATE_REUSABLE_DELEGATION_SET_RESPONSE: Schema = Schema {
    name: "CreateReusableDelegationSetResponse",
    members: &[
        Member::new("DelegationSet", "DelegationSet", "DelegationSet", Kind::Structure(&DELEGATION_SET))
            .required(),
        Member::new("Location", "Location", "Location", Kind::String(Range::new(None, Some(1024))))
            .required()
            .at(Location::Header),
    ],
};
structure!(CreateReusableDelegationSetResponse, CREATE_REUSABLE_DELEGATION_SET_RESPONSE, { 0 delegation_set 1 location });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVPCAssociationAuthorizationRequest {
    pub hosted_zone_id: Option<String>,
    pub vpc: Option<VPC>,
}

pub static CREATE_VPC_ASSOCIATION_AUTHORIZATION_REQUEST: Schema = Schema {
    name: "CreateVPCAssociationAuthorizationRequest",
    members: &[
        Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri),
        Member::new("VPC", "VPC", "VPC", Kind::Structure(&VPC_SCHEMA)).required(),
    ],
};
structure!(CreateVPCAssociationAuthorizationRequest, CREATE_VPC_ASSOCIATION_AUTHORIZATION_REQUEST, { 0 hosted_zone_id 1 vpc });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVPCAssociationAuthorizationResponse {
    pub hosted_zone_id: Option<String>,
    pub vpc: Option<VPC>,
}

pub static CREATE_VPC_ASSOCIATION_AUTHORIZATION_RESPONSE: Schema = Schema {
    name: "CreateVPCAssociationAuthorizationResponse",
    members: &[
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY)).required(),
        Member::new("VPC", "VPC", "VPC", Kind::Structure(&VPC_SCHEMA)).required(),
    ],
};
structure!(CreateVPCAssociationAuthorizationResponse, CREATE_VPC_ASSOCIATION_AUTHORIZATION_RESPONSE, { 0 hosted_zone_id 1 vpc });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DNSSECStatus {
    pub serve_signature: Option<String>,
    pub status_message: Option<String>,
}

pub static DNSSEC_STATUS: Schema = Schema {
    name: "DNSSECStatus",
    members: &[
        Member::new(
            "ServeSignature",
            "ServeSignature",
            "ServeSignature",
            Kind::String(Range::new(Some(1), Some(1024))),
        ),
        Member::new(
            "StatusMessage",
            "StatusMessage",
            "StatusMessage",
            Kind::String(Range::new(Some(0), Some(512))),
        ),
    ],
};
structure!(DNSSECStatus, DNSSEC_STATUS, { 0 serve_signature 1 status_message });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeactivateKeySigningKeyRequest {
    pub hosted_zone_id: Option<String>,
    pub name: Option<String>,
}

pub static DEACTIVATE_KEY_SIGNING_KEY_REQUEST: Schema = Schema {
    name: "DeactivateKeySigningKeyRequest",
    members: &[
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY))
            .required()
            .at(Location::Uri),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(3), Some(128))))
            .required()
            .at(Location::Uri),
    ],
};
structure!(DeactivateKeySigningKeyRequest, DEACTIVATE_KEY_SIGNING_KEY_REQUEST, { 0 hosted_zone_id 1 name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeactivateKeySigningKeyResponse {
    pub change_info: Option<ChangeInfo>,
}

pub static DEACTIVATE_KEY_SIGNING_KEY_RESPONSE: Schema = Schema {
    name: "DeactivateKeySigningKeyResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required()
    ],
};
structure!(DeactivateKeySigningKeyResponse, DEACTIVATE_KEY_SIGNING_KEY_RESPONSE, { 0 change_info });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DelegationSet {
    pub id: Option<String>,
    pub caller_reference: Option<String>,
    pub name_servers: Vec<String>,
}

pub static DELEGATION_SET: Schema = Schema {
    name: "DelegationSet",
    members: &[
        Member::new("Id", "Id", "Id", Kind::String(Range::ANY)),
        Member::new(
            "CallerReference",
            "CallerReference",
            "CallerReference",
            Kind::String(Range::new(Some(1), Some(128))),
        ),
        Member::new("NameServers", "NameServers", "NameServers", Kind::List(&DELEGATION_SET_NAME_SERVERS))
            .required(),
    ],
};
structure!(DelegationSet, DELEGATION_SET, { 0 id 1 caller_reference 2 name_servers });

static DELEGATION_SET_NAME_SERVERS: List =
    List::new(Kind::String(Range::new(None, Some(1024))), "NameServer", "NameServer");

static DELEGATION_SETS: List = List::new(Kind::Structure(&DELEGATION_SET), "DelegationSet", "DelegationSet");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteCidrCollectionRequest {
    pub id: Option<String>,
}

pub static DELETE_CIDR_COLLECTION_REQUEST: Schema = Schema {
    name: "DeleteCidrCollectionRequest",
    members: &[Member::new("Id", "CidrCollectionId", "CidrCollectionId", Kind::String(Range::ANY))
        .required()
        .at(Location::Uri)],
};
structure!(DeleteCidrCollectionRequest, DELETE_CIDR_COLLECTION_REQUEST, { 0 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteCidrCollectionResponse {}

pub static DELETE_CIDR_COLLECTION_RESPONSE: Schema =
    Schema { name: "DeleteCidrCollectionResponse", members: &[] };
structure!(DeleteCidrCollectionResponse, DELETE_CIDR_COLLECTION_RESPONSE, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteHealthCheckRequest {
    pub health_check_id: Option<String>,
}

pub static DELETE_HEALTH_CHECK_REQUEST: Schema = Schema {
    name: "DeleteHealthCheckRequest",
    members: &[Member::new(
        "HealthCheckId",
        "HealthCheckId",
        "HealthCheckId",
        Kind::String(Range::new(None, Some(64))),
    )
    .required()
    .at(Location::Uri)],
};
structure!(DeleteHealthCheckRequest, DELETE_HEALTH_CHECK_REQUEST, { 0 health_check_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteHealthCheckResponse {}

pub static DELETE_HEALTH_CHECK_RESPONSE: Schema = Schema { name: "DeleteHealthCheckResponse", members: &[] };
structure!(DeleteHealthCheckResponse, DELETE_HEALTH_CHECK_RESPONSE, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteHostedZoneRequest {
    pub id: Option<String>,
}

pub static DELETE_HOSTED_ZONE_REQUEST: Schema = Schema {
    name: "DeleteHostedZoneRequest",
    members: &[Member::new("Id", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri)],
};
structure!(DeleteHostedZoneRequest, DELETE_HOSTED_ZONE_REQUEST, { 0 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteHostedZoneResponse {
    pub change_info: Option<ChangeInfo>,
}

pub static DELETE_HOSTED_ZONE_RESPONSE: Schema = Schema {
    name: "DeleteHostedZoneResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required()
    ],
};
structure!(DeleteHostedZoneResponse, DELETE_HOSTED_ZONE_RESPONSE, { 0 change_info });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteKeySigningKeyRequest {
    pub hosted_zone_id: Option<String>,
    pub name: Option<String>,
}

pub static DELETE_KEY_SIGNING_KEY_REQUEST: Schema = Schema {
    name: "DeleteKeySigningKeyRequest",
    members: &[
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY))
            .required()
            .at(Location::Uri),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(3), Some(128))))
            .required()
            .at(Location::Uri),
    ],
};
structure!(DeleteKeySigningKeyRequest, DELETE_KEY_SIGNING_KEY_REQUEST, { 0 hosted_zone_id 1 name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteKeySigningKeyResponse {
    pub change_info: Option<ChangeInfo>,
}

pub static DELETE_KEY_SIGNING_KEY_RESPONSE: Schema = Schema {
    name: "DeleteKeySigningKeyResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required()
    ],
};
structure!(DeleteKeySigningKeyResponse, DELETE_KEY_SIGNING_KEY_RESPONSE, { 0 change_info });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteQueryLoggingConfigRequest {
    pub id: Option<String>,
}

pub static DELETE_QUERY_LOGGING_CONFIG_REQUEST: Schema = Schema {
    name: "DeleteQueryLoggingConfigRequest",
    members: &[Member::new("Id", "Id", "Id", Kind::String(Range::new(Some(1), Some(36))))
        .required()
        .at(Location::Uri)],
};
structure!(DeleteQueryLoggingConfigRequest, DELETE_QUERY_LOGGING_CONFIG_REQUEST, { 0 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteQueryLoggingConfigResponse {}

pub static DELETE_QUERY_LOGGING_CONFIG_RESPONSE: Schema =
    Schema { name: "DeleteQueryLoggingConfigResponse", members: &[] };
structure!(DeleteQueryLoggingConfigResponse, DELETE_QUERY_LOGGING_CONFIG_RESPONSE, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteReusableDelegationSetRequest {
    pub id: Option<String>,
}

pub static DELETE_REUSABLE_DELEGATION_SET_REQUEST: Schema = Schema {
    name: "DeleteReusableDelegationSetRequest",
    members: &[Member::new("Id", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri)],
};
structure!(DeleteReusableDelegationSetRequest, DELETE_REUSABLE_DELEGATION_SET_REQUEST, { 0 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteReusableDelegationSetResponse {}

pub static DELETE_REUSABLE_DELEGATION_SET_RESPONSE: Schema =
    Schema { name: "DeleteReusableDelegationSetResponse", members: &[] };
structure!(DeleteReusableDelegationSetResponse, DELETE_REUSABLE_DELEGATION_SET_RESPONSE, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVPCAssociationAuthorizationRequest {
    pub hosted_zone_id: Option<String>,
    pub vpc: Option<VPC>,
}

pub static DELETE_VPC_ASSOCIATION_AUTHORIZATION_REQUEST: Schema = Schema {
    name: "DeleteVPCAssociationAuthorizationRequest",
    members: &[
        Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri),
        Member::new("VPC", "VPC", "VPC", Kind::Structure(&VPC_SCHEMA)).required(),
    ],
};
structure!(DeleteVPCAssociationAuthorizationRequest, DELETE_VPC_ASSOCIATION_AUTHORIZATION_REQUEST, { 0 hosted_zone_id 1 vpc });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVPCAssociationAuthorizationResponse {}

pub static DELETE_VPC_ASSOCIATION_AUTHORIZATION_RESPONSE: Schema =
    Schema { name: "DeleteVPCAssociationAuthorizationResponse", members: &[] };
structure!(DeleteVPCAssociationAuthorizationResponse, DELETE_VPC_ASSOCIATION_AUTHORIZATION_RESPONSE, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dimension {
    pub name: Option<String>,
    pub value: Option<String>,
}

pub static DIMENSION: Schema = Schema {
    name: "Dimension",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(255)))).required(),
        Member::new("Value", "Value", "Value", Kind::String(Range::new(Some(1), Some(255)))).required(),
    ],
};
structure!(Dimension, DIMENSION, { 0 name 1 value });

static DIMENSION_LIST: List = List::new(Kind::Structure(&DIMENSION), "Dimension", "Dimension");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableHostedZoneDNSSECRequest {
    pub hosted_zone_id: Option<String>,
}

pub static DISABLE_HOSTED_ZONE_DNSSEC_REQUEST: Schema = Schema {
    name: "DisableHostedZoneDNSSECRequest",
    members: &[Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY))
        .required()
        .at(Location::Uri)],
};
structure!(DisableHostedZoneDNSSECRequest, DISABLE_HOSTED_ZONE_DNSSEC_REQUEST, { 0 hosted_zone_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableHostedZoneDNSSECResponse {
    pub change_info: Option<ChangeInfo>,
}

pub static DISABLE_HOSTED_ZONE_DNSSEC_RESPONSE: Schema = Schema {
    name: "DisableHostedZoneDNSSECResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required()
    ],
};
structure!(DisableHostedZoneDNSSECResponse, DISABLE_HOSTED_ZONE_DNSSEC_RESPONSE, { 0 change_info });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateVPCFromHostedZoneRequest {
    pub hosted_zone_id: Option<String>,
    pub vpc: Option<VPC>,
    pub comment: Option<String>,
}

pub static DISASSOCIATE_VPC_FROM_HOSTED_ZONE_REQUEST: Schema = Schema {
    name: "DisassociateVPCFromHostedZoneRequest",
    members: &[
        Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri),
        Member::new("VPC", "VPC", "VPC", Kind::Structure(&VPC_SCHEMA)).required(),
        Member::new("Comment", "Comment", "Comment", Kind::String(Range::ANY)),
    ],
};
structure!(DisassociateVPCFromHostedZoneRequest, DISASSOCIATE_VPC_FROM_HOSTED_ZONE_REQUEST, { 0 hosted_zone_id 1 vpc 2 comment });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateVPCFromHostedZoneResponse {
    pub change_info: Option<ChangeInfo>,
}

pub static DISASSOCIATE_VPC_FROM_HOSTED_ZONE_RESPONSE: Schema = Schema {
    name: "DisassociateVPCFromHostedZoneResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required()
    ],
};
structure!(DisassociateVPCFromHostedZoneResponse, DISASSOCIATE_VPC_FROM_HOSTED_ZONE_RESPONSE, { 0 change_info });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableHostedZoneDNSSECRequest {
    pub hosted_zone_id: Option<String>,
}

pub static ENABLE_HOSTED_ZONE_DNSSEC_REQUEST: Schema = Schema {
    name: "EnableHostedZoneDNSSECRequest",
    members: &[Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY))
        .required()
        .at(Location::Uri)],
};
structure!(EnableHostedZoneDNSSECRequest, ENABLE_HOSTED_ZONE_DNSSEC_REQUEST, { 0 hosted_zone_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableHostedZoneDNSSECResponse {
    pub change_info: Option<ChangeInfo>,
}

pub static ENABLE_HOSTED_ZONE_DNSSEC_RESPONSE: Schema = Schema {
    name: "EnableHostedZoneDNSSECResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required()
    ],
};
structure!(EnableHostedZoneDNSSECResponse, ENABLE_HOSTED_ZONE_DNSSEC_RESPONSE, { 0 change_info });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GeoLocation {
    pub continent_code: Option<String>,
    pub country_code: Option<String>,
    pub subdivision_code: Option<String>,
}

pub static GEO_LOCATION: Schema = Schema {
    name: "GeoLocation",
    members: &[
        Member::new(
            "ContinentCode",
            "ContinentCode",
            "ContinentCode",
            Kind::String(Range::new(Some(2), Some(2))),
        ),
        Member::new("CountryCode", "CountryCode", "CountryCode", Kind::String(Range::new(Some(1), Some(2)))),
        Member::new(
            "SubdivisionCode",
            "SubdivisionCode",
            "SubdivisionCode",
            Kind::String(Range::new(Some(1), Some(3))),
        ),
    ],
};
structure!(GeoLocation, GEO_LOCATION, { 0 continent_code 1 country_code 2 subdivision_code });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GeoLocationDetails {
    pub continent_code: Option<String>,
    pub continent_name: Option<String>,
    pub country_code: Option<String>,
    pub country_name: Option<String>,
    pub subdivision_code: Option<String>,
    pub subdivision_name: Option<String>,
}

pub static GEO_LOCATION_DETAILS: Schema = Schema {
    name: "GeoLocationDetails",
    members: &[
        Member::new(
            "ContinentCode",
            "ContinentCode",
            "ContinentCode",
            Kind::String(Range::new(Some(2), Some(2))),
        ),
        Member::new(
            "ContinentName",
            "ContinentName",
            "ContinentName",
            Kind::String(Range::new(Some(1), Some(32))),
        ),
        Member::new("CountryCode", "CountryCode", "CountryCode", Kind::String(Range::new(Some(1), Some(2)))),
        Member::new("CountryName", "CountryName", "CountryName", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new(
            "SubdivisionCode",
            "SubdivisionCode",
            "SubdivisionCode",
            Kind::String(Range::new(Some(1), Some(3))),
        ),
        Member::new(
            "SubdivisionName",
            "SubdivisionName",
            "SubdivisionName",
            Kind::String(Range::new(Some(1), Some(64))),
        ),
    ],
};
structure!(GeoLocationDetails, GEO_LOCATION_DETAILS, { 0 continent_code 1 continent_name 2 country_code 3 country_name 4 subdivision_code 5 subdivision_name });

static GEO_LOCATION_DETAILS_LIST: List =
    List::new(Kind::Structure(&GEO_LOCATION_DETAILS), "GeoLocationDetails", "GeoLocationDetails");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GeoProximityLocation {
    pub aws_region: Option<String>,
    pub local_zone_group: Option<String>,
    pub coordinates: Option<Coordinates>,
    pub bias: Option<i32>,
}

pub static GEO_PROXIMITY_LOCATION: Schema = Schema {
    name: "GeoProximityLocation",
    members: &[
        Member::new("AWSRegion", "AWSRegion", "AWSRegion", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new(
            "LocalZoneGroup",
            "LocalZoneGroup",
            "LocalZoneGroup",
            Kind::String(Range::new(Some(1), Some(64))),
        ),
        Member::new("Coordinates", "Coordinates", "Coordinates", Kind::Structure(&COORDINATES)),
        Member::new("Bias", "Bias", "Bias", Kind::Integer(Range::new(Some(-99), Some(99)))),
    ],
};
structure!(GeoProximityLocation, GEO_PROXIMITY_LOCATION, { 0 aws_region 1 local_zone_group 2 coordinates 3 bias });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountLimitRequest {
    pub r#type: Option<AccountLimitType>,
}

pub static GET_ACCOUNT_LIMIT_REQUEST: Schema = Schema {
    name: "GetAccountLimitRequest",
    members: &[Member::new("Type", "Type", "Type", Kind::Enum(&ACCOUNT_LIMIT_TYPE))
        .required()
        .at(Location::Uri)],
};
structure!(GetAccountLimitRequest, GET_ACCOUNT_LIMIT_REQUEST, { 0 r#type });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountLimitResponse {
    pub limit: Option<AccountLimit>,
    pub count: Option<i64>,
}

pub static GET_ACCOUNT_LIMIT_RESPONSE: Schema = Schema {
    name: "GetAccountLimitResponse",
    members: &[
        Member::new("Limit", "Limit", "Limit", Kind::Structure(&ACCOUNT_LIMIT)).required(),
        Member::new("Count", "Count", "Count", Kind::Long(Range::new(Some(0), None))).required(),
    ],
};
structure!(GetAccountLimitResponse, GET_ACCOUNT_LIMIT_RESPONSE, { 0 limit 1 count });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetChangeRequest {
    pub id: Option<String>,
}

pub static GET_CHANGE_REQUEST: Schema = Schema {
    name: "GetChangeRequest",
    members: &[Member::new("Id", "Id", "Id", Kind::String(Range::new(Some(1), Some(6500))))
        .required()
        .at(Location::Uri)],
};
structure!(GetChangeRequest, GET_CHANGE_REQUEST, { 0 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetChangeResponse {
    pub change_info: Option<ChangeInfo>,
}

pub static GET_CHANGE_RESPONSE: Schema = Schema {
    name: "GetChangeResponse",
    members: &[
        Member::new("ChangeInfo", "ChangeInfo", "ChangeInfo", Kind::Structure(&CHANGE_INFO)).required()
    ],
};
structure!(GetChangeResponse, GET_CHANGE_RESPONSE, { 0 change_info });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCheckerIpRangesRequest {}

pub static GET_CHECKER_IP_RANGES_REQUEST: Schema = Schema { name: "GetCheckerIpRangesRequest", members: &[] };
structure!(GetCheckerIpRangesRequest, GET_CHECKER_IP_RANGES_REQUEST, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCheckerIpRangesResponse {
    pub checker_ip_ranges: Vec<String>,
}

pub static GET_CHECKER_IP_RANGES_RESPONSE: Schema = Schema {
    name: "GetCheckerIpRangesResponse",
    members: &[Member::new(
        "CheckerIpRanges",
        "CheckerIpRanges",
        "CheckerIpRanges",
        Kind::List(&CHECKER_IP_RANGES),
    )
    .required()],
};
structure!(GetCheckerIpRangesResponse, GET_CHECKER_IP_RANGES_RESPONSE, { 0 checker_ip_ranges });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDNSSECRequest {
    pub hosted_zone_id: Option<String>,
}

pub static GET_DNSSEC_REQUEST: Schema = Schema {
    name: "GetDNSSECRequest",
    members: &[Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY))
        .required()
        .at(Location::Uri)],
};
structure!(GetDNSSECRequest, GET_DNSSEC_REQUEST, { 0 hosted_zone_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDNSSECResponse {
    pub status: Option<DNSSECStatus>,
    pub key_signing_keys: Vec<KeySigningKey>,
}

pub static GET_DNSSEC_RESPONSE: Schema = Schema {
    name: "GetDNSSECResponse",
    members: &[
        Member::new("Status", "Status", "Status", Kind::Structure(&DNSSEC_STATUS)).required(),
        Member::new("KeySigningKeys", "KeySigningKeys", "KeySigningKeys", Kind::List(&KEY_SIGNING_KEYS))
            .required(),
    ],
};
structure!(GetDNSSECResponse, GET_DNSSEC_RESPONSE, { 0 status 1 key_signing_keys });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGeoLocationRequest {
    pub continent_code: Option<String>,
    pub country_code: Option<String>,
    pub subdivision_code: Option<String>,
}

pub static GET_GEO_LOCATION_REQUEST: Schema = Schema {
    name: "GetGeoLocationRequest",
    members: &[
        Member::new(
            "ContinentCode",
            "continentcode",
            "continentcode",
            Kind::String(Range::new(Some(2), Some(2))),
        )
        .at(Location::Query),
        Member::new("CountryCode", "countrycode", "countrycode", Kind::String(Range::new(Some(1), Some(2))))
            .at(Location::Query),
        Member::new(
            "SubdivisionCode",
            "subdivisioncode",
            "subdivisioncode",
            Kind::String(Range::new(Some(1), Some(3))),
        )
        .at(Location::Query),
    ],
};
structure!(GetGeoLocationRequest, GET_GEO_LOCATION_REQUEST, { 0 continent_code 1 country_code 2 subdivision_code });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGeoLocationResponse {
    pub geo_location_details: Option<GeoLocationDetails>,
}

pub static GET_GEO_LOCATION_RESPONSE: Schema = Schema {
    name: "GetGeoLocationResponse",
    members: &[Member::new(
        "GeoLocationDetails",
        "GeoLocationDetails",
        "GeoLocationDetails",
        Kind::Structure(&GEO_LOCATION_DETAILS),
    )
    .required()],
};
structure!(GetGeoLocationResponse, GET_GEO_LOCATION_RESPONSE, { 0 geo_location_details });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHealthCheckCountRequest {}

pub static GET_HEALTH_CHECK_COUNT_REQUEST: Schema =
    Schema { name: "GetHealthCheckCountRequest", members: &[] };
structure!(GetHealthCheckCountRequest, GET_HEALTH_CHECK_COUNT_REQUEST, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHealthCheckCountResponse {
    pub health_check_count: Option<i64>,
}

pub static GET_HEALTH_CHECK_COUNT_RESPONSE: Schema = Schema {
    name: "GetHealthCheckCountResponse",
    members: &[Member::new(
        "HealthCheckCount",
        "HealthCheckCount",
        "HealthCheckCount",
        Kind::Long(Range::ANY),
    )
    .required()],
};
structure!(GetHealthCheckCountResponse, GET_HEALTH_CHECK_COUNT_RESPONSE, { 0 health_check_count });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHealthCheckLastFailureReasonRequest {
    pub health_check_id: Option<String>,
}

pub static GET_HEALTH_CHECK_LAST_FAILURE_REASON_REQUEST: Schema = Schema {
    name: "GetHealthCheckLastFailureReasonRequest",
    members: &[Member::new(
        "HealthCheckId",
        "HealthCheckId",
        "HealthCheckId",
        Kind::String(Range::new(None, Some(64))),
    )
    .required()
    .at(Location::Uri)],
};
structure!(GetHealthCheckLastFailureReasonRequest, GET_HEALTH_CHECK_LAST_FAILURE_REASON_REQUEST, { 0 health_check_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHealthCheckLastFailureReasonResponse {
    pub health_check_observations: Vec<HealthCheckObservation>,
}

pub static GET_HEALTH_CHECK_LAST_FAILURE_REASON_RESPONSE: Schema = Schema {
    name: "GetHealthCheckLastFailureReasonResponse",
    members: &[Member::new(
        "HealthCheckObservations",
        "HealthCheckObservations",
        "HealthCheckObservations",
        Kind::List(&HEALTH_CHECK_OBSERVATIONS),
    )
    .required()],
};
structure!(GetHealthCheckLastFailureReasonResponse, GET_HEALTH_CHECK_LAST_FAILURE_REASON_RESPONSE, { 0 health_check_observations });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHealthCheckRequest {
    pub health_check_id: Option<String>,
}

pub static GET_HEALTH_CHECK_REQUEST: Schema = Schema {
    name: "GetHealthCheckRequest",
    members: &[Member::new(
        "HealthCheckId",
        "HealthCheckId",
        "HealthCheckId",
        Kind::String(Range::new(None, Some(64))),
    )
    .required()
    .at(Location::Uri)],
};
structure!(GetHealthCheckRequest, GET_HEALTH_CHECK_REQUEST, { 0 health_check_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHealthCheckResponse {
    pub health_check: Option<HealthCheck>,
}

pub static GET_HEALTH_CHECK_RESPONSE: Schema = Schema {
    name: "GetHealthCheckResponse",
    members: &[
        Member::new("HealthCheck", "HealthCheck", "HealthCheck", Kind::Structure(&HEALTH_CHECK)).required()
    ],
};
structure!(GetHealthCheckResponse, GET_HEALTH_CHECK_RESPONSE, { 0 health_check });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHealthCheckStatusRequest {
    pub health_check_id: Option<String>,
}

pub static GET_HEALTH_CHECK_STATUS_REQUEST: Schema = Schema {
    name: "GetHealthCheckStatusRequest",
    members: &[Member::new(
        "HealthCheckId",
        "HealthCheckId",
        "HealthCheckId",
        Kind::String(Range::new(None, Some(64))),
    )
    .required()
    .at(Location::Uri)],
};
structure!(GetHealthCheckStatusRequest, GET_HEALTH_CHECK_STATUS_REQUEST, { 0 health_check_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHealthCheckStatusResponse {
    pub health_check_observations: Vec<HealthCheckObservation>,
}

pub static GET_HEALTH_CHECK_STATUS_RESPONSE: Schema = Schema {
    name: "GetHealthCheckStatusResponse",
    members: &[Member::new(
        "HealthCheckObservations",
        "HealthCheckObservations",
        "HealthCheckObservations",
        Kind::List(&HEALTH_CHECK_OBSERVATIONS),
    )
    .required()],
};
structure!(GetHealthCheckStatusResponse, GET_HEALTH_CHECK_STATUS_RESPONSE, { 0 health_check_observations });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHostedZoneCountRequest {}

pub static GET_HOSTED_ZONE_COUNT_REQUEST: Schema = Schema { name: "GetHostedZoneCountRequest", members: &[] };
structure!(GetHostedZoneCountRequest, GET_HOSTED_ZONE_COUNT_REQUEST, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHostedZoneCountResponse {
    pub hosted_zone_count: Option<i64>,
}

pub static GET_HOSTED_ZONE_COUNT_RESPONSE: Schema = Schema {
    name: "GetHostedZoneCountResponse",
    members: &[Member::new("HostedZoneCount", "HostedZoneCount", "HostedZoneCount", Kind::Long(Range::ANY))
        .required()],
};
structure!(GetHostedZoneCountResponse, GET_HOSTED_ZONE_COUNT_RESPONSE, { 0 hosted_zone_count });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHostedZoneLimitRequest {
    pub r#type: Option<HostedZoneLimitType>,
    pub hosted_zone_id: Option<String>,
}

pub static GET_HOSTED_ZONE_LIMIT_REQUEST: Schema = Schema {
    name: "GetHostedZoneLimitRequest",
    members: &[
        Member::new("Type", "Type", "Type", Kind::Enum(&HOSTED_ZONE_LIMIT_TYPE)).required().at(Location::Uri),
        Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri),
    ],
};
structure!(GetHostedZoneLimitRequest, GET_HOSTED_ZONE_LIMIT_REQUEST, { 0 r#type 1 hosted_zone_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHostedZoneLimitResponse {
    pub limit: Option<HostedZoneLimit>,
    pub count: Option<i64>,
}

pub static GET_HOSTED_ZONE_LIMIT_RESPONSE: Schema = Schema {
    name: "GetHostedZoneLimitResponse",
    members: &[
        Member::new("Limit", "Limit", "Limit", Kind::Structure(&HOSTED_ZONE_LIMIT)).required(),
        Member::new("Count", "Count", "Count", Kind::Long(Range::new(Some(0), None))).required(),
    ],
};
structure!(GetHostedZoneLimitResponse, GET_HOSTED_ZONE_LIMIT_RESPONSE, { 0 limit 1 count });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHostedZoneRequest {
    pub id: Option<String>,
}

pub static GET_HOSTED_ZONE_REQUEST: Schema = Schema {
    name: "GetHostedZoneRequest",
    members: &[Member::new("Id", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri)],
};
structure!(GetHostedZoneRequest, GET_HOSTED_ZONE_REQUEST, { 0 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetHostedZoneResponse {
    pub hosted_zone: Option<HostedZone>,
    pub delegation_set: Option<DelegationSet>,
    pub vpcs: Vec<VPC>,
}

pub static GET_HOSTED_ZONE_RESPONSE: Schema = Schema {
    name: "GetHostedZoneResponse",
    members: &[
        Member::new("HostedZone", "HostedZone", "HostedZone", Kind::Structure(&HOSTED_ZONE)).required(),
        Member::new("DelegationSet", "DelegationSet", "DelegationSet", Kind::Structure(&DELEGATION_SET)),
        Member::new("VPCs", "VPCs", "VPCs", Kind::List(&VPCS)).omit_empty(),
    ],
};
structure!(GetHostedZoneResponse, GET_HOSTED_ZONE_RESPONSE, { 0 hosted_zone 1 delegation_set 2 vpcs });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetQueryLoggingConfigRequest {
    pub id: Option<String>,
}

pub static GET_QUERY_LOGGING_CONFIG_REQUEST: Schema = Schema {
    name: "GetQueryLoggingConfigRequest",
    members: &[Member::new("Id", "Id", "Id", Kind::String(Range::new(Some(1), Some(36))))
        .required()
        .at(Location::Uri)],
};
structure!(GetQueryLoggingConfigRequest, GET_QUERY_LOGGING_CONFIG_REQUEST, { 0 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetQueryLoggingConfigResponse {
    pub query_logging_config: Option<QueryLoggingConfig>,
}

pub static GET_QUERY_LOGGING_CONFIG_RESPONSE: Schema = Schema {
    name: "GetQueryLoggingConfigResponse",
    members: &[Member::new(
        "QueryLoggingConfig",
        "QueryLoggingConfig",
        "QueryLoggingConfig",
        Kind::Structure(&QUERY_LOGGING_CONFIG),
    )
    .required()],
};
structure!(GetQueryLoggingConfigResponse, GET_QUERY_LOGGING_CONFIG_RESPONSE, { 0 query_logging_config });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetReusableDelegationSetLimitRequest {
    pub r#type: Option<ReusableDelegationSetLimitType>,
    pub delegation_set_id: Option<String>,
}

pub static GET_REUSABLE_DELEGATION_SET_LIMIT_REQUEST: Schema = Schema {
    name: "GetReusableDelegationSetLimitRequest",
    members: &[
        Member::new("Type", "Type", "Type", Kind::Enum(&REUSABLE_DELEGATION_SET_LIMIT_TYPE))
            .required()
            .at(Location::Uri),
        Member::new("DelegationSetId", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri),
    ],
};
structure!(GetReusableDelegationSetLimitRequest, GET_REUSABLE_DELEGATION_SET_LIMIT_REQUEST, { 0 r#type 1 delegation_set_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetReusableDelegationSetLimitResponse {
    pub limit: Option<ReusableDelegationSetLimit>,
    pub count: Option<i64>,
}

pub static GET_REUSABLE_DELEGATION_SET_LIMIT_RESPONSE: Schema = Schema {
    name: "GetReusableDelegationSetLimitResponse",
    members: &[
        Member::new("Limit", "Limit", "Limit", Kind::Structure(&REUSABLE_DELEGATION_SET_LIMIT)).required(),
        Member::new("Count", "Count", "Count", Kind::Long(Range::new(Some(0), None))).required(),
    ],
};
structure!(GetReusableDelegationSetLimitResponse, GET_REUSABLE_DELEGATION_SET_LIMIT_RESPONSE, { 0 limit 1 count });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetReusableDelegationSetRequest {
    pub id: Option<String>,
}

pub static GET_REUSABLE_DELEGATION_SET_REQUEST: Schema = Schema {
    name: "GetReusableDelegationSetRequest",
    members: &[Member::new("Id", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri)],
};
structure!(GetReusableDelegationSetRequest, GET_REUSABLE_DELEGATION_SET_REQUEST, { 0 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetReusableDelegationSetResponse {
    pub delegation_set: Option<DelegationSet>,
}

pub static GET_REUSABLE_DELEGATION_SET_RESPONSE: Schema = Schema {
    name: "GetReusableDelegationSetResponse",
    members: &[Member::new(
        "DelegationSet",
        "DelegationSet",
        "DelegationSet",
        Kind::Structure(&DELEGATION_SET),
    )
    .required()],
};
structure!(GetReusableDelegationSetResponse, GET_REUSABLE_DELEGATION_SET_RESPONSE, { 0 delegation_set });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HealthCheck {
    pub id: Option<String>,
    pub caller_reference: Option<String>,
    pub linked_service: Option<LinkedService>,
    pub health_check_config: Option<HealthCheckConfig>,
    pub health_check_version: Option<i64>,
    pub cloud_watch_alarm_configuration: Option<CloudWatchAlarmConfiguration>,
}

pub static HEALTH_CHECK: Schema = Schema {
    name: "HealthCheck",
    members: &[
        Member::new("Id", "Id", "Id", Kind::String(Range::new(None, Some(64)))).required(),
        Member::new(
            "CallerReference",
            "CallerReference",
            "CallerReference",
            Kind::String(Range::new(Some(1), Some(64))),
        )
        .required(),
        Member::new("LinkedService", "LinkedService", "LinkedService", Kind::Structure(&LINKED_SERVICE)),
        Member::new(
            "HealthCheckConfig",
            "HealthCheckConfig",
            "HealthCheckConfig",
            Kind::Structure(&HEALTH_CHECK_CONFIG),
        )
        .required(),
        Member::new(
            "HealthCheckVersion",
            "HealthCheckVersion",
            "HealthCheckVersion",
            Kind::Long(Range::new(Some(1), None)),
        )
        .required(),
        Member::new(
            "CloudWatchAlarmConfiguration",
            "CloudWatchAlarmConfiguration",
            "CloudWatchAlarmConfiguration",
            Kind::Structure(&CLOUD_WATCH_ALARM_CONFIGURATION),
        ),
    ],
};
structure!(HealthCheck, HEALTH_CHECK, { 0 id 1 caller_reference 2 linked_service 3 health_check_config 4 health_check_version 5 cloud_watch_alarm_configuration });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HealthCheckConfig {
    pub ip_address: Option<String>,
    pub port: Option<i32>,
    pub r#type: Option<HealthCheckType>,
    pub resource_path: Option<String>,
    pub fully_qualified_domain_name: Option<String>,
    pub search_string: Option<String>,
    pub request_interval: Option<i32>,
    pub failure_threshold: Option<i32>,
    pub measure_latency: Option<bool>,
    pub inverted: Option<bool>,
    pub disabled: Option<bool>,
    pub health_threshold: Option<i32>,
    pub child_health_checks: Vec<String>,
    pub enable_sni: Option<bool>,
    pub regions: Vec<HealthCheckRegion>,
    pub alarm_identifier: Option<AlarmIdentifier>,
    pub insufficient_data_health_status: Option<InsufficientDataHealthStatus>,
    pub routing_control_arn: Option<String>,
}

pub static HEALTH_CHECK_CONFIG: Schema = Schema {
    name: "HealthCheckConfig",
    members: &[
        Member::new("IPAddress", "IPAddress", "IPAddress", Kind::String(Range::new(None, Some(45)))),
        Member::new("Port", "Port", "Port", Kind::Integer(Range::new(Some(1), Some(65535)))),
        Member::new("Type", "Type", "Type", Kind::Enum(&HEALTH_CHECK_TYPE)).required(),
        Member::new(
            "ResourcePath",
            "ResourcePath",
            "ResourcePath",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new(
            "FullyQualifiedDomainName",
            "FullyQualifiedDomainName",
            "FullyQualifiedDomainName",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new(
            "SearchString",
            "SearchString",
            "SearchString",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new(
            "RequestInterval",
            "RequestInterval",
            "RequestInterval",
            Kind::Integer(Range::new(Some(10), Some(30))),
        ),
        Member::new(
            "FailureThreshold",
            "FailureThreshold",
            "FailureThreshold",
            Kind::Integer(Range::new(Some(1), Some(10))),
        ),
        Member::new("MeasureLatency", "MeasureLatency", "MeasureLatency", Kind::Boolean),
        Member::new("Inverted", "Inverted", "Inverted", Kind::Boolean),
        Member::new("Disabled", "Disabled", "Disabled", Kind::Boolean),
        Member::new(
            "HealthThreshold",
            "HealthThreshold",
            "HealthThreshold",
            Kind::Integer(Range::new(Some(0), Some(256))),
        ),
        Member::new(
            "ChildHealthChecks",
            "ChildHealthChecks",
            "ChildHealthChecks",
            Kind::List(&CHILD_HEALTH_CHECK_LIST),
        )
        .omit_empty(),
        Member::new("EnableSNI", "EnableSNI", "EnableSNI", Kind::Boolean),
        Member::new("Regions", "Regions", "Regions", Kind::List(&HEALTH_CHECK_REGION_LIST)).omit_empty(),
        Member::new(
            "AlarmIdentifier",
            "AlarmIdentifier",
            "AlarmIdentifier",
            Kind::Structure(&ALARM_IDENTIFIER),
        ),
        Member::new(
            "InsufficientDataHealthStatus",
            "InsufficientDataHealthStatus",
            "InsufficientDataHealthStatus",
            Kind::Enum(&INSUFFICIENT_DATA_HEALTH_STATUS),
        ),
        Member::new(
            "RoutingControlArn",
            "RoutingControlArn",
            "RoutingControlArn",
            Kind::String(Range::new(Some(1), Some(255))),
        ),
    ],
};
structure!(HealthCheckConfig, HEALTH_CHECK_CONFIG, { 0 ip_address 1 port 2 r#type 3 resource_path 4 fully_qualified_domain_name 5 search_string 6 request_interval 7 failure_threshold 8 measure_latency 9 inverted 10 disabled 11 health_threshold 12 child_health_checks 13 enable_sni 14 regions 15 alarm_identifier 16 insufficient_data_health_status 17 routing_control_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HealthCheckObservation {
    pub region: Option<HealthCheckRegion>,
    pub ip_address: Option<String>,
    pub status_report: Option<StatusReport>,
}

pub static HEALTH_CHECK_OBSERVATION: Schema = Schema {
    name: "HealthCheckObservation",
    members: &[
        Member::new("Region", "Region", "Region", Kind::Enum(&HEALTH_CHECK_REGION)),
        Member::new("IPAddress", "IPAddress", "IPAddress", Kind::String(Range::new(None, Some(45)))),
        Member::new("StatusReport", "StatusReport", "StatusReport", Kind::Structure(&STATUS_REPORT)),
    ],
};
structure!(HealthCheckObservation, HEALTH_CHECK_OBSERVATION, { 0 region 1 ip_address 2 status_report });

static HEALTH_CHECK_OBSERVATIONS: List =
    List::new(Kind::Structure(&HEALTH_CHECK_OBSERVATION), "HealthCheckObservation", "HealthCheckObservation");

string_enum!(HEALTH_CHECK_REGION, HealthCheckRegion, false, {
US_EAST_1 = "us-east-1",
US_WEST_1 = "us-west-1",
US_WEST_2 = "us-west-2",
EU_WEST_1 = "eu-west-1",
AP_SOUTHEAST_1 = "ap-southeast-1",
AP_SOUTHEAST_2 = "ap-southeast-2",
AP_NORTHEAST_1 = "ap-northeast-1",
SA_EAST_1 = "sa-east-1",
});

static HEALTH_CHECK_REGION_LIST: List = List::new(Kind::Enum(&HEALTH_CHECK_REGION), "Region", "Region");

string_enum!(HEALTH_CHECK_TYPE, HealthCheckType, false, {
HTTP = "HTTP",
HTTPS = "HTTPS",
HTTP_STR_MATCH = "HTTP_STR_MATCH",
HTTPS_STR_MATCH = "HTTPS_STR_MATCH",
TCP = "TCP",
CALCULATED = "CALCULATED",
CLOUDWATCH_METRIC = "CLOUDWATCH_METRIC",
RECOVERY_CONTROL = "RECOVERY_CONTROL",
});

static HEALTH_CHECKS: List = List::new(Kind::Structure(&HEALTH_CHECK), "HealthCheck", "HealthCheck");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HostedZone {
    pub id: Option<String>,
    pub name: Option<String>,
    pub caller_reference: Option<String>,
    pub config: Option<HostedZoneConfig>,
    pub resource_record_set_count: Option<i64>,
    pub linked_service: Option<LinkedService>,
    pub features: Option<HostedZoneFeatures>,
}

pub static HOSTED_ZONE: Schema = Schema {
    name: "HostedZone",
    members: &[
        Member::new("Id", "Id", "Id", Kind::String(Range::ANY)).required(),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(1024)))).required(),
        Member::new(
            "CallerReference",
            "CallerReference",
            "CallerReference",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .required(),
        Member::new("Config", "Config", "Config", Kind::Structure(&HOSTED_ZONE_CONFIG)),
        Member::new(
            "ResourceRecordSetCount",
            "ResourceRecordSetCount",
            "ResourceRecordSetCount",
            Kind::Long(Range::ANY),
        ),
        Member::new("LinkedService", "LinkedService", "LinkedService", Kind::Structure(&LINKED_SERVICE)),
        Member::new("Features", "Features", "Features", Kind::Structure(&HOSTED_ZONE_FEATURES)),
    ],
};
structure!(HostedZone, HOSTED_ZONE, { 0 id 1 name 2 caller_reference 3 config 4 resource_record_set_count 5 linked_service 6 features });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HostedZoneConfig {
    pub comment: Option<String>,
    pub private_zone: Option<bool>,
}

pub static HOSTED_ZONE_CONFIG: Schema = Schema {
    name: "HostedZoneConfig",
    members: &[
        Member::new("Comment", "Comment", "Comment", Kind::String(Range::new(None, Some(256)))),
        Member::new("PrivateZone", "PrivateZone", "PrivateZone", Kind::Boolean),
    ],
};
structure!(HostedZoneConfig, HOSTED_ZONE_CONFIG, { 0 comment 1 private_zone });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HostedZoneFailureReasons {
    pub accelerated_recovery: Option<String>,
}

pub static HOSTED_ZONE_FAILURE_REASONS: Schema = Schema {
    name: "HostedZoneFailureReasons",
    members: &[Member::new(
        "AcceleratedRecovery",
        "AcceleratedRecovery",
        "AcceleratedRecovery",
        Kind::String(Range::ANY),
    )],
};
structure!(HostedZoneFailureReasons, HOSTED_ZONE_FAILURE_REASONS, { 0 accelerated_recovery });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HostedZoneFeatures {
    pub accelerated_recovery_status: Option<AcceleratedRecoveryStatus>,
    pub failure_reasons: Option<HostedZoneFailureReasons>,
}

pub static HOSTED_ZONE_FEATURES: Schema = Schema {
    name: "HostedZoneFeatures",
    members: &[
        Member::new(
            "AcceleratedRecoveryStatus",
            "AcceleratedRecoveryStatus",
            "AcceleratedRecoveryStatus",
            Kind::Enum(&ACCELERATED_RECOVERY_STATUS),
        ),
        Member::new(
            "FailureReasons",
            "FailureReasons",
            "FailureReasons",
            Kind::Structure(&HOSTED_ZONE_FAILURE_REASONS),
        ),
    ],
};
structure!(HostedZoneFeatures, HOSTED_ZONE_FEATURES, { 0 accelerated_recovery_status 1 failure_reasons });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HostedZoneLimit {
    pub r#type: Option<HostedZoneLimitType>,
    pub value: Option<i64>,
}

pub static HOSTED_ZONE_LIMIT: Schema = Schema {
    name: "HostedZoneLimit",
    members: &[
        Member::new("Type", "Type", "Type", Kind::Enum(&HOSTED_ZONE_LIMIT_TYPE)).required(),
        Member::new("Value", "Value", "Value", Kind::Long(Range::new(Some(1), None))).required(),
    ],
};
structure!(HostedZoneLimit, HOSTED_ZONE_LIMIT, { 0 r#type 1 value });

string_enum!(HOSTED_ZONE_LIMIT_TYPE, HostedZoneLimitType, false, {
MAX_RRSETS_BY_ZONE = "MAX_RRSETS_BY_ZONE",
MAX_VPCS_ASSOCIATED_BY_ZONE = "MAX_VPCS_ASSOCIATED_BY_ZONE",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HostedZoneOwner {
    pub owning_account: Option<String>,
    pub owning_service: Option<String>,
}

pub static HOSTED_ZONE_OWNER: Schema = Schema {
    name: "HostedZoneOwner",
    members: &[
        Member::new("OwningAccount", "OwningAccount", "OwningAccount", Kind::String(Range::ANY)),
        Member::new(
            "OwningService",
            "OwningService",
            "OwningService",
            Kind::String(Range::new(None, Some(128))),
        ),
    ],
};
structure!(HostedZoneOwner, HOSTED_ZONE_OWNER, { 0 owning_account 1 owning_service });

static HOSTED_ZONE_SUMMARIES: List =
    List::new(Kind::Structure(&HOSTED_ZONE_SUMMARY), "HostedZoneSummary", "HostedZoneSummary");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HostedZoneSummary {
    pub hosted_zone_id: Option<String>,
    pub name: Option<String>,
    pub owner: Option<HostedZoneOwner>,
}

pub static HOSTED_ZONE_SUMMARY: Schema = Schema {
    name: "HostedZoneSummary",
    members: &[
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY)).required(),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(1024)))).required(),
        Member::new("Owner", "Owner", "Owner", Kind::Structure(&HOSTED_ZONE_OWNER)).required(),
    ],
};
structure!(HostedZoneSummary, HOSTED_ZONE_SUMMARY, { 0 hosted_zone_id 1 name 2 owner });

string_enum!(HOSTED_ZONE_TYPE, HostedZoneType, false, {
PRIVATE_HOSTED_ZONE = "PrivateHostedZone",
});

static HOSTED_ZONES: List = List::new(Kind::Structure(&HOSTED_ZONE), "HostedZone", "HostedZone");

string_enum!(INSUFFICIENT_DATA_HEALTH_STATUS, InsufficientDataHealthStatus, false, {
HEALTHY = "Healthy",
UNHEALTHY = "Unhealthy",
LAST_KNOWN_STATUS = "LastKnownStatus",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeySigningKey {
    pub name: Option<String>,
    pub kms_arn: Option<String>,
    pub flag: Option<i32>,
    pub signing_algorithm_mnemonic: Option<String>,
    pub signing_algorithm_type: Option<i32>,
    pub digest_algorithm_mnemonic: Option<String>,
    pub digest_algorithm_type: Option<i32>,
    pub key_tag: Option<i32>,
    pub digest_value: Option<String>,
    pub public_key: Option<String>,
    pub ds_record: Option<String>,
    pub dnskey_record: Option<String>,
    pub status: Option<String>,
    pub status_message: Option<String>,
    pub created_date: Option<Timestamp>,
    pub last_modified_date: Option<Timestamp>,
}

pub static KEY_SIGNING_KEY: Schema = Schema {
    name: "KeySigningKey",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(3), Some(128)))),
        Member::new("KmsArn", "KmsArn", "KmsArn", Kind::String(Range::ANY)),
        Member::new("Flag", "Flag", "Flag", Kind::Integer(Range::ANY)),
        Member::new(
            "SigningAlgorithmMnemonic",
            "SigningAlgorithmMnemonic",
            "SigningAlgorithmMnemonic",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "SigningAlgorithmType",
            "SigningAlgorithmType",
            "SigningAlgorithmType",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "DigestAlgorithmMnemonic",
            "DigestAlgorithmMnemonic",
            "DigestAlgorithmMnemonic",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "DigestAlgorithmType",
            "DigestAlgorithmType",
            "DigestAlgorithmType",
            Kind::Integer(Range::ANY),
        ),
        Member::new("KeyTag", "KeyTag", "KeyTag", Kind::Integer(Range::new(Some(0), Some(65536)))),
        Member::new("DigestValue", "DigestValue", "DigestValue", Kind::String(Range::ANY)),
        Member::new("PublicKey", "PublicKey", "PublicKey", Kind::String(Range::ANY)),
        Member::new("DSRecord", "DSRecord", "DSRecord", Kind::String(Range::ANY)),
        Member::new("DNSKEYRecord", "DNSKEYRecord", "DNSKEYRecord", Kind::String(Range::ANY)),
        Member::new("Status", "Status", "Status", Kind::String(Range::new(Some(5), Some(150)))),
        Member::new(
            "StatusMessage",
            "StatusMessage",
            "StatusMessage",
            Kind::String(Range::new(Some(0), Some(512))),
        ),
        Member::new("CreatedDate", "CreatedDate", "CreatedDate", Kind::Timestamp),
        Member::new("LastModifiedDate", "LastModifiedDate", "LastModifiedDate", Kind::Timestamp),
    ],
};
structure!(KeySigningKey, KEY_SIGNING_KEY, { 0 name 1 kms_arn 2 flag 3 signing_algorithm_mnemonic 4 signing_algorithm_type 5 digest_algorithm_mnemonic 6 digest_algorithm_type 7 key_tag 8 digest_value 9 public_key 10 ds_record 11 dnskey_record 12 status 13 status_message 14 created_date 15 last_modified_date });

static KEY_SIGNING_KEYS: List = List::new(Kind::Structure(&KEY_SIGNING_KEY), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LinkedService {
    pub service_principal: Option<String>,
    pub description: Option<String>,
}

pub static LINKED_SERVICE: Schema = Schema {
    name: "LinkedService",
    members: &[
        Member::new(
            "ServicePrincipal",
            "ServicePrincipal",
            "ServicePrincipal",
            Kind::String(Range::new(None, Some(128))),
        ),
        Member::new("Description", "Description", "Description", Kind::String(Range::new(None, Some(256)))),
    ],
};
structure!(LinkedService, LINKED_SERVICE, { 0 service_principal 1 description });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListCidrBlocksRequest {
    pub collection_id: Option<String>,
    pub location_name: Option<String>,
    pub next_token: Option<String>,
    pub max_results: Option<String>,
}

pub static LIST_CIDR_BLOCKS_REQUEST: Schema = Schema {
    name: "ListCidrBlocksRequest",
    members: &[
        Member::new("CollectionId", "CidrCollectionId", "CidrCollectionId", Kind::String(Range::ANY))
            .required()
            .at(Location::Uri),
        Member::new("LocationName", "location", "location", Kind::String(Range::new(Some(1), Some(16))))
            .at(Location::Query),
        Member::new("NextToken", "nexttoken", "nexttoken", Kind::String(Range::new(None, Some(1024))))
            .at(Location::Query),
        Member::new("MaxResults", "maxresults", "maxresults", Kind::String(Range::ANY)).at(Location::Query),
    ],
};
structure!(ListCidrBlocksRequest, LIST_CIDR_BLOCKS_REQUEST, { 0 collection_id 1 location_name 2 next_token 3 max_results });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListCidrBlocksResponse {
    pub next_token: Option<String>,
    pub cidr_blocks: Vec<CidrBlockSummary>,
}

pub static LIST_CIDR_BLOCKS_RESPONSE: Schema = Schema {
    name: "ListCidrBlocksResponse",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::new(None, Some(1024)))),
        Member::new("CidrBlocks", "CidrBlocks", "CidrBlocks", Kind::List(&CIDR_BLOCK_SUMMARIES)),
    ],
};
structure!(ListCidrBlocksResponse, LIST_CIDR_BLOCKS_RESPONSE, { 0 next_token 1 cidr_blocks });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListCidrCollectionsRequest {
    pub next_token: Option<String>,
    pub max_results: Option<String>,
}

pub static LIST_CIDR_COLLECTIONS_REQUEST: Schema = Schema {
    name: "ListCidrCollectionsRequest",
    members: &[
        Member::new("NextToken", "nexttoken", "nexttoken", Kind::String(Range::new(None, Some(1024))))
            .at(Location::Query),
        Member::new("MaxResults", "maxresults", "maxresults", Kind::String(Range::ANY)).at(Location::Query),
    ],
};
structure!(ListCidrCollectionsRequest, LIST_CIDR_COLLECTIONS_REQUEST, { 0 next_token 1 max_results });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListCidrCollectionsResponse {
    pub next_token: Option<String>,
    pub cidr_collections: Vec<CollectionSummary>,
}

pub static LIST_CIDR_COLLECTIONS_RESPONSE: Schema = Schema {
    name: "ListCidrCollectionsResponse",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::new(None, Some(1024)))),
        Member::new(
            "CidrCollections",
            "CidrCollections",
            "CidrCollections",
            Kind::List(&COLLECTION_SUMMARIES),
        ),
    ],
};
structure!(ListCidrCollectionsResponse, LIST_CIDR_COLLECTIONS_RESPONSE, { 0 next_token 1 cidr_collections });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListCidrLocationsRequest {
    pub collection_id: Option<String>,
    pub next_token: Option<String>,
    pub max_results: Option<String>,
}

pub static LIST_CIDR_LOCATIONS_REQUEST: Schema = Schema {
    name: "ListCidrLocationsRequest",
    members: &[
        Member::new("CollectionId", "CidrCollectionId", "CidrCollectionId", Kind::String(Range::ANY))
            .required()
            .at(Location::Uri),
        Member::new("NextToken", "nexttoken", "nexttoken", Kind::String(Range::new(None, Some(1024))))
            .at(Location::Query),
        Member::new("MaxResults", "maxresults", "maxresults", Kind::String(Range::ANY)).at(Location::Query),
    ],
};
structure!(ListCidrLocationsRequest, LIST_CIDR_LOCATIONS_REQUEST, { 0 collection_id 1 next_token 2 max_results });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListCidrLocationsResponse {
    pub next_token: Option<String>,
    pub cidr_locations: Vec<LocationSummary>,
}

pub static LIST_CIDR_LOCATIONS_RESPONSE: Schema = Schema {
    name: "ListCidrLocationsResponse",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::new(None, Some(1024)))),
        Member::new("CidrLocations", "CidrLocations", "CidrLocations", Kind::List(&LOCATION_SUMMARIES)),
    ],
};
structure!(ListCidrLocationsResponse, LIST_CIDR_LOCATIONS_RESPONSE, { 0 next_token 1 cidr_locations });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGeoLocationsRequest {
    pub start_continent_code: Option<String>,
    pub start_country_code: Option<String>,
    pub start_subdivision_code: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_GEO_LOCATIONS_REQUEST: Schema = Schema {
    name: "ListGeoLocationsRequest",
    members: &[
        Member::new(
            "StartContinentCode",
            "startcontinentcode",
            "startcontinentcode",
            Kind::String(Range::new(Some(2), Some(2))),
        )
        .at(Location::Query),
        Member::new(
            "StartCountryCode",
            "startcountrycode",
            "startcountrycode",
            Kind::String(Range::new(Some(1), Some(2))),
        )
        .at(Location::Query),
        Member::new(
            "StartSubdivisionCode",
            "startsubdivisioncode",
            "startsubdivisioncode",
            Kind::String(Range::new(Some(1), Some(3))),
        )
        .at(Location::Query),
        Member::new("MaxItems", "maxitems", "maxitems", Kind::String(Range::ANY)).at(Location::Query),
    ],
};
structure!(ListGeoLocationsRequest, LIST_GEO_LOCATIONS_REQUEST, { 0 start_continent_code 1 start_country_code 2 start_subdivision_code 3 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListGeoLocationsResponse {
    pub geo_location_details_list: Vec<GeoLocationDetails>,
    pub is_truncated: Option<bool>,
    pub next_continent_code: Option<String>,
    pub next_country_code: Option<String>,
    pub next_subdivision_code: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_GEO_LOCATIONS_RESPONSE: Schema = Schema {
    name: "ListGeoLocationsResponse",
    members: &[
        Member::new(
            "GeoLocationDetailsList",
            "GeoLocationDetailsList",
            "GeoLocationDetailsList",
            Kind::List(&GEO_LOCATION_DETAILS_LIST),
        )
        .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean).required(),
        Member::new(
            "NextContinentCode",
            "NextContinentCode",
            "NextContinentCode",
            Kind::String(Range::new(Some(2), Some(2))),
        ),
        Member::new(
            "NextCountryCode",
            "NextCountryCode",
            "NextCountryCode",
            Kind::String(Range::new(Some(1), Some(2))),
        ),
        Member::new(
            "NextSubdivisionCode",
            "NextSubdivisionCode",
            "NextSubdivisionCode",
            Kind::String(Range::new(Some(1), Some(3))),
        ),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ListGeoLocationsResponse, LIST_GEO_LOCATIONS_RESPONSE, { 0 geo_location_details_list 1 is_truncated 2 next_continent_code 3 next_country_code 4 next_subdivision_code 5 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListHealthChecksRequest {
    pub marker: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_HEALTH_CHECKS_REQUEST: Schema = Schema {
    name: "ListHealthChecksRequest",
    members: &[
        Member::new("Marker", "marker", "marker", Kind::String(Range::new(None, Some(64))))
            .at(Location::Query),
        Member::new("MaxItems", "maxitems", "maxitems", Kind::String(Range::ANY)).at(Location::Query),
    ],
};
structure!(ListHealthChecksRequest, LIST_HEALTH_CHECKS_REQUEST, { 0 marker 1 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListHealthChecksResponse {
    pub health_checks: Vec<HealthCheck>,
    pub marker: Option<String>,
    pub is_truncated: Option<bool>,
    pub next_marker: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_HEALTH_CHECKS_RESPONSE: Schema = Schema {
    name: "ListHealthChecksResponse",
    members: &[
        Member::new("HealthChecks", "HealthChecks", "HealthChecks", Kind::List(&HEALTH_CHECKS)).required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(None, Some(64)))).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean).required(),
        Member::new("NextMarker", "NextMarker", "NextMarker", Kind::String(Range::new(None, Some(64)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ListHealthChecksResponse, LIST_HEALTH_CHECKS_RESPONSE, { 0 health_checks 1 marker 2 is_truncated 3 next_marker 4 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListHostedZonesByNameRequest {
    pub dns_name: Option<String>,
    pub hosted_zone_id: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_HOSTED_ZONES_BY_NAME_REQUEST: Schema = Schema {
    name: "ListHostedZonesByNameRequest",
    members: &[
        Member::new("DNSName", "dnsname", "dnsname", Kind::String(Range::new(None, Some(1024))))
            .at(Location::Query),
        Member::new("HostedZoneId", "hostedzoneid", "hostedzoneid", Kind::String(Range::ANY))
            .at(Location::Query),
        Member::new("MaxItems", "maxitems", "maxitems", Kind::String(Range::ANY)).at(Location::Query),
    ],
};
structure!(ListHostedZonesByNameRequest, LIST_HOSTED_ZONES_BY_NAME_REQUEST, { 0 dns_name 1 hosted_zone_id 2 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListHostedZonesByNameResponse {
    pub hosted_zones: Vec<HostedZone>,
    pub dns_name: Option<String>,
    pub hosted_zone_id: Option<String>,
    pub is_truncated: Option<bool>,
    pub next_dns_name: Option<String>,
    pub next_hosted_zone_id: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_HOSTED_ZONES_BY_NAME_RESPONSE: Schema = Schema {
    name: "ListHostedZonesByNameResponse",
    members: &[
        Member::new("HostedZones", "HostedZones", "HostedZones", Kind::List(&HOSTED_ZONES)).required(),
        Member::new("DNSName", "DNSName", "DNSName", Kind::String(Range::new(None, Some(1024)))),
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY)),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean).required(),
        Member::new("NextDNSName", "NextDNSName", "NextDNSName", Kind::String(Range::new(None, Some(1024)))),
        Member::new("NextHostedZoneId", "NextHostedZoneId", "NextHostedZoneId", Kind::String(Range::ANY)),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ListHostedZonesByNameResponse, LIST_HOSTED_ZONES_BY_NAME_RESPONSE, { 0 hosted_zones 1 dns_name 2 hosted_zone_id 3 is_truncated 4 next_dns_name 5 next_hosted_zone_id 6 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListHostedZonesByVPCRequest {
    pub vpc_id: Option<String>,
    pub vpc_region: Option<VPCRegion>,
    pub max_items: Option<String>,
    pub next_token: Option<String>,
}

pub static LIST_HOSTED_ZONES_BY_VPC_REQUEST: Schema = Schema {
    name: "ListHostedZonesByVPCRequest",
    members: &[
        Member::new("VPCId", "vpcid", "vpcid", Kind::String(Range::new(None, Some(1024))))
            .required()
            .at(Location::Query),
        Member::new("VPCRegion", "vpcregion", "vpcregion", Kind::Enum(&VPC_REGION))
            .required()
            .at(Location::Query),
        Member::new("MaxItems", "maxitems", "maxitems", Kind::String(Range::ANY)).at(Location::Query),
        Member::new("NextToken", "nexttoken", "nexttoken", Kind::String(Range::new(None, Some(1024))))
            .at(Location::Query),
    ],
};
structure!(ListHostedZonesByVPCRequest, LIST_HOSTED_ZONES_BY_VPC_REQUEST, { 0 vpc_id 1 vpc_region 2 max_items 3 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListHostedZonesByVPCResponse {
    pub hosted_zone_summaries: Vec<HostedZoneSummary>,
    pub max_items: Option<String>,
    pub next_token: Option<String>,
}

pub static LIST_HOSTED_ZONES_BY_VPC_RESPONSE: Schema = Schema {
    name: "ListHostedZonesByVPCResponse",
    members: &[
        Member::new(
            "HostedZoneSummaries",
            "HostedZoneSummaries",
            "HostedZoneSummaries",
            Kind::List(&HOSTED_ZONE_SUMMARIES),
        )
        .required(),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::String(Range::ANY)).required(),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::new(None, Some(1024)))),
    ],
};
structure!(ListHostedZonesByVPCResponse, LIST_HOSTED_ZONES_BY_VPC_RESPONSE, { 0 hosted_zone_summaries 1 max_items 2 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListHostedZonesRequest {
    pub marker: Option<String>,
    pub max_items: Option<String>,
    pub delegation_set_id: Option<String>,
    pub hosted_zone_type: Option<HostedZoneType>,
}

pub static LIST_HOSTED_ZONES_REQUEST: Schema = Schema {
    name: "ListHostedZonesRequest",
    members: &[
        Member::new("Marker", "marker", "marker", Kind::String(Range::new(None, Some(64))))
            .at(Location::Query),
        Member::new("MaxItems", "maxitems", "maxitems", Kind::String(Range::ANY)).at(Location::Query),
        Member::new("DelegationSetId", "delegationsetid", "delegationsetid", Kind::String(Range::ANY))
            .at(Location::Query),
        Member::new("HostedZoneType", "hostedzonetype", "hostedzonetype", Kind::Enum(&HOSTED_ZONE_TYPE))
            .at(Location::Query),
    ],
};
structure!(ListHostedZonesRequest, LIST_HOSTED_ZONES_REQUEST, { 0 marker 1 max_items 2 delegation_set_id 3 hosted_zone_type });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListHostedZonesResponse {
    pub hosted_zones: Vec<HostedZone>,
    pub marker: Option<String>,
    pub is_truncated: Option<bool>,
    pub next_marker: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_HOSTED_ZONES_RESPONSE: Schema = Schema {
    name: "ListHostedZonesResponse",
    members: &[
        Member::new("HostedZones", "HostedZones", "HostedZones", Kind::List(&HOSTED_ZONES)).required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(None, Some(64)))).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean).required(),
        Member::new("NextMarker", "NextMarker", "NextMarker", Kind::String(Range::new(None, Some(64)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ListHostedZonesResponse, LIST_HOSTED_ZONES_RESPONSE, { 0 hosted_zones 1 marker 2 is_truncated 3 next_marker 4 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListQueryLoggingConfigsRequest {
    pub hosted_zone_id: Option<String>,
    pub next_token: Option<String>,
    pub max_results: Option<String>,
}

pub static LIST_QUERY_LOGGING_CONFIGS_REQUEST: Schema = Schema {
    name: "ListQueryLoggingConfigsRequest",
    members: &[
        Member::new("HostedZoneId", "hostedzoneid", "hostedzoneid", Kind::String(Range::ANY))
            .at(Location::Query),
        Member::new("NextToken", "nexttoken", "nexttoken", Kind::String(Range::new(None, Some(1024))))
            .at(Location::Query),
        Member::new("MaxResults", "maxresults", "maxresults", Kind::String(Range::ANY)).at(Location::Query),
    ],
};
structure!(ListQueryLoggingConfigsRequest, LIST_QUERY_LOGGING_CONFIGS_REQUEST, { 0 hosted_zone_id 1 next_token 2 max_results });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListQueryLoggingConfigsResponse {
    pub query_logging_configs: Vec<QueryLoggingConfig>,
    pub next_token: Option<String>,
}

pub static LIST_QUERY_LOGGING_CONFIGS_RESPONSE: Schema = Schema {
    name: "ListQueryLoggingConfigsResponse",
    members: &[
        Member::new(
            "QueryLoggingConfigs",
            "QueryLoggingConfigs",
            "QueryLoggingConfigs",
            Kind::List(&QUERY_LOGGING_CONFIGS),
        )
        .required(),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::new(None, Some(1024)))),
    ],
};
structure!(ListQueryLoggingConfigsResponse, LIST_QUERY_LOGGING_CONFIGS_RESPONSE, { 0 query_logging_configs 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResourceRecordSetsRequest {
    pub hosted_zone_id: Option<String>,
    pub start_record_name: Option<String>,
    pub start_record_type: Option<RRType>,
    pub start_record_identifier: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_RESOURCE_RECORD_SETS_REQUEST: Schema = Schema {
    name: "ListResourceRecordSetsRequest",
    members: &[
        Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri),
        Member::new("StartRecordName", "name", "name", Kind::String(Range::new(None, Some(1024))))
            .at(Location::Query),
        Member::new("StartRecordType", "type", "type", Kind::Enum(&RR_TYPE)).at(Location::Query),
        Member::new(
            "StartRecordIdentifier",
            "identifier",
            "identifier",
            Kind::String(Range::new(Some(1), Some(128))),
        )
        .at(Location::Query),
        Member::new("MaxItems", "maxitems", "maxitems", Kind::String(Range::ANY)).at(Location::Query),
    ],
};
structure!(ListResourceRecordSetsRequest, LIST_RESOURCE_RECORD_SETS_REQUEST, { 0 hosted_zone_id 1 start_record_name 2 start_record_type 3 start_record_identifier 4 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResourceRecordSetsResponse {
    pub resource_record_sets: Vec<ResourceRecordSet>,
    pub is_truncated: Option<bool>,
    pub next_record_name: Option<String>,
    pub next_record_type: Option<RRType>,
    pub next_record_identifier: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_RESOURCE_RECORD_SETS_RESPONSE: Schema = Schema {
    name: "ListResourceRecordSetsResponse",
    members: &[
        Member::new(
            "ResourceRecordSets",
            "ResourceRecordSets",
            "ResourceRecordSets",
            Kind::List(&RESOURCE_RECORD_SETS),
        )
        .required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean).required(),
        Member::new(
            "NextRecordName",
            "NextRecordName",
            "NextRecordName",
            Kind::String(Range::new(None, Some(1024))),
        ),
        Member::new("NextRecordType", "NextRecordType", "NextRecordType", Kind::Enum(&RR_TYPE)),
        Member::new(
            "NextRecordIdentifier",
            "NextRecordIdentifier",
            "NextRecordIdentifier",
            Kind::String(Range::new(Some(1), Some(128))),
        ),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ListResourceRecordSetsResponse, LIST_RESOURCE_RECORD_SETS_RESPONSE, { 0 resource_record_sets 1 is_truncated 2 next_record_name 3 next_record_type 4 next_record_identifier 5 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListReusableDelegationSetsRequest {
    pub marker: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_REUSABLE_DELEGATION_SETS_REQUEST: Schema = Schema {
    name: "ListReusableDelegationSetsRequest",
    members: &[
        Member::new("Marker", "marker", "marker", Kind::String(Range::new(None, Some(64))))
            .at(Location::Query),
        Member::new("MaxItems", "maxitems", "maxitems", Kind::String(Range::ANY)).at(Location::Query),
    ],
};
structure!(ListReusableDelegationSetsRequest, LIST_REUSABLE_DELEGATION_SETS_REQUEST, { 0 marker 1 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListReusableDelegationSetsResponse {
    pub delegation_sets: Vec<DelegationSet>,
    pub marker: Option<String>,
    pub is_truncated: Option<bool>,
    pub next_marker: Option<String>,
    pub max_items: Option<String>,
}

pub static LIST_REUSABLE_DELEGATION_SETS_RESPONSE: Schema = Schema {
    name: "ListReusableDelegationSetsResponse",
    members: &[
        Member::new("DelegationSets", "DelegationSets", "DelegationSets", Kind::List(&DELEGATION_SETS))
            .required(),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(None, Some(64)))).required(),
        Member::new("IsTruncated", "IsTruncated", "IsTruncated", Kind::Boolean).required(),
        Member::new("NextMarker", "NextMarker", "NextMarker", Kind::String(Range::new(None, Some(64)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ListReusableDelegationSetsResponse, LIST_REUSABLE_DELEGATION_SETS_RESPONSE, { 0 delegation_sets 1 marker 2 is_truncated 3 next_marker 4 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourceRequest {
    pub resource_type: Option<TagResourceType>,
    pub resource_id: Option<String>,
}

pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Schema = Schema {
    name: "ListTagsForResourceRequest",
    members: &[
        Member::new("ResourceType", "ResourceType", "ResourceType", Kind::Enum(&TAG_RESOURCE_TYPE))
            .required()
            .at(Location::Uri),
        Member::new("ResourceId", "ResourceId", "ResourceId", Kind::String(Range::new(None, Some(64))))
            .required()
            .at(Location::Uri),
    ],
};
structure!(ListTagsForResourceRequest, LIST_TAGS_FOR_RESOURCE_REQUEST, { 0 resource_type 1 resource_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourceResponse {
    pub resource_tag_set: Option<ResourceTagSet>,
}

pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Schema = Schema {
    name: "ListTagsForResourceResponse",
    members: &[Member::new(
        "ResourceTagSet",
        "ResourceTagSet",
        "ResourceTagSet",
        Kind::Structure(&RESOURCE_TAG_SET),
    )
    .required()],
};
structure!(ListTagsForResourceResponse, LIST_TAGS_FOR_RESOURCE_RESPONSE, { 0 resource_tag_set });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourcesRequest {
    pub resource_type: Option<TagResourceType>,
    pub resource_ids: Vec<String>,
}

pub static LIST_TAGS_FOR_RESOURCES_REQUEST: Schema = Schema {
    name: "ListTagsForResourcesRequest",
    members: &[
        Member::new("ResourceType", "ResourceType", "ResourceType", Kind::Enum(&TAG_RESOURCE_TYPE))
            .required()
            .at(Location::Uri),
        Member::new("ResourceIds", "ResourceIds", "ResourceIds", Kind::List(&TAG_RESOURCE_ID_LIST))
            .required(),
    ],
};
structure!(ListTagsForResourcesRequest, LIST_TAGS_FOR_RESOURCES_REQUEST, { 0 resource_type 1 resource_ids });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourcesResponse {
    pub resource_tag_sets: Vec<ResourceTagSet>,
}

pub static LIST_TAGS_FOR_RESOURCES_RESPONSE: Schema = Schema {
    name: "ListTagsForResourcesResponse",
    members: &[Member::new(
        "ResourceTagSets",
        "ResourceTagSets",
        "ResourceTagSets",
        Kind::List(&RESOURCE_TAG_SET_LIST),
    )
    .required()],
};
structure!(ListTagsForResourcesResponse, LIST_TAGS_FOR_RESOURCES_RESPONSE, { 0 resource_tag_sets });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListVPCAssociationAuthorizationsRequest {
    pub hosted_zone_id: Option<String>,
    pub next_token: Option<String>,
    pub max_results: Option<String>,
}

pub static LIST_VPC_ASSOCIATION_AUTHORIZATIONS_REQUEST: Schema = Schema {
    name: "ListVPCAssociationAuthorizationsRequest",
    members: &[
        Member::new("HostedZoneId", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri),
        Member::new("NextToken", "nexttoken", "nexttoken", Kind::String(Range::new(None, Some(1024))))
            .at(Location::Query),
        Member::new("MaxResults", "maxresults", "maxresults", Kind::String(Range::ANY)).at(Location::Query),
    ],
};
structure!(ListVPCAssociationAuthorizationsRequest, LIST_VPC_ASSOCIATION_AUTHORIZATIONS_REQUEST, { 0 hosted_zone_id 1 next_token 2 max_results });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListVPCAssociationAuthorizationsResponse {
    pub hosted_zone_id: Option<String>,
    pub next_token: Option<String>,
    pub vpcs: Vec<VPC>,
}

pub static LIST_VPC_ASSOCIATION_AUTHORIZATIONS_RESPONSE: Schema = Schema {
    name: "ListVPCAssociationAuthorizationsResponse",
    members: &[
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY)).required(),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::new(None, Some(1024)))),
        Member::new("VPCs", "VPCs", "VPCs", Kind::List(&VPCS)).required(),
    ],
};
structure!(ListVPCAssociationAuthorizationsResponse, LIST_VPC_ASSOCIATION_AUTHORIZATIONS_RESPONSE, { 0 hosted_zone_id 1 next_token 2 vpcs });

static LOCATION_SUMMARIES: List = List::new(Kind::Structure(&LOCATION_SUMMARY), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LocationSummary {
    pub location_name: Option<String>,
}

pub static LOCATION_SUMMARY: Schema = Schema {
    name: "LocationSummary",
    members: &[Member::new(
        "LocationName",
        "LocationName",
        "LocationName",
        Kind::String(Range::new(Some(1), Some(16))),
    )],
};
structure!(LocationSummary, LOCATION_SUMMARY, { 0 location_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct QueryLoggingConfig {
    pub id: Option<String>,
    pub hosted_zone_id: Option<String>,
    pub cloud_watch_logs_log_group_arn: Option<String>,
}

pub static QUERY_LOGGING_CONFIG: Schema = Schema {
    name: "QueryLoggingConfig",
    members: &[
        Member::new("Id", "Id", "Id", Kind::String(Range::new(Some(1), Some(36)))).required(),
        Member::new("HostedZoneId", "HostedZoneId", "HostedZoneId", Kind::String(Range::ANY)).required(),
        Member::new(
            "CloudWatchLogsLogGroupArn",
            "CloudWatchLogsLogGroupArn",
            "CloudWatchLogsLogGroupArn",
            Kind::String(Range::ANY),
        )
        .required(),
    ],
};
structure!(QueryLoggingConfig, QUERY_LOGGING_CONFIG, { 0 id 1 hosted_zone_id 2 cloud_watch_logs_log_group_arn });

static QUERY_LOGGING_CONFIGS: List =
    List::new(Kind::Structure(&QUERY_LOGGING_CONFIG), "QueryLoggingConfig", "QueryLoggingConfig");

string_enum!(RR_TYPE, RRType, false, {
SOA = "SOA",
A = "A",
TXT = "TXT",
NS = "NS",
CNAME = "CNAME",
MX = "MX",
NAPTR = "NAPTR",
PTR = "PTR",
SRV = "SRV",
SPF = "SPF",
AAAA = "AAAA",
CAA = "CAA",
DS = "DS",
TLSA = "TLSA",
SSHFP = "SSHFP",
SVCB = "SVCB",
HTTPS = "HTTPS",
});

static RECORD_DATA: List =
    List::new(Kind::String(Range::new(Some(0), Some(512))), "RecordDataEntry", "RecordDataEntry");

string_enum!(RESETTABLE_ELEMENT_NAME, ResettableElementName, false, {
FULLY_QUALIFIED_DOMAIN_NAME = "FullyQualifiedDomainName",
REGIONS = "Regions",
RESOURCE_PATH = "ResourcePath",
CHILD_HEALTH_CHECKS = "ChildHealthChecks",
});

static RESETTABLE_ELEMENT_NAME_LIST: List =
    List::new(Kind::Enum(&RESETTABLE_ELEMENT_NAME), "ResettableElementName", "ResettableElementName");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResourceRecord {
    pub value: Option<String>,
}

pub static RESOURCE_RECORD: Schema = Schema {
    name: "ResourceRecord",
    members: &[Member::new("Value", "Value", "Value", Kind::String(Range::new(None, Some(4000)))).required()],
};
structure!(ResourceRecord, RESOURCE_RECORD, { 0 value });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResourceRecordSet {
    pub name: Option<String>,
    pub r#type: Option<RRType>,
    pub set_identifier: Option<String>,
    pub weight: Option<i64>,
    pub region: Option<ResourceRecordSetRegion>,
    pub geo_location: Option<GeoLocation>,
    pub failover: Option<ResourceRecordSetFailover>,
    pub multi_value_answer: Option<bool>,
    pub ttl: Option<i64>,
    pub resource_records: Vec<ResourceRecord>,
    pub alias_target: Option<AliasTarget>,
    pub health_check_id: Option<String>,
    pub traffic_policy_instance_id: Option<String>,
    pub cidr_routing_config: Option<CidrRoutingConfig>,
    pub geo_proximity_location: Option<GeoProximityLocation>,
}

pub static RESOURCE_RECORD_SET: Schema = Schema {
    name: "ResourceRecordSet",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(1024)))).required(),
        Member::new("Type", "Type", "Type", Kind::Enum(&RR_TYPE)).required(),
        Member::new(
            "SetIdentifier",
            "SetIdentifier",
            "SetIdentifier",
            Kind::String(Range::new(Some(1), Some(128))),
        ),
        Member::new("Weight", "Weight", "Weight", Kind::Long(Range::new(Some(0), Some(255)))),
        Member::new("Region", "Region", "Region", Kind::Enum(&RESOURCE_RECORD_SET_REGION)),
        Member::new("GeoLocation", "GeoLocation", "GeoLocation", Kind::Structure(&GEO_LOCATION)),
        Member::new("Failover", "Failover", "Failover", Kind::Enum(&RESOURCE_RECORD_SET_FAILOVER)),
        Member::new("MultiValueAnswer", "MultiValueAnswer", "MultiValueAnswer", Kind::Boolean),
        Member::new("TTL", "TTL", "TTL", Kind::Long(Range::new(Some(0), Some(2147483647)))),
        Member::new("ResourceRecords", "ResourceRecords", "ResourceRecords", Kind::List(&RESOURCE_RECORDS))
            .omit_empty(),
        Member::new("AliasTarget", "AliasTarget", "AliasTarget", Kind::Structure(&ALIAS_TARGET)),
        Member::new(
            "HealthCheckId",
            "HealthCheckId",
            "HealthCheckId",
            Kind::String(Range::new(None, Some(64))),
        ),
        Member::new(
            "TrafficPolicyInstanceId",
            "TrafficPolicyInstanceId",
            "TrafficPolicyInstanceId",
            Kind::String(Range::new(Some(1), Some(36))),
        ),
        Member::new(
            "CidrRoutingConfig",
            "CidrRoutingConfig",
            "CidrRoutingConfig",
            Kind::Structure(&CIDR_ROUTING_CONFIG),
        ),
        Member::new(
            "GeoProximityLocation",
            "GeoProximityLocation",
            "GeoProximityLocation",
            Kind::Structure(&GEO_PROXIMITY_LOCATION),
        ),
    ],
};
structure!(ResourceRecordSet, RESOURCE_RECORD_SET, { 0 name 1 r#type 2 set_identifier 3 weight 4 region 5 geo_location 6 failover 7 multi_value_answer 8 ttl 9 resource_records 10 alias_target 11 health_check_id 12 traffic_policy_instance_id 13 cidr_routing_config 14 geo_proximity_location });

string_enum!(RESOURCE_RECORD_SET_FAILOVER, ResourceRecordSetFailover, false, {
PRIMARY = "PRIMARY",
SECONDARY = "SECONDARY",
});

string_enum!(RESOURCE_RECORD_SET_REGION, ResourceRecordSetRegion, false, {
US_EAST_1 = "us-east-1",
US_EAST_2 = "us-east-2",
US_WEST_1 = "us-west-1",
US_WEST_2 = "us-west-2",
CA_CENTRAL_1 = "ca-central-1",
EU_WEST_1 = "eu-west-1",
EU_WEST_2 = "eu-west-2",
EU_WEST_3 = "eu-west-3",
EU_CENTRAL_1 = "eu-central-1",
EU_CENTRAL_2 = "eu-central-2",
AP_SOUTHEAST_1 = "ap-southeast-1",
AP_SOUTHEAST_2 = "ap-southeast-2",
AP_SOUTHEAST_3 = "ap-southeast-3",
AP_NORTHEAST_1 = "ap-northeast-1",
AP_NORTHEAST_2 = "ap-northeast-2",
AP_NORTHEAST_3 = "ap-northeast-3",
EU_NORTH_1 = "eu-north-1",
SA_EAST_1 = "sa-east-1",
CN_NORTH_1 = "cn-north-1",
CN_NORTHWEST_1 = "cn-northwest-1",
AP_EAST_1 = "ap-east-1",
ME_SOUTH_1 = "me-south-1",
ME_CENTRAL_1 = "me-central-1",
AP_SOUTH_1 = "ap-south-1",
AP_SOUTH_2 = "ap-south-2",
AF_SOUTH_1 = "af-south-1",
EU_SOUTH_1 = "eu-south-1",
EU_SOUTH_2 = "eu-south-2",
AP_SOUTHEAST_4 = "ap-southeast-4",
IL_CENTRAL_1 = "il-central-1",
CA_WEST_1 = "ca-west-1",
AP_SOUTHEAST_5 = "ap-southeast-5",
MX_CENTRAL_1 = "mx-central-1",
AP_SOUTHEAST_7 = "ap-southeast-7",
US_GOV_EAST_1 = "us-gov-east-1",
US_GOV_WEST_1 = "us-gov-west-1",
AP_EAST_2 = "ap-east-2",
AP_SOUTHEAST_6 = "ap-southeast-6",
EUSC_DE_EAST_1 = "eusc-de-east-1",
});

static RESOURCE_RECORD_SETS: List =
    List::new(Kind::Structure(&RESOURCE_RECORD_SET), "ResourceRecordSet", "ResourceRecordSet");

static RESOURCE_RECORDS: List =
    List::new(Kind::Structure(&RESOURCE_RECORD), "ResourceRecord", "ResourceRecord");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResourceTagSet {
    pub resource_type: Option<TagResourceType>,
    pub resource_id: Option<String>,
    pub tags: Vec<Tag>,
}

pub static RESOURCE_TAG_SET: Schema = Schema {
    name: "ResourceTagSet",
    members: &[
        Member::new("ResourceType", "ResourceType", "ResourceType", Kind::Enum(&TAG_RESOURCE_TYPE)),
        Member::new("ResourceId", "ResourceId", "ResourceId", Kind::String(Range::new(None, Some(64)))),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST)),
    ],
};
structure!(ResourceTagSet, RESOURCE_TAG_SET, { 0 resource_type 1 resource_id 2 tags });

static RESOURCE_TAG_SET_LIST: List =
    List::new(Kind::Structure(&RESOURCE_TAG_SET), "ResourceTagSet", "ResourceTagSet");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReusableDelegationSetLimit {
    pub r#type: Option<ReusableDelegationSetLimitType>,
    pub value: Option<i64>,
}

pub static REUSABLE_DELEGATION_SET_LIMIT: Schema = Schema {
    name: "ReusableDelegationSetLimit",
    members: &[
        Member::new("Type", "Type", "Type", Kind::Enum(&REUSABLE_DELEGATION_SET_LIMIT_TYPE)).required(),
        Member::new("Value", "Value", "Value", Kind::Long(Range::new(Some(1), None))).required(),
    ],
};
structure!(ReusableDelegationSetLimit, REUSABLE_DELEGATION_SET_LIMIT, { 0 r#type 1 value });

string_enum!(REUSABLE_DELEGATION_SET_LIMIT_TYPE, ReusableDelegationSetLimitType, false, {
MAX_ZONES_BY_REUSABLE_DELEGATION_SET = "MAX_ZONES_BY_REUSABLE_DELEGATION_SET",
});

string_enum!(STATISTIC, Statistic, false, {
AVERAGE = "Average",
SUM = "Sum",
SAMPLE_COUNT = "SampleCount",
MAXIMUM = "Maximum",
MINIMUM = "Minimum",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StatusReport {
    pub status: Option<String>,
    pub checked_time: Option<Timestamp>,
}

pub static STATUS_REPORT: Schema = Schema {
    name: "StatusReport",
    members: &[
        Member::new("Status", "Status", "Status", Kind::String(Range::ANY)),
        Member::new("CheckedTime", "CheckedTime", "CheckedTime", Kind::Timestamp),
    ],
};
structure!(StatusReport, STATUS_REPORT, { 0 status 1 checked_time });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tag {
    pub key: Option<String>,
    pub value: Option<String>,
}

pub static TAG: Schema = Schema {
    name: "Tag",
    members: &[
        Member::new("Key", "Key", "Key", Kind::String(Range::new(None, Some(128)))),
        Member::new("Value", "Value", "Value", Kind::String(Range::new(None, Some(256)))),
    ],
};
structure!(Tag, TAG, { 0 key 1 value });

static TAG_KEY_LIST: List = List::new(Kind::String(Range::new(None, Some(128))), "Key", "Key");

static TAG_LIST: List = List::new(Kind::Structure(&TAG), "Tag", "Tag");

static TAG_RESOURCE_ID_LIST: List =
    List::new(Kind::String(Range::new(None, Some(64))), "ResourceId", "ResourceId");

string_enum!(TAG_RESOURCE_TYPE, TagResourceType, false, {
HEALTHCHECK = "healthcheck",
HOSTEDZONE = "hostedzone",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TestDNSAnswerRequest {
    pub hosted_zone_id: Option<String>,
    pub record_name: Option<String>,
    pub record_type: Option<RRType>,
    pub resolver_ip: Option<String>,
    pub edns0_client_subnet_ip: Option<String>,
    pub edns0_client_subnet_mask: Option<String>,
}

pub static TEST_DNS_ANSWER_REQUEST: Schema = Schema {
    name: "TestDNSAnswerRequest",
    members: &[
        Member::new("HostedZoneId", "hostedzoneid", "hostedzoneid", Kind::String(Range::ANY))
            .required()
            .at(Location::Query),
        Member::new("RecordName", "recordname", "recordname", Kind::String(Range::new(None, Some(1024))))
            .required()
            .at(Location::Query),
        Member::new("RecordType", "recordtype", "recordtype", Kind::Enum(&RR_TYPE))
            .required()
            .at(Location::Query),
        Member::new("ResolverIP", "resolverip", "resolverip", Kind::String(Range::new(None, Some(45))))
            .at(Location::Query),
        Member::new(
            "EDNS0ClientSubnetIP",
            "edns0clientsubnetip",
            "edns0clientsubnetip",
            Kind::String(Range::new(None, Some(45))),
        )
        .at(Location::Query),
        Member::new(
            "EDNS0ClientSubnetMask",
            "edns0clientsubnetmask",
            "edns0clientsubnetmask",
            Kind::String(Range::new(Some(0), Some(3))),
        )
        .at(Location::Query),
    ],
};
structure!(TestDNSAnswerRequest, TEST_DNS_ANSWER_REQUEST, { 0 hosted_zone_id 1 record_name 2 record_type 3 resolver_ip 4 edns0_client_subnet_ip 5 edns0_client_subnet_mask });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TestDNSAnswerResponse {
    pub nameserver: Option<String>,
    pub record_name: Option<String>,
    pub record_type: Option<RRType>,
    pub record_data: Vec<String>,
    pub response_code: Option<String>,
    pub protocol: Option<String>,
}

pub static TEST_DNS_ANSWER_RESPONSE: Schema = Schema {
    name: "TestDNSAnswerResponse",
    members: &[
        Member::new("Nameserver", "Nameserver", "Nameserver", Kind::String(Range::new(Some(0), Some(255))))
            .required(),
        Member::new("RecordName", "RecordName", "RecordName", Kind::String(Range::new(None, Some(1024))))
            .required(),
        Member::new("RecordType", "RecordType", "RecordType", Kind::Enum(&RR_TYPE)).required(),
        Member::new("RecordData", "RecordData", "RecordData", Kind::List(&RECORD_DATA)).required(),
        Member::new("ResponseCode", "ResponseCode", "ResponseCode", Kind::String(Range::ANY)).required(),
        Member::new("Protocol", "Protocol", "Protocol", Kind::String(Range::ANY)).required(),
    ],
};
structure!(TestDNSAnswerResponse, TEST_DNS_ANSWER_RESPONSE, { 0 nameserver 1 record_name 2 record_type 3 record_data 4 response_code 5 protocol });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateHealthCheckRequest {
    pub health_check_id: Option<String>,
    pub health_check_version: Option<i64>,
    pub ip_address: Option<String>,
    pub port: Option<i32>,
    pub resource_path: Option<String>,
    pub fully_qualified_domain_name: Option<String>,
    pub search_string: Option<String>,
    pub failure_threshold: Option<i32>,
    pub inverted: Option<bool>,
    pub disabled: Option<bool>,
    pub health_threshold: Option<i32>,
    pub child_health_checks: Vec<String>,
    pub enable_sni: Option<bool>,
    pub regions: Vec<HealthCheckRegion>,
    pub alarm_identifier: Option<AlarmIdentifier>,
    pub insufficient_data_health_status: Option<InsufficientDataHealthStatus>,
    pub reset_elements: Vec<ResettableElementName>,
}

pub static UPDATE_HEALTH_CHECK_REQUEST: Schema = Schema {
    name: "UpdateHealthCheckRequest",
    members: &[
        Member::new(
            "HealthCheckId",
            "HealthCheckId",
            "HealthCheckId",
            Kind::String(Range::new(None, Some(64))),
        )
        .required()
        .at(Location::Uri),
        Member::new(
            "HealthCheckVersion",
            "HealthCheckVersion",
            "HealthCheckVersion",
            Kind::Long(Range::new(Some(1), None)),
        ),
        Member::new("IPAddress", "IPAddress", "IPAddress", Kind::String(Range::new(None, Some(45)))),
        Member::new("Port", "Port", "Port", Kind::Integer(Range::new(Some(1), Some(65535)))),
        Member::new(
            "ResourcePath",
            "ResourcePath",
            "ResourcePath",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new(
            "FullyQualifiedDomainName",
            "FullyQualifiedDomainName",
            "FullyQualifiedDomainName",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new(
            "SearchString",
            "SearchString",
            "SearchString",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new(
            "FailureThreshold",
            "FailureThreshold",
            "FailureThreshold",
            Kind::Integer(Range::new(Some(1), Some(10))),
        ),
        Member::new("Inverted", "Inverted", "Inverted", Kind::Boolean),
        Member::new("Disabled", "Disabled", "Disabled", Kind::Boolean),
        Member::new(
            "HealthThreshold",
            "HealthThreshold",
            "HealthThreshold",
            Kind::Integer(Range::new(Some(0), Some(256))),
        ),
        Member::new(
            "ChildHealthChecks",
            "ChildHealthChecks",
            "ChildHealthChecks",
            Kind::List(&CHILD_HEALTH_CHECK_LIST),
        ),
        Member::new("EnableSNI", "EnableSNI", "EnableSNI", Kind::Boolean),
        Member::new("Regions", "Regions", "Regions", Kind::List(&HEALTH_CHECK_REGION_LIST)),
        Member::new(
            "AlarmIdentifier",
            "AlarmIdentifier",
            "AlarmIdentifier",
            Kind::Structure(&ALARM_IDENTIFIER),
        ),
        Member::new(
            "InsufficientDataHealthStatus",
            "InsufficientDataHealthStatus",
            "InsufficientDataHealthStatus",
            Kind::Enum(&INSUFFICIENT_DATA_HEALTH_STATUS),
        ),
        Member::new(
            "ResetElements",
            "ResetElements",
            "ResetElements",
            Kind::List(&RESETTABLE_ELEMENT_NAME_LIST),
        ),
    ],
};
structure!(UpdateHealthCheckRequest, UPDATE_HEALTH_CHECK_REQUEST, { 0 health_check_id 1 health_check_version 2 ip_address 3 port 4 resource_path 5 fully_qualified_domain_name 6 search_string 7 failure_threshold 8 inverted 9 disabled 10 health_threshold 11 child_health_checks 12 enable_sni 13 regions 14 alarm_identifier 15 insufficient_data_health_status 16 reset_elements });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateHealthCheckResponse {
    pub health_check: Option<HealthCheck>,
}

pub static UPDATE_HEALTH_CHECK_RESPONSE: Schema = Schema {
    name: "UpdateHealthCheckResponse",
    members: &[
        Member::new("HealthCheck", "HealthCheck", "HealthCheck", Kind::Structure(&HEALTH_CHECK)).required()
    ],
};
structure!(UpdateHealthCheckResponse, UPDATE_HEALTH_CHECK_RESPONSE, { 0 health_check });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateHostedZoneCommentRequest {
    pub id: Option<String>,
    pub comment: Option<String>,
}

pub static UPDATE_HOSTED_ZONE_COMMENT_REQUEST: Schema = Schema {
    name: "UpdateHostedZoneCommentRequest",
    members: &[
        Member::new("Id", "Id", "Id", Kind::String(Range::ANY)).required().at(Location::Uri),
        Member::new("Comment", "Comment", "Comment", Kind::String(Range::new(None, Some(256)))),
    ],
};
structure!(UpdateHostedZoneCommentRequest, UPDATE_HOSTED_ZONE_COMMENT_REQUEST, { 0 id 1 comment });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateHostedZoneCommentResponse {
    pub hosted_zone: Option<HostedZone>,
}

pub static UPDATE_HOSTED_ZONE_COMMENT_RESPONSE: Schema = Schema {
    name: "UpdateHostedZoneCommentResponse",
    members: &[
        Member::new("HostedZone", "HostedZone", "HostedZone", Kind::Structure(&HOSTED_ZONE)).required()
    ],
};
structure!(UpdateHostedZoneCommentResponse, UPDATE_HOSTED_ZONE_COMMENT_RESPONSE, { 0 hosted_zone });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VPC {
    pub vpc_region: Option<VPCRegion>,
    pub vpc_id: Option<String>,
}

pub static VPC_SCHEMA: Schema = Schema {
    name: "VPC",
    members: &[
        Member::new("VPCRegion", "VPCRegion", "VPCRegion", Kind::Enum(&VPC_REGION)),
        Member::new("VPCId", "VPCId", "VPCId", Kind::String(Range::new(None, Some(1024)))),
    ],
};
structure!(VPC, VPC_SCHEMA, { 0 vpc_region 1 vpc_id });

string_enum!(VPC_REGION, VPCRegion, false, {
US_EAST_1 = "us-east-1",
US_EAST_2 = "us-east-2",
US_WEST_1 = "us-west-1",
US_WEST_2 = "us-west-2",
EU_WEST_1 = "eu-west-1",
EU_WEST_2 = "eu-west-2",
EU_WEST_3 = "eu-west-3",
EU_CENTRAL_1 = "eu-central-1",
EU_CENTRAL_2 = "eu-central-2",
AP_EAST_1 = "ap-east-1",
ME_SOUTH_1 = "me-south-1",
US_GOV_WEST_1 = "us-gov-west-1",
US_GOV_EAST_1 = "us-gov-east-1",
US_ISO_EAST_1 = "us-iso-east-1",
US_ISO_WEST_1 = "us-iso-west-1",
US_ISOB_EAST_1 = "us-isob-east-1",
ME_CENTRAL_1 = "me-central-1",
AP_SOUTHEAST_1 = "ap-southeast-1",
AP_SOUTHEAST_2 = "ap-southeast-2",
AP_SOUTHEAST_3 = "ap-southeast-3",
AP_SOUTH_1 = "ap-south-1",
AP_SOUTH_2 = "ap-south-2",
AP_NORTHEAST_1 = "ap-northeast-1",
AP_NORTHEAST_2 = "ap-northeast-2",
AP_NORTHEAST_3 = "ap-northeast-3",
EU_NORTH_1 = "eu-north-1",
SA_EAST_1 = "sa-east-1",
CA_CENTRAL_1 = "ca-central-1",
CN_NORTH_1 = "cn-north-1",
CN_NORTHWEST_1 = "cn-northwest-1",
AF_SOUTH_1 = "af-south-1",
EU_SOUTH_1 = "eu-south-1",
EU_SOUTH_2 = "eu-south-2",
AP_SOUTHEAST_4 = "ap-southeast-4",
IL_CENTRAL_1 = "il-central-1",
CA_WEST_1 = "ca-west-1",
AP_SOUTHEAST_5 = "ap-southeast-5",
MX_CENTRAL_1 = "mx-central-1",
US_ISOF_SOUTH_1 = "us-isof-south-1",
US_ISOF_EAST_1 = "us-isof-east-1",
AP_SOUTHEAST_7 = "ap-southeast-7",
AP_EAST_2 = "ap-east-2",
EU_ISOE_WEST_1 = "eu-isoe-west-1",
AP_SOUTHEAST_6 = "ap-southeast-6",
US_ISOB_WEST_1 = "us-isob-west-1",
EUSC_DE_EAST_1 = "eusc-de-east-1",
});

static VPCS: List = List::new(Kind::Structure(&VPC_SCHEMA), "VPC", "VPC");
