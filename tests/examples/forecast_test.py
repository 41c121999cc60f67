"""What forecast prints, writes, draws and refuses.

    forecast_test.py PROGRAM [CLASS]
"""

import csv

from program_test import ProgramTest, main

SMALL = ["--widest", "128", "--deepest", "5", "--networks", "4"]


class ForecastTest(ProgramTest):
    def rows(self):
        with open(self.folder / "forecast_output" / "forecast.csv", newline="") as file:
            return list(csv.DictReader(file))


class Output(ForecastTest):
    def test_help_names_every_flag_within_80_columns(self):
        text = self.text("--help")
        for flag in ("--seed", "--networks", "--deepest", "--widest", "--output", "--version"):
            self.assertRegex(text, rf"(?m)[ ,]{flag}[ \n]")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)

    def test_table_and_picture(self):
        text = self.text(*SMALL)
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertTrue(text.endswith("The picture: forecast_output/forecast.svg\n"))
        self.assertEqual(len(self.rows()), 4 * 4 * 2)


class Measurement(ForecastTest):
    def test_networks_are_as_forecast(self):
        self.text(*SMALL)
        for row in self.rows():
            expected, mean, deviation = (float(row[key]) for key in
                                         ("expected", "mean", "deviation"))
            if row["width"] == "128":
                self.assertAlmostEqual(mean, expected, delta=3 * deviation + 0.02, msg=str(row))


if __name__ == "__main__":
    main()
