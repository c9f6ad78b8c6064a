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
    OperationInfo::served::<
        AssociateDelegationSignerToDomainRequest,
        AssociateDelegationSignerToDomainResponse,
    >(
        &SERVICE,
        1,
        "AssociateDelegationSignerToDomain",
        &ASSOCIATE_DELEGATION_SIGNER_TO_DOMAIN_REQUEST,
        &ASSOCIATE_DELEGATION_SIGNER_TO_DOMAIN_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 2, "CancelDomainTransferToAnotherAwsAccount"),
    OperationInfo::known(&SERVICE, 3, "CheckDomainAvailability"),
    OperationInfo::known(&SERVICE, 4, "CheckDomainTransferability"),
    OperationInfo::served::<DeleteDomainRequest, DeleteDomainResponse>(
        &SERVICE,
        5,
        "DeleteDomain",
        &DELETE_DOMAIN_REQUEST,
        &DELETE_DOMAIN_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 6, "DeleteTagsForDomain"),
    OperationInfo::known(&SERVICE, 7, "DisableDomainAutoRenew"),
    OperationInfo::known(&SERVICE, 8, "DisableDomainTransferLock"),
    OperationInfo::served::<
        DisassociateDelegationSignerFromDomainRequest,
        DisassociateDelegationSignerFromDomainResponse,
    >(
        &SERVICE,
        9,
        "DisassociateDelegationSignerFromDomain",
        &DISASSOCIATE_DELEGATION_SIGNER_FROM_DOMAIN_REQUEST,
        &DISASSOCIATE_DELEGATION_SIGNER_FROM_DOMAIN_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 10, "EnableDomainAutoRenew"),
    OperationInfo::known(&SERVICE, 11, "EnableDomainTransferLock"),
    OperationInfo::known(&SERVICE, 12, "GetContactReachabilityStatus"),
    OperationInfo::served::<GetDomainDetailRequest, GetDomainDetailResponse>(
        &SERVICE,
        13,
        "GetDomainDetail",
        &GET_DOMAIN_DETAIL_REQUEST,
        &GET_DOMAIN_DETAIL_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 14, "GetDomainSuggestions"),
    OperationInfo::known(&SERVICE, 15, "GetOperationDetail"),
    OperationInfo::served::<ListDomainsRequest, ListDomainsResponse>(
        &SERVICE,
        16,
        "ListDomains",
        &LIST_DOMAINS_REQUEST,
        &LIST_DOMAINS_RESPONSE,
    ),
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
    OperationInfo::served::<UpdateDomainNameserversRequest, UpdateDomainNameserversResponse>(
        &SERVICE,
        31,
        "UpdateDomainNameservers",
        &UPDATE_DOMAIN_NAMESERVERS_REQUEST,
        &UPDATE_DOMAIN_NAMESERVERS_RESPONSE,
    ),
    OperationInfo::known(&SERVICE, 32, "UpdateTagsForDomain"),
    OperationInfo::known(&SERVICE, 33, "ViewBilling"),
];

operation!(AssociateDelegationSignerToDomain = 1: AssociateDelegationSignerToDomainRequest => AssociateDelegationSignerToDomainResponse);
operation!(DeleteDomain = 5: DeleteDomainRequest => DeleteDomainResponse);
operation!(DisassociateDelegationSignerFromDomain = 9: DisassociateDelegationSignerFromDomainRequest => DisassociateDelegationSignerFromDomainResponse);
operation!(GetDomainDetail = 13: GetDomainDetailRequest => GetDomainDetailResponse);
operation!(ListDomains = 16: ListDomainsRequest => ListDomainsResponse);
operation!(UpdateDomainNameservers = 31: UpdateDomainNameserversRequest => UpdateDomainNameserversResponse);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateDelegationSignerToDomainRequest {
    pub domain_name: Option<String>,
    pub signing_attributes: Option<DnssecSigningAttributes>,
}

