import { test } from 'node:test';
import { parseLink } from '../../src/domain/plan/share-link.ts';
import { isLanguage } from '../../src/i18n/languages.ts';
import { none, readPages, siteFiles, type BuiltPage } from './built-site.ts';

const pages = readPages();
const files = new Set(siteFiles());
const byAddress = new Map(pages.map((page) => [page.address, page]));
const anchors = new Map(pages.map((page) => [page.address, new Set(page.tokens.flatMap((token) => (token.kind === 'open' && token.attributes['id'] ? [token.attributes['id']] : [])))]));

interface SiteLink {
  page: BuiltPage;
  href: string;
  target: URL;
  hreflang: string | undefined;
}
/** Links that stay on this site. */
const links: SiteLink[] = pages.flatMap((page) =>
  page.tokens.flatMap((token) => {
    if (token.kind !== 'open' || !/^(a|area|form)$/.test(token.name)) return [];
    const href = token.attributes['href'] ?? token.attributes['action'];
    if (href === undefined || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return [];
    return [{ page, href, target: new URL(href, `http://site${page.address}`), hreflang: token.attributes['hreflang'] }];
  }),
);
/** The planner keeps a whole plan behind the #; its domain tests say what such a link looks like. */
const isPlan = (target: URL) => /^\/[a-z]+\/planner\/$/.test(target.pathname) && target.hash.includes('!');
const say = ({ page, href }: SiteLink) => `${page.address} links to ${href || 'nothing'}`;

test('every link inside the site leads to a page or a file that exists', () => {
  none(links.filter(({ target }) => !byAddress.has(target.pathname) && !files.has(decodeURIComponent(target.pathname.slice(1)))).map(say), 'link into the void');
});

test('every link to a page has the trailing slash, so that no redirect is needed', () => {
  none(links.filter(({ target }) => !target.pathname.endsWith('/') && byAddress.has(`${target.pathname}/`)).map(say), 'link without trailing slash');
});

test('every link to a section leads to an anchor that exists', () => {
  const lost = links.filter(({ target }) => {
    const known = anchors.get(target.pathname);
    return target.hash !== '' && !isPlan(target) && known !== undefined && !known.has(decodeURIComponent(target.hash.slice(1)));
  });
  none(lost.map(say), 'link to an anchor that does not exist');
});

test('every link to a plan can be read by the planner', () => {
  const plans = links.filter(({ target }) => isPlan(target));
  none(plans.filter(({ target }) => !('plan' in parseLink(target.hash.slice(1)))).map(say), 'link to a plan that the planner refuses');
});

test('links stay in the reader’s language; the few that do not say so with hreflang', () => {
  const crossing = links.filter(({ page, target, hreflang }) => {
    const language = target.pathname.split('/')[1];
    return isLanguage(language) && language !== page.language && hreflang !== language;
  });
  none(crossing.map(say), 'link into the other language');
});

test('no id occurs twice on a page', () => {
  const doubles = pages.flatMap((page) => {
    const ids = page.tokens.flatMap((token) => (token.kind === 'open' && token.attributes['id'] !== undefined ? [token.attributes['id']] : []));
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page.address}#${id}`);
  });
  none(doubles, 'id that occurs twice');
});
