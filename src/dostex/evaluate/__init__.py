"""Records against gold: facets, their precision and recall, floors that only rise. Knows no extraction rule."""
