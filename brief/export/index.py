"""A page that shows all that was made, with its alternative texts (`index.html`).

One file that needs no network and no script: it opens from the disk, and prints as a
contact sheet. It is built as a tree, so that a text can never become markup.
"""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from brief.cards import alt_text, file_of
from brief.cards.sizes import SIZES, Size
from brief.compose import Edition
from brief.export.entries import without_size
from brief.export.made import Made
from brief.export.manifest import build_id
from brief.export.xmp import TOOL
from brief.model import CardSpec

NAME = "index.html"
KILOBYTE = 1000

# Colours are filled in from the theme; all else is the same for every brief.
STYLE = """
:root { color-scheme: light; --brand: BRAND; --ink: INK; --ink2: INK2; --rule: RULE;
  --accent: ACCENT; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.5rem 3rem; background: #fff;
  color: var(--ink);
  font: 1rem/1.5 "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, sans-serif; }
h1, h2, h3 { color: var(--brand); line-height: 1.3; text-wrap: balance; }
h1 { font-size: 2.25rem; margin: .25rem 0 .5rem; }
h2 { font-size: 1.375rem; margin: 3rem 0 1rem; padding-top: .75rem;
  border-top: 2px solid var(--brand); }
h3 { font-size: 1.125rem; margin: 2rem 0 .75rem; }
p { margin: 0 0 .5rem; max-width: 46rem; }
a { color: var(--brand); }
.draft { display: inline-block; padding: .1rem .75rem; border-radius: 1rem; color: #fff;
  background: var(--accent); font-weight: 700; }
.quiet { color: var(--ink2); }
.older { padding: .5rem .75rem; border-left: 4px solid var(--accent); overflow-wrap: anywhere; }
ul { display: grid; gap: 1.25rem 1rem; margin: 0; padding: 0; list-style: none; }
.pages { grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); }
.card { grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); align-items: end; }
figure { margin: 0; }
img { display: block; width: 100%; height: auto; border: 1px solid var(--rule); }
figcaption { margin-top: .35rem; font-size: .8125rem; line-height: 1.35; color: var(--ink2); }
.card figcaption { min-height: 4.05em; }
article p { margin-top: .75rem; }
@media print {
  @page { size: A4; margin: 12mm; }
  body { max-width: none; padding: 0; font-size: 8.5pt; }
  h1 { font-size: 18pt; } h2 { font-size: 12pt; margin-top: 8mm; } h3 { font-size: 10pt; }
  h2, h3 { break-after: avoid; } li, article { break-inside: avoid; }
  ul { gap: 4mm; } .pages { grid-template-columns: repeat(4, 1fr); }
  .card { grid-template-columns: repeat(6, 1fr); }
  figcaption { font-size: 7pt; } a { text-decoration: none; }
}
"""


def make_index(edition: Edition, made: Sequence[Made], older: Sequence[str] = ()) -> Made:
    """Return the page of the files that were made, in the order of the brief.

    `older` are the names of others that stand in the folder and are out of date: they
    are linked and said to be so, but not shown.
    """
    page = Element("html", lang=edition.brief.language)
    _head(page, edition)
    body = SubElement(page, "body")
    files = {file.name: file for file in made}
    document = next((file for file in made if file.kind == "pdf"), None)
    header = SubElement(body, "header")
    _header(header, edition, document)
    _older(header, edition, [name for name in older if name.endswith(".pdf")])
    main = SubElement(body, "main")
    previews = [file for file in made if file.name.startswith("pages/")]
    if document and previews:
        _pages(main, edition, document, previews)
    if any(name.startswith("cards/") for name in (*files, *older)):
        _cards(main, edition, files, older)
    data = "<!DOCTYPE html>\n" + tostring(page, encoding="unicode", method="html") + "\n"
    return Made(NAME, data.encode(), ())


