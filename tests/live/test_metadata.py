"""What an instance learns of itself, and of names: the metadata service and the VPC's resolver."""

import json
import types

import pytest
from botocore.exceptions import ClientError

URL = "http://169.254.169.254/latest"


@pytest.fixture(scope="module")
def two(net):
    # Nothing is let in, and nothing out: link-local services don't meet security groups.
    group = net.group()
    net.ec2.revoke_security_group_egress(
        GroupId=group, IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
    )
    one = net.launch(group, private="10.0.1.10", ready=False)
    other = net.launch(group, private="10.0.1.11", UserData="#!/bin/sh\n# the other's\n")
    one.wait("instance_status_ok")
    return types.SimpleNamespace(one=one, other=other, group=group)


def get(server, path, *options):
    """(status, body) of version 1."""
    said = server.exec("curl", "-s", "--max-time", "5", "-w", "\n%{http_code}", *options, f"{URL}/{path}")
    body, _, status = said.rpartition("\n")
    return int(status), body


def token(server, seconds=60):
    return get(server, "api/token", "-X", "PUT", "-H", f"X-aws-ec2-metadata-token-ttl-seconds: {seconds}")


def test_each_is_told_of_itself_alone(two):
    for server in (two.one, two.other):
        assert get(server, "meta-data/instance-id") == (200, server.id)
        assert get(server, "meta-data/local-ipv4") == (200, server.private)
        assert get(server, "meta-data/public-ipv4") == (200, server.public)
    document = json.loads(get(two.one, "dynamic/instance-identity/document")[1])
    assert document["instanceId"] == two.one.id and document["privateIp"] == "10.0.1.10"
    assert document["accountId"] == two.one.region.account and document["availabilityZone"] == "ap-northeast-1a"


def test_the_second_version_by_token(two):
    status, secret = token(two.one)
    assert status == 200 and len(secret) > 20
    header = ("-H", f"X-aws-ec2-metadata-token: {secret}")
    assert get(two.one, "meta-data/instance-id", *header) == (200, two.one.id)
    assert get(two.one, "meta-data/instance-id", "-H", "X-aws-ec2-metadata-token: wrong")[0] == 401
    # A token is for the instance that asked for it.
    assert get(two.other, "meta-data/instance-id", *header)[0] == 401


def test_tokens_can_be_required(net, two):
    net.ec2.modify_instance_metadata_options(InstanceId=two.one.id, HttpTokens="required")
    from kb.cloud import until

    until("tokens to be required", lambda: get(two.one, "meta-data/instance-id")[0] == 401, patience=10)
    header = ("-H", f"X-aws-ec2-metadata-token: {token(two.one)[1]}")
    assert get(two.one, "meta-data/instance-id", *header) == (200, two.one.id)
    assert get(two.other, "meta-data/instance-id") == (200, two.other.id), "the other's setting is its own"
    net.ec2.modify_instance_metadata_options(InstanceId=two.one.id, HttpTokens="optional")


def test_user_data_and_key(net, two):
    assert get(two.other, "user-data") == (200, "#!/bin/sh\n# the other's\n")
    assert get(two.one, "user-data")[0] == 404
    status, key = get(two.one, "meta-data/public-keys/0/openssh-key")
    assert status == 200 and key.startswith("ssh-rsa ")


def test_the_subnets_facts(net, two):
    mac = two.one.facts()["NetworkInterfaces"][0]["MacAddress"]
    base = f"meta-data/network/interfaces/macs/{mac}"
    assert get(two.one, f"{base}/vpc-id") == (200, net.vpc)
    assert get(two.one, f"{base}/subnet-id") == (200, net.a)
    assert get(two.one, f"{base}/security-group-ids") == (200, two.group)
    assert get(two.one, f"{base}/subnet-ipv4-cidr-block") == (200, "10.0.1.0/24")


def test_by_a_false_address_nothing_is_told(two):
    """Root inside takes the other's address: the source check drops it before the service hears of it."""
    two.one.sh("ip address add 10.0.1.11/32 dev lo")
    try:
        done = two.one.exec(
            *("curl", "-s", "--interface", "10.0.1.11", "--max-time", "3", f"{URL}/meta-data/instance-id"), check=False
        )
        assert done.returncode == 28 and done.stdout == "", done
    finally:
        two.one.sh("ip address del 10.0.1.11/32 dev lo")
    assert get(two.one, "meta-data/instance-id") == (200, two.one.id)


