import type { GraphExchange } from '#local/graph/contract/exchange.ts';
import { createContractValidator } from '#local/graph/contract/validator.ts';

export interface ContractGuard {
  /** Goes to startGraph. */
  readonly onExchange: (exchange: GraphExchange) => void;
  /** How many exchanges were looked at. */
  seen(): number;
  /** Throws with every breach so far, each once; also when nothing was looked at, because then nothing was guarded. */
  expectClean(): void;
}

/**
 * Holds every exchange of a test to Microsoft's contract, both ways:
 * `const guard = contractGuard(); startGraph({ ..., onExchange: guard.onExchange }); afterAll(() => guard.expectClean())`.
 * Requests that a test breaks on purpose are named by `except`.
 */
export function contractGuard(except: (exchange: GraphExchange) => boolean = () => false): ContractGuard {
  const validator = createContractValidator();
  const breaches = new Set<string>();
  let seen = 0;
  return {
    onExchange(exchange) {
      seen += 1;
      if (except(exchange)) return;
      try {
        for (const breach of validator.check(exchange)) breaches.add(breach);
      } catch (cause) {
        // Thrown here it would hit the server, not the test.
        breaches.add(`${exchange.method} ${exchange.path}: ${String(cause)}`);
      }
    },
    seen: () => seen,
    expectClean() {
      if (seen === 0) throw new Error('No exchange with Graph was looked at');
      if (breaches.size > 0) throw new Error(`Exchanges break Microsoft's contract:\n${[...breaches].join('\n')}`);
    },
  };
}
