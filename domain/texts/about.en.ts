import type { aboutSv } from './about.sv.ts';

export const aboutEn: typeof aboutSv = {
  personuppgifter: {
    title: 'Personal data in Yttra',
    body: [
      'Yttra runs in the municipality\'s own environment. The municipality is the controller of the data.',
      'The app stores name, e-mail address and role of contact persons and case officers, and who handed in which answer and when. Answers that have been handed in are public records.',
      'Questions about your data go to the municipality\'s data protection officer.',
    ],
  },
  villkor: {
    title: 'Terms of Yttra',
    body: ['Yttra is open source under the MIT licence and provided as it is.', 'Yttra is not the register of records. What is to be registered is entered in the municipality\'s own.'],
  },
};
