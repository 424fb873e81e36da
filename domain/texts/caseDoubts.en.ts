import type { caseDoubtsSv } from './caseDoubts.sv.ts';

export const caseDoubtsEn: typeof caseDoubtsSv = {
  contradictory: (d) => `${d.documents === 1 ? 'The document gives different days of answer' : `The day of answer differs between ${d.documents} documents`}: ${d.stated.join(' and ')}. ${[...d.reasons, 'Which date holds?'].join(' ')}`,
  statedAt: (d) => (d.places > 1 ? `${d.day} (${d.places} places)` : `${d.day} (${d.document}${d.page === null ? '' : `, p. ${d.page}`})`),
  weekend: (d) => `${d.day} is a ${d.weekday}.`,
  beforeForvaltningsgrupp: (d) => `${d.day} lies ${d.days} days before the meeting of the administration's group.`,
  passed: (d) => `${d.day} has passed.`,
};
