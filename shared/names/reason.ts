import type { Translate } from '../model/translate.ts'
import type { NameMatch, NamePart } from './result.ts'

/** Why two names scored as they did, for people: what speaks against them first, then each word. Sentences are in the area `names`. */
export function reasonOf({ parts, limit }: Pick<NameMatch, 'parts' | 'limit'>, t: Translate): string {
  const said = parts.map((part) => partSentence(part, t))
  return [...(limit ? [t(`names.limit.${limit}`)] : []), ...said].join(t('names.and'))
}

/** What became of one word. */
export const partSentence = (part: NamePart, t: Translate): string => t(`names.part.${keyOf(part)}`, { a: part.a ?? '', b: part.b ?? '' })

function keyOf({ how, a, b }: NamePart): string {
  if (how !== 'missing') return how === 'equal' && a !== b ? 'alike' : how
  return b === null ? 'onlyFirst' : 'onlySecond'
}
