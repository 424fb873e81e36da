/** «Hinner vi?» in one sentence for each verdict. `meeting` and `deadline` are written dates ("25 oktober 2016"). */
export const verdictSv = {
  'okant': () => 'Nämndens sammanträden är inte inlagda. Påminnelserna räknas från svarsdagen.',
  'hinner': (d: { meeting: string }) => `Nämnden sammanträder ${d.meeting}. Det hinner ni.`,
  'hinner-med-omedelbar-justering': (d: { meeting: string }) => `Nämnden sammanträder ${d.meeting}. Det hinner ni om paragrafen justeras omedelbart.`,
  'hinner-inte': (d: { meeting: string; days: number }) =>
    `Nämnden sammanträder ${d.meeting}, ${d.days} ${d.days === 1 ? 'dag' : 'dagar'} efter svarsdagen. Begär anstånd eller svara på delegation.`,
} as const;

export type VerdictTexts = typeof verdictSv;
