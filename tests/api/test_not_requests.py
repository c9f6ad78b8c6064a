"""What isn't a request, or not one of a served operation: AWS's code, never a 5xx, never a hang."""

import json
import urllib.request

import pytest

from kb import raw

XML = b'<?xml version="1.0"?><DescribeVpcs/>'
DESCRIBE = raw.form("DescribeVpcs")


# (what is sent, the status, the code)
FORMS = [
    (b"", 400, "MissingAction"),
    (b"Version=2016-11-15", 400, "MissingAction"),
    (b"Action=&Version=2016-11-15", 400, "MissingAction"),
    (b"Action=Bogus&Version=2016-11-15", 400, "InvalidAction"),
    (b"Action=describevpcs&Version=2016-11-15", 400, "InvalidAction"),
    (b"Action=GetCallerIdentity&Version=2016-11-15", 400, "InvalidAction"),
    (b"Action=DescribeVpcs&Version=banana", 400, "NoSuchVersion"),
    (b"Action=DescribeVpcs&Version=2016-11-15&Action=DescribeSubnets", 400, "MalformedQueryString"),
    (b"Action=DescribeVpcs&Version=2016-11-15&Bogus=1", 400, "UnknownParameter"),
    (b"Action=DescribeVpcs&Version=2016-11-15&vpcId.1=vpc-1", 400, "UnknownParameter"),
    (b"Action=DescribeVpcs&Version=2016-11-15&VpcId=vpc-1", 400, "UnknownParameter"),
    (b"Action=DescribeVpcs&Version=2016-11-15&VpcId.x=vpc-1", 400, "UnknownParameter"),
    (b"Action=DescribeVpcs&Version=2016-11-15&VpcId.0=vpc-1", 400, "UnknownParameter"),
    (b"Action=DescribeVpcs&Version=2016-11-15&VpcId.99999999999999=vpc-1", 400, "UnknownParameter"),
    (b"Action=DescribeVpcs&Version=2016-11-15&VpcId.1.2=vpc-1", 400, "UnknownParameter"),
    (b"Action=DescribeVpcs&Version=2016-11-15&Filter.1.Name.x=a", 400, "UnknownParameter"),
    (b"Action=DescribeVpcs&Version=2016-11-15&Filter.1.Nom=a", 400, "UnknownParameter"),
    (b"Action=DescribeVpcs&Version=2016-11-15&DryRun=perhaps", 400, "InvalidParameterValue"),
    (b"Action=DescribeVpcs&Version=2016-11-15&MaxResults=5.5", 400, "InvalidParameterValue"),
    (b"Action=DescribeVpcs&Version=2016-11-15&MaxResults=99999999999999999999", 400, "InvalidParameterValue"),
    (b"Action=DescribeVpcs&Version=2016-11-15&..=1", 400, "MalformedQueryString"),
    (b"Action=DescribeVpcs&Version=2016-11-15&" + b"a." * 100 + b"=1", 400, "MalformedQueryString"),
    (b"Action=%ff&Version=2016-11-15", 400, "MalformedQueryString"),
    (b"Action=%zz&Version=2016-11-15", 400, "MalformedQueryString"),
    (b"Action=DescribeVpcs%", 400, "MalformedQueryString"),
    (b"\0\1\2\3", 400, "MissingAction"),
    (b"\xff\xfe\xfd", 400, "MalformedQueryString"),
    (b"{}", 400, "MissingAction"),
    (json.dumps({"Action": "DescribeVpcs"}).encode(), 400, "MissingAction"),
    (XML, 400, "MissingAction"),
    (b"&&&&", 400, "MissingAction"),
    (b"====", 400, "MalformedQueryString"),
    (b"Action=DescribeVpcs&Version=2016-11-15&" + b"&".join(b"p%d=" % n for n in range(20000)), 400, "MalformedQueryString"),
]


