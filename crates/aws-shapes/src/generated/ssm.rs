// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{
    Kind, List, Location, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit,
};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "ssm",
    protocol: crate::Protocol::Json11,
    version: "2014-11-06",
    xml_namespace: "",
    target_prefix: "AmazonSSM",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 146] = [
    OperationInfo::served::<AddTagsToResourceRequest, AddTagsToResourceResult>(
        &SERVICE,
        0,
        "AddTagsToResource",
        &ADD_TAGS_TO_RESOURCE_REQUEST,
        &ADD_TAGS_TO_RESOURCE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 1, "AssociateOpsItemRelatedItem"),
    OperationInfo::known(&SERVICE, 2, "CancelCommand"),
    OperationInfo::known(&SERVICE, 3, "CancelMaintenanceWindowExecution"),
    OperationInfo::known(&SERVICE, 4, "CreateActivation"),
    OperationInfo::known(&SERVICE, 5, "CreateAssociation"),
    OperationInfo::known(&SERVICE, 6, "CreateAssociationBatch"),
    OperationInfo::known(&SERVICE, 7, "CreateDocument"),
    OperationInfo::known(&SERVICE, 8, "CreateMaintenanceWindow"),
    OperationInfo::known(&SERVICE, 9, "CreateOpsItem"),
    OperationInfo::known(&SERVICE, 10, "CreateOpsMetadata"),
    OperationInfo::known(&SERVICE, 11, "CreatePatchBaseline"),
    OperationInfo::known(&SERVICE, 12, "CreateResourceDataSync"),
    OperationInfo::known(&SERVICE, 13, "DeleteActivation"),
    OperationInfo::known(&SERVICE, 14, "DeleteAssociation"),
    OperationInfo::known(&SERVICE, 15, "DeleteDocument"),
    OperationInfo::known(&SERVICE, 16, "DeleteInventory"),
    OperationInfo::known(&SERVICE, 17, "DeleteMaintenanceWindow"),
    OperationInfo::known(&SERVICE, 18, "DeleteOpsItem"),
    OperationInfo::known(&SERVICE, 19, "DeleteOpsMetadata"),
    OperationInfo::served::<DeleteParameterRequest, DeleteParameterResult>(
        &SERVICE,
        20,
        "DeleteParameter",
        &DELETE_PARAMETER_REQUEST,
        &DELETE_PARAMETER_RESULT,
    ),
    OperationInfo::served::<DeleteParametersRequest, DeleteParametersResult>(
        &SERVICE,
        21,
        "DeleteParameters",
        &DELETE_PARAMETERS_REQUEST,
        &DELETE_PARAMETERS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 22, "DeletePatchBaseline"),
    OperationInfo::known(&SERVICE, 23, "DeleteResourceDataSync"),
    OperationInfo::known(&SERVICE, 24, "DeleteResourcePolicy"),
    OperationInfo::known(&SERVICE, 25, "DeregisterManagedInstance"),
    OperationInfo::known(&SERVICE, 26, "DeregisterPatchBaselineForPatchGroup"),
    OperationInfo::known(&SERVICE, 27, "DeregisterTargetFromMaintenanceWindow"),
    OperationInfo::known(&SERVICE, 28, "DeregisterTaskFromMaintenanceWindow"),
    OperationInfo::known(&SERVICE, 29, "DescribeActivations"),
    OperationInfo::known(&SERVICE, 30, "DescribeAssociation"),
    OperationInfo::known(&SERVICE, 31, "DescribeAssociationExecutionTargets"),
    OperationInfo::known(&SERVICE, 32, "DescribeAssociationExecutions"),
    OperationInfo::known(&SERVICE, 33, "DescribeAutomationExecutions"),
    OperationInfo::known(&SERVICE, 34, "DescribeAutomationStepExecutions"),
    OperationInfo::known(&SERVICE, 35, "DescribeAvailablePatches"),
    OperationInfo::known(&SERVICE, 36, "DescribeDocument"),
    OperationInfo::known(&SERVICE, 37, "DescribeDocumentPermission"),
    OperationInfo::known(&SERVICE, 38, "DescribeEffectiveInstanceAssociations"),
    OperationInfo::known(&SERVICE, 39, "DescribeEffectivePatchesForPatchBaseline"),
    OperationInfo::known(&SERVICE, 40, "DescribeInstanceAssociationsStatus"),
    OperationInfo::known(&SERVICE, 41, "DescribeInstanceInformation"),
    OperationInfo::known(&SERVICE, 42, "DescribeInstancePatchStates"),
    OperationInfo::known(&SERVICE, 43, "DescribeInstancePatchStatesForPatchGroup"),
    OperationInfo::known(&SERVICE, 44, "DescribeInstancePatches"),
    OperationInfo::known(&SERVICE, 45, "DescribeInstanceProperties"),
    OperationInfo::known(&SERVICE, 46, "DescribeInventoryDeletions"),
    OperationInfo::known(&SERVICE, 47, "DescribeMaintenanceWindowExecutionTaskInvocations"),
    OperationInfo::known(&SERVICE, 48, "DescribeMaintenanceWindowExecutionTasks"),
    OperationInfo::known(&SERVICE, 49, "DescribeMaintenanceWindowExecutions"),
    OperationInfo::known(&SERVICE, 50, "DescribeMaintenanceWindowSchedule"),
    OperationInfo::known(&SERVICE, 51, "DescribeMaintenanceWindowTargets"),
    OperationInfo::known(&SERVICE, 52, "DescribeMaintenanceWindowTasks"),
    OperationInfo::known(&SERVICE, 53, "DescribeMaintenanceWindows"),
    OperationInfo::known(&SERVICE, 54, "DescribeMaintenanceWindowsForTarget"),
    OperationInfo::known(&SERVICE, 55, "DescribeOpsItems"),
    OperationInfo::served::<DescribeParametersRequest, DescribeParametersResult>(
        &SERVICE,
        56,
        "DescribeParameters",
        &DESCRIBE_PARAMETERS_REQUEST,
        &DESCRIBE_PARAMETERS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 57, "DescribePatchBaselines"),
    OperationInfo::known(&SERVICE, 58, "DescribePatchGroupState"),
    OperationInfo::known(&SERVICE, 59, "DescribePatchGroups"),
    OperationInfo::known(&SERVICE, 60, "DescribePatchProperties"),
    OperationInfo::known(&SERVICE, 61, "DescribeSessions"),
    OperationInfo::known(&SERVICE, 62, "DisassociateOpsItemRelatedItem"),
    OperationInfo::known(&SERVICE, 63, "GetAccessToken"),
    OperationInfo::known(&SERVICE, 64, "GetAutomationExecution"),
    OperationInfo::known(&SERVICE, 65, "GetCalendarState"),
    OperationInfo::known(&SERVICE, 66, "GetCommandInvocation"),
    OperationInfo::known(&SERVICE, 67, "GetConnectionStatus"),
    OperationInfo::known(&SERVICE, 68, "GetDefaultPatchBaseline"),
    OperationInfo::known(&SERVICE, 69, "GetDeployablePatchSnapshotForInstance"),
    OperationInfo::known(&SERVICE, 70, "GetDocument"),
    OperationInfo::known(&SERVICE, 71, "GetExecutionPreview"),
    OperationInfo::known(&SERVICE, 72, "GetInventory"),
    OperationInfo::known(&SERVICE, 73, "GetInventorySchema"),
    OperationInfo::known(&SERVICE, 74, "GetMaintenanceWindow"),
    OperationInfo::known(&SERVICE, 75, "GetMaintenanceWindowExecution"),
    OperationInfo::known(&SERVICE, 76, "GetMaintenanceWindowExecutionTask"),
    OperationInfo::known(&SERVICE, 77, "GetMaintenanceWindowExecutionTaskInvocation"),
    OperationInfo::known(&SERVICE, 78, "GetMaintenanceWindowTask"),
    OperationInfo::known(&SERVICE, 79, "GetOpsItem"),
    OperationInfo::known(&SERVICE, 80, "GetOpsMetadata"),
    OperationInfo::known(&SERVICE, 81, "GetOpsSummary"),
    OperationInfo::served::<GetParameterRequest, GetParameterResult>(
        &SERVICE,
        82,
        "GetParameter",
        &GET_PARAMETER_REQUEST,
        &GET_PARAMETER_RESULT,
    ),
    OperationInfo::served::<GetParameterHistoryRequest, GetParameterHistoryResult>(
        &SERVICE,
        83,
        "GetParameterHistory",
        &GET_PARAMETER_HISTORY_REQUEST,
        &GET_PARAMETER_HISTORY_RESULT,
    ),
    OperationInfo::served::<GetParametersRequest, GetParametersResult>(
        &SERVICE,
        84,
        "GetParameters",
        &GET_PARAMETERS_REQUEST,
        &GET_PARAMETERS_RESULT,
    ),
    OperationInfo::served::<GetParametersByPathRequest, GetParametersByPathResult>(
        &SERVICE,
        85,
        "GetParametersByPath",
        &GET_PARAMETERS_BY_PATH_REQUEST,
        &GET_PARAMETERS_BY_PATH_RESULT,
    ),
    OperationInfo::known(&SERVICE, 86, "GetPatchBaseline"),
    OperationInfo::known(&SERVICE, 87, "GetPatchBaselineForPatchGroup"),
    OperationInfo::known(&SERVICE, 88, "GetResourcePolicies"),
    OperationInfo::known(&SERVICE, 89, "GetServiceSetting"),
    OperationInfo::served::<LabelParameterVersionRequest, LabelParameterVersionResult>(
        &SERVICE,
        90,
        "LabelParameterVersion",
        &LABEL_PARAMETER_VERSION_REQUEST,
        &LABEL_PARAMETER_VERSION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 91, "ListAssociationVersions"),
    OperationInfo::known(&SERVICE, 92, "ListAssociations"),
    OperationInfo::known(&SERVICE, 93, "ListCommandInvocations"),
    OperationInfo::known(&SERVICE, 94, "ListCommands"),
    OperationInfo::known(&SERVICE, 95, "ListComplianceItems"),
    OperationInfo::known(&SERVICE, 96, "ListComplianceSummaries"),
    OperationInfo::known(&SERVICE, 97, "ListDocumentMetadataHistory"),
    OperationInfo::known(&SERVICE, 98, "ListDocumentVersions"),
    OperationInfo::known(&SERVICE, 99, "ListDocuments"),
    OperationInfo::known(&SERVICE, 100, "ListInventoryEntries"),
    OperationInfo::known(&SERVICE, 101, "ListNodes"),
    OperationInfo::known(&SERVICE, 102, "ListNodesSummary"),
    OperationInfo::known(&SERVICE, 103, "ListOpsItemEvents"),
    OperationInfo::known(&SERVICE, 104, "ListOpsItemRelatedItems"),
    OperationInfo::known(&SERVICE, 105, "ListOpsMetadata"),
    OperationInfo::known(&SERVICE, 106, "ListResourceComplianceSummaries"),
    OperationInfo::known(&SERVICE, 107, "ListResourceDataSync"),
    OperationInfo::served::<ListTagsForResourceRequest, ListTagsForResourceResult>(
        &SERVICE,
        108,
        "ListTagsForResource",
        &LIST_TAGS_FOR_RESOURCE_REQUEST,
        &LIST_TAGS_FOR_RESOURCE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 109, "ModifyDocumentPermission"),
    OperationInfo::known(&SERVICE, 110, "PutComplianceItems"),
    OperationInfo::known(&SERVICE, 111, "PutInventory"),
    OperationInfo::served::<PutParameterRequest, PutParameterResult>(
        &SERVICE,
        112,
        "PutParameter",
        &PUT_PARAMETER_REQUEST,
        &PUT_PARAMETER_RESULT,
    ),
    OperationInfo::known(&SERVICE, 113, "PutResourcePolicy"),
    OperationInfo::known(&SERVICE, 114, "RegisterDefaultPatchBaseline"),
    OperationInfo::known(&SERVICE, 115, "RegisterPatchBaselineForPatchGroup"),
    OperationInfo::known(&SERVICE, 116, "RegisterTargetWithMaintenanceWindow"),
    OperationInfo::known(&SERVICE, 117, "RegisterTaskWithMaintenanceWindow"),
    OperationInfo::served::<RemoveTagsFromResourceRequest, RemoveTagsFromResourceResult>(
        &SERVICE,
        118,
        "RemoveTagsFromResource",
        &REMOVE_TAGS_FROM_RESOURCE_REQUEST,
        &REMOVE_TAGS_FROM_RESOURCE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 119, "ResetServiceSetting"),
    OperationInfo::known(&SERVICE, 120, "ResumeSession"),
    OperationInfo::known(&SERVICE, 121, "SendAutomationSignal"),
    OperationInfo::known(&SERVICE, 122, "SendCommand"),
    OperationInfo::known(&SERVICE, 123, "StartAccessRequest"),
    OperationInfo::known(&SERVICE, 124, "StartAssociationsOnce"),
    OperationInfo::known(&SERVICE, 125, "StartAutomationExecution"),
    OperationInfo::known(&SERVICE, 126, "StartChangeRequestExecution"),
    OperationInfo::known(&SERVICE, 127, "StartExecutionPreview"),
    OperationInfo::known(&SERVICE, 128, "StartSession"),
    OperationInfo::known(&SERVICE, 129, "StopAutomationExecution"),
    OperationInfo::known(&SERVICE, 130, "TerminateSession"),
    OperationInfo::served::<UnlabelParameterVersionRequest, UnlabelParameterVersionResult>(
        &SERVICE,
        131,
        "UnlabelParameterVersion",
        &UNLABEL_PARAMETER_VERSION_REQUEST,
        &UNLABEL_PARAMETER_VERSION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 132, "UpdateAssociation"),
    OperationInfo::known(&SERVICE, 133, "UpdateAssociationStatus"),
    OperationInfo::known(&SERVICE, 134, "UpdateDocument"),
    OperationInfo::known(&SERVICE, 135, "UpdateDocumentDefaultVersion"),
    OperationInfo::known(&SERVICE, 136, "UpdateDocumentMetadata"),
    OperationInfo::known(&SERVICE, 137, "UpdateMaintenanceWindow"),
    OperationInfo::known(&SERVICE, 138, "UpdateMaintenanceWindowTarget"),
    OperationInfo::known(&SERVICE, 139, "UpdateMaintenanceWindowTask"),
    OperationInfo::known(&SERVICE, 140, "UpdateManagedInstanceRole"),
    OperationInfo::known(&SERVICE, 141, "UpdateOpsItem"),
    OperationInfo::known(&SERVICE, 142, "UpdateOpsMetadata"),
    OperationInfo::known(&SERVICE, 143, "UpdatePatchBaseline"),
    OperationInfo::known(&SERVICE, 144, "UpdateResourceDataSync"),
    OperationInfo::known(&SERVICE, 145, "UpdateServiceSetting"),
];

