"""EC2 Instance Connect: a key that opens SSH for a moment, for one user of one instance."""

import json
import time

import pytest
from botocore.exceptions import ClientError

from kb.cloud import FULL, MINIMAL, keypair
from kb.region import Region

# Seconds.
LIFE = 6


@pytest.fixture(scope="module")
def live():
    with Region(options=["--pushed-key-seconds", str(LIFE)]) as region:
        yield region


@pytest.fixture(scope="module")
def servers(net):
    """One of each image. Neither has a key pair."""
    group = net.group(("tcp", 22, "0.0.0.0/0"))
    return [net.launch(group, name=name, KeyName="", ready=False) for name in (MINIMAL, FULL)]


def login(server, key, user="ec2-user"):
    """What SSH says: the name of who is in, or why not."""
    line = server.ssh_command("id", "-un", key=key, options=("ConnectionAttempts=5",))
    line[line.index(f"ec2-user@{server.public}")] = f"{user}@{server.public}"
    done = server.region.run(*line, check=False, input="")
    return done.stdout.strip() if done.returncode == 0 else done.stderr.strip().rpartition(": ")[2]


def send(server, public, user="ec2-user", **keys):
    connect = server.region.client("ec2-instance-connect", **keys)
    public = public.with_suffix(".pub").read_text()
    return connect.send_ssh_public_key(InstanceId=server.id, InstanceOSUser=user, SSHPublicKey=public)


DENIED = "Permission denied (publickey)."


def test_a_key_opens_ssh_for_its_user_and_its_time_alone(servers):
    key, other = keypair("connect", "ed25519", 256), keypair()
    for server in servers:
        server.wait("instance_status_ok")
        server.sh("useradd --create-home --shell /bin/bash deploy")
        assert login(server, key) == DENIED
    said = servers[0].region.aws(
        "ec2-instance-connect", "send-ssh-public-key", "--instance-id", servers[0].id, "--instance-os-user", "ec2-user",
        "--ssh-public-key", f"file://{key.with_suffix('.pub')}",
    )  # fmt: skip
    assert said["Success"] is True and said["RequestId"]
    assert login(servers[0], key) == "ec2-user"
    # Not another key, not another user, not another instance's.
    assert login(servers[0], other) == DENIED
    assert login(servers[0], key, "deploy") == DENIED
    assert login(servers[1], key) == DENIED
    send(servers[0], other, "deploy")
    assert login(servers[0], other, "deploy") == "deploy"
    assert login(servers[0], other) == DENIED
    # A session that began in time goes on.
    send(servers[1], key)
    with servers[1].session(key=key) as session:
        assert session.ask("id -un") == "ec2-user"
        time.sleep(LIFE)
        for server, k, user in ((servers[0], key, "ec2-user"), (servers[0], other, "deploy"), (servers[1], key, "ec2-user")):
            assert login(server, k, user) == DENIED
        assert session.ask("id -un") == "ec2-user"


def test_permission_depends_on_instance_and_user(live, servers):
    iam = live.client("iam")
    iam.create_user(UserName="ops")
    made = iam.create_access_key(UserName="ops")["AccessKey"]
    arn = f"arn:aws:ec2:{live.name}:{live.account}:instance/{servers[0].id}"
    statement = {
        "Effect": "Allow",
        "Action": "ec2-instance-connect:SendSSHPublicKey",
        "Resource": arn,
        "Condition": {"StringEquals": {"ec2:osuser": "ec2-user"}},
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.put_user_policy(UserName="ops", PolicyName="connect", PolicyDocument=policy)
    own = {"key": made["AccessKeyId"], "secret": made["SecretAccessKey"]}
    key = keypair("connect", "ed25519", 256)
    assert send(servers[0], key, **own)["Success"] is True
    for server, user in ((servers[0], "root"), (servers[1], "ec2-user")):
        with pytest.raises(ClientError, match="AccessDeniedException.*SendSSHPublicKey on resource: arn:aws:ec2"):
            send(server, key, user, **own)
    keys = servers[0].sh("curl -s http://169.254.169.254/latest/meta-data/managed-ssh-keys/active-keys/ec2-user")
    assert f"#Caller=arn:aws:iam::{live.account}:user/ops" in keys


def test_what_cannot_be_connected_to(live, net, servers):
    connect = live.client("ec2-instance-connect")
    public = keypair().with_suffix(".pub").read_text()
    good = {"InstanceId": servers[0].id, "InstanceOSUser": "ec2-user", "SSHPublicKey": public}

    def refused(call=connect.send_ssh_public_key, of=good, **other):
        with pytest.raises(ClientError) as caught:
            call(**{**of, **other})
        answer = caught.value.response
        return answer["Error"]["Code"], answer["ResponseMetadata"]["HTTPStatusCode"]

    assert refused(InstanceId="i-0123456789abcdef0") == ("EC2InstanceNotFoundException", 404)
    assert refused(AvailabilityZone=f"{live.name}c") == ("EC2InstanceNotFoundException", 404)
    assert refused(InstanceOSUser="a b") == ("InvalidArgsException", 400)
    assert refused(SSHPublicKey="ssh-rsa " + "A" * 100) == ("InvalidArgsException", 400)
    assert refused(SSHPublicKey=keypair().read_text()[:3000]) == ("InvalidArgsException", 400)
    serial = {"InstanceId": servers[0].id, "SSHPublicKey": public}
    console = connect.send_serial_console_ssh_public_key
    assert refused(console, serial) == ("EC2InstanceTypeInvalidException", 400)
    net.ec2.stop_instances(InstanceIds=[servers[0].id], Force=True)
    servers[0].wait("instance_stopped")
    assert refused() == ("EC2InstanceStateInvalidException", 400)
    net.ec2.modify_instance_attribute(InstanceId=servers[0].id, InstanceType={"Value": "t3.micro"})
    net.ec2.start_instances(InstanceIds=[servers[0].id])
    servers[0].wait("instance_running")
    assert refused(console, serial) == ("SerialConsoleAccessDisabledException", 403)
