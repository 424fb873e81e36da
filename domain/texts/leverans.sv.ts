import type { LeveransRow } from '../contract/arenden.ts';
import type { Step } from '../paminnelse/ledger.ts';

const step: Record<Step, string> = {
  'ny-remiss': 'Ny remiss', 'paminnelse-30': 'Påminnelse, 30 arbetsdagar kvar', 'paminnelse-15': 'Påminnelse, 15 arbetsdagar kvar', 'paminnelse-3': 'Påminnelse, 3 arbetsdagar kvar', 'paminnelse-2': 'Påminnelse, 2 arbetsdagar kvar',
  'paminnelse-20': 'Påminnelse, 20 arbetsdagar kvar', 'paminnelse-10': 'Påminnelse, 10 arbetsdagar kvar', 'paminnelse-5': 'Påminnelse, 5 arbetsdagar kvar',
  'paminnelse-1': 'Påminnelse, 1 arbetsdag kvar', 'paminnelse-0': 'Påminnelse, sista dagen', 'namnd-utfall': 'Hur gick det i nämnden?', 'beslut-andrat': 'Lämna nämndens beslut', protokollsutdrag: 'Fråga om protokollsutdrag', morgon: 'Morgonens läge',
  'anstand-beslut': 'Besked om anstånd', 'granska': 'Granska uppgifterna',
  'inte-oppnad': 'Påminnelse, ingen har öppnat remissen', 'paminn-vald': 'Påminnelse på vald dag', 'paminn-nu': 'Påminnelse från handläggaren', 'efterfragan': 'Fråga efter yttrandet',
  'anstand-begart': 'Begäran om anstånd', 'svar-inkommet': 'Svar har kommit in', 'dokument-klart': 'Word-filen är klar', rattelse: 'Rättelse', prov: 'Provkort',
};

/** «Har alla nåtts?» in plain words; the code behind a no stays in the log. */
export const leveransSv = {
  step,
  why: { blocked: 'Meddelanden från appen är avstängda där.', left: 'Kontot finns inte längre i katalogen.', 'not-installed': 'Appen saknas.' },
  text: (state: LeveransRow['state'], d: { person: string }): string => {
    switch (state) {
      case 'planerat': return 'Planerat. Inget har skickats än.';
      case 'skickas': return 'Skickas just nu.';
      case 'framme': return 'Kortet har kommit fram.';
      case 'nekat': return `${d.person} nås inte i Teams. Ring eller skriv.`;
      case 'okant': return `Vi vet inte om kortet kom fram. Fråga ${d.person}. Det skickas inte en gång till.`;
      case 'ersatt': return 'Ersatt av en senare påminnelse.';
      case 'installt': return 'Behövs inte längre.';
      default: return state satisfies never;
    }
  },
};
