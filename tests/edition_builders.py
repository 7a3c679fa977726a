"""
Builders of dossiers of any edition about invented pupils, out of the schema of the edition.

A full dossier has every element that can stand beside the others, each list twice; of a choice the
option that its number says. The dossiers of all numbers together hit every element there is.
"""

import base64
import io
import shutil
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from lxml import etree

from gateway.canonical.editions.edition import Edition, editions_in, known_editions
from gateway.canonical.editions.model import block_of
from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.markup.printing import printed

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas" / "oso"
OSO = "http://www.edustandaard.nl/oso_gegevensset"
NS_2018 = f"{OSO}/2018/dossier"
VARIANTS = 7
"""As many as the largest choice has options."""

LL = "huidigeschool/leerling"
ZORG = f"{LL}/zorg"

_TEXTS = {
    "standaardversie": "2018.1",
    "validatieversie": "2018.1.1",
    "deeldossier": "LASLVS",
    "bsn": "999900006",
    "onderwijsnummer": "101211151",
    "brincode": "99XX",
    "vestigingscode": "00",
    "postcode": "1234AB",
    "achternaam": "Verzonnen",
    "schooljaar": "2025-2026",
    "geboortemaand": "2014-03",
    "gbageboortedatum": "09-03-2014",
    "land": "6030",
    "iban": "NL91ABNA0417164300",
    "contacttelefoon": "0101234567",
    "contactemail": "groep8@school.example",
    "naam": "Verzonnen Basisschool",
}
_CODES = {
    "overstap": "POVO",
    "jaargroep": "8",
    "rvcindicatie": "LWOO",
    "advies": "60",
}
_FORMS = {
    "[0-9][0-9][A-Z][A-Z]": "99XX",
    "[0-9][0-9]": "00",
    "[0-9][0-9][0-9][0-9]": "1234",
}
_DATES = {"datum": "2026-03-30", "lwoo_einddatum": "2026-07-31", "geboortedatum": "2014-03-09"}


def edition_2018() -> Edition:
    """Edition 2018.1, as it came with the gateway."""
    return known_editions()[NS_2018]


def edition_2019() -> Edition:
    """Edition 2019.1, which the model carries."""
    return known_editions()[f"{OSO}/2019/dossier"]


def a_full_dossier(edition: Edition | None = None, variant: int = 0) -> etree._Element:
    """A valid dossier of *edition* (2018.1) with all that there can be in one."""
    edition = edition or edition_2018()
    root = etree.Element(f"{{{edition.namespace}}}dossier", nsmap={None: edition.namespace})
    _fill(root, block_of(edition), variant)
    return root


def a_document(root: etree._Element) -> bytes:
    """The document of *root*, on many lines."""
    return printed(root, pretty=True)


def at(root: etree._Element, path: str) -> etree._Element:
    """The first element at *path*."""
    found = root.find("/".join(f"{{*}}{name}" for name in path.split("/")))
    assert found is not None, path
    return found


def put(root: etree._Element, path: str, text: str) -> etree._Element:
    """The same *root* with that *text* at *path*."""
    at(root, path).text = text
    return root


def a_made_up_edition(folder: Path, name: str = "2031.1", year: str = "2031") -> Path:
    """
    A folder for editions with a made-up one in it, which leads to 2018.1.

    It calls the nickname of a pupil `koosnaam`, and has a `lievelingskleur` besides.
    """
    made = folder / name
    shutil.copytree(SCHEMAS / "2018.1", made)
    schema = (made / "dossier.xsd").read_text().replace("/2018/dossier", f"/{year}/dossier")
    before, leerling = schema.split('<xs:complexType name="leerlingType">')
    roepnaam = '<xs:element name="roepnaam" type="d:tekst" minOccurs="0"/>'
    kleur = '<xs:element name="lievelingskleur" type="d:tekst" minOccurs="0"/>'
    leerling = leerling.replace(roepnaam, roepnaam.replace("roepnaam", "koosnaam") + kleur, 1)
    (made / "dossier.xsd").write_text(f'{before}<xs:complexType name="leerlingType">{leerling}')
    table = (made / "codelists.tsv").read_text()
    (made / "codelists.tsv").write_text(
        f"{table.rstrip()}\n99\tKleuren\tlievelingskleur\trood | blauw\n"
    )
    (made / "differences.toml").write_text(
        f"""
        to = "2018.1"

        [[expected]]
        path = "metadata/standaardversie"
        value = "{name}"

        [[set]]
        path = "metadata/standaardversie"
        value = "2018.1"

        [[moved]]
        path = "{LL}/koosnaam"
        to = "{LL}/roepnaam"

        [[lost]]
        in = "{LL}"
        elements = ["lievelingskleur"]
        reason = "Kleuren tellen niet meer."
        advice = "Vraag het de leerling zelf."
        """
    )
    return folder


def with_known(folder: Path) -> dict[str, Edition]:
    """The editions in *folder* beside those that came with the gateway."""
    return editions_in(folder, SCHEMAS)


def _fill(element: etree._Element, block: type, variant: int) -> None:
    for part in parts(block):
        if part.form is Form.TEXT:
            element.text = _text(part, element)
        elif part.form is Form.ATTRIBUTE:
            element.set(part.name, "Verzonnen")
        elif part.form is Form.GROUP:
            _fill(element, part.type, variant)
            _fill(element, part.type, variant)
    _fill_with_elements(element, block, variant)


def _fill_with_elements(element: etree._Element, block: type, variant: int) -> None:
    namespace = etree.QName(element).namespace
    for number, part in _chosen(parts(block), variant):
        child = etree.SubElement(element, f"{{{namespace}}}{part.name}")
        if part.simple is None:
            _fill(child, part.type, variant + number)
        else:
            child.text = _text(part, child)


def _chosen(listed: tuple[Part, ...], variant: int) -> Iterator[tuple[int, Part]]:
    """Each element that is to be there, twice where there may be more; numbered."""
    for part in listed:
        if part.form is not Form.ELEMENT:
            continue
        options = [other for other in listed if other.choice == part.choice]
        if part.choice is not None and options[variant % len(options)] is not part:
            continue
        yield 0, part
        if part.many:
            yield 1, part


def _text(part: Part, element: etree._Element) -> str:
    simple = part.simple
    if simple is not None and simple.codelist is not None:
        return _CODES.get(part.name) or next(iter(simple.codelist))
    return _by_type(part, etree.QName(element).localname, element)


def _by_type(part: Part, name: str, element: etree._Element) -> str:
    if part.type is date:
        return _DATES.get(name, "2025-07-31" if "eind" in name else "2024-09-02")
    if part.type is bool:
        return "false" if name in {"adresgeheim", "geheim", "voorlopigdossier"} else "true"
    if part.type in {int, Decimal}:
        return str(part.simple.min_inclusive or 1)
    if name == "bestandsinhoud":
        return _ZIP
    if name == "nummer" and _sibling(element, "soort") == "e-mail":
        return "school@voorbeeld.example"
    return _TEXTS.get(name) or _FORMS.get(part.simple.pattern or "") or f"verzonnen {name}"[:35]


def _sibling(element: etree._Element, name: str) -> str | None:
    return element.getparent().findtext(f"{{*}}{name}")


def _zipped() -> str:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("plan.txt"), "Een verzonnen plan.")
    return base64.b64encode(buffer.getvalue()).decode()


_ZIP = _zipped()
