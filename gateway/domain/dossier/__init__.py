"""The OSO data set 2019.1, one module per block, field for field in schema order."""
