"""C++ text without its comments and literals, place for place."""

import dataclasses
import re
import textwrap

TOKEN = re.compile(r'''
    (?P<comment> //[^\n]* | /\*.*?\*/ )
  | (?P<open>    /\* )
  | (?P<raw>     (?:u8|[uUL])?R" )
  | (?P<literal> (?:u8|[uUL])?(?: "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' ) )
  | (?P<other>   [^\W\d]\w* | \.?\d(?:[eEpP][+-]|'?[\w.])* )
    ''', re.VERBOSE | re.DOTALL)


@dataclasses.dataclass(frozen=True)
class Source:
    code: str            # comments and what literals hold are spaces; lines stay
    open_comment: int    # where a comment begins that does not end, or -1
    raw_string: int      # where a raw string begins, or -1


def spaces(text):
    return re.sub(r'[^\n]', ' ', text)


def read(text):
    first = {'open': -1, 'raw': -1}

    def masked(token):
        kind, found = token.lastgroup, token[0]
        if kind == 'comment':
            return spaces(found)
        if kind == 'literal':
            quote = found[-1]
            begin = found.index(quote) + 1
            return found[:begin] + spaces(found[begin:-1]) + quote
        if kind in first and first[kind] < 0:
            first[kind] = token.start()
        return found

    code = TOKEN.sub(masked, text)
    return Source(code, first['open'], first['raw'])


def fitted(text, width):
    """The text in lines of at most so many columns that mean the same to a compiler: a comment
    goes on as a comment, and a literal in two is two beside each other."""
    return '\n'.join(part for line in text.split('\n') for part in pieces(line, width))


def pieces(line, width):
    if len(line) <= width:
        return [line]
    code = read(line).code.rstrip()
    note = line[len(code):].strip()
    indent = line[:len(line) - len(line.lstrip())][:width // 8]
    above = []
    if note:  # a comment behind code goes above it
        lead = indent + note[:len(note) - len(note.lstrip('/ '))]
        above = textwrap.wrap(note.lstrip('/ '), width, initial_indent=lead, subsequent_indent=lead,
                              break_long_words=False, break_on_hyphens=False)
    code = indent + line[:len(code)].strip()
    return above + (pieces_of_code(code, indent + '    ', width) if code.strip() else [])


def pieces_of_code(line, indent, width):
    """Broken from the left: at a space, else behind a bracket or ::, else inside a literal."""
    found = []
    while len(line) > width:
        begin = len(line) - len(line.lstrip()) + 1
        literals = [token.span() for token in TOKEN.finditer(line) if token['literal']]

        def is_inside(place):
            return any(first < place < last for first, last in literals)

        def last_that_fits(pattern, wanted_inside=False):
            return max((match.end() for match in re.finditer(pattern, line)
                        if begin < match.end() <= width - wanted_inside
                        and is_inside(match.start()) == wanted_inside), default=0)

        space, behind = last_that_fits(r' '), last_that_fits(r'[({]|(?<![<\w ])<(?![<=])|(?<=\w)<|::')
        within = last_that_fits(r' (?=[^"]*")', True)
        place = space or behind or within
        if not place:
            break
        quote = '"' if place == within and not space and not behind else ''
        found.append((line[:place] + quote).rstrip())
        line = indent + quote + line[place:].lstrip()
    return [*found, line]
