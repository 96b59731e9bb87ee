"""Work comes to the thread of the session from any thread: in order, and whatever became of the work before it."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import _Post


def test_nothing_is_done_before_it_returns(qtbot: QtBot) -> None:
    post, done = _Post(), []
    post(lambda: done.append(threading.current_thread()))
    assert done == []
    qtbot.waitUntil(lambda: done == [threading.main_thread()])


def test_each_thread_has_its_work_done_in_order_on_this_one(qtbot: QtBot) -> None:
    post, done = _Post(), []

    def say(who: int) -> None:
        for number in range(200):
            post(lambda number=number: done.append((who, number, threading.current_thread())))  # type: ignore[misc]

    threads = [threading.Thread(target=say, args=(who,)) for who in range(4)]
    for thread in threads:
        thread.start()
    say(4)
    qtbot.waitUntil(lambda: len(done) == 5 * 200)
    assert {thread for _, _, thread in done} == {threading.main_thread()}
    for who in range(5):
        assert [number for whose, number, _ in done if whose == who] == [*range(200)]


def test_what_is_asked_for_meanwhile_is_done_as_well(qtbot: QtBot) -> None:
    post, done = _Post(), []
    post(lambda: post(lambda: done.append("asked meanwhile")))
    qtbot.waitUntil(lambda: done == ["asked meanwhile"])


def test_what_fails_takes_nothing_with_it(qtbot: QtBot) -> None:
    post, done = _Post(), []
    with qtbot.captureExceptions() as failed:
        post(lambda: 1 / 0)  # type: ignore[arg-type,return-value]
        post(lambda: done.append("after it"))
        qtbot.waitUntil(lambda: done == ["after it"])
    assert [kind for kind, *_ in failed] == [ZeroDivisionError]


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """A loop to have the work done in."""
