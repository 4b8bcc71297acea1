"""Speed, memory and page reading against peers, in one process and one run; every result is a ratio."""
