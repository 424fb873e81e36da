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
  morning: { label: 'Send me where things stand in the morning when something has happened', on: 'You get a card in the morning.', off: 'You get no card in the morning.' },
  away: {
    heading: 'Are you away?',
    ask: 'I will be away', first: 'From', last: 'Until and including', save: 'Save', missing: 'Choose a day.',
    saved: 'The absence is saved.', undo: 'Undo', undone: 'The absence is taken away.',
    oneDay: (day) => `You are away on ${day}.`,
    days: (first, last) => `You are away from ${first} until ${last}.`,
    standIn: (name, instans) => `${name} gets what comes for ${instans}.`,
    nobody: (instans) => `Nobody stands in for ${instans}. The cards then come to you.`,
  },
  mineEmpty: 'You have no proposals to answer.',
};
