#!/usr/bin/env python3
"""Writes the reference of the headers: api.py ROOT WORK

Doxygen says which names there are, and where; what stands above a name in its header is its text.
What a header says of a namespace or of several names stands between them.
WORK/pages-api gets a page for each folder of include/gradus, WORK/api.json the pages' titles, and
WORK/undocumented.txt the public names without a text.
"""

import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

SETTINGS = """
INPUT = {include}/gradus
RECURSIVE = YES
FILE_PATTERNS = *.hpp
STRIP_FROM_PATH = {include}
OUTPUT_DIRECTORY = {output}
GENERATE_HTML = NO
GENERATE_LATEX = NO
GENERATE_XML = YES
XML_PROGRAMLISTING = NO
EXTRACT_ALL = YES
EXTRACT_STATIC = YES
EXCLUDE_SYMBOLS = *detail* *refusal*
MARKDOWN_SUPPORT = NO
AUTOLINK_SUPPORT = NO
QUIET = YES
WARNINGS = NO
"""
NAMES = ('function', 'variable', 'typedef', 'enum')
FOLDERS = {'core': 'Core', 'numbers': 'Numbers', 'activations': 'Activations', 'theory': 'Theory',
           'networks': 'Networks', 'training': 'Training'}

Name = collections.namedtuple('Name', 'scope name kind file line members')


def names_of(folder):
    """Every public name of a namespace, with the public members of what has any."""
    compounds = [xml.parse(path).getroot().find('compounddef') for path in sorted(folder.glob('*.xml'))
                 if path.name not in ('index.xml', 'Doxyfile.xml')]
    place = lambda node: (node.find('location').get('file'), int(node.find('location').get('line')))
    for compound in compounds:
        kind, full = compound.get('kind'), compound.findtext('compoundname')
        if kind == 'namespace':
            for member in compound.iter('memberdef'):
                if member.get('kind') in NAMES and not member.findtext('name').startswith(('operator', '@')) \
                        and '<' not in member.findtext('name'):
                    yield Name(full, member.findtext('name'), member.get('kind'), *place(member), [])
        elif kind in ('struct', 'class', 'concept') and compound.get('prot') in ('public', None):
            scope, _, name = full.rpartition('::')
            if '<' in full or compound.find('location') is None:
                continue  # a specialisation says what the template says
            members = [Name(full, member.findtext('name'), member.get('kind'), *place(member), [])
                       for member in compound.iter('memberdef')
                       if member.get('prot') == 'public' and member.get('kind') in NAMES
                       and not member.findtext('name').startswith(('operator', '@', '~'))]
            yield Name(scope, name, kind, *place(compound), members)


def beginning_of(lines, at):
    """The index of the declaration's first line, of which the name stands in line `at`."""
    while at > 0 and lines[at - 1].strip() and not lines[at - 1].strip().startswith('//') \
            and not lines[at - 1].startswith('#'):
        if re.search(r'[;{}:]\s*(//.*)?$', lines[at - 1]):
            first = beginning_of_requirement(lines, at - 1)
            if first is None:
                break
            at = first
        else:
            at -= 1
    return at


def beginning_of_requirement(lines, at):
    """The index of the first line of the requires clause that ends in line `at`; None if none does."""
    first, depth = at, 0
    while first >= 0 and lines[first].strip():
        depth += lines[first].count('}') - lines[first].count('{')
        if lines[first].strip().startswith('requires') and depth == 0:
            return first
        if depth == 0:
            return None
        first -= 1
    return None


def text_of(lines, at):
    """The text above a declaration, or behind it."""
    first = beginning_of(lines, at)
    text = []
    while first > 0 and lines[first - 1].strip().startswith('///'):
        first -= 1
        text.insert(0, re.sub(r'^\s*/// ?', '', lines[first]))
    if not text and (behind := re.search(r'///< ?(.*)', lines[at])):
        text = [behind[1]]
        while lines[at + 1].strip().startswith('///<'):
            at += 1
            text.append(re.sub(r'^\s*///<\s*', '', lines[at]))
    return text


