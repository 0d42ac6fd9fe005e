"""The plot that a chart is drawn on: one axes in points that fills it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.axis import XAxis, YAxis
from matplotlib.figure import Figure
from matplotlib.scale import LinearScale

from brief.draw.plot import new_plot


class BareAxes(Axes):
    """Axes whose frame, titles and axis are never seen: nothing is made or placed for them.

    That is three quarters of what axes cost. They work without, only slower.
    """

    def _init_axis(self) -> None:
        self.xaxis, self.yaxis = XAxis(self, clear=False), YAxis(self, clear=False)
        axis: Any  # the stubs do not know that it has a scale
        for axis in (self.xaxis, self.yaxis):
            # the first two would make ticks, the third the looks of a name and of numbers
            axis.set_clip_path = axis.set_tick_params = _nothing
            axis.clear = partial(axis._set_scale, LinearScale(axis))  # noqa: SLF001

    def _gen_axes_spines(self, *_: Any, **__: Any) -> dict[str, Any]:
        return {}

    def _update_title_position(self, renderer: Any) -> None:
        """Leave the empty titles where they are."""

    def grid(self, *_: Any, **__: Any) -> None:
        """Make no grid."""


def _nothing(*_: Any, **__: Any) -> None: ...


@contextmanager
def bare_plot(width: float, height: float) -> Iterator[tuple[Figure, Axes]]:
    """Yield a plot and its axes of `width` × `height` points.

    Inside, matplotlib's own settings hold, whatever the user's matplotlibrc says.
    """
    with _own_settings():
        plot = new_plot(width, height)
        axes = plot.add_axes((0, 0, 1, 1), axes_class=BareAxes, frame_on=False)
        axes.set_axis_off()
        axes.set_xlim(0, width)
        axes.set_ylim(0, height)
        axes.set_autoscale_on(False)
        yield plot, axes


@contextmanager
def _own_settings() -> Iterator[None]:
    """Do as `rc_context` does, without judging 330 values that are matplotlib's own."""
    parameters: Any = mpl.rcParams
    before = dict(dict.items(parameters))
    del before["backend"]
    try:
        parameters._update_raw(_settings())  # noqa: SLF001
        yield
    finally:
        parameters._update_raw(before)  # noqa: SLF001


@cache
def _settings() -> Any:
    """Return matplotlib's own defaults, without what chooses a backend or a file."""
    kept = ("backend", "backend_fallback", "interactive", "toolbar", "timezone", "webagg")
    values = {
        name: value for name, value in mpl.rcParamsDefault.items() if not name.startswith(kept)
    }
    return values | {"text.parse_math": False}
