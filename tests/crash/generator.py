"""Random API calls, each with what it means once acknowledged. A generator is one client, in VPCs of its own."""

import base64
import hashlib
import itertools

from botocore.exceptions import ClientError

# A public key that fits nowhere: the fingerprint is what is asked for.
PUBLIC = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + "A" * 43
FINGERPRINT = base64.b64encode(hashlib.sha256(base64.b64decode(PUBLIC.split()[1] + "=")).digest()).decode().rstrip("=")

OUT = {("-1", None, None, "0.0.0.0/0")}


class Call:
    """
    One call: `send` answers the response; `mean(model, ids)` changes a model as the call is to change the region,
    `ids` being those of what it made. `kind` and `count` are what it makes; `made` reads the ids from the response.
    """

    def __init__(self, name, send, mean, kind=None, count=0, made=None, token=None):
        self.name, self.send, self.mean = name, send, mean
        self.kind, self.count, self.made, self.token = kind, count, made or (lambda _: []), token

    def __repr__(self):
        return self.name


class Client:
    def __init__(self, random, mark, image):
        self.random, self.mark, self.image = random, mark, image
        self.model = {}
        self.numbers = itertools.count(1)
        self.calls = 0
        self.refused = 0

    # What a client has.

    def ids(self, kind):
        return [id for k, id in self.model if k == kind]

    def any(self, kind):
        ids = self.ids(kind)
        return self.random.choice(ids) if ids else None

    def alive(self):
        return [id for id in self.ids("instance") if self.model["instance", id]["state"] == "pending"]

    def tags(self):
        tags = {"client": self.mark}
        for key in self.random.sample("abc", self.random.randrange(3)):
            tags[key] = str(next(self.numbers))
        return tags

    def specification(self, kind, tags):
        return [{"ResourceType": kind, "Tags": [{"Key": k, "Value": v} for k, v in tags.items()]}]

    # One step.

    def step(self, ec2):
        """Makes one random call and takes its meaning into the model. Raises what is not an answer."""
        call = self.pick(ec2)
        if call is None:
            return
        self.pending = call
        try:
            response = call.send()
        except ClientError as error:
            # An answer: nothing was changed.
            assert error.response["ResponseMetadata"]["HTTPStatusCode"] < 500, error
            self.refused += 1
        else:
            call.mean(self.model, call.made(response))
        self.calls += 1
        self.pending = None

    pending = None  # the call whose answer is awaited
    whole = False  # whether the one cut off by the last crash was done

    def settle(self, seen):
        """
        After a crash: `seen` must be what was acknowledged, or that and the whole of the call that was under way.
        Returns what is wrong, in words.
        """
        from .world import difference

        call, self.pending, self.whole = self.pending, None, False
        wrong = difference(self.model, seen)
        if not wrong or call is None:
            return wrong
        after = {key: copy(facts) for key, facts in self.model.items()}
        new = [key for key in seen if key not in self.model and key[0] == call.kind]
        if len(new) != call.count:
            return f"{call} was under way, and made {len(new)} of {call.count}:\n{wrong}"
        ids = [id for _, id in new]
        if call.kind == "instance":
            reservations = {seen[key]["reservation"] for key in new}
            assert len(reservations) == 1, "one call, one reservation"
            ids = [reservations.pop(), *ids]
        call.mean(after, ids)
        half = difference(after, seen)
        if half:
            return f"{call} was under way, and is neither absent nor whole; absent:\n{wrong}\nwhole:\n{half}"
        self.model, self.whole = after, True
        return ""

    def pick(self, ec2):
        choices = [
            (2, self.create_vpc), (4, self.create_subnet), (4, self.create_group), (2, self.create_gateway),
            (3, self.create_table), (2, self.allocate), (2, self.import_key), (5, self.run),
            (8, self.authorize), (4, self.revoke), (4, self.attach), (3, self.route), (3, self.associate_table),
            (3, self.associate_address), (2, self.disassociate_address), (8, self.tag), (4, self.untag),
            (2, self.subnet_attribute), (5, self.terminate), (9, self.delete),
        ]
        weights, makers = zip(*choices)
        return self.random.choices(makers, weights)[0](ec2)

    # Making.

    def create_vpc(self, ec2):
        if len(self.ids("vpc")) >= 2:
            return None
        cidr, tags = f"10.{self.random.randrange(256)}.0.0/16", self.tags()

        def mean(model, ids):
            model["vpc", ids[0]] = {
                "cidr": cidr, "tags": tags, "default groups": 1, "default rules": [2], "main tables": 1,
                "default acls": 1,
            }

        return Call(
            f"CreateVpc {cidr} {tags}",
            lambda: ec2.create_vpc(CidrBlock=cidr, TagSpecifications=self.specification("vpc", tags)),
            mean, "vpc", 1, lambda r: [r["Vpc"]["VpcId"]],
        )

    def create_subnet(self, ec2):
        vpc = self.any("vpc")
        if vpc is None or len(self.ids("subnet")) >= 6:
            return None
        base = self.model["vpc", vpc]["cidr"].rpartition(".0.0/")[0]
        # Sometimes one that overlaps, and is refused.
        cidr, tags = f"{base}.{self.random.randrange(8)}.0/24", self.tags()

        def mean(model, ids):
            model["subnet", ids[0]] = {"vpc": vpc, "cidr": cidr, "public": False, "tags": tags}

        return Call(
            f"CreateSubnet {cidr} in {vpc} {tags}",
            lambda: ec2.create_subnet(VpcId=vpc, CidrBlock=cidr, TagSpecifications=self.specification("subnet", tags)),
            mean, "subnet", 1, lambda r: [r["Subnet"]["SubnetId"]],
        )

    def create_group(self, ec2):
        vpc = self.any("vpc")
        if vpc is None or len(self.ids("group")) >= 6:
            return None
        name, tags = f"group-{self.mark}-{self.random.randrange(12)}", self.tags()

        def mean(model, ids):
            model["group", ids[0]] = {"vpc": vpc, "name": name, "in": set(), "out": set(OUT), "tags": tags}

        return Call(
            f"CreateSecurityGroup {name} in {vpc} {tags}",
            lambda: ec2.create_security_group(
                VpcId=vpc, GroupName=name, Description="d", TagSpecifications=self.specification("security-group", tags)
            ),
            mean, "group", 1, lambda r: [r["GroupId"]],
        )

    def create_gateway(self, ec2):
        if len(self.ids("igw")) >= 3:
            return None
        tags = self.tags()

        def mean(model, ids):
            model["igw", ids[0]] = {"vpc": None, "tags": tags}

        return Call(
            f"CreateInternetGateway {tags}",
            lambda: ec2.create_internet_gateway(TagSpecifications=self.specification("internet-gateway", tags)),
            mean, "igw", 1, lambda r: [r["InternetGateway"]["InternetGatewayId"]],
        )

    def create_table(self, ec2):
        vpc = self.any("vpc")
        if vpc is None or len(self.ids("table")) >= 4:
            return None
        tags = self.tags()

        def mean(model, ids):
            model["table", ids[0]] = {"vpc": vpc, "routes": {}, "subnets": set(), "tags": tags}

        return Call(
            f"CreateRouteTable in {vpc} {tags}",
            lambda: ec2.create_route_table(VpcId=vpc, TagSpecifications=self.specification("route-table", tags)),
            mean, "table", 1, lambda r: [r["RouteTable"]["RouteTableId"]],
        )

    def allocate(self, ec2):
        if len(self.ids("eip")) >= 2:
            return None
        tags = self.tags()

        def mean(model, ids):
            model["eip", ids[0]] = {"at": None, "tags": tags}

        return Call(
            f"AllocateAddress {tags}",
            lambda: ec2.allocate_address(Domain="vpc", TagSpecifications=self.specification("elastic-ip", tags)),
            mean, "eip", 1, lambda r: [r["AllocationId"]],
        )

    def import_key(self, ec2):
        if len(self.ids("key")) >= 4:
            return None
        # Sometimes a name that is taken, and is refused.
        name, tags = f"key-{self.mark}-{self.random.randrange(6)}", self.tags()

        def mean(model, ids):
            model["key", ids[0]] = {"fingerprint": FINGERPRINT, "tags": tags}

        return Call(
            f"ImportKeyPair {name} {tags}",
            lambda: ec2.import_key_pair(
                KeyName=name, PublicKeyMaterial=PUBLIC.encode(), TagSpecifications=self.specification("key-pair", tags)
            ),
            mean, "key", 1, lambda r: [r["KeyName"]],
        )

    def run(self, ec2):
        subnet = self.any("subnet")
        if subnet is None or len(self.ids("instance")) >= 20:
            return None
        vpc = self.model["subnet", subnet]["vpc"]
        groups = [id for id in self.ids("group") if self.model["group", id]["vpc"] == vpc]
        if not groups:
            return None
        groups = self.random.sample(groups, self.random.randint(1, min(2, len(groups))))
        count, key, tags = self.random.randint(1, 3), self.any("key"), self.tags()
        token = f"token-{self.mark}-{next(self.numbers)}"
        asked = {
            "ImageId": self.image, "InstanceType": "t2.micro", "MinCount": count, "MaxCount": count,
            "SubnetId": subnet, "SecurityGroupIds": groups, "ClientToken": token,
            "TagSpecifications": self.specification("instance", tags),
        }
        if key:
            asked["KeyName"] = key

        def mean(model, ids):
            for id in ids[1:]:
                model["instance", id] = {
                    "reservation": ids[0], "subnet": subnet, "groups": set(groups), "key": key, "token": token,
                    "state": "pending", "tags": dict(tags),
                }

        def send():
            return ec2.run_instances(**asked)

        return Call(
            f"RunInstances {count} in {subnet} {groups} {key} {tags}", send, mean, "instance", count,
            lambda r: [r["ReservationId"], *(i["InstanceId"] for i in r["Instances"])], token,
        )

    # Changing.

    def authorize(self, ec2):
        group = self.any("group")
        if group is None:
            return None
        direction = self.random.choice(["in", "in", "out"])
        # Several rules in one call: all of them or none, also where one of them is there already.
        wanted, ports = [], self.random.sample(range(20, 30), self.random.randint(1, 3))
        for port in ports:
            source = self.random.choice(["10.0.0.0/8", "192.0.2.0/24", group])
            wanted.append(("tcp", port, port, source))
        send = ec2.authorize_security_group_ingress if direction == "in" else ec2.authorize_security_group_egress

        def mean(model, _):
            model["group", group][direction] |= set(wanted)

        return Call(
            f"Authorize {direction} {group} {wanted}",
            lambda: send(GroupId=group, IpPermissions=[permission(r) for r in wanted]),
            mean,
        )

    def revoke(self, ec2):
        group = self.any("group")
        direction = self.random.choice(["in", "in", "out"])
        if group is None or not self.model["group", group][direction]:
            return None
        there = sorted(self.model["group", group][direction], key=repr)
        gone = self.random.sample(there, self.random.randint(1, min(2, len(there))))
        send = ec2.revoke_security_group_ingress if direction == "in" else ec2.revoke_security_group_egress

        def mean(model, _):
            model["group", group][direction] -= set(gone)

        return Call(
            f"Revoke {direction} {group} {gone}",
            lambda: send(GroupId=group, IpPermissions=[permission(r) for r in gone]),
            mean,
        )

    def attach(self, ec2):
        gateway, vpc = self.any("igw"), self.any("vpc")
        if gateway is None or vpc is None:
            return None
        at = self.model["igw", gateway]["vpc"]
        if at and self.random.random() < 0.6:
            def mean(model, _):
                model["igw", gateway]["vpc"] = None

            return Call(
                f"DetachInternetGateway {gateway} {at}",
                lambda: ec2.detach_internet_gateway(InternetGatewayId=gateway, VpcId=at), mean,
            )

        def mean(model, _):
            model["igw", gateway]["vpc"] = vpc

        return Call(
            f"AttachInternetGateway {gateway} {vpc}",
            lambda: ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc), mean,
        )

    def route(self, ec2):
        table = self.any("table")
        if table is None:
            return None
        routes = self.model["table", table]["routes"]
        if routes and self.random.random() < 0.5:
            to = self.random.choice(sorted(routes))

            def mean(model, _):
                del model["table", table]["routes"][to]

            return Call(
                f"DeleteRoute {table} {to}", lambda: ec2.delete_route(RouteTableId=table, DestinationCidrBlock=to), mean
            )
        gateway, to = self.any("igw"), self.random.choice(["0.0.0.0/0", "192.0.2.0/24", "198.51.100.0/24"])
        if gateway is None:
            return None

        def mean(model, _):
            model["table", table]["routes"][to] = gateway

        return Call(
            f"CreateRoute {table} {to} {gateway}",
            lambda: ec2.create_route(RouteTableId=table, DestinationCidrBlock=to, GatewayId=gateway), mean,
        )

    def associate_table(self, ec2):
        table, subnet = self.any("table"), self.any("subnet")
        if table is None or subnet is None:
            return None

        def mean(model, _):
            model["table", table]["subnets"].add(subnet)

        return Call(
            f"AssociateRouteTable {table} {subnet}",
            lambda: ec2.associate_route_table(RouteTableId=table, SubnetId=subnet), mean,
        )

    def associate_address(self, ec2):
        address, alive = self.any("eip"), self.alive()
        if address is None or not alive:
            return None
        instance = self.random.choice(alive)

        def mean(model, _):
            for (kind, _id), facts in model.items():
                if kind == "eip" and facts["at"] == instance:
                    facts["at"] = None  # an instance's address gives way to the newer one
            model["eip", address]["at"] = instance

        return Call(
            f"AssociateAddress {address} {instance}",
            lambda: ec2.associate_address(AllocationId=address, InstanceId=instance, AllowReassociation=True), mean,
        )

    def disassociate_address(self, ec2):
        address = self.any("eip")
        if address is None or not self.model["eip", address]["at"]:
            return None
        found = ec2.describe_addresses(AllocationIds=[address])["Addresses"][0]["AssociationId"]

        def mean(model, _):
            model["eip", address]["at"] = None

        return Call(f"DisassociateAddress {address}", lambda: ec2.disassociate_address(AssociationId=found), mean)

    def _taggable(self):
        keys = [key for key in self.model if key[0] != "key"]
        return self.random.sample(keys, self.random.randint(1, min(3, len(keys)))) if keys else None

    def tag(self, ec2):
        """Several tags on several things at once: all or none."""
        keys = self._taggable()
        if not keys:
            return None
        added = {k: str(next(self.numbers)) for k in self.random.sample("abcde", self.random.randint(1, 3))}

        def mean(model, _):
            for key in keys:
                model[key]["tags"] = model[key]["tags"] | added

        return Call(
            f"CreateTags {keys} {added}",
            lambda: ec2.create_tags(
                Resources=[id for _, id in keys], Tags=[{"Key": k, "Value": v} for k, v in added.items()]
            ),
            mean,
        )

    def untag(self, ec2):
        keys = self._taggable()
        if not keys:
            return None
        gone = self.random.sample("abcde", self.random.randint(1, 4))

        def mean(model, _):
            for key in keys:
                model[key]["tags"] = {k: v for k, v in model[key]["tags"].items() if k not in gone}

        return Call(
            f"DeleteTags {keys} {gone}",
            lambda: ec2.delete_tags(Resources=[id for _, id in keys], Tags=[{"Key": k} for k in gone]), mean,
        )

    def subnet_attribute(self, ec2):
        subnet, value = self.any("subnet"), self.random.random() < 0.5
        if subnet is None:
            return None

        def mean(model, _):
            model["subnet", subnet]["public"] = value

        return Call(
            f"ModifySubnetAttribute {subnet} {value}",
            lambda: ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={"Value": value}), mean,
        )

    # Ending.

    def terminate(self, ec2):
        alive = self.alive()
        if not alive:
            return None
        gone = self.random.sample(alive, self.random.randint(1, min(2, len(alive))))

        def mean(model, _):
            for id in gone:
                # Without a data plane nobody brings it down.
                model["instance", id]["state"] = "shutting-down"

        return Call(f"TerminateInstances {gone}", lambda: ec2.terminate_instances(InstanceIds=gone), mean)

    def delete(self, ec2):
        """Of whatever kind; often refused, since something depends on it."""
        deleters = {
            "vpc": lambda id: ec2.delete_vpc(VpcId=id),
            "subnet": lambda id: ec2.delete_subnet(SubnetId=id),
            "group": lambda id: ec2.delete_security_group(GroupId=id),
            "igw": lambda id: ec2.delete_internet_gateway(InternetGatewayId=id),
            "table": lambda id: ec2.delete_route_table(RouteTableId=id),
            "eip": lambda id: ec2.release_address(AllocationId=id),
            "key": lambda id: ec2.delete_key_pair(KeyName=id),
        }
        keys = [key for key in self.model if key[0] in deleters]
        if not keys:
            return None
        kind, id = self.random.choice(keys)

        def mean(model, _):
            del model[kind, id]
            if kind == "subnet":
                for (other, _id), facts in model.items():
                    if other == "table":
                        facts["subnets"].discard(id)

        return Call(f"Delete {kind} {id}", lambda: deleters[kind](id), mean)


def permission(rule):
    protocol, low, high, source = rule
    one = {"IpProtocol": protocol}
    if low is not None:
        one |= {"FromPort": low, "ToPort": high}
    if source.startswith("sg-"):
        return one | {"UserIdGroupPairs": [{"GroupId": source}]}
    return one | {"IpRanges": [{"CidrIp": source}]}


def copy(facts):
    return {k: v.copy() if isinstance(v, (dict, set, list)) else v for k, v in facts.items()}
