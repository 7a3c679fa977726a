"""The calls of the API, as functions of Python."""

import base64
import hashlib
import re
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypeVar
from uuid import UUID, uuid4

from gateway.client import kinds
from gateway.client.answers import (
    NOT_OURS,
    Code,
    Opgehaald,
    Stand,
    code_of,
    stand_of,
    stands_of,
    verdict_of,
)
from gateway.client.errors import Failed, Unreachable
from gateway.client.transport import Ask, Identity, Transport
from gateway.client.whole_answers import Answer
from gateway.domain.errors import Misused
from gateway.domain.findings import Verdict

Told = TypeVar("Told")

_API: Final = "/api/v1"
_OVERDRACHTEN: Final = f"{_API}/overdrachten"
_OPHALINGEN: Final = f"{_API}/ophalingen"
_SAYABLE: Final = re.compile("[!-~]*")
_XML: Final = {"Content-Type": "application/xml"}


class Client:
    """
    A school's way to one gateway, with its certificate and key; *authority* vouches for it.

    Every call raises the error of the gateway, its findings along; Unreachable where no whole
    answer came, and Failed where the gateway itself failed.
    """

    def __init__(self, url: str, certificate: Path, key: Path, authority: Path) -> None:
        identity = Identity(certificate=certificate, key=key, authority=authority)
        self._transport = Transport(url, identity)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        self._transport.close()

    def submit(self, document: bytes, *, termijn: int | None = None, key: str = "") -> Stand:
        """Hand in a signed overstapdossier; *key* names the call, for who wants to repeat it."""
        query = {} if termijn is None else {"termijn": str(termijn)}
        return self._handed_in(_OVERDRACHTEN, document, key=key, query=query)

    def supplement(self, overdracht_id: str, document: bytes, *, key: str = "") -> Stand:
        """Hand in a new version under the same code."""
        path = f"{_one(overdracht_id)}/versies"
        return self._handed_in(path, document, key=key, query={})

    def release(self, overdracht_id: str, *, voorlopig: bool = False) -> Stand:
        """Put the dossier ready; a provisional one only where the caller says *voorlopig*."""
        body: dict[str, object] = {"voorlopig": True} if voorlopig else {}
        return self._changed(overdracht_id, "klaarzetten", body)

    def withdraw(self, overdracht_id: str) -> Stand:
        """Take the dossier back."""
        return self._changed(overdracht_id, "intrekken", {})

    def code(self, overdracht_id: str) -> Code:
        """The code for the parents."""
        return self._told(_sheet(overdracht_id, "application/json"), code_of)

    def code_sheet(self, overdracht_id: str) -> bytes:
        """The sheet for the parents, as PDF."""
        return self._transport.send(_sheet(overdracht_id, "application/pdf")).content

    def retrieve(
        self, code: str, pgn: str, *, bekende_versie: int | None = None, namens: str | None = None
    ) -> Opgehaald | None:
        """The newest version of the dossier, or None where *bekende_versie* is the newest."""
        asked = {"code": code, "pgn": pgn, "bekendeVersie": bekende_versie, "namens": namens}
        body = {name: value for name, value in asked.items() if value is not None}
        response = self._transport.send(
            Ask(method="POST", path=_OPHALINGEN, json=body, repeatable=True)
        )
        if response.status_code == HTTPStatus.NO_CONTENT:
            return None
        return self._whole(response)

    def acknowledge(self, ophaling_id: str, sha256: str) -> Stand:
        """Say that the document with this digest has come whole."""
        path = f"{_OPHALINGEN}/{_id(ophaling_id)}/bevestiging"
        ask = Ask(method="POST", path=path, json={"sha256": sha256}, repeatable=True)
        return self._told(ask, stand_of)

    def status(self, overdracht_id: str) -> Stand:
        """Where one overdracht is."""
        return self._told(Ask(method="GET", path=_one(overdracht_id), repeatable=True), stand_of)

    def overview(self) -> tuple[Stand, ...]:
        """Where all overdrachten of the school are, the newest first."""
        return self._told(Ask(method="GET", path=_OVERDRACHTEN, repeatable=True), stands_of)

    def validate(self, document: bytes) -> Verdict:
        """What the gateway has to say of a dossier; nothing is stored."""
        path = f"{_API}/controles"
        ask = Ask(method="POST", path=path, body=document, headers=_XML, repeatable=True)
        return self._told(ask, verdict_of)

    def _handed_in(self, path: str, document: bytes, *, key: str, query: dict[str, str]) -> Stand:
        if not _SAYABLE.fullmatch(key):
            raise Misused(kinds.NO_NAME_OF_CALL.at())
        headers = {**_XML, "Idempotency-Key": key or str(uuid4())}
        ask = Ask(
            method="POST",
            path=path,
            body=document,
            headers=headers,
            query=query,
            repeatable=True,
        )
        return self._told(ask, stand_of)

    def _changed(self, overdracht_id: str, action: str, body: dict[str, object]) -> Stand:
        path = f"{_one(overdracht_id)}/{action}"
        return self._told(Ask(method="POST", path=path, json=body, repeatable=False), stand_of)

    def _told(self, ask: Ask, read: Callable[[dict[str, Any]], Told]) -> Told:
        """What *read* makes of the JSON that is the answer to *ask*."""
        response = self._transport.send(ask)
        try:
            return read(response.json())
        except NOT_OURS:
            raise Failed(kinds.NOT_UNDERSTOOD.at(host=self._transport.host)) from None

    def _whole(self, response: Answer) -> Opgehaald:
        """What came, if it is what was sent: by the digest that the gateway put with it."""
        digest = hashlib.sha256(response.content)
        stated = f"sha-256=:{base64.b64encode(digest.digest()).decode()}:"
        if response.headers.get("Content-Digest") != stated:
            raise Unreachable(kinds.DAMAGED.at())
        try:
            return Opgehaald(
                ophaling_id=_id(response.headers["Location"].rpartition("/")[2]),
                versie=int(response.headers["Overdracht-Versie"]),
                sha256=digest.hexdigest(),
                document=response.content,
            )
        except (*NOT_OURS, Misused):
            raise Failed(kinds.NOT_UNDERSTOOD.at(host=self._transport.host)) from None


def _sheet(overdracht_id: str, media_type: str) -> Ask:
    path = f"{_one(overdracht_id)}/codeblad"
    return Ask(method="GET", path=path, headers={"Accept": media_type}, repeatable=True)


def _one(overdracht_id: str) -> str:
    return f"{_OVERDRACHTEN}/{_id(overdracht_id)}"


def _id(text: str) -> str:
    """The id in *text*; anything else may be a number that must not stand in an address."""
    try:
        return str(UUID(text))
    except ValueError:
        raise Misused(kinds.NO_ID.at()) from None
