"""Strangers' pictures through a child process: screened, made smaller, made anew; one clear refusal for whatever goes wrong."""

from pathlib import Path

import msgspec

from ttdn_desktop import files
from ttdn_desktop.documents.picture_command import PictureAnswer
from ttdn_desktop.errors import Refused, TtdnError
from ttdn_desktop.model.source import SourcePicture
from ttdn_desktop.process import ChildFailed, run_child

MOST_BYTES = 40 << 20
_POINTS = 2000  # the text is 165 mm wide: 300 dots per inch
_WIDEST_MM = 150.0
_SECONDS = 30.0
_MEMORY_MB = 1200


class ChildPictures:
    """ports.PictureFiles: a picture from outside is opened in a child of our own program and nowhere else."""

    def take(self, path: Path) -> SourcePicture:
        """The picture as the report keeps it, its width on paper proposed.

        Raises Refused("picture-none" | "picture-too-large" | …) with the file's name, Trouble when the disk fails.
        """
        try:
            data = files.read(path, MOST_BYTES)
        except Refused as refused:
            if refused.code == "file-too-big":
                raise Refused("picture-too-large", path.name) from refused
            raise
        made = _asked(data, _POINTS, path.name)
        return SourcePicture(made.data, made.mime, "", min(_WIDEST_MM, round(made.wide * 25.4 / max(made.dpi, 72))))

    def thumbnail(self, data: bytes, points: int) -> bytes:
        """A kept picture as PNG or JPEG bytes, at most so many points wide and high. Raises Refused as `take` does."""
        return _asked(data, points, "").data


def _asked(data: bytes, points: int, name: str) -> PictureAnswer:
    try:
        said = run_child(["_picture", str(points)], timeout=_SECONDS, memory_mb=_MEMORY_MB, input=data)
        answer = msgspec.msgpack.decode(said, type=PictureAnswer)
    except (ChildFailed, msgspec.MsgspecError) as error:
        slow = isinstance(error, TtdnError) and error.code == "child-slow"
        raise Refused("picture-too-large" if slow else "picture-none", name) from error
    if answer.refused:
        raise Refused(answer.refused, name)
    return answer
