"""Opening an address in the browser of this desktop."""

import os
import shutil
import subprocess
import webbrowser

_ASIDE = ("systemd-run", "--user", "--quiet", "--collect", "--property=KillMode=process", "xdg-open")


def show(address: str) -> None:
    """Open it; where there is no browser nothing happens.

    From a systemd service the browser is started beside it: within it, it would share the limits of the service, and
    end with it.
    """
    if "INVOCATION_ID" in os.environ and all(map(shutil.which, (_ASIDE[0], _ASIDE[-1]))):
        subprocess.run([*_ASIDE, address], check=False)
    else:
        webbrowser.open(address)
