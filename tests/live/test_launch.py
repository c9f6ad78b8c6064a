"""A launch, from the API call to a shell inside."""

import base64

import pytest

from kb.cloud import STRANGER, keypair, my_address, reach, reach_from, until

USER_DATA = "#!/bin/bash\necho once >>/root/boots\necho told by user data\n"


@pytest.fixture(scope="module")
def web(net):
    """One server with everything said about it: address, name, user data; SSH open to this machine alone."""
    mine = my_address(net.region)
    server = net.launch(
        net.group(("tcp", 22, f"{mine}/32"), ("tcp", 80, "0.0.0.0/0")),
        private="10.0.1.10",
        UserData=USER_DATA,
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web-1"}]}],
    )
    return server


def test_ssh_from_this_machine_with_a_key_by_ssh_keygen(web):
    assert web.ssh("id", "-un") == "ec2-user"


def test_ssh_from_the_internet_where_the_group_allows(net, web):
    from_there = net.group(("tcp", 22, f"{STRANGER}/32"))
    before = [g["GroupId"] for g in web.facts()["SecurityGroups"]]
    assert web.ssh_times_out(source=STRANGER)
    net.ec2.modify_instance_attribute(InstanceId=web.id, Groups=[*before, from_there])
    assert web.ssh("id", "-un", source=STRANGER) == "ec2-user"
    net.ec2.modify_instance_attribute(InstanceId=web.id, Groups=before)
    assert web.ssh_times_out(source=STRANGER)


def test_without_the_key_permission_denied(web):
    other = keypair("other", "ed25519", 256)
    for key in (other, "/dev/null"):
        done = web.ssh("true", key=key, check=False)
        assert done.returncode == 255 and "Permission denied (publickey)" in done.stderr, done.stderr


def test_a_password_is_no_way_in(web):
    options = ("PubkeyAuthentication=no", "PreferredAuthentications=password,keyboard-interactive")
    done = web.ssh("true", check=False, options=options)
    assert "Permission denied (publickey)" in done.stderr, done.stderr


def test_what_no_rule_allows_is_silence(web):
    assert reach(web.public, 443) == "silent"
    # Allowed, but nobody listens: the instance itself refuses.
    assert reach(web.public, 80) == "refused"
    assert reach_from(web.region, STRANGER, web.public, 80) == "refused"
    assert reach_from(web.region, STRANGER, web.public, 22) == "silent"
    assert reach_from(web.region, True, web.public, 22) == "silent"


def test_the_address_asked_for_is_inside(web):
    assert web.private == "10.0.1.10"
    assert "10.0.1.10/24" in web.ssh("ip", "-o", "-4", "address", "show", "scope", "global")
    route = web.ssh("ip", "route", "show", "default")
    assert "via 10.0.1.1 " in route, route
    assert web.ssh("cat", "/sys/class/net/*/address", "|", "grep", "-v", "^00:00") == web.facts()[
        "NetworkInterfaces"
    ][0]["MacAddress"]


def test_its_host_name(web):
    assert web.ssh("hostname") == "ip-10-0-1-10.ap-northeast-1.compute.internal"
    assert web.facts()["PrivateDnsName"] == "ip-10-0-1-10.ap-northeast-1.compute.internal"
    assert web.exec("getent", "hosts", "ip-10-0-1-10.ap-northeast-1.compute.internal").startswith("10.0.1.10")


def test_sudo_without_a_password(web):
    assert web.ssh("sudo", "-n", "id", "-u") == "0"


def test_memory_and_processors_are_the_types(web):
    assert web.ssh("nproc") == "1"
    # Asking for more ends in the instance's own trouble: the kernel ends the greedy process, nothing else.
    greedy = web.sh("head -c 1500M /dev/zero | tail -c 1499M | wc -c; echo still here")
    assert greedy.endswith("still here") and not greedy.startswith("1571815424"), greedy
    assert web.state == "running"


