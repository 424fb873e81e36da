import { describe, expect, test } from '@jest/globals';
import { readDocument } from '#domain/reading/readDocument.ts';
import type { Reading } from '#domain/reading/reading.ts';

const read = (text: string): Reading => readDocument({ text, headerFooter: [], kind: 'txt' }, { instanser: [] }, '2022-01-03');
const answer = (body: string): Reading => read(`Remissvar\n2021-05-03\n\nRemiss av klimatplan, KS 2021/77\n\n${body}`);

describe('who has decided an answer', () => {
  test.each([
    ['Beslutet har fattats av förvaltningschefen på delegation av nämnden.', 'pa-namndens-vagnar'],
    ['Nämnden fattade beslutet den 16 maj 2021, § 33.', 'namnden'],
    ['Detta är tjänstepersonsynpunkter som inte har behandlats politiskt.', 'tjansteperson'],
    ['Förvaltningen yttrar sig för egen del i ärendet.', 'forvaltningen'],
  ])('%s', (sentence, standing) => {
    const r = answer(`Nämnden tillstyrker förslaget.\n\n${sentence}`);
    expect(r.decidedBy?.value).toBe(standing);
    expect(r.decidedBy?.quote).toBe(sentence);
  });
  test('minutes: the nämnd; a proposal: the förvaltning; silence: nobody', () => {
    expect(read('Protokollsutdrag\nKulturnämnden 2021-05-03\n\n§ 12\n\nSvar på remiss av klimatplan\n\nBeslut\nKulturnämnden tillstyrker förslaget.').decidedBy?.value).toBe('namnden');
    expect(read('Tjänsteutlåtande\n\nSvar på remiss av klimatplan\n\nFörslag till beslut\nKulturnämnden godkänner tjänsteutlåtandet som svar på remissen.').decidedBy?.value).toBe('forvaltningen');
    expect(answer('Vi tillstyrker förslaget.').decidedBy).toBeNull();
  });
});

describe('stance', () => {
  test.each([
    'Förvaltningen tycker att förslaget är klart skrivet och tar upp det som behövs.',
    'Förvaltningen tycker att planen är lätt att läsa och att den täcker det som är viktigt.',
    'Förvaltningen anser att strategin är tydlig.',
  ])('without a word of stance: %s', (sentence) => {
    const r = answer(sentence);
    expect([r.stance?.value, r.stance?.certainty]).toEqual(['tillstyrker', 'tolkat']);
    expect(r.stanceEvidence[0]?.quote).toBe(sentence);
  });
  test('«motsätter sig inte» is no no', () => {
    expect(answer('Nämnden motsätter sig inte planen.').stance?.value).not.toBe('avstyrker');
  });
  test('part by part, under headings and inside a sentence that turns', () => {
    const r = answer('Kommunens synpunkter\n\nAvsnitt 5.3 Nationella tjänster\nKommunen tillstyrker förslaget.\n\nAvsnitt 8.2 Skyldighet att ansluta sig\nKommunen avstyrker förslaget. Det kostar för mycket.\n\nÖvrigt\nKommunen tillstyrker kapitel 2 men avstyrker förslaget om en ny avgift.');
    expect(r.partStances.map((p) => [p.value.part, p.value.stance])).toEqual([
      ['Avsnitt 5.3 Nationella tjänster', 'tillstyrker'], ['Avsnitt 8.2 Skyldighet att ansluta sig', 'avstyrker'], ['kapitel 2', 'tillstyrker'], ['förslaget om en ny avgift', 'avstyrker'],
    ]);
    expect(r.stance?.value).toBe('avstyrker delvis');
    for (const p of r.partStances) expect(p.quote.length).toBeGreaterThan(10);
  });
});

test('the summary is the document\'s own sentences, each where it stands', () => {
  const text = 'Tjänsteutlåtande\n\nSvar på remiss av klimatplan\n\nFörslag till beslut\nNämnden godkänner svaret.\n\nSammanfattning\nKommunstyrelsen har tagit fram en klimatplan för kommunen. Planen har tolv åtgär-\nder som ska vara genomförda till 2030.\n\nÄrendet\nKommunfullmäktige gav uppdraget 2019.';
  const r = read(text);
  expect(r.summary.map((s) => s.value)).toEqual(['Kommunstyrelsen har tagit fram en klimatplan för kommunen.', 'Planen har tolv åtgärder som ska vara genomförda till 2030.']);
  for (const s of r.summary) expect(text.slice(s.where.start, s.where.end)).toBe(s.quote);
});
