"""What tests build in a region with a data plane: a network, servers in it, and ways to look through their eyes."""

import contextlib
import functools
import itertools
import os
import queue
import socket
import subprocess
import threading
import time

from . import paths, rooms

MINIMAL = "debian-12-minimal"
FULL = "debian-12"

#: An address outside of every test's public pool: somebody on the internet.
STRANGER = "192.0.2.7"

#: How long a packet may be away before it counts as dropped. Far above any true round trip here.
SILENCE = 2.0

_numbers = itertools.count(1)


def until(what, check, patience=60, pause=0.02):
    """Returns the first true answer of `check`, or fails saying `what` was waited for."""
    end = time.monotonic() + patience
    while True:
        if answer := check():
            return answer
        assert time.monotonic() < end, f"waited {patience} s for {what}"
        time.sleep(pause)


@functools.cache
def keypair(name="key", kind="rsa", bits=4096):
    """A key pair made by ssh-keygen, once per test run: the path of its private half."""
    path = rooms.room() / name
    subprocess.run(
        ["ssh-keygen", "-q", "-t", kind, "-b", str(bits), "-N", "", "-C", "test", "-f", str(path)], check=True
    )
    return path


class Network:
    """A VPC with a public subnet in each of two zones, an internet gateway and an imported key."""

    def __init__(self, region, cidr="10.0.0.0/16"):
        self.region, self.ec2 = region, region.ec2
        self.servers = []
        first = cidr.rpartition(".0.0/")[0]
        self.vpc = self.ec2.create_vpc(CidrBlock=cidr)["Vpc"]["VpcId"]
        self.a = self.subnet(f"{first}.1.0/24", "a")
        self.c = self.subnet(f"{first}.2.0/24", "c")
        self.igw = self.ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
        self.ec2.attach_internet_gateway(InternetGatewayId=self.igw, VpcId=self.vpc)
        main = self.ec2.describe_route_tables(
            Filters=[{"Name": "vpc-id", "Values": [self.vpc]}, {"Name": "association.main", "Values": ["true"]}]
        )
        self.main_table = main["RouteTables"][0]["RouteTableId"]
        self.ec2.create_route(RouteTableId=self.main_table, DestinationCidrBlock="0.0.0.0/0", GatewayId=self.igw)
        self.key_name = f"key-{next(_numbers)}"
        public = keypair().with_suffix(".pub").read_bytes()
        self.ec2.import_key_pair(KeyName=self.key_name, PublicKeyMaterial=public)

    def subnet(self, cidr, letter):
        zone = f"{self.region.name}{letter}"
        made = self.ec2.create_subnet(VpcId=self.vpc, CidrBlock=cidr, AvailabilityZone=zone)
        return made["Subnet"]["SubnetId"]

    def group(self, *rules):
        """A security group. Each rule: (protocol, port, source), the source a CIDR or a group's id."""
        name = f"group-{next(_numbers)}"
        group = self.ec2.create_security_group(VpcId=self.vpc, GroupName=name, Description=name)["GroupId"]
        for one in rules:
            self.allow(group, *one)
        return group

    def allow(self, group, protocol, port, source):
        self.ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[permission(protocol, port, source)])

    def forbid(self, group, protocol, port, source):
        self.ec2.revoke_security_group_ingress(GroupId=group, IpPermissions=[permission(protocol, port, source)])

    def image(self, name=MINIMAL):
        return image(self.region, name)

    def launch(self, groups, *, subnet=None, private=None, public=True, name=MINIMAL, ready=True, **more):
        """One server, running and, if `ready`, up (the guest itself says so)."""
        interface = {
            "DeviceIndex": 0,
            "SubnetId": subnet or self.a,
            "Groups": [groups] if isinstance(groups, str) else groups,
            "AssociatePublicIpAddress": public,
        }
        if private:
            interface["PrivateIpAddress"] = private
        asked = {
            "ImageId": self.image(name),
            "InstanceType": "t2.micro",
            "KeyName": self.key_name,
            "NetworkInterfaces": [interface],
            "MinCount": 1,
            "MaxCount": 1,
            **more,
        }
        made = self.ec2.run_instances(**asked)["Instances"][0]
        assert made["State"] == {"Code": 0, "Name": "pending"}
        server = Server(self.region, made["InstanceId"])
        self.servers.append(server)
        server.wait("instance_running")
        if ready:
            server.wait("instance_status_ok")
        return server

    def elastic_ip(self):
        made = self.ec2.allocate_address(Domain="vpc")
        return made["AllocationId"], made["PublicIp"]


