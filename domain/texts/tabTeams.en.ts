import type { tabTeamsSv } from './tabTeams.sv.ts';

export const tabTeamsEn: typeof tabTeamsSv = {
  outside: {
    title: 'Open Yttra in Teams',
    text: 'This page is a tab in Microsoft Teams. Open Teams, choose Apps and look for Yttra.',
    link: 'Open Teams',
  },
  failed: { title: 'Yttra could not start', text: 'Nothing has changed. Try again in a while. If it does not help, tell the IT department.' },
  konfigurera: {
    title: 'What should the tab show',
    text: 'Everybody in the channel or meeting sees the same page, and only what they have a right to see.',
    choice: 'Page',
    all: 'All matters',
    save: 'Choose Save in Teams when you are done.',
    tabName: (title) => `Yttra: ${title}`,
  },
};
