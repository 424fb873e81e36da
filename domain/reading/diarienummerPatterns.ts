/** How Swedish authorities write their numbers, most telling pattern first. `labelOnly` patterns count only after «dnr» or the like. */
export interface NumberPattern {
  readonly name: string;
  readonly source: string;
  readonly labelOnly?: true;
}

const Y = '(?:19|20)\\d\\d';

export const PATTERNS: readonly NumberPattern[] = [
  // Fi2025/02153, N2016/00487/RS, "FI 2025/00031", "N2017 /06234/MRT", file-name form N2016-00487-RS
  { name: 'departement', source: `(?:Fi|FI|Ku|KU|Ju|JU|Fö|FÖ|UD|LI|KN|Lu|IJ|[NUSMAI])\\s?${Y}\\s?[/-]\\s?\\d{4,5}(?:\\s?[/-]\\s?[A-ZÅÄÖ]{1,5}\\d?(?![\\p{L}]))?` },
  // 2015/07839/RS: a department's number that has lost its letter
  { name: 'departement-utan-bokstav', source: `${Y}\\s?/\\s?\\d{4,5}\\s?/\\s?[A-ZÅÄÖ]{1,5}(?![\\p{L}])` },
  // 171-482/2016, "006- 1137/2007", "002 – 443 / 05", 3.1.1-123/2024
  { name: 'plan-löpnummer/år', source: `\\d(?:\\.\\d{1,2}){0,3}\\d{0,2}\\s?[-–]\\s?\\d{1,5}\\s?/\\s?(?:${Y}|\\d{2})(?!\\d)` },
  // "T 2010-313-01743", KSM-2023-260-214
  { name: 'bokstav-år-plan-löpnummer', source: `[A-ZÅÄÖ]{1,6}[ -]${Y}-\\d{1,4}-\\d{1,5}` },
  // 1.5.3-219-2012
  { name: 'plan-löpnummer-år', source: `\\d(?:\\.\\d{1,2}){1,3}\\.?\\s?-\\s?\\d{1,5}\\s?-\\s?${Y}` },
  // 2024-KU000187, 2025-POL000512
  { name: 'år-register-löpnummer', source: `${Y}-[A-ZÅÄÖ]{2,4}\\d{6}(?!\\d)` },
  // "2016/KS 0065 001", "2023/KS 0362", 2016KSM1221.042, "2021-KS-0123"
  { name: 'år-nämnd-löpnummer', source: `${Y}\\s?[/-]?\\s?[A-ZÅÄÖ]{2,6}\\s?[-/]?\\s?\\d{3,5}(?:[. ]\\d{3})?(?!\\d)` },
  // "KS 2018/56", KS-2014/742.912, Ks/2018:372, SLK-2023-01047, "KSN 2015-1345", KSM2023-1180.212, "MSN: 5/2014", "KS/KF 2022:14"
  { name: 'nämnd-år-löpnummer', source: `(?:[A-ZÅÄÖ]{1,6}|[A-ZÅÄÖ][a-zåäö]{1,3})(?:[/-][A-ZÅÄÖ]{1,4})?[ :/-]{0,2}${Y}\\s?[/:-]\\s?\\d{1,5}(?:[.\\-]\\d{1,4}(?:\\.\\d{1,3})*)?(?:\\s\\d{3}(?!\\s?\\d))?(?!\\d)` },
  // "KS 2014.0311", KU.2017.91
  { name: 'nämnd.år.löpnummer', source: `[A-ZÅÄÖ]{2,6}[ .:]{1,2}${Y}\\.\\d{1,5}(?![.\\d])` },
  { name: 'nämnd-löpnummer/år', source: `(?:[A-ZÅÄÖ]{1,6}|[A-ZÅÄÖ][a-zåäö]{1,3}):?\\s\\d{1,5}/(?:${Y}|\\d{2})(?![\\d/])` },
  // 380-2012-6., 326-2012-1.1., 2006-152-307, 2012-49-1.5.1, 054-2008-099, 302-260-04
  { name: 'siffror-år', source: `(?:${Y}-\\d{1,5}-\\d{1,4}(?:\\.\\d{1,2})*\\.?|\\d{2,5}-\\d{1,6}-${Y}|\\d{2,5}-${Y}-\\d{1,4}(?:\\.\\d{1,2})*\\.?|\\d{3}-\\d{1,4}-\\d{2})(?!\\d)`, labelOnly: true },
  // "0263/20", "0015/13 - 200", 2024-01234, 1234-2016, 123/2016, 2016/123, KS2016:12, dnr 4.1-5678-2020
  { name: 'med-etikett', source: `(?:[A-ZÅÄÖ]{1,6}[ :/-]{0,2})?\\d[\\d.]{0,9}(?:\\s?[-–/:]\\s?\\d{1,6}(?:\\.\\d+)*){1,3}`, labelOnly: true },
];

