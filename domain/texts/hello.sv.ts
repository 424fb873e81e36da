/** Said once, when the app has been added. */
export const helloSv: string =
  'Hej. Jag heter Yttra och hjälper er att svara på remisser i tid. Du får ett kort här när en remiss kommer och innan svarstiden går ut. Skriv «hjälp» så berättar jag vad jag kan.';
