"""The record contract for others: JSON Schema and documentation, generated from `dostex.records`."""
