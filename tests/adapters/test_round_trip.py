"""What any adapter writes it reads back."""

from dataclasses import replace

import pytest

from gateway.bootstrap.adapters import ADAPTERS
from gateway.canonical.printing import print_dossier
from gateway.domain.dossier import Overigdocumentlijst
from gateway.domain.translation import Levering
from tests.parnassys_builders import MOMENT

BOTH = [naam for naam, one in ADAPTERS.items() if one.read and one.write]
PUPILS = 12


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """The folder of an invented primary school, and the dossiers that came of it by their id."""
    parnassys = ADAPTERS["parnassys"]
    folder = tmp_path_factory.mktemp("basisschool") / "export"
    parnassys.sample(PUPILS, 1, folder)
    made = parnassys.read((folder,), None, MOMENT).conversions
    return folder, [one.overstapdossier for one in made]


@pytest.fixture(params=BOTH)
def came_back(request, sent, tmp_path):
    """What a LAS reads of the files that were written for it, by the number of the pupil."""
    adapter, (folder, dossiers) = ADAPTERS[request.param], sent
    leveringen = (
        Levering(overstapdossier=one, dossier=print_dossier(one.dossier)) for one in dossiers
    )

    def keep(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    adapter.write(leveringen, None, keep)
    reading = adapter.read((tmp_path,), folder / "school.toml", MOMENT)
    return [one.overstapdossier for one in reading.conversions]


def test_every_pupil_comes_back_whole(sent, came_back):
    """Of each pupil who went out the whole dossier comes back, but for how it was made."""
    _, dossiers = sent

    went = {one.leerlingid: one for one in map(pupil, dossiers)}
    back = {one.leerlingid: one for one in map(pupil, came_back)}

    assert len(back) == PUPILS
    assert {key: without_more(one, went[key]) for key, one in back.items()} == went


def pupil(overstapdossier):
    """The pupil in a dossier, and all that hangs under them."""
    return overstapdossier.dossier.huidigeschool.leerling


def without_more(leerling, sent):
    """*leerling* without files that were not sent: a LAS may get the aanvulling as a text."""
    if sent.overigdocumentlijst is None:
        return leerling
    known = set(sent.overigdocumentlijst.document)
    kept = tuple(one for one in leerling.overigdocumentlijst.document if one in known)
    return replace(leerling, overigdocumentlijst=Overigdocumentlijst(document=kept))
