"""For a WSGI server of one's own: `gunicorn 'gateway.wsgi:application()'`, behind a proxy."""

import os

from flask import Flask

from gateway.bootstrap.server import make_app
from gateway.config import read_config


def application() -> Flask:
    """The gateway that the environment describes."""
    return make_app(read_config(os.environ))
