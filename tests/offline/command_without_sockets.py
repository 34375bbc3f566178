"""`python -m tests.offline.command_without_sockets ...`: a voicecare command to which every socket is refused."""

from tests.offline.refuse import refuse_sockets
from voicecare.cli import main

if __name__ == "__main__":
    refuse_sockets()
    main()
