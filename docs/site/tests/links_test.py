#!/usr/bin/env python3
"""Every link, anchor, image and script of the built site is there, and nothing is fetched from
another host: links_test.py DIST

Prints what is not so, then how many pages passed and failed.
"""

import html.parser
import pathlib
import re
import sys
import urllib.parse

MUST_STAY = {'script': 'src', 'img': 'src', 'source': 'src', 'iframe': 'src', 'use': 'href'}


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.fetched, self.without_text = set(), [], [], []
        self.feed(path.read_text(encoding='utf-8'))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if attributes.get('id'):
            self.ids.add(attributes['id'])
        if tag == 'a' and attributes.get('href') is not None:
            self.links.append(attributes['href'])
        if tag == 'img' and not attributes.get('alt') and 'aria-hidden' not in attributes:
            self.without_text.append(attributes.get('src'))
        if tag in MUST_STAY and attributes.get(MUST_STAY[tag]):
            self.fetched.append(attributes[MUST_STAY[tag]])
        if tag == 'link' and attributes.get('rel') != 'canonical':
            self.fetched.append(attributes['href'])


def main(dist):
    dist = pathlib.Path(dist).resolve()
    pages = {path: Page(path) for path in sorted(dist.rglob('*.html'))}
    failed = 0
    for path, page in pages.items():
        wrong = [f'the image {source} has no words' for source in page.without_text]
        for address in page.fetched + page.links:
            parts = urllib.parse.urlsplit(address)
            if parts.scheme or parts.netloc:
                if address in page.fetched and parts.scheme != 'data':
                    wrong.append(f'{address} is fetched from another host')
                continue
            if parts.path.startswith('/'):
                wrong.append(f'{address} is no way from this page')
                continue
            target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
            if target.is_dir():
                target /= 'index.html'
            if not target.exists() and target.with_suffix('.html').exists():
                target = target.with_suffix('.html')
            if not target.is_relative_to(dist) or not target.exists():
                wrong.append(f'{address} is not there')
            elif parts.fragment and target in pages and \
                    urllib.parse.unquote(parts.fragment) not in pages[target].ids:
                wrong.append(f'{address}: the page has no such place')
        for sentence in dict.fromkeys(wrong):
            print(f'{path.relative_to(dist)}: {sentence}')
        failed += bool(wrong)
    for style in dist.rglob('*.css'):
        for address in re.findall(r'url\(["\']?([^"\')]+)', style.read_text(encoding='utf-8')):
            if not address.startswith('data:') and not (style.parent / address.split('?')[0].split('#')[0]).exists():
                print(f'{style.relative_to(dist)}: {address} is not there')
                failed += 1
    print(f'{len(pages) - failed} passed, {failed} failed')
    return 0 if pages and not failed else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
