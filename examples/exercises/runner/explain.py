"""What a compiler says about a wrong answer, reduced to what helps: at most twelve lines."""

import dataclasses
import re
import textwrap

LINES = 12
WIDTH = 96
ERROR = re.compile(r'^(?P<file>[^\n:]*):(?P<line>\d+):\d+: (?:fatal )?error: (?P<message>.*)$')
PLACE = re.compile(r'^(?P<file>[^\n:]*):(?P<line>\d+):\d+: ')
NUMBER = r'([-+]?(?:\d[\d.]*(?:e[-+]?\d+)?|[iI]nf(?:inity)?|INF))(?:[fFlL]|f64)?'
SHOWN = {name: re.compile(rf'shown::{name}<\(?{NUMBER}\)?, \(?{NUMBER}\)?>')
         for name in ('range', 'values', 'bound')}
PIECE = re.compile(r'fixed_text<\d+>\{"((?:[^"\\]|\\.)*)"\}')
REDUCED = re.compile(r"(?:reduces to|evaluates to) [‘'](.*)[’']\s*$", re.MULTILINE)
TYPES = re.compile(r"exercise::types<(.*)>[’']")
POINTER = re.compile(r'(?:[;:] (?:exercise::)?\w+<[^ ]*(?: [^ ]+)? shows both|(?<=false): on shown::range .*)$')
REFUSED = re.compile(r'= delete; +// gradus: (.*)$', re.MULTILINE)  # the library's own sentence
REFUSAL = re.compile(r"refusal::(\w+)\(|non-constexpr function '(\w+)' cannot be used")  # its name
CONSEQUENCE = re.compile(r'not an integral constant expression|template argument \d+ is invalid')
NO_CONSTANT = re.compile(r'constant expression|call to non-.constexpr. function')
KIND = 'the answer is to be'
ASSERTION = re.compile(r"static assertion failed(?: due to requirement '.*?')?(?:: |$)")


@dataclasses.dataclass
class Complaint:
    """One error: where it stands, what it says, and the lines around it."""
    file: str
    line: int
    message: str
    context: str


def complaints(said):
    """The errors of a compiler's output; the lines before the first belong to it, as GCC writes."""
    found, before = [], []
    for line in said.splitlines():
        match = ERROR.match(line)
        if match:
            lead = before if line.startswith(match['file']) else []
            found.append(Complaint(match['file'], int(match['line']), match['message'],
                                   '\n'.join([*lead, line])))
            before = []
        elif ': note: ' in line and found:
            found[-1].context += '\n'.join(['', *before, line])
            before = []
        elif line.startswith('In file included from') or ': In ' in line:
            before = [line] if line.startswith('In file') else [*before, line]
        elif before:
            before.append(line)
        elif found:
            found[-1].context += '\n' + line
    return found


def short(number, digits=6):
    try:
        return f'{float(number):.{digits}g}'
    except ValueError:
        return number


def shortened(comparison):
    """A comparison with its numbers to six digits, unless both sides would then look the same."""
    brief = re.sub(r'(?<![\w.])-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])',
                   lambda number: short(number[0]), comparison)
    left, _, right = (brief.split(' ') + ['', ''])[:3]
    return comparison if left == right else brief


def pair(match, digits=6):
    low, high = short(match[1], digits), short(match[2], digits)
    return low if low == high else f'[{low}, {high}]'


