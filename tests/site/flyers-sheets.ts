/** What each sheet of edition 26A promises, by hand: the codes of each page, without the address and sorted; sizes in millimetres. */
export interface Promise26A {
  id: string;
  language: 'de' | 'en';
  shop: boolean;
  width: number;
  height: number;
  pages: { codes: string[]; language: 'de' | 'en'; /** Where the page is folded or cut apart, in millimetres. */ cuts: number[] }[];
}

export const edition = { folder: 'flyers/26a', code: '26A', foot: { de: 'Ausgabe 26A, 23. November 2026', en: 'Edition 26A, 23 November 2026' } } as const;

const steps = (language: string) => ['GUEST', 'HW', 'PLAN'].map((topic) => `F/26A/${topic}/${language}`);
const twice = (codes: string[]) => codes.flatMap((code) => [code, code]);
const both = (['de', 'en'] as const).map((language) => ({ language, codes: [`F/26A/HW/${language.toUpperCase()}`, `F/26A/PLAN/${language.toUpperCase()}`], cuts: [] as number[] }));

const plain: Omit<Promise26A, 'shop'>[] = [
  ...(['de', 'en'] as const).flatMap((language) => {
    const three = steps(language.toUpperCase());
    return [
      { id: `a5-${language}`, language, width: 148, height: 210, pages: [{ codes: ['F/26A'], cuts: [] }, { codes: three, cuts: [] }] },
      // Outside and inside: the panel of 97 mm must lie behind itself when the sheet is turned.
      { id: `fold-${language}`, language, width: 297, height: 210, pages: [{ codes: ['F/26A', ...three], cuts: [97, 197] }, { codes: [], cuts: [100, 200] }] },
      { id: `office-${language}`, language, width: 297, height: 210, pages: [{ codes: twice(['F/26A']), cuts: [148.5] }, { codes: twice(three), cuts: [148.5] }] },
      { id: `poster-${language}`, language, width: 297, height: 420, pages: [{ codes: ['F/26A'], cuts: [] }] },
    ].map((sheet) => ({ ...sheet, pages: sheet.pages.map((page) => ({ ...page, language })) }));
  }),
  { id: 'a5-both', language: 'de', width: 148, height: 210, pages: both },
  { id: 'office-both', language: 'de', width: 297, height: 210, pages: both.map((page) => ({ ...page, codes: twice(page.codes), cuts: [148.5] })) },
];

/** Office printers cannot print to the edge: no sheet for a print shop of those. */
export const sheets: readonly Promise26A[] = plain.flatMap((sheet) => [{ ...sheet, shop: false }, ...(sheet.id.startsWith('office') ? [] : [{ ...sheet, id: `${sheet.id}-shop`, shop: true }])]);
