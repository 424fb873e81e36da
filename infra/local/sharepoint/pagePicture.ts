import { strFromU8, unzipSync } from 'fflate';

const WIDTH = 794;
const HEIGHT = 1123;
const MARGIN = 84;

interface Line { readonly text: string; /** Cells of a table row, each at its share of the width. */ readonly cells?: readonly string[]; readonly size: number; readonly bold: boolean; readonly indent: number; readonly before: number }

/** The first page of a .docx as SVG: its own paragraphs and table rows in A4, drawn without Word. A picture to show, not a rendering to trust. */
export function pagePicture(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx, { filter: (file) => file.name === 'word/document.xml' })['word/document.xml'] ?? new Uint8Array());
  const lines = blocks(xml).flatMap(wrap);
  const drawn: string[] = [];
  let y = MARGIN;
  for (const line of lines) {
    y += line.before + line.size * 1.35;
    if (y > HEIGHT - MARGIN) break;
    if (line.cells) {
      drawn.push(...row(line, line.cells, y));
      continue;
    }
    drawn.push(`<text x="${MARGIN + line.indent}" y="${Math.round(y)}" font-size="${line.size}"${line.bold ? ' font-weight="600"' : ''}>${escape(line.text)}</text>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="Calibri, Carlito, 'Liberation Sans', Arial, sans-serif" fill="#1b1a19"><rect width="100%" height="100%" fill="#fff"/>${drawn.join('')}</svg>`;
}

/** Paragraphs in order; the cells of a table row on one line. */
function blocks(xml: string): Omit<Line, 'before'>[] {
  const out: Omit<Line, 'before'>[] = [];
  for (const [part] of xml.matchAll(/<w:tr[ >].*?<\/w:tr>|<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs)) {
    if (part.startsWith('<w:tr')) {
      const cells = [...part.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)).filter((cell) => cell !== '');
      out.push({ text: cells.join(' '), cells: [...part.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)), size: 13, bold: /<w:b\/>/.test(part), indent: 0 });
    } else {
      const style = /<w:pStyle w:val="([^"]+)"/.exec(part)?.[1] ?? '';
      const level = /title|rubrik$/i.test(style) ? 0 : Number(/(?:heading|rubrik)\s*(\d)/i.exec(style)?.[1] ?? 9);
      out.push({ text: textOf(part), size: level === 0 ? 28 : level === 1 ? 20 : level === 2 ? 17 : 14.5, bold: level < 9, indent: part.includes('<w:numPr>') ? 18 : 0 });
    }
  }
  return out.filter((block) => block.text !== '');
}

const textOf = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map((m) => (m[1] === undefined ? ' ' : unescape(m[1]))).join('').trim();

/** Cells side by side, the first widest; a cell too long for its room is cut with an ellipsis. */
function row(line: Line, cells: readonly string[], y: number): string[] {
  const width = WIDTH - 2 * MARGIN;
  const shares = cells.length === 2 ? [0.28, 0.72] : cells.map((_, i) => (i === 0 ? 0.36 : 0.64 / (cells.length - 1)));
  let x = MARGIN;
  return cells.map((cell, i) => {
    const room = Math.floor(((shares[i] ?? 0) * width) / (line.size * 0.5));
    const shown = cell.length > room ? `${cell.slice(0, room - 1)}…` : cell;
    const drawn = `<text x="${Math.round(x)}" y="${Math.round(y)}" font-size="${line.size}"${line.bold ? ' font-weight="600"' : ''}>${escape(shown)}</text>`;
    x += (shares[i] ?? 0) * width;
    return drawn;
  });
}

function wrap(block: Omit<Line, 'before'>): Line[] {
  if (block.cells) return [{ ...block, before: 3 }];
  const room = Math.floor((WIDTH - 2 * MARGIN - block.indent) / (block.size * 0.5));
  const lines: string[] = [];
  let line = '';
  for (const word of block.text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((text, i) => ({ ...block, text, before: i > 0 ? 0 : block.bold ? 16 : 6 }));
}

const escape = (text: string): string => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
const unescape = (text: string): string => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '');
