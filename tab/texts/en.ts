import { tabArendenEn } from '#domain/texts/tabArenden.en.ts';
import { tabCommonEn } from '#domain/texts/tabCommon.en.ts';
import { tabDatumEn } from '#domain/texts/tabDatum.en.ts';
import { tabGranskaEn } from '#domain/texts/tabGranska.en.ts';
import { tabHemEn } from '#domain/texts/tabHem.en.ts';
import { tabPaminnelserEn } from '#domain/texts/tabPaminnelser.en.ts';
import { tabMailEn } from '#domain/texts/tabMail.en.ts';
import { tabPersonerEn } from '#domain/texts/tabPersoner.en.ts';
import { tabSammanstallEn } from '#domain/texts/tabSammanstall.en.ts';
import { tabSkickaEn } from '#domain/texts/tabSkicka.en.ts';
import { tabSvarEn } from '#domain/texts/tabSvar.en.ts';
import { tabSvaraEn } from '#domain/texts/tabSvara.en.ts';
import { tabUtskickEn } from '#domain/texts/tabUtskick.en.ts';
import { tabTeamsEn } from '#domain/texts/tabTeams.en.ts';
import { underwayEn } from '#domain/texts/underway.en.ts';
import type { Texts } from './texts.ts';

export const en: Texts = {
  lang: 'en',
  common: tabCommonEn, datum: tabDatumEn, teams: tabTeamsEn, hem: tabHemEn, arenden: tabArendenEn, granska: tabGranskaEn,
  hinner: tabSkickaEn.hinner, skicka: tabSkickaEn.skicka, utskick: tabUtskickEn, svar: tabSvarEn, sammanstall: tabSammanstallEn, svara: tabSvaraEn, paminnelser: tabPaminnelserEn, personer: tabPersonerEn, mail: tabMailEn, underway: underwayEn,
};
