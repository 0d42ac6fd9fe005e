"""What the commands say when all is well, and their help, in both languages."""

TEXTS = {
    "group": (
        "Một tệp TOML số liệu thành bản tóm tắt PDF và thẻ ảnh PNG.",
        "One TOML file of key figures becomes a PDF brief and PNG cards.",
    ),
    "check": ("Kiểm tra tệp số liệu, không dựng gì.", "Check a file of figures; make nothing."),
    "fonts": (
        "Cho biết phông có đủ chữ Việt không.",
        "Say what a font covers of Vietnamese.",
    ),
    "build": ("Dựng PDF và thẻ ảnh.", "Make the PDF and the cards."),
    "verify": (
        "Đối chiếu từng tệp đã công bố với manifest.json.",
        "Compare every published file with manifest.json.",
    ),
    "folder": ("Thư mục kết quả.", "Folder of the results."),
    "verified": (
        "{folder}: {count} tệp còn nguyên như khi được công bố.",
        "{folder}: {count} files are as they were published.",
    ),
    "healed": (
        "Đã hoàn tất lần dựng trước bị ngắt giữa chừng.",
        "Finished the last build, which had been cut off.",
    ),
    "lang": ("Ngôn ngữ của thông báo.", "Language of the messages."),
    "strict": ("Coi cảnh báo là lỗi (mã thoát 3).", "Take warnings for errors (exit code 3)."),
    "output": ("Thư mục kết quả.", "Folder of the results."),
    "only": ("Chỉ dựng PDF, hoặc chỉ dựng thẻ.", "Make only the PDF, or only the cards."),
    "force": ("Dựng lại tất cả, cả những gì không đổi.", "Make all anew, changed or not."),
    "jobs": ("Số tiến trình chạy cùng lúc.", "Processes at a time."),
    "well": (
        "{file}: {figures} số liệu, {sections} phần, {cards} thẻ; không có lỗi.",
        "{file}: {figures} figures, {sections} sections, {cards} cards; no mistakes.",
    ),
    "warned": ("{count} cảnh báo.", "Warnings: {count}."),
    "faulty": ("{count} lỗi.", "Errors: {count}."),
    "made": ("Đã dựng {count} tệp trong {folder}.", "Made {count} files in {folder}."),
    "stopped": ("Đã dừng.", "Stopped."),
    "machine": ("Máy không làm được: {reason}", "The machine could not do it: {reason}"),
    "bug": (
        "Chương trình có lỗi, không phải do bạn: {reason}\n"
        "  Xin gửi dòng trên, số phiên bản {version} và tệp số liệu cho người quản lý dự án.",
        "The program has a bug; it is not your fault: {reason}\n"
        "  Please report the line above, the version {version} and your file of figures.",
    ),
}
