"""A disk whose cache forgets when the power goes: of what was written since the last flush, any part may be there."""

import contextlib
import os
import random
import socket
import struct
import threading

BLOCK = 4096
OPTION, REPLY_TO_OPTION = 0x49484156454F5054, 0x3E889045565A9
OPT_INFO, OPT_GO = 6, 7
REP_ACK, REP_INFO, REP_UNKNOWN = 1, 3, 0x8000_0001
REQUEST, REPLY = 0x25609513, 0x67446698
READ, WRITE, DISCONNECT, FLUSH, TRIM = range(5)
#: It has flags, flushes, can write through its cache, and may be told what is not needed.
FLAGS = 1 | 4 | 8 | 32
WRITE_THROUGH = 1


class ForgetfulDisk:
    """Serves a file of whole blocks by NBD at a socket, to one client after another."""

    def __init__(self, file, socket_path, seed):
        self.file = os.open(file, os.O_RDWR)
        self.size = os.fstat(self.file).st_size
        #: Blocks written but not flushed, by number.
        self.cache = {}
        self.lock = threading.Lock()
        #: Whom it obeys.
        self.client = None
        self.random = random.Random(seed)
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(socket_path))
        self.listener.listen(1)
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self):
        self.listener.close()
        with self.lock:
            os.close(self.file)
            self.file = None

    def lose_power(self):
        """To be called when the client is gone: what it still asked for is not done. Answers how many blocks were
        lost, and how many weren't."""
        with self.lock:
            self.client = None
            kept = [n for n in self.cache if self.random.random() < 0.5]
            lost = len(self.cache) - len(kept)
            for n in kept:
                os.pwrite(self.file, self.cache[n], n * BLOCK)
            self.cache.clear()
            return lost, len(kept)

    def _serve(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.listener.accept()
                with connection, contextlib.suppress(EOFError, ConnectionError), connection.makefile("rb") as ask:
                    self._agree(connection, ask)
                    while self._answer(connection, ask):
                        pass

    def _agree(self, connection, ask):
        self.client = connection
        connection.sendall(struct.pack(">8sQH", b"NBDMAGIC", OPTION, 0b11))
        exactly(ask, 4)
        while True:
            _, option, length = struct.unpack(">QII", exactly(ask, 16))
            exactly(ask, length)
            if option not in (OPT_INFO, OPT_GO):
                connection.sendall(struct.pack(">QIII", REPLY_TO_OPTION, option, REP_UNKNOWN, 0))
                continue
            export = struct.pack(">HQH", 0, self.size, FLAGS)
            for kind, data in ((REP_INFO, export), (REP_ACK, b"")):
                connection.sendall(struct.pack(">QIII", REPLY_TO_OPTION, option, kind, len(data)) + data)
            if option == OPT_GO:
                return

    def _answer(self, connection, ask):
        _, flags, kind, handle, offset, length = struct.unpack(">IHHQQI", exactly(ask, 28))
        data = exactly(ask, length) if kind == WRITE else b""
        if kind == DISCONNECT:
            return False
        with self.lock:
            if self.client is not connection:
                return False
            if kind == READ:
                data = self._read(offset, length)
            elif kind == WRITE:
                self._write(offset, data)
                data = b""
            if kind == FLUSH or flags & WRITE_THROUGH:
                for n, block in self.cache.items():
                    os.pwrite(self.file, block, n * BLOCK)
                self.cache.clear()
        connection.sendall(struct.pack(">IIQ", REPLY, 0, handle) + data)
        return True

    def _read(self, offset, length):
        data = os.pread(self.file, length, offset)
        touched = range(offset // BLOCK, (offset + length - 1) // BLOCK + 1)
        cached = [n for n in touched if n in self.cache]
        if not cached:
            return data
        data = bytearray(data)
        for n in cached:
            begin, end = max(offset, n * BLOCK), min(offset + length, (n + 1) * BLOCK)
            data[begin - offset : end - offset] = self.cache[n][begin - n * BLOCK : end - n * BLOCK]
        return bytes(data)

    def _write(self, offset, data):
        view, end = memoryview(data), offset + len(data)
        for n in range(offset // BLOCK, (end - 1) // BLOCK + 1):
            at, to = max(offset, n * BLOCK), min(end, (n + 1) * BLOCK)
            part = view[at - offset : to - offset]
            if len(part) < BLOCK:
                whole = bytearray(self._read(n * BLOCK, BLOCK))
                whole[at - n * BLOCK : to - n * BLOCK] = part
                part = whole
            self.cache[n] = bytes(part)


def exactly(file, length):
    data = file.read(length)
    if len(data) < length:
        raise EOFError
    return data
