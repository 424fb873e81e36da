/** NOTIFY channel whose payload is the id of an ärende that has changed. */
export const CHANGE_CHANNEL = 'yttra_change';
