import { raised } from './superscript.ts';

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly height: number;
  /** [a, b, c, d, x, y]; y grows upwards. */
  readonly transform: readonly number[];
}

interface Place {
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly turned: boolean;
}

function isPiece(item: object): item is Piece {
  return 'str' in item && 'transform' in item;
}

/** What is written straight up or down: a margin's stamp or a watermark. */
const isTurned = ({ transform: [a = 1, b = 0] }: Piece): boolean => Math.abs(b) > Math.abs(a);

/**
 * Lines of a page in the order of the document. A wide gap on a line becomes a tab (columns, signatures side by side);
 * a gap between lines of more than a line and a half becomes an empty line (paragraphs). Raised digits stay raised, on the line that they belong to.
 */
export function pageText(items: readonly object[]): string {
  let text = '';
  /** Where the last piece ended; `y` and `size` are the line's own, not those of something raised on it. */
  let last: Place | null = null;
  for (const item of items) {
    if (!isPiece(item)) continue;
    const x = item.transform[4] ?? 0;
    const y = item.transform[5] ?? 0;
    const size = Math.abs(item.height) || Math.abs(item.transform[3] ?? 0) || 10;
    const turned = isTurned(item);
    let isRaised = false;
    if (item.str.trim() !== '') {
      if (last && (turned || last.turned)) text += turned === last.turned || text.endsWith('\n\n') ? '' : '\n\n';
      else if (last) {
        const down: number = last.y - y;
        isRaised = size < last.size * 0.8 && down < 0 && -down < last.size * 0.7 && x - last.right < last.size && x >= last.right - last.size * 0.5;
        const onSameLine = isRaised || Math.abs(down) < size * 0.5;
        if (isRaised) text = text.trimEnd();
        else if (onSameLine && x - last.right > size * 2.2) text = `${text.trimEnd()}\t`;
        else if (!onSameLine) {
          if (!text.endsWith('\n')) text += '\n';
          if (down > Math.max(size, last.size) * 1.75 || down < -size) text += '\n';
        }
      }
      text += isRaised ? raised(item.str) : item.str;
      last = isRaised && last ? { ...last, right: x + item.width } : { right: x + item.width, y, size, turned };
    } else if (item.str !== '' && text !== '' && !/\s$/.test(text)) {
      text += ' ';
    }
    if (item.hasEOL && !text.endsWith('\n')) text += '\n';
  }
  return text.replace(/[ \t]+\n/g, '\n');
}
