"""Bytes to text, without guessing letters: byte order mark, declared charset, UTF-8, UTF-16, windows-1258; else an error.

FIELD.md, A9 and C2: UTF-8 nearly everywhere; mojibake, legacy fonts (TCVN3, VNI) and Word files served as HTML are refused.
"""

import codecs
import re
import unicodedata

from dostex.errors import BrokenEncoding, EmptyDocument, NotText

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls)"),
    (b"PK\x03\x04", "a ZIP archive or an Office file (.docx, .xlsx)"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"RIFF", "a RIFF file (WebP, WAV, AVI)"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"{\\rtf", "an RTF file"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"ID3", "an MP3 file"),
    (b"\x00\x00\x00\x18ftyp", "an MP4 file"),
    (b"\x00\x00\x00\x20ftyp", "an MP4 file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b'<?xml version="1.0"?><svg', "an SVG image"),
    (b"<svg", "an SVG image"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]+)", re.IGNORECASE
)
_SNIFFED, _SAMPLE, _SHORT = 4096, 200_000, 600
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1b") + b"\x7f"

MAX_REPLACED = 0.005  # share of U+FFFD beyond which letters are lost (FIELD.md, A9)
# UTF-8 read as cp1252: "Sá»Ÿ", "tá»‰nh", "Ä‘áº¡t", "nÄƒm"; a real text never has these pairs.
_MOJIBAKE = re.compile(r"á[º»][\u0080-\u00bf\u0152-\u2122]|Ä[‘\u0091\u0083ƒ\u0090]|Æ[°¡]|Ã[¡-¿\u00a0€-™]")
# TCVN3 (ABC): "Céng hßa x· héi chñ nghÜa", "§¶ng", "®¹t"; capitals and vowels sit on Latin-1's signs between letters.
_TCVN3 = re.compile(r"(?<=[A-Za-z])[®¹¶µ¸·¨©ª«¬­¾»¼½Æ×Ø×ÜÞß§](?=[a-z ,.])|(?<![\w])[®§][a-zµ-þ]{1,3}(?!\w)")
# VNI: "SÔÛ KHOA HOÏC VAØ COÂNG NGHEÄ", "ñöôïc", "thöïc hieän".
_VNI = re.compile(r"[AEOUaeouÖÔöô][ØÙÛÕÏøùûõïÂÊâêÄËäë](?=[A-Za-z\s,.]|$)|ñ(?=[aeiouöôAEIOU])")
# The commonest letters that neither font uses, outside Latin-1: in Unicode one letter in twelve of Vietnamese is one of these.
_VIETNAMESE = "đạảấậếệộớờợủưĐƯ"


def decode(content: bytes, *, name: str, content_type: str | None = None) -> str:
    """The text of `content` in NFC. Raises EmptyDocument, NotText or BrokenEncoding, each saying what was seen."""
    if not content.strip(b"\0 \t\r\n"):
        raise EmptyDocument(name, "there are no bytes but white space; an article's text or page is expected")
    _refuse_binary(content, name, content_type)
    text, encoding = _decoded(content, content_type, name)
    _refuse_lost_letters(text, encoding, name)
    return unicodedata.normalize("NFC", text.replace("Ð", "Đ").replace("ð", "đ"))


def _refuse_binary(content: bytes, name: str, content_type: str | None) -> None:
    head = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, kind in _MAGIC:
        if head.startswith(magic) and (len(magic) > 2 or b"\0" in content[:256]):
            raise NotText(name, f"these bytes are {kind}, whatever the name says; text and HTML are read")
    declared = (content_type or "").split(";")[0].strip().lower()
    if declared.startswith(("image/", "audio/", "video/", "application/pdf", "application/zip", "application/msword")):
        raise NotText(name, f"the server declares {declared}; text and HTML are read")
    if not content.startswith(tuple(bom for bom, _ in _BOMS)) and _utf16_without_bom(content) is None:
        sample = content[:65536]
        controls = len(sample) - len(sample.translate(None, _CONTROLS))
        if controls > max(8, len(sample) * 0.02):
            raise NotText(name, f"{controls} of the first {len(sample)} bytes are control characters; text and HTML are read")


