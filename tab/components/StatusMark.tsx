import type { ReactNode } from 'react';
import type { SvarsuppdragStatus } from '#domain/arende/arende.ts';
import { useTexts } from '../texts/texts.ts';
import { Mark, type Tone } from './Mark.tsx';

const TONES: Record<SvarsuppdragStatus, Tone> = { oppet: 'calm', oppnat: 'brand', besvarat: 'good', avstatt: 'good', forsenat: 'notice' };

/** How far an instans has come with its answer. */
export function StatusMark({ status }: { readonly status: SvarsuppdragStatus }): ReactNode {
  return <Mark tone={TONES[status]}>{useTexts().common.status[status]}</Mark>;
}
