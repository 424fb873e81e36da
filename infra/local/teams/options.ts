import type { Instant } from '#domain/calendar/datum.ts';
import type { LocalClock } from '#local/clock.ts';
import type { Connector } from '#local/connector/startConnector.ts';
import type { Json } from '#local/connector/wire.ts';
import type { LocalMunicipality } from '#local/municipality.ts';

/** `svarar` is shown on a phone, `it` as the small button; the others get the desktop. */
export type RoleKey = 'handlaggare' | 'svarar' | 'registrator' | 'it';

export interface Role {
  readonly key: RoleKey;
  readonly personAadObjectId: string;
  /** The button's words. */
  readonly title: string;
  /** A line below: who this is. */
  readonly text: string;
}

export interface Scenario {
  readonly roles: readonly Role[];
  /** What happens next in the story, or null at its end. */
  nextEvent(): Promise<{ readonly at: Instant; readonly text: string } | null>;
  /** Somebody has chosen a role: the story may have to come so far that there is something to do. */
  onEnter?(role: RoleKey | null, personAadObjectId: string): Promise<void>;
  /** Called before and after the clock is moved; the product settles in `afterAdvance`. */
  beforeAdvance?(to: Instant): Promise<void>;
  afterAdvance?(to: Instant): Promise<void>;
  /** The Word page as a picture, when there is one. */
  result?(): Promise<{ readonly imageUrl: string; readonly downloadUrl: string } | null>;
  /** Where in the tab «Se vad handläggaren ser nu» leads, as a subPageId; the tab's first page when null. */
  handlaggarePage?(): Promise<string | null>;
  /** Is this card the receipt after an answer? Unless told: a redrawn card with nothing to fill in. */
  isReceipt?(card: Json): boolean;
  /** Everything back to the beginning. */
  startOver?(): Promise<void>;
}

export interface TeamsOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly municipality: LocalMunicipality;
  readonly connector: Connector;
  readonly entra: { readonly authorizeUrl: string; readonly tokenUrl: string };
  readonly tab: {
    readonly url: string;
    /** The page where a channel tab is set up; shown by `?view=config`. */
    readonly configUrl?: string;
    readonly clientId: string;
    readonly applicationIdUri: string;
    /** Unless told, the first one registered for the client. */
    readonly redirectUri?: string;
    /** Unless told, `access_as_user`. */
    readonly scope?: string;
    /** Offers MSAL's nested app authentication; unless told, the tab uses getAuthToken. */
    readonly nestedAppAuth?: boolean;
    readonly teamsAppId?: string;
  };
  readonly appName?: string;
  readonly clock: LocalClock;
  /** Where «I dag» goes; the machine's own time unless told. */
  readonly today?: () => Instant;
  readonly product: { readonly liveUrl: string };
  readonly scenario: Scenario;
  /** Markdown: what the app asks for and why. */
  readonly itSheet?: string;
}
