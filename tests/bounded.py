"""What a call costs at most: it runs in a process of its own that may have no more."""

import multiprocessing
import resource
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

Result = TypeVar("Result")

_MEGABYTE = 1024 * 1024


def bounded(
    call: Callable[..., Result], *args: object, megabytes: int = 1024, seconds: int = 20
) -> Result:
    """
    What *call* returns, with no more than *megabytes* beside what is in use now.

    Raises AssertionError where it asks for more memory, or for more than *seconds* of a processor.
    """
    ours, theirs = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork")
    process = context.Process(target=_limited, args=(theirs, call, args, megabytes, seconds))
    process.start()
    theirs.close()
    try:
        return ours.recv()
    except EOFError:
        raise AssertionError(f"more than {megabytes} MB or {seconds} s") from None
    finally:
        process.join()


def _limited(
    end: Connection,
    call: Callable[..., object],
    args: tuple[object, ...],
    megabytes: int,
    seconds: int,
) -> None:
    with open("/proc/self/statm") as statm:  # noqa: PTH123 - no file but a number of the kernel
        pages = int(statm.read().split()[0])
    most = pages * resource.getpagesize() + megabytes * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    spent = int(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds, spent + seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    end.send(call(*args))
