"""Write the pages that are made from the code."""

from docs import adapters_page, rules_page

for made in (rules_page, adapters_page):
    made.PATH.write_text(made.page(), encoding="utf-8")
