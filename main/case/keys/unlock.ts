import { MasarError } from '../../../shared/api/errors.ts'
import { headerIsGenuine } from '../header/mac.ts'
import type { Header, StoredSlot } from '../header/schema.ts'
import { openPassphraseSlot, openRecoverySlot } from './slots.ts'
import { type CaseKeys, deriveKeys, wipeKeys } from './subkeys.ts'

/** What a person offers to open a case. */
export type Key = { passphrase: string } | { recovery: string[] }
export interface Unlocked {
  header: Header
  slot: StoredSlot
  keys: CaseKeys
}

/**
 * Opens the first header whose slot the key fits and whose MAC holds; the newer one where several do.
 * Throws `wrong-passphrase` or `wrong-words` when no slot fits, `kdf-refused` when a slot asks for an unsafe derivation,
 * `header-damaged` when a slot fits but the header was altered.
 */
export async function unlock(headers: readonly Header[], key: Key): Promise<Unlocked> {
  const opened: Unlocked[] = []
  const refusals: unknown[] = []
  for (const header of headers) {
    try {
      opened.push(await unlockHeader(header, key))
    } catch (error) {
      refusals.push(error)
    }
  }
  const [best, ...others] = opened.toSorted((a, b) => b.header.serial - a.header.serial)
  for (const other of others) wipeKeys(other.keys)
  if (best) return best
  throw refusals.find((error) => error instanceof MasarError && error.code === 'header-damaged') ?? refusals[0] ?? new MasarError('header-damaged')
}

async function unlockHeader(header: Header, key: Key): Promise<Unlocked> {
  for (const slot of header.slots) {
    const dataKey = await openSlot(slot, header.id, key)
    if (!dataKey) continue
    const keys = deriveKeys(dataKey, header.id)
    if (headerIsGenuine(header, keys.header)) return { header, slot, keys }
    wipeKeys(keys)
    throw new MasarError('header-damaged')
  }
  throw new MasarError('passphrase' in key ? 'wrong-passphrase' : 'wrong-words')
}

async function openSlot(slot: StoredSlot, caseId: string, key: Key): Promise<Buffer | null> {
  if ('passphrase' in key) return slot.kind === 'passphrase' ? openPassphraseSlot(slot, caseId, key.passphrase) : null
  return slot.kind === 'recovery' ? openRecoverySlot(slot, caseId, key.recovery) : null
}
