import type { Language } from '../../model/translate.ts'

export type Direction = 'ltr' | 'rtl'

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Direction of a piece of data by its first letter; what holds no letter (numbers, dates, hashes) runs left to right. */
export function directionOfText(text: string): Direction {
  for (const char of text) if (/\p{L}/u.test(char)) return RTL.test(char) ? 'rtl' : 'ltr'
  return 'ltr'
}

export const hasArabic = (text: string): boolean => RTL.test(text)

/** A value put into a sentence of another direction: isolated, so that it cannot turn its neighbours (Unicode UAX 9, FSI and LRI). */
export const isolate = (text: string): string => `\u2068${text}\u2069`
export const isolateLtr = (text: string): string => `\u2066${text}\u2069`

/** The same only where the page reads from right to left; a left-to-right page keeps numbers plain. */
export const ltrIn = (lang: Language, text: string): string => (lang === 'ar' ? isolateLtr(text) : text)
