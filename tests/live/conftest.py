"""
Tests of the real thing: packets sent, sessions opened, disks written. They need root and the images of `make images`.

A module shares a region, a network in it, and what servers it asks for; regions start in milliseconds, servers don't.
"""

import pytest

from kb.cloud import Network
from kb.region import Region


@pytest.fixture(scope="module")
def live():
    with Region() as region:
        yield region


@pytest.fixture(scope="module")
def net(live):
    return Network(live)
