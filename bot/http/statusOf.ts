import type { ErrorCode } from '#domain/texts/errors.sv.ts';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  'bad-input': 400, 'not-signed-in': 401, 'not-in-register': 403, 'not-yours': 403, 'not-found': 404,
  'changed-meanwhile': 409, 'not-confirmed': 409, 'already-sent': 409, 'no-recipients': 409, 'closed': 409, 'date-not-later': 400,
  'anstand-open-already': 409, 'anstand-decided-already': 409,
  'decided-by-missing': 400, 'text-too-long': 400, 'unknown-part': 400, 'nothing-said': 400, 'reason-missing': 400,
  'nobody-by-address': 400, 'account-disabled': 400, 'bad-days': 400, 'answered-already': 409, 'unknown-instans': 409, 'app-missing': 409, 'delegation-barred': 409, 'sent-on-impossible': 400, 'answered-on-impossible': 400, 'nothing-changed': 409, 'part-spoken-of': 409, 'unreadable-register': 400,
  'why-missing': 400, 'guest-account': 400, 'meeting-not-held': 409, 'no-proposal': 409, 'utfall-told-already': 409,
  'bad-received-day': 400, 'bad-internal-day': 400, 'past-external': 409, 'bad-under-day': 400,
  'bad-settings': 400, 'bad-reminder-day': 400, 'answered-no-reminders': 409, 'not-late': 409, 'not-sent': 409,
  'unplaced': 409, 'nothing-to-merge': 409, 'library-forbidden': 403, 'library-locked': 409, 'library-unreachable': 503,
  'too-large': 413, 'too-many': 429, 'database-away': 503, 'fault': 500,
};

export const statusOf = (code: ErrorCode): number => STATUS[code];
