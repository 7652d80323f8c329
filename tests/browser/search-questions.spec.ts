import { expect, test } from 'playwright/test';
import { ask } from '../search/ask.ts';
import { placeOfAnswer, readQuestions, shares } from '../search/questions.ts';

/** What a reader may expect: the answer among the first three, mostly first, and never nothing. */
const promised = { three: 0.95, first: 0.85 };

for (const language of ['de', 'en']) {
  test(`of the questions in ${language} 95 % are answered in the first three, 85 % first, none by nothing`, async ({ page }) => {
    test.setTimeout(300_000);
    const questions = readQuestions(language);
    expect(questions.length).toBeGreaterThanOrEqual(110);
    await page.goto(`/${language}/search/`);
    const places: { q: string; place: number; empty: boolean }[] = [];
    for (const question of questions) {
      const { own, other } = await ask(page, question.q);
      places.push({ q: question.q, place: placeOfAnswer(question, language, own), empty: own.length + other.length === 0 });
    }
    const { three, first, empty } = shares(places);
    const missed = places.filter(({ place }) => place === 0 || place > 3).map(({ q, place }) => `${q} (${place || 'not at all'})`).join('; ');
    expect(empty, 'nothing found').toBe(0);
    expect(three, `not in the first three: ${missed}`).toBeGreaterThanOrEqual(promised.three);
    expect(first).toBeGreaterThanOrEqual(promised.first);
  });
}
