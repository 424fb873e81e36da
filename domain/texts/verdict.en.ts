import type { VerdictTexts } from './verdict.sv.ts';

export const verdictEn: VerdictTexts = {
  'okant': () => 'The meetings of the committee are not entered. Reminders count from the day of answer.',
  'hinner': (d) => `The committee meets on ${d.meeting}. You will make it.`,
  'hinner-med-omedelbar-justering': (d) => `The committee meets on ${d.meeting}. You will make it if the paragraph is approved at once.`,
  'hinner-inte': (d) => `The committee meets on ${d.meeting}, ${d.days} ${d.days === 1 ? 'day' : 'days'} after the day of answer. Ask for more time or answer by delegation.`,
};
