import { windows1252 } from './windows1252.ts';
import { fromCodePoint } from './xmlTag.ts';

/** The letters and signs from 160 to 255, by HTML's names and in their order. */
const LATIN = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest '
  + 'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig '
  + 'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const NAMED = new Map<string, string>([
  ...LATIN.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(160 + i)]),
  ...Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', hellip: '…', bull: '•', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›',
    ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', euro: '€', trade: '™', minus: '−', le: '≤', ge: '≥', ne: '≠', rarr: '→', larr: '←', Scaron: 'Š', scaron: 'š', OElig: 'Œ', oelig: 'œ', dagger: '†',
    Tab: '\t', NewLine: '\n', colon: ':', comma: ',', period: '.', sol: '/', lpar: '(', rpar: ')', lowbar: '_', num: '#', commat: '@', percnt: '%', AMP: '&', LT: '<', GT: '>', QUOT: '"', hyphen: '‐', check: '✓', prime: '′', permil: '‰', NonBreakingSpace: '\u00a0',
  }),
]);

/** Entities by name and number; an unknown one stays as written. The numbers 128-159 are read as browsers do, as windows-1252. */
export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6});?|#(\d{1,7});?|([a-z][a-z0-9]{1,20});)/gi, (all, hex: string | undefined, number: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED.get(name) ?? all;
    const code = hex === undefined ? Number(number) : parseInt(hex, 16);
    return code >= 128 && code < 160 ? windows1252(Uint8Array.of(code)) : fromCodePoint(code);
  });
}
