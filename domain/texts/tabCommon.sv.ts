import type { Stage } from '../arende/arende.ts';
import type { Stance, Standing, WayOfAnswering } from '../svar/svar.ts';

/** What every page of the tab shares: the names of things, the states of saving, the ways it can go wrong. */
export const tabCommonSv = {
  product: 'Yttra',
  skip: 'Hoppa till innehållet',
  nav: { label: 'Sidor', hem: 'Hem', arenden: 'Ärenden', personer: 'Nämnder och personer', installningar: 'Inställningar' },
  loading: 'Hämtar …',
  retry: 'Försök igen',
  cancel: 'Avbryt',
  close: 'Stäng',
  notices: 'Meddelanden',
  back: 'Tillbaka',
  opensInNewTab: '(öppnas i en ny flik)',
  none: 'Saknas',
  stages: { granska: 'Granska', hinner: 'Hinner vi', skicka: 'Skicka', svar: 'Svar', sammanstall: 'Sammanställ', beslut: 'Beslut' } satisfies Record<Stage, string>,
  stance: {
    tillstyrker: 'Tillstyrker',
    'tillstyrker-med-synpunkter': 'Tillstyrker med synpunkter',
    'avstyrker-delvis': 'Avstyrker delvis',
    avstyrker: 'Avstyrker',
    'inget-att-erinra': 'Inget att erinra',
    avstar: 'Avstår från att yttra sig',
  } satisfies Record<Stance, string>,
  standing: {
    tjansteperson: 'En tjänsteperson',
    forvaltningen: 'Förvaltningen',
    'pa-namndens-vagnar': 'På nämndens vägnar',
    namnden: 'Nämnden',
  } satisfies Record<Standing, string>,
  way: {
    namnden: 'Nämnden beslutar',
    'forslag-forst': 'Förvaltningens förslag nu, nämndens beslut senare',
    delegation: 'På delegation',
    forvaltningen: 'Förvaltningen yttrar sig',
    avstar: 'Vi avstår',
  } satisfies Record<WayOfAnswering, string>,
  status: { oppet: 'Inte öppnad', oppnat: 'Öppnad', besvarat: 'Besvarad', avstatt: 'Avstår', forsenat: 'Inte besvarad i tid' },
  ovrigt: 'Övrigt',
  synpunkter: 'Synpunkter',
  workingDays: (n: number): string => {
    if (n === 0) return 'Sista dagen är i dag';
    if (n < 0) return n === -1 ? '1 arbetsdag för sent' : `${-n} arbetsdagar för sent`;
    return n === 1 ? '1 arbetsdag kvar' : `${n} arbetsdagar kvar`;
  },
  answered: (n: number, of: number): string => `${n} av ${of} har svarat`,
  saving: 'Sparar …',
  saved: 'Sparat',
  savedAt: (clock: string): string => `Sparat ${clock}`,
  keptHere: 'Sparat i den här enheten. Vi försöker igen när det går.',
  offline: 'Du är utan nät. Det du skriver finns kvar i den här enheten och sparas när nätet är tillbaka.',
  errors: {
    offline: 'Det gick inte att nå Yttra. Inget du har skrivit är borta. Kontrollera nätet och försök igen.',
    badReply: 'Svaret från Yttra gick inte att läsa. Inget har ändrats. Ladda om sidan och försök igen.',
    noToken: 'Teams kunde inte tala om vem du är. Stäng fliken, öppna den igen och försök på nytt.',
    unexpected: 'Något gick fel. Inget har ändrats. Försök igen.',
    fault: (id: string): string => `Felets nummer är ${id}. Lämna det till din it-avdelning om felet kommer tillbaka.`,
    page: 'Sidan kunde inte visas. Det du har sparat finns kvar. Försök igen.',
    changed: 'Någon annan hann ändra. Du ser nu det senaste.',
  },
  notFound: { title: 'Sidan finns inte', text: 'Länken kan vara gammal. Gå till Hem, där syns det som väntar på dig.', toHem: 'Till Hem' },
};
