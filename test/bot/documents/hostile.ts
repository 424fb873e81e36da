import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { packed, packedSpaces, packedZip } from './packedZip.ts';

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A .docx of the given body XML; `parts` adds or replaces parts. */
export function docx(body: string, parts: Zippable = {}, types = TYPES): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8(types), 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`), ...parts });
}

export const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const part = (root: string, inner: string): Uint8Array => strToU8(`<?xml version="1.0"?><w:${root} ${W}>${inner}</w:${root}>`);

/** Inflates to `bytes` (whole megabytes) of spaces from about a thousandth of that; the directory says so, or that it is `claims` bytes. */
export function bombDocx(bytes: number, claims = bytes): Uint8Array {
  return packedZip([packed('[Content_Types].xml', TYPES), { name: 'word/document.xml', packed: packedSpaces(bytes / (1024 * 1024)), claims }]);
}

export function manyEntries(count: number): Uint8Array {
  const parts: Zippable = {};
  for (let i = 0; i < count; i += 1) parts[`word/media/${i}.x`] = [new Uint8Array(0), { level: 0 }];
  return docx(paragraph('hej'), parts);
}

export function nested(depth: number): Uint8Array {
  return docx(`${'<w:ins>'.repeat(depth)}${paragraph('djup')}${'</w:ins>'.repeat(depth)}`);
}

export function withEntities(): Uint8Array {
  return docx('', { 'word/document.xml': strToU8(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>${paragraph('&b;&x;')}</w:body></w:document>`) });
}

/** The head of an old compound file with the stream that Word puts a protected document in. */
export function encryptedDocx(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
  return bytes;
}

/** A page for each text; lines are kept. */
export async function pdf(pages: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) document.addPage([595, 842]).drawText(text, { x: 60, y: 780, size: 11, lineHeight: 14, font });
  return document.save();
}

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A page that is one picture, as a scanner makes it. */
export async function scannedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const image = await document.embedPng(PNG);
  document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  return document.save();
}

export async function scriptPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdf(['Hej']));
  document.addJavaScript('start', 'app.alert("hej")');
  return document.save();
}

/** Objects written out by hand, with a cross-reference table that fits. */
export function rawPdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const chunks: Uint8Array[] = [strToU8('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = chunks[0]?.length ?? 0;
  const push = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    at += chunk.length;
  };
  objects.forEach((object, i) => {
    offsets.push(at);
    push(strToU8(`${i + 1} 0 obj\n`));
    push(typeof object === 'string' ? strToU8(object) : object);
    push(strToU8('\nendobj\n'));
  });
  const xref = at;
  push(strToU8(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${xref}\n%%EOF\n`));
  return Uint8Array.from(Buffer.concat(chunks));
}

/** Asks for a password: the keys in /Encrypt fit no empty one. */
export function encryptedPdf(): Uint8Array {
  const key = `<${'5a'.repeat(32)}>`;
  return rawPdf(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>', `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`],
    '/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] ',
  );
}

/** A page tree that holds itself, and claims a million pages. */
export function loopingPdf(): Uint8Array {
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>']);
}
