import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { makeRelease } from '../../src/build/release/release.ts';
import { findProgram } from '../../src/build/test/find-programs.ts';
import { flyersVariable, listName } from '../../src/facts/flyer-files.ts';
import { readContent } from '../../src/facts/content.ts';
import { none, opened, projectFolder, readSiteFile, siteFiles, siteFolder } from './built-site.ts';
import { readCodes, readCodesOtherwise, type ReadCode } from './flyers-codes.ts';
import { blur, readPgm, rotate, writePgm, type Gray } from './flyers-gray.ts';
import { edition, sheets, type Promise26A } from './flyers-sheets.ts';
import { tokens } from './html-tokens.ts';

const root = mkdtempSync(join(tmpdir(), 'flyers-'));
after(() => rmSync(root, { recursive: true, force: true }));
const folder = join(siteFolder, edition.folder);
const pdf = ({ id }: Promise26A) => join(folder, `${id}.pdf`);

/** Why the tests of printed sheets cannot run; false if they can. */
const printed = existsSync(folder) ? false : 'this build has no printed flyers: no Chromium was found, or their words did not fit';
const poppler = printed || (findProgram('pdftoppm') ? false : 'poppler-utils is not installed');
const zbar = poppler || (findProgram('zbarimg') ? false : 'zbar-tools is not installed');

function run(program: string, ...parameters: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(status, 0, `${program} ${parameters.join(' ')}: ${stderr}`);
  return stdout;
}

const millimetre = 72 / 25.4;
const dpi = 150;
const pixels = (millimetres: number) => (millimetres * dpi) / 25.4;
/** Bleed, and paper around the trimmed size, of sheets for the print shop. */
const [bleed, around] = [3, 10];
const offset = ({ shop }: Promise26A) => (shop ? around : 0);

/** Every page of every sheet as a picture, with its file and what it promises. */
interface Drawn {
  name: string;
  sheet: Promise26A;
  page: Promise26A['pages'][number];
  file: string;
  picture: Gray;
}
const drawn: Drawn[] = poppler ? [] : sheets.filter((sheet) => existsSync(pdf(sheet))).flatMap((sheet) => {
  run('pdftoppm', '-r', String(dpi), '-gray', pdf(sheet), join(root, sheet.id));
  return sheet.pages.map((page, at) => {
    const file = join(root, `${sheet.id}-${at + 1}.pgm`);
    return { name: `${sheet.id} page ${at + 1}`, sheet, page, file, picture: readPgm(readFileSync(file)) };
  });
});
const codes = new Map<Drawn, ReadCode[]>();
for (const page of drawn) codes.set(page, await readCodes(page.picture));
const origin = 'HTTP://LOCALHOST:4321/';
/** Texts by page, in an order that does not matter. */
const named = (list: readonly Drawn[], textsOf: (page: Drawn) => string[]) => list.map((page) => ({ name: page.name, codes: textsOf(page).sort() }));
const promised = ({ page }: Drawn) => page.codes.map((code) => origin + code);

/** Text of a page in the order of the document; with what broke a line taken out: a typed address may go over two. */
const textOfPage = (sheet: Promise26A, page: number) => run('pdftotext', '-raw', '-f', String(page), '-l', String(page), pdf(sheet), '-');

test('the site holds every sheet of the edition, for hand, stand, office and wall, and no other', { skip: printed }, () => {
  assert.equal(sheets.length, 17);
  assert.deepEqual(readdirSync(folder).filter((name) => name.endsWith('.pdf')).sort(), sheets.map(({ id }) => `${id}.pdf`).sort());
});

