import { useEffect, useRef, type RefObject } from 'react';

/** The first heading drawn is part of opening the tab: Teams has the focus then, and taking it would be rude. */
let arrivals = 0;

/** Moves focus to the heading of a page one has just come to, so that a screen reader reads where one is. */
export function useArrivalFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    arrivals += 1;
    if (arrivals === 1) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
