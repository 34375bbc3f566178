"""A block's sentences."""

import re

_GOES_ON = re.compile(
    r"(?:^|[\s(])(?:tel|nr|no|burg|ds|prof|max|min|bijv|bv|o\.a|d\.w\.z|ca|approx|e\.g|i\.e)\.$", re.IGNORECASE
)
"""After these a sentence goes on."""


def split(text: str, language: str) -> list[str]:
    """The sentences of a text, white space folded."""
    import sentencex

    found: list[str] = []
    for piece in sentencex.segment(language, " ".join(text.split())):
        if found and (_GOES_ON.search(found[-1]) or not re.search(r"\w", piece)):
            found[-1] += f" {piece.strip()}"
        elif piece.strip():
            found.append(piece.strip())
    return found
