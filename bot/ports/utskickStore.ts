import type { Svarsuppdrag, SvarsuppdragWithSvar, Utskick } from '#domain/arende/arende.ts';
import type { Instant } from '#domain/calendar/datum.ts';
import type { Anstand, WayOfAnswering } from '#domain/svar/svar.ts';

export interface UtskickStore {
  /** `exists` when a sent one already stands for the ärende: pressed twice it is created once. */
  create(utskick: Utskick, svarsuppdrag: readonly Svarsuppdrag[]): Promise<'created' | 'exists'>;
  /** The utskick in force for the ärende (sent or closed), or null. */
  ofArende(arendeId: string): Promise<Utskick | null>;
  byId(id: string): Promise<Utskick | null>;
  /** With anstånd (oldest first) and svar with synpunkter (version order). */
  svarsuppdragOf(utskickId: string): Promise<readonly SvarsuppdragWithSvar[]>;
  svarsuppdrag(id: string): Promise<SvarsuppdragWithSvar | null>;
  lockSvarsuppdrag(id: string): Promise<SvarsuppdragWithSvar | null>;
  ofInstanser(instansIds: readonly string[]): Promise<readonly SvarsuppdragWithSvar[]>;
  setWay(id: string, way: WayOfAnswering): Promise<void>;
  /** Keeps the first time. */
  markOpened(id: string, at: Instant): Promise<void>;
  addAnstand(anstand: Anstand): Promise<'added' | 'one-open-already'>;
  anstand(id: string): Promise<Anstand | null>;
  /** Only an asked one can be decided; false when it already was. */
  decideAnstand(anstand: Anstand): Promise<boolean>;
  setState(utskickId: string, state: Utskick['state']): Promise<void>;
}
