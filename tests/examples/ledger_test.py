"""What ledger prints, writes and refuses; docs/claims is what it writes.

    ledger_test.py PROGRAM CLASS PAGES
"""

import json
import re
import sys
from pathlib import Path

PAGES = Path(sys.argv.pop()).resolve()
EXAMPLES = PAGES.parents[1] / "examples"

from program_test import ProgramTest, main  # noqa: E402 (reads the rest of the command line)


class Output(ProgramTest):
    def articles(self, *flags):
        return json.loads(self.text(*flags, "--json"))

    def test_help_names_every_flag_within_80_columns(self):
        help_text = self.text("--help")
        for flag in ("--json", "--markdown", "--measure"):
            self.assertIn(flag, help_text)
        self.assertLessEqual(max(map(len, help_text.splitlines())), 80)

    def test_tables_and_accounts_are_within_80_columns(self):
        lines = self.text().splitlines()
        for article in self.articles():
            for claim in article["claims"]:
                lines += self.text(article["article"], str(claim["claim"])).splitlines()
        self.assertEqual([line for line in lines if len(line) > 80 and " " in line[14:].strip()], [])

    def test_every_claim_has_a_verdict_and_what_carries_it(self):
        verdicts = {"true", "true if", "imprecise", "false", "opinion"}
        for article in self.articles():
            numbers = [claim["claim"] for claim in article["claims"]]
            self.assertEqual(numbers, sorted(set(numbers)))
            for claim in article["claims"]:
                where = f"{article['article']} no. {claim['claim']}"
                self.assertIn(claim["verdict"], verdicts, where)
                self.assertTrue(claim["sentence"] and claim["mathematics"], where)
                self.assertEqual("note" in claim, claim["verdict"] != "true", where)
                kinds = {evidence["kind"] for evidence in claim["evidence"]}
                self.assertTrue(kinds <= {"proved", "computed", "measured", "cited"}, where)

    def test_an_account_shows_the_theorem_as_its_header_has_it(self):
        account = " ".join(self.text("002", "7").split())
        self.assertIn("slope::is_at_most_a_quarter: equal(rational(1, 4) - slope_of_z, "
                      "sqr(sigma - rational(1, 2)))", account)

    def test_a_theorem_that_is_a_template_is_shown_with_what_it_is_of(self):
        account = " ".join(self.text("002", "12").split())
        self.assertIn("chain::ratio_of_layers<5>(0, 4): equal(", account)
        self.assertIn("`chain::ratio_of_layers`", (PAGES / "README.md").read_text())

    def test_each_command_is_a_program_s_and_each_table_is_shown(self):
        commands = {evidence["command"] for article in self.articles()
                    for claim in article["claims"] for evidence in claim["evidence"]
                    if evidence["kind"] == "measured"}
        tables = set()
        for command in commands:
            run, program, *rest = command.split()
            self.assertEqual(run, "examples/run")
            self.assertTrue((EXAMPLES / program / "main.cpp").is_file(), command)
            tables.add(rest[0] if program == "experiments" else program)
        recorded = {table.stem for table in (EXAMPLES / "articles/measured").glob("*.csv")}
        self.assertEqual(tables, recorded)
        self.assertIn("examples/run through_time --full", commands)

    def test_what_is_counted_is_said_without_a_median(self):
        account = " ".join(self.text("001", "26").split())
        self.assertRegex(account, r"networks that learn to add, tanh, T = 50: \d of 5 seeds; "
                                  r"examples/run through_time --full")

    def test_an_account_shows_an_enclosure_s_digits(self):
        # erf(1/√2), Arb
        digits = re.search(r"P\(\|w\| < 1\): ([0-9.]+)…", self.text("002", "8")).group(1)
        self.assertTrue("0.682689492137085897170465091264".startswith(digits))
        self.assertGreater(len(digits), 12)

    def test_a_number_that_is_0_is_shown(self):
        self.assertIn("σ(40)(1 − σ(40)) in binary64: 0\n", self.text("004", "14"))

    def test_json_of_one_article_and_of_one_claim(self):
        self.assertEqual([article["article"] for article in self.articles("003")], ["003"])
        [article] = self.articles("003", "14")
        [claim] = article["claims"]
        self.assertEqual((claim["claim"], claim["verdict"]), (14, "false"))

    def test_the_pages_of_docs_are_what_it_writes(self):
        self.text("--markdown", "pages")
        written = {page.name: page.read_text() for page in (self.folder / "pages").iterdir()}
        kept = {page.name: page.read_text() for page in PAGES.glob("*.md")}
        self.assertEqual(written.keys(), kept.keys())
        for name, text in written.items():
            self.assertEqual(text, kept[name], f"docs/claims/{name}: write it anew by examples/run "
                                               "ledger --markdown docs/claims")


class Refusal(ProgramTest):
    def test_wrong_arguments(self):
        self.refuse("005", status=2, says="'005' is none of 0")
        self.refuse("002", "99", status=2, says="article 002 has no claim 99")
        self.refuse("002", "seven", status=2, says="'seven' is not a whole number")
        self.refuse("002", "0", status=2, says="'0' is not a whole number from 1")
        self.refuse("--measure", status=2, says="name the article and the claim")
        self.refuse("002", "--measure", status=2, says="name the article and the claim")
        self.refuse("--json", "--markdown", "pages", status=2, says="--markdown writes pages")
        self.refuse("002", "7", "8", status=2, says="8")

    def test_a_claim_of_which_nothing_is_measured(self):
        result = self.start("002", "7", "--measure")
        self.assertEqual(result.returncode, 1)
        self.assert_one_line(result.stderr, says="nothing of claim 7 is measured")

    def test_the_programs_that_measure_are_run_and_their_failure_is_its_own(self):
        # Without a compiler examples/run builds nothing, and says so.
        result = self.start("001", "29", "--measure", CXX="no-such-compiler")
        self.assertEqual(result.returncode, 1)
        self.assertIn("no-such-compiler", result.stderr)
        self.assertIn("Article 001, claim 29", result.stdout)

    def test_pages_that_cannot_be_written(self):
        (self.folder / "file").write_text("")
        self.refuse("--markdown", "file/pages", says="file/pages")

    def test_a_standard_output_that_is_full(self):
        self.refuse_full_output()


if __name__ == "__main__":
    main()
