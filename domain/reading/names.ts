/** Personal names and titles in Swedish office texts. */
const PART = "\\p{Lu}[\\p{Ll}\\p{M}'’]+(?:-\\p{Lu}[\\p{Ll}\\p{M}]+)?";
const INITIAL = '\\p{Lu}\\.';
export const PERSON = `(?:${INITIAL} ?){0,2}${PART}(?: (?:${INITIAL}|(?:von|af|de|van|der|da|el|al)(?= )|${PART})){1,3}`;

/** Words, or ends of words, that no person is called. */
const NOT_A_NAME = /(?:nämnd|styrelse|kontor|förvaltning|avdelning|departement|(?<!\p{L})kommun|(?<!\p{L})stads?|(?<!\p{L})region|myndighet|verket|bilaga|sammanfattning|bakgrund|ärende|remiss|strategi|förslag|enhet|sektion|bolag|registrator|kansli|(?<!\p{L})råd|chef|direktör|sekreterare|handläggare|utredare|telefon|(?<!\p{L})sida|datum|(?<!\p{L})till|(?<!\p{L})från|universitet|förbund|(?<!\p{L})postadress|(?<!\p{L})yttrande|(?<!\p{L})synpunkter|grupp|utskott|(?<!\p{L})vision|(?<!\p{L})sverige|(?<!\p{L})svar|tjänst|cent(?:er|rum)|institut|stiftelse|förening|museum|teater|(?<!\p{L})energi|bostäder|företag|polis|högskola|(?<!\p{L})kontakta?|(?<!\p{L})län)(?:en|et|n|s|ns|ets|ar)?(?!\p{L})/iu;

export function isPerson(text: string): boolean {
  return new RegExp(`^${PERSON}$`, 'u').test(text) && !NOT_A_NAME.test(text);
}

const TITLE_TAIL = '(?:direktör|chef|sekreterare|ordförande|ledamot|råd|handläggare|utredare|strateg|samordnare|controller|jurist|planerare|ingenjör|arkitekt|registrator|inspektör|ekonom|koordinator|rektor|assistent|administratör|specialist|generaldirektör|landshövding|minister|ämnesråd|kansliråd|föredragande|projektledare|utvecklingsledare|processledare|programledare|verksamhetsledare|stadsjurist|borgarråd|kommunalråd|ekolog|biolog|geolog|antikvarie|bibliotekarie|psykolog|läkare|sköterska|kurator|lärare|pedagog|kommunikatör|analytiker|professor|prefekt|dekan|lektor|intendent|kanslist|tekniker|expert|revisor|forskare|rådgivare|projektör|förvaltare|konsulent|lagman|rådman|president|åklagare|utvecklare|sakkunnig|notarie|redaktör|kamrer|VD)';
const TITLE = new RegExp(`^(?:(?:tf\\.?|t\\.?f\\.?|tillförordnad|bitr(?:ädande|\\.)?|vice|stf\\.?|ställföreträdande|1:e|förste|avgående|nämndens|kommunstyrelsens)\\s+)*(?:[\\p{L}-]+\\s+){0,3}?(?:och\\s+)?[\\p{L}/-]*${TITLE_TAIL}(?:e|en|et)?(?:(?:,|\\s+(?:för|vid|på|inom|i|kvalitet|ekonomi|kommunikation|strategi|plan|miljö|stöd|utveckling|it|hr))\\s.*)?$`, 'iu');

export function isTitle(text: string): boolean {
  return text.length < 90 && TITLE.test(text) && !/[.:]$/.test(text);
}

/** "stadsdelsdirektörVerner Stadthagen": the title of one and the name of the next, by a lost column break. Null when not glued. */
export function splitGlued(text: string): { title: string; name: string } | null {
  const match = new RegExp(`^(.{3,60}?${TITLE_TAIL})(${PERSON})$`, 'u').exec(text);
  const [, title = '', name = ''] = match ?? [];
  return match && isTitle(title) && isPerson(name) ? { title, name } : null;
}
