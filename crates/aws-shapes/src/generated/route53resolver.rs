// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{
    Kind, List, Location, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit,
};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "route53resolver",
    protocol: crate::Protocol::Json11,
    version: "2018-04-01",
    xml_namespace: "",
    target_prefix: "Route53Resolver",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 68] = [
    OperationInfo::known(&SERVICE, 0, "AssociateFirewallRuleGroup"),
    OperationInfo::served::<
        AssociateResolverEndpointIpAddressRequest,
        AssociateResolverEndpointIpAddressResponse,
    >(
        &SERVICE,
        1,
        "AssociateResolverEndpointIpAddress",
        &ASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_REQUEST,
        &ASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 2, "AssociateResolverQueryLogConfig"),
    OperationInfo::served::<AssociateResolverRuleRequest, AssociateResolverRuleResponse>(
        &SERVICE,
        3,
        "AssociateResolverRule",
        &ASSOCIATE_RESOLVER_RULE_REQUEST,
        &ASSOCIATE_RESOLVER_RULE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 4, "CreateFirewallDomainList"),
    OperationInfo::known(&SERVICE, 5, "CreateFirewallRule"),
    OperationInfo::known(&SERVICE, 6, "CreateFirewallRuleGroup"),
    OperationInfo::known(&SERVICE, 7, "CreateOutpostResolver"),
    OperationInfo::served::<CreateResolverEndpointRequest, CreateResolverEndpointResponse>(
        &SERVICE,
        8,
        "CreateResolverEndpoint",
        &CREATE_RESOLVER_ENDPOINT_REQUEST,
        &CREATE_RESOLVER_ENDPOINT_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 9, "CreateResolverQueryLogConfig"),
    OperationInfo::served::<CreateResolverRuleRequest, CreateResolverRuleResponse>(
        &SERVICE,
        10,
        "CreateResolverRule",
        &CREATE_RESOLVER_RULE_REQUEST,
        &CREATE_RESOLVER_RULE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 11, "DeleteFirewallDomainList"),
    OperationInfo::known(&SERVICE, 12, "DeleteFirewallRule"),
    OperationInfo::known(&SERVICE, 13, "DeleteFirewallRuleGroup"),
    OperationInfo::known(&SERVICE, 14, "DeleteOutpostResolver"),
    OperationInfo::served::<DeleteResolverEndpointRequest, DeleteResolverEndpointResponse>(
        &SERVICE,
        15,
        "DeleteResolverEndpoint",
        &DELETE_RESOLVER_ENDPOINT_REQUEST,
        &DELETE_RESOLVER_ENDPOINT_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 16, "DeleteResolverQueryLogConfig"),
    OperationInfo::served::<DeleteResolverRuleRequest, DeleteResolverRuleResponse>(
        &SERVICE,
        17,
        "DeleteResolverRule",
        &DELETE_RESOLVER_RULE_REQUEST,
        &DELETE_RESOLVER_RULE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 18, "DisassociateFirewallRuleGroup"),
    OperationInfo::served::<
        DisassociateResolverEndpointIpAddressRequest,
        DisassociateResolverEndpointIpAddressResponse,
    >(
        &SERVICE,
        19,
        "DisassociateResolverEndpointIpAddress",
        &DISASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_REQUEST,
        &DISASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 20, "DisassociateResolverQueryLogConfig"),
    OperationInfo::served::<DisassociateResolverRuleRequest, DisassociateResolverRuleResponse>(
        &SERVICE,
        21,
        "DisassociateResolverRule",
        &DISASSOCIATE_RESOLVER_RULE_REQUEST,
        &DISASSOCIATE_RESOLVER_RULE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 22, "GetFirewallConfig"),
    OperationInfo::known(&SERVICE, 23, "GetFirewallDomainList"),
    OperationInfo::known(&SERVICE, 24, "GetFirewallRuleGroup"),
    OperationInfo::known(&SERVICE, 25, "GetFirewallRuleGroupAssociation"),
    OperationInfo::known(&SERVICE, 26, "GetFirewallRuleGroupPolicy"),
    OperationInfo::known(&SERVICE, 27, "GetOutpostResolver"),
    OperationInfo::served::<GetResolverConfigRequest, GetResolverConfigResponse>(
        &SERVICE,
        28,
        "GetResolverConfig",
        &GET_RESOLVER_CONFIG_REQUEST,
        &GET_RESOLVER_CONFIG_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 29, "GetResolverDnssecConfig"),
    OperationInfo::served::<GetResolverEndpointRequest, GetResolverEndpointResponse>(
        &SERVICE,
        30,
        "GetResolverEndpoint",
        &GET_RESOLVER_ENDPOINT_REQUEST,
        &GET_RESOLVER_ENDPOINT_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 31, "GetResolverQueryLogConfig"),
    OperationInfo::known(&SERVICE, 32, "GetResolverQueryLogConfigAssociation"),
    OperationInfo::known(&SERVICE, 33, "GetResolverQueryLogConfigPolicy"),
    OperationInfo::served::<GetResolverRuleRequest, GetResolverRuleResponse>(
        &SERVICE,
        34,
        "GetResolverRule",
        &GET_RESOLVER_RULE_REQUEST,
        &GET_RESOLVER_RULE_RESPONSE,
    ),
    OperationInfo::served::<GetResolverRuleAssociationRequest, GetResolverRuleAssociationResponse>(
        &SERVICE,
        35,
        "GetResolverRuleAssociation",
        &GET_RESOLVER_RULE_ASSOCIATION_REQUEST,
        &GET_RESOLVER_RULE_ASSOCIATION_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 36, "GetResolverRulePolicy"),
    OperationInfo::known(&SERVICE, 37, "ImportFirewallDomains"),
    OperationInfo::known(&SERVICE, 38, "ListFirewallConfigs"),
    OperationInfo::known(&SERVICE, 39, "ListFirewallDomainLists"),
    OperationInfo::known(&SERVICE, 40, "ListFirewallDomains"),
    OperationInfo::known(&SERVICE, 41, "ListFirewallRuleGroupAssociations"),
    OperationInfo::known(&SERVICE, 42, "ListFirewallRuleGroups"),
    OperationInfo::known(&SERVICE, 43, "ListFirewallRules"),
    OperationInfo::known(&SERVICE, 44, "ListOutpostResolvers"),
    OperationInfo::served::<ListResolverConfigsRequest, ListResolverConfigsResponse>(
        &SERVICE,
        45,
        "ListResolverConfigs",
        &LIST_RESOLVER_CONFIGS_REQUEST,
        &LIST_RESOLVER_CONFIGS_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 46, "ListResolverDnssecConfigs"),
    OperationInfo::served::<ListResolverEndpointIpAddressesRequest, ListResolverEndpointIpAddressesResponse>(
        &SERVICE,
        47,
        "ListResolverEndpointIpAddresses",
        &LIST_RESOLVER_ENDPOINT_IP_ADDRESSES_REQUEST,
        &LIST_RESOLVER_ENDPOINT_IP_ADDRESSES_RESPONSE,
    ),
    OperationInfo::served::<ListResolverEndpointsRequest, ListResolverEndpointsResponse>(
        &SERVICE,
        48,
        "ListResolverEndpoints",
        &LIST_RESOLVER_ENDPOINTS_REQUEST,
        &LIST_RESOLVER_ENDPOINTS_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 49, "ListResolverQueryLogConfigAssociations"),
    OperationInfo::known(&SERVICE, 50, "ListResolverQueryLogConfigs"),
    OperationInfo::served::<ListResolverRuleAssociationsRequest, ListResolverRuleAssociationsResponse>(
        &SERVICE,
        51,
        "ListResolverRuleAssociations",
        &LIST_RESOLVER_RULE_ASSOCIATIONS_REQUEST,
        &LIST_RESOLVER_RULE_ASSOCIATIONS_RESPONSE,
    ),
    OperationInfo::served::<ListResolverRulesRequest, ListResolverRulesResponse>(
        &SERVICE,
        52,
        "ListResolverRules",
        &LIST_RESOLVER_RULES_REQUEST,
        &LIST_RESOLVER_RULES_RESPONSE,
    ),
    OperationInfo::served::<ListTagsForResourceRequest, ListTagsForResourceResponse>(
        &SERVICE,
        53,
        "ListTagsForResource",
        &LIST_TAGS_FOR_RESOURCE_REQUEST,
        &LIST_TAGS_FOR_RESOURCE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 54, "PutFirewallRuleGroupPolicy"),
    OperationInfo::known(&SERVICE, 55, "PutResolverQueryLogConfigPolicy"),
    OperationInfo::known(&SERVICE, 56, "PutResolverRulePolicy"),
    OperationInfo::served::<TagResourceRequest, TagResourceResponse>(
        &SERVICE,
        57,
        "TagResource",
        &TAG_RESOURCE_REQUEST,
        &TAG_RESOURCE_RESPONSE,
    ),
    OperationInfo::served::<UntagResourceRequest, UntagResourceResponse>(
        &SERVICE,
        58,
        "UntagResource",
        &UNTAG_RESOURCE_REQUEST,
        &UNTAG_RESOURCE_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 59, "UpdateFirewallConfig"),
    OperationInfo::known(&SERVICE, 60, "UpdateFirewallDomains"),
    OperationInfo::known(&SERVICE, 61, "UpdateFirewallRule"),
    OperationInfo::known(&SERVICE, 62, "UpdateFirewallRuleGroupAssociation"),
    OperationInfo::known(&SERVICE, 63, "UpdateOutpostResolver"),
    OperationInfo::served::<UpdateResolverConfigRequest, UpdateResolverConfigResponse>(
        &SERVICE,
        64,
        "UpdateResolverConfig",
        &UPDATE_RESOLVER_CONFIG_REQUEST,
        &UPDATE_RESOLVER_CONFIG_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 65, "UpdateResolverDnssecConfig"),
    OperationInfo::served::<UpdateResolverEndpointRequest, UpdateResolverEndpointResponse>(
        &SERVICE,
        66,
        "UpdateResolverEndpoint",
        &UPDATE_RESOLVER_ENDPOINT_REQUEST,
        &UPDATE_RESOLVER_ENDPOINT_RESPONSE,
    ),
    OperationInfo::served::<UpdateResolverRuleRequest, UpdateResolverRuleResponse>(
        &SERVICE,
        67,
        "UpdateResolverRule",
        &UPDATE_RESOLVER_RULE_REQUEST,
        &UPDATE_RESOLVER_RULE_RESPONSE,
    ),
];