def general_texts(lines):
    """What a header says of no single name: the line and the text of each comment above a namespace,
    or with an empty line behind it."""
    line, hidden = 0, None
    while line < len(lines):
        if hidden is None and (inner := re.match(r'namespace (detail|refusal) \{$', lines[line])):
            hidden = f'}} // namespace {inner[1]}'
        elif lines[line] == hidden:
            hidden = None
        begin = line
        while lines[line].startswith('///'):
            line += 1
        if line == begin:
            line += 1
            continue
        namespace = re.match(r'namespace ([\w:]+) \{', lines[line])
        if hidden is None and (namespace or not lines[line].strip()):
            text = [re.sub(r'^/// ?', '', said) for said in lines[begin:line]]
            if not (namespace and namespace[1] in ('detail', 'refusal')):
                yield begin + 1, text


def signature_of(lines, at):
    """The declaration without its body."""
    first = beginning_of(lines, at)
    taken, depth, in_requirement = [], 0, False
    for number, line in enumerate(lines[first:first + 25], first):
        line = re.sub(r'\s*//.*', '', line)
        # The braces of a requires clause begin no body.
        if number < at and (in_requirement or line.strip().startswith('requires')):
            taken.append(line)
            depth += line.count('{') - line.count('}')
            in_requirement = depth > 0
            continue
        for k, c in enumerate(line):
            depth += {'(': 1, ')': -1}.get(c, 0)
            if depth == 0 and (c in ';{' or begins_body(line, k)):
                taken.append(line[:k].rstrip())
                return [t for t in dedented(taken) if t]
        taken.append(line)
    return [t for t in dedented(taken[:3]) if t]


def begins_body(line, k):
    """Does a lambda or a constructor's list of members begin here?"""
    return re.match(r'=\s*\[', line[k:]) is not None or (line[k:k + 2] == ': ' and line[:k].endswith(') ')) \
        or (line[k:k + 2] == ': ' and not line[:k].strip())


def dedented(lines):
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[indent:] for line in lines]


def escaped(text):
    """Plain text as Markdown, its code left as it is."""
    parts = re.split(r'(`[^`]*`)', text)
    return ''.join(part if k % 2 else re.sub(r'([\\*_\[\]])', r'\\\1', part).replace('<', '&lt;').replace('{{', '{ {')
                   for k, part in enumerate(parts))


def markdown(text):
    """Lines of a comment: what is indented further is a formula."""
    blocks, is_formula = [], None
    for line in text:
        indented = line.startswith('  ')
        if indented != is_formula or not line.strip():
            blocks.append((indented, []))
        is_formula = indented
        blocks[-1][1].append(line)
    said = []
    for formula, lines in blocks:
        if not any(line.strip() for line in lines):
            continue
        said.append('```txt\n' + '\n'.join(dedented(lines)) + '\n```' if formula else
                    escaped(' '.join(line.strip() for line in lines).strip()))
    return '\n\n'.join(said)


