"""A dossier into an overstapdossier, and out of it unchanged."""

import re

import pytest
from lxml import etree

from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.canonical.reading import read_overstapdossier
from gateway.canonical.wrapping import unwrap, wrap
from gateway.domain.errors import Unreadable
from gateway.domain.overstapdossier import NAMESPACE
from gateway.markup.parsing import parse
from gateway.markup.schema import check
from tests.dossier_builders import a_dossier, a_kop, an_aanvulling, an_overstapdossier

OSO = "http://www.edustandaard.nl/oso_gegevensset/2019/dossier"
DECLARED = f'<dossier xmlns="{OSO}"'
PLAIN = print_dossier(a_dossier()).decode()
EXAMPLES = (
    "Voorbeelddossier_OV_POVO_full.xml",
    "Voorbeelddossier_OV_POVO_opt_out.xml",
    "Voorbeelddossier_OV_POPO_opt_out.xml",
)
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'


def canonical_form(document):
    """The canonical form of *document* as a library other than ours would make it."""
    tree = etree.ElementTree(etree.fromstring(document))  # noqa: TID251 - another reader
    return etree.tostring(tree, method="c14n", with_comments=False)


def declaring(declarations):
    """The dossier with more declarations on its root."""
    return PLAIN.replace(DECLARED, f"{DECLARED} {declarations}")


def prefixed(prefix, declarations=""):
    """The dossier with *prefix* on every element instead of a default namespace."""
    body = re.sub(r"<(/?)(?=[a-z])", rf"<\1{prefix}:", PLAIN.partition("?>")[2])
    return body.replace(f'xmlns="{OSO}"', f'xmlns:{prefix}="{OSO}" {declarations}')


VARIANTS = {
    "plain": PLAIN,
    "prefix": prefixed("od"),
    "prefix of the envelope": prefixed("ov"),
    "schema location": declaring(f'{XSI} xsi:schemaLocation="{OSO} http://school.example/d.xsd"'),
    "unused declarations": declaring('xmlns:a="urn:a" xmlns:b="urn:b"'),
    "namespace of the envelope": declaring(f'xmlns:ov="{NAMESPACE}" xmlns:ov1="{NAMESPACE}"'),
    "both": prefixed("ov1", f'xmlns="{NAMESPACE}" xmlns:ov="{NAMESPACE}"'),
    "declarations below": PLAIN.replace("<leerling>", '<leerling xmlns:ov="urn:x">'),
    "carriage returns": PLAIN.replace("><", ">\r\n<"),
    "carriage return in a value": PLAIN.replace("gestaag", "gestaag&#13;\n"),
    "comments outside": PLAIN.replace("?>", "?><!-- a -->", 1) + "<!-- b -->",
    "comments between": PLAIN.replace("<leerling>", "<!-- a --><leerling>"),
    "cdata": PLAIN.replace("Basisschool", "<![CDATA[<Basis> & school]]>"),
    "byte order mark": "\ufeff" + PLAIN,
    "other quotes": PLAIN.replace('omschrijving="Nederland"', "omschrijving = 'Neder\"land'"),
}


@pytest.fixture(params=VARIANTS.values(), ids=VARIANTS)
def document(request):
    """Each way to write the same dossier in turn."""
    return request.param.encode()


class TestUnchanged:
    """What comes out is what went in."""

    def test_variants(self, document):
        """However a dossier is written, its canonical form comes out byte for byte."""
        assert unwrap(wrap(document, a_kop(), an_aanvulling())) == canonical_form(document)

    def test_after_canonicalising_the_whole(self, document):
        """It still does when the whole was made canonical on the way, as signing may do."""
        wrapped = canonical_form(wrap(document, a_kop()))

        assert unwrap(wrapped) == canonical_form(document)

    def test_variants_are_valid(self, document):
        """A wrapped dossier is valid, and its head and aanvulling read back."""
        root = parse(wrap(document, a_kop(), an_aanvulling()))

        assert check(root) == ()
        assert read_overstapdossier(root).kop == a_kop()
        assert read_overstapdossier(root).aanvulling == an_aanvulling()

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_published_examples(self, shared, name):
        """The published dossiers come out unchanged."""
        document = (shared / "oso" / "2019.1" / "examples" / name).read_bytes()

        assert unwrap(wrap(document, a_kop())) == canonical_form(document)

    def test_printed_from_the_model(self):
        """What was printed from the model unwraps to the dossier as it is printed alone."""
        document = print_overstapdossier(an_overstapdossier())

        assert unwrap(document) == canonical_form(print_dossier(a_dossier()))

    def test_envelope_of_others(self):
        """An envelope that binds its namespaces elsewhere leaves no trace in the dossier."""
        dossier = prefixed("od").replace(f' xmlns:od="{OSO}"', "")
        document = f"""<o:overstapdossier xmlns:o="{NAMESPACE}" xmlns:od="{OSO}" xmlns="urn:x"
            xml:lang="nl">{dossier}</o:overstapdossier>"""

        assert unwrap(document.encode()) == canonical_form(prefixed("od").encode())

    def test_again(self, document):
        """What came out can be wrapped again, and comes out the same."""
        once = unwrap(wrap(document, a_kop()))

        assert unwrap(wrap(once, a_kop())) == once

    def test_unwrapped_already(self):
        """A dossier that is not wrapped is given in its canonical form."""
        assert unwrap(PLAIN.encode()) == canonical_form(PLAIN.encode())


class TestRefused:
    """What cannot be wrapped."""

    @pytest.mark.parametrize("work", [unwrap, lambda document: wrap(document, a_kop())])
    @pytest.mark.parametrize(
        "document",
        [
            b"",
            b"<a/>",
            b"<!DOCTYPE dossier><dossier/>",
            PLAIN.replace("/2019/", "/2018/").encode(),
            PLAIN.replace("999900006", "9999<!--x-->00006").encode(),
            PLAIN.encode("utf-16"),
            PLAIN[:-20].encode(),
        ],
        ids=["empty", "other", "doctype", "edition", "split value", "encoding", "cut off"],
    )
    def test_no_dossier(self, work, document):
        """What is no dossier that is read here is refused, both ways."""
        with pytest.raises(Unreadable):
            work(document)

    def test_relative_namespace(self):
        """A dossier with a namespace that has no canonical form is refused."""
        with pytest.raises(Unreadable):
            wrap(declaring('xmlns:a="relative"').encode(), a_kop())
