//! Protocol cases, after the topics of Smithy's protocol tests for `ec2Query` and `awsQuery`.

use std::collections::BTreeMap;

use aws_shapes::{
    ApiError, Enum, Kind, List, Map, Member, Protocol, Range, Reader, Schema, ServiceInfo, Structure,
    Timestamp, Value, Writer, ec2, sts,
};

use super::{Params, decode, encode, encode_error, json};

/// A structure with a member of every kind.
#[derive(Debug, Clone, Default, PartialEq)]
struct Every {
    text: Option<String>,
    color: Option<String>,
    int: Option<i32>,
    long: Option<i64>,
    double: Option<f64>,
    flag: Option<bool>,
    time: Option<Timestamp>,
    blob: Option<Vec<u8>>,
    list: Vec<String>,
    flat: Vec<String>,
    nested: Vec<Vec<String>>,
    structures: Vec<Every>,
    inner: Option<Box<Every>>,
    map: BTreeMap<String, String>,
    flat_map: BTreeMap<String, String>,
}

const TEXT: Kind = Kind::String(Range::ANY);
static COLOR: Enum = Enum { name: "Color", values: &["Red", "Blue"], open: false };
static LIST: List = List::new(TEXT, "member", "member");
static FLAT: List = List::new(TEXT, "", "");
static NESTED: List = List::new(Kind::List(&LIST), "member", "member");
static STRUCTURES: List = List::new(Kind::Structure(&EVERY), "member", "item");
static MAP: Map = Map { value: TEXT, entry: "entry", key_name: "key", value_name: "value" };
static FLAT_MAP: Map = Map { value: TEXT, entry: "", key_name: "K", value_name: "V" };
static EVERY: Schema = Schema {
    name: "Every",
    members: &[
        Member::new("Text", "Text", "text", TEXT),
        Member::new("Color", "Color", "color", Kind::Enum(&COLOR)),
        Member::new("Int", "Int", "int", Kind::Integer(Range::new(Some(-5), Some(5)))),
        Member::new("Long", "Long", "long", Kind::Long(Range::ANY)),
        Member::new("Double", "Double", "double", Kind::Double),
        Member::new("Flag", "Flag", "flag", Kind::Boolean),
        Member::new("Time", "Time", "time", Kind::Timestamp),
        Member::new("Blob", "Blob", "blob", Kind::Blob),
        Member::new("List", "List", "list", Kind::List(&LIST)),
        Member::new("Flat", "Flat", "flat", Kind::List(&FLAT)),
        Member::new("Nested", "Nested", "nested", Kind::List(&NESTED)),
        Member::new("Structures", "Structures", "structures", Kind::List(&STRUCTURES)),
        Member::new("Inner", "Inner", "inner", Kind::Structure(&EVERY)),
        Member::new("Map", "Map", "map", Kind::Map(&MAP)),
        Member::new("FlatMap", "FlatMap", "flatMap", Kind::Map(&FLAT_MAP)).omit_empty(),
    ],
};

impl Structure for Every {
    fn schema(&self) -> &'static Schema {
        &EVERY
    }

    fn get(&self, index: usize) -> &dyn Value {
        let members: [&dyn Value; 15] = [
            &self.text,
            &self.color,
            &self.int,
            &self.long,
            &self.double,
            &self.flag,
            &self.time,
            &self.blob,
            &self.list,
            &self.flat,
            &self.nested,
            &self.structures,
            &self.inner,
            &self.map,
            &self.flat_map,
        ];
        members[index]
    }

    fn get_mut(&mut self, index: usize) -> &mut dyn Value {
        let members: [&mut dyn Value; 15] = [
            &mut self.text,
            &mut self.color,
            &mut self.int,
            &mut self.long,
            &mut self.double,
            &mut self.flag,
            &mut self.time,
            &mut self.blob,
            &mut self.list,
            &mut self.flat,
            &mut self.nested,
            &mut self.structures,
            &mut self.inner,
            &mut self.map,
            &mut self.flat_map,
        ];
        members.into_iter().nth(index).expect("an index of the schema")
    }
}

impl Value for Every {
    fn write(&self, _: &'static Kind, w: &mut dyn Writer) {
        w.structure(self);
    }

    fn read(&mut self, _: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        r.structure(self)
    }
}

