import type { Datum } from '#domain/calendar/datum.ts';
import { foldedWords, hasPhrase } from './folded.ts';
import { slotsIn } from './slots.ts';
import type { Slots } from './slots.ts';

/** The names of the bot's intents that are answered today; whatever else is said is `okand` and told so. */
export type Intent =
  | 'hjalp' | 'mina-remisser' | 'vad-ar-kvar' | 'svarsdatum' | 'vilka-har-inte-svarat' | 'hinner' | 'kontaktperson' | 'paminn' | 'okand'
  /** Wishes: each is answered by a card in which a person confirms. */
  | 'begar-anstand' | 'avstar' | 'inget-att-erinra' | 'ledig';

export interface Understood {
  readonly intent: Intent;
  readonly slots: Slots;
  readonly kind: 'answer' | 'refusal';
  /** The sentence is, or begins with, a greeting: answer politely. */
  readonly greeting: boolean;
}

/** Each rule is a list of groups; a sentence fits when every group has a phrase in it. */
type Rule = readonly (readonly string[])[];

const GREETING = ['hej', 'hejsan', 'hallo', 'halla', 'tjena', 'tjenare', 'god morgon', 'godmorgon', 'god dag', 'goddag', 'god kvall', 'hi', 'hello', 'hey'];

/** Who asks a question asks for nothing to be done. */
const QUESTION = ['vilka', 'vilken', 'vem', 'hur manga', 'nar', 'har vi', 'har ni', 'har de', 'har nagon', 'fick', 'galler', 'varfor', 'kan man', 'who', 'when'];

/** What somebody wants done. Said first, so that «påminn dem som inte har svarat» is not taken for a question. */
const WISHES: readonly (readonly [Intent, readonly Rule[]])[] = [
  ['begar-anstand', [
    [['begar*', 'ansok*', 'be om', 'ber om', 'soker', 'sok', 'onskar', 'vill ha', 'behover', 'kan vi fa', 'far vi', 'vi vill'], ['anstand*', 'uppskov', 'mer tid', 'langre tid', 'langre svarstid', 'forlangd tid', 'forlangd svarstid', 'senare svarsdag', 'forlangning']],
    [['anstand till', 'anstand tom', 'anstand t']],
  ]],
  ['avstar', [[['vi avstar', 'avstar fran', 'avsta fran', 'vill avsta', 'namnden avstar', 'vi yttrar oss inte', 'lamnar inget yttrande', 'lamnar inget svar', 'vi tanker inte svara']]]],
  ['inget-att-erinra', [[['inget att erinra', 'ingenting att erinra', 'inget att invanda', 'inga invandningar', 'inga synpunkter', 'inget att tillagga', 'inget att anfora']]]],
  ['ledig', [[['jag ar', 'jag blir', 'jag tar', 'jag har', 'ar', 'kommer att vara'], ['ledig', 'borta', 'semester', 'franvarande', 'foraldraledig', 'tjanstledig', 'bortrest', 'pa kurs']]]],
];

/** What is asked for beyond what we answer. */
const BEYOND: readonly Rule[] = [
  [['paminn mig', 'paminna mig']],
  [['bevilj*', 'avsla', 'avslag', 'forlang*', 'skjut upp', 'flytta*', 'andra*', 'ta bort', 'radera', 'stang*', 'aterkalla*', 'angra']],
  [['vi tillstyrker', 'vi avstyrker', 'lamna over', 'lamna synpunkt*', 'overlamna*']],
  [['sammanfatt*', 'tyckte', 'tycker', 'star det', 'bilag*', 'projektansok*', 'forstudie*', 'vanort*']],
];

