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
        "{file} bị hỏng hoặc đã bị sửa: không rõ tệp nào đã được công bố.",
        "{file} is damaged or was changed: what was published cannot be known.",
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
    "build-cut-off": Message(
        "một lần dựng trong {folder} bị ngắt giữa chừng: các tệp có thể thuộc hai bộ.",
        "a build in {folder} was cut off; the files may be of two different sets.",
        "chạy brief verify hoặc brief build bằng tài khoản được phép ghi vào thư mục đó",
        "run brief verify or brief build as a user who may write to that folder",
    ),
    "history-damaged": Message(
        "{count} dòng của {file} không đọc được; các dòng khác còn nguyên.",
        "{count} lines of {file} cannot be read; the others are whole.",
        "lấy lại tệp từ bản sao lưu nếu cần các dòng đó",
        "restore the file from a backup if those lines are needed",
        warning=True,
    ),
}
