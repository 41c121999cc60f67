"""The subcommands: each does one thing, prints it and ends."""

import json
import re
import time

import course
from trouble import Trouble


class Commands:
    """Each method is a subcommand and returns the exit status: 0, or 1 when an answer is wrong."""

    def __init__(self, learner, screen, name=None, as_json=False):
        self.learner, self.screen, self.as_json = learner, screen, as_json
        self.exercise = learner.named(name) if name else learner.start()

    def run(self):
        """One check, as an editor wants it: a place and a message a line."""
        learner, exercise = self.learner, self.exercise
        learner.go_to(exercise)
        file = learner.folder.shown(exercise)
        verdict = learner.examine(exercise, learner.folder.text(exercise))
        if verdict.passed:
            self.screen.show(exercise.called('right.'), '',
                             self.screen.prose(exercise.why), *self.screen.proof(exercise))
            return 0
        if learner.folder.is_untouched(exercise):
            self.screen.show(self.screen.title(f'{exercise.number}  {exercise.title}'),
                             self.screen.prose(exercise.statement()), '', f'Edit {file}', '')
        else:
            self.screen.line(f'{exercise.number}  {exercise.title}  ({file})')
        for line in verdict.lines:
            print(re.sub(r'\ALine (\d+): ', lambda match: f'{file}:{match[1]}: ', line))
        return 1

    def show(self, exercise):
        learner = self.learner
        if learner.go_to(exercise):
            self.screen.chapter(learner.chapter(exercise))
        self.screen.show(self.screen.title(f'{exercise.number}  {exercise.title}'),
                         self.screen.prose(exercise.statement()), '',
                         f'Edit {learner.folder.shown(exercise)}')
        return 0

    def move(self, step):
        there = self.learner.beside(self.exercise, step)
        if there is None:
            raise Trouble('this is the last exercise' if step > 0 else 'this is the first exercise')
        return self.show(there)

    def next(self):
        # The exercise that is solved by now is not the one to count from.
        at = self.learner.progress.at
        if at and at != self.exercise.name and self.learner.kind(self.exercise) != 'passed':
            return self.show(self.exercise)
        return self.move(1)

    def previous(self):
        return self.move(-1)

    def skip(self):
        note = self.learner.skip(self.exercise)
        if self.learner.beside(self.exercise, 1) is None:
            self.screen.show(f'{note}{self.learner.end()}')
            return 0
        return self.move(1)

    def hint(self):
        note = self.learner.hint(self.exercise)
        self.screen.show(f'{self.exercise.number}  {self.exercise.title}',
                         self.screen.hints(self.exercise, self.learner.hints(self.exercise)))
        if note:
            self.screen.show(note)
        return 0

    def list(self):
        self.screen.list(self.learner.chapters, self.learner.state)
        return 0

    def reset(self):
        self.screen.show(self.learner.reset(self.exercise))
        return 0

    def solution(self):
        refused = self.learner.refuse_solution(self.exercise)
        if refused:
            raise Trouble(refused[0].lower() + refused[1:].rstrip('.'))
        self.screen.solution(self.exercise)
        return 0

    def check_all(self):
        """Everything anew, whatever the progress says; for a teacher as JSON."""
        results = []
        for exercise in self.learner.exercises:
            results.append(self.result(exercise))
            if not self.as_json:
                told = results[-1]
                message = f': {told["message"].splitlines()[0]}' if told['message'] else ''
                print(f'{exercise.called(told["status"])}{message}', flush=True)
        passed = sum(result['status'] == 'passed' for result in results)
        if self.as_json:
            print(json.dumps({'folder': str(self.learner.folder.path), 'passed': passed,
                              'of': len(results), 'exercises': results}, indent=1,
                             ensure_ascii=False))
        else:
            print(f'{passed} of {len(results)} exercises are right.')
        return 0 if passed == len(results) else 1

    def result(self, exercise):
        learner, started = self.learner, time.monotonic()
        text = learner.folder.text(exercise)
        lines = ()
        if text is None:
            status = 'missing'
        elif learner.folder.is_untouched(exercise):
            status = 'untouched'
        else:
            verdict = learner.examine(exercise, text)
            status = ('passed' if verdict.passed else 'unfilled' if course.blanks(text)
                      else 'wrong')
            lines = verdict.lines
        return {'exercise': exercise.number, 'name': exercise.name, 'title': exercise.title,
                'status': status, 'message': '\n'.join(lines),
                'hints': learner.hints(exercise), 'minutes': exercise.minutes,
                'seconds': round(time.monotonic() - started, 2)}