operation!(AssociateResolverEndpointIpAddress = 1: AssociateResolverEndpointIpAddressRequest => AssociateResolverEndpointIpAddressResponse);
operation!(AssociateResolverRule = 3: AssociateResolverRuleRequest => AssociateResolverRuleResponse);
operation!(CreateResolverEndpoint = 8: CreateResolverEndpointRequest => CreateResolverEndpointResponse);
operation!(CreateResolverRule = 10: CreateResolverRuleRequest => CreateResolverRuleResponse);
operation!(DeleteResolverEndpoint = 15: DeleteResolverEndpointRequest => DeleteResolverEndpointResponse);
operation!(DeleteResolverRule = 17: DeleteResolverRuleRequest => DeleteResolverRuleResponse);
operation!(DisassociateResolverEndpointIpAddress = 19: DisassociateResolverEndpointIpAddressRequest => DisassociateResolverEndpointIpAddressResponse);
operation!(DisassociateResolverRule = 21: DisassociateResolverRuleRequest => DisassociateResolverRuleResponse);
operation!(GetResolverConfig = 28: GetResolverConfigRequest => GetResolverConfigResponse);
operation!(GetResolverEndpoint = 30: GetResolverEndpointRequest => GetResolverEndpointResponse);
operation!(GetResolverRule = 34: GetResolverRuleRequest => GetResolverRuleResponse);
operation!(GetResolverRuleAssociation = 35: GetResolverRuleAssociationRequest => GetResolverRuleAssociationResponse);
operation!(ListResolverConfigs = 45: ListResolverConfigsRequest => ListResolverConfigsResponse);
operation!(ListResolverEndpointIpAddresses = 47: ListResolverEndpointIpAddressesRequest => ListResolverEndpointIpAddressesResponse);
operation!(ListResolverEndpoints = 48: ListResolverEndpointsRequest => ListResolverEndpointsResponse);
operation!(ListResolverRuleAssociations = 51: ListResolverRuleAssociationsRequest => ListResolverRuleAssociationsResponse);
operation!(ListResolverRules = 52: ListResolverRulesRequest => ListResolverRulesResponse);
operation!(ListTagsForResource = 53: ListTagsForResourceRequest => ListTagsForResourceResponse);
operation!(TagResource = 57: TagResourceRequest => TagResourceResponse);
operation!(UntagResource = 58: UntagResourceRequest => UntagResourceResponse);
operation!(UpdateResolverConfig = 64: UpdateResolverConfigRequest => UpdateResolverConfigResponse);
operation!(UpdateResolverEndpoint = 66: UpdateResolverEndpointRequest => UpdateResolverEndpointResponse);
operation!(UpdateResolverRule = 67: UpdateResolverRuleRequest => UpdateResolverRuleResponse);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateResolverEndpointIpAddressRequest {
    pub resolver_endpoint_id: Option<String>,
    pub ip_address: Option<IpAddressUpdate>,
}

pub static ASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_REQUEST: Schema = Schema {
    name: "AssociateResolverEndpointIpAddressRequest",
    members: &[
        Member::new(
            "ResolverEndpointId",
            "ResolverEndpointId",
            "ResolverEndpointId",
            Kind::String(Range::new(Some(1), Some(64))),
        )
        .required(),
        Member::new("IpAddress", "IpAddress", "IpAddress", Kind::Structure(&IP_ADDRESS_UPDATE)).required(),
    ],
};
structure!(AssociateResolverEndpointIpAddressRequest, ASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_REQUEST, { 0 resolver_endpoint_id 1 ip_address });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateResolverEndpointIpAddressResponse {
    pub resolver_endpoint: Option<ResolverEndpoint>,
}

pub static ASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_RESPONSE: Schema = Schema {
    name: "AssociateResolverEndpointIpAddressResponse",
    members: &[Member::new(
        "ResolverEndpoint",
        "ResolverEndpoint",
        "ResolverEndpoint",
        Kind::Structure(&RESOLVER_ENDPOINT),
    )],
};
structure!(AssociateResolverEndpointIpAddressResponse, ASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_RESPONSE, { 0 resolver_endpoint });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateResolverRuleRequest {
    pub resolver_rule_id: Option<String>,
    pub name: Option<String>,
    pub vpc_id: Option<String>,
}

