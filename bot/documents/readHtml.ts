import type { ReadableText } from '#domain/reading/reading.ts';
import { decodeText } from './decodeText.ts';
import { BLOCKS, endsLeftOut, isLeftOut } from './htmlElements.ts';
import { decodeHtml } from './htmlEntities.ts';
import { htmlTables } from './htmlTables.ts';
import { scanHtml } from './htmlTokens.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { Progress } from './outcome.ts';
import { raised } from './superscript.ts';
import { textWriter } from './textWriter.ts';
import type { ParagraphMark, TextWriter } from './textWriter.ts';

/** A web page's own text: scripts, menus and what is hidden left out, tables and lists kept, the page's foot apart. Nothing is fetched. Throws Unreadable. */
export function readHtml(bytes: Uint8Array, limits: Limits, onProgress: Progress = () => undefined): ReadableText {
  const body = textWriter(limits);
  const heads: string[] = [];
  let writer: TextWriter = body;
  const tables = htmlTables(() => writer, limits);
  let left: { readonly name: string; depth: number } | null = null;
  /** Inside <article>, <main> or a table a <footer> is part of the text. */
  let inside = 0;
  let pre = 0;
  let sup = 0;
  let hasPicture = false;
  let mark: ParagraphMark | null = null;
  let spaced = true;

  const endParagraph = (): void => {
    writer.closeParagraph();
    spaced = true;
  };
  const put = (text: string): void => {
    if (text === '') return;
    writer.put(text);
    if (mark) writer.mark(mark);
    mark = null;
    spaced = /\s$/.test(text);
  };
  const endFoot = (): void => {
    if (writer === body) return;
    const text = writer.end().text.trim().replace(/\n{2,}/g, '\n');
    if (text !== '') heads.push(text);
    writer = body;
  };
  scanHtml(
    decodeText(bytes),
    {
      open(name, attributes) {
        if (left) {
          if (endsLeftOut(left.name, name)) left = null;
          else {
            if (name === left.name) left.depth += 1;
            return;
          }
        }
        if (name === 'img') hasPicture = true;
        if (isLeftOut(name, attributes)) {
          if (BLOCKS.has(name)) endParagraph();
          left = { name, depth: 1 };
          return;
        }
        if (name === 'br') return put('\n');
        if (name === 'sup') sup += 1;
        if (!BLOCKS.has(name)) return;
        sup = 0;
        endParagraph();
        tables.open(name);
        if (name === 'footer' && inside === 0 && writer === body) writer = textWriter(limits);
        else if (name === 'article' || name === 'main' || name === 'table') inside += 1;
        else if (name === 'pre') pre += 1;
        else if (name === 'li') mark = { as: 'item', level: 1 };
        else if (/^h[1-6]$/.test(name)) mark = { as: 'heading', level: Number(name[1]) };
      },
      close(name) {
        if (left) {
          if (name === left.name && (left.depth -= 1) === 0) left = null;
          return;
        }
        if (name === 'sup') sup = Math.max(0, sup - 1);
        if (!BLOCKS.has(name)) return;
        endParagraph();
        mark = null;
        tables.close(name);
        if (name === 'footer') endFoot();
        else if (name === 'article' || name === 'main' || name === 'table') inside = Math.max(0, inside - 1);
        else if (name === 'pre') pre = Math.max(0, pre - 1);
      },
      text(raw) {
        if (left) return;
        const text = sup > 0 ? raised(decodeHtml(raw)) : decodeHtml(raw);
        if (pre > 0) return put(text.replace(/\r\n?/g, '\n'));
        const flowing = text.replace(/[ \t\r\n\f]+/g, ' ');
        put(spaced ? flowing.replace(/^ /, '') : flowing);
      },
    },
    onProgress,
  );
  endFoot();
  const { text, marks } = body.end();
  const headerFooter = [...new Set(heads)];
  if (text.trim() === '' && headerFooter.length === 0) throw new Unreadable(hasPicture ? 'scanned' : 'empty');
  return { text: text.trimEnd(), headerFooter, marks, kind: 'html' };
}
