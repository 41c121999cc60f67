"""What an exercise's file may not do, whatever its answer: change what its check means."""

import re

import source

# Of other libraries' headers some have macros for short names.
INCLUDE = re.compile(r'include[ \t]*(?:<gradus(?:/\w+)*\.hpp>|<[a-z]\w*(?:\.hpp)?>|"exercise\.hpp")'
                     r'[ \t]*(?://|$)', re.ASCII)
REFUSED = (
    (re.compile(r'\bnamespace\b[^;{=]*\b(gradus|exercise|std)\b[^;{]*\{'),
     'nothing may be added to namespace {0} here.'),
    (re.compile(r'(?<!using namespace )(?<!= )\b(gradus|exercise|std)\b(?!\s*::)'),
     'nothing of your own may be called {0}.'),
    (re.compile(r'\b(check_\d+_\d+)\b'),
     'nothing of your own may be called {0}.'),
    (re.compile(r'\boperator\b(?!\s*\(\s*\))'),
     'an operator of your own could change what the check means; a formula needs none.'),
    (re.compile(r'\b(_Pragma|__pragma|(?:__)?asm(?:__)?|__attribute(?:__)?)\b'),
     '{0} is not needed here.'),
    (re.compile(r'\bexport\b|^[ \t]*(?:module|import)\b', re.MULTILINE),
     'an exercise is no module.'),
    (re.compile(r'\bunfilled\b'),
     'exercise::unfilled is what a blank is, and no answer.'),
)
# What follows template <...>, up to its value, parameters or body, with <> for arguments in <...>:
# of all that C++ allows only what declares a new name, without a scope before it.
TYPES = 'auto|bool|char|double|float|int|long|short|signed|unsigned|void'
WORD = r'(?!(?:class|const|consteval|constexpr|constinit|enum|explicit|inline|requires|static|struct|' \
       r'template|typename|union|volatile)\b)[^\W\d]\w*'
NAME = rf'(?!(?:{TYPES})\b){WORD}'
SCOPED = rf'(?:::\s*)?{WORD}(?:\s*<>)?(?:\s*::\s*{WORD}(?:\s*<>)?)*'
REQUIRED = rf'(?:requires\s+{SCOPED}(?:\s*(?:&&|\|\|)\s*{SCOPED})*\s+)?'
SPECIFIERS = r'(?:(?:const|consteval|constexpr|explicit|inline|static)\s+)*'
TYPE = rf'(?:typename\s+)?{SCOPED}(?:\s+const\b)?(?:\s*[&*]+\s*|\s+)'
NEW = re.compile(rf'\s*{REQUIRED}(?:(?:struct|class|union)\s+{NAME}(?:\s+final)?(?:\s*:(?!:)[^()]*)?'
                 rf'|(?:using|concept)\s+{NAME}|{SPECIFIERS}{TYPE}(?:{NAME}|operator))\s*')
# A class may have a constructor.
NEW_IN_CLASS = re.compile(rf'\s*{REQUIRED}{SPECIFIERS}{NAME}\s*')
CLOSING = {'(': ')', '[': ']', '{': '}'}


def line_of(text, place):
    return text.count('\n', 0, place) + 1


def specialised(code):
    """The place of a template that declares more than a new name, or None: the library's templates
    could be given another meaning for some arguments."""
    for match in re.finditer(r'\btemplate\s*(<)', code):
        end, depth = match.end(), 1
        while end < len(code) and depth > 0:
            depth += {'<': 1, '>': -1}.get(code[end], 0)
            end += 1
        head, arguments = re.match(r'[^;{=(]*', code[end:])[0], -1
        while arguments:
            head, arguments = re.subn(r'<(?!>)[^<>]*>', '<>', head)
        inside = code.count('{', 0, match.start()) > code.count('}', 0, match.start())
        if (not code[match.end():end - 1].strip()
                or not NEW.fullmatch(head) and not (inside and NEW_IN_CLASS.fullmatch(head))):
            return match.start()
    return None


def unbalanced(code):
    """(place, sentence) of the first bracket that has no partner, or None."""
    opened = []
    for match in re.finditer(r'[()\[\]{}]', code):
        bracket = match[0]
        if bracket in CLOSING:
            opened.append(match)
        elif not opened:
            return match.start(), f'this {bracket} closes nothing.'
        elif CLOSING[opened[-1][0]] != bracket:
            wanted = opened.pop()
            return match.start(), (f'here {CLOSING[wanted[0]]} should close the {wanted[0]} of line '
                                   f'{line_of(code, wanted.start())}, not {bracket}.')
        else:
            opened.pop()
    if opened:
        return opened[-1].start(), f'this {opened[-1][0]} is never closed.'
    return None


def found(text):
    """(place, sentence) of the first thing that is refused, or None."""
    for character, name in (('\0', 'a zero byte'), ('\r', 'a carriage return in the middle')):
        if character in text:
            return text.index(character), f'{name} is no text.'
    not_text = re.search('[\udc80-\udcff]', text)
    if not_text:
        return not_text.start(), 'this is not UTF-8; save the file as UTF-8.'
    joined = re.search(r'\\[ \t\f\v]*$', text, re.MULTILINE)
    if joined:
        return joined.start(), 'a backslash at its end joins this line with the next: leave it out.'
    read = source.read(text)
    unclear = [(place, sentence) for place, sentence in (
        (read.open_comment, 'this comment is never closed: */ is missing.'),
        (read.raw_string, 'a raw string is not needed here.')) if place >= 0]
    if unclear:
        return min(unclear)
    # The preprocessor could delete, skip or rewrite the check, so it is left with includes alone.
    for match in re.finditer(r'#|%:|\?\?=', read.code):
        end = text.find('\n', match.start())
        directive = text[match.end():end if end >= 0 else len(text)].strip()
        alone = not read.code[read.code.rfind('\n', 0, match.start()) + 1:match.start()].strip()
        if not (alone and INCLUDE.match(directive)):
            return match.start(), (f'an exercise needs no preprocessor but #include <...>: '
                                   f'{match[0]}{directive.split(" ")[0]} is not accepted.')
    code = re.sub(r'#.*', lambda include: ' ' * len(include[0]), read.code)
    if '\\' in code:
        return code.index('\\'), 'a backslash has no meaning here.'
    for pattern, sentence in REFUSED:
        match = pattern.search(code)
        if match:
            return match.start(), sentence.format(*match.groups())
    place = specialised(code)
    if place is not None:
        return place, ('no template may be specialised here; one of your own is to be plain: template '
                       '<class T> constexpr auto name(...).')
    return unbalanced(code)


def refusal(text):
    """Why this text is not even compiled: a sentence, or None."""
    text = text.removeprefix('\ufeff').replace('\r\n', '\n')
    refused = found(text)
    return refused and f'Line {line_of(text, refused[0])}: {refused[1]}'
