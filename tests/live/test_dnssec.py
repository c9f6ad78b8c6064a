"""Signed zones, by delv and dig from the internet: keys, signatures, denials, and chains of trust that are right or wrong,
as delv finds and as the public resolver does. About 8 seconds."""

import re
import types

import pytest
from botocore.exceptions import ClientError

from kb.cloud import from_internet, until

RESOLVER = "198.19.8.53"


@pytest.fixture(scope="module")
def signed(live, tmp_path_factory):
    """secure.jp, signed, delegated and vouched for."""
    api = live.client("route53")
    made = api.create_hosted_zone(Name="secure.jp", CallerReference="secure")
    id = made["HostedZone"]["Id"].rpartition("/")[2]
    servers = made["DelegationSet"]["NameServers"]
    upsert(api, id, "www.secure.jp", "A", "192.0.2.1", "192.0.2.2")
    upsert(api, id, "alias.secure.jp", "CNAME", "www.secure.jp")
    upsert(api, id, "*.wild.secure.jp", "TXT", '"any"')
    upsert(api, id, "plain.secure.jp", "NS", "ns-9.awsdns-01.com")
    live.kumobako("registrar", "delegate", "secure.jp", *(f"--ns={server}" for server in servers))
    account = live.client("sts").get_caller_identity()["Account"]
    arn = f"arn:aws:kms:us-east-1:{account}:key/11111111-2222-3333-4444-555555555555"
    key = api.create_key_signing_key(
        HostedZoneId=id, CallerReference="k", Name="first_key", KeyManagementServiceArn=arn, Status="ACTIVE"
    )["KeySigningKey"]
    wait(api, api.enable_hosted_zone_dnssec(HostedZoneId=id))
    live.kumobako("registrar", "ds", "secure.jp", "--key", key["DNSKEYRecord"])
    anchor = tmp_path_factory.mktemp("dnssec") / "anchor"
    anchor.write_text(live.kumobako("registrar", "anchor").stdout)
    found = types.SimpleNamespace(api=api, id=id, key=key, servers=servers, anchor=anchor, arn=arn)
    until("the domain is vouched for", lambda: key["DigestValue"] in dig(live, "+short", "secure.jp", "DS").replace(" ", ""), 20)
    return found


def wait(api, made):
    waiter = api.get_waiter("resource_record_sets_changed")
    waiter.wait(Id=made["ChangeInfo"]["Id"], WaiterConfig={"Delay": 0.02, "MaxAttempts": 1000})


