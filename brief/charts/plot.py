"""The plot that a chart is drawn on: one axes in points that fills it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from brief.draw.plot import new_plot


class BareAxes(Axes):
    """Axes whose axis is never seen: no tick and no grid is made for it.

    That is two thirds of what axes cost. They work without, only slower.
    """

    def _init_axis(self) -> None:
        super()._init_axis()  # type: ignore[misc]
        for axis in (self.xaxis, self.yaxis):
            # each would make the first ticks
            axis.set_clip_path = _nothing  # type: ignore[method-assign]
            axis.set_tick_params = _nothing  # type: ignore[method-assign]

    def grid(self, *_: Any, **__: Any) -> None:
        """Make no grid."""


def _nothing(*_: Any, **__: Any) -> None: ...


@contextmanager
def bare_plot(width: float, height: float) -> Iterator[tuple[Figure, Axes]]:
    """Yield a plot and its axes of `width` × `height` points.

    Inside, matplotlib's own settings hold, whatever the user's matplotlibrc says.
    """
    with mpl.rc_context(_settings()):
        plot = new_plot(width, height)
        axes = plot.add_axes((0, 0, 1, 1), axes_class=BareAxes, frame_on=False)
        axes.set_axis_off()
        axes.set_xlim(0, width)
        axes.set_ylim(0, height)
        axes.set_autoscale_on(False)
        yield plot, axes


@cache
def _settings() -> Any:
    """Return matplotlib's own defaults, without what chooses a backend or a file."""
    kept = ("backend", "backend_fallback", "interactive", "toolbar", "timezone", "webagg")
    values = {
        name: value for name, value in mpl.rcParamsDefault.items() if not name.startswith(kept)
    }
    return values | {"text.parse_math": False}
