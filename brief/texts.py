"""What the commands say when all is well, and their help, in both languages."""

from collections.abc import Sequence

from brief.languages import Language

MOST = 12  # names in a row

TEXTS = {
    "group": (
        "Một tệp TOML số liệu thành bản tóm tắt PDF và thẻ ảnh PNG.",
        "One TOML file of key figures becomes a PDF brief and PNG cards.",
    ),
    "new": (
        "Tạo tệp số liệu mẫu có lời dẫn, để sửa thành của mình.",
        "Write a commented file of figures, to be made one's own.",
    ),
    "table": (
        "Lấy số liệu từ bảng Excel lưu thành CSV UTF-8, có cột chỉ tiêu, giá trị, đơn vị tính.",
        "Take the figures from a sheet saved as CSV UTF-8 with columns label, value, unit.",
    ),
    "started": (
        "Đã tạo {file}. Mở tệp bằng Notepad, sửa, lưu, rồi chạy: {command}",
        "Wrote {file}. Open it in an editor, change it, save it, then run: {command}",
    ),
    "json": (
        "Ghi kết quả cho chương trình khác đọc: mỗi tệp một dòng JSON.",
        "Say what came of it to programs: a line of JSON a file.",
    ),
    "fill": (
        "Mỗi dòng của bảng thành một tệp số liệu, như trộn thư. Tệp mẫu có tên cột trong"
        " <<…>>; bảng là CSV UTF-8, cột đầu đặt tên cho các tệp.",
        "Make a file of figures of each row of a table, as letters are merged. The template"
        " has names of columns in <<…>>; the first column names the files.",
    ),
    "filled": (
        "Đã điền {count} tệp trong {folder}, mới hoặc có thay đổi: {changed}. Dựng tất cả:"
        " {command}",
        "Filled {count} files in {folder}, new or changed: {changed}. Build all: {command}",
    ),
    "check": (
        "Kiểm tra tệp số liệu, không dựng gì. Trang và thẻ được vẽ thử, xem có đủ chỗ không.",
        "Check a file of figures, make nothing. Pages and cards are drawn on trial.",
    ),
    "fonts": (
        "Cho biết phông có đủ chữ Việt không.",
        "Say what a font covers of Vietnamese.",
    ),
    "gallery": (
        "Vẽ mọi kiểu biểu đồ với số liệu minh họa, trong mọi giao diện.",
        "Draw every kind of chart with made-up figures, in every theme.",
    ),
    "build": (
        "Dựng PDF và thẻ ảnh. Có thể ghi nhiều tệp, hoặc thư mục có nhiều tệp: mỗi tệp một thư"
        " mục kết quả.",
        "Make the PDF and the cards. Several files, or a folder of files, make a folder of"
        " results each.",
    ),
    "verify": (
        "Đối chiếu từng tệp đã công bố với manifest.json.",
        "Compare every published file with manifest.json.",
    ),
    "diff": (
        "Cho biết số liệu và câu chữ nào thay đổi, ở trang và thẻ nào. CŨ và MỚI là"
        " mã lần dựng, thư mục kết quả, manifest.json hoặc tệp TOML. Chỉ ghi một: so với bản đã"
        " công bố. Không ghi gì: bản đã công bố so với tệp TOML.",
        "Say which figures and words changed, and on which pages and cards. OLD and NEW are"
        " build ids, folders of results, manifests or TOML files. One alone is compared with"
        " what is published; with none, that is compared with the TOML file.",
    ),
    "correct": (
        "Dựng thẻ đính chính cho một số liệu. Thẻ có giá trị đã công bố và giá trị đúng.",
        "Make correction cards of a figure. They say what was published, and what is right.",
    ),
    "remove": ("Rút thẻ đính chính.", "Take the correction back."),
    "gone": (
        "Thôi theo dõi các thẻ này: đã gỡ, hoặc không cần nữa.",
        "Forget these cards: they were taken down, or matter no more.",
    ),
    "forgotten": (
        "Thôi theo dõi {count} tệp: {names}",
        "Forgot {count} files: {names}",
    ),
    "taken-back": (
        "Đã rút thẻ đính chính của {figure} khỏi {folder}.",
        "Took the correction of {figure} back from {folder}.",
    ),
    "corrected": (
        "Đã dựng thẻ đính chính trong {folder} (đã công bố: {old}); thẻ được giữ trong các lần"
        " dựng sau, cho đến khi chạy: {command}",
        "Made correction cards in {folder} (published before: {old}); they stay in later builds"
        " until you run: {command}",
    ),
    "lookup": (
        "Cho biết một bản in hay thẻ có số nào. Tra theo mã lần dựng, hoặc theo tệp.",
        "Say what a printed brief or a card contained. It is named by its build id or file.",
    ),
    "shared": (
        "Ghi nhận thẻ đã chia sẻ. Về sau được báo khi thẻ đã cũ; không ghi tên thẻ: liệt kê.",
        "Note that cards were shared. You are told when they are out of date; without a card:"
        " list them.",
    ),
    "folder": ("Thư mục kết quả.", "Folder of the results."),
    "verified": (
        "{folder}: {count} tệp còn nguyên như khi được công bố.",
        "{folder}: {count} files are as they were published.",
    ),
    "healed": (
        "Lần dựng trước bị ngắt khi đang thay tệp: đã là bản mới: {new}; còn là bản cũ: {old}."
        " Đã thay nốt.",
        "The last build was cut off while it replaced files: new were {new}; old were {old}."
        " The rest was replaced now.",
    ),
    "undone": (
        "Lần dựng trước bị ngắt khi đang thay tệp: đã là bản mới: {new}; còn là bản cũ: {old}."
        " Bản mới không đủ, nên đã trả lại bộ cũ.",
        "The last build was cut off while it replaced files: new were {new}; old were {old}."
        " The new set was not whole, so the old one was put back.",
    ),
    "watch": (
        "Dựng lại mỗi khi tệp số liệu được lưu; Ctrl+C để dừng.",
        "Build again whenever the figures are saved; Ctrl+C ends it.",
    ),
    "watching": (
        "Đang theo dõi {file}; nhấn Ctrl+C để dừng.",
        "Watching {file}; press Ctrl+C to stop.",
    ),
    "rebuilt": (
        "Đã dựng lại {count} tệp trong {folder}.",
        "Made {count} files anew in {folder}.",
    ),
    "mended": (
        "Tệp số liệu lại đúng; trong {folder} không có gì phải dựng lại.",
        "The figures are right again; nothing in {folder} had to be made anew.",
    ),
    "kept-last": (
        "Giữ nguyên bộ tệp đúng gần nhất trong {folder}.",
        "The last good set in {folder} stays.",
    ),
    "publish-without": (
        "Vẫn công bố khi thiếu các mục này? [c/K]",
        "Publish without these? [y/N]",
    ),
    # ── what stands for a value in the help ──────────────────────────────────────
    "word-file": ("TỆP", "FILE"),
    "word-files": ("TỆP …", "FILE …"),
    "word-folder": ("THƯ_MỤC", "FOLDER"),
    "word-number": ("SỐ", "N"),
    "word-csv": ("CSV", "CSV"),
    "word-template": ("MẪU", "TEMPLATE"),
    "word-font": ("TỆP_PHÔNG", "FONT_FILE"),
    "word-card": ("THẺ …", "CARD …"),
    "word-old": ("CŨ", "OLD"),
    "word-new": ("MỚI", "NEW"),
    "word-id": ("ID", "ID"),
    "word-build": ("MÃ", "BUILD-ID"),
    "word-command": ("LỆNH …", "COMMAND …"),
    "default": (" Không ghi thì là {value}.", " When absent: {value}."),
    "help": ("Xem lời chỉ dẫn này.", "Show this message."),
    "version": ("Cho biết phiên bản.", "Show the version."),
    "lang": ("Ngôn ngữ của thông báo.", "Language of the messages."),
    "quick": (
        "Chỉ kiểm tra số liệu, không vẽ thử: nhanh gấp nhiều lần.",
        "Check the data only, draw nothing on trial: many times as fast.",
    ),
    "strict": ("Coi cảnh báo là lỗi (mã thoát 3).", "Take warnings for errors (exit code 3)."),
    "output": ("Thư mục kết quả.", "Folder of the results."),
    "only": ("Chỉ dựng PDF, hoặc chỉ dựng thẻ.", "Make only the PDF, or only the cards."),
    "force": ("Dựng lại tất cả, cả những gì không đổi.", "Make all anew, changed or not."),
    "jobs": ("Số tiến trình chạy cùng lúc.", "Processes at a time."),
    "well": (
        "{file}: {figures} số liệu, {sections} phần, {cards} thẻ; không có lỗi.",
        "{file}: {figures} figures, {sections} sections, {cards} cards; no mistakes.",
    ),
    "usage": (
        "  lỗi: {said}\n  gợi ý: gõ {command} --help để xem cách dùng",
        "  error: {said}\n  hint: type {command} --help",
    ),
    "no-command": ("không có lệnh “{word}”.", "there is no command “{word}”."),
    "no-option": ("không có tùy chọn {word}.", "there is no option {word}."),
    "no-parameter": ("lệnh còn thiếu {word}.", "{word} is missing."),
    "bad-parameter": ("giá trị của {word} không dùng được.", "the value of {word} is wrong."),
    "perhaps": (" Có lẽ là: {names}.", " Perhaps: {names}."),
    "several": ("Xong {count}/{all} tệp số liệu.", "Done: {count} of {all} files of figures."),
    "several-failed": ("Chưa xong:\n  {names}", "Not done:\n  {names}"),
    "warned": ("{count} cảnh báo.", "Warnings: {count}."),
    "faulty": ("{count} lỗi.", "Errors: {count}."),
    "made": ("Đã dựng {count} tệp trong {folder}.", "Made {count} files in {folder}."),
    "stopped": ("Đã dừng.", "Stopped."),
    "machine": ("Máy tính báo lỗi: {reason}", "The machine could not do it: {reason}"),
    "bug": (
        "Chương trình gặp lỗi, không phải lỗi của bạn: {reason}\n"
        "  Xin gửi dòng trên, số phiên bản {version} và tệp số liệu cho người quản lý dự án.",
        "The program has a bug; it is not your fault: {reason}\n"
        "  Please report the line above, the version {version} and your file of figures.",
    ),
    # ── what changed ─────────────────────────────────────────────────────────
    "changed-changed": ("{label}: {old} → {new}", "{label}: {old} → {new}"),
    "changed-facts": ("{label}:", "{label}:"),
    "changed-added": ("Thêm {label}: {new}", "Added {label}: {new}"),
    "changed-removed": ("Bỏ {label}: {old}", "Removed {label}: {old}"),
    "changed-fact": ("  {fact}: {old} → {new}", "  {fact}: {old} → {new}"),
    "text-changed": ("{place}: “{old}” → “{new}”", "{place}: “{old}” → “{new}”"),
    "text-added": ("{place}, thêm: “{new}”", "{place}, added: “{new}”"),
    "text-removed": ("{place}, bỏ: “{old}”", "{place}, removed: “{old}”"),
    "changed-texts": ("… và {count} chỗ chữ khác", "… and {count} other texts"),
    "place-brief": ("Phần chung", "The brief"),
    "place-sections": ("Mục {id}", "Section {id}"),
    "place-cards": ("Thẻ {id}", "Card {id}"),
    "place-goals": ("Mục tiêu {id}", "Goal {id}"),
    "changed-others": (
        "{count} tệp khác đi vì chữ hoặc cách trình bày: {names}",
        "{count} files differ by their words or looks: {names}",
    ),
    "changed-looks": (
        "{count} tệp có hình thức khác, số liệu và câu chữ vẫn như cũ: {names}",
        "{count} files look different, with the same figures and words: {names}",
    ),
    "changed-unnamed": (
        "Số liệu và câu chữ vẫn như cũ; có thay đổi khác, như giao diện, hình ảnh hoặc đường"
        " dẫn.",
        "Figures and words are the same; something else has changed, such as the theme, a"
        " picture or a link.",
    ),
    "changed-nothing": ("Không có gì thay đổi.", "Nothing has changed."),
    "texts-unknown": (
        "Chỉ so sánh số liệu: một trong hai bản không ghi lại câu chữ.",
        "Only figures were compared: one of the two has no record of its words.",
    ),
    "on-pages": ("trang {pages}", "on page {pages}"),
    "on-cards": ("thẻ {cards}", "on card {cards}"),
    "fact-label": ("tên", "label"),
    "fact-unit": ("đơn vị", "unit"),
    "fact-period": ("thời kỳ", "period"),
    "fact-date": ("ngày", "date"),
    "fact-status": ("tình trạng", "status"),
    "fact-source": ("nguồn", "source"),
    "fact-note": ("ghi chú", "note"),
    "was-published": (
        "{build}: {title}, công bố lúc {at}",
        "{build}: {title}, published at {at}",
    ),
    "contains": ("{pages} trang, {figures} số liệu", "{pages} pages, {figures} figures"),
    "was-shared": ("{card} ({sizes}): chia sẻ ngày {date}", "{card} ({sizes}): shared {date}"),
    "none-shared": ("Chưa ghi thẻ nào đã chia sẻ.", "No card is noted as shared."),
    "marked": (
        "Đã ghi {count} tệp được chia sẻ hôm nay: {names}",
        "Noted {count} files as shared today: {names}",
    ),
    "fact-none": ("(không)", "(none)"),
}


def text(name: str, language: Language, **values: object) -> str:
    """Return a text of the program in a language."""
    return TEXTS[name][language == "en"].format(**values)


def listed(names: Sequence[str]) -> str:
    """Return names in a row; of many only the first."""
    return ", ".join(names[:MOST]) + (" …" if len(names) > MOST else "")