def image(region, name=MINIMAL):
    def look():
        # Plain Debian goes by the name that Debian gives it.
        names = [name, f"{name}-amd64-2*"]
        found = region.ec2.describe_images(Filters=[{"Name": "name", "Values": names}])["Images"]
        return found and found[0]["ImageId"]

    return until(f"the image {name} (make images)", look, patience=10)


def permission(protocol, port, source):
    low, high = port if isinstance(port, tuple) else (port, port)
    one = {"IpProtocol": protocol}
    if protocol != "-1":
        one |= {"FromPort": low, "ToPort": high}
    if source.startswith("sg-"):
        return one | {"UserIdGroupPairs": [{"GroupId": source}]}
    return one | {"IpRanges": [{"CidrIp": source}]}


class Server:
    """An instance."""

    #: Seconds that SSH waits for a greeting: more than enough, but of an emulated machine.
    greets = 3

    def __init__(self, region, id):
        self.region, self.ec2, self.id = region, region.ec2, id

    def __repr__(self):
        return self.id

    def facts(self):
        return self.ec2.describe_instances(InstanceIds=[self.id])["Reservations"][0]["Instances"][0]

    @property
    def state(self):
        return self.facts()["State"]["Name"]

    @property
    def public(self):
        return self.facts().get("PublicIpAddress")

    @functools.cached_property
    def private(self):
        return self.facts()["PrivateIpAddress"]

    @property
    def eni(self):
        return self.facts()["NetworkInterfaces"][0]["NetworkInterfaceId"]

    def wait(self, waiter, patience=120):
        """boto3's own waiter, more impatient."""
        pause = 0.02
        config = {"Delay": pause, "MaxAttempts": int(patience / pause)}
        self.ec2.get_waiter(waiter).wait(InstanceIds=[self.id], WaiterConfig=config)
        return self

    # From inside, whatever the groups say.

    def exec(self, *command, check=True, **run):
        """Runs a command inside as root; what it printed."""
        done = self.region.kumobako("exec", self.id, "--", *command, check=check, **run)
        return done.stdout.strip() if check else done

    def sh(self, script, **run):
        return self.exec("bash", "-c", script, **run)

    def reach(self, address, port):
        """What this server sees of a TCP port: `open`, `refused`, or `silent`."""
        script = f"timeout {SILENCE} bash -c ': </dev/tcp/{address}/{port}' 2>&1; echo \" status $?\""
        said = self.sh(script)
        if said.endswith("status 0"):
            return "open"
        if said.endswith("status 124"):
            return "silent"
        return "refused" if "refused" in said else said

    def pings(self, address):
        """Whether an echo request is answered."""
        return self.exec("ping", "-n", "-c", "1", "-W", str(SILENCE), address, check=False).returncode == 0

    def listen(self, port):
        """One more SSH server, on another port: the one listener that every image has."""
        self.exec("/usr/sbin/sshd", "-p", str(port), "-o", f"PidFile=/run/sshd-{port}.pid")
        until(f"a listener on port {port}", lambda: self.reach("127.0.0.1", port) == "open")
        return port

    def boot_id(self):
        """Changes with each boot: when PID 1 began, in ticks since the machine's own boot."""
        return self.sh("stat=$(</proc/1/stat); set -- ${stat##*) }; echo ${20}")

    # By SSH.

    def ssh_command(self, *command, source=None, address=None, key=None, options=()):
        """
        The command line of an SSH to this server's public address, or to `address`; from this machine, or with
        `source` (an address, or True for the internet's router itself) from the internet.
        """
        line = ["ssh", "-F", "none", "-i", str(key or keypair())]
        for option in (*SSH_OPTIONS, f"ConnectTimeout={self.greets}", *options):
            line += ["-o", option]
        line += [f"ec2-user@{address or self.public}", *command]
        return from_internet(self.region, source, line) if source else line

    def ssh(self, *command, check=True, timeout=60, **how):
        if check:
            # A server is up a moment before its sshd listens; on a busy machine that is long enough to be refused.
            how["options"] = (*how.get("options", ()), "ConnectionAttempts=5")
        done = self.region.run(*self.ssh_command(*command, **how), check=check, timeout=timeout, input="")
        return done.stdout.strip() if check else done

    def scp(self, *words, program="scp", user="ec2-user", check=True, input=""):
        """Copies by scp, or speaks sftp. In the words `{}` is where this server's user is."""
        line = [program, "-F", "none", "-i", keypair()]
        for option in SSH_OPTIONS:
            line += ["-o", option]
        words = [str(word).replace("{}", f"{user}@{self.public}") for word in words]
        return self.region.run(*line, *words, check=check, timeout=60, input=input)

    def ssh_times_out(self, **how):
        """Whether SSH is met by silence, neither let in nor refused."""
        done = self.ssh("true", check=False, **how)
        assert done.returncode in (0, 255), done
        assert done.returncode == 0 or "timed out" in done.stderr, done.stderr
        return done.returncode == 255

    def session(self, **how):
        return Session(self.region, self.ssh_command("bash", **how))


