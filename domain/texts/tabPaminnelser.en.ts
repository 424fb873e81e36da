import type { tabPaminnelserSv } from './tabPaminnelser.sv.ts';

const workingDays = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);

export const tabPaminnelserEn: typeof tabPaminnelserSv = {
  heading: 'Reminders',
  none: 'No reminders wait.',
  why: (because, before, day) => {
    switch (because) {
      case 'stop-date': return before === 0 ? `The committee’s last day to hand in, ${day}` : `${workingDays(before ?? 0)} before the committee’s last day to hand in, ${day}`;
      case 'svarsdatum': return before === 0 ? 'The day to answer' : `${workingDays(before ?? 0)} before the day to answer, ${day}`;
      case 'not-opened': return 'If nobody has opened it';
      case 'chosen': return 'A day that the receiver has chosen';
      default: return because satisfies never;
    }
  },
  movedFrom: (day) => `Moved from ${day}, which is a quiet day.`,
  paused: { remiss: 'Paused', person: 'Paused by the receiver' },
  people: (n) => (n === 1 ? '1 person' : `${n} people`),
  to: (person, instans) => `${person}, ${instans}`,

  pause: {
    action: 'Pause all reminders', resume: 'Resume',
    is: (by, day) => `The reminders have been paused by ${by} since ${day}. Answers are taken as usual.`,
    done: 'The reminders are paused.', resumed: 'The reminders go on again.',
    silent: (person, instans, day) => `${person}, ${instans}, has paused their own reminders since ${day}.`,
  },

  now: {
    action: 'Remind now', title: 'Remind now', choose: 'Who is to be reminded?', card: 'The card looks like this',
    send: (n) => (n === 1 ? 'Remind 1 body' : `Remind ${n} bodies`),
    sending: 'Sending …',
    sent: (n) => (n === 0 ? 'No new reminder was needed. All of them have had a card today.' : n === 1 ? 'The reminder is sent.' : `${n} reminders are sent.`),
    nobody: 'Nobody can be reminded right now.',
    leftOut: { 'had-card': 'Has had a card today', paused: 'Has paused their reminders', nobody: 'No receiver is named', unreachable: 'Cannot be reached in Teams. Call or write.', overdue: 'The day to answer has passed. Ask instead.', 'by-mail': 'Answers by e-mail. Remind them under Answers by e-mail.' },
    quiet: (day) => `These are quiet weeks until ${day}. The card arrives at once all the same.`,
    closed: 'It is outside office hours. The card arrives at once.',
  },

  after: {
    heading: 'Not registered in time',
    question: (instans) => `We have not registered any answer from ${instans}. Is it on its way?`,
    day: (day) => `The day to answer was ${day}.`,
    whom: 'Whom do you want to ask?', ask: 'Ask in Teams', done: (person) => `The question has been sent to ${person}.`,
    roll: { kontaktperson: 'international contact person', stallforetradare: 'substitute', handlaggare: 'case officer', namndsekreterare: 'committee secretary', registrator: 'registrar', chef: 'head' },
    away: 'away', unreachable: 'cannot be reached in Teams',
    asked: (person, day) => `${person} got the question on ${day}.`,
    answer: { 'pa-vag': 'Answer: It is on its way.', 'vet-inte': 'Answer: I do not know.' },
    call: 'Call or write yourself', copy: 'Copy the text', copied: 'The text is copied.',
    remiss: (title, diarienummer) => `${title}, ref. ${diarienummer}`,
    text: (remiss, instans, day) => `Hello. I am contacting you about the consultation ${remiss}. We have not registered any answer from ${instans}. The day to answer was ${day}. Is it on its way?`,
    nobody: 'Nobody in the register can be asked. Call or write to the committee.',
  },

  mine: {
    title: 'My reminders', intro: 'The days on which Yttra reminds you. The reminders end when you have answered.', link: 'Show my coming reminders',
    next: (day) => `The next reminder to you comes on ${day}.`,
    noneLeft: 'No more reminders of this consultation come to you.',
    pausedBySender: 'The case officer has paused the reminders.', pausedByMe: 'Your reminders are paused. The day to answer holds all the same.',
    thursday: (day) => `Remind me on ${day}`, other: 'Choose another day', day: 'Remind me on', save: 'Save', dayWrong: (day) => `Choose a working day after today and before ${day}.`,
    pause: 'Pause reminders', resume: 'Resume reminders', undo: 'As it was', saved: 'The reminders are changed.',
  },

  settings: {
    title: 'Settings', intro: 'For the whole municipality. Changes are logged, and coming reminders are planned anew.',
    hours: 'When may reminders come?', from: 'Earliest', until: 'Latest', hoursHint: 'Working days, never before 08.00 or after 17.00.',
    steps: 'How many working days before?', stepsHint: 'Counted from the committee’s last day to hand in where it is known, otherwise from the day to answer.', step: (n) => (n === 0 ? 'The day itself' : String(n)),
    nudge: 'Remind if nobody has opened it', nudgeNever: 'Never', nudgeAfter: (n) => `After ${workingDays(n)}`,
    quiet: 'Quiet weeks', quietHint: 'No reminders are sent then. They come on the working day before instead, or on the first working day after.', quietNone: 'No quiet weeks are chosen.',
    quietFrom: 'From', quietTo: 'To', add: 'Add days', remove: 'Remove', removeOf: (from, to) => `Remove ${from} to ${to}`,
    summer: (year) => `Weeks 28–31, ${year}`, christmas: (year) => `Christmas and New Year ${year}`,
    save: 'Save', saved: 'The settings are saved. Coming reminders are planned anew.', reset: 'Undo the changes', defaults: 'Back to the defaults',
    faults: {
      hours: 'Choose times between 08.00 and 17.00, the earliest first.', 'quiet-days': 'Fill in both days.', 'quiet-order': 'The last day lies before the first.', 'quiet-long': 'A quiet period can be ten weeks at most.',
      'quiet-many': 'Ten periods at most.', 'no-steps': 'Choose at least one day to remind.', steps: 'Choose among the days shown.', nudge: 'Choose among the days shown.',
    },
    sendingInQuiet: (day) => `These are quiet weeks until ${day}. The first card is sent at once all the same when you press. The reminders wait.`,
  },
};
