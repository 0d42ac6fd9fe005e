"""A matplotlib renderer that records: paths, collections, images and real text.

Its lengths are points: the figure is drawn at 72 dpi. Before that it measures at
the figure's own dpi, so that layout and labels are placed by the very advances
that are written later.
"""

import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from matplotlib import rcParams
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.text import Text as TextArtist
from matplotlib.transforms import Affine2D, Transform
from numpy.typing import NDArray

from brief.draw.plot_paths import Rectangle, hatch_operators, marker_places, path_operators
from brief.draw.plot_text import bundled_face, can_write, line_box
from brief.draw.recorder import Recorder
from brief.draw.recording import Image, Link, Recording, Text, numbers

Color = Sequence[float]

CAPS = {"butt": 0, "round": 1, "projecting": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
# The operator that paints a path, by (filled, stroked); the fill is nonzero.
PAINTS = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


class Renderer(RendererBase):
    """Records a plot of `width` × `height` display units (points at 72 dpi).

    `image_dpi` is the resolution of what must become pixels; with `math` false,
    text with $ is text.
    """

    def __init__(
        self,
        width: float,
        height: float,
        dpi: float = 72,
        *,
        image_dpi: float = 300,
        math: bool = True,
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.width = width
        self.height = height
        self.dpi = dpi
        self.image_dpi = image_dpi
        self.math = math
        self._recorder = Recorder(width, height)
        self._figure_id = ""  # of the text being drawn

    def recording(self) -> Recording:
        """Return what was drawn."""
        return self._recorder.recording()

    # ── what matplotlib asks ─────────────────────────────────────────────────

    def flipy(self) -> bool:
        """Say that y grows upwards."""
        return False

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Return the size in display units."""
        return self.width, self.height

    def points_to_pixels(self, points: Any) -> Any:
        """Return points as display units."""
        return points * (self.dpi / 72)

    def get_image_magnification(self) -> float:
        """Return how many pixels of an image stand on a point."""
        return self.image_dpi / 72

    def option_scale_image(self) -> bool:
        """Say that images may come with a transformation."""
        return True

    def option_image_nocomposite(self) -> bool:
        """Say whether images are to be drawn one by one."""
        return not rcParams["image.composite_image"]

    # ── text ─────────────────────────────────────────────────────────────────

    def open_group(self, s: str, gid: str | None = None) -> None:
        """Note the gid of a text: the id of the figure that it prints."""
        if s == "text":
            self._figure_id = gid or ""

    def close_group(self, s: str) -> None:
        """Forget the gid of a text."""
        if s == "text":
            self._figure_id = ""

    def _face(self, text: str, font: FontProperties, ismath: bool | str) -> str:
        """Return the face to write with, or "" if the text must become outlines.

        In a plot of ours a letter that the face lacks is an error (ValueError), as
        on the page; a plot of others falls back to the outlines of another font.
        """
        if ismath and self.math:
            return ""
        face = bundled_face(font)
        return "" if self.math and face and not can_write(face, text) else face

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: Any
    ) -> tuple[float, float, float]:
        """Return the width, height and descent of a line, in display units."""
        face = self._face(s, prop, ismath)
        if face:
            width, height, fall = line_box(s, face, prop.get_size_in_points())
            scale = self.dpi / 72
            return width * scale, height * scale, fall * scale
        size: tuple[float, float, float] = super().get_text_width_height_descent(
            s, prop, ismath if self.math else False
        )  # type: ignore[no-untyped-call]
        return size

    def _get_font_height_metrics(
        self, prop: FontProperties
    ) -> tuple[float, float, float] | tuple[None, None, None]:
        """Return ascent, descent and line gap of a bundled face (asked by `Text`)."""
        face = bundled_face(prop)
        if not face:
            return None, None, None
        _, height, fall = self.get_text_width_height_descent("", prop, False)
        return height - fall, fall, 0.0

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,
        mtext: TextArtist | None = None,
    ) -> None:
        """Draw a line of text with its baseline's start at (x, y)."""
        size = prop.get_size_in_points()
        if gc.get_url():
            width, height, fall = self.get_text_width_height_descent(s, prop, ismath)
            self._link(gc, Affine2D().rotate_deg(angle).translate(x, y),
                       (0, -fall, width, height - fall))  # fmt: skip
        face = self._face(s, prop, ismath)
        if not face:
            plain = bool(ismath) and not self.math
            super().draw_text(gc, x, y, s, prop, angle, False if plain else ismath, mtext)  # type: ignore[no-untyped-call]
        elif s.strip():
            self._set_clip(gc)
            self._recorder.set_alpha(_alphas(gc, gc.get_rgb())[0])
            place = round(float(x), 2), round(float(y), 2), float(angle)
            color = _hexadecimal(tuple(gc.get_rgb()))
            self._recorder.add_text(Text(s, face, float(size), color, *place, self._figure_id))

    # ── paths ────────────────────────────────────────────────────────────────

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Color | None = None,  # noqa: N803 matplotlib's name
    ) -> None:
        """Fill, hatch and stroke a path."""
        hatched = gc.get_hatch_path() is not None
        line = rgbFace is None and not hatched
        operators = path_operators(
            path,
            transform,
            clip=(0, 0, self.width, self.height) if line else None,
            simplify=line and path.should_simplify,
            sketch=gc.get_sketch_params(),
        )
        if not operators:
            return
        if gc.get_url():
            self._link(gc, transform, tuple(path.get_extents().extents))
        if not hatched:
            self._paint(gc, operators, rgbFace)
            return
        self._paint(gc, operators, rgbFace, stroke=False)
        self._hatch(gc, operators, path.get_extents(transform).extents, rgbFace)
        self._paint(gc, operators, None)

    def _paint(
        self, gc: GraphicsContextBase, operators: str, face: Color | None, *, stroke: bool = True
    ) -> None:
        fill = _is_filled(face)
        stroke = stroke and _is_stroked(gc)
        if fill or stroke:
            self._set_pens(gc, face if fill else None, stroke)
            self._recorder.write(f"{operators} {PAINTS[fill, stroke]}")

    def _hatch(
        self, gc: GraphicsContextBase, operators: str, box: Any, face: Color | None
    ) -> None:
        """Draw the hatch inside a path; its strokes are as opaque as the fill."""
        x0, y0, x1, y1 = (float(value) for value in box)
        shown = max(x0, 0), max(y0, 0), min(x1, self.width), min(y1, self.height)
        hatch = gc.get_hatch_path()
        if hatch is None or shown[0] >= shown[2] or shown[1] >= shown[3]:
            return
        self._set_clip(gc)
        alpha, pen = _alphas(gc, face)[0], self._recorder
        for stroke in (False, True):
            pen.set_alpha(alpha, stroke=stroke)
            pen.set_color(_hexadecimal(tuple(gc.get_hatch_color())), stroke=stroke)
        pen.set_pen("width", f"{numbers(gc.get_hatch_linewidth())} w")
        pen.set_pen("dash", "[] 0 d")
        strokes = hatch_operators(hatch, shown, self.height)
        pen.write(f"q {operators} W n {strokes} B Q")

    def draw_markers(
        self,
        gc: GraphicsContextBase,
        marker_path: Path,
        marker_trans: Transform,
        path: Path,
        trans: Transform,
        rgbFace: Color | None = None,  # noqa: N803
    ) -> None:
        """Stamp a marker at each point of a path."""
        fill, stroke = _is_filled(rgbFace), _is_stroked(gc)
        marker = path_operators(marker_path, marker_trans)
        if gc.get_hatch_path() is not None or gc.get_sketch_params() is not None:
            super().draw_markers(gc, marker_path, marker_trans, path, trans, rgbFace)  # type: ignore[no-untyped-call]
        elif marker and (fill or stroke):
            self._set_pens(gc, rgbFace if fill else None, stroke)
            places = marker_places(path, trans, self.width, self.height)
            self._stamp(f"{marker} {PAINTS[fill, stroke]}", places)

    def _stamp(self, operators: str, places: Sequence[tuple[float, float]]) -> None:
        """Write the same operators at many places."""
        stamps = (f"q 1 0 0 1 {numbers(*place)} cm {operators} Q" for place in places)
        self._recorder.write(" ".join(stamps))

    def draw_path_collection(
        self,
        gc: GraphicsContextBase,
        master_transform: Transform,
        paths: Sequence[Path],
        all_transforms: Any,
        offsets: Any,
        offset_trans: Transform,
        facecolors: Any,
        edgecolors: Any,
        linewidths: Any,
        linestyles: Any,
        antialiaseds: Any,
        urls: Any,
        offset_position: Any,
        *,
        hatchcolors: Any = None,
    ) -> None:
        """Draw many paths; each shape is formatted once, however often it stands."""
        hatchcolors = () if hatchcolors is None else hatchcolors
        looks = (facecolors, edgecolors, linewidths, linestyles, antialiaseds, urls)
        if gc.get_hatch() or gc.get_sketch_params() or any(urls):
            super().draw_path_collection(  # type: ignore[no-untyped-call]
                gc, master_transform, paths, all_transforms, offsets, offset_trans, *looks,
                offset_position, hatchcolors=hatchcolors,
            )  # fmt: skip
            return
        shapes = [
            path_operators(*pair)
            for pair in self._iter_collection_raw_paths(master_transform, paths, all_transforms)
        ]
        for x, y, shape, context, face in self._iter_collection(
            gc, shapes, offsets, offset_trans, *looks, offset_position, hatchcolors=hatchcolors
        ):
            if shape:
                at = "" if x == y == 0 else f"1 0 0 1 {numbers(x, y)} cm "
                self._paint_at(context, at, shape, face)

    def _paint_at(
        self, gc: GraphicsContextBase, at: str, shape: str, face: Color | None
    ) -> None:
        fill, stroke = _is_filled(face), _is_stroked(gc)
        if fill or stroke:
            self._set_pens(gc, face if fill else None, stroke)
            painted = f"{shape} {PAINTS[fill, stroke]}"
            self._recorder.write(f"q {at}{painted} Q" if at else painted)

    # ── pixels ───────────────────────────────────────────────────────────────

    def draw_gouraud_triangles(
        self, gc: GraphicsContextBase, triangles_array: Any, colors_array: Any, transform: Transform
    ) -> None:
        """Draw triangles of flowing colours, as pixels."""
        scale = self.get_image_magnification()
        agg: Any = RendererAgg(self.width * scale, self.height * scale, self.image_dpi)  # type: ignore[no-untyped-call]
        bare = self.new_gc()
        agg.draw_gouraud_triangles(
            bare, triangles_array, colors_array, transform + Affine2D().scale(scale)
        )
        self.draw_image(gc, 0, 0, np.asarray(agg.buffer_rgba())[::-1])

    def draw_image(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        im: NDArray[np.uint8],
        transform: Any = None,
    ) -> None:
        """Draw RGBA pixels, the lowest row first, with their lower left corner at (x, y)."""
        rows, columns = im.shape[:2]
        if not rows or not columns:
            return
        # Without a transformation matplotlib has blended the artist's alpha in.
        alpha = 1.0 if transform is None else float(gc.get_alpha())
        size = columns / self.get_image_magnification(), rows / self.get_image_magnification()
        matrix = (size[0], 0.0, 0.0, size[1], 0.0, 0.0)
        if transform is not None:
            matrix = tuple(float(value) for value in transform.frozen().to_values())
        a, b, c, d, e, f = matrix
        self._set_clip(gc)
        self._recorder.set_alpha(alpha)
        self._recorder.add_image(_image(im, (a, b, c, d, e + float(x), f + float(y))))

    # ── graphics state ───────────────────────────────────────────────────────

    def _set_pens(self, gc: GraphicsContextBase, face: Color | None, stroke: bool) -> None:
        """Set clip, opacity, colours, line width, caps, joins and dashes."""
        self._set_clip(gc)
        fill_alpha, stroke_alpha = _alphas(gc, face)
        pen = self._recorder
        if face is not None:
            pen.set_alpha(fill_alpha)
            pen.set_color(_hexadecimal(tuple(face)))
        if stroke:
            pen.set_alpha(stroke_alpha, stroke=True)
            pen.set_color(_hexadecimal(tuple(gc.get_rgb())), stroke=True)
            pen.set_pen("width", f"{numbers(self.points_to_pixels(gc.get_linewidth()))} w")
            pen.set_pen("cap", f"{CAPS[gc.get_capstyle()]} J")
            pen.set_pen("join", f"{JOINS[gc.get_joinstyle()]} j")
            pen.set_pen("dash", _dash(gc))

    def _set_clip(self, gc: GraphicsContextBase) -> None:
        self._recorder.set_clip(" ".join(_clips(gc)))

    def _link(self, gc: GraphicsContextBase, transform: Transform, box: Any) -> None:
        x0, y0, x1, y1 = box
        corners = transform.transform([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
        (left, low), (right, high) = corners.min(axis=0), corners.max(axis=0)
        place = (round(float(v), 2) for v in (left, low, right - left, high - low))
        self._recorder.add_link(Link(str(gc.get_url()), *place))


def _is_filled(face: Color | None) -> bool:
    return face is not None and (len(face) == 3 or face[3] != 0)


def _is_stroked(gc: GraphicsContextBase) -> bool:
    """Say whether lines are drawn: PDF draws a width of 0 as thin as can be."""
    color = gc.get_rgb()
    return gc.get_linewidth() > 0 and gc.get_alpha() > 0 and (len(color) == 3 or color[3] != 0)


def _alphas(gc: GraphicsContextBase, face: Color | None) -> tuple[float, float]:
    """Return the opacity of fills and strokes: a forced alpha, or that of the colours."""
    if gc.get_forced_alpha():
        return float(gc.get_alpha()), float(gc.get_alpha())
    color = gc.get_rgb()
    fill = 1.0 if face is None or len(face) == 3 else float(face[3])
    return fill, float(color[3]) if len(color) == 4 else 1.0


@lru_cache(maxsize=4096)
def _hexadecimal(color: tuple[float, ...]) -> str:
    red, green, blue = (round(min(max(float(part), 0), 1) * 255) for part in color[:3])
    return f"#{red:02X}{green:02X}{blue:02X}"


def _dash(gc: GraphicsContextBase) -> str:
    offset, lengths = gc.get_dashes()
    if lengths is None or not len(lengths):
        return "[] 0 d"
    return f"[{numbers(*lengths)}] {numbers(offset or 0)} d"


def _clips(gc: GraphicsContextBase) -> Iterator[str]:
    """Yield the operators of the clip rectangle and of the clip path."""
    box = gc.get_clip_rectangle()
    if box is not None:
        yield f"{numbers(*box.bounds)} re W n"
    path, transform = gc.get_clip_path()
    if path is not None:
        # A path without points clips everything away.
        yield f"{path_operators(path, transform) or '0 0 0 0 re'} W n"


def _image(pixels: NDArray[np.uint8], matrix: tuple[float, ...]) -> Image:
    rows, columns = pixels.shape[:2]
    upright = pixels[::-1]
    opaque = bool((pixels[..., 3] == 255).all())
    colors = zlib.compress(np.ascontiguousarray(upright[..., :3]).tobytes(), 6)
    alphas = b"" if opaque else zlib.compress(np.ascontiguousarray(upright[..., 3]).tobytes(), 6)
    a, b, c, d, e, f = (round(value, 4) for value in matrix)
    return Image(columns, rows, colors, alphas, (a, b, c, d, e, f))


__all__ = ["Rectangle", "Renderer"]
