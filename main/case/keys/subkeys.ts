import { hkdfSync } from 'node:crypto'

const PURPOSES = ['database', 'originals', 'originalNames', 'header', 'slotNames', 'head'] as const
type Purpose = (typeof PURPOSES)[number]

const INFO: Record<Purpose, string> = {
  database: 'masar database 1',
  originals: 'masar originals 1',
  originalNames: 'masar original names 1',
  header: 'masar header 1',
  slotNames: 'masar slot names 1',
  head: 'masar head 1',
}

/** The keys of an open case: the data key and what HKDF-SHA256 makes of it, 32 bytes each. */
export type CaseKeys = Record<Purpose | 'data', Buffer>

/** Derives every key of a case. Salt: the case id in UTF-8; info: the purpose. */
export function deriveKeys(dataKey: Buffer, caseId: string): CaseKeys {
  const derive = (purpose: Purpose) => Buffer.from(hkdfSync('sha256', dataKey, caseId, INFO[purpose], 32))
  return {
    data: dataKey,
    database: derive('database'),
    originals: derive('originals'),
    originalNames: derive('originalNames'),
    header: derive('header'),
    slotNames: derive('slotNames'),
    head: derive('head'),
  }
}

/** Overwrites every key. What the runtime copied on its own is out of reach. */
export function wipeKeys(keys: CaseKeys): void {
  for (const key of Object.values(keys)) key.fill(0)
}
