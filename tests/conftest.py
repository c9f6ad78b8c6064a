"""What all black-box tests share: regions that surely end, and a strict look at every response.

The product is driven as its users drive it: the release binary, boto3, the aws CLI. Fixtures:

- `region`: a region with a data plane, fresh for one test (needs root).
- `api`: a region of the control plane only, shared by the session: tests make their own VPCs.
- `fresh_api`: the same, fresh for one test.
- `make_region(**options)`: as many as a test wants; see `kb.region.Region`.

Every answer that botocore reads, in any test, is compared with the service's model: see `kb.strict`.
"""

import atexit
import pathlib
import signal
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from kb import rooms, strict  # noqa: E402
from kb.region import Region  # noqa: E402

strict.install()


def pytest_sessionstart(session):
    # A terminated run ends its regions too: SystemExit unwinds through the fixtures.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    atexit.register(_leave)
    rooms.sweep()


def pytest_sessionfinish(session):
    for error in _leave():
        print(error, file=sys.stderr)
        session.exitstatus = session.exitstatus or 1


def _leave():
    return rooms.leave()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """A failed test shows the end of its regions' logs."""
    report = yield
    if report.failed:
        for name, value in getattr(item, "funcargs", {}).items():
            if isinstance(value, Region) and value.log_text():
                report.sections.append((f"log of {name}", value.log_text()[-4000:]))
    return report


@pytest.fixture(autouse=True)
def every_response_is_of_the_model():
    """Deviations fail the test also where they were raised in a thread or swallowed by a retry."""
    strict.deviations.clear()
    yield
    assert not strict.deviations, "\n".join(strict.deviations)


@pytest.fixture
def make_region():
    made = []

    def make(**options):
        region = Region(**options)
        made.append(region)
        return region.start()

    yield make
    errors = []
    for region in reversed(made):
        try:
            region.end()
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("regions that would not end", errors)


@pytest.fixture
def region(make_region):
    return make_region()


@pytest.fixture(scope="session")
def api():
    with Region(data_plane=False) as region:
        yield region


@pytest.fixture
def fresh_api(make_region):
    return make_region(data_plane=False)
