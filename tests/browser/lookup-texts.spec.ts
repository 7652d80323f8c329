import { expect } from 'playwright/test';
import { languages } from '../../src/i18n/languages.ts';
import { answers, ask, expectVerdicts, field, machineText, openLookup, put, told } from './lookup-page.ts';
import { test } from './planner-page.ts';

/** Text and the setting that is said of it, empty for none. */
const texts = [
  ['freebsd-dmesg-intel-bare', ''],
  ['netbsd-cpuctl-intel-bare', ''],
  ['linux-cpuinfo-kvm-guest', 'guest'],
  ['linux-dmesg-xen-pv-dom0', 'pv-dom0'],
] as const;

for (const language of languages) {
  test(`a pasted text is answered with the lines that prove it, and never gets into an address (${language})`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await openLookup(page, language);
    for (const [name, setting] of texts) {
      await ask(page, machineText(name));
      await expect(answers(page)).toHaveAttribute('data-kind', 'text');
      await expect(answers(page).locator('[data-setting]')).toHaveCount(setting === '' ? 0 : 1);
      if (setting !== '') await expect(answers(page).locator('[data-setting]')).toHaveAttribute('data-setting', setting);
      expect(new URL(page.url()).search).toBe('');
    }
    const brand = encodeURIComponent('Intel(R)');
    expect(asked.filter((request) => request.includes('Intel(R)') || request.includes(brand))).toEqual([]);
  });
}

test('a FreeBSD boot message with everything on is a yes, with VT-x switched off it has a condition', async ({ page }) => {
  await openLookup(page);
  await ask(page, machineText('freebsd-dmesg-intel-bare'));
  await expect(answers(page).locator('[data-role="guest-pvh"]')).toHaveAttribute('data-verdict', 'yes');
  await expect(answers(page).locator('[data-role="guest-pvh"]')).toContainText('VT-x:');
  await ask(page, machineText('freebsd-dmesg-intel-off'));
  await expect(answers(page).locator('[data-role="guest-pvh"]')).toHaveAttribute('data-verdict', 'conditional');
  await expect(answers(page).locator('[data-role="guest-pvh"]')).toContainText('disabled in BIOS');
});

test('text from inside a guest proves nothing of the machine below', async ({ page }) => {
  await openLookup(page);
  for (const name of ['linux-cpuinfo-kvm-guest', 'freebsd-dmesg-xen-hvm-guest', 'freebsd-dmesg-vmware-guest']) {
    await ask(page, machineText(name));
    await expect(answers(page).locator('[data-setting="guest"]')).toBeVisible();
    for (const role of ['freebsd-dom0', 'guest-pvh', 'guest-hvm']) await expect(answers(page).locator(`[data-role="${role}"]`)).toHaveAttribute('data-verdict', 'unknown');
    await expect(answers(page).locator('[data-verdict="yes"]')).toHaveCount(0);
  }
});

test('several machines in one paste are answered one by one', async ({ page }) => {
  await openLookup(page);
  await ask(page, machineText('linux-cpuinfo-two-machines'));
  await expect(answers(page)).toHaveCount(2);
  await expect(page.locator('[data-outcome="machines"]')).toBeVisible();
  for (const card of await answers(page).all()) await expect(card.locator('[data-role]')).toHaveCount(7);
});

test('a file can be opened or dropped, in UTF-8 or in the coding of Windows', async ({ page }) => {
  await openLookup(page);
  const text = machineText('freebsd-dmesg-intel-bare');
  await page.locator('hardware-lookup input[type="file"]').setInputFiles({ name: 'dmesg.boot', mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  await expect(answers(page)).toHaveAttribute('data-kind', 'text');
  const name = await answers(page).getAttribute('data-cpu');
  await page.locator('[data-do="clear"]').click();
  await expect(answers(page)).toHaveCount(0);
  await page.locator('hardware-lookup input[type="file"]').setInputFiles({ name: 'dmesg.txt', mimeType: 'text/plain', buffer: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]) });
  await expect(answers(page)).toHaveAttribute('data-cpu', name!);
  await page.locator('[data-do="clear"]').click();
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dmesg.boot'));
    document.querySelector('hardware-lookup')!.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, text);
  await expect(answers(page)).toHaveAttribute('data-cpu', name!);
});

for (const [what, text, outcome] of [
  ['a megabyte of noise', 'qwertzuiop asdfghjkl yxcvbnm 0123456789\n'.repeat(26_000), /nothing/],
  ['binary', `${'\u0000\u0001\u0002\u00ff\ufffd'.repeat(400)}\n${'\u0003\u0004'.repeat(300)}`, /binary|nothing/],
  ['a web page', '<html><body><h1>Hello</h1>\n<p onclick="alert(1)">nothing here</p>\n<script>alert(1)</script></body></html>', /markup/],
  ['a SPARC', 'NetBSD 10.1 (GENERIC)\nmainbus0 (root): SUNW,Ultra-5_10: hostid 80a1b2c3\ncpu0 at mainbus0: SUNW,UltraSPARC-IIi @ 333 MHz, CPU id 0\n', /not-x86/],
  ['more than can be read', 'x\n'.repeat(2_600_000), /too-large/],
  ['blank lines', '\n\n   \n', /empty|nothing/],
] as const) {
  test(`${what} gets a sentence, no verdict, and stays in the field`, async ({ page }) => {
    await openLookup(page);
    await ask(page, text);
    if (text.trim() !== '') {
      await expect(told(page).first()).toHaveAttribute('data-outcome', outcome);
      await expect(told(page).first()).not.toBeEmpty();
    }
    await expect(answers(page)).toHaveCount(0);
    // What is too long for the field is held beside it and can be shown; what nothing would read is left in the clipboard.
    const length = () => field(page).evaluate((area: HTMLTextAreaElement) => area.value.length);
    if (text.length > 200_000 && text.length < 5_000_000) {
      expect(await length()).toBe(0);
      await page.locator('[data-do="show-held"]').click();
    }
    if (text.length < 5_000_000) expect(await length()).toBe(text.length);
    await expect(page.locator('hardware-lookup [data-part="answers"] script')).toHaveCount(0);
  });
}

test('while a large text is read the field takes keys, and the newest question is the one that is answered', async ({ page }) => {
  await openLookup(page);
  const log = `${machineText('freebsd-dmesg-intel-bare')}\n${'pcib1: <ACPI PCI-PCI bridge> irq 16 at device 1.0 on pci0\n'.repeat(17_000)}`;
  await put(page, log);
  await field(page).fill('N100');
  await expect(answers(page)).toHaveAttribute('data-cpu', 'Intel N100');
  await page.waitForTimeout(1000);
  await expect(answers(page)).toHaveAttribute('data-cpu', 'Intel N100');
  await expectVerdicts(answers(page), 'ycc ycc c');
});

test('the paste of a text is answered without a press', async ({ page }) => {
  await openLookup(page, 'de');
  await field(page).fill(machineText('linux-lscpu-de-amd'));
  await expect(answers(page)).toHaveAttribute('data-kind', 'text');
  await expect(answers(page).locator('[data-role]')).toHaveCount(7);
});
