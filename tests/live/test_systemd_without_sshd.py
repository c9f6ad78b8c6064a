"""SSH in an image that has systemd, but no SSH server: ours, as a unit of the guest's own."""

import json
import os
import pathlib
import socket
import subprocess

import pytest

from kb import rooms
from kb.cloud import FULL, Network, reach, until
from kb.region import Region, image_store

NAME = "debian-without-openssh"
#: What Debian's packages of OpenSSH and cloud-init bring, and what nobody here asks for.
LEFT_OUT = [
    "./usr/sbin/sshd", "./usr/lib/openssh", "./usr/lib/sftp-server", "./etc/ssh", "./usr/bin/scp", "./usr/bin/sftp",
    "./usr/bin/ssh*", "./usr/lib/systemd/system/ssh*", "./etc/systemd/system/ssh*",
    "./etc/systemd/system/*/ssh*", "*cloud-*", "./usr/lib/python3*", "./usr/share/i18n", "./usr/share/doc",
    "./usr/share/zoneinfo", "./usr/share/perl",
]  # fmt: skip


def layer():
    """The one directory that the machine's image of Debian is."""
    store = pathlib.Path(image_store())
    (name,) = json.loads((store / f"manifests/{FULL}.json").read_text())["layers"]
    return store / "layers" / name


@pytest.fixture(scope="module")
def live():
    with Region(images=rooms.room() / "systemd-images") as region:
        archive = rooms.room() / "debian.tar"
        without = [f"--exclude={path}" for path in LEFT_OUT]
        subprocess.run(["tar", "-C", layer(), "--xattrs", *without, "-cf", archive, "."], check=True)
        region.kumobako("ami", "import", archive, "--name", NAME)
        archive.unlink()
        yield region


@pytest.fixture(scope="module")
def net(live):
    return Network(live)


@pytest.fixture(scope="module")
def server(net):
    data = "#!/bin/sh\nsystemctl start nginx && echo once >>/root/boots\n"
    server = net.launch(net.group(("tcp", 22, "0.0.0.0/0")), name=NAME, UserData=data)
    assert banner(server).startswith("SSH-2.0-Kumobako_")
    return server


def banner(server):
    with socket.create_connection((server.public, 22), timeout=10) as one:
        return one.recv(64).decode()


def unit(server, *facts):
    said = server.exec("systemctl", "show", "kumobako-ssh", *(f"-p{fact}" for fact in facts))
    told = dict(line.split("=", 1) for line in said.split("\n"))
    return [told[fact] for fact in facts]


def test_one_logs_in_as_on_any_image(server):
    assert server.exec("cat", "/proc/1/comm") == "systemd"
    assert server.exec("sh", "-c", "ls /usr/sbin/sshd /usr/lib/openssh 2>&1 || true").count("No such file") == 2
    assert server.ssh("id -un; sudo id -un").split() == ["ec2-user", "root"]
    assert server.ssh("hostname") == server.facts()["PrivateDnsName"]
    # It is the guest's: in its groups, under its limits, and systemd's to see to.
    assert "/kumobako-ssh.service" in server.ssh("cat /proc/self/cgroup")
    assert unit(server, "ActiveState", "SubState", "Result") == ["active", "running", "success"]
    assert server.exec("systemctl", "list-units", "--failed", "--no-legend", "--plain") == ""
    console = server.ec2.get_console_output(InstanceId=server.id, Latest=True)["Output"]
    assert "-----BEGIN SSH HOST KEY FINGERPRINTS-----" in console


def test_user_data_is_run_without_cloud_init_too(server):
    until("the script's end", lambda: server.exec("cat", "/root/boots", check=False).stdout == "once\n")
    assert server.exec("systemctl", "is-active", "nginx", check=False).stdout == "active\n"


