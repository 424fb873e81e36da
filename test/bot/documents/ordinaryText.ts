/** Invented prose in the manner of a municipality: the same for the same seed. */
const SUBJECTS = ['Nämnden', 'Förvaltningen', 'Kommunstyrelsen', 'Stadsledningskontoret', 'Utredningen', 'Bolaget', 'Verksamheten', 'Avdelningen för välfärdsutveckling', 'Barn- och ungdomsnämnden', 'Miljö- och hälsoskyddsnämnden'];
const VERBS = ['bedömer', 'anser', 'konstaterar', 'föreslår', 'betonar', 'noterar', 'framhåller', 'utgår från'];
const CLAUSES = [
  'att förslaget i huvudsak är väl avvägt', 'att ansvaret för genomförandet behöver tydliggöras', 'att kostnaderna ryms inom befintlig ram', 'att barnens bästa har beaktats i tillräcklig utsträckning',
  'att samverkan mellan nämnderna är en förutsättning', 'att uppföljningen bör ske årligen', 'att målgruppen äldre över 80 år växer snabbt', 'att tillgängligheten behöver öka i de yttre stadsdelarna',
  'att målen är mätbara och rimliga', 'att remisstiden har varit kort',
];
const TAILS = ['i enlighet med kommunfullmäktiges budget', 'under planperioden', 'när beslutet har vunnit laga kraft', 'senast den 17 oktober 2016', 'enligt 6 kap. 5 § kommunallagen', 'inom ramen för ordinarie verksamhet', 'med hänsyn till ”nollvisionen”', 'för de nämnder som berörs'];

/** A stream of whole numbers below `below`; a plain linear generator is enough for prose. */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Paragraphs of three to six sentences, some hundred characters each. */
export function ordinaryParagraphs(count: number, seed = 1): string[] {
  const next = numbers(seed);
  const one = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const sentence = (): string => `${one(SUBJECTS)} ${one(VERBS)} ${one(CLAUSES)} och ${one(CLAUSES)} ${one(TAILS)}.`;
  return Array.from({ length: count }, () => Array.from({ length: 3 + next(4) }, sentence).join(' '));
}
