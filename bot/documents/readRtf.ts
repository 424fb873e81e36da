import type { ReadableText } from '#domain/reading/reading.ts';
import { decodePage, pageOfFont } from './charsets.ts';
import { headingOf } from './docxParts.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { Progress } from './outcome.ts';
import { ascii, scanRtf } from './rtfTokens.ts';
import { BULLETS, CHARACTERS, HEADS, OPENED, SKIPPED } from './rtfWords.ts';
import { textWriter } from './textWriter.ts';
import type { ParagraphMark, TextWriter } from './textWriter.ts';

type Into = 'text' | 'skip' | 'fonts' | 'styles';

/** What holds inside one group and those in it, until it closes. */
interface Group {
  readonly writer: TextWriter;
  /** What is done when the group closes. */
  readonly atClose: (() => void) | null;
  into: Into;
  /** Bytes that stand in for a \u to readers without Unicode. */
  fallback: number;
  font: number;
  unseen: boolean;
  deleted: boolean;
  inTable: boolean;
  mark: ParagraphMark | null;
  style: number;
}

/** Body with tables, text boxes and notes; heads and feet apart. Pictures, objects and field codes are passed over as bytes. Throws Unreadable. */
export function readRtf(bytes: Uint8Array, limits: Limits, onProgress: Progress = () => undefined): ReadableText {
  const body = textWriter(limits);
  const heads: string[] = [];
  const notes: string[] = [];
  const fonts = new Map<number, number>();
  const styles = new Map<number, ParagraphMark>();
  let page = 1252;
  let hasPicture = false;
  let groups: Group[] = [];
  let here: Group = { writer: body, atClose: null, into: 'text', fallback: 1, font: -1, unseen: false, deleted: false, inTable: false, mark: null, style: 0 };
  let pending: number[] = [];
  let starred = false;
  let toPass = 0;
  let styleName = '';

  const put = (text: string): void => {
    if (here.into === 'styles') styleName += text;
    if (here.into !== 'text' || here.unseen || here.deleted) return;
    if (here.inTable && !here.writer.inRow() && !here.writer.inParagraph()) here.writer.openRow();
    here.writer.put(text);
  };
  const flush = (): void => {
    if (pending.length === 0) return;
    const read = decodePage(Uint8Array.from(pending), fonts.get(here.font) ?? page);
    pending = [];
    put(read);
  };
  const endParagraph = (): void => {
    const mark = here.mark ?? styles.get(here.style);
    if (mark && here.writer.inParagraph()) here.writer.mark(mark);
    if (here.inTable && !here.writer.inRow()) here.writer.openRow();
    here.writer.closeParagraph();
  };
  /** The group's text goes to a writer of its own, and what it comes to is handed on at its end. */
  const apart = (take: (text: string) => void): void => {
    const writer = textWriter(limits);
    here = { ...here, writer, inTable: false, mark: null, style: 0, into: 'text', atClose: () => take(writer.end().text.trim()) };
  };
  const destination = (name: string): boolean => {
    if (here.into === 'skip') return false;
    if (BULLETS.has(name)) {
      const outer = groups[groups.length - 1];
      if (outer) outer.mark ??= { as: 'item', level: 1 };
      here.into = 'skip';
    } else if (SKIPPED.has(name) || (starred && !OPENED.has(name))) {
      here.into = 'skip';
      if (name === 'pict' || name === 'shppict') hasPicture = true;
    } else if (name === 'fonttbl') here.into = 'fonts';
    else if (name === 'stylesheet') here.into = 'styles';
    else if (HEADS.test(name)) apart((text) => text !== '' && heads.push(text.replace(/\n{2,}/g, '\n')));
    else if (name === 'footnote') apart((text) => text !== '' && notes.push(text));
    else if (name === 'shptxt') {
      here.writer.openParagraph();
      here = { ...here, inTable: false, mark: null, style: 0, atClose: () => here.writer.closeParagraph() };
    } else return false;
    return true;
  };
  const word = (name: string, number: number | null): void => {
    flush();
    if (name === '*') {
      starred = true;
      return;
    }
    const taken = destination(name);
    starred = false;
    if (taken || here.into === 'skip') return;
    const on = number !== 0;
    const character = CHARACTERS[name];
    if (toPass > 0 && name !== 'u') {
      toPass -= 1;
      return;
    }
    if (character !== undefined) return put(character);
    switch (name) {
      case 'u':
        put(String.fromCharCode(((number ?? 0) + 65536) % 65536));
        toPass = here.fallback;
        return;
      case 'uc': here.fallback = Math.min(16, Math.max(0, number ?? 1)); return;
      case 'ansicpg': page = number === null || number === 0 ? page : number; return;
      case 'mac': page = 10000; return;
      case 'pc': page = 437; return;
      case 'pca': page = 850; return;
      case 'f': here.font = number ?? -1; return;
      case 'fcharset': {
        const own = pageOfFont(number ?? 0);
        if (here.into === 'fonts' && own !== null && fonts.size < 4_000) fonts.set(here.font, own);
        return;
      }
      case 'plain': here.unseen = here.deleted = false; return;
      case 'v': here.unseen = on; return;
      case 'deleted': here.deleted = on; return;
      case 's': here.style = number ?? 0; return;
      case 'outlinelevel': if (number !== null && number >= 0 && number < 9) here.mark = { as: 'heading', level: number + 1 }; return;
      case 'pard':
        here.inTable = false;
        here.mark = null;
        here.style = 0;
        return;
      case 'intbl': here.inTable = true; return;
      case 'par': case 'sect': case 'page':
        if (here.into === 'text') endParagraph();
        return;
      case 'nestcell': put('\t'); return;
      case 'nestrow': here.writer.closeParagraph(); return;
      case 'cell':
        here.inTable = true;
        endParagraph();
        here.writer.closeCell();
        return;
      case 'row': here.writer.closeRow(); return;
      default:
    }
  };
  scanRtf(
    bytes,
    {
      open() {
        flush();
        toPass = 0;
        groups.push(here);
        here = { ...here, atClose: null };
        starred = false;
        styleName = '';
      },
      close() {
        flush();
        toPass = 0;
        if (here.into === 'styles' && here.style > 0) {
          const mark = here.mark ?? headingOf(styleName.replace(/;\s*$/, '').trim());
          if (mark && styles.size < 4_000) styles.set(here.style, mark);
          styleName = '';
        }
        here.atClose?.();
        here = groups.pop() ?? here;
      },
      word,
      plain(from, to) {
        if (here.into === 'skip') return;
        const passed = Math.min(toPass, to - from);
        toPass -= passed;
        if (from + passed === to) return;
        const codePage = fonts.get(here.font) ?? page;
        // Double-byte letters have a second byte that looks like ASCII.
        if (codePage >= 932 && codePage <= 950) for (let at = from + passed; at < to; at += 1) pending.push(bytes[at] ?? 32);
        else {
          flush();
          put(ascii(bytes, from + passed, to));
        }
      },
      byte(value) {
        if (here.into === 'skip') return;
        if (toPass > 0) toPass -= 1;
        else pending.push(value);
      },
    },
    limits,
    onProgress,
  );
  groups = [];
  const main = body.end();
  const text = [main.text.trimEnd(), ...notes].join('\n\n');
  const headerFooter = [...new Set(heads)];
  if (text.trim() === '' && headerFooter.length === 0) throw new Unreadable(hasPicture ? 'scanned' : 'empty');
  return { text, headerFooter, marks: main.marks, kind: 'rtf' };
}
