"""Run with `python3 -m unittest discover -s script/peers -t script/peers`."""

import unittest
from contextlib import ExitStack, contextmanager
from unittest import mock

from . import store
from .process import Failed


@contextmanager
def _broken(folder, socket):
    raise Failed("no certificate")
    yield


class Working(unittest.TestCase):
    def test_says_of_each_row_why_it_is_lacking(self):
        with ExitStack() as stack, mock.patch.object(store, "services", _broken):
            working = store.Working(None, "/nowhere", 1, stack)
            for row in (working.read, lambda: working.write("note"),
                        lambda: working.write("signal")):
                with self.assertRaisesRegex(Failed, "^the services did not start: no certificate"):
                    row()


if __name__ == "__main__":
    unittest.main()
