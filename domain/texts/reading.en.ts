import { longDate, longDateWithWeekday } from '../calendar/format.ts';
import type { Doubt, DoubtCode } from '../reading/reading.ts';
import type { readingSv } from './reading.sv.ts';

type Say = (data: Readonly<Record<string, string>>) => string;

const day = (datum: string | undefined): string => (datum ? longDate(datum, 'en') : 'an unknown day');
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const weekdayOf = (n: string | undefined): string => WEEKDAYS[Number(n) - 1] ?? '';
const THING: Readonly<Record<string, string>> = {
  forvaltningsgrupp: "the meeting of the administration's group", meeting: "the committee's meeting", documentDate: "the document's own date", deadline: 'the deadline',
};

export const readingEn: Omit<typeof readingSv, 'doubt'> & { readonly doubt: Record<DoubtCode, Say> } = {
  certainty: { ordagrant: 'Verbatim', tolkat: 'Interpreted' },
  documentKind: {
    remissmissiv: 'Letter of referral', tjansteutlatande: 'Report to the committee', remissvar: 'Answer', protokollsutdrag: 'Extract of minutes', strategi: 'Governing document', other: 'Other document',
  },
  unreadable: {
    empty: 'The file is empty. Ask the sender to send it again.',
    encrypted: 'The file is protected by a password. Save a copy without one and put it in the folder.',
    scanned: 'The file is a scan and holds no text. Add a text version, or fill in the facts by hand.',
    broken: 'The file is damaged and cannot be read. Open it in Word or a PDF reader, save it again and put it back.',
    'too-large': 'The file is too large to be read. Split it, or add the covering letter alone.',
    'not-supported': 'This type of file cannot be read. Save it as .docx, .pdf or .txt and put it back.',
    'wrong-ending': 'The content of the file does not match its ending. Check where it comes from, save it as the right type and put it back.',
    timeout: 'Reading the file took too long. Split it, or fill in the facts by hand.',
    bomb: 'The file is built so that it cannot be opened safely. It has not been opened. Ask the sender for a new one.',
    macro: 'The file contains macros and has not been opened. Save it as an ordinary .docx and put it back.',
  },
  doubt: {
    'impossible-date-order': (d) => d['what'] === 'deadline'
      ? `${day(d['datum'])} does not agree with the deadline ${day(d['against'])}. Check the dates with the sender.`
      : `The deadline ${day(d['datum'])} lies before ${THING[d['what'] ?? ''] ?? 'another date'} ${day(d['against'])}${d['days'] ? ` by ${d['days']} days` : ''}. Check the year.`,
    'impossible-date': (d) => `«${d['asWritten'] ?? ''}» is not in the calendar. Check the date.`,
    'weekday-mismatch': (d) => `${day(d['datum'])} is a ${weekdayOf(d['actual'])}, but the document says ${weekdayOf(d['claimed'])}. Check which day holds.`,
    'weekend-deadline': (d) => `${d['datum'] ? longDateWithWeekday(d['datum'], 'en') : 'The day'} is no working day. Count on the working day before.`,
    'holiday-deadline': (d) => `${day(d['datum'])} is a public holiday (${d['day'] ?? ''}). Count on the working day before.`,
    'missing-deadline': () => 'The document states no deadline. Ask the sender and fill in the day.',
    'year-missing': (d) => `«${d['asWritten'] ?? ''}» has no year. Choose which year holds.`,
    'relative-deadline': (d) => `The time to answer is given as «${d['asWritten'] ?? ''}». Work out the day and fill it in.`,
    'contradictory-dates': (d) => `The document states different deadlines: ${[d['datum'], ...(d['others'] ?? '').split(', ')].filter(Boolean).map(day).join(' and ')}. Choose which holds.`,
    'superseded-version': () => 'The document says that it replaces an earlier version, or has been replaced. Check that you have the latest.',
    'misspelt-body': (d) => `«${d['name'] ?? ''}» is probably misspelt. Is ${d['proposal'] ?? ''} meant?`,
    'body-not-in-register': (d) => `«${d['name'] ?? ''}» is not in the register. Choose the right body or add it.`,
    'body-not-valid': (d) => d['validTo'] && d['validTo'] < (d['day'] ?? '')
      ? `«${d['name'] ?? ''}» ceased on ${day(d['validTo'])}. Choose the body that took over.`
      : `«${d['name'] ?? ''}» exists only from ${day(d['validFrom'])}. Choose the body that exists today.`,
    'body-type-mismatch': (d) => `The referral is said to go to an administration («${d['name'] ?? ''}»). Usually the committee answers. Check the recipient.`,
    'inconsistent-body-name': (d) => `The same body is written in two ways: «${d['name'] ?? ''}» and «${d['other'] ?? ''}».`,
    'damaged-dnr': (d) => `The reference «${d['asWritten'] ?? ''}» looks damaged. Check it against the original.`,
    'dnr-variant': (d) => `The reference is written «${d['asWritten'] ?? ''}». It is read as ${d['normalised'] ?? ''}.`,
    'remiss-dnr-missing': () => "The sender's reference is not in the document. Fill it in before the answer is sent.",
    'handlaggare-missing': () => 'The document names no case officer.',
    'meeting-date-missing': () => 'The document names no day of meeting. Fill in when the meeting is held.',
    'forvaltningsgrupp-missing': () => "The document does not say when the administration's group has met.",
    'handover-decision-missing': () => 'The proposed decision does not say that the answer is handed to the sender. Add such a point if it is needed.',
    'attachment-missing': (d) => `The attachment «${d['name'] ?? ''}» is in another document of the case but not here.`,
    'attachment-order': () => 'The attachments stand in another order than in the other documents of the case.',
    'part-name-variant': (d) => `The part is called «${d['name'] ?? ''}» here and «${d['other'] ?? ''}» in the other documents of the case.`,
    'deadline-slack': (d) => `The meeting is on ${day(d['meeting'])} and the answer is due on ${day(d['datum'])}. The minutes then need to be approved at once.`,
    'extension-not-granted': (d) => `An extension${d['datum'] ? ` to ${day(d['datum'])}` : ''} is asked for but not granted. The ordinary day holds.`,
    'outer-deadline': (d) => `Whoever passed the proposal on wants the answer by ${day(d['own'])}. The outer last day${d['to'] ? ` (${d['to']})` : ''} is ${day(d['datum'])}.`,
    'page-furniture': () => 'A page head stands in the middle of the text. It has been read past.',
    'glued-text': (d) => `Two words are stuck together${d['second'] ? ` before «${d['second']}»` : ''}. They have been read apart.`,
    'duplicate-text': (d) => `«${d['text'] ?? ''}» stands twice.`,
    'misspelt-word': (d) => `«${d['text'] ?? ''}» is probably misspelt.`,
  },
};

/** The sentence for one doubt. */
export function doubtEn(doubt: Pick<Doubt, 'code' | 'data'>): string {
  return readingEn.doubt[doubt.code](doubt.data);
}
