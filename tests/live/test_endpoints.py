"""AWS's own names inside the region: unmodified clients find its API by them, with TLS, as far as routes lead."""

import json

import pytest
from test_roles import credentials, make_role, policy

from kb import paths
from kb.cloud import from_internet, until

HOST = "ec2.ap-northeast-1.amazonaws.com"
RESOLVER = "198.19.8.53"


@pytest.fixture(scope="module")
def bundle(net, tmp_path_factory):
    """The region's authority, as `kumobako ca` prints it."""
    file = tmp_path_factory.mktemp("ca") / "ca.pem"
    file.write_text(net.region.kumobako("ca").stdout)
    return file


@pytest.fixture(scope="module")
def role(net):
    return make_role(net.region.client("iam"), "caller", "ec2:DescribeVpcs", "ec2:DescribeSubnets")


@pytest.fixture(scope="module")
def server(net, role):
    return net.launch(net.group(), IamInstanceProfile={"Name": "caller-profile"})


def out_there(net, bundle, *line, check=True, source="198.51.100.7", **env):
    """A command of a machine on the internet that knows nothing of the region but its authority."""
    environment = net.region.env(AWS_CA_BUNDLE=str(bundle), **env)
    del environment["AWS_ENDPOINT_URL"]
    return net.region.run(*from_internet(net.region, source, line), env=environment, check=check)


def call(server, form, *options, service="ec2", host=HOST, given=None):
    """A call by curl, signed with the instance's role and nothing else configured: (status, body)."""
    given = given or credentials(server)
    said = server.exec(
        *("curl", "-s", "--max-time", "6", "-w", "\n%{http_code} %{exitcode}"),
        *("--aws-sigv4", f"aws:amz:ap-northeast-1:{service}"),
        *("--user", f"{given['AccessKeyId']}:{given['SecretAccessKey']}"),
        *(("-H", f"x-amz-security-token: {given['Token']}") if given.get("Token") else ()),
        *("-d", form, *options, f"https://{host}/"),
        check=False,
    )
    body, _, code = said.stdout.strip().rpartition("\n")
    status, exitcode = code.split()
    return int(status) or f"curl {exitcode}", body


def test_the_cli_on_the_internet_needs_the_authority_alone(net, bundle):
    aws = str(paths.aws())
    told = json.loads(out_there(net, bundle, aws, "sts", "get-caller-identity").stdout)
    assert told["Account"] == net.region.account
    vpcs = json.loads(out_there(net, bundle, aws, "ec2", "describe-vpcs").stdout)["Vpcs"]
    assert net.vpc in [v["VpcId"] for v in vpcs]
    both = f"{aws} iam list-users && {aws} route53 list-hosted-zones && {aws} ssm describe-parameters"
    assert out_there(net, bundle, "bash", "-c", both).stdout.count("[]") == 3
    # Whoever doesn't trust it is not served; a service that isn't here has no name.
    refused = out_there(net, "/etc/ssl/certs/ca-certificates.crt", aws, "sts", "get-caller-identity", check=False)
    assert refused.returncode != 0 and "CERTIFICATE_VERIFY_FAILED" in refused.stderr
    absent = out_there(net, bundle, aws, "lambda", "list-functions", check=False)
    assert absent.returncode != 0 and "Could not connect to the endpoint URL" in absent.stderr
    found = out_there(net, bundle, "dig", f"@{RESOLVER}", "lambda.ap-northeast-1.amazonaws.com").stdout
    assert "status: NXDOMAIN" in found


def test_the_authority_vouches_for_aws_alone(net, bundle):
    def openssl(*line, **run):
        return net.region.run("openssl", *line, **run).stdout

    text = openssl("x509", "-in", bundle, "-noout", "-text", "-subject_hash")
    assert "CA:TRUE, pathlen:0" in text and "DNS:amazonaws.com" in text
    # The name by which OpenSSL looks for it in a directory.
    assert bundle.read_text().startswith(f"# {text.strip().splitlines()[-1]}\n")
    told = out_there(net, bundle, "bash", "-c", f"openssl s_client -connect {HOST}:443 -CAfile {bundle} </dev/null")
    assert "Verify return code: 0 (ok)" in told.stdout and "TLSv1.3" in told.stdout
    for file in ("authority.pem", "run/dataplane/internet/certificate.pem", "run/api.sock"):
        assert (net.region.state / file).stat().st_mode & 0o777 == 0o600, file


def test_an_instance_calls_with_nothing_configured(net, server):
    status, body = call(server, "Action=DescribeVpcs&Version=2016-11-15")
    assert status == 200 and net.vpc in body, body
    status, body = call(server, "Action=TerminateInstances&Version=2016-11-15&InstanceId.1=" + server.id)
    assert status == 403 and "UnauthorizedOperation" in body
    sts = "sts.ap-northeast-1.amazonaws.com"
    form = "Action=GetCallerIdentity&Version=2011-06-15"
    status, body = call(server, form, service="sts", host=sts)
    assert status == 200 and f"assumed-role/caller/{server.id}" in body
    # A name is one service's.
    status, body = call(server, form, service="sts")
    assert status == 403 and "Credential should be scoped to correct service: 'ec2'" in body, body
    # OpenSSL finds the authority by the hash of its name; SDKs with a bundle of their own are told of the system's.
    assert "Verify return code: 0 (ok)" in server.sh(
        f"openssl s_client -connect {HOST}:443 -CApath /etc/ssl/certs </dev/null 2>&1"
    )
    assert server.sh("grep -c ^AWS_CA_BUNDLE= /etc/environment") == "1"


