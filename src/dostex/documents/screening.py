"""A quick look at a page just fetched: does a firewall, a cookie gate or an error page stand in the article's place?"""

from itertools import islice

from dostex.documents import decoding, gates, metadata, page
from dostex.documents.read import Document


def refuse_stand_in(document: Document) -> None:
    """Raise BlockedPage or NoArticle when `document` is such a page; another DocumentError when its bytes are no text.

    The same gates as in `article.to_article`, without looking for the article.
    """
    html = decoding.decode(document.content, name=document.name, content_type=document.content_type)
    parsed = page.parse(html)
    running = gates.running(parsed.elements)
    if running >= gates.FEW:
        return
    shown = " ".join(element.text for element in islice((one for one in parsed.elements if one.parts), 400))
    gates.refuse_block(html, shown, running, document.name)
    messages = [element.text for element in parsed.elements if element.text and not element.outside]
    gates.refuse_missing(metadata.read(parsed.tree).titles, messages, running, document.name)
