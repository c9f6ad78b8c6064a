"""Names by `dig`: public zones by delegation from the root, private ones inside their VPC, health, and who outlives whom."""

import re
import subprocess
import types

import pytest

from kb.cloud import from_internet, until

RESOLVER = "198.19.8.53"
RESOLVER_V6 = "2001:2:0:835::1"


@pytest.fixture(scope="module")
def zone(net):
    """example.jp, with www at 192.0.2.1; nobody delegates it yet."""
    route53 = net.region.client("route53")
    made = route53.create_hosted_zone(Name="example.jp", CallerReference="public")
    id = made["HostedZone"]["Id"].rpartition("/")[2]
    found = types.SimpleNamespace(id=id, api=route53, servers=made["DelegationSet"]["NameServers"])
    change(found, "CREATE", "www.example.jp", "A", "192.0.2.1")
    return found


def change(zone, action, name, kind, *values, id=None, **more):
    """Changes one record set, and waits until it is served."""
    records = {"Name": name, "Type": kind, "TTL": 60, "ResourceRecords": [{"Value": v} for v in values], **more}
    made = zone.api.change_resource_record_sets(
        HostedZoneId=id or zone.id, ChangeBatch={"Changes": [{"Action": action, "ResourceRecordSet": records}]}
    )["ChangeInfo"]
    wait = {"Delay": 0.02, "MaxAttempts": 1000}
    zone.api.get_waiter("resource_record_sets_changed").wait(Id=made["Id"], WaiterConfig=wait)


def dig(net, *arguments, source=True):
    """What `dig` prints on the internet."""
    line = from_internet(net.region, source, ["dig", "+time=3", "+tries=1", *arguments])
    return net.region.run(*line, check=False, timeout=60).stdout


def short(net, *arguments, **how):
    return dig(net, "+short", *arguments, **how).split()


def status(net, *arguments):
    said = dig(net, *arguments)
    return said.partition("status: ")[2].partition(",")[0] or said


def address(net, name):
    (found,) = short(net, f"@{RESOLVER}", name)
    return found


def delegate(net, *servers):
    net.region.kumobako("registrar", "delegate", "example.jp", *(f"--ns={s}" for s in servers))


def resolved(net, wanted):
    """Waits for what the public resolver says: registrars' changes take their time."""
    until(f"{wanted} by the resolver", lambda: wanted in dig(net, f"@{RESOLVER}", "www.example.jp"), 20)


def test_each_server_answers_for_its_zones_alone(net, zone):
    servers = {name: address(net, name) for name in zone.servers}
    assert len(set(servers.values())) == 4
    for at in servers.values():
        assert short(net, f"@{at}", "www.example.jp") == ["192.0.2.1"]
        assert short(net, f"@{at}", "+tcp", "www.example.jp") == ["192.0.2.1"]
    at = servers[zone.servers[0]]
    said = dig(net, f"@{at}", "wWw.eXample.jp")
    assert "status: NOERROR" in said and " aa" in said and "wWw.eXample.jp." in said
    assert sorted(short(net, f"@{at}", "example.jp", "NS")) == sorted(f"{name}." for name in zone.servers)
    assert status(net, f"@{at}", "none.example.jp") == "NXDOMAIN"
    assert status(net, f"@{at}", "www.example.jp", "AAAA") == "NOERROR"
    assert status(net, f"@{at}", "www.example.com") == "REFUSED"
    assert status(net, f"@{at}", "www.example.jp", "ANY", "+notcp") == "NOERROR"
    # A server that is another zone's.
    stranger = next(f"198.19.0.{n}" for n in range(1, 9) if f"198.19.0.{n}" not in servers.values())
    assert status(net, f"@{stranger}", "www.example.jp") == "REFUSED"
    # What has been said to be served is.
    for n in range(2, 6):
        change(zone, "UPSERT", "www.example.jp", "A", f"192.0.2.{n}")
        assert short(net, f"@{at}", "www.example.jp") == [f"192.0.2.{n}"]
    change(zone, "UPSERT", "many.example.jp", "TXT", *(f'"{n:0>200}"' for n in range(10)))
    assert dig(net, f"@{at}", "many.example.jp", "TXT", "+ignore").count("flags: qr aa tc") == 1
    assert len(short(net, f"@{at}", "many.example.jp", "TXT")) == 10


