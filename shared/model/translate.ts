/** A sentence in the reader's language: key `area.name` of the locale files, with values (`count` chooses the plural form). */
export type Translate = (key: string, values?: Record<string, string | number>) => string

export const LANGUAGES = ['en', 'fr', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]
export const directionOf = (lang: Language): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr')
