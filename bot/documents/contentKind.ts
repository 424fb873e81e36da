export type ContentKind = 'zip' | 'pdf' | 'ole' | 'program' | 'rtf' | 'picture' | 'text' | 'binary';

const latin1 = new TextDecoder('latin1');

/** What a file is by its first bytes, whatever it calls itself. */
export function contentKind(bytes: Uint8Array): ContentKind {
  const head = latin1.decode(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'ole';
  if (head.startsWith('MZ') && bytes.length > 64 && head.includes('\0') || head.startsWith('\x7fELF')) return 'program';
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head)) return 'rtf';
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*)/.test(head)) return 'picture';
  if (head.includes('%PDF-')) return 'pdf';
  const wide = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  return !wide && head.includes('\0') ? 'binary' : 'text';
}
