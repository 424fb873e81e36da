/** A command as Teams offers it under the message box: what is written, and what it does. */
export interface Command {
  readonly title: string;
  readonly description: string;
}

export interface PackageTexts {
  readonly short: string;
  readonly full: string;
  readonly summary: string;
  readonly description: string;
  readonly tabName: string;
  /** One to one with the bot. */
  readonly personal: readonly Command[];
  /** In a team, a chat or a meeting: nothing there belongs to one person. */
  readonly shared: readonly Command[];
}

/** Swedish is the default language of the package. */
export const sv: PackageTexts = {
  short: 'Yttra',
  full: 'Yttra: remisser mellan nämnder',
  summary: 'Skicka remisser till nämnderna, få svar i chatten och sammanställ dem i Word.',
  description:
    'Yttra hjälper kommunen med remisser mellan nämnder.\n\n' +
    '• Lägg remissen i SharePoint. Yttra läser den och föreslår titel, diarienummer, svarsdatum och mottagare. Du bekräftar.\n' +
    '• Kontaktpersonerna får ett kort i chatten och påminnelser som följer nämndens sammanträden.\n' +
    '• De svarar direkt i kortet eller i fliken, del för del.\n' +
    '• Du ser vilka som har svarat och sammanställer synpunkterna till ett Word-dokument i SharePoint.\n\n' +
    'Yttra är inte diariet. Besluten fattas av människor: inget skickas och inget låses utan att någon trycker.',
  tabName: 'Remisser',
  personal: [
    { title: 'Mina remisser', description: 'Visa de remisser som väntar på mig' },
    { title: 'Vad är kvar', description: 'Visa mina nästa steg, med datum' },
    { title: 'Hjälp', description: 'Visa vad Yttra kan göra för mig' },
  ],
  shared: [
    { title: 'Vilka har inte svarat', description: 'Visa vilka nämnder som inte har svarat' },
    { title: 'Hjälp', description: 'Visa vad Yttra kan göra här' },
  ],
};

export const en: PackageTexts = {
  short: 'Yttra',
  full: 'Yttra: consultations between committees',
  summary: 'Send proposals to committees, get answers in chat and merge them in Word.',
  description:
    'Yttra helps a Swedish municipality with remisser, proposals that its committees are asked to comment on.\n\n' +
    '• Put the proposal in SharePoint. Yttra reads it and suggests title, case number, deadline and recipients. You confirm.\n' +
    '• Contact persons get a card in chat, and reminders that follow the meetings of their committee.\n' +
    '• They answer in the card or in the tab, part by part.\n' +
    '• You see who has answered and merge the comments into a Word document in SharePoint.\n\n' +
    'Yttra is not the register of cases. People decide: nothing is sent and nothing is locked until somebody presses a button.',
  tabName: 'Consultations',
  personal: [
    { title: 'My consultations', description: 'Show what waits for me' },
    { title: 'What is left', description: 'Show my next steps, with dates' },
    { title: 'Help', description: 'Show what Yttra can do for me' },
  ],
  shared: [
    { title: 'Who has not answered', description: 'Show the committees that have not answered' },
    { title: 'Help', description: 'Show what Yttra can do here' },
  ],
};
