#!/usr/bin/env python3
"""Puts the site together from the texts of docs/: assemble.py ROOT WORK

The texts stay as they are, readable on their own. WORK/pages gets a copy of each, whose links to
files of the project lead to pages that show these files, and what api.py has written;
WORK/titles.json gets the pages' titles.
"""

import json
import os
import pathlib
import re
import shutil
import sys

FENCE = re.compile(r'^(```.*?^```$|~~~.*?^~~~$)', re.MULTILINE | re.DOTALL)
CODE = re.compile(r'(`+)(?!`).+?(?<!`)\1(?!`)', re.DOTALL)
LINK = re.compile(r'(!?\[(?:[^\[\]]|\[[^\]]*\])*\])\(([^()\s]+)\)')
LANGUAGES = {'.hpp': 'cpp', '.cpp': 'cpp', '.inc': 'cpp', '.py': 'python', '.md': 'md', '.csv': 'csv',
             '.toml': 'toml', '.sh': 'sh'}

MOST_COLOURED = 300  # lines; a page of more is as large as the rest of the site


def change_links(text, change):
    """Changes the targets of the links that do not stand in code."""
    parts = FENCE.split(text)
    return ''.join(part if k % 2 else in_text(part, change) for k, part in enumerate(parts))


def in_text(part, change):
    # A link's words may be code, so code is masked, not cut out.
    masked = CODE.sub(lambda code: '\0' * len(code[0]), part)
    pieces, last = [], 0
    for link in LINK.finditer(masked):
        pieces += [part[last:link.start(2)], change(link[2])]
        last = link.end(2)
    return ''.join(pieces) + part[last:]


class Site:
    def __init__(self, root, work):
        self.root, self.work = root, work
        self.docs, self.pages = root / 'docs', work / 'pages'
        self.sources = set()  # files of the project that pages link to
        self.titles = {}

    def place(self, path):
        """Where a text of the project stands in the site, None if it has no page of its own."""
        if path == self.root / 'README.md':
            return pathlib.PurePath('readme.md')
        if path == self.docs / 'README.md':
            return pathlib.PurePath('guides.md')
        if path.is_relative_to(self.docs / 'site' / 'pages'):
            return path.relative_to(self.docs / 'site' / 'pages')
        if path.is_relative_to(self.docs) and not path.is_relative_to(self.docs / 'site'):
            place = path.relative_to(self.docs)
            return place.with_name('index.md') if place.name == 'README.md' else place
        return None

    def link(self, target, source, place):
        """A link of a text as the page has it."""
        if re.match(r'[a-z]+:|#|/', target):
            return target
        name, hash_, anchor = target.partition('#')
        path = pathlib.Path(os.path.normpath(source.parent / name))
        if not path.exists():
            sys.exit(f'{source.relative_to(self.root)} links to {target}, which does not exist.')
        to = self.place(path) if path.suffix == '.md' else None
        if to is None and path.is_relative_to(self.docs) and path.suffix in {'.svg', '.png'}:
            to = path.relative_to(self.docs)
        if to is None:
            self.sources.add(path)
            to = self.source_place(path)
        return os.path.relpath(to, place.parent).replace(os.sep, '/') + hash_ + anchor

    def source_place(self, path):
        name = str(path.relative_to(self.root))
        return pathlib.PurePath('source', re.sub(r'\.md$', '-md', name) + '.md')

    def write(self, place, text):
        path = self.pages / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')

    def add_text(self, source):
        place = self.place(source)
        text = source.read_text(encoding='utf-8')
        if title := re.search(r'^# (.+)$', FENCE.sub('', text), re.MULTILINE):
            name = str(place.with_suffix('')).replace(os.sep, '/')
            self.titles[re.sub(r'(^|/)index$', r'\1', name)] = title[1]
        self.write(place, change_links(text, lambda target: self.link(target, source, place)))

    def add_source(self, path):
        name = path.relative_to(self.root)
        lines = ['---', 'search: false', 'aside: false', '---', f'# `{name}`', '']
        if path.is_dir():
            for inner in sorted(path.iterdir()):
                if inner.name.startswith(('.', '__')):
                    continue
                to = os.path.relpath(self.source_place(inner), self.source_place(path).parent)
                lines.append(f'- [`{inner.name}{"/" if inner.is_dir() else ""}`]({to})')
                self.sources.add(inner)
        else:
            text = path.read_text(encoding='utf-8').rstrip('\n')
            language = LANGUAGES.get(path.suffix, 'txt') if text.count('\n') < MOST_COLOURED else 'txt'
            lines += [f'````{language}', text, '````']
        self.write(self.source_place(path), '\n'.join(lines) + '\n')

    def assemble(self):
        shutil.rmtree(self.pages, ignore_errors=True)
        own = self.docs / 'site'
        texts = [path for path in sorted(self.docs.rglob('*.md'))
                 if not path.is_relative_to(own) or path.parent == own / 'pages']
        for path in [self.root / 'README.md', *texts]:
            self.add_text(path)
        shutil.copytree(self.docs / 'images', self.pages / 'images')
        shutil.copytree(self.work / 'pages-api', self.pages / 'api')
        public = self.pages / 'public'
        public.mkdir()
        shutil.copy(own / 'gradus.svg', public)
        done = set()
        while open_ := self.sources - done:
            for path in sorted(open_):
                self.add_source(path)
            done |= open_
        (self.work / 'titles.json').write_text(json.dumps(self.titles, ensure_ascii=False), encoding='utf-8')

        theme = self.work / '.vitepress'
        for part in ('theme', 'config.ts'):
            target = theme / part
            if target.is_dir():
                shutil.rmtree(target)
            theme.mkdir(exist_ok=True)
            copy = shutil.copytree if (own / 'vitepress' / part).is_dir() else shutil.copy
            copy(own / 'vitepress' / part, target)
        for name in ('package.json', 'package-lock.json', 'tsconfig.json'):
            if (own / name).exists():
                shutil.copy(own / name, self.work)


if __name__ == '__main__':
    Site(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()).assemble()
