"""Route 53 as its users drive it: hosted zones, batches of changes, lists, health checks, and what is refused.

Codes and messages by the Amazon Route 53 API Reference and Developer Guide. About 10 seconds.
"""

import itertools
import json

import pytest
from botocore.exceptions import ClientError

from kb import raw, world

COUNT = itertools.count()
PATH = "/2013-04-01/"


@pytest.fixture(scope="module")
def region():
    with world.control_plane() as region:
        yield region


@pytest.fixture(scope="module")
def r53(region):
    return region.client("route53")


@pytest.fixture(scope="module")
def loose(region):
    return region.client("route53", validate=False)


def refused(code, call, *arguments, status=400, says="", **parameters):
    with pytest.raises(ClientError) as error:
        call(*arguments, **parameters)
    told = error.value.response
    assert (told["Error"]["Code"], told["ResponseMetadata"]["HTTPStatusCode"]) == (code, status), told
    assert says in told["Error"]["Message"], told
    return told["Error"]["Message"]


def reference():
    return f"reference-{next(COUNT)}"


def make(r53, name, **more):
    return r53.create_hosted_zone(Name=name, CallerReference=reference(), **more)


@pytest.fixture
def zone(r53):
    """The id of a public zone `zone-N.jp.`, and its name."""
    name = f"zone-{next(COUNT)}.jp."
    return make(r53, name)["HostedZone"]["Id"].removeprefix("/hostedzone/"), name


def rrset(name, kind="A", *values, ttl=300, **more):
    records = {} if "AliasTarget" in more else {"TTL": ttl, "ResourceRecords": [{"Value": v} for v in values]}
    return {"Name": name, "Type": kind, **records, **more}


def change(r53, zone, *changes, **more):
    """`("CREATE", rrset(…))` …"""
    batch = {"Changes": [{"Action": action, "ResourceRecordSet": set} for action, set in changes], **more}
    return r53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=batch)["ChangeInfo"]


def bad(r53, zone, *changes, code="InvalidChangeBatch", says="", status=400):
    before = records(r53, zone)
    told = refused(code, change, r53, zone, *changes, says=says, status=status)
    assert records(r53, zone) == before, "a refused batch changed something"
    return told


def records(r53, zone, **how):
    return r53.list_resource_record_sets(HostedZoneId=zone, **how)["ResourceRecordSets"]


# Zones.


def test_a_public_zone(r53):
    made = make(r53, "Example-1.JP", HostedZoneConfig={"Comment": "ours"})
    assert made["ResponseMetadata"]["HTTPStatusCode"] == 201
    zone, id = made["HostedZone"], made["HostedZone"]["Id"]
    assert made["Location"] == f"https://route53.amazonaws.com{PATH}hostedzone/{id.removeprefix('/hostedzone/')}"
    assert id.startswith("/hostedzone/Z") and zone["Name"] == "example-1.jp."
    assert zone["Config"] == {"Comment": "ours", "PrivateZone": False} and zone["ResourceRecordSetCount"] == 2
    assert made["ChangeInfo"]["Status"] == "PENDING" and made["ChangeInfo"]["Id"].startswith("/change/C")
    servers = made["DelegationSet"]["NameServers"]
    assert [s.rpartition("awsdns-")[2].partition(".")[2] for s in servers] == ["com", "net", "org", "co.uk"], servers
    ns, soa = records(r53, id)
    assert (ns["Name"], ns["Type"], ns["TTL"]) == ("example-1.jp.", "NS", 172800)
    assert [r["Value"] for r in ns["ResourceRecords"]] == [f"{server}." for server in servers]
    assert (soa["Type"], soa["TTL"]) == ("SOA", 900)
    assert soa["ResourceRecords"] == [
        {"Value": f"{servers[0]}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"}
    ]
    told = r53.get_hosted_zone(Id=id)
    assert told["HostedZone"] == zone and told["DelegationSet"] == made["DelegationSet"] and "VPCs" not in told
    status = r53.get_change(Id=made["ChangeInfo"]["Id"])["ChangeInfo"]
    assert status == made["ChangeInfo"]
    # The same name once more: another zone, and no server that answers for both.
    again = make(r53, "example-1.jp")
    assert not set(again["DelegationSet"]["NameServers"]) & set(servers)
    assert r53.update_hosted_zone_comment(Id=id)["HostedZone"]["Config"] == {"PrivateZone": False}
    r53.delete_hosted_zone(Id=id)
    refused("NoSuchHostedZone", r53.get_hosted_zone, Id=id, status=404, says="No hosted zone found with ID: Z")
    r53.delete_hosted_zone(Id=again["HostedZone"]["Id"])


def test_zones_that_cannot_be(r53, loose, region):
    first = reference()
    r53.create_hosted_zone(Name="once.jp", CallerReference=first)
    refused(
        "HostedZoneAlreadyExists", r53.create_hosted_zone, Name="twice.jp", CallerReference=first, status=409,
        says="already been created with the specified caller reference",
    )  # fmt: skip
    for name, says in [
        ("a..jp", "DomainLabelEmpty"),
        ("a" * 64 + ".jp", "DomainLabelTooLong"),
        (".".join(["abcdefgh"] * 30), "DomainNameTooLong"),
        ("雲.jp", "UnsupportedCharacter"),
        (".", "root"),
        ("example.com", "reserved by AWS"),
    ]:
        refused("InvalidDomainName", make, r53, name, says=says)
    vpc = {"VPCRegion": region.name, "VPCId": "vpc-0123456789abcdef0"}
    refused("InvalidVPCId", make, r53, "private.jp", VPC=vpc)
    refused("InvalidInput", make, r53, "private.jp", HostedZoneConfig={"PrivateZone": True})
    refused("InvalidInput", make, r53, "private.jp", VPC={"VPCRegion": region.name})
    refused("NoSuchDelegationSet", make, r53, "set.jp", DelegationSetId="N123")
    refused("InvalidInput", loose.create_hosted_zone, Name="a.jp", says="cvc-complex-type.2.4.b")
    refused("InvalidInput", loose.create_hosted_zone, Name="a.jp", CallerReference="", says="cvc-minLength-valid")


