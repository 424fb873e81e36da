import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactNode } from 'react';
import type { Stycke } from '#domain/sammanstallning/sammanstallning.ts';
import { useTexts } from '../../texts/texts.ts';
import type { DelChoice } from './DelSection.tsx';
import type { Perform } from './MergePage.tsx';

interface Props {
  readonly stycken: readonly Stycke[];
  readonly index: number;
  readonly del: DelChoice;
  readonly delar: readonly DelChoice[];
  readonly perform: Perform;
  readonly onEdit: () => void;
}

/** The rarer things to do with a paragraph. */
export function StyckeMenu({ stycken, index, del, delar, perform, onEdit }: Props): ReactNode {
  const { sammanstall } = useTexts();
  const stycke = stycken[index];
  const above = stycken[index - 1];
  const next = stycken[index + 1] ?? above;
  if (!stycke) return null;
  const afterwards = next === undefined ? null : `${next.id}:row`;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} title={sammanstall.more} aria-label={sammanstall.moreOf(index + 1, del.title)} data-focus={`${stycke.id}:more`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onEdit}>{sammanstall.edit}</MenuItem>
          {above && (
            <MenuItem onClick={() => perform({ kind: 'join', styckeId: stycke.id, intoId: above.id, text: `${above.text.trimEnd()} ${stycke.text.trimStart()}` }, { said: sammanstall.joined, focus: `${above.id}:row` })}>
              {sammanstall.joinPrevious}
            </MenuItem>
          )}
          <MenuItem onClick={() => perform({ kind: 'setAside', styckeId: stycke.id }, { said: sammanstall.setAsideDone, focus: afterwards })}>{sammanstall.setAside}</MenuItem>
          <MenuDivider />
          {delar.filter((d) => d.id !== del.id).map((d) => (
            <MenuItem key={d.id ?? 'ovrigt'} onClick={() => perform({ kind: 'move', styckeId: stycke.id, delId: d.id, before: null }, { said: sammanstall.movedTo(d.title), focus: `${stycke.id}:row` })}>
              {sammanstall.moveTo(d.title)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
