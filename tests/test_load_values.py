"""A value is read as it is printed, or from its parts; the unit is never guessed."""

from decimal import Decimal
from pathlib import Path

import pytest
from loading import SMALL, changed, faults_of, load

from brief.language.numbers import printed
from brief.model import Bound, Figure

VALUE = 'value = "12 dự án"'


def figure(folder: Path, lines: str) -> Figure:
    """Return a figure of some lines, added to the small file."""
    return load(folder, f'{SMALL}[figures.added]\nlabel = "Thêm"\n{lines}\n').figures["added"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('value = "trên 170 dự án"', "trên 170 dự án"),
        ('value = "141,50 nghìn tỷ đồng"', "141,50 nghìn tỷ đồng"),
        ('value = "2.332"\nunit = "ha"', "2.332 ha"),
        ('value = "2.332 ha"\nunit = "ha"', "2.332 ha"),
        ('value = 2332\nunit = "ha"', "2.332 ha"),
        ('value = 2.332\ndecimals = 3\nunit = "ha"', "2,332 ha"),
        ('value = 0.125\nunit = "ha"', "0,125 ha"),
        ('value = 12.5\nunit = "%"', "12,5%"),
        ('value = 9\nqualifier = "gần"\nscale = "tỷ"\nunit = "USD"', "gần 9 tỷ USD"),
        ('value = 9\nunit = "tỷ USD"', "9 tỷ USD"),
        ('value = "9,25 ha"\ndecimals = 1', "9,3 ha"),
        ('value = -3\nunit = "độ"', "−3 độ"),
        ('value = 1_000_000\nunit = "ha"', "1.000.000 ha"),
        ('value = 0x10\nunit = "ha"', "16 ha"),
        ('value = 1e3\nunit = "ha"', "1.000 ha"),
    ],
)
def test_a_value_is_printed_as_it_was_typed(tmp_path: Path, lines: str, said: str) -> None:
    """Quoted or bare, whole or in parts; with the decimals that were typed."""
    quantity = figure(tmp_path, lines).quantity
    assert str(printed(quantity, "vi")).replace("\u00a0", " ") == said


def test_parts_and_text_make_the_same_quantity(tmp_path: Path) -> None:
    """Nine billion dollars, nearly."""
    parts = figure(tmp_path, 'value = 9\nqualifier = "gần"\nscale = "tỷ"\nunit = "USD"')
    text = figure(tmp_path, 'value = "gần 9 tỷ USD"')
    assert parts.quantity == text.quantity
    assert parts.quantity.bound is Bound.NEARLY
    assert parts.quantity.amount == 9_000_000_000


@pytest.mark.parametrize(
    ("bare", "said"),
    [
        ("2.332", "hai nghìn ba trăm ba mươi hai"),
        ("12.500", "mười hai nghìn năm trăm"),
        ("170.000", "một trăm bảy mươi nghìn"),
    ],
)
def test_a_bare_thousand_is_never_taken_for_a_decimal(
    tmp_path: Path, bare: str, said: str
) -> None:
    """Both readings are shown, the whole number in words, too."""
    text = changed((VALUE, f'value = {bare}\nunit = "ha"'))
    (fault,) = faults_of(tmp_path, text)
    assert fault.code == "ambiguous-number"
    assert fault.values["whole"] == bare.replace(".", "")
    assert fault.values["vi"] == said


@pytest.mark.parametrize(
    ("value", "code"), [("1\u041e ha", "text-look-alike"), ("10 \u200bha", "text-zero-width")]
)
def test_a_wrong_letter_in_a_value_is_one_mistake(
    tmp_path: Path, value: str, code: str
) -> None:
    """What is read with it would only be told again; what is mended by itself is read."""
    faults = faults_of(tmp_path, changed((VALUE, f'value = "{value}"')))
    assert [fault.code for fault in faults] == [code]


@pytest.mark.parametrize("key", ["previous", "target"])
@pytest.mark.parametrize("typed", ["10", '"10"', '"10 dự án"'])
def test_another_value_of_a_figure_is_in_its_unit(tmp_path: Path, key: str, typed: str) -> None:
    """`previous = 10` beside "trên 12 dự án" is 10 dự án: the unit, not the qualifier."""
    made = figure(tmp_path, f'value = "trên 12 dự án"\n{key} = {typed}')
    other = getattr(made, key)
    assert (other.number, other.unit, other.bound) == (Decimal(10), "dự án", Bound.EXACT)


