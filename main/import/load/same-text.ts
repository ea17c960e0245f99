import { readSync } from 'node:fs'
import { eventKindCode } from '../../../shared/model/event.ts'
import type { ReadableDB } from '../../case/types.ts'
import type { SameText } from '../match/rules.ts'

interface Place {
  offset: number | null
  length: number | null
  raw: string | null
}

const LOCATION = eventKindCode('location')

/**
 * Compares rows of one file to the letter: those of a text in the file itself, open as `fd`; those of a sheet by their cells. In a document two
 * messages of one second may read alike, and where each stands tells them apart; but a device (no message, which
 * would have a receiver) is at a place at an instant once, however often the file says it.
 */
export function createSameText(db: ReadableDB, fd: number, document = false): SameText {
  const find = db.prepare('SELECT offset, length, raw FROM observation WHERE id = ?')
  const bytesOf = ({ offset, length }: Place): Buffer => {
    const bytes = Buffer.alloc(length ?? 0)
    return bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, offset ?? 0))
  }
  return (a, b) => {
    if (document && (a.kind !== LOCATION || a.callee !== null)) return false
    const [one, other] = [find.get(a.id) as Place, find.get(b.id) as Place]
    if (one.raw !== null || other.raw !== null) return one.raw === other.raw
    return one.length === other.length && bytesOf(one).equals(bytesOf(other))
  }
}
