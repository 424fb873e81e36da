/** Words of the Word document, apart from what people have written. */
export const remissammanstallningSv = {
  kind: 'Remissammanställning',
  ownNumber: 'Diarienummer',
  senderNumber: 'Avsändarens diarienummer',
  lastDay: 'Sista svarsdag',
  madeBy: 'Upprättad',
  made: (d: { day: string; by: string }) => `${d.day} av ${d.by}`,
  notGiven: 'Anges inte',
  dnr: (d: { own: string | null; sender: string | null }) => [...(d.own ? [`Dnr ${d.own}`] : []), ...(d.sender ? [`Avsändarens dnr ${d.sender}`] : [])].join(' · '),
  columns: ['Instans', 'Ställningstagande', 'Vem som svarar', 'Inkom'],
  answers: 'Remissinstanser och svar',
  inShort: 'Svaren i korthet',
  byPart: 'Synpunkter på förslagets delar',
  appendix: 'Bilaga: samtliga synpunkter',
  appendixLead: 'Synpunkterna återges i sin helhet och utan kommentarer.',
  nothing: 'Inga synpunkter har lämnats.',
  page: 'Sida',
  /** Those who have not answered, in one sentence: silence is told, but not once a line. */
  silent: (names: readonly string[]) => `Inget svar har kommit från ${listed(names)}.`,
  inCame: (day: string) => `svar inkom ${day}`,
  /** «Socialnämnden tillstyrker med synpunkter (nämnden, 25 oktober 2016).» The verb by the words of the stance. */
  sentence: (d: { name: string; stance: string; standing: string; day: string | null }) => {
    const verb = SENTENCE[d.stance.toLowerCase()] ?? `svarar: ${d.stance.slice(0, 1).toLowerCase()}${d.stance.slice(1)}`;
    const beside = [lower(d.standing.replace(/\s*\([^)]*\)$/, '')), d.day ?? ''].filter((t) => t !== '').join(', ');
    return `${d.name} ${verb}${beside === '' ? '' : ` (${beside})`}.`;
  },
};

const SENTENCE: Readonly<Record<string, string>> = {
  tillstyrker: 'tillstyrker förslaget',
  'tillstyrker med synpunkter': 'tillstyrker förslaget med synpunkter',
  'avstyrker delvis': 'avstyrker förslaget i vissa delar',
  avstyrker: 'avstyrker förslaget',
  'inget att erinra': 'har inget att erinra mot förslaget',
  'avstår från att yttra sig': 'avstår från att yttra sig',
  'inget svar': 'har inte svarat',
};

const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`);
