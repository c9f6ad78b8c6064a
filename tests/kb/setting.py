"""What most files of tests that need a region begin with."""

import pytest

from .cloud import Network
from .region import Region

#: A rule that lets anybody in by SSH.
SSH = ("tcp", 22, "0.0.0.0/0")


def setting(*rules, options=()):
    """Three fixtures of a module: a region started with these options of `up`, a network in it, and a security group
    with these rules. To be named `live, net, group`."""

    @pytest.fixture(scope="module", name="live")
    def live():
        with Region(options=list(options)) as region:
            yield region

    @pytest.fixture(scope="module", name="net")
    def net(live):
        return Network(live)

    @pytest.fixture(scope="module", name="group")
    def group(net):
        return net.group(*rules)

    return live, net, group
