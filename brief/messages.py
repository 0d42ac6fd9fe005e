"""What is said of every mistake, in Vietnamese and in English, beside each other.

One row a mistake: the code that the program uses, then what is wrong and what
to do. Placeholders are filled by `Fault.values`. A hint must work when followed:
the tests apply each one and run again.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong and what to do, in both languages."""

    vi: str
    en: str
    vi_hint: str = ""
    en_hint: str = ""
    warning: bool = False

    def said(self, language: str) -> tuple[str, str]:
        """Return what is wrong and the hint in `language`."""
        return (self.vi, self.vi_hint) if language == "vi" else (self.en, self.en_hint)


def _bug(vi: str, en: str) -> Message:
    """Return a message of a finished file that is not what it should be."""
    return Message(
        vi,
        en,
        "đây là lỗi của chương trình, chưa tệp nào được công bố: gửi dòng trên cùng tệp số liệu"
        " cho người quản lý dự án",
        "this is a bug of the program, and nothing was published: report the line above, with"
        " your file of figures",
    )


WORDS = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "hint": "gợi ý"},
    "en": {"error": "error", "warning": "warning", "hint": "hint"},
}

MESSAGES: dict[str, Message] = {
    "missing-file": Message(
        "không tìm thấy tệp {file}.",
        "the file {file} was not found.",
        "kiểm tra tên tệp, hoặc chạy lệnh trong thư mục có tệp đó",
        "check its name, or run the command in the folder that holds it",
    ),
    "unknown-face": Message(
        "không có mặt chữ “{name}”.",
        "there is no face “{name}”.",
        "chọn một trong: {known}",
        "choose one of: {known}",
    ),
    "changed-face": Message(
        "tệp phông {file} bị thiếu hoặc đã bị sửa đổi, không dùng được.",
        "the font file {file} is missing or was changed, and is not used.",
        "cài đặt lại chương trình",
        "install the program again",
    ),
    "no-font": Message(
        "{file} không phải là phông chữ đọc được.",
        "{file} is not a font that can be read.",
        "chọn một tệp TTF hoặc OTF",
        "choose a TTF or OTF file",
    ),
    "number-empty": Message(
        "giá trị để trống.",
        "the value is empty.",
        'viết giá trị như trên giấy, ví dụ "trên 170 dự án"',
        'write the value as it is printed, such as "over 170 projects"',
    ),
    "number-none": Message(
        "“{text}” không có con số nào.",
        "“{text}” holds no number.",
        'viết giá trị như trên giấy, ví dụ "trên 170 dự án"',
        'write the value as it is printed, such as "over 170 projects"',
    ),
    "number-not-first": Message(
        "“{text}” không bắt đầu bằng con số.",
        "“{text}” does not begin with its number.",
        "trước con số chỉ được có một trong các chữ: {names}",
        "before the number may stand one of these only: {names}",
    ),
    "number-unclear": Message(
        "không đọc được “{text}” thành một con số.",
        "“{text}” cannot be read as one number.",
        'viết giá trị như trên giấy, ví dụ "trên 170 dự án"',
        'write the value as it is printed, such as "over 170 projects"',
    ),
    "number-two": Message(
        "“{text}” có hơn một con số.",
        "“{text}” holds more than one number.",
        "mỗi giá trị chỉ có một con số: tách thành hai số liệu, hoặc viết “9,5 tỷ”",
        "a value is one number: make two figures of it, or write “9.5 billion”",
    ),
    "number-form": Message(
        "“{text}” không phải cách ghi số tiếng Việt.",
        "“{text}” is not how a number is written in English.",
        'viết "{suggestion}"',
        'write "{suggestion}"',
    ),
    "number-ambiguous": Message(
        "“{text}” có thể là “{first}” hoặc “{second}”.",
        "“{text}” may be “{first}” or “{second}”.",
        'viết "{first}" hoặc "{second}"',
        'write "{first}" or "{second}"',
    ),
    "number-not-finite": Message(
        "“{text}” không phải là con số.",
        "“{text}” is not a number.",
        "viết một con số, hoặc bỏ số liệu này",
        "write a number, or leave this figure out",
    ),
    "number-big": Message(
        "số {text} quá lớn: từ 10¹⁸ trở lên không in được.",
        "the number {text} is too big: 10¹⁸ and more cannot be printed.",
        "kiểm tra lại số và đơn vị (nghìn, triệu, tỷ)",
        "check the number and its scale (thousand, million, billion)",
    ),
    "number-decimals": Message(
        "số {text} có hơn 9 chữ số thập phân.",
        "the number {text} has more than 9 decimals.",
        "làm tròn số, hoặc dùng đơn vị nhỏ hơn",
        "round it, or use a smaller unit",
    ),
    "number-qualifier": Message(
        "không có chữ “{name}” chỉ mức của con số.",
        "“{name}” is not a qualifier of a number.",
        "chọn một trong: {names}",
        "choose one of: {names}",
    ),
    "number-scale": Message(
        "không có đơn vị đếm “{name}”.",
        "there is no scale “{name}”.",
        "chọn một trong: {names}",
        "choose one of: {names}",
    ),
    "due-year": Message(
        "thời hạn “{text}” không nêu đúng một năm.",
        "the deadline “{text}” does not name exactly one year.",
        'viết như "trước năm 2025" hoặc "vào năm 2030"',
        'write it like "before 2025" or "by 2030"',
    ),
    "no-previous": Message(
        "số liệu “{figure}” không có giá trị kỳ trước (previous).",
        "the figure “{figure}” has no value of the period before (previous).",
        "thêm previous vào [figures.{figure}], hoặc bỏ {{{figure}.{part}}} khỏi văn bản",
        "add previous to [figures.{figure}], or take {{{figure}.{part}}} out of the text",
    ),
    "change-units": Message(
        "không so được “{old}” với “{new}”: đơn vị khác nhau.",
        "“{old}” and “{new}” cannot be compared: their units differ.",
        "ghi hai giá trị bằng cùng một đơn vị",
        "give both values in the same unit",
    ),
    "change-unknown": Message(
        "không biết mức thay đổi từ “{old}” đến “{new}”: con số không chính xác hoặc bằng 0.",
        "the change from “{old}” to “{new}” is not known: a number is not exact, or is 0.",
        "viết mức thay đổi bằng lời, theo nguồn",
        "write the change in words, as the source gives it",
    ),
    "formula-empty": Message(
        "công thức để trống.",
        "the formula is empty.",
        'viết như "von / du_an", với tên của các số liệu',
        'write it like "capital / projects", with the names of figures',
    ),
    "formula-number": Message(
        "công thức có con số “{text}”; công thức chỉ gồm tên số liệu.",
        "the formula holds the number “{text}”; a formula is of figures only.",
        "ghi con số đó thành một số liệu có nguồn, rồi dùng tên của nó",
        "make that number a figure with its source, and use its name",
    ),
    "formula-sign": Message(
        "công thức có ký hiệu “{text}” không hiểu được.",
        "the formula holds “{text}”, which it does not know.",
        "chỉ dùng + − × ÷ (hoặc - * /), dấu ngoặc tròn và tên số liệu",
        "use + − × ÷ (or - * /), parentheses and names of figures only",
    ),
    "formula-syntax": Message(
        "công thức sai ở “{text}”.",
        "the formula is wrong at “{text}”.",
        "kiểm tra dấu ngoặc, và giữa hai số liệu phải có đúng một phép tính",
        "check the parentheses, and that one sign stands between two figures",
    ),
    "formula-deep": Message(
        "công thức có quá nhiều dấu ngoặc lồng nhau hoặc quá dài.",
        "the formula nests too many parentheses, or is too long.",
        "tách công thức thành nhiều số liệu",
        "make several figures of it",
    ),
    "formula-name": Message(
        "công thức dùng số liệu “{name}” không có.",
        "the formula names “{name}”, and there is no such figure.",
        "chọn một trong: {names}",
        "choose one of: {names}",
    ),
    "formula-zero": Message(
        "công thức chia cho 0: “{text}” bằng 0.",
        "the formula divides by zero: “{text}” is 0.",
        "kiểm tra số liệu đó, hoặc bỏ công thức",
        "check that figure, or leave the formula out",
    ),
    "formula-units": Message(
        "không cộng, trừ được “{first}” với “{second}”: đơn vị khác nhau.",
        "“{first}” and “{second}” cannot be added or subtracted: their units differ.",
        "ghi các số liệu bằng cùng một đơn vị; nếu là những thứ đếm được chung, "
        "thêm unit cho số liệu này",
        "give the figures in one unit; if they are things that count together, "
        "add the unit of this figure",
    ),
    "formula-unit": Message(
        "công thức cho kết quả bằng “{found}”, không phải “{unit}”.",
        "the formula makes “{found}”, not “{unit}”.",
        "bỏ unit, hoặc sửa unit hay công thức cho khớp",
        "leave unit out, or make the unit and the formula agree",
    ),
    "formula-no-unit": Message(
        "kết quả của công thức không có đơn vị.",
        "the result of the formula has no unit.",
        'thêm unit, ví dụ unit = "lần" hoặc unit = "%"',
        'add unit, such as unit = "times" or unit = "%"',
    ),
    "formula-endless": Message(
        "kết quả {text}… không hết trong ba chữ số thập phân.",
        "the result {text}… does not end within three decimals.",
        'thêm round = "{scale}" hoặc decimals = 1',
        'add round = "{scale}" or decimals = 1',
    ),
    "formula-endless-small": Message(
        "kết quả {text}… không hết trong ba chữ số thập phân.",
        "the result {text}… does not end within three decimals.",
        "thêm decimals = {decimals}",
        "add decimals = {decimals}",
    ),
    "formula-nothing-left": Message(
        "kết quả làm tròn thành 0.",
        "the result is rounded to 0.",
        "làm tròn ít hơn: bớt round, hoặc thêm decimals",
        "round less: a smaller scale in round, or more decimals",
    ),
    "formula-unknowable": Message(
        "không biết được kết quả: từ {operands} không suy ra giới hạn nào.",
        "the result cannot be known: {operands} leave no bound for it.",
        "bỏ công thức này, hoặc dùng số liệu chính xác hơn",
        "leave this formula out, or use more exact figures",
    ),
    # ── the file ─────────────────────────────────────────────────────────────
    "utf-16": Message(
        "tệp được lưu bằng mã UTF-16, không phải UTF-8.",
        "the file is saved as UTF-16, not as UTF-8.",
        "trong Notepad: Tệp > Lưu thành…, ở ô Mã hóa chọn UTF-8, rồi lưu lại",
        "in Notepad: File > Save as…, choose the encoding UTF-8, and save again",
    ),
    "not-utf-8": Message(
        "tệp không được lưu bằng mã UTF-8 (có thể là ANSI, tức Windows-1258).",
        "the file is not saved as UTF-8 (perhaps as ANSI, which is Windows-1258).",
        "trong Notepad: Tệp > Lưu thành…, ở ô Mã hóa chọn UTF-8, rồi lưu lại",
        "in Notepad: File > Save as…, choose the encoding UTF-8, and save again",
    ),
    "large-file": Message(
        "tệp dài {size} byte, quá giới hạn {limit} byte.",
        "the file has {size} bytes; the limit is {limit}.",
        "kiểm tra xem có đúng tệp không, hoặc chia thành nhiều bản tóm tắt",
        "check that it is the right file, or make several briefs of it",
    ),
    "unreadable-file": Message(
        "không đọc được tệp: {reason}.",
        "the file cannot be read: {reason}.",
        "kiểm tra quyền đọc tệp, hoặc đóng chương trình đang mở tệp",
        "check the permissions, or close the program that has the file open",
    ),
    "too-deep": Message(
        "các ngoặc hoặc khóa lồng nhau quá sâu.",
        "brackets or keys are nested too deep.",
        "bỏ bớt ngoặc hoặc phần của khóa; tệp số liệu chỉ cần vài tầng",
        "take brackets or parts of the key away; a few levels are enough",
    ),
    "broken-toml": Message(
        "dòng này không đúng cách viết của tệp TOML ({reason}).",
        "this line is not valid TOML ({reason}).",
        'viết mỗi dòng như: khóa = "giá trị", chữ đặt trong ngoặc kép thẳng',
        'write each line like key = "value", with texts in straight quotes',
    ),
    # ── keys and types ───────────────────────────────────────────────────────
    "missing-key": Message(
        "thiếu “{name}”.",
        "“{name}” is missing.",
        "thêm một dòng bắt đầu bằng {name} = vào bảng này",
        "add a line that begins with {name} = to this table",
    ),
    "missing-table": Message(
        "thiếu bảng [{name}].",
        "the table [{name}] is missing.",
        "thêm bảng [{name}], như trong tệp mẫu data/figures.toml",
        "add the table [{name}], as in the sample data/figures.toml",
    ),
    "unknown-key": Message(
        "không có khóa “{name}”.",
        "there is no key “{name}”.",
        "có lẽ là “{nearest}”; nếu không phải thì bỏ dòng này. Dùng được: {names}",
        "perhaps “{nearest}”; if not, take the line out. Known: {names}",
    ),
    "empty-text": Message(
        "“{name}” để trống.",
        "“{name}” is empty.",
        "viết chữ vào giữa hai dấu ngoặc kép",
        "write something between the quotation marks",
    ),
    "not-text": Message(
        "{found} không phải là chữ trong ngoặc kép.",
        "{found} is not a text in quotation marks.",
        'viết "{found}"',
        'write "{found}"',
    ),
    "not-integer": Message(
        "{found} không phải là số nguyên từ {low} đến {high}.",
        "{found} is not a whole number from {low} to {high}.",
        "viết một số nguyên từ {low} đến {high}, không có ngoặc kép",
        "write a whole number from {low} to {high}, without quotation marks",
    ),
    "not-number": Message(
        "{found} không phải là con số dùng được.",
        "{found} is not a number that can be used.",
        "viết một số lớn hơn 0, hoặc giá trị như trên giấy, trong ngoặc kép",
        "write a number over 0, or the value as it is printed, in quotation marks",
    ),
    "not-boolean": Message(
        "{found} không phải là true hoặc false.",
        "{found} is neither true nor false.",
        "viết true hoặc false, không có ngoặc kép",
        "write true or false, without quotation marks",
    ),
    "not-date": Message(
        "{found} không phải là ngày.",
        "{found} is not a date.",
        "viết năm-tháng-ngày như 2021-12-31, không có ngoặc kép",
        "write year-month-day like 2021-12-31, without quotation marks",
    ),
    "not-list": Message(
        "{found} không phải là danh sách.",
        "{found} is not a list.",
        'viết trong ngoặc vuông, như ["{found}"]',
        'write it in square brackets, like ["{found}"]',
    ),
    "not-table": Message(
        "“{name}” phải là một bảng, không phải {found}.",
        "“{name}” is to be a table, not {found}.",
        "viết thành bảng trong ngoặc vuông, với mỗi khóa một dòng",
        "make it a table, named in square brackets, with a line for each key",
    ),
    "not-tables": Message(
        "“{name}” phải là các bảng, không phải {found}.",
        "“{name}” is to be tables, not {found}.",
        "mở mỗi bảng bằng một dòng có hai ngoặc vuông, như [[{name}]]",
        "begin each table with a line in double square brackets, like [[{name}]]",
    ),
    "bad-id": Message(
        "“{name}” không dùng làm tên được: chỉ dùng chữ thường a–z, số và dấu gạch.",
        "“{name}” cannot be an id: use small letters a–z, digits and dashes only.",
        "viết {good}",
        "write {good}",
    ),
    "named-twice": Message(
        "“{name}” được dùng hai lần.",
        "“{name}” is used twice.",
        "bỏ một chỗ, hoặc đổi tên",
        "take one out, or rename it",
    ),
    # ── names of things that must exist ──────────────────────────────────────
    **{
        code: Message(
            f"không có {vi} “{{name}}”.",
            f"there is no {en} “{{name}}”.",
            "gần nhất là “{nearest}”. Dùng được: {names}",
            "the nearest is “{nearest}”. Known: {names}",
        )
        for code, vi, en in (
            ("unknown-figure", "số liệu", "figure"),
            ("unknown-reference", "số liệu", "figure"),
            ("unknown-part", "phần số liệu", "part of a figure"),
            ("unknown-series", "chuỗi số liệu", "series"),
            ("unknown-shown", "số liệu hoặc chuỗi", "figure or series"),
            ("unknown-goal", "mục tiêu", "goal"),
            ("unknown-source", "nguồn", "source"),
            ("unknown-icon", "biểu tượng", "icon"),
            ("unknown-color", "màu", "colour"),
            ("unknown-block", "loại khối", "kind of block"),
            ("unknown-chart", "loại biểu đồ", "kind of chart"),
            ("unknown-look", "kiểu", "look"),
            ("unknown-layout", "bố cục thẻ", "layout of a card"),
            ("unknown-size", "cỡ thẻ", "size of a card"),
            ("unknown-theme", "giao diện", "theme"),
            ("unknown-language", "ngôn ngữ", "language"),
            ("unknown-state", "trạng thái bản", "state of the brief"),
            ("unknown-status", "tình trạng số liệu", "status of a figure"),
        )
    },
    # ── figures ──────────────────────────────────────────────────────────────
    "ambiguous-number": Message(
        "{found} có thể là {whole} ({vi}) hoặc {comma}.",
        "{found} may be {whole} ({en}) or the decimal {found}.",
        'viết "{found}" hoặc {whole}; nếu đúng là số lẻ, thêm decimals = 3',
        "write {whole}; if it is a decimal, add decimals = 3",
    ),
    "missing-unit": Message(
        "giá trị {value} không có đơn vị.",
        "the value {value} has no unit.",
        'viết đơn vị sau con số, như "{value} dự án", hoặc thêm unit = "dự án"',
        'write the unit after the number, like "{value} projects", or add unit = "projects"',
    ),
    "said-twice": Message(
        "giá trị đã ghi “{said}”, khác với “{name}” ở dòng này.",
        "the value says “{said}” already, which differs from “{name}” here.",
        "bỏ dòng {name}",
        "take the line {name} out",
    ),
    "value-and-formula": Message(
        "số liệu có cả value và formula.",
        "the figure has both a value and a formula.",
        "giữ một trong hai: bỏ dòng value hoặc dòng formula",
        "keep one of them: take the line value or the line formula out",
    ),
    "circular": Message(
        "công thức đi vòng: {circle}.",
        "the formulas go in a circle: {circle}.",
        "cho một trong các số liệu này một value thay cho formula",
        "give one of these figures a value in place of its formula",
    ),
    "missing-source": Message(
        "số liệu không có nguồn: {names}.",
        "figures without a source: {names}.",
        "thêm source vào [brief] cho mọi số liệu, hoặc vào từng số liệu",
        "add a source to [brief] for all figures, or to each of them",
    ),
    "no-period": Message(
        "không rõ thời kỳ của số liệu: {names}.",
        "nothing says what time these figures are of: {names}.",
        'thêm period = "2021" hoặc as_of = 2021-12-31 vào [brief], hoặc vào từng số liệu',
        'add period = "2021" or as_of = 2021-12-31 to [brief], or to each of them',
        warning=True,
    ),
    "empty-list": Message(
        "danh sách “{name}” trống.",
        "the list “{name}” is empty.",
        "thêm ít nhất một mục",
        "add one thing at least",
    ),
    # ── texts ────────────────────────────────────────────────────────────────
    "lone-brace": Message(
        "dấu {brace} đứng một mình; ngoặc nhọn dùng để gọi số liệu, như {{id}}.",
        "a lone {brace}; braces call a figure, like {{id}}.",
        "viết {brace}{brace} nếu đúng là muốn in dấu này",
        "write {brace}{brace} if the brace itself is to be printed",
    ),
    "bad-link": Message(
        "liên kết “{url}” không phải là địa chỉ https, http hoặc mailto.",
        "the link “{url}” is no https, http or mailto address.",
        "viết địa chỉ đầy đủ, bắt đầu bằng https://",
        "write the whole address, beginning with https://",
    ),
    "too-long": Message(
        "văn bản dài {count} chữ, quá giới hạn {limit}.",
        "the text has {count} letters; the limit is {limit}.",
        "viết ngắn lại, hoặc tách thành nhiều phần",
        "make it shorter, or make several of it",
    ),
    "long-word": Message(
        "“{word}” liền nhau quá {limit} chữ, không xuống dòng được.",
        "“{word}” is longer than {limit} letters and fits no line.",
        "thêm dấu cách giữa các từ",
        "put spaces between its words",
    ),
    "repaired": Message(
        "{count} văn bản có dấu tiếng Việt viết rời (NFD), đã được ghép lại.",
        "{count} texts have Vietnamese marks apart from their letters (NFD); they were joined.",
        "không cần làm gì; để hết cảnh báo, gõ bằng bảng mã Unicode dựng sẵn",
        "nothing is needed; to be rid of this, type precomposed Unicode",
        warning=True,
    ),
    "no-pillars": Message(
        "bản tóm tắt không có [[pillars]] nào.",
        "the brief has no [[pillars]].",
        "thêm các bảng [[pillars]], hoặc bỏ dòng pillars = true",
        "add [[pillars]] tables, or take pillars = true out",
    ),
    "too-many": Message(
        "có {count} mục, nhiều hơn {limit}.",
        "there are {count}; the limit is {limit}.",
        "bỏ bớt, hoặc chia ra, cho đến khi còn {limit}",
        "take some out, or split them, until there are {limit}",
    ),
    "text-tcvn3": Message(
        "“{text}” là chữ mã TCVN3 (ABC), có lẽ là “{suggestion}”.",
        "“{text}” is written in the encoding TCVN3 (ABC); it may be “{suggestion}”.",
        "chuyển sang Unicode (UniKey: Ctrl+Shift+F6, từ TCVN3 sang Unicode), rồi dán lại",
        "convert the text from TCVN3 to Unicode (UniKey: Ctrl+Shift+F6) and paste it again",
    ),
    "text-vni": Message(
        "“{text}” là chữ mã VNI, có lẽ là “{suggestion}”.",
        "“{text}” is written in the encoding VNI; it may be “{suggestion}”.",
        "chuyển sang Unicode (UniKey: Ctrl+Shift+F6, từ VNI sang Unicode), rồi dán lại",
        "convert the text from VNI to Unicode (UniKey: Ctrl+Shift+F6) and paste it again",
    ),
    "text-mojibake": Message(
        "“{text}” là chữ UTF-8 bị đọc sai mã, có lẽ là “{suggestion}”.",
        "“{text}” is UTF-8 that was read as another encoding; it may be “{suggestion}”.",
        "viết “{suggestion}”, hoặc chép lại văn bản từ bản gốc",
        "write “{suggestion}”, or copy the text from its original again",
    ),
    "text-eth": Message(
        "“{text}” ({character}) không phải chữ “{suggestion}” tiếng Việt.",
        "“{text}” ({character}) is not the Vietnamese letter “{suggestion}”.",
        "thay bằng “{suggestion}”",
        "put “{suggestion}” in its place",
    ),
    "text-look-alike": Message(
        "“{text}” ({character}) chỉ giống “{suggestion}”, không phải chữ đó.",
        "“{text}” ({character}) only looks like “{suggestion}”.",
        "thay bằng “{suggestion}”",
        "put “{suggestion}” in its place",
    ),
    "text-emoji": Message(
        "biểu tượng “{text}” ({character}, {name}) không in được.",
        "the emoji “{text}” ({character}, {name}) cannot be printed.",
        "xóa biểu tượng đó; muốn có hình, dùng icon",
        "delete it; use icon for a picture",
    ),
    "text-control": Message(
        "có ký tự điều khiển không nhìn thấy ({character}).",
        "there is an invisible control character ({character}).",
        "xóa ký tự đó, hoặc gõ lại đoạn chữ",
        "delete it, or type the passage again",
    ),
    "text-bidi": Message(
        "có ký tự đổi chiều chữ không nhìn thấy ({character}).",
        "there is an invisible sign that turns the direction of text ({character}).",
        "xóa ký tự đó, hoặc gõ lại đoạn chữ",
        "delete it, or type the passage again",
    ),
    "text-zero-width": Message(
        "có ký tự không bề rộng ({character}); đã bỏ đi.",
        "there is a character without width ({character}); it was removed.",
        "gõ lại đoạn chữ để tệp sạch",
        "type the passage again to clean the file",
        warning=True,
    ),
    "text-private-use": Message(
        "có ký tự riêng của một phông chữ ({character}), không rõ là chữ gì.",
        "there is a character of some font’s own ({character}); nobody knows which.",
        "gõ lại ký tự đó bằng bàn phím",
        "type that character again",
    ),
    "text-mark": Message(
        "có dấu rời ({character}, {name}) không ghép được với chữ nào.",
        "there is a loose mark ({character}, {name}) that joins no letter.",
        "gõ lại chữ đó",
        "type that letter again",
    ),
    "text-outside": Message(
        "không in được ký tự “{text}” ({character}, {name}).",
        "the character “{text}” ({character}, {name}) cannot be printed.",
        "thay bằng chữ hoặc dấu khác",
        "put other letters or signs in its place",
    ),
    # ── lines that are no TOML ───────────────────────────────────────────────
    "toml-header": Message(
        "tên bảng {found} không đủ ngoặc vuông.",
        "the table name {found} lacks square brackets.",
        "viết {good}",
        "write {good}",
    ),
    "toml-key": Message(
        "“{found}” không dùng làm tên được: tên chỉ gồm chữ không dấu, số, _ và -.",
        "“{found}” cannot be a name: names have plain letters, digits, _ and - only.",
        "viết {good}",
        "write {good}",
    ),
    "toml-colon": Message(
        "giữa tên và giá trị phải là dấu =, không phải dấu hai chấm.",
        "between a name and its value stands =, not a colon.",
        "thay dấu : bằng dấu =",
        "write = in place of the colon",
    ),
    "toml-equals": Message(
        "thiếu dấu = giữa tên và giá trị.",
        "the sign = between the name and its value is missing.",
        "viết như: tên = giá trị",
        "write it like: name = value",
    ),
    "toml-invisible": Message(
        "dòng có dấu cách đặc biệt hoặc ký tự không nhìn thấy, thường do chép từ Word.",
        "the line has a special space or an invisible character, often copied from Word.",
        "xóa chỗ đó rồi gõ lại dấu cách thường",
        "delete it and type an ordinary space",
    ),
    "toml-empty": Message(
        "không có giá trị sau dấu =.",
        "there is no value after the sign =.",
        "viết giá trị, hoặc bỏ cả dòng",
        "write the value, or take the line out",
    ),
    "toml-comma": Message(
        "{found} không đọc được: số có dấu phẩy phải đặt trong ngoặc kép.",
        "{found} cannot be read: a number with a comma stands in quotation marks.",
        "viết {good} hoặc {bare}",
        "write {good} or {bare}",
    ),
    "toml-spaced": Message(
        "{found} không đọc được: trong số không được có dấu cách.",
        "{found} cannot be read: there may be no space in a number.",
        "viết {good}",
        "write {good}",
    ),
    "toml-percent": Message(
        "{found} không đọc được: số có dấu % phải đặt trong ngoặc kép.",
        "{found} cannot be read: a number with % stands in quotation marks.",
        "viết {good}",
        "write {good}",
    ),
    "toml-boolean": Message(
        "{found} không đọc được: chỉ có true (có) và false (không).",
        "{found} cannot be read: there are only true and false.",
        "viết {good}",
        "write {good}",
    ),
    "toml-date": Message(
        "{found} không phải cách ghi ngày trong tệp này.",
        "{found} is not how a date is written in this file.",
        "viết {good} (năm-tháng-ngày)",
        "write {good} (year-month-day)",
    ),
    "toml-quotes": Message(
        "giá trị đặt trong ngoặc kép cong; phải dùng ngoặc kép thẳng.",
        "the value stands in curly quotes; it needs straight ones.",
        "viết {good}",
        "write {good}",
    ),
    "toml-backslash": Message(
        "dấu \\ trong ngoặc kép có nghĩa riêng, không phải là chữ.",
        "a \\ in double quotes has a meaning of its own and is no letter.",
        "viết {good}",
        "write {good}",
    ),
    "toml-inner": Message(
        "trong văn bản có thêm dấu ngoặc kép thẳng.",
        "there are more straight quotes inside the text.",
        "viết {good}",
        "write {good}",
    ),
    "toml-unclosed": Message(
        "thiếu dấu ngoặc kép đóng ở cuối giá trị.",
        "the closing quotation mark is missing.",
        "viết {good}",
        "write {good}",
    ),
    "toml-unquoted": Message(
        "{found} phải đặt trong ngoặc kép.",
        "{found} is to stand in quotation marks.",
        "viết {good}",
        "write {good}",
    ),
    "toml-twice": Message(
        "“{name}” đã có ở dòng {line}.",
        "“{name}” is given in line {line} already.",
        "giữ một chỗ, bỏ chỗ kia",
        "keep one and take the other out",
    ),
    "toml-unclosed-value": Message(
        "giá trị bắt đầu ở đây không có dấu đóng.",
        "the value that begins here is never closed.",
        'thêm dấu đóng: """, ], hoặc }} ở cuối giá trị; bảng {{ }} phải nằm trên một dòng',
        'add its closing mark: """, ] or }} at its end; a table in {{ }} stands on one line',
    ),
    "toml-bad-date": Message(
        "không có ngày này trong lịch.",
        "there is no such date.",
        "viết một ngày có thật: năm-tháng-ngày, như 2021-12-31",
        "write a date that exists: year-month-day, like 2021-12-31",
    ),
    "long-number": Message(
        "con số quá dài.",
        "the number is too long.",
        "viết số ngắn hơn, với đơn vị đếm (nghìn, triệu, tỷ)",
        "write a shorter number, with its scale (thousand, million, billion)",
    ),
    "disk-full": Message(
        "không đủ chỗ trên đĩa để ghi {file}; các tệp cũ còn nguyên.",
        "there is no room on the disk for {file}; the old files are untouched.",
        "giải phóng dung lượng rồi chạy lại",
        "make room and run again",
    ),
    "not-writable": Message(
        "không được phép ghi {file}; các tệp cũ còn nguyên.",
        "{file} may not be written; the old files are untouched.",
        "đóng tệp nếu đang mở trong chương trình khác, hoặc chọn thư mục khác bằng --output",
        "close it if it is open in another program, or choose another folder with --output",
    ),
    "disk-error": Message(
        "không ghi được {file}: {reason}.",
        "{file} could not be written: {reason}.",
        "kiểm tra đĩa và thư mục, hoặc chọn thư mục khác bằng --output",
        "check the disk and the folder, or choose another folder with --output",
    ),
    "link-in-output": Message(
        "{file} là liên kết, có thể dẫn ra ngoài thư mục kết quả.",
        "{file} is a link, which could lead out of the output folder.",
        "xóa liên kết đó rồi chạy lại",
        "delete that link and run again",
    ),
    "output-busy": Message(
        "một lần dựng khác đang ghi vào {folder}.",
        "another build is writing to {folder}.",
        "chờ lần dựng đó xong rồi chạy lại",
        "wait until it has ended and run again",
    ),
    "not-proved-figure": _bug(
        "số liệu {figure} (“{text}”) không đọc lại được ở trang {page} của {file}.",
        "the figure {figure} (“{text}”) cannot be read back on page {page} of {file}.",
    ),
    "not-proved-pages": _bug(
        "{file} có {found} trang thay vì {wanted}.",
        "{file} has {found} pages instead of {wanted}.",
    ),
    "not-proved-box": _bug(
        "trang {page} của {file} không đúng khổ.",
        "page {page} of {file} is not of the right size.",
    ),
    "not-proved-font": _bug(
        "phông {font} trong {file} không được nhúng đúng cách.",
        "the font {font} in {file} is not embedded as it should be.",
    ),
    "not-proved-picture": _bug(
        "ảnh {file} có cỡ {found} thay vì {wanted} điểm ảnh.",
        "the picture {file} has {found} instead of {wanted} pixels.",
    ),
    "not-proved-blank": _bug(
        "ảnh {file} chỉ có một màu.",
        "the picture {file} is of one colour only.",
    ),
    # ── series ───────────────────────────────────────────────────────────────
    "not-point": Message(
        "{found} không phải là một điểm của chuỗi.",
        "{found} is not a point of a series.",
        'viết mỗi điểm như ["2021", 15]: thời kỳ trong ngoặc kép, rồi giá trị',
        'write each point like ["2021", 15]: the period in quotation marks, then the value',
    ),
    "points-and-file": Message(
        "chuỗi có cả points và file.",
        "the series has both points and a file.",
        "giữ một trong hai",
        "keep one of them",
    ),
    "outside-folder": Message(
        "tệp {file} nằm ngoài thư mục của tệp số liệu.",
        "the file {file} is outside the folder of the file of figures.",
        "chép tệp đó vào cạnh tệp số liệu và chỉ viết tên tệp",
        "copy it beside the file of figures and give its name only",
    ),
    "csv-columns": Message(
        "dòng này có {count} ô; cần đúng hai ô: thời kỳ và giá trị.",
        "this row has {count} cells; it needs two: period and value.",
        'đặt số có dấu phẩy trong ngoặc kép, như 2021,"141,5", hoặc ngăn ô bằng dấu ;',
        'put numbers with commas in quotation marks, like 2021,"1,415", or separate cells by ;',
    ),
    "broken-csv": Message(
        "tệp CSV không đọc được ({reason}).",
        "the CSV file cannot be read ({reason}).",
        "lưu lại tệp bằng Excel: Tệp > Lưu thành… > CSV UTF-8",
        "save it again in Excel: File > Save as… > CSV UTF-8",
    ),
    # ── what figures claim ───────────────────────────────────────────────────
    "people-negative": Message(
        "{value}: số người không thể âm.",
        "{value}: people cannot be fewer than none.",
        "bỏ dấu trừ; nếu là mức giảm, ghi đơn vị khác và viết “giảm” vào nhãn",
        "take the minus out; for a decrease, say so in the label and use another unit",
    ),
    "people-parts": Message(
        "{value}: số người phải là số nguyên.",
        "{value}: people are whole.",
        'viết số nguyên; nếu là số bình quân, ghi đơn vị như "người/hộ"',
        'write a whole number; for an average, use a unit like "people/household"',
    ),
    "odd-unit": Message(
        "đơn vị “{unit}” giống “{meant}” nhưng viết khác.",
        "the unit “{unit}” looks like “{meant}”, but is spelt otherwise.",
        "viết “{meant}”, nếu đúng là đơn vị đó",
        "write “{meant}”, if that is the unit",
        warning=True,
    ),
    "unlike-previous": Message(
        "“{old}” khác loại đơn vị với giá trị “{new}”.",
        "“{old}” has another kind of unit than the value “{new}”.",
        "ghi hai giá trị bằng cùng một đơn vị",
        "give both in the same unit",
    ),
    "jump": Message(
        "“{old}” và “{new}” chênh nhau từ 100 lần trở lên.",
        "“{old}” and “{new}” differ by 100 times or more.",
        "kiểm tra dấu chấm, dấu phẩy và đơn vị đếm (nghìn, triệu, tỷ) của hai số",
        "check the separators and the scales (thousand, million, billion) of both",
        warning=True,
    ),
    "old-data": Message(
        "số liệu tính đến {as_of}, cũ hơn 400 ngày so với ngày của bản tóm tắt ({date}).",
        "the figure is as of {as_of}, more than 400 days before the brief ({date}).",
        "cập nhật số liệu và as_of, hoặc kiểm tra date trong [brief]",
        "bring the figure and as_of up to date, or check date in [brief]",
        warning=True,
    ),
    # ── charts and cards ─────────────────────────────────────────────────────
    "empty-chart": Message(
        "biểu đồ {chart} không có số liệu.",
        "the chart {chart} has no data.",
        "thêm {names}",
        "add {names}",
    ),
    "chart-data": Message(
        "biểu đồ {chart} không vẽ từ {name}.",
        "a chart {chart} is not drawn from {name}.",
        "bỏ dòng {name}; biểu đồ này cần {names}",
        "take {name} out; this chart needs {names}",
    ),
    "too-few": Message(
        "có {count} mục, ít hơn {limit}.",
        "there are {count}; it needs {limit}.",
        "thêm cho đủ {limit}",
        "add more, until there are {limit}",
    ),
    "unlike-units": Message(
        "“{first}” và “{second}” khác đơn vị, không vẽ chung một trục được.",
        "“{first}” and “{second}” differ in unit and cannot stand on one axis.",
        "tách thành hai biểu đồ, mỗi đơn vị một biểu đồ",
        "make two charts of them, one a unit",
    ),
    "same-name": Message(
        "hai số liệu trong một hình cùng tên “{name}”.",
        "two figures of one picture are named “{name}”.",
        "đặt short_label khác cho [figures.{figure}]",
        "give [figures.{figure}] another short_label",
    ),
    "zero-chart": Message(
        "mọi số liệu của biểu đồ đều bằng 0.",
        "all figures of the chart are 0.",
        "bỏ biểu đồ này, hoặc kiểm tra lại số liệu",
        "take the chart out, or check the figures",
    ),
    "not-in-chart": Message(
        "“{name}” không có trong biểu đồ này.",
        "“{name}” is not in this chart.",
        "chọn một số liệu của biểu đồ, hoặc bỏ highlight",
        "choose a figure of the chart, or take highlight out",
    ),
    "negative-part": Message(
        "số âm không vẽ thành phần hoặc ô được.",
        "a negative number cannot be drawn as a part or as marks.",
        'dùng chart = "bar" cho số âm',
        'use chart = "bar" for negative numbers',
    ),
    "no-whole": Message(
        "biểu đồ {chart} vẽ các phần của một tổng thể, nhưng không rõ tổng thể nào.",
        "a chart {chart} shows parts of a whole, and nothing says of which.",
        'thêm whole với tên số liệu tổng; nếu không phải là các phần, dùng chart = "bar"',
        'add whole with the name of the total; for what are no parts, use chart = "bar"',
    ),
    "no-share": Message(
        "{value} không phải là tỷ lệ phần trăm, không vẽ thành vòng được.",
        "{value} is not a percentage and cannot be drawn as a ring.",
        "chọn một số liệu có đơn vị %, hoặc kiểu khác",
        "choose a figure in %, or another look",
    ),
    "share-over": Message(
        "{value} không nằm trong khoảng 0–100%, không thể là một phần của tổng thể.",
        "{value} is not between 0 and 100% and cannot be a share of a whole.",
        "kiểm tra lại số; nếu đúng là mức tăng, dùng kiểu khác",
        "check the number; if it is a growth rate, use another look",
    ),
    "parts-over": Message(
        "các phần ({sum}) lớn hơn tổng ({whole}).",
        "the parts ({sum}) exceed the whole ({whole}).",
        "kiểm tra lại các phần và số liệu tổng",
        "check the parts and the whole",
    ),
    "parts-under": Message(
        "các phần ({sum}) chưa đủ tổng ({whole}).",
        "the parts ({sum}) do not make the whole ({whole}).",
        'thêm rest = "…" để gọi tên phần còn lại, hoặc thêm phần còn thiếu',
        'add rest = "…" to name what remains, or add the missing part',
    ),
    "chart-previous": Message(
        "biểu đồ {chart} so với kỳ trước, nhưng số liệu “{figure}” không có previous.",
        "a chart {chart} compares with the period before, and “{figure}” has no previous.",
        'thêm previous cho [figures.{figure}], hoặc dùng chart = "bar"',
        'add previous to [figures.{figure}], or use chart = "bar"',
    ),
    "chart-target": Message(
        "biểu đồ {chart} so với mục tiêu, nhưng số liệu “{figure}” không có target.",
        "a chart {chart} compares with the target, and “{figure}” has no target.",
        'thêm target cho [figures.{figure}], hoặc dùng chart = "bar"',
        'add target to [figures.{figure}], or use chart = "bar"',
    ),
    "too-many-ticks": Message(
        "{value} vẽ mỗi vạch một đơn vị sẽ quá {limit} vạch.",
        "{value} at one tick each makes more than {limit} ticks.",
        'dùng kiểu khác, như look = "number" hoặc chart = "units"',
        'use another look, such as look = "number" or chart = "units"',
    ),
    "too-many-marks": Message(
        "{value} chia như vậy sẽ quá {limit} ô.",
        "{value} divided so makes more than {limit} marks.",
        "tăng per, hoặc bỏ per để chương trình tự chọn",
        "make per larger, or take it out and let the program choose",
    ),
    "uneven-groups": Message(
        "các nhóm không có cùng số lượng số liệu.",
        "the groups do not have as many figures each.",
        "cho mỗi nhóm cùng số lượng số liệu, theo cùng thứ tự",
        "give each group as many figures, in the same order",
    ),
    "no-map": Message(
        "bản tóm tắt không có [map].",
        "the brief has no [map].",
        "thêm [map] với tiles, hoặc bỏ khối này",
        "add [map] with tiles, or take this block out",
    ),
    "same-tile": Message(
        "ô “{name}” trùng chỗ với “{other}”.",
        "the tile “{name}” stands where “{other}” stands.",
        "đổi col hoặc row của một ô",
        "change col or row of one of them",
    ),
    "figure-and-figures": Message(
        "thẻ có cả figure và figures.",
        "the card has both figure and figures.",
        "giữ một trong hai",
        "keep one of them",
    ),
    "text-count": Message(
        "có {count} texts cho {figures} số liệu.",
        "there are {count} texts for {figures} figures.",
        "viết cho mỗi số liệu một câu, theo cùng thứ tự, hoặc bỏ texts",
        "write one a figure, in the same order, or take texts out",
    ),
    # ── numbers in text ──────────────────────────────────────────────────────
    "loose-number": Message(
        "con số “{number}” viết thẳng vào câu, không lấy từ số liệu nào.",
        "the number “{number}” is typed into the text and bound to no figure.",
        "thêm một số liệu có nguồn vào [figures] và gọi bằng {{tên}}",
        "add a figure with its source to [figures], and call it as {{name}}",
        warning=True,
    ),
    "bound-number": Message(
        "con số “{number}” viết thẳng vào câu, trong khi đã có số liệu {figure}.",
        "the number “{number}” is typed into the text, though there is a figure {figure}.",
        "thay “{printed}” bằng {{{figure}}}",
        "write {{{figure}}} in place of “{printed}”",
        warning=True,
    ),
    "too-many-figures": Message(
        "có {count} số liệu, quá giới hạn {limit}.",
        "there are {count} figures; the limit is {limit}.",
        "chia thành nhiều bản tóm tắt",
        "make several briefs of it",
    ),
    "unknown-schema": Message(
        "schema = {found} không phải là phiên bản mà chương trình này hiểu.",
        "schema = {found} is not a version that this program knows.",
        "viết schema = 1, hoặc cập nhật chương trình",
        "write schema = 1, or update the program",
    ),
    # ── what does not fit ────────────────────────────────────────────────────
    "text-too-long": Message(
        "“{text}…” không vừa trong {lines} dòng, dù đã thu nhỏ hết mức.",
        "“{text}…” does not fit into {lines} lines, even at the smallest size.",
        "viết ngắn lại",
        "write it shorter",
    ),
    "number-too-long": Message(
        "{text} không vừa bề rộng của ô, dù đã thu nhỏ hết mức.",
        "{text} does not fit into its tile, even at the smallest size.",
        "xếp ít ô hơn trên một hàng, hoặc viết số với nghìn, triệu, tỷ",
        "put fewer tiles in a row, or write the number in thousands, millions, billions",
    ),
    "card-too-full": Message(
        "thẻ có quá nhiều chữ cho cỡ {size}.",
        "the card has too much text for the size {size}.",
        "viết ngắn lại, hoặc bỏ cỡ {size} khỏi sizes",
        "write it shorter, or take {size} out of its sizes",
    ),
    "worker-died": Message(
        "một tiến trình dựng tệp đã bị dừng giữa chừng.",
        "a process that made files was stopped halfway.",
        "chạy lại với --jobs 1; nếu vẫn lỗi, máy có thể thiếu bộ nhớ",
        "run again with --jobs 1; if it still fails, the machine may lack memory",
    ),
}