def _head(page: Element, edition: Edition) -> None:
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _add(head, "title", edition.brief.title)
    style = STYLE
    for role in ("brand", "ink2", "ink", "rule", "accent"):
        style = style.replace(role.upper(), edition.theme.color(role))
    _add(head, "style", style)


def _header(header: Element, edition: Edition, document: Made | None) -> None:
    brief, words = edition.brief, edition.words
    if brief.status == "draft":
        _add(header, "p", words.draft, "draft")
    if brief.organisation:
        _add(header, "p", brief.organisation, "quiet")
    _add(header, "h1", brief.title)
    if brief.subtitle:
        _add(header, "p", edition.plain(brief.subtitle))
    build = words.build.format(build=build_id(brief))
    about = " · ".join(text for text in (edition.data_of(()), build, TOOL) if text)
    _add(header, "p", about, "quiet")
    if document:
        link = SubElement(SubElement(header, "p"), "a", href=document.name)
        link.text = words.open_document


def _pages(main: Element, edition: Edition, document: Made, previews: Sequence[Made]) -> None:
    section = SubElement(main, "section")
    _add(section, "h2", edition.words.all_pages.format(count=len(previews)))
    pages = SubElement(section, "ul", {"class": "pages"})
    for number, file in enumerate(previews, 1):
        name = edition.words.page.format(page=number, pages=len(previews))
        _picture(pages, file, f"{document.name}#page={number}", file.alt, name)


def _cards(
    main: Element, edition: Edition, files: Mapping[str, Made], older: Sequence[str]
) -> None:
    section = SubElement(main, "section")
    every = (*edition.brief.cards, *edition.brief.corrections)
    cards = [card for card in every if any(name in files for name in _names(card))]
    _add(section, "h2", edition.words.all_cards.format(count=len(every)))
    _older(section, edition, [name for name in older if not name.endswith(".pdf")])
    for card in cards:
        _card(SubElement(section, "article"), edition, card, files)


def _names(card: CardSpec) -> list[str]:
    return [file_of(card, SIZES[size]) for size in card.sizes]


def _card(
    article: Element, edition: Edition, card: CardSpec, files: Mapping[str, Made]
) -> None:
    place = f"{card.number}/{card.count} · " if card.count else ""
    _add(article, "h3", place + edition.card_title(card))
    pictures = SubElement(article, "ul", {"class": "card"})
    alt = alt_text(edition, card)
    for size in map(SIZES.__getitem__, card.sizes):
        if file := files.get(file_of(card, size)):
            _picture(pictures, file, file.name, alt, _about(edition, size, file))
    told = _add(article, "p", "", "quiet")
    _add(told, "b", f"{edition.words.alternative}: ").tail = alt


def _older(parent: Element, edition: Edition, names: Sequence[str]) -> None:
    """Name files that may be out of date; of a card in many sizes the first is linked."""
    first = {without_size(name): name for name in reversed(names)}
    if first:
        said = _add(parent, "p", f"{edition.words.older}: ", "older")
        for name in sorted(first):
            link = SubElement(said, "a", href=first[name])
            link.text, link.tail = name, ", "
        link.tail = ""


def _about(edition: Edition, size: Size, file: Made) -> str:
    kind, weight = size.format.upper(), round(len(file.data) / KILOBYTE)
    network = edition.words.networks[size.name]
    return f"{network} · {size.width} × {size.height} {kind}, {weight} kB"


def _picture(parent: Element, file: Made, href: str, alt: str, about: str) -> None:
    """Add a picture that leads to its file, with what is said under it."""
    figure = SubElement(SubElement(parent, "li"), "figure")
    link = SubElement(figure, "a", href=href)
    width, height = file.size
    SubElement(link, "img", src=file.name, alt=alt, width=f"{width}", height=f"{height}")
    _add(figure, "figcaption", about)


def _add(parent: Element, tag: str, text: str, kind: str = "") -> Element:
    element = SubElement(parent, tag, {"class": kind} if kind else {})
    element.text = text
    return element
