import type { tabArendenSv } from './tabArenden.sv.ts';

export const tabArendenEn: typeof tabArendenSv = {
  title: 'Matters',
  empty: { title: 'No matters yet', text: 'Put a proposal in the folder in SharePoint. Yttra reads it and asks you to check the facts here.' },
  onlyMine: 'Only mine',
  onlyMineEmpty: 'You are not in charge of any matter. Turn off “Only mine” to see all.',
  noDnr: 'Reference missing',
  dnr: (dnr) => `Reference ${dnr}`,
  answerBy: (day) => `Answers by ${day}`,
  noSvarsdatum: 'The date is not confirmed',
  notSent: 'Not sent',
  stageLabel: (stage) => `The matter is at the stage ${stage}`,
  stageList: 'Stages of the matter',
  handlaggare: (name) => `In charge: ${name}`,
  noHandlaggare: 'Nobody in charge yet',
  crumb: 'All matters',
  dokument: {
    heading: 'Documents',
    handlingar: 'Documents of the proposal',
    created: 'Made in Yttra',
    createdBy: (who, when) => `${who}, ${when}`,
    noneCreated: 'No document has been made yet. The summary of answers is made at the stage Merge and saved in the same folder in SharePoint.',
    noHandlingar: 'There are no documents in the folder.',
    toSammanstall: 'To Merge',
  },
};
