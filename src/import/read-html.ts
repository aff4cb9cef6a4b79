import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { type About, type Block, foldSpace, type ImportedDocument } from './document.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** What is around a text, and no part of it. */
const FURNITURE = new Set(
  'aside audio button canvas dialog footer form head iframe img input nav noscript object script select style svg template textarea video'.split(
    ' ',
  ),
);
/** What stands in a line: all else begins a paragraph of its own. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strong sub sup time td th tt u var wbr'.split(
    ' ',
  ),
);
/** White space, told apart from a line's end in the page's own text. */
const BREAK = '\u2028';
/** How older pages part paragraphs. */
const TWO_BREAKS = /\u2028\s*\u2028/u;
const HEADING = /^h([1-6])$/;

/** Reads a web page: its article, where it marks one, without menus and footers. */
export function readHtml(html: string): ImportedDocument {
  const page = parse(html);
  const elements = listElements(page);
  const root = findOnly(elements, 'main') ?? findOnly(elements, 'article') ?? findOnly(elements, 'body');
  return { blocks: root ? readBlocks(root) : [], about: readAbout(elements) };
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function listElements({ childNodes }: { readonly childNodes: readonly Node[] }): Element[] {
  return childNodes.flatMap((node) => (isElement(node) ? [node, ...listElements(node)] : []));
}

/** An element that there is one of: of several articles none is the text. */
function findOnly(elements: readonly Element[], name: string): Element | undefined {
  const found = elements.filter(({ tagName }) => tagName === name);
  return found.length === 1 ? found[0] : undefined;
}

function readBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let line = '';
  let level: number | undefined;
  const end = (): void => {
    const texts = level === undefined ? line.split(TWO_BREAKS) : [line];
    line = '';
    for (const text of texts.map(foldSpace).filter(Boolean))
      blocks.push(level === undefined ? { kind: 'paragraph', text } : { kind: 'heading', text, level });
  };
  const visit = (node: Node): void => {
    if ('value' in node) line += node.value;
    if (!isElement(node) || FURNITURE.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === 'br') line += BREAK;
    if (INLINE.has(node.tagName)) {
      node.childNodes.forEach(visit);
      // The cells of a row stand apart.
      if (node.tagName === 'td' || node.tagName === 'th') line += ' ';
      return;
    }
    end();
    const around = level;
    const heading = HEADING.exec(node.tagName)?.[1];
    if (heading) level = Number(heading);
    node.childNodes.forEach(visit);
    end();
    level = around;
  };
  visit(root);
  end();
  return blocks;
}

function isHidden(element: Element): boolean {
  return readAttribute(element, 'hidden') !== undefined || readAttribute(element, 'aria-hidden') === 'true';
}

function readAttribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function readAbout(elements: readonly Element[]): About {
  const meta = new Map<string, string>();
  for (const element of elements) {
    const name = readAttribute(element, 'property') ?? readAttribute(element, 'name');
    const content = foldSpace(readAttribute(element, 'content') ?? '');
    if (element.tagName === 'meta' && name && content && !meta.has(name)) meta.set(name, content);
  }
  const first = (...names: string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((content) => content !== undefined);
  const link = elements.find((one) => one.tagName === 'link' && readAttribute(one, 'rel') === 'canonical');
  const time = elements.find((one) => one.tagName === 'time' && readAttribute(one, 'datetime'));
  const written =
    first('article:published_time', 'citation_date', 'dc.date', 'date') ??
    (time && readAttribute(time, 'datetime'));
  const title = elements.find(({ tagName }) => tagName === 'title');
  return {
    title: first('og:title', 'citation_title') ?? (title && textOf(title)),
    author: first('author', 'citation_author', 'article:author'),
    publisher: first('og:site_name', 'citation_publisher', 'dc.publisher'),
    date: /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0],
    url: (link && readAttribute(link, 'href')) ?? first('og:url'),
  };
}

function textOf({ childNodes }: Element): string {
  return foldSpace(childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
}
