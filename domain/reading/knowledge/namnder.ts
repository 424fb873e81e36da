/** Names that nämnder have in many municipalities, so that a slip in one is seen. Any other name is taken as it stands. */
export const NAMNDER: readonly string[] = `
Arbetsmarknads- och socialnämnden,Arbetsmarknadsnämnden,Avfallsnämnden,Barn- och ungdomsnämnden,Barn- och utbildningsnämnden,Barn- och skolnämnden,Barn- och bildningsnämnden,Bildningsnämnden,Bygg- och miljönämnden,Familjenämnden,Byggnadsnämnden,Exploateringsnämnden,
Fastighetsnämnden,Folkhälsonämnden,Fritidsnämnden,Funktionsstödsnämnden,Förskolenämnden,Grundskolenämnden,Gymnasienämnden,Gymnasie- och vuxenutbildningsnämnden,Hälso- och sjukvårdsnämnden,Idrotts- och fritidsnämnden,
Individ- och familjenämnden,Kollektivtrafiknämnden,Kommunstyrelsen,Kultur- och fritidsnämnden,Kulturnämnden,Kyrkogårdsnämnden,Miljö- och byggnadsnämnden,Miljö- och hälsoskyddsnämnden,Miljö- och samhällsbyggnadsnämnden,Miljönämnden,
Omsorgsnämnden,Plan- och byggnadsnämnden,Räddningsnämnden,Samhällsbyggnadsnämnden,Servicenämnden,Socialnämnden,Stadsbyggnadsnämnden,Stadsmiljönämnden,Tekniska nämnden,Tillväxtnämnden,Trafiknämnden,Trafik- och renhållningsnämnden,
Ungdoms- och fritidsnämnden,Utbildningsnämnden,Valnämnden,Vuxenutbildningsnämnden,Vård- och omsorgsnämnden,Äldrenämnden,Äldreomsorgsnämnden,Överförmyndarnämnden
`.split(/[,\n]+/).map((n) => n.trim()).filter((n) => n !== '');
