"""The catalogue as tables of the documentation (`voicecare models list --markdown`)."""

from collections.abc import Iterator, Mapping

from voicecare.models import catalogue
from voicecare.models.catalogue import Model, TranslationModel
from voicecare.models.items import items, languages

_UNKNOWN_WORD = {True: "yes", False: "no", None: ""}


def markdown() -> str:
    """Recognisers, voices and translation models; what is not known is empty."""
    return "\n".join([*_models(), "", *_pairs()]) + "\n"


def _models() -> Iterator[str]:
    yield "| Model | For | Size (MB) | Word errors, % (published) | `[unk]` | Checked by | Licence | From |"
    yield "|---|---|---:|---|---|---|---|---|"
    for name, model in catalogue.models().items():
        spoken = (
            "all" if model.languages == "all" else ", ".join(languages().get(code, code) for code in model.languages)
        )
        size = items()[name].size
        yield (
            f"| `{name}` | {spoken} | {f'{size / 1e6:.1f}' if size else ''} | {model.wer} | "
            f"{_UNKNOWN_WORD[model.unknown_word]} | {_checked(model)} | {model.licence} | {_source(model)} |"
        )


def _pairs() -> Iterator[str]:
    engines = catalogue.translators()
    yield f"| Language | {' | '.join(engines)} |"
    yield "|---" * (len(engines) + 1) + "|"
    codes = sorted({code for described in engines.values() for pair in described.pairs for code in pair.split("-")})
    for code in codes:
        if code != "en":
            cells = [_cell(described.pairs, code) for described in engines.values()]
            yield f"| {languages().get(code, code)} (`{code}`) | {' | '.join(cells)} |"


def _cell(pairs: Mapping[str, TranslationModel], code: str) -> str:
    there, back = pairs.get(f"en-{code}"), pairs.get(f"{code}-en")
    arrows = "both ways" if there and back else "from English" if there else "to English" if back else ""
    return f"{arrows}, {there.quality:.3f}" if there and there.quality else arrows


def _checked(model: Model) -> str:
    if model.files or any(one.sha256 for one in model.downloads):
        return "SHA-256"
    if not model.downloads:
        return "pip"
    return "MD5, first use" if all(one.md5 for one in model.downloads) else "first use"


def _source(model: Model) -> str:
    places = sorted({one.address.split("/")[2] for one in model.downloads})
    return ", ".join([*([f"PyPI `{model.package.replace('_', '-')}`"] if model.package else []), *places])
