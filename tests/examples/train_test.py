"""What train learns, prints, writes, resumes and refuses.

    train_test.py PROGRAM [CLASS]
"""

import csv
import itertools
import os
import random
import re
import resource
import shlex
import signal
import stat
import struct
import subprocess
import sys
import zipfile
import zlib
import xml.etree.ElementTree
from pathlib import Path

from program_test import PROGRAM, ProgramTest, main

SCRIPTS = Path(__file__).resolve().parents[2] / "examples" / "train"
XOR = ["--generate", "xor", "--samples", "60", "--hidden", "4"]
SMALL = [*XOR, "--epochs", "2"]


def numpy_python(test):
    """A Python that has NumPy; the test is skipped where there is none."""
    for python in (sys.executable, "/usr/bin/python3"):
        found = subprocess.run([python, "-c", "import numpy"], stderr=subprocess.DEVNULL)
        if found.returncode == 0:
            return python
    return test.skipTest("NumPy is not installed here (on Debian, python3-numpy)")


class TrainTest(ProgramTest):
    def rows(self, text):
        """The table's rows: epoch, cost and accuracy of the training part and of the test."""
        number = r" +([-+.\dinfe]+)"
        rows = re.findall(rf"(?m)^ +(\d+){number}{number} %{number}{number} %({number}){{3}}$", text)
        return [(int(row[0]), *map(float, row[1:5])) for row in rows]

    def output(self, name="train_output"):
        return {str(path.relative_to(self.folder / name)): path.read_bytes()
                for path in (self.folder / name).rglob("*") if path.is_file()}


class Help(TrainTest):
    def test_help_names_every_flag_within_80_columns(self):
        text = self.text("--help")
        for flag in ("data csv label generate samples noise arms turns bits test-share standardise "
                     "hidden activation output-activation cost initialiser bias precision epochs "
                     "task drop-columns missing kernels batch optimiser eta mu rho beta1 beta2 epsilon weight-decay schedule lambda l1 max-norm "
                     "pretrain pretrain-epochs pretrain-eta gibbs-steps persistent corruption decoder "
                     "batch-norm residual dropout clip-value clip-norm patience seed output beside checkpoint checkpoint-every resume certify "
                     "version help").split():
            self.assertRegex(text, rf"(?m)[ ,]--{flag}[ \n]")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertEqual(text, self.text("-h"))
        self.assertRegex(self.text("--version"), r"\Atrain \d+\.\d+\.\d+\n\Z")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_the_defaults_in_the_help_are_those_of_the_program(self):
        text = self.text("--help")
        given = {}
        for name, help in re.findall(r"(?m)^  (--[\w-]+) [A-Z]\S* +((?:.*\n {20,})*.*)$", text):
            default = re.search(r"\(([^()\s]+)\)$", help)
            if default and default[1] not in ("none", "never"):
                given[name] = default[1]
        self.assertGreater(len(given), 20)
        for name in ("--samples", "--noise", "--test-share", "--arms", "--turns", "--bits",
                     "--separator", "--header", "--missing", "--task"):
            del given[name]  # for other data
        for name in ("--pretrain-epochs", "--gibbs-steps", "--corruption", "--decoder"):
            del given[name]  # for pre-training
        for name in ("--mu", "--rho", "--beta1", "--beta2", "--epsilon", "--weight-decay"):
            del given[name]  # for other optimisers
        flags = [part for pair in given.items() for part in pair]
        self.data_set()
        data = ["--data", "data"]
        flags[flags.index("--epochs") + 1] = "2"
        self.assertEqual(self.text(*data, *flags), self.text(*data, "--epochs", "2"))


