"""The gateway over HTTP."""

from functools import partial

from flask import Flask, Response, g, request

from gateway.audit.events import LOOK
from gateway.markup.parsing import MAX_BYTES
from gateway.usecases.journal import refusals_recorded
from gateway.usecases.world import World
from gateway.web.access import admit, caller_with
from gateway.web.api import CALLS
from gateway.web.calls import Call
from gateway.web.failures import answer_every_error
from gateway.web.headers import put_on_every_answer
from gateway.web.log import Log, keep_log, open_log, remember_caller
from gateway.web.peer import Network, certificate_shown


def create_app(
    world: World, *, log: Log | None = None, proxies: tuple[Network, ...] = ()
) -> Flask:
    """
    The gateway as a WSGI application. Everything that it touches is in *world*, but for its *log*.

    Only *proxies* may pass on the certificate of a caller in a header.
    """
    log = log or open_log()
    app = Flask("overstap", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BYTES
    app.url_map.merge_slashes = False
    app.before_request(partial(_begin, world))
    keep_log(app, log)
    put_on_every_answer(app)
    answer_every_error(app, log)
    for call in CALLS:
        _add(app, call, world, proxies=proxies)
    return app


def _begin(world: World) -> None:
    g.request_id = world.new_id()


def _add(app: Flask, call: Call, world: World, *, proxies: tuple[Network, ...]) -> None:
    """Let *app* answer *call*, for those who may make it and nobody else."""

    def view(**ids: object) -> Response:
        named = {name: str(value) for name, value in ids.items()}
        if call.who is None:
            return call.view(world, **named)
        caller = caller_with(world, certificate_shown(request.environ, proxies))
        remember_caller(caller)
        with refusals_recorded(world, caller, LOOK):
            admit(caller, call.who)
        return call.view(world, caller, **named)

    app.add_url_rule(
        call.path,
        call.name,
        view,
        methods=[call.method],
        provide_automatic_options=False,
    )
