"""A learner in the course: which exercise comes next, what is solved, and what an answer is told."""

from screen import State
from trouble import Trouble
from verdict import Verdict


class Learner:
    """A folder, the progress in it and an examiner, which is made when a compiler is first needed."""

    def __init__(self, folder, progress, make_examiner):
        self.folder, self.progress = folder, progress
        self.exercises, self.chapters = folder.exercises, folder.chapters
        self.make_examiner, self.examiner = make_examiner, None

    def kind(self, exercise):
        try:
            if self.progress.has_passed(exercise.name, self.folder.text(exercise)):
                return 'passed'
        except Trouble:
            pass  # is said when it is examined
        return 'skipped' if exercise.name in self.progress.skipped else 'open'

    def state(self, exercise):
        return State(self.kind(exercise), exercise.name == self.progress.at)

    def chapter(self, exercise):
        return next(chapter for chapter in self.chapters if exercise in chapter.exercises)

    # --- Where to go ---------------------------------------------------------------------------

    def named(self, name):
        """The exercise that a number, a name, a part of a name or a path means."""
        path = name.removesuffix('.cpp')
        tests = (lambda e: name == e.number, lambda e: path in (e.name, e.name.split('/')[1]),
                 lambda e: str(self.folder.file(e)).endswith(f'/{path}.cpp'),
                 lambda e: str(self.folder.file(e).with_suffix('')) == path,
                 lambda e: name in e.name)
        for is_meant in tests:
            found = [exercise for exercise in self.exercises if is_meant(exercise)]
            if len(found) == 1:
                return found[0]
            if found:
                some = [e.number for e in found[:5]] + ['…'] * (len(found) > 5)
                raise Trouble(f'{name} may be {" or ".join(some)}')
        raise Trouble(f'no exercise is called {name}; list shows them all')

    def start(self):
        """Where the learner stopped; behind it, when that is solved by now."""
        at = next((e for e in self.exercises if e.name == self.progress.at), self.exercises[0])
        if self.kind(at) != 'passed':
            return at
        place = self.exercises.index(at)
        order = self.exercises[place + 1:] + self.exercises[:place]
        return next((e for kind in ('open', 'skipped') for e in order if self.kind(e) == kind), at)

    def beside(self, exercise, step):
        """The next or the previous exercise, or None at an end of the course."""
        place = self.exercises.index(exercise) + step
        return self.exercises[place] if 0 <= place < len(self.exercises) else None

    def go_to(self, exercise):
        """Remembers where the learner is; whether the chapter is new to them."""
        chapter = self.chapter(exercise).name
        is_new = chapter not in self.progress.opened
        if is_new or self.progress.at != exercise.name:
            with self.progress.change():
                self.progress.at = exercise.name
                self.progress.opened.add(chapter)
        return is_new

    def end(self):
        """What is said where no exercise follows."""
        left = [e.number for e in self.exercises if self.kind(e) != 'passed']
        if not left:
            return f'All {len(self.exercises)} exercises are solved.'
        return f'This is the last exercise. Not solved yet: {", ".join(left)}.'

    # --- What a learner does -------------------------------------------------------------------

    def examine(self, exercise, text, abandoned=lambda: False):
        """The verdict on a text, which is remembered; None for a text says that its file is gone."""
        if text is None:
            return Verdict(False, (f'{self.folder.shown(exercise)} is gone; reset {exercise.number} '
                                   'brings it back.',))
        self.examiner = self.examiner or self.make_examiner()
        verdict = self.examiner(exercise, text, abandoned)
        self.progress.note_verdict(exercise.name, text, verdict.passed)
        return verdict

    def is_prepared(self):
        """Whether the library is compiled, so that an answer comes at once."""
        return self.examiner is not None or (self.folder.inside / 'compiled').exists()

    def hint(self, exercise):
        """Shows one more hint; a note when there is none."""
        with self.progress.change():
            shown = self.progress.hints.get(exercise.name, 0)
            self.progress.hints[exercise.name] = min(shown + 1, len(exercise.hints))
        return '' if shown < len(exercise.hints) else 'There are no more hints.'

    def hints(self, exercise):
        return self.progress.hints.get(exercise.name, 0)

    def skip(self, exercise):
        """Leaves an exercise for later, unless it is solved; says so."""
        self.folder.ask_to_write('nothing can be skipped')
        if self.kind(exercise) == 'passed':
            return ''
        with self.progress.change():
            self.progress.skipped.add(exercise.name)
        return f'{exercise.number} is left for later. '

    def reset(self, exercise):
        """The exercise as it was given; a sentence that says where the learner's answer is."""
        backup = self.folder.reset(exercise)
        with self.progress.change():
            self.progress.passed.pop(exercise.name, None)
            self.progress.skipped.discard(exercise.name)
        kept = f'; your answer is kept in {backup.relative_to(self.folder.path)}' if backup else ''
        return f'{exercise.number} is as it was given{kept}.'

    def refuse_solution(self, exercise):
        """Why the solution is not shown, or nothing."""
        if self.kind(exercise) != 'passed':
            return f'The solution of {exercise.number} is shown when yours has passed; hint helps.'
        return ''
