"""What stands on every answer: the version of the API, and what a browser may not do with it."""

from typing import Final

from flask import Flask, Response

from gateway.web.log import request_id

VERSION: Final = "1.0.0"

ALWAYS: Final = {
    "API-Version": VERSION,
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def put_on_every_answer(app: Flask) -> None:
    """Put the version, the safety headers and the id of the request on all that *app* answers."""

    @app.after_request
    def put(response: Response) -> Response:
        response.headers.extend(ALWAYS)
        response.headers["Request-Id"] = request_id()
        return response
