import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { docx, paragraph } from './hostile.ts';
import { sampleModel } from './sampleModel.ts';
import { readDocx } from '#bot/documents/readDocx.ts';
import { DEFAULT_LIMITS } from '#bot/documents/limits.ts';
import { TemplateFault, writeSammanstallning } from '#bot/documents/writeSammanstallning.ts';

const RELS = strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');

const textOf = (bytes: Uint8Array): string => readDocx(bytes, DEFAULT_LIMITS).text;

describe('the remissammanställning in Word', () => {
  test('holds everybody, everything said, and both numbers', async () => {
    const model = sampleModel();
    const bytes = await writeSammanstallning(model);
    const read = readDocx(bytes, DEFAULT_LIMITS);
    for (const instans of model.instanser) expect(read.text).toContain(instans.name);
    for (const svar of model.appendix) for (const synpunkt of svar.synpunkter) expect(read.text).toContain(synpunkt.text);
    expect(read.text).toContain('Socialnämnden tillstyrker förslaget med synpunkter (nämnden, 25 oktober 2016).');
    expect(read.text).toContain('Inget svar har kommit från Kulturnämnden.');
    expect(read.text).toContain('behöver förtydligas. (Socialnämnden)');
    expect(read.text).not.toMatch(/[{}]/);
    expect(read.headerFooter.join(' ')).toContain('Dnr KS 2016/482 · Avsändarens dnr N2016/00487/RS');
  });

  test('the same model gives the same bytes', async () => {
    const [a, b] = [await writeSammanstallning(sampleModel()), await writeSammanstallning(sampleModel())];
    expect(Buffer.compare(Buffer.from(a), Buffer.from(b))).toBe(0);
  });

  test.each(['{title} {{x}} {#parts}{/parts}', ']]> <w:instrText>HYPERLINK</w:instrText>', '<!-- & "\' -->', '=HYPERLINK("http://x")', '{% if %} ${a} <<x>>'])('%s comes out as it was written', async (written) => {
    const bytes = await writeSammanstallning(sampleModel({ title: written, appendix: [{ instans: 'Kulturnämnden', date: null, synpunkter: [{ part: written, text: written }] }] }));
    expect(textOf(bytes).split(written).length - 1).toBeGreaterThanOrEqual(3);
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).not.toContain('<w:instrText>HYPERLINK');
  });

  test('control characters and half surrogates are left out, so that Word can open the file', async () => {
    const bytes = await writeSammanstallning(sampleModel({ title: 'A\u0000B\u0007C\ud800D\uffff' }));
    expect(textOf(bytes)).toContain('ABC\ufffdD');
  });

  test('a template with a tag that nothing fills, or without the synpunkter, is refused by name', async () => {
    const fault = await writeSammanstallning(sampleModel(), docx(paragraph('{title} {obekant}'), { '_rels/.rels': RELS })).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(TemplateFault);
    expect(fault).toMatchObject({ unknown: ['obekant'] });
    expect((fault as TemplateFault).missing).toContain('synpunkter');
  });
});
