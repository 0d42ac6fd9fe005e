"""What is said of charts, blocks and cards."""

from brief.messages.message import Message

LAYOUTS: dict[str, Message] = {
    "too-many": Message(
        "có {count} mục, nhiều hơn {limit}.",
        "there are {count}; the limit is {limit}.",
        "bỏ bớt, hoặc chia ra, cho đến khi còn {limit}",
        "take some out, or split them, until there are {limit}",
    ),
    "too-many-bars": Message(
        "có {count} số liệu, nhiều hơn {limit}: không đọc được nữa.",
        "there are {count} figures; more than {limit} cannot be read.",
        "thêm top = 10 vào biểu đồ: chỉ vẽ 10 số lớn nhất, và nói rõ như vậy",
        "add top = 10 to the chart: it draws the 10 largest, and says so",
    ),
    "too-many-parts": Message(
        "có {count} mục, nhiều hơn {limit}: không đọc được nữa.",
        "there are {count}; more than {limit} cannot be read.",
        'dùng chart = "{other}" và bỏ whole, rest, per nếu có',
        'use chart = "{other}" and take out whole, rest and per, if there are any',
    ),
    "too-many-points": Message(
        "có {count} điểm, nhiều hơn {limit} cột.",
        "there are {count} points, more than {limit} bars.",
        'dùng chart = "line"',
        'use chart = "line"',
    ),
    "empty-series": Message(
        "chuỗi “{name}” không có giá trị nào.",
        "the series “{name}” has no value at all.",
        "bỏ {name} khỏi biểu đồ, hoặc điền giá trị cho nó",
        "take {name} out of the chart, or give it values",
    ),
    "same-series-name": Message(
        "hai chuỗi trong một hình cùng tên “{name}”.",
        "two series of one picture are named “{name}”.",
        "đặt short_label khác cho [series.{series}]",
        "give [series.{series}] another short_label",
    ),
    "unlike-periods": Message(
        "“{first}” và “{second}” không theo cùng loại kỳ (năm, quý, tháng).",
        "“{first}” and “{second}” are not over periods of one kind (years, quarters, months).",
        "vẽ mỗi chuỗi một biểu đồ, hoặc ghi các kỳ theo cùng một cách",
        "draw a chart of each, or write their periods in the same way",
    ),
    "whole-in-parts": Message(
        "“{name}” vừa là một phần vừa là tổng thể.",
        "“{name}” is a part and the whole at once.",
        "bỏ {name} khỏi figures, hoặc chọn số liệu tổng khác",
        "take {name} out of figures, or name another whole",
    ),
    "no-count": Message(
        "{value} không phải là số đếm, không vẽ mỗi vạch một đơn vị được.",
        "{value} does not count whole things, and cannot be drawn as one tick each.",
        'dùng chart = "bar"',
        'use chart = "bar"',
    ),
    "empty-chart": Message(
        "biểu đồ {chart} không có số liệu.",
        "the chart {chart} has no data.",
        "thêm dữ liệu bằng một trong các khóa: {names}",
        "add its data by one of these keys: {names}",
    ),
    "bare-chart": Message(
        "biểu đồ không ghi số liệu {figure}, mà cạnh nó cũng không khối nào ghi.",
        "the chart does not name the figure {figure}, and no block beside it does.",
        'bỏ dòng bare, hoặc thêm một ô tiles có figure = "{figure}"',
        'take bare out, or add a tile with figure = "{figure}"',
    ),
    "below-nothing": Message(
        "khối đầu tiên của một phần không có khối nào ở trên để đứng dưới.",
        "the first block of a section has none above it to stand under.",
        "bỏ dòng below",
        "take below out",
    ),
    "span-below": Message(
        "khối đứng dưới một khối khác thì rộng bằng khối ấy.",
        "a block under another is as wide as that one.",
        "bỏ dòng span",
        "take span out",
    ),
    "chart-too-tall": Message(
        "biểu đồ {chart} cao hơn một trang.",
        "the chart {chart} is taller than a page.",
        "bỏ span để biểu đồ rộng hết trang, hoặc chia thành hai biểu đồ; danh sách dài thì thêm"
        " top = 15 để chỉ vẽ 15 số lớn nhất",
        "take span out, so that the chart is as wide as the page, or make two charts of it; a"
        " long list may have top = 15, which draws the 15 largest only",
    ),
    "chart-too-narrow": Message(
        "biểu đồ {chart} quá hẹp, chữ và số không đủ chỗ.",
        "the chart {chart} is too narrow for its words and numbers.",
        "tăng span của khối, hoặc bỏ dòng span để biểu đồ rộng hết trang",
        "give the block a larger span, or take span out, so that it is as wide as the page",
    ),
    "chart-data": Message(
        "biểu đồ {chart} không vẽ từ {name}.",
        "a chart {chart} is not drawn from {name}.",
        "bỏ dòng {name}; biểu đồ này cần {names}",
        "take {name} out; this chart needs {names}",
    ),
    "not-on-card": Message(
        "thẻ {layout} không hiện “{name}”.",
        "a card {layout} does not show “{name}”.",
        "bỏ dòng {name}; thẻ này hiện: {names}",
        "take {name} out; this card shows: {names}",
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
        "số âm không thể vẽ thành một phần của tổng hay thành ô.",
        "a negative number cannot be drawn as a part or as marks.",
        'dùng chart = "bar" cho số âm, và bỏ whole, rest, per nếu có',
        'use chart = "bar" for negative numbers; take out whole, rest and per, if any',
    ),
    "no-whole": Message(
        "biểu đồ {chart} vẽ các phần của một tổng thể, nhưng không rõ tổng thể nào.",
        "a chart {chart} shows parts of a whole, and nothing says of which.",
        'thêm whole với tên số liệu tổng; nếu không phải là các phần, dùng chart = "bar" '
        "và bỏ rest, per nếu có",
        'add whole with the name of the total; for what are no parts, use chart = "bar", '
        "without rest and per",
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
        "{value}: nếu mỗi vạch là một đơn vị thì quá {limit} vạch.",
        "{value} at one tick each makes more than {limit} ticks.",
        'dùng kiểu khác, như look = "number" hoặc chart = "units"',
        'use another look, such as look = "number" or chart = "units"',
    ),
    "too-many-marks": Message(
        "{value}: chia như vậy thì quá {limit} ô.",
        "{value} divided so makes more than {limit} marks.",
        "tăng per, hoặc bỏ per để chương trình tự chọn",
        "make per larger, or take it out and let the program choose",
    ),
    "uneven-groups": Message(
        "các nhóm có số lượng số liệu khác nhau.",
        "the groups do not have as many figures each.",
        "cho các nhóm số lượng số liệu bằng nhau, theo cùng thứ tự",
        "give each group as many figures, in the same order",
    ),
    "unlike-groups": Message(
        "các nhóm không có cùng các phần, nên màu của chúng không so sánh được.",
        "the groups do not hold the same parts, so that their colours mean nothing.",
        "đặt short_label giống nhau cho các phần cùng loại, xếp theo cùng thứ tự",
        "give like parts the same short_label, in the same order in each group",
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
    "not-row": Message(
        "{found} không phải là một hàng của bảng.",
        "{found} is not a row of a table.",
        'viết mỗi hàng trong ngoặc vuông, như ["Dự án", "{{fdi_projects}}"]',
        'write each row in square brackets, like ["Projects", "{{fdi_projects}}"]',
    ),
    "row-cells": Message(
        "hàng có {count} ô, bảng có {limit} cột.",
        "the row has {count} cells, the table {limit} columns.",
        'viết đủ {limit} ô cho mỗi hàng; ô trống là ""',
        'give each row {limit} cells; an empty one is ""',
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
        "viết ngắn lại: nay có {count} ký tự, vừa khoảng {letters}",
        "write it shorter: it has {count} letters, and about {letters} would fit",
        without=(("letters", "viết ngắn lại", "write it shorter"),),
    ),
    "number-too-long": Message(
        "{text} không vừa bề rộng của ô, dù đã thu nhỏ hết mức.",
        "{text} does not fit into its tile, even at the smallest size.",
        "cho ô rộng hơn (span lớn hơn, ít ô hơn trên một hàng), hoặc viết số với nghìn, triệu,"
        " tỷ",
        "give it more width (a larger span, fewer tiles in a row), or write the number in"
        " thousands, millions, billions",
    ),
    "card-too-full": Message(
        "thẻ có quá nhiều chữ cho cỡ {size}.",
        "the card has too much text for the size {size}.",
        "viết ngắn lại, hoặc ghi sizes của thẻ mà không có {size}",
        "write it shorter, or give the card sizes without {size}",
    ),
    "card-too-many": Message(
        "biểu đồ có {count} số liệu, không đủ chỗ trên thẻ cỡ {size}.",
        "the chart has {count} figures and no room for them on a card of the size {size}.",
        "thêm top = {top} vào thẻ để chỉ vẽ {top} số lớn nhất, hoặc ghi sizes của thẻ mà không"
        " có {size}",
        "add top = {top} to the card, which draws the {top} largest only, or give the card"
        " sizes without {size}",
    ),
    "correction-too-full": Message(
        "thẻ đính chính có quá nhiều chữ cho cỡ {size}.",
        "the correction card has too much text for the size {size}.",
        "ghi short_label ngắn cho số liệu này, hoặc rút gọn tên nguồn",
        "give the figure a short short_label, or its source a shorter title",
    ),
}
