"""A file or folder that a person names on the command line."""

from pathlib import Path
from typing import Final

import click

# click would end the whole run at the first file that may not be opened, in words of its own
PATH: Final = click.Path(readable=False, path_type=Path)
