"""The verdicts: run with `python3 -m unittest discover -s script/peers -t script/peers`."""

import unittest

from .figures import FIGURES, Figure, judge
from .report import markdown, sample_table, verdict_table
from .samples import Key, Samples

OURS, PEER = Key("rpc", "ours", "cpu_us"), Key("rpc", "peer", "cpu_us")
AT_MOST = Figure("cost", OURS, PEER, "≤", 0.4, 0.3)
AT_LEAST = Figure("speed", OURS, PEER, "≥", 3, 4)


def measured(ours, peer):
    samples = Samples()
    for a, b in zip(ours, peer):
        samples.add("rpc", "ours", cpu_us=a)
        samples.add("rpc", "peer", cpu_us=b)
    return samples


class AVerdict(unittest.TestCase):
    def test_is_taken_on_medians_and_shows_the_rounds(self):
        verdict = judge(AT_MOST, measured([1, 4, 9], [10, 10, 10]))
        self.assertEqual((verdict.value, verdict.lowest, verdict.highest), (0.4, 0.1, 0.9))
        self.assertEqual(verdict.text, "reached")

    def test_says_so_when_a_figure_is_not_reached(self):
        self.assertEqual(judge(AT_MOST, measured([4.1], [10])).text, "NOT REACHED")
        self.assertEqual(judge(AT_LEAST, measured([2.9], [1])).text, "NOT REACHED")

    def test_tells_the_limit_from_the_aim(self):
        self.assertEqual(judge(AT_MOST, measured([3], [10])).text, "reached, aim too")
        self.assertEqual(judge(AT_LEAST, measured([3], [1])).text, "reached")
        self.assertEqual(judge(AT_LEAST, measured([4], [1])).text, "reached, aim too")

    def test_gives_the_reason_of_a_row_without_values(self):
        samples = Samples()
        samples.add("rpc", "peer", cpu_us=1)
        samples.lack("rpc", "ours", "it is not built")
        self.assertEqual(judge(AT_MOST, samples).text, "not measured: it is not built")

    def test_of_a_figure_without_a_peer_is_its_median(self):
        alone = Figure("speed", OURS, None, "≥", 500_000, unit=" entries/s")
        self.assertEqual(judge(alone, measured([5e5, 6e5, 4e5], [1, 1, 1])).value, 5e5)


class TheFigures(unittest.TestCase):
    def test_have_an_aim_beyond_their_limit(self):
        for figure in FIGURES:
            if figure.aim is not None:
                self.assertTrue(figure.keeps(figure.aim, figure.limit), figure.what)

    def test_are_told_apart_by_what_they_say(self):
        self.assertEqual(len({figure.what for figure in FIGURES}), len(FIGURES))


class Tables(unittest.TestCase):
    def test_keep_what_was_stored_and_loaded(self):
        samples, again = measured([1, 2, 3], [4, 5, 6]), Samples()
        again.load(samples.as_json("rpc"))
        self.assertEqual(sample_table(again, "rpc"), sample_table(samples, "rpc"))

    def test_have_as_many_cells_in_each_row(self):
        verdicts = [judge(figure, Samples()) for figure in FIGURES]
        lines = markdown(verdict_table(verdicts)).splitlines()
        self.assertEqual({line.count("|") for line in lines}, {5})


if __name__ == "__main__":
    unittest.main()
