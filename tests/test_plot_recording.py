"""Recordings: a plot drawn again without matplotlib."""

import io
import pickle
import subprocess
import sys

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from plot_page import FACE, plain_axes, plot_of

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.plot import new_plot, record
from brief.draw.recording import Recording


@pytest.fixture
def axes() -> Axes:
    """Return a plot with each kind of item."""
    axes = plain_axes()
    axes.bar([10], [50], width=30, color="#123456", alpha=0.5)
    axes.text(20, 70, "Đại Từ", family=FACE, rotation=30, gid="a", url="https://example.org")
    pixels = np.full((2, 2, 4), 0.5)
    axes.imshow(pixels, extent=(50, 90, 50, 90))
    return axes


def drawn(recording: Recording) -> bytes:
    """Return a file with a recording in it."""
    stream = io.BytesIO()
    canvas = Canvas(stream, 200, 200, FACE)
    with canvas.figure("", Box(20, 30, 100, 100)):
        recording.draw(canvas, 20, 30)
    canvas.new_page()
    canvas.save()
    return stream.getvalue()


def test_json_and_pickle_keep_all(axes: Axes) -> None:
    """What is stored draws the same bytes."""
    recording = record(plot_of(axes))
    read = Recording.from_json(recording.to_json())
    assert read == recording == pickle.loads(pickle.dumps(recording))
    assert drawn(read) == drawn(recording)


def test_the_same_plot_is_the_same_recording(axes: Axes) -> None:
    """Recording changes nothing in a plot, not even its size or its dpi."""
    plot = plot_of(axes)
    assert record(plot).to_json() == record(plot).to_json()
    other = Figure(dpi=150)
    canvas = other.canvas
    record(other)
    assert (other.dpi, other.canvas) == (150, canvas)


def test_an_image_is_in_the_file_once(axes: Axes) -> None:
    """However often it is drawn."""
    recording = record(plot_of(axes))
    stream = io.BytesIO()
    canvas = Canvas(stream, 200, 200, FACE)
    with canvas.figure("", Box(0, 0, 200, 200)):
        for x in (0, 50):
            recording.draw(canvas, x, 0)
    canvas.save()
    assert stream.getvalue().count(b"/SMask") == 1


def test_drawing_a_recording_needs_no_matplotlib() -> None:
    """A build in which no plot changed starts without it."""
    code = """
import io, sys
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.recording import Recording
canvas = Canvas(io.BytesIO(), 10, 10, "BeVietnamPro-Bold")
with canvas.artifact():
    Recording.from_json(sys.argv[1].encode()).draw(canvas, 0, 0)
print(sorted({"matplotlib", "numpy"} & set(sys.modules)))
"""
    stored = record(new_plot(10, 10)).to_json()
    command = [sys.executable, "-c", code, stored]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b"[]\n"


@pytest.mark.parametrize("data", [b"", b"[1,2]", b'[1,2,[["Open","x"]]]', b'[1,2,[["Paint"]]]'])
def test_a_damaged_recording_is_noticed(data: bytes) -> None:
    """It counts as absent."""
    with pytest.raises(ValueError, match="another shape"):
        Recording.from_json(data)
