"""Checks what clients sent against their documents with openapi-core.

Usage: second_opinion.py REPORT MISJUDGED

REPORT is what `cargo xtask conform --json` wrote into target/conform, where the calls of each
document are, too, as NAME.calls.jsonl, and the document itself, as NAME.json. MISJUDGED is a list
in YAML of right requests that this judge takes for wrong, as misjudged/openapi-core.yaml. Prints a
table and what is wrong; exit code 1, where something is.
"""

import json
import sys
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import yaml
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

HOST = "http://localhost"


class Sent:
    """A request as openapi-core wants it."""

    def __init__(self, request):
        target = urlsplit(request["target"])
        headers = Headers([tuple(header) for header in request["headers"]])
        pairs = (pair.strip().partition("=") for pair in headers.get("cookie", "").split(";"))
        cookies = [(name, unquote(value)) for name, _, value in pairs if name]
        self.host_url = HOST
        self.path = target.path
        self.method = request["method"].lower()
        self.body = request["body"].encode() or None
        self.content_type = headers.get("content-type", "")
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(parse_qsl(target.query, keep_blank_values=True)),
            header=headers,
            cookie=ImmutableMultiDict(cookies),
            path={},
        )


def without_servers(value):
    """The document as if it were served at the root."""
    for item in value.get("paths", {}).values():
        item.pop("servers", None)
        for operation in item.values():
            if isinstance(operation, dict):
                operation.pop("servers", None)
    value["servers"] = [{"url": HOST}]
    return value


def in_words(error):
    """An error with the causes behind it, without what the request holds."""
    words = [" ".join(str(error).split())]
    for inner in getattr(error, "schema_errors", None) or []:
        words.append(" ".join(inner.message.split()))
    if error.__cause__ is not None:
        words.append(in_words(error.__cause__))
    return ": ".join(words)[:600]


def wrong(openapi, request):
    """What openapi-core says against a request."""
    try:
        return [in_words(error) for error in openapi.iter_request_errors(Sent(request))]
    except Exception as error:  # It fails where it does not know what to do.
        return [f"openapi-core failed: {type(error).__name__}: {error}"]


def explains(known, name, operation, says):
    """Whether a known misjudgement is this one."""
    return (
        known.get("document", name) == name
        and known.get("operation", operation) == operation
        and known["says"] in says
    )


def json_types(value):
    """The media types of JSON in a document."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key.endswith("+json"):
                yield key
            yield from json_types(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from json_types(inner)


def read(document):
    """The document as openapi-core has it."""
    config = Config(
        spec_validator_cls=None,
        extra_media_type_deserializers={name: json.loads for name in json_types(document)},
    )
    return OpenAPI.from_dict(without_servers(document), config)


def judge(folder, name, known):
    """The counts of a document, and what is wrong in it."""
    openapi = read(json.loads((folder / f"{name}.json").read_text()))
    calls = map(json.loads, (folder / f"{name}.calls.jsonl").read_text().splitlines())
    # The answer that is asked for makes no other request.
    requests = {(call["operation"], call["case"]): call["request"] for call in calls}
    checked = misjudged = 0
    findings = []
    for (operation, case), request in requests.items():
        if request is None:
            continue
        checked += 1
        for says in wrong(openapi, request):
            if any(explains(one, name, operation, says) for one in known):
                misjudged += 1
            else:
                findings.append(f"{name}: {operation}, {case}: {says}")
    return (checked, len(findings), misjudged), findings


def main():
    report = Path(sys.argv[1])
    known = yaml.safe_load(Path(sys.argv[2]).read_text()) or []
    lines = json.loads(report.read_text())["lines"]
    findings = []
    total = [0, 0, 0]
    print("| document | requests | wrong | misjudged |\n|---|---:|---:|---:|")
    for name in (line["document"] for line in lines if line["problem"] is None):
        counts, found = judge(report.parent, name, known)
        findings += found
        total = [sum(pair) for pair in zip(total, counts)]
        print("| " + " | ".join(map(str, (name, *counts))) + " |")
    print("| " + " | ".join(map(str, ("all", *total))) + " |")
    print(*findings, sep="\n")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
