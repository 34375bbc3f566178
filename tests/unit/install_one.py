"""`python -m tests.unit.install_one STORE MIRROR`: installs one model and says whether it was new."""

import json
import sys
from pathlib import Path

from tests.unit.test_installing import vosk
from voicecare.models.installing import install
from voicecare.models.sources import Mirror

if __name__ == "__main__":
    done = install(vosk(), Path(sys.argv[1]), Mirror(sys.argv[2]))
    print(json.dumps({"new": done.new}))
