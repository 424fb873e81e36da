/** What a card that is only looked at, or sent as a test, speaks of: no svarsuppdrag at all. A press on it answers nothing. */
export const TEST_SVARSUPPDRAG = 'svarsuppdrag_prov';
