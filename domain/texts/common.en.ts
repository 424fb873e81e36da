import type { CommonTexts } from './common.sv.ts';

export const commonEn: CommonTexts = {
  productName: 'Yttra',
  untitled: 'Untitled',
  openInTab: 'Open in the tab',
  ovrigt: 'Other',
  stance: {
    tillstyrker: 'In favour',
    'tillstyrker-med-synpunkter': 'In favour, with comments',
    'avstyrker-delvis': 'Against in part',
    avstyrker: 'Against',
    'inget-att-erinra': 'No objections',
    avstar: 'Abstains from commenting',
  },
  standing: {
    namnd: {
      tjansteperson: 'An official',
      forvaltningen: 'The administration',
      'pa-namndens-vagnar': 'On behalf of the committee (delegation or chair)',
      namnden: 'The committee',
    },
    bolag: {
      tjansteperson: 'An official',
      forvaltningen: 'The company',
      'pa-namndens-vagnar': 'On behalf of the board (delegation or chair)',
      namnden: 'The board',
    },
  },
  way: {
    namnd: { namnden: 'The committee decides', 'forslag-forst': 'The administration\'s proposal now, the decision later', delegation: 'By delegation', forvaltningen: 'The administration answers', avstar: 'We abstain' },
    bolag: { namnden: 'The board decides', 'forslag-forst': 'The company\'s proposal now, the decision later', delegation: 'By delegation', forvaltningen: 'The company answers', avstar: 'We abstain' },
  },
  status: { oppet: 'Not opened', oppnat: 'Opened', besvarat: 'Answered', avstatt: 'Abstains', forsenat: 'No answer yet' },
  dnr: (diarienummer) => `ref. ${diarienummer}`,
  dateAndTime: (day, clock) => `${day} at ${clock}`,
  workingDays: (n) => (n === 1 ? '1 working day' : `${n} working days`),
  synpunkter: (n) => (n === 0 ? 'no comments' : n === 1 ? '1 comment' : `${n} comments`),
  and: 'and',
};