SSH_OPTIONS = (
    "BatchMode=yes",
    "StrictHostKeyChecking=no",
    "UserKnownHostsFile=/dev/null",
    "LogLevel=ERROR",
    "IdentitiesOnly=yes",
    "IdentityAgent=none",
)


def from_internet(region, source, line):
    """The same command, run on the internet's side: by a host with address `source`, or by the router (True)."""
    here = [] if source is True else ["--from", source]
    return [str(paths.kumobako()), "--state", str(region.state), "exec", "internet", *here, "--", *line]


class Session:
    """A shell at the other end of an open SSH connection."""

    def __init__(self, region, line):
        self.process = subprocess.Popen(
            line, env=region.env(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.lines = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def ask(self, script, patience=20):
        """Runs a one-line script; the line it prints."""
        self.process.stdin.write(script + "\n")
        self.process.stdin.flush()
        try:
            line = self.lines.get(timeout=patience)
        except queue.Empty:
            raise AssertionError(f"the session is silent for {patience} s") from None
        assert line is not None, f"the session ended ({self.process.wait()})"
        return line

    def close(self):
        self.process.stdin.close()
        try:
            return self.process.wait(10)
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


def reach(address, port):
    """What this machine sees of a TCP port: `open`, `refused`, or `silent`."""
    try:
        socket.create_connection((address, port), timeout=SILENCE).close()
        return "open"
    except ConnectionRefusedError:
        return "refused"
    except TimeoutError:
        return "silent"
    except OSError as error:
        return os.strerror(error.errno)


def reach_from(region, source, address, port):
    """What the host `source` on the internet (True: its router) sees of a TCP port."""
    script = f"timeout {SILENCE} bash -c ': </dev/tcp/{address}/{port}' 2>&1; echo \" status $?\""
    said = region.run(*from_internet(region, source, ["bash", "-c", script])).stdout.strip()
    if said.endswith("status 0"):
        return "open"
    if said.endswith("status 124"):
        return "silent"
    return "refused" if "refused" in said else said


def my_address(region):
    """This machine's address on the region's internet, as its servers see it."""
    return str(region.run("curl", "-s", "--max-time", "5", f"http://{region.facts['internet']}/").stdout.strip())
