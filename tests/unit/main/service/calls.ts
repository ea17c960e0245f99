import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCase } from '../../../../main/case/case.ts'
import { checkArgs, checkResult } from '../../../../main/process/check.ts'
import { createService, type Service } from '../../../../main/service.ts'
import type { Capabilities } from '../../../../main/capabilities.ts'
import type { Args, MethodOf, Progress, Result } from '../../../../shared/api/contract.ts'

export const PASSPHRASE = 'four quite unrelated words'

export interface TestService {
  service: Service
  /** Calls as the case process does: arguments and result held to the contract. */
  call: <M extends MethodOf<'case'>>(method: M, args: Args<M>) => Promise<Result<M>>
  called: Set<string>
  changed: string[]
  progress: Progress[]
}

export function testService(printer: Capabilities['printer'] = { pdf: () => Promise.resolve(new TextEncoder().encode('%PDF-1.7 fake')) }): TestService {
  const changed: string[] = []
  const progress: Progress[] = []
  const called = new Set<string>()
  const service = createService({
    printer,
    progress: (one) => void progress.push(one),
    notify: (topic, message) => void changed.push(`${topic} ${'what' in message ? message.what : ''}`),
  })
  return {
    service,
    called,
    changed,
    progress,
    call: async (method, args) => {
      called.add(method)
      const handler = service.handlers[method] as (args: unknown) => unknown
      return checkResult(method, await handler(checkArgs(method, args)))
    },
  }
}

export interface Folder {
  path: string
  file(name: string, content: string): string
  remove(): void
}

export function testFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'masar-test-'))
  return {
    path,
    file: (name, content) => {
      writeFileSync(join(path, name), content)
      return join(path, name)
    },
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Call records of a fictitious subscriber, `rows` of them, one a minute, with one that cannot be read. */
export function records(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const other = `+3460000${String(i % 7).padStart(4, '0')}`
    const [from, to, direction] = i % 2 ? [other, '+212600000001', 'Incoming'] : ['+212600000001', other, 'Outgoing']
    const minute = i % 1440
    return `${from},${to},${i % 5 ? 'Voice' : 'SMS'},${direction},2031-05-${two(1 + (Math.floor(i / 1440) % 28))},${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(Math.floor(i / 40_320))},${i % 90},35693803564380${i % 10},604019990000001,604-00-1201-10024,604-00-1201-10024`
  })
  return [
    'Calling Number,Called Number,Call Type,Direction,Date,Time,Duration,IMEI,IMSI,First Cell,Last Cell',
    ...lines,
    '+212600000001,+34600000001,Voice,Outgoing,2031-02-31,10:00:00,5,,,,',
    '',
  ].join('\r\n')
}

/** A case whose key is derived as cheaply as the floor allows: what is tested is not the derivation. */
export async function quickCase(path: string): Promise<void> {
  const made = await createCase({
    path,
    title: 'Quick',
    number: 'C-2',
    region: 'MA',
    zone: 'Africa/Casablanca',
    passphrase: PASSPHRASE,
    author: 'Tester',
    cost: { m: 65_536, t: 1, p: 1 },
  })
  made.case.close()
}
