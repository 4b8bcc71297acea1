"""Words that say a number was named before: data for `duplicates`. All patterns are matched on folded text."""

import regex as re

SAID_BEFORE = re.compile(r"\s*(?:kh&cn |khoa học và công nghệ )?(?:nói |kể )?(?:trên|này|đó)\b")
OF_THESE = re.compile(r"\b(?:trong|trong số|trong tổng số|của|từ)\s*\Z")
