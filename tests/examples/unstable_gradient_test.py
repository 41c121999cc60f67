"""What unstable_gradient prints, draws and refuses.

    unstable_gradient_test.py PROGRAM [CLASS]
"""

import gzip
import os
import re
import stat
import struct
import xml.etree.ElementTree
from pathlib import Path

from program_test import ProgramTest, main

SMALL = ["--hidden", "5", "--epochs", "1", "--seeds", "2"]
BOTH = ["--epochs", "1", "--seeds", "5"]


class Help(ProgramTest):
    def test_help_names_every_flag_within_80_columns(self):
        text = self.text("--help")
        for flag in ("--seed", "--seeds", "--epochs", "--hidden", "--data", "--output", "--lambda",
                     "--version", "--help"):
            self.assertRegex(text, rf"(?m)[ ,]{flag}[ \n]")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertEqual(text, self.text("-h"))

    def test_help_and_version_make_no_folder(self):
        self.text("--help")
        self.assertRegex(self.text("--version"), r"\Aunstable_gradient \d+\.\d+\.\d+\n\Z")
        self.assertEqual(list(self.folder.iterdir()), [])


class Output(ProgramTest):
    def test_no_line_is_longer_than_80_columns_or_has_escape_codes(self):
        for flags in (BOTH, ["--hidden", ",".join(["7"] * 9), *SMALL[2:]],
                      ["--hidden", "1000,999,998,997,996,995", "--epochs", "1", "--seeds", "1",
                       "--data", str(self.data_set())]):
            text = self.text(*flags)
            self.assertLessEqual(max(map(len, text.splitlines())), 80)
            self.assertNotRegex(text, r"[\x00-\x09\x0b-\x1f\x7f]")

    def test_the_sections_stand_in_order(self):
        titles = re.findall(r"(?m)^── (.*?) ─+$", self.text(*SMALL))
        self.assertEqual(titles, ["1. The chain", "2. Vanish, explode, underflow",
                                  "3. The bound and the width", "4. The real network"])

    def test_the_numbers_of_the_articles_are_there(self):
        text = self.text(*SMALL)
        for row in (r" 1 +1/4 +1/256 .* 25 +15625/4 ", r"no longer normal .* 512 +64\n",
                    r"rounded to 0 .* 538 +75\n", r"overflows .* 221 +28\n",
                    r"\|w\| = 6\.89415103227, where it is 0\.447743204694"):
            self.assertRegex(text, row)
        self.assertEqual(text.count("the same bits"), 4)

    def test_the_running_product_is_the_product_of_the_factors(self):
        rows = re.findall(r"(?m)^ ([1-4])((?: +-?\d+\.\d+){6})", self.text(*SMALL))
        self.assertEqual([row[0] for row in rows], ["1", "2", "3", "4"])
        product = 1
        for _, numbers in reversed(rows):
            w, _, _, slope, factor, gradient = map(float, numbers.split())
            self.assertAlmostEqual(factor, w * slope, delta=1e-4)
            self.assertAlmostEqual(gradient, slope * product, delta=2e-4)
            product *= factor

    def test_the_same_seed_gives_the_same_bytes(self):
        first = self.text("--seed", "7", *SMALL)
        plot = (self.folder / "unstable_gradient_output/gradient_norms.svg").read_bytes()
        self.assertEqual(first, self.text("--seed", "7", *SMALL))
        self.assertEqual(
            plot, (self.folder / "unstable_gradient_output/gradient_norms.svg").read_bytes())
        self.assertNotEqual(first, self.text("--seed", "8", *SMALL))

    def test_one_core_gives_the_same_bytes_as_all(self):
        if not hasattr(os, "sched_setaffinity"):
            self.skipTest("no way to choose the cores here")
        all_cores = os.sched_getaffinity(0)
        both = self.text(*BOTH)
        self.addCleanup(os.sched_setaffinity, 0, all_cores)
        os.sched_setaffinity(0, {min(all_cores)})
        self.assertEqual(both, self.text(*BOTH))

    def test_a_terminal_gets_a_progress_bar_that_vanishes(self):
        for columns in (None, 40):
            text, shown = self.show_on_terminal(*SMALL, columns=columns)
            *bars, last, nothing = shown.split("\r")
            self.assertIn("epoch 1", "".join(bars))
            self.assertLess(max(map(len, [*bars, last])), columns or 80)
            self.assertEqual((last.strip(), nothing), ("", ""))
            self.assertEqual(text, self.text(*SMALL))

    def test_the_plot_is_whole_alone_and_where_the_last_line_says(self):
        output = "a folder/it's \"new\" $HOME"
        last = self.text("--output", output, *SMALL).splitlines()[-1]
        self.assertEqual(last, f"The plot: {output}/gradient_norms.svg")
        files = list((self.folder / output).iterdir())
        self.assertEqual([file.name for file in files], ["gradient_norms.svg"])
        root = xml.etree.ElementTree.parse(files[0]).getroot()
        self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")

    def test_the_plot_has_a_panel_a_network_and_a_curve_a_layer(self):
        self.text(*BOTH)
        svg = (self.folder / "unstable_gradient_output/gradient_norms.svg").read_text("utf-8")
        for label, count in (("784-30-30-10", 1), ("784-30-30-30-30-10", 1), ("layer 1", 2),
                             ("layer 2", 2), ("layer 3", 1), ("layer 4", 1), ("layer 5", 0)):
            self.assertEqual(len(re.findall(rf"<text>.*\b{label}\b", svg)), count, label)


