"""What through_time prints, writes, draws and refuses.

    through_time_test.py PROGRAM [CLASS]
"""

import csv
import xml.etree.ElementTree

from program_test import ProgramTest, main

CELLS = ["tanh", "IRNN", "LSTM, b_f = 0", "LSTM, b_f = 1", "LSTM, b_f = 3", "GRU", "tanh, UᵀU = I",
         "GRU, UᵀU = I"]


class ThroughTimeTest(ProgramTest):
    def table(self, name, *flags):
        """The rows of a table that a run writes."""
        self.text(*flags)
        with open(self.folder / "through_time_output" / name, newline="") as file:
            return list(csv.DictReader(file))


class Output(ThroughTimeTest):
    def test_help_names_every_flag_within_80_columns(self):
        help_text = self.text("--help")
        for flag in ("--seed", "--seeds", "--steps", "--full", "--only", "--output"):
            self.assertIn(flag, help_text)
        self.assertLessEqual(max(map(len, help_text.splitlines())), 80)

    def test_each_cell_s_profile_and_the_picture(self):
        text = self.text("--only", "profiles", "--seeds", "3")
        self.assertLessEqual(max(map(len, text.splitlines()[:-2])), 80)
        for cell in CELLS:
            self.assertIn(f"\n{cell} ", text)
        output = self.folder / "through_time_output"
        self.assertEqual(sorted(file.name for file in output.iterdir()),
                         ["profile_50.csv", "profiles.csv", "summary.csv", "through_time.svg"])
        picture = xml.etree.ElementTree.parse(output / "through_time.svg").getroot()
        self.assertTrue(picture.tag.endswith("svg"))

    def test_what_the_gates_keep_and_what_the_rest_loses(self):
        rows = self.table("profiles.csv", "--only", "profiles", "--seeds", "3")
        h = {(row["cell"], int(row["T"])): float(row["h_median"]) for row in rows}
        c = {(row["cell"], int(row["T"])): float(row["c_median"]) for row in rows}
        self.assertEqual(len(h), 5 * len(CELLS))
        for cell in ("tanh", "LSTM, b_f = 0", "LSTM, b_f = 1", "GRU"):
            for shorter, longer in ((10, 20), (20, 50), (50, 100), (100, 200)):
                self.assertLess(h[cell, longer], h[cell, shorter] / 2, cell)
        self.assertGreater(h["IRNN", 200], 0.1)
        for steps in (50, 100, 200):
            self.assertLess(c["LSTM, b_f = 0", steps], c["LSTM, b_f = 1", steps] / 100)
            self.assertLess(c["LSTM, b_f = 1", steps], c["LSTM, b_f = 3", steps] / 100)
        # With orthogonal matrices a GRU's gradient is the smaller one; and yet it is the GRU that
        # learns.
        self.assertLess(h["GRU, UᵀU = I", 50], h["tanh, UᵀU = I", 50] / 10)

    def test_the_summary_for_the_ledger(self):
        rows = {row["quantity"]: row for row in self.table("summary.csv", "--seeds", "2", "--steps",
                                                           "100", "--only", "order")}
        self.assertEqual(rows["networks that learn the order, tanh, T = 50"]["median"], "0 of 2")
        self.assertRegex(rows["wrong answers about the order, tanh, T = 50"]["lowest"], r"^\d+\.\d %$")
        rows = {row["quantity"]: row for row in self.table("summary.csv", "--seeds", "2", "--only",
                                                           "profiles")}
        self.assertEqual(len(rows), 5 * (len(CELLS) + 3))
        self.assertLess(float(rows["‖∂C/∂h₀‖/‖∂C/∂h_T‖, tanh, T = 50"]["highest"]), 1e-8)

    def test_the_same_seed_gives_the_same_bytes(self):
        flags = ["--only", "profiles", "--seeds", "2", "--seed", "7"]
        self.assertEqual(self.text(*flags), self.text(*flags))


class Learning(ThroughTimeTest):
    def test_a_few_steps_of_each_row(self):
        rows = self.table("adding.csv", "--only", "adding", "--seeds", "2", "--steps", "100")
        self.assertEqual([(row["cell"], row["network"]) for row in rows],
                         [(cell, k) for cell in ("tanh", "IRNN", "LSTM, b_f = 3", "GRU",
                                                 "tanh", "LSTM, b_f = 3", "GRU")
                          for k in ("0", "1")])
        for row in rows:
            self.assertEqual((row["steps"], row["is_solved"]), ("100", "0"))
            self.assertTrue(0.05 < float(row["error"]) < 0.5, row)

    def test_what_comes_out_does_not_depend_on_the_threads(self):
        flags = ["--only", "order", "--seeds", "2", "--steps", "100"]
        self.assertEqual(self.text(*flags), self.text(*flags))


class Long(ThroughTimeTest):
    def test_gates_learn_the_sum_and_the_order_and_tanh_does_not(self):
        rows = self.table("adding.csv", "--only", "adding", "--seeds", "2")
        errors = {}
        for row in rows:
            errors.setdefault(row["cell"], []).append(float(row["error"]))
        self.assertGreater(min(errors["tanh"]), 0.05)
        self.assertLess(max(errors["GRU"]), 0.05)
        rows = self.table("order.csv", "--only", "order", "--seeds", "2")
        solved = {row["cell"]: row["is_solved"] for row in rows}
        self.assertEqual(solved["LSTM, b_f = 1"], "1")


class Refusal(ThroughTimeTest):
    def test_wrong_flags(self):
        self.refuse("--seeds", "0", status=2, says="--seeds: '0' is not a whole number from 1")
        self.refuse("--steps", "many", status=2, says="--steps: 'many' is not a whole number")
        self.refuse("--only", "lstm", status=2, says="'lstm' is none of profiles, adding, order")
        self.refuse("--cell", "gru", status=2, says="--cell")

    def test_an_output_that_cannot_be_written(self):
        (self.folder / "file").write_text("")
        self.refuse("--only", "profiles", "--output", "file/there", says="file/there")
        (self.folder / "there/profiles.csv").mkdir(parents=True)
        result = self.start("--only", "profiles", "--output", "there")
        self.assertEqual(result.returncode, 1)
        self.assert_one_line(result.stderr, says="profiles.csv")

    def test_a_standard_output_that_is_full(self):
        self.refuse_full_output("--only", "profiles", "--seeds", "1")


if __name__ == "__main__":
    main()
