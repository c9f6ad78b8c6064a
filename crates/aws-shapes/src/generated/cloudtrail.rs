// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{
    Kind, List, Location, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit,
};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "cloudtrail",
    protocol: crate::Protocol::Json11,
    version: "2013-11-01",
    xml_namespace: "",
    target_prefix: "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 60] = [
    OperationInfo::known(&SERVICE, 0, "AddTags"),
    OperationInfo::known(&SERVICE, 1, "CancelQuery"),
    OperationInfo::known(&SERVICE, 2, "CreateChannel"),
    OperationInfo::known(&SERVICE, 3, "CreateDashboard"),
    OperationInfo::known(&SERVICE, 4, "CreateEventDataStore"),
    OperationInfo::known(&SERVICE, 5, "CreateTrail"),
    OperationInfo::known(&SERVICE, 6, "DeleteChannel"),
    OperationInfo::known(&SERVICE, 7, "DeleteDashboard"),
    OperationInfo::known(&SERVICE, 8, "DeleteEventDataStore"),
    OperationInfo::known(&SERVICE, 9, "DeleteResourcePolicy"),
    OperationInfo::known(&SERVICE, 10, "DeleteTrail"),
    OperationInfo::known(&SERVICE, 11, "DeregisterOrganizationDelegatedAdmin"),
    OperationInfo::known(&SERVICE, 12, "DescribeQuery"),
    OperationInfo::served::<DescribeTrailsRequest, DescribeTrailsResponse>(
        &SERVICE,
        13,
        "DescribeTrails",
        &DESCRIBE_TRAILS_REQUEST,
        &DESCRIBE_TRAILS_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 14, "DisableFederation"),
    OperationInfo::known(&SERVICE, 15, "EnableFederation"),
    OperationInfo::known(&SERVICE, 16, "GenerateQuery"),
    OperationInfo::known(&SERVICE, 17, "GetChannel"),
    OperationInfo::known(&SERVICE, 18, "GetDashboard"),
    OperationInfo::known(&SERVICE, 19, "GetEventConfiguration"),
    OperationInfo::known(&SERVICE, 20, "GetEventDataStore"),
    OperationInfo::known(&SERVICE, 21, "GetEventSelectors"),
    OperationInfo::known(&SERVICE, 22, "GetImport"),
    OperationInfo::known(&SERVICE, 23, "GetInsightSelectors"),
    OperationInfo::known(&SERVICE, 24, "GetQueryResults"),
    OperationInfo::known(&SERVICE, 25, "GetResourcePolicy"),
    OperationInfo::known(&SERVICE, 26, "GetTrail"),
    OperationInfo::served::<GetTrailStatusRequest, GetTrailStatusResponse>(
        &SERVICE,
        27,
        "GetTrailStatus",
        &GET_TRAIL_STATUS_REQUEST,
        &GET_TRAIL_STATUS_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 28, "ListChannels"),
    OperationInfo::known(&SERVICE, 29, "ListDashboards"),
    OperationInfo::known(&SERVICE, 30, "ListEventDataStores"),
    OperationInfo::known(&SERVICE, 31, "ListImportFailures"),
    OperationInfo::known(&SERVICE, 32, "ListImports"),
    OperationInfo::known(&SERVICE, 33, "ListInsightsData"),
    OperationInfo::known(&SERVICE, 34, "ListInsightsMetricData"),
    OperationInfo::known(&SERVICE, 35, "ListPublicKeys"),
    OperationInfo::known(&SERVICE, 36, "ListQueries"),
    OperationInfo::known(&SERVICE, 37, "ListTags"),
    OperationInfo::served::<ListTrailsRequest, ListTrailsResponse>(
        &SERVICE,
        38,
        "ListTrails",
        &LIST_TRAILS_REQUEST,
        &LIST_TRAILS_RESPONSE,
    ),
    OperationInfo::served::<LookupEventsRequest, LookupEventsResponse>(
        &SERVICE,
        39,
        "LookupEvents",
        &LOOKUP_EVENTS_REQUEST,
        &LOOKUP_EVENTS_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 40, "PutEventConfiguration"),
    OperationInfo::known(&SERVICE, 41, "PutEventSelectors"),
    OperationInfo::known(&SERVICE, 42, "PutInsightSelectors"),
    OperationInfo::known(&SERVICE, 43, "PutResourcePolicy"),
    OperationInfo::known(&SERVICE, 44, "RegisterOrganizationDelegatedAdmin"),
    OperationInfo::known(&SERVICE, 45, "RemoveTags"),
    OperationInfo::known(&SERVICE, 46, "RestoreEventDataStore"),
    OperationInfo::known(&SERVICE, 47, "SearchSampleQueries"),
    OperationInfo::known(&SERVICE, 48, "StartDashboardRefresh"),
    OperationInfo::known(&SERVICE, 49, "StartEventDataStoreIngestion"),
    OperationInfo::known(&SERVICE, 50, "StartImport"),
    OperationInfo::known(&SERVICE, 51, "StartLogging"),
    OperationInfo::known(&SERVICE, 52, "StartQuery"),
    OperationInfo::known(&SERVICE, 53, "StopEventDataStoreIngestion"),
    OperationInfo::known(&SERVICE, 54, "StopImport"),
    OperationInfo::known(&SERVICE, 55, "StopLogging"),
    OperationInfo::known(&SERVICE, 56, "UpdateChannel"),
    OperationInfo::known(&SERVICE, 57, "UpdateDashboard"),
    OperationInfo::known(&SERVICE, 58, "UpdateEventDataStore"),
    OperationInfo::known(&SERVICE, 59, "UpdateTrail"),
];