def rows_of(text):
    """The rows of the training tables: epoch, norms, accuracy."""
    rows = re.findall(r"(?m)^ +(\d+)((?: +[\d.e-]+)+) +([\d.]+) %$", text)
    return [(int(e), [float(n) for n in norms.split()], float(a)) for e, norms, a in rows]


class Network(ProgramTest):
    def test_an_epoch_a_line_with_all_layers_and_the_accuracy(self):
        text = self.text("--hidden", "6,5,4", "--epochs", "2", "--seeds", "1")
        rows = rows_of(text)
        self.assertEqual([row[0] for row in rows], [0, 1, 2])
        self.assertEqual([len(row[1]) for row in rows], [3, 3, 3])
        self.assertIn("784-6-5-4-10 learns", text)

    def test_a_network_learns(self):
        rows = rows_of(self.text("--hidden", "30", "--epochs", "3", "--seeds", "1"))
        self.assertLess(rows[0][2], 30)
        self.assertGreater(rows[-1][2], 80)

    def test_training_starts_where_the_table_of_the_start_is(self):
        text = self.text(*BOTH)
        at_start = re.findall(r"(?m)^ +\d +(\d\S+) +\d\S+ +\d\S+ +\d\S+ +\d\S+ +[ ├]",
                              text[text.index("4. The real network"):])
        at_epoch_0 = [norms for epoch, norms, _ in rows_of(text) if epoch == 0]
        self.assertEqual([float(norm) for norm in at_start], sum(at_epoch_0, []))

    def test_the_books_numbers_stand_beside_its_networks_alone(self):
        self.assertIn("of the book's 2 numbers", self.text("--hidden", "30,30", *SMALL[2:]))
        self.assertNotIn("of the book's", self.text(*SMALL))

    def test_weight_decay_is_nielsens_a_sample_if_nothing_is_said(self):
        text = self.text(*SMALL)
        self.assertIn("λ = 0.5.\nλ/n is Nielsen's 5/50000", text)
        self.assertEqual(text, self.text(*SMALL, "--lambda", "0.5"))
        self.assertIn("λ = 0.002.\n", self.text(*SMALL, "--data", str(self.data_set())))
        self.assertIn("10 times as much as with Nielsen's 50000 images;\n--lambda 0.5 shrinks",
                      self.text(*SMALL, "--lambda", "5"))
        self.assertNotIn("shrinks", self.text(*SMALL, "--lambda", "0"))
        self.assertNotEqual(text, self.text(*SMALL, "--lambda", "0"))

    def test_any_data_set_in_the_format_will_do(self):
        plain = self.text("--data", str(self.data_set()), *SMALL)
        self.assertIn("20 images to learn from and 20 to be tested on, 2 × 3 pixels", plain)
        self.assertIn("6-5-10 learns", plain)
        packed = self.text("--data", str(self.data_set(packed=True, name="packed")), *SMALL)
        self.assertEqual(plain, packed)


class Late(ProgramTest):
    """What takes a minute."""

    def test_the_deep_network_learns_too_but_late(self):
        text = self.text("--seeds", "1", "--epochs", "18")
        rows = rows_of(text)
        shallow, deep = rows[:19], rows[19:]
        self.assertGreater(shallow[-1][2], 85)
        self.assertLess(max(accuracy for _, _, accuracy in deep[:10]), 20)
        self.assertGreater(deep[-1][2], 50)
        first = {name: int(epoch) for name, epoch in re.findall(
            r"(?m)^ (784-[\d-]+) +(\d+)$", text[text.index("more than half"):])}
        for name, epochs in (("784-30-30-10", shallow), ("784-30-30-30-30-10", deep)):
            self.assertEqual(first[name], next(e for e, _, accuracy in epochs if accuracy > 50))


