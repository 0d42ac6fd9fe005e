"""A matplotlib renderer that records: paths, collections, images and real text.

A display unit becomes a point: a figure that is drawn at 72 dpi keeps its size, one
that is drawn at 150 dpi becomes a page of one point a pixel.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib import rcParams
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.text import Text as TextArtist
from matplotlib.transforms import Affine2D, Transform

from brief.draw.plot_images import Pixels, gouraud_pixels, image_item, image_matrix
from brief.draw.plot_math import math_path
from brief.draw.plot_paths import hatch_operators, marker_places, path_operators
from brief.draw.plot_pens import (
    CAPS,
    JOINS,
    PAINTS,
    alphas,
    clip_operators,
    dash_operator,
    hexadecimal,
    is_filled,
    is_stroked,
)
from brief.draw.plot_text import MeasuringRenderer
from brief.draw.recorder import Recorder
from brief.draw.recording import Image, Link, Recording, Text, numbers


class Renderer(MeasuringRenderer):
    """Records a plot of `width` × `height` display units, `dpi` of them to the inch.

    `image_dpi` is the resolution of what must become pixels.
    """

    def __init__(
        self, width: float, height: float, dpi: float, *, image_dpi: float, math: bool
    ) -> None:
        super().__init__(width, height, dpi, math=math)
        self.image_dpi = image_dpi
        self._pen = Recorder(width, height)
        self._figure_id = ""  # of the text being drawn

    def recording(self) -> Recording:
        """Return what was drawn."""
        return self._pen.recording()

    # ── text ─────────────────────────────────────────────────────────────────

    def open_group(self, s: str, gid: str | None = None) -> None:
        """Note the gid of a text: the id of the figure that it prints."""
        if s == "text":
            self._figure_id = gid or ""

    def close_group(self, s: str) -> None:
        """Forget the gid of a text."""
        if s == "text":
            self._figure_id = ""

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
        turned = Affine2D().rotate_deg(angle).translate(x, y)
        if gc.get_url():
            width, height, fall = self.get_text_width_height_descent(s, prop, ismath)
            self._link(gc, turned, (0, -fall, width, height - fall))
        face = self.written_face(s, prop, ismath)
        if not face and ismath and self.math:
            gc.set_linewidth(0)
            self.draw_path(gc, math_path(s, prop, self.dpi), turned, gc.get_rgb())
        elif not face:
            super().draw_text(gc, x, y, s, prop, angle, ismath=False, mtext=mtext)
        elif s.strip():
            color = gc.get_rgb()
            self._pen.set_clip(clip_operators(gc))
            self._pen.set_alpha(alphas(gc, color)[0])
            place = round(float(x), 2), round(float(y), 2), float(angle)
            size = float(self.points_to_pixels(prop.get_size_in_points()))
            self._pen.add(Text(s, face, size, hexadecimal(color), *place, self._figure_id))

    # ── paths ────────────────────────────────────────────────────────────────

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Any = None,  # noqa: N803 matplotlib's name
    ) -> None:
        """Fill, hatch and stroke a path."""
        hatch: Any = gc.get_hatch_path()  # the stubs do not say that it may be None
        if hatch is None and not is_filled(rgbFace) and not is_stroked(gc):
            return
        operators = self._operators(gc, path, transform, line=rgbFace is None and not hatch)
        if not operators:
            return
        if gc.get_url():
            self._link(gc, transform, path.get_extents().extents)
        if hatch is None:
            self._paint(gc, operators, rgbFace)
            return
        self._paint(gc, operators, rgbFace, stroke=False)
        self._hatch(gc, operators, path.get_extents(transform).extents, rgbFace)
        self._paint(gc, operators, None)

    def _operators(
        self, gc: GraphicsContextBase, path: Path, transform: Transform, *, line: bool
    ) -> str:
        """Return a path's operators; of a mere line, what can be seen of it."""
        return path_operators(
            path,
            transform,
            clip=(0, 0, self.width, self.height) if line else None,
            simplify=line and path.should_simplify,
            sketch=gc.get_sketch_params(),
        )

    def _paint(
        self, gc: GraphicsContextBase, operators: str, face: Any, *, stroke: bool = True
    ) -> None:
        fill, stroke = is_filled(face), stroke and is_stroked(gc)
        if fill or stroke:
            self._set_pens(gc, face if fill else None, stroke)
            self._pen.write(f"{operators} {PAINTS[fill, stroke]}")

    def _set_pens(self, gc: GraphicsContextBase, face: Any, stroke: bool) -> None:
        """Set clip, opacity, colours, line width, caps, joins and dashes."""
        self._pen.set_clip(clip_operators(gc))
        fill_alpha, stroke_alpha = alphas(gc, face)
        if face is not None:
            self._pen.set_alpha(fill_alpha)
            self._pen.set_color(hexadecimal(face))
        if stroke:
            self._pen.set_alpha(stroke_alpha, stroke=True)
            self._pen.set_color(hexadecimal(gc.get_rgb()), stroke=True)
            self._pen.set("width", f"{numbers(gc.get_linewidth())} w")
            self._pen.set("cap", f"{CAPS[gc.get_capstyle()]} J")
            self._pen.set("join", f"{JOINS[gc.get_joinstyle()]} j")
            self._pen.set("dash", dash_operator(gc))

    def _hatch(self, gc: GraphicsContextBase, operators: str, box: Any, face: Any) -> None:
        """Draw the hatch inside a path; its strokes are as opaque as the fill."""
        left, low, right, high = (float(value) for value in box)
        seen = max(left, 0), max(low, 0), min(right, self.width), min(high, self.height)
        if seen[0] >= seen[2] or seen[1] >= seen[3]:
            return
        self._pen.set_clip(clip_operators(gc))
        for stroke in (False, True):
            self._pen.set_alpha(alphas(gc, face)[0], stroke=stroke)
            self._pen.set_color(hexadecimal(gc.get_hatch_color()), stroke=stroke)
        width = self.points_to_pixels(gc.get_hatch_linewidth())
        self._pen.set("width", f"{numbers(width)} w")
        self._pen.set("dash", "[] 0 d")
        hatch = hatch_operators(gc.get_hatch_path(), seen, self.dpi, self.height)
        self._pen.write(f"q {operators} W n {hatch} Q")

    # ── many paths ───────────────────────────────────────────────────────────

    def draw_markers(
        self,
        gc: GraphicsContextBase,
        marker_path: Path,
        marker_trans: Transform,
        path: Path,
        trans: Transform,
        rgbFace: Any = None,  # noqa: N803
    ) -> None:
        """Stamp a marker at each point of a path."""
        if gc.get_hatch() or gc.get_sketch_params():
            super().draw_markers(gc, marker_path, marker_trans, path, trans, rgbFace)
            return
        fill, stroke = is_filled(rgbFace), is_stroked(gc)
        marker = path_operators(marker_path, marker_trans)
        if marker and (fill or stroke):
            self._set_pens(gc, rgbFace if fill else None, stroke)
            for place in marker_places(path, trans, self.width, self.height):
                at = f"1 0 0 1 {numbers(*place)} cm"
                self._pen.write(f"q {at} {marker} {PAINTS[fill, stroke]} Q")

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
        base: Any = super()  # the stubs know neither `hatchcolors` nor the two iterators
        looks = (facecolors, edgecolors, linewidths, linestyles, antialiaseds, urls)
        hatches = () if hatchcolors is None else hatchcolors
        if gc.get_hatch() or gc.get_sketch_params() or any(urls):
            base.draw_path_collection(
                gc, master_transform, paths, all_transforms, offsets, offset_trans,
                *looks, offset_position, hatchcolors=hatches,
            )  # fmt: skip
            return
        pairs = base._iter_collection_raw_paths(master_transform, paths, all_transforms)  # noqa: SLF001
        shapes = [path_operators(path, transform) for path, transform in pairs]
        for x, y, shape, context, face in base._iter_collection(  # noqa: SLF001
            gc, shapes, offsets, offset_trans, *looks, offset_position, hatchcolors=hatches
        ):
            self._paint_at(context, x, y, shape, face)

    def _paint_at(
        self, gc: GraphicsContextBase, x: float, y: float, shape: str, face: Any
    ) -> None:
        """Paint operators, moved by (x, y)."""
        fill, stroke = is_filled(face), is_stroked(gc)
        if not shape or not (fill or stroke):
            return
        self._set_pens(gc, face if fill else None, stroke)
        painted = f"{shape} {PAINTS[fill, stroke]}"
        moved = x != 0 or y != 0
        self._pen.write(f"q 1 0 0 1 {numbers(x, y)} cm {painted} Q" if moved else painted)

    # ── pixels ───────────────────────────────────────────────────────────────

    def get_image_magnification(self) -> float:
        """Return how many pixels of an image stand on a display unit."""
        return self.image_dpi / self.dpi

    def option_scale_image(self) -> bool:
        """Say that images may come with a transformation."""
        return True

    def option_image_nocomposite(self) -> bool:
        """Say whether images are to be drawn one by one."""
        return not rcParams["image.composite_image"]

    def draw_image(
        self, gc: GraphicsContextBase, x: float, y: float, im: Any, transform: Any = None
    ) -> None:
        """Draw RGBA pixels, the lowest row first, their lower left corner at (x, y)."""
        pixels: Pixels = np.asarray(im)
        rows, columns = pixels.shape[:2]
        if not rows or not columns:
            return
        scale = self.get_image_magnification()
        matrix = image_matrix(float(x), float(y), (columns / scale, rows / scale), transform)
        # Without a transformation matplotlib has blended the artist's alpha in.
        alpha = 1.0 if transform is None else float(gc.get_alpha())
        self._place(gc, image_item(pixels, matrix), alpha)

    def _place(self, gc: GraphicsContextBase, image: Image, alpha: float) -> None:
        self._pen.set_clip(clip_operators(gc))
        self._pen.set_alpha(alpha)
        self._pen.add(image)

    def draw_gouraud_triangles(
        self,
        gc: GraphicsContextBase,
        triangles_array: Any,
        colors_array: Any,
        transform: Transform,
    ) -> None:
        """Draw triangles of flowing colours, as pixels."""
        if not len(triangles_array):
            return
        size, scale = (self.width, self.height), self.get_image_magnification()
        pixels = gouraud_pixels(triangles_array, colors_array, transform, size, scale)
        whole = pixels.shape[1] / scale, pixels.shape[0] / scale
        self._place(gc, image_item(pixels, image_matrix(0, 0, whole, None)), 1.0)

    # ── links ────────────────────────────────────────────────────────────────

    def _link(self, gc: GraphicsContextBase, transform: Transform, box: Any) -> None:
        """Make a box that was turned by `transform` lead to the context's URL."""
        x0, y0, x1, y1 = box
        corners: Any = transform.transform([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
        (left, low), (right, high) = corners.min(axis=0), corners.max(axis=0)
        left, low, width, height = (
            round(float(value), 2) for value in (left, low, right - left, high - low)
        )
        self._pen.add(Link(str(gc.get_url()), left, low, width, height))
