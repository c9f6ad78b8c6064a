//! Cases of the protocol, after the topics of Smithy's protocol tests for `restXml`.

use std::collections::BTreeMap;

use aws_shapes::{
    ApiError, Kind, List, Location, Map, Member, OperationInfo, Protocol, Range, Reader, SERVICES, Schema,
    ServiceInfo, Structure, Value, Writer, route53,
};
use http::{HeaderMap, Method};
use proptest::prelude::*;

use crate::codec::properties::{Random, texts};
use crate::codec::xml::Xml;
use crate::codec::{Encoded, Request, decode_request, encode};

const TEXT: Kind = Kind::String(Range::ANY);

/// A member at every place.
#[derive(Debug, Clone, Default, PartialEq)]
struct Put {
    bucket: Option<String>,
    key: Option<String>,
    parts: Vec<String>,
    since: Option<aws_shapes::Timestamp>,
    meta: BTreeMap<String, String>,
    grantee: Option<Grantee>,
    status: Option<i32>,
}

#[derive(Debug, Clone, Default, PartialEq)]
struct Grantee {
    name: Option<String>,
    kind: Option<String>,
}

/// A body as it comes.
#[derive(Debug, Clone, Default, PartialEq)]
struct Raw {
    body: Option<Vec<u8>>,
}

static PARTS: List = List::new(TEXT, "", "");
static META: Map = Map { value: TEXT, entry: "entry", key_name: "key", value_name: "value" };
static PUT: Schema = Schema {
    name: "Put",
    members: &[
        Member::new("Bucket", "Bucket", "Bucket", TEXT).required().at(Location::Uri),
        Member::new("Key", "Key", "Key", TEXT).at(Location::Uri),
        Member::new("Parts", "part", "part", Kind::List(&PARTS)).at(Location::Query),
        Member::new("Since", "x-amz-since", "x-amz-since", Kind::Timestamp).at(Location::Header),
        Member::new("Meta", "x-amz-meta-", "x-amz-meta-", Kind::Map(&META)).at(Location::HeaderPrefix),
        Member::new("Grantee", "Grantee", "Grantee", Kind::Structure(&GRANTEE))
            .at(Location::Payload)
            .namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        Member::new("Status", "Status", "Status", Kind::Integer(Range::ANY)).at(Location::Status),
    ],
};
static GRANTEE: Schema = Schema {
    name: "Grantee",
    members: &[
        Member::new("Name", "Name", "Name", TEXT),
        Member::new("Kind", "xsi:type", "xsi:type", TEXT).required().at(Location::Attribute),
    ],
};
static RAW: Schema =
    Schema { name: "Raw", members: &[Member::new("Body", "Body", "Body", Kind::Blob).at(Location::Payload)] };

macro_rules! structure {
    ($type:ident, $schema:ident, $($index:literal $field:ident),*) => {
        impl Structure for $type {
            fn schema(&self) -> &'static Schema {
                &$schema
            }

            fn get(&self, index: usize) -> &dyn Value {
                match index {
                    $($index => &self.$field,)*
                    _ => unreachable!(),
                }
            }

            fn get_mut(&mut self, index: usize) -> &mut dyn Value {
                match index {
                    $($index => &mut self.$field,)*
                    _ => unreachable!(),
                }
            }
        }

        impl Value for $type {
            fn write(&self, _: &'static Kind, w: &mut dyn Writer) {
                w.structure(self);
            }

            fn read(&mut self, _: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
                r.structure(self)
            }
        }
    };
}
structure!(Put, PUT, 0 bucket, 1 key, 2 parts, 3 since, 4 meta, 5 grantee, 6 status);
structure!(Grantee, GRANTEE, 0 name, 1 kind);
structure!(Raw, RAW, 0 body);

const fn operation(index: usize, name: &'static str) -> OperationInfo {
    OperationInfo::served::<Put, Put>(&STORE, index, name, &PUT, &PUT)
}

