import { test } from 'node:test';
import { assertNoProblems, assertProblems, swap } from '../fixture.ts';

const english = 'pages/en/architecture/guest-types.mdx';

test('what an article may use is allowed, and a widget only on its own page', () => {
  assertNoProblems('vocabulary', { [english]: (text) => `${text}\n<Aside kind="note">text</Aside>\n` });
  assertProblems('vocabulary', { [english]: (text) => `${text}\n<DomainPlanner />\n` }, { file: english, says: /there is no <DomainPlanner>\n.*may use Fact, Cite/ });
});

test('an import or export in an article is named with its line', () => {
  assertProblems('vocabulary', { [english]: swap('\n## ', "\nexport const a = 1\n\n## ") }, { file: english, says: /imports or exports/ });
});
