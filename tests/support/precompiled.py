"""How a compiler is given a header that it has read beforehand: NAME.hpp.gch, made from NAME.hpp."""


def flags(header, macros):
    """The arguments for a compiler that defines these macros."""
    if '__clang__' in macros:
        return ['-include-pch', f'{header}.gch']
    return ['-include', str(header)]