def test_a_domain_is_found_once_it_is_delegated_and_not_if_that_is_wrong(net, zone):
    change(zone, "UPSERT", "www.example.jp", "A", "192.0.2.1")
    assert status(net, f"@{RESOLVER}", "www.example.jp") == "NXDOMAIN"
    delegate(net, *zone.servers)
    resolved(net, "192.0.2.1")
    said = dig(net, f"@{RESOLVER}", "+trace", "+nodnssec", "www.example.jp")
    assert "a.root-servers.net." in said and "a.gtld-servers.net." in said
    assert all(name in said for name in zone.servers) and "192.0.2.1" in said
    # By IPv6 alone as well.
    said = dig(net, f"@{RESOLVER_V6}", "-6", "+trace", "+nodnssec", "www.example.jp")
    assert "192.0.2.1" in said and re.search(r"from 2001:2:0:[0-9a-f]+::1#53\(ns-\d+\.awsdns", said), said
    assert not re.search(r"from 198\.19\.", said), said
    number = int(zone.servers[0].split(".")[0].removeprefix("ns-"))
    (at,) = short(net, f"@{RESOLVER}", zone.servers[0], "AAAA")
    assert at == (f"2001:2:0:{number:x}::1" if number else "2001:2::1")
    for way in ("+notcp", "+tcp"):
        assert short(net, f"@{at}", way, "www.example.jp") == ["192.0.2.1"]
        assert short(net, f"@{RESOLVER_V6}", way, "www.example.jp") == ["192.0.2.1"]
    assert status(net, "@2001:2:0:9::2", "www.example.jp") == "REFUSED"
    # A host of the internet asks, too.
    assert short(net, f"@{RESOLVER}", "www.example.jp", source="198.51.100.7") == ["192.0.2.1"]
    delegate(net, "ns-7.awsdns-00.com", "ns-519.awsdns-00.net")
    resolved(net, "SERVFAIL")
    shown = net.region.kumobako("registrar", "show").stdout
    assert shown.splitlines() == ["example.jp. NS ns-7.awsdns-00.com.", "example.jp. NS ns-519.awsdns-00.net."]
    delegate(net, *zone.servers)
    resolved(net, "192.0.2.1")


def test_answers_by_the_asker_s_network(net, zone):
    api = zone.api
    collection = api.create_cidr_collection(Name="places", CallerReference="1")["Collection"]["Id"]

    def put(location, net):
        changes = [{"LocationName": location, "Action": "PUT", "CidrList": [net]}]
        id = api.change_cidr_collection(Id=collection, Changes=changes)["Id"]
        wait = {"Delay": 0.02, "MaxAttempts": 1000}
        api.get_waiter("resource_record_sets_changed").wait(Id=id, WaiterConfig=wait)

    put("office", "198.51.100.0/24")
    for location, value in (("office", "192.0.2.81"), ("*", "192.0.2.82")):
        by = {"SetIdentifier": value, "CidrRoutingConfig": {"CollectionId": collection, "LocationName": location}}
        change(zone, "CREATE", "by.example.jp", "A", value, **by)
    at = address(net, zone.servers[1])
    assert short(net, f"@{at}", "by.example.jp", source="198.51.100.7") == ["192.0.2.81"]
    assert short(net, f"@{at}", "by.example.jp") == ["192.0.2.82"]
    said = dig(net, f"@{at}", "+subnet=198.51.100.9/32", "by.example.jp")
    assert "192.0.2.81" in said and "CLIENT-SUBNET: 198.51.100.9/32/24" in said, said
    # The public resolver says for whom it asks: the network it is asked from, or was told of.
    assert short(net, f"@{RESOLVER}", "by.example.jp", source="198.51.100.7") == ["192.0.2.81"]
    assert short(net, f"@{RESOLVER}", "by.example.jp") == ["192.0.2.82"]
    assert short(net, f"@{RESOLVER}", "+subnet=198.51.100.0/24", "by.example.jp") == ["192.0.2.81"]
    put("office", "192.0.2.0/24")
    assert short(net, f"@{at}", "+subnet=192.0.2.0/24", "by.example.jp") == ["192.0.2.81"]


