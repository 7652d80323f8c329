import { expect } from 'playwright/test';
import { languages } from '../../src/i18n/languages.ts';
import { answers, ask, expectVerdicts, field, lookupAddress, openLookup, status, told } from './lookup-page.ts';
import { test } from './planner-page.ts';

/** What is typed, the table's name, verdicts by role (NetBSD PV, NetBSD PVH, FreeBSD; guests PV, PVH, HVM; devices). */
const machines = [
  ['Pentium 4 1.70GHz', 'Pentium 4 (no model) 1.70GHz', 'nnn nnn n'],
  ['Core Duo T2400', 'Core Duo T2400', 'nnn nnn n'],
  ['E4500', 'Core 2 Duo E4500', 'ynn ynn c'],
  ['Core 2 Duo E6600', 'Core 2 Duo E6600', 'ycn ycc c'],
  ['i7-920', 'Core i7-920', 'ycc ycc c'],
  ['i5-2500K', 'Core i5-2500K', 'ynn ycc n'],
  ['i5-2520M', 'Core i5-2520M', 'ycc ycc c'],
  ['Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz', 'Xeon E5-2670', 'ycc ycc c'],
  ['Atom N270', 'Atom N270', 'nnn nnn n'],
  ['D525', 'Atom D525', 'ynn ynn n'],
  ['E-350', 'E-350', 'ynn ycc n'],
  ['GX-412TC', 'GX-412TC', 'ycc ycc c'],
  ['FX 8350', 'FX-8350', 'ycc ycc c'],
  ['ryzen 5 3600', 'Ryzen 5 3600', 'ycc ycc c'],
  ['EPYC 7302P', 'EPYC 7302P', 'ycc ycc c'],
  ['N100', 'Intel N100', 'ycc ycc c'],
  ['Xeon Phi 7210', 'Xeon Phi 7210', 'nnn nnn n'],
  ['Q8300', 'Core 2 Quad Q8300', 'y?n y?? c'],
] as const;

