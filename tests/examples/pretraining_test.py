"""What pretraining prints, writes, draws and refuses.

    pretraining_test.py PROGRAM [CLASS]
"""

import csv
import re
import xml.etree.ElementTree

from program_test import ProgramTest, main

SMALL = ["--samples", "200", "--depth", "2", "--width", "9", "--epochs", "2",
         "--pretraining-epochs", "1"]
FILES = ["epochs.csv", "gradients.csv", "pretraining.png", "pretraining.svg", "summary.csv"]
ROWS = ["random start", "Boltzmann machines", "autoencoders", "Glorot's weights",
        "learning rate 0.5", "relu, He's weights", "one hidden layer", "batch normalisation"]


class PretrainingTest(ProgramTest):
    def rows(self, table):
        with open(self.folder / "pretraining_output" / table, newline="") as file:
            return list(csv.DictReader(file))

    def output_bytes(self):
        return [file.read_bytes() for file in sorted((self.folder / "pretraining_output").iterdir())]


class Output(PretrainingTest):
    def test_help_names_every_flag_within_80_columns(self):
        text = self.text("--help")
        for flag in ("full seed seeds depth width epochs pretraining-epochs samples threads errors "
                     "data output version help").split():
            self.assertRegex(text, rf"(?m)[ ,]--{flag}[ \n]")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertRegex(self.text("--version"), r"\Apretraining \d+\.\d+\.\d+\n\Z")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_the_sections_the_tables_and_the_pictures(self):
        text = self.text(*SMALL)
        self.assertEqual(re.findall(r"(?m)^── (\d)\. ", text), ["1", "2"])
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        for name in ROWS:
            self.assertEqual(len(re.findall(rf"(?m)^ {name}  ", text)), 2, name)
        folder = self.folder / "pretraining_output"
        self.assertEqual([file.name for file in sorted(folder.iterdir())], FILES)
        root = xml.etree.ElementTree.parse(folder / "pretraining.svg").getroot()
        texts = ["".join(part.itertext()).strip() for part in root.iter()]
        for name in ROWS:
            self.assertIn(name, texts)
        self.assertTrue((folder / "pretraining.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n"))

        epochs = self.rows("epochs.csv")
        for name in ROWS:
            of_row = [row for row in epochs if row["start"] == name]
            self.assertEqual([int(row["epoch"]) for row in of_row], [0, 1, 2])
            last = 100 * (1 - float(of_row[-1]["test_error"]))
            self.assertRegex(text, rf"(?m)^ {name} +\d+\.\d +{last:.1f} +2 ")
        summary = {row["quantity"]: row for row in self.rows("summary.csv")}
        self.assertEqual(len(summary), 3 * len(ROWS))
        for name in ROWS:
            last = 100 * (1 - float([row for row in epochs if row["start"] == name][-1]["test_error"]))
            self.assertEqual(summary[f"right answers at the end, {name}"],
                             {"quantity": f"right answers at the end, {name}", "seeds": "1",
                              **dict.fromkeys(("median", "lowest", "highest"), f"{last:.1f} %")})
        gradients = self.rows("gradients.csv")
        self.assertEqual(len(gradients), 7 * 3 + 2)
        self.assertTrue(all(float(row["before"]) > 0 for row in gradients))


class Measurement(PretrainingTest):
    def test_the_same_seed_gives_the_same_files_whatever_the_number_of_threads(self):
        self.text(*SMALL)
        files = self.output_bytes()
        self.text(*SMALL, "--threads", "1")
        self.assertEqual(files, self.output_bytes())
        self.text(*SMALL, "--seed", "2")
        self.assertNotEqual(files, self.output_bytes())

    def test_errors_are_compared_over_five_seeds_at_least(self):
        text = self.text(*SMALL, "--errors")
        section = text[text.index("── 3."):]
        self.assertIn("over 5 seeds", " ".join(section.split()))
        self.assertEqual(len(re.findall(r"(?m)^ [\w' ]+? +(?:[\d.]+ ± [\d.]+ *){4}$", section)), 3)
        rows = [row for row in self.rows("epochs.csv") if row["section"] == "3"]
        self.assertEqual(len(rows), 3 * 5 * 3)
        summary = {row["quantity"]: row for row in self.rows("summary.csv")}
        cost = "training cost at the end, two hidden layers, autoencoders"
        ends = sorted(float(row["training_cost"]) for row in rows
                      if (row["start"], row["epoch"]) == ("autoencoders", "2"))
        self.assertEqual([summary[cost][column] for column in ("lowest", "median", "highest")],
                         [f"{ends[k]:.3g}" for k in (0, 2, 4)])


class Refusal(PretrainingTest):
    def test_wrong_flags(self):
        for flags in (["--depth", "0"], ["--seeds", "0"], ["--epochs", "0"],
                      ["--pretraining-epochs", "0"], ["--samples", "9"], ["--width", "x"],
                      ["--threads", "0"], ["--output", ""], ["--rate", "1"]):
            self.refuse(*flags, says=flags[0], status=2)

    def test_data_and_folders_that_cannot_be_used(self):
        self.refuse("--data", "nowhere", says=["nowhere", "no such folder"])
        self.refuse("--samples", "6000", says=["--samples", "5000", "6000"])
        (self.folder / "file").write_text("")
        self.refuse("--output", "file", says=["--output", "file"])
        (self.folder / "taken" / "epochs.csv").mkdir(parents=True)
        self.refuse("--output", "taken", says=["--output", "epochs.csv"])

    def test_a_standard_output_that_is_full(self):
        self.refuse_full_output(*SMALL)


if __name__ == "__main__":
    main()
