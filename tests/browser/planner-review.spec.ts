import { expect, type Page } from 'playwright/test';
import { correctFile } from '../../src/domain/xl-cfg/correct-file.ts';
import { emitGuestFile } from '../../src/domain/xl-cfg/emit-guest.ts';
import { reviewFile } from '../../src/domain/xl-cfg/review.ts';
import { button, domains, expectPlan, field, file, openPlanner, part, planOf, test } from './planner-page.ts';

const wrong = `name = "web"
builder = 'hvm'
memory = "512MB"
vcpu = 2
disk = [ 'file:/srv/web.img,hda,w', 'file:/srv/cd.iso,hdc:cdrom,r' ]
vif = [ 'mac=00:16:3e:00:00:01' ]
vnc = True
vnclisten = "0.0.0.0"
`;

/** Puts a text into the field and has it reviewed; big texts are set, since typing them takes minutes. */
async function review(page: Page, text: string): Promise<void> {
  await part(page, 'review-text').evaluate((area, value) => void ((area as HTMLTextAreaElement).value = value), text);
  await button(page, 'review').click();
  await expect(part(page, 'review-status')).not.toBeEmpty();
}

const finding = (page: Page, line: number, severity: string) => part(page, 'findings').locator(`li[data-line="${line}"][data-severity=${severity}]`);
const corrected = (page: Page) => part(page, 'corrected').locator('pre');

