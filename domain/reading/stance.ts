import type { Context } from './context.ts';
import { fieldAt } from './layout.ts';
import type { CanonicalHeading, DocumentKind, Field, Remark, Stance } from './reading.ts';
import type { Block } from './sections.ts';
import type { Span } from './sentences.ts';

/** Who speaks in an answer; "regeringen föreslår", "utredningen anser" is not the answer. */
const WE = /(?:förvaltningen|stadsdelsförvaltningen|kontoret|\p{L}+kontoret|\p{L}+förvaltningen|nämnden|\p{L}+nämnden|kommunen|staden|regionen|kommunstyrelsen|styrelsen|bolaget|förbundet|myndigheten|(?<!\p{L})vi(?!\p{L})|\p{L}+\s+kommun|\p{L}+\s+stad|region\s+\p{L}+|\p{L}+verket|universitetet|länsstyrelsen|avdelningen|enheten|\p{L}*(?:rätten|domstolen|högskolan|rådet|ombudsmannen|inspektionen|ämbetet|föreningen|organisationen|stiftelsen|institutet|kammaren))/iu;

const AGAINST = /(?:avstyrk(?:er|s|a|te)|motsätter\s+sig(?!\s+(?:inte|ej))|(?:kan|vill)\s+inte\s+(?:ställa\s+sig\s+bakom|tillstyrka|stödja)|avvisar\s+förslag|ställer\s+sig\s+(?:inte|ej)\s+bakom|ställer\s+sig\s+(?:negativ|avvisande)|tillstyrker\s+(?:inte|ej)|säger\s+nej|bör\s+inte\s+genomföras|(?:bör|ska)\s+(?:avslås|utgå)|föreslår\s+att\s+(?:\p{L}+\s+){1,3}avslås|(?:yrkar|föreslår)\s+avslag)/iu;
const PARTLY_AGAINST = /(?:avstyrker\s+(?:delvis|förslaget\s+(?:i|om|att)|delar|den\s+del|punkt|avsnitt|däremot)|(?:i\s+(?:denna|den)\s+del)[^.]{0,40}avstyrk|delvis\s+avstyrk|men\s+avstyrker|dock\s+avstyrk)/iu;
const FOR = /(?:tillstyrk(?:er|s|a)|stöd(?:jer|er)\s|(?:ställer|ställde)\s+sig\s+(?:i\s+(?:huvudsak|stort|det\s+stora\s+hela)\s+|i\s+grunden\s+|mycket\s+|övervägande\s+|generellt\s+)?(?:positiv|bakom|positivt)|är\s+(?:i\s+(?:huvudsak|stort|grunden)\s+|övervägande\s+|generellt\s+|överlag\s+|mycket\s+)?positiv(?:a|t)?\s+till|ser\s+(?:i\s+huvudsak\s+|mycket\s+|generellt\s+|i\s+stort\s+)?positivt\s+på|välkomnar|instämmer\s+i|delar\s+(?:i\s+(?:huvudsak|stort|allt\s+väsentligt)\s+)?(?:\p{L}+s\s+)?(?:bedömning|uppfattning|utredningens|förslag|promemorians)|förordar|bifaller|har\s+inga\s+invändningar)/iu;
const NO_OBJECTION = /(?:(?:inget|ingenting|inte\s+något|ej\s+något|intet)\s+att\s+(?:erinra|invända|tillägga|anföra)|utan\s+erinran|inga\s+(?:synpunkter|erinringar|invändningar)\s+(?:på|mot|att)|har\s+inga\s+synpunkter)/iu;
const ABSTAINS = /(?:avstår\s+(?:från\s+)?(?:att\s+)?(?:yttra|lämna|avge|svara|kommentera|besvara|yttrande)|avstår\s+från\s+yttrande|yttrar\s+sig\s+inte|lämnar\s+inget\s+(?:svar|yttrande)|väljer\s+att\s+inte\s+(?:yttra|svara|lämna))/iu;
/** A favourable judgement without any word of stance. */
const FAVOURABLE = /(?:(?:är|känns|upplevs|(?:tycker|anser|bedömer)\s+(?:att\s+)?(?:\p{L}+\s+){1,3}är)\s+(?:\p{L}+\s+){0,2}?(?:lätt\w*\s+att\s+(?:läsa|förstå|följa|använda)|(?:klart|tydligt|väl|bra)\s+(?:skriv|formuler|beskriv|uppställ|disponer)\p{L}*|begriplig\p{L}*|heltäckande|överskådlig\p{L}*)|(?:täcker|tar\s+upp|fångar|omfattar|innehåller)\s+(?:in\s+)?(?:det\s+som\s+(?:är\s+)?(?:behövs|viktig|väsentlig|relevant)|det\s+(?:viktiga|väsentliga|nödvändiga)|de\s+(?:viktiga|viktigaste|väsentliga)\s)|(?:är|bedöms\s+(?:vara|som)|anser\s+att\s+[^.]{0,120}\s+är)\s+(?:\p{L}+\s+){0,2}?(?:tydlig|väl\s+(?:utformad|avväg|genomarbeta|underbygg)|bra|relevant|ändamålsenlig|välkommen|genomarbeta|angelägen\s+och|rimlig|lämplig|värdefull)\p{L}*|innehåller\s+relevanta|underlättar\s+|utvecklar\s+och\s+förtydligar|är\s+till\s+stor\s+nytta)/iu;

