#!/usr/bin/env python3
"""Makes the fact files `models/<service>.json` from the installed botocore package.

A fact file holds what the wire needs and nothing else: names, types, wire names,
flattening, required members, enums, ranges, patterns, idempotency tokens. None of
AWS's prose is taken. `cargo xtask codegen` turns the facts into Rust.

Usage: models/extract.py [SERVICE ...]     (all services of API_VERSIONS by default)

Shapes are written one to a line, so that a change of version reads well in a diff.
"""

import gzip
import json
import pathlib
import sys

import botocore

PINNED = "1.43.11"
API_VERSIONS = {"ec2": "2016-11-15", "sts": "2011-06-15", "iam": "2010-05-08",
                "cloudtrail": "2013-11-01", "ssm": "2014-11-06", "route53": "2013-04-01",
                "ec2-instance-connect": "2018-04-02", "route53domains": "2014-05-15",
                "route53resolver": "2018-04-01"}

METADATA = ["apiVersion", "endpointPrefix", "protocol", "serviceId", "signingName",
            "globalEndpoint", "jsonVersion", "targetPrefix", "xmlNamespace"]
# What a reference to a shape (a member, a list's element, a map's key or value) may say.
REFERENCE = ["shape", "locationName", "queryName", "flattened", "idempotencyToken",
             "location", "box", "xmlAttribute", "xmlNamespace", "timestampFormat", "deprecated"]
SHAPE = ["type", "enum", "min", "max", "pattern", "flattened", "box", "locationName",
         "timestampFormat", "sensitive", "exception", "payload", "streaming"]


def pick(source, keys):
    return {key: source[key] for key in keys if key in source}


def shape_facts(shape):
    facts = pick(shape, SHAPE)
    if "members" in shape:
        required = set(shape.get("required", ()))
        facts["members"] = [
            {"name": name, **pick(member, REFERENCE), **({"required": True} if name in required else {})}
            for name, member in shape["members"].items()
        ]
    for part in ("member", "key", "value"):
        if part in shape:
            facts[part] = pick(shape[part], REFERENCE)
    if "error" in shape:
        facts["error"] = pick(shape["error"], ["code", "httpStatusCode", "senderFault"])
    return facts


def operation_facts(operation, rest):
    facts = {}
    if rest:
        facts["http"] = pick(operation["http"], ["method", "requestUri", "responseCode"])
        if "locationName" in operation.get("input", ()):
            facts["inputName"] = operation["input"]["locationName"]
            facts["inputNamespace"] = operation["input"]["xmlNamespace"]["uri"]
    if "input" in operation:
        facts["input"] = operation["input"]["shape"]
    if "output" in operation:
        facts["output"] = operation["output"]["shape"]
        if "resultWrapper" in operation["output"]:
            facts["resultWrapper"] = operation["output"]["resultWrapper"]
    if "errors" in operation:
        facts["errors"] = [error["shape"] for error in operation["errors"]]
    if operation.get("deprecated"):
        facts["deprecated"] = True
    return facts


def lines(table):
    rows = (f"  {json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}"
            for name, value in sorted(table.items()))
    return "{\n" + ",\n".join(rows) + "\n }"


def extract(service, into):
    version = API_VERSIONS[service]
    path = pathlib.Path(botocore.__file__).parent / "data" / service / version / "service-2.json.gz"
    with gzip.open(path) as file:
        model = json.load(file)
    source = {"package": "botocore", "version": botocore.__version__,
              "file": f"data/{service}/{version}/service-2.json.gz"}
    rest = model["metadata"]["protocol"].startswith("rest-")
    operations = {name: operation_facts(op, rest) for name, op in model["operations"].items()}
    shapes = {name: shape_facts(shape) for name, shape in model["shapes"].items()}
    into.write_text(
        "{\n"
        f' "source": {json.dumps(source)},\n'
        f' "metadata": {json.dumps(pick(model["metadata"], METADATA))},\n'
        f' "operations": {lines(operations)},\n'
        f' "shapes": {lines(shapes)}\n'
        "}\n")
    print(f"{into}: {len(operations)} operations, {len(shapes)} shapes")


def main():
    if botocore.__version__ != PINNED:
        sys.exit(f"botocore {PINNED} is pinned, {botocore.__version__} is installed")
    here = pathlib.Path(__file__).parent
    for service in sys.argv[1:] or API_VERSIONS:
        extract(service, here / f"{service}.json")


if __name__ == "__main__":
    main()
