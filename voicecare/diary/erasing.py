"""Erasing a diary where no session has it open."""

from pathlib import Path

from voicecare.diary.diary import Diary


def erase(path: Path) -> int:
    """Erase all entries of a diary for good; returns how many there were.

    Raises:
        DiaryError: it could not be erased; where the entries could not be removed, all of them are still there.
    """
    if not path.is_file():
        return 0
    diary = Diary(path)
    try:
        return diary.erase()
    finally:
        diary.close()