@pytest.mark.parametrize("body, status, code", FORMS, ids=[f"{n}-{case[2]}" for n, case in enumerate(FORMS)])
def test_signed_but_no_request(api, body, status, code):
    answer = raw.send(api, body)
    assert (answer.status, answer.code) == (status, code), answer


def test_an_action_that_is_markup_comes_back_as_text(api):
    answer = raw.send(api, raw.form("<script>&amp;"))
    assert (answer.status, answer.code) == (400, "InvalidAction")
    assert b"<script>" not in answer.body and "<script>" in answer.message


@pytest.mark.parametrize("content_type", ["text/plain", "application/json", "application/xml", "", "x" * 1000])
def test_a_call_is_a_call_whatever_its_content_type_says(api, content_type):
    answer = raw.send(api, DESCRIBE, headers={"Content-Type": content_type})
    assert answer.status == 200, answer


def test_a_call_may_be_a_get(api):
    answer = raw.send(api, method="GET", path="/?" + DESCRIBE.decode())
    assert answer.status == 200 and b"<vpcSet>" in answer.body, answer


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "BREW"])
def test_other_methods(api, method):
    answer = raw.send(api, DESCRIBE, method=method)
    assert (answer.status, answer.code) == (405, "MethodNotAllowed"), answer
    assert answer.headers["allow"] == "GET, POST"


def test_a_head_has_no_body(api):
    assert 400 <= raw.send(api, method="HEAD", sign=False).status < 500


def test_a_visit_by_browser_is_told_what_this_is(api):
    answer = raw.send(api, method="GET", sign=False, headers={"Accept": "text/html"})
    assert (answer.status, answer.code) == (403, "MissingAuthenticationToken"), answer
    assert "Kumobako" in answer.message


@pytest.mark.parametrize("path", ["/x", "/favicon.ico", "/latest/meta-data/", "//", "/..%2f..%2fetc/passwd"])
def test_other_paths(api, path):
    answer = raw.send(api, method="GET", path=path, sign=False)
    assert 400 <= answer.status < 500, answer


@pytest.mark.parametrize("size, sign", [(17 << 20, True), (17 << 20, False), (2 << 20, True)])
def test_a_huge_body(api, size, sign):
    body = DESCRIBE + b"&A=" + b"x" * size
    try:
        answer = raw.send(api, body, sign=sign)
    except (ConnectionError, TimeoutError) as error:
        # An endpoint may hang up on a body it will not read; then it answered nothing.
        assert isinstance(error, ConnectionError)
    else:
        assert (answer.status, answer.code) == (413, "RequestEntityTooLarge"), answer.status
    assert raw.send(api, DESCRIBE).status == 200


@pytest.mark.parametrize(
    "data",
    [
        b"banana\r\n\r\n",
        b"\0" * 1000,
        b"GET\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nContent-Length: 20\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nshort",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: " + b"y" * (1 << 20) + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"".join(b"X%d: y\r\n" % n for n in range(1000)) + b"\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ],
    ids=range(12),
)
def test_octets_that_are_no_http(api, data):
    told = raw.octets(api, data)
    assert told == b"" or told.startswith(b"HTTP/1.1 4"), told[:200]
    assert raw.send(api, DESCRIBE).status == 200


SERVICES = "s3 sqs sns dynamodb lambda rds elasticloadbalancing autoscaling logs monitoring kms bogus".split()


@pytest.mark.parametrize("service", SERVICES)
def test_services_that_are_not_served(api, service):
    answer = raw.send(api, b"Action=ListThings&Version=2020-01-01", service=service)
    assert answer.status == 400 and answer.code == "UnknownService", answer
    assert service in answer.body.decode() and "ec2" in answer.body.decode()


def test_health_needs_no_key(api):
    with urllib.request.urlopen(api.endpoint + "/_kumobako/health") as answer:
        assert json.load(answer)["region"] == api.name
    answer = raw.send(api, method="DELETE", path="/_kumobako/health", sign=False)
    assert answer.status == 405
