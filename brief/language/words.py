"""The fixed words of the program, in Vietnamese and in English.

Everything that pages, cards and alt texts say by themselves stands here; what the
user writes stands in the brief. Braces name what is filled in with `str.format`.
"""

from collections.abc import Mapping

from brief.model import Language
from brief.record import Record, field


class Words(Record):
    """The fixed words of one language."""

    # frame
    kicker: str  # what the document is, when the brief does not say
    source: str
    data_of: str  # {period}
    page: str  # {page}, {pages}
    pages: str  # {pages}
    draft: str
    until: str  # {date}: the day that figures speak of
    swipe: str  # on the first card of a carousel
    correction: str
    was_said: str  # before a value that was wrong
    is_right: str  # before the one that is right
    overview: str
    contents: str
    contents_entry: str  # {title}, {page}
    continued: str  # {section}

    # annex
    annex: str
    annex_title: str
    annex_title_of_notes: str  # without a table
    annex_running: str
    column_group: str
    column_label: str  # where figures have no groups
    column_value: str
    column_unit: str
    column_note: str
    other_group: str  # figures without a group, beside named groups
    same_note: str  # the note of the row above, again
    computed_group: str
    how_to_read: str
    how_to_read_text: str
    sources_text: str

    # a brief composed by itself
    overview_title: str
    overview_title_of_one: str
    details: str  # figures that no file has grouped
    over_time_title: str
    over_time: str  # {unit}
    against_target: str
    against_previous: str
    on_previous: str  # after a change
    most_is: str  # {name}: of things counted; its value follows
    highest_is: str  # {name}: of other values
    times_as_much: str  # {name}, {times}, {other}
    changed_from_to: str  # {name}, {change}, {start}, {end}

    # remarks
    partly: str  # {status}: of some of the figures shown
    computed: str
    computed_exact_note: str  # the same where no number has a qualifier
    computed_note: str  # after the star of a computed number
    each_mark: str  # {value}: what one mark of a pictogram stands for
    each_tick: str  # {value}: the same of a tick
    each_icon: str  # {value}: the same of an icon
    own_scales: str  # under values against targets of unlike things
    either: str  # between the last two kinds of things
    each_rounded: str  # {value}: what a mark stands for, where marks are rounded
    of_whole: str  # {value}
    scale_from: str  # {value}: where a scale begins that does not begin at zero
    largest: str  # {count}, {total}: how many of a chart's figures it draws
    total: str
    not_to_scale: str
    before_year: str  # {year}
    in_year: str  # {year}
    target: str
    previous: str
    and_: str
    and_more: str  # {count}

    # alt texts
    route_around: str  # {centre}, {stops}: a ring of a route map
    flow_of: str  # {number}, {start}, {end}
    photo: str  # {name}: who made a picture
    pictures: tuple[str, ...]  # a credit that begins with one says itself what it is
    logo_of: str  # {name}

    # to share
    build: str  # {build}
    on_the_web: str
    open_document: str
    older: str  # of files that stand beside newer ones
    all_pages: str  # {count}
    all_cards: str  # {count}
    caption: str
    alternative: str
    copy: str
    copied: str
    files: str
    read_more: str  # {url}
    how_to_share: str
    networks: Mapping[str, str] = field(default_factory=dict)  # size → where it belongs


VI = Words(
    kicker="Bản tóm tắt số liệu",
    source="Nguồn",
    data_of="Số liệu {period}",
    page="Trang {page}/{pages}",
    pages="{pages} trang",
    draft="DỰ THẢO",
    until="đến {date}",
    swipe="Vuốt để xem tiếp",
    correction="Đính chính",
    was_said="Đã công bố",
    is_right="Số đúng",
    overview="Tổng quan",
    contents="Nội dung",
    contents_entry="{title}, trang {page}",
    continued="{section} (tiếp theo)",
    annex="Phụ lục",
    annex_title="Bảng số liệu và cách ghi nguồn",
    annex_title_of_notes="Cách đọc số và nguồn số liệu",
    annex_running="Phụ lục số liệu",
    column_group="Nhóm",
    column_label="Chỉ tiêu",
    column_value="Giá trị",
    column_unit="Đơn vị",
    column_note="Ghi chú",
    other_group="Số liệu khác",
    same_note="như trên",
    computed_group="Tính toán của người biên tập",
    how_to_read="Cách đọc số",
    how_to_read_text=(
        "Dấu phẩy ngăn phần thập phân, dấu chấm ngăn hàng nghìn. "
        "Chữ **trên, gần, khoảng, dưới** là của nguồn hoặc suy từ nguồn và luôn đi cùng con số."
    ),
    sources_text=(
        "Các số liệu ghi đúng như nguồn; nhóm cuối bảng là phép tính của người biên tập."
    ),
    overview_title="Những con số chính",
    overview_title_of_one="Con số chính",
    details="Chi tiết",
    over_time_title="Theo thời gian",
    over_time="Theo thời gian, đơn vị: {unit}",
    against_target="So với mục tiêu",
    against_previous="So với kỳ trước",
    on_previous=" so với kỳ trước",
    most_is="Nhiều nhất là {name}: ",
    highest_is="Cao nhất là {name}: ",
    times_as_much="{name} {times} {other}",
    changed_from_to="{name} {change} từ {start} đến {end}",
    partly="một phần {status}",
    computed="do người biên tập tính",
    computed_exact_note="*Do người biên tập tính từ số liệu nguồn.",
    computed_note="*Do người biên tập tính từ số liệu nguồn, giữ nguyên ý “trên”, “gần”.",
    each_mark="mỗi ô là {value}",
    each_tick="mỗi vạch là {value}",
    each_icon="mỗi hình là {value}",
    own_scales="Mỗi thanh so với mục tiêu của nó, là vạch đứng",
    either=" hoặc ",
    each_rounded="{value}, làm tròn",
    of_whole="trong tổng số {value}",
    scale_from="trục bắt đầu từ {value}",
    largest="{count} lớn nhất trong {total}",
    total="Tổng",
    not_to_scale="sơ đồ minh họa, không theo tỷ lệ",
    before_year="Trước năm {year}",
    in_year="Năm {year}",
    target="mục tiêu",
    previous="kỳ trước",
    and_="và",
    and_more="và {count} mục khác",
    route_around="vòng quanh {centre}, qua {stops}",
    flow_of="{number} từ {start} đến {end}",
    photo="Ảnh: {name}",
    pictures=("ảnh", "tranh", "hình", "minh họa", "đồ họa", "bản đồ", "bản vẽ", "nguồn"),
    logo_of="Biểu trưng {name}",
    build="Bản dựng {build}",
    on_the_web="Bản đầy đủ trên mạng:",
    open_document="Mở bản tóm tắt (PDF)",
    older="Của lần dựng trước, có thể đã cũ",
    all_pages="Các trang ({count})",
    all_cards="Các thẻ ({count})",
    caption="Chú thích",
    alternative="Văn bản thay thế",
    copy="Sao chép",
    copied="Đã chép",
    files="Tệp",
    read_more="Xem bản đầy đủ: {url}",
    how_to_share=(
        "Mỗi thẻ có các tệp ảnh, chú thích để dán vào bài đăng, và văn bản thay thế "
        "cho người dùng trình đọc màn hình."
    ),
    networks={
        "portrait": "Facebook, Instagram",
        "square": "Facebook, Zalo",
        "story": "tin Facebook, Instagram",
        "link": "ảnh của liên kết",
        "wide": "Zalo",
        "tiktok": "TikTok",
    },
)

