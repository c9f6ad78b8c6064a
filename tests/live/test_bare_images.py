"""SSH in an image that has nothing but busybox: the server is ours, the client is OpenSSH's."""

import fcntl
import hashlib
import io
import os
import pty
import select
import signal
import socket
import struct
import subprocess
import tarfile
import termios
import time

import pytest

from kb import rooms
from kb.cloud import keypair, reach, until
from kb.setting import SSH, setting

NAME = "bare"
DENIED = "Permission denied (publickey)."


def busybox():
    """A root file system of one static program, by all its names. No users, no directories but its own."""
    out = io.BytesIO()
    applets = subprocess.run(["busybox", "--list"], check=True, capture_output=True, text=True).stdout.split()
    program = subprocess.run(["sh", "-c", "command -v busybox"], check=True, capture_output=True, text=True).stdout.strip()
    with tarfile.open(fileobj=out, mode="w") as tar:
        tar.add(os.path.realpath(program), "bin/busybox")
        for name in applets:
            if name not in ("busybox", "["):
                link = tarfile.TarInfo(f"bin/{name}")
                link.type, link.linkname = tarfile.SYMTYPE, "busybox"
                tar.addfile(link)
        etc = tarfile.TarInfo("etc")
        etc.type, etc.mode = tarfile.DIRTYPE, 0o755
        tar.addfile(etc)
    return out.getvalue()


def imported(region):
    archive = rooms.room() / "bare.tar"
    archive.write_bytes(busybox())
    said = region.kumobako("ami", "import", archive, "--name", NAME).stdout
    assert said.startswith(f"Imported {NAME}: ami-"), said


# What is in its store is what this file imports.
OPTIONS = ["--pushed-key-seconds", "4"]
live, net, group = setting(SSH, options=OPTIONS, images="bare-images", prepare=imported)


@pytest.fixture(scope="module")
def server(net, group):
    return net.launch(group, name=NAME)


def line(server, *command, user="ec2-user", **how):
    """The command line of an SSH as that user."""
    line = server.ssh_command(*command, **how)
    at = line.index(f"ec2-user@{how.get('address') or server.public}")
    line[at] = line[at].replace("ec2-user", user)
    return line


def ssh(server, *command, check=True, input="", **how):
    return server.region.run(*line(server, *command, **how), check=check, input=input, timeout=60)


def why_not(server, **how):
    done = ssh(server, "true", check=False, **how)
    assert done.returncode == 255, done
    return done.stderr.strip().rpartition(": ")[2]


def host_key(server):
    said = server.region.run("ssh-keyscan", "-t", "ed25519", server.public).stdout.split()
    return said[2]


def test_commands_run_as_who_logged_in(server):
    done = ssh(server, "id -un; id -gn; pwd; echo $HOME $USER $SHELL; echo oops >&2; exit 7", check=False)
    assert done.returncode == 7
    assert done.stdout.split("\n")[:4] == ["ec2-user", "ec2-user", "/home/ec2-user", "/home/ec2-user ec2-user /bin/sh"]
    assert done.stderr == "oops\n"
    # There is no sudo, so the key opens root as well.
    assert ssh(server, "id -un; pwd; umask", user="root").stdout == "root\n/root\n0022\n"
    assert ssh(server, "ls /root", check=False).returncode == 1
    assert ssh(server, "kill -9 $$", check=False).returncode == 255
    # A shell without a terminal, and languages but nothing else of the client's environment.
    env = server.region.env(LANG="ja_JP.UTF-8", EDITOR="vi")
    options = ("SendEnv=LANG", "SendEnv=EDITOR")
    said = server.region.run(*line(server, options=options), env=env, input="echo $LANG-$EDITOR-$TERM; exit 3\n", check=False)
    assert (said.returncode, said.stdout) == (3, "ja_JP.UTF-8--\n")
    connection = ssh(server, "echo $SSH_CONNECTION").stdout.split()
    assert connection[2:] == [server.private, "22"]


