import { describe, expect, test } from '@jest/globals';
import { granskaArendeCard } from '#bot/cards/granskaArendeCard.ts';
import { granskaSvarCard } from '#bot/cards/granskaSvarCard.ts';
import { kvittoCard } from '#bot/cards/kvittoCard.ts';
import { nyRemissCard } from '#bot/cards/nyRemissCard.ts';
import { paminnelseCard } from '#bot/cards/paminnelseCard.ts';
import { LINKS, SAMPLE, sampleReminder } from '#bot/cards/gallerySamples.ts';
import { summaryFor, summaryForAll } from '#bot/cards/summary.ts';
import { svarFormCard } from '#bot/cards/svarFormCard.ts';
import type { Step } from '#domain/paminnelse/ledger.ts';
import { nodesOf, ofType, readable } from './walk.ts';

const { base, remiss, svarsuppdragId, formInstance, bodyKind } = SAMPLE;
const runs = (card: unknown): string => nodesOf(card).filter((n) => n['type'] === 'RichTextBlock').map((n) => (n['inlines'] as { text: string }[]).map((r) => r.text).join('')).join('\n');
const nyRemiss = { ...base, ...remiss, svarsuppdragId, bodyKind, svarsdatum: '2016-10-17', verdictText: null, way: null, openedOn: null, utkastSavedOn: null, anstand: null, handlaggare: null };
const titles = (card: unknown): unknown[] => ofType(card, 'Action.Execute', 'Action.OpenUrl', 'Action.ToggleVisibility').filter((n) => n['verb'] !== 'refresh').map((n) => n['title']);

describe('ny remiss', () => {
  test('says from whom, for whom and by when, the day in bold', () => {
    const card = nyRemissCard(nyRemiss, LINKS);
    expect(runs(card)).toContain('Remiss från kommunstyrelsen\nDnr 171-482/2016\nFör servicenämnden');
    expect(runs(card)).toContain('Svara senast måndag 17 oktober 2016');
    expect(ofType(card, 'TextRun').find((n) => n['text'] === 'måndag 17 oktober 2016')).toMatchObject({ weight: 'Bolder' });
    expect(titles(card)).toEqual(['Spara valet', 'Svara', 'Begär anstånd', 'Jag har sett den', 'Öppna i fliken']);
  });

  test('asks a company about its board', () => {
    const choices = ofType(nyRemissCard({ ...nyRemiss, bodyKind: 'bolag' }, LINKS), 'Input.ChoiceSet')[0]?.['choices'];
    expect(choices).toEqual([{ title: 'Styrelsen beslutar', value: 'namnden' }, { title: 'På delegation', value: 'delegation' }, { title: 'Bolaget yttrar sig', value: 'forvaltningen' }, { title: 'Vi avstår', value: 'avstar' }]);
  });

  test('does not offer what has been done', () => {
    const card = nyRemissCard({ ...nyRemiss, openedOn: '2016-06-03', anstand: { outcome: 'begart', askedFor: '2016-10-26' } }, LINKS);
    expect(titles(card)).toEqual(['Spara valet', 'Svara', 'Öppna i fliken']);
    expect(readable(card)).toContain('Ni har begärt anstånd till 26 oktober 2016.');
  });
});

describe('påminnelse', () => {
  const of = (days: number, change = {}) => paminnelseCard({ ...base, items: [sampleReminder('Servicenämnden', days, change)], handlaggare: 'Maja Ekdahl' }, LINKS);

  test.each([[5, 'Påminnelse: 5 arbetsdagar kvar.'], [1, 'Påminnelse: 1 arbetsdag kvar.'], [0, 'Påminnelse: sista dagen är i dag.'], [-1, 'Svarsdagen har passerat. Är svaret på väg?']])('with %d days left the heading says «%s»', (days, heading) => {
    expect(ofType(of(days), 'TextBlock')[0]?.['text']).toBe(heading);
  });

  test('says why one gets it, what to do and how it ends', () => {
    const text = runs(of(5));
    expect(text).toContain('internationell kontaktperson för servicenämnden');
    expect(text).toContain('Påminnelserna slutar när ni har svarat.');
    expect(text).toContain('handläggaren, Maja Ekdahl');
  });

  test('counts from the stop date where the calendar is known', () => {
    const card = of(10, { calendar: { stopDate: '2016-10-05', meeting: '2016-10-25' } });
    expect(runs(card)).toContain('Lämna till nämndsekreteraren senast 5 oktober 2016.');
    expect(readable(card)).toContain('Nämnden sammanträder 25 oktober 2016.');
  });

  test('bundles five nämnder into one card, each with its own button', () => {
    const items = ['Servicenämnden', 'Kulturnämnden', 'Idrottsnämnden', 'Trafiknämnden', 'Äldrenämnden'].map((name, i) => sampleReminder(name, 5, { svarsuppdragId: `svarsuppdrag_${name.length}_${i}`, utkastSavedOn: null }));
    const card = paminnelseCard({ ...base, items, handlaggare: null }, LINKS);
    expect(titles(card)).toEqual(['Svara för servicenämnden', 'Svara för kulturnämnden', 'Svara för idrottsnämnden', 'Svara för trafiknämnden', 'Svara för äldrenämnden', 'Öppna i fliken']);
  });

  test('a row that is answered has no button left', () => {
    const card = paminnelseCard({ ...base, items: [sampleReminder('Servicenämnden', 5), sampleReminder('Kulturnämnden', 4, { answered: { at: '2016-10-14T13:42:00.000Z', stance: 'avstar' } })], handlaggare: null }, LINKS);
    expect(runs(card)).toContain('Besvarad 14 oktober 2016 kl. 15.42: avstår från att yttra sig.');
    expect(ofType(card, 'Action.Execute').map((a) => (a['data'] as { svarsuppdragId?: string }).svarsuppdragId).filter((id) => id === 'svarsuppdrag_4')).toEqual([]);
  });
});

