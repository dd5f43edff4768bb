"""Reads a CSV file as Python does, strictly, and prints its records as JSON.

Usage: csv_check.py FILE
"""

import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    print(json.dumps(list(csv.reader(file, strict=True))))
