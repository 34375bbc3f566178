"""`python -m benchmarks.screenshots [FOLDER]`: pictures of the patient's view, small, for the documentation."""

import io
import sys
from pathlib import Path

from PIL import Image

from benchmarks.screen_scenes import browser, opened, screen, tell
from voicecare import files

_FOLDER = Path(__file__).parent.parent / "docs" / "screen"
_DESK = {"width": 1280, "height": 800}
_LOOKS: dict[str, tuple[str, str, dict[str, object], bool]] = {
    "english": ("en", "exercise", {"viewport": _DESK}, False),
    "arabic": ("ar", "exercise", {"viewport": _DESK}, False),
    "dark": ("uk", "counting", {"viewport": _DESK, "color_scheme": "dark"}, False),
    "scanning": ("nl", "exercise", {"viewport": _DESK}, False),
    "narrow": ("de", "exercise", {"viewport": {"width": 320, "height": 640}}, True),
    # 400 % of a window of 1280 x 1024: so many CSS pixels are left, each of four
    "zoom-400": ("en", "exercise", {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4.0}, False),
}
"""Language, scene, how it is looked at, and whether the whole length is shown."""
_WIDEST = 960
_COLOURS = 64


def main(folder: Path = _FOLDER) -> None:
    """Make all pictures again."""
    with browser() as started, screen() as (shown, address):
        for name, (language, scene, look, whole) in _LOOKS.items():
            tell(shown.watching, language, scene)
            page = opened(started, f"{address}#scan=5" if name == "scanning" else address, **look)
            if name == "scanning":
                page.wait_for_timeout(5_500)
            page.locator("#drawing").evaluate("image => image.decode()")
            picture = Image.open(io.BytesIO(page.screenshot(full_page=whole)))
            page.close()
            files.write_bytes(folder / f"{name}.png", _small(picture))
            print(folder / f"{name}.png")


def _small(picture: Image.Image) -> bytes:
    if picture.width > _WIDEST:
        picture = picture.resize((_WIDEST, round(picture.height * _WIDEST / picture.width)), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.convert("RGB").quantize(_COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