describe('svar', () => {
  const form = { ...base, ...remiss, svarsuppdragId, formInstance, bodyKind, svarsdatum: '2016-10-17', delar: SAMPLE.delar, values: null, utkastSavedAt: null, faults: [] };

  test('the parts are folded until somebody has written in one', () => {
    const parts = (card: unknown) => nodesOf(card).find((n) => n['id'] === 'delarna');
    expect(parts(svarFormCard(form, LINKS))).toMatchObject({ isVisible: false });
    expect(parts(svarFormCard({ ...form, values: { stance: null, standing: null, decidedBy: null, ovrigt: '', perDel: { del_3: 'Mer samverkan' } } }, LINKS))).toMatchObject({ isVisible: true });
    expect(nodesOf(svarFormCard(form, LINKS)).filter((n) => String(n['id']).startsWith('del_'))).toHaveLength(7);
  });

  test('a draft too long for a card is not shortened into the fields: the card points to the tab', () => {
    const card = svarFormCard({ ...form, values: { stance: 'tillstyrker', standing: null, decidedBy: null, ovrigt: 'lång '.repeat(8_000), perDel: {} } }, LINKS);
    expect(ofType(card, 'Input.Text', 'Input.ChoiceSet')).toEqual([]);
    expect(runs(card)).toContain('Det är sparat och oförändrat. Fortsätt i fliken.');
  });

  test('the sentence about what handing in means stands before the button, word for word', () => {
    const card = granskaSvarCard({ ...base, ...remiss, svarsuppdragId, formInstance, bodyKind, receiver: 'Stadsledningskontoret', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [] }, LINKS);
    expect(runs(card)).toContain('När du lämnar synpunkterna blir de en inkommen handling hos stadsledningskontoret. De kan begäras ut och kan därefter bara kompletteras, inte ändras.');
    expect(titles(card)).toEqual(['Lämna synpunkter', 'Tillbaka', 'Öppna i fliken']);
  });

  test('the receipt gives the moment on a Swedish wall', () => {
    const card = kvittoCard({ ...base, ...remiss, svarsuppdragId, bodyKind, receivedAt: '2016-10-14T13:42:00.000Z', stance: 'tillstyrker', standing: 'namnden', version: 1, afterClose: false, handlaggare: 'Maja Ekdahl' }, LINKS);
    expect(readable(card)).toContain('Tack. Synpunkterna kom in 14 oktober 2016 kl. 15.42.');
    expect(readable(card)).toContain('Du får återkoppling när ärendet är avgjort.');
  });
});

describe('ärende to review', () => {
  const read = { ...base, title: remiss.title, diarienummer: remiss.diarienummer, fileNames: ['Missiv.docx'], unreadable: 0 };

  test('says how much waits, and once all is confirmed that it is done', () => {
    expect(readable(granskaArendeCard({ ...read, toConfirm: 6, doubts: 1 }, LINKS))).toContain('Inget skickas innan du har bekräftat uppgifterna.');
    const done = readable(granskaArendeCard({ ...read, toConfirm: 0, doubts: 0 }, LINKS));
    expect(done).toContain('Ärendet är granskat');
    expect(done).toContain('Alla uppgifter är bekräftade.');
    expect(done).not.toMatch(/att bekräfta|Inget skickas/);
  });
});

describe('notification', () => {
  const steps: Step[] = ['ny-remiss', 'paminnelse-30', 'paminnelse-20', 'paminnelse-10', 'paminnelse-5', 'paminnelse-1', 'paminnelse-0', 'inte-oppnad', 'paminn-vald', 'paminn-nu', 'efterfragan', 'anstand-beslut', 'granska', 'anstand-begart', 'svar-inkommet', 'dokument-klart'];

  test.each(steps)('%s tells that something waits, and nothing of the case', (step) => {
    expect(summaryFor(step)).toMatch(/Yttra|i dag/);
    expect(summaryFor(step)).not.toMatch(/\d|nämnd|strategi/i);
    expect(summaryFor(step, 'en')).not.toBe(summaryFor(step));
  });

  test('several of one kind have its sentence, a mixture a number', () => {
    expect(summaryForAll(['paminnelse-5', 'paminnelse-10'])).toBe(summaryFor('paminnelse-5'));
    expect(summaryForAll(['granska', 'anstand-begart', 'svar-inkommet'])).toBe('3 saker väntar på dig i Yttra.');
  });
});
