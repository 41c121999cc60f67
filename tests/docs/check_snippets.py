#!/usr/bin/env python3
"""Every block of C++ or Python in the README and in docs/ must stand, line for line, in a file that
is compiled, or run by a test.

A block may leave the file's indentation out. Usage: check_snippets.py ROOT
Prints the blocks that stand nowhere, and exits with 1 if there is one or if no block was found.
"""

import pathlib
import re
import sys
import textwrap

BLOCK = re.compile(r"^```(?:cpp|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SOURCES = ("include", "tests", "examples")


def normal(text):
    """Lines without what indentation they share and without trailing spaces."""
    return "\n".join(line.rstrip() for line in textwrap.dedent(text).strip("\n").split("\n"))


def stands_in(block, source):
    """Does the block stand in the source as whole lines, at any indentation?"""
    lines = block.split("\n")
    in_source = source.split("\n")
    for start, line in enumerate(in_source):
        if line.strip() != lines[0].strip():
            continue
        if normal("\n".join(in_source[start : start + len(lines)])) == block:
            return True
    return False


def main(root):
    root = pathlib.Path(root)
    sources = [
        path.read_text(encoding="utf-8")
        for folder in SOURCES
        for path in sorted((root / folder).rglob("*"))
        if path.suffix in (".cpp", ".hpp", ".py")
    ]
    pages = [root / "README.md", *sorted((root / "docs").rglob("*.md"))]
    blocks = [(page, normal(m)) for page in pages for m in BLOCK.findall(page.read_text("utf-8"))]
    stray = [(p, b) for p, b in blocks if not any(stands_in(b, source) for source in sources)]
    for page, block in stray:
        print(f"{page.relative_to(root)}: this block stands in no file that is compiled or run:\n{block}\n")
    if not blocks:
        print("no C++ block was found in README.md and docs/")
    return 1 if stray or not blocks else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