EN = Words(
    kicker="Summary of figures",
    source="Source",
    data_of="Data for {period}",
    page="Page {page}/{pages}",
    pages="{pages} pages",
    draft="DRAFT",
    until="the period to {date}",
    swipe="Swipe for more",
    correction="Correction",
    was_said="Published before",
    is_right="The right number",
    overview="At a glance",
    contents="Contents",
    contents_entry="{title}, page {page}",
    continued="{section} (continued)",
    annex="Annex",
    annex_title="Table of figures and sources",
    annex_title_of_notes="How to read the numbers, and sources",
    annex_running="Annex of figures",
    column_group="Group",
    column_label="Figure",
    column_value="Value",
    column_unit="Unit",
    column_note="Note",
    other_group="Other figures",
    same_note="as above",
    computed_group="Computed by the editor",
    how_to_read="How to read the numbers",
    how_to_read_text=(
        "The point marks decimals, the comma groups thousands. "
        "**Over, nearly, about** and **under** are the source’s words, or follow from them, "
        "and always stand with the number."
    ),
    sources_text=(
        "Figures are given as the source gives them; the last group was computed by the editor."
    ),
    overview_title="The main figures",
    overview_title_of_one="The main figure",
    details="Details",
    over_time_title="Over time",
    over_time="Over time, in {unit}",
    against_target="Against the target",
    against_previous="Against the previous period",
    on_previous=" on the previous period",
    most_is="Largest: {name}, ",
    highest_is="Highest: {name}, ",
    times_as_much="{name}: {times} {other}",
    changed_from_to="{name} {change} from {start} to {end}",
    partly="in part {status}",
    computed="computed by the editor",
    computed_exact_note="*Computed by the editor from the source.",
    computed_note="*Computed by the editor from the source; “over” and “nearly” are kept.",
    each_mark="each square is {value}",
    each_tick="each tick is {value}",
    each_icon="each icon is {value}",
    own_scales="Each bar is measured by its own target, the upright line",
    either=" or ",
    each_rounded="{value}, rounded",
    of_whole="of {value}",
    scale_from="axis begins at {value}",
    largest="the {count} largest of {total}",
    total="Total",
    not_to_scale="schematic, not to scale",
    before_year="Before {year}",
    in_year="{year}",
    target="target",
    previous="previous period",
    and_="and",
    and_more="and {count} more",
    route_around="around {centre}, through {stops}",
    flow_of="{number} from {start} to {end}",
    photo="Photo: {name}",
    pictures=(
        "photo",
        "picture",
        "image",
        "illustration",
        "drawing",
        "graphic",
        "map",
        "source",
    ),
    logo_of="Logo of {name}",
    build="Build {build}",
    on_the_web="The whole brief on the web:",
    open_document="Open the brief (PDF)",
    older="Of an earlier build, perhaps out of date",
    all_pages="Pages ({count})",
    all_cards="Cards ({count})",
    caption="Caption",
    alternative="Alternative text",
    copy="Copy",
    copied="Copied",
    files="Files",
    read_more="The whole brief: {url}",
    how_to_share=(
        "Each card has its pictures, a caption to paste into the post, and an alternative "
        "text for those who use a screen reader."
    ),
    networks={
        "portrait": "Facebook, Instagram",
        "square": "Facebook, Zalo",
        "story": "Facebook and Instagram stories",
        "link": "picture of a link",
        "wide": "Zalo",
        "tiktok": "TikTok",
    },
)


def words(language: Language) -> Words:
    """Return the fixed words of a language."""
    return VI if language == "vi" else EN
