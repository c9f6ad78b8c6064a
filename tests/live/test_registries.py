"""Images from a registry: fetched, compared with their digests, and launched."""

import base64
import hashlib
import http.server
import io
import itertools
import json
import pathlib
import ssl
import subprocess
import tarfile
import threading

import pytest

from kb import paths, rooms
from kb.cloud import MINIMAL, until
from kb.region import image_store

INDEX = "application/vnd.oci.image.index.v1+json"
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
USER = ("robot", "pass:word")
_numbers = itertools.count(1)


class Registry:
    """A registry on the loopback, of one repository. `login` demands USER by a token, as most do."""

    def __init__(self, login=False, context=None):
        self.blobs, self.tags, self.asked, self.login = {}, {}, [], login
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                outer.asked.append(self.path)
                status, headers, body = outer.answer(self.path, self.headers)
                self.send_response(status)
                for name, value in {**headers, "Content-Length": len(body)}.items():
                    self.send_header(name, str(value))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if context:
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_address[1]
        self.name = f"127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def answer(self, path, headers):
        said = headers.get("Authorization", "")
        if path.startswith("/token"):
            basic = "Basic " + base64.b64encode(":".join(USER).encode()).decode()
            given = json.dumps({"token": "let-me-in", "expires_in": 300}).encode()
            return (200, {}, given) if said == basic else (401, {}, b"{}")
        if self.login and said != "Bearer let-me-in":
            asks = f'Bearer realm="http://{self.name}/token",service="registry",scope="repository:team/web:pull"'
            return 401, {"WWW-Authenticate": asks}, b'{"errors":[{"code":"UNAUTHORIZED","message":"who?"}]}'
        if path.rstrip("/") == "/v2":
            return 200, {}, b"{}"
        kind, name = path.rsplit("/", 2)[1:]
        digest = self.tags.get(name, name)
        if digest not in self.blobs:
            return 404, {}, b'{"errors":[{"code":"MANIFEST_UNKNOWN","message":"no such thing"}]}'
        media, body = self.blobs[digest]
        return 200, {"Content-Type": media, "Docker-Content-Digest": digest}, body

    def add(self, body, media="application/octet-stream"):
        """Keeps a blob; its descriptor."""
        body = body if isinstance(body, bytes) else json.dumps(body).encode()
        digest = "sha256:" + hashlib.sha256(body).hexdigest()
        self.blobs[digest] = (media, body)
        return {"mediaType": media, "digest": digest, "size": len(body)}

    def image(self, *layers):
        """Keeps an image of these layers; the descriptor of its manifest."""
        config = self.add({"architecture": "amd64", "os": "linux"}, "application/vnd.oci.image.config.v1+json")
        kind = "application/vnd.oci.image.layer.v1.tar+gzip"
        added = [self.add(layer, kind) for layer in layers]
        return self.add({"schemaVersion": 2, "mediaType": MANIFEST, "config": config, "layers": added}, MANIFEST)

    def tag(self, name, entry):
        self.tags[name] = entry["digest"]


