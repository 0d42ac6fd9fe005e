"""What is said of a file that cannot be read, or is no TOML."""

from brief.messages.message import Message

SYNTAX: dict[str, Message] = {
    "missing-file": Message(
        "không tìm thấy tệp {file}.",
        "the file {file} was not found.",
        "kiểm tra tên tệp, hoặc chạy lệnh trong thư mục có tệp đó",
        "check its name, or run the command in the folder that holds it",
    ),
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
}
