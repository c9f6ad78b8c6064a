// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{
    Kind, List, Location, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit,
};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "route53domains",
    protocol: crate::Protocol::Json11,
    version: "2014-05-15",
    xml_namespace: "",
    target_prefix: "Route53Domains_v20140515",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 34] = [
    OperationInfo::known(&SERVICE, 0, "AcceptDomainTransferFromAnotherAwsAccount"),
    OperationInfo::known(&SERVICE, 1, "AssociateDelegationSignerToDomain"),
    OperationInfo::known(&SERVICE, 2, "CancelDomainTransferToAnotherAwsAccount"),
    OperationInfo::known(&SERVICE, 3, "CheckDomainAvailability"),
    OperationInfo::known(&SERVICE, 4, "CheckDomainTransferability"),
    OperationInfo::known(&SERVICE, 5, "DeleteDomain"),
    OperationInfo::known(&SERVICE, 6, "DeleteTagsForDomain"),
    OperationInfo::known(&SERVICE, 7, "DisableDomainAutoRenew"),
    OperationInfo::known(&SERVICE, 8, "DisableDomainTransferLock"),
    OperationInfo::known(&SERVICE, 9, "DisassociateDelegationSignerFromDomain"),
    OperationInfo::known(&SERVICE, 10, "EnableDomainAutoRenew"),
    OperationInfo::known(&SERVICE, 11, "EnableDomainTransferLock"),
    OperationInfo::known(&SERVICE, 12, "GetContactReachabilityStatus"),
    OperationInfo::known(&SERVICE, 13, "GetDomainDetail"),
    OperationInfo::known(&SERVICE, 14, "GetDomainSuggestions"),
    OperationInfo::known(&SERVICE, 15, "GetOperationDetail"),
    OperationInfo::known(&SERVICE, 16, "ListDomains"),
    OperationInfo::known(&SERVICE, 17, "ListOperations"),
    OperationInfo::known(&SERVICE, 18, "ListPrices"),
    OperationInfo::known(&SERVICE, 19, "ListTagsForDomain"),
    OperationInfo::known(&SERVICE, 20, "PushDomain"),
    OperationInfo::known(&SERVICE, 21, "RegisterDomain"),
    OperationInfo::known(&SERVICE, 22, "RejectDomainTransferFromAnotherAwsAccount"),
    OperationInfo::known(&SERVICE, 23, "RenewDomain"),
    OperationInfo::known(&SERVICE, 24, "ResendContactReachabilityEmail"),
    OperationInfo::known(&SERVICE, 25, "ResendOperationAuthorization"),
    OperationInfo::known(&SERVICE, 26, "RetrieveDomainAuthCode"),
    OperationInfo::known(&SERVICE, 27, "TransferDomain"),
    OperationInfo::known(&SERVICE, 28, "TransferDomainToAnotherAwsAccount"),
    OperationInfo::known(&SERVICE, 29, "UpdateDomainContact"),
    OperationInfo::known(&SERVICE, 30, "UpdateDomainContactPrivacy"),
    OperationInfo::known(&SERVICE, 31, "UpdateDomainNameservers"),
    OperationInfo::known(&SERVICE, 32, "UpdateTagsForDomain"),
    OperationInfo::known(&SERVICE, 33, "ViewBilling"),
];
