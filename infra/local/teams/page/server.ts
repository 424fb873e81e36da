/// <reference lib="dom" />
import type { Move, Moved, PageEvent, PressOutcome, Result, Setup, ShownChat, ShownClock, SignedIn, TokenAnswer } from '../contract.ts';

/** A button as the card renderer hands it over. */
export interface Pressed {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly id?: string;
  readonly verb?: string;
  readonly data?: unknown;
}

export class ServerSaidNo extends Error {}

async function call<T>(method: 'GET' | 'POST', path: string, session: string | null, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...(session === null ? {} : { 'x-teams-session': session }) };
  const answer = await fetch(`/api/${path}`, { method, headers, ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}) });
  const content = (await answer.json()) as T & { message?: string };
  if (!answer.ok) throw new ServerSaidNo(content.message ?? `Svar ${answer.status}`);
  return content;
}

export const server = {
  setup: () => call<Setup>('GET', 'setup', null),
  clock: () => call<ShownClock>('GET', 'clock', null),
  signIn: (person: string) => call<SignedIn>('POST', 'sign-in', null, { person }),
  move: (move: Move) => call<Moved>('POST', 'move', null, { move }),
  result: () => call<Result | null>('GET', 'result', null),
  handlaggarePage: () => call<{ subPageId: string | null }>('GET', 'handlaggare-page', null),
  startOver: () => call<object>('POST', 'start-over', null),
};

/** What one signed-in person can do. */
export class Me {
  readonly who: SignedIn;

  constructor(who: SignedIn) {
    this.who = who;
  }

  chat = (): Promise<ShownChat> => call('GET', 'chat', this.who.session);
  read = (): Promise<ShownChat> => call('POST', 'read', this.who.session);
  send = (text: string): Promise<{ reached: boolean }> => call('POST', 'send', this.who.session, { text });
  press = (activityId: string, action: Pressed): Promise<PressOutcome> => call('POST', 'press', this.who.session, { activityId, action });
  refresh = (activityId: string): Promise<PressOutcome> => call('POST', 'refresh', this.who.session, { activityId });
  install = (): Promise<{ kind: 'installed' | 'refused' }> => call('POST', 'install', this.who.session);
  token = (asked: { clientId?: string; scope?: string } = {}): Promise<TokenAnswer> => call('POST', 'token', this.who.session, asked);

  /** Returns the function that ends the listening. The browser reconnects by itself. */
  listen(hear: (event: PageEvent) => void): () => void {
    const source = new EventSource(`/api/events?session=${encodeURIComponent(this.who.session)}`);
    source.onmessage = (message) => hear(JSON.parse(String(message.data)) as PageEvent);
    source.onopen = () => hear({ kind: 'chat' });
    return () => source.close();
  }
}
