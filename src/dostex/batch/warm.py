"""The extractor, built and run once when this module is imported, so that workers forked afterwards have it warm.

Imported by worker processes and by the process that forks them, by nobody else.
"""

import gc
from typing import Final

from dostex.batch.task import Task
from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.extract.extract import Extractor

_SAMPLE: Final = """Lào Cai: Hội nghị tổng kết hoạt động khoa học và công nghệ năm 2023
Ngày 18/12/2023, Sở Khoa học và Công nghệ tỉnh tổ chức hội nghị tổng kết. Đồng chí Nguyễn Văn A, Giám đốc Sở KH&CN chủ trì.
Năm 2023, Sở quản lý 93 nhiệm vụ, trong đó chuyển tiếp 57, phê duyệt mới 36; kinh phí 1 tỷ 200 triệu đồng, tăng 3,8%.
Thực hiện Quyết định số 1045/QĐ-UBND ngày 02/6/2022 của UBND tỉnh, đã cấp 12 giấy phép; tỉnh xếp hạng 9/63."""

EXTRACTOR: Final = Extractor()


def task(*, keep_personal_data: bool) -> Task:
    """The work of `dostex run`."""
    return Task(to_article, EXTRACTOR.extract, keep_personal_data)


task(keep_personal_data=False)(Document("sample.txt", _SAMPLE.encode()))
gc.collect()
gc.freeze()  # what is built stays shared between the processes that fork from here
