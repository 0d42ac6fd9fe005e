"""What is said of keys and of the kinds of their values."""

from brief.messages.message import Message

KEYS: dict[str, Message] = {
    "missing-key": Message(
        "thiếu “{name}”.",
        "“{name}” is missing.",
        "thêm một dòng bắt đầu bằng {name} = vào bảng này",
        "add a line that begins with {name} = to this table",
    ),
    "missing-table": Message(
        "thiếu bảng [{name}].",
        "the table [{name}] is missing.",
        "thêm bảng [{name}]; muốn có tệp mẫu, chạy brief new",
        "add the table [{name}]; for a file to start from, run brief new",
    ),
    "unknown-key": Message(
        "không có khóa “{name}”.",
        "there is no key “{name}”.",
        "có lẽ là “{nearest}”; nếu không phải thì bỏ đi. Dùng được: {names}",
        "perhaps “{nearest}”; if not, take it out. Known: {names}",
        without=(("nearest", "bỏ đi. Dùng được: {names}", "take it out. Known: {names}"),),
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
        'viết "{good}"',
        'write "{good}"',
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
        "viết năm-tháng-ngày, như {good}, không có ngoặc kép",
        "write year-month-day, like {good}, without quotation marks",
    ),
    "not-list": Message(
        "{found} không phải là danh sách.",
        "{found} is not a list.",
        "viết trong ngoặc vuông, như {good}",
        "write it in square brackets, like {good}",
    ),
    "no-id": Message(
        "tên bảng [{name}] thiếu phần tên riêng (id).",
        "the table name [{name}] lacks the id.",
        "viết [{good}]; mỗi số liệu, chuỗi, nguồn một bảng, mỗi bảng một tên riêng",
        "write [{good}]; each figure, series and source has a table with an id of its own",
    ),
    "brief-header": Message(
        "thiếu dòng [brief] phía trên “{name}”.",
        "the line [brief] is missing above “{name}”.",
        "thêm một dòng [brief] ngay trước dòng này",
        "put a line [brief] just before this one",
    ),
    "not-table": Message(
        "“{name}” phải là một bảng, không phải {found}.",
        "“{name}” is to be a table, not {found}.",
        "mở bảng bằng dòng [{table}], rồi viết mỗi khóa trên một dòng ở dưới",
        "begin the table with the line [{table}], and write its keys below, one a line",
    ),
    "not-tables": Message(
        "“{name}” phải là các bảng, không phải {found}.",
        "“{name}” is to be tables, not {found}.",
        "mở mỗi bảng bằng một dòng có hai ngoặc vuông, như [[{name}]]",
        "begin each table with a line in double square brackets, like [[{name}]]",
    ),
    "bad-id": Message(
        "“{name}” không dùng làm tên được: tên gồm chữ thường a–z, số, dấu gạch, chữ đứng đầu.",
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
            "có lẽ là “{nearest}”. Dùng được: {names}",
            "perhaps “{nearest}”. Known: {names}",
            without=(
                (
                    "names",
                    f"tệp chưa có {vi} nào: thêm vào, hoặc bỏ dòng này",
                    f"the file has no {en} yet: add it, or take this line out",
                ),
                ("nearest", "chọn một trong: {names}", "choose one of: {names}"),
            ),
        )
        for code, vi, en in (
            ("unknown-figure", "số liệu", "figure"),
            ("unknown-reference", "số liệu", "figure"),
            ("unknown-part", "phần số liệu", "part of a figure"),
            ("unknown-series", "chuỗi số liệu", "series"),
            ("unknown-shown", "số liệu hoặc chuỗi", "figure or series"),
            ("unknown-goal", "mục tiêu", "goal"),
            ("unknown-stop", "điểm", "stop"),
            ("unknown-icon", "biểu tượng", "icon"),
            ("unknown-color", "màu", "colour"),
            ("unknown-block", "loại khối", "kind of block"),
            ("unknown-chart", "loại biểu đồ", "kind of chart"),
            ("unknown-look", "kiểu hiển thị", "look"),
            ("unknown-layout", "bố cục thẻ", "layout of a card"),
            ("unknown-size", "cỡ thẻ", "size of a card"),
            ("unknown-theme", "giao diện", "theme"),
            ("unknown-language", "ngôn ngữ", "language"),
            ("unknown-state", "trạng thái bản tóm tắt", "state of the brief"),
            ("unknown-status", "tình trạng số liệu", "status of a figure"),
        )
    },
    "unknown-source": Message(
        "không có nguồn “{name}” trong [sources].",
        "there is no source “{name}” in [sources].",
        "có lẽ là “{nearest}”; nếu là nguồn khác, thêm bảng [sources.{id}]. Đã có: {names}",
        "perhaps “{nearest}”; if it is another, add the table [sources.{id}]. Known: {names}",
        without=(
            (
                "nearest",
                "thêm bảng [sources.{id}] có title, hoặc viết rõ hơn, ít nhất hai chữ,"
                " như “Báo cáo của Sở Tài chính”",
                "add the table [sources.{id}] with its title, or say it in two words or more,"
                " like “Report of the Department of Finance”",
            ),
        ),
    ),
    # ── figures ──────────────────────────────────────────────────────────────
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
        "đoạn này dài {count} ký tự, quá giới hạn {limit}.",
        "the text has {count} letters; the limit is {limit}.",
        "viết ngắn lại, hoặc tách thành nhiều phần",
        "make it shorter, or make several of it",
    ),
    "long-word": Message(
        "“{word}” dài quá {limit} ký tự mà không có dấu cách, không xuống dòng được.",
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
    "unknown-schema": Message(
        "schema = {found} không phải là phiên bản mà chương trình này hiểu.",
        "schema = {found} is not a version that this program knows.",
        "viết schema = 1, hoặc cập nhật chương trình",
        "write schema = 1, or update the program",
    ),
    # ── what does not fit ────────────────────────────────────────────────────
}