def test_user_data_has_run_once(web):
    until("user data to have run", lambda: web.sh("cat /root/boots 2>/dev/null || true"))
    assert web.exec("cat", "/root/boots") == "once"
    told = web.ec2.describe_instance_attribute(InstanceId=web.id, Attribute="userData")["UserData"]["Value"]
    assert base64.b64decode(told).decode() == USER_DATA


def test_the_console_is_told(web):
    output = until("console output", lambda: web.ec2.get_console_output(InstanceId=web.id, Latest=True).get("Output"))
    assert "SSH HOST KEY" in output or "sshd" in output or "ssh" in output.lower(), output
    fingerprint = web.sh("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub").split()[1]
    assert fingerprint in output, output


def test_status_checks_pass(web):
    status = web.ec2.describe_instance_status(InstanceIds=[web.id])["InstanceStatuses"][0]
    assert status["InstanceState"] == {"Code": 16, "Name": "running"}
    assert status["InstanceStatus"]["Status"] == "ok" and status["SystemStatus"]["Status"] == "ok"
    assert status["AvailabilityZone"] == "ap-northeast-1a"


def test_what_describe_says_is_so(web):
    facts = web.facts()
    assert facts["State"] == {"Code": 16, "Name": "running"}
    assert facts["RootDeviceType"] == "ebs" and facts["VirtualizationType"] == "hvm"
    assert facts["PublicIpAddress"] == web.public
    assert facts["Tags"] == [{"Key": "Name", "Value": "web-1"}]
    pool = web.region.pool.rpartition(".")[0]
    assert web.public.startswith(pool)


def test_a_launch_that_names_nothing_goes_to_the_default_vpc(net):
    ec2 = net.ec2
    default = ec2.describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])["Vpcs"][0]
    group = ec2.describe_security_groups(
        Filters=[{"Name": "vpc-id", "Values": [default["VpcId"]]}, {"Name": "group-name", "Values": ["default"]}]
    )["SecurityGroups"][0]["GroupId"]
    net.allow(group, "tcp", 22, "0.0.0.0/0")
    made = ec2.run_instances(ImageId=net.image(), InstanceType="t2.micro", KeyName=net.key_name, MinCount=1, MaxCount=2)
    servers = [type(net.servers[0])(net.region, i["InstanceId"]) for i in made["Instances"]]
    assert len(servers) == 2, "as many as the region has room for, at most MaxCount"
    for server in servers:
        server.wait("instance_status_ok")
        facts = server.facts()
        assert facts["VpcId"] == default["VpcId"]
        assert server.private.startswith("172.31.")
        assert facts["SecurityGroups"] == [{"GroupId": group, "GroupName": "default"}]
        assert server.ssh("id", "-un") == "ec2-user"
    one, other = servers
    # The default group lets its members talk about anything.
    assert one.reach(other.private, 22) == "open" and one.reach(other.private, 23) == "refused"
    ec2.terminate_instances(InstanceIds=[s.id for s in servers])
    for server in servers:
        server.wait("instance_terminated")


def test_the_second_major_version_of_the_cli_launches_too(net):
    region, group = net.region, net.group(("tcp", 22, "0.0.0.0/0"))
    assert region.run("/usr/bin/aws", "--version").stdout.startswith("aws-cli/2.")
    made = region.aws(
        *("ec2", "run-instances", "--image-id", net.image(), "--instance-type", "t2.micro"),
        *("--key-name", net.key_name, "--subnet-id", net.a, "--security-group-ids", group),
        *("--associate-public-ip-address", "--user-data", "#!/bin/sh\ntouch /root/by-v2"),
        v=2,
    )
    server = type(net.servers[0])(region, made["Instances"][0]["InstanceId"])
    region.aws("ec2", "wait", "instance-running", "--instance-ids", server.id, v=2)
    server.wait("instance_status_ok")
    assert server.ssh("id", "-un") == "ec2-user"
    until("user data", lambda: server.exec("test", "-e", "/root/by-v2", check=False).returncode == 0)
    gone = region.aws("ec2", "terminate-instances", "--instance-ids", server.id, v=2)
    assert gone["TerminatingInstances"][0]["CurrentState"]["Name"] == "shutting-down"