pub static ASSOCIATE_RESOLVER_RULE_REQUEST: Schema = Schema {
    name: "AssociateResolverRuleRequest",
    members: &[
        Member::new(
            "ResolverRuleId",
            "ResolverRuleId",
            "ResolverRuleId",
            Kind::String(Range::new(Some(1), Some(64))),
        )
        .required(),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(64)))),
        Member::new("VPCId", "VPCId", "VPCId", Kind::String(Range::new(Some(1), Some(64)))).required(),
    ],
};
structure!(AssociateResolverRuleRequest, ASSOCIATE_RESOLVER_RULE_REQUEST, { 0 resolver_rule_id 1 name 2 vpc_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateResolverRuleResponse {
    pub resolver_rule_association: Option<ResolverRuleAssociation>,
}

pub static ASSOCIATE_RESOLVER_RULE_RESPONSE: Schema = Schema {
    name: "AssociateResolverRuleResponse",
    members: &[Member::new(
        "ResolverRuleAssociation",
        "ResolverRuleAssociation",
        "ResolverRuleAssociation",
        Kind::Structure(&RESOLVER_RULE_ASSOCIATION),
    )],
};
structure!(AssociateResolverRuleResponse, ASSOCIATE_RESOLVER_RULE_RESPONSE, { 0 resolver_rule_association });

string_enum!(AUTODEFINED_REVERSE_FLAG, AutodefinedReverseFlag, false, {
ENABLE = "ENABLE",
DISABLE = "DISABLE",
USE_LOCAL_RESOURCE_SETTING = "USE_LOCAL_RESOURCE_SETTING",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateResolverEndpointRequest {
    pub creator_request_id: Option<String>,
    pub name: Option<String>,
    pub security_group_ids: Vec<String>,
    pub direction: Option<ResolverEndpointDirection>,
    pub ip_addresses: Vec<IpAddressRequest>,
    pub outpost_arn: Option<String>,
    pub preferred_instance_type: Option<String>,
    pub tags: Vec<Tag>,
    pub resolver_endpoint_type: Option<ResolverEndpointType>,
    pub protocols: Vec<Protocol>,
    pub rni_enhanced_metrics_enabled: Option<bool>,
    pub target_name_server_metrics_enabled: Option<bool>,
    pub dns64_enabled: Option<bool>,
    pub ipv6_internet_access_enabled: Option<bool>,
}

pub static CREATE_RESOLVER_ENDPOINT_REQUEST: Schema = Schema {
    name: "CreateResolverEndpointRequest",
    members: &[
        Member::new(
            "CreatorRequestId",
            "CreatorRequestId",
            "CreatorRequestId",
            Kind::String(Range::new(Some(1), Some(255))),
        )
        .required(),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(64)))),
        Member::new(
            "SecurityGroupIds",
            "SecurityGroupIds",
            "SecurityGroupIds",
            Kind::List(&SECURITY_GROUP_IDS),
        )
        .required(),
        Member::new("Direction", "Direction", "Direction", Kind::Enum(&RESOLVER_ENDPOINT_DIRECTION))
            .required(),
        Member::new("IpAddresses", "IpAddresses", "IpAddresses", Kind::List(&IP_ADDRESSES_REQUEST))
            .required(),
        Member::new("OutpostArn", "OutpostArn", "OutpostArn", Kind::String(Range::new(Some(1), Some(255)))),
        Member::new(
            "PreferredInstanceType",
            "PreferredInstanceType",
            "PreferredInstanceType",
            Kind::String(Range::new(Some(1), Some(255))),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST)),
        Member::new(
            "ResolverEndpointType",
            "ResolverEndpointType",
            "ResolverEndpointType",
            Kind::Enum(&RESOLVER_ENDPOINT_TYPE),
        ),
        Member::new("Protocols", "Protocols", "Protocols", Kind::List(&PROTOCOL_LIST)),
        Member::new(
            "RniEnhancedMetricsEnabled",
            "RniEnhancedMetricsEnabled",
            "RniEnhancedMetricsEnabled",
            Kind::Boolean,
        ),
        Member::new(
            "TargetNameServerMetricsEnabled",
            "TargetNameServerMetricsEnabled",
            "TargetNameServerMetricsEnabled",
            Kind::Boolean,
        ),
        Member::new("Dns64Enabled", "Dns64Enabled", "Dns64Enabled", Kind::Boolean),
        Member::new(
            "Ipv6InternetAccessEnabled",
            "Ipv6InternetAccessEnabled",
            "Ipv6InternetAccessEnabled",
            Kind::Boolean,
        ),
    ],
};
structure!(CreateResolverEndpointRequest, CREATE_RESOLVER_ENDPOINT_REQUEST, { 0 creator_request_id 1 name 2 security_group_ids 3 direction 4 ip_addresses 5 outpost_arn 6 preferred_instance_type 7 tags 8 resolver_endpoint_type 9 protocols 10 rni_enhanced_metrics_enabled 11 target_name_server_metrics_enabled 12 dns64_enabled 13 ipv6_internet_access_enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateResolverEndpointResponse {
    pub resolver_endpoint: Option<ResolverEndpoint>,
}

pub static CREATE_RESOLVER_ENDPOINT_RESPONSE: Schema = Schema {
    name: "CreateResolverEndpointResponse",
    members: &[Member::new(
        "ResolverEndpoint",
        "ResolverEndpoint",
        "ResolverEndpoint",
        Kind::Structure(&RESOLVER_ENDPOINT),
    )],
};
structure!(CreateResolverEndpointResponse, CREATE_RESOLVER_ENDPOINT_RESPONSE, { 0 resolver_endpoint });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateResolverRuleRequest {
    pub creator_request_id: Option<String>,
    pub name: Option<String>,
    pub rule_type: Option<RuleTypeOption>,
    pub domain_name: Option<String>,
    pub target_ips: Vec<TargetAddress>,
    pub resolver_endpoint_id: Option<String>,
    pub tags: Vec<Tag>,
    pub delegation_record: Option<String>,
}

pub static CREATE_RESOLVER_RULE_REQUEST: Schema = Schema {
    name: "CreateResolverRuleRequest",
    members: &[
        Member::new(
            "CreatorRequestId",
            "CreatorRequestId",
            "CreatorRequestId",
            Kind::String(Range::new(Some(1), Some(255))),
        )
        .required(),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(64)))),
        Member::new("RuleType", "RuleType", "RuleType", Kind::Enum(&RULE_TYPE_OPTION)).required(),
        Member::new("DomainName", "DomainName", "DomainName", Kind::String(Range::new(Some(1), Some(256)))),
        Member::new("TargetIps", "TargetIps", "TargetIps", Kind::List(&TARGET_LIST)),
        Member::new(
            "ResolverEndpointId",
            "ResolverEndpointId",
            "ResolverEndpointId",
            Kind::String(Range::new(Some(1), Some(64))),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST)),
        Member::new(
            "DelegationRecord",
            "DelegationRecord",
            "DelegationRecord",
            Kind::String(Range::new(Some(1), Some(256))),
        ),
    ],
};
structure!(CreateResolverRuleRequest, CREATE_RESOLVER_RULE_REQUEST, { 0 creator_request_id 1 name 2 rule_type 3 domain_name 4 target_ips 5 resolver_endpoint_id 6 tags 7 delegation_record });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateResolverRuleResponse {
    pub resolver_rule: Option<ResolverRule>,
}

pub static CREATE_RESOLVER_RULE_RESPONSE: Schema = Schema {
    name: "CreateResolverRuleResponse",
    members: &[Member::new("ResolverRule", "ResolverRule", "ResolverRule", Kind::Structure(&RESOLVER_RULE))],
};
structure!(CreateResolverRuleResponse, CREATE_RESOLVER_RULE_RESPONSE, { 0 resolver_rule });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteResolverEndpointRequest {
    pub resolver_endpoint_id: Option<String>,
}

