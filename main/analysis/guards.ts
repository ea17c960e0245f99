import type { Guard } from '../../shared/api/answers.ts'

export type { Guard } from '../../shared/api/answers.ts'

/** An answer, and what it does not prove. Sentences: answers.json of the locales, and they stand beside every answer. */
export interface Answer<T> {
  rows: T[]
  guards: Guard[]
}
