"""Where a line may not break."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.language.breaks import LONGEST_RUN, glue
from brief.language.lexicon import lexicon, words
from brief.language.sorting import sort_key
from brief.language.syllables import is_syllable

ROOT = Path(__file__).parent.parent
SENTENCES = [
    line
    for line in (ROOT / "tests" / "data" / "sentences.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def glued(text: str, *names: str) -> str:
    """Glue a text typed with ordinary spaces; _ shows U+00A0."""
    return glue(text.replace("_", " "), names).replace("\u00a0", "_")


@pytest.mark.parametrize(
    "text",
    [
        # numbers with qualifier, scale and unit
        "thu_hút trên_170_dự_án với gần_9_tỷ_USD",
        "vốn đăng_ký trên_141,5_nghìn_tỷ_đồng, còn hiệu_lực",
        "ít_nhất_5_người và nhiều_nhất_7_người",
        "thông_qua 12_chương_trình, 32_đề_án và 21_kế_hoạch",
        "100% các thủ_tục, 5,2% trong năm",
        "dài 42,5_km và rộng 250_ha",
        "số giường_bệnh/vạn dân trong năm",
        "từ_5 đến_7_tỷ_đồng",
        "over_170_projects with nearly_9_billion_USD of capital",
        "up 15% from Jan_2025 to Dec_2025",
        # numbers that are names
        "vào năm_2025 tỉnh sẽ đạt mức_độ_4 toàn phần",
        "ngày_05 tháng_01 năm_2022, quý_III năm_2021",
        "quy_mô dân_số 12.480_người, tổng_số 30_xã, kinh_tế_– xã_hội 9_tháng",
        "nhiệt_độ 35_°C, nâng_cấp 12_km đường, trong số 12_xã",
        "học_kỳ_2 năm_học_2025, giai_đoạn_2 của dự_án, cùng_kỳ_2024, bão số_5",
        "lần_thứ_XX và Đại_hội_XIII của Đảng",
        "Điều_11 Khoản_2, đường Vành_đai_V và Sông_Công_II",
        "Đích_đến_2025 và 2030",
        # numbers that count times, and numbers that are names of times
        "Q4_2022_– Q3_2024, March_2022 and May_5",
        "sáu_mươi con số, mười_hai xã, một_trăm năm",
        "mỗi năm 2_lần, hằng_năm 3_đợt, mỗi tháng 1_lần, mỗi ngày 3_ca",
        "trong 5_năm 3_tháng, 3_tháng 15_ngày; 5_năm 1_lần, 6_tháng 1_lần",
        "một năm 12_tháng, trong năm 12_xã đạt chuẩn, sau 5_năm 120_dự_án",
        "tháng_5 năm_2022, 5_tháng_9 năm_2021, tháng_5, 6 năm_2022",
        "quý_3 năm_2025, đợt_2 năm_2021, lần_thứ_2 năm_2021, cấp_3 năm_2021",
        "lúc_7_giờ 30_phút ngày_5 tháng_9, trong 9_tháng 2.000_hộ, tháng_12 1.000_hộ",
        "giai_đoạn_2021_–_2025, năm_học_2021_-_2022, từ năm_2015 đến năm_2020",
        "2 năm_2020 và 2021, năm_938, vào năm_45, năm_2021 2.332_đảng_viên",
        "giảm 3_điểm_phần_trăm, tăng 5,2% so_với năm_2020",
        # names
        "tại TP_Sông_Công, TX_Phổ_Yên, T.P_Hồ_Chí_Minh",
        "huyện_Phú_Bình, tỉnh_Thái_Nguyên, xã_Tân_Quang",
        "thị_xã_Phổ_Yên và thành_phố_Sông_Công",
        "đồng_chí Nguyễn_Thanh_Hải đã nói",
        "Ban_Thường_vụ_Tỉnh_ủy họp; ủy_ban_nhân_dân họp",
        "Từ Hà_Nội đến Huế. Qua Lào_Cai",
        # quotes and dashes
        "tinh_thần_“6_dám” và là_“vùng_xanh”",
        "các tỉnh_Thái_Nguyên_– Bắc_Giang_– Vĩnh_Phúc",
        "sản_xuất_- kinh_doanh",
        "gần_9_tỷ_USD_: trên_170_dự_án, 12_đề_án_+ 3_kế_hoạch, so_với kỳ_trước: 5_xã",
        # words
        "Chuyển_đổi_số, hiện_đại_hóa, hợp_tác_xã",
        "lần đầu_tiên, việc làm_ăn",
        "nhà_văn_hóa thôn, đường liên_thôn, khán_đài, dấu_phẩy, gắn_với các_em",
        "các tổ_chức đảng, đảng_viên; tổ, chức",
        "THÀNH_TỰU NĂM_2021 CỦA TỈNH THÁI_NGUYÊN",
        # nothing to hold
        "", " ", "một", "và của là", "a  b",
    ],
)  # fmt: skip
def test_what_belongs_together_holds(text: str) -> None:
    """Numbers, names, words of several syllables; before quotes and dashes."""
    assert glued(text) == text


def test_the_users_own_names_hold() -> None:
    """Names typed in the brief are held like the bundled ones."""
    text = "nền_tảng ThaiNguyen ID của công_ty Thép Xanh"
    held = "nền_tảng ThaiNguyen_ID của công_ty Thép_Xanh"
    assert glued(text, "ThaiNguyen ID", "Thép Xanh") == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ban Thường vụ Tỉnh ủy Thái Nguyên", "Ban_Thường_vụ_Tỉnh_ủy Thái_Nguyên"),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Đoàn_Thanh_niên Cộng_sản_Hồ_Chí_Minh"),
        ("Công Ty Trách Nhiệm Hữu Hạn Thép Xanh", "Công_Ty_Trách_Nhiệm Hữu_Hạn_Thép_Xanh"),
        ("Đồng bằng sông Cửu Long", "Đồng_bằng_sông_Cửu_Long"),
        # between capitals before it parts a name, though that were nearer to the middle
        ("Công Ty Thép Việt Thái Nguyên Bắc Giang", "Công_Ty_Thép_Việt Thái_Nguyên_Bắc_Giang"),
        ("Trung Tâm Thành phố Hồ Chí Minh", "Trung_Tâm Thành_phố_Hồ_Chí_Minh"),
    ],
)
def test_a_run_too_long_gives_way_between_words(text: str, held: str) -> None:
    """Over 26 letters a name parts near its middle, never inside a word."""
    assert glued(text) == held


@given(st.text("ab 12Đ“–.\u00a0\n", max_size=40))
def test_only_spaces_change(text: str) -> None:
    """The result is as long as the text, and gluing it again changes nothing."""
    once = glue(text)
    assert once.replace("\u00a0", " ") == text.replace("\u00a0", " ")
    assert all(new == "\u00a0" for old, new in zip(text, once, strict=True) if old == "\u00a0")
    assert glue(once) == once


def test_no_sentence_is_held_into_long_runs() -> None:
    """Narrow columns stay possible: few runs exceed 26 letters, none 34."""
    runs = [run for sentence in SENTENCES for run in glue(sentence).split(" ")]
    long = [run for run in runs if len(run) > LONGEST_RUN]
    assert len(long) <= len(SENTENCES) // 10
    assert max(map(len, runs)) <= 34


def test_the_word_list_is_clean() -> None:
    """Small letters, two or three syllables, in Vietnamese order, each once."""
    lines = (ROOT / "assets" / "words" / "vi.txt").read_text("utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    assert len(words) > 3000
    assert words == sorted(set(words), key=sort_key)
    assert all(word == word.lower() and 2 <= len(word.split()) <= 3 for word in words)
    assert all(is_syllable(part) for word in words for part in word.split())


def test_refused_words_are_not_listed() -> None:
    """What was reviewed and refused does not come back."""
    lines = (ROOT / "tools" / "words_refused.txt").read_text("utf-8").splitlines()
    listed = words()
    assert not listed & set(lines)


def test_all_provinces_are_names() -> None:
    """63 provinces and cities before July 2025; the 34 since are among them."""
    names = {" ".join(entry) for entries in lexicon().proper.values() for entry in entries}
    text = (ROOT / "assets" / "words" / "names.txt").read_text("utf-8")
    provinces = re.split(r"\n\n", text)[1].splitlines()[1:]
    assert names > {"Thái Nguyên", "Bà Rịa – Vũng Tàu", "Thừa Thiên Huế", "Hồ Chí Minh"}
    assert len(set(provinces) - {"Bà Rịa", "Vũng Tàu", "Thành phố Hồ Chí Minh"}) == 63
