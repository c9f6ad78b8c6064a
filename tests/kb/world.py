"""A small region's worth of resources that API tests point at, and the image they launch."""

import functools
import subprocess

from . import paths, rooms
from .region import Region

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl kb@test"


@functools.cache
def tiny_images():
    """An image store with one image of a few files, so that calls have an image to name. It is never booted."""
    store, root = rooms.room() / "images", rooms.room() / "tiny-root"
    (root / "etc").mkdir(parents=True)
    (root / "bin").mkdir()
    (root / "etc" / "os-release").write_text("ID=tiny\n")
    done = subprocess.run(
        [paths.kumobako(), "ami", "import", root, "--name", "tiny"],
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "KUMOBAKO_IMAGES": str(store)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return store


def control_plane(**options):
    """A region of the control plane only, that has one image."""
    return Region(data_plane=False, images=tiny_images(), **options)


def image(ec2):
    """The image's id."""
    (found,) = ec2.describe_images(Filters=[{"Name": "name", "Values": ["tiny"]}])["Images"]
    return found["ImageId"]


def fill(region):
    """Makes two VPCs and what hangs on them; returns their ids by short names.

    `vpc` 10.0.0.0/16: `subnet` 10.0.1.0/24 in the first zone, `subnet2` 10.0.2.0/24 in the second, `igw` attached,
    `rtb` with a route to it and associated with `subnet`, `sg` allowing tcp 80, `sg_ref` allowed by it. `instance` at
    10.0.1.10 with `eni`, address `eip` by `assoc`. `instance2` with `eni2` beside it. `vpc2` 10.1.0.0/16: `subnet3` 10.1.1.0/24, `rtb2`, `sg2`.
    `igw_free`, `eip_free`, `key`. `ended` is an instance being terminated.
    """
    ec2 = region.ec2
    ids = {"key": "kb-key", "ami": image(ec2), "account": region.account}
    ids["vpc"] = vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    ids["vpc2"] = vpc2 = ec2.create_vpc(CidrBlock="10.1.0.0/16")["Vpc"]["VpcId"]
    subnet = lambda vpc, cidr, zone: ec2.create_subnet(VpcId=vpc, CidrBlock=cidr, AvailabilityZone=region.name + zone)
    ids["subnet"] = subnet(vpc, "10.0.1.0/24", "a")["Subnet"]["SubnetId"]
    ids["subnet2"] = subnet(vpc, "10.0.2.0/24", "c")["Subnet"]["SubnetId"]
    ids["subnet3"] = subnet(vpc2, "10.1.1.0/24", "a")["Subnet"]["SubnetId"]
    ids["igw"] = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=ids["igw"], VpcId=vpc)
    ids["igw_free"] = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ids["rtb"] = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    ids["rtb_free"] = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    ids["rtb2"] = ec2.create_route_table(VpcId=vpc2)["RouteTable"]["RouteTableId"]
    ec2.create_route(RouteTableId=ids["rtb"], DestinationCidrBlock="0.0.0.0/0", GatewayId=ids["igw"])
    ids["rtbassoc"] = ec2.associate_route_table(RouteTableId=ids["rtb"], SubnetId=ids["subnet"])["AssociationId"]
    by_vpc = [{"Name": "vpc-id", "Values": [vpc]}]
    main = [{"Name": "association.main", "Values": ["true"]}]
    (table,) = ec2.describe_route_tables(Filters=by_vpc + main)["RouteTables"]
    ids["rtb_main"], ids["rtbassoc_main"] = (table["RouteTableId"], table["Associations"][0]["RouteTableAssociationId"])
    ids["acl"] = ec2.describe_network_acls(Filters=by_vpc)["NetworkAcls"][0]["NetworkAclId"]
    group = lambda name, vpc: ec2.create_security_group(GroupName=name, Description=name, VpcId=vpc)["GroupId"]
    ids["sg"], ids["sg_ref"], ids["sg2"] = group("web", vpc), group("ref", vpc), group("other", vpc2)
    http = {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}
    ref = {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "UserIdGroupPairs": [{"GroupId": ids["sg_ref"]}]}
    rules = ec2.authorize_security_group_ingress(GroupId=ids["sg"], IpPermissions=[http, ref])["SecurityGroupRules"]
    ids["sgr"] = next(rule["SecurityGroupRuleId"] for rule in rules if rule["FromPort"] == 80)
    by_name = [{"Name": "group-name", "Values": ["default"]}]
    ids["sg_default"] = ec2.describe_security_groups(Filters=by_vpc + by_name)["SecurityGroups"][0]["GroupId"]
    ids["keypair"] = ec2.import_key_pair(KeyName=ids["key"], PublicKeyMaterial=KEY.encode())["KeyPairId"]
    launch = functools.partial(
        ec2.run_instances, ImageId=ids["ami"], InstanceType="t2.micro", MinCount=1, MaxCount=1, SubnetId=ids["subnet"]
    )
    (instance,) = launch(PrivateIpAddress="10.0.1.10", SecurityGroupIds=[ids["sg"]], KeyName=ids["key"])["Instances"]
    ids["instance"] = instance["InstanceId"]
    ids["eni"] = instance["NetworkInterfaces"][0]["NetworkInterfaceId"]
    (instance,) = launch()["Instances"]
    ids["instance2"], ids["eni2"] = instance["InstanceId"], instance["NetworkInterfaces"][0]["NetworkInterfaceId"]
    ids["ended"] = launch()["Instances"][0]["InstanceId"]
    ec2.terminate_instances(InstanceIds=[ids["ended"]])
    for name in ("eip", "eip_free"):
        address = ec2.allocate_address(Domain="vpc")
        ids[name], ids[name + "_ip"] = address["AllocationId"], address["PublicIp"]
    # By its interface: a pending instance takes none.
    ids["assoc"] = ec2.associate_address(AllocationId=ids["eip"], NetworkInterfaceId=ids["eni"])["AssociationId"]
    return ids
