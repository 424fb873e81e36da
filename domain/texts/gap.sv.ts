/** Why a person cannot be reached in Teams, and what to do. */
export const gapSv = {
  nobody: 'Ingen internationell kontaktperson är utsedd. Be nämnden att utse en.',
  'not-installed': (name: string) => `${name} saknar appen i Teams. Be it-avdelningen att lägga till den.`,
  /** The same before the remiss is sent, when the product is yet to try. */
  willTry: (name: string) => `${name} saknar appen i Teams. Yttra försöker lägga till den när remissen skickas. Går det inte, be it-avdelningen.`,
  blocked: (name: string) => `${name} har stängt av meddelanden från appen. Ring eller skriv.`,
  away: (name: string, lastDay: string) => `${name} är borta till och med ${lastDay}, och ingen ställföreträdare kan ta över. Be nämnden att utse en.`,
  guest: (name: string) => `${name} är gäst i kommunens Teams, och dit kan appen inte skicka kort. Be nämnden att utse någon med konto i kommunen, eller kom överens om e-post.`,
  left: (name: string) => `${name} finns inte längre i katalogen. Be nämnden att utse en ny kontaktperson.`,
} as const;
