import { findDates } from '#domain/reading/dates.ts';
for (const t of ['senast 130522', 'inom tre veckor', 'vecka 42', 'v.42 2023', 'senast i november 2023', 'i slutet av maj', 'tre veckor från mottagandet', 'senast mars', 'före sommaren', 'den 5 maj 2020', 'jul 2020', 'senast den 1 mars 2024']) console.log(t, findDates(t).map(d => [d.datum, d.form, t.slice(d.from, d.to)]));
