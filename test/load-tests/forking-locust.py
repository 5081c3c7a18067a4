"""A locustfile whose Locust stays, and makes each run that it is asked for in a fork of itself: a start takes more than a run.

The folder FORKING gets a program `locust` that asks for a run, by the socket beside it.
"""

import json
import os
import socket
import sys

from locust.main import main

FOLDER = os.environ["FORKING"]
SOCKET = f"{FOLDER}/socket"
PROGRAM = f"""#!{sys.executable} -SE
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as forking:
    forking.connect({SOCKET!r})
    socket.send_fds(forking, [json.dumps([sys.argv, dict(os.environ)]).encode()], [1, 2])
    sys.exit(int(forking.recv(9)))
"""


def run(asking: socket.socket) -> None:
    asked, streams, *_ = socket.recv_fds(asking, 1_000_000, 2)
    sys.argv, environ = json.loads(asked)
    os.environ.clear()
    os.environ.update(environ)
    for stream, number in zip(streams, [1, 2]):
        os.dup2(stream, number)
        os.close(stream)
    try:
        main()
    except SystemExit as end:
        sys.stdout.flush()
        asking.send(str(end.code or 0).encode())
        os._exit(0)


with socket.socket(socket.AF_UNIX) as listening:
    listening.bind(SOCKET)
    listening.listen(99)
    with open(f"{FOLDER}/locust", "w", encoding="utf8") as program:
        program.write(PROGRAM)
        os.chmod(program.fileno(), 0o755)
    print("ready", flush=True)
    while True:
        asking, _ = listening.accept()
        if os.fork() == 0:
            run(asking)
        asking.close()
