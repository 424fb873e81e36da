import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { hrefTo, type Route } from '../router/route.ts';

/** A link to another place in the tab. */
export function RouteLink({ to, children }: { readonly to: Route; readonly children: ReactNode }): ReactNode {
  return <Link href={hrefTo(to)}>{children}</Link>;
}
