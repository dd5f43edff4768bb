"""Renders a Markdown file with markdown-it and with GitHub's own parser, and prints what a reader sees, as JSON.

Usage: markdown_check.py FILE

For each parser: the headings, the cells of the tables, the items of the lists, all tags, and the targets of links.
"""

import json
import sys
from html.parser import HTMLParser

import cmarkgfm
from markdown_it import MarkdownIt

WANTED = {"h1": "headings", "h2": "headings", "h3": "headings", "td": "cells", "li": "items"}


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = {"headings": [], "cells": [], "items": [], "tags": [], "links": []}
        self.open = []

    def handle_starttag(self, tag, attributes):
        if tag not in self.found["tags"]:
            self.found["tags"].append(tag)
        self.found["links"] += [value for name, value in attributes if name in ("href", "src")]
        if tag in WANTED:
            self.open.append([tag, ""])

    def handle_endtag(self, tag):
        if self.open and self.open[-1][0] == tag:
            _, text = self.open.pop()
            self.found[WANTED[tag]].append(" ".join(text.split()))

    def handle_data(self, data):
        if self.open:
            self.open[-1][1] += data


def seen(html):
    reader = Reader()
    reader.feed(html)
    return reader.found


with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
print(
    json.dumps(
        {
            "markdown-it": seen(MarkdownIt("gfm-like").render(text)),
            "cmark-gfm": seen(cmarkgfm.github_flavored_markdown_to_html(text)),
        }
    )
)
