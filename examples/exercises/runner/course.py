"""The course as it stands in the files: chapters, exercises, their blanks, hints and checks."""

import dataclasses
import itertools
import pathlib
import re
import tomllib

import source
from trouble import Trouble

BLANK = re.compile(r'\bblank\b')


class Broken(Trouble):
    """A course that is not written as docs/exercises.md says; the text names the file."""


def blanks(text):
    """The places of the blanks in a file's code; the word in a comment is no blank."""
    return [match.span() for match in BLANK.finditer(source.read(text).code)]


def fill(text, answers):
    """The file with its blanks replaced, in their order."""
    places = blanks(text)
    if len(places) != len(answers):
        raise Broken(f'{len(answers)} answers for {len(places)} blanks')
    for (begin, end), answer in reversed(list(zip(places, answers))):
        text = text[:begin] + answer + text[end:]
    return text


def read_text(path):
    try:
        return path.read_text(encoding='utf-8')
    except OSError as error:
        raise Broken(f'{path} cannot be read: {error.strerror}') from None
    except UnicodeDecodeError:
        raise Broken(f'{path} is not UTF-8') from None


@dataclasses.dataclass(frozen=True)
class Exercise:
    """One file of the course with a blank, and what stands beside its solution."""
    number: str          # such as 4.1
    name: str            # such as 04_the_square/1_a_quarter
    title: str
    file: pathlib.Path
    solution: pathlib.Path
    check: pathlib.Path
    minutes: int
    hints: tuple
    why: str
    proof: str
    answer: tuple
    also: tuple          # other right answers
    wrong: tuple         # (answers, regular expression of the message)

    def text(self):
        return read_text(self.file)

    def called(self, said):
        """A word about it behind its name; a title that is a question has its mark already."""
        return f'{self.number}  {self.title}{"" if self.title[-1] in "?!." else ":"} {said}'

    def statement(self):
        """What the exercise says: the comment below its title, as lines."""
        lines = self.text().split('\n')
        begin = next(i for i, line in enumerate(lines) if re.match(rf'// .*{self.number}\b', line))
        said = itertools.takewhile(lambda line: line.startswith('//'), lines[begin + 1:])
        return '\n'.join(line.removeprefix('//').removeprefix(' ') for line in said).strip('\n')


@dataclasses.dataclass(frozen=True)
class Chapter:
    number: int
    name: str
    title: str
    about: str
    teaches: str
    articles: tuple
    worked: pathlib.Path
    exercises: tuple


def read_toml(path):
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise Broken(f'{path}: {error}') from None


def wanted(table, key, path, kind=str):
    if key not in table:
        raise Broken(f'{path} has no "{key}"')
    if not isinstance(table[key], kind):
        raise Broken(f'{path}: "{key}" is no {"text" if kind is str else kind.__name__}')
    return table[key]


def texts(table, key, path):
    """A list of texts."""
    found = wanted(table, key, path, list)
    if not all(isinstance(text, str) for text in found):
        raise Broken(f'{path}: "{key}" is no list of texts')
    return tuple(found)


def read_exercise(chapter, file, solutions):
    place, _, _ = file.stem.partition('_')
    number = f'{chapter}.{place}'
    title = re.search(rf'^// (?:Exercise )?{re.escape(number)} +(.+)$',
                      read_text(file), re.MULTILINE)
    if not title:
        raise Broken(f'{file} has no line "// {number}  TITLE"')
    solution = solutions / file.parent.name / file.name
    beside = solution.with_suffix('.toml')
    table = read_toml(beside)
    for wrong in (mistakes := wanted({'wrong': []} | table, 'wrong', beside, list)):
        texts(wrong, 'answer', beside)
        wanted(wrong, 'says', beside)
    return Exercise(
        number, f'{file.parent.name}/{file.stem}', title[1].strip(), file, solution,
        solution.with_suffix('.check.cpp'), wanted(table, 'minutes', beside, int),
        texts(table, 'hints', beside), wanted(table, 'why', beside).strip(),
        table.get('proof', ''), texts(table, 'answer', beside),
        tuple(tuple(answer) for answer in table.get('also', ())),
        tuple((tuple(wrong['answer']), wrong['says']) for wrong in mistakes))


def read_chapter(folder, solutions):
    number, _, _ = folder.name.partition('_')
    path = folder / 'chapter.toml'
    table = read_toml(path)
    files = sorted((file for file in folder.glob('*.cpp') if re.match(r'[1-9]\d*_', file.name)),
                   key=lambda file: int(file.stem.partition('_')[0]))
    if not files:
        raise Broken(f'{folder} holds no exercise')
    return Chapter(int(number), folder.name, wanted(table, 'title', path),
                   wanted(table, 'about', path).strip(), wanted(table, 'teaches', path),
                   tuple(table.get('articles', ())), folder / '0_worked.cpp',
                   tuple(read_exercise(int(number), file, solutions) for file in files))


def read_course(root):
    """The chapters of a folder that holds course/ and solutions/."""
    folders = sorted(path for path in (root / 'course').glob('*')
                     if path.is_dir() and re.match(r'\d+_', path.name))
    if not folders:
        raise Broken(f'{root / "course"} holds no chapter')
    return [read_chapter(folder, root / 'solutions') for folder in folders]
