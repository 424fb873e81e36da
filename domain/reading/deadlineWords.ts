/** The language of deadlines. Patterns look at the words before a date (`before` ends where the date begins) and after it. */

/** What is to arrive. "remissmötet" and "remissinstanserna" are not answers. */
export const ANSWER = /(?:remiss+var|remissyttrand|remissynpunkt|(?<!\p{L})remiss(?:en|erna)?(?!\p{L})|(?<!\p{L})yttrande(?:t|na|n)?(?!\p{L})|yttra(?:r)?\s+(?:sig|er)(?!\p{L})|yttranden?\b|(?<!\p{L})synpunkter(?:na)?(?!\p{L})|(?<!\p{L})svar(?:et|en|en?s)?(?!\p{L})|besvara[ds]?e?s?(?!\p{L})|(?<!\p{L})svara(?!\p{L})|remitter|(?<!\p{L})svarsskrivelse|(?<!\p{L})återkoppling(?:en)?(?!\p{L})|(?:önska[rs]?|behöver|vill\s+ha|begär|ber\s+om)\s+(?:\p{L}+\s+){0,3}underlag|(?<!\p{L})(?:nämndernas|nämndens|förvaltningarnas|förvaltningens|bolagens|ert|era)\s+underlag(?:et|en)?(?!\p{L}))/iu;

/** A label or a noun that means the deadline itself: "Remisstiden sträcker sig till", "Sista svarsdag:". */
export const DEADLINE_NOUN = /(?:(?:remiss|svars|yttrande)(?:tid(?:en)?|period(?:en)?)(?!\p{L})|tid(?:en)?\s+för\s+(?:yttrande|svar|synpunkter|att\s+(?:lämna|svara|yttra|inkomma|besvara)[^.:]{0,40}?(?=\s(?:går|gick|är|löper)\s))|remissen\s+(?:pågår|löper|gäller)(?!\p{L})|(?:sista|senaste)\s+(?:remiss)?(?:svars?|inlämnings?|yttrande)?(?:dag|datum|tid)(?:en|et)?(?:\s+för\s+(?:att\s+)?(?:(?:lämna|skicka|inkomma\s+med|insända)\s+(?:in\s+)?)?(?:(?:ditt|ert|sitt)\s+)?\p{L}*(?:svara?\p{L}*|yttrande\p{L}*|synpunkter)|\s+att\s+(?:svara|lämna|skicka|inkomma|yttra|besvara)[^.:]{0,60})?(?=\s|:|$)|svarsdatum|svarsdag(?:en)?|(?<!\p{L})dag\s+för\s+(?:svar|yttrande)(?!\p{L})|(?<!\p{L})svar\s+(?:senast|före|till)|deadline)/iu;

