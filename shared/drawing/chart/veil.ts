import type { NodeKind } from '../../model/chart.ts'
import { PROTECTIONS, type Protection } from '../../model/entity.ts'
import type { Translate } from '../../model/translate.ts'
import { pseudonym, sameNameAs } from './names.ts'

/**
 * What stands in a text for a protected person or a thing of theirs, before it is known in which language it will be
 * read. `person` is the public id of the person; `thing` is true for a number, a handset or a name that leads to them;
 * `namesake` for somebody or something else of the same name.
 */
export interface Veil {
  protection: Protection
  kind: NodeKind
  person: string
  thing: boolean
  nth: number
  namesake?: boolean
}

// Two characters of the private use area: no file of ours has them, and no text is written with them.
const [OPEN, CLOSE] = ['\uE0F0', '\uE0F1']
const VEIL = /\uE0F0(\w+) (\w+) ([a-z]+\d+) (\d) (\d+)\uE0F1/g

export const veiled = ({ protection, kind, person, thing, nth, namesake }: Veil): string =>
  `${OPEN}${protection} ${kind} ${person} ${namesake ? 2 : thing ? 1 : 0} ${nth}${CLOSE}`

/** The text with pseudonyms in the reader's language where veils stand. */
export const unveil = (text: string, translate: Translate): string =>
  text.includes(OPEN)
    ? text.replace(VEIL, (_, protection: string, kind: NodeKind, person: string, what: string, nth: string) => {
        const shown = { id: person, kind, protection: PROTECTIONS.find((one) => one === protection) ?? ('victim' as const) }
        if (what === '2') return sameNameAs(shown, translate)
        return pseudonym({ ...shown, protectedAs: what === '1' ? { persons: [person], nth: Number(nth) } : undefined }, translate)
      })
    : text

/** The same for every text in an answer. Answers without a veil come back as they are. */
export function unveilAll<T>(value: T, translate: Translate): T {
  if (typeof value === 'string') return unveil(value, translate) as T
  if (Array.isArray(value)) return value.map((part: unknown) => unveilAll(part, translate)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unveilAll(part as unknown, translate)])) as T
}
