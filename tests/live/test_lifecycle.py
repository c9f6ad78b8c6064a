"""Stop, start, reboot, shut down, terminate: what AWS calls them, and what then is or isn't there."""

import pytest

from kb import traces
from kb.cloud import reach, until

USER_DATA = "#!/bin/bash\necho once >>/root/boots\n"


@pytest.fixture(scope="module")
def open_group(net):
    return net.group(("tcp", 22, "0.0.0.0/0"), ("icmp", -1, "0.0.0.0/0"))


@pytest.fixture(scope="module")
def server(net, open_group):
    """One server that goes through everything in the order of the tests; each leaves it running."""
    server = net.launch(open_group, UserData=USER_DATA)
    until("user data to have run", lambda: boots(server))
    server.sh("echo kept >/root/note; sync")
    return server


def boots(server):
    return server.sh("cat /root/boots 2>/dev/null || true").splitlines()


def up_again(server):
    """Waits until the guest has said it is up and takes SSH."""
    server.wait("instance_status_ok")
    until("SSH", lambda: server.ssh("true", check=False).returncode == 0)


def test_reboot_by_the_api(server):
    before, address = server.boot_id(), server.public
    server.ec2.reboot_instances(InstanceIds=[server.id])
    until("another boot", lambda: newer(server, before))
    up_again(server)
    assert server.public == address, "a reboot keeps the public address"
    assert server.ssh("sudo", "cat", "/root/note") == "kept"
    assert boots(server) == ["once"], "user data runs at the first boot only"


def newer(server, before):
    done = server.exec("bash", "-c", "stat=$(</proc/1/stat); set -- ${stat##*) }; echo ${20}", check=False)
    return done.returncode == 0 and done.stdout.strip() not in ("", before)


def test_reboot_from_inside(server):
    before, address = server.boot_id(), server.public
    server.ssh("sudo reboot", check=False)
    until("another boot", lambda: newer(server, before))
    up_again(server)
    assert server.public == address and server.state == "running"
    assert boots(server) == ["once"]


def test_stop_and_start_keep_the_disk_and_change_the_address(server):
    before, private, tree = server.public, server.private, traces.of_instance(server)
    assert tree.processes and tree.groups
    answer = server.ec2.stop_instances(InstanceIds=[server.id])["StoppingInstances"][0]
    assert answer["PreviousState"]["Name"] == "running" and answer["CurrentState"]["Name"] == "stopping"
    server.wait("instance_stopped")
    facts = server.facts()
    assert "PublicIpAddress" not in facts and facts["PrivateIpAddress"] == private
    assert facts["StateReason"]["Code"] == "Client.UserInitiatedShutdown"
    assert facts["StateTransitionReason"].startswith("User initiated (")
    assert reach(before, 22) != "open"
    assert not until("its processes to be gone", lambda: not traces.of_instance(server).processes) is None
    answer = server.ec2.start_instances(InstanceIds=[server.id])["StartingInstances"][0]
    assert answer["PreviousState"]["Name"] == "stopped" and answer["CurrentState"]["Name"] == "pending"
    server.wait("instance_running")
    up_again(server)
    assert server.public and server.public != before
    assert server.facts()["PrivateIpAddress"] == private
    assert server.ssh("sudo", "cat", "/root/note") == "kept"
    assert boots(server) == ["once"]


def test_an_elastic_ip_stays_over_stop_and_start(net, server):
    allocation, eip = net.elastic_ip()
    server.ec2.associate_address(AllocationId=allocation, InstanceId=server.id)
    assert server.ssh("id", "-un", address=eip) == "ec2-user"
    server.ec2.stop_instances(InstanceIds=[server.id])
    server.wait("instance_stopped")
    assert server.public == eip
    server.ec2.start_instances(InstanceIds=[server.id])
    server.wait("instance_running")
    up_again(server)
    assert server.public == eip and server.ssh("id", "-un") == "ec2-user"
    association = server.ec2.describe_addresses(AllocationIds=[allocation])["Addresses"][0]["AssociationId"]
    server.ec2.disassociate_address(AssociationId=association)
    server.ec2.release_address(AllocationId=allocation)


def test_force_stop(server):
    server.ec2.stop_instances(InstanceIds=[server.id], Force=True)
    server.wait("instance_stopped")
    server.ec2.start_instances(InstanceIds=[server.id])
    server.wait("instance_running")
    up_again(server)
    assert server.ssh("sudo", "cat", "/root/note") == "kept"


def test_shutdown_from_inside_stops_it(server):
    server.ssh("sudo shutdown -h now || sudo poweroff", check=False)
    server.wait("instance_stopped")
    facts = server.facts()
    assert facts["StateReason"]["Code"] == "Client.InstanceInitiatedShutdown", facts["StateReason"]
    server.ec2.start_instances(InstanceIds=[server.id])
    server.wait("instance_running")
    up_again(server)
    assert server.ssh("sudo", "cat", "/root/note") == "kept"


def test_shutdown_from_inside_terminates_where_asked_to(net, open_group):
    server = net.launch(open_group, InstanceInitiatedShutdownBehavior="terminate")
    server.ssh("sudo shutdown -h now || sudo poweroff", check=False)
    server.wait("instance_terminated")
    assert server.facts()["StateReason"]["Code"] == "Client.InstanceInitiatedShutdown"


def test_an_instance_whose_init_is_killed_is_stopped_with_the_reason_named(server):
    traces.kill_init(server)
    server.wait("instance_stopped")
    assert server.facts()["StateReason"]["Code"] == "Server.InternalError"
    server.ec2.start_instances(InstanceIds=[server.id])
    server.wait("instance_running")
    up_again(server)
    assert server.ssh("sudo", "cat", "/root/note") == "kept"


def test_terminated_nothing_of_it_is_left(net, server):
    eni, public = server.eni, server.public
    assert traces.of_instance(server).any()
    answer = server.ec2.terminate_instances(InstanceIds=[server.id])["TerminatingInstances"][0]
    assert answer["PreviousState"]["Name"] == "running" and answer["CurrentState"]["Name"] == "shutting-down"
    server.wait("instance_terminated")
    until("every trace to be gone", lambda: not traces.of_instance(server).any())
    assert not (server.region.state / "instances" / server.id).exists()
    facts = server.facts()
    assert facts["State"] == {"Code": 48, "Name": "terminated"}
    assert facts["NetworkInterfaces"] == [] and "PrivateIpAddress" not in facts
    found = server.ec2.describe_network_interfaces(Filters=[{"Name": "network-interface-id", "Values": [eni]}])
    assert found["NetworkInterfaces"] == []
    assert reach(public, 22) != "open"
    links = server.region.run(*traces.inside_space(server.region, net.vpc, "ip", "-o", "link")).stdout
    assert " e" not in links.replace(" ether ", " "), links
