/** How a public body is named in running Swedish: what ends its name. Used for senders, addressees and recipients alike. */
const CAPITALS = 'A-ZÅÄÖÉ';
const WORD = `[${CAPITALS}a-zåäöéü][\\p{L}-]*`;

/** A nämnd of a municipality, with compound first parts: "miljö- och byggnadsnämnden", "Hässelby-Vällingby stadsdelsnämnd". */
export const NAMND = `(?:(?:(?:[Tt]ekniska|[Ss]ociala|[Gg]emensamma|[Hh]umanistiska|[Cc]entrala|[Kk]ommunala|[Rr]egionala)\\s+)?(?:[\\p{L}-]+-(?:,|\\s+och|\\s+samt)\\s+){0,2}[\\p{L}-]*nämnd(?:en|erna|er)?)`;

/** A name that may stand as sender or addressee. Capturing nothing. */
export const BODY = [
  `[${CAPITALS}][a-zåäö]+(?:-\\s?(?:och|,)\\s+[a-zåäö]+)?departementet`,
  'Statsrådsberedningen',
  '(?:Statens|Svenska|Sveriges)\\s+[a-zåäö][\\p{Ll}-]*(?:\\s[\\p{Ll}]+)?(?:verk|myndighet|styrelse|inspektion|råd|institut|nämnd|fond|centrum)(?:en|et)?',
  '[Kk]ommun(?:lednings)?kansliet|[Ss]tads(?:lednings)?kansliet|[Rr]egionkansliet',
  'Kommun(?:al)?förbundet\\s+\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+){0,2}',
  '(?:Räddningstjänst|Samordnings|Avfalls|Utbildnings|Vatten|Tolk)(?:en|tjänsten|förbundet)(?:\\s\\p{Lu}\\p{L}+){1,2}',
  'Regeringskansliet',
  'Myndigheten\\s+för\\s+[\\p{Ll}-]+(?:,\\s[\\p{Ll}-]+)?(?:\\s+och\\s+[\\p{Ll}-]+)?',
  '[Kk]ommunstyrelsens\\s+kansli|[Rr]egionstyrelsens\\s+kansli',
  `[Kk]ommunstyrelsen?(?:\\s+i\\s+${WORD})?`,
  `(?:[Ss]tads|[Kk]ommun)(?:lednings)?kontoret`,
  '[Kk]ommunstyrelse(?:kontoret|förvaltningen|kansliet)',
  '[Ss]tadsledningskontoret',
  '[Kk]ommunledningsförvaltningen',
  '[Kk]ommunledningsutskottet',
  '[Rr]egionstyrelsen',
  '[Kk]ommunfullmäktige',
  `Länsstyrelsen(?:\\s+i)?\\s+${WORD}(?:\\s${WORD})?\\s+län`,
  `Länsstyrelsen(?:\\s+(?:i\\s+)?[${CAPITALS}][\\p{L}-]+(?:\\s[${CAPITALS}][\\p{L}-]+)?)?`,
  `(?:[${CAPITALS}][\\p{L}-]+\\s){1,3}AB(?!\\p{L})`,
  `(?:[${CAPITALS}][\\p{L}-]+(?:\\s[${CAPITALS}][\\p{L}-]+)?\\s+)?stadsdelsnämnd(?:en)?`,
  NAMND,
  `Region\\s+[${CAPITALS}][\\p{L}]+(?:\\s[${CAPITALS}][\\p{L}]+)?`,
  `(?:[${CAPITALS}][\\p{L}-]+(?:\\s+[${CAPITALS}][\\p{L}-]+)?)\\s+(?:kommun|stad|län|landsting|universitet|tingsrätt|hovrätt)`,
  `[${CAPITALS}][\\p{L}-]*(?:verket|myndigheten|styrelsen|inspektionen|rådet|ämbetet|ombudsmannen|institutet|förbundet|kontoret)`,
  `Sveriges\\s+Kommuner\\s+och\\s+(?:Landsting|Regioner)`,
  'regeringen',
].join('|');

/** Does this look like the name of an organisation that could be sent a remiss? For lists without a heading. */
const BODY_TAIL = /(?:verket|verk|myndigheten|myndighet|nämnd(?:en)?|rätt(?:en)?|domstol(?:en)?|universitet|högskola[n]?|kommun|stad|landsting|region(?:en)?|styrelsen?|inspektionen?|rådet|ämbetet|institut(?:et)?|förbund(?:et)?|förening(?:en|ar)?|kontoret|förvaltning(?:en)?|AB|bolag(?:et)?|län|ombudsm[aä]n(?:nen)?|organisation(?:en)?|stiftelsen?|sällskapet|banken?|centrum|kyrkan|företag(?:en|arna)?|näringsliv|fonden|radet|fakulteten|museum|museet|arkivet|parti(?:et)?)$/i;
const BODY_HEAD = /^(?:Region|Länsstyrelsen|Kammarrätten|Förvaltningsrätten|Hovrätten|Svea|Göta|Högskolan|Kungl|Statens|Sveriges|Svenska|Riksförbundet|Föreningen|Stiftelsen|Nationell|Institutet|Myndigheten|Samverkansorganet|Kommunalförbundet|Centrum|Riksdagens|Samtliga|Svensk|Forskningsrådet|Producentorganisationen|Landsorganisationen|Tjänstemännens)\b/i;

export function looksLikeBody(name: string): boolean {
  const bare = name.replace(/\s*\([^)]*\)\s*$/, '').replace(/,\s*[A-ZÅÄÖa-z]{2,8}$/, '').trim();
  return BODY_HEAD.test(bare) || BODY_TAIL.test(bare) || BODY_TAIL.test(bare.split(/[ ,]/)[0] ?? '');
}
