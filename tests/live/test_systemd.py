"""The default image, with systemd and cloud-init: what EC2's users expect to find inside."""

import pathlib
import shlex
import subprocess
import tarfile

import botocore
import pytest
from test_roles import make_role

from kb.cloud import FULL, STRANGER, from_internet, until

PAGE = """#!/bin/bash
echo "<h1>Hello from $(hostname)</h1>" >/var/www/html/index.html
systemctl enable --now nginx
echo once >>/root/boots
"""


@pytest.fixture(scope="module")
def web(net):
    group = net.group(("tcp", 22, "0.0.0.0/0"), ("tcp", 80, "0.0.0.0/0"))
    return net.launch(group, private="10.0.1.10", name=FULL, UserData=PAGE)


def page(server, source=None):
    line = ["curl", "-s", "--max-time", "3", f"http://{server.public}/"]
    line = from_internet(server.region, source, line) if source else line
    return server.region.run(*line, check=False).stdout.strip()


def test_user_data_puts_up_a_page(web):
    hello = "<h1>Hello from ip-10-0-1-10.ap-northeast-1.compute.internal</h1>"
    until("the page", lambda: page(web) == hello)
    assert page(web, STRANGER) == hello


def test_systemd_runs_it(web):
    assert web.exec("cat", "/proc/1/comm") == "systemd"
    until("the boot to be over", lambda: web.exec("systemctl", "is-system-running", check=False).stdout.strip()
          in ("running", "degraded"))
    failed = web.exec("systemctl", "list-units", "--failed", "--no-legend", "--plain")
    assert failed == "", failed
    assert web.ssh("sudo", "systemctl", "is-active", "nginx") == "active"


def test_what_the_image_promises(web):
    for program in ("curl", "ping", "dig", "python3", "sudo", "nginx", "cloud-init"):
        assert web.exec("which", program)
    assert web.exec("dig", "+short", "ip-10-0-1-10.ap-northeast-1.compute.internal") == "10.0.1.10"
    assert web.ssh("hostname") == "ip-10-0-1-10.ap-northeast-1.compute.internal"
    assert web.ssh("sudo", "-n", "id", "-u") == "0"
    assert web.exec("cloud-init", "status").startswith("status: done")


SDK = ("boto3", "botocore", "s3transfer", "jmespath", "dateutil", "urllib3", "six.py")
CLI = ("awscli", "docutils", "colorama", "rsa", "pyasn1", "yaml")
# Services that are asked; the CLI wants to see that the others exist, too.
SERVICES = ("ec2", "sts", "s3", "ssm", "route53")

CALLS = """
import boto3, botocore.exceptions
session = boto3.Session()
assert session.get_credentials().method == "iam-role"
print(session.client("sts").get_caller_identity()["Arn"])
print([vpc.id for vpc in session.resource("ec2").vpcs.all() if not vpc.is_default])
print(session.client("route53").list_hosted_zones()["HostedZones"])
try:
    session.client("ec2").terminate_instances(InstanceIds=["i-0123456789abcdef0"])
except botocore.exceptions.ClientError as refused:
    print(refused.response["Error"]["Code"])
try:
    session.client("s3", config=boto3.session.Config(retries={"total_max_attempts": 1})).list_buckets()
except botocore.exceptions.EndpointConnectionError as absent:
    print(absent)
"""


def install_sdk(server, *packages):
    """Copies Python's AWS SDK and CLI as pip installed them here, which have no say of the region's authority."""
    site = pathlib.Path(botocore.__file__).parents[1]

    def wanted(member):
        parts = pathlib.PurePath(member.name).parts
        other = parts[:2] == ("botocore", "data") and len(parts) > 4 and parts[2] not in SERVICES
        return None if other and not parts[-1].startswith("service-2") or "__pycache__" in parts or parts[:2] == ("awscli", "examples") else member

    line = server.ssh_command("mkdir -p .local/lib/python3.11/site-packages && tar -xC .local/lib/python3.11/site-packages")
    with subprocess.Popen(line, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as ssh:
        with tarfile.open(fileobj=ssh.stdin, mode="w|") as archive:
            for package in packages:
                archive.add(site / package, package, filter=wanted)
        ssh.stdin.close()
        assert ssh.wait(60) == 0, ssh.stderr.read()


def test_the_sdk_and_the_cli_know_all_they_need_but_the_region(net, web):
    """By their own bundle of authorities the region's is none; what instances are told makes them trust it."""
    make_role(net.region.client("iam"), "app", "ec2:DescribeVpcs", "route53:ListHostedZones")
    net.ec2.associate_iam_instance_profile(InstanceId=web.id, IamInstanceProfile={"Name": "app-profile"})
    assert web.exec("python3", "--version").startswith("Python 3.11.")
    install_sdk(web, *SDK, *CLI)
    token = "curl -sX PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://169.254.169.254/latest/api/token"
    ask = f'curl -s -H "X-aws-ec2-metadata-token: $({token})" http://169.254.169.254/latest/meta-data'
    until("the role", lambda: web.ssh(f"{ask}/iam/security-credentials/") == "app", 20)
    region = f"export AWS_DEFAULT_REGION=$({ask}/placement/region)"
    identity, vpcs, zones, refused, absent = web.ssh(f"{region}; python3 -c {shlex.quote(CALLS)}").splitlines()
    assert f":assumed-role/app/{web.id}" in identity
    assert (vpcs, zones, refused) == (f"['{net.vpc}']", "[]", "UnauthorizedOperation")
    # A service that isn't here has no name.
    assert "Could not connect to the endpoint URL" in absent and "s3.ap-northeast-1.amazonaws.com" in absent
    cli = f"{region}; export AWS_MAX_ATTEMPTS=1; python3 -m awscli"
    assert web.ssh(f"{cli} ec2 describe-vpcs --query 'Vpcs[?!IsDefault].VpcId' --output text") == net.vpc
    buckets = web.ssh(f"{cli} s3 ls", check=False)
    assert buckets.returncode != 0 and "Could not connect to the endpoint URL" in buckets.stderr


def test_a_reboot_by_the_api_and_by_systemctl(web):
    by_api = lambda: web.ec2.reboot_instances(InstanceIds=[web.id])
    by_systemctl = lambda: web.exec("systemctl", "reboot", check=False)
    for how in (by_api, by_systemctl):
        before = web.boot_id()
        how()

        def newer():
            done = web.exec("bash", "-c", "stat=$(</proc/1/stat); set -- ${stat##*) }; echo ${20}", check=False)
            return done.returncode == 0 and done.stdout.strip() not in ("", before)

        until("another boot", newer)
        web.wait("instance_status_ok")
        until("the page", lambda: page(web).startswith("<h1>Hello"))
    assert web.exec("cat", "/root/boots") == "once", "user data runs at the first boot only"


def test_shutdown_from_inside_then_start(web):
    web.ssh("sudo shutdown -h now", check=False)
    web.wait("instance_stopped")
    assert web.facts()["StateReason"]["Code"] == "Client.InstanceInitiatedShutdown"
    web.ec2.start_instances(InstanceIds=[web.id])
    web.wait("instance_running")
    web.wait("instance_status_ok")
    until("the page", lambda: page(web).startswith("<h1>Hello"))
    assert web.exec("cat", "/root/boots") == "once"
