import type { remissammanstallningSv } from './remissammanstallning.sv.ts';

/** For municipalities that want the document in English as well; the Swedish one is the record. */
export const remissammanstallningEn: typeof remissammanstallningSv = {
  kind: 'Summary of comments',
  ownNumber: 'Reference',
  senderNumber: "Sender's reference",
  lastDay: 'Last day to answer',
  madeBy: 'Made',
  made: (d) => `${d.day} by ${d.by}`,
  notGiven: 'Not given',
  dnr: (d) => [...(d.own ? [`Ref. ${d.own}`] : []), ...(d.sender ? [`sender's ref. ${d.sender}`] : [])].join(' · '),
  columns: ['Body', 'Stance', 'Who answers', 'Received'],
  answers: 'Bodies asked and their answers',
  inShort: 'The answers in short',
  byPart: 'Comments on the parts of the proposal',
  appendix: 'Appendix: all comments',
  appendixLead: 'The comments are given in full and without remarks.',
  nothing: 'No comments were given.',
  page: 'Page',
  silent: (names) => `No answer has come from ${names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}.`,
  inCame: (day) => `received ${day}`,
  sentence: (d) => `${d.name}: ${d.stance}${d.standing === '' && d.day === null ? '' : ` (${[d.standing, d.day ?? ''].filter((t) => t !== '').join(', ')})`}.`,
};
