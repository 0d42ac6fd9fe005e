"""What is said of files that are published already."""

from brief.messages.message import Message

PUBLISHED: dict[str, Message] = {
    "nothing-published": Message(
        "trong {folder} chưa có gì được công bố (không có manifest.json đọc được).",
        "nothing is published in {folder} (it has no manifest.json that can be read).",
        "chạy brief build, hoặc chỉ đúng thư mục kết quả",
        "run brief build, or name the folder of the results",
    ),
    "manifest-damaged": Message(
        "{file} bị hỏng hoặc đã bị sửa: không rõ tệp nào có con số nào.",
        "{file} is damaged or was changed: which file shows which figure cannot be known.",
        "chạy lại brief build",
        "run brief build again",
    ),
    "file-missing": Message(
        "thiếu {file}.",
        "{file} is missing.",
        "chạy lại brief build",
        "run brief build again",
    ),
    "file-changed": Message(
        "{file} không còn như khi được công bố.",
        "{file} is not as it was published.",
        "đừng dùng tệp này; chạy lại brief build",
        "do not use that file; run brief build again",
    ),
    "file-extra": Message(
        "{file} không thuộc bộ tệp đã công bố.",
        "{file} is not one of the published files.",
        "xóa tệp đó, hoặc chuyển sang thư mục khác",
        "delete that file, or move it to another folder",
    ),
    "not-ours": Message(
        "{file} không do brief công bố, nên không bị ghi đè.",
        "{file} was not published by brief, and is not overwritten.",
        "chuyển tệp đó sang thư mục khác, hoặc chọn thư mục kết quả khác bằng --output",
        "move that file to another folder, or choose another folder with --output",
    ),
    "another-brief": Message(
        "{folder} đang giữ bản “{title}”, dựng từ {other}; {file} là bản khác, nên chưa thay"
        " tệp nào.",
        "{folder} holds “{title}”, built from {other}; {file} is another brief, and replaces"
        " nothing.",
        "thêm --output {apart} để dựng vào thư mục riêng; nếu {file} thay cho {other}, chuyển"
        " {other} sang thư mục khác rồi chạy lại",
        "add --output {apart} for a folder of its own; if {file} takes the place of {other},"
        " move {other} to another folder and run again",
    ),
    "part-outdated": Message(
        "còn là của lần dựng trước, có thể không khớp với số liệu hiện nay: {names}.",
        "still of an earlier build, and perhaps not of the figures as they are now: {names}.",
        "chạy brief build, không có --only, rồi hãy chia sẻ",
        "run brief build without --only before these are shared",
        warning=True,
    ),
    "build-cut-off": Message(
        "lần dựng trước trong {folder} bị ngắt khi đang thay tệp: đã là bản mới: {new};"
        " còn là bản cũ: {old}.",
        "the last build in {folder} was cut off while it replaced files: new are {new};"
        " old are {old}.",
        "chạy brief verify hoặc brief build bằng tài khoản được phép ghi vào thư mục đó",
        "run brief verify or brief build as a user who may write to that folder",
    ),
    "history-damaged": Message(
        "{file} có số dòng không đọc được là {count}; các dòng khác còn nguyên.",
        "{file} has lines that cannot be read: {count}; the others are whole.",
        "lấy lại tệp từ bản sao lưu nếu cần các dòng đó",
        "restore the file from a backup if those lines are needed",
        warning=True,
    ),
    "no-history": Message(
        "trong {folder} chưa có lịch sử công bố (history.jsonl).",
        "there is no history of what was published in {folder} (history.jsonl).",
        "chạy brief build, hoặc chỉ thư mục kết quả bằng --output",
        "run brief build, or name the folder of the results with --output",
    ),
    "unknown-build": Message(
        "không có lần dựng nào mang mã “{name}”.",
        "there is no build with the id “{name}”.",
        "có lẽ là “{nearest}”. Các mã đã công bố: {names}",
        "probably “{nearest}”. Published ids: {names}",
        without=(("nearest", "các mã đã công bố: {names}", "published ids: {names}"),),
    ),
    "unknown-file": Message(
        "{file} chưa từng được công bố từ {folder}, hoặc đã bị sửa (mạng xã hội nén lại ảnh).",
        "{file} was never published from {folder}, or was changed (networks encode anew).",
        "dùng tệp gốc, hoặc tra bằng mã lần dựng",
        "use the file as it was made, or look it up by the id of its build",
    ),
    "unknown-shared": Message(
        "“{name}” không phải là thẻ hay tệp đã công bố.",
        "“{name}” is no published card or file.",
        "có lẽ là “{nearest}”. Đã công bố: {names}",
        "probably “{nearest}”. Published: {names}",
        without=(("nearest", "đã công bố: {names}", "published: {names}"),),
    ),
    "shared-outdated": Message(
        "thẻ {card}, đã chia sẻ ngày {date}, nay không còn đúng: {changes}.",
        "card {card}, shared on {date}, is out of date: {changes}.",
        "đăng thẻ mới rồi chạy brief shared {card}{at}; nếu thẻ cũ sai, chạy"
        " brief correct {figure}{of}",
        "share the new card, then run brief shared {card}{at}; if the old one was wrong, run"
        " brief correct {figure}{of}",
        warning=True,
        without=(
            (
                "again",
                "thẻ này không còn trong bộ thẻ: gỡ bài đã đăng rồi chạy"
                " brief shared {card} --remove{at}",
                "this card is made no more: take it down, then run"
                " brief shared {card} --remove{at}",
            ),
            (
                "figure",
                "đăng thẻ mới rồi chạy brief shared {card}{at}",
                "share the new card, then run brief shared {card}{at}",
            ),
        ),
    ),
    "shared-corrected": Message(
        "thẻ {card}, đã chia sẻ ngày {date}, nay không còn đúng: {changes}.",
        "card {card}, shared on {date}, is out of date: {changes}.",
        "đăng thẻ đính chính trong corrections và thẻ mới, rồi chạy brief shared {card}{at}",
        "share the correction in corrections and the new card, then run"
        " brief shared {card}{at}",
        warning=True,
        without=(
            (
                "again",
                "đăng thẻ đính chính trong corrections, rồi chạy"
                " brief shared {card} --remove{at}",
                "share the correction in corrections, then run"
                " brief shared {card} --remove{at}",
            ),
        ),
    ),
    "shared-removed": Message(
        "thẻ {card}, đã chia sẻ ngày {date}, có số liệu nay không còn: {figure} ({old}).",
        "card {card}, shared on {date}, shows a figure that is no more: {figure} ({old}).",
        "gỡ bài đã đăng rồi chạy brief shared {card} --remove{at}, hoặc ghi lại số liệu"
        " {figure} vào tệp TOML",
        "take that card down, then run brief shared {card} --remove{at}, or put the figure"
        " {figure} back into the TOML file",
        warning=True,
    ),
    "shared-changed": Message(
        "thẻ đã chia sẻ, số liệu vẫn đúng, nhưng nay khác về chữ hoặc cách trình bày: {names}.",
        "cards that were shared have the same figures, but other words or looks now: {names}.",
        "nếu cần, đăng thẻ mới rồi chạy brief shared {cards}{at}",
        "if it matters, share the new ones, then run brief shared {cards}{at}",
        warning=True,
    ),
    "shared-looks": Message(
        "thẻ đã chia sẻ, số liệu và câu chữ vẫn đúng, nhưng nay có hình thức khác: {names}.",
        "cards that were shared have the same figures and words, but look different now:"
        " {names}.",
        "nếu cần, đăng thẻ mới rồi chạy brief shared {cards}{at}",
        "if it matters, share the new ones, then run brief shared {cards}{at}",
        warning=True,
    ),
    "shared-gone": Message(
        "thẻ đã chia sẻ, số liệu vẫn đúng, nhưng không còn trong bộ thẻ: {names}.",
        "cards that were shared have the same figures, but are made no more: {names}.",
        "nếu không cần theo dõi nữa, chạy brief shared {cards} --remove{at}",
        "if they need not be followed any more, run brief shared {cards} --remove{at}",
        warning=True,
    ),
    "state-damaged": Message(
        "{file} bị hỏng: không rõ thẻ nào đã được chia sẻ.",
        "{file} is damaged: which cards were shared cannot be known.",
        "chạy lại brief shared với các thẻ đã chia sẻ; tệp hỏng sẽ được cất riêng",
        "run brief shared again with the cards that were shared; the file is then put aside",
        warning=True,
    ),
    "figures-lost": Message(
        "tệp không còn: {names}.",
        "the file no longer has: {names}.",
        "nếu lưu chưa xong, hãy lưu lại; nếu đúng là đã bỏ, chạy {command}",
        "if it is half saved, save it again; if they were taken out, run {command}",
        warning=True,
    ),
    "nothing-to-correct": Message(
        "số liệu {figure} ({value}) chưa từng được công bố với giá trị khác trong {folder}.",
        "the figure {figure} ({value}) was never published with another value in {folder}.",
        "sửa giá trị trong tệp TOML trước, hoặc chỉ đúng thư mục kết quả bằng --output",
        "mend its value in the TOML file first, or name the folder with --output",
    ),
    "nothing-to-take-back": Message(
        "không có đính chính nào cho “{name}”.",
        "there is no correction of “{name}”.",
        "các đính chính đang công bố: {names}",
        "published corrections: {names}",
    ),
    "correction-idle": Message(
        "bỏ thẻ đính chính của {figure}: số liệu không còn, hoặc lại là {old}.",
        "the correction of {figure} is taken back: it is no more, or {old} again.",
        "nếu vẫn cần, sửa tệp TOML rồi chạy brief correct {figure}{of}",
        "if it is needed, mend the TOML file and run brief correct {figure}{of}",
        warning=True,
    ),
    "published-meanwhile": Message(
        "trong lúc dựng, một lần dựng khác đã công bố đính chính.",
        "while this was made, another build published a correction.",
        "chạy lại",
        "run again",
    ),
}