const RULES: readonly (readonly [Intent, readonly Rule[]])[] = [
  ['paminn', [[['paminn', 'paminna', 'skicka paminnelse*', 'puffa', 'maila', 'mejla']]]],
  ['kontaktperson', [[['vem', 'vilka', 'vilken', 'vems', 'vad heter', 'who'], ['kontaktperson*', 'kontakten', 'stallforetradare', 'contact']], [['kontaktperson*'], ['for', 'i', 'pa', 'hos']]]],
  ['hinner', [[['hinner', 'hinna', 'hinns', 'in time']]]],
  ['vilka-har-inte-svarat', [
    [['vilka', 'vilken', 'vem', 'vems', 'hur manga', 'nagon', 'nagra', 'alla', 'who'], ['inte', 'ej', 'icke', 'aldrig', 'annu', 'utan', 'not'], ['svar*', 'besvarat', 'answered', 'hort av', 'kommit in', 'inkommit']],
    [['vilka', 'vem', 'namnder*', 'hur manga'], ['saknas', 'saknar vi', 'vantar vi pa', 'aterstar', 'ar tysta', 'inte inkommit', 'fattas']],
    [['hur manga', 'vilka', 'alla'], ['har'], ['svarat', 'answered', 'yttrat sig']],
    [['saknas', 'vantar'], ['svar fran', 'pa svar', 'nagra svar', 'nagot svar']],
  ]],
  ['svarsdatum', [
    [['nar', 'vilken dag', 'vilket datum', 'hur lange', 'senast', 'when'], ['svar*', 'yttra*', 'lamna*', 'answer']],
    [['sista'], ['dag*', 'datum', 'svarsdag*', 'inlamning*', 'chans*']],
    [['deadline*', 'svarsdatum*', 'svarsdag*', 'remisstid*', 'svarstid*', 'slutdatum*', 'inlamningsdatum*', 'stoppdatum*']],
    [['nar'], ['gar tiden ut', 'ar det dags', 'maste vi vara klara', 'ska det vara klart', 'ska vi vara klara', 'har vi anstand', 'stanger', 'gar remissen ut']],
    [['hur lange', 'hur lang tid', 'hur manga dagar'], ['har vi', 'kvar', 'pa oss', 'har jag']],
  ]],
  ['vad-ar-kvar', [
    [['vad', 'nagot', 'nagonting', 'what'], ['ar kvar', 'aterstar', 'har jag kvar', 'ska jag gora', 'behover jag gora', 'maste jag gora', 'bor jag gora', 'vantar pa mig', 'har jag att gora', 'finns kvar', 'is left', 'finns det att gora', 'ska jag ta tag i']],
    [['att gora', 'todo', 'nasta steg', 'mina uppgifter', 'min att gora lista', 'mina steg', 'vad nu', 'vad gor jag nu', 'vad hander nu']],
    [['kvar'], ['for mig', 'att gora', 'for oss']],
  ]],
  ['mina-remisser', [
    [['mina', 'mitt', 'vara', 'min', 'vilka', 'visa', 'lista', 'oppna', 'aktuella', 'pagaende', 'alla', 'nya', 'se', 'nagra', 'nagon', 'har vi', 'har jag', 'my', 'finns'], ['remiss*', 'arenden*', 'svarsuppdrag*', 'referrals']],
    [['remisser', 'mina remisser', 'status', 'lage', 'laget', 'oversikt']],
    [['vad'], ['har vi inne', 'har jag inne', 'har vi fatt', 'ska vi svara pa', 'ska jag svara pa', 'har vi att svara pa', 'ligger inne']],
  ]],
  ['hjalp', [
    [['hjalp*', 'help', 'vad kan du', 'vad gor du', 'vem ar du', 'hur funkar*', 'hur fungerar*', 'hur gor jag', 'hur anvander', 'hjlp', 'kommandon', 'start', 'meny', 'what can you do', 'tack']],
  ]],
];

const fits = (words: readonly string[], rule: Rule): boolean => rule.every((group) => group.some((phrase) => hasPhrase(words, phrase)));

/** A sentence to an intent. `today` settles a day without a year, `delar` are the titles of parts. Nothing is guessed: two readings, or none, give `okand`. */
export function understand(text: string, today: Datum, delar: readonly string[] = []): Understood {
  const words = foldedWords(text);
  const greeting = GREETING.some((phrase) => hasPhrase(words.slice(0, 2), phrase));
  const intent = intentOf(words, text, greeting);
  return { intent, slots: slotsIn(text, today, delar), kind: intent === 'okand' ? 'refusal' : 'answer', greeting };
}

function intentOf(words: readonly string[], text: string, greeting: boolean): Intent {
  if (words.length === 0) return /^\s*\?+\s*$/.test(text) ? 'hjalp' : 'okand';
  const wishes = fits(words, [QUESTION]) ? [] : WISHES.filter(([, rules]) => rules.some((rule) => fits(words, rule)));
  if (wishes.length > 1) return 'okand';
  if (wishes[0]) return wishes[0][0];
  if (BEYOND.some((rule) => fits(words, rule))) return 'okand';
  const found = RULES.find(([, rules]) => rules.some((rule) => fits(words, rule)));
  if (found) return found[0];
  return greeting && words.length <= 3 ? 'hjalp' : 'okand';
}
