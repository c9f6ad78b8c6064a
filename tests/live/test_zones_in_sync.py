"""The aws CLI waits until a change of records is served; `test_names` asks the servers by dig. About 6 seconds."""

import json


def test_the_cli_waits_for_changes(region):
    r53 = region.client("route53")
    made = region.aws("route53", "create-hosted-zone", "--name", "sync.jp", "--caller-reference", "sync")
    id = made["HostedZone"]["Id"]
    region.aws("route53", "wait", "resource-record-sets-changed", "--id", made["ChangeInfo"]["Id"])
    record = {"Name": "www.sync.jp", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "203.0.113.10"}]}
    batch = {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": record}]}
    changed = region.aws(
        "route53", "change-resource-record-sets", "--hosted-zone-id", id, "--change-batch", json.dumps(batch)
    )["ChangeInfo"]
    assert changed["Status"] == "PENDING"
    region.aws("route53", "wait", "resource-record-sets-changed", "--id", changed["Id"])
    assert r53.get_change(Id=changed["Id"])["ChangeInfo"]["Status"] == "INSYNC"
    told = r53.test_dns_answer(HostedZoneId=id, RecordName="www.sync.jp", RecordType="A")
    assert (told["ResponseCode"], told["RecordData"]) == ("NOERROR", ["203.0.113.10"])
