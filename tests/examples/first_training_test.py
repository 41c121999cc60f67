"""What first_training prints.

    first_training_test.py PROGRAM [CLASS]
"""

from program_test import ProgramTest, main


class Program(ProgramTest):
    def test_the_spirals_are_learnt_and_each_layer_is_seen(self):
        lines = self.text().splitlines()
        rows = [line.split() for line in lines[1:]]
        self.assertEqual([row[0] for row in rows], ["0", "5", "10", "15", "20", "25"])
        self.assertLess(float(rows[0][2]), 70)
        self.assertEqual(rows[-1][2], "100.0")
        for row in rows:
            self.assertEqual(len(row[4:]), 4)
        self.assertLessEqual(max(map(len, lines)), 80)

    def test_the_same_numbers_each_time(self):
        self.assertEqual(self.text(), self.text())


if __name__ == "__main__":
    main()
