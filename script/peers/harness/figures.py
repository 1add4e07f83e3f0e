"""The figures to reach, as data, and the verdict on each."""

from dataclasses import dataclass
from typing import Optional

from .samples import Key


@dataclass(frozen=True)
class Figure:
    """`of` divided by `against` (or `of` alone) is to stay on the right side of `limit`."""

    what: str
    of: Key
    against: Optional[Key]
    bound: str  # "≥" or "≤"
    limit: float
    aim: Optional[float] = None
    unit: str = "×"

    @property
    def group(self):
        return self.of.group

    def keeps(self, value, limit):
        return value >= limit if self.bound == "≥" else value <= limit

    def target(self):
        text = f"{self.bound} {number(self.limit)}{self.unit}"
        return text + (f", aim {number(self.aim)}{self.unit}" if self.aim is not None else "")


@dataclass(frozen=True)
class Verdict:
    figure: Figure
    value: Optional[float]
    lowest: Optional[float]
    highest: Optional[float]
    text: str  # "reached", "reached, aim too", "NOT REACHED" or why it is not known

    def measured(self):
        if self.value is None:
            return "–"
        spread = f" ({number(self.lowest)}–{number(self.highest)})"
        return f"{number(self.value)}{self.figure.unit}{spread}"


def number(value):
    """Three significant digits, or whole with thousands apart."""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def judge(figure, samples):
    if figure.against is None:
        values = samples.values.get(figure.of)
        found = (samples.median(figure.of), min(values), max(values)) if values else None
    else:
        found = samples.ratio(figure.of, figure.against)
    if found is None:
        keys = [key for key in (figure.of, figure.against) if key and not samples.values.get(key)]
        reasons = [samples.missing.get((key.group, key.row)) for key in keys]
        why = next((reason for reason in reasons if reason), "its row has no values in this run")
        return Verdict(figure, None, None, None, f"not measured: {why}")
    if figure.aim is not None and figure.keeps(found[0], figure.aim):
        text = "reached, aim too"
    else:
        text = "reached" if figure.keeps(found[0], figure.limit) else "NOT REACHED"
    return Verdict(figure, *found, text)


def _rpc(what, metric, shape, peer, bound, limit, aim=None, ours="ours"):
    of = Key("rpc", f"{ours} {shape}", metric)
    return Figure(f"{what}, {shape}, against {peer}", of, Key("rpc", f"{peer} {shape}", metric),
                  bound, limit, aim)


FIGURES = [
    _rpc("server CPU per call", "cpu_us", "1x64", "gRPC C++", "≤", 0.4, 1 / 3),
    _rpc("server CPU per call", "cpu_us", "8x32", "gRPC C++", "≤", 0.4, 1 / 3),
    _rpc("server CPU per call", "cpu_us", "1x64", "C twin", "≤", 1.2),
    _rpc("server CPU per call", "cpu_us", "8x32", "C twin", "≤", 1.2),
    _rpc("calls/s", "rps", "1x64", "gRPC C++", "≥", 3),
    _rpc("calls/s", "rps", "8x32", "gRPC C++", "≥", 3),
    _rpc("calls/s", "rps", "1x64", "grpc-swift 2", "≥", 12),
    _rpc("calls/s", "rps", "8x32", "grpc-swift 2", "≥", 12),
    Figure("calls/s of a caller that pipelines, 1x64, against gRPC C++",
           Key("rpc", "ours, pipelined 1x64", "rps"), Key("rpc", "gRPC C++ 1x64", "rps"),
           "≥", 8, 11),
    _rpc("p50", "p50_us", "1x1", "gRPC C++", "≤", 0.7, 0.6),
    _rpc("p99", "p99_us", "1x64", "gRPC C++", "≤", 1 / 3),
    _rpc("resident memory of the server", "rss_mib", "8x32", "gRPC C++", "≤", 1.5),
    Figure("audited read, 32 callers, against pgbench's pipelined audited read",
           Key("read", "ours", "per_s"), Key("read", "pgbench audited read", "per_s"),
           "≥", 0.35, 0.5),
    Figure("intake of a signal about a person, 32 callers, against a note about a household",
           Key("intake", "signal about a person", "per_s"),
           Key("intake", "note about a household", "per_s"), "≥", 0.6),
    Figure("tamper-evident append, 32 writers, against the row-lock chain",
           Key("append", "ours", "per_s"), Key("append", "row-lock chain", "per_s"), "≥", 8),
    Figure("tamper-evident append, 32 writers, against one-row inserts",
           Key("append", "ours", "per_s"), Key("append", "one-row insert", "per_s"), "≥", 1, 2),
    Figure("Merkle build against the C limit",
           Key("merkle", "ours, build", "per_s"), Key("merkle", "C limit, build", "per_s"),
           "≥", 0.6),
    Figure("Merkle build", Key("merkle", "ours, build", "per_s"), None, "≥", 1_500_000,
           unit=" leaves/s"),
    Figure("verification of an exported log", Key("merkle", "ours, verify", "per_s"), None,
           "≥", 500_000, unit=" entries/s"),
    Figure("memory to verify a log ten times as long",
           Key("merkle", "ours, verify", "rss_mib"),
           Key("merkle", "ours, verify a tenth", "rss_mib"), "≤", 1.1),
    Figure("decode of the 227-byte message against protobuf-c's arena unpack",
           Key("decode", "ours", "ns"), Key("decode", "protobuf-c, arena", "ns"), "≤", 2.5),
    Figure("swift-protobuf's decode against ours",
           Key("decode", "swift-protobuf", "ns"), Key("decode", "ours", "ns"), "≥", 2.5),
    Figure("verification of a panel token against libsodium's multiplication",
           Key("tokens", "ours, verification", "per_s"),
           Key("tokens", "libsodium, multiplication", "per_s"), "≥", 0.5),
]
