import type { ReadableText } from '#domain/reading/reading.ts';
import type { UnreadableReason } from '#domain/texts/reading.sv.ts';
import { contentKind } from './contentKind.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import { zipDirectory } from './zipDirectory.ts';
import type { ZipEntry } from './zipDirectory.ts';

export type DocumentFormat = ReadableText['kind'];

export type GateOutcome = { readonly kind: 'pass'; readonly format: DocumentFormat } | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

const MACRO_ENDINGS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'xlam']);

/** Looks at a file before any parser does: size, what it really is against what it calls itself, and the zip's directory. Inflates nothing. */
export function gate(bytes: Uint8Array, fileName: string, limits: Limits): GateOutcome {
  try {
    return { kind: 'pass', format: formatOf(bytes, endingOf(fileName), limits) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', reason: error.reason };
    return { kind: 'unreadable', reason: 'broken' };
  }
}

export function endingOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,5})\s*$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function formatOf(bytes: Uint8Array, ending: string, limits: Limits): DocumentFormat {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > limits.maxFileBytes) throw new Unreadable('too-large');
  if (MACRO_ENDINGS.has(ending)) throw new Unreadable('macro');
  const content = contentKind(bytes);
  const must = (ok: boolean): void => {
    if (!ok) throw new Unreadable('wrong-ending');
  };
  switch (ending) {
    case 'docx':
      if (content === 'ole') throw new Unreadable(hasStreamName(bytes, 'EncryptedPackage') ? 'encrypted' : 'wrong-ending');
      must(content === 'zip');
      checkDocx(zipDirectory(bytes, limits));
      return 'docx';
    case 'odt':
      must(content === 'zip');
      checkOdt(zipDirectory(bytes, limits));
      return 'odt';
    case 'doc':
      // Many systems save RTF, and some web pages, as .doc; Word opens them without a word.
      if (content === 'rtf') return 'rtf';
      must(content === 'ole' && hasStreamName(bytes, 'WordDocument'));
      return 'doc';
    case 'pdf':
      must(content === 'pdf');
      return 'pdf';
    case 'rtf':
      must(content === 'rtf');
      return 'rtf';
    case 'htm':
    case 'html':
      must(content === 'text');
      return 'html';
    case 'txt':
    case 'md':
      must(content === 'text');
      return ending;
    default:
      throw new Unreadable('not-supported');
  }
}

/** The names in an old compound file stand in UTF-16. */
function hasStreamName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

function checkDocx(entries: readonly ZipEntry[]): void {
  if (entries.some((e) => /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$/i.test(e.name))) throw new Unreadable('macro');
  if (entries.some((e) => e.encrypted)) throw new Unreadable('encrypted');
  if (!entries.some((e) => e.name === '[Content_Types].xml') || !entries.some((e) => /^word\//i.test(e.name))) throw new Unreadable('wrong-ending');
}

function checkOdt(entries: readonly ZipEntry[]): void {
  if (entries.some((e) => /^(?:Basic|Scripts)\/.+\/.+/i.test(e.name))) throw new Unreadable('macro');
  if (entries.some((e) => e.encrypted || e.name === 'encrypted-package')) throw new Unreadable('encrypted');
  if (!entries.some((e) => e.name === 'content.xml') || !entries.some((e) => e.name === 'mimetype')) throw new Unreadable('wrong-ending');
}