def test_names_resolve_inside(two):
    name = "ip-10-0-1-11.ap-northeast-1.compute.internal"
    assert two.one.exec("getent", "ahostsv4", name).split()[0] == "10.0.1.11"
    assert two.one.exec("getent", "hosts", "no-such-name.example", check=False).returncode != 0
    assert "nameserver 10.0.0.2" in two.one.exec("cat", "/etc/resolv.conf") or (
        "nameserver 169.254.169.253" in two.one.exec("cat", "/etc/resolv.conf")
    )


def test_the_service_is_not_there_for_others(net, two):
    """From the internet, and from this machine, the link-local address leads nowhere near a tenant's metadata."""
    from kb.cloud import STRANGER, from_internet

    line = ["curl", "-s", "--max-time", "2", f"{URL}/meta-data/instance-id"]
    for source in (STRANGER, True):
        done = net.region.run(*from_internet(net.region, source, line), check=False)
        assert "i-" not in done.stdout and done.returncode != 0, done


def test_tags_and_the_endpoint_by_option(net, two):
    from kb.cloud import until

    tags = [{"Key": "Name", "Value": "web"}, {"Key": "Team", "Value": "ops"}]
    net.ec2.create_tags(Resources=[two.other.id], Tags=tags)
    assert get(two.other, "meta-data/tags/instance/Name")[0] == 404
    change = {"InstanceId": two.other.id}
    net.ec2.modify_instance_metadata_options(**change, InstanceMetadataTags="enabled")
    until("tags to be shown", lambda: get(two.other, "meta-data/tags/instance/Name") == (200, "web"), patience=10)
    assert get(two.other, "meta-data/tags/instance/") == (200, "Name\nTeam")
    with pytest.raises(ClientError, match="not a valid tag key"):
        net.ec2.create_tags(Resources=[two.other.id], Tags=[{"Key": "a path/of it", "Value": ""}])
    net.ec2.modify_instance_metadata_options(**change, HttpEndpoint="disabled")
    until("silence", lambda: get(two.other, "meta-data/instance-id")[0] == 403, patience=10)
    assert token(two.other)[0] == 403 and get(two.one, "meta-data/instance-id")[0] == 200
    net.ec2.modify_instance_metadata_options(**change, HttpEndpoint="enabled", InstanceMetadataTags="disabled")
    until("it to speak again", lambda: get(two.other, "meta-data/instance-id")[0] == 200, patience=10)
    assert get(two.other, "meta-data/tags/")[0] == 404


def test_the_identity_document_is_signed(net, two, tmp_path):
    """Verified by openssl, in the words of the EC2 user guide, with the certificate that the region gives out."""
    base = "dynamic/instance-identity"
    assert get(two.one, f"{base}/")[1].split() == ["document", "pkcs7", "rsa2048", "signature"]
    document = get(two.one, f"{base}/document")[1]
    (tmp_path / "certificate").write_text(net.region.kumobako("identity-certificate").stdout)
    for form in ("pkcs7", "rsa2048"):
        text = f"-----BEGIN PKCS7-----\n{get(two.one, f'{base}/{form}')[1]}\n-----END PKCS7-----\n"
        (tmp_path / form).write_text(text)
        verify = f"openssl smime -verify -in {form} -inform PEM -certfile certificate -noverify"
        done = net.region.run("sh", "-c", f"cd {tmp_path} && {verify}", check=False)
        assert done.returncode == 0 and done.stdout == document, done
    # The bare signature, and what it is not of.
    import base64

    (tmp_path / "signature").write_bytes(base64.b64decode(get(two.one, f"{base}/signature")[1]))
    (tmp_path / "document").write_text(document)
    (tmp_path / "forged").write_text(document.replace(two.one.id, two.other.id))
    key = "openssl x509 -in certificate -pubkey -noout > key"
    for name, good in (("document", True), ("forged", False)):
        verify = f"openssl dgst -sha256 -verify key -signature signature {name}"
        done = net.region.run("sh", "-c", f"cd {tmp_path} && {key} && {verify}", check=False)
        assert (done.returncode == 0) == good, done
    # Another instance's is signed by the same key.
    (tmp_path / "document").write_text(get(two.other, f"{base}/document")[1])
    (tmp_path / "signature").write_bytes(base64.b64decode(get(two.other, f"{base}/signature")[1]))
    verify = "openssl dgst -sha256 -verify key -signature signature document"
    assert net.region.run("sh", "-c", f"cd {tmp_path} && {verify}", check=False).returncode == 0
