import { parsePhone } from '../../../../../shared/identifiers/phone.ts'
import { MasarError } from '../../../../../shared/api/errors.ts'
import { LIMITS } from '../../../limits.ts'
import { memo } from '../../../normalise/memo.ts'
import { afterProlog } from '../../../prolog.ts'
import type { DocumentParty, DocumentReader, Found } from '../../types.ts'
import { createXmlScanner } from '../../ufed/xml/scanner.ts'
import type { Tag } from '../../ufed/xml/tag.ts'
import { createClip } from './clip.ts'
import { recordsOf } from './records.ts'
import type { Attributes, Entry } from './records.ts'

const ROOT = /^<(?:smses|calls)[\s>/]/

/** Parts and addresses of one message; more only to do harm. */
const MOST_PARTS = 2_000

/** Messages and calls that SMS Backup & Restore saves from an Android telephone. docs/decisions/0114. */
export const smsBackupRestore: DocumentReader = {
  id: 'sms-backup-restore',
  sniff: ({ text }) => (ROOT.test(afterProlog(text.slice(0, 8_192))) ? 0.95 : 0),
  async *read(input) {
    const { file, subject, region } = input
    const owner: DocumentParty | null = subject === null ? null : { type: 'phone', text: subject, owner: true }
    const numberOf = memo((text: string) => parsePhone(text, region)?.value ?? text, 50_000)
    const clip = createClip()
    let found: Found[] = []
    let entry: Entry | null = null
    let start = 0
    let row = 0
    let claimed: number | null = null

    function open(tag: Tag, at: number): void {
      const { name } = tag
      if (name === 'smses' || name === 'calls') {
        const count = Number(tag.get('count') ?? NaN)
        claimed = Number.isSafeInteger(count) && count >= 0 ? count : null
      } else if (entry === null && (name === 'sms' || name === 'mms' || name === 'call')) {
        entry = { name, attributes: attributesOf(tag), parts: [], addresses: [] }
        start = at
      } else if (entry && (name === 'part' || name === 'addr')) {
        const list = name === 'part' ? entry.parts : entry.addresses
        if (list.length >= MOST_PARTS) throw new MasarError('file-limit', { what: 'parts' })
        list.push(attributesOf(tag))
      }
    }
    function close(name: string, end: number): void {
      if (entry === null || entry.name !== name) return
      const offset = clip.place(start)
      // A picture is part of its message, but nobody reads its letters: the row's own text ends where a row's may.
      const place = { part: '', row: ++row, offset, length: Math.min(clip.place(end) - offset, LIMITS.row), raw: null }
      for (const record of recordsOf(entry, { owner, numberOf })) found.push({ ...place, ...record })
      entry = null
    }
    const scanner = createXmlScanner({ open, close, text: () => {}, leave: () => {} })
    const told = (fault: unknown): unknown => (fault instanceof MasarError ? new MasarError(fault.code, { ...fault.params, file }) : fault)

    input.encoding('utf-8')
    for await (const piece of input.pieces()) {
      try {
        scanner.write(clip.push(piece))
      } catch (fault) {
        throw told(fault)
      }
      if (found.length > 0) yield found
      else input.alive()
      found = []
    }
    try {
      scanner.end()
    } catch (fault) {
      throw told(fault)
    }
    if (row === 0) throw new MasarError('no-rows', { file })
    const missing = claimed === null ? 0 : Math.abs(claimed - row)
    if (missing > 0) input.warn({ code: 'count-differs', count: missing, first: null })
    if (owner === null) input.warn({ code: 'subject-missing', count: row, first: null })
  },
}

const attributesOf = (tag: Tag): Attributes => new Map(tag.all())
