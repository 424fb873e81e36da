import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import type { Texts } from '../texts/texts.ts';

interface Props {
  readonly texts: Texts['common'];
  readonly children: ReactNode;
}

/** A fault while drawing a page (or fetching its code) takes down that page only. */
export class PageBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { errors, retry } = this.props.texts;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{errors.page}</MessageBarBody>
        <MessageBarActions><Button size="small" onClick={() => window.location.reload()}>{retry}</Button></MessageBarActions>
      </MessageBar>
    );
  }
}
