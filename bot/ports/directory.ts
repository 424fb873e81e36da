/** People and app installations as Entra and Teams know them. Implemented by bot/graph. */
export interface DirectoryPerson {
  readonly aadObjectId: string;
  readonly displayName: string;
  readonly mail: string | null;
  readonly accountEnabled: boolean;
  /** Invited from another organisation: Teams does not let the app write to guests. Left out where the directory does not say. */
  readonly guest?: boolean;
}

export interface Directory {
  /** By Entra object id or by user principal name / e-mail address; null when no such person exists (404). */
  find(idOrAddress: string): Promise<DirectoryPerson | null>;
  /** Is the app installed for this person in Teams? `unknown` where the product has not been told which app it is. */
  appOf(aadObjectId: string): Promise<'installed' | 'not-installed' | 'unknown'>;
  /** Installs the app for the person. `refused` when policy or licence forbids it. */
  install(aadObjectId: string): Promise<{ kind: 'installed'; chatId: string } | { kind: 'refused'; code: string }>;
}
