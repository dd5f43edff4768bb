"""Tokenises a plan with a TextMate grammar, and prints each scope with the text that it was given to.

Usage: textmate_check.py GRAMMAR PLAN
"""

import json
import sys

from textmate_grammar.parsers.base import LanguageParser

with open(sys.argv[1], encoding="utf-8") as file:
    grammar = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    text = file.read()
root = LanguageParser(grammar).parse_string(text)
for (line, column), content, scopes in root.flatten():
    print(line + 1, column + 1, scopes[-1], json.dumps(content, ensure_ascii=False), sep="\t")