class Refusal(ProgramTest):
    def test_wrong_flags(self):
        for flags, says in (
            (["--epochs", "x"], ["--epochs", "'x' is not a whole number from 1 to 10000"]),
            (["--epochs", "0"], ["--epochs", "'0'"]),
            (["--epochs=-1"], ["--epochs", "'-1'"]),
            (["--epochs", "1e3"], ["--epochs", "'1e3'"]),
            (["--seed", "18446744073709551616"], ["--seed", "'18446744073709551616'"]),
            (["--seed", "1.5"], ["--seed", "'1.5'"]),
            (["--seed", ""], "--seed"),
            (["--seeds", "0"], ["--seeds", "'0'"]),
            (["--lambda", "nan"], ["--lambda", "'nan' is not a number from 0 to 1000"]),
            (["--lambda=-1"], ["--lambda", "'-1'"]),
            (["--lambda", "5x"], ["--lambda", "'5x'"]),
            (["--hidden", "30,"], ["--hidden", "'' is not a whole number"]),
            (["--hidden", "30,0"], ["--hidden", "'0' is not a whole number"]),
            (["--hidden", "30;30"], ["--hidden", "'30;30'"]),
            (["--hidden", ",".join(["1"] * 51)], ["--hidden", "51 layers"]),
            (["--hidden", "30", "30"], "30"),
            (["--output"], "--output"),
            (["--output", ""], "--output"),
            (["--data", ""], "--data"),
            (["--seed", "1", "--seed", "2"], "--seed"),
            (["--sed", "1"], "--sed"),
            (["surplus"], "surplus"),
        ):
            with self.subTest(flags=flags):
                self.refuse(*flags, says=says, status=2)

    def test_leading_zeros_are_not_octal(self):
        self.assertEqual(self.text("--seed", "010", *SMALL), self.text("--seed", "10", *SMALL))

    def test_data_that_cannot_be_used(self):
        self.refuse("--data", "nowhere", says=["--data: nowhere", "no such folder"])
        good = self.data_set()
        self.refuse("--data", str(good / "train-images-idx3-ubyte"),
                    says=["train-images-idx3-ubyte", "no such folder"])
        images = good / "train-images-idx3-ubyte"
        whole = images.read_bytes()
        labels = good / "train-labels-idx1-ubyte"
        for content, says in ((b"", "is empty"), (whole[:9], "header"), (whole[:-1], "follow"),
                              (whole + b"!", "follow"), (b"nonsense" + whole[8:], "begins with"),
                              (gzip.compress(whole)[:-9], "gzip"), (labels.read_bytes(), "images")):
            with self.subTest(says=says, length=len(content)):
                images.write_bytes(content)
                self.refuse("--data", "data", says=["--data: ", images.name, says])
        images.write_bytes(whole)
        labels.write_bytes(struct.pack(">2I", 0x801, 3) + b"\1\2\3")
        self.refuse("--data", "data", says=[images.name, labels.name, "20 images", "3 labels"])
        labels.unlink()
        self.refuse("--data", "data", says=["--data: data", "no file train-labels"])

    def test_an_output_that_cannot_be_written(self):
        (self.folder / "file").write_text("mine")
        (self.folder / "taken" / "gradient_norms.svg").mkdir(parents=True)
        self.refuse("--output", "file", says="--output: file")
        self.refuse("--output", "file/below", says="--output: file/below")
        self.refuse("--output", "taken", says="--output: taken")
        self.assertEqual((self.folder / "file").read_text(), "mine")
        if Path("/dev/null").exists():
            self.refuse("--output", "/dev/null", says="--output: /dev/null")

    def test_no_gnuplot(self):
        self.refuse(*SMALL, says="gnuplot", PATH=str(self.folder / "empty"))

    def test_a_gnuplot_that_fails_leaves_no_plot(self):
        gnuplot = self.folder / "bin" / "gnuplot"
        gnuplot.parent.mkdir()
        for draws in ("exit 1", "echo '<?xml version=\"1.0\"?><svg>'"):
            gnuplot.write_text(f"#!/bin/sh\n[ $# -gt 0 ] || {{ cat >/dev/null; {draws}; }}\n")
            gnuplot.chmod(gnuplot.stat().st_mode | stat.S_IXUSR)
            result = self.start(*SMALL, PATH=f"{gnuplot.parent}:{os.environ['PATH']}")
            self.assertEqual(result.returncode, 1)
            self.assertEqual(result.stderr, "unstable_gradient: gnuplot could not draw "
                                            "unstable_gradient_output/gradient_norms.svg\n")
            self.assertEqual(list((self.folder / "unstable_gradient_output").iterdir()), [])

    def test_a_standard_output_that_is_full(self):
        for flags in (SMALL, ["--help"], ["--version"]):
            self.refuse_full_output(*flags)

    def test_a_disk_that_is_full_is_named(self):
        self.refuse_full_disk(*SMALL, "--output", "disk/new",
                              says="disk/new/gradient_norms.svg")


if __name__ == "__main__":
    main()
