"""What each field of the record holds, for readers of the schema. A test keeps this table complete."""

_OFFSETS = "Unicode code points of `article.text`, half-open"

NOTES: dict[str, dict[str, str]] = {
    "Record": {
        "schema_version": "Version of this contract.",
        "article": "The article that everything else was read from.",
        "dates": "Every date or period written in the text, those inside document references too.",
        "officials": "People who hold or held a public post or acted in the event; one per person.",
        "observations": "Every number that states something.",
        "documents": "Legal and administrative documents that the article cites, each once.",
        "events": "Meetings and the like; the first is the one that the article reports.",
        "findings": "What validation noticed.",
    },
    "Article": {
        "id": "Stable across crawls: host and the platform's own number, else `sha256:` and the head of the content hash.",
        "source": "Host or file that the article was read from.",
        "url": "Canonical address, if known.",
        "headline": "The title; also the first line of `text`.",
        "date_published": "The page's stamp: RFC 3339 with offset, or a date, or null.",
        "authors": "Names of the byline; never officials.",
        "ref_area": "The province as it was at the article's date; null if unknown.",
        "text": "The cleaned article: NFC, white space folded to one space, one paragraph a line, headline first.",
        "segments": "What each paragraph of `text` is.",
        "sentences": "The sentences of `text`.",
        "content_hash": "SHA-256 of `text` in UTF-8, hexadecimal.",
        "extractor_version": "Version of dostex that wrote the record.",
    },
    "Area": {
        "code": "Code of the General Statistics Office, as of the figure's date; null for the country and unknown places.",
        "name": "Name of the province or country.",
    },
    "Range": {"start": f"First offset ({_OFFSETS}).", "end": f"Offset after the last ({_OFFSETS})."},
    "Segment": {
        "start": f"First offset ({_OFFSETS}).",
        "end": f"Offset after the last ({_OFFSETS}).",
        "kind": "What the paragraph is.",
    },
    "Span": {
        "start": f"First offset ({_OFFSETS}).",
        "end": f"Offset after the last ({_OFFSETS}).",
        "text": "The quote: `article.text[start:end]`, always.",
    },
    "DateMention": {
        "span": "Where it is written.",
        "value": "EDTF: `2023-12-18`, `2023-12`, `2023`, quarter `2023-33`…`36`, half `2023-40`/`41`, `2021/2025`, `XXXX-04`.",
        "start": "First day (ISO 8601), null where open or unknown.",
        "end": "Last day (ISO 8601), null where open or unknown.",
        "year_source": "Where a year that is not written came from; null if there is no year.",
        "rule": "The rule that read it.",
    },
    "Official": {
        "name": "Full name as written.",
        "honorifics": "Forms of address and degrees: `đồng chí`, `ông`, `PGS`, `TS`.",
        "posts": "Offices held.",
        "roles": "What the person did in the event or task.",
        "spans": "Every mention, short later ones included.",
        "rule": "The rule that read it.",
    },
    "Post": {
        "title": "Title as written, without `nguyên`, `Quyền`, `tân`.",
        "organization": "The body, expanded as far as the text allows; null if unknown.",
        "status": "Whether the post is held, was held, is held provisionally, or was just given.",
        "span": "Where the post is written, if in one place.",
    },
    "Observation": {
        "kind": "What sort of number it is.",
        "span": "Number and unit as written.",
        "value": "The number, magnitude applied; the lower bound of a range. Exact decimal inside dostex.",
        "value_to": "The upper bound of a range, else null.",
        "unit": "Head noun counted, unit of measure, `%` or `đồng`.",
        "comparator": "`eq`, or what `hơn`, `ít nhất`, `gần`, `không quá`, `khoảng` say.",
        "indicator": "Code in `schemas/indicators.yaml`, or null.",
        "subject": "The noun phrase counted or measured.",
        "period": "The period of a flow or the as-of date of a stock (EDTF), or null.",
        "status": "Whether it is a result, an estimate, a plan or a target.",
        "scope": "Set where the figure is not the host province's own.",
        "ref_area": "The place that the figure speaks of.",
        "part_of": "Index in `observations` of the total that this is a part of, or null.",
        "each": "Whether the value holds for each of several (`mỗi giải 30 triệu đồng`).",
        "rule": "The rule that read it.",
        "segment": "The kind of paragraph that it stands in.",
        "mentions": "Other places that state the same fact.",
        "out_of": "Denominator of a fraction, or size of a ranking.",
        "change": "Set for an absolute change (`tăng 5 bậc`).",
        "measure": "What sort of percentage it is.",
        "currency": "ISO 4217 code.",
        "per": "Base of the ratio (10000 in `10/10.000 dân`); null for a multiple.",
    },
    "DocumentReference": {
        "span": "From the type to the last of number and date.",
        "type": "`Quyết định`, `Nghị quyết` …",
        "number": "Number without stray spaces, or null.",
        "date": "ISO 8601, or null.",
        "issuer": "Only as stated.",
        "rule": "The rule that read it.",
    },
    "Event": {
        "span": "Where it is named.",
        "type": "What sort of event.",
        "name": "Its name, if it has one.",
        "date": "EDTF, or null.",
        "venue": "Where it took place.",
        "organizer": "Who held it.",
        "chairs": "Names of those who chaired it or headed the delegation.",
        "status": "Whether it took place or is planned.",
        "rule": "The rule that read it.",
    },
    "Finding": {
        "code": "What sort of finding.",
        "message": "For people.",
        "spans": "The quotes concerned.",
    },
}
OBSERVATIONS = ("Count", "Percentage", "Money", "Rank", "Score", "Ratio")


def note(model: str, field: str) -> str:
    """The note of `model.field`; the kinds of observation share one table."""
    return NOTES["Observation" if model in OBSERVATIONS else model][field]
