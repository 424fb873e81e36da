const days = (n: number): string => (n === 1 ? '1 arbetsdag' : `${n} arbetsdagar`);

/** "Socialnämnden" inside a sentence; names of several words keep their capital. */
const within = (name: string): string => (/^\p{Lu}\p{Ll}+$/u.test(name) ? name.charAt(0).toLocaleLowerCase('sv') + name.slice(1) : name);

/** «Hem»: what needs me, one sentence each. */
export const hemSv = {
  answer: (d: { instans: string; day: string; daysLeft: number }) =>
    d.daysLeft < 0 ? `${d.instans} skulle ha svarat ${d.day}.` : `${d.instans} svarar senast ${d.day}. ${d.daysLeft === 0 ? 'Det är i dag.' : `${days(d.daysLeft)} kvar.`}`,
  review: (fields: number, contradictions: number) =>
    contradictions > 0 ? 'Två handlingar säger emot varandra om datumet. Välj vilket som gäller.' : `${fields} ${fields === 1 ? 'uppgift' : 'uppgifter'} att bekräfta innan remissen kan skickas.`,
  send: 'Allt är bekräftat. Remissen kan skickas.',
  anstand: (d: { instans: string; day: string }) => `${d.instans} begär anstånd till ${d.day}.`,
  asked: (instans: string) => `Vi har inte registrerat något yttrande från ${instans}. Är det på väg? Välj vem du vill fråga.`,
  late: (n: number) => `${n} yttranden är inte registrerade fast svarsdagen har passerat. Välj vilka du vill fråga.`,
  merge: (answered: number, total: number) => `${answered} av ${total} har svarat. Sammanställ synpunkterna.`,
  unknownCard: (person: string) => `Vi vet inte om kortet kom fram. Fråga ${person}. Det skickas inte en gång till.`,
  notReached: (person: string) => `${person} nås inte i Teams. Ring eller skriv.`,
  howItWent: (d: { instans: string; day: string }) => `Hur gick det i ${within(d.instans)} ${d.day}?`,
  decisionToHandIn: (d: { instans: string; day: string }) => `${d.instans} ändrade förslaget ${d.day}. Lämna beslutet.`,
  protokollsutdrag: (d: { instans: string; day: string }) => `Protokollsutdraget från ${within(d.instans)} ${d.day} är inte markerat som skickat.`,
  registerTitle: 'Nämnder och personer',
  gaps: (n: number) => (n === 1 ? '1 nämnd saknar någon som nås i dag. Se vilken och varför.' : `${n} nämnder saknar någon som nås i dag. Se vilka och varför.`),
  register: (n: number) => (n === 1 ? '1 rad i registret behöver rättas.' : `${n} rader i registret behöver rättas.`),
};
