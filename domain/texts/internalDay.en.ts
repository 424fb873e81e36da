import type { internalDaySv } from './internalDay.sv.ts';

const days = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);

export const internalDayEn: typeof internalDaySv = {
  none: 'No working day is left before our own answer is due.',
  reason: (d) => `Proposal: ${d.day}, ${days(d.days)} before ${d.external}${d.shorter ? '. There is no time for ten' : ''}. They are needed to merge and decide our own answer.`,
  both: (d) => `Answer us by ${d.day}. Our answer is due at ${d.sender} on ${d.external}.`,
  hem: (d) => `Our answer is due at ${d.sender} on ${d.external}. ${d.days <= 0 ? 'That is today.' : `${days(d.days)} left.`}`,
};
