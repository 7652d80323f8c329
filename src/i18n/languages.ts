/** The site's languages in the order in which they are listed. Both are equal; neither is a fallback of the other. */
export const languages = ['de', 'en'] as const;

export type Language = (typeof languages)[number];

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'de' ? 'en' : 'de';
}

/** True for a language code of this site; narrows the type. */
export function isLanguage(code: string | undefined): code is Language {
  return languages.includes(code as Language);
}
