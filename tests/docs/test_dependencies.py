"""What is installed is listed for who hands it on, and is audited where somebody can be asked."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import distributions
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

AUDIT = ROOT / ".ci" / "audit.py"


def judge(report: dict[str, Any]) -> tuple[int, str]:
    spec = spec_from_file_location("audit", AUDIT)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    answer: tuple[int, str] = module.judge(report)
    return answer


FLAW = {"id": "PYSEC-2026-1", "fix_versions": ["1.1"]}
SOUND = {"name": "sound", "version": "1.0", "vulns": []}
UNKNOWN = {"name": "unknown", "skip_reason": "not found"}


@pytest.mark.parametrize(("dependencies", "code", "said"), [
    ([SOUND], 0, "1 packages audited, 0 vulnerabilities."),
    ([SOUND, UNKNOWN], 0, "NOT DONE for 1"),
    ([UNKNOWN, UNKNOWN], 0, "NOT DONE: the index knows nothing about vulnerabilities of any of 2"),
    ([SOUND, {**SOUND, "name": "unsound", "vulns": [FLAW]}], 1, "unsound 1.0: PYSEC-2026-1, mended in 1.1"),
])  # fmt: skip
def test_a_vulnerability_fails_and_what_could_not_be_asked_is_said(
    dependencies: list[dict[str, Any]], code: int, said: str
) -> None:
    found, text = judge({"dependencies": dependencies})
    assert found == code
    assert said in text


def test_without_a_network_the_audit_is_said_not_to_be_done() -> None:
    nobody = {**os.environ, "HTTPS_PROXY": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    done = subprocess.run([sys.executable, AUDIT], capture_output=True, text=True, cwd=ROOT, env=nobody)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("NOT DONE: ")


def test_the_bill_of_materials_names_every_package_that_is_installed(tmp_path: Path) -> None:
    out = tmp_path / "sbom.json"
    subprocess.run(
        [sys.executable, "-m", "cyclonedx_py", "environment", "--pyproject", "pyproject.toml", "--of", "JSON",
         "--output-reproducible", "-o", out, sys.executable],
        capture_output=True, check=True, cwd=ROOT,
    )  # fmt: skip
    bill = json.loads(out.read_text(encoding="utf-8"))
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["component"]["name"] == "voicecare"
    listed = {plain(one["name"]) for one in bill["components"]} | {"voicecare"}
    assert {plain(one.name) for one in distributions()} <= listed


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