/** The limiter just before the date. */
export const LIMITER = /(?:senast|före|till\s+och\s+med|t\.?\s?o\.?\s?m\.?|till\s?handa|fram\s+till|inom)(?:\s|,|\(|[^.;]){0,60}$/iu;
const TIGHT_LIMITER = /(?:senast|(?<!\p{L})redan|före|innan|till\s+och\s+med|t\.?\s?o\.?\s?m\.?|till\s?handa|fram\s+till|fram\s+t\.?o\.?m\.?)(?:\s+(?:senast|den|på|dag|datum|är|:|vid\s+utgången\s+av|(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?|(?:kl\.?|klockan)\s?\d{1,2}(?:[.:]\d{2})?))*[\s:,(*]*$/iu;
export const isTight = (before: string): boolean => TIGHT_LIMITER.test(before);

/** "Remisstiden sträcker sig till den", "Svarstiden gick ut den", "Sista dag att svara på remissen är", "Remisstid:". */
export const NOUN_TO_DATE = /(?:mellan\s[^.;]{3,40}\soch|(?:är|var|blir|gäller)\s+(?:alltså|således|därmed|därför|nu|fortfarande|därigenom)|till|från|mellan|tiden|ut|fram|är|var|blir|satt|den|t\.?\s?o\.?\s?m\.?|med|senast|:|[-–|])\s*(?:den)?\s*(?:på)?\s*$|^\s*$/iu;

/** Other things that are due on a day. */
export const OTHER_MATTER = /(?:anmäl(?:an|er|as|a)\b|anmälningar|träd(?:a|er|de)\s+i\s+kraft|börja[r]?\s+gälla|ikraftträd|redovisa(?:s|t)?\b|delredovis|slutredovis|rapporter(?:a|as)\b|slutrapport|genomför(?:a|as|t)\b|överklag|ansök|utbetal|betalas|införas|införliv|anförand|muntlig|enkät|särskil(?:t|da)\s+yttrande|protokollsanteckning|avser\s+att\s+inkomma|deltagar|faktur|frågor\s+(?:om|under)|sammanträde|expedieras|påminn|nominera|kompletteringar)/iu;

/** The date belongs to the answer that somebody has already given, or to how a text came about. */
export const PAST_EVENT = /(?:yttrade\s+sig|svarade|avgav|avgivit|lämnade\s+(?:ett\s+)?(?:yttrande|svar|synpunkter)|inkom\s+(?:den|med|till)|inkom\s*$|beslutade|daterad|daterat|dat\.?\s*$|har\s+(?:den\s+)?\d|har\s+(?:den\s*)?$|mottogs|mottog|översändes|skickades|remitterades|remitterade|sändes)/iu;

/** What others do with the answers, or did once: never the day to answer. */
export const NOT_ANSWERING = /(?:(?:behandla|sammanställ|redovisa|publicera|gå\s+igenom|diskutera)\p{L}*\s+(?:\p{L}+\s+){0,2}(?:remiss+var|svar|yttrande|synpunkt)|(?:remiss+var|svar|yttrande|synpunkt)\p{L}*\s+(?:\p{L}+\s+){0,2}(?:sammanställs|publiceras|behandlas|redovisas|bearbetas|analyseras|läggs\s+ut|diskuteras|anslås|presenteras)|(?<!\p{L})(?:var|varit|gick)\s+(?:ute\s+)?på\s+remiss(?!\p{L})|(?<!\p{L})(?:in)?kom\s+in(?!\p{L})|besvarades|besvarade(?!\s+senast)|yttrade\s+sig|svarade(?!\p{L}))/iu;

export const EXTENSION = /(?:anstånd|uppskov|förläng(?:d|t|ning)\s*(?:av\s+)?(?:en\s+)?(?:svars|remiss|yttrande)?(?:tid)?(?:en)?|respit)/iu;
export const GRANTED = /(?:bevilja(?:ts|t|des|s|de)?|fått|fick|medge(?:tts|tt|s|r|vits|vit)|medgav(?:s)?|erhåll(?:it|er)|getts|givits|godkän(?:ts|t|des)|\bhar\s+(?:även\s+)?(?:anstånd|uppskov|förlängd)|\bhar\s+till\b|gäller|överenskom)/iu;
export const NOT_GRANTED = /(?:begär(?:t|an|a|s|de)?\b|ansök|hemställ|anhåll|önska[rt]?\b|\binte\b|\bej\b|avslag|nekat|kan\s+(?:ges|lämnas|medges|beviljas)|om\s+anstånd|behov\s+av)/iu;

export const MOVED = /(?:skjuts\s+(?:[^.;]{0,90}\s)?fram|framskjut|skjutits\s+fram|förläng(?:ts|t|des|er|s|a|de)(?!\p{L})|förlängd\s+(?:remiss|svars)tid|senarelag|tidigarelag|flytta(?:ts|t|des|s)|ändra(?:ts|t|des|s)|ny(?:tt|a)?\s+(?:sista\s+)?(?:svars|remiss|dag|datum)|framflytta|istället\s+ha|i\s*stället\s+ha)/iu;
export const SUPERSEDED = /(?:tidigare\s+(?:utskick|angiv|remisstid|svarstid|datum|besked|var|satt|bestäm)|ursprunglig|(?:svars|remiss)tiden\s+(?:för\s+\p{L}+\s+)?var\b|var\s+(?:tidigare\s+|först\s+|ursprungligen\s+)?(?:först|satt|bestämd|angiven|från\s+början)|(?:angavs|angav|uppgavs|stod)\s+(?:\p{L}+\s+){0,4}?(?:den\s*)?$|(?:angavs|angav|uppgavs|stod)\s+(?:det\s+)?att\s[^.;]{0,80}$|först\s+(?:satt|angav|angivet)|hade\s+(?:vi\s+)?(?:först\s+)?(?:satt|angett|angivit)|i?\s?stället\s+för\s+(?:(?:som\s+)?(?:tidigare\s+)?(?:angiv\p{L}*\s+)?)?(?:den\s*|senast\s*)*$|inte\s+(?:som\s+tidigare\s+)?(?:den\s*)?$)/iu;

/** For a part of the remiss only. */
export const PART = /(?:avsnitt(?:et|en)?\s*\d|kapit(?:el|let|len)\s*\d|kap\.\s*\d|bilaga\s*\d|(?<!\p{L})del(?:en|ar|arna)?\s+\d|preliminär|(?<!\p{L})delarna\s|när\s+det\s+gäller|(?:svar|synpunkter|yttrande)\p{L}*\s+(?:på|över|om|som\s+avser|som\s+rör|avseende)\s+(?:förslagen?\s+i|avsnitt|kapitel|del|frågor?n?a?\s+\d)|såvitt\s+avser|i\s+de\s+delar)/iu;
export const REST = /(?:övriga?(?!\p{L})|resterande|i\s+övrigt|återstående|hela\s+remissen|slutlig)/iu;

/** An earlier dispatch of the same remiss, and that it no longer holds. */
export const SENT_BEFORE = /(?:(?:skickade|sände|remitterade)\s+(?:vi|\p{L}+)\s|(?:skickades|sändes|remitterades|gick)\s+(?:\p{L}+\s+){0,3}ut|(?:tidigare|förra|första)\s+(?:utskick|remiss|missiv))/iu;
export const REPLACED = /(?:(?:remiss|missiv|utskick|version)\p{L}*\s+(?:\p{L}+\s+){0,3}(?:återkallas|dras\s+tillbaka|ersätts|utgår|gäller\s+(?:därför\s+)?inte)|ersätter\s+(?:det|den|vårt?)\s+(?:tidigare|förra)|(?<!\p{L})(?:den\s+nya|ny)\s+remiss(?:en)?(?!\p{L}))/iu;
