import type { Datum } from '#domain/calendar/datum.ts';
import { longDate } from '#domain/calendar/format.ts';

/** What the terminal says during a rehearsal. */
export const rehearseTextsSv = {
  help: (names: readonly string[]) => [
    'npm run rehearse -- --scenario NAMN --report FIL',
    'Spelar upp en remiss från början till slut utan skärm, genom samma dörrar som i Teams och SharePoint, och prövar att inget har gått fel.',
    'Inget lämnar datorn. Personerna är påhittade.',
    '  --scenario NAMN  vad som spelas upp:',
    ...names.map((name) => `                   ${name}`),
    '  --report FIL     dit rapporten skrivs (JSON)',
  ].join('\n'),
  missing: (option: string) => `--${option} saknas. Kör kommandot utan argument för att se hur det används.`,
  unknownScenario: (name: string) => `Scenariot «${name}» finns inte.`,
  begins: (d: { about: string; from: Datum; to: Datum }) => `${d.about} Spelas upp från ${longDate(d.from, 'sv')} till ${longDate(d.to, 'sv')}.`,
  stop: (d: { day: Datum; clock: string; text: string }) => `  ${d.day} kl. ${d.clock}  ${d.text}`,
  written: (path: string) => `Rapporten finns i ${path}.`,
  allWell: (seconds: number) => `Allt stämmer. Det tog ${seconds} s.`,
  wrong: (n: number) => (n === 1 ? 'Ett krav är brutet.' : `${n} krav är brutna.`),
  ok: 'stämmer',
  broken: 'BRUTET',
  rows: { kort: 'Kort framme', nekade: 'Nekade', okanda: 'Vet inte', svar: 'Svar', synpunkter: 'Synpunkter', anstand: 'Beviljade anstånd', handlingar: 'Handlingar' },
} as const;
