import type { VerdictTexts } from './verdict.sv.ts';

const who = (d: { readonly body: 'namnd' | 'bolag' }): string => (d.body === 'bolag' ? 'The board' : 'The committee');
const late = (d: { readonly body: 'namnd' | 'bolag'; readonly meeting: string; readonly days: number }): string =>
  `${who(d)} meets on ${d.meeting}, ${d.days} ${d.days === 1 ? 'day' : 'days'} after the day of answer.`;

export const verdictEn: VerdictTexts = {
  'okant': () => 'The meetings of the committee are not entered. Reminders count from the day of answer.',
  'hinner': (d) => `${who(d)} meets on ${d.meeting}.${d.stopDate === null ? '' : ` Hand in the papers by ${d.stopDate}.`} The minutes are approved by ${d.justering}. You will make it.`,
  'hinner-med-omedelbar-justering': (d) =>
    `${who(d)} meets on ${d.meeting}. Ordinary approval of the minutes may take until ${d.justering}, after the day of answer. You will make it if the paragraph is approved at once.`,
  'forvaltningens-forslag': (d) =>
    `${late(d)} Send the ${d.body === 'bolag' ? "company's" : "administration's"} proposal now, the decision comes after the meeting. Or ask for more time.`,
  'hinner-inte': (d) => `${late(d)} Ask for more time or answer by delegation.`,
  clause: 'The paragraph is approved at once.',
  clauseReason: (d) => `The answer must be in by ${d.day}. Ordinary approval of the minutes may take until ${d.justering}.`,
  anstandReason: (d) => `${who(d)} meets on ${d.meeting}. Immediate approval is part of the proposal.`,
};
