import assert from 'node:assert/strict';
import { test } from 'node:test';
import { securityPolicy } from '../../src/domain/serving/security-policy.ts';
import { none, readPages, readSiteFile, siteFiles } from './built-site.ts';

const pages = readPages();
const foreign = (address: string) => /^(https?:)?\/\//i.test(address.trim());
const loadingRelations = /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)\b/;

/** Addresses that the browser fetches by itself because of one element. */
function fetched(name: string, attributes: Record<string, string>): string[] {
  const own = [attributes['src'], attributes['poster'], attributes['data'], name === 'form' ? attributes['action'] : undefined];
  if (name === 'link' && loadingRelations.test(attributes['rel'] ?? '')) own.push(attributes['href']);
  if (name === 'use' || name === 'image') own.push(attributes['href'], attributes['xlink:href']);
  if (attributes['srcset']) own.push(...attributes['srcset'].split(',').map((part) => part.trim().split(' ')[0]));
  if (attributes['ping']) own.push(attributes['ping']);
  return own.filter((address) => address !== undefined);
}

test('no page, style sheet or drawing fetches anything from another origin', () => {
  const found = pages.flatMap((page) =>
    page.tokens.flatMap((token) => (token.kind === 'open' ? fetched(token.name, token.attributes).filter(foreign).map((address) => `${page.address} fetches ${address}`) : [])),
  );
  for (const file of siteFiles().filter((name) => /\.(css|svg)$/.test(name))) {
    const text = readSiteFile(file).toString('utf8');
    for (const [, address] of text.matchAll(/(?:url\(\s*["']?|@import\s+["']|\b(?:xlink:)?href=["'])([^"')]+)/g)) if (foreign(address!)) found.push(`${file} fetches ${address}`);
  }
  none(found, 'request to another origin');
});

test('no page carries an inline script, a style element, a style attribute or an event attribute', () => {
  const found = pages.flatMap((page) =>
    page.tokens.flatMap((token) => {
      if (token.kind !== 'open') return [];
      const { name, attributes } = token;
      const bad = Object.keys(attributes).filter((key) => key === 'style' || /^on[a-z]+$/.test(key) || (/^(href|src|action)$/.test(key) && /^javascript:/i.test(attributes[key]!)));
      if (name === 'style' || (name === 'script' && attributes['src'] === undefined)) bad.push('inline');
      return bad.map((what) => `${page.address}: <${name}> ${what}`);
    }),
  );
  none(found, 'forbidden by the content security policy');
});

test('the one content security policy stands first in every head, right after the character set', () => {
  const wrong = pages.filter((page) => {
    const [charset, policy] = page.tokens.slice(page.tokens.findIndex((token) => token.kind === 'open' && token.name === 'head') + 1).filter((token) => token.kind === 'open');
    return !(charset?.attributes['charset'] === 'utf-8' && policy?.attributes['http-equiv'] === 'Content-Security-Policy' && policy.attributes['content'] === securityPolicy);
  });
  none(wrong.map((page) => page.address), 'page without the policy in its place');
  assert.doesNotMatch(securityPolicy, /unsafe-inline|'unsafe-eval'|\*|https?:/);
});
