"""What sweep prints, writes, draws and refuses.

    sweep_test.py PROGRAM [CLASS]
"""

import csv
import math
import os
import re
import signal
import struct
import subprocess
import xml.etree.ElementTree
from pathlib import Path

from program_test import PROGRAM, ProgramTest, main

NETWORKS = ["--depths", "2,1", "--activations", "tanh,relu", "--initialisers",
            "orthogonal,he-normal", "--width", "4"]


class SweepTest(ProgramTest):
    """Runs on a tiny data set."""

    def setUp(self):
        super().setUp()
        self.small = [*NETWORKS, "--data", str(self.data_set()), "--epochs", "2"]

    def rows(self, *flags):
        """The rows of the table that a run writes."""
        self.text(*flags)
        with open(self.folder / "sweep_output/sweep.csv", newline="") as file:
            return list(csv.DictReader(file))

    def output_bytes(self):
        return [file.read_bytes() for file in sorted((self.folder / "sweep_output").iterdir())]


class Output(SweepTest):
    def test_help_names_every_flag_within_80_columns(self):
        text = self.text("--help")
        for flag in ("--depths", "--activations", "--initialisers", "--batch-norm",
                     "--residual", "--dropout", "--width", "--epochs", "--eta",
                     "--seed", "--data", "--output", "--version", "--help"):
            self.assertRegex(text, rf"(?m)[ ,]{flag}[ \n]")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertRegex(self.text("--version"), r"\Asweep \d+\.\d+\.\d+\n\Z")
        self.assertEqual([file.name for file in self.folder.iterdir()], ["data"])

    def test_a_line_a_network_in_the_order_of_the_flags(self):
        rows = self.rows(*self.small)
        self.assertEqual(
            [(row["activation"], row["initialiser"], row["depth"]) for row in rows],
            [(activation, initialiser, depth) for activation in ("tanh", "relu")
             for initialiser in ("orthogonal", "he-normal") for depth in ("2", "1")])
        for row in rows:
            first, last = float(row["first_gradient"]), float(row["last_hidden_gradient"])
            self.assertGreater(first, 0)
            self.assertEqual(float(row["relative_gradient"]), first / last)
            self.assertEqual(first == last, row["depth"] == "1")
            self.assertEqual(float(row["accuracy"]) * 20 % 1, 0)  # of 20 images
            self.assertEqual(row["diverged_in_epoch"], "")

    def test_the_tables_are_those_of_the_file(self):
        rows = self.rows(*self.small)
        text = self.text(*self.small)
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertNotRegex(text, r"[\x00-\x09\x0b-\x1f\x7f]")
        lines = re.findall(r"(?m)^ (tanh|relu) +([a-z-]+) +([\d.e+-]+(?: %)?) +([\d.e+-]+(?: %)?)$", text)
        self.assertEqual(len(lines), 12)
        for line, two in zip(lines[:4], zip(rows[::2], rows[1::2])):
            for shown, row in zip(line[2:], two):
                self.assertEqual(line[:2], (row["activation"], row["initialiser"]))
                self.assertTrue(math.isclose(float(shown), float(row["relative_gradient"]),
                                             rel_tol=0.06))
        for line, two in zip(lines[4:8], zip(rows[::2], rows[1::2])):
            for shown, row in zip(line[2:], two):
                self.assertTrue(math.isclose(float(shown), float(row["forecast"]), rel_tol=0.06))
        for line, two in zip(lines[8:], zip(rows[::2], rows[1::2])):
            for shown, row in zip(line[2:], two):
                self.assertEqual(shown, f"{100 * float(row['accuracy']):.1f} %")
        self.assertTrue(text.endswith("The table: sweep_output/sweep.csv\n"
                                      "The heat map: sweep_output/sweep.svg\n"))

    def test_the_heat_map_has_two_panels_with_every_cell(self):
        self.text(*self.small)
        files = sorted((self.folder / "sweep_output").iterdir())
        self.assertEqual([file.name for file in files], ["sweep.csv", "sweep.svg"])
        root = xml.etree.ElementTree.parse(files[1]).getroot()
        self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
        texts = ["".join(text.itertext()).strip() for text in root.iter()
                 if text.tag.endswith("}text")]
        for name in ("tanh, orthogonal", "tanh, he-normal", "relu, orthogonal", "relu, he-normal"):
            self.assertEqual(texts.count(name), 1, name)
        self.assertEqual(texts.count("hidden layers"), 2)
        self.assertGreaterEqual(texts.count("0.0"), 4)  # log₁₀ 1, for a single hidden layer

    def test_the_same_seed_gives_the_same_bytes_on_any_number_of_cores(self):
        first = self.text("--seed", "7", *self.small)
        files = self.output_bytes()
        if hasattr(os, "sched_setaffinity"):
            all_cores = os.sched_getaffinity(0)
            self.addCleanup(os.sched_setaffinity, 0, all_cores)
            os.sched_setaffinity(0, {min(all_cores)})
        self.assertEqual(first, self.text("--seed", "7", *self.small))
        self.assertEqual(files, self.output_bytes())
        self.assertNotEqual(first, self.text("--seed", "8", *self.small))

    def test_a_terminal_gets_a_progress_bar_that_vanishes(self):
        flags = ["--depths", "1", "--activations", "relu", "--initialisers", "orthogonal",
                 "--epochs", "1"]
        for columns in (None, 40, 12):
            text, shown = self.show_on_terminal(*flags, columns=columns)
            *bars, last, nothing = shown.split("\r")
            self.assertIn("sweep", "".join(bars))
            self.assertIn("%", "".join(bars))
            self.assertLess(max(map(len, [*bars, last])), columns or 80)
            self.assertEqual((last.strip(), nothing), ("", ""))
            self.assertEqual(text, self.text(*flags))

    def test_ctrl_c_keeps_what_is_done(self):
        # The first network diverges in its first epoch, which leaves the second one's thousand: a
        # half of all work is done then, and no more before the signal comes.
        networks = ["--activations", "leaky_relu,sigmoid", "--initialisers", "standard-normal", "--depths",
                    "4", "--eta", "1000", "--epochs", "1000"]
        for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            terminal, its_end = self.open_terminal()
            program = subprocess.Popen([PROGRAM, *networks], cwd=self.folder, encoding="utf-8",
                                       stdout=subprocess.PIPE, stderr=its_end)
            self.addCleanup(program.kill)
            os.close(its_end)
            shown = b""
            try:
                while block := os.read(terminal, 65536):
                    shown += block
                    if number and re.search(rb" [5-9]\d %", shown):
                        program.send_signal(number)
                        number = None
            except OSError:  # the program has ended
                pass
            with program:
                text = program.stdout.read()
            self.assertEqual(program.returncode, status, shown)
            self.assertIn(b"sweep: stopped after 1 of 2 networks", shown)
            with open(self.folder / "sweep_output/sweep.csv", newline="") as file:
                [row] = csv.DictReader(file)
            self.assertEqual((row["activation"], row["diverged_in_epoch"]), ("leaky_relu", "1"))
            self.assertEqual(len(re.findall(r"(?m)^ leaky_relu .* diverged$", text)), 1)
            self.assertEqual(len(re.findall(r"(?m)^ sigmoid .* stopped$", text)), 3)
            svg = (self.folder / "sweep_output/sweep.svg").read_text("utf-8")
            self.assertIn("</svg>", svg)