/** Letters that open other kinds of numbers: laws, inquiries, EU acts, standards, bills. Never a diarienummer. */
export const NOT_A_REGISTER = /^(?:SOU|DS|SFS|PROP|COM|KOM|EU|EG|EEG|EC|DIR|BET|RSKR|CELEX|ISO|SS|FN|RÅ|NJA|HFD|MÖD|AD|AFS|BFS|BBR|SOSFS|HSLF|FFS|TSFS|SKOLFS|MIS|SKR|MOT|LU|KU\d|AU\d|AB|TEL|FAX|NR|SID|KAP|LAG|DEN|ÅR|VISION|PLAN|AGENDA|BUDGET|VT|HT|KVARTAL|DOM|MÅL|ÖSK|BILAGA|PM|MALL|KF|AU|RAPPORT|NJA|PROTOKOLL|\p{Lu}{1,6}FS|§)$/iu;

/** Words just before a number that make it something else. */
export const OTHER_NUMBER_BEFORE = /(?:SOU|Ds|SFS|prop\.?|proposition(?:en)?|betänkande(?:t)?|bet\.?|rskr\.?|dir\.?|COM|KOM|\((?:EU|EG|EEG)\)|direktiv(?:et)?|förordning(?:en)?|lag(?:en)?|nr|tel(?:efon)?\.?|telefon(?:nummer)?|fax|org\.?\s?nr|organisationsnummer|bankgiro|plusgiro|bg|pg|mål(?:\s+nr)?|§|sid(?:a|an|orna)?|CELEX:?|qid=|motion(?:en)?|rapport(?:en)?)\s*\(?$/i;

export const LABEL = /(?:(?<!\p{L})(?:dnr|DNR|DIARIENR|DIARIENUMMER|ÄRENDENUMMER|d\.nr|diarienr|diarie\s?nummer|diarienummer|diarie-?nr|ärendenr|ärendenummer|ärende-?id|[Ää]rendebeteckning|[Ää]rendenummer|diariebeteckning|beteckning|referens(?:nummer)?|ref)|Diarienummer|Dnr)\.?(?:\s+(?:och|nr|är|hos\s+\p{L}+))?\s*:?\s*$/u;

/** «Vårt dnr», «Er beteckning»: whose number it is. */
export const OURS = /(?:vår(?:t)?|egen|eget|nämndens|förvaltningens)\s+(?:dnr|diarienr|diarienummer|diarie\p{L}*|beteckning|referens|ref|ärende\p{L}*)\.?\s*:?\s*$/iu;
export const THEIRS = /(?:(?<!\p{L})er(?:t)?|avsändarens|remissens|remittentens|kommunstyrelsens|stadsledningskontorets|departementets|kansliets)\s+(?:dnr|diarienr|diarienummer|diarie|beteckning|referens|ref|ärende\p{L}*)\.?\s*:?\s*$/iu;

/** The sentence tells of another document's number. */
export const DECOY_CONTEXT = /(?:ersätt|ersatt|upphäv|upphör|avlös|(?:slutar|gäller\s+(?:fram\s+)?till|träder\s+ur)[^.]{0,80}$|(?:det|den|de)\s+(?:äldre|gamla|förra|föregående|tidigare|nuvarande|gällande)\s|i\s+stället\s+för|tidigare\s+(?:antag|beslut|övergripande|remiss|ärende|strategi|policy|riktlinje|program|plan|yttrande|svar|förslag|skrivelse)|riktlinjer\s+för(?:(?!remiss|remitter)[^.]){0,80}\($|fått\s+i\s+uppdrag|uppdrag\s+(?:till|åt|från|av)|uppdraget\s|redovisade|beslutade?\s+den|jfr|jämför|se\s+(?:även|också|ärende)|i\s+ärendet?\s+(?:om|med)|motion(?:en)?\s|t\.?\s?ex\.?\s*["”(]?$|exempel(?:vis)?:?\s*["”]?$|till\s+exempel\s*["”(]?$)/iu;
