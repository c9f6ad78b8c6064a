"""Instances and what belongs to them, by boto3, as far as the control plane goes: instances stay `pending`."""

import base64
import concurrent.futures
import hashlib
import ipaddress
import re
import subprocess

import pytest
from botocore.exceptions import ClientError

from kb import world


@pytest.fixture
def region():
    with world.control_plane() as region:
        yield region


@pytest.fixture
def ec2(region):
    return region.ec2


@pytest.fixture
def ami(ec2):
    return world.image(ec2)


def by(**values):
    return [
        {"Name": name.replace("_", "-"), "Values": value if isinstance(value, list) else [value]}
        for name, value in values.items()
    ]


def tags(**pairs):
    return [{"Key": key, "Value": value} for key, value in pairs.items()]


def code(call, *args, **kwargs):
    with pytest.raises(ClientError) as refused:
        call(*args, **kwargs)
    return refused.value.response["Error"]["Code"]


# Key pairs.


def openssl(*arguments, data):
    return subprocess.run(["openssl", *arguments], input=data, capture_output=True, check=True).stdout


def colons(digest):
    return ":".join(re.findall("..", digest.hexdigest()))


def test_a_created_rsa_key(ec2, tmp_path):
    tagging = [{"ResourceType": "key-pair", "Tags": tags(who="me")}]
    made = ec2.create_key_pair(KeyName="rsa", TagSpecifications=tagging)
    assert made["KeyPairId"].startswith("key-") and made["Tags"] == tags(who="me")
    private = made["KeyMaterial"].encode()
    assert private.startswith(b"-----BEGIN RSA PRIVATE KEY-----")
    # The SHA-1 digest of the private key in PKCS#8 ("Verify the fingerprint of your key pair", EC2 User Guide).
    pkcs8 = openssl("pkcs8", "-topk8", "-nocrypt", "-outform", "DER", data=private)
    assert made["KeyFingerprint"] == colons(hashlib.sha1(pkcs8))
    file = tmp_path / "key"
    file.write_bytes(private)
    file.chmod(0o600)
    public = subprocess.run(["ssh-keygen", "-y", "-f", file], capture_output=True, check=True, text=True).stdout
    ec2.get_waiter("key_pair_exists").wait(KeyNames=["rsa"])
    (told,) = ec2.describe_key_pairs(KeyNames=["rsa"], IncludePublicKey=True)["KeyPairs"]
    assert told["KeyType"] == "rsa" and told["KeyFingerprint"] == made["KeyFingerprint"]
    assert told["PublicKey"].split()[:2] == public.split()[:2]
    assert "PublicKey" not in ec2.describe_key_pairs(KeyNames=["rsa"])["KeyPairs"][0]
    assert "KeyMaterial" not in told


def test_a_created_ed25519_key(ec2, tmp_path):
    made = ec2.create_key_pair(KeyName="ed", KeyType="ed25519")
    file = tmp_path / "key"
    file.write_text(made["KeyMaterial"])
    file.chmod(0o600)
    public = subprocess.run(["ssh-keygen", "-y", "-f", file], capture_output=True, check=True, text=True).stdout
    digest = hashlib.sha256(base64.b64decode(public.split()[1])).digest()
    assert made["KeyFingerprint"].rstrip("=") == base64.b64encode(digest).decode().rstrip("=")
    assert ec2.describe_key_pairs(KeyPairIds=[made["KeyPairId"]])["KeyPairs"][0]["KeyType"] == "ed25519"


@pytest.mark.parametrize("bits", [2048, 4096])
def test_an_imported_rsa_key(ec2, tmp_path, bits):
    file = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "rsa", "-b", str(bits), "-N", "words", "-f", file], check=True)
    public = file.with_suffix(".pub").read_bytes()
    told = ec2.import_key_pair(KeyName="mine", PublicKeyMaterial=public)
    # The MD5 digest of the public key in DER.
    pem = subprocess.run(["ssh-keygen", "-e", "-m", "PKCS8", "-f", file.with_suffix(".pub")], capture_output=True, check=True)
    der = openssl("pkey", "-pubin", "-outform", "DER", data=pem.stdout)
    assert told["KeyFingerprint"] == colons(hashlib.md5(der))
    # The same key by another name, and in the other forms that are taken: base64 of DER, and PEM of SSH (RFC 4716).
    other = ec2.import_key_pair(KeyName="again", PublicKeyMaterial=public)
    assert other["KeyFingerprint"] == told["KeyFingerprint"] and other["KeyPairId"] != told["KeyPairId"]
    assert code(ec2.import_key_pair, KeyName="private", PublicKeyMaterial=file.read_bytes()) == "InvalidKey.Format"


