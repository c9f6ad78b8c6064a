"""A strict look at every response botocore reads.

botocore ignores what it does not know and forgives what is missing. Here each raw response is
compared with the service's model first, and the first deviation fails the test:

- a success: the root element and namespace, the request id (in body and header alike), every
  element known to the output's shape, none twice, no stray text, every value of its type
  (booleans, integers, ISO 8601 times with milliseconds, base64, enums), every member there that the
  model or the API Reference's examples show on each answer (`ALWAYS`).
- a failure: the protocol's error document with code, message and request id, never a 5xx
  other than those that EC2's catalogue names.
"""

import base64
import os
import re
import xml.etree.ElementTree as ET

import botocore.parsers

NAMESPACES = {
    "ec2": "http://ec2.amazonaws.com/doc/2016-11-15/",
    "iam": "https://iam.amazonaws.com/doc/2010-05-08/",
    "route53": "https://route53.amazonaws.com/doc/2013-04-01/",
    "sts": "https://sts.amazonaws.com/doc/2011-06-15/",
}

# EC2's own 5xx codes ("Server errors" in the API Reference) that are an answer, not a breakdown.
SERVER_CODES = {"InsufficientInstanceCapacity", "InsufficientAddressCapacity"}

# EC2's model marks next to no output member as required. These are on every answer of AWS that has
# the shape, by the examples and member descriptions of the Amazon EC2 API Reference.
ALWAYS = {
    "Region": "RegionName Endpoint OptInStatus",
    "AvailabilityZone": "ZoneName ZoneId RegionName State OptInStatus GroupName NetworkBorderGroup ZoneType",
    "AccountAttribute": "AttributeName AttributeValues",
    "Vpc": "VpcId State CidrBlock DhcpOptionsId InstanceTenancy IsDefault OwnerId CidrBlockAssociationSet",
    "VpcCidrBlockAssociation": "AssociationId CidrBlock CidrBlockState",
    "VpcCidrBlockState": "State",
    "Subnet": (
        "SubnetId VpcId State CidrBlock AvailableIpAddressCount AvailabilityZone AvailabilityZoneId DefaultForAz"
        " MapPublicIpOnLaunch OwnerId SubnetArn AssignIpv6AddressOnCreation"
    ),
    "InternetGateway": "InternetGatewayId OwnerId",
    "InternetGatewayAttachment": "State VpcId",
    "RouteTable": "RouteTableId VpcId OwnerId",
    "Route": "State Origin",
    "RouteTableAssociation": "RouteTableAssociationId RouteTableId Main AssociationState",
    "RouteTableAssociationState": "State",
    "SecurityGroup": "GroupId GroupName Description OwnerId VpcId",
    "IpPermission": "IpProtocol",
    "IpRange": "CidrIp",
    "UserIdGroupPair": "GroupId UserId",
    "SecurityGroupRule": "SecurityGroupRuleId GroupId GroupOwnerId IsEgress IpProtocol FromPort ToPort",
    "KeyPairInfo": "KeyPairId KeyName KeyFingerprint KeyType CreateTime",
    "KeyPair": "KeyPairId KeyName KeyFingerprint KeyMaterial",
    "Image": (
        "ImageId Name State Architecture ImageType RootDeviceType RootDeviceName VirtualizationType Hypervisor"
        " OwnerId Public CreationDate ImageLocation"
    ),
    "InstanceTypeInfo": (
        "InstanceType CurrentGeneration FreeTierEligible SupportedUsageClasses SupportedRootDeviceTypes"
        " SupportedVirtualizationTypes BareMetal Hypervisor ProcessorInfo VCpuInfo MemoryInfo NetworkInfo"
        " InstanceStorageSupported EbsInfo HibernationSupported BurstablePerformanceSupported"
        " DedicatedHostsSupported AutoRecoverySupported"
    ),
    "InstanceTypeOffering": "InstanceType LocationType Location",
    "Reservation": "ReservationId OwnerId",
    "Instance": (
        "InstanceId ImageId State PrivateDnsName AmiLaunchIndex InstanceType LaunchTime Placement Monitoring"
        " Architecture RootDeviceType RootDeviceName VirtualizationType Hypervisor ClientToken EbsOptimized"
        " EnaSupport MetadataOptions"
    ),
    "InstanceState": "Code Name",
    "InstanceStateChange": "InstanceId CurrentState PreviousState",
    "Placement": "AvailabilityZone Tenancy",
    "Monitoring": "State",
    "InstanceMetadataOptionsResponse": "State HttpTokens HttpEndpoint HttpPutResponseHopLimit",
    "InstanceStatus": "InstanceId AvailabilityZone InstanceState InstanceStatus SystemStatus",
    "InstanceStatusSummary": "Status",
    "InstanceNetworkInterface": (
        "NetworkInterfaceId SubnetId VpcId OwnerId Status MacAddress PrivateIpAddress SourceDestCheck Groups"
        " Attachment PrivateIpAddresses InterfaceType"
    ),
    "InstanceNetworkInterfaceAttachment": "AttachmentId DeviceIndex Status AttachTime DeleteOnTermination",
    "NetworkInterface": (
        "NetworkInterfaceId SubnetId VpcId AvailabilityZone OwnerId RequesterManaged Status MacAddress"
        " PrivateIpAddress PrivateIpAddresses SourceDestCheck Groups InterfaceType"
    ),
    "NetworkInterfaceAttachment": "AttachmentId DeviceIndex Status DeleteOnTermination",
    "NetworkInterfacePrivateIpAddress": "Primary PrivateIpAddress",
    "NetworkInterfaceAssociation": "PublicIp IpOwnerId",
    "InstanceNetworkInterfaceAssociation": "PublicIp IpOwnerId",
    "GroupIdentifier": "GroupId GroupName",
    "InstanceBlockDeviceMapping": "DeviceName Ebs",
    "EbsInstanceBlockDevice": "VolumeId Status AttachTime DeleteOnTermination",
    "InstanceCreditSpecification": "InstanceId CpuCredits",
    "Address": "PublicIp AllocationId Domain PublicIpv4Pool NetworkBorderGroup",
    "AllocateAddressResult": "PublicIp AllocationId Domain PublicIpv4Pool NetworkBorderGroup",
    "AssociateAddressResult": "AssociationId",
    "TagDescription": "ResourceId ResourceType Key Value",
    "Tag": "Key Value",
    "NetworkAcl": "NetworkAclId VpcId IsDefault Entries OwnerId",
    "NetworkAclEntry": "RuleNumber Protocol RuleAction Egress CidrBlock",
    "NetworkAclAssociation": "NetworkAclAssociationId NetworkAclId SubnetId",
    "DhcpOptions": "DhcpOptionsId DhcpConfigurations OwnerId",
    "GetConsoleOutputResult": "InstanceId Timestamp",
    "GetCallerIdentityResponse": "UserId Account Arn",
    "CreateVpcResult": "Vpc",
    "CreateSubnetResult": "Subnet",
    "CreateInternetGatewayResult": "InternetGateway",
    "CreateRouteTableResult": "RouteTable",
    "AssociateRouteTableResult": "AssociationId AssociationState",
    "ReplaceRouteTableAssociationResult": "NewAssociationId AssociationState",
    "CreateRouteResult": "Return",
    "CreateSecurityGroupResult": "GroupId",
    "AuthorizeSecurityGroupIngressResult": "Return SecurityGroupRules",
    "AuthorizeSecurityGroupEgressResult": "Return SecurityGroupRules",
    "RevokeSecurityGroupIngressResult": "Return",
    "RevokeSecurityGroupEgressResult": "Return",
    "ModifySecurityGroupRulesResult": "Return",
    "UpdateSecurityGroupRuleDescriptionsIngressResult": "Return",
    "UpdateSecurityGroupRuleDescriptionsEgressResult": "Return",
    "ImportKeyPairResult": "KeyPairId KeyName KeyFingerprint",
    "DeleteKeyPairResult": "Return",
}
ALWAYS = {shape: frozenset(members.split()) for shape, members in ALWAYS.items()}

