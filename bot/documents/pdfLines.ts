import { raised } from './superscript.ts';

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly height: number;
  /** [a, b, c, d, x, y]; y grows upwards. */
  readonly transform: readonly number[];
}

/** Where a piece ended, and the line that it stood on. */
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

/** How a piece goes on from the one before it. */
type Step = 'raised' | 'same' | 'column' | 'line' | 'paragraph';

function stepTo(x: number, y: number, size: number, last: Place): Step {
  const down = last.y - y;
  const gap = x - last.right;
  if (size < last.size * 0.8 && down < 0 && -down < last.size * 0.7 && gap < last.size && gap > -last.size * 0.5) return 'raised';
  if (Math.abs(down) < size * 0.5) return gap > size * 2.2 ? 'column' : 'same';
  return down > Math.max(size, last.size) * 1.75 || down < -size ? 'paragraph' : 'line';
}

/**
 * Lines of a page in the order of the document. A wide gap on a line becomes a tab (columns, signatures side by side);
 * a gap between lines of more than a line and a half becomes an empty line (paragraphs). Raised digits stay raised, on the line that they belong to.
 */
export function pageText(items: readonly object[]): string {
  const lines: string[] = [];
  let line = '';
  const breakLine = (): void => {
    lines.push(line.trimEnd());
    line = '';
  };
  /** At the start of a line, with an empty one before it if told so. */
  const newLine = (apart: boolean): void => {
    if (line !== '') breakLine();
    if (apart && lines.length > 0) lines.push('');
  };
  let last: Place | null = null;
  for (const item of items) {
    if (!isPiece(item)) continue;
    const { str, width } = item;
    if (str.trim() !== '') {
      const [, , , scale = 0, x = 0, y = 0] = item.transform;
      const size = Math.abs(item.height) || Math.abs(scale) || 10;
      const place: Place = { right: x + width, y, size, turned: isTurned(item) };
      const step: Step = last === null ? 'same' : place.turned || last.turned ? (place.turned === last.turned ? 'same' : 'paragraph') : stepTo(x, y, size, last);
      if (step === 'raised') line = `${(line === '' ? (lines.pop() ?? '') : line).trimEnd()}${raised(str)}`;
      else {
        if (step === 'column') line = `${line.trimEnd()}\t`;
        else if (step !== 'same') newLine(step === 'paragraph');
        line += str;
      }
      // What is raised is no line of its own: what follows it is measured from the line that it stands on.
      last = step === 'raised' && last !== null ? { right: place.right, y: last.y, size: last.size, turned: false } : place;
    } else if (str !== '' && line !== '' && !/\s$/.test(line)) line += ' ';
    if (item.hasEOL && line !== '') breakLine();
  }
  breakLine();
  return lines.join('\n');
}
