import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import { dayOfSerial, isDayFormat } from './sheetDates.ts';
import { xmlFeeder, type XmlEvents } from './xml.ts';
import { zipDirectory, type ZipEntry } from './zipDirectory.ts';
import { readPart, type Budget } from './zipPart.ts';

const MB = 1024 * 1024;
/** A register has some hundred rows. */
const LIMITS: Limits = { ...DEFAULT_LIMITS, maxFileBytes: 5 * MB, maxPartBytes: 30 * MB, maxTotalBytes: 60 * MB, maxElementDepth: 60 };
const MAX_ROWS = 50_000;
const MAX_COLUMNS = 200;
const MAX_CELL = 32_767;

interface Book {
  readonly shared: readonly string[];
  /** By the cell's style: is it shown as a day? */
  readonly days: readonly boolean[];
  readonly from1904: boolean;
}

/** The rows of every sheet in the order of the tabs, cells trimmed, empty rows left out. Null when it is no .xlsx that can be read. Formulas give what they last came to. */
export function readXlsx(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] | null {
  if (bytes.length === 0 || bytes.length > LIMITS.maxFileBytes) return null;
  try {
    const parts = new Map(zipDirectory(bytes, LIMITS).map((e) => [e.name.toLowerCase(), e]));
    if ([...parts.keys()].some((name) => name.endsWith('vbaproject.bin')) || [...parts.values()].some((e) => e.encrypted)) return null;
    const budget: Budget = { inflated: 0 };
    const read = (entry: ZipEntry | undefined, events: XmlEvents): void => {
      if (!entry) return;
      const feeder = xmlFeeder(events, LIMITS);
      readPart(bytes, entry, LIMITS, budget, { feed: (piece) => feeder.feed(piece), end: () => feeder.end() });
    };
    const workbook = workbookOf(read, parts);
    const book: Book = { ...workbook, shared: sharedOf(read, parts.get('xl/sharedstrings.xml')), days: stylesOf(read, parts.get('xl/styles.xml')) };
    const sheets = workbook.paths.flatMap((path) => parts.get(path) ?? []);
    return sheets.length === 0 ? null : sheets.map((sheet) => rowsOf(read, sheet, book));
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

type Read = (entry: ZipEntry | undefined, events: XmlEvents) => void;

/** The sheets that are not hidden, in the order of their tabs. */
function workbookOf(read: Read, parts: ReadonlyMap<string, ZipEntry>): { paths: readonly string[]; from1904: boolean } {
  const targets = new Map<string, string>();
  read(parts.get('xl/_rels/workbook.xml.rels'), { open: (name, attribute) => { if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? ''); }, text: () => undefined, close: () => undefined });
  const ids: string[] = [];
  let from1904 = false;
  read(parts.get('xl/workbook.xml'), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name === 'sheet' && (attribute('state') ?? 'visible') === 'visible') ids.push(attribute('id') ?? '');
    },
    text: () => undefined, close: () => undefined,
  });
  const paths = ids.flatMap((id) => targets.get(id) ?? []).map((t) => (t.startsWith('/') ? t.slice(1) : `xl/${t}`).toLowerCase());
  return { paths, from1904 };
}

function sharedOf(read: Read, entry: ZipEntry | undefined): string[] {
  const all: string[] = [];
  let text = '';
  let inText = false;
  read(entry, {
    // Readings beside the text (phonetic) are not part of it.
    open: (name) => { if (name === 'rPh') return true; if (name === 'si') text = ''; inText = name === 't'; return undefined; },
    text: (piece) => { if (inText) text += piece; },
    close: (name) => { if (name === 'si') all.push(text.slice(0, MAX_CELL)); if (name === 't') inText = false; },
  });
  return all;
}

function stylesOf(read: Read, entry: ZipEntry | undefined): boolean[] {
  const codes = new Map<number, string>();
  const days: boolean[] = [];
  let inCells = false;
  read(entry, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) days.push(isDayFormat(Number(attribute('numFmtId') ?? 0), codes.get(Number(attribute('numFmtId') ?? 0))));
    },
    text: () => undefined,
    close: (name) => { if (name === 'cellXfs') inCells = false; },
  });
  return days;
}

function rowsOf(read: Read, entry: ZipEntry, book: Book): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = -1;
  let type = '';
  let style = 0;
  let value = '';
  let wanted = false;
  read(entry, {
    open: (name, attribute) => {
      if (name === 'row') { row = []; at = -1; }
      if (name === 'c') { at = columnOf(attribute('r')) ?? at + 1; type = attribute('t') ?? 'n'; style = Number(attribute('s') ?? 0); value = ''; }
      if (name === 'v' || name === 't') wanted = true;
      return name === 'rPh' || name === 'f' ? true : undefined;
    },
    text: (piece) => { if (wanted && value.length < MAX_CELL) value += piece; },
    close: (name) => {
      if (name === 'v' || name === 't') wanted = false;
      if (name === 'c' && at < MAX_COLUMNS) row[at] = cellText(value, type, style, book).trim();
      if (name === 'row' && row.some((cell) => (cell ?? '') !== '')) rows.push(Array.from(row, (cell) => cell ?? ''));
      if (rows.length > MAX_ROWS) throw new Unreadable('bomb', 'rows');
    },
  });
  return rows;
}

function cellText(value: string, type: string, style: number, book: Book): string {
  if (type === 's') return book.shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'ja' : 'nej';
  if (type === 'd') return value.slice(0, 10);
  if (type !== 'n' || value === '') return type === 'e' ? '' : value;
  const day = book.days[style] === true ? dayOfSerial(Number(value), book.from1904) : null;
  return day ?? value;
}

/** 0 for "A7", 27 for "AB7". */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  return letters ? [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1 : null;
}
