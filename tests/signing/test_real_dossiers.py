"""The seal on real documents: the published examples, wrapped, and a dossier of every block."""

import pytest

from gateway.canonical.printing import print_overstapdossier
from gateway.canonical.wrapping import unwrap, unwrap_element, wrap
from gateway.signing.check import check
from gateway.signing.seal import seal
from tests.certificate_builders import a_signer, a_trust
from tests.dossier_builders import a_kop, an_overstapdossier
from tests.sealing_builders import MOMENT, a_sealed

EXAMPLES = (
    "Voorbeelddossier_OV_POPO_opt_out.xml",
    "Voorbeelddossier_OV_POVO_full.xml",
    "Voorbeelddossier_OV_POVO_opt_out.xml",
)


class TestRealDossiers:
    """Neither sealing nor checking changes the dossier."""

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_examples(self, shared, name):
        """The published dossiers come out of a sealed document byte for byte as they went in."""
        dossier = (shared / "oso" / "2019.1" / "examples" / name).read_bytes()

        sealed = seal(wrap(dossier, a_kop()), a_signer(), moment=MOMENT)

        assert unwrap(sealed) == unwrap(dossier)
        assert unwrap_element(check(sealed, a_trust(), moment=MOMENT).root) == unwrap(dossier)

    def test_printed(self):
        """What the model prints can be sealed and checked."""
        document = print_overstapdossier(an_overstapdossier())

        assert check(seal(document, a_signer(), moment=MOMENT), a_trust(), moment=MOMENT)

    def test_unused_declarations(self):
        """A namespace that is declared and not used is not signed, so the reader never sees it."""
        sealed = a_sealed(inhoud="<a>1</a>").replace(b"<a>", b'<a xmlns:x="urn:not-signed">')

        root = check(sealed, a_trust(), moment=MOMENT).root

        assert not any("urn:not-signed" in each.nsmap.values() for each in root.iter())
