import type { SvarsuppdragRow } from '#domain/contract/arenden.ts';
import type { Tone } from '../../components/Mark.tsx';

export const TONES: Record<SvarsuppdragRow['verdict'], Tone> = { hinner: 'good', 'hinner-med-omedelbar-justering': 'notice', 'forvaltningens-forslag': 'notice', 'hinner-inte': 'bad', okant: 'calm' };
