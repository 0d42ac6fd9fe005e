"""What is said of figures, series and their sources."""

from brief.messages.message import Message

FIGURES: dict[str, Message] = {
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
        "các công thức gọi vòng lẫn nhau: {circle}.",
        "the formulas go in a circle: {circle}.",
        "ở một trong các số liệu này, ghi value thay cho formula",
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
    "not-point": Message(
        "{found} không phải là một điểm của chuỗi.",
        "{found} is not a point of a series.",
        'viết mỗi điểm như ["2021", 15]; số có dấu phẩy đặt trong ngoặc kép: ["2021", "15,5"]',
        'write each point like ["2021", 15], a value with a comma in quotes: ["2021", "1,500"]',
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
    "no-picture": Message(
        "không tìm thấy tệp ảnh {file}.",
        "the picture {file} was not found.",
        "có lẽ là “{nearest}”; nếu không phải, chép ảnh vào thư mục của tệp số liệu",
        "perhaps “{nearest}”; if not, copy it into the folder of the file of figures",
        without=(
            (
                "nearest",
                "chép ảnh vào thư mục của tệp số liệu, rồi kiểm tra lại tên tệp",
                "copy it into the folder of the file of figures, and check its name",
            ),
        ),
    ),
    "not-picture": Message(
        "{file} không phải là ảnh PNG hoặc JPEG.",
        "{file} is no PNG or JPEG picture.",
        "tệp này là {kind}, dù đuôi tệp là gì; mở ra rồi lưu thành JPEG"
        " (Paint: Tệp > Lưu thành > JPEG)",
        "it is {kind}, whatever its name ends in; open it and save it as JPEG"
        " (Paint: File > Save as > JPEG)",
        without=(
            (
                "kind",
                "mở ảnh trong một chương trình xem ảnh và lưu lại thành PNG hoặc JPEG",
                "open it in a picture viewer and save it as PNG or JPEG",
            ),
        ),
    ),
    "damaged-picture": Message(
        "tệp ảnh {file} bị hỏng hoặc không trọn vẹn.",
        "the picture {file} is damaged or not whole.",
        "chép lại tệp gốc, hoặc lưu lại ảnh thành PNG hoặc JPEG",
        "copy the original again, or save the picture anew as PNG or JPEG",
    ),
    "huge-picture": Message(
        "ảnh {file} quá lớn (trên 40 MB hoặc 80 triệu điểm ảnh).",
        "the picture {file} is too large (over 40 MB or 80 million pixels).",
        "thu nhỏ ảnh; chiều rộng 2400 điểm ảnh là đủ cho cả trang",
        "make it smaller; 2400 pixels across are enough for a full page",
    ),
    "coarse-picture": Message(
        "ảnh chỉ có {found} điểm ảnh mỗi inch khi in, sẽ bị vỡ nét (nên từ {limit}).",
        "the picture has only {found} pixels to the inch in print, and looks coarse"
        " (better {limit}).",
        "dùng ảnh rộng ít nhất {needed} điểm ảnh, hoặc giảm span",
        "use a picture at least {needed} pixels across, or a smaller span",
        warning=True,
    ),
    "point-none": Message(
        "“{found}” không phải là giá trị của một điểm.",
        "“{found}” is not the value of a point.",
        "để trống nếu chưa có số liệu; nếu bằng không thì ghi 0",
        "leave it empty if there is no data; if it is nought, write 0",
    ),
    "point-unit": Message(
        "giá trị ghi “{said}”, khác với {name} của chuỗi.",
        "the value says “{said}”, which differs from the {name} of the series.",
        "ghi mọi điểm bằng {name} của chuỗi, hoặc sửa {name}",
        "give all points in the {name} of the series, or change its {name}",
    ),
    "point-total": Message(
        "“{name}” có vẻ là dòng cộng, không phải một thời kỳ.",
        "“{name}” looks like a row of totals, not like a period.",
        "bỏ dòng đó, để chuỗi chỉ có các thời kỳ",
        "take that row out, so that the series holds periods only",
        warning=True,
    ),
    "csv-columns": Message(
        "dòng này có {count} ô; cần đúng hai ô: thời kỳ và giá trị.",
        "this row has {count} cells; it needs two: period and value.",
        "chỉ giữ hai cột và lưu thành CSV UTF-8; nếu số có dấu phẩy, ngăn ô bằng dấu ;",
        "keep two columns and save as CSV UTF-8; if numbers have commas, separate cells by ;",
    ),
    "csv-header": Message(
        "dòng đầu của tệp CSV là số liệu; dòng đầu phải là tên cột.",
        "the first row of the CSV file holds data; it is to name the columns.",
        "thêm một dòng ở đầu tệp, như Năm;Giá trị",
        "add a row at the top, like Year;Value",
    ),
    "csv-empty": Message(
        "tệp CSV không có dòng số liệu nào.",
        "the CSV file has no rows of data.",
        "thêm ít nhất một dòng dưới dòng tên cột, như 2021;15",
        "add one row at least under the names of the columns, like 2021,15",
    ),
    "csv-period": Message(
        "ô thời kỳ để trống.",
        "the cell of the period is empty.",
        "ghi thời kỳ vào cột đầu, hoặc xóa dòng",
        "write the period into the first column, or delete the row",
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
        'viết "{whole}"; nếu là số bình quân, ghi đơn vị như "người/hộ"',
        'write "{whole}"; for an average, use a unit like "people/household"',
        without=(
            (
                "whole",
                'viết số nguyên; nếu là số bình quân, ghi đơn vị như "người/hộ"',
                'write a whole number; for an average, use a unit like "people/household"',
            ),
        ),
    ),
    "may-be-thousands": Message(
        "{value} là số lẻ; dấu tách hàng nghìn thì viết khác.",
        "{value} is a decimal; thousands are separated otherwise.",
        'viết "{whole}" nếu là hàng nghìn; nếu đúng là số lẻ, thêm decimals = 3',
        'write "{whole}" for thousands; if it is a decimal, add decimals = 3',
        warning=True,
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
    "loose-number": Message(
        "con số “{number}” viết thẳng vào câu, không lấy từ số liệu nào.",
        "the number “{number}” is typed into the text and bound to no figure.",
        "thêm một số liệu có nguồn vào [figures] và gọi bằng {{tên}}",
        "add a figure with its source to [figures], and call it as {{name}}",
        warning=True,
    ),
    "bound-number": Message(
        "con số “{number}” viết thẳng vào câu, trong khi đã có số liệu {figure} ({whole}).",
        "the number “{number}” is typed into the text; there is a figure {figure} ({whole}).",
        "nếu là cùng một con số, thay “{printed}” bằng {call}",
        "if it is the same number, write {call} in place of “{printed}”",
        warning=True,
    ),
    "too-many-figures": Message(
        "có {count} số liệu, quá giới hạn {limit}.",
        "there are {count} figures; the limit is {limit}.",
        "chia thành nhiều bản tóm tắt",
        "make several briefs of it",
    ),
}