operation!(AddTagsToResource = 0: AddTagsToResourceRequest => AddTagsToResourceResult);
operation!(DeleteParameter = 20: DeleteParameterRequest => DeleteParameterResult);
operation!(DeleteParameters = 21: DeleteParametersRequest => DeleteParametersResult);
operation!(DescribeParameters = 56: DescribeParametersRequest => DescribeParametersResult);
operation!(GetParameter = 82: GetParameterRequest => GetParameterResult);
operation!(GetParameterHistory = 83: GetParameterHistoryRequest => GetParameterHistoryResult);
operation!(GetParameters = 84: GetParametersRequest => GetParametersResult);
operation!(GetParametersByPath = 85: GetParametersByPathRequest => GetParametersByPathResult);
operation!(LabelParameterVersion = 90: LabelParameterVersionRequest => LabelParameterVersionResult);
operation!(ListTagsForResource = 108: ListTagsForResourceRequest => ListTagsForResourceResult);
operation!(PutParameter = 112: PutParameterRequest => PutParameterResult);
operation!(RemoveTagsFromResource = 118: RemoveTagsFromResourceRequest => RemoveTagsFromResourceResult);
operation!(UnlabelParameterVersion = 131: UnlabelParameterVersionRequest => UnlabelParameterVersionResult);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddTagsToResourceRequest {
    pub resource_type: Option<ResourceTypeForTagging>,
    pub resource_id: Option<String>,
    pub tags: Vec<Tag>,
}