def test_the_source_address_is_the_public_one(net, server):
    iam = net.region.client("iam")
    form = "Action=DescribeSubnets&Version=2016-11-15"

    def only_from(cidr):
        where = {"NotIpAddress": {"aws:SourceIp": cidr}}
        document = policy("ec2:DescribeSubnets", effect="Deny", Condition=where)
        iam.put_role_policy(RoleName="caller", PolicyName="whence", PolicyDocument=document)

    only_from(f"{server.public}/32")
    assert call(server, form)[0] == 200
    # What a caller says of itself counts for nothing.
    only_from("192.0.2.0/24")
    status, body = call(server, form, "-H", "X-Forwarded-For: 192.0.2.1")
    assert status == 403 and "explicit deny" in body
    iam.delete_role_policy(RoleName="caller", PolicyName="whence")


def test_without_a_way_out_there_is_no_endpoint(net, role):
    private = net.subnet("10.0.3.0/24", "a")
    table = net.ec2.create_route_table(VpcId=net.vpc)["RouteTable"]["RouteTableId"]
    net.ec2.associate_route_table(RouteTableId=table, SubnetId=private)
    server = net.launch(
        net.group(), subnet=private, public=False, IamInstanceProfile={"Name": "caller-profile"}
    )
    form = "Action=DescribeVpcs&Version=2016-11-15"
    # The name is known all the same; the connection times out.
    assert server.exec("getent", "ahostsv4", HOST).split()[0] == "198.19.8.5"
    assert call(server, form, "--connect-timeout", "1") == ("curl 28", "")
    allocation, address = net.elastic_ip()
    nat = net.ec2.create_nat_gateway(SubnetId=net.a, AllocationId=allocation)["NatGateway"]["NatGatewayId"]
    net.ec2.get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[nat], WaiterConfig={"Delay": 0.05, "MaxAttempts": 400}
    )
    net.ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=nat)
    status, body = call(server, form)
    assert status == 200 and net.vpc in body
    events = net.region.client("cloudtrail").lookup_events(
        LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "DescribeVpcs"}]
    )["Events"]
    assert address in [json.loads(e["CloudTrailEvent"])["sourceIPAddress"] for e in events]
    # Its own groups and ACLs are in the way, too.
    group = server.facts()["SecurityGroups"][0]["GroupId"]
    everywhere = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
    net.ec2.revoke_security_group_egress(GroupId=group, IpPermissions=everywhere)
    assert call(server, form, "--connect-timeout", "1") == ("curl 28", "")


def test_a_health_check_speaks_https(net):
    """To the endpoint itself: certificates aren't validated, bodies are searched."""
    route53 = net.region.client("route53")

    def check(name, **more):
        config = {
            "Type": "HTTPS_STR_MATCH",
            "IPAddress": "198.19.8.5",
            "FullyQualifiedDomainName": HOST,
            "ResourcePath": "/_kumobako/health",
            "RequestInterval": 10,
            "FailureThreshold": 1,
            **more,
        }
        return route53.create_health_check(CallerReference=name, HealthCheckConfig=config)["HealthCheck"]["Id"]

    def told(id, words):
        seen = route53.get_health_check_status(HealthCheckId=id)["HealthCheckObservations"]
        return seen and all(words in s["StatusReport"]["Status"] for s in seen)

    good, bad = check("good", SearchString="kumobako"), check("bad", SearchString="something else")
    # Nobody speaks TLS there.
    plain = check("plain", SearchString="x", IPAddress=net.region.facts["internet"], Port=80)
    for id, words in ((good, "Success"), (bad, "the search string was not found"), (plain, "TLS handshake failed")):
        until(f"a status with {words}", lambda id=id, words=words: told(id, words), 40)


def test_the_endpoint_outlives_the_daemon_and_says_so(net, server):
    form, given = "Action=DescribeVpcs&Version=2016-11-15", credentials(server)
    net.region.kill9()
    try:
        status, body = call(server, form, given=given)
        assert (status, "Unavailable" in body) == (503, True)
    finally:
        net.region.start()
    until("the API to be back", lambda: call(server, form, given=given)[0] == 200, 20)


def test_signatures_are_asked_for_there_whatever_the_machine_s_own_clients_may(net, server):
    """`--insecure-any-credentials` is for the loopback: an instance shall not be the root user by it."""
    net.region.stop()
    net.region.options.append("--insecure-any-credentials")
    net.region.start()
    stranger = {"AccessKeyId": "AKIAIOSFODNN7EXAMPLE", "SecretAccessKey": "x" * 40, "Token": "none"}
    until(
        "the API to be back and to refuse",
        lambda: call(server, "Action=DescribeVpcs&Version=2016-11-15", given=stranger)[0] == 401,
        20,
    )
