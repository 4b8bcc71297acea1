"""The SDMX data structure definition of the SDMX-CSV export, as an SDMX-ML 2.1 structure message."""

from collections.abc import Iterable, Mapping
from typing import Final, get_args
from xml.etree import ElementTree as ET

from dostex import catalogue, records
from dostex.store.export.sdmx import ATTRIBUTES, COUNTRY, DIMENSIONS, NOT_APPLICABLE

_MESSAGE: Final = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
_STRUCTURE: Final = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure"
_COMMON: Final = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_AGENCY: Final = "DOSTEX"
_NAMES: Final = {
    "FREQ": "Frequency",
    "REF_AREA": "Reference area (GSO code of the province)",
    "INDICATOR": "Indicator",
    "KIND": "Kind of value",
    "MEASURE": "What a percentage measures",
    "CHANGE": "Direction of an absolute change",
    "UNIT_MEASURE": "Unit, or currency of money",
    "STATUS": "Actual, estimate, plan or target",
    "SCOPE": "Scope",
    "COMPARATOR": "Comparator",
    "TIME_PERIOD": "Period",
    "OBS_VALUE": "Value; lower bound of a range",
    "UPPER_VALUE": "Upper bound of a range",
    "SOURCES": "Articles that give the value",
    "CONFLICT": "Whether articles give other values",
    "SOURCE_URL": "One article that gives the value",
}
_FREQUENCIES: Final = {
    "A": "Annual", "S": "Half-yearly", "Q": "Quarterly", "M": "Monthly", "D": "Daily", "_O": "Other: a time range",
}  # fmt: skip
_KINDS: Final = ("count", "percentage", "money", "rank", "score", "ratio")


def structure_message(areas: Mapping[str, str]) -> bytes:
    """The message as XML; `areas` are the REF_AREA codes of the data with their names. Deterministic, so it bears no time."""
    for prefix, space in (("mes", _MESSAGE), ("str", _STRUCTURE), ("com", _COMMON)):
        ET.register_namespace(prefix, space)
    root = ET.Element(f"{{{_MESSAGE}}}Structure")
    header = _child(root, _MESSAGE, "Header")
    _child(header, _MESSAGE, "ID").text = "DOST_NEWS_DSD"
    _child(header, _MESSAGE, "Test").text = "false"
    _child(header, _MESSAGE, "Prepared").text = "1970-01-01T00:00:00Z"
    _child(header, _MESSAGE, "Sender", id=_AGENCY)
    structures = _child(root, _MESSAGE, "Structures")
    lists = _codelists(areas)
    codelists = _child(structures, _STRUCTURE, "Codelists")
    for name, codes in lists.items():
        _codelist(codelists, name, codes)
    _concepts(_child(structures, _STRUCTURE, "Concepts"))
    _data_structure(_child(structures, _STRUCTURE, "DataStructures"), lists)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def _codelists(areas: Mapping[str, str]) -> dict[str, dict[str, str]]:
    def with_none(values: Iterable[str]) -> dict[str, str]:
        return {**{value: value for value in values}, NOT_APPLICABLE: "not applicable"}

    return {
        "FREQ": _FREQUENCIES,
        "REF_AREA": {COUNTRY: "Việt Nam", NOT_APPLICABLE: "not applicable"} | dict(sorted(areas.items())),
        "INDICATOR": {each.code: each.label_en for each in catalogue.installed().indicators},
        "KIND": {kind: kind for kind in _KINDS},
        "MEASURE": with_none(get_args(records.Measure)),
        "CHANGE": with_none(get_args(records.Change)),
        "STATUS": {status: status for status in get_args(records.Status)},
        "SCOPE": with_none(get_args(records.Scope)),
        "COMPARATOR": {sign: sign for sign in get_args(records.Comparator)},
        "CONFLICT": {"Y": "yes", "N": "no"},
    }


def _child(parent: ET.Element, space: str, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{space}}}{tag}", attributes)


def _named(parent: ET.Element, tag: str, name: str, **attributes: str) -> ET.Element:
    element = _child(parent, _STRUCTURE, tag, **attributes)
    _child(element, _COMMON, "Name").text = name
    element[0].set(_XML_LANG, "en")
    return element


def _codelist(parent: ET.Element, name: str, codes: Mapping[str, str]) -> None:
    element = _named(parent, "Codelist", _NAMES[name], id=f"CL_{name}", agencyID=_AGENCY, version="1.0.0")
    for code, label in codes.items():
        _named(element, "Code", label, id=code)


def _concepts(parent: ET.Element) -> None:
    scheme = _named(parent, "ConceptScheme", "Concepts of dostex", id="CS_DOST_NEWS", agencyID=_AGENCY, version="1.0.0")
    for name, label in _NAMES.items():
        _named(scheme, "Concept", label, id=name)


def _data_structure(parent: ET.Element, lists: Mapping[str, Mapping[str, str]]) -> None:
    what = "Figures in news of Vietnam's provincial Departments of Science and Technology"
    structure = _named(parent, "DataStructure", what, id="DOST_NEWS", agencyID=_AGENCY, version="1.0.0")
    components = _child(structure, _STRUCTURE, "DataStructureComponents")
    dimensions = _child(components, _STRUCTURE, "DimensionList", id="DimensionDescriptor")
    for position, name in enumerate(DIMENSIONS, start=1):
        tag = "TimeDimension" if name == "TIME_PERIOD" else "Dimension"
        _component(_child(dimensions, _STRUCTURE, tag, id=name, position=str(position)), name, lists)
    attributes = _child(components, _STRUCTURE, "AttributeList", id="AttributeDescriptor")
    for name in ATTRIBUTES:
        element = _child(attributes, _STRUCTURE, "Attribute", id=name, assignmentStatus="Conditional")
        _component(element, name, lists)
        _child(_child(element, _STRUCTURE, "AttributeRelationship"), _STRUCTURE, "PrimaryMeasure")
        ET.SubElement(element[-1][0], "Ref", id="OBS_VALUE")
    measures = _child(components, _STRUCTURE, "MeasureList", id="MeasureDescriptor")
    _component(_child(measures, _STRUCTURE, "PrimaryMeasure", id="OBS_VALUE"), "OBS_VALUE", lists)


def _component(element: ET.Element, name: str, lists: Mapping[str, Mapping[str, str]]) -> None:
    identity = _child(element, _STRUCTURE, "ConceptIdentity")
    of = {"maintainableParentID": "CS_DOST_NEWS", "maintainableParentVersion": "1.0.0", "agencyID": _AGENCY}
    ET.SubElement(identity, "Ref", {"id": name, **of, "package": "conceptscheme", "class": "Concept"})
    representation = _child(element, _STRUCTURE, "LocalRepresentation")
    if name in lists:
        enumeration = _child(representation, _STRUCTURE, "Enumeration")
        of = {"version": "1.0.0", "agencyID": _AGENCY, "package": "codelist", "class": "Codelist"}
        ET.SubElement(enumeration, "Ref", {"id": f"CL_{name}", **of})
    else:
        kinds = {
            "TIME_PERIOD": "ObservationalTimePeriod",
            "SOURCES": "Integer",
            "OBS_VALUE": "Decimal",
            "UPPER_VALUE": "Decimal",
        }
        _child(representation, _STRUCTURE, "TextFormat", textType=kinds.get(name, "String"))