pub static ADD_TAGS_TO_RESOURCE_REQUEST: Schema = Schema {
    name: "AddTagsToResourceRequest",
    members: &[
        Member::new("ResourceType", "ResourceType", "ResourceType", Kind::Enum(&RESOURCE_TYPE_FOR_TAGGING))
            .required(),
        Member::new("ResourceId", "ResourceId", "ResourceId", Kind::String(Range::ANY)).required(),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST)).required(),
    ],
};
structure!(AddTagsToResourceRequest, ADD_TAGS_TO_RESOURCE_REQUEST, { 0 resource_type 1 resource_id 2 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddTagsToResourceResult {}

pub static ADD_TAGS_TO_RESOURCE_RESULT: Schema = Schema { name: "AddTagsToResourceResult", members: &[] };
structure!(AddTagsToResourceResult, ADD_TAGS_TO_RESOURCE_RESULT, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteParameterRequest {
    pub name: Option<String>,
}

pub static DELETE_PARAMETER_REQUEST: Schema = Schema {
    name: "DeleteParameterRequest",
    members: &[Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(2048)))).required()],
};
structure!(DeleteParameterRequest, DELETE_PARAMETER_REQUEST, { 0 name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteParameterResult {}

pub static DELETE_PARAMETER_RESULT: Schema = Schema { name: "DeleteParameterResult", members: &[] };
structure!(DeleteParameterResult, DELETE_PARAMETER_RESULT, {});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteParametersRequest {
    pub names: Vec<String>,
}

pub static DELETE_PARAMETERS_REQUEST: Schema = Schema {
    name: "DeleteParametersRequest",
    members: &[Member::new("Names", "Names", "Names", Kind::List(&PARAMETER_NAME_LIST)).required()],
};
structure!(DeleteParametersRequest, DELETE_PARAMETERS_REQUEST, { 0 names });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteParametersResult {
    pub deleted_parameters: Vec<String>,
    pub invalid_parameters: Vec<String>,
}

pub static DELETE_PARAMETERS_RESULT: Schema = Schema {
    name: "DeleteParametersResult",
    members: &[
        Member::new(
            "DeletedParameters",
            "DeletedParameters",
            "DeletedParameters",
            Kind::List(&PARAMETER_NAME_LIST),
        ),
        Member::new(
            "InvalidParameters",
            "InvalidParameters",
            "InvalidParameters",
            Kind::List(&PARAMETER_NAME_LIST),
        ),
    ],
};
structure!(DeleteParametersResult, DELETE_PARAMETERS_RESULT, { 0 deleted_parameters 1 invalid_parameters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeParametersRequest {
    pub filters: Vec<ParametersFilter>,
    pub parameter_filters: Vec<ParameterStringFilter>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub shared: Option<bool>,
}

pub static DESCRIBE_PARAMETERS_REQUEST: Schema = Schema {
    name: "DescribeParametersRequest",
    members: &[
        Member::new("Filters", "Filters", "Filters", Kind::List(&PARAMETERS_FILTER_LIST)),
        Member::new(
            "ParameterFilters",
            "ParameterFilters",
            "ParameterFilters",
            Kind::List(&PARAMETER_STRING_FILTER_LIST),
        ),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(50)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("Shared", "Shared", "Shared", Kind::Boolean),
    ],
};
structure!(DescribeParametersRequest, DESCRIBE_PARAMETERS_REQUEST, { 0 filters 1 parameter_filters 2 max_results 3 next_token 4 shared });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeParametersResult {
    pub parameters: Vec<ParameterMetadata>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_PARAMETERS_RESULT: Schema = Schema {
    name: "DescribeParametersResult",
    members: &[
        Member::new("Parameters", "Parameters", "Parameters", Kind::List(&PARAMETER_METADATA_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeParametersResult, DESCRIBE_PARAMETERS_RESULT, { 0 parameters 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetParameterHistoryRequest {
    pub name: Option<String>,
    pub with_decryption: Option<bool>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static GET_PARAMETER_HISTORY_REQUEST: Schema = Schema {
    name: "GetParameterHistoryRequest",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(2048)))).required(),
        Member::new("WithDecryption", "WithDecryption", "WithDecryption", Kind::Boolean),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(50)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(GetParameterHistoryRequest, GET_PARAMETER_HISTORY_REQUEST, { 0 name 1 with_decryption 2 max_results 3 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetParameterHistoryResult {
    pub parameters: Vec<ParameterHistory>,
    pub next_token: Option<String>,
}

pub static GET_PARAMETER_HISTORY_RESULT: Schema = Schema {
    name: "GetParameterHistoryResult",
    members: &[
        Member::new("Parameters", "Parameters", "Parameters", Kind::List(&PARAMETER_HISTORY_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(GetParameterHistoryResult, GET_PARAMETER_HISTORY_RESULT, { 0 parameters 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetParameterRequest {
    pub name: Option<String>,
    pub with_decryption: Option<bool>,
}

pub static GET_PARAMETER_REQUEST: Schema = Schema {
    name: "GetParameterRequest",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(2048)))).required(),
        Member::new("WithDecryption", "WithDecryption", "WithDecryption", Kind::Boolean),
    ],
};
structure!(GetParameterRequest, GET_PARAMETER_REQUEST, { 0 name 1 with_decryption });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetParameterResult {
    pub parameter: Option<Parameter>,
}

pub static GET_PARAMETER_RESULT: Schema = Schema {
    name: "GetParameterResult",
    members: &[Member::new("Parameter", "Parameter", "Parameter", Kind::Structure(&PARAMETER))],
};
structure!(GetParameterResult, GET_PARAMETER_RESULT, { 0 parameter });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetParametersByPathRequest {
    pub path: Option<String>,
    pub recursive: Option<bool>,
    pub parameter_filters: Vec<ParameterStringFilter>,
    pub with_decryption: Option<bool>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static GET_PARAMETERS_BY_PATH_REQUEST: Schema = Schema {
    name: "GetParametersByPathRequest",
    members: &[
        Member::new("Path", "Path", "Path", Kind::String(Range::new(Some(1), Some(2048)))).required(),
        Member::new("Recursive", "Recursive", "Recursive", Kind::Boolean),
        Member::new(
            "ParameterFilters",
            "ParameterFilters",
            "ParameterFilters",
            Kind::List(&PARAMETER_STRING_FILTER_LIST),
        ),
        Member::new("WithDecryption", "WithDecryption", "WithDecryption", Kind::Boolean),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(10)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(GetParametersByPathRequest, GET_PARAMETERS_BY_PATH_REQUEST, { 0 path 1 recursive 2 parameter_filters 3 with_decryption 4 max_results 5 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetParametersByPathResult {
    pub parameters: Vec<Parameter>,
    pub next_token: Option<String>,
}

pub static GET_PARAMETERS_BY_PATH_RESULT: Schema = Schema {
    name: "GetParametersByPathResult",
    members: &[
        Member::new("Parameters", "Parameters", "Parameters", Kind::List(&PARAMETER_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(GetParametersByPathResult, GET_PARAMETERS_BY_PATH_RESULT, { 0 parameters 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetParametersRequest {
    pub names: Vec<String>,
    pub with_decryption: Option<bool>,
}

pub static GET_PARAMETERS_REQUEST: Schema = Schema {
    name: "GetParametersRequest",
    members: &[
        Member::new("Names", "Names", "Names", Kind::List(&PARAMETER_NAME_LIST)).required(),
        Member::new("WithDecryption", "WithDecryption", "WithDecryption", Kind::Boolean),
    ],
};
structure!(GetParametersRequest, GET_PARAMETERS_REQUEST, { 0 names 1 with_decryption });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetParametersResult {
    pub parameters: Vec<Parameter>,
    pub invalid_parameters: Vec<String>,
}

pub static GET_PARAMETERS_RESULT: Schema = Schema {
    name: "GetParametersResult",
    members: &[
        Member::new("Parameters", "Parameters", "Parameters", Kind::List(&PARAMETER_LIST)),
        Member::new(
            "InvalidParameters",
            "InvalidParameters",
            "InvalidParameters",
            Kind::List(&PARAMETER_NAME_LIST),
        ),
    ],
};
structure!(GetParametersResult, GET_PARAMETERS_RESULT, { 0 parameters 1 invalid_parameters });

static KEY_LIST: List = List::new(Kind::String(Range::new(Some(1), Some(128))), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LabelParameterVersionRequest {
    pub name: Option<String>,
    pub parameter_version: Option<i64>,
    pub labels: Vec<String>,
}

pub static LABEL_PARAMETER_VERSION_REQUEST: Schema = Schema {
    name: "LabelParameterVersionRequest",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(2048)))).required(),
        Member::new("ParameterVersion", "ParameterVersion", "ParameterVersion", Kind::Long(Range::ANY)),
        Member::new("Labels", "Labels", "Labels", Kind::List(&PARAMETER_LABEL_LIST)).required(),
    ],
};
structure!(LabelParameterVersionRequest, LABEL_PARAMETER_VERSION_REQUEST, { 0 name 1 parameter_version 2 labels });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LabelParameterVersionResult {
    pub invalid_labels: Vec<String>,
    pub parameter_version: Option<i64>,
}

pub static LABEL_PARAMETER_VERSION_RESULT: Schema = Schema {
    name: "LabelParameterVersionResult",
    members: &[
        Member::new("InvalidLabels", "InvalidLabels", "InvalidLabels", Kind::List(&PARAMETER_LABEL_LIST)),
        Member::new("ParameterVersion", "ParameterVersion", "ParameterVersion", Kind::Long(Range::ANY)),
    ],
};
structure!(LabelParameterVersionResult, LABEL_PARAMETER_VERSION_RESULT, { 0 invalid_labels 1 parameter_version });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourceRequest {
    pub resource_type: Option<ResourceTypeForTagging>,
    pub resource_id: Option<String>,
}

pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Schema = Schema {
    name: "ListTagsForResourceRequest",
    members: &[
        Member::new("ResourceType", "ResourceType", "ResourceType", Kind::Enum(&RESOURCE_TYPE_FOR_TAGGING))
            .required(),
        Member::new("ResourceId", "ResourceId", "ResourceId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ListTagsForResourceRequest, LIST_TAGS_FOR_RESOURCE_REQUEST, { 0 resource_type 1 resource_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourceResult {
    pub tag_list: Vec<Tag>,
}

pub static LIST_TAGS_FOR_RESOURCE_RESULT: Schema = Schema {
    name: "ListTagsForResourceResult",
    members: &[Member::new("TagList", "TagList", "TagList", Kind::List(&TAG_LIST))],
};
structure!(ListTagsForResourceResult, LIST_TAGS_FOR_RESOURCE_RESULT, { 0 tag_list });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Parameter {
    pub name: Option<String>,
    pub r#type: Option<ParameterType>,
    pub value: Option<String>,
    pub version: Option<i64>,
    pub selector: Option<String>,
    pub source_result: Option<String>,
    pub last_modified_date: Option<Timestamp>,
    pub arn: Option<String>,
    pub data_type: Option<String>,
}

pub static PARAMETER: Schema = Schema {
    name: "Parameter",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(2048)))),
        Member::new("Type", "Type", "Type", Kind::Enum(&PARAMETER_TYPE)),
        Member::new("Value", "Value", "Value", Kind::String(Range::ANY)),
        Member::new("Version", "Version", "Version", Kind::Long(Range::ANY)),
        Member::new("Selector", "Selector", "Selector", Kind::String(Range::new(Some(0), Some(128)))),
        Member::new("SourceResult", "SourceResult", "SourceResult", Kind::String(Range::ANY)),
        Member::new("LastModifiedDate", "LastModifiedDate", "LastModifiedDate", Kind::Timestamp),
        Member::new("ARN", "ARN", "ARN", Kind::String(Range::ANY)),
        Member::new("DataType", "DataType", "DataType", Kind::String(Range::new(Some(0), Some(128)))),
    ],
};
structure!(Parameter, PARAMETER, { 0 name 1 r#type 2 value 3 version 4 selector 5 source_result 6 last_modified_date 7 arn 8 data_type });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParameterHistory {
    pub name: Option<String>,
    pub r#type: Option<ParameterType>,
    pub key_id: Option<String>,
    pub last_modified_date: Option<Timestamp>,
    pub last_modified_user: Option<String>,
    pub description: Option<String>,
    pub value: Option<String>,
    pub allowed_pattern: Option<String>,
    pub version: Option<i64>,
    pub labels: Vec<String>,
    pub tier: Option<ParameterTier>,
    pub policies: Vec<ParameterInlinePolicy>,
    pub data_type: Option<String>,
}

pub static PARAMETER_HISTORY: Schema = Schema {
    name: "ParameterHistory",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(2048)))),
        Member::new("Type", "Type", "Type", Kind::Enum(&PARAMETER_TYPE)),
        Member::new("KeyId", "KeyId", "KeyId", Kind::String(Range::new(Some(1), Some(256)))),
        Member::new("LastModifiedDate", "LastModifiedDate", "LastModifiedDate", Kind::Timestamp),
        Member::new("LastModifiedUser", "LastModifiedUser", "LastModifiedUser", Kind::String(Range::ANY)),
        Member::new(
            "Description",
            "Description",
            "Description",
            Kind::String(Range::new(Some(0), Some(1024))),
        ),
        Member::new("Value", "Value", "Value", Kind::String(Range::ANY)),
        Member::new(
            "AllowedPattern",
            "AllowedPattern",
            "AllowedPattern",
            Kind::String(Range::new(Some(0), Some(1024))),
        ),
        Member::new("Version", "Version", "Version", Kind::Long(Range::ANY)),
        Member::new("Labels", "Labels", "Labels", Kind::List(&PARAMETER_LABEL_LIST)).omit_empty(),
        Member::new("Tier", "Tier", "Tier", Kind::Enum(&PARAMETER_TIER)),
        Member::new("Policies", "Policies", "Policies", Kind::List(&PARAMETER_POLICY_LIST)),
        Member::new("DataType", "DataType", "DataType", Kind::String(Range::new(Some(0), Some(128)))),
    ],
};
structure!(ParameterHistory, PARAMETER_HISTORY, { 0 name 1 r#type 2 key_id 3 last_modified_date 4 last_modified_user 5 description 6 value 7 allowed_pattern 8 version 9 labels 10 tier 11 policies 12 data_type });

static PARAMETER_HISTORY_LIST: List = List::new(Kind::Structure(&PARAMETER_HISTORY), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParameterInlinePolicy {
    pub policy_text: Option<String>,
    pub policy_type: Option<String>,
    pub policy_status: Option<String>,
}

pub static PARAMETER_INLINE_POLICY: Schema = Schema {
    name: "ParameterInlinePolicy",
    members: &[
        Member::new("PolicyText", "PolicyText", "PolicyText", Kind::String(Range::ANY)),
        Member::new("PolicyType", "PolicyType", "PolicyType", Kind::String(Range::ANY)),
        Member::new("PolicyStatus", "PolicyStatus", "PolicyStatus", Kind::String(Range::ANY)),
    ],
};
structure!(ParameterInlinePolicy, PARAMETER_INLINE_POLICY, { 0 policy_text 1 policy_type 2 policy_status });

static PARAMETER_LABEL_LIST: List =
    List::new(Kind::String(Range::new(Some(1), Some(100))), "member", "member");

static PARAMETER_LIST: List = List::new(Kind::Structure(&PARAMETER), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParameterMetadata {
    pub name: Option<String>,
    pub arn: Option<String>,
    pub r#type: Option<ParameterType>,
    pub key_id: Option<String>,
    pub last_modified_date: Option<Timestamp>,
    pub last_modified_user: Option<String>,
    pub description: Option<String>,
    pub allowed_pattern: Option<String>,
    pub version: Option<i64>,
    pub tier: Option<ParameterTier>,
    pub policies: Vec<ParameterInlinePolicy>,
    pub data_type: Option<String>,
}

pub static PARAMETER_METADATA: Schema = Schema {
    name: "ParameterMetadata",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(2048)))),
        Member::new("ARN", "ARN", "ARN", Kind::String(Range::ANY)),
        Member::new("Type", "Type", "Type", Kind::Enum(&PARAMETER_TYPE)),
        Member::new("KeyId", "KeyId", "KeyId", Kind::String(Range::new(Some(1), Some(256)))),
        Member::new("LastModifiedDate", "LastModifiedDate", "LastModifiedDate", Kind::Timestamp),
        Member::new("LastModifiedUser", "LastModifiedUser", "LastModifiedUser", Kind::String(Range::ANY)),
        Member::new(
            "Description",
            "Description",
            "Description",
            Kind::String(Range::new(Some(0), Some(1024))),
        ),
        Member::new(
            "AllowedPattern",
            "AllowedPattern",
            "AllowedPattern",
            Kind::String(Range::new(Some(0), Some(1024))),
        ),
        Member::new("Version", "Version", "Version", Kind::Long(Range::ANY)),
        Member::new("Tier", "Tier", "Tier", Kind::Enum(&PARAMETER_TIER)),
        Member::new("Policies", "Policies", "Policies", Kind::List(&PARAMETER_POLICY_LIST)),
        Member::new("DataType", "DataType", "DataType", Kind::String(Range::new(Some(0), Some(128)))),
    ],
};
structure!(ParameterMetadata, PARAMETER_METADATA, { 0 name 1 arn 2 r#type 3 key_id 4 last_modified_date 5 last_modified_user 6 description 7 allowed_pattern 8 version 9 tier 10 policies 11 data_type });

static PARAMETER_METADATA_LIST: List = List::new(Kind::Structure(&PARAMETER_METADATA), "member", "member");

static PARAMETER_NAME_LIST: List =
    List::new(Kind::String(Range::new(Some(1), Some(2048))), "member", "member");

static PARAMETER_POLICY_LIST: List = List::new(Kind::Structure(&PARAMETER_INLINE_POLICY), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParameterStringFilter {
    pub key: Option<String>,
    pub option: Option<String>,
    pub values: Vec<String>,
}

pub static PARAMETER_STRING_FILTER: Schema = Schema {
    name: "ParameterStringFilter",
    members: &[
        Member::new("Key", "Key", "Key", Kind::String(Range::new(Some(1), Some(132)))).required(),
        Member::new("Option", "Option", "Option", Kind::String(Range::new(Some(1), Some(10)))),
        Member::new("Values", "Values", "Values", Kind::List(&PARAMETER_STRING_FILTER_VALUE_LIST)),
    ],
};
structure!(ParameterStringFilter, PARAMETER_STRING_FILTER, { 0 key 1 option 2 values });

static PARAMETER_STRING_FILTER_LIST: List =
    List::new(Kind::Structure(&PARAMETER_STRING_FILTER), "member", "member");

static PARAMETER_STRING_FILTER_VALUE_LIST: List =
    List::new(Kind::String(Range::new(Some(1), Some(1024))), "member", "member");

string_enum!(PARAMETER_TIER, ParameterTier, false, {
STANDARD = "Standard",
ADVANCED = "Advanced",
INTELLIGENT_TIERING = "Intelligent-Tiering",
});

string_enum!(PARAMETER_TYPE, ParameterType, false, {
STRING = "String",
STRING_LIST = "StringList",
SECURE_STRING = "SecureString",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParametersFilter {
    pub key: Option<ParametersFilterKey>,
    pub values: Vec<String>,
}

pub static PARAMETERS_FILTER: Schema = Schema {
    name: "ParametersFilter",
    members: &[
        Member::new("Key", "Key", "Key", Kind::Enum(&PARAMETERS_FILTER_KEY)).required(),
        Member::new("Values", "Values", "Values", Kind::List(&PARAMETERS_FILTER_VALUE_LIST)).required(),
    ],
};
structure!(ParametersFilter, PARAMETERS_FILTER, { 0 key 1 values });

string_enum!(PARAMETERS_FILTER_KEY, ParametersFilterKey, false, {
NAME = "Name",
TYPE = "Type",
KEY_ID = "KeyId",
});

static PARAMETERS_FILTER_LIST: List = List::new(Kind::Structure(&PARAMETERS_FILTER), "member", "member");

static PARAMETERS_FILTER_VALUE_LIST: List =
    List::new(Kind::String(Range::new(Some(1), Some(1024))), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutParameterRequest {
    pub name: Option<String>,
    pub description: Option<String>,
    pub value: Option<String>,
    pub r#type: Option<ParameterType>,
    pub key_id: Option<String>,
    pub overwrite: Option<bool>,
    pub allowed_pattern: Option<String>,
    pub tags: Vec<Tag>,
    pub tier: Option<ParameterTier>,
    pub policies: Option<String>,
    pub data_type: Option<String>,
}

pub static PUT_PARAMETER_REQUEST: Schema = Schema {
    name: "PutParameterRequest",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(2048)))).required(),
        Member::new(
            "Description",
            "Description",
            "Description",
            Kind::String(Range::new(Some(0), Some(1024))),
        ),
        Member::new("Value", "Value", "Value", Kind::String(Range::ANY)).required(),
        Member::new("Type", "Type", "Type", Kind::Enum(&PARAMETER_TYPE)),
        Member::new("KeyId", "KeyId", "KeyId", Kind::String(Range::new(Some(1), Some(256)))),
        Member::new("Overwrite", "Overwrite", "Overwrite", Kind::Boolean),
        Member::new(
            "AllowedPattern",
            "AllowedPattern",
            "AllowedPattern",
            Kind::String(Range::new(Some(0), Some(1024))),
        ),
        Member::new("Tags", "Tags", "Tags", Kind::List(&TAG_LIST)),
        Member::new("Tier", "Tier", "Tier", Kind::Enum(&PARAMETER_TIER)),
        Member::new("Policies", "Policies", "Policies", Kind::String(Range::new(Some(1), Some(4096)))),
        Member::new("DataType", "DataType", "DataType", Kind::String(Range::new(Some(0), Some(128)))),
    ],
};
structure!(PutParameterRequest, PUT_PARAMETER_REQUEST, { 0 name 1 description 2 value 3 r#type 4 key_id 5 overwrite 6 allowed_pattern 7 tags 8 tier 9 policies 10 data_type });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutParameterResult {
    pub version: Option<i64>,
    pub tier: Option<ParameterTier>,
}

pub static PUT_PARAMETER_RESULT: Schema = Schema {
    name: "PutParameterResult",
    members: &[
        Member::new("Version", "Version", "Version", Kind::Long(Range::ANY)),
        Member::new("Tier", "Tier", "Tier", Kind::Enum(&PARAMETER_TIER)),
    ],
};
structure!(PutParameterResult, PUT_PARAMETER_RESULT, { 0 version 1 tier });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveTagsFromResourceRequest {
    pub resource_type: Option<ResourceTypeForTagging>,
    pub resource_id: Option<String>,
    pub tag_keys: Vec<String>,
}

pub static REMOVE_TAGS_FROM_RESOURCE_REQUEST: Schema = Schema {
    name: "RemoveTagsFromResourceRequest",
    members: &[
        Member::new("ResourceType", "ResourceType", "ResourceType", Kind::Enum(&RESOURCE_TYPE_FOR_TAGGING))
            .required(),
        Member::new("ResourceId", "ResourceId", "ResourceId", Kind::String(Range::ANY)).required(),
        Member::new("TagKeys", "TagKeys", "TagKeys", Kind::List(&KEY_LIST)).required(),
    ],
};
structure!(RemoveTagsFromResourceRequest, REMOVE_TAGS_FROM_RESOURCE_REQUEST, { 0 resource_type 1 resource_id 2 tag_keys });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveTagsFromResourceResult {}

pub static REMOVE_TAGS_FROM_RESOURCE_RESULT: Schema =
    Schema { name: "RemoveTagsFromResourceResult", members: &[] };
structure!(RemoveTagsFromResourceResult, REMOVE_TAGS_FROM_RESOURCE_RESULT, {});

string_enum!(RESOURCE_TYPE_FOR_TAGGING, ResourceTypeForTagging, false, {
DOCUMENT = "Document",
MANAGED_INSTANCE = "ManagedInstance",
MAINTENANCE_WINDOW = "MaintenanceWindow",
PARAMETER = "Parameter",
PATCH_BASELINE = "PatchBaseline",
OPS_ITEM = "OpsItem",
OPS_METADATA = "OpsMetadata",
AUTOMATION = "Automation",
ASSOCIATION = "Association",
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

static TAG_LIST: List = List::new(Kind::Structure(&TAG), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnlabelParameterVersionRequest {
    pub name: Option<String>,
    pub parameter_version: Option<i64>,
    pub labels: Vec<String>,
}

pub static UNLABEL_PARAMETER_VERSION_REQUEST: Schema = Schema {
    name: "UnlabelParameterVersionRequest",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(Some(1), Some(2048)))).required(),
        Member::new("ParameterVersion", "ParameterVersion", "ParameterVersion", Kind::Long(Range::ANY))
            .required(),
        Member::new("Labels", "Labels", "Labels", Kind::List(&PARAMETER_LABEL_LIST)).required(),
    ],
};
structure!(UnlabelParameterVersionRequest, UNLABEL_PARAMETER_VERSION_REQUEST, { 0 name 1 parameter_version 2 labels });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnlabelParameterVersionResult {
    pub removed_labels: Vec<String>,
    pub invalid_labels: Vec<String>,
}

pub static UNLABEL_PARAMETER_VERSION_RESULT: Schema = Schema {
    name: "UnlabelParameterVersionResult",
    members: &[
        Member::new("RemovedLabels", "RemovedLabels", "RemovedLabels", Kind::List(&PARAMETER_LABEL_LIST)),
        Member::new("InvalidLabels", "InvalidLabels", "InvalidLabels", Kind::List(&PARAMETER_LABEL_LIST)),
    ],
};
structure!(UnlabelParameterVersionResult, UNLABEL_PARAMETER_VERSION_RESULT, { 0 removed_labels 1 invalid_labels });
