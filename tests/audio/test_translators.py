"""The translators with their real engines."""

import json
import zipfile
from pathlib import Path

import ctranslate2
import numpy as np
import pytest
import sentencepiece

from voicecare.errors import TranslationError
from voicecare.page.load import load
from voicecare.page.sentences import sentences
from voicecare.translate.argos import ArgosTranslator
from voicecare.translate.firefox import FirefoxTranslator
from voicecare.translate.memory import Memory
from voicecare.translate.service import NO_ENGINE, TranslationService

pytestmark = pytest.mark.engine


def test_the_page_is_translated_and_its_numbers_are_kept(tmp_path: Path) -> None:
    page = load("hmc-spinal-fusion")
    service = TranslationService([FirefoxTranslator(tmp_path)], Memory(tmp_path / "memory.db"))
    pairs = [(one.id, one.text) for one in sentences(page)]
    made = dict(service.translate(pairs, "en", "pt"))
    assert len(made) == len(pairs)
    assert all(translation.believed for translation in made.values())
    assert made["after-surgery/1"].text == "Você pode sair da cama 4 horas após a cirurgia."
    assert "088 979 23 23" in str(made["questions/1"].text)


def test_a_language_that_nothing_translates_into_is_said_so(tmp_path: Path) -> None:
    service = TranslationService([FirefoxTranslator(tmp_path), ArgosTranslator(tmp_path)], None)
    ((_, translation),) = service.translate([("a/1", "Walk as much as you can.")], "en", "ko")
    assert translation.believed is None
    assert NO_ENGINE in translation.alarms


def test_a_damaged_firefox_model_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "en-tr"
    folder.mkdir()
    for name in ("model.entr.bin", "lex.entr.bin", "vocab.entr.spm"):
        (folder / name).write_bytes(b"broken")
    with pytest.raises(TranslationError, match="en-tr"):
        FirefoxTranslator(tmp_path).translate(["Walk."], "en", "tr")


@pytest.fixture(scope="module")
def argos_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A complete package of the real form, with random weights: no package index can be reached from a test."""
    folder = tmp_path_factory.mktemp("argos")
    text = folder / "text.txt"
    text.write_text("\n".join(one.text for one in sentences(load("hmc-spinal-fusion"))))
    sentencepiece.SentencePieceTrainer.train(
        input=str(text), model_prefix=str(folder / "sentencepiece"), vocab_size=150, minloglevel=2
    )
    vocabulary = ["<blank>", "<unk>", "<s>", "</s>"]
    pieces = sentencepiece.SentencePieceProcessor(str(folder / "sentencepiece.model"))
    vocabulary += [piece for number in range(len(pieces)) if (piece := pieces.id_to_piece(number)) not in vocabulary]
    spec = ctranslate2.specs.TransformerSpec.from_config(num_layers=1, num_heads=2)
    random = np.random.default_rng(0)
    size, inner = 16, 32

    def weights(*shape: int) -> np.ndarray:
        return random.standard_normal(shape).astype(np.float32)

    def linear(layer: object, out: int, width: int) -> None:
        layer.weight, layer.bias = weights(out, width), weights(out)

    def normal(layer: object) -> None:
        layer.gamma, layer.beta = np.ones(size, np.float32), np.zeros(size, np.float32)

    for side in (spec.encoder, spec.decoder):
        embeddings = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        embeddings.weight = weights(len(vocabulary), size)
        side.position_encodings.encodings = weights(200, size)
        normal(side.layer_norm)
        for layer in side.layer:
            normal(layer.self_attention.layer_norm)
            linear(layer.self_attention.linear[0], 3 * size, size)
            linear(layer.self_attention.linear[1], size, size)
            if hasattr(layer, "attention"):
                normal(layer.attention.layer_norm)
                linear(layer.attention.linear[0], size, size)
                linear(layer.attention.linear[1], 2 * size, size)
                linear(layer.attention.linear[2], size, size)
            normal(layer.ffn.layer_norm)
            linear(layer.ffn.linear_0, inner, size)
            linear(layer.ffn.linear_1, size, inner)
    linear(spec.decoder.projection, len(vocabulary), size)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    (folder / "model").mkdir()
    spec.save(str(folder / "model"))
    package = folder / "translate-en_nl.argosmodel"
    described = {
        "package_version": "1.0", "argos_version": "1.0", "from_code": "en", "from_name": "English",
        "to_code": "nl", "to_name": "Dutch", "type": "translate",
    }  # fmt: skip
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("translate-en_nl/metadata.json", json.dumps(described))
        archive.write(folder / "sentencepiece.model", "translate-en_nl/sentencepiece.model")
        for file in (folder / "model").iterdir():
            archive.write(file, f"translate-en_nl/model/{file.name}")
    return package


def test_an_argos_package_is_installed_used_and_removed(argos_package: Path, tmp_path: Path) -> None:
    argos = ArgosTranslator(tmp_path / "argos")
    assert not argos.serves("en", "nl")
    assert argos.install(argos_package) == ("en", "nl")
    assert argos.serves("en", "nl")
    assert not argos.serves("nl", "en")
    (first,) = argos.translate(["Walk as much as you can."], "en", "nl")
    assert first == argos.translate(["Walk as much as you can."], "en", "nl")[0]
    assert isinstance(first, str)
    argos.remove("en", "nl")
    assert not argos.serves("en", "nl")


def test_argos_keeps_its_own_files_in_the_model_store(argos_package: Path, tmp_path: Path) -> None:
    argos = ArgosTranslator(tmp_path / "argos")
    argos.install(argos_package)
    argos.translate(["Walk."], "en", "nl")
    assert {path.name for path in tmp_path.iterdir()} <= {"argos", "home"}


def test_a_file_that_is_no_argos_package_changes_nothing(tmp_path: Path) -> None:
    package = tmp_path / "bad.argosmodel"
    package.write_bytes(b"PK nonsense")
    argos = ArgosTranslator(tmp_path / "argos")
    with pytest.raises(TranslationError, match=r"bad\.argosmodel"):
        argos.install(package)
    assert not argos.serves("en", "nl")
