import type { Falt } from '../arende/falt.ts';

const falt: Record<Falt, string> = {
  titel: 'Titel', avsandare: 'Avsändare', diarienummer: 'Diarienummer', svarsdatum: 'Remisstid', remissinstanser: 'Remissinstanser', delar: 'Delar att svara på',
};

/** Why a remiss cannot be sent yet. */
export const blockersSv = {
  falt,
  unconfirmed: (name: string) => `${name} är inte bekräftat.`,
  undecided: 'Två handlingar säger emot varandra. Välj vilket datum som gäller.',
  passed: (day: string) => `Remisstiden, ${day}, har redan gått ut. Rätta datumet.`,
  nobody: 'Ingen av remissinstanserna finns i registret.',
  unknown: (name: string) => `${name} finns inte i registret. Rätta namnet, eller lägg till nämnden i Nämnder.csv.`,
};