class Reference:
    def __init__(self, root, work):
        self.include, self.work, self.root = root / 'include', work, root
        self.sources = {}
        self.undocumented = []

    def lines(self, file):
        if file not in self.sources:
            self.sources[file] = (self.include / file).read_text(encoding='utf-8').split('\n')
        return self.sources[file]

    def read(self):
        output = self.work / 'doxygen'
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir(parents=True)
        settings = SETTINGS.format(include=self.include, output=output)
        subprocess.run(['doxygen', '-'], input=settings.encode(), check=True, stderr=subprocess.DEVNULL)
        names = sorted(names_of(output / 'xml'), key=lambda name: (name.file, name.line))
        # A function's overloads, and what is declared twice, are one name.
        found = collections.OrderedDict()
        for name in names:
            if not name.file.startswith('gradus/'):
                continue
            found.setdefault((name.file, name.scope, name.name), []).append(name)
        return found

    def entry(self, versions):
        name = versions[0]
        lines = self.lines(name.file)
        texts = [(text_of(lines, version.line - 1), version) for version in versions]
        said = []
        for text, version in texts:
            declared = '\n'.join(signature_of(lines, version.line - 1))
            if text or declared:
                said.append(f'```cpp\n{declared}\n```\n\n' + markdown(text))
        members = []
        for member in name.members:
            declared = ' '.join(' '.join(signature_of(lines, member.line - 1)).split()).replace('`', '')
            text = escaped(' '.join(line.strip() for line in text_of(lines, member.line - 1)))
            if declared:
                members.append(f'- `{declared}`' + (f': {text}' if text else ''))
        if members:
            said.append('\n'.join(dict.fromkeys(members)))
        return any(text for text, _ in texts), '\n\n'.join(said)

    def write(self):
        names = self.read()
        by_file = collections.defaultdict(list)
        written = {name: self.entry(versions) for name, versions in names.items()}
        documented = {(scope, name): file for (file, scope, name), (has_text, _) in written.items() if has_text}
        for (file, scope, name), (has_text, said) in written.items():
            if not has_text and (scope, name) in documented:  # an overload for another type
                said += f'\n\nAs in `{documented[scope, name]}`.'
            by_file[file].append((names[file, scope, name][0].line, f'{scope}::{name}'.removeprefix('gradus::'), said))
        self.undocumented = sorted({f'{file}: {scope}::{name}' for (file, scope, name) in names
                                    if (scope, name) not in documented})
        for file, entries in by_file.items():
            entries += [(line, None, markdown(text)) for line, text in general_texts(self.lines(file))]
            entries.sort(key=lambda entry: entry[0])
        pages = self.work / 'pages-api'
        shutil.rmtree(pages, ignore_errors=True)
        folders = collections.defaultdict(list)
        for file in by_file:
            folders[pathlib.PurePath(file).parent].append(file)
        sidebar, index = collections.OrderedDict(), []
        for folder in sorted(folders):
            parts = folder.parts[1:] or ('gradus',)
            place = '/'.join(parts)
            title = '/'.join(parts)
            text = ['---', 'outline: 2', '---', f'# {title}', '']
            for file in sorted(folders[folder]):
                text += [f'## {pathlib.PurePath(file).name}', '', f'`#include <{file}>`', '']
                for number, (_, name, said) in enumerate(by_file[file]):
                    text += [f'### {escaped(name)}', ''] if name else ['---', ''] if number else []
                    text += [said, '']
            path = pages / f'{place}.md'
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text('\n'.join(text), encoding='utf-8')
            sidebar.setdefault(parts[0], []).append({'text': title, 'link': f'/api/{place}'})
            index.append(f'| [{title}]({place}.md) | ' +
                         ', '.join(f'`{pathlib.PurePath(f).name}`' for f in sorted(folders[folder])) + ' |')
        total = len({(scope, name) for (_, scope, name) in names})
        missing = len({line.split(': ')[1] for line in self.undocumented})
        (pages / 'index.md').write_text('\n'.join([
            '# API reference', '',
            'Written from the headers: each name, its declaration, and the text that stands above it there, with '
            'formula, shapes, errors and source. Names are in the namespace `gradus`.', '',
            f'{total} names' + (f', {missing} of them without a text of their own.' if missing else '.'), '',
            '| folder | headers |', '|---|---|', *index, '']), encoding='utf-8')
        order = list(FOLDERS)
        items = []
        for first, rest in sorted(sidebar.items(), key=lambda item: order.index(item[0])):
            own, *others = rest  # the folder itself, then what is in it
            items.append({'text': FOLDERS[first], 'link': own['link'],
                          **({'collapsed': True, 'items': others} if others else {})})
        (self.work / 'api.json').write_text(json.dumps(items, ensure_ascii=False), encoding='utf-8')
        (self.work / 'undocumented.txt').write_text(''.join(f'{line}\n' for line in self.undocumented),
                                                    encoding='utf-8')
        print(f'{total} names, {missing} without a text', file=sys.stderr)


if __name__ == '__main__':
    Reference(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()).write()