def test_deleting_keys(ec2):
    made = ec2.import_key_pair(KeyName="k", PublicKeyMaterial=world.KEY.encode())
    told = ec2.delete_key_pair(KeyPairId=made["KeyPairId"])
    assert told["Return"] and told["KeyPairId"] == made["KeyPairId"]
    assert code(ec2.describe_key_pairs, KeyNames=["k"]) == "InvalidKeyPair.NotFound"
    assert ec2.delete_key_pair(KeyName="k")["Return"], "what isn't there is deleted as well"
    ec2.import_key_pair(KeyName="k", PublicKeyMaterial=world.KEY.encode())
    assert [k["KeyName"] for k in ec2.describe_key_pairs(Filters=by(key_name="?"))["KeyPairs"]] == ["k"]
    assert ec2.describe_key_pairs(Filters=by(fingerprint="x"))["KeyPairs"] == []


# Images and instance types.


def test_images(ec2, ami):
    ec2.get_waiter("image_available").wait(ImageIds=[ami])
    (image,) = ec2.describe_images(ImageIds=[ami])["Images"]
    assert image["State"] == "available" and image["RootDeviceType"] == "ebs" and image["VirtualizationType"] == "hvm"
    (root,) = image["BlockDeviceMappings"]
    assert root["DeviceName"] == image["RootDeviceName"] and root["Ebs"]["VolumeSize"] > 0
    for filters in (
        {"name": "ti*"}, {"state": "available"}, {"architecture": image["Architecture"]}, {"image_id": ami},
        {"virtualization_type": "hvm"}, {"root_device_type": "ebs"}, {"is_public": str(image["Public"]).lower()},
    ):  # fmt: skip
        assert [i["ImageId"] for i in ec2.describe_images(Filters=by(**filters))["Images"]] == [ami], filters
    assert ec2.describe_images(Filters=by(architecture="m68k"))["Images"] == []
    assert [i["ImageId"] for i in ec2.describe_images(Owners=[image["OwnerId"]])["Images"]] == [ami]
    told = ec2.describe_image_attribute(ImageId=ami, Attribute="description")
    assert told["ImageId"] == ami and "Value" in told["Description"]


def test_instance_types(ec2):
    (micro,) = ec2.describe_instance_types(InstanceTypes=["t2.micro"])["InstanceTypes"]
    assert micro["VCpuInfo"]["DefaultVCpus"] == 1 and micro["MemoryInfo"]["SizeInMiB"] == 1024
    assert micro["FreeTierEligible"] and micro["BurstablePerformanceSupported"] and micro["Hypervisor"] == "xen"
    assert micro["NetworkInfo"]["MaximumNetworkInterfaces"] == 2
    assert micro["PlacementGroupInfo"] == {"SupportedStrategies": []}
    assert micro["NetworkInfo"]["Ipv4AddressesPerInterface"] == 2
    every = [t["InstanceType"] for t in ec2.describe_instance_types()["InstanceTypes"]]
    assert len(every) == len(set(every)) and {"t2.micro", "t3.micro"} <= set(every)
    offered = {o["InstanceType"] for o in ec2.describe_instance_type_offerings()["InstanceTypeOfferings"]}
    assert offered == set(every)
    zones = ec2.describe_instance_type_offerings(LocationType="availability-zone", Filters=by(instance_type="t2.micro"))
    assert {o["Location"][-1] for o in zones["InstanceTypeOfferings"]} == set("acd")
    found = ec2.describe_instance_types(Filters=by(instance_type="t2.*"))["InstanceTypes"]
    assert found and all(t["InstanceType"].startswith("t2.") for t in found)


# Launches.


def launch(ec2, ami, count=1, **more):
    more.setdefault("InstanceType", "t2.micro")
    return ec2.run_instances(ImageId=ami, MinCount=count, MaxCount=count, **more)


