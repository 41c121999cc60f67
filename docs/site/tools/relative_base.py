#!/usr/bin/env python3
"""Makes a built site independent of where it is put: relative_base.py DIST

VitePress writes every address with the site's base in front, here the stand-in /gradus-base/. In a
page that becomes the way from the page to the root, and in a script the base that the page has
found out. Prints what is left, and exits with 1 if there is any.
"""

import json
import pathlib
import re
import sys

BASE = '/gradus-base/'
FOUND = 'globalThis.gradusBase'
# A string that is an address from its beginning.
ADDRESS = re.compile(r'"/gradus-base/([^"\\]*)"|\'/gradus-base/([^\'\\]*)\'|`/gradus-base/([^`\\$]*)`')


def way_up(depth):
    return '../' * depth or './'


def in_page(text, depth):
    up = way_up(depth)
    # Before anything else runs the page finds out where the site is.
    find = f'<script>{FOUND}=new URL("{up}",location.href).pathname</script>'
    text = text.replace('<head>', '<head>' + find, 1)
    # What the scripts know of the site is a text in the page.
    known = re.compile(r'(window\.__VP_SITE_DATA__=JSON\.parse\("(?:[^"\\]|\\.)*"\))')
    def at_run_time(data):
        return data[0].replace('JSON.parse(', 'JSON.parse((', 1)[:-1] + \
            f').replaceAll("{BASE}",{FOUND}))'
    parts = known.split(text)
    parts = [re.sub(known, at_run_time, part) if k % 2 else part.replace(BASE, up)
             for k, part in enumerate(parts)]
    text = ''.join(parts)
    # An address stays right when the reader goes on to a page of another depth without loading.
    settle = ('<script>for(const a of document.querySelectorAll("a[href^=\'.\'],link[rel=icon]"))'
              '{const to=new URL(a.href);a.setAttribute("href",to.pathname+to.search+to.hash)}</script>')
    return text.replace('</body>', settle + '</body>', 1)


def in_index(text):
    """The index of the search is one long text, with the addresses of what it finds."""
    return re.sub(r'export\{(\w+) as default\};?\s*$',
                  rf'const inPlace=\1.replaceAll("{BASE}",{FOUND});export{{inPlace as default}};', text)


def in_script(text, depth):
    text = ADDRESS.sub(lambda found: f'({FOUND}+{json.dumps(found[1] or found[2] or found[3] or "")})', text)
    return text if depth is None else text.replace(BASE, way_up(depth))


def main(dist):
    pages = {str(page.relative_to(dist).with_suffix('.md')).replace('/', '_'): len(page.relative_to(dist).parts) - 1
             for page in dist.rglob('*.html')}
    left = []
    for path in sorted(dist.rglob('*')):
        if path.suffix not in {'.html', '.js', '.css'}:
            continue
        text = path.read_text(encoding='utf-8')
        if path.suffix == '.html':
            new = in_page(text, len(path.relative_to(dist).parts) - 1)
        elif path.suffix == '.css':
            new = text.replace(BASE, '../' if path.parent.name == 'assets' else './')
        elif path.name.startswith('@localSearchIndex'):
            path.write_text(in_index(text), encoding='utf-8')
            continue
        else:
            new = in_script(text, pages.get(re.sub(r'\.[\w-]+(\.lean)?\.js$', '', path.name)))
        path.write_text(new, encoding='utf-8')
        rest = re.sub(r'replaceAll\("/gradus-base/"', '', new)
        if path.suffix == '.html':
            rest = re.sub(r'window\.__VP_SITE_DATA__=.*?</script>', '', rest)
        left += [f'{path.relative_to(dist)}: …{rest[max(0, at - 60):at + 60]}…'
                 for at in (m.start() for m in re.finditer(BASE, rest))][:3]
    print('\n'.join(left[:20]))
    return 1 if left else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])))
