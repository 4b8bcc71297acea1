"""Bytes become letters or an error that says what was seen; no letter is guessed."""

import unicodedata

import pytest

from dostex.documents.decoding import decode
from dostex.errors import BrokenEncoding, DocumentError, EmptyDocument, NotText

TEXT = (
    "Sáng ngày 5/3, Sở Khoa học và Công nghệ tỉnh Lâm Đồng tổ chức hội nghị tổng kết; Giám đốc Sở chủ trì, 120 đại biểu dự.\n"
)
TONES = "\u0300\u0301\u0303\u0309\u0323"
TCVN3 = "Së Khoa häc vµ C«ng nghÖ tØnh Th¸i Nguyªn tæ chøc héi nghÞ tæng kÕt c«ng t¸c n¨m 2008. §ång chÝ Gi¸m ®èc Së chñ tr×. "
VNI = "SÔÛ KHOA HOÏC VAØ COÂNG NGHEÄ. Saùng nay, Sôû toå chöùc hoäi nghò toång keát vôùi söï tham döï cuûa ñaïi bieåu. "


def windows_1258(text: str) -> bytes:
    """`text` as Windows writes it: vowel signs composed, tone marks after the vowel."""
    pieces = []
    for character in text:
        marks = unicodedata.normalize("NFD", character)
        tones = "".join(mark for mark in marks if mark in TONES)
        base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
        pieces.append((base + tones).encode("cp1258"))
    return b"".join(pieces)


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (TEXT.encode(), None),
        (b"\xef\xbb\xbf" + TEXT.encode(), None),
        (TEXT.encode(), "text/html; charset=ISO-8859-1"),
        (TEXT.encode("utf-16"), None),
        (TEXT.encode("utf-16-le"), None),
        (TEXT.encode("utf-16-be"), None),
        (unicodedata.normalize("NFD", TEXT).encode(), None),
        (windows_1258(TEXT), "text/plain; charset=windows-1258"),
        (windows_1258(TEXT), None),
        (TEXT.replace("Đ", "Ð").replace("đ", "ð").encode(), None),
    ],
)
def test_the_same_letters_from_every_encoding(content: bytes, content_type: str | None) -> None:
    assert decode(content, name="x", content_type=content_type) == TEXT


@pytest.mark.parametrize(
    ("content", "error", "seen"),
    [
        (b"", EmptyDocument, "no bytes"),
        (b"  \r\n\0", EmptyDocument, "no bytes"),
        (b"%PDF-1.7 abc", NotText, "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, NotText, "Office"),
        (b"PK\x03\x04" + b"\0" * 99, NotText, "ZIP"),
        (b"\xff\xd8\xff\xe0" + bytes(range(200)), NotText, "JPEG"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, NotText, "PNG"),
        (bytes(range(1, 32)) * 40, NotText, "control"),
        (TEXT.encode().decode("latin-1").encode(), BrokenEncoding, "mojibake"),
        (TEXT.encode().decode("cp1252", "replace").encode(), BrokenEncoding, "mojibake"),
        ((TCVN3 * 3).encode(), BrokenEncoding, "TCVN3"),
        ((TCVN3 * 3).encode("latin-1"), BrokenEncoding, "TCVN3"),
        ((VNI * 3).encode(), BrokenEncoding, "VNI"),
        ((TEXT + "\ufffd" * 9).encode(), BrokenEncoding, "U+FFFD"),
        (b"\xe1\xe2\xe3\xe4 \xf1\xf2 abc" * 50, BrokenEncoding, "no charset"),
    ],
)
def test_what_is_refused_says_what_was_seen(content: bytes, error: type[DocumentError], seen: str) -> None:
    with pytest.raises(error, match=seen.replace("+", r"\+")) as raised:
        decode(content, name="tin.html")
    assert raised.value.name == "tin.html"


def test_a_few_lost_letters_are_kept() -> None:
    assert decode((TEXT * 5 + "\ufffd").encode(), name="x").count("\ufffd") == 1
