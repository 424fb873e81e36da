/// <reference lib="dom" />
export type Theme = 'light' | 'dark';

const KEY = 'teams-theme';
const listeners = new Set<(theme: Theme) => void>();

export function theme(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

export function setTheme(next: Theme): void {
  document.documentElement.dataset['theme'] = next;
  localStorage.setItem(KEY, next);
  for (const listener of listeners) listener(next);
}

/** Returns the function that ends the listening. */
export function onTheme(listener: (theme: Theme) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** From the address, else the last choice, else what the computer prefers. */
export function startTheme(asked: string | null): void {
  const chosen = asked ?? localStorage.getItem(KEY);
  const dark = chosen === null ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}
