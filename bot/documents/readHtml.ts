import type { ReadableText } from '#domain/reading/reading.ts';
import { decodePageText } from './decodeText.ts';
import { decodeHtml } from './htmlEntities.ts';
import { scanHtml } from './htmlTokens.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { Progress } from './outcome.ts';
import { textWriter } from './textWriter.ts';
import type { TextWriter } from './textWriter.ts';

const BLOCKS = new Set(['p', 'div', 'section', 'article', 'main', 'aside', 'header', 'footer', 'address', 'blockquote', 'figure', 'figcaption', 'fieldset', 'form', 'ul', 'ol', 'dl', 'dt', 'dd', 'pre', 'hr', 'body', 'details', 'summary', 'center', 'table', 'caption', 'tbody', 'thead', 'tfoot', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'legend', 'option']);
/** Not shown, or no part of the document. */
const LEFT_OUT = new Set(['head', 'template', 'noscript', 'nav', 'svg', 'object', 'audio', 'video', 'canvas', 'select', 'button', 'dialog', 'del', 's', 'strike', 'rp', 'rt', 'math']);
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'area', 'base', 'col', 'embed', 'source', 'track', 'wbr']);
const HIDDEN = /(?:^|\s)hidden(?=[\s=/>]|$)|display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i;

/** A web page's own text: scripts, menus and what is hidden left out; tables and lists kept; the page's head and foot apart. Nothing is fetched. Throws Unreadable. */
export function readHtml(bytes: Uint8Array, limits: Limits, onProgress: Progress = () => undefined): ReadableText {
  const body = textWriter(limits);
  const heads: string[] = [];
  let writer: TextWriter = body;
  /** The page's own <header> or <footer>, and not that of an article in it. */
  let apart: { readonly name: string; hasHeading: boolean } | null = null;
  let left: { readonly name: string; depth: number } | null = null;
  let pre = 0;
  let lists = 0;
  let tables = 0;
  let hasPicture = false;
  let mark: { as: 'heading' | 'item'; level: number } | null = null;
  let ended = true;

  const endParagraph = (): void => {
    writer.closeParagraph();
    ended = true;
  };
  const put = (text: string): void => {
    if (text === '') return;
    const starts = !writer.inParagraph();
    writer.put(text);
    if (starts && mark) writer.mark(mark);
    if (starts) mark = null;
    ended = /\s$/.test(text);
  };
  const text = (raw: string): void => {
    if (left) return;
    const decoded = decodeHtml(raw);
    if (pre > 0) return put(decoded.replace(/\r\n?/g, '\n'));
    const flowing = decoded.replace(/[ \t\r\n\f]+/g, ' ');
    put(ended ? flowing.replace(/^ /, '') : flowing);
  };
  /** A text of its own takes the place of the page's until it closes. */
  const openApart = (name: string): void => {
    endParagraph();
    apart = { name, hasHeading: false };
    writer = textWriter(limits);
  };
  const closeApart = (): void => {
    endParagraph();
    const written = writer.end().text.trim().replace(/\n{2,}/g, '\n');
    writer = body;
    // The head that holds the title is part of the document.
    if (apart?.hasHeading) for (const line of written.split('\n')) { put(line); endParagraph(); }
    else if (written !== '') heads.push(written);
    apart = null;
  };
  scanHtml(
    decodePageText(bytes),
    {
      open(name, attributes) {
        if (left) {
          if (name === left.name) left.depth += 1;
          return;
        }
        if (name === 'img') hasPicture = true;
        if (!VOID.has(name) && !attributes.endsWith('/>') && (LEFT_OUT.has(name) || HIDDEN.test(attributes))) {
          left = { name, depth: 1 };
          return;
        }
        if (name === 'br') return put('\n');
        if (name === 'tr') {
          endParagraph();
          writer.openRow();
        } else if (name === 'td' || name === 'th') endParagraph();
        else if (BLOCKS.has(name)) endParagraph();
        if ((name === 'header' || name === 'footer') && !apart && tables === 0 && articles === 0) openApart(name);
        const heading = /^h([1-6])$/.exec(name);
        if (heading) {
          mark = { as: 'heading', level: Number(heading[1]) };
          if (apart) apart.hasHeading = true;
        } else if (name === 'li' && lists > 0) mark = { as: 'item', level: 1 };
        if (name === 'ul' || name === 'ol') lists += 1;
        else if (name === 'table') tables += 1;
        else if (name === 'article' || name === 'main') articles += 1;
        else if (name === 'pre') pre += 1;
        if (tables > limits.maxElementDepth || lists > limits.maxElementDepth) throw new Unreadable('broken', 'nesting');
      },
      close(name) {
        if (left) {
          if (name === left.name && (left.depth -= 1) === 0) left = null;
          return;
        }
        if (name === 'br') return put('\n');
        if (BLOCKS.has(name) || name === 'td' || name === 'th' || name === 'tr') endParagraph();
        if (name === 'td' || name === 'th') writer.closeCell();
        else if (name === 'tr') writer.closeRow();
        else if (name === 'ul' || name === 'ol') lists = Math.max(0, lists - 1);
        else if (name === 'table') tables = Math.max(0, tables - 1);
        else if (name === 'article' || name === 'main') articles = Math.max(0, articles - 1);
        else if (name === 'pre') pre = Math.max(0, pre - 1);
        else if (name === apart?.name) closeApart();
        if (/^h[1-6]$|^li$/.test(name)) mark = null;
      },
      text,
    },
    onProgress,
  );
}
