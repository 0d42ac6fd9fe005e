"""A page that shows all that was made, with its alternative texts (`index.html`).

One file that needs no network: it opens from the disk, its texts are copied with a
click, and it prints as a contact sheet. Built as a tree: a text never becomes markup.
"""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from brief.cards.sizes import SIZES, Size
from brief.compose import Edition
from brief.export.entries import without_size
from brief.export.made import Listed, Made
from brief.export.manifest import build_id
from brief.export.share import CardText
from brief.export.xmp import TOOL
from brief.language.casing import capitalised
from brief.model import CardSpec

NAME = "index.html"
KILOBYTE = 1000

# Colours are filled in from the theme; all else is the same for every brief.
ROLES = ("brand", "ink2", "ink", "rule", "accent", "panel", "on_dark2", "on_dark", "dark")
STYLE = """
:root { color-scheme: light; --brand: BRAND; --ink: INK; --ink2: INK2; --rule: RULE;
  --accent: ACCENT; --panel: PANEL; --dark: DARK; --on-dark: ON_DARK; --on-dark2: ON_DARK2; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink);
  font: 1rem/1.5 "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, sans-serif; }
header, main { padding: 0 max(1.25rem, (100% - 74rem) / 2); }
header { padding-top: 2.5rem; padding-bottom: 2.25rem; background: var(--dark);
  color: var(--on-dark); border-bottom: 1px solid var(--rule); }
main { padding-bottom: 4rem; }
h1, h2, h3 { line-height: 1.3; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 5vw, 2.75rem); margin: .25rem 0 .5rem; }
h2 { color: var(--brand); font-size: 1.375rem; margin: 3rem 0 1rem; }
h3 { color: var(--brand); font-size: 1.125rem; margin: 0 0 1rem; }
p { margin: 0 0 .5rem; max-width: 46rem; text-wrap: pretty; }
a { color: var(--brand); }
a:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header .quiet { color: var(--on-dark2); }
.open { display: inline-block; margin-top: .75rem; padding: .5rem 1.1rem; border-radius: 2rem;
  background: var(--on-dark); color: var(--dark); font-weight: 600; text-decoration: none; }
.draft { display: inline-block; padding: .1rem .75rem; border-radius: 1rem; color: #fff;
  background: var(--accent); font-weight: 700; }
.quiet { color: var(--ink2); }
.older { padding: .5rem .75rem; border-left: 4px solid var(--accent); overflow-wrap: anywhere; }
ul { margin: 0; padding: 0; list-style: none; }
figure { margin: 0; }
img { display: block; width: 100%; height: auto; border: 1px solid var(--rule); }
figcaption { margin-top: .4rem; font-size: .8125rem; line-height: 1.4; color: var(--ink2); }
figcaption b { display: block; color: var(--ink); font-weight: 600; }
.pages { display: grid; gap: 1.5rem 1.25rem;
  grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr)); }
article { padding: 1.75rem 0 2rem; border-top: 1px solid var(--rule); }
.card { display: flex; gap: 1rem; align-items: end; }
.card li { flex: 1 1 0; } /* of one area each, where a browser has roots */
.card li { --root: sqrt(var(--w) / var(--h)); flex-grow: var(--root);
  max-width: calc(15rem * var(--root)); }
.card figcaption { min-height: 5.6em; }
.texts { display: grid; gap: 1rem 1.5rem; margin-top: 1.5rem;
  grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
.text { padding: 1rem 1.25rem; border-radius: .5rem; background: var(--panel); }
.text h4 { display: flex; justify-content: space-between; align-items: center; gap: 1rem;
  min-height: 2rem; margin: 0 0 .5rem; font-size: .8125rem; color: var(--ink2); }
.said { max-width: none; margin: 0; white-space: pre-line; overflow-wrap: anywhere;
  font-size: .9375rem; user-select: all; }
button { font: inherit; font-weight: 600; padding: .25rem .9rem; border-radius: 1rem;
  border: 1px solid var(--brand); background: #fff; color: var(--brand); cursor: pointer; }
button:hover { background: var(--brand); color: #fff; }
@media screen and (max-width: 45rem) {
  .pages { grid-template-columns: repeat(2, 1fr); gap: 1rem .75rem; }
  .card { flex-wrap: wrap; align-items: start; } /* rows of one height each */
  .card li { --ratio: calc(var(--w) / var(--h)); max-width: calc(9rem * var(--ratio));
    flex: var(--ratio) 0 calc(5.5rem * var(--ratio)); min-width: 0; }
  .card figcaption { min-height: 0; }
}
@media print {
  @page { size: A4; margin: 12mm; }
  header, main { padding: 0; } body { font-size: 8.5pt; }
  header { background: none; color: var(--ink); border: 0; }
  header .quiet { color: var(--ink2); } .open, button { display: none; }
  h1 { font-size: 18pt; } h2 { font-size: 12pt; margin: 6mm 0 3mm; } h3 { font-size: 10pt; }
  h2, h3 { break-after: avoid; } li, article { break-inside: avoid; }
  .pages { grid-template-columns: repeat(4, 1fr); gap: 4mm; }
  article { padding: 2mm 0; } h3 { margin-bottom: 2mm; } .card { gap: 3mm; }
  .texts { display: block; margin-top: 2mm; } .post { display: none; }
  .text { padding: 0; background: none; } .text h4 { display: none; }
  figcaption { font-size: 6.5pt; } .card figcaption { min-height: 2.8em; }
  .card span { display: none; } .said { font-size: 7pt; } a { text-decoration: none; }
}
"""
# Buttons appear where a script may run; without one a text is marked by one click.
SCRIPT = """
for (const button of document.querySelectorAll("button")) {
  const name = button.textContent, said = button.closest("div").querySelector(".said");
  button.hidden = false;
  button.onclick = async () => {
    try { await navigator.clipboard.writeText(said.textContent); }
    catch { getSelection().selectAllChildren(said); document.execCommand("copy"); }
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = name; }, 2000);
  };
}
"""