def test_nobody_else_gets_in(server):
    other = keypair("other", "ed25519", 256)
    for user, key in (("ec2-user", other), ("root", other), ("nobody-here", keypair())):
        assert why_not(server, user=user, key=key) == DENIED
    # Nor by a file that others could have written, or a key with conditions that aren't kept.
    public = other.with_suffix(".pub").read_text()
    file = "/home/ec2-user/.ssh/authorized_keys"
    ssh(server, f"cp {file} /tmp/keys; cat >> {file}", input=f'from="10.9.9.9" {public}')
    assert why_not(server, key=other) == DENIED
    ssh(server, f"cp /tmp/keys {file}; cat >> {file}", input=f"command=\"echo only this: $SSH_ORIGINAL_COMMAND\",restrict {public}")
    assert ssh(server, "id", key=other).stdout == "only this: id\n"
    ssh(server, f"chmod 666 {file}")
    assert why_not(server) == DENIED
    server.exec("sh", "-c", f"chmod 600 {file}; cp /tmp/keys {file}")
    assert ssh(server, "echo in").stdout == "in\n"


class Screen:
    """An SSH at a terminal of its own."""

    def __init__(self, command, rows, columns):
        self.master, slave = pty.openpty()
        self.said = b""
        self.resize(rows, columns)
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color"},
        )  # fmt: skip
        os.close(slave)

    def resize(self, rows, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, text):
        os.write(self.master, text.encode())

    def expect(self, text, patience=20):
        """Reads until the text is shown, and answers what was before it."""
        end = time.monotonic() + patience
        while text.encode() not in self.said:
            assert select.select([self.master], [], [], end - time.monotonic())[0], self.said
            self.said += os.read(self.master, 4096)
        before, _, self.said = self.said.partition(text.encode())
        return before.decode()

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.master)


def test_a_terminal(server):
    server.exec("sh", "-c", "echo Welcome to nothing much > /etc/motd")
    screen = Screen(line(server, options=("RequestTTY=force",)), 37, 91)
    try:
        screen.expect("Welcome to nothing much\r\n")
        screen.type("stty size; tty; echo $TERM-$SSH_TTY\n")
        screen.expect("37 91\r\n/dev/pts/")
        screen.expect("xterm-256color-/dev/pts/")
        screen.resize(50, 132)
        screen.process.send_signal(signal.SIGWINCH)
        until("the new size", lambda: (screen.type("stty size\n"), screen.expect("\r\n"), "50 132" in screen.expect("\r\n"))[2])
        screen.type("trap 'echo caught' INT; sleep 60\n")
        time.sleep(0.3)
        screen.type("\x03")
        screen.expect("caught")
        screen.type("exit 5\n")
        assert screen.process.wait(20) == 5
    finally:
        screen.close()
    # One that is left behind is hung up on.
    screen = Screen(line(server, "sleep 4321", options=("RequestTTY=force",)), 20, 80)
    until("the command", lambda: server.exec("pidof", "sleep", check=False).returncode == 0)
    screen.close()
    until("its end", lambda: server.exec("pidof", "sleep", check=False).returncode == 1)


