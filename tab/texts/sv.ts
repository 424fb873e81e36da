import { tabArendenSv } from '#domain/texts/tabArenden.sv.ts';
import { tabCommonSv } from '#domain/texts/tabCommon.sv.ts';
import { tabDatumSv } from '#domain/texts/tabDatum.sv.ts';
import { tabGranskaSv } from '#domain/texts/tabGranska.sv.ts';
import { tabHemSv } from '#domain/texts/tabHem.sv.ts';
import { tabPaminnelserSv } from '#domain/texts/tabPaminnelser.sv.ts';
import { tabMailSv } from '#domain/texts/tabMail.sv.ts';
import { tabPersonerSv } from '#domain/texts/tabPersoner.sv.ts';
import { tabSammanstallSv } from '#domain/texts/tabSammanstall.sv.ts';
import { tabSkickaSv } from '#domain/texts/tabSkicka.sv.ts';
import { tabSvarSv } from '#domain/texts/tabSvar.sv.ts';
import { tabSvaraSv } from '#domain/texts/tabSvara.sv.ts';
import { tabUtskickSv } from '#domain/texts/tabUtskick.sv.ts';
import { tabTeamsSv } from '#domain/texts/tabTeams.sv.ts';
import { underwaySv } from '#domain/texts/underway.sv.ts';

/** Every sentence of the tab, in Swedish. Its shape is the type that the other languages must fill. */
export const sv = {
  lang: 'sv',
  common: tabCommonSv, datum: tabDatumSv, teams: tabTeamsSv, hem: tabHemSv, arenden: tabArendenSv, granska: tabGranskaSv,
  hinner: tabSkickaSv.hinner, skicka: tabSkickaSv.skicka, utskick: tabUtskickSv, svar: tabSvarSv, sammanstall: tabSammanstallSv, svara: tabSvaraSv, paminnelser: tabPaminnelserSv, personer: tabPersonerSv, mail: tabMailSv, underway: underwaySv,
};
