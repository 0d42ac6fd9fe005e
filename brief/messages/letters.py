"""What is said of letters and signs that cannot be printed."""

from brief.messages.message import Message

LETTERS: dict[str, Message] = {
    "text-tcvn3": Message(
        "“{text}” là chữ mã TCVN3 (ABC), có lẽ là “{suggestion}”.",
        "“{text}” is written in the encoding TCVN3 (ABC); it may be “{suggestion}”.",
        "chuyển sang Unicode (UniKey: Ctrl+Shift+F6, từ TCVN3 sang Unicode), rồi dán lại",
        "convert the text from TCVN3 to Unicode (UniKey: Ctrl+Shift+F6) and paste it again",
    ),
    "text-vni": Message(
        "“{text}” là chữ mã VNI, có lẽ là “{suggestion}”.",
        "“{text}” is written in the encoding VNI; it may be “{suggestion}”.",
        "chuyển sang Unicode (UniKey: Ctrl+Shift+F6, từ VNI sang Unicode), rồi dán lại",
        "convert the text from VNI to Unicode (UniKey: Ctrl+Shift+F6) and paste it again",
    ),
    "text-mojibake": Message(
        "“{text}” là chữ UTF-8 bị đọc sai mã, có lẽ là “{suggestion}”.",
        "“{text}” is UTF-8 that was read as another encoding; it may be “{suggestion}”.",
        "viết “{suggestion}”, hoặc chép lại văn bản từ bản gốc",
        "write “{suggestion}”, or copy the text from its original again",
    ),
    "text-eth": Message(
        "“{text}” ({character}) không phải chữ “{suggestion}” tiếng Việt.",
        "“{text}” ({character}) is not the Vietnamese letter “{suggestion}”.",
        "thay bằng “{suggestion}”",
        "put “{suggestion}” in its place",
    ),
    "text-look-alike": Message(
        "“{text}” ({character}) chỉ giống “{suggestion}”, không phải chữ đó.",
        "“{text}” ({character}) only looks like “{suggestion}”.",
        "thay bằng “{suggestion}”",
        "put “{suggestion}” in its place",
    ),
    "text-emoji": Message(
        "biểu tượng “{text}” ({character}, {name}) không in được.",
        "the emoji “{text}” ({character}, {name}) cannot be printed.",
        "xóa biểu tượng đó; muốn có hình, dùng icon",
        "delete it; use icon for a picture",
    ),
    "text-control": Message(
        "có ký tự điều khiển không nhìn thấy ({character}).",
        "there is an invisible control character ({character}).",
        "xóa ký tự đó, hoặc gõ lại đoạn chữ",
        "delete it, or type the passage again",
    ),
    "text-bidi": Message(
        "có ký tự đổi chiều chữ không nhìn thấy ({character}).",
        "there is an invisible sign that turns the direction of text ({character}).",
        "xóa ký tự đó, hoặc gõ lại đoạn chữ",
        "delete it, or type the passage again",
    ),
    "text-zero-width": Message(
        "có ký tự ẩn, không chiếm chỗ ({character}); đã bỏ đi.",
        "there is a character without width ({character}); it was removed.",
        "gõ lại đoạn chữ để tệp sạch",
        "type the passage again to clean the file",
        warning=True,
    ),
    "text-private-use": Message(
        "có ký tự riêng của một phông chữ ({character}), không rõ là chữ gì.",
        "there is a character of some font’s own ({character}); nobody knows which.",
        "gõ lại ký tự đó bằng bàn phím",
        "type that character again",
    ),
    "text-mark": Message(
        "có dấu rời ({character}, {name}) không ghép được với chữ nào.",
        "there is a loose mark ({character}, {name}) that joins no letter.",
        "gõ lại chữ đó",
        "type that letter again",
    ),
    "text-outside": Message(
        "không in được ký tự “{text}” ({character}, {name}).",
        "the character “{text}” ({character}, {name}) cannot be printed.",
        "thay bằng chữ hoặc dấu khác",
        "put other letters or signs in its place",
    ),
    # ── lines that are no TOML ───────────────────────────────────────────────
}
