"""Every operation of the services' models has an answer: served ones their own, the others an error that names them."""

import pathlib
import time

import botocore.session
import pytest
from botocore.exceptions import ClientError

from kb import raw, world

MODELS = pathlib.Path(__file__).parents[2] / "models"
SESSION = botocore.session.Session()


def served():
    """models/served.txt: services in brackets, then their operations."""
    found, service = {}, None
    for line in (MODELS / "served.txt").read_text().splitlines():
        line = line.partition("#")[0].strip()
        if line.startswith("["):
            service = found.setdefault(line.strip("[]"), [])
        elif line:
            service.append(line)
    return found


SERVED = served()

# What botocore itself can't do without, before anything is sent: it signs an address of that region.
BOTOCORE_NEEDS = {"CopySnapshot": {"SourceRegion": "ap-northeast-1"}}


@pytest.fixture(scope="module")
def region():
    with world.control_plane() as region:
        yield region


def labels(model):
    """What a request's path is made of, in REST's protocols."""
    members = model.input_shape.members if model.input_shape else {}
    in_path = {name: shape for name, shape in members.items() if shape.serialization.get("location") == "uri"}
    return {name: (getattr(shape, "enum", None) or ["1"])[0] for name, shape in in_path.items()}


@pytest.mark.parametrize("service, operation", [(s, o) for s, all in SERVED.items() for o in all])
def test_a_served_operation_answers_for_itself(region, service, operation):
    """Without any parameter it succeeds, or names the mistake."""
    client = region.client(service, validate=False)
    model = client.meta.service_model.operation_model(operation)
    try:
        client._make_api_call(operation, labels(model) | BOTOCORE_NEEDS.get(operation, {}))
    except ClientError as error:
        told = error.response
        assert 400 <= told["ResponseMetadata"]["HTTPStatusCode"] < 500, told
        code = told["Error"]["Code"].removesuffix("Exception")
        assert code not in ("UnsupportedOperation", "InvalidAction", "UnknownOperation", "InternalError"), told


@pytest.mark.parametrize("service", SERVED)
def test_an_operation_that_is_not_served_says_so(region, service):
    model = SESSION.get_service_model(service)
    others = [name for name in model.operation_names if name not in SERVED[service]]
    assert len(others) + len(SERVED[service]) == len(model.operation_names)
    wrong = []
    if model.metadata["protocol"] not in ("ec2", "query"):
        client = region.client(service, validate=False)
        for operation in others:
            with pytest.raises(ClientError) as error:
                client._make_api_call(operation, labels(model.operation_model(operation)))
            told = error.value.response["Error"]
            # The JSON services' codes end so.
            if told["Code"].removesuffix("Exception") != "UnsupportedOperation" or operation not in told["Message"]:
                wrong.append((operation, told))
        others = []
    for operation in others:
        answer = raw.send(region, raw.form(operation, service=service), service=service)
        if (answer.status, answer.code) != (400, "UnsupportedOperation") or operation not in answer.message:
            wrong.append((operation, answer.status, answer.code))
    assert not wrong


def values(shape, depth=0):
    """Odd values of a shape, for one member at a time. Numbers and words that botocore would not let pass."""
    kind = shape.type_name
    if kind == "string":
        yield from ("banana", "", "雲" * 300, "x" * 70000, "-", "*", "a\0b")
        yield from (getattr(shape, "enum", None) or [])[:2]
    elif kind in ("integer", "long"):
        yield from (0, -1, 5, 2**31 - 1, "banana", "", "1e3", 10**30)
    elif kind in ("float", "double"):  # botocore writes no words here
        yield from (0, -1, 0.5, 2**31 - 1, 10**30, float("inf"), float("nan"))
    elif kind == "boolean":
        yield from (True, False, "banana", "")
    elif kind == "blob":
        yield from (b"", b"banana", b"\0\xff" * 100)
    elif kind == "timestamp":
        yield from ("2026-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", 0)
    elif kind == "list":
        yield []
        for value in values(shape.member, depth + 1):
            yield [value]
            if depth == 0:
                yield [value] * 3
    elif kind == "structure" and depth < 4:
        yield {}
        for name, member in shape.members.items():
            for value in values(member, depth + 1):
                yield {name: value}
    elif kind == "map":
        yield {}


# What stands for required members while another is tried.
SENSE = {
    "VpcId": "vpc", "SubnetId": "subnet", "InternetGatewayId": "igw", "RouteTableId": "rtb", "GroupId": "sg",
    "InstanceId": "instance", "ImageId": "ami", "NetworkInterfaceId": "eni", "AllocationId": "eip_free",
}  # fmt: skip
CONSTANTS = {"MinCount": 1, "MaxCount": 1, "InstanceType": "t2.micro", "DestinationCidrBlock": "192.0.2.0/24"}


@pytest.fixture(scope="module")
def full():
    with world.control_plane() as region:
        region.ids = world.fill(region)
        region.loose = region.client("ec2", validate=False)
        yield region


def ways_in(model):
    """Requests, each with one odd value."""
    if model.input_shape is None:
        return
    for name, member in model.input_shape.members.items():
        if name not in ("DryRun", "UserData") and name not in BOTOCORE_NEEDS.get(model.name, {}):
            for value in values(member):
                yield name, value


@pytest.mark.timeout(60)
@pytest.mark.parametrize("operation", SERVED["ec2"])
def test_no_value_of_a_parameter_breaks_a_call(full, operation):
    """Each member of the input is known, and whatever is in it, the answer is one of AWS's kind: no 5xx, and nothing
    that the strict check of responses finds wrong. As dry runs, so that the region stays as it is."""
    model = full.loose.meta.service_model.operation_model(operation)
    members = model.input_shape.members if model.input_shape else {}
    base = {name: full.ids[SENSE[name]] for name in members if name in SENSE}
    base |= {name: CONSTANTS[name] for name in members if name in CONSTANTS and members[name].type_name != "structure"}
    base |= BOTOCORE_NEEDS.get(operation, {})
    if "DryRun" in members:
        base["DryRun"] = True
    tried = 0
    end = time.monotonic() + 20
    for name, value in ways_in(model):
        try:
            full.loose._make_api_call(operation, base | {name: value})
        except ClientError as error:
            told = error.response
            status, code = told["ResponseMetadata"]["HTTPStatusCode"], told["Error"]["Code"]
            shown = f"{name}={str(value)[:80]}: {told}"
            assert 400 <= status < 500, shown
            assert code not in ("UnknownParameter", "InvalidAction"), shown
        tried += 1
        assert time.monotonic() < end, f"{tried} calls took more than 20 s"
    assert tried or not set(members) - {"DryRun"}
