import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/facts/content.ts';
import { languages } from '../../src/i18n/languages.ts';
import { foldSpelling } from '../../src/domain/search/spelling.ts';
import { heldBack, readQuestions } from '../search/questions.ts';

const { content } = readContent('content');

/** True if the site has the place that an answer names. */
function exists(language: 'de' | 'en', place: string): boolean {
  const [path, anchor] = place.split('#') as [string, string?];
  if (path === 'glossary') return anchor === undefined || content.glossary.terms.some(({ id }) => id === anchor);
  if (path.startsWith('facts/')) return content.facts.has(path.slice('facts/'.length));
  if (path.startsWith('sources/')) return [...content.sources.values()].some(({ kind }) => kind === path.slice('sources/'.length));
  if (path === 'planner/rules') return true;
  if (path.startsWith('presets/')) return content.presets.has(path.slice('presets/'.length));
  if (path.startsWith('hardware/cpus/')) return path.slice('hardware/cpus/'.length) in content.hardware().tables.notes;
  const article = content.pages[language].get(path);
  return article !== undefined && (anchor === undefined || article.headings.some(({ id }) => id === anchor));
}

for (const language of languages) {
  const questions = readQuestions(language);

  test(`there are at least 110 questions in ${language}, each once, and every place that answers one exists`, () => {
    assert.ok(questions.length >= 110, String(questions.length));
    assert.equal(new Set(questions.map(({ q }) => q)).size, questions.length);
    assert.deepEqual(questions.flatMap(({ q, a }) => (a.length === 0 ? [q] : a.filter((place) => !exists(language, place)).map((place) => `${q}: ${place}`))), []);
  });

  test(`a third of the questions in ${language} is held back from tuning`, () => {
    assert.equal(questions.filter(heldBack).length, Math.floor(questions.length / 3));
  });

  test(`no word that the search skips in ${language} is a term of the site`, () => {
    const silent = new Set(content.search[language].silent.map((word) => foldSpelling(word, language)));
    const names = content.glossary.terms.flatMap(({ term, also }) => [term[language], ...also[language]]).map((name) => foldSpelling(name, language));
    assert.deepEqual(names.filter((name) => silent.has(name)), []);
  });
}