pub static ASSOCIATE_DELEGATION_SIGNER_TO_DOMAIN_REQUEST: Schema = Schema {
    name: "AssociateDelegationSignerToDomainRequest",
    members: &[
        Member::new("DomainName", "DomainName", "DomainName", Kind::String(Range::new(None, Some(255))))
            .required(),
        Member::new(
            "SigningAttributes",
            "SigningAttributes",
            "SigningAttributes",
            Kind::Structure(&DNSSEC_SIGNING_ATTRIBUTES),
        )
        .required(),
    ],
};
structure!(AssociateDelegationSignerToDomainRequest, ASSOCIATE_DELEGATION_SIGNER_TO_DOMAIN_REQUEST, { 0 domain_name 1 signing_attributes });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateDelegationSignerToDomainResponse {
    pub operation_id: Option<String>,
}

pub static ASSOCIATE_DELEGATION_SIGNER_TO_DOMAIN_RESPONSE: Schema = Schema {
    name: "AssociateDelegationSignerToDomainResponse",
    members: &[Member::new(
        "OperationId",
        "OperationId",
        "OperationId",
        Kind::String(Range::new(None, Some(255))),
    )],
};
structure!(AssociateDelegationSignerToDomainResponse, ASSOCIATE_DELEGATION_SIGNER_TO_DOMAIN_RESPONSE, { 0 operation_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ContactDetail {
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub contact_type: Option<ContactType>,
    pub organization_name: Option<String>,
    pub address_line1: Option<String>,
    pub address_line2: Option<String>,
    pub city: Option<String>,
    pub state: Option<String>,
    pub country_code: Option<CountryCode>,
    pub zip_code: Option<String>,
    pub phone_number: Option<String>,
    pub email: Option<String>,
    pub fax: Option<String>,
    pub extra_params: Vec<ExtraParam>,
}

pub static CONTACT_DETAIL: Schema = Schema {
    name: "ContactDetail",
    members: &[
        Member::new("FirstName", "FirstName", "FirstName", Kind::String(Range::new(None, Some(255)))),
        Member::new("LastName", "LastName", "LastName", Kind::String(Range::new(None, Some(255)))),
        Member::new("ContactType", "ContactType", "ContactType", Kind::Enum(&CONTACT_TYPE)),
        Member::new(
            "OrganizationName",
            "OrganizationName",
            "OrganizationName",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new(
            "AddressLine1",
            "AddressLine1",
            "AddressLine1",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new(
            "AddressLine2",
            "AddressLine2",
            "AddressLine2",
            Kind::String(Range::new(None, Some(255))),
        ),
        Member::new("City", "City", "City", Kind::String(Range::new(None, Some(255)))),
        Member::new("State", "State", "State", Kind::String(Range::new(None, Some(255)))),
        Member::new("CountryCode", "CountryCode", "CountryCode", Kind::Enum(&COUNTRY_CODE)),
        Member::new("ZipCode", "ZipCode", "ZipCode", Kind::String(Range::new(None, Some(255)))),
        Member::new("PhoneNumber", "PhoneNumber", "PhoneNumber", Kind::String(Range::new(None, Some(30)))),
        Member::new("Email", "Email", "Email", Kind::String(Range::new(None, Some(254)))),
        Member::new("Fax", "Fax", "Fax", Kind::String(Range::new(None, Some(30)))),
        Member::new("ExtraParams", "ExtraParams", "ExtraParams", Kind::List(&EXTRA_PARAM_LIST)),
    ],
};
structure!(ContactDetail, CONTACT_DETAIL, { 0 first_name 1 last_name 2 contact_type 3 organization_name 4 address_line1 5 address_line2 6 city 7 state 8 country_code 9 zip_code 10 phone_number 11 email 12 fax 13 extra_params });

string_enum!(CONTACT_TYPE, ContactType, false, {
PERSON = "PERSON",
COMPANY = "COMPANY",
ASSOCIATION = "ASSOCIATION",
PUBLIC_BODY = "PUBLIC_BODY",
RESELLER = "RESELLER",
});

string_enum!(COUNTRY_CODE, CountryCode, false, {
AC = "AC",
AD = "AD",
AE = "AE",
AF = "AF",
AG = "AG",
AI = "AI",
AL = "AL",
AM = "AM",
AN = "AN",
AO = "AO",
AQ = "AQ",
AR = "AR",
AS = "AS",
AT = "AT",
AU = "AU",
AW = "AW",
AX = "AX",
AZ = "AZ",
BA = "BA",
BB = "BB",
BD = "BD",
BE = "BE",
BF = "BF",
BG = "BG",
BH = "BH",
BI = "BI",
BJ = "BJ",
BL = "BL",
BM = "BM",
BN = "BN",
BO = "BO",
BQ = "BQ",
BR = "BR",
BS = "BS",
BT = "BT",
BV = "BV",
BW = "BW",
BY = "BY",
BZ = "BZ",
CA = "CA",
CC = "CC",
CD = "CD",
CF = "CF",
CG = "CG",
CH = "CH",
CI = "CI",
CK = "CK",
CL = "CL",
CM = "CM",
CN = "CN",
CO = "CO",
CR = "CR",
CU = "CU",
CV = "CV",
CW = "CW",
CX = "CX",
CY = "CY",
CZ = "CZ",
DE = "DE",
DJ = "DJ",
DK = "DK",
DM = "DM",
DO = "DO",
DZ = "DZ",
EC = "EC",
EE = "EE",
EG = "EG",
EH = "EH",
ER = "ER",
ES = "ES",
ET = "ET",
FI = "FI",
FJ = "FJ",
FK = "FK",
FM = "FM",
FO = "FO",
FR = "FR",
GA = "GA",
GB = "GB",
GD = "GD",
GE = "GE",
GF = "GF",
GG = "GG",
GH = "GH",
GI = "GI",
GL = "GL",
GM = "GM",
GN = "GN",
GP = "GP",
GQ = "GQ",
GR = "GR",
GS = "GS",
GT = "GT",
GU = "GU",
GW = "GW",
GY = "GY",
HK = "HK",
HM = "HM",
HN = "HN",
HR = "HR",
HT = "HT",
HU = "HU",
ID = "ID",
IE = "IE",
IL = "IL",
IM = "IM",
IN = "IN",
IO = "IO",
IQ = "IQ",
IR = "IR",
IS = "IS",
IT = "IT",
JE = "JE",
JM = "JM",
JO = "JO",
JP = "JP",
KE = "KE",
KG = "KG",
KH = "KH",
KI = "KI",
KM = "KM",
KN = "KN",
KP = "KP",
KR = "KR",
KW = "KW",
KY = "KY",
KZ = "KZ",
LA = "LA",
LB = "LB",
LC = "LC",
LI = "LI",
LK = "LK",
LR = "LR",
LS = "LS",
LT = "LT",
LU = "LU",
LV = "LV",
LY = "LY",
MA = "MA",
MC = "MC",
MD = "MD",
ME = "ME",
MF = "MF",
MG = "MG",
MH = "MH",
MK = "MK",
ML = "ML",
MM = "MM",
MN = "MN",
MO = "MO",
MP = "MP",
MQ = "MQ",
MR = "MR",
MS = "MS",
MT = "MT",
MU = "MU",
MV = "MV",
MW = "MW",
MX = "MX",
MY = "MY",
MZ = "MZ",
NA = "NA",
NC = "NC",
NE = "NE",
NF = "NF",
NG = "NG",
NI = "NI",
NL = "NL",
NO = "NO",
NP = "NP",
NR = "NR",
NU = "NU",
NZ = "NZ",
OM = "OM",
PA = "PA",
PE = "PE",
PF = "PF",
PG = "PG",
PH = "PH",
PK = "PK",
PL = "PL",
PM = "PM",
PN = "PN",
PR = "PR",
PS = "PS",
PT = "PT",
PW = "PW",
PY = "PY",
QA = "QA",
RE = "RE",
RO = "RO",
RS = "RS",
RU = "RU",
RW = "RW",
SA = "SA",
SB = "SB",
SC = "SC",
SD = "SD",
SE = "SE",
SG = "SG",
SH = "SH",
SI = "SI",
SJ = "SJ",
SK = "SK",
SL = "SL",
SM = "SM",
SN = "SN",
SO = "SO",
SR = "SR",
SS = "SS",
ST = "ST",
SV = "SV",
SX = "SX",
SY = "SY",
SZ = "SZ",
TC = "TC",
TD = "TD",
TF = "TF",
TG = "TG",
TH = "TH",
TJ = "TJ",
TK = "TK",
TL = "TL",
TM = "TM",
TN = "TN",
TO = "TO",
TP = "TP",
TR = "TR",
TT = "TT",
TV = "TV",
TW = "TW",
TZ = "TZ",
UA = "UA",
UG = "UG",
US = "US",
UY = "UY",
UZ = "UZ",
VA = "VA",
VC = "VC",
VE = "VE",
VG = "VG",
VI = "VI",
VN = "VN",
VU = "VU",
WF = "WF",
WS = "WS",
YE = "YE",
YT = "YT",
ZA = "ZA",
ZM = "ZM",
ZW = "ZW",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteDomainRequest {
    pub domain_name: Option<String>,
}

pub static DELETE_DOMAIN_REQUEST: Schema = Schema {
    name: "DeleteDomainRequest",
    members: &[Member::new(
        "DomainName",
        "DomainName",
        "DomainName",
        Kind::String(Range::new(None, Some(255))),
    )
    .required()],
};
structure!(DeleteDomainRequest, DELETE_DOMAIN_REQUEST, { 0 domain_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteDomainResponse {
    pub operation_id: Option<String>,
}

pub static DELETE_DOMAIN_RESPONSE: Schema = Schema {
    name: "DeleteDomainResponse",
    members: &[Member::new(
        "OperationId",
        "OperationId",
        "OperationId",
        Kind::String(Range::new(None, Some(255))),
    )],
};
structure!(DeleteDomainResponse, DELETE_DOMAIN_RESPONSE, { 0 operation_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateDelegationSignerFromDomainRequest {
    pub domain_name: Option<String>,
    pub id: Option<String>,
}

pub static DISASSOCIATE_DELEGATION_SIGNER_FROM_DOMAIN_REQUEST: Schema = Schema {
    name: "DisassociateDelegationSignerFromDomainRequest",
    members: &[
        Member::new("DomainName", "DomainName", "DomainName", Kind::String(Range::new(None, Some(255))))
            .required(),
        Member::new("Id", "Id", "Id", Kind::String(Range::ANY)).required(),
    ],
};
structure!(DisassociateDelegationSignerFromDomainRequest, DISASSOCIATE_DELEGATION_SIGNER_FROM_DOMAIN_REQUEST, { 0 domain_name 1 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateDelegationSignerFromDomainResponse {
    pub operation_id: Option<String>,
}

pub static DISASSOCIATE_DELEGATION_SIGNER_FROM_DOMAIN_RESPONSE: Schema = Schema {
    name: "DisassociateDelegationSignerFromDomainResponse",
    members: &[Member::new(
        "OperationId",
        "OperationId",
        "OperationId",
        Kind::String(Range::new(None, Some(255))),
    )],
};
structure!(DisassociateDelegationSignerFromDomainResponse, DISASSOCIATE_DELEGATION_SIGNER_FROM_DOMAIN_RESPONSE, { 0 operation_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DnssecKey {
    pub algorithm: Option<i32>,
    pub flags: Option<i32>,
    pub public_key: Option<String>,
    pub digest_type: Option<i32>,
    pub digest: Option<String>,
    pub key_tag: Option<i32>,
    pub id: Option<String>,
}

pub static DNSSEC_KEY: Schema = Schema {
    name: "DnssecKey",
    members: &[
        Member::new("Algorithm", "Algorithm", "Algorithm", Kind::Integer(Range::ANY)),
        Member::new("Flags", "Flags", "Flags", Kind::Integer(Range::ANY)),
        Member::new("PublicKey", "PublicKey", "PublicKey", Kind::String(Range::new(None, Some(32768)))),
        Member::new("DigestType", "DigestType", "DigestType", Kind::Integer(Range::ANY)),
        Member::new("Digest", "Digest", "Digest", Kind::String(Range::ANY)),
        Member::new("KeyTag", "KeyTag", "KeyTag", Kind::Integer(Range::ANY)),
        Member::new("Id", "Id", "Id", Kind::String(Range::ANY)),
    ],
};
structure!(DnssecKey, DNSSEC_KEY, { 0 algorithm 1 flags 2 public_key 3 digest_type 4 digest 5 key_tag 6 id });

static DNSSEC_KEY_LIST: List = List::new(Kind::Structure(&DNSSEC_KEY), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DnssecSigningAttributes {
    pub algorithm: Option<i32>,
    pub flags: Option<i32>,
    pub public_key: Option<String>,
}

pub static DNSSEC_SIGNING_ATTRIBUTES: Schema = Schema {
    name: "DnssecSigningAttributes",
    members: &[
        Member::new("Algorithm", "Algorithm", "Algorithm", Kind::Integer(Range::ANY)),
        Member::new("Flags", "Flags", "Flags", Kind::Integer(Range::ANY)),
        Member::new("PublicKey", "PublicKey", "PublicKey", Kind::String(Range::new(None, Some(32768)))),
    ],
};
structure!(DnssecSigningAttributes, DNSSEC_SIGNING_ATTRIBUTES, { 0 algorithm 1 flags 2 public_key });

static DOMAIN_STATUS_LIST: List = List::new(Kind::String(Range::ANY), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DomainSummary {
    pub domain_name: Option<String>,
    pub auto_renew: Option<bool>,
    pub transfer_lock: Option<bool>,
    pub expiry: Option<Timestamp>,
}

pub static DOMAIN_SUMMARY: Schema = Schema {
    name: "DomainSummary",
    members: &[
        Member::new("DomainName", "DomainName", "DomainName", Kind::String(Range::new(None, Some(255)))),
        Member::new("AutoRenew", "AutoRenew", "AutoRenew", Kind::Boolean),
        Member::new("TransferLock", "TransferLock", "TransferLock", Kind::Boolean),
        Member::new("Expiry", "Expiry", "Expiry", Kind::Timestamp),
    ],
};
structure!(DomainSummary, DOMAIN_SUMMARY, { 0 domain_name 1 auto_renew 2 transfer_lock 3 expiry });

static DOMAIN_SUMMARY_LIST: List = List::new(Kind::Structure(&DOMAIN_SUMMARY), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ExtraParam {
    pub name: Option<ExtraParamName>,
    pub value: Option<String>,
}

pub static EXTRA_PARAM: Schema = Schema {
    name: "ExtraParam",
    members: &[
        Member::new("Name", "Name", "Name", Kind::Enum(&EXTRA_PARAM_NAME)).required(),
        Member::new("Value", "Value", "Value", Kind::String(Range::new(None, Some(2048)))).required(),
    ],
};
structure!(ExtraParam, EXTRA_PARAM, { 0 name 1 value });

static EXTRA_PARAM_LIST: List = List::new(Kind::Structure(&EXTRA_PARAM), "member", "member");

string_enum!(EXTRA_PARAM_NAME, ExtraParamName, false, {
DUNS_NUMBER = "DUNS_NUMBER",
BRAND_NUMBER = "BRAND_NUMBER",
BIRTH_DEPARTMENT = "BIRTH_DEPARTMENT",
BIRTH_DATE_IN_YYYY_MM_DD = "BIRTH_DATE_IN_YYYY_MM_DD",
BIRTH_COUNTRY = "BIRTH_COUNTRY",
BIRTH_CITY = "BIRTH_CITY",
DOCUMENT_NUMBER = "DOCUMENT_NUMBER",
AU_ID_NUMBER = "AU_ID_NUMBER",
AU_ID_TYPE = "AU_ID_TYPE",
CA_LEGAL_TYPE = "CA_LEGAL_TYPE",
CA_BUSINESS_ENTITY_TYPE = "CA_BUSINESS_ENTITY_TYPE",
CA_LEGAL_REPRESENTATIVE = "CA_LEGAL_REPRESENTATIVE",
CA_LEGAL_REPRESENTATIVE_CAPACITY = "CA_LEGAL_REPRESENTATIVE_CAPACITY",
ES_IDENTIFICATION = "ES_IDENTIFICATION",
ES_IDENTIFICATION_TYPE = "ES_IDENTIFICATION_TYPE",
ES_LEGAL_FORM = "ES_LEGAL_FORM",
FI_BUSINESS_NUMBER = "FI_BUSINESS_NUMBER",
FI_ID_NUMBER = "FI_ID_NUMBER",
FI_NATIONALITY = "FI_NATIONALITY",
FI_ORGANIZATION_TYPE = "FI_ORGANIZATION_TYPE",
IT_NATIONALITY = "IT_NATIONALITY",
IT_PIN = "IT_PIN",
IT_REGISTRANT_ENTITY_TYPE = "IT_REGISTRANT_ENTITY_TYPE",
RU_PASSPORT_DATA = "RU_PASSPORT_DATA",
SE_ID_NUMBER = "SE_ID_NUMBER",
SG_ID_NUMBER = "SG_ID_NUMBER",
VAT_NUMBER = "VAT_NUMBER",
UK_CONTACT_TYPE = "UK_CONTACT_TYPE",
UK_COMPANY_NUMBER = "UK_COMPANY_NUMBER",
EU_COUNTRY_OF_CITIZENSHIP = "EU_COUNTRY_OF_CITIZENSHIP",
AU_PRIORITY_TOKEN = "AU_PRIORITY_TOKEN",
AU_ELIGIBILITY_TYPE = "AU_ELIGIBILITY_TYPE",
AU_POLICY_REASON = "AU_POLICY_REASON",
AU_REGISTRANT_NAME = "AU_REGISTRANT_NAME",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct FilterCondition {
    pub name: Option<ListDomainsAttributeName>,
    pub operator: Option<Operator>,
    pub values: Vec<String>,
}

pub static FILTER_CONDITION: Schema = Schema {
    name: "FilterCondition",
    members: &[
        Member::new("Name", "Name", "Name", Kind::Enum(&LIST_DOMAINS_ATTRIBUTE_NAME)).required(),
        Member::new("Operator", "Operator", "Operator", Kind::Enum(&OPERATOR)).required(),
        Member::new("Values", "Values", "Values", Kind::List(&VALUES)).required(),
    ],
};
structure!(FilterCondition, FILTER_CONDITION, { 0 name 1 operator 2 values });

static FILTER_CONDITIONS: List = List::new(Kind::Structure(&FILTER_CONDITION), "member", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDomainDetailRequest {
    pub domain_name: Option<String>,
}

pub static GET_DOMAIN_DETAIL_REQUEST: Schema = Schema {
    name: "GetDomainDetailRequest",
    members: &[Member::new(
        "DomainName",
        "DomainName",
        "DomainName",
        Kind::String(Range::new(None, Some(255))),
    )
    .required()],
};
structure!(GetDomainDetailRequest, GET_DOMAIN_DETAIL_REQUEST, { 0 domain_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDomainDetailResponse {
    pub domain_name: Option<String>,
    pub nameservers: Vec<Nameserver>,
    pub auto_renew: Option<bool>,
    pub admin_contact: Option<ContactDetail>,
    pub registrant_contact: Option<ContactDetail>,
    pub tech_contact: Option<ContactDetail>,
    pub admin_privacy: Option<bool>,
    pub registrant_privacy: Option<bool>,
    pub tech_privacy: Option<bool>,
    pub registrar_name: Option<String>,
    pub who_is_server: Option<String>,
    pub registrar_url: Option<String>,
    pub abuse_contact_email: Option<String>,
    pub abuse_contact_phone: Option<String>,
    pub registry_domain_id: Option<String>,
    pub creation_date: Option<Timestamp>,
    pub updated_date: Option<Timestamp>,
    pub expiration_date: Option<Timestamp>,
    pub reseller: Option<String>,
    pub dns_sec: Option<String>,
    pub status_list: Vec<String>,
    pub dnssec_keys: Vec<DnssecKey>,
    pub billing_contact: Option<ContactDetail>,
    pub billing_privacy: Option<bool>,
}

pub static GET_DOMAIN_DETAIL_RESPONSE: Schema = Schema {
    name: "GetDomainDetailResponse",
    members: &[
        Member::new("DomainName", "DomainName", "DomainName", Kind::String(Range::new(None, Some(255)))),
        Member::new("Nameservers", "Nameservers", "Nameservers", Kind::List(&NAMESERVER_LIST)),
        Member::new("AutoRenew", "AutoRenew", "AutoRenew", Kind::Boolean),
        Member::new("AdminContact", "AdminContact", "AdminContact", Kind::Structure(&CONTACT_DETAIL)),
        Member::new(
            "RegistrantContact",
            "RegistrantContact",
            "RegistrantContact",
            Kind::Structure(&CONTACT_DETAIL),
        ),
        Member::new("TechContact", "TechContact", "TechContact", Kind::Structure(&CONTACT_DETAIL)),
        Member::new("AdminPrivacy", "AdminPrivacy", "AdminPrivacy", Kind::Boolean),
        Member::new("RegistrantPrivacy", "RegistrantPrivacy", "RegistrantPrivacy", Kind::Boolean),
        Member::new("TechPrivacy", "TechPrivacy", "TechPrivacy", Kind::Boolean),
        Member::new("RegistrarName", "RegistrarName", "RegistrarName", Kind::String(Range::ANY)),
        Member::new("WhoIsServer", "WhoIsServer", "WhoIsServer", Kind::String(Range::ANY)),
        Member::new("RegistrarUrl", "RegistrarUrl", "RegistrarUrl", Kind::String(Range::ANY)),
        Member::new(
            "AbuseContactEmail",
            "AbuseContactEmail",
            "AbuseContactEmail",
            Kind::String(Range::new(None, Some(254))),
        ),
        Member::new(
            "AbuseContactPhone",
            "AbuseContactPhone",
            "AbuseContactPhone",
            Kind::String(Range::new(None, Some(30))),
        ),
        Member::new("RegistryDomainId", "RegistryDomainId", "RegistryDomainId", Kind::String(Range::ANY)),
        Member::new("CreationDate", "CreationDate", "CreationDate", Kind::Timestamp),
        Member::new("UpdatedDate", "UpdatedDate", "UpdatedDate", Kind::Timestamp),
        Member::new("ExpirationDate", "ExpirationDate", "ExpirationDate", Kind::Timestamp),
        Member::new("Reseller", "Reseller", "Reseller", Kind::String(Range::ANY)),
        Member::new("DnsSec", "DnsSec", "DnsSec", Kind::String(Range::ANY)),
        Member::new("StatusList", "StatusList", "StatusList", Kind::List(&DOMAIN_STATUS_LIST)),
        Member::new("DnssecKeys", "DnssecKeys", "DnssecKeys", Kind::List(&DNSSEC_KEY_LIST)),
        Member::new("BillingContact", "BillingContact", "BillingContact", Kind::Structure(&CONTACT_DETAIL)),
        Member::new("BillingPrivacy", "BillingPrivacy", "BillingPrivacy", Kind::Boolean),
    ],
};
structure!(GetDomainDetailResponse, GET_DOMAIN_DETAIL_RESPONSE, { 0 domain_name 1 nameservers 2 auto_renew 3 admin_contact 4 registrant_contact 5 tech_contact 6 admin_privacy 7 registrant_privacy 8 tech_privacy 9 registrar_name 10 who_is_server 11 registrar_url 12 abuse_contact_email 13 abuse_contact_phone 14 registry_domain_id 15 creation_date 16 updated_date 17 expiration_date 18 reseller 19 dns_sec 20 status_list 21 dnssec_keys 22 billing_contact 23 billing_privacy });

static GLUE_IP_LIST: List = List::new(Kind::String(Range::new(None, Some(45))), "member", "member");

string_enum!(LIST_DOMAINS_ATTRIBUTE_NAME, ListDomainsAttributeName, false, {
DOMAIN_NAME = "DomainName",
EXPIRY = "Expiry",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListDomainsRequest {
    pub filter_conditions: Vec<FilterCondition>,
    pub sort_condition: Option<SortCondition>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

pub static LIST_DOMAINS_REQUEST: Schema = Schema {
    name: "ListDomainsRequest",
    members: &[
        Member::new(
            "FilterConditions",
            "FilterConditions",
            "FilterConditions",
            Kind::List(&FILTER_CONDITIONS),
        ),
        Member::new("SortCondition", "SortCondition", "SortCondition", Kind::Structure(&SORT_CONDITION)),
        Member::new("Marker", "Marker", "Marker", Kind::String(Range::new(None, Some(4096)))),
        Member::new("MaxItems", "MaxItems", "MaxItems", Kind::Integer(Range::new(None, Some(100)))),
    ],
};
structure!(ListDomainsRequest, LIST_DOMAINS_REQUEST, { 0 filter_conditions 1 sort_condition 2 marker 3 max_items });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListDomainsResponse {
    pub domains: Vec<DomainSummary>,
    pub next_page_marker: Option<String>,
}

pub static LIST_DOMAINS_RESPONSE: Schema = Schema {
    name: "ListDomainsResponse",
    members: &[
        Member::new("Domains", "Domains", "Domains", Kind::List(&DOMAIN_SUMMARY_LIST)),
        Member::new(
            "NextPageMarker",
            "NextPageMarker",
            "NextPageMarker",
            Kind::String(Range::new(None, Some(4096))),
        ),
    ],
};
structure!(ListDomainsResponse, LIST_DOMAINS_RESPONSE, { 0 domains 1 next_page_marker });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Nameserver {
    pub name: Option<String>,
    pub glue_ips: Vec<String>,
}

pub static NAMESERVER: Schema = Schema {
    name: "Nameserver",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::new(None, Some(255)))).required(),
        Member::new("GlueIps", "GlueIps", "GlueIps", Kind::List(&GLUE_IP_LIST)),
    ],
};
structure!(Nameserver, NAMESERVER, { 0 name 1 glue_ips });

static NAMESERVER_LIST: List = List::new(Kind::Structure(&NAMESERVER), "member", "member");

string_enum!(OPERATOR, Operator, false, {
LE = "LE",
GE = "GE",
BEGINS_WITH = "BEGINS_WITH",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SortCondition {
    pub name: Option<ListDomainsAttributeName>,
    pub sort_order: Option<SortOrder>,
}

pub static SORT_CONDITION: Schema = Schema {
    name: "SortCondition",
    members: &[
        Member::new("Name", "Name", "Name", Kind::Enum(&LIST_DOMAINS_ATTRIBUTE_NAME)).required(),
        Member::new("SortOrder", "SortOrder", "SortOrder", Kind::Enum(&SORT_ORDER)).required(),
    ],
};
structure!(SortCondition, SORT_CONDITION, { 0 name 1 sort_order });

string_enum!(SORT_ORDER, SortOrder, false, {
ASC = "ASC",
DESC = "DESC",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateDomainNameserversRequest {
    pub domain_name: Option<String>,
    pub fi_auth_key: Option<String>,
    pub nameservers: Vec<Nameserver>,
}

pub static UPDATE_DOMAIN_NAMESERVERS_REQUEST: Schema = Schema {
    name: "UpdateDomainNameserversRequest",
    members: &[
        Member::new("DomainName", "DomainName", "DomainName", Kind::String(Range::new(None, Some(255))))
            .required(),
        Member::new("FIAuthKey", "FIAuthKey", "FIAuthKey", Kind::String(Range::new(Some(0), Some(255)))),
        Member::new("Nameservers", "Nameservers", "Nameservers", Kind::List(&NAMESERVER_LIST)).required(),
    ],
};
structure!(UpdateDomainNameserversRequest, UPDATE_DOMAIN_NAMESERVERS_REQUEST, { 0 domain_name 1 fi_auth_key 2 nameservers });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateDomainNameserversResponse {
    pub operation_id: Option<String>,
}

pub static UPDATE_DOMAIN_NAMESERVERS_RESPONSE: Schema = Schema {
    name: "UpdateDomainNameserversResponse",
    members: &[Member::new(
        "OperationId",
        "OperationId",
        "OperationId",
        Kind::String(Range::new(None, Some(255))),
    )],
};
structure!(UpdateDomainNameserversResponse, UPDATE_DOMAIN_NAMESERVERS_RESPONSE, { 0 operation_id });

static VALUES: List = List::new(Kind::String(Range::new(Some(1), Some(1024))), "member", "member");
