"""XMP packets (ISO 16684-1): what a file says of itself, for PDF and for PNG.

Written by hand, so that the bytes depend on nothing but what is said.
"""

from datetime import datetime

from brief import __version__
from brief.export.moment import made_at
from brief.model import Brief, Language
from brief.record import Record

TOOL = f"brief {__version__}"

NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
}

# XML 1.0, 2.4; `html.escape` does the same, and imports all names of HTML's characters.
ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

# PDF/A knows no pdfuaid:part; a schema that it does not know must be described
# in the packet itself (ISO 19005-2, 6.6.2.3.3).
PDFUA_SCHEMA = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""


class Description(Record):
    """What a file says of itself; `subject` is the alternative text of a picture."""

    title: str
    language: Language
    modified: datetime  # in UTC; see `export.moment`
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()

    @property
    def tag(self) -> str:
        """Return the language as a BCP 47 tag."""
        return {"vi": "vi-VN", "en": "en-GB"}[self.language]


def described(brief: Brief, title: str, subject: str) -> Description:
    """Return what a file of a brief says of itself."""
    author, moment = brief.organisation, made_at(brief)
    return Description(title, brief.language, moment, author=author, subject=subject)


def pdf_packet(description: Description) -> bytes:
    """Return the packet of a PDF that is PDF/UA-1 and PDF/A-2a."""
    keywords = ", ".join(description.keywords)
    return _packet(
        [
            *_common(description),
            _simple("pdf:Producer", TOOL),
            _simple("pdf:Keywords", keywords),
            _simple("pdfaid:part", "2"),
            _simple("pdfaid:conformance", "A"),
            _simple("pdfuaid:part", "1"),
            PDFUA_SCHEMA,
        ]
    )


def picture_packet(description: Description) -> bytes:
    """Return the packet of a picture."""
    alt = _alternatives(
        "Iptc4xmpCore:AltTextAccessibility", description.subject, description.tag
    )
    return _packet([*_common(description), alt])


def _common(description: Description) -> list[str]:
    moment = description.modified.strftime("%Y-%m-%dT%H:%M:%S+00:00")
    language = description.tag
    return [
        _alternatives("dc:title", description.title, language),
        _alternatives("dc:description", description.subject, language),
        _array("dc:creator", "Seq", [description.author]),
        _array("dc:subject", "Bag", description.keywords),
        _array("dc:language", "Bag", [language]),
        _simple("xmp:CreatorTool", TOOL),
        *(_simple(f"xmp:{name}Date", moment) for name in ("Create", "Modify", "Metadata")),
    ]


def _simple(name: str, text: str) -> str:
    return f"<{name}>{text.translate(ESCAPED)}</{name}>" if text else ""


def _array(name: str, kind: str, texts: tuple[str, ...] | list[str]) -> str:
    items = "".join(f"<rdf:li>{text.translate(ESCAPED)}</rdf:li>" for text in texts if text)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""


def _alternatives(name: str, text: str, language: str) -> str:
    """Return a text in one language, which is also the default one."""
    if not text:
        return ""
    items = "".join(
        f'<rdf:li xml:lang="{tag}">{text.translate(ESCAPED)}</rdf:li>'
        for tag in ("x-default", language)
    )
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def _packet(properties: list[str]) -> bytes:
    body = "\n".join(part for part in properties if part)
    used = [
        f'xmlns:{prefix}="{address}"'
        for prefix, address in NAMESPACES.items()
        if f"<{prefix}:" in body
    ]
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {" ".join(used)}>\n{body}\n'
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
    ).encode()
