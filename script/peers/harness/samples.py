"""What was measured: a list of values, one a round, for each row and metric of a group."""

import statistics
from dataclasses import dataclass, field
from typing import NamedTuple


class Key(NamedTuple):
    """Where a measured value stands: `rpc`, `ours 1x64`, `cpu_us`."""

    group: str
    row: str
    metric: str


@dataclass
class Samples:
    """The values of one run, and why a row has none."""

    values: dict = field(default_factory=dict)
    missing: dict = field(default_factory=dict)

    def add(self, group, row, **metrics):
        for metric, value in metrics.items():
            if value is not None:
                self.values.setdefault(Key(group, row, metric), []).append(float(value))

    def lack(self, group, row, reason):
        self.missing[(group, row)] = reason

    def median(self, key):
        """None when nothing was measured."""
        values = self.values.get(key)
        return statistics.median(values) if values else None

    def rows(self, group):
        """The rows of `group` in the order in which they were first measured."""
        return list(dict.fromkeys(key.row for key in self.values if key.group == group))

    def ratio(self, of, against):
        """The ratio of the medians, and the lowest and highest of one round; None if unknown."""
        upper, lower = self.values.get(of), self.values.get(against)
        if not upper or not lower or not statistics.median(lower):
            return None
        rounds = [a / b for a, b in zip(upper, lower) if b]
        return statistics.median(upper) / statistics.median(lower), min(rounds), max(rounds)

    def as_json(self, group):
        return {
            "values": [[*key, values] for key, values in self.values.items() if key.group == group],
            "missing": [[*row, why] for row, why in self.missing.items() if row[0] == group],
        }

    def load(self, stored):
        for group, row, metric, values in stored["values"]:
            self.values[Key(group, row, metric)] = values
        for group, row, reason in stored["missing"]:
            self.missing[(group, row)] = reason
