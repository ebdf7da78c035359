"""The hidden command `_preview`: a child that stays, lays papers out as the real PDF and draws their pages."""

import os
import threading
import traceback
from collections.abc import Sequence
from typing import IO

import msgspec

from ttdn_desktop.documents.pages import OpenPdf
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.documents.preview_inbox import Inbox
from ttdn_desktop.errors import Trouble, TtdnError
from ttdn_desktop.operations.preview import Answer, Asked, Build, Built, Draw, Drawn, Drop, Failure, Idle
from ttdn_desktop.paper.blocks import Paper, Para, Span
from ttdn_desktop.paper.placement import Layout
from ttdn_desktop.process import limit_self, messages, parent_pipes, write_message
from ttdn_desktop.text.unicode import ALPHABET


class Book(msgspec.Struct):
    """The document of a view: the paper, where everything stands on it, its pages ready to be drawn."""

    seq: int
    paper: Paper
    layout: Layout
    pdf: OpenPdf


def main(argv: Sequence[str]) -> int:
    """Runs in the child only, until its stdin ends: then the window has gone, and so does the child, whatever it is doing."""
    limit_self()
    heard, answers = parent_pipes()
    inbox = Inbox()
    threading.Thread(target=_hear, args=(heard, inbox), daemon=True).start()
    desk = Desk(answers)
    desk.warm()
    while True:
        message = inbox.next()
        if isinstance(message, int):
            desk.say(Idle(message))
        else:
            desk.do(message)


class Desk:
    """Does what is asked; every wish is answered on the stream, or is stale."""

    def __init__(self, answers: IO[bytes]) -> None:
        self._answers = answers
        self._books: dict[str, Book] = {}

    def warm(self) -> None:
        """Loads the libraries and the letters of the four faces before the first paper comes: a fifth of a second."""
        faces = tuple(Span(ALPHABET, bold=bold, italic=italic) for bold in (False, True) for italic in (False, True))
        _book(0, Paper((Para(faces),), "")).pdf.draw(1, 0.1, grey=False)

    def do(self, message: Asked) -> None:
        """One message."""
        try:
            match message:
                case Build():
                    self._build(message)
                case Draw():
                    self._draw(message)
                case Drop(view=view):
                    self._books.pop(view, None)
        except TtdnError as error:
            self._fail(message, error)
        except MemoryError:
            self._fail(message, Trouble("preview-too-heavy"))

    def say(self, answer: Answer | Idle) -> None:
        """Sends an answer; without a parent there is nothing to live for."""
        try:
            write_message(self._answers, msgspec.msgpack.encode(answer))
        except OSError:
            os._exit(0)

    def _build(self, wish: Build) -> None:
        old = self._books.get(wish.view)
        if old is not None and old.paper == wish.paper:
            old.seq = wish.seq
        else:
            self._books[wish.view] = _book(wish.seq, wish.paper)
        self.say(Built(wish.view, wish.seq, self._books[wish.view].layout))

    def _draw(self, wish: Draw) -> None:
        book = self._books.get(wish.view)
        if book is None or book.seq != wish.seq:
            return
        for page, scale in wish.pages:
            if 1 <= page <= len(book.layout.pages):
                made = book.pdf.draw(page, scale, grey=wish.grey)
                self.say(Drawn(wish.view, wish.seq, page, scale, wish.use, wish.grey, *made))

    def _fail(self, wish: Asked, error: TtdnError) -> None:
        if isinstance(wish, Build):
            self._books.pop(wish.view, None)
        if not isinstance(wish, Drop):
            self.say(Failure.of(wish.view, wish.seq, error))


def _book(seq: int, paper: Paper) -> Book:
    data, layout = PdfWriter().render_placed(paper, tagged=False)
    return Book(seq, paper, layout, OpenPdf(data))


def _hear(stream: IO[bytes], inbox: Inbox) -> None:
    """Reads until the parent is gone; this thread is the child's life, so it never ends without the child."""
    decoder = msgspec.msgpack.Decoder(Asked)
    code = 0
    try:
        for message in messages(stream):
            inbox.put(decoder.decode(message))
    except Exception:
        traceback.print_exc()
        code = 1
    os._exit(code)
