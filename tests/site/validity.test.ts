import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { none, readPages, readSiteFile, siteFiles } from './built-site.ts';

test('every page is valid, accessible HTML by html-validate’s rules', async () => {
  const config = JSON.parse(readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8')) as ConfigData;
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const found: string[] = [];
  for (const page of readPages()) {
    const report = await validator.validateString(page.html, page.file);
    for (const result of report.results) for (const message of result.messages) found.push(`${page.address}: ${message.ruleId}: ${message.message} (${message.selector ?? `line ${message.line}`})`);
  }
  none(found, 'fault in the HTML');
});

test('html-validate runs with this project’s rules', async () => {
  const config = JSON.parse(readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8')) as ConfigData;
  const report = await new HtmlValidate(new StaticConfigLoader(config)).validateString('<!doctype html><html lang="en"><head><title>x</title></head><body><img src="x" style="top:0"></body></html>');
  const rules = report.results.flatMap((result) => result.messages.map((message) => message.ruleId));
  assert.ok(rules.includes('no-inline-style') && rules.some((rule) => /h37|img-alt/.test(rule)), rules.join());
});

/** Why an XML document is not well-formed; undefined if it is. Knows what the drawings use: no CDATA, no namespaced entities. */
function xmlFault(xml: string): string | undefined {
  const piece = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|<\?xml [^>]*\?>|<!--(?:(?!--)[\s\S])*-->|[^<]+/y;
  const open: string[] = [];
  while (piece.lastIndex < xml.length) {
    const from = piece.lastIndex;
    const match = piece.exec(xml);
    if (!match) return `not XML: ${xml.slice(from, from + 60)}`;
    const [whole, closing, name, attributes, empty] = match;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(whole)) return `bare &: ${whole.slice(0, 60)}`;
    if (name === undefined) {
      if (open.length === 0 && whole.trim() !== '' && !whole.startsWith('<')) return `text outside the root: ${whole.slice(0, 60)}`;
      continue;
    }
    const keys = [...attributes!.matchAll(/([\w:-]+)=/g)].map(([, key]) => key);
    if (new Set(keys).size !== keys.length) return `attribute given twice: ${whole}`;
    if (closing) {
      const expected = open.pop();
      if (expected !== name) return `</${name}> where </${expected}> is expected`;
    } else if (!empty) open.push(name);
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : undefined;
}

const svgFiles = siteFiles().filter((name) => name.endsWith('.svg'));

test('every drawing is a well-formed document', () => {
  assert.ok(svgFiles.length > 0, 'the site has no drawings');
  const faults = svgFiles.map((name) => ({ name, fault: xmlFault(readSiteFile(name).toString('utf8')) }));
  none(faults.filter(({ fault }) => fault !== undefined).map(({ name, fault }) => `${name}: ${fault}`), 'drawing that no browser can read');
});

test('every drawing carries its title and a description in its language', () => {
  const drawings = svgFiles.filter((name) => name.startsWith('drawings/'));
  const lacking = drawings.filter((name) => {
    const svg = readSiteFile(name).toString('utf8');
    const language = /\.(de|en)\./.exec(name)?.[1];
    return !/<svg [^>]*>\s*<title>[^<]{3,}<\/title>\s*<desc>[^<]{20,}<\/desc>/.test(svg) || !svg.includes(`lang="${language}"`);
  });
  none(lacking, 'drawing without title, description or language');
});
