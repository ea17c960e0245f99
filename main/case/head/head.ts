import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../disk/durable.ts'

const HEAD = 'head'
const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const headSchema = z.object({ version: z.literal(1), counter: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER), root: hex32, mac: hex32 }).strict()

/** The last audit entry as the head file knows it: its number and, in hex, its hash. */
export interface Head {
  counter: number
  root: string
}

const macOf = (head: Head, key: Uint8Array): Buffer => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(head.counter))
  return createHmac('sha256', key).update('masar head 1\0').update(counter).update(Buffer.from(head.root, 'hex')).digest()
}

export function writeHead(folder: string, head: Head, key: Uint8Array): void {
  const { counter, root } = head
  replaceFile(join(folder, HEAD), `${JSON.stringify({ version: 1, counter, root, mac: macOf(head, key).toString('hex') })}\n`)
}

/** The head, or null when the file is missing, damaged, or of another case. */
export function readHead(folder: string, key: Uint8Array): Head | null {
  try {
    const { counter, root, mac } = headSchema.parse(JSON.parse(readFileSync(join(folder, HEAD), 'utf8')))
    return timingSafeEqual(Buffer.from(mac, 'hex'), macOf({ counter, root }, key)) ? { counter, root } : null
  } catch {
    return null
  }
}
