/** NOTIFY channel whose payload is the id of an ärende that has changed. */
export const CHANGE_CHANNEL = 'yttra_change';
/** NOTIFY channel whose payload is a file that is being read, as JSON. */
export const READING_CHANNEL = 'yttra_reading';