const RESERVATION = /(?:\bdock\b|\bemellertid\b|däremot|saknar\s|saknas\s|efterlys|efterfråg|ifrågasätt|tveksam|invänd|oroa(?:s|de)|ser\s+(?:en\s+)?risk(?:er)?|brist(?:er)?\b|bör\s+(?:\p{L}+\s+){0,3}(?:förtydligas|utvecklas|kompletteras|ändras|omarbetas|ses\s+över|tydliggöras|utredas|beaktas|klargöras|framgå|övervägas)|behöver\s+(?:\p{L}+\s+){0,3}(?:förtydligas|utvecklas|kompletteras|ändras|klargöras|utredas|tydliggöras)|förutsätter\s+att|under\s+förutsättning\s+att|önskar\s+(?:dock|ett|en|att)|otydlig|problematisk|med\s+(?:följande\s+)?(?:synpunkter|reservation)|vill\s+(?:dock|samtidigt)|(?<!\p{L})men\s+(?:\p{L}+\s+)?(?:anser|menar|bedömer|vill|pekar|betonar|understryker|framhåller)(?!\p{L})|med\s+beaktande\s+av|föreslår\s+(?:dock\s+)?att(?!\s+(?:\p{L}*nämnden|\p{L}*styrelsen|yttrandet|svaret|ärendet|(?:förslaget|remissen)\s+(?:tillstyrks|besvaras)))(?!\p{L}))/iu;
const WISH = /(?:(?:viktigt|angeläget|önskvärt|väsentligt|av\s+(?:stor\s+)?vikt|avgörande|nödvändigt|centralt)\s+att|är\s+(?:nödvändig|avgörande|viktig)t?\b|\bbör\b|vill\s+(?:betona|understryka|framhålla|lyfta)|betonar|understryker)/iu;

export interface StanceReading {
  readonly stance: Field<Stance> | null;
  readonly evidence: readonly Field<Stance>[];
  readonly remarks: readonly Field<Remark>[];
}

/** The body that made the proposal speaks, not the one that answers. */
const PROPOSER = /^(?:stadsledningskontoret|kommunledningskontoret|stadskontoret|kommunstyrelsen|regeringen|utredning\p{L}*|utredaren|kommittén|\p{L}+departementet|promemorian|betänkandet|förslaget|remissen|lagrådsremissen)(?!\p{L})[^.]{0,60}?(?:föreslår|bedömer|anser|menar|innebär|syftar|anger|ansvarar)/iu;

/** The one who answers speaks, also in the account of the case. */
const OWN_VOICE = /^(?:\p{L}+\s+)?(?:förvaltningen|kontoret|nämnden|kommunen|regionen|staden|\p{L}+förvaltningen|\p{L}+kontoret|\p{L}+nämnden)\s+(?:är|ställer|ser|tillstyrker|avstyrker|stödjer|välkomnar|instämmer|delar|har\s+(?:inget|inga|ingenting))/iu;

/** Sections that tell of the proposal and the case, where a "bör" is not the answer's own. */
const NOT_OURS: readonly CanonicalHeading[] = ['arendet', 'bakgrund', 'beredning', 'forslag-till-beslut', 'bilagor', 'remissinstanser'];

