"""From model to element, derived from the fields of the blocks, in the order of the schema."""

from typing import Any, Final

from lxml import etree

from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.domain.errors import Refused
from gateway.domain.findings import Kind
from gateway.markup.lexical import write
from gateway.markup.paths import path_of

UNWRITABLE: Final = Kind(
    rule="GW.XML11",
    message="De waarde van {name} bevat een teken dat in XML niet kan staan.",
    advice="Typ deze waarde in het LAS opnieuw; zij is vermoedelijk van elders geplakt.",
)


def encode(
    block: object, tag: str, namespace: str, *, prefix: str | None = None
) -> etree._Element:
    """
    The element *tag* of *namespace* that stands for *block*.

    The namespace is the default one, or bound to *prefix*. Raises Refused for a text that
    cannot stand in XML.
    """
    element = etree.Element(f"{{{namespace}}}{tag}", nsmap={prefix: namespace})
    _fill(element, block, namespace)
    return element


def _fill(element: etree._Element, block: object, namespace: str) -> None:
    for part in parts(type(block)):
        value = getattr(block, part.field)
        if value is None:
            continue
        for one in value if part.many else (value,):
            _put(element, part, one, namespace)


def _put(element: etree._Element, part: Part, value: Any, namespace: str) -> None:
    """Put one *value* where its *part* says that it stands."""
    try:
        match part.form:
            case Form.ELEMENT:
                _add(element, part, value, part.namespace or namespace)
            case Form.GROUP:
                _fill(element, value, namespace)
            case Form.ATTRIBUTE:
                element.set(part.name, write(value))
            case Form.TEXT:
                element.text = write(value)
    except ValueError:
        path = "/".join(filter(None, (path_of(element), part.name)))
        raise Refused(UNWRITABLE.at(path, name=part.name)) from None


def _add(parent: etree._Element, part: Part, value: Any, namespace: str) -> None:
    scope = {None: namespace} if part.namespace else None
    child = etree.SubElement(parent, f"{{{namespace}}}{part.name}", nsmap=scope)
    if part.simple is None:
        _fill(child, value, namespace)
    else:
        child.text = write(value)
