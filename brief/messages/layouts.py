"""What is said of charts, blocks and cards."""

from brief.messages.message import Message

LAYOUTS: dict[str, Message] = {
    "too-many": Message(
        "có {count} mục, nhiều hơn {limit}.",
        "there are {count}; the limit is {limit}.",
        "bỏ bớt, hoặc chia ra, cho đến khi còn {limit}",
        "take some out, or split them, until there are {limit}",
    ),
    "empty-chart": Message(
        "biểu đồ {chart} không có số liệu.",
        "the chart {chart} has no data.",
        "thêm {names}",
        "add {names}",
    ),
    "chart-too-tall": Message(
        "biểu đồ {chart} cao hơn một trang.",
        "the chart {chart} is taller than a page.",
        "bỏ span để biểu đồ rộng hết trang, hoặc chỉ giữ 15 số liệu lớn nhất",
        "take span out, so that the chart is as wide as the page, or keep the 15 largest",
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
        "thêm [map] với tiles, hoặc bỏ khối hay thẻ này",
        "add [map] with tiles, or take this block or card out",
    ),
    "same-tile": Message(
        "ô “{name}” trùng chỗ với “{other}”.",
        "the tile “{name}” stands where “{other}” stands.",
        "đổi col hoặc row của một ô",
        "change col or row of one of them",
    ),
    "block-too-tall": Message(
        "khối này cao hơn một trang và không chia được.",
        "this block is taller than a page and cannot be parted.",
        "chia thành hai khối, hoặc tăng span để khối thấp hơn",
        "make two blocks of it, or give it a larger span, so that it is less high",
    ),
    "map-too-full": Message(
        "sơ đồ chật, không còn chỗ cho tên “{name}”.",
        "the map is too full: there is no room for the name “{name}”.",
        "đặt các điểm cách xa nhau hơn (col, row), hoặc viết tên ngắn lại",
        "put the stops farther apart (col, row), or write the name shorter",
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
    "carousel-of-one": Message(
        "loạt thẻ “{name}” chỉ có một thẻ.",
        "the carousel “{name}” has one card only.",
        'thêm carousel = "{name}" cho các thẻ khác của loạt, hoặc bỏ dòng này',
        'add carousel = "{name}" to its other cards, or take this line out',
    ),
    "carousel-sizes": Message(
        "các thẻ của loạt “{name}” không cùng cỡ.",
        "the cards of the carousel “{name}” are not of the same sizes.",
        "viết sizes = [{sizes}] như ở thẻ “{first}”, hoặc đổi ở thẻ đó",
        "write sizes = [{sizes}] as in the card “{first}”, or change them there",
    ),
    # ── numbers in text ──────────────────────────────────────────────────────
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
        "viết ngắn lại, hoặc ghi sizes của thẻ mà không có {size}",
        "write it shorter, or give the card sizes without {size}",
    ),
}