def test_the_least_a_launch_says(region, ec2, ami):
    """No type, no subnet, no group: AWS's defaults, in the default VPC."""
    reservation = ec2.run_instances(ImageId=ami, MinCount=1, MaxCount=1)
    assert reservation["ReservationId"].startswith("r-") and reservation["OwnerId"] == region.account
    (i,) = reservation["Instances"]
    assert i["State"] == {"Code": 0, "Name": "pending"} and i["InstanceType"] == "m1.small" or i["InstanceType"]
    (vpc,) = ec2.describe_vpcs()["Vpcs"]
    (subnet,) = ec2.describe_subnets(SubnetIds=[i["SubnetId"]])["Subnets"]
    assert i["VpcId"] == vpc["VpcId"] and subnet["DefaultForAz"]
    assert i["Placement"]["AvailabilityZone"] == subnet["AvailabilityZone"]
    assert [g["GroupName"] for g in i["SecurityGroups"]] == ["default"]
    address = ipaddress.ip_address(i["PrivateIpAddress"])
    assert address in ipaddress.ip_network(subnet["CidrBlock"])
    assert i["PrivateDnsName"] == f"ip-{str(address).replace('.', '-')}.ap-northeast-1.compute.internal"
    (eni,) = i["NetworkInterfaces"]
    assert eni["Attachment"]["DeviceIndex"] == 0 and eni["Attachment"]["DeleteOnTermination"]
    assert eni["PrivateIpAddresses"][0]["Primary"] and eni["MacAddress"].count(":") == 5
    (told,) = ec2.describe_instances(InstanceIds=[i["InstanceId"]])["Reservations"]
    assert told["ReservationId"] == reservation["ReservationId"]
    told = told["Instances"][0]
    assert told["RootDeviceName"] == i["RootDeviceName"] and told["RootDeviceType"] == "ebs"
    assert told["LaunchTime"] == i["LaunchTime"] and told["AmiLaunchIndex"] == 0
    assert ec2.describe_subnets(SubnetIds=[i["SubnetId"]])["Subnets"][0]["AvailableIpAddressCount"] == 4090


def test_a_launch_that_says_all(region, ec2, ami):
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.1.0/24", AvailabilityZone="ap-northeast-1c")["Subnet"]["SubnetId"]
    group = ec2.create_security_group(GroupName="web", Description="d", VpcId=vpc)["GroupId"]
    ec2.import_key_pair(KeyName="k", PublicKeyMaterial=world.KEY.encode())
    (i,) = launch(
        ec2,
        ami,
        SubnetId=subnet,
        PrivateIpAddress="10.0.1.10",
        SecurityGroupIds=[group],
        KeyName="k",
        UserData="#!/bin/sh\necho 雲箱\n",
        InstanceInitiatedShutdownBehavior="terminate",
        DisableApiTermination=True,
        Monitoring={"Enabled": False},
        MetadataOptions={"HttpTokens": "required", "HttpPutResponseHopLimit": 2},
        BlockDeviceMappings=[{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 20, "DeleteOnTermination": True}}],
        CreditSpecification={"CpuCredits": "standard"},
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": tags(Name="web")},
            {"ResourceType": "volume", "Tags": tags(Name="disk")},
            {"ResourceType": "network-interface", "Tags": tags(Name="nic")},
        ],
    )["Instances"]
    id = i["InstanceId"]
    assert i["PrivateIpAddress"] == "10.0.1.10" and i["SubnetId"] == subnet and i["VpcId"] == vpc and i["KeyName"] == "k"
    assert i["SecurityGroups"] == [{"GroupId": group, "GroupName": "web"}] and i["Tags"] == tags(Name="web")
    assert i["Placement"]["AvailabilityZone"] == "ap-northeast-1c" and i["Placement"]["Tenancy"] == "default"
    options = i["MetadataOptions"]
    assert options["HttpTokens"] == "required" and options["HttpPutResponseHopLimit"] == 2
    assert options["HttpEndpoint"] == "enabled"
    told = {t["ResourceType"]: t["Value"] for t in ec2.describe_tags(Filters=by(key="Name"))["Tags"]}
    assert told == {"instance": "web", "volume": "disk", "network-interface": "nic"}
    attribute = lambda name: ec2.describe_instance_attribute(InstanceId=id, Attribute=name)
    assert base64.b64decode(attribute("userData")["UserData"]["Value"]).decode() == "#!/bin/sh\necho 雲箱\n"
    assert attribute("instanceInitiatedShutdownBehavior")["InstanceInitiatedShutdownBehavior"] == {"Value": "terminate"}
    assert attribute("disableApiTermination")["DisableApiTermination"] == {"Value": True}
    assert attribute("instanceType")["InstanceType"] == {"Value": "t2.micro"}
    assert attribute("rootDeviceName")["RootDeviceName"] == {"Value": "/dev/xvda"}
    assert attribute("groupSet")["Groups"] == [{"GroupId": group}] or attribute("groupSet")["Groups"][0]["GroupId"] == group
    assert attribute("sourceDestCheck")["SourceDestCheck"] == {"Value": True}
    (credit,) = ec2.describe_instance_credit_specifications(InstanceIds=[id])["InstanceCreditSpecifications"]
    assert credit == {"InstanceId": id, "CpuCredits": "standard"}
    assert code(ec2.terminate_instances, InstanceIds=[id]) == "OperationNotPermitted"
    ec2.modify_instance_attribute(InstanceId=id, DisableApiTermination={"Value": False})
    (change,) = ec2.terminate_instances(InstanceIds=[id])["TerminatingInstances"]
    assert change["PreviousState"]["Name"] == "pending" and change["CurrentState"] == {"Code": 32, "Name": "shutting-down"}
    (told,) = ec2.describe_instances(InstanceIds=[id])["Reservations"]
    told = told["Instances"][0]
    assert told["StateReason"]["Code"] == "Client.UserInitiatedShutdown"
    assert told["StateTransitionReason"].startswith("User initiated (")
    (again,) = ec2.terminate_instances(InstanceIds=[id])["TerminatingInstances"]
    assert again["CurrentState"]["Name"] == "shutting-down", "to terminate twice is no mistake"


