import type { Limits } from './limits.ts';
import type { UnreadableReason } from '#domain/texts/reading.sv.ts';
import { Unreadable } from './outcome.ts';
import { zipDirectory } from './zipDirectory.ts';

export type DocumentFormat = 'docx' | 'pdf' | 'txt' | 'md';

export type GateOutcome = { readonly kind: 'pass'; readonly format: DocumentFormat } | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

const MACRO_ENDINGS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'xlam']);
const latin1 = new TextDecoder('latin1');

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
  const content = contentOf(bytes);
  switch (ending) {
    case 'docx':
      if (content === 'ole') throw new Unreadable(isEncryptedPackage(bytes) ? 'encrypted' : 'wrong-ending');
      if (content !== 'zip') throw new Unreadable('wrong-ending');
      checkDocx(bytes, limits);
      return 'docx';
    case 'pdf':
      if (content !== 'pdf') throw new Unreadable('wrong-ending');
      return 'pdf';
    case 'txt':
    case 'md':
      if (content !== 'text') throw new Unreadable('wrong-ending');
      return ending;
    default:
      throw new Unreadable('not-supported');
  }
}

function contentOf(bytes: Uint8Array): 'zip' | 'pdf' | 'ole' | 'program' | 'rtf' | 'picture' | 'text' | 'binary' {
  const head = latin1.decode(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'ole';
  if (head.startsWith('MZ') && bytes.length > 64 && head.includes('\0') || head.startsWith('\x7fELF')) return 'program';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*)/.test(head)) return 'picture';
  const wide = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  return !wide && head.includes('\0') ? 'binary' : 'text';
}

/** A .docx with a password is an old compound file that holds the stream "EncryptedPackage". */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function checkDocx(bytes: Uint8Array, limits: Limits): void {
  const entries = zipDirectory(bytes, limits);
  if (entries.some((e) => /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$/i.test(e.name))) throw new Unreadable('macro');
  if (entries.some((e) => e.encrypted)) throw new Unreadable('encrypted');
  if (!entries.some((e) => e.name === '[Content_Types].xml') || !entries.some((e) => /^word\//i.test(e.name))) throw new Unreadable('wrong-ending');
}
