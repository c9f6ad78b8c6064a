"""The tutorial's commands by both major versions of the aws CLI, as far as the control plane goes."""

import pytest

from kb import world


@pytest.fixture
def region():
    with world.control_plane() as region:
        yield region


@pytest.mark.parametrize("v", [1, 2])
def test_the_tutorial_by_the_aws_cli(region, v, tmp_path):
    aws = lambda *arguments: region.aws("ec2", *arguments, v=v)
    tagging = "ResourceType=vpc,Tags=[{Key=Name,Value=雲箱}]"
    vpc = aws("create-vpc", "--cidr-block", "10.0.0.0/16", "--tag-specifications", tagging)["Vpc"]
    assert vpc["Tags"] == [{"Key": "Name", "Value": "雲箱"}]
    id = vpc["VpcId"]
    aws("wait", "vpc-available", "--vpc-ids", id)
    aws("modify-vpc-attribute", "--vpc-id", id, "--enable-dns-hostnames")
    subnet = aws("create-subnet", "--vpc-id", id, "--cidr-block", "10.0.1.0/24", "--query", "Subnet.SubnetId")
    group = aws("create-security-group", "--group-name", "web", "--description", "web", "--vpc-id", id)["GroupId"]
    aws("authorize-security-group-ingress", "--group-id", group, "--protocol", "tcp", "--port", "22", "--cidr", "192.0.2.1/32")
    aws("authorize-security-group-ingress", "--group-id", group, "--protocol", "all", "--cidr", "10.0.0.0/8")
    permissions = "IpProtocol=tcp,FromPort=80,ToPort=80,IpRanges=[{CidrIp=0.0.0.0/0,Description=http}]"
    aws("authorize-security-group-ingress", "--group-id", group, "--ip-permissions", permissions)
    told = aws("describe-security-groups", "--group-ids", group, "--query", "SecurityGroups[0].IpPermissions[].IpProtocol")
    assert sorted(told) == ["-1", "tcp", "tcp"]
    key = tmp_path / "key.pub"
    key.write_text(world.KEY + "\n")
    told = aws("import-key-pair", "--key-name", "k", "--public-key-material", f"fileb://{key}")
    assert told["KeyName"] == "k"
    script = tmp_path / "user-data"
    script.write_text("#!/bin/sh\necho 雲\n")
    instances = aws(
        "run-instances", "--image-id", world.image(region.ec2), "--instance-type", "t2.micro", "--count", "1:2",
        "--subnet-id", subnet, "--security-group-ids", group, "--key-name", "k", "--user-data", f"file://{script}",
        "--tag-specifications", "ResourceType=instance,Tags=[{Key=Name,Value=web}]",
    )["Instances"]  # fmt: skip
    ids = [i["InstanceId"] for i in instances]
    aws("wait", "instance-exists", "--instance-ids", *ids)
    found = aws(
        "describe-instances", "--filters", "Name=tag:Name,Values=we*", "Name=instance-state-name,Values=pending",
        "--query", "Reservations[].Instances[].InstanceId",
    )  # fmt: skip
    assert sorted(found) == sorted(ids)
    paged = aws("describe-instances", "--page-size", "5", "--max-items", "1")
    assert len(paged["Reservations"]) == 1
    told = aws("terminate-instances", "--instance-ids", *ids)["TerminatingInstances"]
    assert {change["CurrentState"]["Name"] for change in told} == {"shutting-down"}
    done = region.aws("ec2", "create-vpc", "--cidr-block", "10.0.0.0/8", v=v, check=False)
    assert done.returncode not in (0, 1) and "(InvalidVpc.Range) when calling the CreateVpc operation" in done.stderr
    done = region.aws("ec2", "create-vpc", "--cidr-block", "10.3.0.0/16", "--dry-run", v=v, check=False)
    assert done.returncode != 0 and "(DryRunOperation)" in done.stderr
