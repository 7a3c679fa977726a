"""Whom a gateway trusts while it runs: the lists of what was taken back are looked at again."""

import threading
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from gateway.domain.errors import Misused
from gateway.signing.trust import Trust
from gateway.web.log import Log, without_values

_LOOKED_AT_EVERY: Final = timedelta(minutes=1)

_Stamp = tuple[int, ...]


class LastingTrust:
    """
    The *authorities* as they were at the start, with their *lists* as those now are.

    Whether the file of a list has changed is looked at no more than once a minute. Where what
    stands there now is no list of theirs, the last one that was holds, and each look says so in
    the log.
    """

    def __init__(
        self, authorities: Path, lists: Iterable[Path], *, moment: datetime, log: Log
    ) -> None:
        self._log = log
        self._looked = moment
        self._one_at_a_time = threading.Lock()
        self._authorities = authorities.read_bytes()
        self._stamps = {path: _stamp(path) for path in lists}
        self._lists = {path: path.read_bytes() for path in self._stamps}
        self._trust = self._made()

    def at(self, moment: datetime) -> Trust:
        """The trust that holds at this *moment*."""
        with self._one_at_a_time:
            # A clock that was set back must not keep it from looking.
            if abs(moment - self._looked) >= _LOOKED_AT_EVERY:
                self._looked = moment
                self._renew()
            return self._trust

    def _renew(self) -> None:
        renewed = [path for path in self._stamps if self._has_renewed(path)]
        if renewed:
            self._trust = self._made()
        for path in renewed:
            self._log.info("revocations", file=str(path))

    def _has_renewed(self, path: Path) -> bool:
        """Whether the file at *path* holds another list than before; it is taken on."""
        try:
            stamp = _stamp(path)
            if stamp == self._stamps[path]:
                return False
            found = path.read_bytes()
            Trust.from_pem(self._authorities, found)
        except (OSError, Misused) as error:
            self._tell(path, error)
            return False
        self._stamps[path], self._lists[path] = stamp, found
        return True

    def _tell(self, path: Path, error: OSError | Misused) -> None:
        findings = error.findings if isinstance(error, Misused) else ()
        rules = [finding.rule for finding in findings]
        self._log.error("revocations", file=str(path), rules=rules, **without_values(error))

    def _made(self) -> Trust:
        return Trust.from_pem(self._authorities, *self._lists.values())


def _stamp(path: Path) -> _Stamp:
    """By what it shows that a file is another than before: when, how large, and which it is."""
    status = path.stat()
    return status.st_mtime_ns, status.st_size, status.st_ino
