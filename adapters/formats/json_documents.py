"""
The door through which JSON from outside comes in.

UTF-8 alone; no key twice in one object, for then two readers would see two values; no NaN; limits
on values, depth and digits before memory is spent. A text may still hold what no dossier can:
who uses one asks `naming.is_sayable`.
"""

import json
import re
from collections import Counter
from decimal import Decimal
from typing import Final

from adapters.formats import json_kinds as kinds
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding

MAX_VALUES: Final = 1_000_000
MAX_DEPTH: Final = 60
_LONGEST_NUMBER: Final = 40
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"{\x00", b"\x00{", b"[\x00", b"\x00[", b"\x00\x00")
_MARK: Final = b"\xef\xbb\xbf"
_BEGIN: Final = re.compile(rb"\s*(\{|\[\s*[{\]])")  # `[school]` is how a school file begins
_BEGIN_WIDE: Final = re.compile(r"\s*(\{|\[\s*[{\]])")
_HEAD: Final = 4096
_PLAIN_KEY: Final = re.compile(r"[A-Za-z_-]{1,40}")


def is_json(data: bytes) -> bool:
    """Whether *data* begins as JSON with objects in it does, in whatever encoding."""
    head = data[:_HEAD].removeprefix(_MARK)
    if not head.startswith(_WIDE):
        return _BEGIN.match(head) is not None
    plain = head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\x00", b"")
    return _BEGIN_WIDE.match(plain.decode("latin-1")) is not None


def read_json(data: bytes, bron: str, findings: list[Finding]) -> object | None:
    """
    The value of the JSON in *data*; None, and a finding at *bron*, where the door stays shut.

    A number with a point is a Decimal, so that it is written as it was read.
    """
    try:
        found = _parsed(_decoded(data, bron), bron)
        _refuse_deep(found, bron)
    except Refused as refusal:
        findings.extend(refusal.findings)
        return None
    return found


def _decoded(data: bytes, bron: str) -> str:
    """Refuse by counting bytes what would cost too much to parse."""
    if data.startswith(_WIDE):
        raise Refused(kinds.NOT_UTF8.at(bron))
    if data.count(b",") + data.count(b"[") + data.count(b"{") > MAX_VALUES:
        raise Refused(kinds.TOO_MANY_VALUES.at(bron, limit=MAX_VALUES))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(kinds.NOT_UTF8.at(bron)) from None


def _parsed(text: str, bron: str) -> object:
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_decimal,
            parse_int=_integer,
        )
    except _Twice as twice:
        raise Refused(kinds.DOUBLE_KEY.at(bron, key=twice)) from None
    except _NoNumber:
        raise Refused(kinds.NO_NUMBER.at(bron)) from None
    except RecursionError:
        raise Refused(kinds.TOO_DEEP.at(bron, limit=MAX_DEPTH)) from None
    except json.JSONDecodeError as error:
        raise Refused(kinds.BROKEN_JSON.at(bron, error.lineno)) from None


class _Twice(ValueError):
    """A key that an object has more than once."""


class _NoNumber(ValueError):
    """A number that no value of a pupil can be."""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        raise _Twice(twice if _PLAIN_KEY.fullmatch(twice) else "…")
    return found


def _constant(name: str) -> object:
    raise _NoNumber(name)


def _integer(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise _NoNumber
    return int(text)


def _decimal(text: str) -> Decimal:
    """The number, where writing it out in full is no danger: `1e999999999` has a gigabyte."""
    number = Decimal(text) if len(text) <= _LONGEST_NUMBER else None
    if number is None or abs(number.adjusted()) > _LONGEST_NUMBER:
        raise _NoNumber
    return number


def _refuse_deep(found: object, bron: str) -> None:
    level = [found]
    for _ in range(MAX_DEPTH):
        level = [part for one in level for part in _parts(one)]
        if not level:
            return
    raise Refused(kinds.TOO_DEEP.at(bron, limit=MAX_DEPTH))


def _parts(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