def test_private_zones(r53, region):
    vpcs = [region.ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"] for _ in range(2)]
    one, two = ({"VPCRegion": region.name, "VPCId": vpc} for vpc in vpcs)
    made = make(r53, "corp.jp", VPC=one)
    id = made["HostedZone"]["Id"]
    assert made["HostedZone"]["Config"]["PrivateZone"] and made["VPC"] == one and "DelegationSet" not in made
    told = r53.get_hosted_zone(Id=id)
    assert told["VPCs"] == [one] and "DelegationSet" not in told
    assert records(r53, id)[0]["ResourceRecords"][0]["Value"] == "ns-0.awsdns-00.com."
    bare = id.removeprefix("/hostedzone/")
    listed = r53.list_hosted_zones_by_vpc(VPCId=one["VPCId"], VPCRegion=region.name)["HostedZoneSummaries"]
    assert listed == [{"HostedZoneId": bare, "Name": "corp.jp.", "Owner": {"OwningAccount": region.account}}]
    refused("ConflictingDomainExists", make, r53, "corp.jp", VPC=one, says=f"the hosted zone {bare}")
    refused("ConflictingDomainExists", r53.associate_vpc_with_hosted_zone, HostedZoneId=id, VPC=one)
    refused("LastVPCAssociation", r53.disassociate_vpc_from_hosted_zone, HostedZoneId=id, VPC=one)
    refused("VPCAssociationNotFound", r53.disassociate_vpc_from_hosted_zone, HostedZoneId=id, VPC=two, status=404)
    assert r53.associate_vpc_with_hosted_zone(HostedZoneId=id, VPC=two, Comment="both")["ChangeInfo"]["Comment"] == "both"
    assert r53.get_hosted_zone(Id=id)["VPCs"] == [one, two]
    r53.disassociate_vpc_from_hosted_zone(HostedZoneId=id, VPC=one)
    public = make(r53, "corp.jp")["HostedZone"]["Id"]
    refused("PublicZoneVPCAssociation", r53.associate_vpc_with_hosted_zone, HostedZoneId=public, VPC=one)
    # Authorizations are for other accounts' VPCs, and can be given for one's own.
    assert r53.create_vpc_association_authorization(HostedZoneId=id, VPC=one)["VPC"] == one
    assert r53.list_vpc_association_authorizations(HostedZoneId=id)["VPCs"] == [one]
    r53.delete_vpc_association_authorization(HostedZoneId=id, VPC=one)
    refused(
        "VPCAssociationAuthorizationNotFound", r53.delete_vpc_association_authorization, HostedZoneId=id, VPC=one,
        status=404,
    )  # fmt: skip
    assert r53.get_hosted_zone_limit(Type="MAX_VPCS_ASSOCIATED_BY_ZONE", HostedZoneId=id)["Count"] == 1
    refused(
        "HostedZoneNotPrivate", r53.get_hosted_zone_limit, Type="MAX_VPCS_ASSOCIATED_BY_ZONE", HostedZoneId=public
    )
    r53.delete_hosted_zone(Id=id)
    r53.delete_hosted_zone(Id=public)


def test_lists_of_zones(r53):
    names = ["b.list.jp", "a.list.jp", "list.jp", "z.list.com"]
    ids = {make(r53, name)["HostedZone"]["Id"] for name in names}
    paged = r53.get_paginator("list_hosted_zones").paginate(PaginationConfig={"PageSize": 2})
    all = [zone["Id"] for page in paged for zone in page["HostedZones"]]
    assert ids <= set(all) and len(all) == len(set(all)) == r53.get_hosted_zone_count()["HostedZoneCount"]
    first = r53.list_hosted_zones_by_name(DNSName="list.com", MaxItems="2")
    assert first["HostedZones"][0]["Name"] == "z.list.com." and len(first["HostedZones"]) == 2
    assert first["IsTruncated"] and first["DNSName"] == "list.com"
    by_name = r53.list_hosted_zones_by_name(DNSName="list.jp", MaxItems="3")
    assert [z["Name"] for z in by_name["HostedZones"]] == ["list.jp.", "a.list.jp.", "b.list.jp."]
    if by_name["IsTruncated"]:
        after = r53.list_hosted_zones_by_name(
            DNSName=by_name["NextDNSName"], HostedZoneId=by_name["NextHostedZoneId"]
        )
        assert after["HostedZones"][0]["Name"] == by_name["NextDNSName"]
    refused("InvalidInput", r53.list_hosted_zones_by_name, HostedZoneId="Z1")
    for size in ("0", "-1", "many"):
        refused("InvalidInput", r53.list_hosted_zones, MaxItems=size)
    assert r53.get_account_limit(Type="MAX_HOSTED_ZONES_BY_OWNER")["Count"] == len(all)


def test_reusable_delegation_sets(r53):
    made = r53.create_reusable_delegation_set(CallerReference="set-1")["DelegationSet"]
    refused("DelegationSetAlreadyCreated", r53.create_reusable_delegation_set, CallerReference="set-1")
    zones = [make(r53, f"set-{n}.jp", DelegationSetId=made["Id"]) for n in range(2)]
    assert all(zone["DelegationSet"] == made for zone in zones)
    refused("ConflictingDomainExists", make, r53, "set-0.jp", DelegationSetId=made["Id"])
    refused("DelegationSetInUse", r53.delete_reusable_delegation_set, Id=made["Id"])
    assert r53.get_reusable_delegation_set_limit(
        Type="MAX_ZONES_BY_REUSABLE_DELEGATION_SET", DelegationSetId=made["Id"]
    )["Count"] == 2  # fmt: skip
    listed = r53.list_hosted_zones(DelegationSetId=made["Id"])["HostedZones"]
    assert {z["Name"] for z in listed} == {"set-0.jp.", "set-1.jp."}
    for zone in zones:
        r53.delete_hosted_zone(Id=zone["HostedZone"]["Id"])
    assert r53.list_reusable_delegation_sets()["DelegationSets"] == [made]
    r53.delete_reusable_delegation_set(Id=made["Id"])
    refused("NoSuchDelegationSet", r53.get_reusable_delegation_set, Id=made["Id"])


# Records.


def test_records_are_made_changed_and_deleted(r53, zone):
    id, name = zone
    www = rrset(f"WWW.{name.rstrip('.')}", "A", "203.0.113.10", "203.0.113.11")
    info = change(r53, id, ("CREATE", www), Comment="web")
    assert info["Comment"] == "web" and info["Status"] == "PENDING"
    told = records(r53, id)[-1]
    assert told == {**www, "Name": f"www.{name}"}
    change(r53, id, ("UPSERT", rrset(f"www.{name}", "A", "203.0.113.12", ttl=60)))
    assert records(r53, id)[-1]["TTL"] == 60
    bad(r53, id, ("CREATE", www), says=f"[Tried to create resource record set [name='www.{name}', type='A'] but it already exists]")
    bad(r53, id, ("DELETE", www), says="but the values provided do not match the current values")
    bad(r53, id, ("DELETE", rrset(f"no.{name}", "A", "1.2.3.4")), says="but it was not found")
    # All or nothing: the first would have been fine.
    bad(r53, id, ("CREATE", rrset(f"new.{name}", "A", "1.2.3.4")), ("DELETE", rrset(f"no.{name}", "A", "1.2.3.4")))
    # Values of a deletion may stand in another order.
    change(r53, id, ("UPSERT", www))
    back = rrset(f"www.{name}", "A", "203.0.113.11", "203.0.113.10")
    change(r53, id, ("DELETE", back), ("CREATE", rrset(f"www.{name}", "CNAME", "other.jp.")))
    refused("HostedZoneNotEmpty", r53.delete_hosted_zone, Id=id)
    change(r53, id, ("DELETE", rrset(f"www.{name}", "CNAME", "other.jp.")))
    r53.delete_hosted_zone(Id=id)


def test_every_type_of_record(r53, zone):
    id, name = zone
    values = {
        "A": ["192.0.2.1"], "AAAA": ["2001:db8::1"], "CAA": ['0 issue "ca.example.net"'], "CNAME": [f"a.{name}"],
        "DS": ["12345 13 2 " + "ab" * 32], "HTTPS": ["1 . alpn=h2"], "MX": ["10 mail.jp.", "20 mail2.jp"],
        "NAPTR": ['100 50 "u" "sip+E2U" "!^.*$!sip:info@example.jp!" .'], "NS": ["ns1.jp.", "ns2.jp."],
        "PTR": ["host.jp."], "SPF": ['"v=spf1 -all"'], "SRV": ["1 2 443 host.jp."],
        "SSHFP": ["4 2 " + "cd" * 32], "SVCB": ["1 . alpn=h2"], "TLSA": ["3 1 1 " + "ef" * 32],
        "TXT": ['"one" "two \\"quoted\\" \\046"'],
    }  # fmt: skip
    change(r53, id, *(("CREATE", rrset(f"{kind.lower()}.{name}", kind, *v)) for kind, v in values.items() if kind != "DS"))
    change(r53, id, ("CREATE", rrset(f"ns.{name}", "DS", *values["DS"])))
    told = {s["Type"]: [r["Value"] for r in s["ResourceRecords"]] for s in records(r53, id) if s["Name"] != name}
    assert told == values


def test_wrong_values(r53, zone):
    id, name = zone
    long = "x" * 256
    for kind, value, says in [
        ("A", "1.2.3", "Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '1.2.3''"),
        ("AAAA", "1.2.3.4", "AAAARRDATAIllegalIPv6Address"),
        ("CNAME", "two names", "RRDATANotSingleField"),
        ("CNAME", "a..b", "DomainLabelEmpty"),
        ("MX", "mail.jp", "MXRRDATANotTwoFields"),
        ("MX", "70000 mail.jp", "Priority"),
        ("SRV", "1 2 mail.jp", "SRVRRDATANotFourFields"),
        ("TXT", "no quotes", "InvalidCharacterString"),
        ("TXT", '"open', "InvalidCharacterString"),
        ("TXT", f'"{long}"', "CharacterStringTooLong"),
        ("CAA", '0 issue', "CAARRDATANotThreeFields"),
        ("CAA", '300 issue "x"', "Flags"),
        ("NS", "a" * 64 + ".jp", "DomainLabelTooLong"),
    ]:  # fmt: skip
        bad(r53, id, ("CREATE", rrset(f"x.{name}", kind, value)), says=says)
    bad(r53, id, ("CREATE", rrset(f"x.{name}", "A", "1.1.1.1", "1.1.1.1")), says="Duplicate Resource Record: '1.1.1.1'")
    bad(r53, id, ("CREATE", rrset(f"x.{name}", "CNAME", "a.jp", "b.jp")), says="at most 1")
    bad(r53, id, ("CREATE", rrset("www.elsewhere.jp", "A", "1.1.1.1")), says=f"RRSet with DNS name www.elsewhere.jp. is not permitted in zone {name}")
    bad(r53, id, ("CREATE", rrset(f"a..{name}", "A", "1.1.1.1")), says="DomainLabelEmpty")
    # All that is wrong is told at once.
    told = bad(r53, id, ("CREATE", rrset(f"x.{name}", "A", "x")), ("CREATE", rrset(f"y.{name}", "AAAA", "y")))
    assert told.startswith("[") and "IPv4" in told and "IPv6" in told


def test_what_may_stand_beside_what(r53, zone):
    id, name = zone
    bad(r53, id, ("CREATE", rrset(name, "CNAME", "a.jp")), says=f"RRSet of type CNAME with DNS name {name} is not permitted at apex in zone {name}")
    change(r53, id, ("CREATE", rrset(f"a.{name}", "A", "1.1.1.1")), ("CREATE", rrset(f"c.{name}", "CNAME", "x.jp")))
    bad(r53, id, ("CREATE", rrset(f"a.{name}", "CNAME", "x.jp")), says="is not permitted as it conflicts with other records with the same DNS name")
    bad(r53, id, ("CREATE", rrset(f"c.{name}", "TXT", '"x"')), says="a conflicting RRSet of type CNAME with the same DNS name already exists")
    ns, soa = records(r53, id)[:2]
    bad(r53, id, ("DELETE", soa), says="A HostedZone must contain exactly one SOA record.")
    bad(r53, id, ("DELETE", ns), says="A HostedZone must contain at least one NS record for the zone itself.")
    bad(r53, id, ("CREATE", rrset(f"sub.{name}", "SOA", soa["ResourceRecords"][0]["Value"])), says="SOA")
    bad(r53, id, ("CREATE", rrset(f"*.{name}", "NS", "ns.jp")), says="wildcard")
    twice = ("CREATE", rrset(f"t.{name}", "A", "1.1.1.1")), ("UPSERT", rrset(f"t.{name}", "A", "1.1.1.2"))
    bad(r53, id, *twice, says=f"The request contains an invalid set of changes for a resource record set 'A t.{name}'")
    # A wildcard, and characters that are escaped.
    change(r53, id, ("CREATE", rrset(f"*.{name}", "A", "1.1.1.1")), ("CREATE", rrset(f"a\\100b.{name}", "A", "1.1.1.1")))
    names = [s["Name"] for s in records(r53, id)]
    assert f"\\052.{name}" in names and f"a\\100b.{name}" in names


def test_fields_that_belong_together(r53, loose, zone):
    id, name = zone
    bare = {"Name": f"x.{name}", "Type": "A"}
    alias = {"AliasTarget": {"HostedZoneId": id, "DNSName": f"y.{name}", "EvaluateTargetHealth": False}}
    one = {"ResourceRecords": [{"Value": "1.1.1.1"}]}
    about = f"in Change with [Action=CREATE, Name=x.{name}, Type=A, SetIdentifier="
    for set, says in [
        (bare, "Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found none"),
        (bare | one, "but found none"),
        (bare | alias | one | {"TTL": 1}, "but found more than one"),
        (bare | one | {"TTL": 1, "Weight": 1}, "Missing field 'SetIdentifier'"),
        (bare | one | {"TTL": 1, "SetIdentifier": "s"}, "but found none"),
        (bare | one | {"TTL": 1, "SetIdentifier": "s", "Weight": 1, "Failover": "PRIMARY"}, "but found more than one"),
    ]:  # fmt: skip
        told = bad(r53, id, ("CREATE", set), code="InvalidInput", says=says)
        assert told.startswith("Invalid request: ") and about in told
    cidr = {"CidrRoutingConfig": {"CollectionId": "11111111-2222-4333-8444-555555555555", "LocationName": "x"}}
    bad(r53, id, ("CREATE", bare | one | {"TTL": 1, "SetIdentifier": "s", "Weight": 1} | cidr), code="InvalidInput", says="more than one")
    bad(r53, id, ("CREATE", bare | one | {"TTL": 1, "SetIdentifier": "s"} | cidr), says="does not exist")
    for wrong, says in [
        ({"Action": "MAKE", "ResourceRecordSet": bare}, "cvc-enumeration-valid: Value 'MAKE'"),
        ({"Action": "CREATE"}, "cvc-complex-type.2.4.b"),
        ({"Action": "CREATE", "ResourceRecordSet": {"Name": "x"}}, ":Type}'"),
        ({"Action": "CREATE", "ResourceRecordSet": bare | {"TTL": -1}}, "cvc-minInclusive-valid"),
        ({"Action": "CREATE", "ResourceRecordSet": bare | {"TTL": "soon"}}, "not a valid value for 'integer'"),
        ({"Action": "CREATE", "ResourceRecordSet": bare | {"Weight": 256}}, "cvc-maxInclusive-valid"),
    ]:
        call = loose.change_resource_record_sets
        refused("InvalidInput", call, HostedZoneId=id, ChangeBatch={"Changes": [wrong]}, says=says)
    refused("InvalidInput", loose.change_resource_record_sets, HostedZoneId=id, ChangeBatch={"Changes": []})
    refused("NoSuchHostedZone", change, r53, "Z0", ("CREATE", bare | one | {"TTL": 1}), status=404)


def test_aliases(r53, zone):
    id, name = zone
    def alias(target, of="x", kind="A", zone=id):
        aim = {"HostedZoneId": zone, "DNSName": target, "EvaluateTargetHealth": True}
        return rrset(f"{of}.{name}" if of else name, kind, AliasTarget=aim)

    change(r53, id, ("CREATE", rrset(f"www.{name}", "A", "1.1.1.1")), ("CREATE", alias(f"www.{name}", of="")))
    told = next(s for s in records(r53, id) if "AliasTarget" in s)
    assert told["AliasTarget"] == {"HostedZoneId": id, "DNSName": f"www.{name}", "EvaluateTargetHealth": True}
    assert "TTL" not in told and "ResourceRecords" not in told
    gone = "but that target was not found"
    bad(r53, id, ("CREATE", alias(f"no.{name}")), says=f"Tried to create an alias that targets no.{name}, type A in zone {id}, {gone}")
    bad(r53, id, ("CREATE", alias(f"www.{name}", kind="AAAA")), says=gone)
    bad(r53, id, ("CREATE", alias("www.elsewhere.jp")), says="does not lie within the target zone")
    bad(r53, id, ("CREATE", alias(f"x.{name}")), says="itself")
    # What no service here has is not there to lead to.
    bad(r53, id, ("CREATE", alias("s3-website-ap-northeast-1.amazonaws.com", zone="Z2M4EHUR26P7ZW")), says=gone)


def test_routing_policies(r53, zone):
    id, name = zone
    def sets(kind, **policies):
        return [("CREATE", rrset(f"{kind}.{name}", "A", f"192.0.2.{n}", SetIdentifier=key, **policy)) for n, (key, policy) in enumerate(policies.items())]

    changes = [
        *sets("weighted", a={"Weight": 3}, b={"Weight": 0}),
        *sets("latency", a={"Region": "ap-northeast-1"}, b={"Region": "us-east-1"}),
        *sets("failover", a={"Failover": "PRIMARY"}, b={"Failover": "SECONDARY"}),
        *sets("multi", a={"MultiValueAnswer": True}, b={"MultiValueAnswer": True}),
        *sets(
            "geo", a={"GeoLocation": {"ContinentCode": "AS"}}, b={"GeoLocation": {"CountryCode": "JP"}},
            c={"GeoLocation": {"CountryCode": "US", "SubdivisionCode": "WA"}}, d={"GeoLocation": {"CountryCode": "*"}},
        ),
        *sets(
            "near", a={"GeoProximityLocation": {"AWSRegion": "eu-west-1", "Bias": -10}},
            b={"GeoProximityLocation": {"Coordinates": {"Latitude": "34.69", "Longitude": "-135.5"}, "Bias": 0}},
        ),
    ]  # fmt: skip
    change(r53, id, *changes)
    told = {(s["Name"], s["SetIdentifier"]): s for s in records(r53, id) if "SetIdentifier" in s}
    assert told == {(s["Name"], s["SetIdentifier"]): s for _, s in changes}
    another = "but with another routing policy"
    bad(r53, id, *sets("weighted", c={"Region": "us-east-1"}), says=another)
    bad(r53, id, ("CREATE", rrset(f"weighted.{name}", "A", "1.1.1.1")), says=another)
    bad(r53, id, *sets("latency", c={"Region": "us-east-1"}), says="another RRSet has the same region us-east-1")
    bad(r53, id, *sets("failover", c={"Failover": "PRIMARY"}), says="the same failover PRIMARY")
    bad(r53, id, *sets("geo", e={"GeoLocation": {"CountryCode": "JP"}}), says="the same geolocation")
    bad(r53, id, *sets("geo", e={"GeoLocation": {"CountryCode": "ZZ"}}), says="GeoLocation")
    bad(r53, id, *sets("geo", e={"GeoLocation": {"CountryCode": "JP", "SubdivisionCode": "13"}}), says="GeoLocation")
    for place, says in [
        ({"AWSRegion": "eu-west-1"}, "the same geoproximity location"),
        ({"AWSRegion": "xx-west-1"}, "AWSRegion xx-west-1"),
        ({"LocalZoneGroup": "us-east-1-bue-1"}, "LocalZoneGroup"),
        ({"Coordinates": {"Latitude": "90.1", "Longitude": "0"}}, "Coordinates"),
        ({"Bias": 3}, "exactly one of [AWSRegion"),
    ]:
        bad(r53, id, *sets("near", c={"GeoProximityLocation": place}), says=says)
    nobody = "11111111-2222-4333-8444-555555555555"
    bad(
        r53, id, *sets("health", a={"Weight": 1, "HealthCheckId": nobody}), code="NoSuchHealthCheck", status=404,
    )  # fmt: skip


def test_cidr_collections(r53, zone):
    id, name = zone
    made = r53.create_cidr_collection(Name="places", CallerReference="c")
    collection = made["Collection"]
    of = {"Id": collection["Id"]}
    assert made["Location"].endswith(f"/cidrcollection/{of['Id']}") and collection["Version"] == 1
    assert collection["Arn"] == f"arn:aws:route53:::cidrcollection/{of['Id']}"
    assert r53.create_cidr_collection(Name="places", CallerReference="c")["Collection"] == collection
    refused("CidrCollectionAlreadyExistsException", r53.create_cidr_collection, Name="places", CallerReference="d")

    def put(location, *nets, action="PUT", **more):
        changes = [{"LocationName": location, "Action": action, "CidrList": list(nets)}]
        return r53.change_cidr_collection(**of, Changes=changes, **more)["Id"]

    done = put("office", "203.0.113.0/24", "2001:db8:7::/48", CollectionVersion=1)
    # Nothing serves zones here; that it comes to INSYNC is for tests/live.
    assert r53.get_change(Id=done)["ChangeInfo"]["Status"] == "PENDING"
    put("campus", "203.0.112.0/22")
    refused("CidrCollectionVersionMismatchException", put, "x", "192.0.2.0/24", CollectionVersion=1, status=409)
    refused("CidrBlockInUseException", put, "campus", "203.0.113.0/24")
    for wrong in ("203.0.113.0/25", "203.0.113.1/24", "2001:db8::/49", "0.0.0.0/0", "x"):
        refused("InvalidInput", put, "x", wrong)
    nobody = "11111111-2222-4333-8444-555555555555"
    refused("NoSuchCidrCollectionException", r53.delete_cidr_collection, Id=nobody, status=404)
    (summary,) = r53.list_cidr_collections()["CidrCollections"]
    assert (summary["Name"], summary["Version"]) == ("places", 3)
    locations = r53.list_cidr_locations(CollectionId=of["Id"])["CidrLocations"]
    assert [one["LocationName"] for one in locations] == ["campus", "office"]
    pages = r53.get_paginator("list_cidr_blocks").paginate(CollectionId=of["Id"], PaginationConfig={"PageSize": 1})
    blocks = [(block["CidrBlock"], block["LocationName"]) for page in pages for block in page["CidrBlocks"]]
    assert sorted(blocks) == [("2001:db8:7::/48", "office"), ("203.0.112.0/22", "campus"), ("203.0.113.0/24", "office")]
    only = r53.list_cidr_blocks(CollectionId=of["Id"], LocationName="campus")["CidrBlocks"]
    assert only == [{"CidrBlock": "203.0.112.0/22", "LocationName": "campus"}]
    call = r53.list_cidr_blocks
    refused("NoSuchCidrLocationException", call, CollectionId=of["Id"], LocationName="nowhere", status=404)

    def by(location, value, collection=of["Id"]):
        config = {"CollectionId": collection, "LocationName": location}
        return rrset(f"by.{name}", "A", value, SetIdentifier=location.strip("*") or "rest", CidrRoutingConfig=config)

    change(r53, id, *[("CREATE", by(*one)) for one in (("office", "192.0.2.1"), ("campus", "192.0.2.2"), ("*", "192.0.2.3"))])
    told = {s["CidrRoutingConfig"]["LocationName"] for s in records(r53, id) if "CidrRoutingConfig" in s}
    assert told == {"office", "campus", "*"}
    bad(r53, id, ("CREATE", by("nowhere", "192.0.2.4")), says="nowhere does not exist")
    bad(r53, id, ("CREATE", by("x", "192.0.2.4", nobody)), says=f"{nobody} does not exist")
    bad(r53, id, ("UPSERT", {**by("office", "192.0.2.4"), "SetIdentifier": "twin"}), says="the same CIDR location office")

    def ask(**who):
        return r53.test_dns_answer(HostedZoneId=id, RecordName=f"by.{name}", RecordType="A", **who)["RecordData"]

    assert ask(ResolverIP="203.0.113.9") == ["192.0.2.1"] and ask(ResolverIP="203.0.115.9") == ["192.0.2.2"]
    assert ask(ResolverIP="198.51.100.9") == ["192.0.2.3"]
    assert ask(ResolverIP="203.0.113.9", EDNS0ClientSubnetIP="198.51.100.9") == ["192.0.2.3"]
    assert ask(ResolverIP="203.0.113.9", EDNS0ClientSubnetIP="203.0.113.9", EDNS0ClientSubnetMask="16") == ["192.0.2.3"]
    # What is in use stays.
    refused("CidrBlockInUseException", put, "campus", "203.0.112.0/22", action="DELETE_IF_EXISTS")
    refused("CidrCollectionInUseException", r53.delete_cidr_collection, **of)
    change(r53, id, *[("DELETE", s) for s in records(r53, id) if "CidrRoutingConfig" in s])
    put("campus", "203.0.112.0/22", "192.0.2.0/24", action="DELETE_IF_EXISTS")
    put("office", "203.0.113.0/24", "2001:db8:7::/48", action="DELETE_IF_EXISTS")
    r53.delete_cidr_collection(**of)
    assert r53.list_cidr_collections()["CidrCollections"] == []


def test_limits_of_a_batch(r53, zone):
    id, name = zone
    many = [("CREATE", rrset(f"n{n}.{name}", "A", "1.1.1.1")) for n in range(1000)]
    change(r53, id, *many)
    assert r53.get_hosted_zone_limit(Type="MAX_RRSETS_BY_ZONE", HostedZoneId=id) | {"ResponseMetadata": 0} == {
        "Limit": {"Type": "MAX_RRSETS_BY_ZONE", "Value": 10000}, "Count": 1002, "ResponseMetadata": 0,
    }  # fmt: skip
    bad(r53, id, *many[:500], *(("UPSERT", s) for _, s in many[500:751]), says="Number of records limit of 1000 exceeded.")
    text = '"' + "x" * 250 + '"'
    wide = [("UPSERT", rrset(f"t{n}.{name}", "TXT", text)) for n in range(64)]
    bad(r53, id, *wide, says="Number of characters limit of 32000 exceeded.")
    # Pages, each where the last one ended.
    pages = list(r53.get_paginator("list_resource_record_sets").paginate(HostedZoneId=id))
    assert [len(page["ResourceRecordSets"]) for page in pages] == [300, 300, 300, 102]
    names = [s["Name"] for page in pages for s in page["ResourceRecordSets"]]
    assert sorted(set(names)) == sorted({name, *(s["Name"] for _, s in many)})


def test_the_order_of_a_list(r53, zone):
    id, name = zone
    wanted = [f"a-b.{name}", f"a.{name}", f"x.a.{name}", f"b.{name}", f"\\052.{name}"]
    change(r53, id, *(("CREATE", rrset(n, "A", "1.1.1.1")) for n in reversed(wanted)), ("CREATE", rrset(f"a.{name}", "TXT", '"x"')))
    listed = [(s["Name"], s["Type"]) for s in records(r53, id)]
    assert listed[:2] == [(name, "NS"), (name, "SOA")]
    order = lambda n: [label + "." for label in reversed(n.rstrip(".").split("."))]
    assert [n for n, _ in listed] == sorted((n for n, _ in listed), key=order)
    page = records(r53, id, StartRecordName=f"A.{name}", StartRecordType="TXT", MaxItems="1")
    assert [(s["Name"], s["Type"]) for s in page] == [(f"a.{name}", "TXT")]
    refused("InvalidInput", records, r53, id, StartRecordType="A")
    refused("InvalidInput", records, r53, id, StartRecordName="a..b")


def test_what_the_servers_would_answer(r53, zone):
    id, name = zone
    change(r53, id, ("CREATE", rrset(f"www.{name}", "A", "203.0.113.10")), ("CREATE", rrset(f"*.w.{name}", "TXT", '"w"')))
    def ask(record, kind, **more):
        told = r53.test_dns_answer(HostedZoneId=id, RecordName=record, RecordType=kind, **more)
        assert told["Nameserver"].startswith("ns-") and (told["RecordType"], told["Protocol"]) == (kind, "UDP")
        return told["ResponseCode"], told["RecordData"]

    assert ask(f"WWW.{name}", "A") == ("NOERROR", ["203.0.113.10"])
    assert ask(f"www.{name}", "AAAA") == ("NOERROR", [])
    assert ask(f"any.w.{name}", "TXT") == ("NOERROR", ['"w"'])
    assert ask(f"no.{name}", "A", ResolverIP="192.0.2.1") == ("NXDOMAIN", [])
    refused("InvalidInput", ask, f"www.{name}", "A", ResolverIP="nowhere")
    refused("InvalidInput", ask, "a..b", "A")


# Health checks, tags, places.


def test_health_checks(r53, loose):
    config = {"Type": "HTTP", "IPAddress": "203.0.113.9", "ResourcePath": "/health"}
    made = r53.create_health_check(CallerReference="check-1", HealthCheckConfig=config)
    check = made["HealthCheck"]
    assert made["Location"].endswith(f"/healthcheck/{check['Id']}") and check["HealthCheckVersion"] == 1
    assert check["HealthCheckConfig"] == {
        **config, "Port": 80, "RequestInterval": 30, "FailureThreshold": 3, "MeasureLatency": False, "Inverted": False,
        "Disabled": False, "EnableSNI": False,
    }  # fmt: skip
    assert r53.create_health_check(CallerReference="check-1", HealthCheckConfig=config)["HealthCheck"] == check
    refused(
        "HealthCheckAlreadyExists", r53.create_health_check, CallerReference="check-1",
        HealthCheckConfig=config | {"Port": 81}, status=409,
    )  # fmt: skip
    both = r53.create_health_check(
        CallerReference="check-2",
        HealthCheckConfig={"Type": "CALCULATED", "ChildHealthChecks": [check["Id"]], "HealthThreshold": 1},
    )["HealthCheck"]
    assert both["HealthCheckConfig"]["ChildHealthChecks"] == [check["Id"]]
    refused("HealthCheckInUse", r53.delete_health_check, HealthCheckId=check["Id"])
    changed = r53.update_health_check(
        HealthCheckId=check["Id"], HealthCheckVersion=1, Port=8080, Inverted=True, ResetElements=["ResourcePath"]
    )["HealthCheck"]
    assert changed["HealthCheckVersion"] == 2 and changed["HealthCheckConfig"]["Port"] == 8080
    assert "ResourcePath" not in changed["HealthCheckConfig"]
    refused(
        "HealthCheckVersionMismatch", r53.update_health_check, HealthCheckId=check["Id"], HealthCheckVersion=1, status=409
    )
    assert r53.get_health_check(HealthCheckId=check["Id"])["HealthCheck"] == changed
    assert {c["Id"] for c in r53.list_health_checks()["HealthChecks"]} == {check["Id"], both["Id"]}
    assert r53.get_health_check_count()["HealthCheckCount"] == 2
    r53.get_health_check_status(HealthCheckId=check["Id"])
    r53.get_health_check_last_failure_reason(HealthCheckId=check["Id"])
    assert len(r53.get_checker_ip_ranges()["CheckerIpRanges"]) == 1
    for wrong in [
        {"Type": "HTTP"},
        {"Type": "TCP", "IPAddress": "203.0.113.9"},
        {"Type": "HTTP", "IPAddress": "10.0.0.1"},
        {"Type": "HTTP", "IPAddress": "here"},
        {"Type": "HTTP", "IPAddress": "203.0.113.9", "SearchString": "x"},
        {"Type": "HTTP_STR_MATCH", "IPAddress": "203.0.113.9"},
        {"Type": "HTTP", "IPAddress": "203.0.113.9", "RequestInterval": 20},
        {"Type": "HTTP", "IPAddress": "203.0.113.9", "Regions": ["us-east-1", "us-west-1"]},
        {"Type": "CALCULATED", "ChildHealthChecks": [check["Id"]]},
        {"Type": "CALCULATED", "ChildHealthChecks": [both["Id"]], "HealthThreshold": 1},
        {"Type": "HTTPS", "IPAddress": "203.0.113.9", "SearchString": "x"},
        {"Type": "HTTPS_STR_MATCH", "IPAddress": "203.0.113.9"},
        {"Type": "CLOUDWATCH_METRIC", "AlarmIdentifier": {"Region": "us-east-1", "Name": "x"}},
    ]:
        refused("InvalidInput", loose.create_health_check, CallerReference=reference(), HealthCheckConfig=wrong)
    for id in (both["Id"], check["Id"]):
        r53.delete_health_check(HealthCheckId=id)
    refused("NoSuchHealthCheck", r53.get_health_check, HealthCheckId=check["Id"], status=404)


def test_tags(r53, zone):
    id, _ = zone
    about = {"ResourceType": "hostedzone", "ResourceId": id}
    r53.change_tags_for_resource(**about, AddTags=[{"Key": "Name", "Value": "web"}, {"Key": "Cost", "Value": "1"}])
    r53.change_tags_for_resource(**about, AddTags=[{"Key": "Name", "Value": "www"}], RemoveTagKeys=["Cost"])
    told = {**about, "Tags": [{"Key": "Name", "Value": "www"}]}
    assert r53.list_tags_for_resource(**about)["ResourceTagSet"] == told
    many = r53.list_tags_for_resources(ResourceType="hostedzone", ResourceIds=[id])["ResourceTagSets"]
    assert many == [told]
    refused("InvalidInput", r53.change_tags_for_resource, **about)
    refused("InvalidInput", r53.change_tags_for_resource, **about, AddTags=[{"Key": "aws:x", "Value": ""}])
    refused("NoSuchHostedZone", r53.list_tags_for_resource, ResourceType="hostedzone", ResourceId="Z1", status=404)
    refused("NoSuchHealthCheck", r53.list_tags_for_resource, ResourceType="healthcheck", ResourceId="1", status=404)


def test_places(r53):
    places, start = [], {}
    while True:
        page = r53.list_geo_locations(**start)
        places += page["GeoLocationDetailsList"]
        if not page["IsTruncated"]:
            break
        start = {f"Start{key[4:]}": page[key] for key in page if key.startswith("Next")}
    assert {"ContinentCode": "AS", "ContinentName": "Asia"} in places
    assert {"CountryCode": "*", "CountryName": "Default"} in places
    assert {"CountryCode": "JP", "CountryName": "Japan"} in places and len(places) > 300
    assert r53.get_geo_location(CountryCode="JP")["GeoLocationDetails"]["CountryName"] == "Japan"
    refused("NoSuchGeoLocation", r53.get_geo_location, CountryCode="ZZ", status=404)


# What no client sends, and who may what.


def test_requests_that_are_none(region, zone):
    id, _ = zone
    def send(method, path, body=b"", **more):
        answer = raw.send(region, body, method=method, path=path, service="route53", **more)
        return answer.status, answer.code

    document = b'<CreateHostedZoneRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/">'
    assert send("GET", "/") == (404, "UnknownOperationException")
    assert send("GET", f"{PATH}nothing") == (404, "UnknownOperationException")
    assert send("PUT", f"{PATH}hostedzone") == (405, "MethodNotAllowed")
    assert send("POST", f"{PATH}hostedzone") == (400, "InvalidInput")
    assert send("POST", f"{PATH}hostedzone", document) == (400, "InvalidInput")
    assert send("POST", f"{PATH}hostedzone", b"\xff\xfe") == (400, "InvalidInput")
    assert send("POST", f"{PATH}hostedzone", b'<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>') == (400, "InvalidInput")
    assert send("GET", f"{PATH}hostedzone/{id}") == (200, None)
    assert send("GET", f"{PATH}hostedzone/%2Fhostedzone%2F{id}") == (200, None)
    assert send("GET", f"{PATH}hostedzone/{id}", as_region="us-east-1") == (200, None)
    assert send("GET", f"{PATH}hostedzone/{id}", sign=False) == (403, "MissingAuthenticationToken")
    assert send("GET", f"{PATH}hostedzone/{id}", key=("AKIDNOBODY", "x")) == (403, "InvalidClientTokenId")


def test_policies_see_names_types_and_actions(region, r53, zone):
    id, name = zone
    iam = region.client("iam")
    iam.create_user(UserName="acme")
    key = iam.create_access_key(UserName="acme")["AccessKey"]
    own = region.client("route53", key=key["AccessKeyId"], secret=key["SecretAccessKey"])
    allow = {
        "Effect": "Allow", "Action": "route53:ChangeResourceRecordSets", "Resource": f"arn:aws:route53:::hostedzone/{id}",
        "Condition": {
            "ForAllValues:StringLike": {"route53:ChangeResourceRecordSetsNormalizedRecordNames": f"_acme-challenge.*{name.rstrip('.')}"},
            "ForAllValues:StringEquals": {
                "route53:ChangeResourceRecordSetsRecordTypes": ["TXT"],
                "route53:ChangeResourceRecordSetsActions": ["CREATE", "UPSERT"],
            },
        },
    }  # fmt: skip
    document = json.dumps({"Version": "2012-10-17", "Statement": [allow]})
    iam.put_user_policy(UserName="acme", PolicyName="acme", PolicyDocument=document)
    text = rrset(f"_ACME-challenge.{name}", "TXT", '"token"')
    change(own, id, ("UPSERT", text))
    for changes in [
        [("DELETE", text)],
        [("UPSERT", rrset(f"_acme-challenge.{name}", "A", "1.1.1.1"))],
        [("UPSERT", rrset(f"www.{name}", "TXT", '"x"'))],
        [("UPSERT", text), ("UPSERT", rrset(f"www.{name}", "TXT", '"x"'))],
    ]:
        told = refused("AccessDenied", change, own, id, *changes, status=403)
        assert f"arn:aws:route53:::hostedzone/{id}" in told and "route53:ChangeResourceRecordSets" in told
    refused("AccessDenied", own.list_hosted_zones, status=403)
    iam.attach_user_policy(UserName="acme", PolicyArn="arn:aws:iam::aws:policy/AmazonRoute53ReadOnlyAccess")
    assert own.list_hosted_zones()["HostedZones"]
    refused("AccessDenied", own.delete_hosted_zone, Id=id, status=403)


def test_the_aws_cli(region):
    made = region.aws("route53", "create-hosted-zone", "--name", "cli.jp", "--caller-reference", "cli")
    id = made["HostedZone"]["Id"]
    batch = {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": rrset("www.cli.jp", "A", "203.0.113.10")}]}
    changed = region.aws(
        "route53", "change-resource-record-sets", "--hosted-zone-id", id, "--change-batch", json.dumps(batch)
    )
    assert changed["ChangeInfo"]["Status"] == "PENDING"
    listed = region.aws("route53", "list-resource-record-sets", "--hosted-zone-id", id, v=2)
    assert [s["Type"] for s in listed["ResourceRecordSets"]] == ["NS", "SOA", "A"]
    refused = region.aws("route53", "delete-hosted-zone", "--id", id, check=False)
    assert refused.returncode != 0 and "HostedZoneNotEmpty" in refused.stderr
