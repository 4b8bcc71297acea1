"""From a department's portal to archived pages: source profiles, platform adapters, the crawl, the archive."""
