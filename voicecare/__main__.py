"""`python -m voicecare`: the same as the command."""

from voicecare.cli import main

if __name__ == "__main__":
    main()
