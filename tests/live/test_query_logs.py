"""Query logs: a line in AWS's form for each answer of a zone that has one, in a file of the log group's name. About 3 seconds."""

import re

import pytest
from botocore.exceptions import ClientError

from kb.cloud import from_internet, until

LINE = re.compile(
    r"1\.0 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (Z\w+) (\S+) (\S+) (NOERROR|NXDOMAIN) (UDP|TCP) ([A-Z]{3}\d+) ([\d.]+) -"
)


def refused(code, call, **arguments):
    with pytest.raises(ClientError) as why:
        call(**arguments)
    assert why.value.response["Error"]["Code"] == code, why.value


def test_queries_are_written_down(live):
    api = live.client("route53")
    made = api.create_hosted_zone(Name="logged.jp", CallerReference="logged")
    id, servers = made["HostedZone"]["Id"].rpartition("/")[2], made["DelegationSet"]["NameServers"]
    account = live.client("sts").get_caller_identity()["Account"]
    group = f"arn:aws:logs:us-east-1:{account}:log-group:/aws/route53/logged.jp"
    asked = {"HostedZoneId": id, "CloudWatchLogsLogGroupArn": group}
    for wrong in (group.replace("us-east-1", "ap-northeast-1"), group.replace(account, "000000000000"), "x"):
        refused("InvalidInput", api.create_query_logging_config, **{**asked, "CloudWatchLogsLogGroupArn": wrong})
    refused("NoSuchHostedZone", api.create_query_logging_config, **{**asked, "HostedZoneId": "ZNONE"})
    config = api.create_query_logging_config(**asked)["QueryLoggingConfig"]
    refused("QueryLoggingConfigAlreadyExists", api.create_query_logging_config, **asked)
    assert api.get_query_logging_config(Id=config["Id"])["QueryLoggingConfig"] == config
    assert api.list_query_logging_configs(HostedZoneId=id)["QueryLoggingConfigs"] == [config]
    live.kumobako("registrar", "delegate", "logged.jp", *(f"--ns={server}" for server in servers))
    server = live.run(*from_internet(live, True, ["dig", "+short", servers[0]])).stdout.strip()

    def dig(*arguments):
        return live.run(*from_internet(live, "198.51.100.7", ["dig", f"@{server}", *arguments]), timeout=30).stdout

    files = live.state / "query-logs/aws/route53/logged.jp" / id
    # From when the name servers know of it.
    until("the first line", lambda: dig("SOA", "logged.jp") and files.is_dir(), 20)
    dig("None.logged.jp", "AAAA", "+tcp")
    dig("logged.jp", "TYPE12345")

    def lines():
        (file,) = files.iterdir()
        return [LINE.fullmatch(line).groups() for line in file.read_text().splitlines()]

    edge = next(files.iterdir()).name
    until("all lines", lambda: len(lines()) >= 3, 10)
    assert lines()[0] == (id, "logged.jp", "SOA", "NOERROR", "UDP", edge, "198.51.100.7")
    assert lines()[-2:] == [
        (id, "none.logged.jp", "AAAA", "NXDOMAIN", "TCP", edge, "198.51.100.7"),
        (id, "logged.jp", "TYPE12345", "NOERROR", "UDP", edge, "198.51.100.7"),
    ]
    api.delete_query_logging_config(Id=config["Id"])
    refused("NoSuchQueryLoggingConfig", api.get_query_logging_config, Id=config["Id"])
    assert api.list_query_logging_configs()["QueryLoggingConfigs"] == []
