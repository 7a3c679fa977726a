"""Write the pages that are made from the code."""

from docs import adapters_page, rules_page, sentences

for made in (rules_page, adapters_page):
    made.PATH.write_text(made.page(), encoding="utf-8")
sentences.update()
