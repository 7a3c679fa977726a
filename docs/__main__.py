"""Write the pages that are made from the code."""

from docs.rules_page import PATH, page

PATH.write_text(page(), encoding="utf-8")