def test_names_inside_the_vpc(net, zone):
    server = net.launch(net.group())
    public = server.public.replace(".", "-")
    made = zone.api.create_hosted_zone(
        Name="corp.example",
        CallerReference="private",
        VPC={"VPCRegion": net.region.name, "VPCId": net.vpc},
        HostedZoneConfig={"PrivateZone": True},
    )
    id = made["HostedZone"]["Id"].rpartition("/")[2]
    change(zone, "CREATE", "db.corp.example", "A", "10.0.7.7", id=id)
    change(zone, "CREATE", "site.corp.example", "CNAME", "www.example.jp", id=id)

    def found(name):
        done = server.exec("getent", "ahostsv4", name, check=False)
        return done.stdout.split()[:1]

    assert found("db.corp.example") == ["10.0.7.7"]
    assert found("none.corp.example") == []
    assert status(net, f"@{RESOLVER}", "db.corp.example") == "NXDOMAIN"
    assert found("www.example.jp") == ["192.0.2.1"]
    assert found("site.corp.example") == ["192.0.2.1"]
    name = f"ec2-{public}.{net.region.name}.compute.amazonaws.com"
    assert found(name) in ([server.private], [server.public])
    assert short(net, f"@{RESOLVER}", name) == [server.public]
    # A private zone of the public one's name hides it, wholly.
    hidden = zone.api.create_hosted_zone(
        Name="example.jp",
        CallerReference="hides",
        VPC={"VPCRegion": net.region.name, "VPCId": net.vpc},
        HostedZoneConfig={"PrivateZone": True},
    )["HostedZone"]["Id"]
    until("the private zone hides the public one", lambda: found("www.example.jp") == [], 20)
    assert short(net, f"@{RESOLVER}", "www.example.jp") == ["192.0.2.1"]
    zone.api.delete_hosted_zone(Id=hidden)
    until("the public zone is back", lambda: found("www.example.jp") == ["192.0.2.1"], 20)


def test_failover_follows_a_check_made_from_the_internet(net, zone):
    # The internet's own server is there on port 80, and not on port 81.
    router = str(net.region.pool).replace("/", ".").split(".")
    router = ".".join([*router[:3], str(int(router[3]) + 1)])
    checks = {
        port: zone.api.create_health_check(
            CallerReference=f"port {port}",
            HealthCheckConfig={
                "Type": "HTTP",
                "IPAddress": router,
                "Port": port,
                "ResourcePath": "/",
                "RequestInterval": 10,
                "FailureThreshold": 1,
            },
        )["HealthCheck"]["Id"]
        for port in (80, 81)
    }
    at = address(net, zone.servers[0])
    for role, port, value in (("PRIMARY", 81, "192.0.2.81"), ("SECONDARY", 80, "192.0.2.80")):
        change(
            zone, "CREATE", "ha.example.jp", "A", value, SetIdentifier=role, Failover=role, HealthCheckId=checks[port]
        )
    until("the secondary one", lambda: short(net, f"@{at}", "ha.example.jp") == ["192.0.2.80"], 40)
    for port, word in ((80, "Success"), (81, "Failure")):

        def told(port=port, word=word):
            seen = zone.api.get_health_check_status(HealthCheckId=checks[port])["HealthCheckObservations"]
            return seen and all(s["StatusReport"]["Status"].startswith(word) for s in seen)

        until(f"the status of port {port}", told, 40)


def test_names_outlive_the_daemon(net, zone):
    at = address(net, zone.servers[0])
    line = from_internet(net.region, True, ["dig", "+short", "+time=1", "+tries=1", f"@{at}", "www.example.jp"])
    asking = subprocess.Popen(["bash", "-c", 'for n in {1..40}; do "$@"; sleep 0.02; done', "-", *line], stdout=-1)
    net.region.kill9()
    net.region.start()
    said, _ = asking.communicate(timeout=60)
    assert said.split() == [b"192.0.2.1"] * 40
    change(zone, "UPSERT", "www.example.jp", "A", "192.0.2.9")
    assert short(net, f"@{at}", "www.example.jp") == ["192.0.2.9"]
