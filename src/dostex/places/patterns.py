"""Spellings of provinces and their surroundings (FIELD.md, A8), in ordinary Vietnamese; folded where they are compiled."""

from typing import Final

# Key of a province → how else it is written. The official names themselves come from provinces.csv.
VARIANTS: Final[dict[str, tuple[str, ...]]] = {
    "ho-chi-minh": (
        "TP. Hồ Chí Minh", "TP.Hồ Chí Minh", "TP Hồ Chí Minh", "Thành phố Hồ Chí Minh", "TP. HCM", "TP.HCM", "TP HCM",
        "TPHCM", "Tp. HCM",
        "Thành phố HCM",
    ),
    "ba-ria-vung-tau": ("Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu", "BR-VT", "BR - VT", "BRVT", "BR VT", "Bà Rịa, Vũng Tàu"),
    "hue": ("Huế", "Thừa Thiên Huế", "Thừa Thiên - Huế", "TT Huế", "TT. Huế", "TT.Huế", "TT-Huế", "TT - Huế", "TTHuế"),
    "dak-lak": (
        "Đắk Lắk", "Đăk Lăk", "Đắc Lắc", "Đắk Lắc", "Đăk Lắk", "Đắk Lăk", "Đắc Lắk", "Đăk Lắc", "Đak Lak", "Đắk Lak",
        "Dak Lak", "Đắclắc",
        "Daklak", "Đắklắk", "Đăklăk",
    ),
    "dak-nong": ("Đắk Nông", "Đăk Nông", "Đắc Nông", "Đak Nông", "Dak Nông", "Đắknông", "Đăknông", "Dak Nong"),
    "kon-tum": ("Kon Tum", "Kontum", "Kon-Tum", "Công Tum", "Con Tum"),
    "bac-kan": ("Bắc Kạn", "Bắc Cạn"),
    "can-tho": ("Cần Thơ", "TPCT", "TP.CT"),
    "ha-noi": ("Hà Nội", "Hà-Nội"),
    "quang-ngai": ("Quảng Ngãi", "Quảng Ngải"),
}  # fmt: skip

# Names that begin or end like a province and are none.
NOT_PROVINCES: Final = ("Thái Bình Dương", "Hà Nam Ninh", "Hồ Chí Minh")

# Before a name: the province itself or one of its bodies is meant. Between a body and the name up to `BODY_REACH` characters
# without a clause mark may stand ("Sở Khoa học và Công nghệ tỉnh", "UBND", "Liên hiệp các Hội KH&KT").
MARKS: Final = ("tỉnh", "thành phố", "TP", "TP.", "các tỉnh", "hai tỉnh", "địa bàn", "địa bàn tỉnh", "điểm cầu", "đầu cầu")
BODIES: Final = (
    "Sở", "UBND", "HĐND", "Ủy ban nhân dân", "Hội đồng nhân dân", "Tỉnh ủy", "Thành ủy", "Đảng bộ", "Công an",
    "Ngành KH&CN", "Ngành",
    "Liên hiệp các hội", "Tỉnh đoàn", "Chi cục", "Ban Quản lý", "Hội đồng KH&CN", "Đoàn ĐBQH", "Ủy ban MTTQ", "DOST",
)  # fmt: skip
BODY_REACH: Final = 44

# Before a name: a district, a commune, a street, a school of that name.
BELOW: Final = (
    "huyện", "quận", "xã", "phường", "thị xã", "thị trấn", "thôn", "bản", "làng", "ấp", "khóm", "đường", "phố", "sông",
    "cầu", "cảng", "ga",
    "trường", "Trường THPT", "Trường Đại học", "Đại học", "Trường Cao đẳng", "Cao đẳng", "Bệnh viện", "Báo",
    "đồng chí", "ông", "bà",
    "Công ty", "Khách sạn", "Nhà máy", "Học viện", "hồ", "chợ", "chùa", "đồng bào",
)  # fmt: skip

# Short host labels that do not spell the province.
HOST_ALIASES: Final[dict[str, str]] = {
    "dosttn": "thai-nguyen", "tphcm": "ho-chi-minh", "hcmcity": "ho-chi-minh", "hochiminhcity": "ho-chi-minh",
    "hcm": "ho-chi-minh",
    "tthue": "hue", "hue": "hue", "thuathienhue": "hue", "brvt": "ba-ria-vung-tau", "vungtau": "ba-ria-vung-tau",
    "daclak": "dak-lak",
    "dacnong": "dak-nong", "baccan": "bac-kan",
}  # fmt: skip
