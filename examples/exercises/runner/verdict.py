"""Whether an answer is right, and what its author is told."""

import dataclasses
import pathlib
import tempfile

import course
import explain
import files
import guard
from trouble import Trouble

LEARNER, CHECK = 'answer.cpp', 'check.cpp'


@dataclasses.dataclass(frozen=True)
class Verdict:
    passed: bool
    lines: tuple = ()   # at most explain.LINES
    whole: str = ''     # what the compiler said


class Examiner:
    """Compiles copies of an answer and of its check in a folder that holds nothing else, so that no
    file of the learner's can stand for one of the course."""

    def __init__(self, compile_, folder):
        self.compile, self.folder = compile_, folder

    def __call__(self, exercise, text, abandoned=lambda: False):
        refused = guard.refusal(text)
        if refused:
            return Verdict(False, (refused,))
        try:
            with tempfile.TemporaryDirectory(prefix='checking-', dir=self.folder) as folder:
                folder = pathlib.Path(folder)
                (folder / LEARNER).write_text(text, encoding='utf-8')
                (folder / CHECK).write_text(files.read_text(exercise.check), encoding='utf-8')
                result = self.compile.answer(folder, LEARNER, CHECK, abandoned)
        except OSError as error:
            raise Trouble(f'{self.folder} cannot be written: {files.reason(error)}') from None
        whole = result.said.replace(f'./{LEARNER}', LEARNER).replace(f'./{CHECK}', CHECK)
        if result.ended:
            return Verdict(False, (result.ended,), whole)
        if course.blanks(text):
            unfilled = explain.unfilled(whole, exercise.number)
            return Verdict(False, (unfilled or f'exercise {exercise.number}: fill in the blank',),
                           whole)
        if result.passed:
            return Verdict(True)
        return Verdict(False, tuple(explain.explain(whole, LEARNER, text.split('\n'),
                                                    exercise.number)), whole)
