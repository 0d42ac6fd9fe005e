"""Names that users give and misspell: ids, and the nearest of those that exist."""

import re

from brief.language.slugs import is_device, plain_words

ID = re.compile(r"[a-z][a-z0-9_]{0,59}")  # figures and series: formulas use them
SLUG = re.compile(r"[a-z][a-z0-9_-]{0,59}")  # sources, sections, goals, cards

_SHOWN = 24  # names in a message: all kinds of charts, blocks, layouts

# What people write for the words of the file, without marks: "Giá trị" is value.
_MEANT = {
    "ban_do": ("map", "tile_map"),
    "bieu_do": ("chart",),
    "blocks": ("sections.blocks",),
    "bieu_tuong": ("icon",),
    "bo_cuc": ("layout",),
    "cau_dan": ("lead",),
    "ban_tom_tat": ("brief",),
    "chinh_thuc": ("final", "chính thức"),
    "chu": ("text",),
    "chuoi": ("series",),
    "cong_thuc": ("formula",),
    "cot": ("column",),
    "doc": ("portrait",),
    "don_vi": ("unit",),
    "don_vi_dem": ("scale",),
    "duong": ("line",),
    "du_thao": ("draft",),
    "ghi_chu": ("note",),
    "gia_tri": ("value",),
    "giao_dien": ("theme",),
    "hinh_anh": ("image",),
    "anh": ("image",),
    "bang": ("table",),
    "banh": ("ring",),
    "histogram": ("column",),
    "khoi": ("blocks", "sections.blocks"),
    "pie": ("ring",),
    "thanh": ("bar",),
    "tron": ("ring",),
    "ky": ("period",),
    "ky_truoc": ("previous",),
    "kieu": ("look",),
    "lam_tron": ("round",),
    "loai": ("kind",),
    "mau": ("color", "colors"),
    "muc_tieu": ("target", "goal", "goals"),
    "ngay": ("date",),
    "ngon_ngu": ("language",),
    "nguon": ("source", "sources"),
    "nhan": ("label",),
    "nhap": ("draft",),
    "nhom": ("group",),
    "phan": ("sections",),
    "phu_de": ("subtitle",),
    "so_lieu": ("figures", "figure"),
    "ten": ("name", "title"),
    "the": ("cards",),
    "thoi_ky": ("period",),
    "tieng_anh": ("en",),
    "tieng_viet": ("vi",),
    "tieu_de": ("title",),
    "tom_tat": ("brief",),
    "tinh_trang": ("status",),
    "trich_dan": ("quote",),
    "van_ban": ("text",),
    "vn": ("vi",),
    "vong": ("ring",),
    "vuong": ("square",),
    "1080x1080": ("square",),
    "1080x1350": ("portrait",),
    "1080x1920": ("story",),
    "1200x630": ("link",),
    "1280x720": ("wide",),
}


def meant(name: str, names: tuple[str, ...] = ()) -> str:
    """Return the word of the file that a Vietnamese word stands for, or "".

    With `names`, only one of those.
    """
    words = _MEANT.get(as_id(name[:100]).removeprefix("x_"), ())
    return next((word for word in words if not names or word in names), "")


def nearest(name: str, names: tuple[str, ...]) -> str:
    """Return the name most like `name`, "" when none is like it."""
    if word := meant(name, names):
        return word
    from difflib import get_close_matches  # noqa: PLC0415 a fault is rare

    folded = {as_id(other): other for other in reversed(names[:500])}
    close = get_close_matches(as_id(name[:100]), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else ""


def suggestion(name: str, names: tuple[str, ...]) -> dict[str, str]:
    """Return the name, the nearest that exists, and those that exist, for a message."""
    near = nearest(name, names)
    shown = [near] if near else []
    shown += [other for other in names if other != near][: _SHOWN - len(shown)]
    more = " …" if len(names) > len(shown) else ""
    return {"name": short(name), "nearest": near, "names": ", ".join(shown) + more}


def as_id(name: str, joint: str = "_") -> str:
    """Return an id made of a name: "Vốn FDI" becomes von_fdi."""
    made = joint.join(plain_words(name))[:60]
    return made if made[:1].isalpha() else f"x{joint}{made}".strip(joint)


def file_name(text: str) -> str:
    """Return a name in plain letters for a file or folder: "Xã An Bình" is xa-an-binh."""
    name = "-".join(plain_words(text))[:60].strip("-") or "x"
    return f"{name}-1" if is_device(name) else name


def short(text: str) -> str:
    """Return a text on one line, shortened for a message."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
