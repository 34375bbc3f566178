"""A complete Argos package of the real form, with random weights: no package index can be reached from a test."""

import json
import zipfile
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import sentencepiece

from voicecare.page.load import load
from voicecare.page.sentences import sentences

_SIZE, _INNER = 16, 32


def build(folder: Path, source: str, target: str, version: str = "1.0") -> Path:
    """Make a package; returns the `.argosmodel` file. Takes half a second."""
    folder.mkdir(parents=True, exist_ok=True)
    text = folder / "text.txt"
    text.write_text("\n".join(one.text for one in sentences(load("hmc-spinal-fusion"))))
    sentencepiece.SentencePieceTrainer.train(
        input=str(text), model_prefix=str(folder / "sentencepiece"), vocab_size=150, minloglevel=2
    )
    _model(folder)
    package = folder / f"translate-{source}_{target}-{version}.argosmodel"
    described = {
        "package_version": version, "argos_version": "1.0", "from_code": source, "from_name": source,
        "to_code": target, "to_name": target, "type": "translate",
    }  # fmt: skip
    inside = f"translate-{source}_{target}"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr(f"{inside}/metadata.json", json.dumps(described))
        archive.write(folder / "sentencepiece.model", f"{inside}/sentencepiece.model")
        for file in (folder / "model").iterdir():
            archive.write(file, f"{inside}/model/{file.name}")
    return package


def _model(folder: Path) -> None:
    vocabulary = ["<blank>", "<unk>", "<s>", "</s>"]
    pieces = sentencepiece.SentencePieceProcessor(str(folder / "sentencepiece.model"))
    vocabulary += [piece for number in range(len(pieces)) if (piece := pieces.id_to_piece(number)) not in vocabulary]
    spec = ctranslate2.specs.TransformerSpec.from_config(num_layers=1, num_heads=2)
    random = np.random.default_rng(0)

    def weights(*shape: int) -> np.ndarray:
        return random.standard_normal(shape).astype(np.float32)

    def linear(layer: Any, out: int, width: int) -> None:
        layer.weight, layer.bias = weights(out, width), weights(out)

    def normal(layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(_SIZE, np.float32), np.zeros(_SIZE, np.float32)

    for side in (spec.encoder, spec.decoder):
        embeddings = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        embeddings.weight = weights(len(vocabulary), _SIZE)
        side.position_encodings.encodings = weights(400, _SIZE)
        normal(side.layer_norm)
        for layer in side.layer:
            normal(layer.self_attention.layer_norm)
            linear(layer.self_attention.linear[0], 3 * _SIZE, _SIZE)
            linear(layer.self_attention.linear[1], _SIZE, _SIZE)
            if hasattr(layer, "attention"):
                normal(layer.attention.layer_norm)
                linear(layer.attention.linear[0], _SIZE, _SIZE)
                linear(layer.attention.linear[1], 2 * _SIZE, _SIZE)
                linear(layer.attention.linear[2], _SIZE, _SIZE)
            normal(layer.ffn.layer_norm)
            linear(layer.ffn.linear_0, _INNER, _SIZE)
            linear(layer.ffn.linear_1, _SIZE, _INNER)
    linear(spec.decoder.projection, len(vocabulary), _SIZE)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    (folder / "model").mkdir()
    spec.save(str(folder / "model"))
