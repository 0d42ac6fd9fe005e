"""What has no room is refused with a hint; a file that follows the hint is built."""

from pathlib import Path

import pytest
from loading import changed, write

from brief.build import build
from brief.errors import BriefError, Fault

STOPS = [f"Một điểm dừng có tên rất dài {n}" for n in range(5)]
ROUTES = 'kind = "routes"\nstops = [{stops}]\nlines = [{{ name = "Tuyến", stops = {names} }}]\n'


def mapped(names: list[str], down: int) -> str:
    """Return a file with a map of stops, each one to the right and `down` from the last."""
    stops = ", ".join(
        f'{{ name = "{name}", col = {n}, row = {n * down} }}' for n, name in enumerate(names)
    )
    return changed(('kind = "map"\n', ROUTES.format(stops=stops, names=names)))


def ringed(span: int, part: str, whole: str) -> str:
    """Return a file with a ring of so many columns."""
    return changed(
        ('"80 đảng viên"', f'"{part}"'),
        ('"200 đảng viên"', f'"{whole}"'),
        (
            'chart = "bar"\nfigures = ["members", "women"]',
            f'chart = "ring"\nspan = {span}\nfigures = ["women"]\nwhole = "members"',
        ),
    )


def carded(sizes: str, more: str) -> str:
    """Return a file with a card that lists figures with long labels."""
    return changed(
        *(
            (f'label = "{name}"', f'label = "{name}{more}"')
            for name in ("Vốn", "Dự án", "Tỷ lệ")
        ),
        ('label = "Đảng viên"', f'label = "Đảng viên{more}"'),
        (
            'layout = "hero"\nfigure = "capital"',
            'layout = "list"\nfigures = ["capital", "projects", "share", "members"]\n'
            f"sizes = [{sizes}]",
        ),
    )


def listed(size: str, more: str = "") -> str:
    """Return a file with a card that draws thirty figures as bars."""
    names = [f"xa_{n}" for n in range(30)]
    tables = [
        f'[figures.{name}]\nlabel = "Xã số {n + 1} của huyện"\nvalue = "{n + 5} trường"\n'
        for n, name in enumerate(names)
    ]
    return changed(
        ("[figures.capital]", "\n".join([*tables, "[figures.capital]"])),
        (
            'layout = "hero"\nfigure = "capital"',
            f'layout = "chart"\nchart = "bar"\nfigures = {names}\nsizes = ["{size}"]\n{more}',
        ),
    )


PART, WHOLE = "23.456.789.012.345.678 người", "123.456.789.012.345.678 người"
LONG = (
    " của mọi cơ quan, kể cả những việc đã làm trong các năm trước năm nay của mọi cơ quan,"
    " kể cả những việc đã làm"
)
FULL = {
    "map-too-full": (
        mapped(STOPS, 0),
        {"farther apart": mapped(STOPS, 2), "shorter": mapped(["A", "B", "C", "D", "E"], 0)},
    ),
    "number-too-long": (
        ringed(4, PART, WHOLE),
        {
            "a larger span": ringed(6, PART, WHOLE),
            "in billions": ringed(4, "23 tỷ người", "123 tỷ người"),
        },
    ),
    "card-too-many": (
        listed("square"),
        {
            "the largest": listed("square", "top = 17"),
            "without it": listed("story", "top = 18"),
        },
    ),
    "card-too-full": (
        carded('"link", "portrait"', LONG),
        {"shorter": carded('"link", "portrait"', ""), "without it": carded('"portrait"', LONG)},
    ),
}


@pytest.mark.parametrize("code", FULL)
def test_what_has_no_room_says_where(tmp_path: Path, code: str) -> None:
    """The code, and the key of what is too full."""
    with pytest.raises(BriefError) as caught:
        build(write(tmp_path, FULL[code][0]), tmp_path / "output", jobs=1)
    assert {fault.code for fault in caught.value.faults} == {code}
    assert all(fault.key for fault in caught.value.faults)


@pytest.mark.parametrize(
    ("code", "how"), [(code, how) for code, (_, ways) in FULL.items() for how in ways]
)
def test_its_hint_followed_makes_a_brief(tmp_path: Path, code: str, how: str) -> None:
    """Each way that the hint names."""
    made = build(write(tmp_path, FULL[code][1][how]), tmp_path / "output", jobs=1)
    assert "tom-tat.pdf" in [file.name for file in made.files]


@pytest.mark.parametrize("size", ["square", "link"])
def test_a_list_too_long_for_a_card_says_how_many_have_room(tmp_path: Path, size: str) -> None:
    """So many are drawn, and not one more."""
    file = write(tmp_path, listed(size))
    (fault,) = refused(file)
    most = int(fault.values["top"])
    file.write_text(listed(size, f"top = {most + 1}"), "utf-8")
    assert [fault.values["top"] for fault in refused(file)] == [f"{most}"]


def refused(file: Path) -> list[Fault]:
    """Return why a file is not built."""
    with pytest.raises(BriefError) as caught:
        build(file, file.parent / "output", jobs=1)
    return list(caught.value.faults)
