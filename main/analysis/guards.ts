/**
 * What an answer about telephones does not prove. Codes here; the sentences are in answers.json of the locales, and they
 * stand beside every answer.
 */
export const GUARDS = [
  /** A cell is an area, not a point. */
  'cell-is-area',
  /** A subscriber is not a user; a number is not a person. */
  'subscriber-not-user',
  /** Absence of records is not absence. */
  'absence-not-absence',
  /** A handset changes hands. */
  'handset-changes-hands',
  /** A score compares; it is no probability. */
  'score-no-probability',
  /** Clocks of networks differ. */
  'clocks-differ',
  /** The best is not much better than the next. */
  'close-runner-up',
  /** Places so crowded that only known subjects were compared there. */
  'crowds-left-out',
  /** Far more chains begin than are worth following: the shortest pauses were kept. */
  'chains-cut',
] as const
export type Guard = (typeof GUARDS)[number]

/** An answer, and what it does not prove. */
export interface Answer<T> {
  rows: T[]
  guards: Guard[]
}