def test_many_at_once(ec2, ami):
    reservation = ec2.run_instances(ImageId=ami, InstanceType="t2.micro", MinCount=2, MaxCount=5)
    instances = reservation["Instances"]
    assert [i["AmiLaunchIndex"] for i in instances] == list(range(5))
    for key in ("InstanceId", "PrivateIpAddress", "PrivateDnsName"):
        assert len({i[key] for i in instances}) == 5
    (told,) = ec2.describe_instances()["Reservations"]
    assert {i["InstanceId"] for i in told["Instances"]} == {i["InstanceId"] for i in instances}
    assert len({i["SubnetId"] for i in instances}) == 1, "one launch, one subnet"


def test_network_interfaces_of_a_launch(ec2, ami):
    subnet = ec2.describe_subnets()["Subnets"][0]
    group = ec2.create_security_group(GroupName="g", Description="d")["GroupId"]
    wanted = ipaddress.ip_network(subnet["CidrBlock"])[77]
    (i,) = launch(
        ec2,
        ami,
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": subnet["SubnetId"],
                "Groups": [group],
                "PrivateIpAddress": str(wanted),
                "Description": "first",
                "DeleteOnTermination": True,
                "AssociatePublicIpAddress": True,
            }
        ],
    )["Instances"]
    assert i["PrivateIpAddress"] == str(wanted)
    (eni,) = ec2.describe_network_interfaces(Filters=by(**{"attachment.instance-id": i["InstanceId"]}))["NetworkInterfaces"]
    assert eni["Description"] == "first" and eni["Status"] == "in-use" and eni["InterfaceType"] == "interface"
    assert [g["GroupId"] for g in eni["Groups"]] == [group] and eni["SourceDestCheck"]
    assert eni["Attachment"]["InstanceId"] == i["InstanceId"]
    public = eni["Association"]["PublicIp"]
    assert public.startswith(("203.0.113.", "198.51.100."))
    for filters in (
        {"network_interface_id": eni["NetworkInterfaceId"]}, {"private_ip_address": str(wanted)}, {"group_id": group},
        {"mac_address": eni["MacAddress"]}, {"description": "first"}, {"association.public-ip": public},
        {"addresses.private-ip-address": str(wanted)}, {"status": "in-use"}, {"subnet_id": subnet["SubnetId"]},
    ):  # fmt: skip
        found = ec2.describe_network_interfaces(Filters=by(**filters))["NetworkInterfaces"]
        assert [e["NetworkInterfaceId"] for e in found] == [eni["NetworkInterfaceId"]], filters
    attribute = lambda name: ec2.describe_network_interface_attribute(NetworkInterfaceId=eni["NetworkInterfaceId"], Attribute=name)
    assert attribute("description")["Description"] == {"Value": "first"}
    assert attribute("sourceDestCheck")["SourceDestCheck"] == {"Value": True}
    assert attribute("groupSet")["Groups"][0]["GroupId"] == group
    assert attribute("attachment")["Attachment"]["InstanceId"] == i["InstanceId"]
    assert code(ec2.delete_security_group, GroupId=group) == "DependencyViolation"
    assert code(ec2.delete_subnet, SubnetId=subnet["SubnetId"]) == "DependencyViolation"


