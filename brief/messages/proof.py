"""What is said of finished files that are not as the model has them: the program's bugs."""

from brief.messages.message import Message, bug

PROOF: dict[str, Message] = {
    "not-proved-figure": bug(
        "số liệu {figure} (“{text}”) không đọc lại được ở trang {page} của {file}.",
        "the figure {figure} (“{text}”) cannot be read back on page {page} of {file}.",
    ),
    "not-proved-number": bug(
        "“{text}” không đọc lại được ở trang {page} của {file}.",
        "“{text}” cannot be read back on page {page} of {file}.",
    ),
    "not-proved-numerals": bug(
        "trang {page} của {file} thừa hoặc thiếu các chữ số {found}.",
        "page {page} of {file} lacks the digits {found}, or has them although none were drawn.",
    ),
    "not-proved-pages": bug(
        "{file} có {found} trang thay vì {wanted}.",
        "{file} has {found} pages instead of {wanted}.",
    ),
    "not-proved-box": bug(
        "trang {page} của {file} không đúng khổ.",
        "page {page} of {file} is not of the right size.",
    ),
    "not-proved-font": bug(
        "phông {font} trong {file} không được nhúng đúng cách.",
        "the font {font} in {file} is not embedded as it should be.",
    ),
    "not-proved-picture": bug(
        "ảnh {file} có cỡ {found} thay vì {wanted} điểm ảnh.",
        "the picture {file} has {found} instead of {wanted} pixels.",
    ),
    "not-proved-blank": bug(
        "ảnh {file} chỉ có một màu.",
        "the picture {file} is of one colour only.",
    ),
    "not-proved-heavy": bug(
        "ảnh {file} nặng {found} byte, quá {wanted} byte mà mạng xã hội nhận.",
        "the picture {file} has {found} bytes, over the {wanted} that networks take.",
    ),
    "not-proved-digits": bug(
        "“{text}” ở trang {page} của {file} được đọc từ điểm ảnh là “{found}”.",
        "“{text}” on page {page} of {file} is read from the pixels as “{found}”.",
    ),
    "not-proved-claim": bug(
        "ở trang {page} của {file}, số liệu {figure} phải là “{text}” nhưng chỉ có “{found}”.",
        "on page {page} of {file} the figure {figure} must be “{text}”, but says “{found}”.",
    ),
    "not-proved-outside": bug(
        "“{text}” ở trang {page} của {file} nằm ngoài vùng an toàn.",
        "“{text}” on page {page} of {file} stands outside of the safe area.",
    ),
    "not-proved-link": bug(
        "{file} thiếu hoặc thừa liên kết {url}.",
        "{file} lacks the link {url}, or has it although the brief does not.",
    ),
    "not-proved-image": bug(
        "một ảnh trong {file} không giải mã được.",
        "a picture in {file} cannot be decoded.",
    ),
}