def _decoded(content: bytes, content_type: str | None, name: str) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _strictly(content, encoding) or content.decode(encoding, "replace"), encoding
    if (wide := _utf16_without_bom(content)) is not None:
        return content.decode(wide, "replace"), wide
    if (text := _strictly(content, "utf-8")) is not None:
        return text, "utf-8"
    declared = _declared(content, content_type)
    if declared in ("windows-1258", "cp1258"):
        return content.decode("cp1258", "replace"), declared
    if declared is None or declared in ("utf-8", "utf8") or (text := _strictly(content, declared)) is None:
        return _mostly_utf8(content, declared, name)
    return text, declared


def _mostly_utf8(content: bytes, declared: str | None, name: str) -> tuple[str, str]:
    """UTF-8 with a few broken bytes, or undeclared windows-1258; anything else is refused."""
    text = content.decode("utf-8", "replace")
    if text.count("\ufffd") <= MAX_REPLACED * len(text):
        return text, "utf-8"
    if declared is None and (vietnamese := _windows_1258(content)) is not None:
        return vietnamese, "windows-1258"
    if (font := _legacy_font(content[:_SAMPLE].decode("latin-1"))) is not None:
        raise BrokenEncoding(name, f"{font}; convert the text to Unicode first")
    seen = f"declared {declared}" if declared else "no charset declared"
    raise BrokenEncoding(
        name, f"{seen}, and {text.count(chr(0xFFFD))} places are no UTF-8; expected is UTF-8 or a declared charset"
    )


def _windows_1258(content: bytes) -> str | None:
    """`content` as windows-1258 when its tone marks all stand on vowels, else null."""
    text = _strictly(content, "cp1258")
    if text is None:
        return None
    marks = sum(text.count(mark) for mark in "\u0300\u0301\u0303\u0309\u0323")
    composed = unicodedata.normalize("NFC", text)
    left = sum(composed.count(mark) for mark in "\u0300\u0301\u0303\u0309\u0323")
    return text if marks >= 3 and left * 10 <= marks and "đ" in text.lower() else None


def _utf16_without_bom(content: bytes) -> str | None:
    sample = content[:512]
    if len(sample) < 16:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.05 else None


def _declared(content: bytes, content_type: str | None) -> str | None:
    found = _HEADER_CHARSET.search(content_type or "")
    if found is None and (meta := _META_CHARSET.search(content[:_SNIFFED])):
        return (meta[1] or meta[2]).decode("ascii", "ignore").lower()
    return found[1].lower() if found else None


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError):
        return None


def _refuse_lost_letters(text: str, encoding: str, name: str) -> None:
    replaced, sample = text.count("\ufffd"), text[:_SAMPLE]
    letters = sum(map(sample.count, _VIETNAMESE))
    pairs = _MOJIBAKE.findall(sample) if "á»" in sample or "áº" in sample else ()
    if len(pairs) >= 5 and len(pairs) > letters:
        seen = f"mojibake: {len(pairs)} pairs like {pairs[0]!r}"
        raise BrokenEncoding(name, f"{seen}; UTF-8 was taken for cp1252 before it was saved, save the source again")
    if replaced > MAX_REPLACED * len(text):
        raise BrokenEncoding(
            name, f"{replaced} of {len(text)} characters are lost (U+FFFD) when read as {encoding}; save it again"
        )
    if letters * 60 >= len(sample):
        return
    if (font := _legacy_font(sample)) is not None:
        raise BrokenEncoding(name, f"{font}; convert the text to Unicode first")


def _legacy_font(sample: str) -> str | None:
    letters = sum(map(sample.count, _VIETNAMESE))
    enough = 5 if len(sample) > _SHORT else 3
    for font, signs, pattern in (("TCVN3 (ABC)", "µ¸®«§·¹¶Ö", _TCVN3), ("VNI", "ñöøù", _VNI)):
        if sum(map(sample.count, signs)) < enough:
            continue
        found = pattern.findall(sample)
        if len(found) >= enough and len(found) > letters:
            return f"the legacy font {font}: {len(found)} signs like {found[0]!r}"
    return None
