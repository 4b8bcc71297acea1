"""How the families of portals list their articles: pure functions from a page's bytes to links and further requests."""
