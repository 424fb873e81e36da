import { EntraError } from './errors.ts';

export type EntraFaultKind = 'consent-required' | 'mfa-required' | 'throttled' | 'unavailable';

/** One refusal on purpose at the token endpoint. Without `grantType` or `clientId` it hits any. */
export interface EntraFault {
  readonly kind: EntraFaultKind;
  readonly grantType?: string;
  readonly clientId?: string;
  readonly times?: number;
}

export interface EntraFaults {
  queue(fault: EntraFault): void;
  clear(): void;
  /** Throws the first fault that fits, and uses up one of its times. */
  strike(grantType: string, clientId: string | null): void;
}

const ERRORS: Record<EntraFaultKind, () => EntraError> = {
  'consent-required': () => new EntraError('invalid_grant', 65001, 'The user or administrator has not consented to use the application.', { suberror: 'consent_required' }),
  'mfa-required': () => new EntraError('interaction_required', 50076, 'Due to a configuration change made by your administrator, you must use multi-factor authentication.', { suberror: 'basic_action' }),
  throttled: () => new EntraError('temporarily_unavailable', 90033, 'A transient error has occurred. Please try again.', { status: 429, headers: { 'retry-after': '1' } }),
  unavailable: () => new EntraError('temporarily_unavailable', 90033, 'A transient error has occurred. Please try again.', { status: 503 }),
};

export function createEntraFaults(): EntraFaults {
  const queued: { fault: EntraFault; left: number }[] = [];
  return {
    queue(fault) {
      queued.push({ fault, left: fault.times ?? 1 });
    },
    clear() {
      queued.length = 0;
    },
    strike(grantType, clientId) {
      const at = queued.findIndex(({ fault }) => (fault.grantType ?? grantType) === grantType && (fault.clientId ?? clientId) === clientId);
      const hit = queued[at];
      if (!hit) return;
      if (--hit.left <= 0) queued.splice(at, 1);
      throw ERRORS[hit.fault.kind]();
    },
  };
}
