import { deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { rawPdf } from './hostile.ts';
import { packedSpaces } from './packedZip.ts';

/** A page whose content stream inflates to `megabytes` of spaces, packed twice so that the file stays small. */
export function pdfBomb(megabytes: number): Uint8Array {
  const once = Buffer.concat([Buffer.from([0x78, 0x9c]), packedSpaces(megabytes), Buffer.alloc(4)]);
  const twice = deflateSync(once);
  const stream = Buffer.concat([strToU8(`<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`), twice, strToU8('\nendstream')]);
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>', Uint8Array.from(stream),
  ]);
}