# One more demand, `Shape.Member`, by which a test shows that this check is at work in another process.
if _demand := os.environ.get("KB_STRICT_DEMAND"):
    _shape, _, _member = _demand.partition(".")
    ALWAYS[_shape] = ALWAYS.get(_shape, frozenset()) | {_member}


# What AWS answers although the enumeration of its model doesn't have it ("InternetGateway" and the filters of
# "DescribeNetworkInterfaces" in the API Reference).
BEYOND_ENUM = {
    "InternetGatewayAttachment.State": {"available"},
    "NetworkInterface.InterfaceType": {"nat_gateway"},
    "VpcEndpoint.State": {"pending", "available"},
    "AttachedPermissionsBoundary.PermissionsBoundaryType": {"Policy"},
}

# What AWS leaves out although its model requires it: the root user has no name ("GetUser" in the IAM API Reference).
# A private zone has no servers of its own to delegate to ("Creating a private hosted zone" in the Route 53 guide).
SOMETIMES = {"User": {"UserName"}, "CreateHostedZoneResponse": {"DelegationSet"}}

deviations = []


class Deviation(AssertionError):
    pass


_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_INTEGER = re.compile(r"-?(0|[1-9]\d*)")
_FLOAT = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def install():
    """From now on every response is checked before botocore parses it."""
    if getattr(botocore.parsers.ResponseParser, "_strict", False):
        return
    plain = botocore.parsers.ResponseParser.parse

    def parse(self, response, shape):
        parsed = plain(self, response, shape)
        kinds = {"EC2QueryParser": "ec2", "QueryParser": "query", "RestXMLParser": "rest-xml"}
        protocol = kinds.get(type(self).__name__)
        if protocol:
            try:
                check(protocol, response, shape)
            except Deviation as deviation:
                deviations.append(str(deviation))
                raise
        return parsed

    botocore.parsers.ResponseParser.parse = parse
    botocore.parsers.ResponseParser._strict = True


