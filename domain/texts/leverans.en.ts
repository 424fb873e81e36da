import type { leveransSv } from './leverans.sv.ts';

export const leveransEn: typeof leveransSv = {
  step: {
    'ny-remiss': 'New consultation', 'paminnelse-20': 'Reminder, 20 working days left', 'paminnelse-10': 'Reminder, 10 working days left', 'paminnelse-5': 'Reminder, 5 working days left',
    'paminnelse-1': 'Reminder, 1 working day left', 'paminnelse-0': 'Reminder, the last day', 'anstand-beslut': 'Decision on more time', 'granska': 'Review the facts',
    'anstand-begart': 'Request for more time', 'svar-inkommet': 'An answer has come in', 'dokument-klart': 'The Word file is ready',
  },
  text: (state, d) => {
    switch (state) {
      case 'planerat': return 'Planned. Nothing has been sent yet.';
      case 'skickas': return 'Being sent right now.';
      case 'framme': return 'The card has arrived.';
      case 'nekat': return `${d.person} cannot be reached in Teams. Call or write.`;
      case 'okant': return `We do not know whether the card arrived. Ask ${d.person}. It is not sent again.`;
      case 'ersatt': return 'Replaced by a later reminder.';
      case 'installt': return 'No longer needed.';
      default: return state satisfies never;
    }
  },
};
