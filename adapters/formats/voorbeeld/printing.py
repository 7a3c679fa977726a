"""Messages as their makers write them."""

from lxml import etree


def printed(root: etree._Element) -> bytes:
    """The message as a file."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
