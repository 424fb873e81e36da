const when = (d: { outcome: 'bordlagt' | 'aterremiss'; day: string }): string => (d.outcome === 'bordlagt' ? `Bordlagt ${d.day}.` : `Återremitterat ${d.day}.`);

/** Where the nämnd's own decision stands, in one line. Days are written out. */
export const beslutSv = {
  comingAfterProposal: (day: string) => `Förslag inne, nämndens beslut ${day}.`,
  coming: (day: string) => `Nämnden beslutar ${day}.`,
  putOff: when,
  newMeeting: (day: string) => `Nytt sammanträde ${day}.`,
  noMeeting: 'Inget nytt sammanträde är inlagt.',
  held: (day: string) => `Nämnden sammanträdde ${day}. Utfallet är inte inlagt.`,
  heldAfterProposal: (day: string) => `Förslag inne. Nämnden sammanträdde ${day}. Utfallet är inte inlagt.`,
  changed: (day: string) => `Nämnden ändrade förslaget ${day}. Beslutet är inte lämnat.`,
  waitsForProtokoll: 'Nämndens beslut är inne. Protokollsutdraget är inte markerat som skickat.',
  protokollSent: 'Nämndens beslut och protokollsutdrag är skickade.',
};
export type BeslutTexts = typeof beslutSv;
