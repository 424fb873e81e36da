/** Why a person cannot be reached in Teams, and what to do. */
export const gapSv = {
  nobody: 'Ingen internationell kontaktperson är utsedd. Be nämnden att utse en.',
  'not-installed': (name: string) => `${name} saknar appen i Teams. Yttra försöker lägga till den när remissen skickas. Går det inte, be it-avdelningen.`,
  blocked: (name: string) => `${name} har stängt av meddelanden från appen. Ring eller skriv.`,
  away: (name: string, lastDay: string) => `${name} är borta till och med ${lastDay}, och ingen ställföreträdare kan ta över. Be nämnden att utse en.`,
  left: (name: string) => `${name} finns inte längre i katalogen. Be nämnden att utse en ny kontaktperson.`,
} as const;
