import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { Mark } from '../../components/Mark.tsx';
import { useTexts } from '../../texts/texts.ts';
import type { FaltMark } from './review.ts';

/** Ordagrant, Tolkat, Behöver ses över, or confirmed by a person. */
export function MarkOfFalt({ mark }: { readonly mark: FaltMark }): ReactNode {
  const { granska } = useTexts();
  switch (mark) {
    case 'confirmed': return <Mark tone="good" icon={<CheckmarkCircleFilled aria-hidden />}>{granska.confirmed}</Mark>;
    case 'ordagrant': return <Mark tone="calm" icon={<CheckmarkRegular aria-hidden />}>{granska.ordagrant}</Mark>;
    case 'tolkat': return <Mark tone="brand" icon={<CircleHalfFillRegular aria-hidden />}>{granska.tolkat}</Mark>;
    case 'see-over': return <Mark tone="notice" icon={<WarningRegular aria-hidden />}>{granska.seOver}</Mark>;
    default: return mark satisfies never;
  }
}
