"""C++ text without its comments and literals, place for place."""

import dataclasses
import re

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
