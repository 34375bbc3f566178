"""`python -m voicecare`, and the command.

A worker process imports the file of the command anew, so this one loads nothing before it is run.
"""


def main() -> None:
    """Run a command; see `voicecare.cli.main`."""
    from voicecare import cli

    cli.main()


if __name__ == "__main__":
    main()