class Learning(TrainTest):
    def test_it_learns_images_samples_and_tables(self):
        table = self.folder / "table.csv"
        table.write_text("x,kind,y\n" + "".join(
            f"{x},{'up' if x > y else 'down'},{y}\n" for x in range(20) for y in range(20)))
        (self.folder / "other.csv").write_text("1;2;kind\n" + "".join(
            f"{x};{y};{'up' if x > y else 'down'}\n" for x in range(20) for y in range(20)))
        for flags, names in (
            (["--epochs", "2"], "digits"),
            (["--generate", "xor"], "xor"),
            (["--generate", "spirals", "--hidden", "20,20", "--optimiser", "adam", "--eta", "0.01",
              "--bias", "standard-normal"], "spirals"),
            (["--csv", "table.csv", "--label", "kind"], "table"),
            (["--csv", "other.csv", "--separator", "semicolon", "--header", "yes"], "other"),
            (["--generate", "parity", "--bits", "3", "--epochs", "150", "--optimiser", "adam",
              "--eta", "0.02", "--batch", "4"], "parity"),
        ):
            with self.subTest(names):
                rows = self.rows(self.text(*flags))
                self.assertGreater(rows[-1][4], 85 if names == "digits" else 95)
                self.assertLess(rows[-1][1], rows[0][1])

    def test_every_choice_is_accepted_and_makes_a_difference(self):
        def learned(flags):
            self.assertEqual(self.start(*flags, PATH="").stderr, "")
            return self.output()["metrics.csv"]

        [offered] = re.findall(r"(?s)--activation NAME(.*?)\(tanh\)", self.text("--help"))
        activations = re.findall(r"[a-z]\w+", offered.replace(" or ", " "))
        self.assertGreater(len(activations), 11)
        seen = {learned(SMALL): "nothing"}
        for flags in (
            *(["--activation", name] for name in activations if name != "tanh"),
            ["--activation", "leaky_relu:0.2"],
            ["--activation", "elu:0.5"],
            *(["--output-activation", name] for name in activations),
            ["--output-activation", "sigmoid", "--cost", "quadratic"],
            *(["--initialiser", name] for name in
              ("nielsen", "normal-by-inputs", "standard-normal", "xavier-uniform", "he-normal",
               "he-normal:0.2", "critical-normal:0.1", "orthogonal", "orthogonal:1.5",
               "constant", "constant:0.3")),
            *(["--bias", name] for name in
              ("normal-by-inputs", "standard-normal", "xavier-normal", "xavier-uniform",
               "he-normal", "constant:-1")),
            ["--precision", "float"],
            *(["--optimiser", name] for name in ("momentum", "nesterov", "rmsprop", "adam", "adamw")),
            ["--optimiser", "momentum", "--mu", "0.5"],
            ["--optimiser", "rmsprop", "--rho", "0.5"],
            ["--optimiser", "adam", "--beta1", "0.5"],
            ["--optimiser", "adam", "--beta2", "0.5"],
            ["--optimiser", "adam", "--epsilon", "0.1"],
            ["--optimiser", "adamw", "--weight-decay", "5"],
            ["--eta", "0.5"], ["--batch", "7"], ["--seed", "2"], ["--hidden", "4,3"],
            ["--hidden", "none"], ["--batch-norm"], ["--dropout", "0.5"],
            ["--hidden", "4,4"], ["--hidden", "4,4", "--residual"],
            *(["--schedule", name] for name in ("step:0.5:1", "exponential:0.9", "cosine:2")),
            ["--lambda", "1"], ["--l1", "1"], ["--max-norm", "0.5"], ["--clip-value", "0.01"],
            ["--clip-norm", "0.01"], ["--standardise", "yes"], ["--noise", "0.1"],
            ["--samples", "70"], ["--test-share", "0.5"],
        ):
            with self.subTest(flags):
                given = [flag for flag in SMALL]
                for name, value in zip(flags[::2], flags[1::2]):
                    if name in given:
                        at = given.index(name)
                        del given[at:at + 2]
                metrics = learned([*given, *flags])
                self.assertIsNone(seen.get(metrics), "the same training")
                seen[metrics] = flags

    def test_fast_kernels_learn_what_the_exact_ones_learn(self):
        flags = ["--precision", "float", "--hidden", "30,30", "--epochs", "2", "--lambda", "1",
                 "--initialiser", "nielsen"]
        for more in (["--output-activation", "sigmoid"], ["--activation", "relu", "--eta", "0.05"]):
            exact = self.rows(self.text(*flags, *more))
            fast = self.rows(self.text(*flags, *more, "--kernels", "fast"))
            for number, other in zip(exact[0], fast[0], strict=True): # the same start
                self.assertAlmostEqual(number, other, delta=0.001 * number)
            for row, other in zip(exact, fast, strict=True):
                self.assertAlmostEqual(row[1], other[1], delta=0.02 * row[1])
                self.assertAlmostEqual(row[4], other[4], delta=1)
        whole = self.output()
        flags[flags.index("--epochs") + 1] = "1"
        self.text(*flags, *more, "--kernels", "fast")
        self.text("--resume", "train_output/checkpoint", "--epochs", "2")
        self.assertEqual(self.output(), whole)

    def test_fast_kernels_serve_every_shape_optimiser_and_precision(self):
        for flags in (["--generate", "xor", "--hidden", "20,7", "--batch", "7"],
                      ["--generate", "spirals", "--hidden", "none", "--optimiser", "adam"],
                      ["--generate", "parity", "--precision", "float", "--batch", "1",
                       "--optimiser", "momentum", "--l1", "0.1", "--clip-norm", "1",
                       "--schedule", "exponential:0.9", "--activation", "elu"],
                      ["--generate", "xor", "--batch", "100000", "--precision", "float",
                       "--output-activation", "tanh", "--max-norm", "3"]):
            with self.subTest(flags=flags):
                flags = [*flags, "--epochs", "3"]
                exact = self.rows(self.text(*flags))
                fast = self.rows(self.text(*flags, "--kernels", "fast"))
                for row, other in zip(exact, fast, strict=True):
                    for number, fast_number in zip(row, other, strict=True):
                        self.assertAlmostEqual(number, fast_number, delta=0.01 * abs(number))

    def test_the_first_weights_suit_the_activation_and_the_header_says_so(self):
        xavier, he = "xavier-normal", "he-normal"
        for flags, said, same in (
            ([], "Weights: xavier-normal; biases: constant:0.", ["--initialiser", xavier]),
            (["--activation", "sigmoid"], "Weights: xavier-normal; biases: constant:0.",
             ["--initialiser", xavier]),
            (["--activation", "relu"],
             "Weights: he-normal, at the output xavier-normal; biases: constant:0.", None),
            (["--activation", "leaky_relu:0.2"],
             "Weights: he-normal:0.2, at the output xavier-normal; biases: constant:0.", None),
            (["--hidden", "none", "--output-activation", "leaky_relu:0.5"],
             "Weights: he-normal:0.5; biases: constant:0.", ["--initialiser", he + ":0.5"]),
            (["--activation", "elu", "--output-activation", "softplus"],
             "Weights: he-normal; biases: constant:0.", ["--initialiser", he]),
            (["--initialiser", "nielsen"],
             "Weights: normal-by-inputs; biases: standard-normal; as Nielsen begins.",
             ["--initialiser", "normal-by-inputs", "--bias", "standard-normal"]),
        ):
            with self.subTest(flags):
                flags = [*SMALL, *flags] if "--hidden" not in flags else [*SMALL[:4], *flags]
                text = self.text(*flags)
                self.assertIn(said, text.replace("\n", " "))
                if same:
                    metrics = self.output()["metrics.csv"]
                    if "nielsen" in flags:
                        flags = flags[:flags.index("--initialiser")]
                    self.text(*flags, *same)
                    self.assertEqual(self.output()["metrics.csv"], metrics)

    def test_the_parts_of_hidden_layers_are_said(self):
        said = " ".join(self.text(*SMALL, "--batch-norm", "--dropout", "0.25").split())
        self.assertIn("Hidden layers with batch normalisation, dropout 0.25.", said)
        self.assertNotIn("Hidden layers", self.text(*SMALL, "--dropout", "0"))

    def test_a_single_sample_that_is_left_of_an_epoch_is_not_normalised_and_that_is_said(self):
        said = "Of 48 samples in mini-batches of 47 one is left"
        flags = [*SMALL, "--batch", "47"]
        self.assertIn(said, " ".join(self.text(*flags, "--batch-norm").split()))
        self.assertNotIn(said, " ".join(self.text(*flags).split()))
        self.assertNotIn("one is left", self.text(*SMALL, "--batch", "46", "--batch-norm"))

    def test_forty_layers_of_the_sigmoid_learn_with_residual_paths(self):
        flags = ["--generate", "xor", "--hidden", ",".join(["10"] * 40), "--activation", "sigmoid",
                 "--epochs", "3"]
        plain = self.text(*flags)
        self.assertIn(": vanishing", plain)
        parts = self.text(*flags, "--residual", "--batch-norm")
        self.assertGreater(self.rows(parts)[-1][4], self.rows(plain)[-1][4] + 20)

    def test_twelve_layers_of_tanh_do_not_vanish_by_default(self):
        flags = ["--generate", "spirals", "--hidden", ",".join(["30"] * 12), "--epochs", "1"]
        self.assertIn("neither vanishing nor exploding", self.text(*flags))
        self.assertRegex(self.text(*flags, "--initialiser", "nielsen"),
                         r"At the start, [^.]*\bvanishing\b")

    def test_the_same_seed_gives_the_same_bytes(self):
        first = self.text(*SMALL)
        files = self.output()
        self.assertEqual(first, self.text(*SMALL))
        self.assertEqual(files, self.output())

    def test_patience_ends_a_training_that_does_not_get_better(self):
        text = self.text(*XOR, "--eta", "0", "--epochs", "9", "--patience", "2")
        self.assertEqual([row[0] for row in self.rows(text)], [0, 1, 2, 3])
        self.assertIn("No better test cost for 2 epochs", text)
        self.refuse("--resume", "train_output/checkpoint", "--epochs", "20", says="patience")

    def test_no_line_is_longer_than_80_columns_or_has_escape_codes(self):
        for flags in (SMALL, ["--epochs", "1"], ["--generate", "parity", "--epochs", "1"]):
            text = self.text(*flags)
            self.assertLessEqual(max(map(len, text.splitlines())), 80)
            self.assertNotRegex(text, r"[\x00-\x09\x0b-\x1f\x7f]")

    def test_a_terminal_gets_a_progress_bar_that_vanishes(self):
        for columns in (None, 40):
            text, shown = self.show_on_terminal(*SMALL, columns=columns)
            *bars, last, nothing = shown.split("\r")
            self.assertIn("100 %", "".join(bars))
            self.assertLess(max(map(len, [*bars, last])), columns or 80)
            self.assertEqual((last.strip(), nothing), ("", ""))
            self.assertEqual(text, self.text(*SMALL))

    def test_a_terminal_may_be_shown_each_layer(self):
        flags = ["--generate", "xor", "--hidden", "4,3", "--epochs", "2"]
        text, shown = self.show_on_terminal(*flags, "--live")
        self.assertEqual(text, self.text(*flags))
        self.assertIn("epoch 1 of 2", shown)
        for layer in "123":
            self.assertRegex(shown, rf"\n +{layer} \d")


class Forecast(TrainTest):
    def forecast(self):
        """Of each layer: the enclosure's ends and what was measured."""
        with open(self.folder / "train_output/forecast.csv", newline="") as file:
            return [tuple(float(row[key]) for key in
                          ("forecast_at_least", "forecast_at_most", "measured"))
                    for row in csv.DictReader(file)]

    def test_what_was_to_be_expected_stands_beside_what_was_measured(self):
        flags = ["--generate", "xor", "--samples", "60", "--epochs", "1"]
        for more in (["--initialiser", "nielsen", "--activation", "sigmoid"],
                     ["--activation", "relu"],
                     ["--residual", "--initialiser", "he-normal", "--bias", "standard-normal"],
                     ["--precision", "float", "--initialiser", "orthogonal", "--bias", "he-normal"]):
            with self.subTest(more):
                text = self.text(*flags, "--hidden", "200,200,200,200", *more)
                self.assertIn("\nTheory expects of wide layers that every layer learns.\n", text)
                self.assertLessEqual(max(map(len, text.splitlines())), 80)
                self.assertIn("metrics.csv, diagnosis.csv and forecast.csv\n", text)
                rows = self.forecast()
                shown = re.findall(r"(?m)^ {5}(\d) +(\S+) +(\S+)$", text)
                self.assertEqual((len(rows), len(shown)), (5, 5))
                for (least, most, measured), line in zip(rows, shown):
                    self.assertLess(most - least, 1e-9 * least)
                    self.assertTrue(1 / 1.4 < measured / least < 1.4, rows)
                    for number, printed in zip((least, measured), line[1:]):
                        self.assertAlmostEqual(float(printed), number, delta=0.01 * number)

    def test_a_network_that_will_not_train_is_told_so_with_a_remedy(self):
        text = self.text("--generate", "xor", "--hidden", ",".join(["20"] * 20), "--activation",
                         "sigmoid", "--epochs", "1")
        said = " ".join(text.split())
        self.assertRegex(said, r"Theory expects of wide layers that layer 1 learns about \S+e12 "
                               r"times more slowly than layer 21; remedy: tanh or relu, residual "
                               r"paths, or batch normalisation\.")
        self.assertIn("    12  ", text)
        self.assertIn("\n     …\n    18 ", text)

    def test_where_theory_says_nothing_that_is_said(self):
        self.text(*SMALL)
        self.assertTrue((self.folder / "train_output/forecast.csv").exists())
        for more, why in ((["--batch-norm"], "batch normalisation is known for ever larger"),
                          (["--bias", "constant:1"], "which the biases of layer 1 are not"),
                          (["--initialiser", "constant:1"], "which the weights of layer 1 are not"),
                          (["--activation", "swish", "--initialiser", "standard-normal", "--eta",
                            "0", "--hidden", ",".join(["30"] * 30)], "theory says nothing of layer")):
            with self.subTest(more):
                flags = SMALL if "--hidden" not in more else SMALL[:SMALL.index("--hidden")]
                text = self.text(*flags, *more)
                self.assertRegex(" ".join(text.split()), rf"No forecast: [^.]*{why}")
                self.assertFalse((self.folder / "train_output/forecast.csv").exists())

    def test_critical_weights_are_those_of_the_activation(self):
        flags = [*SMALL, "--activation", "relu", "--output-activation", "relu", "--initialiser"]
        self.text(*flags, "he-normal")
        metrics = self.output()["metrics.csv"]
        self.text(*flags, "critical-normal")
        self.assertEqual(self.output()["metrics.csv"], metrics)


class Files(TrainTest):
    def test_the_tables_agree_with_what_is_printed(self):
        rows = self.rows(self.text(*SMALL))
        files = self.output()
        self.assertEqual(sorted(files), ["checkpoint", "confusion.csv", "diagnosis.csv",
                                         "diagnosis.svg", "forecast.csv", "metrics.csv",
                                         "training.svg"])
        header, *lines = files["metrics.csv"].decode().splitlines()
        self.assertEqual(header, "epoch,training_cost,training_accuracy,test_cost,test_accuracy")
        for row, line in zip(rows, lines, strict=True):
            epoch, *numbers = line.split(",")
            numbers = [float(n) * scale for n, scale in zip(numbers, (1, 100, 1, 100))]
            self.assertEqual(row[0], int(epoch))
            for printed, number in zip(row[1:], numbers):
                self.assertAlmostEqual(printed, number, delta=1e-3 * abs(number) + 0.005)
        self.assertEqual(files["diagnosis.csv"].decode().count("\n"), 1 + 3 * 2)

    def test_the_confusion_matrix_counts_the_test_samples(self):
        text = self.text(*SMALL, "--eta", "0")
        header, *lines = self.output()["confusion.csv"].decode().splitlines()
        self.assertEqual(header, r"actual\decided,equal,different")
        counts = [list(map(int, line.split(",")[1:])) for line in lines]
        self.assertEqual(sum(map(sum, counts)), 12)
        right = counts[0][0] + counts[1][1]
        self.assertAlmostEqual(self.rows(text)[-1][4], 100 * right / 12, delta=0.005)
        precision, recall = re.search(
            r"(?m)^ equal +\d+ +\d+ +([\d.]+|–)(?: %)? +(\S+) %$", text).groups()
        decided = counts[0][0] + counts[1][0]
        if decided:
            self.assertAlmostEqual(float(precision), 100 * counts[0][0] / decided, delta=0.05)
        self.assertAlmostEqual(float(recall), 100 * counts[0][0] / sum(counts[0]), delta=0.05)

    def test_classes_whose_names_do_not_fit_are_told_apart(self):
        for names, columns in (
            (["Iris-setosa", "Iris-versicolor", "Iris-virginica"],
             ["Iris-se…", "Iris-ve…", "Iris-vi…"]),
            (["measurement-a", "measurement-b"], ["measur…1", "measur…2"]),
            ([f"digit {k}" for k in range(10)],
             [*(f"di…{k}" for k in range(1, 10)), "d…10"]),
            (["kurz", "äußerst lang und breit 1", "äußerst lang und breit 2"],
             ["kurz", "äußers…2", "äußers…3"]),
            (["x" * 98 + "1", "x" * 98 + "2"], ["xxxxxx…1", "xxxxxx…2"]),
        ):
            with self.subTest(names[0]):
                (self.folder / "t.csv").write_text("x,kind\n" + "".join(
                    f"{i},{name}\n" for i, name in enumerate(names * 10)), "utf-8")
                text = self.text("--csv", "t.csv", "--epochs", "1", "--hidden", "4")
                header, rows = re.search(r"\n\n ( *\S.*)precision   recall\n((?: .*\n)+)",
                                         text).groups()
                self.assertEqual(header.split(), columns)
                shown = [re.split(r"  +", row.strip())[0] for row in rows.splitlines()]
                self.assertEqual(len(set(shown)), len(names))
                if len(names[0]) < 40:
                    self.assertEqual(shown, names)
                self.assertIn("The columns are in the order of the rows.", text)
                self.assertLessEqual(max(map(len, text.splitlines())), 80)

    def test_what_vanishes_or_explodes_comes_with_advice(self):
        deep = ["--generate", "xor", "--hidden", "10,10,10,10,10", "--epochs", "1"]
        text = " ".join(self.text(*deep, "--activation", "sigmoid").split())
        self.assertIn(": vanishing; another activation, such as tanh or relu,", text)
        text = " ".join(self.text(*deep, "--activation", "identity", "--initialiser",
                                  "standard-normal", "--eta", "0").split())
        self.assertIn(": exploding; smaller first weights or", text)
        self.assertNotIn("may help", self.text(*SMALL).split("epoch")[0])

    def test_the_pictures_are_whole(self):
        folder = "a folder/it's \"new\" $HOME"
        for flags, last in ((["--hidden", "4"], 2),
                            (["--output-activation", "relu", "--hidden", "none"], 1)):
            self.text("--generate", "xor", "--epochs", "2", "--output", folder, *flags)
            for name, labels in (("training.svg", ("cost", "accuracy, %", "training part", "test")),
                                 ("diagnosis.svg", ("gradient of the", f"{last}, the output"))):
                svg = self.folder / folder / name
                root = xml.etree.ElementTree.parse(svg).getroot()
                self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
                for label in labels:
                    self.assertRegex(svg.read_text("utf-8"), rf"<text>.*{label}")

    def test_numpy_gets_the_weights(self):
        self.assertNotIn("The weights:", self.text(*SMALL))
        text = self.text(*SMALL, "--export", "--precision", "float")
        self.assertIn("\nThe weights: train_output/weights.npz\n", text)
        with zipfile.ZipFile(self.folder / "train_output" / "weights.npz") as archive:
            self.assertEqual(archive.namelist(), [f"{name}.npy" for name in (
                "W1", "b1", "W2", "b2", "activations", "cost", "mean", "deviation", "residual",
                "classes", "epoch")])
            self.assertRegex(archive.read("W1.npy"), rb"'<f4'.*'shape': \(4, 2\)")

    def test_numpy_gets_what_batch_normalisation_has(self):
        self.text(*XOR[:4], "--epochs", "1", "--export", "--hidden", "4,3,3", "--batch-norm",
                  "--residual")
        script = (
            'import numpy as np; net = np.load("train_output/weights.npz")\n'
            'print(sorted(name for name in net if name[-1:] == "2"), net["residual"].tolist(),\n'
            '      net["epsilon"], "gamma4" in net)')
        done = subprocess.run([numpy_python(self), "-c", script], cwd=self.folder,
                              capture_output=True, encoding="utf-8")
        self.assertEqual(done.stdout, "['W2', 'b2', 'beta2', 'gamma2', 'running_mean2', "
                         "'running_variance2'] [0, 0, 1, 0] 1e-05 False\n")

    def predict(self, script, *flags):
        """What a script of the docs makes of the exported weights and of the table."""
        text = self.text("--csv", "table.csv", "--export", *flags)
        done = subprocess.run([numpy_python(self), str(SCRIPTS / script),
                               "train_output/weights.npz", "table.csv"], cwd=self.folder,
                              capture_output=True, encoding="utf-8")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return text, float(done.stdout.split(":")[1])

    def test_a_few_lines_of_numpy_are_right_as_often_as_the_program(self):
        draw = random.Random(3)
        lines = ["id,x,const,y,größe"]
        for i in range(200):
            x, y = draw.gauss(30, 4), draw.gauss(1e-3, 1e-2)
            kind = ("klein", "größer", "?")[0 if x < 28 else 1 if y > 0 else i % 2]
            lines.append(f"{i},{x},7,{y},{kind}" if i % 9 else f"{i},,7,{y},{kind}\n")
        (self.folder / "table.csv").write_text("\n".join(lines))
        table = ["--label", "größe", "--drop-columns", "id", "--missing", "drop"]
        for flags in (["--epochs", "3"], ["--standardise", "no", "--epochs", "1"],
                      ["--activation", "relu", "--hidden", "5,4", "--precision", "float",
                       "--seed", "4"],
                      ["--batch-norm", "--epochs", "4"],
                      ["--activation", "relu", "--hidden", "6,6,5", "--batch-norm", "--residual",
                       "--dropout", "0.2", "--epochs", "5"],
                      ["--hidden", "6,6", "--residual", "--epochs", "2"]):
            with self.subTest(flags):
                text, right = self.predict("predict_class.py", *table, *flags)
                shown = self.rows(text)[-1][4]
                self.assertAlmostEqual(100 * right, shown, delta=0.0051)
                confusion = self.output()["confusion.csv"].decode().splitlines()[1:]
                counts = [list(map(int, line.split(",")[1:])) for line in confusion]
                self.assertEqual(right, sum(row[i] for i, row in enumerate(counts))
                                 / sum(map(sum, counts)))

    def test_numpy_is_wrong_by_as_much_as_the_program(self):
        draw = random.Random(4)
        lines = [f"{x},{y},{2e5 + 1e4 * x * y}" for x, y in
                 ((draw.gauss(5, 2), draw.random()) for _ in range(100))]
        (self.folder / "table.csv").write_text("\n".join(lines))
        for flags in (["--epochs", "5"], ["--hidden", "none", "--epochs", "2"],
                      ["--activation", "relu", "--epochs", "2"],
                      ["--hidden", "7,7", "--batch-norm", "--residual", "--epochs", "2"]):
            text, wrong = self.predict("predict_number.py", "--task", "regression", *flags)
            last = self.output()["metrics.csv"].decode().splitlines()[-1]
            self.assertAlmostEqual(float(last.split(",")[4]) / wrong, 1, delta=1e-9)

    def test_numpy_gets_the_images_scale(self):
        script = """
import gzip, numpy as np
net = np.load("train_output/weights.npz")
pixels, labels = (np.frombuffer(open(f"data/t10k-{name}-ubyte", "rb").read(), np.uint8, offset=o)
                  for name, o in (("images-idx3", 16), ("labels-idx1", 8)))
a = (pixels.reshape(20, 6) - net["mean"]) / net["deviation"]
a = np.tanh(a @ net["W1"].T + net["b1"]) @ net["W2"].T + net["b2"]
p = np.exp(a) / np.exp(a).sum(1, keepdims=True)
print(-np.log(p[np.arange(20), labels]).mean())
"""
        self.data_set()
        for flags in ([], ["--standardise", "yes"]):
            self.text("--data", "data", "--epochs", "1", "--export", *flags)
            done = subprocess.run([numpy_python(self), "-c", script], cwd=self.folder,
                                  capture_output=True, encoding="utf-8")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            cost = self.output()["metrics.csv"].decode().splitlines()[-1].split(",")[3]
            self.assertAlmostEqual(float(done.stdout), float(cost), delta=1e-12)

    def test_exported_weights_are_never_older_than_the_checkpoint(self):
        weights = self.folder / "train_output" / "weights.npz"
        self.text(*SMALL, "--export")
        old = weights.read_bytes()
        self.text("--resume", "train_output/checkpoint", "--epochs", "3")
        resumed = weights.read_bytes()
        self.assertNotEqual(resumed, old)
        self.text(*XOR, "--epochs", "3", "--export")
        self.assertEqual(weights.read_bytes(), resumed)
        self.text(*SMALL)  # another training, which exports nothing
        self.assertFalse(weights.exists())

    def test_pictures_that_cannot_be_drawn_anew_are_not_left(self):
        self.text(*SMALL)
        self.assertIn("training.svg", self.output())
        self.assertEqual(self.start(*SMALL, PATH=str(self.folder / "empty")).returncode, 0)
        self.assertEqual(sorted(self.output()),
                         ["checkpoint", "confusion.csv", "diagnosis.csv", "forecast.csv",
                          "metrics.csv"])

    def test_files_that_are_replaced_keep_their_mode(self):
        self.text(*SMALL, "--export")
        files = sorted((self.folder / "train_output").iterdir())
        for file in files:
            file.chmod(0o600)
        self.text(*SMALL)
        self.text("--resume", "train_output/checkpoint", "--epochs", "3")
        for file in files:
            if file.name != "weights.npz":
                self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600, file.name)

    def test_without_gnuplot_there_is_no_picture_and_a_line_that_says_so(self):
        result = self.start(*SMALL, PATH=str(self.folder / "empty"))
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertRegex(result.stdout, r"\nNo pictures are drawn: [^\n]*gnuplot[^\n]*\n\Z")
        self.assertNotIn("training.svg", self.output())
        self.assertIn("metrics.csv", self.output())


class Tables(TrainTest):
    """What of a table is learnt, and what is said of it."""

    def table(self, text):
        (self.folder / "table.csv").write_text(text)
        return ["--csv", "table.csv", "--epochs", "1"]

    def prices(self, count=100):
        draw = random.Random(7)
        rows = [(draw.gauss(100, 20), draw.random()) for _ in range(count)]
        return self.table("size,age,price\n" + "".join(
            f"{size},{age},{2000 * size - 5e4 * age + 1e5}\n" for size, age in rows))

    def test_what_was_taken_for_a_header_is_said(self):
        rows = "1,2,a\n2,1,b\n" * 5
        said = " ".join(self.text(*self.table("x,y,kind\n" + rows)).split())
        self.assertIn('The first line is the header: "x", "y", "kind". The class is in column 3, '
                      '"kind".', said)
        self.assertIn("of the", said)
        said = " ".join(self.text(*self.table(rows)).split())
        self.assertIn("The first line is a sample, no header. The class is in column 3.", said)
        self.assertTrue(said.startswith("2-30-2 learns from rows of 2 numbers, 2 classes; 8 to "))

    def test_a_doubtful_header_is_refused(self):
        for first in ("?,b", "NA,NA,b", ",,b", "0,1,2", "x,NA,kind"):
            columns = first.count(",")
            rows = "".join("1," * columns + name + "\n" for name in "abab")
            self.refuse(*self.table(first + "\n" + rows), says=["--csv: ", "table.csv: line 1", "--"])

    def test_columns_are_dropped_and_rows_with_missing_values_too(self):
        rows = [(i, i % 2, (i * 7) % 5) for i in range(40)]
        plain = self.table("y,kind\n" + "".join(f"{y},{k}\n" for i, k, y in rows if i % 8))
        self.text(*plain)
        expected = self.output()["metrics.csv"]
        whole = self.table("id,note,y,kind\n" + "".join(
            f"{i},n{i},{y if i % 8 else 'NA'},{k}\n" for i, k, y in rows))
        self.refuse(*whole, "--drop-columns", "note",
                    says=['line 2, column 3: "NA" is a missing value', "--missing drop"])
        for dropped in ("id,note", "note,1", "2,1"):
            said = " ".join(self.text(*whole, "--missing", "drop", "--drop-columns",
                                      dropped).split())
            self.assertIn("Left out for a missing value: 5 of 40 rows.", said)
            self.assertEqual(self.output()["metrics.csv"], expected)
        said = " ".join(self.text(*whole, "--missing", "drop", "--drop-columns", "note").split())
        self.assertIn('column 1, "id", which counts the rows; --drop-columns 1', said)
        self.refuse(*whole, "--drop-columns", "kind", says="holds the labels")
        self.refuse(*whole, "--drop-columns", "nothing", says='no header calls a column "nothing"')

    def test_many_numbers_taken_for_classes_are_said(self):
        said = " ".join(self.text(*self.prices()).split())
        self.assertIn("Its 100 numbers are taken for 100 classes; --task regression predicts", said)

    def test_regression_learns_numbers_and_says_its_error_in_their_units(self):
        flags = [*self.prices(), "--task", "regression", "--epochs", "20"]
        del flags[2:4]
        text = self.text(*flags)
        said = " ".join(text.split())
        self.assertIn("2-30-1 learns from rows of 2 numbers, a number to predict; 80 to", said)
        self.assertIn("in units of price.", said)
        self.assertNotIn("accuracy", text)
        self.assertNotIn("%", text)
        header, *lines = self.output()["metrics.csv"].decode().splitlines()
        self.assertEqual(header, "epoch,training_cost,training_rms_error,test_cost,test_rms_error")
        numbers = [list(map(float, line.split(","))) for line in lines]
        self.assertLess(numbers[-1][4], numbers[0][4] / 5)
        printed = [line.split() for line in text.splitlines() if re.match(r" +\d+ +[\d.]", line)]
        printed = [line for line in printed if len(line) > 3]  # the others are the forecast's
        for row, line in zip(numbers, printed, strict=True):
            for number, shown in zip(row, line):
                self.assertAlmostEqual(float(shown), number, delta=0.006 * abs(number))
        error, of_mean = map(float, re.search(
            r"wrong by (\S+) in units of price, .* wrong by (\S+)\.", said).groups())
        self.assertAlmostEqual(error, numbers[-1][4], delta=1e-3 * error)
        # Prices have the deviation √((2000·20)² + (5·10⁴)²/12), and there are twenty.
        self.assertAlmostEqual(of_mean / 42700, 1, delta=0.4)
        self.assertNotIn("confusion.csv", self.output())
        picture = (self.folder / "train_output" / "training.svg").read_text("utf-8")
        self.assertIn("in units of price", picture)
        self.assertNotIn("accuracy", picture)

    def test_errors_have_the_targets_units_whether_they_are_standardised_or_not(self):
        rows = "".join(f"{x / 10},{x / 10}\n" for x in range(-20, 20))
        flags = [*self.table(rows), "--task", "regression", "--hidden", "none", "--eta", "0"]
        for more in ([], ["--standardise", "no"]):
            self.text(*flags, *more, "--initialiser", "constant:0", "--bias", "constant:0")
            cost, error = map(float, self.output()["metrics.csv"].split(b"\n")[1].split(b",")[3:])
            if more:
                self.assertAlmostEqual(error, (2 * cost) ** 0.5, delta=1e-12)
            self.assertAlmostEqual(error, 1.15, delta=0.5)  # about 4/√12

    def test_regression_goes_on_from_a_checkpoint(self):
        flags = [*self.prices(), "--task", "regression"]
        whole = self.text(*flags[:2], *flags[4:], "--epochs", "3")
        files = self.output()
        self.text(*flags)
        self.assertEqual(whole, self.text("--resume", "train_output/checkpoint", "--epochs", "3"))
        self.assertEqual(files, self.output())

    def test_what_regression_refuses(self):
        flags = [*self.prices(), "--task", "regression"]
        self.refuse("--task", "regression", says=["--task", "not for these data"], status=2)
        self.refuse(*flags, "--output-activation", "softmax",
                    says=["--output-activation", "softmax is for classes"], status=2)
        self.refuse(*flags, "--output-activation", "sigmoid", "--cost", "cross-entropy",
                    says=["--cost", "is for classes"], status=2)
        self.refuse(*flags, "--task", "ranking", says="--task", status=2)
        self.refuse(*self.table("1,a\n2,b\n3,c\n"), "--task", "regression",
                    says='line 1, column 2: "a" is no number to predict')
        self.refuse(*self.table("1,5\n2,5\n3,5\n"), "--task", "regression",
                    says="all targets are 5: there is nothing to predict")

    def test_a_regression_that_diverges_says_so(self):
        result = self.start(*self.prices(), "--task", "regression", "--standardise", "no",
                            "--activation", "relu")
        self.assertEqual(result.returncode, 1)
        self.assert_one_line(result.stderr, says="train: epoch ")

    def test_a_single_class_to_learn_from_is_refused(self):
        self.refuse(*self.table("1,a\n2,b\n"), "--test-share", "0.5",
                    says=["--csv: all samples to learn from are of one class", "tell apart"])
        folder = self.data_set()
        labels = folder / "train-labels-idx1-ubyte"
        labels.write_bytes(labels.read_bytes()[:8] + bytes(20))
        self.refuse("--data", "data", says=["--data: ", "data: all training labels are 0", "tell apart"])


class Resuming(TrainTest):
    FLAGS = ["--generate", "spirals", "--hidden", "5,5", "--samples", "300", "--optimiser", "adam",
             "--eta", "0.01", "--schedule", "exponential:0.99", "--lambda", "0.1"]
    PARTS = ["--batch-norm", "--residual", "--dropout", "0.2"]
    # Far longer than any test takes: a signal that is sent after a row meets a training.
    ENDLESS = [*FLAGS, "--epochs", "1000000"]

    def begin(self, *flags, row=1):
        """A running training, once it has printed this row of the table; and what it printed."""
        program = subprocess.Popen([PROGRAM, *flags], cwd=self.folder, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        lines = []
        for line in program.stdout:
            lines.append(line)
            if re.match(rf" +{row} ", line) and len(line.split()) > 3:  # not of the forecast
                return program, "".join(lines)
        raise AssertionError(f"no row {row}: {program.communicate()}")

    def interrupt(self, number, *flags, row=1):
        """Sends a signal after this row; all that is printed, standard error and the status."""
        program, text = self.begin(*flags, row=row)
        program.send_signal(number)
        # Not communicate(), which does not know what is in the buffer of `stdout` already.
        with program:
            return text + program.stdout.read(), program.stderr.read(), program.wait()

    def go_on_and_compare(self, text, *flags):
        """A training that printed `text` and was ended goes on for two epochs, and then is the one
        that nothing ended."""
        epochs = ["--epochs", str(self.rows(text)[-1][0] + 2)]
        resumed = self.start("--resume", "train_output/checkpoint", *epochs, PATH="")
        self.assertEqual((resumed.returncode, resumed.stderr), (0, ""))
        files = self.output()
        whole = self.start(*flags, *epochs, PATH="")
        self.assertTrue(whole.stdout.startswith(text))
        self.assertLess(len(text), len(whole.stdout))
        self.assertEqual(resumed.stdout, whole.stdout)
        self.assertEqual(self.output(), files)

    def test_more_epochs_are_those_of_a_longer_training(self):
        for more in (["--precision", "float"], [], self.PARTS):
            flags = [*self.FLAGS, *more]
            whole = self.text(*flags, "--epochs", "6")
            files = self.output()
            self.text(*flags, "--epochs", "2")
            self.assertNotEqual(files, self.output())
            self.assertEqual(whole, self.text("--resume", "train_output/checkpoint",
                                              "--epochs", "6"))
            self.assertEqual(files, self.output())

    def test_ctrl_c_and_sigterm_leave_a_checkpoint_that_goes_on(self):
        for number, status, parts in ((signal.SIGINT, 130, []), (signal.SIGTERM, 143, self.PARTS)):
            text, stderr, returned = self.interrupt(number, *self.ENDLESS, *parts)
            self.assertEqual(returned, status, stderr)
            self.assertIn(f"stopped in epoch {self.rows(text)[-1][0] + 1}, ", stderr)
            self.assertIn("train --resume train_output/checkpoint", stderr)
            self.go_on_and_compare(text, *self.FLAGS, *parts)

    def test_the_command_that_goes_on_can_be_copied(self):
        output = "it's a folder"
        _, stderr, _ = self.interrupt(signal.SIGINT, *self.ENDLESS, "--output", output)
        command = shlex.split(stderr.splitlines()[-1])
        self.assertEqual(command, ["train", "--resume", f"{output}/checkpoint"])

    def test_a_second_signal_ends_the_program_at_once(self):
        program, _ = self.begin(*self.ENDLESS)
        program.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, program.pid, os.WSTOPPED | os.WNOWAIT)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCONT):
            program.send_signal(number)
        with program:
            program.stdout.read()
        self.assertIn(program.returncode, (-signal.SIGINT, -signal.SIGTERM))

    def test_a_kill_at_any_moment_leaves_a_checkpoint_that_goes_on(self):
        # A row is printed just before its checkpoint is written, and after the row before has its.
        for row in range(1, 13):
            with self.subTest(row=row):
                text, _, status = self.interrupt(signal.SIGKILL, "--checkpoint-every", "1",
                                                 *self.ENDLESS, row=row)
                self.assertEqual(status, -signal.SIGKILL)
                self.go_on_and_compare(text, *self.FLAGS)

    def test_a_resumed_training_may_be_started_elsewhere(self):
        self.data_set()
        self.text("--data", "data", "--epochs", "1")
        (self.folder / "train_output").rename(self.folder / "moved")
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        result = subprocess.run([PROGRAM, "--resume", "../moved/checkpoint", "--epochs", "2"],
                                cwd=elsewhere, capture_output=True, encoding="utf-8")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(list(elsewhere.iterdir()), [])

    def test_what_cannot_be_resumed(self):
        self.text(*SMALL)
        checkpoint = self.folder / "train_output" / "checkpoint"
        whole = checkpoint.read_bytes()
        resume = ["--resume", "train_output/checkpoint"]
        self.refuse(*resume, says=["--resume", "2 epochs are done", "--epochs"])
        self.refuse(*resume, "--epochs", "1", says="--epochs")
        for flags in (["--eta", "0.1"], ["--hidden", "5"], ["--generate", "xor"], ["--seed", "1"],
                      ["--batch-norm"], ["--residual"], ["--dropout", "0.1"]):
            self.refuse(*resume, *flags, "--epochs", "3", says=[flags[0], "--resume"], status=2)
        self.refuse("--resume", "nowhere", says=["nowhere", "no such file"])
        self.refuse("--resume", ".", says="regular file")
        for content, says in ((b"", "empty"), (b"nonsense", "no checkpoint"),
                              (whole[:-1], "bytes"), (whole[:9], ""), (whole + b"!", "bytes"),
                              (whole[:1000] + bytes([whole[1000] ^ 1]) + whole[1001:],
                               "checksum")):
            checkpoint.write_bytes(content)
            self.refuse(*resume, "--epochs", "3", says=["train_output/checkpoint", says])
        checkpoint.write_bytes(whole)

    def test_a_forged_history_is_no_command(self):
        self.text(*SMALL)
        checkpoint = self.folder / "train_output" / "checkpoint"
        whole = checkpoint.read_bytes()
        for old, new in ((b"\n0,1,", b"\n0,`,"), (b"_accuracy\n0,", b"_accuracy\n!,"),
                         (b"2-4-2 ", b"2'4-2 "), (b"2-4-2 learns", b"2-4-2 \x1b[31m")):
            self.assertEqual(whole.count(old), 1)
            forged = whole.replace(old, new.ljust(len(old))[:len(old)])[:-4]
            checkpoint.write_bytes(forged + struct.pack("<I", zlib.crc32(forged)))
            self.refuse("--resume", "train_output/checkpoint", "--epochs", "3", says="history")

    def test_data_that_have_changed_are_refused(self):
        folder = self.data_set()
        self.text("--data", "data", "--epochs", "1")
        labels = folder / "train-labels-idx1-ubyte"
        labels.write_bytes(labels.read_bytes()[:-1] + b"\0")
        self.refuse("--resume", "train_output/checkpoint", "--epochs", "2",
                    says=["--resume", "data have changed"])


class Pretraining(TrainTest):
    BITS = ["--generate", "parity", "--bits", "6", "--hidden", "5,4", "--activation", "sigmoid"]
    RBM = [*BITS, "--pretrain", "rbm"]
    DAE = ["--generate", "spirals", "--samples", "60", "--hidden", "5,4", "--pretrain", "dae"]
    WAYS = [RBM, [*RBM, "--persistent", "--gibbs-steps", "2", "--kernels", "fast", "--precision", "float"],
            DAE, [*DAE, "--decoder", "free", "--corruption", "gaussian:0.2", "--kernels", "fast"]]

    def layers(self, text):
        """Layer and epoch of each row of pre-training."""
        return [(int(layer), int(epoch))
                for layer, epoch in re.findall(r"(?m)^ +(\d+) +(\d+)  [\d.e+-]+$", text)]

    def test_each_layer_learns_before_the_training(self):
        for flags in self.WAYS:
            with self.subTest(flags=flags):
                flags = [*flags, "--pretrain-epochs", "2", "--epochs", "2"]
                text = self.text(*flags)
                self.assertEqual(self.layers(text), [(1, 1), (1, 2), (2, 1), (2, 2)])
                self.assertLess(text.index("Before pre-training, "), text.index("At the start, "))
                self.assertEqual([row[0] for row in self.rows(text)], [0, 1, 2])
                files = self.output()
                for name in ("pretraining.csv", "diagnosis_before.csv", "pretraining.svg"):
                    self.assertIn(name, files)
                self.assertEqual(files["pretraining.csv"].count(b"\n"), 5)
                self.assertEqual(files["diagnosis_before.csv"].count(b"\n"), 4)
                xml.etree.ElementTree.fromstring(files["pretraining.svg"])
                self.assertEqual(text, self.text(*flags))
                self.assertEqual(files, self.output())

    def test_every_choice_of_pretraining_makes_a_difference(self):
        def learned(*flags):
            self.text(*flags, "--epochs", "1")
            return self.output()["metrics.csv"]
        rbm = [self.RBM, *([*self.RBM, *more] for more in (
            ["--pretrain-epochs", "3"], ["--pretrain-eta", "0.1"], ["--gibbs-steps", "2"],
            ["--persistent"]))]
        dae = [self.DAE, *([*self.DAE, *more] for more in (
            ["--corruption", "none"], ["--corruption", "masking:0.5"], ["--decoder", "free"],
            ["--corruption", "salt-and-pepper:0.25"], ["--corruption", "gaussian"]))]
        dae += [[*self.BITS, "--pretrain", "dae"], self.BITS]
        results = [learned(*flags) for flags in [*rbm, *dae]]
        self.assertEqual(len(set(results)), len(results))

    def test_accuracy_stands_beside_that_of_a_random_start(self):
        self.text(*self.BITS, "--epochs", "3", "--output", "random")
        flags = [*self.RBM, "--pretrain-epochs", "1", "--epochs", "2"]
        text = self.text(*flags, "--beside", "random")
        self.assertRegex(" ".join(text.split()),
                         r"Beside random: after epoch 1 its accuracy on the test is [\d.]+ %, here "
                         r"[\d.]+ %; at the end, after 3 epochs, [\d.]+ %, here after 2 epochs [\d.]+ %\.")
        files = self.output()
        xml.etree.ElementTree.fromstring(files["beside.svg"])
        def column(table):
            return [line.split(",")[4] for line in table.decode().splitlines()[1:]]
        ours = column(files["metrics.csv"])
        theirs = column((self.folder / "random" / "metrics.csv").read_bytes())
        rows = [f"{epoch},{our},{their}"
                for epoch, (our, their) in enumerate(itertools.zip_longest(ours, theirs, fillvalue=""))]
        self.assertEqual(files["beside.csv"].decode().splitlines(),
                         ["epoch,test_accuracy,test_accuracy_beside", *rows])
        self.assertEqual(len(rows), 4)
        # A training that goes on goes on to the same; one that stands alone leaves none.
        self.text(*flags[:-1], "1", "--output", "parts")
        self.text("--resume", "parts/checkpoint", "--epochs", "2", "--beside", "random")
        self.assertEqual((self.folder / "parts" / "beside.csv").read_bytes(), files["beside.csv"])
        self.text(*flags)
        self.assertEqual([name for name in self.output() if "beside" in name], [])

    def test_what_a_training_cannot_stand_beside(self):
        self.text(*self.BITS, "--epochs", "1", "--output", "random")
        for folder, says in (("none", "none/metrics.csv: no such file"),
                             ("train_output", "train_output: is where this training writes")):
            (self.folder / "train_output").mkdir(exist_ok=True)
            self.refuse(*self.RBM, "--beside", folder, says=["--beside: " + says])
        table = self.folder / "random" / "metrics.csv"
        whole = table.read_text()
        for text in ("", "epoch\n", whole.replace("accuracy", "rms_error"), whole.replace("\n1,", "\n2,"),
                     whole.replace("0,", "0;", 1), whole + "2,1,1,1\n", whole + "`reboot`\n",
                     whole[:whole.index("\n") + 1]):
            table.write_text(text)
            self.refuse(*self.RBM, "--beside", "random",
                        says=["--beside: random/metrics.csv: is no table of a training of classes"])

    def test_images_leave_a_picture_of_what_was_learnt(self):
        self.data_set(rows=3, columns=3)
        self.text("--data", "data", "--pretrain", "dae", "--hidden", "3", "--epochs", "1",
                  "--pretrain-epochs", "1")
        files = self.output()
        self.assertTrue(files["features.png"].startswith(b"\x89PNG\r\n\x1a\n"))
        self.text("--data", "data", "--hidden", "3", "--epochs", "1")
        self.assertEqual([name for name in self.output() if "features" in name or "before" in name], [])

    def test_pretraining_that_is_interrupted_goes_on(self):
        for number, way in ((signal.SIGINT, 0), (signal.SIGKILL, 2), (signal.SIGINT, 3)):
            flags = [*self.WAYS[way], "--pretrain-epochs", "100"]
            often = ["--checkpoint-every", "1"] if number == signal.SIGKILL else []
            with self.subTest(number=number, flags=flags):
                # A pipe that takes 4096 of the 6000 bytes that pre-training prints, and a reader that
                # takes what it asks for: the signal meets pre-training.
                program = subprocess.Popen([PROGRAM, *flags, *often, "--epochs", "1000000"], cwd=self.folder,
                                           stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                           stderr=subprocess.PIPE, bufsize=0, pipesize=4096)
                text = b""
                while b"\n     1      3  " not in text:
                    part = program.stdout.read(64)
                    self.assertTrue(part, text)
                    text += part
                program.send_signal(number)
                with program:
                    while part := program.stdout.read(4096):
                        text += part
                    stderr = program.stderr.read().decode()
                if number == signal.SIGINT:
                    self.assertEqual(program.returncode, 130, stderr)
                    self.assertRegex(stderr, r"stopped in pre-training of layer [12], epoch \d+, after")
                resumed = self.start("--resume", "train_output/checkpoint", "--epochs", "2")
                self.assertEqual((resumed.returncode, resumed.stderr), (0, ""))
                files = self.output()
                whole = self.text(*flags, "--epochs", "2")
                self.assertEqual(resumed.stdout, whole)
                self.assertTrue(whole.startswith(text.decode()))
                self.assertEqual(files, self.output())

    def test_what_pretraining_refuses(self):
        for flags, says in (
                (["--pretrain", "pca"], ["--pretrain", "none, rbm or dae"]),
                (["--pretrain", "dae", "--hidden", "none"], ["--pretrain", "hidden layers"]),
                (["--pretrain", "rbm"], ["--pretrain", "sigmoid", "tanh"]),
                (["--pretrain", "dae", "--batch-norm"], ["--pretrain", "--batch-norm"]),
                (["--pretrain", "dae", "--residual"], ["--pretrain", "--residual"]),
                ([*self.RBM, "--gibbs-steps", "0"], ["--gibbs-steps", "'0'"]),
                ([*self.RBM, "--pretrain-epochs", "0"], ["--pretrain-epochs", "'0'"]),
                ([*self.RBM, "--pretrain-eta", "-1"], ["--pretrain-eta", "'-1'"]),
                ([*self.RBM, "--corruption", "masking"], ["--corruption", "dae"]),
                ([*self.DAE, "--gibbs-steps", "2"], ["--gibbs-steps", "rbm"]),
                ([*self.DAE, "--persistent"], ["--persistent", "rbm"]),
                ([*self.DAE, "--corruption", "masking:1"], ["--corruption", "'1'"]),
                ([*self.DAE, "--corruption", "none:1"], ["--corruption", "takes no number"]),
                ([*self.DAE, "--corruption", "rain"], ["--corruption", "rain"]),
                (["--pretrain-eta", "0.1"], ["--pretrain-eta", "--pretrain"])):
            with self.subTest(flags=flags):
                self.refuse(*flags, says=says, status=2)
        self.refuse("--generate", "spirals", "--activation", "sigmoid", "--pretrain", "rbm",
                    says=["--pretrain: sample ", "binary units take numbers in [0, 1]"])

    def test_pretraining_that_diverges_names_layer_and_quantity(self):
        for flags in (self.RBM, [*self.BITS, "--pretrain", "dae"]):
            result = self.start(*flags, "--pretrain-eta", "1e308")
            self.assertEqual(result.returncode, 1)
            self.assert_one_line(result.stderr, says=["pre-training, epoch ", "of layer 1",
                                                      "no longer finite"])


class Certifying(TrainTest):
    LAYERS = 2

    def certified(self, *flags):
        """The sentence of the program, and the table's rows by name."""
        text = " ".join(self.text(*flags).split())
        sentence = re.search(
            r"Proved for all inputs that differ from one of the first (\d+) test samples by at most "
            r"(\S+) in each number: the network decides as for the sample itself, of (\d+) of them; "
            r"and layer 1 gets at most (\S+) of an error of the last layer", text)
        header, *lines = self.output()["certified.csv"].decode().splitlines()
        self.assertEqual(header, "sample,label,decided,is_kept,least_difference,reaches"
                         + "".join(f",least_gradient_{l},largest_gradient_{l}"
                                   for l in range(1, self.LAYERS + 1)))
        rows = [dict(zip(header.split(","), line.split(","), strict=True)) for line in lines]
        kept = sum(row["is_kept"] == "proved" for row in rows)
        self.assertEqual((int(sentence[1]), int(sentence[3])), (len(rows), kept))
        self.assertAlmostEqual(float(sentence[4]) / max(float(row["reaches"]) for row in rows), 1,
                               delta=0.01)
        for row in rows:
            self.assertEqual(row["is_kept"] == "proved", float(row["least_difference"]) > 0)
        return rows

    def test_it_writes_what_holds_around_the_first_test_samples(self):
        rows = self.certified(*SMALL, "--certify", "0.01")
        self.assertEqual([int(row["sample"]) for row in rows], list(range(1, 13)))
        header, *lines = self.output()["confusion.csv"].decode().splitlines()
        names = header.split(",")[1:]
        counts = {line.split(",")[0]: line.split(",")[1:] for line in lines}
        for label in names:
            for decided in names:
                here = sum(row["label"] == label and row["decided"] == decided for row in rows)
                self.assertEqual(here, int(counts[label][names.index(decided)]))

    def test_a_larger_box_promises_less(self):
        for more in ([], ["--precision", "double", "--activation", "elu"],
                     ["--output-activation", "sigmoid"], ["--cost", "quadratic", "--output-activation",
                                                          "identity"]):
            with self.subTest(more):
                point, near, far = (self.certified(*SMALL, *more, "--certify", epsilon)
                                    for epsilon in ("0", "0.02", "2"))
                for a, b, c in zip(point, near, far, strict=True):
                    self.assertEqual(a["is_kept"], "proved")
                    self.assertGreater(float(a["least_difference"]), float(b["least_difference"]))
                    self.assertGreater(float(b["least_difference"]), float(c["least_difference"]))
                    self.assertLessEqual(float(a["reaches"]), float(b["reaches"]) * (1 + 1e-5))
                    for l in range(1, self.LAYERS + 1):
                        least, largest = f"least_gradient_{l}", f"largest_gradient_{l}"
                        bounds = [float(row[name]) for name in (least, largest) for row in (a, b, c)]
                        self.assertAlmostEqual(bounds[0], bounds[3], delta=1e-12)
                        self.assertEqual(bounds, [*sorted(bounds[:3], reverse=True),
                                                  *sorted(bounds[3:])])
                self.assertIn("not proved", {row["is_kept"] for row in far})

    def test_a_network_of_many_layers_is_certified(self):
        self.LAYERS = 4
        rows = self.certified("--generate", "xor", "--samples", "60", "--hidden", "4,4,4",
                              "--epochs", "2", "--activation", "sigmoid", "--certify", "0.01")
        self.assertLess(max(float(row["reaches"]) for row in rows), 0.5)

    def test_after_a_training_the_bound_is_no_promise(self):
        flags = ["--generate", "spirals", "--hidden", "8,8,8,8", "--activation", "sigmoid",
                 "--bias", "standard-normal", "--optimiser", "adam", "--eta", "0.02",
                 "--certify", "0.01"]
        self.LAYERS = 5
        start = self.certified(*flags, "--epochs", "1")
        learnt = self.certified(*flags, "--epochs", "60")
        self.assertLess(max(float(row["reaches"]) for row in start), 1)
        self.assertGreater(max(float(row["reaches"]) for row in learnt), 2)
        self.assertIn("which is no promise that gradients vanish",
                      " ".join(self.text(*flags, "--epochs", "60").split()))
        self.assertTrue(all(row["is_kept"] == "proved" for row in learnt))

    def test_a_table_of_another_training_is_not_left(self):
        self.certified(*SMALL, "--certify", "0.01")
        self.text(*SMALL)
        self.assertNotIn("certified.csv", self.output())
        self.text("--resume", "train_output/checkpoint", "--epochs", "3", "--certify", "0.01")
        self.assertIn("certified.csv", self.output())
        self.text("--resume", "train_output/checkpoint", "--epochs", "4")
        self.assertNotIn("certified.csv", self.output())

    def test_what_it_cannot_do_is_refused_in_a_line(self):
        for flags, says in ((["--batch-norm"], "is for dense layers, not for --batch-norm"),
                            (["--residual"], "is for dense layers, not for --residual"),
                            (["--output-activation", "relu"], "rise with their weighted inputs")):
            self.refuse(*SMALL, *flags, "--certify", "0.01", says=["--certify", says])
        for wrong in ("-0.1", "nan", "inf", "much", ""):
            self.refuse(*SMALL, f"--certify={wrong}", says="--certify", status=2)
        (self.folder / "table.csv").write_text("x,y\n" + "".join(f"{x},{x}\n" for x in range(20)))
        self.refuse("--csv", "table.csv", "--label", "y", "--task", "regression", "--certify",
                    "0.01", says=["--certify", "is for classes"])
        self.assertFalse((self.folder / "train_output").exists())


class Refusal(TrainTest):
    def test_wrong_flags(self):
        for flags, says in (
            (["--epochs", "x"], ["--epochs", "'x' is not a whole number from 1 to 1000000"]),
            (["--epochs", "0"], ["--epochs", "'0'"]),
            (["--batch", "0"], ["--batch", "'0'"]),
            (["--samples", "1"], ["--samples", "'1'"]),
            (["--patience", "0"], ["--patience", "'0'"]),
            (["--checkpoint-every", "0"], ["--checkpoint-every", "'0'"]),
            (["--seed", "-1"], "--seed"),
            (["--eta", "nan"], ["--eta", "'nan'"]),
            (["--eta", "inf"], ["--eta", "'inf'"]),
            (["--eta=-1"], ["--eta", "'-1'"]),
            (["--mu", "1"], ["--mu", "'1'"]),
            (["--rho", "1"], ["--rho", "'1'"]),
            (["--beta1", "1"], ["--beta1", "'1'"]),
            (["--beta2", "1"], ["--beta2", "'1'"]),
            (["--epsilon", "0"], ["--epsilon", "'0'"]),
            (["--weight-decay=-1"], ["--weight-decay", "'-1'"]),
            (["--lambda=-1"], ["--lambda", "'-1'"]),
            (["--l1=-1"], ["--l1", "'-1'"]),
            (["--max-norm", "0"], ["--max-norm", "'0'"]),
            (["--clip-value", "0"], ["--clip-value", "'0'"]),
            (["--clip-norm", "0"], ["--clip-norm", "'0'"]),
            (["--test-share", "1"], ["--test-share", "'1'"]),
            (["--noise=-1"], ["--noise", "'-1'"]),
            (["--bits", "17"], ["--bits", "'17'"]),
            (["--arms", "1"], ["--arms", "'1'"]),
            (["--turns", "0"], ["--turns", "'0'"]),
            (["--hidden", "30,"], ["--hidden", "'' is not a whole number"]),
            (["--hidden", "0"], ["--hidden", "'0'"]),
            (["--hidden", ",".join(["1"] * 51)], ["--hidden", "51 layers"]),
            (["--live"], ["--live", "terminal"]),
            (["--activation", "softmax"], ["--activation", "'softmax' is not sigmoid, tanh"]),
            (["--activation", "relu:1"], ["--activation", "relu takes no number"]),
            (["--activation", "leaky_relu:2"], ["--activation", "'2'"]),
            (["--activation", "leaky_relu:"], ["--activation", "''"]),
            (["--output-activation", "soft"], ["--output-activation", "'soft'"]),
            (["--output-activation", "tanh", "--cost", "cross-entropy"], ["--cost", "sigmoid"]),
            (["--cost", "quadratic"], ["--cost", "softmax"]),
            (["--cost", "linear"], ["--cost", "'linear'"]),
            (["--initialiser", "he"], ["--initialiser", "'he'"]),
            (["--initialiser", "orthogonal:x"], ["--initialiser", "'x'"]),
            (["--bias", "orthogonal"], ["--bias", "'orthogonal'"]),
            (["--precision", "half"], ["--precision", "'half'"]),
            (["--optimiser", "adagrad"], ["--optimiser", "'adagrad'"]),
            (["--schedule", "step:0.5"], ["--schedule", "'step:0.5'"]),
            (["--schedule", "step:2:1"], ["--schedule", "'2'"]),
            (["--schedule", "constant:1"], ["--schedule", "'constant:1'"]),
            (["--schedule", "cosine:0"], ["--schedule", "'0'"]),
            (["--schedule", "exponential:0.9:1"], ["--schedule", "'exponential:0.9:1'"]),
            *((["--dropout", rate], ["--dropout", f"'{rate}' is not a number from 0 to 0.9"])
              for rate in ("1", "nan", "-0.1")),
            (["--batch-norm", "--kernels", "fast"], ["--kernels", "fast is not for --batch-norm"]),
            (["--residual", "--kernels", "fast"], ["--kernels", "fast is not for --residual"]),
            (["--dropout", "0.1", "--kernels", "fast"], ["--kernels", "not for --dropout"]),
            (["--batch-norm", "--batch", "1"],
             ["--batch-norm", "mini-batches of at least 2 samples, not --batch 1"]),
            *((["--hidden", "none", *flags], [flags[0], "is for hidden layers, and there are none"])
              for flags in (["--batch-norm"], ["--residual"], ["--dropout", "0.5"])),
            (["--kernels", "slow"], ["--kernels", "'slow'"]),
            (["--generate", "moons"], ["--generate", "'moons'"]),
            (["--standardise", "maybe"], ["--standardise", "'maybe'"]),
            (["--generate", "xor", "--data", "."], ["--data", "not for these data"]),
            (["--generate", "xor", "--csv", "t"], ["--csv", "not for these data"]),
            (["--noise", "0.1"], ["--noise", "not for these data"]),
            (["--label", "x"], ["--label", "not for these data"]),
            (["--separator", "tab"], ["--separator", "not for these data"]),
            (["--csv", "t", "--separator", "|"], ["--separator", "'|'"]),
            (["--header", "no"], ["--header", "not for these data"]),
            (["--csv", "t", "--header", "maybe"], ["--header", "'maybe'"]),
            (["--generate", "xor", "--bits", "3"], ["--bits", "not for these data"]),
            (["--mu", "0.5"], ["--mu", "is for momentum or nesterov, not for sgd"]),
            (["--rho", "0.9", "--optimiser", "momentum"],
             ["--rho", "is for rmsprop, not for momentum"]),
            (["--beta1", "0.9", "--optimiser", "rmsprop"], ["--beta1", "is for adam or adamw, not for rmsprop"]),
            (["--beta2", "0.9", "--optimiser", "nesterov"], ["--beta2", "is for adam or adamw, not for nesterov"]),
            (["--weight-decay", "0.1", "--optimiser", "adam"],
             ["--weight-decay", "is for adamw, not for adam"]),
            (["--epsilon", "0.1"], ["--epsilon", "is for rmsprop, adam or adamw, not for sgd"]),
            (["--drop-columns", "1"], ["--drop-columns", "not for these data"]),
            (["--csv", "t", "--drop-columns", "a,,b"], ["--drop-columns", "empty name"]),
            (["--missing", "drop"], ["--missing", "not for these data"]),
            (["--csv", "t", "--missing", "mean"], ["--missing", "'mean'"]),
            (["--csv", "a\nb"], "--csv"),
            (["--output", ""], "--output"),
            (["--resume", ""], "--resume"),
            (["--data", ""], "--data"),
            (["--seed", "1", "--seed", "2"], "--seed"),
            (["--sed", "1"], "--sed"),
            (["surplus"], "surplus"),
        ):
            with self.subTest(flags=flags):
                self.refuse(*flags, says=says, status=2)

    def test_residual_paths_where_no_layer_has_one_width(self):
        self.refuse(*XOR, "--residual",
                    says="--residual: no hidden layer of 2-4-2 gives as many numbers as it takes")

    def test_data_that_cannot_be_used(self):
        self.refuse("--data", "nowhere", says=["--data: ", "nowhere", "no such folder"])
        self.refuse("--csv", "nowhere", says=["--csv: ", "nowhere", "no such file"])
        table = self.folder / "table.csv"
        for text, says in (("", "is empty"), ("a,b\n1,x\n", "tell apart"),
                           ("a,b\n1,x\nnan,y\n", "nan"), ("a,b\n1,x\ninf,y\n", "inf"),
                           ("a,b\n1,x\n2\n", "line 3")):
            table.write_text(text)
            self.refuse("--csv", "table.csv", says=["--csv: ", "table.csv", says])
        table.write_text("a,b\n1,x\n2,y\n")
        self.refuse("--csv", "table.csv", "--label", "c", says=["--csv: ", "c"])
        self.refuse("--csv", "table.csv", "--test-share", "0.1", says=["--csv: ", "neither"])

    def test_a_training_that_diverges_names_epoch_layer_and_quantity(self):
        flags = ["--generate", "xor", "--activation", "relu", "--output-activation", "identity",
                 "--eta", "1e6", "--hidden", "4"]
        result = self.start(*flags)
        self.assertEqual(result.returncode, 1)
        self.assert_one_line(result.stderr)
        self.assertRegex(result.stderr, r"train: epoch \d+: the (weights|biases) of layer \d "
                                        r"are no longer finite \([Wb]\(.*\) is -?(nan|inf)\)")
        whole = (self.folder / "train_output" / "checkpoint").read_bytes()
        again = self.start("--resume", "train_output/checkpoint")
        self.assertEqual((again.returncode, again.stderr), (1, result.stderr))
        self.assertEqual((self.folder / "train_output" / "checkpoint").read_bytes(), whole)

    def test_a_cost_that_explodes_names_the_largest_weight(self):
        result = self.start(*XOR, "--activation", "relu", "--eta", "1e6")
        self.assertEqual(result.returncode, 1)
        self.assert_one_line(result.stderr)
        self.assertRegex(result.stderr, r"train: epoch \d+: the cost is \S+ times that of the "
                                        r"start, and the largest weight is W\(\d+, \d+\) of layer "
                                        r"\d: the training diverged")

    def test_an_output_that_cannot_be_written(self):
        (self.folder / "file").write_text("mine")
        self.refuse(*SMALL, "--output", "file", says="--output: file")
        self.refuse(*SMALL, "--output", "file/below", says="--output: file/below")
        (self.folder / "taken").mkdir()
        self.refuse(*SMALL, "--output", "taken", "--checkpoint", "taken", says="--checkpoint: taken")
        self.assertEqual((self.folder / "file").read_text(), "mine")

    def test_a_full_disk_is_named_and_leaves_nothing_unfinished(self):
        self.text(*SMALL)
        before = self.output()
        size = len(before["checkpoint"])
        for limit in (0, 100, size - 1, size + 100):
            with self.subTest(limit=limit):
                for name, content in before.items():
                    (self.folder / "train_output" / name).write_bytes(content)
                result = self.start(*XOR, "--epochs", "9", PATH="", before=lambda: (
                    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))))
                self.assertEqual(result.returncode, 1)
                self.assert_one_line(result.stderr, says="cannot be written: File too large")
                after = self.output()
                self.assertEqual(after.keys(), before.keys())
                resumed = self.start("--resume", "train_output/checkpoint", "--epochs", "9")
                self.assertEqual((resumed.returncode, resumed.stderr), (0, ""))

    def test_a_standard_output_that_is_full(self):
        for flags in (SMALL, ["--help"], ["--version"]):
            self.refuse_full_output(*flags)

    def test_a_small_disk_that_is_full_is_named(self):
        self.refuse_full_disk(*SMALL, "--output", "disk/new", size="16k", says="disk/new/")


if __name__ == "__main__":
    main()
