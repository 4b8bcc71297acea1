"""dostex: news of Vietnam's provincial Departments of Science and Technology, turned into records one can query."""

__version__ = "0.1.0"
