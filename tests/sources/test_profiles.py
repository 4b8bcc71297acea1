"""Profiles: those of the package are right, wrong ones are refused with a reason."""

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml

from dostex.errors import ConfigurationError, UsageError
from dostex.places.provinces import table
from dostex.sources import fingerprints, profiles, registry
from dostex.sources.adapters.adapter import platforms
from dostex.sources.adapters.canonical import canonical
from dostex.sources.adapters.keys import article_key
from dostex.sources.schema import schema_text

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "corpus" / "articles"
VALID = "name: thu\ntitle: Thử\nhosts: [{name: x.gov.vn}]\nplatform: nukeviet\n"


def test_the_committed_schema_is_current():
    assert (ROOT / "schemas" / "source.schema.json").read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("name", profiles.names())
def test_every_profile_fits_the_schema_and_the_table_of_provinces(name):
    text = (ROOT / "src" / "dostex" / "sources" / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    jsonschema.validate(json.loads(json.dumps(yaml.safe_load(text), default=str)), json.loads(schema_text()))
    source = profiles.profile(name)
    assert source.name == name
    for province in source.provinces:
        rows = [row for row in table().rows if row.key == province.key]
        assert (province.valid_from, province.valid_to) == (rows[0].valid_from, rows[-1].valid_to)


@pytest.mark.parametrize("host", [site.name for source in registry.profiles() for site in source.sites])
def test_a_province_s_name_in_a_host_is_the_profile_s(host):
    keys = {province.key for source in registry.by_host(host) for province in source.provinces}
    assert table().by_host(host) in (*keys, None)


@pytest.mark.parametrize("page", sorted(path.stem for path in ARTICLES.glob("p*.html")))
def test_pages_of_the_corpus_are_of_a_known_source_and_their_addresses_have_keys(page):
    url = json.loads((ARTICLES / f"{page}.meta.json").read_text(encoding="utf-8"))["url"]
    html = (ARTICLES / f"{page}.html").read_bytes().decode("utf-8", "replace")
    (source,) = registry.by_url(url)
    assert fingerprints.recognise(html, url=url).platform in platforms(source)
    keys = [article_key(canonical(url), platform, source.overrides.articles) for platform in platforms(source)]
    assert any(key is not None for key in keys)


@pytest.mark.parametrize(
    ("source", "url", "key"),
    [
        ("ben-tre", "https://dost-bentre.gov.vn/TinTuc/NoiDung.aspx?tintuc=12", "tintuc=12"),
        ("ben-tre", "https://dost-bentre.gov.vn/tin-tuc/12/hop", "12"),
        ("thai-nguyen", "http://dosttn.gov.vn/tabid/86/mid/413/ItemID/1542/Default.aspx", "1542"),
        ("thai-nguyen", "https://dosttn.gov.vn/tin/a-b-c-4127/", "4127"),
        ("most", "https://www.most.gov.vn/vn/tin-tuc/23456/hop-bao.aspx", "23456"),
        ("ha-tinh", "https://skhcn.hatinh.gov.vn/khcn/portal/read/tin/news/khai-mac.html", "khai-mac"),
        ("ha-tinh", "https://skhcn.hatinh.gov.vn/chi-tiet-tap-san/so-3", "so-3"),
        ("binh-duong", "https://khcnbinhduong.gov.vn/New/hoi-nghi-77", "77"),
        ("quang-ngai", "https://www.quangngai.gov.vn/vi/sokhcn/Pages/qnp-khai-mac-hoi-thi-12.aspx", "qnp-khai-mac-hoi-thi-12"),
    ],
)
def test_addresses_of_every_generation_have_keys(source, url, key):
    found = profiles.profile(source)
    made = (article_key(canonical(url), platform, found.overrides.articles) for platform in platforms(found))
    assert next(filter(None, made)) == key


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- 1", "a source is a mapping"),
        ("a: [", "no YAML"),
        (VALID + "colour: red\n", "colour: Extra inputs are not permitted"),
        (VALID.replace("nukeviet", "typo3"), "platform: Input should be 'nukeviet'"),
        (VALID.replace("x.gov.vn", "X GOV"), "hosts.0.name: String should match pattern"),
        (VALID + "overrides: {articles: ['(']}\n", "'(' is no regular expression"),
        (VALID + "provinces: [{key: hue, valid_from: 2025-01-01, valid_to: 2024-01-01}]\n", "valid_to 2024-01-01 lies before"),
        (VALID + "politeness: {delay: -1}\n", "politeness.delay"),
    ],
)
def test_wrong_profiles_are_refused_with_the_field_and_the_reason(text, reason):
    with pytest.raises(ConfigurationError) as caught:
        profiles.parse(text, "thu.yaml")
    assert reason in str(caught.value)
    assert str(caught.value).startswith("thu.yaml: ")


def test_an_unknown_name_is_answered_with_near_ones():
    with pytest.raises(UsageError, match=r"no source 'quang-nma'; near are .*quang-nam"):
        profiles.profile("quang-nma")


def test_a_profile_in_a_file_is_read_by_its_path(tmp_path):
    (tmp_path / "thu.yaml").write_text(VALID + "politeness: {delay: 5}\n", encoding="utf-8")
    loaded = profiles.load(str(tmp_path / "thu.yaml"))
    assert (loaded.profile.name, loaded.profile.hosts, loaded.profile.policy.delay) == ("thu", ("x.gov.vn", "www.x.gov.vn"), 5)


def test_sources_by_province_and_host_and_who_carries_on():
    assert {source.name for source in registry.by_province("quang-tri")} == {"quang-tri", "quang-tri-party"}
    assert registry.by_province("kon-tum", date(2025, 8, 1)) == []
    assert [source.name for source in registry.by_host("www.sokhcn.camau.gov.vn")] == ["ca-mau"]
    assert registry.successor("dostquangtri.gov.vn") == "sokhcn.quangtri.gov.vn"
    assert registry.successor("mst.gov.vn") == "mst.gov.vn"