def check(protocol, response, shape):
    """`response`: botocore's dictionary of body, headers and status; `shape`: of the output, or None."""
    status, headers = response["status_code"], response["headers"]
    try:
        root = ET.fromstring(response["body"])
    except ET.ParseError as error:
        raise Deviation(f"{status}: not XML ({error}): {response['body'][:200]!r}") from None
    content_type = headers.get("content-type", "")
    if not content_type.lower().replace(" ", "").startswith("text/xml"):
        raise Deviation(f"content type {content_type!r}")
    if status >= 300:
        asked = _failure(protocol, root, status)
    else:
        asked = _resource(root, shape, headers) if protocol == "rest-xml" else _success(protocol, root, shape)
    if not _UUID.fullmatch(asked or ""):
        raise Deviation(f"request id {asked!r}")
    if headers.get("x-amzn-requestid") != asked:
        raise Deviation(f"request id {asked!r} in the body, {headers.get('x-amzn-requestid')!r} in the header")


def _failure(protocol, root, status):
    if protocol == "ec2":
        error, asked = root.find("Errors/Error"), root.findtext("RequestID")
        shaped = root.tag == "Response" and len(root) == 2 and error is not None and {e.tag for e in error} == {
            "Code",
            "Message",
        }
    else:
        space = "{" + (_split(root.tag)[0] or "") + "}"
        error, asked = root.find(f"{space}Error"), root.findtext(f"{space}RequestId")
        shaped = _split(root.tag)[1] == "ErrorResponse" and error is not None and {
            _split(e.tag)[1] for e in error
        } >= {"Type", "Code", "Message"}
    if not shaped:
        raise Deviation(f"{status}: no error document of this protocol: {ET.tostring(root)[:300]!r}")
    texts = {_split(e.tag)[1]: e.text for e in error}
    if not texts["Code"] or not texts["Message"]:
        raise Deviation(f"{status}: an error without code or message: {texts}")
    if status >= 500 and texts["Code"] not in SERVER_CODES:
        raise Deviation(f"{status}: {texts}")
    return asked


def _success(protocol, root, shape):
    space, name = _split(root.tag)
    if not name.endswith("Response"):
        raise Deviation(f"root element {name}")
    if space not in NAMESPACES.values():
        raise Deviation(f"namespace {space!r}")
    stray = {_split(e.tag)[0] for e in root.iter()} - {space}
    if stray:
        raise Deviation(f"{name}: elements of other namespaces: {stray}")
    ignored = set()
    if protocol == "ec2":
        asked, body = root.findtext(f"{{{space}}}requestId"), root
        ignored = {"requestId"}
        if shape is None:
            # Operations without output still tell `return`.
            ignored.add("return")
    else:
        asked = root.findtext(f"{{{space}}}ResponseMetadata/{{{space}}}RequestId")
        result = f"{name.removesuffix('Response')}Result"
        body = root.find(f"{{{space}}}{result}")
        if {_split(e.tag)[1] for e in root} != ({result, "ResponseMetadata"} if shape else {"ResponseMetadata"}):
            raise Deviation(f"{name}: {[e.tag for e in root]}")
    operation = name.removesuffix("Response")
    if shape is None:
        left = [e.tag for e in root if _split(e.tag)[1] not in ignored | {"ResponseMetadata"}]
        if left:
            raise Deviation(f"{operation}: an output without members has {left}")
    else:
        _structure(shape, body, operation, ignored, protocol)
    return asked


