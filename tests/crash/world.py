"""
What a region must still say after its daemon died: a model of what was acknowledged, and a look at what there is.

Both are a dict from (kind, id) to plain facts, so that they can be compared, and a difference printed. Ids are the
region's; everything else follows from the requests.
"""

import collections

ANYWHERE = "0.0.0.0/0"


def look(ec2):
    """What the region says: every resource that the generator can touch, and what AWS makes along with it."""
    seen = {}
    groups = ec2.describe_security_groups()["SecurityGroups"]
    tables = ec2.describe_route_tables()["RouteTables"]
    acls = ec2.describe_network_acls()["NetworkAcls"]
    enis = ec2.describe_network_interfaces()["NetworkInterfaces"]
    vpcs = {v["VpcId"]: v for v in ec2.describe_vpcs()["Vpcs"] if not v["IsDefault"]}
    for id, vpc in vpcs.items():
        own = [g for g in groups if g["VpcId"] == id and g["GroupName"] == "default"]
        seen["vpc", id] = {
            "cidr": vpc["CidrBlock"],
            "tags": tags(vpc),
            # AWS makes these along with it: one each, or it is half a VPC.
            "default groups": len(own),
            "default rules": [len(g["IpPermissions"]) + len(g["IpPermissionsEgress"]) for g in own],
            "main tables": sum(t["VpcId"] == id and is_main(t) for t in tables),
            "default acls": sum(a["VpcId"] == id and a["IsDefault"] for a in acls),
        }
    for subnet in ec2.describe_subnets()["Subnets"]:
        if subnet["VpcId"] in vpcs:
            used = sum(e["SubnetId"] == subnet["SubnetId"] for e in enis)
            size = 1 << (32 - int(subnet["CidrBlock"].rpartition("/")[2]))
            assert subnet["AvailableIpAddressCount"] == size - 5 - used, subnet
            seen["subnet", subnet["SubnetId"]] = {
                "vpc": subnet["VpcId"],
                "cidr": subnet["CidrBlock"],
                "public": subnet["MapPublicIpOnLaunch"],
                "tags": tags(subnet),
            }
    for group in groups:
        if group["VpcId"] in vpcs and group["GroupName"] != "default":
            seen["group", group["GroupId"]] = {
                "vpc": group["VpcId"],
                "name": group["GroupName"],
                "in": rules(group["IpPermissions"]),
                "out": rules(group["IpPermissionsEgress"]),
                "tags": tags(group),
            }
    for gateway in ec2.describe_internet_gateways()["InternetGateways"]:
        at = [a["VpcId"] for a in gateway["Attachments"]]
        if not at or at[0] in vpcs:
            seen["igw", gateway["InternetGatewayId"]] = {"vpc": at[0] if at else None, "tags": tags(gateway)}
    for table in tables:
        if table["VpcId"] in vpcs and not is_main(table):
            seen["table", table["RouteTableId"]] = {
                "vpc": table["VpcId"],
                "routes": {
                    r["DestinationCidrBlock"]: r["GatewayId"] for r in table["Routes"] if r["GatewayId"] != "local"
                },
                "subnets": {a["SubnetId"] for a in table["Associations"]},
                "tags": tags(table),
            }
    for address in ec2.describe_addresses()["Addresses"]:
        assert ("InstanceId" in address) == ("AssociationId" in address) == ("NetworkInterfaceId" in address), address
        seen["eip", address["AllocationId"]] = {"at": address.get("InstanceId"), "tags": tags(address)}
    for key in ec2.describe_key_pairs()["KeyPairs"]:
        seen["key", key["KeyName"]] = {"fingerprint": key["KeyFingerprint"].rstrip("="), "tags": tags(key)}
    for reservation in ec2.describe_instances()["Reservations"]:
        for instance in reservation["Instances"]:
            id = instance["InstanceId"]
            own = [e for e in enis if e.get("Attachment", {}).get("InstanceId") == id]
            assert len(own) == 1, (instance, own)
            assert own[0]["SubnetId"] == instance["SubnetId"] and len(instance["BlockDeviceMappings"]) == 1, instance
            seen["instance", id] = {
                "reservation": reservation["ReservationId"],
                "subnet": instance["SubnetId"],
                "groups": {g["GroupId"] for g in instance["SecurityGroups"]},
                "key": instance.get("KeyName"),
                "token": instance.get("ClientToken") or None,
                "state": instance["State"]["Name"],
                "tags": tags(instance),
            }
    claimed = collections.Counter((e["VpcId"], e["PrivateIpAddress"]) for e in enis)
    assert not [a for a, n in claimed.items() if n > 1], "a private address given twice"
    return seen


def is_main(table):
    return any(a.get("Main") for a in table["Associations"])


def tags(resource):
    return {t["Key"]: t["Value"] for t in resource.get("Tags", [])}


def rules(permissions):
    found = set()
    for p in permissions:
        ports = (p.get("FromPort"), p.get("ToPort"))
        found |= {(p["IpProtocol"], *ports, r["CidrIp"]) for r in p["IpRanges"]}
        found |= {(p["IpProtocol"], *ports, r["GroupId"]) for r in p["UserIdGroupPairs"]}
    return found


def difference(expected, seen):
    """In words, one line for each thing; empty if there is none."""
    lines = []
    for key in sorted(expected.keys() | seen.keys()):
        if expected.get(key) != seen.get(key):
            lines.append(f"{key}: expected {expected.get(key)}, there is {seen.get(key)}")
    return "\n".join(lines)


def of_client(world, mark):
    """The part of `seen` that one of several clients made: theirs by the tag on each thing, or by being tagged."""
    return {key: facts for key, facts in world.items() if facts["tags"].get("client") == mark}