static STORE: ServiceInfo = ServiceInfo {
    name: "s3",
    protocol: Protocol::RestXml,
    version: "2006-03-01",
    xml_namespace: "http://s3.amazonaws.com/doc/2006-03-01/",
    target_prefix: "",
    operations: &[
        operation(0, "GetBucket").over("GET", "/{Bucket}", 200, ""),
        operation(1, "GetBucketAcl").over("GET", "/{Bucket}?acl", 200, ""),
        operation(2, "GetObject").over("GET", "/{Bucket}/{Key+}", 200, ""),
        operation(3, "GetObjectAcl").over("GET", "/{Bucket}/{Key+}?acl", 200, ""),
        operation(4, "List").over("GET", "/", 200, ""),
        operation(5, "ListV2").over("GET", "/{Bucket}?list-type=2", 200, ""),
        operation(6, "PutObjectAcl").over("PUT", "/{Bucket}/{Key+}?acl", 201, ""),
        OperationInfo::served::<Raw, Raw>(&STORE, 7, "PutRaw", &RAW, &RAW).over("PUT", "/{Bucket}", 200, ""),
    ],
};

fn request<'a>(method: &'a Method, uri: &'a str, headers: &'a HeaderMap, body: &'a str) -> Request<'a> {
    let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
    Request { method, path, query, headers, body: body.as_bytes() }
}

fn found(method: Method, uri: &str) -> Result<&'static str, String> {
    match decode_request(&STORE, &request(&method, uri, &HeaderMap::new(), "")) {
        Ok((operation, _)) => Ok(operation.name),
        Err(error) => Err(error.code.into_owned()),
    }
}

#[test]
fn the_best_template_is_taken() {
    for (uri, name) in [
        ("/", "List"),
        ("/b", "GetBucket"),
        ("/b/", "GetBucket"),
        ("/b?acl", "GetBucketAcl"),
        ("/b?acl=", "GetBucketAcl"),
        ("/b?other&acl", "GetBucketAcl"),
        ("/b?list-type=2", "ListV2"),
        ("/b?list-type=1", "GetBucket"),
        ("/b/k", "GetObject"),
        ("/b/k/l/", "GetObject"),
        ("/b//k", "GetObject"),
        ("/b/k?acl", "GetObjectAcl"),
    ] {
        assert_eq!(found(Method::GET, uri).as_deref(), Ok(name), "{uri}");
    }
    assert_eq!(found(Method::PUT, "/b/k?acl").as_deref(), Ok("PutObjectAcl"));
    for (method, uri, code) in [
        (Method::DELETE, "/b", "MethodNotAllowed"),
        (Method::PUT, "/", "MethodNotAllowed"),
        (Method::PUT, "/b/k", "MethodNotAllowed"),
        (Method::GET, "/b%zz", "InvalidInput"),
        (Method::GET, "/b%ff", "InvalidInput"),
        (Method::GET, "/b?x=%2", "InvalidInput"),
    ] {
        assert_eq!(found(method, uri), Err(code.to_owned()), "{uri}");
    }
    for (method, path) in
        [("GET", "/2013-04-01/nothing"), ("GET", "/"), ("GET", "/2013-04-01/hostedzone/a/b/c")]
    {
        let method = Method::try_from(method).unwrap();
        let headers = HeaderMap::new();
        let refused = decode_request(&route53::SERVICE, &request(&method, path, &headers, "")).unwrap_err();
        assert_eq!((refused.status, &*refused.code), (404, "UnknownOperationException"), "{path}");
    }
}

#[test]
fn each_operation_is_found_by_its_own_template() {
    let services = SERVICES.iter().filter(|service| service.protocol == Protocol::RestXml);
    for operation in services.flat_map(|service| service.operations) {
        let http = operation.http.unwrap();
        let path = http.uri.replace(['{', '}'], "x");
        let method = Method::try_from(http.method).unwrap();
        let found = super::route::find(operation.service, method.as_str(), &path, &[]).unwrap();
        assert_eq!(found.0.name, operation.name, "{path}");
    }
}

