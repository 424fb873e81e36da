import type { tabCommonSv } from './tabCommon.sv.ts';

export const tabCommonEn: typeof tabCommonSv = {
  product: 'Yttra',
  skip: 'Skip to content',
  nav: { label: 'Pages', hem: 'Home', arenden: 'Matters', personer: 'Boards and people', installningar: 'Settings' },
  loading: 'Loading …',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  notices: 'Messages',
  back: 'Back',
  opensInNewTab: '(opens in a new tab)',
  none: 'Missing',
  stages: { granska: 'Check', hinner: 'In time?', skicka: 'Send', svar: 'Answers', sammanstall: 'Merge', beslut: 'Decision' },
  stance: {
    tillstyrker: 'Supports',
    'tillstyrker-med-synpunkter': 'Supports with comments',
    'avstyrker-delvis': 'Opposes in part',
    avstyrker: 'Opposes',
    'inget-att-erinra': 'No objection',
    avstar: 'Declines to comment',
  },
  standing: { tjansteperson: 'An official', forvaltningen: 'The administration', 'pa-namndens-vagnar': 'On behalf of the board', namnden: 'The board' },
  way: { namnden: 'The board decides', 'forslag-forst': 'The administration\'s proposal now, the decision later', delegation: 'By delegation', forvaltningen: 'The administration answers', avstar: 'We decline' },
  status: { oppet: 'Not opened', oppnat: 'Opened', besvarat: 'Answered', avstatt: 'Declines', forsenat: 'Not answered in time' },
  ovrigt: 'Other',
  synpunkter: 'Comments',
  workingDays: (n) => {
    if (n === 0) return 'The last day is today';
    if (n < 0) return n === -1 ? '1 working day late' : `${-n} working days late`;
    return n === 1 ? '1 working day left' : `${n} working days left`;
  },
  answered: (n, of) => `${n} of ${of} have answered`,
  saving: 'Saving …',
  saved: 'Saved',
  savedAt: (clock) => `Saved ${clock}`,
  keptHere: 'Kept on this device. We try again as soon as possible.',
  offline: 'You are offline. What you write stays on this device and is saved when you are back.',
  errors: {
    offline: 'Yttra could not be reached. Nothing you wrote is lost. Check the network and try again.',
    badReply: 'The reply from Yttra could not be read. Nothing has changed. Reload the page and try again.',
    noToken: 'Teams could not tell who you are. Close the tab, open it and try again.',
    unexpected: 'Something went wrong. Nothing has changed. Try again.',
    fault: (id) => `The number of the fault is ${id}. Give it to your IT department if it comes back.`,
    page: 'The page could not be shown. What you have saved is kept. Try again.',
    changed: 'Somebody else changed it first. You now see the latest.',
  },
  notFound: { title: 'The page does not exist', text: 'The link may be old. Go to Home, where you see what waits for you.', toHem: 'To Home' },
};