def test_instance_filters(ec2, ami):
    a = launch(ec2, ami, TagSpecifications=[{"ResourceType": "instance", "Tags": tags(Name="a")}])["Instances"][0]
    b = launch(ec2, ami, InstanceType="t3.small")["Instances"][0]

    def found(**filters):
        told = ec2.describe_instances(Filters=by(**filters))["Reservations"]
        return sorted(i["InstanceId"] for r in told for i in r["Instances"])

    both = sorted([a["InstanceId"], b["InstanceId"]])
    (vpc,) = ec2.describe_vpcs()["Vpcs"]
    for filters in (
        {"instance_id": a["InstanceId"]}, {"tag:Name": "a"}, {"tag_key": "Name"}, {"instance_type": "t2.*"},
        {"private_ip_address": a["PrivateIpAddress"]}, {"private_dns_name": a["PrivateDnsName"]},
        {"network-interface.addresses.private-ip-address": a["PrivateIpAddress"]},
        {"network-interface.network-interface-id": a["NetworkInterfaces"][0]["NetworkInterfaceId"]},
    ):  # fmt: skip
        assert found(**filters) == [a["InstanceId"]], filters
    for filters in (
        {"instance_state_name": "pending"}, {"instance_state_code": "0"}, {"vpc_id": vpc["VpcId"]}, {"image_id": ami},
        {"instance.group-name": "default"}, {"architecture": a["Architecture"]}, {"root_device_type": "ebs"},
        {"availability_zone": a["Placement"]["AvailabilityZone"][:-1] + "*"}, {"launch_time": "20*"}, {"tenancy": "default"},
    ):  # fmt: skip
        assert found(**filters) == both, filters
    assert found(instance_state_name=["running", "stopped"]) == []
    assert found(instance_state_name="pending", instance_type="t3.small") == [b["InstanceId"]]


def test_status_and_console(ec2, ami):
    (i,) = launch(ec2, ami)["Instances"]
    assert ec2.describe_instance_status()["InstanceStatuses"] == [], "only running ones unless asked"
    (status,) = ec2.describe_instance_status(IncludeAllInstances=True)["InstanceStatuses"]
    assert status["InstanceState"]["Name"] == "pending"
    assert status["InstanceStatus"]["Status"] in ("not-applicable", "initializing")
    console = ec2.get_console_output(InstanceId=i["InstanceId"])
    assert console["InstanceId"] == i["InstanceId"] and console.get("Output", "") == ""
    ec2.get_waiter("instance_exists").wait(InstanceIds=[i["InstanceId"]])


def test_changing_an_instance(ec2, ami):
    (i,) = launch(ec2, ami)["Instances"]
    id = i["InstanceId"]
    group = ec2.create_security_group(GroupName="g", Description="d")["GroupId"]
    ec2.modify_instance_attribute(InstanceId=id, Groups=[group])
    ec2.modify_instance_attribute(InstanceId=id, InstanceInitiatedShutdownBehavior={"Value": "terminate"})
    ec2.modify_instance_attribute(InstanceId=id, SourceDestCheck={"Value": False})
    ec2.modify_instance_attribute(InstanceId=id, Attribute="disableApiTermination", Value="true")
    told = ec2.modify_instance_metadata_options(InstanceId=id, HttpTokens="required", HttpEndpoint="enabled")
    assert told["InstanceMetadataOptions"]["HttpTokens"] == "required"
    (told,) = ec2.describe_instances(InstanceIds=[id])["Reservations"][0]["Instances"]
    assert [g["GroupId"] for g in told["SecurityGroups"]] == [group] and not told["SourceDestCheck"]
    assert told["MetadataOptions"]["HttpTokens"] == "required"
    assert not told["NetworkInterfaces"][0]["SourceDestCheck"]
    assert code(ec2.terminate_instances, InstanceIds=[id]) == "OperationNotPermitted"


