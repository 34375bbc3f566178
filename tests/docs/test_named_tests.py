"""What the documentation promises names the tests that hold it, and these exist."""

import ast
import re
from functools import cache

import pytest
import yaml

from tests.conftest import ROOT

NAMED = re.compile(r"`(tests/[\w/]+\.(?:py|yaml))(?:::|: )([^`]+)`")


@cache
def there_is(path: str) -> frozenset[str]:
    """The tests of a Python file, or the situations of a scenario file."""
    text = (ROOT / path).read_text(encoding="utf-8")
    if path.endswith(".yaml"):
        return frozenset(told["situation"] for told in yaml.safe_load(text))
    return frozenset(one.name for one in ast.walk(ast.parse(text)) if isinstance(one, ast.FunctionDef))


@pytest.mark.parametrize("name", ["safety", "privacy"])
def test_each_test_that_is_named_exists(name: str) -> None:
    named = NAMED.findall((ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8"))
    assert len(named) > 5
    assert [(path, test) for path, test in named if test not in there_is(path)] == []


def test_each_hazard_has_a_measure_and_a_test() -> None:
    text = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| (.*) \| (.+) \| (.+) \|$", text, re.MULTILINE)
    tested = re.findall(r"^(\d+)\. `tests/", text, re.MULTILINE)
    assert [number for number, *_ in rows] == tested
    assert all(cause.strip() and measure.strip() for _number, _hazard, cause, measure in rows)
