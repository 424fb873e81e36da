import type { Remissammanstallning } from '#domain/dokument/remissammanstallning.ts';

/** A remissammanställning of an invented municipality. */
export function sampleModel(over: Partial<Remissammanstallning> = {}): Remissammanstallning {
  return {
    title: 'Internationell strategi för Lillviks stad',
    diarienummer: { own: 'KS 2016/482', sender: 'N2016/00487/RS' },
    svarsdatum: '2016-10-17',
    instanser: [
      { name: 'Socialnämnden', stance: 'Tillstyrker med synpunkter', standing: 'Nämnden', date: '2016-10-25' },
      { name: 'Servicenämnden', stance: 'Tillstyrker', standing: 'Förvaltningen', date: '2016-10-14' },
      { name: 'Norra Lillviks stadsdelsnämnd', stance: 'Avstyrker delvis', standing: 'På nämndens vägnar (delegation eller ordförandebeslut)', date: '2016-10-17' },
      { name: 'Lillviks Stadshus AB', stance: 'Inget att erinra', standing: 'Styrelsen', date: '2016-10-03' },
      { name: 'Kulturnämnden', stance: 'Inget svar', standing: '', date: null },
    ],
    parts: [
      { title: 'Profilering', paragraphs: [{ text: 'Stadens profil bör knytas tydligare till näringslivets behov och till de mål som budgeten anger.', sources: [{ instans: 'Norra Lillviks stadsdelsnämnd' }] }] },
      {
        title: 'Omvärldsbevakning',
        paragraphs: [
          { text: 'Ett fortsatt nära samarbete med kommunledningskontoret behövs, så att nämnderna får ta del av samma underlag.', sources: [{ instans: 'Socialnämnden' }, { instans: 'Servicenämnden' }] },
          { text: 'Ansvaret för bevakningen av EU:s program behöver förtydligas.', sources: [{ instans: 'Socialnämnden' }] },
        ],
      },
    ],
    appendix: [
      { instans: 'Socialnämnden', date: '2016-10-25', synpunkter: [{ part: 'Omvärldsbevakning', text: 'Ett fortsatt nära samarbete är nödvändigt.\nAnsvaret för EU:s program behöver förtydligas.' }] },
      { instans: 'Servicenämnden', date: '2016-10-14', synpunkter: [{ part: 'Omvärldsbevakning', text: 'Nämnderna bör få samma underlag.' }] },
      { instans: 'Norra Lillviks stadsdelsnämnd', date: '2016-10-17', synpunkter: [{ part: 'Profilering', text: 'Profilen bör knytas till näringslivets behov.' }, { part: 'Övrigt', text: 'Resurserna är otillräckliga.' }] },
      { instans: 'Lillviks Stadshus AB', date: '2016-10-03', synpunkter: [] },
    ],
    created: { by: 'Ylva Sandström, kommunledningskontoret', at: '2016-11-02' },
    ...over,
  };
}
