export const sammanstallningSv = {
  ingetSvar: 'Inget svar',
};