def test_files_come_and_go(server):
    here = rooms.room() / "files"
    (here / "deep").mkdir(parents=True)
    data = os.urandom(3 << 20)
    (here / "deep/data").write_bytes(data)
    os.chmod(here / "deep/data", 0o640)
    server.scp("-rp", here / "deep", "{}:/tmp/came")
    assert server.ssh("stat -c %a:%s:%U /tmp/came/data; cmp /tmp/came/data /tmp/came/data && echo same").split() == [
        f"640:{len(data)}:ec2-user", "same"
    ]
    server.scp("{}:/tmp/came/data", here / "back")
    assert (here / "back").read_bytes() == data


def test_a_port_of_the_servers_leads_here(server):
    with socket.create_server(("127.0.0.1", 0)) as ours:
        port = ours.getsockname()[1]
        line = server.ssh_command("-N", "-R", f"7777:127.0.0.1:{port}")
        tunnel = subprocess.Popen(line)
        try:
            until("the port", lambda: server.reach("127.0.0.1", 7777) == "open")
            # The look was a connection as well.
            ours.accept()[0].close()
            asking = subprocess.Popen(
                server.ssh_command("bash -c 'exec 3<>/dev/tcp/127.0.0.1/7777; echo hello >&3; cat <&3'"),
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            )  # fmt: skip
            there, _ = ours.accept()
            with there:
                assert there.recv(64) == b"hello\n"
                there.sendall(b"and to you")
            assert asking.communicate(timeout=20)[0] == b"and to you"
        finally:
            tunnel.terminate()
            tunnel.wait()
    until("its end", lambda: server.reach("127.0.0.1", 7777) == "refused")
    assert reach(server.public, 7777) == "silent"


def test_sessions_outlive_server_and_daemon(net, server):
    with server.session() as session:
        session.ask("echo here")
        (main,) = unit(server, "MainPID")
        server.exec("kill", "-9", main)
        until("another", lambda: unit(server, "MainPID", "SubState")[1] == "running" and unit(server, "MainPID") != [main])
        assert session.ask("echo still here") == "still here"
        assert server.ssh("echo back") == "back"
        new = server.ssh_command("echo new")
        net.region.kill9()
        try:
            assert session.ask("echo all the same") == "all the same"
            assert subprocess.run(new, capture_output=True, text=True).stdout == "new\n"
        finally:
            net.region.start()


def test_an_openssh_that_comes_later_takes_its_place(net, server):
    key = server.exec("cat", "/etc/ssh/ssh_host_ed25519_key.pub")
    server.exec("touch", "/run/before")
    net.ec2.reboot_instances(InstanceIds=[server.id])
    boot = ("sh", "-c", "test -e /run/before || echo another")
    until("the next boot", lambda: server.exec(*boot, check=False).stdout == "another\n")
    until("SSH", lambda: server.ssh("true", check=False).returncode == 0)
    assert server.exec("cat", "/etc/ssh/ssh_host_ed25519_key.pub") == key
    # As its package would: files, and a start.
    for path in ("usr/sbin/sshd", "etc/ssh/sshd_config", "usr/lib/systemd/system/ssh.service"):
        server.scp(layer() / path, "{}:/tmp/new")
        server.exec("install", "-D", "-m", "755", "/tmp/new", f"/{path}")
    server.exec("rm", "/tmp/new")
    with server.session() as session:
        session.ask("echo here")
        server.exec("systemctl", "daemon-reload")
        server.exec("systemctl", "start", "ssh")
        until("OpenSSH", lambda: reach(server.public, 22) == "open" and banner(server).startswith("SSH-2.0-OpenSSH"))
        assert unit(server, "ActiveState") == ["inactive"]
        assert session.ask("echo still here") == "still here"
    assert server.ssh("echo in") == "in"
    server.exec("systemctl", "enable", "ssh")
    net.ec2.stop_instances(InstanceIds=[server.id])
    server.wait("instance_stopped")
    net.ec2.start_instances(InstanceIds=[server.id])
    server.wait("instance_status_ok")
    assert banner(server).startswith("SSH-2.0-OpenSSH")
    assert unit(server, "LoadState") == ["not-found"]
    assert server.exec("cat", "/root/boots") == "once"
