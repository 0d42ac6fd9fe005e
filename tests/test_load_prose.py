"""Texts that name figures, with their strong words, links and lists."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brief.load import markdown
from brief.load.markdown import parse_text
from brief.load.prose import Coded, parse_prose
from brief.model import Paragraph, Span


def said(text: str) -> list[str]:
    """Return the spans of a prose in short: `{id.part}`, `*strong*` or text."""
    prose, _ = parse_prose(text)
    return [
        ("*" if span.strong else "")
        + (f"{{{span.figure}.{span.part}}}" if span.figure else span.text)
        for span in prose
    ]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", []),
        ("a {x} b", ["a ", "{x.}", " b"]),
        ("{x.value}{y}", ["{x.value}", "{y.}"]),
        ("{ x }", ["{x.}"]),
        ("**{x}***, nhé", ["*{x.}", "*, nhé"]),
        ("**a** b **c {x}**", ["*a", " b ", "*c ", "*{x.}"]),
        ("ở**{x}**đó", ["ở", "*{x.}", "đó"]),
        ("{{x}} {{{y}}}", ["{x} {", "{y.}", "}"]),
        ("2 ** 3 ** 4", ["2 ** 3 ** 4"]),
        ("$x$ <b> & \\n % =SUM(A1)", ["$x$ <b> & \\n % =SUM(A1)"]),
    ],
)
def test_references_and_strong_words_are_found(text: str, spans: list[str]) -> None:
    """Everything else is text as typed."""
    assert said(text) == spans


@pytest.mark.parametrize("text", ["a { b", "a } b", "{x", "{{x}"])
def test_a_lone_brace_is_a_fault(text: str) -> None:
    """The hint is to type it twice."""
    _, problems = parse_prose(text)
    assert [code for code, _ in problems] == ["lone-brace"]


def test_a_text_block_has_paragraphs_lists_and_links() -> None:
    """Lines of a paragraph are one; a list item has its marker."""
    text = (
        "Một\ndòng *và* {x}.\n\n- hai\n- ba\n\n3. bốn\n\nXem [trang **này**](https://a.vn/ế)."
    )
    paragraphs, problems = parse_text(text)
    assert [paragraph.marker for paragraph in paragraphs] == ["", "•", "•", "3.", ""]
    assert paragraphs[0].spans == (
        Span("Một dòng "),
        Span("và", emphasis=True),
        Span(" "),
        Span(figure="x"),
        Span("."),
    )
    assert paragraphs[-1].spans[2] == Span("này", strong=True, link="https://a.vn/%E1%BA%BF")
    assert problems == []


@pytest.mark.parametrize("text", ["# H", "> q", "`c`", "<b>", "---", "    code", "![a](b.png)"])
def test_other_markdown_is_text_as_typed(text: str) -> None:
    """No headings, quotations, code or pictures."""
    ((paragraph,), _) = parse_text(text)
    assert "".join(span.text for span in paragraph.spans).strip("!") in (text.strip(), "a")


def test_a_link_of_another_kind_is_a_fault() -> None:
    """Scripts and local files are no links."""
    for target in ("javascript:alert(1)", "file:///etc/passwd", "/etc", "data:text/html,x"):
        _, problems = parse_text(f"[a]({target})")
        assert [code for code, _ in problems] == ["bad-link"]


@given(st.text(alphabet="ab *{}.\n", max_size=30))
@example("a**{**")
@example("**a.**b")
def test_strong_words_are_the_same_with_and_without_a_markdown_library(text: str) -> None:
    """Where only `**` is used, the quick way reads what markdown-it reads."""
    coded = Coded(text)
    if markdown._is_simple(coded.text):
        assert _joined(markdown._plain(coded)) == _joined(markdown._marked(coded))


def _joined(paragraphs: object) -> list[tuple[str, bool]]:
    spans = [span for one in paragraphs if isinstance(one, Paragraph) for span in one.spans]
    return [(sign, span.strong) for span in spans for sign in span.text or "{}" if sign != " "]


@given(st.text(max_size=200))
def test_any_text_can_be_parsed(text: str) -> None:
    """No text makes an exception, and no letter is lost but marks and braces."""
    prose, _ = parse_prose(text)
    kept = "".join(span.text for span in prose)
    assert len(kept) <= len(text)
    parse_text(text)
