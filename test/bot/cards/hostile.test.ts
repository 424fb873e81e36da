import { describe, expect, test } from '@jest/globals';
import type { AdaptiveCard } from '#bot/cards/adaptiveCard.ts';
import { anstandBegartCard } from '#bot/cards/anstandBegartCard.ts';
import { MAX_CARD_BYTES, cardBytes } from '#bot/cards/assemble.ts';
import { besvaradCard } from '#bot/cards/besvaradCard.ts';
import { dokumentKlartCard } from '#bot/cards/dokumentKlartCard.ts';
import { errorCard } from '#bot/cards/errorCard.ts';
import { granskaArendeCard } from '#bot/cards/granskaArendeCard.ts';
import { granskaSvarCard } from '#bot/cards/granskaSvarCard.ts';
import { nyRemissCard } from '#bot/cards/nyRemissCard.ts';
import { paminnelseCard } from '#bot/cards/paminnelseCard.ts';
import { svarFormCard } from '#bot/cards/svarFormCard.ts';
import { svarInkommetCard } from '#bot/cards/svarInkommetCard.ts';
import { utgangetCard } from '#bot/cards/utgangetCard.ts';
import { nodesOf, ofType } from './walk.ts';

const HOSTILE = 'Klicka [här](javascript:alert(1)) ![x](https://evil.example/b.png) **fet** <at>alla</at> {{DATE(2017-02-14T06:08:39Z, SHORT)}}';
const links = { tab: 'https://teams.microsoft.com/l/entity/x' };
const base = { dispatchId: 'dispatch_1', userIds: ['29:a'] };

/** Every card with the same words wherever somebody else may have written them. */
function cardsWith(words: string): Readonly<Record<string, AdaptiveCard>> {
  const remiss = { title: words, diarienummer: words, sender: words, instans: words };
  const common = { ...base, ...remiss, svarsuppdragId: 'svarsuppdrag_1', bodyKind: 'namnd' as const, formInstance: 'form-000001' };
  const at = '2016-10-14T13:42:00.000Z';
  return {
    nyRemiss: nyRemissCard({ ...common, svarsdatum: '2016-10-17', verdictText: words, way: null, openedOn: null, utkastSavedOn: null, anstand: null, handlaggare: words }, links),
    paminnelse: paminnelseCard({ ...base, handlaggare: words, items: Array.from({ length: 30 }, (_, i) => ({ ...remiss, svarsuppdragId: `svarsuppdrag_${i}`, kind: 'paminnelse' as const, svarsdatum: '2016-10-17', workingDaysLeft: 5, calendar: null, utkastSavedOn: null, anstandOpen: false, openedOn: null, answered: null, tab: links.tab })) }, links),
    svarForm: svarFormCard({ ...common, svarsdatum: '2016-10-17', delar: Array.from({ length: 7 }, (_, i) => ({ id: `del_${i}`, title: words })), values: { stance: null, standing: null, decidedBy: words, ovrigt: words, perDel: { del_1: words } }, utkastSavedAt: null, faults: [] }, links),
    granskaSvar: granskaSvarCard({ ...common, receiver: words, stance: 'avstyrker', standing: 'namnden', decidedBy: words, synpunkter: Array.from({ length: 40 }, () => ({ del: words, text: words })) }, links),
    besvarad: besvaradCard({ ...common, receivedAt: at, stance: 'avstyrker', by: words }, links),
    anstandBegart: anstandBegartCard({ ...base, anstandId: 'anstand_1', title: words, diarienummer: words, instans: words, svarsdatum: '2016-10-17', askedFor: '2016-10-26', reason: words, askedBy: words, askedAt: at, verdictText: words, decision: null }, links),
    granskaArende: granskaArendeCard({ ...base, title: words, diarienummer: words, fileNames: Array.from({ length: 20 }, () => words), toConfirm: 1, doubts: 0, unreadable: 0 }, links),
    svarInkommet: svarInkommetCard({ ...base, progress: null, items: Array.from({ length: 20 }, () => ({ ...remiss, bodyKind: 'namnd' as const, stance: 'avstyrker' as const, standing: 'namnden' as const, synpunkter: 1, receivedAt: at })) }, links),
    dokumentKlart: dokumentKlartCard({ ...base, title: words, diarienummer: words, fileName: words, folder: words, createdBy: words, createdAt: at, synpunkter: 1, instanser: 1 }, { ...links, word: 'javascript:alert(1)' }),
    error: errorCard({ ...base, code: 'fault', keptText: words, utkastSaved: false, faultId: words }, links),
    utganget: utgangetCard({ ...common, reason: { kind: 'old' }, keptText: words }, links),
  };
}

describe.each(Object.entries(cardsWith(HOSTILE)))('words of others in %s', (_name, card) => {
  test('stand only where no client reads markdown: runs, fields and button names', () => {
    const holding = nodesOf(card).filter((n) => Object.values(n).some((v) => typeof v === 'string' && /javascript:|<at>|evil\.example/.test(v)));
    expect(new Set(holding.map((n) => n['type'])).size).toBeGreaterThan(0);
    for (const node of holding) expect(['TextRun', 'Input.Text', 'Action.Execute', 'Action.Submit']).toContain(node['type']);
    expect(card.fallbackText).not.toContain('evil.example');
  });

  test('are not expanded as dates', () => {
    expect(JSON.stringify(card)).not.toContain('{{DATE');
  });

  test('make no button of a dangerous address', () => {
    for (const action of ofType(card, 'Action.OpenUrl')) expect(String(action['url'])).toMatch(/^https:/);
  });
});

describe.each(Object.entries(cardsWith('ä'.repeat(200_000))))('200 000 characters in %s', (_name, card) => {
  test('still fit in a card that points to the tab', () => {
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    expect(card.actions.at(-1)).toMatchObject({ type: 'Action.OpenUrl' });
  });
});

describe('invisible and broken characters', () => {
  const card = cardsWith('a\u202Eb\u200Bc\u0000d\uD800e\u0301')['besvarad'];

  test('are dropped, and the rest is NFC', () => {
    const text = ofType(card, 'TextRun').map((n) => n['text']).join(' ');
    expect(text).not.toMatch(/[\u0000\u200B\u202E]/);
    expect(text).not.toMatch(/[\uD800-\uDFFF]/u);
    expect(text).toContain('é');
  });
});
