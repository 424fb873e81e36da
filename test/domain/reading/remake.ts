import type { Block, Paper } from '#local/scenarios/blocks.ts';
import { writeDocx } from '#local/scenarios/writeDocx.ts';
import { writePdf } from '#local/scenarios/writePdf.ts';

/** A text as a .docx or .pdf of the same words: paragraphs and headings for lines, marks of the converter gone. For reading the same document from another format. */
export const asDocx = (text: string): Promise<Uint8Array> => writeDocx(paperOf(text));
export const asPdf = (text: string): Promise<Uint8Array> => writePdf(paperOf(text));

function paperOf(text: string): Paper {
  return { name: 'Handling', author: 'Yttra', date: '2016-06-02', foot: null, head: { left: [''], right: ['Sida {sida} ({sidor})'] }, blocks: paragraphsOf(text).map(blockOf) };
}

/** Lines of the text; a wrapped sentence is one paragraph again, also where a converter has put an empty line after every line. */
function paragraphsOf(text: string): string[] {
  const lines = text.replace(/\r/g, '').split('\n');
  const doubled = lines.filter((l) => l.trim() !== '').length > 10 && lines.every((l, i) => l.trim() === '' || (lines[i + 1] ?? '').trim() === '');
  const out: string[] = [];
  let gap = true;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '' || /^[-–—*_]{3,}$/.test(line)) {
      gap = gap || !doubled;
      continue;
    }
    const last = out.at(-1);
    const runsOn = last !== undefined && !gap && !/^(?:#|\*\*|\d{1,3}[.)]?\s|[-–•>])/.test(line) && /[\p{Ll},-]$|\d$|senast(?: den)?$/u.test(last) && last.length > 45 && (/^[\p{Ll}(]/u.test(line) || /^\d{1,2} \p{Ll}/u.test(line) || /^\d{4}[ .,]/.test(line));
    if (runsOn) out[out.length - 1] = /[\p{Ll}]-$/u.test(last) && !/^(?:och|eller|samt)\s/.test(line) ? `${last.slice(0, -1)}${line}` : `${last} ${line}`;
    else out.push(line);
    gap = false;
  }
  return out;
}

function blockOf(line: string): Block {
  const heading = /^#{1,6}\s/.test(line) || /^\*\*[^*]+\*\*$/.test(line);
  const words = plain(line);
  return heading ? { kind: 'heading', text: words } : words.includes('\t') ? { kind: 'table', rows: [words.split(/\t+/)] } : { kind: 'text', text: words };
}

/** Markdown and the signs that the standard fonts of .pdf lack, away. */
function plain(line: string): string {
  return line
    .replace(/^#{1,6}\s+/, '').replace(/\*\*|__|\\(?=[\\_*#[\]().!+-])/g, '').replace(/\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, text: string, url: string) => (url.startsWith('mailto:') && !text.includes('@') ? `${text} ${url.slice(7)}` : text))
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ').replace(/[\u2010-\u2012]/g, '-').replace(/\u2015/g, '–').normalize('NFC')
    .replace(/[^\t\x20-\x7e\u00a1-\u00ff–—‘’“”•…€]/g, '');
}
