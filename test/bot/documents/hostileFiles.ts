import { strToU8 } from 'fflate';
import { bombDocx, docx, encryptedPdf, loopingPdf, manyEntries, nested, paragraph, scriptPdf, withEntities } from './hostile.ts';
import { bombOdt, encryptedOdt, odt, odtParagraph, odtWithEntities } from './hostileOdt.ts';
import { oldWord } from './oldWord.ts';
import { packed, packedZip } from './packedZip.ts';
import { pdfBomb } from './pdfBomb.ts';

export interface HostileFile {
  readonly about: string;
  readonly name: string;
  readonly reason: string;
  make(): Uint8Array | Promise<Uint8Array>;
}

const MB = 1024 * 1024;
const file = (about: string, name: string, reason: string, make: HostileFile['make']): HostileFile => ({ about, name, reason, make });

/** What is refused; each with the reason that a person is told. */
export const hostileFiles: readonly HostileFile[] = [
  file('a .docx that inflates to 200 MB', 'a.docx', 'bomb', () => bombDocx(200 * MB)),
  file('a .docx that inflates to 200 MB and claims a thousand bytes', 'a.docx', 'bomb', () => bombDocx(200 * MB, 1_000)),
  file('a .docx that inflates to 200 MB and claims nothing', 'a.docx', 'bomb', () => bombDocx(200 * MB, 0)),
  file('a .docx of 100,000 parts', 'a.docx', 'bomb', () => manyEntries(100_000)),
  file('a .docx 20,000 elements deep', 'a.docx', 'broken', () => nested(20_000)),
  file('a .docx with entities', 'a.docx', 'bomb', withEntities),
  file('a .docx with a part that climbs out', 'a.docx', 'bomb', () => docx(paragraph('hej'), { '../../etc/passwd': strToU8('x') })),
  file('a .docx with one tag of 9 MB', 'a.docx', 'broken', () => packedZip([packed('[Content_Types].xml', '<Types/>'), packed('word/document.xml', `<w:p a="${randomish(9 * MB)}"/>`)])),
  file('a .docx that inflates to 200 MB and claims twenty', 'a.docx', 'bomb', () => bombDocx(200 * MB, 20 * MB)),
  file('an .odt that inflates to 200 MB', 'a.odt', 'bomb', () => bombOdt(200 * MB)),
  file('an .odt that inflates to 200 MB and claims a thousand bytes', 'a.odt', 'bomb', () => bombOdt(200 * MB, 1_000)),
  file('an .odt 20,000 elements deep', 'a.odt', 'broken', () => odt(`${'<text:span>'.repeat(20_000)}${'</text:span>'.repeat(20_000)}`)),
  file('an .odt with entities', 'a.odt', 'bomb', odtWithEntities),
  file('an .odt with a part that climbs out', 'a.odt', 'bomb', () => odt(odtParagraph('hej'), { '../x': strToU8('x') })),
  file('a protected .odt', 'a.odt', 'encrypted', encryptedOdt),
  file('an .rtf of 20,000 groups in groups', 'a.rtf', 'broken', () => strToU8(`{\\rtf1 ${'{'.repeat(20_000)}hej${'}'.repeat(20_001)}`)),
  file('an .rtf that never ends', 'a.rtf', 'broken', () => strToU8(`{\\rtf1 ${'{\\bin999999999 '.repeat(1000)}`)),
  file('an .rtf of 14 MB of text', 'a.rtf', 'too-large', () => strToU8(`{\\rtf1 ${`${'abcd '.repeat(40)}\\par `.repeat(70_000)}}`)),
  file('a .doc whose sectors go round', 'a.doc', 'broken', () => oldWord({ text: 'hej\r', loop: true })),
  file('a .doc that claims four billion characters', 'a.doc', 'broken', () => oldWord({ text: 'hej\r', claims: 0xfffffff0, pieceAt: 0x1fffff00 })),
  file('a protected .doc', 'a.doc', 'encrypted', () => oldWord({ text: 'hej\r', flags: 0x100 })),
  file('a page of 20,000 tables in tables', 'a.html', 'broken', () => strToU8('<table><tr><td>'.repeat(20_000))),
  file('a page of 14 MB of text', 'a.html', 'too-large', () => strToU8(`<p>${'abcd '.repeat(40)}`.repeat(70_000))),
  file('a .pdf with a stream that inflates to 600 MB', 'a.pdf', 'bomb', () => pdfBomb(600)),
  file('a .pdf with a stream that inflates to 2 GB', 'a.pdf', 'bomb', () => pdfBomb(2000)),
  file('a .pdf whose page tree holds itself', 'a.pdf', 'broken', loopingPdf),
  file('a protected .pdf', 'a.pdf', 'encrypted', encryptedPdf),
  file('a .pdf with a script', 'a.pdf', 'macro', scriptPdf),
];

/** Letters that pack badly enough to pass for an ordinary part. */
function randomish(length: number): string {
  let state = 1;
  const block = Array.from({ length: 100_000 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(97 + (state >>> 24) % 26);
  }).join('');
  return block.repeat(Math.ceil(length / block.length));
}
