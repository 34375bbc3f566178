"""The JSON Schema of `page.yaml`, by which editors help to write one."""

import json

from voicecare.page.model import Page


def schema() -> str:
    """The schema as JSON text, draft 2020-12."""
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Page.model_json_schema(by_alias=True)}
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"
