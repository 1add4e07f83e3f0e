"""Installs what the peers need and builds them and ours, in release."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from .machine import note

ROOT = Path(__file__).resolve().parents[3]
PEERS = ROOT / "script/peers"
PROGRAMS = PEERS / "build"
CERTS = PROGRAMS / "certs"
GRPC_SWIFT = PEERS / "grpc-swift/.build/release"
OURS = ROOT / ".build-release/release/bench"

sys.path.insert(0, str(ROOT / "script/lib"))

import installation  # noqa: E402

# What the services of the rows "read" and "intake" are started from.
INSTALLED = ["sluis", *installation.SERVICES, installation.WITNESS]

# Beyond what script/setup installs for Sluis itself.
PACKAGES = ["g++", "make", "libgrpc++-dev", "protobuf-compiler-grpc", "libssl-dev"]


def install():
    _run(["script/setup"])
    query = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *PACKAGES]
    known = subprocess.run(query, capture_output=True, text=True).stdout
    installed = {line.split()[0] for line in known.splitlines() if line.endswith(" installed")}
    lacking = [package for package in PACKAGES if package not in installed]
    if not lacking:
        return
    note(f"installing {' '.join(lacking)}")
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    if sudo and not shutil.which("sudo"):
        sys.exit(f"script/bench: not root and no sudo: apt-get install {' '.join(lacking)}")
    _run([*sudo, "apt-get", "update", "-qq"])
    _run([*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-qq", "-y",
          "--no-install-recommends", *lacking])


def build(groups):
    """Builds what `groups` need; two Swift builds run one after the other, never at once."""
    note("building the peers in C and C++")
    _run(["make", "-s", "-C", str(PEERS)])
    note("building ours in release")
    for product in ["bench"] + (INSTALLED if groups & {"read", "intake"} else []):
        _run(["swift", "build", "-c", "release", "--scratch-path", ".build-release",
              "--product", product])
    if groups & {"rpc", "decode"}:
        note("building grpc-swift 2 and swift-protobuf (5 to 20 minutes the first time)")
        _run(["make", "-s", "-C", str(PEERS), "swift"])


def _run(command):
    done = subprocess.run(command, cwd=ROOT, stdout=sys.stderr)
    if done.returncode:
        sys.exit(f"script/bench: failed with {done.returncode}: {' '.join(command)}")
