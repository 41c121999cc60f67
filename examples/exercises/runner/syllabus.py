#!/usr/bin/env python3
"""The table of docs/exercises.md: what each chapter teaches, and how long it takes.

    syllabus.py PAGE [--write] [--course DIR]
"""

import argparse
import pathlib
import sys

import course
from folder import OWN_COURSE

BEGIN, END = '<!-- The syllabus: written by examples/exercises/runner/syllabus.py -->\n', '<!-- end -->\n'


def row(cells):
    return f'| {" | ".join(map(str, cells))} |\n'


def table(chapters):
    lines = [row(('', 'chapter', 'teaches', 'articles and claims', 'exercises', 'minutes')),
             '|--:|---|---|---|--:|--:|\n']
    total = [0, 0]
    for chapter in chapters:
        minutes = sum(exercise.minutes for exercise in chapter.exercises)
        lines.append(row((chapter.number, chapter.title, chapter.teaches,
                          ', '.join(chapter.articles), len(chapter.exercises), minutes)))
        total = [total[0] + len(chapter.exercises), total[1] + minutes]
    return ''.join(lines) + row(('', 'together', '', '', *total))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('page', type=pathlib.Path)
    arguments.add_argument('--write', action='store_true', help='put the table into the page')
    arguments.add_argument('--course', type=pathlib.Path, default=OWN_COURSE)
    options = arguments.parse_args()

    text = options.page.read_text(encoding='utf-8')
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f'{options.page} has no place for the syllabus: {BEGIN}{END}')
    wanted = before + BEGIN + '\n' + table(course.read_course(options.course)) + '\n' + END + after
    if options.write:
        options.page.write_text(wanted, encoding='utf-8')
    elif text != wanted:
        sys.exit(f'{options.page} is not the syllabus of the course; --write makes it so')


if __name__ == '__main__':
    main()
