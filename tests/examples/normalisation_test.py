"""What normalisation prints, writes, draws and refuses.

    normalisation_test.py PROGRAM [CLASS]
"""

import csv
import math
import re
import xml.etree.ElementTree

from program_test import ProgramTest, main

SMALL = ["--width", "8", "--depth", "4", "--networks", "2"]
FILES = ["bowl.csv", "depth.csv", "growth.csv", "normalisation.svg"]


class NormalisationTest(ProgramTest):
    def rows(self, table):
        with open(self.folder / "normalisation_output" / table, newline="") as file:
            return list(csv.DictReader(file))

    def output_bytes(self):
        return [file.read_bytes() for file in sorted((self.folder / "normalisation_output").iterdir())]


class Output(NormalisationTest):
    def test_help_names_every_flag_within_80_columns(self):
        text = self.text("--help")
        for flag in ("--seed", "--networks", "--width", "--depth", "--output", "--version", "--help"):
            self.assertRegex(text, rf"(?m)[ ,]{flag}[ \n]")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertRegex(self.text("--version"), r"\Anormalisation \d+\.\d+\.\d+\n\Z")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_three_sections_within_80_columns(self):
        text = self.text(*SMALL)
        self.assertEqual(re.findall(r"(?m)^── (\d)\. ", text), ["1", "2", "3"])
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertNotRegex(text, r"[\x00-\x09\x0b-\x1f\x7f]")
        self.assertTrue(text.endswith("The picture: normalisation_output/normalisation.svg\n"))

    def test_the_certified_constants_stand_beside_the_measured(self):
        text = self.text(*SMALL)
        for batch, growth in (4, "2.000000"), (5, "1.500000"), (8, "1.200000"), (16, "1.076923"), \
                (256, "1.003953"):
            self.assertRegex(text, rf"(?m)^ +{batch} +{growth} +\d")
        self.assertIn("π/(π − 1) = 1.466942, certified", text)
        for row in self.rows("growth.csv"):
            batch = int(row["batch"])
            self.assertAlmostEqual(float(row["certified_linear"]), (batch - 2) / (batch - 3), 14)
            for phi in ("linear", "relu"):
                least, mean, greatest = (float(row[phi + part]) for part in ("_least", "", "_greatest"))
                self.assertTrue(0 < least <= mean <= greatest)

    def test_the_files_and_the_picture(self):
        self.text(*SMALL)
        folder = self.folder / "normalisation_output"
        self.assertEqual([file.name for file in sorted(folder.iterdir())], FILES)
        root = xml.etree.ElementTree.parse(folder / "normalisation.svg").getroot()
        texts = ["".join(text.itertext()).strip() for text in root.iter()
                 if text.tag.endswith("}text")]
        for name in ("(B−2)/(B−3)", "linear, measured", "relu, normalised, residual",
                     "128 inputs, mean 1", "128 inputs, centred"):
            self.assertEqual(texts.count(name), 1, name)

    def test_the_same_seed_gives_the_same_bytes(self):
        first = self.text("--seed", "7", *SMALL)
        files = self.output_bytes()
        self.assertEqual(first, self.text("--seed", "7", *SMALL))
        self.assertEqual(files, self.output_bytes())
        self.assertNotEqual(first, self.text("--seed", "8", *SMALL))

    def test_a_terminal_gets_a_progress_bar_that_vanishes(self):
        text, shown = self.show_on_terminal(*SMALL)
        *bars, last, nothing = shown.split("\r")
        self.assertIn("normalisation", "".join(bars))
        self.assertEqual((last.strip(), nothing), ("", ""))
        self.assertEqual(text, self.text(*SMALL))


class Measurement(NormalisationTest):
    def test_batches_explode_as_certified(self):
        self.text("--width", "100", "--depth", "20", "--networks", "2")
        rows = {int(row["batch"]): row for row in self.rows("growth.csv")}
        # Those with a variance; at width 100 a mini-batch of 256 is no longer "wide".
        self.assertAlmostEqual(float(rows[8]["linear"]), 6 / 5, delta=0.05)
        self.assertAlmostEqual(float(rows[16]["linear"]), 14 / 13, delta=0.03)
        self.assertGreater(float(rows[4]["linear"]), float(rows[8]["linear"]))
        relu = math.pi / (math.pi - 1)
        self.assertAlmostEqual(float(rows[256]["relu"]), relu, delta=0.06)
        for row in rows.values():
            self.assertGreater(float(row["relu"]), float(row["linear"]))

    def test_residual_paths_keep_what_the_sigmoid_loses(self):
        self.text("--width", "32", "--depth", "20", "--networks", "1")
        ratio = {row["layers"]: float(row["ratio"]) for row in self.rows("depth.csv")}
        self.assertLess(ratio["sigmoid"], 1e-9)
        self.assertGreater(ratio["sigmoid, residual"], 0.5)
        self.assertLess(ratio["relu"], 0.01)
        self.assertGreater(ratio["relu, normalised"], 5)
        self.assertLess(ratio["relu, normalised, residual"], ratio["relu, normalised"])

    def test_the_bowl_takes_the_steps_of_its_condition_number(self):
        self.text(*SMALL)
        for row in self.rows("bowl.csv"):
            n, kappa, steps = int(row["inputs"]), float(row["kappa"]), int(row["steps"])
            if row["samples"]:
                self.assertGreater(kappa, n / 2 if row["centred"] == "0" else 1)
                if row["centred"] == "1":
                    self.assertLess(steps, 6)
                continue
            self.assertEqual(kappa, 1 if row["centred"] == "1" else n + 1)
            contraction = (kappa - 1) / (kappa + 1)
            needed = 1 if kappa == 1 else math.ceil(math.log(1e-6) / (2 * math.log(contraction)))
            self.assertEqual(steps, needed)


class Refusal(NormalisationTest):
    def test_wrong_flags(self):
        for flags, says in (
            (["--width", "1"], ["--width", "'1' is not a whole number from 2 to 512"]),
            (["--width", "513"], ["--width", "'513'"]),
            (["--depth", "2"], ["--depth", "'2'"]),
            (["--depth", "1e2"], ["--depth", "'1e2'"]),
            (["--networks", "0"], ["--networks", "'0'"]),
            (["--seed", "-1"], "--seed"),
            (["--output", ""], "--output"),
            (["--batch", "2"], "--batch"),
            (["surplus"], "surplus"),
        ):
            with self.subTest(flags=flags):
                self.refuse(*flags, says=says, status=2)

    def test_an_output_that_cannot_be_written(self):
        (self.folder / "file").write_text("mine")
        self.refuse("--output", "file", says="--output: file")
        for taken in FILES:
            (self.folder / f"no {taken}" / taken).mkdir(parents=True)
            self.refuse("--output", f"no {taken}", says=f"--output: no {taken}")
        self.assertEqual((self.folder / "file").read_text(), "mine")
        self.refuse(*SMALL, says="gnuplot", PATH=str(self.folder / "empty"))

    def test_a_standard_output_that_is_full(self):
        for flags in (SMALL, ["--help"], ["--version"]):
            self.refuse_full_output(*flags)


if __name__ == "__main__":
    main()