def test_a_client_token_launches_once(ec2, ami):
    one = launch(ec2, ami, ClientToken="t")
    again = launch(ec2, ami, ClientToken="t")
    for told in (one, again):
        del told["ResponseMetadata"]
    assert again == one and one["Instances"][0]["ClientToken"] == "t"
    assert code(launch, ec2, ami, ClientToken="t", InstanceType="t3.micro") == "IdempotentParameterMismatch"
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(launch, ec2, ami, count=2, ClientToken="u") for _ in range(16)]
        made = {i["InstanceId"] for call in calls for i in call.result()["Instances"]}
    assert len(made) == 2
    assert sum(len(r["Instances"]) for r in ec2.describe_instances()["Reservations"]) == 3


def test_a_client_token_lives_over_a_crash(region, ec2, ami):
    one = launch(ec2, ami, ClientToken="t")["Instances"][0]["InstanceId"]
    region.kill9()
    region.start()
    assert launch(region.ec2, ami, ClientToken="t")["Instances"][0]["InstanceId"] == one


def test_instances_page_by_page(ec2, ami):
    made = {launch(ec2, ami)["Instances"][0]["InstanceId"] for _ in range(7)}
    pages = list(ec2.get_paginator("describe_instances").paginate(PaginationConfig={"PageSize": 5}))
    got = [i["InstanceId"] for page in pages for r in page["Reservations"] for i in r["Instances"]]
    assert len(pages) == 2 and len(got) == 7 and set(got) == made
    pages = list(ec2.get_paginator("describe_network_interfaces").paginate(PaginationConfig={"PageSize": 5}))
    assert [len(page["NetworkInterfaces"]) for page in pages] == [5, 2]


def test_addresses_run_out(ec2, ami):
    """A /28 has 11 addresses for interfaces: what does not fit is refused whole."""
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/28")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/28")["Subnet"]["SubnetId"]
    made = ec2.run_instances(ImageId=ami, InstanceType="t2.nano", MinCount=8, MaxCount=8, SubnetId=subnet)["Instances"]
    full = lambda count: code(launch, ec2, ami, count=count, InstanceType="t2.nano", SubnetId=subnet)
    assert full(4) == "InsufficientFreeAddressesInSubnet"
    made += launch(ec2, ami, count=3, InstanceType="t2.nano", SubnetId=subnet)["Instances"]
    addresses = sorted(ipaddress.ip_address(i["PrivateIpAddress"]) for i in made)
    assert [str(a) for a in addresses] == [f"10.0.0.{n}" for n in range(4, 15)]
    assert full(1) == "InsufficientFreeAddressesInSubnet"
    assert ec2.describe_subnets(SubnetIds=[subnet])["Subnets"][0]["AvailableIpAddressCount"] == 0


# Elastic IPs.


def test_an_elastic_ip_from_birth_to_death(region, ec2, ami):
    (i,) = launch(ec2, ami)["Instances"]
    eni = i["NetworkInterfaces"][0]["NetworkInterfaceId"]
    tagging = [{"ResourceType": "elastic-ip", "Tags": tags(Name="front")}]
    made = ec2.allocate_address(Domain="vpc", TagSpecifications=tagging)
    id, ip = made["AllocationId"], made["PublicIp"]
    assert ipaddress.ip_address(ip) in ipaddress.ip_network(region.pool)
    (told,) = ec2.describe_addresses(AllocationIds=[id])["Addresses"]
    assert told["PublicIp"] == ip and told["Tags"] == tags(Name="front") and "AssociationId" not in told
    association = ec2.associate_address(AllocationId=id, NetworkInterfaceId=eni)["AssociationId"]
    (told,) = ec2.describe_addresses(PublicIps=[ip])["Addresses"]
    assert told["AssociationId"] == association and told["InstanceId"] == i["InstanceId"]
    assert told["NetworkInterfaceId"] == eni and told["PrivateIpAddress"] == i["PrivateIpAddress"]
    assert told["NetworkInterfaceOwnerId"] == region.account
    (shown,) = ec2.describe_instances(InstanceIds=[i["InstanceId"]])["Reservations"][0]["Instances"]
    assert shown["PublicIpAddress"] == ip
    assert shown["NetworkInterfaces"][0]["Association"]["PublicIp"] == ip
    for filters in (
        {"instance_id": i["InstanceId"]}, {"public_ip": ip}, {"allocation_id": id}, {"association_id": association},
        {"domain": "vpc"}, {"network_interface_id": eni}, {"private_ip_address": i["PrivateIpAddress"]}, {"tag:Name": "front"},
    ):  # fmt: skip
        assert [a["AllocationId"] for a in ec2.describe_addresses(Filters=by(**filters))["Addresses"]] == [id], filters
    ec2.disassociate_address(AssociationId=association)
    assert "InstanceId" not in ec2.describe_addresses(AllocationIds=[id])["Addresses"][0]
    again = ec2.associate_address(AllocationId=id, NetworkInterfaceId=eni)["AssociationId"]
    assert again != association
    ec2.disassociate_address(PublicIp=ip)
    ec2.release_address(AllocationId=id)
    assert code(ec2.describe_addresses, AllocationIds=[id]) == "InvalidAllocationID.NotFound"


