"""The exercises: `examples/run exercises`, which finds a compiler and a Python that has rich."""

import argparse
import os
import pathlib
import signal
import sys
import tempfile

from trouble import Trouble

COMMANDS = {
    'run': 'check an exercise; on a terminal, go on with it',
    'next': 'show the next exercise',
    'previous': 'show the one before',
    'hint': 'show one more hint, of three',
    'list': 'show the course and what is solved',
    'skip': 'leave an exercise for later',
    'reset': 'an exercise as it was given; your answer is kept in backup/',
    'solution': 'show a solution, once yours has passed',
    'check-all': 'check every exercise that has been worked on',
}
TAKE_A_NAME = ('run', 'hint', 'skip', 'reset', 'solution')
DEFAULT = 'gradus-exercises'
CALLED = os.environ.get('GRADUS_EXERCISES_COMMAND', 'examples/run exercises')


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.exit(2, f'{self.prog}: {message}; see --help.\n')


def chapter_numbers(text):
    try:
        return sorted({int(part) for part in text.split(',')})
    except ValueError:
        raise argparse.ArgumentTypeError(f'{text} is no list of numbers such as 1,2,5') from None


def parser():
    commands = '\n'.join(f'  {name:10} {does}' for name, does in COMMANDS.items())
    made = Parser(
        prog=CALLED, formatter_class=argparse.RawDescriptionHelpFormatter,
        usage=f'{CALLED} [COMMAND [NAME]] [OPTION]...',
        description='Learn about the unstable gradient from the compiler. Without a command, on a '
                    'terminal: goes on\nwhere you stopped, watches the file that you edit, and '
                    'answers each change.',
        epilog=f'commands, which are keys on a terminal too:\n{commands}\n\nNAME is a number such as '
               '4.1, a part of a name, or a file; without it the command takes the\nexercise where '
               f'you are. Your answers, and all else, are in the folder {DEFAULT}/ here.')
    made.add_argument('command', nargs='?', choices=COMMANDS, metavar='COMMAND',
                      help=argparse.SUPPRESS)
    made.add_argument('name', nargs='?', metavar='NAME', help=argparse.SUPPRESS)
    made.add_argument('--init', nargs='?', const=DEFAULT, type=pathlib.Path, metavar='DIR',
                      help=f'make a folder of exercises, {DEFAULT} if none is named, and end')
    made.add_argument('--folder', type=pathlib.Path, metavar='DIR', help='work in this folder')
    made.add_argument('--course', type=pathlib.Path, metavar='DIR',
                      help="a course of a teacher's own: a folder with course/ and solutions/")
    made.add_argument('--chapters', type=chapter_numbers, metavar='1,2',
                      help='these chapters alone')
    made.add_argument('--once', action='store_true', help='check once, print the answer, end')
    made.add_argument('--json', action='store_true', help='what check-all finds, for programs')
    return made


def folder_here():
    """The folder of exercises that the current one is in, or the one in it."""
    here = pathlib.Path.cwd()
    for path in (here, *here.parents):
        if (path / '.course' / 'made-of.json').exists():
            return path
    return here / DEFAULT


def work(options):
    from folder import Folder
    path = options.init or options.folder or folder_here()
    if options.folder and not options.init and not path.is_dir():
        raise Trouble(f'{path} is no folder; --init {path} makes one')
    folder = Folder(path, options.course, options.chapters)
    made = folder.is_new
    try:
        shown = folder.path.relative_to(pathlib.Path.cwd())
    except ValueError:
        shown = folder.path

    from compiler import Compiler
    from progress import Progress
    from screen import Screen
    from learner import Learner
    from verdict import Examiner
    command = os.environ.get('CXX') or 'g++'
    plain = Compiler(command, folder.includes)
    folder.settings(plain.command, plain.flags)
    screen = Screen()
    if made and (options.init or options.json is False):
        print(f'Made {shown}/ with {len(folder.exercises)} exercises.',
              file=sys.stdout if options.init else sys.stderr)
    if options.init:
        where = '' if shown == pathlib.Path(DEFAULT) else f' --folder {shown}'
        for message in folder.messages:
            print(message)
        print(f'Go on with: {CALLED}{where}')
        return 0

    def examiner():
        if not folder.is_writable:
            return Examiner(Compiler(command, folder.includes).with_header(folder.includes),
                            pathlib.Path(tempfile.gettempdir()))
        return Examiner(Compiler(command, folder.includes, folder.inside / 'compiled'),
                        folder.inside)

    learner = Learner(folder, Progress(folder.path, folder.is_writable), examiner)
    on_terminal = (sys.stdin.isatty() and sys.stdout.isatty() and not options.once
                   and not screen.console.is_dumb_terminal)
    if on_terminal and options.command in (None, 'run'):
        from keyboard import Keyboard
        from session import Session
        with Keyboard() as keyboard:
            session = Session(learner, screen, keyboard)
            try:
                session.run(learner.named(options.name) if options.name else None)
            finally:
                session.screen.show('', f'{CALLED} goes on at {session.exercise.number}.'
                                    if session.exercise else '')
        return 0

    from commands import Commands
    for message in folder.messages:
        print(message, file=sys.stderr)
    commands = Commands(learner, screen, options.name, options.json)
    return getattr(commands, (options.command or 'run').replace('-', '_'))()


def main():
    arguments = parser()
    options = arguments.parse_args()
    if options.name and options.command not in TAKE_A_NAME:
        arguments.error(f'{options.command} takes no name')
    if options.json and options.command != 'check-all':
        arguments.error('--json goes with check-all')
    if options.init and options.command:
        arguments.error('--init goes without a command')
    for name in ('SIGTERM', 'SIGHUP'):
        signal.signal(getattr(signal, name), lambda number, _: sys.exit(128 + number))
    try:
        status = work(options)
        sys.stdout.flush()
        return status
    except Trouble as trouble:
        message = str(trouble)
    except ModuleNotFoundError as error:
        message = f'Python has no module {error.name}; on Debian, python3-{error.name} has it'
    except KeyboardInterrupt:
        print(file=sys.stderr)  # behind the ^C
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        message = f'{error.filename or "standard output"}: {error.strerror}'
    print(f'{arguments.prog}: {message}', file=sys.stderr)
    return 1


if __name__ == '__main__':
    sys.exit(main())