test('a wrong file gets a finding for each fault, with line, severity, sentence and reason, and a corrected file', async ({ page }) => {
  await openPlanner(page);
  await review(page, wrong);
  for (const [line, severity] of [[2, 'hint'], [3, 'error'], [4, 'warning'], [5, 'hint'], [7, 'error'], [8, 'warning']] as const) await expect(finding(page, line, severity).first(), `line ${line}`).toBeVisible();
  await expect(finding(page, 3, 'error')).toContainText('Line 3, Error: ');
  const known = reviewFile(wrong, 'netbsd').map(({ line, severity }) => `${line} ${severity}`);
  expect(await part(page, 'findings').locator('li').evaluateAll((items) => items.map((item) => `${(item as HTMLElement).dataset['line']} ${(item as HTMLElement).dataset['severity']}`))).toEqual(known);
  await expect(part(page, 'review-status')).toHaveText(`Findings: ${known.length}.`);
  const texts = await part(page, 'findings').locator('li').allTextContents();
  expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
  expect(await part(page, 'findings').locator('a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname).filter((path) => !/^\/en\/facts\/[^/]+\/[^/]+\/$/.test(path)))).toEqual([]);
  await part(page, 'corrected').locator('summary').click();
  await expect(corrected(page)).toHaveText(correctFile(wrong), { useInnerText: false });
  await expect(corrected(page)).toContainText('vcpus = 2');
});

test('the words of the findings are those of the page’s language', async ({ page }) => {
  await openPlanner(page, '', '/de/planner/');
  await review(page, wrong);
  await expect(finding(page, 3, 'error')).toContainText('Zeile 3, Fehler: ');
});

test('what the planner writes it has nothing to object to, and takes over as the same guest', async ({ page }) => {
  const plan = planOf([{ name: 'web', memory: 768, disks: [{ size: 30, target: '' }, { size: 5, target: '' }] }]);
  await openPlanner(page, planOf());
  await review(page, emitGuestFile(plan, 0, '2026-11-23').text);
  await expect(part(page, 'review-status')).toHaveText('Nothing to object to.');
  await expect(part(page, 'corrected')).toBeHidden();
  await button(page, 'take').click();
  await expectPlan(page, ({ guests }) => guests, JSON.parse(JSON.stringify(plan.guests)));
});

test('a file with faults is taken over corrected, as a guest that is selected; bridges it needs come along', async ({ page }) => {
  await openPlanner(page, planOf([{ name: 'old' }]));
  await review(page, wrong.replace("'mac=", "'bridge=dmz,mac=").replace('0.0.0.0', '127.0.0.1'));
  await button(page, 'take').click();
  await expect(domains(page)).toHaveText(['dom0', 'old', 'web']);
  await expect(field(page, 'guest.name')).toHaveValue('web');
  await expect(field(page, 'guest.memory')).toHaveValue('512');
  await expect(part(page, 'review-status')).toContainText('Added as guest web.');
  await expectPlan(page, ({ guests, bridges }) => [guests[1]!.type, guests[1]!.vcpus, guests[1]!.cdrom, guests[1]!.interfaces, bridges.map(({ name }) => name)], ['hvm', 2, '/srv/cd.iso', [{ bridge: 'dmz', mac: '00:16:3e:00:00:01' }], ['bridge0', 'dmz']]);
  await expect(file(page, '/usr/pkg/etc/xen/web')).toBeAttached();
  await button(page, 'undo').click();
  await expect(domains(page)).toHaveText(['dom0', 'old']);
});

test('an interface without a bridge brings no nameless bridge into the plan', async ({ page }) => {
  await openPlanner(page);
  await review(page, wrong);
  await button(page, 'take').click();
  await expectPlan(page, ({ guests, bridges }) => [guests.length, bridges.map(({ name }) => name)], [1, ['bridge0']]);
});

test('a file that cannot be read names the line and takes nothing away', async ({ page }) => {
  await openPlanner(page);
  for (const [text, line] of [['name = "web\nmemory = 1', 1], ['name = "web"\ntype = “pvh”', 2], ['name = "web"\nvif = [ "a", \n', 2], ['import os\nname = "x"', 1], ['\u0000', 1]] as const) {
    await review(page, text);
    await expect(finding(page, line, 'error').first(), text).toBeVisible();
    await expect(part(page, 'review-text')).toHaveValue(text);
  }
});

test('an empty field is not called clean', async ({ page }) => {
  await openPlanner(page);
  await review(page, ' \n ');
  await expect(part(page, 'review-status')).toContainText('The field is empty.');
  await expect(button(page, 'take')).toBeDisabled();
});

const hostile: [what: string, text: string][] = [
  ['markup', 'name = "<img src=x onerror=alert(1)>"\n<script>alert(1)</script>\n"><svg onload=alert(1)> = 1\nvif = ["<b>bold</b>"]\n'],
  ['markup in keys and lists', Array.from({ length: 50 }, (_, i) => `<b onclick=alert(${i})> = "</textarea><script>alert(${i})</script>"`).join('\n')],
  ['control characters and halves of letters', `name = "a\u0000b\u001b[31m"\n\u202ememory\u202c = 5\n\ud800\udfff\ud800 = "\udc00"\n`],
  ['deep nesting', `disk = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`],
  ['a million short lines', 'a\n'.repeat(500_000)],
  ['a million quotes', '"'.repeat(1_000_000)],
  ['one long word', 'x'.repeat(1_000_000)],
  ['a long list', `name = "x"\ntype = "pv"\nkernel = "/k"\nvcpus = 1\nmemory = 64\ndisk = [ ${Array.from({ length: 12_000 }, (_, i) => `'/srv/${i}.img,raw,xvd${i},rw'`).join(',\n')} ]\n`],
  ['many unknown keys', Array.from({ length: 40_000 }, (_, i) => `unknown_setting_${i} = ${i}`).join('\n')],
];

for (const [what, text] of hostile) {
  test(`a pasted file does no harm with ${what}`, async ({ page }) => {
    await openPlanner(page, planOf([{ name: 'web' }]));
    const elements = () => page.locator('domain-planner').evaluate((planner) => planner.querySelectorAll('img, script, iframe, object, b[onclick], [onload], [onerror]').length);
    await review(page, text);
    expect(await elements()).toBe(0);
    expect(await part(page, 'findings').locator('li').count()).toBeLessThanOrEqual(501);
    await expect(domains(page)).toHaveText(['dom0', 'web']);
    if (await button(page, 'take').isEnabled()) {
      await button(page, 'take').click();
      await expect(part(page, 'review-status')).toContainText(/Added|does not take/);
      expect(await elements()).toBe(0);
      await expectPlan(page, ({ guests }) => guests[0]!.name, 'web');
    }
  });
}

test('more than a mebibyte is no guest file, and the planner says so at once', async ({ page }) => {
  await openPlanner(page, planOf([{ name: 'web' }]));
  await review(page, 'name = "x"\n'.repeat(100_000));
  await expect(part(page, 'review-status')).toContainText(/more than 1.MiB/i);
  await expect(part(page, 'findings').locator('li')).toHaveCount(0);
  await expect(domains(page)).toHaveText(['dom0', 'web']);
});

test('the pasted text leaves the browser by no way: no request after it, and not in the address', async ({ page }) => {
  await openPlanner(page);
  await review(page, wrong);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await review(page, wrong.replace('web', 'secretname'));
  await page.waitForLoadState('networkidle');
  expect(sent).toEqual([]);
  expect(page.url()).not.toContain('secretname');
});

test.describe('without its words', () => {
  test.use({ expected: /500|words of the review/ });
  test('the review says that it did not work, and works when the words come', async ({ page }) => {
    await openPlanner(page);
    await page.route(/findings\.en\.json/, (route) => route.fulfill({ status: 500, body: '' }), { times: 1 });
    await part(page, 'review-text').fill(wrong);
    await button(page, 'review').click();
    await expect(part(page, 'notice')).toContainText('That did not work.');
    await review(page, wrong);
    await expect(finding(page, 3, 'error')).toBeVisible();
  });
});
