"""How much of a bundle may be read."""

from dataclasses import dataclass, field

from adapters.formats import kinds
from gateway.domain.errors import Refused

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """
    What a bundle may hold at most; *ratio* is how often a ZIP may outgrow itself.

    A message in XML may be larger than another file, for it passes by piece by piece.
    """

    files: int = 50_000
    file_bytes: int = 64 * _MEGABYTE
    message_bytes: int = 512 * _MEGABYTE
    total_bytes: int = 1024 * _MEGABYTE
    ratio: int = 100

    @property
    def file_megabytes(self) -> int:
        """The most that one file may hold, in megabytes."""
        return self.file_bytes // _MEGABYTE

    @property
    def message_megabytes(self) -> int:
        """The most that a message in XML may hold, in megabytes."""
        return self.message_bytes // _MEGABYTE


@dataclass(slots=True)
class Budget:
    """What is left of the *limits* while a bundle is read."""

    limits: Limits
    _files: int = field(default=0, init=False)
    _bytes: int = field(default=0, init=False)

    def spend(self, size: int) -> None:
        """Count one more file of *size* bytes; raises Refused where that is too much."""
        self._files += 1
        self._bytes += size
        if self._files > self.limits.files:
            raise Refused(kinds.TOO_MANY_FILES.at(limit=self.limits.files))
        if self._bytes > self.limits.total_bytes:
            limit = self.limits.total_bytes // _MEGABYTE
            raise Refused(kinds.TOO_MUCH.at(limit=limit))
