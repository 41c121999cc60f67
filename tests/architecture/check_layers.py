#!/usr/bin/env python3
"""The layers of the headers and the rooms of training/: includes point down, never round, the
umbrellas are complete, and no header makes a reader pay for proofs that he has not asked for.
"""

import argparse
import pathlib
import re
import sys

LAYERS = ['core', 'numbers', 'activations', 'theory', 'networks', 'training']
APART = 'training'  # the layer that <gradus.hpp> leaves out

# Proofs, which nobody pays for before he asserts one: only their umbrella includes them, and they
# each other.
PROOFS = 'gradus/theory/theorems'

# What the umbrellas around it leave out, because most readers have no use for it: who has one
# includes it by its own umbrella.
BY_NAME = [PROOFS, 'gradus/theory/forecast', 'gradus/networks/proofs',
           'gradus/training/diagnosis/forecast.hpp', 'gradus/activations/any_activation.hpp']

# The rooms of training/, and from which other rooms each may take something. The headers that stand
# in training/ itself are the floor of all rooms, or tie rooms together.
ROOMS = {
    'files': [],
    'data': ['files'],
    'initialisers': [],
    'costs': [],
    'optimisers': [],
    'diagnosis': [],
    'checkpoints': ['files', 'costs'],
    'fast': ['data', 'costs', 'optimisers', 'diagnosis'],
    'pretraining': ['data', 'initialisers', 'costs', 'optimisers', 'diagnosis', 'fast'],
}

REQUIREMENTS = 'gradus/core/requirements.hpp'  # what every header reads first

# A name with a space is no header: core/requirements.hpp stops a compiler with one.
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\s]+)[>"]', re.MULTILINE)
STANDARD = re.compile(r'[a-z_]+|c[a-z]+')
HANA = re.compile(r'boost/hana/.+\.hpp')
ZLIB_AND_FILES = {'zlib.h', 'fcntl.h', 'sys/stat.h', 'unistd.h'}  # for training alone
HANA_USER = 'gradus/core/hana.hpp'  # the one header that includes Hana's


def read_includes(root):
    """The includes of each header, and of each part that headers take in (.inc), in order."""
    return {
        path.relative_to(root).as_posix(): INCLUDE.findall(path.read_text(encoding='utf-8'))
        for path in sorted(root.rglob('*')) if path.suffix in {'.hpp', '.inc'}
    }


def layer_of(header):
    """The number of a header's layer; the umbrella <gradus.hpp> stands above all but training."""
    parts = pathlib.PurePosixPath(header).with_suffix('').parts
    if parts == ('gradus',):
        return LAYERS.index(APART) - 0.5
    if len(parts) > 1 and parts[0] == 'gradus' and parts[1] in LAYERS:
        return LAYERS.index(parts[1])
    return None


def foreign_include_error(header, name):
    """What is wrong with including a header of somebody else."""
    if STANDARD.fullmatch(name) or HANA.fullmatch(name) and header == HANA_USER:
        return []
    if HANA.fullmatch(name):
        return [f'{header} includes <{name}>, which is for <{HANA_USER}> alone to include.']
    if name in ZLIB_AND_FILES and header.startswith(f'gradus/{APART}/'):
        return []
    return [f'{header} includes <{name}>, which is not standard C++.']


def include_errors(includes):
    errors = []
    for header, found in includes.items():
        layer = layer_of(header)
        if layer is None:
            errors.append(f'{header} stands in no layer.')
            continue
        for bracket, name in found:
            if bracket == '"':
                errors.append(f'{header} includes "{name}" with quotes.')
            elif not name.startswith('gradus'):
                errors += foreign_include_error(header, name)
            elif name not in includes:
                errors.append(f'{header} includes <{name}>, which does not exist.')
            elif layer_of(name) is not None and layer_of(name) > layer:
                errors.append(f'{header} includes <{name}>, which stands above it.')
    return errors


def requirements_errors(includes):
    """A header that starts with one of ours starts, as there are no cycles, with the requirements."""
    return [f'{header} does not start with an include that leads to <{REQUIREMENTS}>.'
            for header, found in includes.items()
            if header.endswith('.hpp') and header != REQUIREMENTS
            and not (found and found[0][1].startswith('gradus'))]


def proof_errors(graph):
    return [f'{header} includes <{name}>: proofs are included by who asserts them alone.'
            for header, names in graph.items() if not header.startswith(PROOFS)
            for name in names if name.startswith(PROOFS)]


def room_of(header):
    """The room in which a header of training/ stands; its umbrella stands before the door."""
    parts = pathlib.PurePosixPath(header).parts
    return parts[2] if len(parts) > 3 and parts[:2] == ('gradus', APART) else None


def room_errors(graph):
    errors = []
    for header, names in graph.items():
        room = room_of(header)
        if room is None:
            continue
        if room not in ROOMS:
            errors.append(f'{header} stands in no room of {APART}/.')
            continue
        for name in names:
            # What stands before the doors brings the rooms along that it includes itself.
            others = {room_of(name)} if room_of(name) else {
                room_of(reached) for reached in reached_from(name, graph)}
            for other in sorted(others - {room, None, *ROOMS[room]}):
                errors.append(f'{header} includes <{name}>: nothing leads from the room {room} '
                              f'to the room {other}.')
    return errors


def cycle_errors(graph):
    """One sentence a cycle that a depth-first walk closes."""
    errors, state = [], {}

    def visit(header, path):
        state[header] = 'open'
        for name in graph[header]:
            if state.get(name) == 'open':
                errors.append('Cycle: ' + ' -> '.join([*path[path.index(name):], name]) + '.')
            elif name not in state:
                visit(name, [*path, name])
        state[header] = 'closed'

    for header in graph:
        if header not in state:
            visit(header, [header])
    return errors


def reached_from(header, graph):
    reached, waiting = set(), [header]
    while waiting:
        for name in graph[waiting.pop()]:
            if name not in reached:
                reached.add(name)
                waiting.append(name)
    return reached


def umbrella_errors(graph):
    """A header beside a folder of its name includes, at last, all that the folder holds."""
    errors = [f'{name} is missing.' for name in ['gradus.hpp', f'gradus/{APART}.hpp']
              if name not in graph]
    for umbrella in graph:
        folder = umbrella.removesuffix('.hpp') + '/'
        reached = reached_from(umbrella, graph)
        for header in graph:
            if umbrella == 'gradus.hpp' and layer_of(header) == LAYERS.index(APART):
                continue
            by_name = any(header.startswith(room) and not umbrella.startswith(room)
                          for room in BY_NAME)
            if header.startswith(folder) and not by_name and header not in reached:
                errors.append(f'{umbrella} does not include <{header}>.')
            if (header.startswith(folder) and by_name and header in graph[umbrella]
                    and not header.startswith(PROOFS)):  # of which proof_errors() speaks
                errors.append(f'{umbrella} includes <{header}>, for which a reader asks by name.')
    return errors


def check(root):
    includes = read_includes(root)
    graph = {header: [name for _, name in found if name in includes]
             for header, found in includes.items()}
    return (include_errors(includes) + requirements_errors(includes) + proof_errors(graph)
            + room_errors(graph) + cycle_errors(graph) + umbrella_errors(graph))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('include', type=pathlib.Path, help='the folder that holds gradus.hpp')
    errors = check(arguments.parse_args().include)
    if errors:
        sys.exit('\n'.join(errors))


if __name__ == '__main__':
    main()
