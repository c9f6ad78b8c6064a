"""A flow log, and what it says."""

import types

FIELDS = (
    "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status "
    "vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr region az-id sublocation-type sublocation-id "
    "pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path"
).split()
FORMAT = " ".join(f"${{{field}}}" for field in FIELDS)


class Log:
    """A flow log with all fields, and what it has said so far."""

    def __init__(self, net, kind, resource, bucket, **more):
        self.net, self.bucket = net, bucket
        made = net.ec2.create_flow_logs(
            ResourceType=kind,
            ResourceIds=[resource],
            TrafficType="ALL",
            LogDestinationType="s3",
            LogDestination=f"arn:aws:s3:::{bucket}",
            MaxAggregationInterval=60,
            **more,
        )
        assert made["Unsuccessful"] == []
        (self.id,) = made["FlowLogIds"]

    def records(self, *more):
        done = self.net.region.kumobako("flow-logs", self.id, *more)
        head, *lines = done.stdout.splitlines()
        names = head.split()
        return [types.SimpleNamespace(**dict(zip((n.replace("-", "_") for n in names), line.split(), strict=True))) for line in lines]

    def now(self):
        """All records, those of the present window too."""
        return self.records("--now")


def some(records, **wanted):
    """Records with these values."""
    return [r for r in records if all(getattr(r, k) == str(v) for k, v in wanted.items())]
