import { cleanCell, saysNothing } from '../../../shared/identifiers/text.ts'
import { fold } from '../../../shared/names/fold.ts'
import type { Mapping, ParsedPerson } from '../types.ts'
import { memo } from './memo.ts'

/** Reads the person whom a row names. Null where it names none, or where nothing says whose name it is. */
export function createPeople(mapping: Mapping): (cells: readonly string[], subject: 'caller' | 'callee' | null) => ParsedPerson | null {
  const { name, identity } = mapping.columns
  const party = mapping.person ?? null
  if ((name === undefined && identity === undefined) || party === null) return () => null
  const clean = memo((text: string): string | null => {
    const cleaned = cleanCell(text)
    return saysNothing(cleaned) ? null : cleaned
  })
  const folded = memo(fold)
  return (cells, subject) => {
    const nameText = name === undefined ? '' : (cells[name] ?? '')
    const identityText = identity === undefined ? '' : (cells[identity] ?? '')
    if (nameText === '' && identityText === '') return null
    const of =
      party === 'caller' || party === 'callee' ? party : subject === null ? null : (party === 'subject') === (subject === 'caller') ? 'caller' : 'callee'
    const document = clean(identityText)
    const label = clean(nameText) ?? document
    return of === null || label === null ? null : { label, identity: document, folded: folded(label), of }
  }
}
