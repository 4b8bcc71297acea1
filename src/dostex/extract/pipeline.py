"""The spaCy pipeline: which component reads the article in which order.

Each component is a folder with `patterns` (data), logic, and a `component` module that registers its factory under the name
used here. Components take and return a Doc whose Reading they extend.
"""

from spacy.language import Language
from spacy.vocab import Vocab

COMPONENTS: tuple[str, ...] = ()


def build() -> Language:
    """A pipeline over Docs made by `reading.read`; its vocabulary is its own."""
    nlp = Language(vocab=Vocab())
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp
