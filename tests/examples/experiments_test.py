"""What experiments prints, writes, draws and refuses; and, run short, what it finds.

    experiments_test.py PROGRAM [CLASS]
"""

import csv
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

from local_slurm import NoSlurm, local_slurm
from program_test import PROGRAM, ProgramTest, main

QUICK = ["positive_weights", "random_start", "--short", "--seeds", "1,2,3"]


class ExperimentsTest(ProgramTest):
    def table(self, name):
        """The rows of a table that was written, by quantity."""
        with open(self.folder / "experiments_output" / f"{name}.csv", newline="") as file:
            return {row["quantity"]: row for row in csv.DictReader(file)}

    def output_bytes(self):
        return {file.name: file.read_bytes()
                for file in (self.folder / "experiments_output").iterdir()}


class Output(ExperimentsTest):
    def test_help_names_every_flag_within_80_columns(self):
        text = self.text("--help")
        for flag in ("--list", "--seeds", "--short", "--shard", "--merge", "--data", "--output",
                     "--version"):
            self.assertRegex(text, rf"(?m)[ ,]{flag}[ \n]")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertRegex(self.text("--version"), r"\Aexperiments \d+\.\d+\.\d+\n\Z")

    def test_the_list_names_every_experiment_of_which_there_is_a_file(self):
        text = self.text("--list")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        names = re.findall(r"(?m)^ (\w+) ", text)
        self.assertEqual(len(names), len(set(names)))
        folder = Path(__file__).resolve().parents[2] / "examples/experiments"
        for name in names:
            self.assertTrue((folder / f"{name}.cpp").is_file(), name)

    def test_a_table_a_picture_and_the_same_figures_on_the_terminal(self):
        text = self.text(*QUICK)
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertEqual(set(self.output_bytes()),
                         {"positive_weights.csv", "positive_weights.svg", "random_start.csv"})
        for name in ("positive_weights", "random_start"):
            for row in self.table(name).values():
                self.assertEqual(row["seeds"], "3")
                figures = [row[column] for column in ("median", "lowest", "highest")]
                self.assertRegex(text, r" +".join(map(re.escape, figures)))
                lowest, median, highest = (float(row[column].rstrip(" %"))
                                           for column in ("lowest", "median", "highest"))
                self.assertTrue(lowest <= median <= highest)

    def test_the_same_seeds_give_the_same_bytes_on_any_number_of_cores(self):
        first = self.text(*QUICK)
        files = self.output_bytes()
        if hasattr(os, "sched_setaffinity"):
            all_cores = os.sched_getaffinity(0)
            self.addCleanup(os.sched_setaffinity, 0, all_cores)
            os.sched_setaffinity(0, {min(all_cores)})
        self.assertEqual(first, self.text(*QUICK))
        self.assertEqual(files, self.output_bytes())
        self.text(*QUICK[:-1], "4,5,6")
        self.assertNotEqual(files["random_start.csv"], self.output_bytes()["random_start.csv"])

    def test_merged_parts_have_the_bytes_of_a_whole_run(self):
        whole = self.text(*QUICK)
        files = self.output_bytes()
        for file in (self.folder / "experiments_output").iterdir():
            file.unlink()
        for part in (3, 1):
            self.text(*QUICK, "--shard", f"{part}/4")
        (self.folder / "experiments_output/part-1-of-4-short.csv").rename(self.folder / "killed")
        for part in (1, 2, 4):  # one is run again
            self.text(*QUICK, "--shard", f"{part}/4")
        self.assertEqual(set(self.output_bytes()),
                         {f"part-{part}-of-4-short.csv" for part in (1, 2, 3, 4)})
        self.assertEqual(self.text(*QUICK, "--merge", "4"), whole)
        merged = self.output_bytes()
        self.assertEqual(files, {name: merged[name] for name in files})

    def test_parts_that_do_not_fit_are_refused(self):
        self.text(*QUICK, "--shard", "1/2")
        self.refuse(*QUICK, "--merge", "2", says="part-2-of-2-short.csv")
        self.text("positive_weights", "--short", "--seeds", "1,2,3", "--shard", "2/2")
        self.refuse(*QUICK, "--merge", "2", says="no part has run random_start with seed")


class Refusal(ExperimentsTest):
    def test_wrong_arguments(self):
        for flags, says in (
            (["dead_relu"], ["there is no experiment 'dead_relu'", "--list"]),
            (["stuck", "stuck"], "stuck is there twice"),
            (["--seeds", "1,x"], ["--seeds", "'x' is not a whole number"]),
            (["--seeds", ""], "--seeds"),
            (["--seeds", "3,4,3"], "3 is there twice"),
            (["--output", ""], "--output"),
            (["--fast"], "--fast"),
            (["--shard", "3"], ["--shard", "'3' is not a part such as 3/16"]),
            (["--shard", "5/4"], ["--shard", "'5' is not a whole number from 1 to 4"]),
            (["--shard", "1/0"], ["--shard", "'0'"]),
            (["--merge", "0"], ["--merge", "'0'"]),
            (["--merge", "2", "--shard", "1/2"], ["--shard", "--merge"]),
        ):
            with self.subTest(flags=flags):
                self.refuse(*flags, says=says, status=2)

    def test_data_that_cannot_be_used(self):
        self.refuse("--data", "nowhere", says=["--data: nowhere", "no such folder"])

    def test_an_output_that_cannot_be_written(self):
        (self.folder / "file").write_text("mine")
        self.refuse(*QUICK, "--output", "file", says="--output: file")
        (self.folder / "taken/random_start.csv").mkdir(parents=True)
        self.refuse(*QUICK, "--output", "taken", says="--output: taken")
        self.refuse(*QUICK, says="gnuplot", PATH=str(self.folder / "empty"))
        self.refuse(*QUICK, "--output", "file", "--shard", "1/2", says="--output: file")
        (self.folder / "taken/part-1-of-2-short.csv").mkdir()
        self.refuse(*QUICK, "--output", "taken", "--shard", "1/2", says="--output: taken")

    def test_a_standard_output_that_is_full(self):
        for flags in (QUICK, ["--help"], ["--list"]):
            self.refuse_full_output(*flags)


class Parallel(ExperimentsTest):
    """The commands of docs/experiments.md, with four parts of two experiments."""

    def documented(self, beginning):
        page = (Path(__file__).resolve().parents[2] / "docs/experiments.md").read_text("utf-8")
        command = re.search(rf"(?m)^{beginning} .*$", page).group()
        (self.folder / "program").symlink_to(PROGRAM)  # a name that needs no quotes
        return (command.replace("examples/run experiments", shlex.join(["./program", *QUICK]))
                .replace("--output parts ", "").replace("/16", "/4")
                .replace("1..16", "1..4").replace("1-16", "1-4"))

    def merged_after(self, run_parts):
        """The parts' tables, pictures and text are those of a whole run."""
        whole = self.text(*QUICK)
        files = self.output_bytes()
        for name in files:
            (self.folder / "experiments_output" / name).unlink()
        run_parts()
        self.assertEqual(set(self.output_bytes()),
                         {f"part-{part}-of-4-short.csv" for part in (1, 2, 3, 4)})
        self.assertEqual(self.text(*QUICK, "--merge", "4"), whole)
        merged = self.output_bytes()
        self.assertEqual(files, {name: merged[name] for name in files})

    def run_command(self, command, **environment):
        result = subprocess.run(["bash", "-c", command], cwd=self.folder, timeout=600,
                                capture_output=True, stdin=subprocess.DEVNULL, encoding="utf-8",
                                **environment)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_gnu_parallel_runs_the_parts(self):
        if not shutil.which("parallel"):
            self.skipTest("GNU parallel is not installed (Debian's package parallel)")
        self.merged_after(lambda: self.run_command(self.documented("parallel")))

    def test_a_slurm_job_array_runs_the_parts(self):
        try:
            with local_slurm(self.folder / "slurm") as environment:
                command = self.documented("sbatch").replace("sbatch ", "sbatch --wait ", 1)
                self.merged_after(lambda: self.run_command(command, env=environment))
        except NoSlurm as why:
            self.skipTest(str(why))


