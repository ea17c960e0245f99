import { MasarError } from '../../../../../shared/api/errors.ts'
import { LIMITS } from '../../../limits.ts'
import type { DocumentParty, DocumentReader, Found } from '../../types.ts'
import { readCards } from './cards.ts'
import { contactOf } from './contact.ts'

/** Address books in vCard 2.1, 3.0 and 4.0. A card is what an address book calls a number; it proves no use of it. docs/decisions/0114. */
export const vcard: DocumentReader = {
  id: 'vcard',
  sniff: ({ text }) => (/^[\ufeff\s]*BEGIN\s*:\s*VCARD\s*$/im.test(text.slice(0, 200)) ? 1 : 0),
  async *read(input) {
    const owner: DocumentParty | null = input.subject === null ? null : { type: 'phone', text: input.subject, owner: true }
    let count = 0
    const cut = { count: 0, first: null as string | null }
    for await (const { cards, outside } of readCards(input.pieces(), input.file, (name) => input.encoding(name))) {
      const found: Found[] = outside.map(({ row, offset, length }) => ({ part: '', row, offset, length, raw: null, what: 'skip', skip: 'preamble' }))
      for (const card of cards) {
        const { row, offset, length } = card
        if (card.left > 0) {
          cut.count++
          cut.first ??= `row ${row}`
        }
        // A picture makes a card long; its words stand before it in most.
        found.push({ part: '', row, offset, length: Math.min(length, LIMITS.row), raw: null, ...contactOf(card, owner) })
      }
      count += cards.length
      if (found.length > 0) yield found.sort((a, b) => a.row - b.row)
      else input.alive()
    }
    if (cut.count > 0) input.warn({ code: 'record-cut', ...cut })
    if (count === 0) throw new MasarError('no-rows', { file: input.file })
  },
}
