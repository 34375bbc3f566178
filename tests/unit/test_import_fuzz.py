"""A few of the documents and pages that nobody would write; `python -m tests.fuzz` tries more."""

import pytest

from tests import fuzz


@pytest.mark.timeout(300)
def test_no_document_ends_in_a_traceback() -> None:
    fuzz.run(fuzz.documents, fuzz.imported, 60)


def test_no_page_ends_in_a_traceback() -> None:
    fuzz.run(fuzz.pages, fuzz.checked, 100)