def upsert(api, id, name, kind, *values):
    records = {"Name": name, "Type": kind, "TTL": 60, "ResourceRecords": [{"Value": value} for value in values]}
    batch = {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": records}]}
    wait(api, api.change_resource_record_sets(HostedZoneId=id, ChangeBatch=batch))


def dig(live, *arguments, server=RESOLVER):
    line = from_internet(live, True, ["dig", "+time=3", "+tries=1", f"@{server}", *arguments])
    return live.run(*line, check=False, timeout=30).stdout


def delv(live, signed, *arguments):
    line = ["delv", f"@{RESOLVER}", "-a", str(signed.anchor), "+root=.", *arguments]
    done = live.run(*from_internet(live, True, line), check=False, timeout=30)
    return done.stdout + done.stderr


def test_the_key_is_told(live, signed):
    told = signed.api.get_dnssec(HostedZoneId=signed.id)
    assert told["Status"]["ServeSignature"] == "SIGNING"
    (key,) = told["KeySigningKeys"]
    assert key == signed.key and key["Status"] == "ACTIVE" and key["KmsArn"] == signed.arn
    server = dig(live, "+short", signed.servers[0]).strip()
    served = dig(live, "+short", "secure.jp", "DNSKEY", server=server).splitlines()
    assert len(served) == 2
    assert key["DNSKEYRecord"] in [line.replace(" ", "").replace("257313", "257 3 13 ") for line in served]
    assert f"secure.jp. DS {key['DSRecord']}" in live.kumobako("registrar", "show").stdout.splitlines()


@pytest.mark.parametrize(
    "asked",
    [
        ("www.secure.jp",),
        ("alias.secure.jp",),
        ("any.wild.secure.jp", "TXT"),
        ("secure.jp", "DNSKEY"),
        ("secure.jp", "SOA"),
        ("secure.jp", "NS"),
        ("secure.jp", "DS"),
        ("jp", "NS"),
        (".", "DNSKEY"),
    ],
)
def test_what_there_is_is_validated(live, signed, asked):
    said = delv(live, signed, *asked)
    assert "; fully validated" in said and "RRSIG" in said, said


def test_what_there_is_not_is_proven(live, signed):
    for asked in (("none.secure.jp",), ("www.secure.jp", "AAAA"), ("wild.secure.jp", "A")):
        said = delv(live, signed, *asked)
        assert "negative response, fully validated" in said, said
    for asked in (("ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com",), ("x.plain.secure.jp",)):
        said = delv(live, signed, *asked)
        assert "fully validated" not in said and "broken" not in said, said
    server = dig(live, "+short", signed.servers[0]).strip()
    said = dig(live, "+dnssec", "none.secure.jp", server=server)
    assert "status: NOERROR" in said and "\\000.none.secure.jp. RRSIG NSEC TYPE128" in said
    assert "status: NXDOMAIN" in dig(live, "none.secure.jp", server=server)


def vouch(live, *keys):
    """Has the parent say these keys, and no others."""
    live.kumobako("registrar", "ds", "secure.jp", "--none", *(f"--key={key}" for key in keys))


def told(live, *arguments):
    """Status, flags and extended error of the public resolver's answer."""
    lines = dig(live, "+noall", "+comments", *arguments)
    status, flags = re.search(r"status: (\w+)", lines), re.search(r"flags: ([a-z ]+);", lines)
    error = re.search(r"EDE: (\d+)", lines)
    return status and status[1], set(flags[1].split()) if flags else set(), error and int(error[1])


def test_wrong_chains_are_broken(live, signed):
    wrong = signed.key["DNSKEYRecord"].split()
    wrong[3] = ("A" if wrong[3][0] != "A" else "B") + wrong[3][1:]
    asked = ("www.secure.jp", "A")
    fine = ("NOERROR", {"qr", "rd", "ra", "ad"}, None)
    assert told(live, "+dnssec", *asked) == fine
    assert told(live, "+dnssec", "none.secure.jp") == fine
    # Who doesn't say that it knows of DNSSEC isn't told.
    assert told(live, "+noadflag", *asked) == ("NOERROR", {"qr", "rd", "ra"}, None)
    assert told(live, "+noadflag", "none.secure.jp") == ("NXDOMAIN", {"qr", "rd", "ra"}, None)
    for insecure in ("x.plain.secure.jp", "ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com"):
        status, flags, error = told(live, "+dnssec", insecure)
        assert (status in ("NOERROR", "NXDOMAIN") or insecure.startswith("x.")) and "ad" not in flags and error != 6
    vouch(live, " ".join(wrong))
    try:
        broken = ("SERVFAIL", {"qr", "rd", "ra"}, 9)
        until("the chain is broken", lambda: told(live, "+dnssec", *asked) == broken, 20)
        assert told(live, "+noadflag", *asked) == broken
        assert told(live, "+cd", *asked) == ("NOERROR", {"qr", "rd", "ra", "cd"}, None)
        assert dig(live, "+short", "+cd", *asked).split() in (["192.0.2.1", "192.0.2.2"], ["192.0.2.2", "192.0.2.1"])
        assert "broken trust chain" in delv(live, signed, "+cdflag", *asked)
        assert "resolution failed" in delv(live, signed, *asked)
        vouch(live)
        plain = ("NOERROR", {"qr", "rd", "ra"}, None)
        until("nobody vouches", lambda: told(live, "+dnssec", *asked) == plain, 20)
    finally:
        vouch(live, signed.key["DNSKEYRecord"])
    until("it is whole again", lambda: told(live, "+dnssec", *asked) == fine, 20)
    assert "; fully validated" in delv(live, signed, *asked)


def refused(code, call, **arguments):
    with pytest.raises(ClientError) as why:
        call(**arguments)
    assert why.value.response["Error"]["Code"] == code, why.value


def test_what_would_break_it_is_refused(live, signed):
    api, of = signed.api, {"HostedZoneId": signed.id}
    new = {**of, "CallerReference": "new", "Name": "second_key", "KeyManagementServiceArn": signed.arn, "Status": "ACTIVE"}
    refused("KeySigningKeyAlreadyExists", api.create_key_signing_key, **{**new, "Name": "first_key"})
    refused("InvalidKeySigningKeyName", api.create_key_signing_key, **{**new, "Name": "second key"})
    refused("InvalidKeySigningKeyStatus", api.create_key_signing_key, **{**new, "Status": "ENABLED"})
    elsewhere = signed.arn.replace("us-east-1", "ap-northeast-1")
    refused("InvalidKMSArn", api.create_key_signing_key, **{**new, "KeyManagementServiceArn": elsewhere})
    refused("NoSuchKeySigningKey", api.activate_key_signing_key, **of, Name="second_key")
    refused("InvalidKeySigningKeyStatus", api.delete_key_signing_key, **of, Name="first_key")
    refused("KeySigningKeyInUse", api.deactivate_key_signing_key, **of, Name="first_key")
    refused("KeySigningKeyInParentDSRecord", api.disable_hosted_zone_dnssec, **of)
    second = api.create_key_signing_key(**new)["KeySigningKey"]
    assert second["KeyTag"] != signed.key["KeyTag"] or second["PublicKey"] != signed.key["PublicKey"]
    refused("TooManyKeySigningKeys", api.create_key_signing_key, **{**new, "Name": "third_key", "CallerReference": "3"})
    refused("KeySigningKeyInParentDSRecord", api.deactivate_key_signing_key, **of, Name="first_key")
    # A key is rolled over: both sign, the parent changes its mind, the former goes.
    live.kumobako("registrar", "ds", "secure.jp", "--none", "--key", second["DNSKEYRecord"])
    wait(api, api.deactivate_key_signing_key(**of, Name="first_key"))
    wait(api, api.delete_key_signing_key(**of, Name="first_key"))
    until("the new key counts", lambda: "; fully validated" in delv(live, signed, "www.secure.jp"), 20)
    # And signing ends.
    refused("KeySigningKeyInParentDSRecord", api.disable_hosted_zone_dnssec, **of)
    live.kumobako("registrar", "ds", "secure.jp", "--none")
    wait(api, api.disable_hosted_zone_dnssec(**of))
    until("nothing is signed", lambda: "; unsigned answer" in delv(live, signed, "www.secure.jp"), 20)
    wait(api, api.deactivate_key_signing_key(**of, Name="second_key"))
    wait(api, api.delete_key_signing_key(**of, Name="second_key"))
    refused("DNSSECNotFound", api.disable_hosted_zone_dnssec, **of)
