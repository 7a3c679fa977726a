"""The numbers of the field."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.domain.identifiers import Brin, Bsn, Onderwijsnummer, UniekeCode, Vestiging, pgn

PUBLISHED_BSNS = (
    "662460613",
    "482782481",
    "613543439",
    "559144428",
    "991904862",
    "388483763",
    "118716943",
)
CODE = UniekeCode.from_random(0x5A5A5A5A5A5A5A)
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class TestBsn:
    @pytest.mark.parametrize("digits", PUBLISHED_BSNS)
    def test_published(self, digits):
        """The test numbers that the national exchange publishes are BSNs."""
        assert digits == Bsn(digits).digits

    @pytest.mark.parametrize(
        "digits",
        ["", "66246061", "6624606130", "66246061x", "662460614", "000000000", "٦٦٢٤٦٠٦١٣"],
    )
    def test_refused(self, digits):
        """What is not nine digits that pass the eleven test is no BSN."""
        with pytest.raises(ValueError, match="not a citizen service number"):
            Bsn(digits)

    def test_secret(self):
        """A BSN shows itself neither when printed nor in a traceback."""
        bsn = Bsn("662460613")

        assert "662460613" not in f"{bsn} {bsn!r}"

    def test_leading_zero(self):
        """A BSN keeps its leading zero."""
        assert Bsn("010000008").digits.startswith("0")


class TestOnderwijsnummer:
    def test_published(self):
        """The published test number is an onderwijsnummer and no BSN."""
        assert isinstance(pgn("101211151"), Onderwijsnummer)

    @pytest.mark.parametrize("digits", PUBLISHED_BSNS)
    def test_no_bsn(self, digits):
        """A BSN is never an onderwijsnummer: the two tests exclude each other."""
        with pytest.raises(ValueError, match="not an education number"):
            Onderwijsnummer(digits)

    def test_neither(self):
        """A number that passes neither test is no PGN."""
        with pytest.raises(ValueError, match="not an education number"):
            pgn("123456789")


class TestVestiging:
    def test_main_location(self):
        """A BRIN alone stands for the main location of the school."""
        assert str(Vestiging.parse("99XX")) == "99XX00"

    @pytest.mark.parametrize("text", ["", "99xx00", "9XXX00", "99XX0", "99XX000", "99XX 00"])
    def test_refused(self, text):
        """Anything but two digits, two capitals and two digits is no location."""
        with pytest.raises(ValueError, match=r"(BRIN|vestiging) is two"):
            Vestiging.parse(text)

    def test_order(self):
        """Locations sort by BRIN, then by number."""
        assert Vestiging(Brin("00AA"), "01") < Vestiging(Brin("00AB"), "00")


class TestUniekeCode:
    @given(st.integers(min_value=0, max_value=2**55 - 1))
    def test_typed(self, number):
        """A printed code is read back however a person types it."""
        code = UniekeCode.from_random(number)

        assert code == UniekeCode.parse(code.printed.lower().replace("-", " "))

    def test_one_wrong(self):
        """Any one mistaken character is betrayed."""
        mistaken = [
            CODE.characters[:place] + other + CODE.characters[place + 1 :]
            for place in range(12)
            for other in ALPHABET
            if other != CODE.characters[place]
        ]

        for characters in mistaken:
            with pytest.raises(ValueError, match="not a unieke code"):
                UniekeCode(characters)

    def test_swapped(self):
        """Two neighbours that change places are betrayed, whatever the code."""
        for seed in range(200):
            characters = UniekeCode.from_random(random.Random(seed).getrandbits(55)).characters
            for place in range(10):
                swapped = (
                    characters[:place]
                    + characters[place + 1]
                    + characters[place]
                    + characters[place + 2 :]
                )
                if swapped != characters:
                    with pytest.raises(ValueError, match="not a unieke code"):
                        UniekeCode(swapped)

    @pytest.mark.parametrize("text", ["", "O0I1-O0I1-O0I1", "7K3M", "****-****-****"])
    def test_refused(self, text):
        """What cannot be a code is refused before anything is looked up."""
        with pytest.raises(ValueError, match="not a unieke code"):
            UniekeCode.parse(text)

    def test_secret(self):
        """A code shows itself neither when printed nor in a traceback, unless asked for."""
        assert CODE.characters not in f"{CODE} {CODE!r}".replace("-", "")
