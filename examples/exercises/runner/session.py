"""The learner's session on a terminal: a page, keys, and a file that is watched."""

import keyboard as keyboards
from compiler import Abandoned
from trouble import Trouble
from verdict import Verdict

PAUSE = 0.1  # seconds between two looks at the file
GO_BACK = 'Any key: back to the exercise.'
NOTHING = object()  # no text has been examined


class Unreadable(str):
    """Stands for the text of a file that cannot be read, and says why."""


class Session:
    def __init__(self, learner, screen, keyboard):
        self.learner, self.screen, self.keyboard = learner, screen, keyboard
        self.over = False
        self.page, self.note = 'exercise', ' '.join(learner.folder.messages)
        self.exercise = self.begun = self.examined = self.found = None
        self.keys = {'n': lambda: self.move(1), 'p': lambda: self.move(-1), 'h': self.hint,
                     'l': lambda: self.turn_to('list'), 'r': self.run_named, 'x': self.reset,
                     's': self.solution, 'a': self.check_all, 'k': self.skip,
                     'o': lambda: self.turn_to('output'), 'c': lambda: self.turn_to('chapter'),
                     'q': self.quit, '\x04': self.quit, keyboards.END: self.quit}

    def run(self, exercise=None):
        size = self.screen.console.size
        self.enter(exercise or self.learner.start())
        while not self.over:
            if self.text() != self.examined:
                self.check()
                continue
            key = self.keyboard.key(PAUSE)
            if key is not None:
                self.press(key)
            elif self.screen.console.size != size or self.keyboard.has_resumed:
                size, self.keyboard.has_resumed = self.screen.console.size, False
                self.draw()

    # --- The file ------------------------------------------------------------------------------

    def text(self):
        """The learner's file now; None when it is gone."""
        try:
            return self.learner.folder.text(self.exercise)
        except Trouble as trouble:
            return Unreadable(trouble)

    def check(self):
        """Examines the file, unless it changes again or a key is pressed meanwhile."""
        text = self.text()
        if self.begun not in (NOTHING, text):  # it was edited, and not only interrupted by a key
            self.page, self.note = 'exercise', ''
        self.begun, self.found = text, None
        if self.page == 'exercise':
            self.draw()
        try:
            if isinstance(text, Unreadable):
                self.found = Verdict(False, (str(text),))
            else:
                self.found = self.learner.examine(
                    self.exercise, text,
                    lambda: self.keyboard.is_waiting() or self.text() != text)
        except Abandoned:
            key = self.keyboard.key(0)
            if key is not None:
                self.press(key)
            return
        self.examined = text
        if self.page in ('exercise', 'output', 'list'):
            self.draw()

    # --- Pages ---------------------------------------------------------------------------------

    def draw(self):
        learner, exercise = self.learner, self.exercise
        self.screen.clear()
        if self.page == 'chapter':
            self.screen.chapter(learner.chapter(exercise), 'Any key: to the exercise.')
        elif self.page == 'list':
            self.screen.list(learner.chapters, learner.state, GO_BACK)
        elif self.page == 'output':
            self.screen.output(exercise, self.found.whole if self.found else '', GO_BACK)
        elif self.page == 'solution':
            self.screen.solution(exercise, GO_BACK)
        else:
            self.screen.exercise(exercise, learner.folder.shown(exercise), self.found,
                                 learner.chapters, learner.state, learner.hints(exercise), self.note,
                                 learner.is_prepared())

    def turn_to(self, page):
        self.page = page
        self.draw()

    def say(self, note):
        self.note = note
        self.turn_to('exercise')

    def enter(self, exercise):
        """Goes to an exercise, through the opening of its chapter if that is new. The page of the
        exercise is drawn when it is examined."""
        is_new = self.learner.go_to(exercise)
        self.exercise, self.begun, self.examined, self.found = exercise, NOTHING, NOTHING, None
        self.page = 'chapter' if is_new else 'exercise'
        if is_new:
            self.draw()

    # --- Keys ----------------------------------------------------------------------------------

    def press(self, key):
        if key in self.keys and not (key == 'c' and self.page == 'chapter'):
            self.note = ''
            self.keys[key]()
        elif self.page != 'exercise':
            self.turn_to('exercise')

    def move(self, step):
        there = self.learner.beside(self.exercise, step)
        if there is None:
            self.say(self.learner.end() if step > 0 else 'This is the first exercise.')
        else:
            self.enter(there)

    def hint(self):
        self.say(self.learner.hint(self.exercise))

    def skip(self):
        try:
            note = self.learner.skip(self.exercise)
        except Trouble as trouble:
            self.say(f'{trouble}.')
            return
        if self.learner.beside(self.exercise, 1) is None:
            self.say(f'{note}{self.learner.end()}')
        else:
            self.move(1)

    def asked(self, question):
        """The exercise that is named; None when the answer is none, which is then said, or Esc."""
        name = self.keyboard.ask(f'{question} (Enter: {self.exercise.number}, Esc: none) ')
        if name is None:
            self.turn_to('exercise')
            return None
        try:
            return self.learner.named(name) if name else self.exercise
        except Trouble as trouble:
            self.say(f'{trouble}.')
            return None

    def run_named(self):
        exercise = self.asked('Run which exercise?')
        if exercise:
            self.enter(exercise)

    def reset(self):
        exercise = self.asked('Reset which exercise?')
        if exercise:
            try:
                self.note = self.learner.reset(exercise)
            except Trouble as trouble:
                self.say(f'{trouble}.')
                return
            self.enter(exercise)

    def solution(self):
        refused = self.learner.refuse_solution(self.exercise)
        self.say(refused) if refused else self.turn_to('solution')

    def check_all(self):
        """Examines every exercise that has been worked on; a key ends it."""
        self.screen.clear()
        passed = 0
        for exercise in self.learner.exercises:
            try:
                answer = self.learner.folder.text(exercise)
                if answer is not None and not self.learner.folder.is_untouched(exercise):
                    verdict = self.learner.examine(exercise, answer, self.keyboard.is_waiting)
                    passed += verdict.passed
                    self.screen.show(exercise.called('right' if verdict.passed else 'not yet'))
            except Abandoned:
                break
            except Trouble as trouble:
                self.screen.show(f'{exercise.number}  {trouble}')
        self.say(f'{passed} of {len(self.learner.exercises)} exercises are right.')

    def quit(self):
        self.over = True
