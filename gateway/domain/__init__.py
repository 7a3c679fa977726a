"""What the exchange is about, in plain frozen values that know no library."""
