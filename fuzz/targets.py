"""What must hold for any bytes whatever; an error here that is not our own is a finding."""

import json
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Final

from lxml import etree

from gateway.canonical.recognition import OVERSTAPDOSSIER
from gateway.canonical.wrapping import unwrap
from gateway.cli.words import as_json
from gateway.domain.dossier import Dossier
from gateway.domain.errors import OverstapError, Unreadable
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE, NAMESPACE, Overstapdossier
from gateway.markup.codec import decode, decode_leniently, encode
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical, printed
from gateway.markup.schema import check
from gateway.markup.streaming import stream
from gateway.usecases.validate import validate

_BLOCKS: Final = {
    f"{{{DOSSIER_NAMESPACE}}}dossier": (Dossier, "dossier", DOSSIER_NAMESPACE),
    f"{{{NAMESPACE}}}overstapdossier": (Overstapdossier, "overstapdossier", NAMESPACE),
}


def door(document: bytes) -> None:
    """What comes through the door holds elements only, and reads the same when printed."""
    try:
        root = parse(document)
        form = canonical(root)
    except Unreadable:
        return
    assert not root.getroottree().docinfo.doctype
    assert all(isinstance(node.tag, str) for node in root.iter())
    assert canonical(parse(printed(root))) == form


def passing(document: bytes) -> None:
    """What passes the door element after element holds elements only, too."""
    try:
        for element in stream(BytesIO(document), ("*",)):
            assert all(isinstance(node.tag, str) for node in element.iter())
    except Unreadable:
        return


def codec(document: bytes) -> None:
    """What the schema allows is read, and written as what reads back equal; all else, in part."""
    try:
        root = parse(document)
    except Unreadable:
        return
    block = _BLOCKS.get(str(root.tag))
    if block is None:
        return
    decode_leniently(block[0], root)
    if not check(root):
        _round_trip(root, *block)


def verdict(document: bytes) -> None:
    """There is a verdict on anything, in words, and it can be told to a person and a program."""
    judged = validate(document)
    for finding in judged.findings:
        assert finding.message
        assert finding.advice
    told = json.loads(as_json(judged.findings, source="fuzz"))
    assert told["valid"] == judged.valid
    assert judged.document is not None or not judged.valid


def unwrapped(document: bytes) -> None:
    """What is unwrapped is one dossier, which unwraps to itself no more."""
    try:
        dossier = unwrap(document)
    except OverstapError:
        return
    assert canonical(parse(dossier)) == dossier
    assert validate(dossier).document != OVERSTAPDOSSIER


def _round_trip(root: etree._Element, kind: type, tag: str, namespace: str) -> None:
    try:
        read = decode(kind, root)
    except Unreadable:  # the schema allows the year 12026, no calendar of ours does
        return
    again = parse(printed(encode(read, tag, namespace)))
    assert check(again) == ()
    assert decode(kind, again) == read


TARGETS: Final[Mapping[str, Callable[[bytes], None]]] = {
    "door": door,
    "passing": passing,
    "codec": codec,
    "verdict": verdict,
    "unwrap": unwrapped,
}