test('every sheet has its pages in its exact size, and those for the print shop have 3 mm bleed and 10 mm paper on each side', { skip: poppler }, () => {
  const problems = sheets.flatMap((sheet) => {
    const info = run('pdfinfo', '-box', '-f', '1', '-l', '9', pdf(sheet));
    const box = (name: string) => [...info.matchAll(new RegExp(`^Page +\\d+ ${name}: +(.*)$`, 'gm'))].map(([, numbers]) => numbers!.trim().split(/ +/).map(Number) as [number, number, number, number]);
    const trims = box('TrimBox');
    if (trims.length !== sheet.pages.length) return [`${sheet.id} has ${trims.length} pages`];
    // Left, bottom, right, top: how far each lies outside of the trimmed size.
    const beyond = { TrimBox: 0, BleedBox: sheet.shop ? bleed : 0, MediaBox: offset(sheet), CropBox: offset(sheet) };
    return trims.flatMap((trim, page) => [
      ...([[trim[2] - trim[0], sheet.width], [trim[3] - trim[1], sheet.height]] as const).flatMap(([is, should]) => (Math.abs(is / millimetre - should) < 0.1 ? [] : [`${sheet.id} page ${page + 1}: ${is / millimetre} mm instead of ${should}`])),
      ...Object.entries(beyond).flatMap(([name, distance]) => box(name)[page]!.flatMap((edge, side) => (Math.abs((edge - trim[side]!) * (side < 2 ? -1 : 1) - distance * millimetre) < 0.1 * millimetre ? [] : [`${sheet.id} page ${page + 1}: ${name} ${box(name)[page]}`]))),
    ]);
  });
  none(problems, 'box in the wrong place');
});

