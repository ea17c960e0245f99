import type { DocumentReader, Found } from '../../types.ts'
import { readMessages } from '../whatsapp/messages.ts'
import { readHeading } from '../whatsapp/heading.ts'
import { takeCensus } from '../whatsapp/census.ts'
import { createCast } from '../whatsapp/cast.ts'
import { sharedPlace } from '../place.ts'

const LINE = /^\ufeff?\[\d{4}-\d\d-\d\d,? \d\d:\d\d(?::\d\d)?\] [^\n:]{1,120}:/

/** Tools that read the backups of Signal call the telephone's own user so. */
const ME = 'Me'

/** Chats of Signal as backup tools write them: `[2024-01-31, 12:23] Name: text`. Signal writes no lines of its own into them. docs/decisions/0113. */
export const signalText: DocumentReader = {
  id: 'signal-text',
  sniff({ file, text, members }) {
    if (members !== null) return 0
    const lines = text.split('\n', 60).filter((line) => line.trim() !== '')
    if (!LINE.test(lines[0] ?? '')) return 0
    const seconds = /^.{12,13}\d\d:\d\d:\d\d\]/.test(lines[0] ?? '')
    const named = /signal/i.test(file) ? 0.1 : /whatsapp|_chat/i.test(file) ? -0.3 : 0
    return (seconds ? 0.6 : 0.85) + named + (lines.slice(1).some((line) => readHeading(line)?.square) ? 0.02 : 0)
  },
  async *read(input) {
    const census = await takeCensus(input.pieces(), input.file, () => input.alive())
    const ownerName = census.senders.includes(ME) ? ME : null
    const { subject, region } = input
    const cast = createCast(census, { app: 'signal', title: input.file.replace(/\.[^.]*$/, ''), subject, region, ownerName })
    if (subject === null && ownerName === null) input.warn({ code: 'direction-missing', count: census.messages, first: null })
    const encoding = (name: string): void => input.encoding(name)
    for await (const { messages, preamble } of readMessages(input.pieces(), input.file, encoding)) {
      const found: Found[] = preamble.map(({ row, offset, length }) => ({ part: '', row, offset, length, raw: null, what: 'skip', skip: 'preamble' }))
      for (const { row, offset, length, time, local, sender, text, tooLong } of messages) {
        const at = { part: '', row, offset, length, raw: null }
        if (tooLong) {
          found.push({ ...at, what: 'rejected', reason: 'too-long' })
          continue
        }
        const place = sharedPlace(text)
        const kind = sender === null ? 'system' : place ? 'location' : 'message'
        found.push({ ...at, what: 'event', kind, time, local, ...cast.route(sender), text, place, facts: { app: 'Signal', chat: census.name ?? undefined } })
        const statement = cast.memberStatement(sender)
        if (statement) found.push({ ...at, ...statement })
      }
      yield found
    }
  },
}
