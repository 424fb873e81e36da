import type { BeslutTexts } from './beslut.sv.ts';

export const beslutEn: BeslutTexts = {
  comingAfterProposal: (day) => `Proposal in, the committee decides on ${day}.`,
  coming: (day) => `The committee decides on ${day}.`,
  putOff: (d) => (d.outcome === 'bordlagt' ? `Tabled on ${d.day}.` : `Referred back on ${d.day}.`),
  newMeeting: (day) => `Next meeting ${day}.`,
  noMeeting: 'No new meeting has been entered.',
  held: (day) => `The committee met on ${day}. The outcome has not been entered.`,
  heldAfterProposal: (day) => `Proposal in. The committee met on ${day}. The outcome has not been entered.`,
  changed: (day) => `The committee changed the proposal on ${day}. The decision has not been handed in.`,
  waitsForProtokoll: 'The decision of the committee is in. The extract from the minutes has not been marked as sent.',
  protokollSent: 'The decision of the committee and the extract from the minutes have been sent.',
};