def _resource(root, shape, headers):
    """A document of REST: the output itself, but for what of it stands in headers."""
    space, name = _split(root.tag)
    if name != shape.name or space not in NAMESPACES.values():
        raise Deviation(f"root element {root.tag}, not {shape.name}")
    stray = {_split(e.tag)[0] for e in root.iter()} - {space}
    if stray:
        raise Deviation(f"{name}: elements of other namespaces: {stray}")
    _structure(shape, root, name, protocol="rest-xml")
    for member in shape.required_members:
        where = shape.members[member].serialization
        if where.get("location") == "header" and where["name"].lower() not in headers:
            raise Deviation(f"{name}: missing the header {where['name']}")
    return headers.get("x-amzn-requestid")


def _structure(shape, element, at, ignored=frozenset(), protocol="ec2"):
    if (element.text or "").strip():
        raise Deviation(f"{at}: stray text {element.text!r}")
    members, elsewhere = {}, set()
    for name, member in shape.members.items():
        if "location" in member.serialization:
            elsewhere.add(name)
            continue
        wire = member.serialization.get("name", name)
        if member.type_name == "list" and member.serialization.get("flattened"):
            wire = member.member.serialization.get("name", wire) if protocol != "ec2" else wire
        members[wire] = name, member
    seen = {}
    for child in element:
        if (child.tail or "").strip():
            raise Deviation(f"{at}: stray text {child.tail!r}")
        wire = _split(child.tag)[1]
        if wire in ignored:
            continue
        if wire not in members:
            raise Deviation(f"{at} ({shape.name}): unknown member {wire}")
        name, member = members[wire]
        flattened = member.type_name == "list" and member.serialization.get("flattened")
        if name in seen and not flattened:
            raise Deviation(f"{at}: {wire} twice")
        seen[name] = child
        if child.attrib:
            raise Deviation(f"{at}.{name}: attributes {child.attrib}")
        if flattened:
            _value(member.member, child, f"{at}.{name}[]", protocol)
        elif child.text not in BEYOND_ENUM.get(f"{shape.name}.{name}", ()):
            _value(member, child, f"{at}.{name}", protocol)
    missing = (set(shape.required_members) | ALWAYS.get(shape.name, frozenset())) - set(seen)
    missing -= SOMETIMES.get(shape.name, set()) | elsewhere
    if missing:
        raise Deviation(f"{at} ({shape.name}): missing {', '.join(sorted(missing))}")


def _value(shape, element, at, protocol):
    kind = shape.type_name
    if kind == "structure":
        return _structure(shape, element, at, protocol=protocol)
    if kind == "list":
        wire = shape.member.serialization.get("name", "member")
        if (element.text or "").strip():
            raise Deviation(f"{at}: stray text {element.text!r}")
        for n, item in enumerate(element):
            if _split(item.tag)[1] != wire:
                raise Deviation(f"{at}: a list's item is called {_split(item.tag)[1]}, not {wire}")
            _value(shape.member, item, f"{at}[{n}]", protocol)
        return None
    if kind == "map":
        for n, entry in enumerate(element):
            if [_split(part.tag)[1] for part in entry] != ["key", "value"] or _split(entry.tag)[1] != "entry":
                raise Deviation(f"{at}[{n}]: no entry of a map")
            _value(shape.key, entry[0], f"{at}[{n}].key", protocol)
            _value(shape.value, entry[1], f"{at}[{n}].value", protocol)
        return None
    if len(element):
        raise Deviation(f"{at}: a {kind} with elements inside")
    text = element.text or ""
    if kind == "boolean":
        good = text in ("true", "false")
    elif kind in ("integer", "long"):
        bits = 31 if kind == "integer" else 63
        good = _INTEGER.fullmatch(text) and -(1 << bits) <= int(text) < 1 << bits
    elif kind in ("float", "double"):
        good = _FLOAT.fullmatch(text)
    elif kind == "timestamp":
        good = _TIME.fullmatch(text)
    elif kind == "blob":
        try:
            base64.b64decode(text, validate=True)
            good = True
        except ValueError:
            good = False
    elif kind == "string":
        good = not getattr(shape, "enum", None) or text in shape.enum
    else:
        raise Deviation(f"{at}: {kind} is not known to this check")
    if not good:
        raise Deviation(f"{at}: {text!r} is no {kind} of {shape.name}" + (f" {shape.enum}" if kind == "string" else ""))
    return None


def _split(tag):
    space, brace, name = tag.rpartition("}")
    return (space[1:] if brace else None), name
