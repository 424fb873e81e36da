const count = (n: number): string => ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'][n] ?? String(n);

/** Doubts that only show when the documents of one ärende are read together. */
export const caseDoubtsSv = {
  contradictory: (d: { documents: number; stated: readonly string[]; reasons: readonly string[] }) =>
    `${d.documents === 1 ? 'Handlingen anger olika remisstid' : `Remisstiden är olika i ${count(d.documents)} handlingar`}: ${d.stated.join(' och ')}. ${[...d.reasons, 'Vilket datum gäller?'].join(' ')}`,
  statedAt: (d: { day: string; document: string; page: number | null; places: number }) =>
    d.places > 1 ? `${d.day} (${count(d.places)} ställen)` : `${d.day} (${d.document}${d.page === null ? '' : `, s. ${d.page}`})`,
  weekend: (d: { day: string; weekday: string }) => `${d.day} är en ${d.weekday}.`,
  beforeForvaltningsgrupp: (d: { day: string; days: number }) => `${d.day} ligger ${d.days} dagar före mötet i förvaltningsgruppen.`,
  passed: (d: { day: string }) => `${d.day} har redan varit.`,
};
