/** The part of Adaptive Cards 1.5 that we use. Users' text stands only in TextRun, Input values and labels: no client reads markdown there. */
export interface TextRun { readonly type: 'TextRun'; readonly text: string; readonly weight?: 'Bolder'; readonly isSubtle?: boolean; readonly italic?: boolean }

export interface Common { readonly id?: string; readonly isVisible?: boolean; readonly spacing?: 'None' | 'Small' | 'Default' | 'Medium' | 'Large'; readonly separator?: boolean }

export interface TextBlock extends Common {
  readonly type: 'TextBlock'; readonly text: string; readonly wrap: true; readonly style?: 'heading' | 'default';
  readonly weight?: 'Bolder'; readonly size?: 'Medium' | 'Large'; readonly isSubtle?: boolean; readonly color?: 'Attention' | 'Warning' | 'Good';
}
export interface RichTextBlock extends Common { readonly type: 'RichTextBlock'; readonly inlines: readonly TextRun[] }
export interface Container extends Common { readonly type: 'Container'; readonly items: readonly CardElement[]; readonly style?: 'emphasis' | 'attention' | 'warning' | 'good' }
export interface ActionSet extends Common { readonly type: 'ActionSet'; readonly actions: readonly CardAction[] }

interface Input extends Common { readonly id: string; readonly label: string; readonly isRequired: boolean; readonly errorMessage: string }
export interface TextInput extends Input { readonly type: 'Input.Text'; readonly isMultiline?: boolean; readonly maxLength?: number; readonly placeholder?: string; readonly value?: string }
export interface DateInput extends Input { readonly type: 'Input.Date'; readonly value?: string; readonly min?: string }
export interface ChoiceInput extends Input {
  readonly type: 'Input.ChoiceSet'; readonly style: 'expanded' | 'compact'; readonly value?: string; readonly placeholder?: string; readonly wrap: true;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export type CardElement = TextBlock | RichTextBlock | Container | ActionSet | TextInput | DateInput | ChoiceInput;

export interface SubmitAction { readonly type: 'Action.Submit'; readonly title: string; readonly associatedInputs: 'auto' | 'none'; readonly data: Readonly<Record<string, unknown>> }
export interface ExecuteAction {
  readonly type: 'Action.Execute'; readonly title: string; readonly verb: string; readonly data: Readonly<Record<string, unknown>>;
  readonly associatedInputs: 'auto' | 'none'; readonly style?: 'positive'; readonly fallback?: SubmitAction;
}
export interface OpenUrlAction { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }
export interface ToggleAction { readonly type: 'Action.ToggleVisibility'; readonly title: string; readonly targetElements: readonly string[] }
export type CardAction = ExecuteAction | OpenUrlAction | ToggleAction;

export type AdaptiveCard = {
  readonly type: 'AdaptiveCard'; readonly $schema: string; readonly version: '1.5'; readonly lang: string; readonly fallbackText: string;
  readonly refresh?: { readonly action: ExecuteAction; readonly userIds?: readonly string[] };
  readonly body: readonly CardElement[];
  readonly actions: readonly CardAction[];
};
