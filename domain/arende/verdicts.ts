/** `forvaltningens-forslag`: the nämnd meets too late, but its papers are ready in time; the proposal goes now and the decision after the meeting. */
export const VERDICTS = ['hinner', 'hinner-med-omedelbar-justering', 'forvaltningens-forslag', 'hinner-inte', 'okant'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** The two in which the nämnd's own decision comes after the svarsdatum. */
export const isTooLate = (verdict: VerdictKind): boolean => verdict === 'hinner-inte' || verdict === 'forvaltningens-forslag';