fn read(method: Method, uri: &str, headers: &[(&'static str, &str)], body: &str) -> Result<Put, ApiError> {
    let headers: HeaderMap =
        headers.iter().map(|(n, v)| (http::HeaderName::from_static(n), v.parse().unwrap())).collect();
    let (_, input) = decode_request(&STORE, &request(&method, uri, &headers, body))?;
    let mut put = Put::default();
    input.reader().structure(&mut put)?;
    Ok(put)
}

#[test]
fn members_are_read_where_they_stand() {
    let headers =
        [("x-amz-since", "Tue, 29 Apr 2014 18:30:38 GMT"), ("x-amz-meta-color", "red"), ("x-other", "no")];
    let document = "<Grantee xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\" \
                    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"User\"><Name>a&amp;b</Name></Grantee>";
    let put = read(Method::PUT, "/b%2F/k/%20l/?acl&part=1&part=a+b", &headers, document).unwrap();
    let expected = Put {
        bucket: Some("b/".into()),
        key: Some("k/ l/".into()),
        parts: vec!["1".into(), "a b".into()],
        since: Some(aws_shapes::Timestamp::from_millis(1_398_796_238_000)),
        meta: BTreeMap::from([("color".into(), "red".into())]),
        grantee: Some(Grantee { name: Some("a&b".into()), kind: Some("User".into()) }),
        status: None,
    };
    assert_eq!(put, expected);
    assert_eq!(read(Method::PUT, "/b/k?acl", &[], "").unwrap().grantee, None);

    let answer = encode(&STORE.operations[6], &Put { status: Some(202), ..expected }, "r");
    assert_eq!(answer.status, 202);
    let header =
        |name: &str| answer.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.to_str().unwrap());
    assert_eq!(header("x-amz-since"), Some("Tue, 29 Apr 2014 18:30:38 GMT"));
    assert_eq!(header("x-amz-meta-color"), Some("red"));
    assert_eq!(
        String::from_utf8(answer.body).unwrap(),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Grantee xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"User\"><Name>a&amp;b</Name></Grantee>"
    );

    let raw = Raw { body: Some(b"\0<as it is>".to_vec()) };
    let Encoded { status, body, .. } = encode(&STORE.operations[7], &raw, "r");
    assert_eq!((status, body.as_slice()), (200, &b"\0<as it is>"[..]));
}

#[test]
fn documents_are_held_to_the_schema() {
    let method = Method::POST;
    let headers = HeaderMap::new();
    let refused = |body: &str| {
        let request = request(&method, "/2013-04-01/hostedzone", &headers, body);
        let (_, input) = decode_request(&route53::SERVICE, &request).unwrap();
        let mut zone = route53::CreateHostedZoneRequest::default();
        let error = input.reader().structure(&mut zone).expect_err(body);
        assert_eq!((error.status, &*error.code), (400, "InvalidInput"), "{body}");
        error.message
    };
    let zone = |inner: &str| {
        format!(
            "<CreateHostedZoneRequest xmlns=\"{}\">{inner}</CreateHostedZoneRequest>",
            route53::SERVICE.xml_namespace
        )
    };
    let whole = "<Name>a.</Name><CallerReference>r</CallerReference>";
    for (body, told) in [
        (String::new(), "Premature end of file"),
        ("nothing".into(), "not well-formed"),
        ("<a>".into(), "not well-formed"),
        (format!("<!DOCTYPE a [<!ENTITY b \"c\">]>{}", zone(whole)), "not well-formed"),
        (format!("<CreateHostedZoneRequest>{whole}</CreateHostedZoneRequest>"), "cvc-elt.1"),
        (zone("").replace("CreateHostedZoneRequest", "Other"), "cvc-elt.1"),
        (zone("<Name>a.</Name>"), "cvc-complex-type.2.4.b"),
        (zone(&format!("{whole}<Nam>x</Nam>")), "starting with element 'Nam'"),
        (zone(&format!("{whole}<Name>x</Name>")), "starting with element 'Name'"),
        (zone(&format!("{whole}stray")), "cvc-complex-type.2.3"),
        (zone("<Name><b/></Name><CallerReference>r</CallerReference>"), "cvc-type.3.1.2"),
        (zone("<Name>a.</Name><CallerReference></CallerReference>"), "cvc-minLength-valid"),
        (
            zone(&format!("{whole}<HostedZoneConfig><PrivateZone>maybe</PrivateZone></HostedZoneConfig>")),
            "'maybe' is not a valid value for 'boolean'",
        ),
        (zone(&format!("{whole}<VPC><VPCRegion>moon</VPCRegion></VPC>")), "cvc-enumeration-valid"),
        ("<a>".repeat(5000), "nested too deeply"),
    ] {
        let message = refused(&body);
        assert!(message.starts_with("Invalid XML ; ") && message.contains(told), "{body}: {message}");
    }
}

/// Writes a request as a client does: the other direction of the reader.
fn as_client(operation: &OperationInfo, input: &dyn Structure) -> (String, String) {
    let http = operation.http.unwrap();
    let escape = |text: &str| text.bytes().map(|octet| format!("%{octet:02X}")).collect::<String>();
    let (mut uri, mut query) = (http.uri.to_owned(), Vec::new());
    for (index, member) in input.schema().members.iter().enumerate() {
        let values = texts(input.get(index), &member.kind);
        match member.location {
            Location::Uri => uri = uri.replace(&format!("{{{}}}", member.xml), &escape(&values[0])),
            Location::Query => query.extend(values.iter().map(|v| format!("{}={}", member.xml, escape(v)))),
            _ => {}
        }
    }
    let body = if http.root.is_empty() {
        Vec::new()
    } else {
        Xml::document(http.root, operation.service.xml_namespace, |xml| xml.structure(input))
    };
    (format!("{uri}?{}", query.join("&")), String::from_utf8(body).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_served_input_survives_the_wire(seed: u64) {
        let services = SERVICES.iter().filter(|service| service.protocol == Protocol::RestXml);
        for operation in services.flat_map(|service| service.operations) {
            let Some(served) = &operation.served else { continue };
            let (mut before, mut after) = ((served.new_input)(), (served.new_input)());
            Random::document(seed).structure(before.as_mut()).unwrap();
            let (uri, body) = as_client(operation, before.as_ref());
            let method = Method::try_from(operation.http.unwrap().method).unwrap();
            let headers = HeaderMap::new();
            let (found, input) = decode_request(operation.service, &request(&method, &uri, &headers, &body)).unwrap();
            prop_assert_eq!(found.name, operation.name);
            let read = input.reader().structure(after.as_mut());
            prop_assert_eq!(read, Ok(()), "{} {}", uri, body);
            prop_assert_eq!(format!("{before:?}"), format!("{after:?}"));
        }
    }

    #[test]
    fn no_octets_upset_the_reader(
        octets: Vec<u8>,
        document in "(<|>|/|&|;|\"|=|CreateHostedZoneRequest|Name|VPC|xmlns|<!\\[CDATA\\[|\\]\\]>|<!--|-->|[a-z ]){0,40}",
        uri in "(/|%|2F|\\?|&|=|[a-z]|2013-04-01|hostedzone|rrset){0,20}"
    ) {
        let headers = HeaderMap::new();
        for service in SERVICES.iter().filter(|service| service.protocol == Protocol::RestXml) {
            let _ = decode_request(service, &request(&Method::GET, &uri, &headers, ""));
            for body in [&octets[..], document.as_bytes()] {
                let request = Request { method: &Method::POST, path: "/2013-04-01/hostedzone", query: "", headers: &headers, body };
                if let Ok((operation, input)) = decode_request(service, &request) {
                    let mut into = (operation.served.as_ref().unwrap().new_input)();
                    if let Err(error) = input.reader().structure(into.as_mut()) {
                        prop_assert_eq!(error.status, 400);
                    }
                }
            }
        }
    }
}
