"""Certificates that a newer one replaces, and schools that no longer take part."""

from datetime import timedelta

import pytest

from gateway.domain.errors import Misused, NotFound, Untrusted
from gateway.domain.identifiers import Vestiging
from gateway.domain.party import School, Sector
from gateway.usecases.pass_on import pass_on
from gateway.usecases.register_school import register_school
from gateway.usecases.submit import submit
from gateway.usecases.supersede_certificate import supersede_certificate
from tests.exchange_builders import AFZENDER, ANDERE_ONTVANGER, MOMENT, entries