def test_an_elastic_ip_moves(ec2, ami):
    enis = [launch(ec2, ami)["Instances"][0]["NetworkInterfaces"][0]["NetworkInterfaceId"] for _ in range(2)]
    id = ec2.allocate_address()["AllocationId"]
    first = ec2.associate_address(AllocationId=id, NetworkInterfaceId=enis[0])["AssociationId"]
    stay = dict(AllocationId=id, NetworkInterfaceId=enis[1], AllowReassociation=False)
    assert code(ec2.associate_address, **stay) == "Resource.AlreadyAssociated"
    moved = ec2.associate_address(AllocationId=id, NetworkInterfaceId=enis[1], AllowReassociation=True)["AssociationId"]
    assert moved != first
    (told,) = ec2.describe_addresses()["Addresses"]
    assert told["NetworkInterfaceId"] == enis[1]
    assert code(ec2.disassociate_address, AssociationId=first) == "InvalidAssociationID.NotFound"


def test_elastic_ips_are_limited_and_reused(ec2):
    made = [ec2.allocate_address() for _ in range(5)]
    assert len({a["PublicIp"] for a in made}) == 5
    assert code(ec2.allocate_address) == "AddressLimitExceeded"
    ec2.release_address(AllocationId=made[0]["AllocationId"])
    again = ec2.allocate_address(Address=made[0]["PublicIp"])
    assert again["PublicIp"] == made[0]["PublicIp"] and again["AllocationId"] != made[0]["AllocationId"]


def test_no_address_without_a_gateway(ec2, ami):
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.1.0/24")["Subnet"]["SubnetId"]
    (i,) = launch(ec2, ami, SubnetId=subnet)["Instances"]
    id = ec2.allocate_address()["AllocationId"]
    eni = i["NetworkInterfaces"][0]["NetworkInterfaceId"]
    assert code(ec2.associate_address, AllocationId=id, NetworkInterfaceId=eni) == "Gateway.NotAttached"


def test_a_public_address_on_launch(ec2, ami):
    (vpc,) = ec2.describe_vpcs()["Vpcs"]
    public = launch(ec2, ami)["Instances"][0]["InstanceId"]
    private = launch(
        ec2,
        ami,
        NetworkInterfaces=[{"DeviceIndex": 0, "AssociatePublicIpAddress": False, "SubnetId": ec2.describe_subnets()["Subnets"][0]["SubnetId"]}],
    )["Instances"][0]["InstanceId"]
    told = {i["InstanceId"]: i for r in ec2.describe_instances()["Reservations"] for i in r["Instances"]}
    eni = told[public]["NetworkInterfaces"][0]
    assert eni["Association"]["IpOwnerId"] == "amazon"
    assert "Association" not in told[private]["NetworkInterfaces"][0]
    assert not ec2.describe_addresses()["Addresses"], "it is lent, not allocated"
    (gateway,) = ec2.describe_internet_gateways()["InternetGateways"]
    detach = dict(InternetGatewayId=gateway["InternetGatewayId"], VpcId=vpc["VpcId"])
    assert code(ec2.detach_internet_gateway, **detach) == "DependencyViolation"
