import type { blockersSv } from './blockers.sv.ts';

export const blockersEn: typeof blockersSv = {
  falt: { titel: 'Title', avsandare: 'Sender', diarienummer: 'Reference number', svarsdatum: 'Day of answer', remissinstanser: 'Recipients', delar: 'Parts to answer on' },
  unconfirmed: (name) => `${name} is not confirmed.`,
  undecided: 'Two documents contradict each other. Choose which date holds.',
  passed: (day) => `The day of answer, ${day}, has passed. Correct it.`,
  nobody: 'None of the recipients is in the register.',
  unknown: (name) => `${name} is not in the register. Correct the name, or add the committee to Nämnder.csv.`,
};
