import type { hemSv } from './hem.sv.ts';

const days = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);

export const hemEn: typeof hemSv = {
  answer: (d) => (d.daysLeft < 0 ? `${d.instans} should have answered by ${d.day}.` : `${d.instans} answers by ${d.day}. ${d.daysLeft === 0 ? 'That is today.' : `${days(d.daysLeft)} left.`}`),
  review: (fields, contradictions) => (contradictions > 0 ? 'Two documents disagree about the date. Choose which holds.' : `${fields} ${fields === 1 ? 'fact' : 'facts'} to confirm before sending.`),
  send: 'Everything is confirmed. The consultation can be sent.',
  anstand: (d) => `${d.instans} asks for more time, until ${d.day}.`,
  asked: (instans) => `We have not registered any answer from ${instans}. Is it on its way? Choose whom to ask.`,
  late: (n) => `${n} answers are not registered although the day to answer has passed. Choose whom to ask.`,
  merge: (answered, total) => `${answered} of ${total} have answered. Merge the comments.`,
  unknownCard: (person) => `We do not know whether the card arrived. Ask ${person}. It is not sent again.`,
  notReached: (person) => `${person} cannot be reached in Teams. Call or write.`,
  howItWent: (d) => `How did it go in ${d.instans} on ${d.day}?`,
  decisionToHandIn: (d) => `${d.instans} changed the proposal on ${d.day}. Hand in the decision.`,
  protokollsutdrag: (d) => `The extract from the minutes of ${d.instans} on ${d.day} is not marked as sent.`,
  registerTitle: 'Committees and people',
  gaps: (n) => (n === 1 ? '1 committee has nobody who can be reached today. See which and why.' : `${n} committees have nobody who can be reached today. See which and why.`),
  register: (n) => (n === 1 ? '1 row of the register needs correcting.' : `${n} rows of the register need correcting.`),
};
