"""The store's facts as files: JSON Lines, CSV, Parquet and SDMX-CSV, byte for byte the same from every database."""