operation!(DescribeTrails = 13: DescribeTrailsRequest => DescribeTrailsResponse);
operation!(GetTrailStatus = 27: GetTrailStatusRequest => GetTrailStatusResponse);
operation!(ListTrails = 38: ListTrailsRequest => ListTrailsResponse);
operation!(LookupEvents = 39: LookupEventsRequest => LookupEventsResponse);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeTrailsRequest {
    pub trail_name_list: Vec<String>,
    pub include_shadow_trails: Option<bool>,
}

pub static DESCRIBE_TRAILS_REQUEST: Schema = Schema {
    name: "DescribeTrailsRequest",
    members: &[
        Member::new("trailNameList", "trailNameList", "trailNameList", Kind::List(&TRAIL_NAME_LIST)),
        Member::new("includeShadowTrails", "includeShadowTrails", "includeShadowTrails", Kind::Boolean),
    ],
};
structure!(DescribeTrailsRequest, DESCRIBE_TRAILS_REQUEST, { 0 trail_name_list 1 include_shadow_trails });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeTrailsResponse {
    pub trail_list: Vec<Trail>,
}

pub static DESCRIBE_TRAILS_RESPONSE: Schema = Schema {
    name: "DescribeTrailsResponse",
    members: &[Member::new("trailList", "trailList", "trailList", Kind::List(&TRAIL_LIST))],
};
structure!(DescribeTrailsResponse, DESCRIBE_TRAILS_RESPONSE, { 0 trail_list });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Event {
    pub event_id: Option<String>,
    pub event_name: Option<String>,
    pub read_only: Option<String>,
    pub access_key_id: Option<String>,
    pub event_time: Option<Timestamp>,
    pub event_source: Option<String>,
    pub username: Option<String>,
    pub resources: Vec<Resource>,
    pub cloud_trail_event: Option<String>,
}

pub static EVENT: Schema = Schema {
    name: "Event",
    members: &[
        Member::new("EventId", "EventId", "EventId", Kind::String(Range::ANY)),
        Member::new("EventName", "EventName", "EventName", Kind::String(Range::ANY)),
        Member::new("ReadOnly", "ReadOnly", "ReadOnly", Kind::String(Range::ANY)),
        Member::new("AccessKeyId", "AccessKeyId", "AccessKeyId", Kind::String(Range::ANY)),
        Member::new("EventTime", "EventTime", "EventTime", Kind::Timestamp),
        Member::new("EventSource", "EventSource", "EventSource", Kind::String(Range::ANY)),
        Member::new("Username", "Username", "Username", Kind::String(Range::ANY)),
        Member::new("Resources", "Resources", "Resources", Kind::List(&RESOURCE_LIST)),
        Member::new("CloudTrailEvent", "CloudTrailEvent", "CloudTrailEvent", Kind::String(Range::ANY)),
    ],
};
structure!(Event, EVENT, { 0 event_id 1 event_name 2 read_only 3 access_key_id 4 event_time 5 event_source 6 username 7 resources 8 cloud_trail_event });

