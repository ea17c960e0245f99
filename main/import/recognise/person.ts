import type { PartyName } from '../types.ts'
import { nameKey } from './names.ts'

const OWNERS: [PartyName, RegExp][] = [
  ['caller', /(?:^| )(?:caller|calling|appelant|llamante|a party|المتصل|الطالب)(?: |$)/],
  ['callee', /(?:^| )(?:called|callee|appele|llamado|b party|المطلوب)(?: |$)/],
  ['correspondent', /(?:^| )(?:correspondent|correspondant|correspondants|interlocuteur|interlocutor|other|contact|contacto|الطرف الاخر)(?: |$)/],
]

/**
 * Whose name a column holds, where its own name says it (`Nom appelant`, `Called party name`). Null for "Name", and for
 * "Subscriber": some files mean their own subscriber by it and some each row's other party.
 */
export function ownerOf(columnName: string): PartyName | null {
  const key = nameKey(columnName)
  return OWNERS.find(([, words]) => words.test(key))?.[0] ?? null
}
