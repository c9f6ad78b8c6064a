"""Requests as no SDK would make them: any method, body and headers, signed or not."""

import http.client
import socket
import urllib.parse
import xml.etree.ElementTree as ET
from dataclasses import dataclass

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

VERSION = {"ec2": "2016-11-15", "iam": "2010-05-08", "sts": "2011-06-15"}
FORM = "application/x-www-form-urlencoded; charset=utf-8"


@dataclass
class Answer:
    status: int
    headers: dict
    body: bytes

    @property
    def code(self):
        """The error's code, of either XML dialect or JSON's header; None for a success."""
        if self.status < 300:
            return None
        try:
            root = ET.fromstring(self.body)
        except ET.ParseError:
            return self.headers.get("x-amzn-errortype")
        codes = [e.text for e in root.iter() if e.tag.rpartition("}")[2] == "Code"]
        assert len(codes) == 1, self
        return codes[0]

    @property
    def message(self):
        root = ET.fromstring(self.body)
        return next(e.text for e in root.iter() if e.tag.rpartition("}")[2] == "Message")


def form(action, version=None, service="ec2", **parameters):
    """A request's body: `form("DeleteVpc", VpcId="vpc-…")`. Names with dots go in a dictionary: `**{"Tag.1.Key": "a"}`."""
    pairs = {"Action": action, "Version": version or VERSION[service], **parameters}
    return urllib.parse.urlencode(pairs).encode()


def send(
    region, body=b"", *, method="POST", path="/", headers=(), service="ec2", key=None, sign=True, as_region=None
):
    """Sends `body` as it is, signed for `service` unless `sign=False`. Returns an Answer."""
    headers = {"Content-Type": FORM} | dict(headers)
    if sign:
        request = AWSRequest(method=method, url=region.endpoint + path, data=body, headers=headers)
        SigV4Auth(Credentials(*(key or region.key)), service, as_region or region.name).add_auth(request)
        headers = dict(request.headers.items())
    connection = http.client.HTTPConnection("127.0.0.1", region.port, timeout=30)
    try:
        connection.request(method, path, body=body or None, headers=headers)
        response = connection.getresponse()
        told = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, told, response.read())
    finally:
        connection.close()


def octets(region, data, patience=10):
    """Sends octets that need be no HTTP; returns what comes back until the other side closes."""
    with socket.create_connection(("127.0.0.1", region.port), timeout=patience) as connection:
        told = b""
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            while piece := connection.recv(65536):
                told += piece
        except TimeoutError:
            raise
        except OSError:
            pass  # it hung up on us amid our sending
        return told
