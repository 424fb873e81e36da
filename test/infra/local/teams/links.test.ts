import { expect, test } from '@jest/globals';
import { linkTarget } from '#local/teams/page/links.ts';

test.each([
  ['https://teams.microsoft.com/l/entity/app/hem', { kind: 'tab', pageId: 'hem', subPageId: null }],
  ['https://teams.cloud.microsoft/l/entity/app/hem?context=%7B%22subEntityId%22%3A%22a%2F1%22%7D', { kind: 'tab', pageId: 'hem', subPageId: 'a/1' }],
  ['https://teams.microsoft.com/l/entity/app/hem?context=not-json', { kind: 'tab', pageId: 'hem', subPageId: null }],
  ['https://teams.microsoft.com/l/chat/0/0?users=28:x', { kind: 'chat' }],
  ['https://example.org/handling.docx', { kind: 'web', url: 'https://example.org/handling.docx' }],
  ['https://teams.microsoft.com.evil.example/l/entity/app/hem', { kind: 'web', url: 'https://teams.microsoft.com.evil.example/l/entity/app/hem' }],
  ['javascript:alert(1)', { kind: 'refused' }],
  ['data:text/html,hej', { kind: 'refused' }],
  ['inte en adress', { kind: 'refused' }],
])('%s', (link, target) => {
  expect(linkTarget(link)).toEqual(target);
});
