"""The gateway behind gunicorn: how it listens, how many it serves, and what it never logs."""

import ssl
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger
from gunicorn.workers.gthread import ThreadWorker

from gateway.web.log import without_values
from gateway.web.tls import Tls, server_context

_LONGEST_LINE: Final = 1024
_LONGEST_FIELD: Final = 16 * 1024
_MOST_FIELDS: Final = 50
_SECONDS_TO_ANSWER: Final = 60
_SECONDS_TO_FINISH: Final = 30
_KEEPALIVE_IN_SECONDS: Final = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where the gateway listens and with how many hands; without *tls* a proxy ends TLS."""

    address: tuple[str, int]
    workers: int
    threads: int
    tls: Tls | None = None


class DiscreetLogger(Logger):  # type: ignore[misc] # gunicorn has no types
    """Gunicorn's own log, without the words of a request: those may hold what nobody may read."""

    def warning(self, msg: str, *args: object, **kwargs: object) -> None:
        """Write that a request was refused, not what stood in it."""
        if msg.startswith("Invalid request"):
            super().warning("A request that is not HTTP was refused.")
        else:
            super().warning(msg, *args, **kwargs)

    def exception(self, msg: str, *args: object, **kwargs: object) -> None:
        """Write which error there was and where, not what it says."""
        del args, kwargs
        error = sys.exception()
        facts = without_values(error) if error else {}
        super().error("%s %s", msg.partition("%")[0].strip(), facts)


class DiscreetWorker(ThreadWorker):  # type: ignore[misc] # gunicorn has no types
    """A worker that answers what is no HTTP without repeating what stood in it."""

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Refuse the request, or say that we failed, as gunicorn does but for its words."""
        super().handle_error(req, client, addr, _without_words(exc))


def _without_words(error: BaseException) -> BaseException:
    """An error of the same kind, by which gunicorn chooses the status, that says nothing."""
    kind = type(error)
    silent = type(kind.__name__, (kind,), {"__str__": lambda _: "", "__init__": lambda *_: None})
    said: BaseException = silent()
    return said


class Server(BaseApplication):  # type: ignore[misc] # gunicorn has no types
    """A gunicorn that makes the application in each worker, after the fork."""

    def __init__(self, make_app: Callable[[], Flask], listening: Listening) -> None:
        self._make_app = make_app
        self._listening = listening
        super().__init__()

    def load_config(self) -> None:
        """Set what gunicorn knows of; a version that lacks a setting does without."""
        for name, value in gunicorn_settings(self._listening).items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application for this worker."""
        return self._make_app()


def gunicorn_settings(listening: Listening) -> Mapping[str, object]:
    """Gunicorn's own settings for this way of *listening*."""
    host, port = listening.address
    return {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": listening.workers,
        "threads": listening.threads,
        "worker_class": DiscreetWorker,
        "timeout": _SECONDS_TO_ANSWER,
        "graceful_timeout": _SECONDS_TO_FINISH,
        "keepalive": _KEEPALIVE_IN_SECONDS,
        "limit_request_line": _LONGEST_LINE,
        "limit_request_fields": _MOST_FIELDS,
        "limit_request_field_size": _LONGEST_FIELD,
        "forwarded_allow_ips": "",
        "proc_name": "overstap",
        "umask": 0o077,
        "accesslog": None,
        "logger_class": DiscreetLogger,
        "loglevel": "warning",
        "control_socket_disable": True,
        **(_over_tls(listening.tls) if listening.tls else {}),
    }


def _over_tls(tls: Tls) -> Mapping[str, object]:
    context = server_context(tls)

    def ready(config: Any, default: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
        del config, default
        return context

    return {
        "certfile": str(tls.certificate),
        "keyfile": str(tls.private_key),
        "ssl_context": ready,
    }
