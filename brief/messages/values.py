"""What is said of values and formulas."""

from brief.messages.message import Message

VALUES: dict[str, Message] = {
    "bad-color": Message(
        "“{text}” không phải là một màu.",
        "“{text}” is not a colour.",
        'viết dấu # và sáu chữ số hệ 16: "{suggestion}"',
        'write # and six hexadecimal digits: "{suggestion}"',
    ),
    "brand-too-light": Message(
        "màu {text} quá nhạt: chữ màu này khó đọc trên nền trắng (độ tương phản dưới 4,6).",
        "the colour {text} is too light to be read as text on white (contrast under 4.6).",
        'màu gần nhất dùng được là "{suggestion}"',
        'the nearest colour that will do is "{suggestion}"',
    ),
    "number-empty": Message(
        "giá trị để trống.",
        "the value is empty.",
        'viết giá trị như trên giấy, ví dụ "trên 170 dự án"',
        'write the value as it is printed, such as "170 projects"',
    ),
    "number-none": Message(
        "“{text}” không có con số nào.",
        "“{text}” holds no number.",
        'viết giá trị như trên giấy, ví dụ "trên 170 dự án"',
        'write the value as it is printed, such as "170 projects"',
    ),
    "number-not-first": Message(
        "“{text}” không bắt đầu bằng con số.",
        "“{text}” does not begin with its number.",
        "trước con số chỉ được có một trong các chữ: {names}; đơn vị viết sau con số",
        "before the number may stand one of these only: {names}; the unit follows the number",
    ),
    "number-unclear": Message(
        "không đọc được con số trong “{text}”.",
        "“{text}” cannot be read as one number.",
        'viết giá trị như trên giấy, ví dụ "trên 170 dự án"',
        'write the value as it is printed, such as "170 projects"',
    ),
    "number-two": Message(
        "“{text}” có hơn một con số.",
        "“{text}” holds more than one number.",
        "mỗi giá trị chỉ có một con số: tách thành hai số liệu, hoặc gộp lại thành một số",
        "a value is one number: make two figures of it, or write it as one number",
    ),
    "number-pair": Message(
        "“{text}” có hai con số.",
        "“{text}” holds two numbers.",
        'tách thành hai số liệu: value = "{first}" và value = "{second}"; hoặc ghi một số ở'
        " value, cả hai ở note",
        'make two figures of it: value = "{first}" and value = "{second}"; or write one of'
        " them as the value, and both in its note",
    ),
    "number-unit-first": Message(
        "đơn vị “{unit}” đứng trước con số.",
        "the unit “{unit}” stands before its number.",
        'viết "{suggestion}"',
        'write "{suggestion}"',
    ),
    "number-letters": Message(
        "“{text}” có chữ l hoặc O ở chỗ của số 1 hoặc 0.",
        "“{text}” has the letter l or O where the digit 1 or 0 belongs.",
        'viết "{suggestion}"',
        'write "{suggestion}"',
    ),
    "number-status": Message(
        "“{text}”: chữ ước tính, sơ bộ là tình trạng của số liệu, không phải một phần của giá"
        " trị.",
        "“{text}”: an estimate is a status of the figure, not a part of its value.",
        'viết "{suggestion}" và thêm dòng status = "ước tính" (hoặc "sơ bộ")',
        'write "{suggestion}" and add the line status = "estimate"',
    ),
    "number-verb": Message(
        "“{text}”: chữ “{word}” không phải là một phần của con số.",
        "“{text}”: the word “{word}” is no part of the number.",
        'viết "{suggestion}", và ghi chữ “{word}” vào label',
        'write "{suggestion}", and say “{word}” in the label',
    ),
    "number-form": Message(
        "“{text}” không đúng cách ghi số trong ngôn ngữ của bản tóm tắt.",
        "“{text}” is not how a number is written in the language of the brief.",
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
        "“{name}” không phải là chữ chỉ mức của con số.",
        "“{name}” is not a qualifier of a number.",
        "chọn một trong: {names}",
        "choose one of: {names}",
    ),
    "number-scale": Message(
        "“{name}” không phải là đơn vị đếm.",
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
    "no-target": Message(
        "số liệu “{figure}” không có mục tiêu (target).",
        "the figure “{figure}” has no target.",
        "thêm target vào [figures.{figure}], hoặc bỏ {{{figure}.target}} khỏi văn bản",
        "add target to [figures.{figure}], or take {{{figure}.target}} out of the text",
    ),
    "change-units": Message(
        "không so được “{old}” với “{new}”: đơn vị khác nhau.",
        "“{old}” and “{new}” cannot be compared: their units differ.",
        "ghi hai giá trị bằng cùng một đơn vị",
        "give both values in the same unit",
    ),
    "change-unknown": Message(
        "không tính được thay đổi từ “{old}” đến “{new}”: có số không chính xác, bằng 0 hoặc"
        " âm.",
        "the change from “{old}” to “{new}” is not known: a number is not exact, is 0 or"
        " negative.",
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
        "công thức có ký hiệu không dùng được: “{text}”.",
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
        "công thức gọi số liệu “{name}”, nhưng không có số liệu này.",
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
        "kết quả {text}… có nhiều hơn ba chữ số thập phân.",
        "the result {text}… does not end within three decimals.",
        'thêm round = "{scale}" hoặc decimals = 1',
        'add round = "{scale}" or decimals = 1',
    ),
    "formula-endless-small": Message(
        "kết quả {text}… có nhiều hơn ba chữ số thập phân.",
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
        "không suy ra được kết quả từ {operands}.",
        "the result cannot be known: {operands} leave no bound for it.",
        "dùng số liệu chính xác hơn, hoặc bỏ công thức này",
        "leave this formula out, or use more exact figures",
    ),
    # ── the file ─────────────────────────────────────────────────────────────
}
