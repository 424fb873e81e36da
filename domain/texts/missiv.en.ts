import type { missivSv } from './missiv.sv.ts';

/** For municipalities that want the letter in English as well; the Swedish one is the record. */
export const missivEn: typeof missivSv = {
  kind: 'Cover letter',
  heading: (title) => `For comment: ${title}`,
  ownNumber: 'Reference', senderNumber: "Sender's reference", lastDay: 'Answer by', handlaggare: 'Case officer', from: 'Sender', date: 'Date',
  dnr: (d) => [...(d.own ? [`Ref. ${d.own}`] : []), ...(d.sender ? [`sender's ref. ${d.sender}`] : [])].join(' · '),
  lead: (d) => `You are asked to comment on the proposal. We need your answer by ${d.day}.`,
  external: (d) => `The proposal comes from ${d.sender}. Our own answer is due there on ${d.day}.`,
  how: 'How to answer',
  inTeams: 'Your international contact person has it in Teams and answers there. The answer is registered with us.',
  byMail: (d) => `If you do not use Teams, answer by e-mail${d.mailbox === null ? '' : ` to ${d.mailbox}`} and give ${d.number}.`,
  decided: 'Say whether you approve or reject it, and who has decided the answer.',
  more: 'If you need more time, ask for it before the last day.',
  delar: 'Parts to comment on',
  recipients: 'Bodies asked',
  recipientsOn: (day) => `Groups are written out as they stood in the register on ${day}.`,
  columns: ['Body', 'Part of', 'Mailbox'],
  noMailbox: 'Not in the register',
  page: 'Page',
  fileName: (title, day) => `Cover letter ${title} ${day}`,
};
