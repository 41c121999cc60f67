"""What an exercise's file may not do, whatever its answer: change what its check means."""

import re

# The preprocessor could delete, skip or rewrite the check, so it is left with includes alone.
DIRECTIVE = re.compile(r'^[ \t]*(?:#|%:)[ \t]*(\w*)[ \t]*(.*)$', re.MULTILINE)
INCLUDE = re.compile(r'<[\w/.]+>\s*$|"exercise\.hpp"\s*$')
RESERVED = re.compile(r'\bnamespace\s+(?:\w+\s*=\s*)?(gradus|exercise|std)\b[\w:\s]*\{')
OTHER = (
    (re.compile(r'\b_Pragma\b|\b__pragma\b'), 'pragmas are not needed'),
    (re.compile(r'\b(?:__)?asm(?:__)?\b'), 'assembly is not needed'),
)


def line_of(text, place):
    return text.count('\n', 0, place) + 1


def refusal(text):
    """Why this text is not even compiled: a sentence, or None."""
    if '\0' in text:
        return 'The file holds a zero byte: it is no text.'
    text = re.sub(r'\\[ \t]*\n', ' ', text)  # a line goes on after a backslash
    bare = re.sub(r'//[^\n]*|/\*.*?\*/', lambda comment: '\n' * comment[0].count('\n'), text,
                  flags=re.DOTALL)
    for match in DIRECTIVE.finditer(bare):
        if match[1] != 'include' or not INCLUDE.match(match[2]):
            return (f'Line {line_of(bare, match.start())}: an exercise needs no preprocessor but '
                    f'#include <...>: #{match[1]} is not accepted.')
    match = RESERVED.search(bare)
    if match:
        return (f'Line {line_of(bare, match.start())}: nothing may be added to '
                f'namespace {match[1]}.')
    for pattern, sentence in OTHER:
        match = pattern.search(bare)
        if match:
            return f'Line {line_of(bare, match.start())}: {sentence} here.'
    return None
