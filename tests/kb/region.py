"""A region under test: the release binary as a child process, and the clients that drive it."""

import functools
import itertools
import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request

import botocore.session
from botocore.config import Config

from . import paths, pools, rooms

_pools = itertools.cycle(pools.SLICES)

# One session: it caches the service models, which take longer to load than a region to start.
_session = botocore.session.Session()
_session.set_config_variable("region", "ap-northeast-1")


class Failed(AssertionError):
    """A command ended otherwise than it should; says with what words."""

    def __init__(self, done):
        words = " ".join(str(part) for part in done.args)
        super().__init__(f"`{words}` ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        self.done = done


class Region:
    """
    `data_plane=False` is a region of the control plane only: no network, instances stay
    `pending`. `options` are further ones of `up`. Use as a context manager, or `start` and `end`.
    """

    def __init__(self, *, data_plane=True, region=None, pool=None, options=(), state=None, images=None):
        self.state = state or rooms.new_state()
        self.options = list(options)
        self.data_plane = data_plane
        self.name = region or "ap-northeast-1"
        self._region_given = region is not None
        self._pool = None if pool or not data_plane else pools.take()
        self.pool = pool or (self._pool.cidr if self._pool else next(_pools))
        self.images = images
        self.port = 0
        self.process = None
        self.log = self.state.with_name(self.state.name + ".log")

    # Life and death.

    def __enter__(self):
        try:
            return self.start()
        except BaseException:
            self.end()
            raise

    def __exit__(self, *_):
        self.end()

    def up_command(self):
        command = [paths.kumobako(), "--state", self.state, "up", "--listen", f"127.0.0.1:{self.port}"]
        command += ["--public-pool", self.pool]
        if self._region_given:
            command += ["--region", self.name]
        if not self.data_plane:
            command += ["--no-data-plane"]
        return [str(part) for part in command + self.options]

    def start(self, patience=30):
        """Starts the daemon, and returns once it answers. The port stays the same over restarts."""
        assert self.process is None, "the daemon runs already"
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                self.up_command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self._own_env()
            )
        end = time.monotonic() + patience
        while not self._answers():
            if self.process.poll() is not None:
                code, self.process = self.process.returncode, None
                raise AssertionError(f"`up` ended with {code}:\n{self.log_text()}")
            if time.monotonic() > end:
                raise AssertionError(f"the region does not answer within {patience} s:\n{self.log_text()}")
            time.sleep(0.002)
        return self

    def _answers(self):
        try:
            facts = json.loads((self.state / "region.json").read_text())
            self.endpoint = facts["endpoint"]
            with urllib.request.urlopen(f"{self.endpoint}/_kumobako/health", timeout=5) as answer:
                told = json.load(answer)
        except (OSError, ValueError, KeyError):
            return False
        assert told["name"] == "kumobako" and told["region"] == self.name, told
        self.facts = facts
        self.account = facts["account"]
        self.port = int(self.endpoint.rpartition(":")[2])
        return True

    @property
    def pid(self):
        return self.process.pid

    def kill9(self):
        """The daemon dies at once; network and instances go on."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process = None

    def stop(self, patience=30):
        """The daemon is asked to end; network and instances go on."""
        self.process.terminate()
        code = self.process.wait(patience)
        self.process = None
        assert code == 0, f"the daemon ended with {code}:\n{self.log_text()}"

    def end(self):
        """Ends and deletes everything of this region. May be called at any time, and again."""
        try:
            rooms.end(self.state)
        finally:
            if self.process is not None:
                if self.process.poll() is None:
                    self.process.kill()
                self.process.wait()
                self.process = None
            if self._pool:
                self._pool.release()
                self._pool = None

    def log_text(self):
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    # Clients.

    @functools.cached_property
    def key(self):
        """The root user's access key: (id, secret)."""
        file = json.loads((self.state / "credentials.json").read_text())
        return file["access_key_id"], file["secret_access_key"]

    def client(self, service="ec2", *, key=None, secret=None, token=None, validate=True, region=None, **config):
        """A boto3 (botocore) client. It tries once. `validate=False` lets bad input through to the region."""
        config.setdefault("retries", {"total_max_attempts": 1})
        config.setdefault("parameter_validation", validate)
        return _session.create_client(
            service,
            region_name=region or self.name,
            endpoint_url=self.endpoint,
            aws_access_key_id=key or self.key[0],
            aws_secret_access_key=secret or self.key[1],
            aws_session_token=token,
            config=Config(**config),
        )

    @functools.cached_property
    def ec2(self):
        return self.client("ec2")

    @functools.cached_property
    def sts(self):
        return self.client("sts")

    def env(self, **more):
        """A clean environment in which the aws CLI speaks to this region, as `kumobako env` sets it."""
        return self._own_env() | {
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": self.key[0],
            "AWS_SECRET_ACCESS_KEY": self.key[1],
            "AWS_REGION": self.name,
            "AWS_DEFAULT_REGION": self.name,
            "AWS_DEFAULT_OUTPUT": "json",
            "AWS_MAX_ATTEMPTS": "1",
            **more,
        }

    def _own_env(self):
        home = rooms.room() / "home"
        home.mkdir(exist_ok=True)
        env = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "AWS_PAGER": "",
            "AWS_EC2_METADATA_DISABLED": "true",
        }
        # The images are in one store for all regions of this user, found by HOME unless told.
        env["KUMOBAKO_IMAGES"] = str(self.images or image_store())
        return env

    def run(self, *command, check=True, env=None, input=None, timeout=120):
        """Runs a command in this region's environment. Returns subprocess's CompletedProcess, as text."""
        done = subprocess.run(
            [str(part) for part in command],
            env=env or self.env(),
            input=input,
            capture_output=True,
            text=True,
            timeout=timeout,
        )
        if check and done.returncode != 0:
            raise Failed(done)
        return done

    def aws(self, *arguments, v=1, check=True, **run):
        """`aws …` of major version `v`; what it prints, parsed if it is JSON. `check=False`: its CompletedProcess.

        The responses that version 1 reads are checked strictly; version 2 brings its own botocore.
        """
        command = [paths.aws(v)]
        if v == 2:  # 2.9 does not know AWS_ENDPOINT_URL
            command += ["--endpoint-url", self.endpoint]
        else:
            tests = paths.ROOT / "tests"
            run["env"] = {**(run.get("env") or self.env()), "PYTHONPATH": f"{tests / 'kb/site'}:{tests}"}
        done = self.run(*command, *arguments, check=check, **run)
        if not check:
            return done
        try:
            return json.loads(done.stdout)
        except ValueError:
            return done.stdout

    def kumobako(self, *arguments, check=True, **run):
        """`kumobako --state … …`; its CompletedProcess."""
        return self.run(paths.kumobako(), "--state", self.state, *arguments, check=check, **run)


def image_store():
    """Where `make images` put the images."""
    if told := os.environ.get("KUMOBAKO_IMAGES"):
        return told
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return os.path.join(data, "kumobako", "images")
