import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium } from 'playwright/test';
import { serve } from '../../src/build/serve.ts';
import { ask } from './ask.ts';
import { heldBack, placeOfAnswer, readQuestions, shares } from './questions.ts';

/** node tests/search/measure.ts FOLDER: asks a built site every question in a browser and prints shares and misses. CHROMIUM_PATH names the browser. */
const server = await serve(resolve(process.argv[2] ?? 'dist'), 0);
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
for (const language of ['de', 'en']) {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${language}/search/`);
  const places: { place: number; empty: boolean; held: boolean }[] = [];
  for (const [at, question] of readQuestions(language).entries()) {
    const { own, other } = await ask(page, question.q);
    const place = placeOfAnswer(question, language, own);
    places.push({ place, empty: own.length === 0 && other.length === 0, held: heldBack(question, at) });
    if (place !== 1) console.log(`${language} ${heldBack(question, at) ? 'held ' : ''}${place || '-'} | ${question.q} | ${own.slice(0, 3).map((entry) => entry[0]).join(' ')}`);
  }
  for (const [name, part] of [['all', places], ['tuned on', places.filter(({ held }) => !held)], ['held back', places.filter(({ held }) => held)]] as const) {
    const { first, three, empty } = shares(part);
    console.log(`${language} ${name} (${part.length}): first ${percent(first)}, first three ${percent(three)}, nothing ${percent(empty)}`);
  }
}
await browser.close();
server.close();
server.closeAllConnections();
