/** The shapes of dates. Those for a day are tried only where a run of figures begins, so that a long text costs little. */
const MONTH = 'jan(?:uari|\\.|(?![a-zåäö]))|feb(?:ruari|r?\\.|(?![a-zåäö]))|mars?(?![a-zåäö])|apr(?:il|\\.|(?![a-zåäö]))|maj(?![a-zåäö])|jun(?:i|\\.|(?![a-zåäö]))|jul(?:i|\\.|(?![a-zåäö]))|aug(?:usti|\\.|(?![a-zåäö]))|sep(?:t(?:ember|\\.)?|\\.|(?![a-zåäö]))|okt(?:ober|\\.|(?![a-zåäö]))|nov(?:ember|\\.|(?![a-zåäö]))|dec(?:ember|\\.|(?![a-zåäö]))';
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
export const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const NUMBER = '\\d{1,2}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|fjorton';

/** "17 oktober 2016", "1–15 juni": day, second day, month, year. */
export const IN_WORDS = new RegExp(`(\\d{1,2})(?::?[ae](?![a-zåäö]))?\\.?\\s?(?:(?:[-–]|\\s(?:och|till|eller)\\s)\\s?(\\d{1,2})(?::?[ae])?\\.?\\s)?\\s?(${MONTH})(?:,?\\s?(?:år\\s)?((?:19|20)\\d\\d)(?!\\d))?`, 'iy');

/** 2016-10-17, 2016.10.17, 17/10-2016, 17/10, 20161017: each by its named groups. */
export const IN_FIGURES: readonly RegExp[] = [
  /(?<y>(?:19|20)\d\d)\s?[-–]\s?(?<m>\d{2})\s?[-–]\s?(?<d>\d{2})(?![\d/]|-\d)/y,
  /(?<y>(?:19|20)\d\d)[./](?<m>\d{2})[./](?<d>\d{2})(?![\d/]|[.-]\d)/y,
  /(?<d>\d{1,2})[./](?<m>\d{1,2})[-./ ]\s?(?<y>(?:19|20)\d\d)(?![\d/])/y,
  /(?<d>\d{1,2})\/(?<m>\d{1,2})(?:\s?[-–]\s?(?<yy>\d{2})(?!\d))?(?![\d/]|\s?\d)/y,
  /(?<y>(?:19|20)\d\d)(?<m>0\d|1[0-2])(?<d>[0-3]\d)(?![\d/-])/y,
];
/** 130522, only after words that tell that it is a day. */
export const SIX_FIGURES = /(?<yy>[0-4]\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?![\d/-])/y;
export const BEFORE_SIX = /(?:senast|den|datum:?|till)\s$/i;

export const WEEK_BEFORE = /(?<![\p{L}\d])(?:v\.?|vecka)\s?$/iu;
export const WEEK = /(\d{1,2})(?!\d)(?:[,\s]+(?:år\s)?((?:19|20)\d\d))?/iy;

/** "torsdagen den " and "den " before the figures. */
export const LEAD = new RegExp(`(?:(?<!\\p{L})(${WEEKDAYS.join('|')})(?:en)?,?\\s+)?(?:(?<!\\p{L})den\\s+)?$`, 'iu');

/** Spans of time and parts of months, which are no day. `signs` are the words that one of them needs. */
export const VAGUE_SIGNS = ['inom ', 'dagar', 'veckor', 'månader', 'början', 'mitten', 'slutet', 'utgången', 'senast ', 'före '];
export const VAGUE = new RegExp(
  [
    `(?<![\\p{L}\\d])(?<span>inom\\s+(?:${NUMBER})\\s+(?:dag(?:ar)?|arbetsdagar|veckor?|månad(?:er)?)|(?:${NUMBER})\\s+(?:dagar|arbetsdagar|veckor|månader)\\s+(?:efter|från)(?=\\s))`,
    `(?<!\\p{L})(?:i\\s+)?(?:början|mitten|slutet|utgången)\\s+(?:av|på)\\s+(?:${MONTH})(?:\\s+(?:19|20)\\d\\d)?`,
    `(?<=senast\\s|senast\\si\\s|senast\\sunder\\s|före\\s)(?:${MONTH}|sommaren|midsommar|jul|årsskiftet)(?![\\p{L}\\d])(?:\\s+(?:19|20)\\d\\d)?`,
  ].join('|'),
  'giu',
);