class Measurement(SweepTest):
    def test_the_sigmoid_vanishes_with_depth_and_relu_explodes_with_large_weights(self):
        rows = self.rows("--depths", "1,3,6", "--activations", "sigmoid,relu", "--initialisers",
                         "xavier-normal,standard-normal", "--eta", "0", "--epochs", "1",
                         "--data", str(self.data_set(images=5, rows=5, columns=5, name="five")))
        relative = {(row["activation"], row["initialiser"], row["depth"]):
                    float(row["relative_gradient"]) for row in rows}
        self.assertLess(relative["sigmoid", "xavier-normal", "3"], 0.1)
        self.assertLess(relative["sigmoid", "xavier-normal", "6"], 1e-3)
        self.assertGreater(relative["relu", "standard-normal", "3"], 3)
        self.assertGreater(relative["relu", "standard-normal", "6"], 100)

    def test_wide_layers_are_as_forecast(self):
        rows = self.rows("--depths", "1,4", "--activations", "sigmoid,tanh,relu", "--initialisers",
                         "xavier-normal,he-normal", "--width", "200", "--eta", "0", "--epochs", "1",
                         "--residual", "both", "--data", str(self.folder / "data"))
        self.assertEqual(len(rows), 24)
        for row in rows:
            with self.subTest(row):
                ratio = float(row["relative_gradient"]) / float(row["forecast"])
                self.assertTrue(1 / 2 < ratio < 2)
                if row["depth"] == "1":
                    self.assertEqual(row["forecast"], "1")

    def test_a_network_learns_digits(self):
        [row] = self.rows("--depths", "1", "--activations", "relu", "--initialisers", "he-normal",
                          "--epochs", "1")
        self.assertGreater(float(row["accuracy"]), 0.8)

    def test_a_training_that_diverges_says_so_and_the_others_go_on(self):
        flags = ["--depths", "1,4", "--activations", "sigmoid,leaky_relu",
                 "--initialisers", "he-normal", "--width", "4", "--eta", "1000", "--data",
                 str(self.folder / "data")]
        rows = self.rows(*flags)
        self.assertEqual([row["diverged_in_epoch"] != "" for row in rows],
                         [False, False, False, True])
        self.assertEqual([row["accuracy"] == "" for row in rows], [False, False, False, True])
        text = self.text(*flags)
        self.assertEqual(len(re.findall(r"\bdiverged$", text, re.M)), 1)
        self.assertRegex(text, r"(?m)^leaky_relu, he-normal, depth 4: epoch \d+: the weights of layer \d")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        svg = (self.folder / "sweep_output/sweep.svg").read_text("utf-8")
        self.assertIn("div.", svg)


    def test_each_choice_of_parts_is_a_part_of_the_grid(self):
        flags = ["--depths", "1,4", "--activations", "sigmoid", "--initialisers", "xavier-normal",
                 "--width", "6", "--data", str(self.folder / "data"), "--epochs", "1"]
        plain = self.rows(*flags)
        rows = self.rows(*flags, "--batch-norm", "both", "--residual", "both")
        self.assertEqual([(row["batch_norm"], row["residual"], row["depth"]) for row in rows],
                         [(normalised, residual, depth) for normalised in "01"
                          for residual in "01" for depth in "14"])
        self.assertEqual(rows[:2], plain)
        # Nothing is known of normalised layers, nor of a path around the first layer to others.
        self.assertEqual([row["forecast"] == "" for row in rows], [False] * 3 + [True] * 5)
        self.assertRegex(self.text(*flags, "--batch-norm"), r"(?m)^ sigmoid .* none +none$")
        deep = [float(row["relative_gradient"]) for row in rows[1::2]]
        self.assertEqual(len(set(deep)), 4)
        self.assertLess(deep[0], 0.05)  # the sigmoid's vanishes,
        for ratio in deep[1:]:         # and with normalisation or paths it does not
            self.assertGreater(ratio, 0.3)
        both = self.rows(*flags, "--residual", "--batch-norm", "--dropout", "0.3")
        for row, same in zip(both, rows[6:], strict=True):
            self.assertEqual(row["first_gradient"], same["first_gradient"])
        text = self.text(*flags, "--batch-norm", "both", "--dropout", "0.3")
        self.assertEqual(len(re.findall(r"(?m)^With batch norm:$", text)), 3)
        self.assertIn("∂C/∂β", text)
        self.assertIn("dropout 0.3", text.replace("\n", " "))
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        svg = (self.folder / "sweep_output/sweep.svg").read_text("utf-8")
        self.assertIn("sigmoid, xavier-normal, batch norm", svg)


