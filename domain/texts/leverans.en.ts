import type { leveransSv } from './leverans.sv.ts';

export const leveransEn: typeof leveransSv = {
  why: { blocked: 'Messages from the app are turned off there.', left: 'The account is no longer in the directory.', 'not-installed': 'The app is missing.' },
  step: {
    'ny-remiss': 'New consultation', 'paminnelse-30': 'Reminder, 30 working days left', 'paminnelse-15': 'Reminder, 15 working days left', 'paminnelse-3': 'Reminder, 3 working days left', 'paminnelse-2': 'Reminder, 2 working days left',
    'paminnelse-20': 'Reminder, 20 working days left', 'paminnelse-10': 'Reminder, 10 working days left', 'paminnelse-5': 'Reminder, 5 working days left',
    'paminnelse-1': 'Reminder, 1 working day left', 'paminnelse-0': 'Reminder, the last day', 'namnd-utfall': 'How did it go in the committee?', 'beslut-andrat': 'Hand in the decision', protokollsutdrag: 'Question about the extract from the minutes', morgon: 'State of the morning', 'anstand-beslut': 'Decision on more time', 'granska': 'Review the facts',
    'inte-oppnad': 'Reminder, nobody has opened it', 'paminn-vald': 'Reminder on a chosen day', 'paminn-nu': 'Reminder from the case officer', 'efterfragan': 'Question about the answer',
    'anstand-begart': 'Request for more time', 'svar-inkommet': 'An answer has come in', 'dokument-klart': 'The Word file is ready', rattelse: 'Correction', prov: 'Test card',
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
