import type { CardLinks } from './assemble.ts';
import type { PaminnelseItem } from './paminnelseCard.ts';

export const LINKS: CardLinks = { tab: 'https://teams.microsoft.com/l/entity/yttra/hem?context=%7B%22subEntityId%22%3A%22svarsuppdrag_1%22%7D' };

/** Invented people and texts for the gallery. */
export const SAMPLE = {
  base: { dispatchId: 'dispatch_sample', userIds: ['29:sample'] },
  remiss: { title: 'Internationell strategi för Stockholms stad', diarienummer: '171-482/2016', sender: 'Kommunstyrelsen', instans: 'Servicenämnden' },
  svarsuppdragId: 'svarsuppdrag_1',
  formInstance: 'form-2016-10-14-0001',
  bodyKind: 'namnd',
  verdict: 'Er nämnd sammanträder 25 oktober 2016. Det hinner inte utan anstånd.',
  handlaggare: 'Maja Ekdahl',
  kontaktperson: 'Tove Lindhagen',
  reason: 'Nämnden sammanträder den 25 oktober. Omedelbar justering ingår i förslaget.',
  times: { asked: '2016-09-22T08:10:00.000Z', answered: '2016-10-14T13:42:00.000Z' },
  delar: ['Profilering', 'Omvärldsbevakning', 'Samverkan', 'Påverkan', 'Principer', 'Övergripande arbetssätt', 'Ansvarsfördelning'].map((title, i) => ({ id: `del_${i + 1}`, title })),
  answers: [
    { del: 'Omvärldsbevakning', text: 'Bevakningen bör samlas på ett ställe. I dag läser fyra förvaltningar samma nyhetsbrev utan att veta om varandra.' },
    { del: 'Ansvarsfördelning', text: 'Det behöver framgå vem som svarar när en förfrågan rör två nämnder.' },
    { del: null, text: 'Förslaget är lätt att läsa.' },
  ],
} as const;

export function sampleReminder(instans: string, workingDaysLeft: number, change: Partial<PaminnelseItem> = {}): PaminnelseItem {
  return {
    ...SAMPLE.remiss, instans, svarsuppdragId: `svarsuppdrag_${workingDaysLeft}`, kind: 'paminnelse', svarsdatum: '2016-10-17', workingDaysLeft,
    calendar: null, utkastSavedOn: workingDaysLeft === 5 ? '2016-10-03' : null, anstandOpen: false, openedOn: null, answered: null, tab: LINKS.tab, ...change,
  };
}
