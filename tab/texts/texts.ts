import { createContext, useContext } from 'react';
import type { sv } from './sv.ts';

export type Texts = typeof sv;

/** One language is fetched: Swedish, unless Teams itself speaks English. */
export async function loadTexts(locale: string): Promise<Texts> {
  return locale.toLowerCase().startsWith('en') ? (await import('./en.ts')).en : (await import('./sv.ts')).sv;
}

export const TextsContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useTexts outside TextsContext');
  return texts;
}