def test_files_come_over_whole(server):
    data = os.urandom(32 << 20)
    digest = hashlib.sha256(data).hexdigest()
    into = subprocess.run(line(server, "cat > /tmp/big; sha256sum /tmp/big"), input=data, capture_output=True, check=True)
    assert into.stdout.split()[0].decode() == digest
    back = subprocess.run(line(server, "cat /tmp/big"), input=b"", capture_output=True, check=True)
    assert hashlib.sha256(back.stdout).hexdigest() == digest
    # Both ways at once, more than all buffers hold.
    echoed = subprocess.run(line(server, "cat"), input=data, capture_output=True, check=True, timeout=60)
    assert echoed.stdout == data
    # A command that doesn't listen keeps nobody from being answered, and isn't given all of it to keep.
    alive = ("ServerAliveInterval=1", "ServerAliveCountMax=2")
    late = subprocess.Popen(line(server, "sleep 4; sha256sum", options=alive), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    feeding = os.fork()
    if feeding == 0:
        with late.stdin as to:
            to.write(data)
        os._exit(0)
    late.stdin.close()
    time.sleep(2.5)
    kept = "for p in $(pidof guest kumobako exe); do grep -h VmRSS /proc/$p/status; done 2>/dev/null"
    sizes = [int(word) for word in server.exec("sh", "-c", kept).split() if word.isdigit()]
    print("resident, KiB:", sizes)
    assert late.stdout.read().split()[0].decode() == digest
    assert late.wait() == 0 and os.waitpid(feeding, 0)[1] == 0


def test_files_by_scp_and_sftp(server):
    here = rooms.room() / "copies"
    (here / "tree/deep").mkdir(parents=True)
    data = os.urandom(9 << 20)
    (here / "tree/deep/data").write_bytes(data)
    (here / "tree/link").symlink_to("deep/data")
    # A name that is no text, and none.
    odd = os.fsdecode(b"\xff odd")
    (here / "tree" / odd).write_text("odd")
    (here / "tree/deep/empty").touch(mode=0o751)
    os.chmod(here / "tree/deep/empty", 0o751)
    os.utime(here / "tree/deep/empty", (1_000_000_000, 1_100_000_000))
    server.scp("-rpq", here / "tree", "{}:~/")
    said = ssh(server, "cd tree; sha256sum <deep/data; stat -c '%a %X %Y %U' deep/empty; ls | wc -l; cat *odd")
    assert said.stdout.split() == [
        hashlib.sha256(data).hexdigest(), "-", "751", "1000000000", "1100000000", "ec2-user", "3", "odd"
    ]
    server.scp("-rpq", "{}:tree", here / "back")
    assert (here / "back/deep/data").read_bytes() == data and (here / "back" / odd).read_text() == "odd"
    assert (here / "back/deep/empty").stat().st_mtime == 1_100_000_000
    # Over one that is there, and into what isn't there, may not be had, or has no room.
    ssh(server, "head -c 1234567 tree/deep/data > tree/part")
    server.scp("-q", here / "tree/deep/empty", "{}:tree/deep/data")
    assert ssh(server, "wc -c < tree/deep/data").stdout.strip() == "0"
    for path, words in (("/root/x", "Permission denied"), ("nowhere/x", "No such file"), ("/dev/full", "Failure")):
        done = server.scp("-q", here / "tree/link", f"{{}}:{path}", check=False)
        assert done.returncode == 1 and words in done.stderr, done
    server.scp("-q", here / "tree/link", "{}:/root/x", user="root")
    commands = """
        cd tree
        rename deep/empty deep/named
        ln -s deep/named soft
        ln deep/named hard
        chmod 600 hard
        mkdir new
        rmdir new
        reput {0}/tree/link part
        ls -l deep
        df
        rm soft
        -rename -l hard part
        pwd
    """.format(here)
    said = server.scp("-b", "-", "{}", program="sftp", input=commands).stdout
    lines = [line.split() for line in said.split("\n")]
    assert ["-rw-------", "2", "ec2-user", "ec2-user", "0", "Nov", "9", "2004", "named"] in lines, said
    assert any(line[:1] == ["Size"] for line in lines) and "Remote working directory: /home/ec2-user/tree" in said
    said = ssh(server, "cd tree; ls; sha256sum <part").stdout.split()
    assert said[:4] + said[-2:-1] == ["deep", "hard", "link", "part", hashlib.sha256(data).hexdigest()]
    # The old protocol wants an scp at the other end.
    done = server.scp("-O", here / "tree/link", "{}:", check=False)
    assert done.returncode != 0 and "scp: not found" in done.stderr, done


def test_a_way_to_those_behind_it(net, group, server):
    inner = net.launch(net.group(("tcp", 22, "10.0.0.0/16")), name=NAME, subnet=net.c, public=False)
    through = " ".join(line(server, "-W", "%h:%p"))
    name = inner.facts()["PrivateDnsName"]
    for address in (inner.private, name):
        there = line(inner, "hostname; echo $SSH_CONNECTION", address=address, options=(f"ProxyCommand={through}",))
        said = net.region.run(*there, input="").stdout.split()
        assert said[0] == name and said[1] == server.private, said
    # A port of this machine that leads there, and one that leads nowhere.
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    tunnel = subprocess.Popen(line(server, "-N", "-L", f"127.0.0.1:{port}:{inner.private}:22"))
    try:
        until("the tunnel", lambda: reach("127.0.0.1", port) == "open")
        with socket.create_connection(("127.0.0.1", port), timeout=10) as one:
            assert one.recv(32).startswith(b"SSH-2.0-Kumobako_")
    finally:
        tunnel.terminate()
        tunnel.wait()
    done = ssh(server, "-W", f"{server.private}:9", check=False)
    assert done.returncode == 255 and "forwarding failed" in done.stderr, done
    # Back here from a port of the server's that is free, at its own addresses alone; not from one that is taken.
    with socket.create_server(("127.0.0.1", 0)) as ours:
        port = ours.getsockname()[1]
        tunnel = subprocess.Popen(line(server, "-v", "-N", "-R", f"0:127.0.0.1:{port}"), stderr=subprocess.PIPE, text=True)
        try:
            given = next(words for words in tunnel.stderr if words.startswith("Allocated port ")).split()[2]
            there = f"printf hello | nc 127.0.0.1 {given}"
            asking = subprocess.Popen(line(server, there), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
            with ours.accept()[0] as one:
                assert one.makefile().read() == "hello"
                one.sendall(b"and to you")
            assert asking.communicate(timeout=20)[0] == "and to you"
            assert reach(server.public, int(given)) == "silent"
            for taken in (given, "80"):
                done = ssh(server, "-N", "-o", "ExitOnForwardFailure=yes", "-R", f"{taken}:127.0.0.1:9", check=False)
                assert "remote port forwarding failed" in done.stderr, done
        finally:
            tunnel.terminate()
            tunnel.wait()
    # Whoever carries the bytes has no more rights than the user.
    holding = subprocess.Popen(line(server, "cat"), stdin=subprocess.PIPE)
    try:
        whose = "for p in /proc/[0-9]*; do grep -q guest-ssh-connection $p/cmdline && grep ^Uid $p/status; done"
        until("a login", lambda: server.exec("sh", "-c", whose, check=False).stdout.split()[1:5] == ["1000"] * 4)
    finally:
        holding.kill()
        holding.wait()


def test_instance_connect(net, group):
    stranger = net.launch(group, name=NAME, KeyName="")
    key = keypair("connect", "ed25519", 256)
    assert why_not(stranger, key=key) == DENIED
    connect = net.region.client("ec2-instance-connect")
    public = key.with_suffix(".pub").read_text()
    connect.send_ssh_public_key(InstanceId=stranger.id, InstanceOSUser="root", SSHPublicKey=public)
    assert ssh(stranger, "id -un", user="root", key=key).stdout == "root\n"
    assert why_not(stranger, key=key) == DENIED
    until("the key's end", lambda: ssh(stranger, "true", user="root", key=key, check=False).returncode == 255, pause=0.5)
    assert why_not(stranger, user="root", key=key) == DENIED
    net.ec2.terminate_instances(InstanceIds=[stranger.id], SkipOsShutdown=True)


def test_one_server_dies_and_the_next_serves(server):
    with server.session() as session:
        pass
    process = subprocess.Popen(line(server, "sh"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        process.stdin.write("echo here\n")
        process.stdin.flush()
        assert process.stdout.readline() == "here\n"
        listener = server.exec("sh", "-c", "ps -o pid,args | grep '[g]uest-ssh --pause'").split()[0]
        server.exec("kill", "-9", listener)
        until("another", lambda: ssh(server, "echo back", check=False).stdout == "back\n")
        process.stdin.write("echo still here\n")
        process.stdin.flush()
        assert process.stdout.readline() == "still here\n"
    finally:
        process.kill()
        process.wait()


def test_a_crowd_at_the_door(server):
    crowd = [socket.create_connection((server.public, 22), timeout=10) for _ in range(40)]
    try:
        greeted = []
        for one in crowd:
            try:
                greeted.append(one.recv(8) == b"SSH-2.0-")
            except ConnectionResetError:
                greeted.append(False)
        assert greeted == [True] * 32 + [False] * 8
    finally:
        for one in crowd:
            one.close()
    until("room", lambda: ssh(server, "echo in", check=False).stdout == "in\n")


def test_the_host_key_is_the_disks_own(net, group, server):
    first = host_key(server)
    prints = net.region.run("ssh-keygen", "-l", "-f", "-", input=f"ssh-ed25519 {first}\n").stdout.split()[1]
    console = net.region.aws("ec2", "get-console-output", "--instance-id", server.id, "--latest", "--output", "text")
    assert "-----BEGIN SSH HOST KEY FINGERPRINTS-----" in str(console) and prints in str(console)
    ssh(server, "poweroff", user="root", check=False)
    server.wait("instance_stopped")
    net.ec2.start_instances(InstanceIds=[server.id])
    server.wait("instance_status_ok")
    assert host_key(server) == first
    ssh(server, "echo kept > /home/ec2-user/words; sync")
    image = net.ec2.create_image(InstanceId=server.id, Name="copy", NoReboot=True)["ImageId"]
    net.ec2.get_waiter("image_available").wait(ImageIds=[image], WaiterConfig={"Delay": 0.05, "MaxAttempts": 1200})
    copy = net.launch(group, name=NAME, ImageId=image)
    assert host_key(copy) != first
    assert ssh(copy, "cat words").stdout == "kept\n"