def layer(files, zipped=True):
    """A layer of {path: text}; None is a directory."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz" if zipped else "w", compresslevel=1) as tar:
        for path, text in files.items():
            info = tarfile.TarInfo(path)
            info.mode = 0o755
            if text is None:
                info.type = tarfile.DIRTYPE
                tar.addfile(info)
            else:
                info.size = len(text)
                tar.addfile(info, io.BytesIO(text.encode()))
    return out.getvalue()


def store():
    return pathlib.Path(image_store())


def ami(*arguments, check=True, **env):
    """`kumobako ami …` with a docker configuration of its own."""
    home = rooms.room() / "docker"
    home.mkdir(exist_ok=True)
    env = {"PATH": "/usr/sbin:/usr/bin:/bin", "HOME": str(home), "KUMOBAKO_IMAGES": str(store()), **env}
    done = subprocess.run([str(paths.kumobako()), "ami", *arguments], env=env, capture_output=True, text=True, timeout=120)
    assert not check or done.returncode == 0, done
    return done


@pytest.fixture
def names():
    """Names for images, which are removed in the end."""
    made = [f"registry-test-{rooms.room().name}-{next(_numbers)}" for _ in range(2)]
    yield made
    for name in made:
        ami("remove", name, check=False)


def small(registry):
    return registry.image(layer({"etc": None, "etc/os-release": "NAME=small\n"}), layer({"etc/motd": "hello\n"}))


def content(name):
    manifest = json.loads((store() / "manifests" / f"{name}.json").read_text())
    return store() / "layers" / manifest["layers"][0]


def test_launched_from_a_registry(net, names):
    """Debian, as the minimal image has it, by way of an index of several platforms."""
    group = net.group(("tcp", 22, "0.0.0.0/0"))
    debian = subprocess.run(
        ["tar", "--create", "--directory", content(MINIMAL), "--xattrs", "--xattrs-include=*", "--exclude=./usr/share/*", "."],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    with Registry() as registry:
        above = layer({"./srv/words": "from a registry\n", "./etc/.wh.issue": ""})
        entry = registry.image(debian, above)
        other = {"digest": "sha256:" + "0" * 64, "size": 1, "mediaType": MANIFEST}
        platforms = [
            {**other, "platform": {"os": "linux", "architecture": "riscv64"}},
            {**other, "platform": {"os": "windows", "architecture": "amd64"}},
            {**entry, "platform": {"os": "linux", "architecture": "amd64"}},
        ]
        registry.tag("1", registry.add({"schemaVersion": 2, "mediaType": INDEX, "manifests": platforms}, INDEX))
        assert "Imported" in ami("import", f"{registry.name}/team/web:1", "--name", names[0]).stdout
        # As most images of registries are: nothing in it takes SSH.
        registry.tag("2", registry.image(debian, layer({"./usr/sbin/.wh.sshd": ""})))
        ami("import", f"{registry.name}/team/web:2", "--name", names[1])
    server = net.launch(group, name=names[0])
    bare = net.launch(group, name=names[1])
    assert server.ssh("cat /srv/words") == "from a registry"
    assert server.exec("test", "-e", "/etc/issue", check=False).returncode == 1
    assert bare.exec("hostname").startswith(f"ip-{bare.private.replace('.', '-')}.")
    # The server is ours, then, and the user the image's.
    assert bare.ssh("sudo -n id -un || id -un") == "root"
    net.ec2.terminate_instances(InstanceIds=[server.id, bare.id], SkipOsShutdown=True)
    for each, name in ((server, names[0]), (bare, names[1])):
        each.wait("instance_terminated")
        until("the image to go", lambda name=name: ami("remove", name, check=False).returncode == 0)


def test_by_digest_and_with_credentials(names):
    with Registry(login=True) as registry:
        entry = small(registry)
        source = f"docker://{registry.name}/team/web@{entry['digest']}"
        done = ami("import", source, "--name", names[0], check=False)
        assert done.returncode == 1 and registry.name in done.stderr, done
        config = rooms.room() / "docker-config"
        config.mkdir(exist_ok=True)
        auth = base64.b64encode(":".join(USER).encode()).decode()
        (config / "config.json").write_text(json.dumps({"auths": {registry.name: {"auth": auth}}}))
        ami("import", source, "--name", names[0], DOCKER_CONFIG=str(config))
        assert (content(names[0]) / "etc/motd").read_text() == "hello\n"


def test_what_is_not_as_it_is_called_is_refused(names):
    with Registry() as registry:
        registry.tag("1", small(registry))
        good = dict(registry.blobs)
        for digest, (media, body) in good.items():
            if "config" in media:
                continue
            registry.blobs = {**good, digest: (media, body[:-1] + bytes([body[-1] ^ 1]))}
            # Told by its tag, a manifest is what it is: only by digest it can be another.
            name = f"@{digest}" if media == MANIFEST else ":1"
            done = ami("import", f"{registry.name}/team/web{name}", "--name", names[0], check=False)
            assert done.returncode == 1 and done.stderr.count("\n") == 1, done
        registry.blobs = good
        done = ami("import", f"{registry.name}/team/web:2", "--name", names[0], check=False)
        assert done.returncode == 1 and "no such thing" in done.stderr, done
        entry = {**registry.image(layer({"x": ""})), "platform": {"os": "linux", "architecture": "s390x"}}
        registry.tag("3", registry.add({"schemaVersion": 2, "mediaType": INDEX, "manifests": [entry]}, INDEX))
        done = ami("import", f"{registry.name}/team/web:3", "--name", names[0], check=False)
        assert "not there for linux/amd64" in done.stderr, done
    done = ami("import", "no-such.tar", "--name", names[0], check=False)
    assert done.returncode == 1 and "no-such.tar" in done.stderr, done
    assert not (store() / "manifests" / f"{names[0]}.json").exists()


def test_elsewhere_it_speaks_https(names):
    """By an address that isn't the loopback's: the certificate is verified, and HTTP is for those who ask for it."""
    # It leads to this machine, too.
    host = "0.0.0.0"
    key, cert = rooms.room() / "registry.key", rooms.room() / "registry.crt"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "1",
         "-subj", f"/CN={host}", "-addext", f"subjectAltName=IP:{host}", "-addext", "basicConstraints=critical,CA:FALSE"],
        capture_output=True, check=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    with Registry(context=context) as registry:
        registry.tag("1", small(registry))
        source = f"{host}:{registry.port}/team/web:1"
        done = ami("import", source, "--name", names[0], check=False)
        assert done.returncode == 1 and "certificate" in done.stderr.lower(), done
        ami("import", source, "--name", names[0], SSL_CERT_FILE=str(cert))
    with Registry() as registry:
        registry.tag("1", small(registry))
        source = f"{host}:{registry.port}/team/web:1"
        assert ami("import", source, "--name", names[1], check=False).returncode == 1
        ami("import", source, "--name", names[1], "--insecure")
