import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { strToU8 } from 'fflate';
import { DEFAULT_LIMITS } from '#bot/documents/limits.ts';
import { readDoc } from '#bot/documents/readDoc.ts';
import { readHtml } from '#bot/documents/readHtml.ts';
import { readOdt } from '#bot/documents/readOdt.ts';
import { readRtf } from '#bot/documents/readRtf.ts';
import { odt, odtParagraph, odtStylesPart } from './hostileOdt.ts';
import { compound, oldWord } from './oldWord.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const rtf = (body: string) => readRtf(latin1(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Arial;}{\\f1\\fcharset204 Arial Cyr;}}{\\stylesheet{\\s0 Normal;}{\\s3 heading 2;}}${body}}`), DEFAULT_LIMITS);
const html = (body: string) => readHtml(strToU8(body), DEFAULT_LIMITS);
const doc = (options: Parameters<typeof oldWord>[0]) => readDoc(oldWord(options), DEFAULT_LIMITS);

/** One document with a letterhead in a table, changes tracked, hidden text, lists, a link, a note, a head and a foot; saved by LibreOffice in three formats. */
describe('as LibreOffice saves it', () => {
  const read = { doc: readDoc, odt: readOdt, rtf: readRtf };
  test.each(['doc', 'odt', 'rtf'] as const)('.%s', (kind) => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'samples', `rich.${kind}`)));
    const { text, headerFooter, marks } = read[kind](bytes, DEFAULT_LIMITS);
    expect(text).toContain('Remiss av strategi för åldrande\n\nHandläggare\nÅsa Öberg\n08-508 00 000\nTill\nSocialnämnden\n\nSvar ska ha kommit in senast den 17 oktober 2016 – ”i tid”.\n\nÄndrad från den 4 juni 2016.\n\nSynlig. ');
    expect(text).toContain('Sändlista\n\nSocialnämnden\tja\nKulturnämnden\t\nMiljönämnden\tnej\n\nPunkt ett\n\nPunkt två\n\nSe webbsidan och not\t€ 5');
    expect(text).toContain('Ryska: Привет, grekiska: αβγ, emoji 🙂.\n\nNotens text.');
    expect(text).not.toMatch(/3 maj|Hemlig|HYPERLINK/);
    expect(headerFooter).toEqual(['Dnr KS 2016/482', 'Storgatan 1, Åmål']);
    expect(marks?.map((m) => `${m.as} ${m.level} ${text.slice(m.at).split('\n')[0]}`)).toEqual(['heading 1 Remiss av strategi för åldrande', 'heading 2 Sändlista', 'item 1 Punkt två']);
  });
});

describe('.odt', () => {
  test('spaces, tabs and lines; what is deleted, commented or hidden is not read', () => {
    const { text, headerFooter } = readOdt(
      odt(
        `<text:tracked-changes><text:changed-region><text:deletion>${odtParagraph('Struket')}</text:deletion></text:changed-region></text:tracked-changes>`
        + odtParagraph('Svar<text:s text:c="3"/>senast<text:tab/>17 okt<text:line-break/>2016<office:annotation><text:p>Kommentar</text:p></office:annotation>')
        + '<text:p text:style-name="Dold">Dolt</text:p>',
        { 'styles.xml': odtStylesPart('Dnr KS 2016/482', 'Storgatan 1') },
      ),
      DEFAULT_LIMITS,
    );
    expect(text).toBe('Svar   senast\t17 okt\n2016');
    expect(headerFooter).toEqual(['Dnr KS 2016/482', 'Storgatan 1']);
  });

  test('a billion repeated cells are no more than a row', () => {
    const cell = `<table:table-cell table:number-columns-repeated="1000000000">${odtParagraph('x')}</table:table-cell>`;
    expect(readOdt(odt(`<table:table><table:table-row>${cell}</table:table-row></table:table>`), DEFAULT_LIMITS).text.length).toBeLessThan(300);
  });
});

describe('.rtf', () => {
  test('å ä ö as bytes, as \\\' and as \\u, with and without what stands in for it', () => {
    expect(rtf('N\xe4mnden \\\'e5t \\\'96 \\u246\\\'f6l \\uc0\\u229 ven\\par').text).toBe('Nämnden åt – öl åven');
  });

  test('a font of other letters', () => {
    expect(rtf("{\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} \\'e5\\par").text).toBe('Привет å');
  });

  test('rows and cells, paragraphs in a cell, headings, list items', () => {
    const { text, marks } = rtf(
      '\\pard\\s3 Remissinstanser\\par\\trowd\\pard\\intbl Socialn\\\'e4mnden\\cell\\pard\\intbl ja\\cell\\row\\trowd\\pard\\intbl Kultur\\cell\\cell\\row\\pard {\\listtext\\tab 1.}\\ls1 F\\\'f6rst\\par\\pard Sedan\\par',
    );
    expect(text).toBe('Remissinstanser\n\nSocialnämnden\tja\nKultur\t\n\nFörst\n\nSedan');
    expect(marks).toEqual([{ at: 0, as: 'heading', level: 2 }, { at: text.indexOf('Först'), as: 'item', level: 1 }]);
  });

  test('heads, feet and notes apart; pictures, codes, hidden and deleted text left out; text boxes read', () => {
    const { text, headerFooter } = rtf(
      '{\\header Dnr KS 2016/482\\par}{\\footerf Storgatan 1\\par}{\\pict\\wmetafile8 0102ff}Se {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt sidan}}{\\super\\chftn{\\*\\footnote Noten.}}{\\v dolt}{\\deleted struket}{\\*\\unknown hemligt}\\par{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt I rutan\\par}}{\\shprslt I rutan\\par}}{\\bin3 }}{Slut}\\par',
    );
    expect(text).toBe('Se sidan\n\nI rutan\n\nSlut\n\nNoten.');
    expect(headerFooter).toEqual(['Dnr KS 2016/482', 'Storgatan 1']);
  });
});