test('every sheet is tagged, names its edition and its language, and holds all its typefaces: Bitter, Source Sans 3 and Source Code Pro', { skip: poppler }, () => {
  const problems = sheets.flatMap((sheet) => {
    const info = run('pdfinfo', pdf(sheet));
    const fonts = run('pdffonts', pdf(sheet)).trim().split('\n').slice(2).map((row) => /^(\S+).* (yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$/.exec(row)?.slice(1) ?? [row]);
    const catalog = /\/Type \/Catalog[\s\S]*?endobj/.exec(readFileSync(pdf(sheet), 'latin1'))?.[0] ?? '';
    const families = new Set(fonts.map(([name]) => /^[A-Z]{6}\+(Bitter|SourceSans3|SourceCodePro)/.exec(name!)?.[1]));
    return [
      ...(/^Tagged: +yes$/m.test(info) ? [] : ['is not tagged']),
      ...(/^Title: +BSD\/Xen 26A: NetBSD (?:und|and) FreeBSD (?:auf|on) Xen$/m.test(info) ? [] : [`has the title ${/^Title:.*/m.exec(info)}`]),
      ...(catalog.includes(`/Lang (${sheet.language})`) ? [] : ['has another language in its catalog, or none']),
      ...sheet.pages.filter(({ language }) => !readFileSync(pdf(sheet), 'latin1').includes(`/Lang (${language})`)).map(({ language }) => `does not say which page is ${language}`),
      ...fonts.filter(([, embedded]) => embedded !== 'yes').map(([name]) => `does not embed ${name}`),
      ...(families.size === 3 && !families.has(undefined) ? [] : [`has the typefaces ${fonts.map(([name]) => name).join(', ')}`]),
    ].map((problem) => `${sheet.id} ${problem}`);
  });
  none(problems, 'sheet that a reader or a print shop would stumble over');
});

test('the text of every page can be taken out: its edition with the day, its licence, umlauts, and no joined or unknown letters', { skip: poppler }, () => {
  const problems = sheets.flatMap((sheet) => sheet.pages.flatMap(({ language }, at) => {
    const text = textOfPage(sheet, at + 1).replace(/[\s\u00a0]+/g, ' ');
    const inside = sheet.id.startsWith('fold') && at === 1;
    return [
      ...(inside || text.includes(edition.foot[language]) ? [] : [`“${edition.foot[language]}” is missing`]),
      ...(inside || text.includes('CC BY 4.0') ? [] : ['has no licence']),
      ...(inside || text.includes(language === 'de' ? 'Probedruck' : 'Proof') ? [] : ['is built for no public address and is not marked as a proof']),
      ...(language === 'de' && !/[äöü]/.test(text) ? ['has no umlaut'] : []),
      ...(/[\ufb00-\ufb06\ufffd\ue000-\uf8ff]/.test(text) ? ['has letters that cannot be searched for'] : []),
    ].map((problem) => `${sheet.id} page ${at + 1}: ${problem}`);
  }));
  none(problems, 'page whose text is not what is printed');
});

test('each page holds its codes, all of them and no others, at edition 26A’s addresses in capitals', { skip: poppler }, () => {
  const found = named(drawn, (page) => codes.get(page)!.map(({ text }) => text));
  assert.deepEqual(found, named(drawn, promised));
  assert.equal(found.flatMap((page) => page.codes).length, 68);
});

test('every code can lose a quarter of itself, and is written in capitals so that it is small', { skip: poppler }, () => {
  // Sides in modules by what a code of correction Q holds in alphanumeric mode: up to 16, 29, 47 characters in versions 1 to 3.
  const side = (length: number) => (length <= 16 ? 21 : length <= 29 ? 25 : 29);
  none([...codes].flatMap(([{ name }, list]) => list.filter(({ text, correction, mode, modules }) => correction !== 'Q' || mode !== 'alphanumeric' || modules !== side(text.length)).map((code) => `${name}: ${JSON.stringify(code)}`)), 'code of another kind');
});

test('every code leads to a page of the site, under just that path, and its address stands beside it in small letters', { skip: poppler }, () => {
  const files = new Set(siteFiles());
  const texts = new Map(sheets.map((sheet) => [sheet, sheet.pages.map((_, at) => textOfPage(sheet, at + 1).replace(/\s+/g, ''))]));
  const problems = drawn.flatMap((page) => codes.get(page)!.flatMap(({ text }) => {
    const path = text.slice(origin.length);
    const typed = text.toLowerCase().slice('http://'.length);
    const text26A = texts.get(page.sheet)![page.sheet.pages.indexOf(page.page)]!;
    return [...(files.has(`${path}/index.html`) ? [] : [`${page.name}: ${path}/index.html is not there`]), ...(text26A.split(typed).slice(1).some((rest) => !/^[a-z0-9]*\//.test(rest)) ? [] : [`${page.name}: ${typed} is not printed`])];
  }));
  none(problems, 'code that leads nowhere or cannot be typed');
});

test('every code is at least 25 mm wide without its quiet zone, and four modules around it are white', { skip: poppler }, () => {
  const problems = drawn.flatMap((page) => codes.get(page)!.flatMap(({ text, corners: [a, b, c, d], modules }) => {
    const sides = [[a, b], [b, c], [c, d], [d, a]].map(([from, to]) => Math.hypot(from!.x - to!.x, from!.y - to!.y));
    const side = sides.reduce((sum, one) => sum + one, 0) / 4;
    const { width, height, data } = page.picture;
    // Half a millimetre less on each side: the place of a code is known to a pixel, and edges are soft.
    const zone = (4 * side) / modules - 3;
    let dark = 0;
    for (let y = Math.ceil(a.y - zone); y <= d.y + zone; y++) {
      for (let x = Math.ceil(a.x - zone); x <= b.x + zone; x++) {
        const outside = x < a.x - 2 || x > b.x + 2 || y < a.y - 2 || y > d.y + 2;
        if (outside && (x < 0 || y < 0 || x >= width || y >= height || data[y * width + x]! < 250)) dark++;
      }
    }
    return [...(side >= pixels(25) - 1 && side < pixels(80) ? [] : [`${page.name} ${text}: ${(side / pixels(1)).toFixed(1)} mm`]), ...(dark === 0 ? [] : [`${page.name} ${text}: ${dark} pixels around it are not white`])];
  }));
  none(problems, 'code that is hard to scan');
});

test('a second decoder finds the same codes', { skip: zbar }, () => {
  const found = readCodesOtherwise(drawn.map(({ file }) => file));
  assert.deepEqual(named(drawn, ({ file }) => found.get(file)!), named(drawn, promised));
});

/** One page of each form that has codes: the others differ in language or in the paper around them. */
const examples = drawn.filter(({ sheet, page }) => ['a5-de', 'a5-both', 'fold-en', 'poster-en'].includes(sheet.id) && page.codes.length > 0);
/** Pixels of a module, the finest of a page. */
const module = (page: Drawn) => Math.min(...codes.get(page)!.map(({ corners: [a, b], modules }) => (b.x - a.x) / modules));

for (const [how, change, decoders] of [
  ['held crooked', (page: Drawn) => rotate(page.picture, 7), 2],
  ['held upside down', (page: Drawn) => rotate(page.picture, 180), 2],
  // The second decoder looks along lines of pixels and gives up early where they are soft.
  ['out of focus', (page: Drawn) => blur(page.picture, module(page) / 3), 1],
  ['out of focus and crooked', (page: Drawn) => rotate(blur(page.picture, module(page) / 3), -7), 1],
] as const) {
  test(`the codes of a sheet that is ${how} are read${decoders === 2 ? ' by both decoders' : ''}`, { skip: decoders === 2 ? zbar : poppler }, async () => {
    assert.equal(examples.length, 6);
    const [texts, files] = [new Map<Drawn, string[]>(), new Map<Drawn, string>()];
    for (const page of examples) {
      const picture = change(page);
      assert.ok(Buffer.compare(picture.data, page.picture.data) !== 0, 'the picture was changed');
      texts.set(page, (await readCodes(picture)).map(({ text }) => text));
      if (decoders === 1) continue;
      files.set(page, `${page.file}-${how.replaceAll(' ', '-')}.pgm`);
      writeFileSync(files.get(page)!, writePgm(picture));
    }
    const expected = named(examples, promised);
    assert.deepEqual(named(examples, (page) => texts.get(page)!), expected);
    if (decoders === 1) return;
    const again = readCodesOtherwise([...files.values()]);
    assert.deepEqual(named(examples, (page) => again.get(files.get(page)!)!), expected);
  });
}

test('no word is smaller than 6 pt, and none of the statements, titles and steps smaller than 8 pt', { skip: poppler }, () => {
  const words = [`content/flyers/26a.yaml`, `content/links/editions/26a.yaml`].map((name) => readFileSync(join(projectFolder, name), 'utf8')).join('').replace(/[\s\u00a0"]+/g, ' ');
  const problems = sheets.flatMap((sheet) => {
    // Three pixels a point, the finest that the program knows; it gives whole pixels, rounded down.
    const xml = run('pdftohtml', '-xml', '-i', '-stdout', '-zoom', '3', pdf(sheet));
    const sizes = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id!, Number(size) / 3]));
    const lines = [...xml.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)].map(([, font, text]) => ({ size: sizes.get(font!)!, text: text!.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&').replace(/[\s\u00a0]+/g, ' ').trim() }));
    const body = lines.filter(({ text }) => text.length >= 12 && words.includes(text));
    const slug = (text: string) => sheet.shop && text.startsWith('26A · ');
    return [
      ...(body.length >= 15 ? [] : [`${sheet.id}: only ${body.length} lines are known`]),
      ...lines.filter(({ size, text }) => size < 6 && !slug(text)).map(({ size, text }) => `${sheet.id}: “${text}” has ${size} pt`),
      ...body.filter(({ size }) => size < 8).map(({ size, text }) => `${sheet.id}: “${text}” has ${size} pt`),
    ];
  });
  none(problems, 'line too small for paper');
});

test('no word stands nearer than 3 mm to an edge, a fold or a cut; office printers get 5 mm', { skip: poppler }, () => {
  const problems = sheets.filter(({ shop }) => !shop).flatMap((sheet) => run('pdftotext', '-bbox', pdf(sheet), '-').split('<page ').slice(1).flatMap((page, at) => {
    const words = [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(([, ...parts]) => ({ box: parts.slice(0, 4).map((number) => Number(number) / millimetre), text: parts[4]! }));
    const safe = sheet.id.startsWith('office') ? 5 : 3;
    const near = words.filter(({ box: [left, top, right, bottom] }) =>
      [left!, top!, sheet.width - right!, sheet.height - bottom!, ...sheet.pages[at]!.cuts.map((cut) => (right! <= cut ? cut - right! : left! >= cut ? left! - cut : 0))].some((distance) => distance < safe - 0.1),
    );
    return [...(words.length < 40 ? [`${sheet.id} page ${at + 1}: only ${words.length} words`] : []), ...near.map(({ box, text }) => `${sheet.id} page ${at + 1}: “${text}” at ${box.map(Math.round)}`)];
  }));
  none(problems, 'word that may be cut off');
});

const dark = ({ data, width }: Gray, x: number, y: number) => data[Math.floor(pixels(y)) * width + Math.floor(pixels(x))]! < 160;

test('colour runs 2.5 mm beyond every cut without a gap and ends before the crop marks, which stand at all corners and folds', { skip: poppler }, () => {
  const pages = drawn.filter(({ sheet }) => sheet.shop);
  assert.equal(pages.length, 12);
  const problems = pages.flatMap(({ name, sheet, page, picture }) => {
    const [right, bottom] = [around + sheet.width, around + sheet.height];
    const steps = (from: number, to: number) => Array.from({ length: Math.floor((to - from) / 0.2) }, (_, at) => from + at * 0.2);
    // Just below the cut, where no words are.
    const gaps = steps(around - 2.5, right + 2.5).filter((x) => !dark(picture, x, bottom + 2.5) || !dark(picture, x, bottom + 0.2));
    const beyond = steps(around + 1, right - 1).filter((x) => dark(picture, x, bottom + 3.4)).concat(steps(bottom - 10, bottom + 2).filter((y) => dark(picture, around - 3.4, y) || dark(picture, right + 3.4, y)));
    // A hairline may lie between two pixels: anything that is not white within half a millimetre.
    const marked = (x: number, y: number, across: boolean) => steps(-0.5, 0.5).some((by) => picture.data[Math.floor(pixels(across ? y : y + by)) * picture.width + Math.floor(pixels(across ? x + by : x))]! < 240);
    const missing = [
      ...[around, right, ...page.cuts.map((cut) => around + cut)].flatMap((x) => [[x, 3], [x, bottom + 7]].filter(([at, y]) => !steps(-0.6, 0.6).some((by) => marked(at!, y! + by, true)))),
      ...[around, bottom].flatMap((y) => [[3, y], [right + 7, y]].filter(([x, at]) => !marked(x!, at!, false))),
    ];
    return [...(gaps.length > 0 ? [`${name}: colour has gaps at ${gaps.slice(0, 3).map((x) => x.toFixed(1))} mm`] : []), ...(beyond.length > 0 ? [`${name}: colour runs on beyond the bleed at ${beyond.slice(0, 3)}`] : []), ...missing.map(([x, y]) => `${name}: no mark at ${x} × ${y} mm`)];
  });
  none(problems, 'mistake that shows after cutting');
});

test('what office printers leave white is white but for the line to cut along', { skip: poppler }, () => {
  const pages = drawn.filter(({ sheet }) => sheet.id.startsWith('office'));
  assert.equal(pages.length, 6);
  none(pages.flatMap(({ name, sheet, picture: { width, height, data } }) => {
    const [edge, middle, room] = [pixels(5), pixels(sheet.width / 2), pixels(1)];
    let inked = 0;
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if ((x < edge - 1 || y < edge - 1 || x > width - edge || y > height - edge) && Math.abs(x - middle) > room && data[y * width + x]! < 250) inked++;
    return inked > 0 ? [`${name}: ${inked} pixels`] : [];
  }), 'page with ink where office printers have none');
});

const flyersPage = (language: string) => {
  const html = readSiteFile(`${language}/flyers/index.html`).toString('utf8');
  return { html, tokens: tokens(html) };
};

test('the page of flyers offers every sheet in both languages with its size, and pictures of both sides of those in its own', { skip: printed }, () => {
  const files = new Set(siteFiles());
  for (const language of ['de', 'en'] as const) {
    const page = flyersPage(language);
    const links = ['a', 'img'].flatMap((name) => opened(page.tokens, name)).flatMap(({ href, src }) => (href ?? src ?? '').startsWith(`/${edition.folder}/`) ? [(href ?? src)!.slice(1)] : []);
    assert.ok(links.length > 20);
    const offered = [...page.html.matchAll(/<a href="\/flyers\/26a\/([^"]+\.pdf)"[^>]*>([^<]+)<\/a>\s*<small>(\d+)[\s\u00a0]KiB<\/small>/g)].map(([, name, , size]) => ({ name: name!, size: Number(size) }));
    assert.deepEqual(offered.map(({ name }) => name).sort(), sheets.map(({ id }) => `${id}.pdf`).sort());
    none(offered.filter(({ name, size }) => Math.ceil(statSync(join(folder, name)).size / 1024) !== size).map(({ name, size }) => `${name} is not of ${size} KiB`), 'wrong size');
    none(links.filter((path) => !files.has(path)), 'picture or sheet that is not there');
    const sides = ['a5', 'fold', 'office'].flatMap((kind) => [`${kind}-${language}-1`, `${kind}-${language}-2`]).concat(`poster-${language}-1`);
    assert.deepEqual(opened(page.tokens, 'a').flatMap(({ href }) => (href?.endsWith('.webp') ? [basename(href, '.webp')] : [])).filter((name, at, all) => all.indexOf(name) === at).sort(), sides.sort());
    assert.match(page.html, language === 'de' ? /ohne öffentliche Adresse gebaut\. Ihre Blätter sind Probedrucke/ : /built without a public address\. Its sheets are proofs/);
  }
});

test('every picture has the size that the page gives for it, and the sheet’s proportions', { skip: printed }, () => {
  const shown = (['de', 'en'] as const).map(flyersPage).flatMap(({ tokens }) => opened(tokens, 'img').filter(({ src }) => src?.startsWith('/flyers/')));
  assert.equal(shown.length, 8);
  for (const { src, width, height } of shown) {
    const bytes = readFileSync(join(siteFolder, src!));
    assert.equal(bytes.toString('latin1', 8, 15), 'WEBPVP8', src);
    // A lossy picture has its size behind its start code.
    const at = bytes.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
    const size = [bytes.readUInt16LE(at + 3) & 0x3fff, bytes.readUInt16LE(at + 5) & 0x3fff];
    assert.ok(Math.abs(size[0]! - Number(width)) <= 1 && Math.abs(size[1]! - Number(height)) <= 1, `${src} is ${size} and said to be ${width} × ${height}`);
    const sheet = sheets.find(({ id }) => basename(src!).startsWith(`${id}-`))!;
    assert.ok(Math.abs(Number(height) / Number(width) - sheet.height / sheet.width) < 0.02, src);
  }
});

test('a release holds the printed sheets, without the site’s pictures of them, and its checksums cover them; without a printed set it has none', async () => {
  const set = join(root, 'set');
  const site = join(root, 'small-site');
  for (const path of [set, site]) mkdirSync(path);
  const list = { edition: '26a', published: false, sheets: [] };
  for (const [name, text] of Object.entries({ 'a5-de.pdf': 'one', 'fold-de.pdf': 'two', 'a5-de-1.webp': 'picture', [listName]: JSON.stringify(list) })) writeFileSync(join(set, name), text);
  for (const name of ['index.html', 'de/index.html', 'en/index.html']) {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), '<!doctype html><title>x</title>');
  }
  const { content } = readContent(join(projectFolder, 'content'));
  const release = { content, site, out: join(root, 'release'), day: '2026-11-23', base: '/', published: undefined, effort: 1 };
  const before = process.env[flyersVariable];
  try {
    process.env[flyersVariable] = set;
    await makeRelease(release, () => {});
    assert.deepEqual(readdirSync(join(release.out, 'flyers', '26a')).sort(), ['a5-de.pdf', 'fold-de.pdf']);
    const sums = readFileSync(join(release.out, 'SHA256SUMS'), 'utf8');
    // sha256 of "one" and "two".
    assert.match(sums, /^7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed {2}flyers\/26a\/a5-de\.pdf$/m);
    assert.match(sums, /^3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3 {2}flyers\/26a\/fold-de\.pdf$/m);
    delete process.env[flyersVariable];
    await makeRelease(release, () => {});
    assert.ok(!existsSync(join(release.out, 'flyers')));
  } finally {
    if (before === undefined) delete process.env[flyersVariable];
    else process.env[flyersVariable] = before;
  }
});
