import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { packed, packedSpaces, packedZip } from './packedZip.ts';

const NS = ['office', 'text', 'table', 'style', 'draw'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
const MANIFEST = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"';

export const odtParagraph = (text: string): string => `<text:p text:style-name="Brödtext">${text}</text:p>`;

/** An .odt of the given body XML; `parts` adds or replaces parts. */
export function odt(body: string, parts: Zippable = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(`<?xml version="1.0"?><manifest:manifest ${MANIFEST}><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`),
    'content.xml': strToU8(`<?xml version="1.0"?><office:document-content ${NS}><office:automatic-styles/><office:body><office:text>${body}</office:text></office:body></office:document-content>`),
    ...parts,
  });
}

/** styles.xml with a head and a foot, and a style that hides. */
export function odtStylesPart(head: string, foot: string): Uint8Array {
  return strToU8(`<?xml version="1.0"?><office:document-styles ${NS}><office:styles><style:style style:name="Dold" style:family="paragraph"><style:text-properties text:display="none"/></style:style></office:styles><office:master-styles><style:master-page style:name="Standard"><style:header>${odtParagraph(head)}</style:header><style:footer>${odtParagraph(foot)}</style:footer></style:master-page></office:master-styles></office:document-styles>`);
}

/** Inflates to `bytes` (whole megabytes) of spaces; the directory claims `claims`. */
export function bombOdt(bytes: number, claims = bytes): Uint8Array {
  return packedZip([packed('mimetype', 'application/vnd.oasis.opendocument.text'), { name: 'content.xml', packed: packedSpaces(bytes / (1024 * 1024)), claims }]);
}

export function encryptedOdt(): Uint8Array {
  return odt('', { 'META-INF/manifest.xml': strToU8(`<?xml version="1.0"?><manifest:manifest ${MANIFEST}><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>`) });
}

export function odtWithEntities(): Uint8Array {
  return odt('', { 'content.xml': strToU8(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]><office:document-content ${NS}><office:body><office:text>${odtParagraph('&a;&x;')}</office:text></office:body></office:document-content>`) });
}
