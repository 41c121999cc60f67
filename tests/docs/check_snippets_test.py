#!/usr/bin/env python3
"""The snippet check must be able to fail."""

import pathlib
import tempfile
import unittest

import check_snippets


class Snippets(unittest.TestCase):
    def check(self, page, source):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "docs").mkdir()
            (root / "tests").mkdir()
            (root / "README.md").write_text(page, encoding="utf-8")
            (root / "tests" / "a.cpp").write_text(source, encoding="utf-8")
            return check_snippets.main(root)

    def test_a_copy_passes_whatever_its_indentation(self):
        page = "```cpp\nint a;\n  int b;\n```\n"
        self.assertEqual(self.check(page, "void f() {\n    int a;\n      int b;\n}\n"), 0)

    def test_a_changed_line_fails(self):
        self.assertEqual(self.check("```cpp\nint a;\nint b;\n```\n", "int a;\nint c;\n"), 1)

    def test_part_of_a_line_fails(self):
        self.assertEqual(self.check("```cpp\nint a;\n```\n", "const int a;\n"), 1)

    def test_python_is_checked_too(self):
        self.assertEqual(self.check("```python\nint a;\n```\n", "int a;\n"), 0)
        self.assertEqual(self.check("```python\nb = 1\n```\n", "int a;\n"), 1)

    def test_no_block_at_all_fails(self):
        self.assertEqual(self.check("words\n", "int a;\n"), 1)


if __name__ == "__main__":
    unittest.main()