pub static DELETE_RESOLVER_ENDPOINT_REQUEST: Schema = Schema {
    name: "DeleteResolverEndpointRequest",
    members: &[Member::new(
        "ResolverEndpointId",
        "ResolverEndpointId",
        "ResolverEndpointId",
        Kind::String(Range::new(Some(1), Some(64))),
    )
    .required()],
};
structure!(DeleteResolverEndpointRequest, DELETE_RESOLVER_ENDPOINT_REQUEST, { 0 resolver_endpoint_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteResolverEndpointResponse {
    pub resolver_endpoint: Option<ResolverEndpoint>,
}

pub static DELETE_RESOLVER_ENDPOINT_RESPONSE: Schema = Schema {
    name: "DeleteResolverEndpointResponse",
    members: &[Member::new(
        "ResolverEndpoint",
        "ResolverEndpoint",
        "ResolverEndpoint",
        Kind::Structure(&RESOLVER_ENDPOINT),
    )],
};
structure!(DeleteResolverEndpointResponse, DELETE_RESOLVER_ENDPOINT_RESPONSE, { 0 resolver_endpoint });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteResolverRuleRequest {
    pub resolver_rule_id: Option<String>,
}

pub static DELETE_RESOLVER_RULE_REQUEST: Schema = Schema {
    name: "DeleteResolverRuleRequest",
    members: &[Member::new(
        "ResolverRuleId",
        "ResolverRuleId",
        "ResolverRuleId",
        Kind::String(Range::new(Some(1), Some(64))),
    )
    .required()],
};
structure!(DeleteResolverRuleRequest, DELETE_RESOLVER_RULE_REQUEST, { 0 resolver_rule_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteResolverRuleResponse {
    pub resolver_rule: Option<ResolverRule>,
}

pub static DELETE_RESOLVER_RULE_RESPONSE: Schema = Schema {
    name: "DeleteResolverRuleResponse",
    members: &[Member::new("ResolverRule", "ResolverRule", "ResolverRule", Kind::Structure(&RESOLVER_RULE))],
};
structure!(DeleteResolverRuleResponse, DELETE_RESOLVER_RULE_RESPONSE, { 0 resolver_rule });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateResolverEndpointIpAddressRequest {
    pub resolver_endpoint_id: Option<String>,
    pub ip_address: Option<IpAddressUpdate>,
}

pub static DISASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_REQUEST: Schema = Schema {
    name: "DisassociateResolverEndpointIpAddressRequest",
    members: &[
        Member::new(
            "ResolverEndpointId",
            "ResolverEndpointId",
            "ResolverEndpointId",
            Kind::String(Range::new(Some(1), Some(64))),
        )
        .required(),
        Member::new("IpAddress", "IpAddress", "IpAddress", Kind::Structure(&IP_ADDRESS_UPDATE)).required(),
    ],
};
structure!(DisassociateResolverEndpointIpAddressRequest, DISASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_REQUEST, { 0 resolver_endpoint_id 1 ip_address });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateResolverEndpointIpAddressResponse {
    pub resolver_endpoint: Option<ResolverEndpoint>,
}

pub static DISASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_RESPONSE: Schema = Schema {
    name: "DisassociateResolverEndpointIpAddressResponse",
    members: &[Member::new(
        "ResolverEndpoint",
        "ResolverEndpoint",
        "ResolverEndpoint",
        Kind::Structure(&RESOLVER_ENDPOINT),
    )],
};
structure!(DisassociateResolverEndpointIpAddressResponse, DISASSOCIATE_RESOLVER_ENDPOINT_IP_ADDRESS_RESPONSE, { 0 resolver_endpoint });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateResolverRuleRequest {
    pub vpc_id: Option<String>,
    pub resolver_rule_id: Option<String>,
}

pub static DISASSOCIATE_RESOLVER_RULE_REQUEST: Schema = Schema {
    name: "DisassociateResolverRuleRequest",
    members: &[
        Member::new("VPCId", "VPCId", "VPCId", Kind::String(Range::new(Some(1), Some(64)))).required(),
        Member::new(
            "ResolverRuleId",
            "ResolverRuleId",
            "ResolverRuleId",
            Kind::String(Range::new(Some(1), Some(64))),
        )
        .required(),
    ],
};
structure!(DisassociateResolverRuleRequest, DISASSOCIATE_RESOLVER_RULE_REQUEST, { 0 vpc_id 1 resolver_rule_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateResolverRuleResponse {
    pub resolver_rule_association: Option<ResolverRuleAssociation>,
}

pub static DISASSOCIATE_RESOLVER_RULE_RESPONSE: Schema = Schema {
    name: "DisassociateResolverRuleResponse",
    members: &[Member::new(
        "ResolverRuleAssociation",
        "ResolverRuleAssociation",
        "ResolverRuleAssociation",
        Kind::Structure(&RESOLVER_RULE_ASSOCIATION),
    )],
};
structure!(DisassociateResolverRuleResponse, DISASSOCIATE_RESOLVER_RULE_RESPONSE, { 0 resolver_rule_association });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    pub name: Option<String>,
    pub values: Vec<String>,
}

pub static FILTER: Schema = Schema {
    name: "Filter",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("Values", "Values", "Values", Kind::List(&FILTER_VALUES)),
    ],
};
structure!(Filter, FILTER, { 0 name 1 values });

static FILTER_VALUES: List = List::new(Kind::String(Range::new(Some(1), Some(600))), "member", "member");

static FILTERS: List = List::new(Kind::Structure(&FILTER), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetResolverConfigRequest {
    pub resource_id: Option<String>,
}

pub static GET_RESOLVER_CONFIG_REQUEST: Schema = Schema {
    name: "GetResolverConfigRequest",
    members: &[Member::new(
        "ResourceId",
        "ResourceId",
        "ResourceId",
        Kind::String(Range::new(Some(1), Some(64))),
    )
    .required()],
};
structure!(GetResolverConfigRequest, GET_RESOLVER_CONFIG_REQUEST, { 0 resource_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetResolverConfigResponse {
    pub resolver_config: Option<ResolverConfig>,
}

pub static GET_RESOLVER_CONFIG_RESPONSE: Schema = Schema {
    name: "GetResolverConfigResponse",
    members: &[Member::new(
        "ResolverConfig",
        "ResolverConfig",
        "ResolverConfig",
        Kind::Structure(&RESOLVER_CONFIG),
    )],
};
structure!(GetResolverConfigResponse, GET_RESOLVER_CONFIG_RESPONSE, { 0 resolver_config });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetResolverEndpointRequest {
    pub resolver_endpoint_id: Option<String>,
}

pub static GET_RESOLVER_ENDPOINT_REQUEST: Schema = Schema {
    name: "GetResolverEndpointRequest",
    members: &[Member::new(
        "ResolverEndpointId",
        "ResolverEndpointId",
        "ResolverEndpointId",
        Kind::String(Range::new(Some(1), Some(64))),
    )
    .required()],
};
structure!(GetResolverEndpointRequest, GET_RESOLVER_ENDPOINT_REQUEST, { 0 resolver_endpoint_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetResolverEndpointResponse {
    pub resolver_endpoint: Option<ResolverEndpoint>,
}

pub static GET_RESOLVER_ENDPOINT_RESPONSE: Schema = Schema {
    name: "GetResolverEndpointResponse",
    members: &[Member::new(
        "ResolverEndpoint",
        "ResolverEndpoint",
        "ResolverEndpoint",
        Kind::Structure(&RESOLVER_ENDPOINT),
    )],
};
structure!(GetResolverEndpointResponse, GET_RESOLVER_ENDPOINT_RESPONSE, { 0 resolver_endpoint });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetResolverRuleAssociationRequest {
    pub resolver_rule_association_id: Option<String>,
}

pub static GET_RESOLVER_RULE_ASSOCIATION_REQUEST: Schema = Schema {
    name: "GetResolverRuleAssociationRequest",
    members: &[Member::new(
        "ResolverRuleAssociationId",
        "ResolverRuleAssociationId",
        "ResolverRuleAssociationId",
        Kind::String(Range::new(Some(1), Some(64))),
    )
    .required()],
};
structure!(GetResolverRuleAssociationRequest, GET_RESOLVER_RULE_ASSOCIATION_REQUEST, { 0 resolver_rule_association_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetResolverRuleAssociationResponse {
    pub resolver_rule_association: Option<ResolverRuleAssociation>,
}

pub static GET_RESOLVER_RULE_ASSOCIATION_RESPONSE: Schema = Schema {
    name: "GetResolverRuleAssociationResponse",
    members: &[Member::new(
        "ResolverRuleAssociation",
        "ResolverRuleAssociation",
        "ResolverRuleAssociation",
        Kind::Structure(&RESOLVER_RULE_ASSOCIATION),
    )],
};
structure!(GetResolverRuleAssociationResponse, GET_RESOLVER_RULE_ASSOCIATION_RESPONSE, { 0 resolver_rule_association });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetResolverRuleRequest {
    pub resolver_rule_id: Option<String>,
}

pub static GET_RESOLVER_RULE_REQUEST: Schema = Schema {
    name: "GetResolverRuleRequest",
    members: &[Member::new(
        "ResolverRuleId",
        "ResolverRuleId",
        "ResolverRuleId",
        Kind::String(Range::new(Some(1), Some(64))),
    )
    .required()],
};
structure!(GetResolverRuleRequest, GET_RESOLVER_RULE_REQUEST, { 0 resolver_rule_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetResolverRuleResponse {
    pub resolver_rule: Option<ResolverRule>,
}

pub static GET_RESOLVER_RULE_RESPONSE: Schema = Schema {
    name: "GetResolverRuleResponse",
    members: &[Member::new("ResolverRule", "ResolverRule", "ResolverRule", Kind::Structure(&RESOLVER_RULE))],
};
structure!(GetResolverRuleResponse, GET_RESOLVER_RULE_RESPONSE, { 0 resolver_rule });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct IpAddressRequest {
    pub subnet_id: Option<String>,
    pub ip: Option<String>,
    pub ipv6: Option<String>,
}

pub static IP_ADDRESS_REQUEST: Schema = Schema {
    name: "IpAddressRequest",
    members: &[
        Member::new("SubnetId", "SubnetId", "SubnetId", Kind::String(Range::new(Some(1), Some(32))))
            .required(),
        Member::new("Ip", "Ip", "Ip", Kind::String(Range::new(Some(7), Some(36)))),
        Member::new("Ipv6", "Ipv6", "Ipv6", Kind::String(Range::new(Some(7), Some(39)))),
    ],
};
structure!(IpAddressRequest, IP_ADDRESS_REQUEST, { 0 subnet_id 1 ip 2 ipv6 });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct IpAddressResponse {
    pub ip_id: Option<String>,
    pub subnet_id: Option<String>,
    pub ip: Option<String>,
    pub ipv6: Option<String>,
    pub status: Option<IpAddressStatus>,
    pub status_message: Option<String>,
    pub creation_time: Option<String>,
    pub modification_time: Option<String>,
}

pub static IP_ADDRESS_RESPONSE: Schema = Schema {
    name: "IpAddressResponse",
    members: &[
        Member::new("IpId", "IpId", "IpId", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("SubnetId", "SubnetId", "SubnetId", Kind::String(Range::new(Some(1), Some(32)))),
        Member::new("Ip", "Ip", "Ip", Kind::String(Range::new(Some(7), Some(36)))),
        Member::new("Ipv6", "Ipv6", "Ipv6", Kind::String(Range::new(Some(7), Some(39)))),
        Member::new("Status", "Status", "Status", Kind::Enum(&IP_ADDRESS_STATUS)),
        Member::new(
            "StatusMessage",
            "StatusMessage",
            "StatusMessage",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new(
            "CreationTime",
            "CreationTime",
            "CreationTime",
            Kind::String(Range::new(Some(20), Some(40))),
        ),
        Member::new(
            "ModificationTime",
            "ModificationTime",
            "ModificationTime",
            Kind::String(Range::new(Some(20), Some(40))),
        ),
    ],
};
structure!(IpAddressResponse, IP_ADDRESS_RESPONSE, { 0 ip_id 1 subnet_id 2 ip 3 ipv6 4 status 5 status_message 6 creation_time 7 modification_time });

string_enum!(IP_ADDRESS_STATUS, IpAddressStatus, false, {
CREATING = "CREATING",
FAILED_CREATION = "FAILED_CREATION",
ATTACHING = "ATTACHING",
ATTACHED = "ATTACHED",
REMAP_DETACHING = "REMAP_DETACHING",
REMAP_ATTACHING = "REMAP_ATTACHING",
DETACHING = "DETACHING",
FAILED_RESOURCE_GONE = "FAILED_RESOURCE_GONE",
DELETING = "DELETING",
DELETE_FAILED_FAS_EXPIRED = "DELETE_FAILED_FAS_EXPIRED",
UPDATING = "UPDATING",
UPDATE_FAILED = "UPDATE_FAILED",
ISOLATED = "ISOLATED",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct IpAddressUpdate {
    pub ip_id: Option<String>,
    pub subnet_id: Option<String>,
    pub ip: Option<String>,
    pub ipv6: Option<String>,
}

pub static IP_ADDRESS_UPDATE: Schema = Schema {
    name: "IpAddressUpdate",
    members: &[
        Member::new("IpId", "IpId", "IpId", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("SubnetId", "SubnetId", "SubnetId", Kind::String(Range::new(Some(1), Some(32)))),
        Member::new("Ip", "Ip", "Ip", Kind::String(Range::new(Some(7), Some(36)))),
        Member::new("Ipv6", "Ipv6", "Ipv6", Kind::String(Range::new(Some(7), Some(39)))),
    ],
};
structure!(IpAddressUpdate, IP_ADDRESS_UPDATE, { 0 ip_id 1 subnet_id 2 ip 3 ipv6 });

static IP_ADDRESSES_REQUEST: List = List::new(Kind::Structure(&IP_ADDRESS_REQUEST), "member", "member");

static IP_ADDRESSES_RESPONSE: List = List::new(Kind::Structure(&IP_ADDRESS_RESPONSE), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResolverConfigsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static LIST_RESOLVER_CONFIGS_REQUEST: Schema = Schema {
    name: "ListResolverConfigsRequest",
    members: &[
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(100)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(ListResolverConfigsRequest, LIST_RESOLVER_CONFIGS_REQUEST, { 0 max_results 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResolverConfigsResponse {
    pub next_token: Option<String>,
    pub resolver_configs: Vec<ResolverConfig>,
}

pub static LIST_RESOLVER_CONFIGS_RESPONSE: Schema = Schema {
    name: "ListResolverConfigsResponse",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new(
            "ResolverConfigs",
            "ResolverConfigs",
            "ResolverConfigs",
            Kind::List(&RESOLVER_CONFIG_LIST),
        ),
    ],
};
structure!(ListResolverConfigsResponse, LIST_RESOLVER_CONFIGS_RESPONSE, { 0 next_token 1 resolver_configs });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResolverEndpointIpAddressesRequest {
    pub resolver_endpoint_id: Option<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static LIST_RESOLVER_ENDPOINT_IP_ADDRESSES_REQUEST: Schema = Schema {
    name: "ListResolverEndpointIpAddressesRequest",
    members: &[
        Member::new(
            "ResolverEndpointId",
            "ResolverEndpointId",
            "ResolverEndpointId",
            Kind::String(Range::new(Some(1), Some(64))),
        )
        .required(),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(ListResolverEndpointIpAddressesRequest, LIST_RESOLVER_ENDPOINT_IP_ADDRESSES_REQUEST, { 0 resolver_endpoint_id 1 max_results 2 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResolverEndpointIpAddressesResponse {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub ip_addresses: Vec<IpAddressResponse>,
}

pub static LIST_RESOLVER_ENDPOINT_IP_ADDRESSES_RESPONSE: Schema = Schema {
    name: "ListResolverEndpointIpAddressesResponse",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("IpAddresses", "IpAddresses", "IpAddresses", Kind::List(&IP_ADDRESSES_RESPONSE)),
    ],
};
structure!(ListResolverEndpointIpAddressesResponse, LIST_RESOLVER_ENDPOINT_IP_ADDRESSES_RESPONSE, { 0 next_token 1 max_results 2 ip_addresses });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResolverEndpointsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub filters: Vec<Filter>,
}

pub static LIST_RESOLVER_ENDPOINTS_REQUEST: Schema = Schema {
    name: "ListResolverEndpointsRequest",
    members: &[
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("Filters", "Filters", "Filters", Kind::List(&FILTERS)),
    ],
};
structure!(ListResolverEndpointsRequest, LIST_RESOLVER_ENDPOINTS_REQUEST, { 0 max_results 1 next_token 2 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResolverEndpointsResponse {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub resolver_endpoints: Vec<ResolverEndpoint>,
}

pub static LIST_RESOLVER_ENDPOINTS_RESPONSE: Schema = Schema {
    name: "ListResolverEndpointsResponse",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new(
            "ResolverEndpoints",
            "ResolverEndpoints",
            "ResolverEndpoints",
            Kind::List(&RESOLVER_ENDPOINTS),
        ),
    ],
};
structure!(ListResolverEndpointsResponse, LIST_RESOLVER_ENDPOINTS_RESPONSE, { 0 next_token 1 max_results 2 resolver_endpoints });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResolverRuleAssociationsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub filters: Vec<Filter>,
}

pub static LIST_RESOLVER_RULE_ASSOCIATIONS_REQUEST: Schema = Schema {
    name: "ListResolverRuleAssociationsRequest",
    members: &[
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("Filters", "Filters", "Filters", Kind::List(&FILTERS)),
    ],
};
structure!(ListResolverRuleAssociationsRequest, LIST_RESOLVER_RULE_ASSOCIATIONS_REQUEST, { 0 max_results 1 next_token 2 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResolverRuleAssociationsResponse {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub resolver_rule_associations: Vec<ResolverRuleAssociation>,
}

pub static LIST_RESOLVER_RULE_ASSOCIATIONS_RESPONSE: Schema = Schema {
    name: "ListResolverRuleAssociationsResponse",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new(
            "ResolverRuleAssociations",
            "ResolverRuleAssociations",
            "ResolverRuleAssociations",
            Kind::List(&RESOLVER_RULE_ASSOCIATIONS),
        ),
    ],
};
structure!(ListResolverRuleAssociationsResponse, LIST_RESOLVER_RULE_ASSOCIATIONS_RESPONSE, { 0 next_token 1 max_results 2 resolver_rule_associations });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResolverRulesRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub filters: Vec<Filter>,
}

pub static LIST_RESOLVER_RULES_REQUEST: Schema = Schema {
    name: "ListResolverRulesRequest",
    members: &[
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("Filters", "Filters", "Filters", Kind::List(&FILTERS)),
    ],
};
structure!(ListResolverRulesRequest, LIST_RESOLVER_RULES_REQUEST, { 0 max_results 1 next_token 2 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResolverRulesResponse {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub resolver_rules: Vec<ResolverRule>,
}

pub static LIST_RESOLVER_RULES_RESPONSE: Schema = Schema {
    name: "ListResolverRulesResponse",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("ResolverRules", "ResolverRules", "ResolverRules", Kind::List(&RESOLVER_RULES)),
    ],
};
structure!(ListResolverRulesResponse, LIST_RESOLVER_RULES_RESPONSE, { 0 next_token 1 max_results 2 resolver_rules });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourceRequest {
    pub resource_arn: Option<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Schema = Schema {
    name: "ListTagsForResourceRequest",
    members: &[
        Member::new(
            "ResourceArn",
            "ResourceArn",
            "ResourceArn",
            Kind::String(Range::new(Some(1), Some(255))),
        )
        .required(),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(ListTagsForResourceRequest, LIST_TAGS_FOR_RESOURCE_REQUEST, { 0 resource_arn 1 max_results 2 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourceResponse {
    pub tags: Vec<Tag>,
    pub next_token: Option<String>,
}

pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Schema = Schema {
    name: "ListTagsForResourceResponse",
    members: &[
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(ListTagsForResourceResponse, LIST_TAGS_FOR_RESOURCE_RESPONSE, { 0 tags 1 next_token });

string_enum!(PROTOCOL, Protocol, false, {
DO_H = "DoH",
DO53 = "Do53",
DOH_FIPS = "DoH-FIPS",
});

static PROTOCOL_LIST: List = List::new(Kind::Enum(&PROTOCOL), "member", "member");

string_enum!(RESOLVER_AUTODEFINED_REVERSE_STATUS, ResolverAutodefinedReverseStatus, false, {
ENABLING = "ENABLING",
ENABLED = "ENABLED",
DISABLING = "DISABLING",
DISABLED = "DISABLED",
UPDATING_TO_USE_LOCAL_RESOURCE_SETTING = "UPDATING_TO_USE_LOCAL_RESOURCE_SETTING",
USE_LOCAL_RESOURCE_SETTING = "USE_LOCAL_RESOURCE_SETTING",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResolverConfig {
    pub id: Option<String>,
    pub resource_id: Option<String>,
    pub owner_id: Option<String>,
    pub autodefined_reverse: Option<ResolverAutodefinedReverseStatus>,
}

pub static RESOLVER_CONFIG: Schema = Schema {
    name: "ResolverConfig",
    members: &[
        Member::new("Id", "Id", "Id", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("ResourceId", "ResourceId", "ResourceId", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("OwnerId", "OwnerId", "OwnerId", Kind::String(Range::new(Some(12), Some(32)))),
        Member::new(
            "AutodefinedReverse",
            "AutodefinedReverse",
            "AutodefinedReverse",
            Kind::Enum(&RESOLVER_AUTODEFINED_REVERSE_STATUS),
        ),
    ],
};
structure!(ResolverConfig, RESOLVER_CONFIG, { 0 id 1 resource_id 2 owner_id 3 autodefined_reverse });

static RESOLVER_CONFIG_LIST: List = List::new(Kind::Structure(&RESOLVER_CONFIG), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResolverEndpoint {
    pub id: Option<String>,
    pub creator_request_id: Option<String>,
    pub arn: Option<String>,
    pub name: Option<String>,
    pub security_group_ids: Vec<String>,
    pub direction: Option<ResolverEndpointDirection>,
    pub ip_address_count: Option<i32>,
    pub host_vpc_id: Option<String>,
    pub status: Option<ResolverEndpointStatus>,
    pub status_message: Option<String>,
    pub creation_time: Option<String>,
    pub modification_time: Option<String>,
    pub outpost_arn: Option<String>,
    pub preferred_instance_type: Option<String>,
    pub resolver_endpoint_type: Option<ResolverEndpointType>,
    pub protocols: Vec<Protocol>,
    pub rni_enhanced_metrics_enabled: Option<bool>,
    pub target_name_server_metrics_enabled: Option<bool>,
    pub dns64_enabled: Option<bool>,
    pub ipv6_internet_access_enabled: Option<bool>,
}

pub static RESOLVER_ENDPOINT: Schema = Schema {
    name: "ResolverEndpoint",
    members: &[
        Member::new("Id", "Id", "Id", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new(
            "CreatorRequestId",
            "CreatorRequestId",
            "CreatorRequestId",
            Kind::String(Range::new(Some(1), Some(255))),
        ),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(1), Some(255)))),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(64)))),
        Member::new(
            "SecurityGroupIds",
            "SecurityGroupIds",
            "SecurityGroupIds",
            Kind::List(&SECURITY_GROUP_IDS),
        ),
        Member::new("Direction", "Direction", "Direction", Kind::Enum(&RESOLVER_ENDPOINT_DIRECTION)),
        Member::new("IpAddressCount", "IpAddressCount", "IpAddressCount", Kind::Integer(Range::ANY)),
        Member::new("HostVPCId", "HostVPCId", "HostVPCId", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("Status", "Status", "Status", Kind::Enum(&RESOLVER_ENDPOINT_STATUS)),
        Member::new(
            "StatusMessage",
            "StatusMessage",
            "StatusMessage",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new(
            "CreationTime",
            "CreationTime",
            "CreationTime",
            Kind::String(Range::new(Some(20), Some(40))),
        ),
        Member::new(
            "ModificationTime",
            "ModificationTime",
            "ModificationTime",
            Kind::String(Range::new(Some(20), Some(40))),
        ),
        Member::new("OutpostArn", "OutpostArn", "OutpostArn", Kind::String(Range::new(Some(1), Some(255)))),
        Member::new(
            "PreferredInstanceType",
            "PreferredInstanceType",
            "PreferredInstanceType",
            Kind::String(Range::new(Some(1), Some(255))),
        ),
        Member::new(
            "ResolverEndpointType",
            "ResolverEndpointType",
            "ResolverEndpointType",
            Kind::Enum(&RESOLVER_ENDPOINT_TYPE),
        ),
        Member::new("Protocols", "Protocols", "Protocols", Kind::List(&PROTOCOL_LIST)),
        Member::new(
            "RniEnhancedMetricsEnabled",
            "RniEnhancedMetricsEnabled",
            "RniEnhancedMetricsEnabled",
            Kind::Boolean,
        ),
        Member::new(
            "TargetNameServerMetricsEnabled",
            "TargetNameServerMetricsEnabled",
            "TargetNameServerMetricsEnabled",
            Kind::Boolean,
        ),
        Member::new("Dns64Enabled", "Dns64Enabled", "Dns64Enabled", Kind::Boolean),
        Member::new(
            "Ipv6InternetAccessEnabled",
            "Ipv6InternetAccessEnabled",
            "Ipv6InternetAccessEnabled",
            Kind::Boolean,
        ),
    ],
};
structure!(ResolverEndpoint, RESOLVER_ENDPOINT, { 0 id 1 creator_request_id 2 arn 3 name 4 security_group_ids 5 direction 6 ip_address_count 7 host_vpc_id 8 status 9 status_message 10 creation_time 11 modification_time 12 outpost_arn 13 preferred_instance_type 14 resolver_endpoint_type 15 protocols 16 rni_enhanced_metrics_enabled 17 target_name_server_metrics_enabled 18 dns64_enabled 19 ipv6_internet_access_enabled });

string_enum!(RESOLVER_ENDPOINT_DIRECTION, ResolverEndpointDirection, false, {
INBOUND = "INBOUND",
OUTBOUND = "OUTBOUND",
INBOUND_DELEGATION = "INBOUND_DELEGATION",
});

string_enum!(RESOLVER_ENDPOINT_STATUS, ResolverEndpointStatus, false, {
CREATING = "CREATING",
OPERATIONAL = "OPERATIONAL",
UPDATING = "UPDATING",
AUTO_RECOVERING = "AUTO_RECOVERING",
ACTION_NEEDED = "ACTION_NEEDED",
DELETING = "DELETING",
});

string_enum!(RESOLVER_ENDPOINT_TYPE, ResolverEndpointType, false, {
IPV6 = "IPV6",
IPV4 = "IPV4",
DUALSTACK = "DUALSTACK",
});

static RESOLVER_ENDPOINTS: List = List::new(Kind::Structure(&RESOLVER_ENDPOINT), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResolverRule {
    pub id: Option<String>,
    pub creator_request_id: Option<String>,
    pub arn: Option<String>,
    pub domain_name: Option<String>,
    pub status: Option<ResolverRuleStatus>,
    pub status_message: Option<String>,
    pub rule_type: Option<RuleTypeOption>,
    pub name: Option<String>,
    pub target_ips: Vec<TargetAddress>,
    pub resolver_endpoint_id: Option<String>,
    pub owner_id: Option<String>,
    pub share_status: Option<ShareStatus>,
    pub creation_time: Option<String>,
    pub modification_time: Option<String>,
    pub delegation_record: Option<String>,
}

pub static RESOLVER_RULE: Schema = Schema {
    name: "ResolverRule",
    members: &[
        Member::new("Id", "Id", "Id", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new(
            "CreatorRequestId",
            "CreatorRequestId",
            "CreatorRequestId",
            Kind::String(Range::new(Some(1), Some(255))),
        ),
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::new(Some(1), Some(255)))),
        Member::new("DomainName", "DomainName", "DomainName", Kind::String(Range::new(Some(1), Some(256)))),
        Member::new("Status", "Status", "Status", Kind::Enum(&RESOLVER_RULE_STATUS)),
        Member::new(
            "StatusMessage",
            "StatusMessage",
            "StatusMessage",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new("RuleType", "RuleType", "RuleType", Kind::Enum(&RULE_TYPE_OPTION)),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(64)))),
        Member::new("TargetIps", "TargetIps", "TargetIps", Kind::List(&TARGET_LIST)).omit_empty(),
        Member::new(
            "ResolverEndpointId",
            "ResolverEndpointId",
            "ResolverEndpointId",
            Kind::String(Range::new(Some(1), Some(64))),
        ),
        Member::new("OwnerId", "OwnerId", "OwnerId", Kind::String(Range::new(Some(12), Some(32)))),
        Member::new("ShareStatus", "ShareStatus", "ShareStatus", Kind::Enum(&SHARE_STATUS)),
        Member::new(
            "CreationTime",
            "CreationTime",
            "CreationTime",
            Kind::String(Range::new(Some(20), Some(40))),
        ),
        Member::new(
            "ModificationTime",
            "ModificationTime",
            "ModificationTime",
            Kind::String(Range::new(Some(20), Some(40))),
        ),
        Member::new(
            "DelegationRecord",
            "DelegationRecord",
            "DelegationRecord",
            Kind::String(Range::new(Some(1), Some(256))),
        ),
    ],
};
structure!(ResolverRule, RESOLVER_RULE, { 0 id 1 creator_request_id 2 arn 3 domain_name 4 status 5 status_message 6 rule_type 7 name 8 target_ips 9 resolver_endpoint_id 10 owner_id 11 share_status 12 creation_time 13 modification_time 14 delegation_record });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResolverRuleAssociation {
    pub id: Option<String>,
    pub resolver_rule_id: Option<String>,
    pub name: Option<String>,
    pub vpc_id: Option<String>,
    pub status: Option<ResolverRuleAssociationStatus>,
    pub status_message: Option<String>,
}

pub static RESOLVER_RULE_ASSOCIATION: Schema = Schema {
    name: "ResolverRuleAssociation",
    members: &[
        Member::new("Id", "Id", "Id", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new(
            "ResolverRuleId",
            "ResolverRuleId",
            "ResolverRuleId",
            Kind::String(Range::new(Some(1), Some(64))),
        ),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(64)))),
        Member::new("VPCId", "VPCId", "VPCId", Kind::String(Range::new(Some(1), Some(64)))),
        Member::new("Status", "Status", "Status", Kind::Enum(&RESOLVER_RULE_ASSOCIATION_STATUS)),
        Member::new(
            "StatusMessage",
            "StatusMessage",
            "StatusMessage",
            Kind::String(Range::new(None, Some(255))),
        ),
    ],
};
structure!(ResolverRuleAssociation, RESOLVER_RULE_ASSOCIATION, { 0 id 1 resolver_rule_id 2 name 3 vpc_id 4 status 5 status_message });

string_enum!(RESOLVER_RULE_ASSOCIATION_STATUS, ResolverRuleAssociationStatus, false, {
CREATING = "CREATING",
COMPLETE = "COMPLETE",
DELETING = "DELETING",
FAILED = "FAILED",
OVERRIDDEN = "OVERRIDDEN",
});

static RESOLVER_RULE_ASSOCIATIONS: List =
    List::new(Kind::Structure(&RESOLVER_RULE_ASSOCIATION), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResolverRuleConfig {
    pub name: Option<String>,
    pub target_ips: Vec<TargetAddress>,
    pub resolver_endpoint_id: Option<String>,
}

pub static RESOLVER_RULE_CONFIG: Schema = Schema {
    name: "ResolverRuleConfig",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(64)))),
        Member::new("TargetIps", "TargetIps", "TargetIps", Kind::List(&TARGET_LIST)),
        Member::new(
            "ResolverEndpointId",
            "ResolverEndpointId",
            "ResolverEndpointId",
            Kind::String(Range::new(Some(1), Some(64))),
        ),
    ],
};
structure!(ResolverRuleConfig, RESOLVER_RULE_CONFIG, { 0 name 1 target_ips 2 resolver_endpoint_id });

string_enum!(RESOLVER_RULE_STATUS, ResolverRuleStatus, false, {
COMPLETE = "COMPLETE",
DELETING = "DELETING",
UPDATING = "UPDATING",
FAILED = "FAILED",
});

static RESOLVER_RULES: List = List::new(Kind::Structure(&RESOLVER_RULE), "member", "member");

string_enum!(RULE_TYPE_OPTION, RuleTypeOption, false, {
FORWARD = "FORWARD",
SYSTEM = "SYSTEM",
RECURSIVE = "RECURSIVE",
DELEGATE = "DELEGATE",
});

static SECURITY_GROUP_IDS: List = List::new(Kind::String(Range::new(Some(1), Some(64))), "member", "member");

string_enum!(SHARE_STATUS, ShareStatus, false, {
NOT_SHARED = "NOT_SHARED",
SHARED_WITH_ME = "SHARED_WITH_ME",
SHARED_BY_ME = "SHARED_BY_ME",
});

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

static TAG_KEY_LIST: List = List::new(Kind::String(Range::new(Some(1), Some(128))), "member", "member");

static TAG_LIST: List = List::new(Kind::Structure(&TAG), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagResourceRequest {
    pub resource_arn: Option<String>,
    pub tags: Vec<Tag>,
}

pub static TAG_RESOURCE_REQUEST: Schema = Schema {
    name: "TagResourceRequest",
    members: &[
        Member::new(
            "ResourceArn",
            "ResourceArn",
            "ResourceArn",
            Kind::String(Range::new(Some(1), Some(255))),
        )
        .required(),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST)).required(),
    ],
};
structure!(TagResourceRequest, TAG_RESOURCE_REQUEST, { 0 resource_arn 1 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagResourceResponse {}

pub static TAG_RESOURCE_RESPONSE: Schema = Schema { name: "TagResourceResponse", members: &[] };
structure!(TagResourceResponse, TAG_RESOURCE_RESPONSE, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TargetAddress {
    pub ip: Option<String>,
    pub port: Option<i32>,
    pub ipv6: Option<String>,
    pub protocol: Option<Protocol>,
    pub server_name_indication: Option<String>,
}

pub static TARGET_ADDRESS: Schema = Schema {
    name: "TargetAddress",
    members: &[
        Member::new("Ip", "Ip", "Ip", Kind::String(Range::new(Some(7), Some(36)))),
        Member::new("Port", "Port", "Port", Kind::Integer(Range::new(Some(0), Some(65535)))),
        Member::new("Ipv6", "Ipv6", "Ipv6", Kind::String(Range::new(Some(7), Some(39)))),
        Member::new("Protocol", "Protocol", "Protocol", Kind::Enum(&PROTOCOL)),
        Member::new(
            "ServerNameIndication",
            "ServerNameIndication",
            "ServerNameIndication",
            Kind::String(Range::new(Some(0), Some(255))),
        ),
    ],
};
structure!(TargetAddress, TARGET_ADDRESS, { 0 ip 1 port 2 ipv6 3 protocol 4 server_name_indication });

static TARGET_LIST: List = List::new(Kind::Structure(&TARGET_ADDRESS), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagResourceRequest {
    pub resource_arn: Option<String>,
    pub tag_keys: Vec<String>,
}

pub static UNTAG_RESOURCE_REQUEST: Schema = Schema {
    name: "UntagResourceRequest",
    members: &[
        Member::new(
            "ResourceArn",
            "ResourceArn",
            "ResourceArn",
            Kind::String(Range::new(Some(1), Some(255))),
        )
        .required(),
        Member::new("TagKeys", "TagKeys", "TagKeys", Kind::List(&TAG_KEY_LIST)).required(),
    ],
};
structure!(UntagResourceRequest, UNTAG_RESOURCE_REQUEST, { 0 resource_arn 1 tag_keys });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagResourceResponse {}

pub static UNTAG_RESOURCE_RESPONSE: Schema = Schema { name: "UntagResourceResponse", members: &[] };
structure!(UntagResourceResponse, UNTAG_RESOURCE_RESPONSE, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateIpAddress {
    pub ip_id: Option<String>,
    pub ipv6: Option<String>,
}

pub static UPDATE_IP_ADDRESS: Schema = Schema {
    name: "UpdateIpAddress",
    members: &[
        Member::new("IpId", "IpId", "IpId", Kind::String(Range::new(Some(1), Some(64)))).required(),
        Member::new("Ipv6", "Ipv6", "Ipv6", Kind::String(Range::new(Some(7), Some(39)))).required(),
    ],
};
structure!(UpdateIpAddress, UPDATE_IP_ADDRESS, { 0 ip_id 1 ipv6 });

static UPDATE_IP_ADDRESSES: List = List::new(Kind::Structure(&UPDATE_IP_ADDRESS), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateResolverConfigRequest {
    pub resource_id: Option<String>,
    pub autodefined_reverse_flag: Option<AutodefinedReverseFlag>,
}

pub static UPDATE_RESOLVER_CONFIG_REQUEST: Schema = Schema {
    name: "UpdateResolverConfigRequest",
    members: &[
        Member::new("ResourceId", "ResourceId", "ResourceId", Kind::String(Range::new(Some(1), Some(64))))
            .required(),
        Member::new(
            "AutodefinedReverseFlag",
            "AutodefinedReverseFlag",
            "AutodefinedReverseFlag",
            Kind::Enum(&AUTODEFINED_REVERSE_FLAG),
        )
        .required(),
    ],
};
structure!(UpdateResolverConfigRequest, UPDATE_RESOLVER_CONFIG_REQUEST, { 0 resource_id 1 autodefined_reverse_flag });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateResolverConfigResponse {
    pub resolver_config: Option<ResolverConfig>,
}

pub static UPDATE_RESOLVER_CONFIG_RESPONSE: Schema = Schema {
    name: "UpdateResolverConfigResponse",
    members: &[Member::new(
        "ResolverConfig",
        "ResolverConfig",
        "ResolverConfig",
        Kind::Structure(&RESOLVER_CONFIG),
    )],
};
structure!(UpdateResolverConfigResponse, UPDATE_RESOLVER_CONFIG_RESPONSE, { 0 resolver_config });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateResolverEndpointRequest {
    pub resolver_endpoint_id: Option<String>,
    pub name: Option<String>,
    pub resolver_endpoint_type: Option<ResolverEndpointType>,
    pub update_ip_addresses: Vec<UpdateIpAddress>,
    pub protocols: Vec<Protocol>,
    pub rni_enhanced_metrics_enabled: Option<bool>,
    pub target_name_server_metrics_enabled: Option<bool>,
    pub dns64_enabled: Option<bool>,
    pub ipv6_internet_access_enabled: Option<bool>,
}

pub static UPDATE_RESOLVER_ENDPOINT_REQUEST: Schema = Schema {
    name: "UpdateResolverEndpointRequest",
    members: &[
        Member::new(
            "ResolverEndpointId",
            "ResolverEndpointId",
            "ResolverEndpointId",
            Kind::String(Range::new(Some(1), Some(64))),
        )
        .required(),
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(64)))),
        Member::new(
            "ResolverEndpointType",
            "ResolverEndpointType",
            "ResolverEndpointType",
            Kind::Enum(&RESOLVER_ENDPOINT_TYPE),
        ),
        Member::new(
            "UpdateIpAddresses",
            "UpdateIpAddresses",
            "UpdateIpAddresses",
            Kind::List(&UPDATE_IP_ADDRESSES),
        ),
        Member::new("Protocols", "Protocols", "Protocols", Kind::List(&PROTOCOL_LIST)),
        Member::new(
            "RniEnhancedMetricsEnabled",
            "RniEnhancedMetricsEnabled",
            "RniEnhancedMetricsEnabled",
            Kind::Boolean,
        ),
        Member::new(
            "TargetNameServerMetricsEnabled",
            "TargetNameServerMetricsEnabled",
            "TargetNameServerMetricsEnabled",
            Kind::Boolean,
        ),
        Member::new("Dns64Enabled", "Dns64Enabled", "Dns64Enabled", Kind::Boolean),
        Member::new(
            "Ipv6InternetAccessEnabled",
            "Ipv6InternetAccessEnabled",
            "Ipv6InternetAccessEnabled",
            Kind::Boolean,
        ),
    ],
};
structure!(UpdateResolverEndpointRequest, UPDATE_RESOLVER_ENDPOINT_REQUEST, { 0 resolver_endpoint_id 1 name 2 resolver_endpoint_type 3 update_ip_addresses 4 protocols 5 rni_enhanced_metrics_enabled 6 target_name_server_metrics_enabled 7 dns64_enabled 8 ipv6_internet_access_enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateResolverEndpointResponse {
    pub resolver_endpoint: Option<ResolverEndpoint>,
}

pub static UPDATE_RESOLVER_ENDPOINT_RESPONSE: Schema = Schema {
    name: "UpdateResolverEndpointResponse",
    members: &[Member::new(
        "ResolverEndpoint",
        "ResolverEndpoint",
        "ResolverEndpoint",
        Kind::Structure(&RESOLVER_ENDPOINT),
    )],
};
structure!(UpdateResolverEndpointResponse, UPDATE_RESOLVER_ENDPOINT_RESPONSE, { 0 resolver_endpoint });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateResolverRuleRequest {
    pub resolver_rule_id: Option<String>,
    pub config: Option<ResolverRuleConfig>,
}

pub static UPDATE_RESOLVER_RULE_REQUEST: Schema = Schema {
    name: "UpdateResolverRuleRequest",
    members: &[
        Member::new(
            "ResolverRuleId",
            "ResolverRuleId",
            "ResolverRuleId",
            Kind::String(Range::new(Some(1), Some(64))),
        )
        .required(),
        Member::new("Config", "Config", "Config", Kind::Structure(&RESOLVER_RULE_CONFIG)).required(),
    ],
};
structure!(UpdateResolverRuleRequest, UPDATE_RESOLVER_RULE_REQUEST, { 0 resolver_rule_id 1 config });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateResolverRuleResponse {
    pub resolver_rule: Option<ResolverRule>,
}

pub static UPDATE_RESOLVER_RULE_RESPONSE: Schema = Schema {
    name: "UpdateResolverRuleResponse",
    members: &[Member::new("ResolverRule", "ResolverRule", "ResolverRule", Kind::Structure(&RESOLVER_RULE))],
};
structure!(UpdateResolverRuleResponse, UPDATE_RESOLVER_RULE_RESPONSE, { 0 resolver_rule });
