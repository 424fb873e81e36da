import { isRecord } from './walk.ts';

/** Properties that Adaptive Cards 1.5 knows, for the types we use. adaptivecards ships no JSON schema, so the list is ours (adaptivecards.io/explorer). */
const COMMON = ['type', 'id', 'isVisible', 'spacing', 'separator', 'fallback', 'requires', 'height'];
const INPUT = [...COMMON, 'label', 'isRequired', 'errorMessage'];
const ACTION = ['type', 'id', 'title', 'iconUrl', 'style', 'fallback', 'requires', 'tooltip', 'isEnabled', 'mode'];

export const KNOWN: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['type', 'version', '$schema', 'lang', 'fallbackText', 'refresh', 'body', 'actions', 'speak', 'minHeight'],
  TextBlock: [...COMMON, 'text', 'wrap', 'style', 'weight', 'size', 'isSubtle', 'color', 'maxLines', 'horizontalAlignment'],
  RichTextBlock: [...COMMON, 'inlines', 'horizontalAlignment'],
  TextRun: ['type', 'text', 'weight', 'isSubtle', 'italic', 'color', 'size', 'selectAction'],
  Container: [...COMMON, 'items', 'style', 'bleed', 'selectAction'],
  ActionSet: [...COMMON, 'actions'],
  'Input.Text': [...INPUT, 'isMultiline', 'maxLength', 'placeholder', 'value', 'style', 'regex'],
  'Input.Date': [...INPUT, 'value', 'min', 'max', 'placeholder'],
  'Input.ChoiceSet': [...INPUT, 'style', 'value', 'choices', 'wrap', 'isMultiSelect', 'placeholder'],
  'Action.Execute': [...ACTION, 'verb', 'data', 'associatedInputs'],
  'Action.Submit': [...ACTION, 'data', 'associatedInputs'],
  'Action.OpenUrl': [...ACTION, 'url'],
  'Action.ToggleVisibility': [...ACTION, 'targetElements'],
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['version', 'body'], TextBlock: ['text'], RichTextBlock: ['inlines'], TextRun: ['text'], Container: ['items'], ActionSet: ['actions'],
  'Input.Text': ['id'], 'Input.Date': ['id'], 'Input.ChoiceSet': ['id', 'choices'], 'Action.Execute': ['verb'], 'Action.OpenUrl': ['url'], 'Action.ToggleVisibility': ['targetElements'],
};

/** Types and properties that 1.5 does not know, and required ones that are missing; one line each. */
export function schemaFaults(node: unknown, path = 'card'): string[] {
  if (Array.isArray(node)) return node.flatMap((child, i) => schemaFaults(child, `${path}[${i}]`));
  if (!isRecord(node)) return [];
  const type = node['type'];
  const faults: string[] = [];
  if (typeof type === 'string') {
    const known = KNOWN[type];
    if (!known) faults.push(`${path}: unknown type ${type}`);
    else {
      faults.push(...Object.keys(node).filter((key) => !known.includes(key)).map((key) => `${path}: ${type} has no ${key}`));
      faults.push(...(REQUIRED[type] ?? []).filter((key) => node[key] === undefined).map((key) => `${path}: ${type} lacks ${key}`));
    }
  }
  return [...faults, ...Object.entries(node).filter(([key]) => key !== 'data').flatMap(([key, child]) => schemaFaults(child, `${path}.${key}`))];
}
