import type { tabHemSv } from './tabHem.sv.ts';

export const tabHemEn: typeof tabHemSv = {
  title: 'Home',
  greeting: (firstName) => `Hello ${firstName}`,
  today: (day) => `Today is ${day}.`,
  waiting: 'This waits for you',
  urgent: 'Urgent',
  empty: { title: 'Nothing waits for you right now', text: 'When a proposal arrives, an answer comes in or something needs your decision, it is shown here.' },
  mine: 'Proposals you answer',
  answerBy: (day) => `Answer by ${day}`,
  answer: 'Answer',
  show: 'Show the answer',
  onBehalf: (instans) => `For ${instans}`,
  dnr: (dnr) => `Reference ${dnr}`,
  mineEmpty: 'You have no proposals to answer.',
};
