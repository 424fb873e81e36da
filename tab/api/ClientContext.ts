import { createContext, useContext } from 'react';
import type { Call } from './client.ts';

export const ClientContext = createContext<Call | null>(null);

export function useCall(): Call {
  const call = useContext(ClientContext);
  if (!call) throw new Error('useCall outside ClientContext');
  return call;
}
