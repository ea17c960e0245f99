import { MasarError } from '../../shared/api/errors.ts'
import { signHeader } from './header/mac.ts'
import { type Header, MOST_SLOTS, type StoredSlot } from './header/schema.ts'
import { writeHeader } from './header/store.ts'
import { DEFAULT_COST } from './keys/cost.ts'
import { checkPassphrase } from './keys/passphrase.ts'
import { describeSlot, openPassphraseSlot, passphraseSlot } from './keys/slots.ts'
import type { CaseKeys } from './keys/subkeys.ts'
import type { KeySlot } from './keys/types.ts'
import { rememberSerial } from './meta.ts'
import type { AuditNote, KdfCost, WritableDB } from './types.ts'

export interface Slots {
  slots(): KeySlot[]
  addSlot(name: string, passphrase: string): Promise<KeySlot[]>
  removeSlot(id: string): Promise<KeySlot[]>
  changePassphrase(current: string, next: string): Promise<KeySlot[]>
}

interface Setting {
  folder: string
  header: Header
  keys: CaseKeys
  /** Throws `no-case-open` or `busy`. A closed case has wiped keys, under which nothing may be sealed. */
  checkIdle: () => void
  write: (work: (db: WritableDB) => { result: void; note: AuditNote }) => void
}

/** The key slots of an open case. The data key never changes here: slots only wrap it. */
export function slotsOf({ folder, header: first, keys, checkIdle, write }: Setting): Slots {
  let header = first
  let changing = false

  const list = (): KeySlot[] => header.slots.map((slot) => describeSlot(slot, header.id, keys))

  /** New slots cost what the case's slots cost, so that a case made for a slow machine stays usable on it. */
  const cost = (): KdfCost => header.slots.find((slot) => slot.kind === 'passphrase')?.kdf ?? DEFAULT_COST

  /** Header first, then the log, which remembers the header's serial; if the log cannot be written, the old header returns. */
  const replaceSlots = (slots: StoredSlot[], note: AuditNote): void => {
    const before = header
    const next = signHeader({ format: before.format, version: before.version, id: before.id, serial: before.serial + 1, slots }, keys.header)
    try {
      writeHeader(folder, next)
      write((db) => {
        rememberSerial(db, next.serial)
        return { result: undefined, note }
      })
      header = next
    } catch (error) {
      writeHeader(folder, before)
      throw error
    }
  }

  /** Deriving a key takes a second, in which nothing else may touch the slots. */
  const change = async (work: () => Promise<{ slots: StoredSlot[]; note: AuditNote }>): Promise<KeySlot[]> => {
    checkIdle()
    if (changing) throw new MasarError('busy')
    changing = true
    try {
      const { slots, note } = await work()
      checkIdle()
      replaceSlots(slots, note)
      return list()
    } finally {
      changing = false
    }
  }

  return {
    slots: list,
    addSlot: (name, passphrase) =>
      change(async () => {
        checkPassphrase(passphrase)
        const label = name.trim()
        if (label === '') throw new MasarError('bad-request', { name: label })
        if (list().some((slot) => slot.name === label)) throw new MasarError('exists', { name: label })
        if (header.slots.length >= MOST_SLOTS) throw new MasarError('bad-request', { most: MOST_SLOTS })
        const slot = await passphraseSlot(keys, header.id, label, passphrase, cost())
        return { slots: [...header.slots, slot], note: { action: 'key-added', details: { slot: slot.id, name: label } } }
      }),
    removeSlot: (id) =>
      change(async () => {
        const slot = list().find((each) => each.id === id)
        if (!slot) throw new MasarError('not-found', { id })
        const left = header.slots.filter((each) => each.id !== id)
        if (!left.some((each) => each.kind === 'passphrase')) throw new MasarError('last-slot')
        return { slots: left, note: { action: 'key-removed', details: { slot: id, kind: slot.kind, name: slot.name } } }
      }),
    changePassphrase: (current, next) =>
      change(async () => {
        checkPassphrase(next)
        const slot = await slotOfPassphrase(header, current)
        const { name } = describeSlot(slot, header.id, keys)
        const fresh = await passphraseSlot(keys, header.id, name, next, cost(), { id: slot.id, added: slot.added })
        return { slots: header.slots.map((each) => (each.id === slot.id ? fresh : each)), note: { action: 'key-changed', details: { slot: slot.id, name } } }
      }),
  }
}

async function slotOfPassphrase(header: Header, passphrase: string): Promise<StoredSlot> {
  for (const slot of header.slots) {
    if (slot.kind !== 'passphrase') continue
    const dataKey = await openPassphraseSlot(slot, header.id, passphrase)
    dataKey?.fill(0)
    if (dataKey) return slot
  }
  throw new MasarError('wrong-passphrase')
}
