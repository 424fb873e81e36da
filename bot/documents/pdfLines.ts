interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly height: number;
  /** [a, b, c, d, x, y]; y grows upwards. */
  readonly transform: readonly number[];
}

function isPiece(item: object): item is Piece {
  return 'str' in item && 'transform' in item;
}

/**
 * Lines of a page in the order of the document. A wide gap on a line becomes a tab (columns, signatures side by side);
 * a gap between lines of more than a line and a half becomes an empty line (paragraphs).
 */
export function pageText(items: readonly object[]): string {
  let text = '';
  let last: { right: number; y: number; size: number } | null = null;
  for (const item of items) {
    if (!isPiece(item)) continue;
    const x = item.transform[4] ?? 0;
    const y = item.transform[5] ?? 0;
    const size = Math.abs(item.height) || Math.abs(item.transform[3] ?? 0) || 10;
    if (item.str.trim() !== '') {
      if (last) {
        const down = last.y - y;
        const onSameLine = Math.abs(down) < size * 0.5;
        if (onSameLine && x - last.right > size * 2.2) text = `${text.trimEnd()}\t`;
        else if (!onSameLine) {
          if (!text.endsWith('\n')) text += '\n';
          if (down > Math.max(size, last.size) * 1.75 || down < -size) text += '\n';
        }
      }
      text += item.str;
      last = { right: x + item.width, y, size };
    } else if (item.str !== '' && text !== '' && !/\s$/.test(text)) {
      text += ' ';
    }
    if (item.hasEOL && !text.endsWith('\n')) text += '\n';
  }
  return text.replace(/[ \t]+\n/g, '\n');
}
