"""Prose with its figures printed, and the fixed words."""

from string import Formatter

import pytest

from brief.language.prose import plain, resolve
from brief.language.reading import parse_quantity
from brief.language.refused import Unreadable
from brief.language.words import EN, VI, Words, words
from brief.messages import MESSAGES
from brief.model import Figure, Source, Span
from brief.record import fields_of


def figure(
    name: str, value: str, previous: str = "", label: str = "", target: str = ""
) -> Figure:
    """Make a figure of a Vietnamese brief."""
    before, goal = (parse_quantity(text, "vi") if text else None for text in (previous, target))
    source = Source("bao", "Báo Thái Nguyên")
    value_now = parse_quantity(value, "vi")
    return Figure(name, label, value_now, source, previous=before, target=goal)


FIGURES = {
    "projects": figure("projects", "trên 170 dự án", label="Dự án FDI"),
    "capital": figure("capital", "trên 141,5 nghìn tỷ đồng"),
    "members": figure(
        "members", "2.332 đảng viên", previous="2.215 đảng viên", target="2.400 đảng viên"
    ),
    "plan": figure("plan", "95% kế hoạch"),
    "share": figure("share", "100%", previous="97%"),
}


@pytest.mark.parametrize(
    ("name", "part", "said"),
    [
        ("projects", "", "trên_170_dự_án"),
        ("projects", "value", "trên_170"),
        ("projects", "unit", "dự_án"),
        ("projects", "label", "Dự_án FDI"),
        ("projects", "words", "trên một_trăm bảy_mươi dự_án"),
        ("capital", "", "trên_141,5_nghìn_tỷ_đồng"),
        ("capital", "value", "trên_141,5_nghìn_tỷ"),
        ("capital", "unit", "đồng"),
        ("capital", "words", "trên một_trăm bốn_mươi mốt phẩy năm nghìn tỷ đồng"),
        ("members", "previous", "2.215_đảng_viên"),
        ("members", "target", "2.400_đảng_viên"),
        ("members", "change", "tăng_5,3%"),
        ("share", "", "100%"),
        ("share", "value", "100"),
        ("share", "unit", "%"),
        ("share", "change", "tăng_3_điểm_phần_trăm"),
        ("share", "words", "một_trăm phần_trăm"),
        ("plan", "words", "chín_mươi lăm phần_trăm kế_hoạch"),
    ],
)
def test_parts_of_a_figure(name: str, part: str, said: str) -> None:
    """The qualifier and the scale stay with the value, whatever part is named."""
    runs = resolve((Span(figure=name, part=part),), FIGURES, "vi")
    assert plain(runs).replace("\u00a0", "_") == said


def test_runs_keep_their_look_and_the_figure_they_print() -> None:
    """A figure's value bears its id; labels, units and words do not."""
    runs = resolve(
        (
            Span("Có "),
            Span(figure="projects", strong=True),
            Span(" FDI, ", emphasis=True),
            Span("xem ", link="https://example.org"),
            Span(figure="projects", part="label"),
            Span(""),
        ),
        FIGURES,
        "vi",
    )
    assert [run.text.replace("\u00a0", "_") for run in runs] == [
        "Có ", "trên_170_dự_án", " FDI, ", "xem ", "Dự_án FDI"
    ]  # fmt: skip
    assert [run.figure for run in runs] == ["", "projects", "", "", ""]
    assert (runs[1].strong, runs[2].emphasis, runs[3].link) == (
        True,
        True,
        "https://example.org",
    )


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ((Span("gần "), Span("9", strong=True), Span(" tỷ USD")), "gần_|9|_tỷ_USD"),
        ((Span("tỉnh Thái "), Span("Nguyên", strong=True)), "tỉnh_Thái_|Nguyên"),
        ((Span("đạt "), Span(figure="share"), Span(" mục tiêu")), "đạt |100%| mục_tiêu"),
        ((Span("“6~dám” của"),), "“6_dám” của"),
        ((Span("một\nhai"),), "một\nhai"),
    ],
)
def test_what_belongs_together_holds_over_borders(spans: tuple[Span, ...], said: str) -> None:
    """Bold type in the middle of a name or number does not let it break."""
    runs = resolve(spans, FIGURES, "vi")
    assert "|".join(run.text for run in runs).replace("\u00a0", "_") == said


@pytest.mark.parametrize(
    ("part", "code"),
    [("previous", "no-previous"), ("change", "no-previous"), ("target", "no-target")],
)
def test_a_missing_other_value_is_refused(part: str, code: str) -> None:
    """Nothing is said of a period before, or of a target, that is not known."""
    with pytest.raises(Unreadable) as refused:
        resolve((Span(figure="projects", part=part),), FIGURES, "vi")
    assert refused.value.code == code


def test_the_users_names_reach_the_prose() -> None:
    """Names of the brief are held in its texts."""
    runs = resolve((Span("ứng dụng ThaiNguyen ID mới"),), {}, "vi", ("ThaiNguyen ID",))
    assert plain(runs) == "ứng\u00a0dụng ThaiNguyen\u00a0ID mới"


def test_both_languages_say_everything() -> None:
    """No fixed word is missing, and both leave the same gaps to fill."""
    assert (words("vi"), words("en")) == (VI, EN)
    for name in fields_of(VI):
        vi, en = said(VI, name), said(EN, name)
        assert vi.keys() == en.keys()
        assert all(text.strip() for text in (*vi.values(), *en.values()))
        assert {key: gaps(text) for key, text in vi.items()} == {
            key: gaps(text) for key, text in en.items()
        }


def said(language: Words, name: str) -> dict[str, str]:
    """Return the words of a slot: by key where it has several, of a list all together."""
    words_of = getattr(language, name)
    if isinstance(words_of, tuple):  # as many as a language has
        return {"": " ".join(words_of)}
    return {"": words_of} if isinstance(words_of, str) else dict(words_of)


def test_messages_of_the_language_leave_the_same_gaps() -> None:
    """Vietnamese and English fill the same values into a message and its hint."""
    for code, message in MESSAGES.items():
        if code.split("-")[0] in ("number", "formula", "text", "change", "due"):
            assert gaps(message.vi) == gaps(message.en), code
            assert gaps(message.vi_hint) == gaps(message.en_hint), code


def gaps(text: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}
