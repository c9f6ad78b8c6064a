"""A change of records is in sync when the servers really answer by it. About 5 seconds."""

import ipaddress
import json

from kb import cloud


def dig(region, server, name, kind="A"):
    """Status and answers that the server of this name gives to somebody on the internet."""
    number = int(server.removeprefix("ns-").partition(".")[0])
    address = ipaddress.ip_address("198.19.0.0") + number
    line = ["dig", f"@{address}", name, kind, "+norecurse", "+tries=1", "+time=3"]
    told = region.run(*cloud.from_internet(region, True, line)).stdout
    status = told.partition("status: ")[2].partition(",")[0]
    answers = told.partition("ANSWER SECTION:\n")[2].partition("\n\n")[0]
    return status, [row.split(None, 4)[4] for row in answers.splitlines()]


def test_what_is_in_sync_is_served(region):
    r53 = region.client("route53")
    made = region.aws("route53", "create-hosted-zone", "--name", "sync.jp", "--caller-reference", "sync")
    id, servers = made["HostedZone"]["Id"], made["DelegationSet"]["NameServers"]
    region.aws("route53", "wait", "resource-record-sets-changed", "--id", made["ChangeInfo"]["Id"])
    for server in servers:
        status, answers = dig(region, server, "sync.jp", "NS")
        assert (status, sorted(answers)) == ("NOERROR", sorted(f"{s}." for s in servers))
    for address in ("203.0.113.10", "203.0.113.11"):
        record = {"Name": "www.sync.jp", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": address}]}
        batch = {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": record}]}
        changed = region.aws(
            "route53", "change-resource-record-sets", "--hosted-zone-id", id, "--change-batch", json.dumps(batch)
        )
        region.aws("route53", "wait", "resource-record-sets-changed", "--id", changed["ChangeInfo"]["Id"])
        assert r53.get_change(Id=changed["ChangeInfo"]["Id"])["ChangeInfo"]["Status"] == "INSYNC"
        assert dig(region, servers[0], "www.sync.jp") == ("NOERROR", [address])
        told = r53.test_dns_answer(HostedZoneId=id, RecordName="www.sync.jp", RecordType="A")
        assert (told["ResponseCode"], told["RecordData"]) == ("NOERROR", [address])
    gone = {"Changes": [{"Action": "DELETE", "ResourceRecordSet": record}]}
    changed = r53.change_resource_record_sets(HostedZoneId=id, ChangeBatch=gone)
    r53.get_waiter("resource_record_sets_changed").wait(
        Id=changed["ChangeInfo"]["Id"], WaiterConfig={"Delay": 1, "MaxAttempts": 20}
    )
    assert dig(region, servers[3], "www.sync.jp") == ("NXDOMAIN", [])
    changed = r53.delete_hosted_zone(Id=id)
    r53.get_waiter("resource_record_sets_changed").wait(
        Id=changed["ChangeInfo"]["Id"], WaiterConfig={"Delay": 1, "MaxAttempts": 20}
    )
    assert dig(region, servers[0], "sync.jp", "SOA")[0] == "REFUSED"