def make_index(
    edition: Edition,
    made: Sequence[Listed],
    texts: Sequence[CardText] = (),
    older: Sequence[str] = (),
) -> Made:
    """Return the page of the files that were made, in the order of the brief.

    `texts` are those of all its cards; `older` are the names of others that stand in the
    folder and are out of date: they are linked and said to be so, but not shown.
    """
    page = Element("html", lang=edition.brief.language)
    _head(page, edition)
    body = SubElement(page, "body")
    files = {file.name: file for file in made}
    document = next((file for file in made if file.name.endswith(".pdf")), None)
    header = SubElement(body, "header")
    _header(header, edition, document)
    _older(header, edition, [name for name in older if name.endswith(".pdf")])
    main = SubElement(body, "main")
    previews = [file for file in made if file.name.startswith("pages/")]
    if document and previews:
        _pages(main, edition, document, previews)
    if any(name.startswith("cards/") for name in (*files, *older)):
        _cards(main, edition, files, texts, older)
        _add(body, "script", SCRIPT)
    data = "<!DOCTYPE html>\n" + tostring(page, encoding="unicode", method="html") + "\n"
    return Made(NAME, data.encode(), ())


def _head(page: Element, edition: Edition) -> None:
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _add(head, "title", edition.brief.title)
    style = STYLE
    for role in ROLES:
        style = style.replace(f": {role.upper()};", f": {edition.theme.color(role)};")
    _add(head, "style", style)


def _header(header: Element, edition: Edition, document: Listed | None) -> None:
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
        link = SubElement(header, "a", {"class": "open"}, href=document.name)
        link.text = words.open_document


def _pages(
    main: Element, edition: Edition, document: Listed, previews: Sequence[Listed]
) -> None:
    section = SubElement(main, "section")
    _add(section, "h2", edition.words.all_pages.format(count=len(previews)))
    pages = SubElement(section, "ul", {"class": "pages"})
    for number, file in enumerate(previews, 1):
        name = edition.words.page.format(page=number, pages=len(previews))
        _picture(pages, file, f"{document.name}#page={number}", file.alt, (name, ""))


def _cards(
    main: Element,
    edition: Edition,
    files: Mapping[str, Listed],
    texts: Sequence[CardText],
    older: Sequence[str],
) -> None:
    section = SubElement(main, "section")
    shown = [text for text in texts if any(name in files for name in _names(text.card))]
    count = len(texts if older else shown)  # a composed card may have had no room
    _add(section, "h2", edition.words.all_cards.format(count=count))
    _older(section, edition, [name for name in older if not name.endswith(".pdf")])
    for text in shown:
        _card(SubElement(section, "article"), edition, text, files)


def _names(card: CardSpec) -> list[str]:
    return [SIZES[size].file_of(card) for size in card.sizes]


def _card(
    article: Element, edition: Edition, text: CardText, files: Mapping[str, Listed]
) -> None:
    _add(article, "h3", text.title)
    pictures = SubElement(article, "ul", {"class": "card"})
    for size in map(SIZES.__getitem__, text.card.sizes):
        if file := files.get(size.file_of(text.card)):
            _picture(pictures, file, file.name, text.alt, _about(edition, size, file))
    texts = SubElement(article, "div", {"class": "texts"})
    _text(texts, edition, edition.words.caption, text.post, "text post")
    _text(texts, edition, edition.words.alternative, text.alt, "text")


def _text(parent: Element, edition: Edition, title: str, text: str, kind: str) -> None:
    """Add a text to be pasted, with a button that copies it."""
    box = SubElement(parent, "div", {"class": kind})
    head = _add(box, "h4", title)
    done = {"type": "button", "hidden": "hidden", "data-done": edition.words.copied}
    SubElement(head, "button", done).text = edition.words.copy
    _add(box, "p", text, "said")


def _older(parent: Element, edition: Edition, names: Sequence[str]) -> None:
    """Name files that may be out of date; of a card in many sizes the first is linked."""
    first = {without_size(name): name for name in reversed(names)}
    if first:
        said = _add(parent, "p", f"{edition.words.older}: ", "older")
        names = sorted(first)
        for name in names:
            link = SubElement(said, "a", href=first[name])
            link.text, link.tail = name, ", " if name != names[-1] else ""


def _about(edition: Edition, size: Size, file: Listed) -> tuple[str, str]:
    """Return where a size is for, and what the file is."""
    kind, weight = size.format.upper(), round(file.weight / KILOBYTE)
    network = edition.words.networks[size.name]
    return (
        capitalised(network),
        f"{size.width}\u00a0×\u00a0{size.height} {kind}, {weight}\u00a0kB",
    )


def _picture(
    parent: Element, file: Listed, href: str, alt: str, about: tuple[str, str]
) -> None:
    """Add a picture that leads to its file, with its name and what is said under it."""
    width, height = file.size
    figure = SubElement(SubElement(parent, "li", style=f"--w:{width};--h:{height}"), "figure")
    link = SubElement(figure, "a", href=href)
    SubElement(link, "img", src=file.name, alt=alt, width=f"{width}", height=f"{height}")
    name, more = about
    said = SubElement(figure, "figcaption")
    _add(said, "b", name)
    if more:
        _add(said, "span", more)


def _add(parent: Element, tag: str, text: str, kind: str = "") -> Element:
    element = SubElement(parent, tag, {"class": kind} if kind else {})
    element.text = text
    return element
