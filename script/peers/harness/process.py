"""Runs programs that print one line of JSON, and servers whose cost is read from /proc."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

PAUSE_S = 0.5  # between two measurements, so that others on the machine get their turn


class Failed(Exception):
    """A program that was measured did not do its work; says what it said."""


def _name(command):
    """The program, without its folder: what fails may be printed in docs/performance.md."""
    return " ".join(part.rpartition("/")[2] for part in command[:3] if not part.startswith("-"))


def json_line(command, limit_s):
    """Runs `command` and returns the JSON of the last line it prints."""
    command = _checked(command)
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit_s)
    except subprocess.TimeoutExpired:
        raise Failed(f"{_name(command)} took longer than {limit_s:.0f} s") from None
    try:
        result = json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        said = " ".join((done.stderr or done.stdout).split())[-300:]
        raise Failed(f"{_name(command)} ended with {done.returncode}: {said}") from None
    time.sleep(PAUSE_S)
    return result


def _checked(command):
    command = [str(part) for part in command]
    if not Path(command[0]).exists():
        raise Failed(f"{_name(command[:1])} is not built")
    return command


def on_last_core(command):
    """For a program of one thread: away from core 0, where interrupts go."""
    return [shutil.which("taskset"), "-c", str(os.cpu_count() - 1), *_checked(command)]


class Server:
    """A running server. CPU and memory are the kernel's figures: it need not know of us."""

    def __init__(self, process):
        self.process = process

    def cpu_s(self):
        """User and system time of all its threads so far, in ticks of 10 ms."""
        text = Path(f"/proc/{self.process.pid}/stat").read_text()
        fields = text.rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def rss_mib(self):
        """The most it ever had resident."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024


@contextmanager
def serving(command, port):
    command = _checked(command)
    with tempfile.TemporaryFile() as complaints:  # a pipe that nobody reads would block the server
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=complaints)
        try:
            _wait_until_listening(process, port, _name(command), complaints)
            yield Server(process)
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(3)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_until_listening(process, port, name, complaints):
    for _ in range(200):
        if process.poll() is not None:
            complaints.seek(0)
            said = " ".join(complaints.read().decode(errors="replace").split())[-300:]
            raise Failed(f"{name} ended with {process.returncode}: {said}")
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            time.sleep(0.05)
    raise Failed(f"{name} does not listen")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
