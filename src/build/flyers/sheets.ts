import type { Language } from '../../i18n/languages.ts';
import { cover, details, foldBack, foldCover, foldFlap, foldHardware, foldIdea, foldSystems, poster, single, type Face } from './faces.ts';

/** A face on a page: where it begins and how wide it is, in millimetres of the trimmed page. */
export interface Place {
  face: Face;
  language: Language;
  x: number;
  width: number;
}

/** One PDF. Sizes in millimetres, trimmed. */
export interface Sheet {
  /** Name of the file without its ending and the edition. */
  id: string;
  kind: 'a5' | 'fold' | 'office' | 'poster';
  languages: Language[];
  width: number;
  height: number;
  /** True with bleed and crop marks around the trimmed size. */
  shop: boolean;
  /** Where the sheet is folded, in millimetres from the left of each page. */
  pages: { places: Place[]; folds: number[] }[];
}

const side = (width: number) => (face: Face, language: Language) => ({ places: [{ face, language, x: 0, width }], folds: [] });
const a5 = side(148);
const a3 = side(297);
const twice = (face: Face, language: Language, second = language) => ({ places: [{ face, language, x: 0, width: 148.5 }, { face, language: second, x: 148.5, width: 148.5 }], folds: [] });

/** Panels beside one another, each with its width. */
function panels(language: Language, ...faces: [Face, number][]): Sheet['pages'][number] {
  let x = 0;
  const places = faces.map(([face, width]) => {
    const place = { face, language, x, width };
    x += width;
    return place;
  });
  return { places, folds: places.slice(1).map((place) => place.x) };
}

function languageSheets(language: Language): Omit<Sheet, 'shop'>[] {
  const of = { languages: [language] };
  return [
    { id: `a5-${language}`, kind: 'a5', ...of, width: 148, height: 210, pages: [a5(cover, language), a5(details, language)] },
    // The panel that is folded in first is 3 mm narrower, or it would buckle.
    { id: `fold-${language}`, kind: 'fold', ...of, width: 297, height: 210, pages: [panels(language, [foldFlap, 97], [foldBack, 100], [foldCover, 100]), panels(language, [foldIdea, 100], [foldSystems, 100], [foldHardware, 97])] },
    { id: `office-${language}`, kind: 'office', ...of, width: 297, height: 210, pages: [twice(cover, language), twice(details, language)] },
    { id: `poster-${language}`, kind: 'poster', ...of, width: 297, height: 420, pages: [a3(poster, language)] },
  ];
}

/** Every sheet that is printed. Those with bleed have `-shop` behind their name; office printers cannot print to the edge. */
export function allSheets(): Sheet[] {
  const plain: Omit<Sheet, 'shop'>[] = [
    ...languageSheets('de'),
    ...languageSheets('en'),
    { id: 'a5-both', kind: 'a5', languages: ['de', 'en'], width: 148, height: 210, pages: [a5(single, 'de'), a5(single, 'en')] },
    { id: 'office-both', kind: 'office', languages: ['de', 'en'], width: 297, height: 210, pages: [twice(single, 'de'), twice(single, 'en')] },
  ];
  return plain.flatMap((sheet) => [{ ...sheet, shop: false }, ...(sheet.kind === 'office' ? [] : [{ ...sheet, id: `${sheet.id}-shop`, shop: true }])]);
}
