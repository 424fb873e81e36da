import type { gapSv } from './gap.sv.ts';

export const gapEn: { readonly [K in keyof typeof gapSv]: (typeof gapSv)[K] extends string ? string : (typeof gapSv)[K] } = {
  nobody: 'No international contact person is named. Ask the committee to name one.',
  'not-installed': (name: string) => `${name} lacks the app in Teams. Ask IT to add it.`,
  willTry: (name: string) => `${name} lacks the app in Teams. Yttra tries to add it when the consultation is sent. If that fails, ask IT.`,
  blocked: (name: string) => `${name} has blocked messages from the app. Call or write.`,
  away: (name, lastDay) => `${name} is away until ${lastDay}, and no deputy can take over. Ask the board to appoint one.`,
  guest: (name) => `${name} is a guest in the municipality's Teams, where the app cannot send cards. Ask the committee to appoint somebody with an account in the municipality, or agree on e-mail.`,
  left: (name: string) => `${name} is no longer in the directory. Ask the committee to name a new contact person.`,
};
