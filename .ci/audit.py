"""Ask the package index which packages of the lock file have a known vulnerability.

Exit code 1 if there is one. Where nobody could be asked (no network, an index without such data) that is said
plainly, and is no failure: a machine without a network must be able to check everything else.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_LOCK = Path(__file__).parent.parent / "requirements.lock"
_PATIENCE = 300.0
"""Seconds for some two hundred questions."""


def main() -> int:
    """Audit the lock file; returns the exit code."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(_LOCK), "--no-deps", "--disable-pip"]
    try:
        done = subprocess.run(
            [*command, "--progress-spinner", "off", "--format", "json"],
            capture_output=True, text=True, timeout=_PATIENCE, check=False,
        )  # fmt: skip
        report = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        print(f"NOT DONE: the index did not answer within {_PATIENCE:g} s.")
        return 0
    except json.JSONDecodeError:
        said = done.stderr.strip().splitlines() or ["pip-audit said nothing"]
        print(f"NOT DONE: {said[-1]}")
        # the network is no fault of the lock file; a lock file that cannot be read is
        return 0 if "requests.exceptions." in said[-1] else 1
    code, text = judge(report)
    print(text)
    return code


def judge(report: dict[str, Any]) -> tuple[int, str]:
    """The exit code and what to say of a report of pip-audit."""
    asked = [one for one in report["dependencies"] if "vulns" in one]
    skipped = len(report["dependencies"]) - len(asked)
    found = [
        f"{one['name']} {one['version']}: {flaw['id']}, mended in {', '.join(flaw['fix_versions']) or 'no version'}"
        for one in asked
        for flaw in one["vulns"]
    ]
    if not asked:
        return 0, f"NOT DONE: the index knows nothing about vulnerabilities of any of {skipped} packages."
    rest = f" NOT DONE for {skipped} that the index does not know." if skipped else ""
    return int(bool(found)), "\n".join(
        [*found, f"{len(asked)} packages audited, {len(found)} vulnerabilities.{rest}"]
    )


if __name__ == "__main__":
    sys.exit(main())
