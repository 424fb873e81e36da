import type { MailFacts, mailSv } from './mail.sv.ts';

const parts = (titles: readonly string[]): string => (titles.length === 0 ? '' : `We ask for your views on:\n${titles.map((t) => `– ${t}`).join('\n')}\n\n`);
const signed = (d: { handlaggare: string | null; sender: string }): string => ['Kind regards', ...(d.handlaggare === null ? [] : [d.handlaggare]), d.sender].join('\n');

export const mailEn: typeof mailSv = {
  remiss: {
    subject: (d: MailFacts) => `Proposal for comment: ${d.title}, ${d.diarienummer}`,
    body: (d: MailFacts) => `Hello,\n\n${d.instans} is asked about “${d.title}” (${d.diarienummer}). The documents are attached.\n\nPlease answer by ${d.day}. Reply to this message and give ${d.diarienummer}.\n\n${parts(d.parts)}Say whether you approve or reject it, and who has decided the answer. If you need more time, tell us early.\n\n${signed(d)}`,
  },
  paminnelse: {
    subject: (d) => `Reminder, proposal for comment: ${d.title}, ${d.diarienummer}`,
    body: (d) => `Hello,\n\nThis is a reminder of “${d.title}” (${d.diarienummer}). We have registered no answer from ${d.instans}.\n\nPlease answer by ${d.day}. If you already have, you need do nothing. If you need more time, tell us.\n\n${signed(d)}`,
  },
  missiv: {
    subject: (d) => `Proposal for comment: ${d.title}, ${d.diarienummer}`,
    body: (d) => `Hello,\n\nHere is “${d.title}” (${d.diarienummer}). The cover letter and documents are attached.\n\nPlease answer by ${d.day}. How to answer is said in the cover letter.\n\n${signed(d)}`,
  },
  secretTitle: (diarienummer) => `case ${diarienummer}`,
  send: (d) => `Answers by e-mail: send to ${d.mailbox ?? `${d.instans}, which has no mailbox in the register`}.`,
  sentOn: (day, by) => `Sent by e-mail on ${day}, according to ${by}.`,
  notYet: 'Not everything is confirmed. Go to Review.',
  registeredBy: (name) => `Came by e-mail, registered by ${name}`,
  byMail: 'came by e-mail',
  hem: { remiss: (instans) => `E-mail the proposal to ${instans}.`, paminnelse: (instans) => `Remind ${instans} by e-mail.` },
};
