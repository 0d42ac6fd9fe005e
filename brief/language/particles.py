"""Small words that say what a number or a capital beside them belongs to."""


def _listed(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


PARTS_OF_YEARS = _listed(
    "q1 q2 q3 q4 january february march april may june july august september october",
    "november december jan feb mar apr jun jul aug sep sept oct nov dec",
)
"""The year after these is theirs: Q3 2024, March 2022."""

LABELS = (
    _listed(
        "năm tháng ngày quý tuần kỳ khóa khoá thứ số độ mức lần hội điều khoản chương phần mục",
        "trang bảng hình đoạn cấp hạng loại nhóm kỷ từ đến quyển tập bài câu vành đai giờ lúc",
        "đợt vòng học page table figure part chapter year",
    )
    | PARTS_OF_YEARS
)
"""After these a number is a name: năm 2025, mức độ 4, Điều 11, từ 5."""

NAMING = frozenset(
    tuple(word.split())
    for words in (
        "bài học|công đoạn|năm học|cùng kỳ|danh mục|giai đoạn|hợp phần|học kỳ|khóa học|lần thứ",
        "mức độ|nhiệm kỳ|niên độ|quốc hội|thế kỷ|thời kỳ|tiết học|tài khoản|vành đai|đích đến",
        "điều khoản|điểm đến|đại hội|mã số",
    )
    for word in words.split("|")
)
"""Words of two syllables that end in a label and name the number after them, too: mức độ 4.

Others count it, whatever they end in: dân số 12.480 người, nhiệt độ 35 °C.
"""

COUNTING = frozenset({("con", "số"), ("trong", "số")})
"""These are no words, but do not name the number after them either."""

OF_YEARS = _listed("năm học year") | PARTS_OF_YEARS
"""Labels of years only: năm 2025, năm học 2025, but mỗi năm 2 lần."""

RANGES = _listed("từ đến lúc from to")
"""Labels whose number still has a unit: từ 5 đến 7 tỷ, lúc 7 giờ."""

EACH = _listed("mỗi hằng hàng từng một mấy vài each every a per")
"""After these a label is a unit of time: mỗi tháng 2 lần."""

LOOSE = _listed(
    "và hoặc hay là của trong ngoài tại ở với cho đã đang được bị sẽ có thì mà nhưng đến từ",
    "theo để do bởi vào trên dưới so khi nếu cùng gồm nhằm qua về ra lên tới như còn không",
    "cũng đều toàn các những",
    "and or of in on at to is are was were the by with for from a an per as than",
)
"""These do not belong to the number before them."""

OPENING = _listed(
    "từ của và là với trong đến cho các những một về do để tại ở bằng theo mà như vì trên",
    "dưới qua hay hoặc không bị được sẽ khi thì nếu nên mỗi mọi từng vào nhằm gồm",
    "the a an of in on at to and or for with by from as is are was were that",
)
"""With these a phrase begins: before them a line may well end."""

DANGLING = OPENING | _listed("hai ba bốn sáu bảy tám chín mười mươi")
"""A line should not end in these: they belong to what follows."""

PLACES = _listed(
    "tp tx tt t.p t.x t.t tỉnh huyện quận xã phường phố thôn bản xóm ấp đảo sông hồ núi",
    "ông bà anh chị đ/c th.s ts pgs gs kcn ccn thành thị trấn khu",
)
"""These belong to the capitalised name after them: TP Sông Công, huyện Phú Bình."""

STARTERS = LOOSE | _listed(
    "các những một mỗi mọi đây đó này nay hiện trước sau giữa bên cạnh riêng chỉ năm tháng",
    "ngày quý nhờ vì tuy mặc dù chính cả nhiều hai ba bốn sáu bảy tám chín mười nơi người",
    "it this that these those we they he she but",
)
"""A capital at the start of a sentence makes these no part of a name."""