def test_an_english_brief_reads_english_numbers(tmp_path: Path) -> None:
    """Comma and point change places; the same text would be wrong in Vietnamese."""
    text = changed(
        ('title = "Tóm tắt"', 'title = "Summary"\nlanguage = "en"'),
        (VALUE, 'value = "over 1,234.5 ha"'),
        ('value = "gần 9 tỷ USD"', 'value = "nearly 9 billion USD"'),
        ('round = "triệu"', 'round = "million"'),
        ('due = "trước năm 2025"', 'due = "before 2025"'),
    )
    brief = load(tmp_path, text)
    assert brief.figures["projects"].quantity.number == Decimal("1234.5")
    assert brief.goals["pho-yen"].before


def test_figures_computed_from_computed_figures(tmp_path: Path) -> None:
    """In any order of the file; bounds go through both steps."""
    formula = 'formula = "capital / projects"\nround = "triệu"'
    twice = 'formula = "men - women"\n[figures.men]\nlabel = "Nam"\nformula = "members - women"'
    brief = load(tmp_path, changed((formula, twice)))
    assert brief.figures["per_project"].quantity.number == 40
    assert brief.figures["per_project"].operands == ("men", "women")


def test_a_figure_with_a_fault_is_told_once(tmp_path: Path) -> None:
    """Texts, charts and formulas that use it add nothing."""
    text = changed(('value = "gần 9 tỷ USD"', 'value = "gần 9.5 tỷ USD"'))
    assert [fault.key for fault in faults_of(tmp_path, text)] == ["figures.capital.value"]


def test_all_figures_of_a_circle_are_found(tmp_path: Path) -> None:
    """The message shows the way round."""
    formula = 'formula = "capital / projects"\nround = "triệu"'
    text = changed(
        (formula, 'formula = "b"\n[figures.b]\nlabel = "B"\nformula = "per_project"')
    )
    (fault,) = faults_of(tmp_path, text)
    assert fault.code == "circular"
    assert fault.values["circle"] in ("b → per_project → b", "per_project → b → per_project")


def test_a_source_may_be_the_citation_itself(tmp_path: Path) -> None:
    """With a space it is no id."""
    made = figure(tmp_path, f'{VALUE}\nsource = "Niên giám thống kê 2021"')
    assert (made.source.id, made.source.title) == ("", "Niên giám thống kê 2021")


def test_a_computed_figure_rests_on_the_source_of_its_operands(tmp_path: Path) -> None:
    """Where they have one and the same; its own source, if it names one, comes first."""
    said = 'source = "Cục Thuế"\n'
    text = SMALL.replace('value = "12 dự án"', f'value = "12 dự án"\n{said}').replace(
        'value = "gần 9 tỷ USD"', f'value = "gần 9 tỷ USD"\n{said}'
    )
    assert load(tmp_path, text).figures["per_project"].source.title == "Cục Thuế"
    own = text.replace('round = "triệu"', 'round = "triệu"\nsource = "goc"')
    assert load(tmp_path, own).figures["per_project"].source.id == "goc"
    mixed = text.replace(said, "", 1)
    assert load(tmp_path, mixed).figures["per_project"].source.id == "goc"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        ("\n", "\r"),
        (" = ", "\t=\t"),
        ("gần 9 tỷ USD", "gần\u00a09\u202ftỷ\u2009USD"),
        ("schema", "\ufeffschema"),
    ],
    ids=["CRLF", "CR", "tabs", "spaces of Word", "BOM"],
)
def test_what_editors_write_by_themselves_makes_the_same_figures(
    tmp_path: Path, old: str, new: str
) -> None:
    """Ends of lines, marks and spaces that nobody typed change nothing, without a word."""
    assert faults_of(tmp_path, SMALL.replace(old, new).encode()) == ()
    loaded = load(tmp_path, SMALL.replace(old, new).encode())
    assert loaded.figures == load(tmp_path, SMALL).figures


def test_a_hyphen_of_word_is_a_hyphen(tmp_path: Path) -> None:
    """U+2011 does not break in Word; no bundled face has it."""
    text = changed(('label = "Vốn"', 'label = "Vốn sau COVID\u201119"'))
    assert load(tmp_path, text).figures["capital"].label == "Vốn sau COVID-19"