/** The stance that an answer takes, to be confirmed by a person: words of stance first, then the judgement in substance. */
export function readStance(context: Context, kind: DocumentKind, blocks: readonly Block[]): StanceReading {
  if (kind !== 'tjansteutlatande' && kind !== 'remissvar' && kind !== 'protokollsutdrag') return { stance: null, evidence: [], remarks: [] };
  const evidence: Field<Stance>[] = [];
  const remarks: Field<Remark>[] = [];
  let weak: Field<Stance> | null = null;
  let aside: Field<Stance> | null = null;
  for (const s of context.sentences) {
    const section = sectionOf(blocks, s);
    if (aside === null && section === 'arendet' && OWN_VOICE.test(s.text)) {
      const told = stanceOf(s.text);
      if (told !== null) aside = fieldAt(context.layout, told === 'tillstyrker' && /(?<!\p{L})men(?!\p{L})/iu.test(s.text) ? 'tillstyrker med synpunkter' : told, s.from, s.to, 'tolkat');
    }
    const decides = section === 'forslag-till-beslut';
    if (section !== null && NOT_OURS.includes(section) && !decides) continue;
    if (PROPOSER.test(s.text) && section !== 'synpunkter') continue;
    const stance = stanceOf(s.text);
    if (stance !== null && (WE.test(s.text) || decides || section === 'synpunkter')) {
      evidence.push(fieldAt(context.layout, stance, s.from, s.to, 'ordagrant'));
    }
    if (decides) continue;
    if (weak === null && FAVOURABLE.test(s.text) && WE.test(s.text)) weak = fieldAt(context.layout, 'tillstyrker' as const, s.from, s.to, 'tolkat');
    const own = section === 'synpunkter' || (section === null && kind === 'remissvar') || (section === 'sammanfattning' && WE.test(s.text));
    if (!own || /(?:kan\s+lämnas|ska\s+lämnas)/i.test(s.text)) continue;
    // "har inget att invända mot" invends nothing.
    const reserved = s.text.replace(NO_OBJECTION, '');
    if (RESERVATION.test(reserved)) remarks.push(fieldAt(context.layout, { form: 'reservation' as const }, s.from, s.to, 'tolkat'));
    else if (WISH.test(s.text)) remarks.push(fieldAt(context.layout, { form: 'wish' as const }, s.from, s.to, 'tolkat'));
  }
  // Minutes often tell what the förvaltning thinks in the account of the case, and nowhere else.
  if (evidence.length === 0 && weak === null && aside !== null) return { stance: aside, evidence: [aside], remarks: aside.value === 'tillstyrker med synpunkter' ? [...remarks, { ...aside, value: { form: 'reservation' } }] : remarks };
  return { stance: overall(evidence, weak, remarks), evidence: evidence.length === 0 && weak ? [weak] : evidence, remarks };
}

/** What one sentence, or one clause, takes a stance for. */
export function stanceOf(text: string): Stance | null {
  if (ABSTAINS.test(text)) return 'avstår';
  if (PARTLY_AGAINST.test(text)) return 'avstyrker delvis';
  if (AGAINST.test(text)) return FOR.test(text.replace(AGAINST, '')) ? 'avstyrker delvis' : 'avstyrker';
  if (FOR.test(text)) return 'tillstyrker';
  return NO_OBJECTION.test(text) ? 'inget att erinra' : null;
}

function overall(evidence: readonly Field<Stance>[], weak: Field<Stance> | null, remarks: readonly Field<Remark>[]): Field<Stance> | null {
  const first = (...values: Stance[]): Field<Stance> | undefined => evidence.find((e) => values.includes(e.value));
  const partly = first('avstyrker delvis');
  const against = first('avstyrker');
  const pro = first('tillstyrker');
  const nothing = first('inget att erinra');
  const abstains = first('avstår');
  if (abstains && !against && !partly) return abstains;
  if (partly) return partly;
  if (against) return pro ? { ...against, value: 'avstyrker delvis', certainty: 'tolkat' } : against;
  if (pro) return remarks.length > 0 ? { ...pro, value: 'tillstyrker med synpunkter', certainty: 'tolkat' } : pro;
  if (nothing) return nothing;
  return weak && remarks.some((r) => r.value.form === 'reservation') ? { ...weak, value: 'tillstyrker med synpunkter' } : weak;
}

function sectionOf(blocks: readonly Block[], s: Span): CanonicalHeading | null {
  let found: CanonicalHeading | null = null;
  for (const block of blocks) {
    if (block.heading.flowStart < 0 || block.heading.flowStart > s.from) continue;
    found = block.section.value.canonical;
  }
  return found;
}