fn read(protocol: Protocol, form: &str) -> Result<Every, ApiError> {
    let mut every = Every::default();
    Params::parse(protocol, &[form.as_bytes()])?.reader().structure(&mut every)?;
    Ok(every)
}

fn strings(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

fn pairs(items: &[(&str, &str)]) -> BTreeMap<String, String> {
    items.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn query_requests_are_read() {
    let every = Every::default;
    let cases: Vec<(&str, Every)> = vec![
        ("", every()),
        ("&&", every()),
        ("Text=", Every { text: Some(String::new()), ..every() }),
        ("Text", Every { text: Some(String::new()), ..every() }),
        ("Text=a+b%20c%2Bd%26e%3D%C3%A9=", Every { text: Some("a b c+d&e=é=".into()), ..every() }),
        ("T%65xt=x", Every { text: Some("x".into()), ..every() }),
        ("Color=Blue", Every { color: Some("Blue".into()), ..every() }),
        ("Int=-5", Every { int: Some(-5), ..every() }),
        ("Long=9223372036854775807", Every { long: Some(i64::MAX), ..every() }),
        ("Double=-1.5e3", Every { double: Some(-1500.0), ..every() }),
        ("Flag=true", Every { flag: Some(true), ..every() }),
        ("Flag=False", Every { flag: Some(false), ..every() }),
        (
            "Time=2015-01-25T08%3A00%3A00Z",
            Every { time: Some(Timestamp::from_millis(1_422_172_800_000)), ..every() },
        ),
        ("Blob=AP8%3D", Every { blob: Some(vec![0, 255]), ..every() }),
        ("Blob=AP8", Every { blob: Some(vec![0, 255]), ..every() }),
        ("Blob=A%0AP8%3D", Every { blob: Some(vec![0, 255]), ..every() }),
        ("List.member.1=a&List.member.2=b", Every { list: strings(&["a", "b"]), ..every() }),
        (
            "List.member.10=c&List.member.9=b&List.member.2=a",
            Every { list: strings(&["a", "b", "c"]), ..every() },
        ),
        ("List=", every()),
        ("Flat.2=b&Flat.1=a", Every { flat: strings(&["a", "b"]), ..every() }),
        (
            "Nested.member.1.member.1=a&Nested.member.1.member.2=b&Nested.member.2.member.1=c",
            Every { nested: vec![strings(&["a", "b"]), strings(&["c"])], ..every() },
        ),
        (
            "Structures.member.1.Text=a&Structures.member.2.Inner.Int=3",
            Every {
                structures: vec![
                    Every { text: Some("a".into()), ..every() },
                    Every { inner: Some(Box::new(Every { int: Some(3), ..every() })), ..every() },
                ],
                ..every()
            },
        ),
        (
            "Map.entry.1.key=a&Map.entry.1.value=x&Map.entry.2.key=b&Map.entry.2.value=y",
            Every { map: pairs(&[("a", "x"), ("b", "y")]), ..every() },
        ),
        ("FlatMap.1.K=a&FlatMap.1.V=x", Every { flat_map: pairs(&[("a", "x")]), ..every() }),
        (
            "Action=X&Version=Y&X-Amz-Signature=1&AWSAccessKeyId=2&Timestamp=3&Text=x",
            Every { text: Some("x".into()), ..every() },
        ),
    ];
    for (form, expected) in cases {
        for protocol in [Protocol::Ec2Query, Protocol::AwsQuery] {
            assert_eq!(read(protocol, form), Ok(expected.clone()), "{form}");
        }
    }
}

#[test]
fn what_cannot_be_read_is_answered_in_the_dialect() {
    for (form, ec2, query) in [
        // What is no form is no form to either.
        ("Text=%", "MalformedQueryString", "MalformedQueryString"),
        ("Text=%2", "MalformedQueryString", "MalformedQueryString"),
        ("Text=%zz", "MalformedQueryString", "MalformedQueryString"),
        ("Text=%FF", "MalformedQueryString", "MalformedQueryString"),
        ("=x", "MalformedQueryString", "MalformedQueryString"),
        ("Inner..Text=x", "MalformedQueryString", "MalformedQueryString"),
        (".=x", "MalformedQueryString", "MalformedQueryString"),
        ("Text=a&Text=b", "MalformedQueryString", "MalformedQueryString"),
        ("a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a=", "MalformedQueryString", "MalformedQueryString"),
        // Parameters nobody knows.
        ("Tex=x", "UnknownParameter", ""),
        ("Inner.Tex.1.Foo=x", "UnknownParameter", ""),
        ("Inner.Action=x", "UnknownParameter", ""),
        ("List.item.1=x", "UnknownParameter", ""),
        ("Text.1=x", "UnknownParameter", "UnknownParameter"),
        ("Text=a&Text.Foo=x", "UnknownParameter", "UnknownParameter"),
        ("Inner=x", "UnknownParameter", "UnknownParameter"),
        ("Flat=x", "UnknownParameter", "UnknownParameter"),
        ("Flat.x=x", "UnknownParameter", "UnknownParameter"),
        ("Flat.0=x", "UnknownParameter", "UnknownParameter"),
        ("Flat.01=x", "UnknownParameter", "UnknownParameter"),
        ("Flat.%2B1=x", "UnknownParameter", "UnknownParameter"),
        ("Flat.-1=x", "UnknownParameter", "UnknownParameter"),
        ("Flat.10001=x", "UnknownParameter", "UnknownParameter"),
        ("Flat.4294967297=x", "UnknownParameter", "UnknownParameter"),
        // Values that aren't what they should be.
        ("Int=", "InvalidParameterValue", "MalformedInput"),
        ("Int=1.5", "InvalidParameterValue", "MalformedInput"),
        ("Int=2147483648", "InvalidParameterValue", "MalformedInput"),
        ("Int=-6", "InvalidParameterValue", "ValidationError"),
        ("Int=6", "InvalidParameterValue", "ValidationError"),
        ("Long=9223372036854775808", "InvalidParameterValue", "MalformedInput"),
        ("Double=x", "InvalidParameterValue", "MalformedInput"),
        ("Flag=maybe", "InvalidParameterValue", "MalformedInput"),
        ("Time=noon", "InvalidParameterValue", "MalformedInput"),
        ("Blob=*", "InvalidParameterValue", "MalformedInput"),
        ("Color=Green", "InvalidParameterValue", "ValidationError"),
        ("Color=red", "InvalidParameterValue", "ValidationError"),
        // Maps without a half.
        ("Map.entry.1.key=a", "MissingParameter", "ValidationError"),
        ("Map.entry.1.value=a", "MissingParameter", "ValidationError"),
    ] {
        for (protocol, code) in [(Protocol::Ec2Query, ec2), (Protocol::AwsQuery, query)] {
            match read(protocol, form) {
                Ok(_) => assert_eq!(code, "", "{form} was read by {protocol:?}"),
                Err(error) => assert_eq!((&*error.code, error.status), (code, 400), "{form}: {error}"),
            }
        }
    }
}

#[test]
fn ec2_names_the_parameter() {
    for (form, message) in [
        ("Foo.1.Bar=x", "The parameter Foo.1.Bar is not recognized"),
        ("Inner.Structures.member.3.Foo=x", "The parameter Inner.Structures.member.3.Foo is not recognized"),
        (
            "Structures.member.2.Color=Green",
            "Value (Green) for parameter Structures.member.2.Color is invalid.",
        ),
        (
            "Int=-6",
            "Value ( -6 ) for parameter Int is invalid. Expecting a value greater than or equal to -5.",
        ),
        ("Int=6", "Value ( 6 ) for parameter Int is invalid. Expecting a value less than or equal to 5."),
    ] {
        assert_eq!(read(Protocol::Ec2Query, form).unwrap_err().message, message);
    }
}

#[test]
fn a_request_has_bounds() {
    let long = format!("Text={}", "a".repeat(super::query::MAX_LENGTH));
    assert_eq!(read(Protocol::Ec2Query, &long).unwrap_err().status, 413);
    let many: String = (1..=super::query::MAX_PARAMS + 1).map(|number| format!("Flat.{number}=&")).collect();
    assert_eq!(read(Protocol::Ec2Query, &many).unwrap_err().code, "MalformedQueryString");
    let most: String = (1..=super::query::MAX_PARAMS).map(|number| format!("Flat.{number}=&")).collect();
    assert_eq!(read(Protocol::Ec2Query, &most).unwrap().flat.len(), super::query::MAX_PARAMS);
    let long_name = "é".repeat(1000);
    let error = read(Protocol::Ec2Query, &format!("{long_name}=x")).unwrap_err();
    assert!(error.message.len() < 400, "an error repeats {} octets", error.message.len());
}

fn decode_ec2<T: Structure + Default>(form: &str) -> Result<T, ApiError> {
    let (_, params) = decode(&ec2::SERVICE, &[form.as_bytes()])?;
    let mut input = T::default();
    params.reader().structure(&mut input)?;
    Ok(input)
}

#[test]
fn the_operation_is_found_or_refused() {
    fn code(service: &'static ServiceInfo, form: &str) -> String {
        match decode(service, &[form.as_bytes()]) {
            Ok((operation, _)) => operation.name.to_owned(),
            Err(error) => {
                assert_eq!(error.status, 400);
                error.to_string()
            }
        }
    }
    for (service, form, expected) in [
        (&ec2::SERVICE, "Action=DescribeVpcs&Version=2016-11-15", "DescribeVpcs"),
        (&ec2::SERVICE, "Action=DescribeVpcs", "DescribeVpcs"),
        (&ec2::SERVICE, "Action=DescribeVpcs&Version=2014-10-01", "DescribeVpcs"),
        (
            &ec2::SERVICE,
            "Action=DescribeVpcs&Version=latest",
            "NoSuchVersion: The requested version (latest) of service AmazonEC2 does not exist",
        ),
        (&ec2::SERVICE, "", "MissingAction: The request must contain the parameter Action"),
        (&ec2::SERVICE, "Action=", "MissingAction: The request must contain the parameter Action"),
        (&ec2::SERVICE, "Action.1=x", "MissingAction: The request must contain the parameter Action"),
        (&ec2::SERVICE, "Action=Dance", "InvalidAction: The action Dance is not valid for this web service."),
        (
            &ec2::SERVICE,
            "Action=describeVpcs",
            "InvalidAction: The action describeVpcs is not valid for this web service.",
        ),
        (
            &ec2::SERVICE,
            "Action=CreateTransitGateway",
            "UnsupportedOperation: The operation CreateTransitGateway is not supported in this region.",
        ),
        (&sts::SERVICE, "Action=GetCallerIdentity&Version=2011-06-15", "GetCallerIdentity"),
        (
            &sts::SERVICE,
            "Action=RunInstances",
            "InvalidAction: Could not find operation RunInstances for version 2011-06-15",
        ),
    ] {
        assert_eq!(code(service, form), expected, "{form}");
    }
    let (operation, params) = decode(&ec2::SERVICE, &[b"Action=DeleteVpc", b"VpcId=vpc-1"]).unwrap();
    assert_eq!((operation.name, params.text("VpcId")), ("DeleteVpc", Some("vpc-1")));
}

#[test]
fn ec2_requests_are_read_as_the_clients_write_them() {
    let input: ec2::RunInstancesRequest = decode_ec2(
        "Action=RunInstances&Version=2016-11-15&ImageId=ami-1&MinCount=1&MaxCount=2&InstanceType=t2.micro\
         &NetworkInterface.1.DeviceIndex=0&NetworkInterface.1.SecurityGroupId.1=sg-1\
         &NetworkInterface.1.PrivateIpAddresses.1.PrivateIpAddress=10.0.1.10\
         &NetworkInterface.1.PrivateIpAddresses.1.Primary=true&TagSpecification.1.ResourceType=instance\
         &TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=web+1&ClientToken=t&DryRun=false",
    )
    .unwrap();
    assert_eq!((input.min_count, input.max_count, input.dry_run), (Some(1), Some(2), Some(false)));
    let interface = &input.network_interfaces[0];
    assert_eq!(interface.groups, ["sg-1"]);
    assert_eq!(interface.private_ip_addresses[0].private_ip_address.as_deref(), Some("10.0.1.10"));
    assert_eq!(input.tag_specifications[0].resource_type, Some(ec2::ResourceType::INSTANCE));
    assert_eq!(input.tag_specifications[0].tags[0].value.as_deref(), Some("web 1"));

    let input: ec2::AuthorizeSecurityGroupIngressRequest = decode_ec2(
        "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=22\
         &IpPermissions.1.ToPort=22&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0%2F0&IpPermissions.1.Groups.1.GroupId=sg-2",
    )
    .unwrap();
    assert_eq!(input.ip_permissions[0].ip_ranges[0].cidr_ip.as_deref(), Some("0.0.0.0/0"));
    assert_eq!(input.ip_permissions[0].user_id_group_pairs[0].group_id.as_deref(), Some("sg-2"));

    let input: ec2::DescribeInstancesRequest =
        decode_ec2("Action=DescribeInstances&Filter.1.Name=instance-state-name&Filter.1.Value.1=running&InstanceId.1=i-1")
            .unwrap();
    assert_eq!(input.filters[0].values, ["running"]);
    assert_eq!(input.instance_ids, ["i-1"]);
}

#[test]
fn what_ec2_requires_must_be_there() {
    for (form, missing) in [
        ("Action=DeleteVpc", "VpcId"),
        ("Action=DeleteVpc&VpcId=", "VpcId"),
        ("Action=TerminateInstances", "InstanceId"),
        ("Action=TerminateInstances&InstanceId=", "InstanceId"),
        ("Action=RunInstances&MinCount=1", "MaxCount"),
    ] {
        let (operation, params) = decode(&ec2::SERVICE, &[form.as_bytes()]).unwrap();
        let mut input = (operation.served.as_ref().unwrap().new_input)();
        let error = params.reader().structure(input.as_mut()).unwrap_err();
        assert_eq!(error.code, "MissingParameter", "{form}");
        assert_eq!(error.message, format!("The request must contain the parameter {missing}"));
    }
    let error = decode_ec2::<ec2::DescribeVpcsRequest>("Action=DescribeVpcs&MaxResults=4").unwrap_err();
    assert_eq!(error.code, "InvalidParameterValue");
}

/// What is inside the root of a response whose output is `every`.
fn xml_of(every: &Every) -> String {
    let operation = ec2::SERVICE.operation("DescribeVpcs").unwrap();
    let text = String::from_utf8(encode(operation, every, "r").body).unwrap();
    let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DescribeVpcsResponse \
                 xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r</requestId>";
    let rest = text.strip_prefix(start).unwrap_or_else(|| panic!("{text}"));
    rest.strip_suffix("</DescribeVpcsResponse>").unwrap().to_owned()
}

#[test]
fn responses_are_written() {
    const EMPTY: &str = "<list/><nested/><structures/><map/>";
    let every = Every::default;
    let cases: Vec<(Every, &str)> = vec![
        (every(), EMPTY),
        (Every { text: Some(String::new()), ..every() }, "<text/>"),
        (
            Every { text: Some("<a href=\"x\">&amp;'</a>".into()), ..every() },
            "<text>&lt;a href=\"x\"&gt;&amp;amp;'&lt;/a&gt;</text>",
        ),
        (Every { text: Some("a\tb\nc\r\n 雲箱".into()), ..every() }, "<text>a\tb\nc&#xD;\n 雲箱</text>"),
        (
            Every { text: Some("\0\u{8}\u{1b}[0m\u{fffe}\u{ffff}".into()), ..every() },
            "<text>\u{fffd}\u{fffd}\u{fffd}[0m\u{fffd}\u{fffd}</text>",
        ),
        (
            Every { int: Some(-1), long: Some(i64::MIN), ..every() },
            "<int>-1</int><long>-9223372036854775808</long>",
        ),
        (Every { double: Some(2.5), ..every() }, "<double>2.5</double>"),
        (Every { double: Some(3.0), ..every() }, "<double>3.0</double>"),
        (Every { double: Some(f64::NEG_INFINITY), ..every() }, "<double>-Infinity</double>"),
        (Every { double: Some(f64::NAN), ..every() }, "<double>NaN</double>"),
        (Every { flag: Some(false), ..every() }, "<flag>false</flag>"),
        (Every { time: Some(Timestamp::from_millis(1)), ..every() }, "<time>1970-01-01T00:00:00.001Z</time>"),
        (Every { blob: Some(vec![0, 255]), ..every() }, "<blob>AP8=</blob>"),
        (Every { blob: Some(vec![]), ..every() }, "<blob/>"),
    ];
    for (value, expected) in cases {
        let expected = if expected == EMPTY { EMPTY.to_owned() } else { format!("{expected}{EMPTY}") };
        assert_eq!(xml_of(&value), expected);
    }
    let full = Every {
        list: strings(&["a", ""]),
        flat: strings(&["x", "y"]),
        nested: vec![strings(&["a"]), vec![]],
        structures: vec![Every { text: Some("t".into()), ..every() }],
        inner: Some(Box::default()),
        map: pairs(&[("k", "v")]),
        flat_map: pairs(&[("k", "v")]),
        ..every()
    };
    assert_eq!(
        xml_of(&full),
        format!(
            "<list><member>a</member><member></member></list><flat>x</flat><flat>y</flat>\
             <nested><member><member>a</member></member><member></member></nested>\
             <structures><item><text>t</text>{EMPTY}</item></structures><inner>{EMPTY}</inner>\
             <map><entry><key>k</key><value>v</value></entry></map><flatMap><K>k</K><V>v</V></flatMap>"
        )
    );
}

#[test]
fn envelopes_are_the_services_own() {
    let text = |octets: Vec<u8>| {
        String::from_utf8(octets).unwrap().replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "")
    };
    let identity = sts::GetCallerIdentityResponse { account: Some("1".into()), ..Default::default() };
    let operation = sts::SERVICE.operation("GetCallerIdentity").unwrap();
    assert_eq!(
        text(encode(operation, &identity, "r").body),
        "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>\
         <Account>1</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>\
         </GetCallerIdentityResponse>"
    );
    let operation = ec2::SERVICE.operation("DeleteVpc").unwrap();
    assert_eq!(
        text(encode(operation, &aws_shapes::Unit, "r").body),
        "<DeleteVpcResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r</requestId>\
         <return>true</return></DeleteVpcResponse>"
    );
    let error = ApiError::client("InvalidVpcID.NotFound", "The vpc ID '<&>' does not exist");
    assert_eq!(
        text(encode_error(&ec2::SERVICE, &error, "r").body),
        "<Response><Errors><Error><Code>InvalidVpcID.NotFound</Code>\
         <Message>The vpc ID '&lt;&amp;&gt;' does not exist</Message></Error></Errors><RequestID>r</RequestID></Response>"
    );
    assert_eq!(
        text(encode_error(&sts::SERVICE, &ApiError::internal("x"), "r").body),
        "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Receiver</Type>\
         <Code>InternalError</Code><Message>x</Message></Error><RequestId>r</RequestId></ErrorResponse>"
    );
}

#[test]
fn a_stored_answer_is_replayed() {
    let operation = ec2::SERVICE.operation("RunInstances").unwrap();
    let output = ec2::Reservation {
        reservation_id: Some("r-1".into()),
        instances: vec![ec2::Instance {
            instance_id: Some("i-1".into()),
            launch_time: Some(Timestamp::from_millis(1_767_323_045_000)),
            state: Some(ec2::InstanceState { code: Some(0), name: Some(ec2::InstanceStateName::PENDING) }),
            ..Default::default()
        }],
        ..Default::default()
    };
    let stored = json::encode(&output);
    let replayed = json::decode_output(operation, stored.as_bytes()).unwrap();
    assert_eq!(encode(operation, replayed.as_ref(), "r").body, encode(operation, &output, "r").body);
    let replayed: Box<dyn std::any::Any> = replayed;
    assert_eq!(replayed.downcast_ref::<ec2::Reservation>(), Some(&output));
}

#[test]
fn json_of_another_shape_is_refused() {
    let operation = ec2::SERVICE.operation("RunInstances").unwrap();
    for text in [
        "",
        "{",
        "[]",
        "null",
        "1",
        "\"x\"",
        r#"{"Instances": {}}"#,
        r#"{"Instances": [1]}"#,
        r#"{"OwnerId": 1}"#,
        r#"{"Instances": [{"AmiLaunchIndex": 2147483648}]}"#,
        r#"{"Instances": [{"AmiLaunchIndex": 1.5}]}"#,
        r#"{"Instances": [{"LaunchTime": "x"}]}"#,
        r#"{"Instances": [{"LaunchTime": 1e300}]}"#,
        r#"{"Instances": [{"EbsOptimized": "true"}]}"#,
    ] {
        let error = json::decode_output(operation, text.as_bytes()).unwrap_err();
        assert_eq!((&*error.code, error.status), ("SerializationException", 400), "{text}");
    }
    let known = json::decode_output(operation, br#"{"Else": 1, "OwnerId": null, "Instances": [null]}"#);
    assert!(known.is_ok());
}
