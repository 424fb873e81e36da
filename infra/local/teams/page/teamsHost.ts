/// <reference lib="dom" />
import type { Theme } from './theme.ts';

/** What TeamsJS 2.x sends us, and what it wants back: the same id, with `args`. */
interface Request {
  readonly id?: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
  /** Nested app authentication carries its request here, as JSON. */
  readonly data?: string;
}

export type FrameContext = 'content' | 'settings';

export interface TabConfig {
  readonly contentUrl: string;
  readonly websiteUrl?: string;
  readonly entityId: string;
  readonly suggestedDisplayName?: string;
}

export interface HostParts {
  readonly frameContext: FrameContext;
  readonly nestedAppAuth: boolean;
  context(): Record<string, unknown>;
  getAuthToken(): Promise<string>;
  nestedAuth(request: string): Promise<string>;
  openUrl(url: string): void;
  /** Another page of our own tab. */
  navigate(to: { pageId: string | null; subPageId: string | null }): void;
  /** initialized, appLoaded, success, failure, expectedFailure; the two last with the tab's own words. */
  onLoading(state: string, words: string): void;
  config(): TabConfig | null;
  setConfig(config: TabConfig): void;
  onValidity(valid: boolean): void;
  onSaved(problem: string | null): void;
}

/** The host's side of the TeamsJS protocol for one frame. Messages from any other window or origin are not even looked at. */
export class TeamsHost {
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #parts: HostParts;
  /** Until the tab has spoken, its window may still be an empty one of our own origin. */
  #met = false;
  readonly #hear = (event: MessageEvent): void => void this.#receive(event);

  constructor(frame: HTMLIFrameElement, origin: string, parts: HostParts) {
    this.#frame = frame;
    this.#origin = origin;
    this.#parts = parts;
    window.addEventListener('message', this.#hear);
  }

  close(): void {
    window.removeEventListener('message', this.#hear);
  }

  themeChanged(theme: Theme): void {
    this.#tell({ func: 'themeChange', args: [theme === 'light' ? 'default' : theme] });
  }

  contextChanged(): void {
    this.#tell({ func: 'contextChange', args: [this.#parts.context()] });
  }

  save(): void {
    this.#post({ func: 'settings.save', args: [{}] });
  }

  #tell(message: object): void {
    if (this.#met) this.#post(message);
  }

  #post(message: object): void {
    this.#frame.contentWindow?.postMessage(message, this.#origin);
  }

  async #receive(event: MessageEvent): Promise<void> {
    if (event.origin !== this.#origin || event.source !== this.#frame.contentWindow) return;
    const request = event.data as Request | null;
    if (typeof request !== 'object' || request === null || typeof request.func !== 'string') return;
    this.#met = true;
    const args = await this.#answer(request);
    if (args !== null && request.id !== undefined) this.#post({ id: request.id, uuidAsString: request.uuidAsString, args });
  }

  /** The reply's args; null where TeamsJS waits for none. */
  async #answer(request: Request): Promise<unknown[] | null> {
    const parts = this.#parts;
    const first = request.args?.[0];
    switch (request.func) {
      case 'initialize':
        parts.onLoading('initialized', '');
        return [parts.frameContext, 'web', '2.1.2', JSON.stringify(runtime(parts.nestedAppAuth))];
      case 'getContext':
        return [parts.context()];
      case 'authentication.getAuthToken':
        return parts.getAuthToken().then((token) => [true, token], (error: Error) => [false, error.message]);
      case 'nestedAppAuth.execute':
        return parts.nestedAppAuth && request.data !== undefined ? [null, await parts.nestedAuth(request.data)] : [{ errorCode: 100 }];
      case 'executeDeepLink':
        parts.openUrl(String(first));
        return [true];
      case 'pages.navigateToApp':
      case 'pages.currentApp.navigateTo':
        parts.navigate(target(first));
        return request.func === 'pages.navigateToApp' ? [true] : [null];
      case 'pages.currentApp.navigateToDefaultPage':
        parts.navigate({ pageId: null, subPageId: null });
        return [null];
      case 'settings.getSettings':
        return [parts.config() ?? {}];
      case 'settings.setSettings':
        parts.setConfig(first as TabConfig);
        return [true];
      case 'settings.setValidityState':
        parts.onValidity(first === true);
        return null;
      case 'settings.save.success':
      case 'settings.save.failure':
        parts.onSaved(request.func.endsWith('success') ? null : String(first ?? ''));
        return null;
      case 'appInitialization.appLoaded':
      case 'appInitialization.success':
      case 'appInitialization.failure':
      case 'appInitialization.expectedFailure':
        parts.onLoading(request.func.slice('appInitialization.'.length), String(request.args?.[1] ?? ''));
        return null;
      case 'registerHandler':
        return null;
      default:
        return [false, `${request.func} is not supported by this host`];
    }
  }
}

function target(asked: unknown): { pageId: string | null; subPageId: string | null } {
  const to = (asked ?? {}) as { pageId?: string; subPageId?: string };
  return { pageId: to.pageId ?? null, subPageId: to.subPageId ?? null };
}

/** What this host can do, in the words of TeamsJS runtime version 4. */
function runtime(nestedAppAuth: boolean): object {
  return {
    apiVersion: 4,
    isLegacyTeams: false,
    isNAAChannelRecommended: nestedAppAuth,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    supports: { pages: { config: {}, currentApp: {} }, logs: {}, teamsCore: {}, ...(nestedAppAuth ? { nestedAppAuth: {} } : {}) },
  };
}
