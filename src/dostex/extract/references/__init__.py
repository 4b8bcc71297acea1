"""Citations of legal and administrative documents: type, number, date and issuer as the text states them."""