class Short(ExperimentsTest):
    """All experiments in their short form, and what each should find at the least."""

    def test_what_short_runs_find(self):
        self.text("--short")
        tables = {file.stem: self.table(file.stem)
                  for file in (self.folder / "experiments_output").glob("*.csv")}

        held = set()

        def between(name, quantity, lowest, highest):
            held.add(name)
            with self.subTest(name=name, quantity=quantity):
                median = tables[name][quantity]["median"].rstrip(" %")
                self.assertTrue(lowest <= float(median) <= highest, median)

        listed = re.findall(r"(?m)^ (\w+) ", self.text("--list"))
        self.assertEqual(set(tables), set(listed))

        between("random_start", "right answers before learning, 2 hidden layers", 3, 20)
        between("layer_speeds", "last hidden layer over first, sigmoid, 2 hidden layers", 3, 8)
        between("layer_speeds", "last hidden layer over first, sigmoid, 4 hidden layers", 60, 300)
        between("layer_speeds",
                "last hidden layer over first, relu and He's weights, 4 hidden layers", 0.4, 2.5)
        between("fast_early_layers", "first layer over last hidden one, relu, N(0, 1)", 15, 120)
        between("fast_early_layers", "first layer over last hidden one, sigmoid, N(0, 1)", 0, 0.3)
        between("wide_layers", "factor a layer, width 1, w from N(0, 1)", 0.08, 0.12)
        between("wide_layers", "factor a layer, width 100, w from N(0, 1)", 0.85, 1.05)
        between("wide_layers", "factor a layer, width 100, w from N(0, 1/n)", 0.18, 0.23)
        between("tanh_variance", "variance of a¹⁰, tanh, w from N(0, 0.01²)", 0, 1e-15)
        between("tanh_variance", "variance of a¹⁰, tanh, w from N(0, 1)", 0.7, 1)
        between("tanh_variance", "mean of a¹⁰, sigmoid, w from N(0, 1/n)", 0.4, 0.6)
        between("initialisations", "factor a layer, sigmoid, Xavier", 0.2, 0.25)
        between("initialisations", "factor a layer, relu, He", 0.8, 1.2)
        between("initialisations", "factor a layer, relu, N(0, 1)", 4, 6)
        between("adam_speeds",
                "distance of the last hidden layer over the first one's, sgd, 1 step", 60, 300)
        between("adam_speeds",
                "distance of the last hidden layer over the first one's, Adam, 1 step", 0.9, 1.1)
        between("momentum_ratio",
                "distance of the last hidden layer over the first one's, momentum 0.9", 40, 400)
        between("plateau", "training cost after the last epoch, 1 hidden layer", 0.1, 1)
        between("plateau", "training cost after the last epoch, 5 hidden layers", 2.2, 2.5)
        between("rising_error", "cost after one step over before, η = 0.1, He's weights", 0.5, 0.999)
        between("rising_error", "cost after one step over before, η = 0.1, w from N(0, 1)", 2, 1e6)
        between("sparsity", "zeros in layer 1, at the start", 40, 60)
        between("sparsity", "zeros in layer 3, at the start", 40, 60)
        between("positive_weights", "zeros in 6 layers of 100 relus", 0, 0)
        between("positive_weights",
                "growth of the mean a layer, 100 relus, n·E[w] = 50", 48, 52)
        between("dying_relu", "dead in layer 2 at the start, b = 0", 0, 10)
        between("dying_relu", "dead in layer 2 at the start, b = -1", 50, 100)
        between("small_steps", "right answers after 1 epoch, η = 0.5", 80, 95)
        between("small_steps", "right answers after 1 epoch, η = 0.0005", 3, 25)
        between("stuck", "largest difference of two neurons' weights, saddle: all weights 0", 0, 0)
        between("frozen_first_layer",
                "right answers, all layers learn, w from N(0, 1/n_in)", 75, 95)
        between("frozen_first_layer",
                "right answers, first layer frozen, w from N(0, 1/n_in)", 30, 72)
        between("depth_and_accuracy", "right answers, 1 hidden layer", 60, 90)
        between("learning_speeds", "last hidden layer over first, at the start", 60, 250)
        between("learning_speeds", "right answers after the last epoch", 5, 20)
        between("regularisation", "last hidden layer over first, at the end, λ = 0", 60, 140)
        between("regularisation", "last hidden layer over first, at the end, λ = 5", 120, 400)
        self.assertEqual(held, set(listed))  # an experiment without a bound cannot fail


if __name__ == "__main__":
    main()
