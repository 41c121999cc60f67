"""What compile_time_training prints and refuses.

    compile_time_training_test.py PROGRAM [CLASS]
"""

from program_test import ProgramTest, main


class Program(ProgramTest):
    def test_the_program_repeats_what_the_compiler_did(self):
        text = self.text()
        self.assertRegex(text, r"(?m)^ +6 +0\.\d+ +29 of 30 +\d+ of 20$")
        self.assertIn("490 weights and biases with the same bits, 0 with others.\n", text)

    def test_help(self):
        for flag in ("--help", "-h"):
            text = self.text(flag)
            self.assertTrue(text.startswith("Usage: compile_time_training [--help]\n"))
            self.assertLessEqual(max(map(len, text.splitlines())), 80)
            self.assertNotIn("epoch", text)

    def test_wrong_flags(self):
        for word in ("--bogus", "surplus", ""):
            self.refuse(word, says=[f"'{word}'", "--help"], status=2)

    def test_a_standard_output_that_is_full(self):
        self.refuse_full_output()
        self.refuse_full_output("--help")


if __name__ == "__main__":
    main()
