"""A learner's folder: their copies of the exercises, and what a compiler and an editor need."""

import json
import pathlib
import shutil

import course
import files
from trouble import Trouble

OWN_COURSE = pathlib.Path(__file__).resolve().parents[1]
LIBRARY = OWN_COURSE.parents[1] / 'include'
INSIDE = '.course'
NOTED = 'made-of.json'       # which course, which of its chapters
ORIGINALS = 'originals.txt'  # the digest of each file as it was placed here
CLANGD = """\
# What an editor underlines: mistakes, and no includes.
Diagnostics:
  UnusedIncludes: None
  MissingIncludes: None
"""


def headers(folder):
    """The headers below a folder: their paths in it, and what they hold."""
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob('*'))
            if path.suffix in ('.hpp', '.inc')}


def mirror(source, target):
    """Makes the headers below `target` those below `source`."""
    try:
        wanted = headers(source)
        if target.exists() and headers(target) == wanted:
            return
        new = target.with_name(f'{target.name}.new')
        shutil.rmtree(new, ignore_errors=True)
        for path, content in wanted.items():
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            (new / path).write_bytes(content)
        if target.exists():
            shutil.rmtree(target)
        new.rename(target)
    except OSError as error:
        raise Trouble(f'{target} cannot be written: {files.reason(error)}') from None


def chosen(chapters, numbers):
    """The chapters with these numbers; all without numbers."""
    missing = set(numbers or ()) - {chapter.number for chapter in chapters}
    if missing:
        raise Trouble(f'the course has no chapter {", ".join(map(str, sorted(missing)))}')
    return [chapter for chapter in chapters if not numbers or chapter.number in numbers]


class Folder:
    """Made, or brought up to date, when it is opened. What a learner has changed is never touched;
    `messages` says what was. A new folder keeps to the chapters with these numbers; in one that is
    there they hold for this once. A folder that is read-only stays as it is."""

    def __init__(self, path, source=None, numbers=None):
        self.path = path.absolute()
        self.inside = self.path / INSIDE
        self.messages = []
        self.is_new = not (self.inside / NOTED).exists()
        self.is_writable = all(map(files.is_writable, (self.path, self.inside)))
        if self.is_new:
            self.ask_to_write('an exercise needs a folder to write in')
        noted = {} if self.is_new else self.noted()
        self.source = pathlib.Path(source or noted.get('course') or OWN_COURSE).absolute()
        kept = numbers if self.is_new else noted.get('chapters')
        self.chapters = chosen(course.read_course(self.source), numbers or kept)
        self.exercises = [exercise for chapter in self.chapters for exercise in chapter.exercises]
        if self.is_new and path.exists() and not self.is_ours():
            raise Trouble(f'{path} holds something else than exercises; name a new folder with --init')
        if not self.is_writable:
            self.messages.append(f'{self.refusal("nothing is remembered")}.')
            return
        self.update()
        # Last, so that a folder is one of exercises when it has everything.
        files.write_if_new(self.inside / NOTED, json.dumps(
            {'course': None if self.source == OWN_COURSE else str(self.source),
             'chapters': kept}) + '\n')

    def refusal(self, why):
        return f'{self.path} is read-only: {why}; name another with --folder or --init'

    def ask_to_write(self, why):
        if not self.is_writable:
            raise Trouble(self.refusal(why))

    def is_ours(self):
        """Whether nothing is in the folder, or exercises of the course are."""
        return self.path.is_dir() and (self.inside.exists() or not any(self.path.iterdir())
                                       or any(map(self.text, self.exercises)))

    def noted(self):
        path = self.inside / NOTED
        try:
            noted = json.loads(files.read_text(path))
            return {'course': noted['course'], 'chapters': noted['chapters']}
        except (ValueError, KeyError, TypeError):
            raise Trouble(f'{path} is not understood; delete {self.inside} and use --init again '
                          '(your answers stay)') from None

    @property
    def includes(self):
        return [folder for folder in (self.inside / name for name in ('own', 'support', 'include'))
                if folder.exists()]

    def file(self, exercise):
        return self.path / f'{exercise.name}.cpp'

    def shown(self, exercise):
        """Where an exercise's file is, as seen from the current folder."""
        try:
            return self.file(exercise).relative_to(pathlib.Path.cwd())
        except ValueError:
            return self.file(exercise)

    def text(self, exercise):
        """A learner's answer, or None when its file is gone."""
        return files.read_text(self.file(exercise)) if self.file(exercise).exists() else None

    def is_untouched(self, exercise):
        return self.text(exercise) == exercise.text()

    # --- What is copied ------------------------------------------------------------------------

    def update(self):
        """Brings the headers, the exercises and the editor's settings here."""
        for name, source in (('include', LIBRARY), ('support', OWN_COURSE / 'support'),
                             ('own', self.source / 'support')):
            if source.exists() and (name != 'own' or self.source != OWN_COURSE):
                mirror(source, self.inside / name)
        known = self.originals()
        for chapter in self.chapters:
            for file in (chapter.worked, *(exercise.file for exercise in chapter.exercises)):
                self.place(file, f'{chapter.name}/{file.name}', known)
        files.write_if_new(self.inside / ORIGINALS, ''.join(
            f'{digest} {name}\n' for name, digest in sorted(known.items())))
        files.write_if_new(self.path / '.clangd', CLANGD)

    def originals(self):
        path = self.inside / ORIGINALS
        if not path.exists():
            return {}
        pairs = (line.partition(' ') for line in files.read_text(path).splitlines())
        return {name: digest for digest, _, name in pairs}

    def place(self, file, name, known):
        """Copies one file of the course, unless a learner has worked on the copy."""
        text, target = files.read_text(file), self.path / name
        new, old = files.digest(text), known.get(name)
        here = files.digest(files.read_text(target)) if target.exists() else None
        if here == new or (here is None and old is not None):  # up to date, or thrown away
            pass
        elif here is None or here == old:
            files.write_whole(target, text)
            if not self.is_new:
                self.messages.append(f'{name} is {"new" if here is None else "brought up to date"}.')
        elif old not in (None, new):
            self.messages.append(f'{name} has changed in the course; yours is kept (reset takes the '
                                 'new one).')
        known[name] = new

    def settings(self, command, flags):
        """Tells an editor how each file is compiled."""
        if not self.is_writable:
            return
        inside = [flag.replace(f'-I{self.path}/', '-I') for flag in flags]
        names = sorted(f'{chapter.name}/{file.name}' for chapter in self.chapters for file in
                       (chapter.worked, *(exercise.file for exercise in chapter.exercises)))
        files.write_if_new(self.path / 'compile_commands.json', json.dumps(
            [{'directory': str(self.path), 'file': name,
              'arguments': [*command, *inside, '-c', name]} for name in names], indent=1) + '\n')

    def reset(self, exercise):
        """The exercise as it was given; where the learner's is kept, or None if there was none."""
        self.ask_to_write('nothing can be reset')
        target, text = self.file(exercise), self.text(exercise)
        backup = None
        if text is not None and text != exercise.text():
            chapter, _, name = exercise.name.partition('/')
            place = self.path / 'backup' / chapter
            number = 1
            while (place / f'{name}.{number}.cpp').exists():
                number += 1
            backup = place / f'{name}.{number}.cpp'
            files.write_whole(backup, text)
        files.write_whole(target, exercise.text())
        return backup
