import { crc32, deflateRawSync } from 'node:zlib'
import { expect } from 'vitest'
import type { OpenCase } from '../../../main/case/types.ts'
import { file, run, stateOf } from '../../unit/main/import/fixtures.ts'
import { cpuClock } from '../../unit/cpu.ts'

/** What a member of a zip is and what is said of it. */
export interface Member {
  name: string
  content: Uint8Array
  /** Bytes that the directory claims, where it lies. */
  claimed?: number
  /** Place of its local header, where it lies. */
  at?: number
  flags?: number
  attributes?: number
  versionMadeBy?: number
}

/** A zip written by hand, so that it can lie. */
export function lyingZip(members: readonly Member[], { entries = members.length }: { entries?: number } = {}): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimed = content.length, at = offset, flags = 0, attributes = 0, versionMadeBy = 20 } of members) {
    const packed = deflateRawSync(content)
    const path = Buffer.from(name)
    const facts = Buffer.alloc(20)
    facts.writeUInt16LE(8, 0)
    facts.writeUInt32LE(crc32(content), 6)
    facts.writeUInt32LE(packed.length, 10)
    facts.writeUInt32LE(claimed, 14)
    facts.writeUInt16LE(path.length, 18)
    const local = Buffer.alloc(8)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(flags, 6)
    parts.push(local, facts, Buffer.alloc(2), path, packed)
    const central = Buffer.alloc(10)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(versionMadeBy, 4)
    central.writeUInt16LE(20, 6)
    central.writeUInt16LE(flags, 8)
    const rest = Buffer.alloc(16)
    rest.writeUInt32LE(attributes, 8)
    rest.writeUInt32LE(at, 12)
    directory.push(central, facts, rest, path)
    offset += 30 + path.length + packed.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** The file is refused for one of these reasons, soon, and the case is as it was. */
export async function refused(c: OpenCase, name: string, content: string | Uint8Array, codes: string | readonly string[], seconds = 30): Promise<void> {
  const before = stateOf(c)
  const took = cpuClock()
  const outcome: unknown = await run(c, file(name, content)).catch((error: unknown) => error)
  expect([codes].flat(), name).toContain((outcome as { code?: string }).code ?? `imported as ${(outcome as { format?: string }).format}`)
  expect(took(), name).toBeLessThan(seconds * 1_000)
  expect(stateOf(c), name).toBe(before)
}
