"""What a compiler says about a wrong answer, reduced to what helps: at most twelve lines."""

import dataclasses
import re
import textwrap

import source as cpp

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
# A learner's answer, and what is written on paper and means something else, or nothing, in C++.
ANSWER = re.compile(r'\byour_\w+\s*=(?!=).*?(?=\n\s*\n|\nstatic_assert|\Z)', re.DOTALL)
FACTOR = re.compile(r"(?<![\w.'])(?!0[xXbB])(\d+(?:\.\d*)?)"
                    r'(?![eE][-+]?\d|[uUlLfF]+\b)([A-Za-z_]\w*)')
POWER = re.compile(r'(\w+|\))\s*\^\s*(\w+|\()')
QUOTIENT = re.compile(r"(?<![\w.'*/])(?<![*/] )(\d+)\s*/\s*(\d+)(?![\w.'])")
SIGNS = {'σ′': 'gradus::sigmoid.derivative(z)', "σ'": 'gradus::sigmoid.derivative(z)',
         'σ': 'gradus::sigmoid(z)', '√': 'gradus::sqrt(...)', '²': 'gradus::sqr(...)',
         '³': 'gradus::pown(..., 3)', '·': '*', '×': '*', '÷': '/', '−': '-', '≤': '<=', '≥': '>=',
         'π': 'a number for it', '¼': '0.25', '½': '0.5', '¾': '0.75'}
SIGN = re.compile('|'.join(SIGNS))
UNDECLARED = re.compile(r"[‘'](\w+)[’'] was not declared|undeclared identifier '(\w+)'")


def power(match):
    base, exponent = match[1].replace(')', '...'), match[2].replace('(', '...')
    product = ''
    if exponent in ('2', '3') and base != '...':
        product = f' or {" * ".join([base] * int(exponent))}'
    return f'^ is no power in C++: write gradus::pown({base}, {exponent}){product}'


def quotient(match):
    above, below = int(match[1]), int(match[2])
    if below == 0 or above % below == 0:
        return None
    decimal = f'{above / below:.6g}'
    number = decimal if float(decimal) * below == above else f'{above}.0 / {below}'
    return (f'in C++ {above}/{below} is {above // below}: write {number} or '
            f'gradus::rational({above}, {below})')


def only_a_fraction(sentence):
    """Where the check takes no other number."""
    return re.sub(r'write \S+(?: / \d+)? or (gradus::rational)', r'write \1', sentence)


NOTATIONS = ((FACTOR, lambda match: f'{match[0]} is no product in C++: write {match[1]} * {match[2]}'),
             (POWER, power), (QUOTIENT, quotient),
             (SIGN, lambda match: f'{match[0]} is no C++: write {SIGNS[match[0]]}'))


def notation(lines):
    """A sentence for each thing in the answers that is written as on paper, with its line."""
    code = cpp.read('\n'.join(lines)).code
    found = {}
    for answer in ANSWER.finditer(code):
        for pattern, sentence in NOTATIONS:
            for match in pattern.finditer(code, answer.start(), answer.end()):
                line = code.count('\n', 0, match.start()) + 1
                if said := sentence(match):
                    found.setdefault(said, f'Line {line}: {said}')
    return list(found.values())[:3]


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
    unknown = UNDECLARED.search(message)
    name = unknown and (unknown[1] or unknown[2])
    if name and re.search(rf'gradus::(?:numbers::)?{name}\b', complaint.context):
        return f'{name} is not declared here: write gradus::{name}'
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
    notes = notation(source)
    if f'{KIND} a fraction' in said:
        notes = map(only_a_fraction, notes)
    written = [line for note in notes for line in wrapped(note)]
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
        if len(written) + len(lines) + len(new) <= LINES - 1:
            lines += new
        else:
            left_out += 1
    if not lines:
        lines = [cut(line) for line in said.splitlines()[:LINES - 1]]
    lines = (written + lines)[:LINES - 1]
    if left_out:
        lines.append(f'({left_out} more; the whole output shows them)')
    return lines