describe('.html', () => {
  test('blocks, tables without end tags, lists, entities', () => {
    const { text, marks, headerFooter } = html(
      '<!DOCTYPE html><html><head><title>x</title><style>p{}</style><body><nav>Meny</nav><h1>Remiss av\n strategi</h1><p>N&auml;mnden &aring;t&nbsp;&ouml;l &#8211; &#x201d;s&aring;&rdquo; &#150; &okand; 3 < 4<br>ny rad'
      + '<table><tr><th>Nämnd<th>Svar<tr><td>Social<td>ja</table><ul><li>Ett<li>Två</ul><script>if (a < b) "</p>"</script><pre>a\n b</pre><footer>Dnr KS 2016/482</footer>',
    );
    expect(text).toBe('Remiss av strategi\n\nNämnden åt\u00a0öl – ”så” – &okand; 3 < 4\nny rad\n\nNämnd\tSvar\nSocial\tja\n\nEtt\n\nTvå\n\na\n b');
    expect(marks?.map((m) => [m.as, text.slice(m.at, m.at + 3)])).toEqual([['heading', 'Rem'], ['item', 'Ett'], ['item', 'Två']]);
    expect(headerFooter).toEqual(['Dnr KS 2016/482']);
  });

  test('what is hidden or struck is not read, and what follows it is', () => {
    expect(html('<p hidden>dolt<p>ett<div style="display: none">dolt<div>dolt</div></div>två<p class="a hidden b">tre<del>struket</del>').text).toBe('ett\n\ntvå\n\ntre');
  });

  test('a note is no part of the year', () => {
    expect(html('<p>den 17 oktober 2016<sup>1</sup>').text).toBe('den 17 oktober 2016¹');
  });

  test.each(['<p>text<', '<p>text<!-- ', '<p>text<a href="', '<p>text</', '</p></td></table>text', '<p>text<script>'])('%s', (page) => {
    expect(html(page).text).toMatch(/^text<?$/);
  });

  test('an old page in windows-1252', () => {
    expect(readHtml(latin1('<p>N\xe4mnden \x96 \xe5'), DEFAULT_LIMITS).text).toBe('Nämnden – å');
  });
});

describe('.doc', () => {
  test('a document of one piece', () => {
    expect(doc({ text: '\x93Nämnden\x94 \x96 åt\r' }).text).toBe('“Nämnden” – åt');
    expect(doc({ text: 'Nämnden åt öl\rSvar senast \x13 DATE \x14den 17 oktober\x15 2016\r' }).text).toBe('Nämnden åt öl\n\nSvar senast den 17 oktober 2016');
  });

  test.each([
    ['protected', () => oldWord({ text: 'x\r', flags: 0x100 }), 'encrypted'],
    ['Word 95', () => oldWord({ text: 'x\r', version: 104 }), 'not-supported'],
    ['macros', () => oldWord({ text: 'x\r', streams: { _VBA_PROJECT: new Uint8Array(8) } }), 'macro'],
    ['no words', () => oldWord({ text: '\r \r' }), 'empty'],
    ['no table', () => compound({ WordDocument: oldWord({ text: 'x' }).subarray(0, 600) }), 'not-supported'],
    ['half of it', () => oldWord({ text: 'x\r' }).subarray(0, 900), 'broken'],
    ['a loop', () => oldWord({ text: 'x\r', loop: true }), 'broken'],
    ['a piece outside', () => oldWord({ text: 'x\r', pieceAt: 0xffffff }), 'broken'],
  ])('%s', (_, make, reason) => {
    expect(() => readDoc(make(), DEFAULT_LIMITS)).toThrow(expect.objectContaining({ reason }));
  });

  test('any byte may be wrong: it is read or refused, never worse', () => {
    const good = new Uint8Array(readFileSync(join(import.meta.dirname, 'samples', 'rich.doc')));
    let refused = 0;
    for (let i = 0; i < 400; i += 1) {
      const bad = good.slice();
      for (let n = 0; n < 4; n += 1) bad[(i * 7919 + n * 104729) % bad.length] = (i * 31 + n * 97) % 256;
      try {
        readDoc(bad, DEFAULT_LIMITS);
      } catch (error) {
        refused += 1;
        expect(error).toMatchObject({ reason: expect.any(String) });
      }
    }
    expect(refused).toBeLessThan(400);
  });
});
