interface Facts {
  readonly body: 'namnd' | 'bolag';
  /** Written dates ("25 oktober 2016"); `justering` is the day on which ordinary justering is done at the latest. */
  readonly meeting: string;
  readonly justering: string;
  readonly svarsdatum: string;
  readonly stopDate: string | null;
  /** From the svarsdatum to the meeting. */
  readonly days: number;
}

const who = (d: Pick<Facts, 'body'>): string => (d.body === 'bolag' ? 'Styrelsen' : 'Nämnden');
const late = (d: Facts): string => `${who(d)} sammanträder ${d.meeting}, ${d.days} ${d.days === 1 ? 'dag' : 'dagar'} efter svarsdagen.`;

/** «Hinner vi?» for each verdict: the dates first, then what to do. */
export const verdictSv = {
  'okant': () => 'Nämndens sammanträden är inte inlagda. Påminnelserna räknas från svarsdagen.',
  'hinner': (d: Facts) =>
    `${who(d)} sammanträder ${d.meeting}.${d.stopDate === null ? '' : ` Lämna handlingarna senast ${d.stopDate}.`} Protokollet är justerat senast ${d.justering}. Det hinner ni.`,
  'hinner-med-omedelbar-justering': (d: Facts) =>
    `${who(d)} sammanträder ${d.meeting}. Vanlig justering kan ta till ${d.justering}, efter svarsdagen. Det hinner ni om paragrafen justeras omedelbart.`,
  'forvaltningens-forslag': (d: Facts) =>
    `${late(d)} Skicka ${d.body === 'bolag' ? 'bolagets' : 'förvaltningens'} förslag nu, beslutet kommer efter sammanträdet. Eller begär anstånd.`,
  'hinner-inte': (d: Facts) => `${late(d)} Begär anstånd eller svara på delegation.`,
  clause: 'Paragrafen justeras omedelbart.',
  clauseReason: (d: { day: string; justering: string }) => `Svaret ska vara inne senast ${d.day}. Vanlig justering kan ta till ${d.justering}.`,
  anstandReason: (d: { body: 'namnd' | 'bolag'; meeting: string }) => `${who(d)} sammanträder den ${d.meeting}. Omedelbar justering ingår i förslaget.`,
};

export type VerdictTexts = typeof verdictSv;
