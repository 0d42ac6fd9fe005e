"""Makes a recording: a pen that writes only what changes."""

from brief.draw.recording import Alpha, Item, Operators, Paint, Recording, Text


class Recorder:
    """Collects items from back to front, for a plot of `width` × `height` points."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self._items: list[Item] = []
        self._operators: list[str] = []  # not yet an item
        self._state: dict[str, object] = {"fill alpha": 1.0, "stroke alpha": 1.0}
        self._outside: dict[str, object] = {}  # the state outside the clip
        self._clip = ""

    def write(self, operators: str) -> None:
        """Append operators that leave the graphics state as it is."""
        self._operators.append(operators)

    def set(self, name: str, operator: str) -> None:
        """Set a part of the graphics state, such as the line width, if it differs."""
        if self._differs(name, operator):
            self._operators.append(operator)

    def set_color(self, color: str, *, stroke: bool = False) -> None:
        """Set the "#RRGGBB" of fills or strokes."""
        if self._differs("stroke" if stroke else "fill", color):
            self._append(Paint(color, stroke))

    def set_alpha(self, value: float, *, stroke: bool = False) -> None:
        """Set the opacity, 0 to 1, of fills or strokes."""
        if self._differs("stroke alpha" if stroke else "fill alpha", value):
            self._append(Alpha(value, stroke))

    def set_clip(self, operators: str) -> None:
        """Clip what follows by operators that end in W n; "" ends the clip."""
        if operators == self._clip:
            return
        if self._clip:
            self._operators.append("Q")
            self._state = self._outside
        if operators:
            self._operators.append(f"q {operators}")
            self._outside = dict(self._state)
        self._clip = operators

    def add(self, item: Item) -> None:
        """Append a text, which sets the colour of fills by itself, an image or a link."""
        self._append(item)
        if isinstance(item, Text):
            self._state["fill"] = item.color

    def recording(self) -> Recording:
        """Return all that was collected, balanced."""
        self.set_clip("")
        self._flush()
        return Recording(self.width, self.height, tuple(self._items))

    def _differs(self, name: str, value: object) -> bool:
        if self._state.get(name) == value:
            return False
        self._state[name] = value
        return True

    def _append(self, item: Item) -> None:
        self._flush()
        self._items.append(item)

    def _flush(self) -> None:
        if self._operators:
            self._items.append(Operators(" ".join(self._operators)))
            self._operators = []
