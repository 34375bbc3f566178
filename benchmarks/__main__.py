"""`python -m benchmarks [NAME ...]`: all of `_MODULES` where none is named; about 50 minutes."""

import importlib
import sys

from benchmarks.table import machine

_MODULES = ("understanding", "accuracy", "voices", "own_voice", "speed", "rehearsal")


def main(wanted: list[str]) -> int:
    """Run the named benchmarks; returns the exit code."""
    unknown = [name for name in wanted if name not in _MODULES]
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}. There are: {', '.join(_MODULES)}.", file=sys.stderr)
        return 2
    known = machine()
    print(f"{known['processor']}, {known['cores']} cores, load {known['load']}, Python {known['python']}\n")
    for name in wanted or _MODULES:
        module = importlib.import_module(f"benchmarks.{name}")
        if name == "accuracy" and not module.DATA.is_dir():
            print(f"accuracy is left out: the recordings of people are not in {module.DATA}\n")
            continue
        for table in module.tables():
            table.show()
            print(f"{table.save()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
