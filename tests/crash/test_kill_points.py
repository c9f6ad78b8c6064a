"""
`kill -9` at random moments of random API calls. Whatever was acknowledged is there at the next start; a call that was
under way is there whole or not at all.

The seed is printed; `KILL_SEED=…` repeats a run, as far as timing can be repeated.
"""

import http.client
import os
import random
import subprocess
import threading
import time

import pytest
from botocore.exceptions import ClientError, ConnectionError, EndpointConnectionError, HTTPClientError

from kb.cloud import image
from kb.region import Region

from .generator import Client
from .world import look, of_client

SEED = int(os.environ.get("KILL_SEED") or random.SystemRandom().randrange(1 << 32))
ROUNDS = 7  # each in a region of its own, since without a data plane nothing terminated ever goes
POINTS = 30  # kills in each
CLIENTS = 2


@pytest.fixture
def region():
    with Region(data_plane=False) as region:
        yield region


@pytest.mark.parametrize("round", range(ROUNDS))
def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(region, round):
    print(f"KILL_SEED={SEED}")
    chance = random.Random(f"{SEED} {round}")
    ami = image(region)
    clients = [Client(random.Random(chance.random()), str(n), ami) for n in range(CLIENTS)]
    connections = [region.client("ec2") for _ in clients]
    cut, whole, during_start = 0, 0, 0
    for point in range(POINTS):
        workers = [Worker(*pair) for pair in zip(clients, connections)]
        for worker in workers:
            worker.start()
        time.sleep(chance.uniform(0.0, 0.08))
        region.kill9()
        for worker in workers:
            worker.join(30)
            assert not worker.is_alive(), f"point {point}: a call hangs although the daemon is dead"
            assert worker.wrong is None, f"KILL_SEED={SEED} point {point}: {worker.wrong!r}"
        cut += sum(worker.cut for worker in workers)
        if chance.random() < 0.2:
            during_start += die_young(region, chance.uniform(0.0, 0.015))
        region.start()
        for connection in connections:
            connection.close()
        seen = look(connections[0])
        for client in clients:
            under_way = client.pending
            wrong = client.settle(of_client(seen, client.mark))
            whole += client.whole
            assert not wrong, f"KILL_SEED={SEED} point {point} (client {client.mark}):\n{wrong}"
            again(connections[0], client, under_way)
        strays = {key: facts for key, facts in seen.items() if "client" not in facts["tags"]}
        assert not strays, f"KILL_SEED={SEED} point {point}: things without the tags they were made with: {strays}"
    calls = sum(client.calls for client in clients)
    refused = sum(client.refused for client in clients)
    print(
        f"{POINTS} kills cut {cut} calls off, {whole} of them done, and {during_start} starts; "
        f"{calls} calls were answered, {refused} of them by an error"
    )
    assert calls > POINTS and cut > POINTS // 10, "the kills must meet calls, or they prove nothing"
    assert refused < calls * 0.6


class Worker(threading.Thread):
    """Makes calls until the daemon is gone."""

    def __init__(self, client, ec2):
        super().__init__(daemon=True)
        self.client, self.ec2, self.wrong, self.cut = client, ec2, None, False

    def run(self):
        try:
            while True:
                self.client.step(self.ec2)
        except EndpointConnectionError:
            return  # the daemon was gone before the call
        except (ConnectionError, HTTPClientError, http.client.HTTPException, OSError):
            self.cut = True
        except Exception as error:
            self.wrong = error


def die_young(region, after):
    """Starts the daemon and kills it before or after it is ready."""
    process = subprocess.Popen(
        region.up_command(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=region.env(),
    )
    time.sleep(after)
    process.kill()
    process.wait()
    return 1


def again(ec2, client, call):
    """A client that got no answer repeats its launch with the same token: it gets what there is, not more."""
    if call is None or call.token is None:
        return
    before = {id for id in client.ids("instance") if client.model["instance", id]["token"] == call.token}
    try:
        response = call.send()
    except ClientError as error:
        # Refused now as it would have been then.
        assert not before, error
        return
    ids = call.made(response)
    if before:
        assert set(ids[1:]) == before, f"{call} twice made more"
    else:
        call.mean(client.model, ids)
