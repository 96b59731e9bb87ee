"""What is told when something that was not expected ends a process: where it happened, and nothing of the visitor.

The text of an exception may quote anything (a BSN that was no number, the values of a statement), and so may the
memory of a process. So a report has the types and the places, without texts and values, and no process of ours leaves
a core file. In effect from keep_quiet() on, in every thread and every child.
"""

from __future__ import annotations

import errno
import resource
import sys
import threading
import traceback
from types import TracebackType


def keep_quiet() -> None:
    """For the whole process. Children inherit that they leave no core file; Python ones say for themselves the rest."""
    # Not 0: that binds the kernel where it writes a file, and not where it hands the core to a program (core(5)). Of
    # one byte it makes neither.
    resource.setrlimit(resource.RLIMIT_CORE, (1, 1))
    sys.excepthook = tell
    threading.excepthook = lambda args: tell(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: tell(args.exc_type, args.exc_value, args.exc_traceback)


def tell(kind: type[BaseException], error: BaseException | None, where: TracebackType | None) -> None:
    """On standard error, which systemd keeps."""
    if sys.stderr:
        sys.stderr.write(report(kind, error, where))


def report(kind: type[BaseException], error: BaseException | None, where: TracebackType | None) -> str:
    """As Python would write it, its causes first, but for every text that an exception carries."""
    cause = error and (error.__cause__ or (None if error.__suppress_context__ else error.__context__))
    before = report(type(cause), cause, cause.__traceback__) + "which led to\n" if cause else ""
    frames = "".join(traceback.StackSummary.extract(traceback.walk_tb(where)).format())
    number = f" {errno.errorcode.get(error.errno or 0, '')}" if isinstance(error, OSError) else ""
    return f"{before}Traceback (most recent call last):\n{frames}{kind.__module__}.{kind.__qualname__}{number}\n"