class Refusal(SweepTest):
    def test_wrong_flags(self):
        for flags, says in (
            (["--depths", "1,x"], ["--depths", "'x' is not a whole number from 1 to 50"]),
            (["--depths", "0"], ["--depths", "'0'"]),
            (["--depths", "51"], ["--depths", "'51'"]),
            (["--depths", ""], ["--depths", "''"]),
            (["--depths", "2,3,2"], ["--depths", "2 is there twice"]),
            (["--depths", "1,2,3,4,5,6,7"], ["--depths", "7 depths are more than the 6"]),
            (["--activations", "relu,"], ["--activations", "'' is none of sigmoid,tanh,relu"]),
            (["--activations", "mish"], ["--activations", "'mish'"]),
            (["--activations", "tanh,tanh"], ["--activations", "tanh is there twice"]),
            (["--initialisers", "he"], ["--initialisers", "'he' is none of standard-normal"]),
            (["--batch-norm", "no"], ["--batch-norm", "'no' is not both"]),
            (["--residual", "yes"], ["--residual", "'yes' is not both"]),
            (["--dropout", "1"], ["--dropout", "'1' is not a number from 0 to 0.99"]),
            (["--dropout", "nan"], ["--dropout", "'nan'"]),
            (["--width", "0"], ["--width", "'0'"]),
            (["--epochs", "0"], ["--epochs", "'0'"]),
            (["--epochs", "1e3"], ["--epochs", "'1e3'"]),
            (["--eta", "nan"], ["--eta", "'nan'"]),
            (["--eta=-1"], ["--eta", "'-1'"]),
            (["--seed", "-1"], "--seed"),
            (["--output", ""], "--output"),
            (["--data", ""], "--data"),
            (["--sed", "1"], "--sed"),
            (["surplus"], "surplus"),
        ):
            with self.subTest(flags=flags):
                self.refuse(*flags, says=says, status=2)

    def test_data_that_cannot_be_used(self):
        self.refuse("--data", "nowhere", says=["--data: nowhere", "no such folder"])
        labels = self.folder / "data/train-labels-idx1-ubyte"
        labels.write_bytes(struct.pack(">2I", 0x801, 3) + b"\1\2\3")
        self.refuse("--data", "data", says=["--data: ", labels.name, "20 images", "3 labels"])

    def test_an_output_that_cannot_be_written(self):
        (self.folder / "file").write_text("mine")
        self.refuse("--output", "file", says="--output: file")
        for taken in ("sweep.svg", "sweep.csv"):
            (self.folder / f"no {taken}" / taken).mkdir(parents=True)
            self.refuse("--output", f"no {taken}", says=f"--output: no {taken}")
        self.assertEqual((self.folder / "file").read_text(), "mine")
        self.refuse(*self.small, says="gnuplot", PATH=str(self.folder / "empty"))

    def test_a_standard_output_that_is_full(self):
        for flags in (self.small, ["--help"], ["--version"]):
            self.refuse_full_output(*flags)

    def test_a_disk_that_is_full_is_named(self):
        self.refuse_full_disk(*self.small, "--output", "disk/new", says="disk/new/sweep.svg")

    def test_a_disk_that_is_full_leaves_the_old_files(self):
        self.text(*self.small)
        files = self.output_bytes()

        def no_room():
            import resource
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        result = self.start("--seed", "9", *self.small, before=no_room)
        self.assertEqual(result.returncode, 1)
        self.assert_one_line(result.stderr, "sweep_output/sweep.csv")
        self.assertEqual(self.output_bytes(), files)
        self.assertEqual(len(list(Path(self.folder / "sweep_output").iterdir())), 2)


if __name__ == "__main__":
    main()
