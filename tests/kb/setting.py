"""What most files of tests that need a region begin with."""

import pytest

from . import rooms
from .cloud import Network
from .region import Region

#: A rule that lets anybody in by SSH.
SSH = ("tcp", 22, "0.0.0.0/0")


def setting(*rules, options=(), images=None, prepare=None):
    """Three fixtures of a module: a region started with these options of `up`, a network in it, and a security group
    with these rules. To be named `live, net, group`.

    With `images`, a name, the region has an image store of its own. `prepare(region)` comes before anybody else.
    """

    @pytest.fixture(scope="module", name="live")
    def live():
        store = images and rooms.room() / images
        with Region(options=list(options), images=store) as region:
            if prepare:
                prepare(region)
            yield region

    @pytest.fixture(scope="module", name="net")
    def net(live):
        return Network(live)

    @pytest.fixture(scope="module", name="group")
    def group(net):
        return net.group(*rules)

    return live, net, group
