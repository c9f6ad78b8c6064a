"""The default image, with systemd and cloud-init: what EC2's users expect to find inside."""

import pytest

from kb.cloud import FULL, STRANGER, from_internet, until

PAGE = """#!/bin/bash
echo "<h1>Hello from $(hostname)</h1>" >/var/www/html/index.html
systemctl enable --now nginx
echo once >>/root/boots
"""


@pytest.fixture(scope="module")
def web(net):
    group = net.group(("tcp", 22, "0.0.0.0/0"), ("tcp", 80, "0.0.0.0/0"))
    return net.launch(group, private="10.0.1.10", name=FULL, UserData=PAGE)


def page(server, source=None):
    line = ["curl", "-s", "--max-time", "3", f"http://{server.public}/"]
    line = from_internet(server.region, source, line) if source else line
    return server.region.run(*line, check=False).stdout.strip()


def test_user_data_puts_up_a_page(web):
    hello = "<h1>Hello from ip-10-0-1-10.ap-northeast-1.compute.internal</h1>"
    until("the page", lambda: page(web) == hello)
    assert page(web, STRANGER) == hello


def test_systemd_runs_it(web):
    assert web.exec("cat", "/proc/1/comm") == "systemd"
    until("the boot to be over", lambda: web.exec("systemctl", "is-system-running", check=False).stdout.strip()
          in ("running", "degraded"))
    failed = web.exec("systemctl", "list-units", "--failed", "--no-legend", "--plain")
    assert failed == "", failed
    assert web.ssh("sudo", "systemctl", "is-active", "nginx") == "active"


def test_what_the_image_promises(web):
    for program in ("curl", "ping", "dig", "python3", "sudo", "nginx", "cloud-init"):
        assert web.exec("which", program)
    assert web.exec("dig", "+short", "ip-10-0-1-10.ap-northeast-1.compute.internal") == "10.0.1.10"
    assert web.ssh("hostname") == "ip-10-0-1-10.ap-northeast-1.compute.internal"
    assert web.ssh("sudo", "-n", "id", "-u") == "0"
    assert web.exec("cloud-init", "status").startswith("status: done")


def test_a_reboot_by_the_api_and_by_systemctl(web):
    by_api = lambda: web.ec2.reboot_instances(InstanceIds=[web.id])
    by_systemctl = lambda: web.exec("systemctl", "reboot", check=False)
    for how in (by_api, by_systemctl):
        before = web.boot_id()
        how()

        def newer():
            done = web.exec("bash", "-c", "stat=$(</proc/1/stat); set -- ${stat##*) }; echo ${20}", check=False)
            return done.returncode == 0 and done.stdout.strip() not in ("", before)

        until("another boot", newer)
        web.wait("instance_status_ok")
        until("the page", lambda: page(web).startswith("<h1>Hello"))
    assert web.exec("cat", "/root/boots") == "once", "user data runs at the first boot only"


def test_shutdown_from_inside_then_start(web):
    web.ssh("sudo shutdown -h now", check=False)
    web.wait("instance_stopped")
    assert web.facts()["StateReason"]["Code"] == "Client.InstanceInitiatedShutdown"
    web.ec2.start_instances(InstanceIds=[web.id])
    web.wait("instance_running")
    web.wait("instance_status_ok")
    until("the page", lambda: page(web).startswith("<h1>Hello"))
    assert web.exec("cat", "/root/boots") == "once"
