"""What is said of the machine."""

from brief.messages.message import Message

MACHINE: dict[str, Message] = {
    "unknown-face": Message(
        "không có mặt chữ “{name}”.",
        "there is no face “{name}”.",
        "chọn một trong: {known}",
        "choose one of: {known}",
    ),
    "changed-face": Message(
        "tệp phông {file} bị thiếu hoặc đã bị sửa đổi, không dùng được.",
        "the font file {file} is missing or was changed, and is not used.",
        "cài đặt lại chương trình",
        "install the program again",
    ),
    "no-font": Message(
        "{file} không phải là phông chữ đọc được.",
        "{file} is not a font that can be read.",
        "chọn một tệp TTF hoặc OTF",
        "choose a TTF or OTF file",
    ),
    "disk-full": Message(
        "không đủ chỗ trên đĩa để ghi {file}; các tệp cũ còn nguyên.",
        "there is no room on the disk for {file}; the old files are untouched.",
        "giải phóng dung lượng rồi chạy lại",
        "make room and run again",
    ),
    "not-writable": Message(
        "không được phép ghi {file}; các tệp cũ còn nguyên.",
        "{file} may not be written; the old files are untouched.",
        "đóng tệp nếu đang mở trong chương trình khác, hoặc chọn thư mục khác bằng --output",
        "close it if it is open in another program, or choose another folder with --output",
    ),
    "disk-error": Message(
        "không ghi được {file}: {reason}.",
        "{file} could not be written: {reason}.",
        "kiểm tra đĩa và thư mục, hoặc chọn thư mục khác bằng --output",
        "check the disk and the folder, or choose another folder with --output",
    ),
    "link-in-output": Message(
        "{file} là liên kết, có thể dẫn ra ngoài thư mục kết quả.",
        "{file} is a link, which could lead out of the output folder.",
        "xóa liên kết đó rồi chạy lại",
        "delete that link and run again",
    ),
    "output-busy": Message(
        "một lần dựng khác đang ghi vào {folder}.",
        "another build is writing to {folder}.",
        "chờ lần dựng đó xong rồi chạy lại",
        "wait until it has ended and run again",
    ),
    "worker-died": Message(
        "một tiến trình dựng tệp đã bị dừng giữa chừng.",
        "a process that made files was stopped halfway.",
        "chạy lại với --jobs 1; nếu vẫn lỗi, máy có thể thiếu bộ nhớ",
        "run again with --jobs 1; if it still fails, the machine may lack memory",
    ),
}
