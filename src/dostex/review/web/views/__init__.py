"""The pages, a module each: from a request to what its template shows."""
