"""What can go wrong, for users: every error names the input, what is wrong, what is valid and whether a retry can help."""

from typing import ClassVar


class DostexError(Exception):
    """Root of all errors that dostex raises on purpose.

    `code` is stable and goes into the store; `retryable` says whether the same input can succeed later.
    """

    code: ClassVar[str] = "error"
    retryable: ClassVar[bool] = False


class UsageError(DostexError):
    """When a command or function is called with arguments that make no sense together; nothing was done."""

    code = "usage"


class ConfigurationError(DostexError):
    """When a data file of the project (catalogue, profile, floors) is malformed; names the entry and the valid form."""

    code = "configuration"


class DocumentError(DostexError):
    """When one input document cannot become an article; the rest of a batch goes on.

    `name` is the file or URL, `reason` what is wrong with it and what would be right.
    """

    code = "document"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class UnreadableFile(DocumentError):
    """When the file is missing or the system refuses to read it."""

    code = "unreadable"
    retryable = True


class EmptyDocument(DocumentError):
    """When the input holds no bytes, or nothing but white space and markup."""

    code = "empty"


class DocumentTooLarge(DocumentError):
    """When the input is over the size limit: no news page is that long, so something else was saved."""

    code = "too-large"


class NotText(DocumentError):
    """When the bytes are an image, archive, office file or other binary: text and HTML are read."""

    code = "not-text"


class BrokenEncoding(DocumentError):
    """When the bytes fit no encoding, or the text is mojibake or in a legacy font (TCVN3, VNI): never guess letters."""

    code = "broken-encoding"


class NoArticle(DocumentError):
    """When the page holds no article: a listing, a menu, an error page sent with status 200."""

    code = "no-article"


class BlockedPage(DocumentError):
    """When a firewall or a JavaScript gate answered in the article's place: retry from the source, later and politely."""

    code = "blocked"
    retryable = True


class RecordRejected(DocumentError):
    """When the extracted record breaks its own contract (a span that does not quote, a vocabulary unknown): a bug to report."""

    code = "record-rejected"


class TookTooLong(DocumentError):
    """When a document was not read within the time limit: its worker was ended, where it hung is in the reason."""

    code = "timeout"
    retryable = True


class OutOfMemory(DocumentError):
    """When a document needed more memory than the limit of a worker."""

    code = "out-of-memory"
    retryable = True


class WorkerDied(DocumentError):
    """When worker processes died of a document, each time it was tried; the signal and the place are in the reason."""

    code = "crashed"
    retryable = True


class WorkError(DostexError):
    """When the work itself cannot go on: worker processes do not start, or a cluster cannot be reached any more."""

    code = "work"
    retryable = True


class StoreError(DostexError):
    """When the database cannot be opened, is of another version, or refuses a write; says what to do."""

    code = "store"
    retryable = True


class CrawlError(DostexError):
    """When a crawl cannot begin or breaks off; what was fetched is kept, and the same command goes on with it."""

    code = "crawl"
    retryable = True