def sides(context):
    """Both sides of a false step, or the certificate of a proof, as lines."""
    first = context.split('required from')[0]
    left, right = (re.search(rf'gradus::{side}<(.*?\}})>', first, re.DOTALL)
                   for side in ('left_side', 'right_side'))
    if left and right:
        return [f'  left side:  {" ".join(PIECE.findall(left[1]))}',
                f'  right side: {" ".join(PIECE.findall(right[1]))}']
    shown = {name: pattern.search(context) for name, pattern in SHOWN.items()}
    if all(shown.values()):
        if short(shown['values'][1]) == 'inf':  # the empty set
            return [f'  on {pair(shown["range"])} it has no value']
        # As many digits as tell the values from the bound.
        digits = next((count for count in (6, 10) if pair(shown['values'], count)
                       != pair(shown['bound'], count)), 17)
        where, values, bound = (pair(shown[name], digits) for name in SHOWN)
        return [f'  on {where} the function takes {values},', f'  against {bound}']
    types = TYPES.search(context)
    if types:
        names = re.sub(r'(?:gradus::)?fixed_text<\d+>\{("[^"]*")\}', r'\1',
                       types[1].replace('gradus::numbers::', ''))
        return ['  wanted, given:', f'  {names}']
    values = REDUCED.search(context)
    if values and values[1] not in ('false', '0') and 'outcome' not in context:
        return [f'  here: {shortened(values[1].strip("()"))}']
    return []


def place(complaint, learner):
    """The line of the learner's file that a complaint comes from, or None."""
    if complaint.file == learner:
        return complaint.line
    for line in complaint.context.splitlines():
        match = PLACE.match(line)
        if match and match['file'] == learner:
            return int(match['line'])
    return None


def cut(line):
    return line if len(line) <= WIDTH else line[:WIDTH - 3] + '...'


def wrapped(sentence, indent='  '):
    return textwrap.wrap(sentence, WIDTH, subsequent_indent=indent, break_on_hyphens=False)[:3]


def meaning(complaint):
    """What a complaint says, wherever it stands."""
    message = ASSERTION.sub('', complaint.message)
    message = re.sub(r'^gradus: ', '', message)
    refused = REFUSED.search(complaint.context) if ' deleted ' in message else None
    if refused:
        return refused[1]
    refusal = REFUSAL.search(complaint.context) if NO_CONSTANT.search(message) else None
    if refusal:
        return (refusal[1] or refusal[2]).replace('_', ' ')
    # What it points at is shown below.
    return POINTER.sub('', message).replace('shown::', 'the ')


def told(complaint, learner, source):
    """One complaint as lines."""
    message = meaning(complaint)
    line = place(complaint, learner)
    lines = []
    if line is not None:
        lines += wrapped(f'Line {line}: {message or "this is false:"}')
        if line <= len(source):
            lines.append(f'    {source[line - 1].strip()}')
    else:
        lines += wrapped(f'The check: {message or "this is false."}')
    shown = [part for side in sides(complaint.context) for part in wrapped(side, '    ')]
    return [cut(text) for text in lines + shown]


def unfilled(said, number):
    """The exercise's own sentence for a blank that is left, or None."""
    for complaint in complaints(said):
        sentence = re.search(rf'exercise {re.escape(number)}: fill in .*', complaint.message)
        if sentence:
            return sentence[0]
    return None


def explain(said, learner, source, number):
    """What is wrong, in at most LINES lines. `learner` is the path as the compiler was given it,
    `source` the file's lines, `number` the exercise's."""
    sentence = unfilled(said, number)
    if sentence:
        return [sentence]
    # What the answer is to be explains most of what else is said of it.
    found = sorted(complaints(said), key=lambda complaint: KIND not in complaint.message)
    lines, seen, heard, left_out = [], set(), set(), 0
    for complaint in found:
        # That an assertion failed whose reason stands above it says nothing new.
        if lines and CONSEQUENCE.search(complaint.message) or (
                lines and complaint.message.rstrip(': ') == 'static assertion failed'
                and not REDUCED.search(complaint.context)):
            continue
        # The check repeats what the learner's own assert has said.
        said_here = (meaning(complaint), *sides(complaint.context))
        if place(complaint, learner) is None and said_here[0] in heard and (
                len(said_here) == 1 or said_here in seen):
            continue
        new = told(complaint, learner, source)
        if tuple(new) in seen:
            continue
        seen |= {tuple(new), said_here}
        heard.add(said_here[0])
        if len(lines) + len(new) <= LINES - 1:
            lines += new
        else:
            left_out += 1
    if not lines:
        lines = [cut(line) for line in said.splitlines()[:LINES - 1]]
    if left_out:
        lines.append(f'({left_out} more; the whole output shows them)')
    return lines[:LINES]