string_enum!(EVENT_CATEGORY, EventCategory, false, {
INSIGHT = "insight",
});

static EVENTS_LIST: List = List::new(Kind::Structure(&EVENT), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetTrailStatusRequest {
    pub name: Option<String>,
}

pub static GET_TRAIL_STATUS_REQUEST: Schema = Schema {
    name: "GetTrailStatusRequest",
    members: &[Member::new("Name", "Name", "Name", Kind::String(Range::ANY)).required()],
};
structure!(GetTrailStatusRequest, GET_TRAIL_STATUS_REQUEST, { 0 name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetTrailStatusResponse {
    pub is_logging: Option<bool>,
    pub latest_delivery_error: Option<String>,
    pub latest_notification_error: Option<String>,
    pub latest_delivery_time: Option<Timestamp>,
    pub latest_notification_time: Option<Timestamp>,
    pub start_logging_time: Option<Timestamp>,
    pub stop_logging_time: Option<Timestamp>,
    pub latest_cloud_watch_logs_delivery_error: Option<String>,
    pub latest_cloud_watch_logs_delivery_time: Option<Timestamp>,
    pub latest_digest_delivery_time: Option<Timestamp>,
    pub latest_digest_delivery_error: Option<String>,
    pub latest_delivery_attempt_time: Option<String>,
    pub latest_notification_attempt_time: Option<String>,
    pub latest_notification_attempt_succeeded: Option<String>,
    pub latest_delivery_attempt_succeeded: Option<String>,
    pub time_logging_started: Option<String>,
    pub time_logging_stopped: Option<String>,
}

pub static GET_TRAIL_STATUS_RESPONSE: Schema = Schema {
    name: "GetTrailStatusResponse",
    members: &[
        Member::new("IsLogging", "IsLogging", "IsLogging", Kind::Boolean),
        Member::new(
            "LatestDeliveryError",
            "LatestDeliveryError",
            "LatestDeliveryError",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "LatestNotificationError",
            "LatestNotificationError",
            "LatestNotificationError",
            Kind::String(Range::ANY),
        ),
        Member::new("LatestDeliveryTime", "LatestDeliveryTime", "LatestDeliveryTime", Kind::Timestamp),
        Member::new(
            "LatestNotificationTime",
            "LatestNotificationTime",
            "LatestNotificationTime",
            Kind::Timestamp,
        ),
        Member::new("StartLoggingTime", "StartLoggingTime", "StartLoggingTime", Kind::Timestamp),
        Member::new("StopLoggingTime", "StopLoggingTime", "StopLoggingTime", Kind::Timestamp),
        Member::new(
            "LatestCloudWatchLogsDeliveryError",
            "LatestCloudWatchLogsDeliveryError",
            "LatestCloudWatchLogsDeliveryError",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "LatestCloudWatchLogsDeliveryTime",
            "LatestCloudWatchLogsDeliveryTime",
            "LatestCloudWatchLogsDeliveryTime",
            Kind::Timestamp,
        ),
        Member::new(
            "LatestDigestDeliveryTime",
            "LatestDigestDeliveryTime",
            "LatestDigestDeliveryTime",
            Kind::Timestamp,
        ),
        Member::new(
            "LatestDigestDeliveryError",
            "LatestDigestDeliveryError",
            "LatestDigestDeliveryError",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "LatestDeliveryAttemptTime",
            "LatestDeliveryAttemptTime",
            "LatestDeliveryAttemptTime",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "LatestNotificationAttemptTime",
            "LatestNotificationAttemptTime",
            "LatestNotificationAttemptTime",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "LatestNotificationAttemptSucceeded",
            "LatestNotificationAttemptSucceeded",
            "LatestNotificationAttemptSucceeded",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "LatestDeliveryAttemptSucceeded",
            "LatestDeliveryAttemptSucceeded",
            "LatestDeliveryAttemptSucceeded",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "TimeLoggingStarted",
            "TimeLoggingStarted",
            "TimeLoggingStarted",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "TimeLoggingStopped",
            "TimeLoggingStopped",
            "TimeLoggingStopped",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(GetTrailStatusResponse, GET_TRAIL_STATUS_RESPONSE, { 0 is_logging 1 latest_delivery_error 2 latest_notification_error 3 latest_delivery_time 4 latest_notification_time 5 start_logging_time 6 stop_logging_time 7 latest_cloud_watch_logs_delivery_error 8 latest_cloud_watch_logs_delivery_time 9 latest_digest_delivery_time 10 latest_digest_delivery_error 11 latest_delivery_attempt_time 12 latest_notification_attempt_time 13 latest_notification_attempt_succeeded 14 latest_delivery_attempt_succeeded 15 time_logging_started 16 time_logging_stopped });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTrailsRequest {
    pub next_token: Option<String>,
}

pub static LIST_TRAILS_REQUEST: Schema = Schema {
    name: "ListTrailsRequest",
    members: &[Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY))],
};
structure!(ListTrailsRequest, LIST_TRAILS_REQUEST, { 0 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTrailsResponse {
    pub trails: Vec<TrailInfo>,
    pub next_token: Option<String>,
}

pub static LIST_TRAILS_RESPONSE: Schema = Schema {
    name: "ListTrailsResponse",
    members: &[
        Member::new("Trails", "Trails", "Trails", Kind::List(&TRAILS)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(ListTrailsResponse, LIST_TRAILS_RESPONSE, { 0 trails 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LookupAttribute {
    pub attribute_key: Option<LookupAttributeKey>,
    pub attribute_value: Option<String>,
}

pub static LOOKUP_ATTRIBUTE: Schema = Schema {
    name: "LookupAttribute",
    members: &[
        Member::new("AttributeKey", "AttributeKey", "AttributeKey", Kind::Enum(&LOOKUP_ATTRIBUTE_KEY))
            .required(),
        Member::new(
            "AttributeValue",
            "AttributeValue",
            "AttributeValue",
            Kind::String(Range::new(Some(1), Some(2000))),
        )
        .required(),
    ],
};
structure!(LookupAttribute, LOOKUP_ATTRIBUTE, { 0 attribute_key 1 attribute_value });

string_enum!(LOOKUP_ATTRIBUTE_KEY, LookupAttributeKey, true, {
EVENT_ID = "EventId",
EVENT_NAME = "EventName",
READ_ONLY = "ReadOnly",
USERNAME = "Username",
RESOURCE_TYPE = "ResourceType",
RESOURCE_NAME = "ResourceName",
EVENT_SOURCE = "EventSource",
ACCESS_KEY_ID = "AccessKeyId",
});

static LOOKUP_ATTRIBUTES_LIST: List = List::new(Kind::Structure(&LOOKUP_ATTRIBUTE), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LookupEventsRequest {
    pub lookup_attributes: Vec<LookupAttribute>,
    pub start_time: Option<Timestamp>,
    pub end_time: Option<Timestamp>,
    pub event_category: Option<EventCategory>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static LOOKUP_EVENTS_REQUEST: Schema = Schema {
    name: "LookupEventsRequest",
    members: &[
        Member::new(
            "LookupAttributes",
            "LookupAttributes",
            "LookupAttributes",
            Kind::List(&LOOKUP_ATTRIBUTES_LIST),
        ),
        Member::new("StartTime", "StartTime", "StartTime", Kind::Timestamp),
        Member::new("EndTime", "EndTime", "EndTime", Kind::Timestamp),
        Member::new("EventCategory", "EventCategory", "EventCategory", Kind::Enum(&EVENT_CATEGORY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(LookupEventsRequest, LOOKUP_EVENTS_REQUEST, { 0 lookup_attributes 1 start_time 2 end_time 3 event_category 4 max_results 5 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LookupEventsResponse {
    pub events: Vec<Event>,
    pub next_token: Option<String>,
}

pub static LOOKUP_EVENTS_RESPONSE: Schema = Schema {
    name: "LookupEventsResponse",
    members: &[
        Member::new("Events", "Events", "Events", Kind::List(&EVENTS_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(LookupEventsResponse, LOOKUP_EVENTS_RESPONSE, { 0 events 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Resource {
    pub resource_type: Option<String>,
    pub resource_name: Option<String>,
}

pub static RESOURCE: Schema = Schema {
    name: "Resource",
    members: &[
        Member::new("ResourceType", "ResourceType", "ResourceType", Kind::String(Range::ANY)),
        Member::new("ResourceName", "ResourceName", "ResourceName", Kind::String(Range::ANY)),
    ],
};
structure!(Resource, RESOURCE, { 0 resource_type 1 resource_name });

static RESOURCE_LIST: List = List::new(Kind::Structure(&RESOURCE), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trail {
    pub name: Option<String>,
    pub s3_bucket_name: Option<String>,
    pub s3_key_prefix: Option<String>,
    pub sns_topic_name: Option<String>,
    pub sns_topic_arn: Option<String>,
    pub include_global_service_events: Option<bool>,
    pub is_multi_region_trail: Option<bool>,
    pub home_region: Option<String>,
    pub trail_arn: Option<String>,
    pub log_file_validation_enabled: Option<bool>,
    pub cloud_watch_logs_log_group_arn: Option<String>,
    pub cloud_watch_logs_role_arn: Option<String>,
    pub kms_key_id: Option<String>,
    pub has_custom_event_selectors: Option<bool>,
    pub has_insight_selectors: Option<bool>,
    pub is_organization_trail: Option<bool>,
}

pub static TRAIL: Schema = Schema {
    name: "Trail",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::ANY)),
        Member::new("S3BucketName", "S3BucketName", "S3BucketName", Kind::String(Range::ANY)),
        Member::new("S3KeyPrefix", "S3KeyPrefix", "S3KeyPrefix", Kind::String(Range::ANY)),
        Member::new("SnsTopicName", "SnsTopicName", "SnsTopicName", Kind::String(Range::ANY)),
        Member::new("SnsTopicARN", "SnsTopicARN", "SnsTopicARN", Kind::String(Range::ANY)),
        Member::new(
            "IncludeGlobalServiceEvents",
            "IncludeGlobalServiceEvents",
            "IncludeGlobalServiceEvents",
            Kind::Boolean,
        ),
        Member::new("IsMultiRegionTrail", "IsMultiRegionTrail", "IsMultiRegionTrail", Kind::Boolean),
        Member::new("HomeRegion", "HomeRegion", "HomeRegion", Kind::String(Range::ANY)),
        Member::new("TrailARN", "TrailARN", "TrailARN", Kind::String(Range::ANY)),
        Member::new(
            "LogFileValidationEnabled",
            "LogFileValidationEnabled",
            "LogFileValidationEnabled",
            Kind::Boolean,
        ),
        Member::new(
            "CloudWatchLogsLogGroupArn",
            "CloudWatchLogsLogGroupArn",
            "CloudWatchLogsLogGroupArn",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "CloudWatchLogsRoleArn",
            "CloudWatchLogsRoleArn",
            "CloudWatchLogsRoleArn",
            Kind::String(Range::ANY),
        ),
        Member::new("KmsKeyId", "KmsKeyId", "KmsKeyId", Kind::String(Range::ANY)),
        Member::new(
            "HasCustomEventSelectors",
            "HasCustomEventSelectors",
            "HasCustomEventSelectors",
            Kind::Boolean,
        ),
        Member::new("HasInsightSelectors", "HasInsightSelectors", "HasInsightSelectors", Kind::Boolean),
        Member::new("IsOrganizationTrail", "IsOrganizationTrail", "IsOrganizationTrail", Kind::Boolean),
    ],
};
structure!(Trail, TRAIL, { 0 name 1 s3_bucket_name 2 s3_key_prefix 3 sns_topic_name 4 sns_topic_arn 5 include_global_service_events 6 is_multi_region_trail 7 home_region 8 trail_arn 9 log_file_validation_enabled 10 cloud_watch_logs_log_group_arn 11 cloud_watch_logs_role_arn 12 kms_key_id 13 has_custom_event_selectors 14 has_insight_selectors 15 is_organization_trail });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TrailInfo {
    pub trail_arn: Option<String>,
    pub name: Option<String>,
    pub home_region: Option<String>,
}

pub static TRAIL_INFO: Schema = Schema {
    name: "TrailInfo",
    members: &[
        Member::new("TrailARN", "TrailARN", "TrailARN", Kind::String(Range::ANY)),
        Member::new("Name", "Name", "Name", Kind::String(Range::ANY)),
        Member::new("HomeRegion", "HomeRegion", "HomeRegion", Kind::String(Range::ANY)),
    ],
};
structure!(TrailInfo, TRAIL_INFO, { 0 trail_arn 1 name 2 home_region });

static TRAIL_LIST: List = List::new(Kind::Structure(&TRAIL), "member", "member");

static TRAIL_NAME_LIST: List = List::new(Kind::String(Range::ANY), "member", "member");

static TRAILS: List = List::new(Kind::Structure(&TRAIL_INFO), "member", "member");