for (const language of languages) {
  test(`${machines.length} processors get their verdict for each role, with a reason and an address of their own (${language})`, async ({ page }) => {
    await openLookup(page, language);
    for (const [typed, name, verdicts] of machines) {
      await ask(page, typed);
      await expect(answers(page)).toHaveAttribute('data-cpu', name);
      await expectVerdicts(answers(page), verdicts);
      await expect(answers(page).locator('[data-role] p:not(.says)').first()).not.toBeEmpty();
      expect(new URL(page.url()).searchParams.getAll('q')).toEqual([name]);
    }
  });

  test(`an address with a name answers it (${language})`, async ({ page }) => {
    await page.goto(`${lookupAddress(language)}?q=EPYC+7302P`);
    await expect(answers(page)).toHaveAttribute('data-cpu', 'EPYC 7302P');
    await expect(field(page)).toHaveValue('EPYC 7302P');
    await expectVerdicts(answers(page), 'ycc ycc c');
    for (const reason of await answers(page).locator('[data-role] a[href*="/facts/"]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))) expect(reason).toMatch(new RegExp(`^/${language}/facts/`));
  });
}

test('a computer is answered with the processors it was seen with, and no verdict is better than that of any of them', async ({ page }) => {
  await openLookup(page);
  await ask(page, 'ThinkPad X220');
  await expect(answers(page)).toHaveAttribute('data-computer', 'Lenovo ThinkPad X220');
  await expect(answers(page)).toHaveAttribute('data-cpu', 'Core i5-2520M');
  await expect(answers(page).locator('.chips')).toContainText('Core i7-2620M');
  await ask(page, 'PowerEdge R720');
  await expect(answers(page)).toHaveAttribute('data-computer', 'Dell PowerEdge R720');
  await ask(page, 'MicroServer Gen8');
  await expect(answers(page)).toHaveAttribute('data-computer', /MicroServer Gen8$/);
  await expect(answers(page).locator('[data-role="freebsd-dom0"]')).toHaveAttribute('data-verdict', 'conditional');
  await expect(answers(page).locator('[data-role="freebsd-dom0"] .caution')).toContainText('Xeon E3-1265L v2');
});

test('a code name leads to its line of processors, an old name of a technology to the glossary', async ({ page }) => {
  await openLookup(page);
  await ask(page, 'Zen 2');
  await expect(page.locator('hardware-lookup a[data-microarch="rome"]')).toHaveAttribute('href', '/en/hardware/cpus/rome/');
  await expectVerdicts(answers(page), 'ycc ycc c');
  await ask(page, 'Netburst');
  await expect(answers(page).locator('[data-verdict="yes"]')).toHaveCount(0);
  await ask(page, 'Vanderpool');
  await expect(page.locator('hardware-lookup a[href="/en/glossary/#vt-x"]')).toBeVisible();
});

test('what is not in the table is answered by its family, and says so', async ({ page }) => {
  await openLookup(page);
  await ask(page, 'EPYC 9999X');
  await expect(answers(page)).toHaveAttribute('data-kind', 'family');
  await expect(answers(page).locator('.caution').first()).not.toBeEmpty();
  await expect(answers(page).locator('[data-verdict="yes"]')).toHaveCount(0);
});

for (const [what, typed, outcome] of [
  ['several processors', '6700', 'several'],
  ['a typing error', 'Q6600Q', 'nearest'],
  ['a processor of a virtual machine', 'QEMU Virtual CPU version 2.5+', 'virtual'],
  ['an engineering sample', 'Genuine Intel(R) CPU 0000 @ 2.40GHz', 'sample'],
  ['a processor that is no amd64', 'Apple M1', 'foreign'],
  ['a string without a model', 'Intel(R) Xeon(R) CPU @ 2.20GHz', 'unnamed'],
  ['one letter', 'x', 'none'],
  ['nonsense', 'colourless green ideas', 'none'],
  ['markup', '<img src=x onerror=alert(1)>', 'none'],
] as const) {
  test(`${what} gets a sentence instead of a guess`, async ({ page }) => {
    await openLookup(page);
    await ask(page, typed);
    await expect(told(page)).toHaveAttribute('data-outcome', outcome);
    await expect(told(page)).not.toBeEmpty();
    await expect(answers(page)).toHaveCount(0);
    await expect(page.locator('hardware-lookup img')).toHaveCount(0);
    await expect(field(page)).toHaveValue(typed);
  });
}

test('a processor without 64 bits that no table has is a plain no', async ({ page }) => {
  await openLookup(page);
  await ask(page, 'Intel(R) Pentium(R) III CPU family 1266MHz');
  await expectVerdicts(answers(page), 'nnn nnn n');
});

test('suggestions come while typing and can be chosen with the keyboard alone', async ({ page }) => {
  await openLookup(page);
  await field(page).pressSequentially('opteron 62');
  const items = page.locator('.suggestions button');
  await expect(items.first()).toContainText('Opteron 62');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(items.nth(1)).toBeFocused();
  const chosen = (await items.nth(1).locator('span').textContent())!;
  await page.keyboard.press('Enter');
  await expect(answers(page)).toHaveAttribute('data-cpu', chosen);
  await expect(items).toHaveCount(0);
  await expect(answers(page)).toBeFocused();
  await field(page).fill('ryzen');
  await expect(items.first()).toBeVisible();
  await field(page).press('Escape');
  await expect(items).toHaveCount(0);
  await expect(field(page)).toHaveValue('ryzen');
});

test('an exact name is answered without a press, Enter answers too, and Back leads to the question before', async ({ page }) => {
  await openLookup(page);
  await field(page).pressSequentially('i5-2520M');
  await expect(answers(page)).toHaveAttribute('data-cpu', 'Core i5-2520M');
  await field(page).fill('N100');
  await field(page).press('Enter');
  await expect(answers(page)).toHaveAttribute('data-cpu', 'Intel N100');
  await ask(page, 'FX-8350');
  await expect(answers(page)).toHaveAttribute('data-cpu', 'FX-8350');
  await page.goBack();
  await expect(answers(page)).toHaveAttribute('data-cpu', 'Intel N100');
  await expect(field(page)).toHaveValue('Intel N100');
  await page.goForward();
  await expect(answers(page)).toHaveAttribute('data-cpu', 'FX-8350');
});

test('the verdict is told to those who cannot see it', async ({ page }) => {
  await openLookup(page, 'de');
  await ask(page, 'Atom N270');
  await expect(status(page)).toContainText('Atom N270');
  await expect(status(page)).toContainText('FreeBSD');
});
